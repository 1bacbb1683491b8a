// What an article's other figures say of one of them.
#pragma once
#include <cstddef>
#include <span>

#include "align/figure_words.h"

namespace isnad::alignment {

/// One of the first `sentences` that an article opens with, its heading included.
[[nodiscard]] bool is_lead(const Statements&, std::size_t sentence, std::size_t sentences = 1);

/// Marks which of an article's figures it opens with, gives several of, only once, or for others and relatives besides.
void mark_in_article(const Statements&, std::span<FigureWords>);

}  // namespace isnad::alignment
