// Stretches of days or minutes that ISO dates stand for.
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

namespace isnad::alignment {

/// What an ISO date, month, year, week or time covers, or an interval of two ("2018-05-03/2018-05-07"): days since 1970-01-01 or
/// minutes of a day, both ends included. nullopt for anything else.
struct Stretch {
  std::int64_t first = 0;
  std::int64_t last = 0;
};
[[nodiscard]] std::optional<Stretch> stretch_of(std::string_view iso);

}  // namespace isnad::alignment
