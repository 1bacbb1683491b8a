// Stage 2: what a document states.
#pragma once
#include <vector>

#include "isnad/language.h"
#include "isnad/statement.h"

namespace isnad {

/// Finds the quotes with their speakers, the figures and the claims of a document.
/// `sentences` are those of segment() for the same document.
[[nodiscard]] Statements extract(Document, std::vector<Sentence> sentences, const Languages&);

}  // namespace isnad
