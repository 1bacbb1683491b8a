// Stage 2: what a document states.
#pragma once
#include <vector>

#include "isnad/language.h"
#include "isnad/statement.h"

namespace isnad {

/// Finds the quotes with their speakers, the figures and the claims of a document.
/// `sentences` are those of segment() for the same document; others are a fault of the caller, and what comes of them is not
/// defined. The text must be valid UTF-8, in any normal form; read() sees to that. `published` is ISO 8601 or empty: without
/// it "on Monday" has no date. A language without tables (`document.language`) gives what marks and digits alone tell.
/// Fails on no text; what was left out because of a limit is a Diagnostic. Throws std::bad_alloc alone. May run on many
/// threads with the same Languages.
///
///   extract(document, segment(document, languages), languages).figures
[[nodiscard]] Statements extract(Document, std::vector<Sentence> sentences, const Languages&);

}  // namespace isnad
