// Dates as feeds and files write them, brought to ISO 8601. ASCII digits only: fold others first.
//
//   normalise_date("19.12.2022")                       -> "2022-12-19"
//   normalise_date("Sun, 18 Feb 2018 21:35:43 +0400")  -> "2018-02-18T21:35:43+04:00"
//   normalise_date("2022-02-30"), normalise_date("yesterday") -> nullopt
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace isnad::text {

/// A day of the proleptic Gregorian calendar, years 1 to 9999.
struct CivilDate {
  int year = 0;
  int month = 0;  ///< 1..12
  int day = 0;    ///< 1..31
  friend constexpr bool operator==(CivilDate, CivilDate) = default;
  friend constexpr auto operator<=>(CivilDate, CivilDate) = default;
};

/// Whether there is such a day.
[[nodiscard]] bool is_valid(CivilDate);

/// Days since 1970-01-01; negative before it. Needs a valid date.
[[nodiscard]] std::int64_t day_number(CivilDate);

/// The inverse of day_number, for years 1 to 9999; nullopt outside.
[[nodiscard]] std::optional<CivilDate> date_of_day(std::int64_t day_number);

/// 1 Monday to 7 Sunday, as ISO 8601 counts; 1970-01-01 was a Thursday.
[[nodiscard]] constexpr int weekday_of(std::int64_t day_number) { return static_cast<int>(((day_number + 3) % 7 + 7) % 7) + 1; }

/// "2022-12-19".
[[nodiscard]] std::string to_iso(CivilDate);

/// The whole of `written` (white space at its ends aside) as an ISO 8601 date "2022-12-19" or date-time
/// "2022-12-19T10:15:00", with "Z" or "+04:00" if an offset is given; fractions of seconds are dropped.
/// Reads ISO 8601 (extended, basic, with a space for the T), 2022/12/19, 2022.12.19, 19.12.2022, 19/12/2022,
/// 19-12-2022, each with or without a time, and RFC 2822. Day before month; 12/19/2022, which cannot be so,
/// is read as month before day. Two-digit years are refused: nobody can tell what they are.
[[nodiscard]] std::optional<std::string> normalise_date(std::string_view written);

/// Seconds since the epoch (or milliseconds, above 10^11) as "2018-02-18T17:35:43Z".
[[nodiscard]] std::optional<std::string> date_of_unix_time(std::int64_t time);

/// A date somewhere in a line, as normalise_date gives it, and the bytes it takes.
struct FoundDate {
  std::string iso;
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The first numeric date (with its time, if one follows) in a line; years 1800 to 2199, so that Hijri
/// years, page numbers and scores are passed over.
[[nodiscard]] std::optional<FoundDate> find_numeric_date(std::string_view line);

/// The date part of an ISO 8601 date or date-time "2022-12-19[T...]"; nullopt for anything else.
[[nodiscard]] std::optional<CivilDate> civil_date(std::string_view iso);

/// Seconds since 1970-01-01T00:00:00Z of a date or date-time as normalise_date writes it; a date alone is
/// its midnight, and what has no offset is taken as UTC.
[[nodiscard]] std::optional<std::int64_t> instant(std::string_view iso);

}  // namespace isnad::text
