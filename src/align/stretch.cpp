#include "align/stretch.h"

#include <cstdlib>
#include <string>

#include "text/iso_date.h"

namespace isnad::alignment {
namespace {

std::optional<Stretch> stretch_of_one(std::string_view iso) {
  const auto number = [&](std::size_t at, std::size_t size) { return std::atoi(std::string(iso.substr(at, size)).c_str()); };
  if (iso.size() >= 5 && iso[2] == ':') {
    const std::int64_t minute = number(0, 2) * 60 + number(3, 2);
    return Stretch{minute, minute};
  }
  if (iso.size() == 8 && iso[5] == 'W') {
    const std::int64_t fourth = text::day_number({number(0, 4), 1, 4});  // always in week 1
    const std::int64_t monday = fourth - (fourth + 3) % 7 + (number(6, 2) - 1) * 7;
    return Stretch{monday, monday + 6};
  }
  if (iso.size() == 4) return Stretch{text::day_number({number(0, 4), 1, 1}), text::day_number({number(0, 4), 12, 31})};
  const auto day = text::civil_date(iso.size() == 7 ? std::string(iso) + "-01" : std::string(iso));
  if (!day) return std::nullopt;
  const std::int64_t first = text::day_number(*day);
  if (iso.size() != 7) return Stretch{first, first};
  const text::CivilDate next = day->month == 12 ? text::CivilDate{day->year + 1, 1, 1} : text::CivilDate{day->year, day->month + 1, 1};
  return Stretch{first, text::day_number(next) - 1};
}

}  // namespace

std::optional<Stretch> stretch_of(std::string_view iso) {
  const std::size_t slash = iso.find('/');
  if (slash == std::string_view::npos) return stretch_of_one(iso);
  const auto first = stretch_of_one(iso.substr(0, slash)), last = stretch_of_one(iso.substr(slash + 1));
  return first && last ? std::optional(Stretch{first->first, last->last}) : std::nullopt;
}

}  // namespace isnad::alignment
