// Reading dates of the Hijri calendar.
#pragma once
#include "extract/dates.h"

namespace isnad::extraction {

/// "15 Shaban 1440 AH", "10 Ramadan", "Ramadan 1440", "the year 1440 AH", brought to Gregorian ISO dates; a month is an
/// interval of days. A day without a year is of the year that brings it nearest to the day of publication. A month
/// alone is none: Ramadan stands in the news as a season.
[[nodiscard]] std::optional<DateMention> read_hijri_date(const lang::Reading& reading, std::size_t i, const text::CivilDate* published);

}  // namespace isnad::extraction
