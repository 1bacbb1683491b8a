// What lies between a figure and the words that may say what it measures.
#pragma once
#include "extract/draft.h"

namespace isnad::extraction {

/// Does a clause begin at token i: a conjunction, alone or glued to a word, or a complementiser?
[[nodiscard]] bool begins_clause(const lang::Reading&, std::size_t i);

/// Is token i an apostrophe or hyphen between letters, which is no pause?
[[nodiscard]] bool is_inside_word(const lang::Reading&, std::size_t i);

/// Is token i a word such as "after", which sets apart what stands on its other side?
[[nodiscard]] bool stands_off(const lang::Reading&, TokenRange sentence, std::size_t i);

/// Does the number of another figure, that is no age, date or time, begin at token i?
[[nodiscard]] bool is_other_figure(std::size_t i, const FigureDraft&, std::span<const FigureDraft> others);

/// Is the unit known and of that dimension?
[[nodiscard]] inline bool is_of(const lang::Unit* unit, std::string_view dimension) { return unit != nullptr && unit->dimension == dimension; }

}  // namespace isnad::extraction
