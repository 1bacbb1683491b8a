// The Hijri calendar as the Arab press uses it: Umm al-Qura, by ICU.
#pragma once
#include <optional>

#include "text/iso_date.h"

namespace isnad::text {

/// The Gregorian day of a Hijri one (month 1 to 12); nullopt if there is no such day. Umm al-Qura is tabulated for the
/// years 1300 to 1600; outside them ICU counts by the civil rule, which may be a day off.
///
///   gregorian_of_hijri({1444, 9, 1})  -> 2023-03-23
///   gregorian_of_hijri({1444, 13, 1}) -> nullopt
[[nodiscard]] std::optional<CivilDate> gregorian_of_hijri(CivilDate hijri);

/// The Hijri year in which a Gregorian day falls.
[[nodiscard]] int hijri_year_of(CivilDate gregorian);

}  // namespace isnad::text
