// Reading clock times: "10:30 p.m.", "20h30", "at eight and a quarter", "the hour eight less ten minutes".
#pragma once
#include "extract/dates.h"

namespace isnad::extraction {

/// The clock time that begins at token i, in digits or behind a word such as "o'clock"; iso is "22:30" or "22:30:05".
/// A number alone is no time: it needs minutes, a half of the day, or the word before it.
[[nodiscard]] std::optional<DateMention> read_clock_time(const lang::Reading& reading, std::size_t i);

/// The same for the hour said as an ordinal ("the eighth in the evening"), which needs the half of the day.
[[nodiscard]] std::optional<DateMention> read_spoken_time(const lang::Reading& reading, std::size_t i);

/// First token behind "a.m.", "in the evening" at token i, and whether it is the second half of the day; nothing if
/// none stands there.
struct HalfDay {
  std::size_t end = 0;
  bool afternoon = false;
};
[[nodiscard]] std::optional<HalfDay> half_day_at(const lang::Reading& reading, std::size_t i);

/// "half past two"; where the language tells the part of the hour under way, "ten minutes of the fourth".
[[nodiscard]] std::optional<DateMention> read_time_in_words(const lang::Reading& reading, std::size_t i);

/// "05:00" of hour 5.
[[nodiscard]] std::string clock_time(int hour, int minute);

}  // namespace isnad::extraction
