// The claims of a document.
#pragma once
#include <vector>

#include "isnad/statement.h"
#include "lang/reading.h"

namespace isnad::extraction {

/// What a document states: each sentence of prose with at least four words, one of them not a function word; and,
/// if it has more than one, its clauses. A clause begins at a word of the table `clauses`, at a reporting cue behind
/// a comma or "and", and at what somebody is reported to have said; who said it is no claim. Shorter pieces stay
/// with their neighbour. In text order; a sentence stands before its clauses.
[[nodiscard]] std::vector<Claim> claims(const std::vector<Sentence>&, const std::vector<Quote>&, const lang::Reading&);

}  // namespace isnad::extraction
