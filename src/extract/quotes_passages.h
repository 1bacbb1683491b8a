// The marked passages of a document, before anybody asks what they are.
#pragma once
#include <cstddef>
#include <vector>

#include <optional>

#include "isnad/document.h"
#include "isnad/statement.h"
#include "lang/reading.h"
#include "segment/marks.h"

namespace isnad::extraction {

using segmentation::is_stop;
using text::TokenRange;

/// A passage between quotation marks.
struct Passage {
  std::size_t open = 0;   ///< token index of the opening mark
  TokenRange inner;       ///< the words
  std::size_t close = 0;  ///< token index behind the closing mark
  std::size_t sentence = 0;
  std::size_t words = 0;
  bool repaired = false;          ///< its closing mark is missing
  std::vector<TokenRange> parts;  ///< one a paragraph; more than one if it goes on over paragraphs
};

/// A document's text cut into sentences of tokens and passages: what all further steps look at.
struct Scene {
  const Document& document;
  const std::vector<Sentence>& sentences;
  const lang::Reading& reading;
  std::vector<TokenRange> ranges;         ///< token range of each sentence
  std::vector<Passage> passages;          ///< in text order, disjoint
  std::vector<std::size_t> passage_at;    ///< per token: index of its passage + 1, or 0; the marks belong to it
  std::vector<Diagnostic> diagnostics;

  [[nodiscard]] const Passage* passage(std::size_t token) const {
    return token < passage_at.size() && passage_at[token] != 0 ? &passages[passage_at[token] - 1] : nullptr;
  }
  /// The text of tokens [range.begin, range.end); `from` is where its first word begins behind its clitic.
  [[nodiscard]] Span span_of(TokenRange range) const {
    return {reading[range.begin].span.begin, reading[range.end - 1].span.end};
  }
};

[[nodiscard]] Scene make_scene(const Document& document, const std::vector<Sentence>& sentences,
                               const lang::Reading& reading);

[[nodiscard]] std::size_t count_words(const lang::Reading& reading, TokenRange range);

}  // namespace isnad::extraction
