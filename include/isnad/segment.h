// Stage 1: a document's sentences.
#pragma once
#include <vector>

#include "isnad/document.h"
#include "isnad/language.h"

namespace isnad {

struct SegmentOptions {
  bool split_quotes = false;  ///< also split inside balanced quotation marks
};

/// The sentences of a document: in order, disjoint, not empty, without white space at their ends.
/// What lies between them is white space only. The text must be valid UTF-8, in any normal form; read() sees to that.
/// Fails on no text; throws std::bad_alloc alone. May run on many threads with the same Languages.
[[nodiscard]] std::vector<Sentence> segment(const Document&, const Languages&, SegmentOptions = {});

}  // namespace isnad
