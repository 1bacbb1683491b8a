#include "extract/clock_times.h"

#include <cstdlib>

#include "extract/counted.h"
#include "extract/numbers.h"

namespace isnad::extraction {
namespace {

using lang::Match;
using lang::TableId;
using lang::TimeClass;

constexpr int kMinutes = 60;

bool is_glued(const lang::Reading& reading, std::size_t i) { return i < reading.size() && !reading[i].space_before; }

// A time being read; minutes may be taken away from the hour.
struct Clock {
  int hour = 0;
  int minute = 0;
  int second = -1;
  std::size_t end = 0;
  bool exact = false;  ///< minutes are said
};

bool two_digits(const lang::Reading& reading, std::size_t i) {
  const int value = digits_at(reading, i, 2);
  return value >= 0 && value < kMinutes && reading.tokens().folded(i).size() == 2;
}

// ":30", ":30:05", "h30"; behind the word for the hour also ".30" and ",30", as agencies write.
void take_minutes_in_digits(const lang::Reading& reading, Clock& clock, bool named) {
  const bool apart = reading.goes_on(clock.end) && reading.goes_on(clock.end + 1) && reading.find(clock.end, TableId::times, TimeClass::hour_mark) != nullptr;
  if (apart && reading[clock.end].space_before && reading[clock.end + 1].space_before && two_digits(reading, clock.end + 1)) {  // "4 h 30"
    clock.minute = digits_at(reading, clock.end + 1, 2);
    clock.end += 2;
    clock.exact = true;
    return;
  }
  if (!is_glued(reading, clock.end) || !is_glued(reading, clock.end + 1) || !two_digits(reading, clock.end + 1)) return;
  const text::Token& mark = reading[clock.end];
  const bool loose = named && (mark.is('.') || mark.is(',') || mark.is(0x60C));
  if (!mark.is(':') && !loose && reading.find(clock.end, TableId::times, TimeClass::hour_mark) == nullptr) return;
  clock.minute = digits_at(reading, clock.end + 1, 2);
  clock.end += 2;
  clock.exact = true;
  if (!is_glued(reading, clock.end) || !reading[clock.end].is(':') || !is_glued(reading, clock.end + 1) || !two_digits(reading, clock.end + 1)) return;
  clock.second = digits_at(reading, clock.end + 1, 2);
  clock.end += 2;
}

struct Minutes {
  int count = 0;
  std::size_t end = 0;
};

// "a quarter", "twenty minutes" at token i, behind an "and" glued to it or not.
std::optional<Minutes> minutes_in_words(const lang::Reading& reading, std::size_t i) {
  if (!reading.goes_on(i)) return std::nullopt;
  if (const Match* part = reading.find(i, TableId::numbers, lang::NumberClass::fraction); part != nullptr && part->entry->value) {
    return Minutes{static_cast<int>(part->entry->value->to_double() * kMinutes + 0.5), i + part->tokens};
  }
  if (reading[i].kind != text::TokenKind::number && !reading.has(i, TableId::numbers)) return std::nullopt;
  const auto number = read_number(reading, i);
  if (!number || number->value.exponent() < 0 || number->value >= Decimal{kMinutes} || !reading.goes_on(number->end)) return std::nullopt;
  const Match* noun = counted_noun(reading, number->end);
  if (noun == nullptr || noun->entry->unit != "minute") return std::nullopt;
  return Minutes{static_cast<int>(number->value.to_double()), number->end + noun->tokens};
}

bool begins_with_and(const lang::Reading& reading, std::size_t i) {
  const Match* word = reading.find(i, TableId::numbers);
  return word != nullptr && word->has_clitic && word->clitic == lang::CliticClass::conjunction;
}

// "eight and a quarter", "eight and 20 minutes", "eight less a quarter"
void take_minutes_in_words(const lang::Reading& reading, Clock& clock) {
  if (!reading.goes_on(clock.end)) return;
  const Match* less = reading.find(clock.end, TableId::times, TimeClass::less);
  const bool apart = reading.find(clock.end, TableId::numbers, lang::NumberClass::conjunction) != nullptr;
  if (less == nullptr && !apart && !begins_with_and(reading, clock.end)) return;
  const auto minutes = minutes_in_words(reading, clock.end + (less != nullptr ? less->tokens : apart));
  if (!minutes) return;
  clock.minute = less != nullptr ? kMinutes - minutes->count : minutes->count;
  clock.hour -= less != nullptr;
  clock.end = minutes->end;
  clock.exact = true;
}

std::optional<DateMention> finish(const lang::Reading& reading, std::size_t begin, Clock clock, bool named, std::string_view rule) {
  const auto half = half_day_at(reading, clock.end);
  const std::size_t behind = half ? half->end : clock.end;
  const Match* zone = reading.goes_on(behind) ? reading.find(behind, TableId::times, TimeClass::zone) : nullptr;
  if (!clock.exact && !half && !named && zone == nullptr) return std::nullopt;
  if (half) {
    if (clock.hour > 12 && !half->afternoon) return std::nullopt;
    if (half->afternoon && clock.hour < 12) clock.hour += 12;
    if (!half->afternoon && clock.hour == 12) clock.hour = 0;
    clock.end = half->end;
  }
  if (zone != nullptr) clock.end += zone->tokens;
  std::string iso = clock_time((clock.hour + 24) % 24, clock.minute % kMinutes);
  if (clock.second >= 0) iso += clock_time(0, clock.second).substr(2);
  return DateMention{.begin = begin, .end = clock.end, .iso = std::move(iso), .unit = "time", .rule = rule};
}

// "at 17 hours", "towards 18 hours": a preposition of place or nearness makes a time of day of them, unless they are
// hours of something.
bool tells_hour(const lang::Reading& reading, std::size_t i) {
  if (i == 0 || !reading.goes_on(i) || !reading.goes_on(i + 1) || !reading.language().is("hours_tell_time")) return false;
  const lang::Match* hours = reading.find(i + 1, TableId::nouns);
  const lang::Match* before = reading.find(i - 1, TableId::words, lang::WordClass::preposition);
  if (hours == nullptr || hours->entry->unit != "hour" || before == nullptr || before->tokens != 1) return false;
  const bool at = reading.find(i - 1, TableId::places, lang::PlaceClass::loose) != nullptr || reading.has(i - 1, TableId::bounds);
  return at && reading.find(i + 2, TableId::times, TimeClass::noun_of) == nullptr;
}

// "at 13.20", where a number and a stop are so written; not "by 1.50 per cent".
bool is_behind_at(const lang::Reading& reading, std::size_t i, std::size_t end) {
  if (i == 0 || !reading[end - 2].is('.') || !lang::is_one_of(reading.tokens().folded(i - 1), reading.language().setting("dotted_times"))) return false;
  return !reading.goes_on(end) || !(reading[end].is('%') || reading[end].kind == text::TokenKind::number || reading.has_any(end, {TableId::nouns, TableId::numbers}));
}

std::optional<DateMention> read_digits_of_clock(const lang::Reading& reading, std::size_t begin, std::size_t i, bool named) {
  const int hour = digits_at(reading, i, 2);
  if (hour < 0 || hour > 24) return std::nullopt;
  Clock clock{.hour = hour, .end = i + 1};
  take_minutes_in_digits(reading, clock, named);
  if (!clock.exact && !named && tells_hour(reading, i)) return finish(reading, begin, {.hour = hour, .end = i + 2, .exact = true}, named, "clock-time");
  if (Clock dotted = clock; !clock.exact) {  // "9.40 p.m.", "16,00 GMT"
    take_minutes_in_digits(reading, dotted, true);
    const bool zone = reading.goes_on(dotted.end) && reading.find(dotted.end, TableId::times, TimeClass::zone) != nullptr;
    if (dotted.exact && (zone || half_day_at(reading, dotted.end) || is_behind_at(reading, i, dotted.end))) clock = dotted;
  }
  if (!clock.exact) {
    Clock spoken = clock;
    take_minutes_in_words(reading, spoken);
    if (named || half_day_at(reading, spoken.end)) clock = spoken;  // "8 and 20 minutes" alone counts
  }
  return finish(reading, begin, clock, named, "clock-time");
}

// "0217 GMT"
std::optional<DateMention> read_four_digits(const lang::Reading& reading, std::size_t i) {
  const std::string_view digits = reading.tokens().folded(i);
  if (digits.size() != 4 || !reading.goes_on(i + 1) || reading.find(i + 1, TableId::times, TimeClass::zone) == nullptr) return std::nullopt;
  const int time = std::atoi(std::string(digits).c_str());
  if (time / 100 > 24 || time % 100 >= kMinutes) return std::nullopt;
  return finish(reading, i, {.hour = time / 100, .minute = time % 100, .end = i + 1, .exact = true}, false, "clock-time");
}

std::optional<DateMention> read_hour_word(const lang::Reading& reading, std::size_t begin, std::size_t i, bool named) {
  const Match* hour = reading.find(i, TableId::times, TimeClass::ordinal);
  if (hour == nullptr || *hour->entry->value > Decimal{12} || hour->has_clitic) return std::nullopt;
  Clock clock{.hour = static_cast<int>(hour->entry->value->to_double()), .end = i + hour->tokens};
  take_minutes_in_words(reading, clock);
  if (!named) clock.exact = false;
  return finish(reading, begin, clock, named, "spoken-time");
}

// Is the time over before token i, or is the number that of a thing: "half past two", "a quarter to two heirs"?
bool ends_time(const lang::Reading& reading, std::size_t i) {
  return !reading.goes_on(i) || !reading[i].is_word() || half_day_at(reading, i) || reading.has_any(i, {TableId::words, TableId::cues}) ||
         reading.find(i, TableId::times, TimeClass::zone) != nullptr;
}

// "half of the third", "ten minutes of the fourth": so much of the hour that is under way. Not "half of the second set".
std::optional<DateMention> read_part_of_hour(const lang::Reading& reading, std::size_t i) {
  const bool number = reading[i].kind == text::TokenKind::number || reading.has(i, TableId::numbers);
  if (!number || !reading.language().is("hour_under_way")) return std::nullopt;
  const auto minutes = minutes_in_words(reading, i);
  const Match* hour = minutes && reading.goes_on(minutes->end) ? reading.find(minutes->end, TableId::times, TimeClass::ordinal) : nullptr;
  if (hour == nullptr || *hour->entry->value > Decimal{12}) return std::nullopt;
  const std::size_t end = minutes->end + hour->tokens;
  if (!ends_time(reading, end)) return std::nullopt;
  return finish(reading, i, {.hour = static_cast<int>(hour->entry->value->to_double()) - 1, .minute = minutes->count, .end = end, .exact = true}, true, "spoken-time");
}

// "half past two", "a quarter to five"
std::optional<DateMention> read_minutes_past(const lang::Reading& reading, std::size_t i) {
  const Match* minutes = reading.find(i, TableId::times, TimeClass::minutes);
  if (minutes == nullptr || !reading.goes_on(i + minutes->tokens)) return std::nullopt;
  const auto hour = read_number(reading, i + minutes->tokens);
  if (!hour || hour->value.exponent() < 0 || hour->value > Decimal{12} || hour->value < Decimal{1} || !ends_time(reading, hour->end)) return std::nullopt;
  const int count = static_cast<int>(minutes->entry->value->to_double());
  const int told = static_cast<int>(hour->value.to_double()) - (count < 0);
  return finish(reading, i, {.hour = told, .minute = (count + kMinutes) % kMinutes, .end = hour->end, .exact = true}, true, "spoken-time");
}

// "at three hours and a half", "ten hours less a quarter": behind "at" a time of day, and less a part always one.
std::optional<DateMention> read_hours_and_part(const lang::Reading& reading, std::size_t i) {
  constexpr std::int64_t kHours = 24;
  const bool number = reading[i].kind == text::TokenKind::number || reading.has(i, TableId::numbers);
  if (!number || !reading.language().is("hours_tell_time")) return std::nullopt;
  const auto hour = read_number(reading, i);
  if (!hour || hour->value.exponent() < 0 || hour->value >= Decimal{kHours} || hour->value < Decimal{1} || !reading.goes_on(hour->end)) return std::nullopt;
  const Match* noun = counted_noun(reading, hour->end);
  if (noun == nullptr || noun->entry->unit != "hour") return std::nullopt;
  Clock clock{.hour = static_cast<int>(hour->value.to_double()), .end = hour->end + noun->tokens};
  const bool less = reading.goes_on(clock.end) && reading.find(clock.end, TableId::times, TimeClass::less) != nullptr;
  take_minutes_in_words(reading, clock);
  const bool at = i > 0 && (reading.find(i - 1, TableId::places, lang::PlaceClass::loose) != nullptr || reading.has(i - 1, TableId::bounds));
  if (!clock.exact || !(less || at || half_day_at(reading, clock.end))) return std::nullopt;
  return finish(reading, i, clock, true, "spoken-time");
}

}  // namespace

std::string clock_time(int hour, int minute) {
  std::string time = "00:00";
  time[0] = static_cast<char>('0' + hour / 10);
  time[1] = static_cast<char>('0' + hour % 10);
  time[3] = static_cast<char>('0' + minute / 10);
  time[4] = static_cast<char>('0' + minute % 10);
  return time;
}

std::optional<HalfDay> half_day_at(const lang::Reading& reading, std::size_t i) {
  if (!reading.goes_on(i)) return std::nullopt;
  for (const TimeClass half : {TimeClass::am, TimeClass::pm}) {
    if (const Match* found = reading.find(i, TableId::times, half); found != nullptr) return HalfDay{i + found->tokens, half == TimeClass::pm};
  }
  return std::nullopt;
}

// "at noon", "shortly before midnight": behind a preposition, and no "noon prayer".
std::optional<DateMention> read_named_hour(const lang::Reading& reading, std::size_t i) {
  const Match* name = reading.find(i, TableId::times, TimeClass::named_hour);
  if (name == nullptr || i == 0 || reading[i].capital || reading[i].newlines_before != 0) return std::nullopt;
  if (reading.find(i - 1, TableId::words, lang::WordClass::preposition) == nullptr && !reading.has(i - 1, TableId::bounds)) return std::nullopt;
  const std::size_t end = i + name->tokens;
  if (reading.goes_on(end) && counted_noun(reading, end) != nullptr) return std::nullopt;
  return finish(reading, i, {.hour = static_cast<int>(name->entry->value->to_double()), .end = end, .exact = true}, true, "spoken-time");
}

// "seven in the evening": a number in words and the half of the day.
std::optional<DateMention> read_hour_in_words(const lang::Reading& reading, std::size_t i) {
  constexpr std::int64_t kHours = 12;
  if (reading[i].kind == text::TokenKind::number || !reading.has(i, TableId::numbers) || !reading.language().is("hours_in_words")) return std::nullopt;
  const auto hour = read_number(reading, i);
  if (!hour || hour->value.exponent() < 0 || hour->value > Decimal{kHours} || hour->value < Decimal{1}) return std::nullopt;
  const auto half = half_day_at(reading, hour->end);
  if (!half || (reading.goes_on(half->end) && counted_noun(reading, half->end) != nullptr)) return std::nullopt;
  return finish(reading, i, {.hour = static_cast<int>(hour->value.to_double()), .end = hour->end}, false, "spoken-time");
}

std::optional<DateMention> read_time_in_words(const lang::Reading& reading, std::size_t i) {
  if (reading[i].kind != text::TokenKind::number && !reading.has_any(i, {TableId::numbers, TableId::times})) return std::nullopt;
  if (auto time = read_part_of_hour(reading, i)) return time;
  if (auto time = read_hour_in_words(reading, i)) return time;
  if (auto time = read_named_hour(reading, i)) return time;
  auto time = read_hours_and_part(reading, i);
  return time ? time : read_minutes_past(reading, i);
}

std::optional<DateMention> read_clock_time(const lang::Reading& reading, std::size_t i) {
  if (auto time = read_time_in_words(reading, i)) return time;
  if (reading[i].kind == text::TokenKind::number) {
    auto time = read_four_digits(reading, i);
    return time ? time : read_digits_of_clock(reading, i, i, false);
  }
  const Match* word = reading.find(i, TableId::times, TimeClass::clock);
  if (word == nullptr || !reading.goes_on(i + word->tokens)) return std::nullopt;
  const std::size_t next = i + word->tokens;
  if (auto time = read_digits_of_clock(reading, i, next, true)) return time;
  return read_hour_word(reading, i, next, true);
}

std::optional<DateMention> read_spoken_time(const lang::Reading& reading, std::size_t i) { return read_hour_word(reading, i, i, false); }

}  // namespace isnad::extraction
