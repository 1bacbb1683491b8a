// Who said what: the quotes of a document with their cues and speakers.
#pragma once
#include <vector>

#include "isnad/document.h"
#include "isnad/statement.h"
#include "lang/reading.h"

namespace isnad::extraction {

struct QuoteResult {
  std::vector<Quote> quotes;            ///< in text order; ids stay empty
  std::vector<Diagnostic> diagnostics;  ///< "unbalanced-quote", "limit-names", "limit-headings"
};

/// Finds the marked passages, decides which are speech and which are names or scare quotes, who spoke, and adds
/// what was said without marks ("he said that ...", "he said: ..."). `sentences` and `reading` are of `document`.
[[nodiscard]] QuoteResult quotes(const Document& document, const std::vector<Sentence>& sentences,
                                 const lang::Reading& reading);

}  // namespace isnad::extraction
