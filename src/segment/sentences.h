// The sentences of a document whose text has been read already.
#pragma once
#include <vector>

#include "isnad/document.h"
#include "isnad/segment.h"
#include "lang/reading.h"

namespace isnad::segmentation {

/// As isnad::segment, for a Reading of document.text. Sentence::id stays empty.
[[nodiscard]] std::vector<Sentence> sentences(const Document& document, const lang::Reading& reading,
                                              SegmentOptions options);

/// The tokens of each sentence.
[[nodiscard]] std::vector<text::TokenRange> token_ranges(const std::vector<Sentence>&, const lang::Reading&);

}  // namespace isnad::segmentation
