// Which words a figure may begin with: most begin none, and need not be asked by each of its readers. No is for certain.
#pragma once
#include <cstddef>

#include "lang/reading.h"

namespace isnad::extraction {

/// A number in words, a date, a time or a range. "of", "in" and "to" stand in the tables of those for what they join, and begin none.
[[nodiscard]] bool may_begin_number(const lang::Reading& reading, std::size_t i);

/// "two days", "last week", "an hour and a half": a dual, or a noun with a time or number behind it.
[[nodiscard]] bool may_begin_with_noun(const lang::Reading& reading, std::size_t i);

}  // namespace isnad::extraction
