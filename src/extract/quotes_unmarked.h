// What was said without quotation marks: "he said that ...", "he said: ...", "..., according to him".
#pragma once
#include <string_view>
#include <vector>

#include "extract/quotes_choice.h"

namespace isnad::extraction {

struct Unmarked {
  TokenRange words;
  std::size_t cue = 0;  ///< index into the cues
  bool direct = false;  ///< behind a colon
  std::string_view rule;
};

/// `speech_at` says per token whether it lies in a marked passage that is speech: such clauses are left to it.
[[nodiscard]] std::vector<Unmarked> find_unmarked(const Evidence& evidence, const std::vector<bool>& speech_at);

}  // namespace isnad::extraction
