// A figure as it was read, in the words of an interface.
#pragma once
#include <string>

#include "isnad/statement.h"
#include "lang/interface.h"

namespace isnad::judging {

/// "about 10", "3 to 5", "4,500,000", "2024-05-03", "a vague number, 3 or more".
[[nodiscard]] std::string amount(const Figure&, const lang::Interface&);
/// For a sentence: people by what happened to them, "at least 15 injured"; else the full reading.
[[nodiscard]] std::string short_reading(const Figure&, const lang::Interface&);
/// All that was read: "15 (person, injured)", "about 10 (month)". A date says itself that it is one.
[[nodiscard]] std::string full_reading(const Figure&, const lang::Interface&);

}  // namespace isnad::judging
