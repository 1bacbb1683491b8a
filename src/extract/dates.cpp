#include "extract/dates.h"

#include <algorithm>
#include <cstdlib>

#include "extract/numbers.h"

namespace isnad::extraction {
namespace {

using lang::Match;
using lang::TableId;
using lang::TimeClass;

constexpr int kFirstYear = 1000, kLastYear = 2199;

// ASCII digits of token i as an int, -1 if it is no number of at most `most` digits.
int digits_at(const lang::Reading& reading, std::size_t i, std::size_t most) {
  if (i >= reading.size() || reading[i].kind != text::TokenKind::number) return -1;
  const std::string_view digits = reading.tokens().folded(i);
  return digits.size() > most ? -1 : std::atoi(std::string(digits).c_str());
}

bool glued(const lang::Reading& reading, std::size_t i) { return i < reading.size() && !reading[i].space_before; }

bool same_line(const lang::Reading& reading, std::size_t i) { return i < reading.size() && reading[i].newlines_before == 0; }

std::string iso_month(int year, int month) {
  return text::to_iso({year, month, 1}).substr(0, 7);
}

int year_at(const lang::Reading& reading, std::size_t i) {
  if (!same_line(reading, i) || reading.tokens().folded(i).size() != 4) return -1;
  const int year = digits_at(reading, i, 4);
  if (year < kFirstYear || year > kLastYear) return -1;
  const bool joined = glued(reading, i + 1) && i + 2 < reading.size() && glued(reading, i + 2) &&
                      reading[i + 2].kind == text::TokenKind::number;  // 2016.5, 2016/17
  return joined ? -1 : year;
}

// ---- 2022/12/19, 19.12.2022, 2022-12-19

std::optional<DateMention> read_numeric_date(const lang::Reading& reading, std::size_t i) {
  if (i + 4 >= reading.size()) return std::nullopt;
  const char32_t mark = reading[i + 1].first;
  if (mark != '/' && mark != '-' && mark != '.') return std::nullopt;
  for (std::size_t k = i + 1; k <= i + 4; ++k) {
    if (!glued(reading, k)) return std::nullopt;
  }
  if (reading[i + 3].first != mark) return std::nullopt;
  const int first = digits_at(reading, i, 4), second = digits_at(reading, i + 2, 2), third = digits_at(reading, i + 4, 4);
  text::CivilDate date{first, second, third};
  if (reading.tokens().folded(i).size() != 4) {
    date = reading.language().setting("date_order") == "mdy" ? text::CivilDate{third, first, second}
                                                             : text::CivilDate{third, second, first};
  }
  if (date.year < kFirstYear || !text::is_valid(date)) return std::nullopt;
  return DateMention{.begin = i, .end = i + 5, .iso = text::to_iso(date), .rule = "date-numeric"};
}

// ---- 10:30 p.m.

const Match* half_day(const lang::Reading& reading, std::size_t i) {
  if (!same_line(reading, i)) return nullptr;
  const Match* am = reading.find(i, TableId::times, TimeClass::am);
  return am != nullptr ? am : reading.find(i, TableId::times, TimeClass::pm);
}

std::string clock_time(int hour, int minute) {
  std::string time = "00:00";
  time[0] = static_cast<char>('0' + hour / 10);
  time[1] = static_cast<char>('0' + hour % 10);
  time[3] = static_cast<char>('0' + minute / 10);
  time[4] = static_cast<char>('0' + minute % 10);
  return time;
}

std::optional<DateMention> read_time(const lang::Reading& reading, std::size_t i, bool after_clock_word) {
  int hour = digits_at(reading, i, 2);
  if (hour < 0 || hour > 24) return std::nullopt;
  std::size_t end = i + 1;
  int minute = 0;
  const bool mark = glued(reading, end) && (reading[end].is(':') || reading.find(end, TableId::times, TimeClass::hour_mark) != nullptr);  // 20h30
  const bool colon = mark && glued(reading, end + 1) && digits_at(reading, end + 1, 2) >= 0 &&
                     reading.tokens().folded(end + 1).size() == 2;
  if (colon) {
    minute = digits_at(reading, end + 1, 2);
    end += 2;
  }
  const Match* half = half_day(reading, end);
  if ((!colon && half == nullptr && !after_clock_word) || minute > 59) return std::nullopt;
  if (half != nullptr) {
    const bool pm = half->entry->as<TimeClass>() == TimeClass::pm;
    if (hour > 12 && !pm) return std::nullopt;
    if (pm && hour < 12) hour += 12;
    if (!pm && hour == 12) hour = 0;
    end += half->tokens;
  }
  return DateMention{.begin = i, .end = end, .iso = clock_time(hour % 24, minute), .unit = "time", .rule = "clock-time"};
}

// ---- months

struct MonthName {
  int month = 0;
  std::size_t end = 0;
  bool doubled = false;
  bool preposition = false;
};

// "October", "Tishrin/October", "October (Tishrin)": two names of one month count as one.
std::optional<MonthName> read_month(const lang::Reading& reading, std::size_t i) {
  if (i >= reading.size()) return std::nullopt;
  const Match* name = reading.find(i, TableId::months, lang::Calendar::gregorian);
  if (name == nullptr) return std::nullopt;
  if (reading.language().is("names_capitalised") && reading.language().is("months_capitalised") && !reading[i].capital) return std::nullopt;
  MonthName month{static_cast<int>(name->entry->value->to_double()), i + name->tokens, false,
                  name->has_clitic && name->clitic == lang::CliticClass::preposition};
  if (!same_line(reading, month.end + 1)) return month;
  const bool slash = reading[month.end].is('/'), bracket = reading[month.end].is('(');
  if (!slash && !bracket) return month;
  const Match* other = reading.find(month.end + 1, TableId::months, lang::Calendar::gregorian);
  if (other == nullptr || other->entry->value != name->entry->value) return month;
  const std::size_t end = month.end + 1 + other->tokens;
  if (bracket && !(end < reading.size() && reading[end].is(')'))) return month;
  month.end = end + bracket;
  month.doubled = true;
  return month;
}

// Does a word near by say that the sentence speaks of what is to come?
bool speaks_of_future(const lang::Reading& reading, std::size_t i) {
  constexpr std::size_t kReach = 10;
  for (std::size_t k = i; k > 0 && i - k < kReach && reading[k].newlines_before == 0; --k) {
    if (reading[k - 1].is('.')) break;
    if (reading.find(k - 1, TableId::times, TimeClass::future) != nullptr) return true;
  }
  return false;
}

// The year that the words leave open: by "last" and "next", else the nearest to the day of publication; what lies
// ahead is taken for nearer if the sentence speaks of the future, and for further if it does not.
int open_year(int month, int day, const text::CivilDate& published, const Match* direction, bool future) {
  const auto distance = [&](int year) {
    return text::day_number({year, month, std::min(day, 28)}) - text::day_number(published);
  };
  const auto kind = direction != nullptr ? direction->entry->as<TimeClass>() : TimeClass::current;
  if (kind == TimeClass::past) return distance(published.year) < 0 ? published.year : published.year - 1;
  if (kind == TimeClass::next) return distance(published.year) > 0 ? published.year : published.year + 1;
  const auto cost = [&](int year) {
    const auto days = distance(year);
    return days >= 0 ? days * (future ? 1 : 4) : -days * (future ? 4 : 3);
  };
  int best = published.year;
  for (const int year : {published.year - 1, published.year + 1}) {
    if (cost(year) < cost(best)) best = year;
  }
  return best;
}

const Match* direction_at(const lang::Reading& reading, std::size_t i) {
  if (!same_line(reading, i)) return nullptr;
  for (const TimeClass kind : {TimeClass::past, TimeClass::next, TimeClass::current}) {
    if (const Match* found = reading.find(i, TableId::times, kind); found != nullptr) return found;
  }
  return nullptr;
}

// Behind day and month: the year, or "last", "next"; then the date is complete.
std::optional<DateMention> finish_date(const lang::Reading& reading, DateMention date, int month, int day,
                                       const text::CivilDate* published) {
  std::size_t next = date.end;
  if (same_line(reading, next) && (reading[next].is(',') || reading.find(next, TableId::times, TimeClass::year) != nullptr ||
                                   reading.find(next, TableId::times, TimeClass::noun_of) != nullptr) &&
      year_at(reading, next + 1) > 0) {
    ++next;
  }
  int year = year_at(reading, next);
  if (year > 0) {
    date.end = next + 1;
  } else if (const Match* direction = direction_at(reading, date.end); direction != nullptr) {
    date.end += direction->tokens;
    if (published != nullptr) year = open_year(month, day == 0 ? 15 : day, *published, direction, false);
  } else if (published != nullptr) {
    year = open_year(month, day == 0 ? 15 : day, *published, nullptr, speaks_of_future(reading, date.begin));
  }
  if (year <= 0) return date;
  if (day != 0 && !text::is_valid({year, month, day})) return std::nullopt;
  date.iso = day == 0 ? iso_month(year, month) : text::to_iso({year, month, day});
  return date;
}

std::optional<DateMention> read_day_and_month(const lang::Reading& reading, std::size_t i, const text::CivilDate* published) {
  const Match* ordinal = reading.find(i, TableId::times, TimeClass::ordinal);
  const int day = ordinal != nullptr ? static_cast<int>(ordinal->entry->value->to_double()) : digits_at(reading, i, 2);
  if (day < 1 || day > 31) return std::nullopt;
  std::size_t next = i + (ordinal != nullptr ? ordinal->tokens : 1U);
  if (same_line(reading, next) && reading.find(next, TableId::times, TimeClass::noun_of) != nullptr) ++next;
  if (same_line(reading, next) && reading.find(next, TableId::times, TimeClass::month) != nullptr) ++next;
  if (!same_line(reading, next)) return std::nullopt;
  const auto month = read_month(reading, next);
  if (!month) return std::nullopt;
  return finish_date(reading, {.begin = i, .end = month->end, .rule = "day-month"}, month->month, day, published);
}

bool preposition_before(const lang::Reading& reading, std::size_t i) {
  if (i == 0 || reading[i].newlines_before != 0) return false;
  return reading.find(i - 1, TableId::words, lang::WordClass::preposition) != nullptr ||
         reading.find(i - 1, TableId::times, TimeClass::month) != nullptr ||
         reading.find(i - 1, TableId::times, TimeClass::edge) != nullptr ||
         reading.find(i - 1, TableId::times, TimeClass::since) != nullptr || direction_at(reading, i - 1) != nullptr;
}

// A month's name is often another word too ("May", "March"): alone it needs a preposition before it.
std::optional<DateMention> read_month_first(const lang::Reading& reading, std::size_t i, const text::CivilDate* published) {
  const auto month = read_month(reading, i);
  if (!month) return std::nullopt;
  DateMention date{.begin = i, .end = month->end, .rule = "month"};
  const int day = same_line(reading, month->end) ? digits_at(reading, month->end, 2) : -1;
  if (day >= 1 && day <= 31 && reading.language().is("day_after_month")) {
    date.end = month->end + 1;
    date.rule = "month-day";
    return finish_date(reading, date, month->month, day, published);
  }
  const auto finished = finish_date(reading, date, month->month, 0, published);
  const bool said_more = month->doubled || month->preposition || finished->end > month->end;
  return said_more || preposition_before(reading, i) ? finished : std::nullopt;
}

// ---- years and decades

std::optional<DateMention> read_decade(const lang::Reading& reading, std::size_t i) {
  const Match* decade = reading.find(i, TableId::times, TimeClass::decade);
  if (decade == nullptr || !decade->entry->value) return std::nullopt;
  DateMention date{.begin = i, .end = i + decade->tokens, .unit = "calendar year", .rule = "decade"};
  Decimal century{1900};
  std::size_t next = date.end;
  if (same_line(reading, next) && reading.find(next, TableId::times, TimeClass::noun_of) != nullptr) ++next;
  if (same_line(reading, next)) {
    if (const Match* last = reading.find(next, TableId::times, TimeClass::last_century); last != nullptr) {
      date.end = next + last->tokens;
    }
  }
  date.low = add(century, *decade->entry->value);
  date.high = add(*date.low, Decimal{9});
  return date;
}

// "the 1990s"
std::optional<DateMention> read_digit_decade(const lang::Reading& reading, std::size_t i) {
  const int year = digits_at(reading, i, 4);
  if (year < kFirstYear || year % 10 != 0 || !glued(reading, i + 1)) return std::nullopt;
  std::size_t end = i + 1;
  if (reading[end].is('\'') && glued(reading, end + 1)) ++end;
  if (reading.tokens().folded(end) != "s") return std::nullopt;
  return DateMention{.begin = i, .end = end + 1, .low = Decimal{year}, .high = Decimal{year + 9},
                     .unit = "calendar year", .rule = "decade"};
}

std::optional<DateMention> read_year(const lang::Reading& reading, std::size_t i, bool named) {
  const int year = year_at(reading, i);
  if (year < (named ? kFirstYear : 1800)) return std::nullopt;
  return DateMention{.begin = i, .end = i + 1, .year = Decimal{year}, .unit = "calendar year",
                     .rule = named ? "year-word" : "bare-year"};
}

// "the year two thousand and eighteen"
std::optional<DateMention> read_spelled_year(const lang::Reading& reading, std::size_t i) {
  if (!reading[i].is_word() || !reading.has(i, TableId::numbers)) return std::nullopt;
  const auto number = read_number(reading, i);
  if (!number || number->value < Decimal{kFirstYear} || number->value > Decimal{kLastYear} || number->value.exponent() < 0) return std::nullopt;
  return DateMention{.begin = i, .end = number->end, .year = number->value, .unit = "calendar year", .rule = "year-words"};
}

// "half past seven" in the Arabic way: the ordinal of the hour, and the half behind it.
std::optional<DateMention> read_spoken_time(const lang::Reading& reading, std::size_t i) {
  const Match* hour_word = reading.find(i, TableId::times, TimeClass::ordinal);
  if (hour_word == nullptr || *hour_word->entry->value > Decimal{12}) return std::nullopt;
  int hour = static_cast<int>(hour_word->entry->value->to_double()), minute = 0;
  std::size_t end = i + hour_word->tokens;
  const Match* part = same_line(reading, end) ? reading.find(end, TableId::numbers, lang::NumberClass::fraction) : nullptr;
  if (part != nullptr && part->has_clitic && part->clitic == lang::CliticClass::conjunction) {
    minute = static_cast<int>(part->entry->value->to_double() * 60.0 + 0.5);
    end += part->tokens;
  }
  if (const Match* half = half_day(reading, end); half != nullptr) {
    const bool pm = half->entry->as<TimeClass>() == TimeClass::pm;
    hour = pm ? hour % 12 + 12 : hour % 12;
    end += half->tokens;
  }
  return DateMention{.begin = i, .end = end, .iso = clock_time(hour, minute), .unit = "time", .rule = "spoken-time"};
}

std::optional<DateMention> read_after_word(const lang::Reading& reading, std::size_t i) {
  if (!same_line(reading, i + 1)) return std::nullopt;
  if (reading.find(i, TableId::times, TimeClass::clock) != nullptr) {
    const std::size_t next = i + reading.find(i, TableId::times, TimeClass::clock)->tokens;
    if (!same_line(reading, next)) return std::nullopt;
    auto time = read_time(reading, next, true);
    if (!time) time = read_spoken_time(reading, next);
    if (time) time->begin = i;
    return time;
  }
  if (reading.find(i, TableId::times, TimeClass::year) != nullptr) {
    auto year = read_year(reading, i + 1, true);
    if (!year && reading.language().is("spelled_years")) year = read_spelled_year(reading, i + 1);
    if (year) year->begin = i;
    return year;
  }
  return std::nullopt;
}

}  // namespace

std::optional<DateMention> read_date(const lang::Reading& reading, std::size_t i, const text::CivilDate* published) {
  if (reading[i].kind == text::TokenKind::number) {
    if (auto date = read_numeric_date(reading, i)) return date;
    if (auto date = read_day_and_month(reading, i, published)) return date;
    if (auto date = read_time(reading, i, false)) return date;
    if (auto date = read_digit_decade(reading, i)) return date;
    return read_year(reading, i, false);
  }
  if (!reading[i].is_word()) return std::nullopt;
  if (reading.find(i, TableId::times, TimeClass::ordinal) != nullptr) return read_day_and_month(reading, i, published);
  if (auto date = read_month_first(reading, i, published)) return date;
  if (auto date = read_decade(reading, i)) return date;
  return read_after_word(reading, i);
}

}  // namespace isnad::extraction
