#include "extract/relative_dates.h"

#include <utility>

#include "text/characters.h"

namespace isnad::extraction {
namespace {

using lang::Match;
using lang::TableId;
using lang::TimeClass;

constexpr int kWeek = 7;

struct Direction {
  int sign = 0;  ///< -1 last, 0 this, 1 next
  std::size_t end = 0;
};

std::optional<Direction> direction_at(const lang::Reading& reading, std::size_t i) {
  if (!reading.goes_on(i)) return std::nullopt;
  const std::pair<TimeClass, int> kinds[] = {{TimeClass::past, -1}, {TimeClass::next, 1}, {TimeClass::current, 0}};
  for (const auto& [kind, sign] : kinds) {
    if (const Match* found = reading.find(i, TableId::times, kind); found != nullptr) return Direction{sign, i + found->tokens};
  }
  return std::nullopt;
}

std::string iso_of(std::int64_t day) {
  const auto date = text::date_of_day(day);
  return date ? text::to_iso(*date) : "";
}

// The nearest such weekday strictly before or after the day; "this Friday" is the one of the week from Monday on.
std::string resolve_weekday(int weekday, int sign, const text::CivilDate& published) {
  const std::int64_t today = text::day_number(published);
  int ahead = weekday - text::weekday_of(today);
  if (sign > 0 && ahead <= 0) ahead += kWeek;
  if (sign < 0 && ahead >= 0) ahead -= kWeek;
  return iso_of(today + ahead);
}

std::optional<DateMention> read_weekday(const lang::Reading& reading, std::size_t i, const text::CivilDate* published) {
  const Match* day = reading.find(i, TableId::weekdays);
  if (day == nullptr) return std::nullopt;
  std::size_t next = i + day->tokens;
  if (const auto direction = direction_at(reading, next)) {
    DateMention date{.begin = i, .end = direction->end, .rule = "weekday"};
    if (published != nullptr) {
      date.iso = resolve_weekday(static_cast<int>(day->entry->value->to_double()), direction->sign, *published);
    }
    return date;
  }
  if (reading.goes_on(next) && reading[next].is(',')) ++next;
  if (!reading.goes_on(next)) return std::nullopt;
  auto date = read_date(reading, next, published);
  if (!date || date->unit != "date") return std::nullopt;
  date->begin = i;
  return date;
}

// "yesterday Monday": the weekday says which day, the word before it in which direction. "Today Friday" is no more than
// "today", see the header.
std::optional<DateMention> read_named_day(const lang::Reading& reading, std::size_t i, const text::CivilDate* published) {
  const std::pair<TimeClass, int> kinds[] = {{TimeClass::yesterday, -1}, {TimeClass::before_yesterday, -1}, {TimeClass::tomorrow, 1}};
  for (const auto& [kind, sign] : kinds) {
    const Match* word = reading.find(i, TableId::times, kind);
    if (word == nullptr || !reading.goes_on(i + word->tokens)) continue;
    const Match* day = reading.find(i + word->tokens, TableId::weekdays);
    if (day == nullptr || published == nullptr) continue;  // unresolved it says nothing
    DateMention date{.begin = i, .end = i + word->tokens + day->tokens, .rule = "named-day"};
    date.iso = resolve_weekday(static_cast<int>(day->entry->value->to_double()), sign, *published);
    return date;
  }
  return std::nullopt;
}

// "2016-W44": the year is that of the week's Thursday.
std::string iso_week(std::int64_t day) {
  const std::int64_t thursday = day - text::weekday_of(day) + 4;
  const auto date = text::date_of_day(thursday);
  if (!date) return "";
  const std::int64_t week = (thursday - text::day_number({date->year, 1, 1})) / kWeek + 1;
  return text::to_iso(*date).substr(0, 4) + (week < 10 ? "-W0" : "-W") + std::to_string(week);
}

// "2016-11" of a month so many months away.
std::string month_away(const text::CivilDate& from, int months) {
  const int count = from.year * 12 + from.month - 1 + months;
  return text::to_iso({count / 12, count % 12 + 1, 1}).substr(0, 7);
}

void resolve_period(DateMention& date, const std::string& unit, int sign, const text::CivilDate& published) {
  if (unit == "year") date.year = Decimal{published.year + sign};
  if (unit == "month") date.iso = month_away(published, sign);
  if (unit == "week") date.iso = iso_week(text::day_number(published) + sign * kWeek);
  if (unit == "day") date.iso = iso_of(text::day_number(published) + sign);
}

// "the last week of July" is none of ours.
bool is_of_month(const lang::Reading& reading, std::size_t i) {
  return reading.goes_on(i + 1) && reading.find(i, TableId::times, TimeClass::noun_of) != nullptr &&
         (reading.has(i + 1, TableId::months) || reading.find(i + 1, TableId::times, TimeClass::month) != nullptr);
}

// "last month": the period is definite and in the singular, the direction behind it.
std::optional<DateMention> read_period(const lang::Reading& reading, std::size_t i, const text::CivilDate* published) {
  const Match* noun = reading.find(i, TableId::nouns);
  if (noun == nullptr || !noun->has_clitic || noun->clitic != lang::CliticClass::article || noun->inflected) return std::nullopt;
  if (!reading.has(i + noun->tokens, TableId::times)) return std::nullopt;  // no direction behind it
  const std::string& unit = noun->entry->unit;
  if (unit != "year" && unit != "month" && unit != "week" && unit != "day") return std::nullopt;
  const std::string_view folded = reading.tokens().folded(i);
  const bool one_year = unit == "year" && reading.find(i, TableId::times, TimeClass::year) != nullptr;
  if (!one_year && folded.substr(noun->clitic_bytes) != text::fold(noun->entry->lemma)) return std::nullopt;  // the plural
  const auto direction = direction_at(reading, i + noun->tokens);
  if (!direction || direction->sign == 0) return std::nullopt;  // "this year" is as much a frame as "today"
  if (is_of_month(reading, direction->end)) return std::nullopt;
  DateMention date{.begin = i, .end = direction->end, .unit = unit == "year" ? "calendar year" : "date", .rule = "period"};
  if (published != nullptr) resolve_period(date, unit, direction->sign, *published);
  return date;
}

}  // namespace

std::optional<DateMention> read_relative_date(const lang::Reading& reading, std::size_t i, const text::CivilDate* published) {
  if (reading.has_any(i, {TableId::weekdays, TableId::times})) {
    if (auto date = read_weekday(reading, i, published)) return date;
    if (auto date = read_named_day(reading, i, published)) return date;
  }
  return reading.has(i, TableId::nouns) ? read_period(reading, i, published) : std::nullopt;
}

}  // namespace isnad::extraction
