// The claims of a document.
#pragma once
#include <vector>

#include "isnad/statement.h"
#include "lang/reading.h"

namespace isnad::extraction {

/// Each sentence of prose that states something: at least four words, one of them not a function word.
[[nodiscard]] std::vector<Claim> claims(const std::vector<Sentence>&, const lang::Reading&);

}  // namespace isnad::extraction
