#include "extract/dates.h"

#include <algorithm>

#include "extract/clock_times.h"
#include "extract/hijri_dates.h"
#include "extract/numbers.h"

namespace isnad::extraction {
namespace {

using lang::Match;
using lang::TableId;
using lang::TimeClass;

constexpr int kFirstYear = 1000, kLastYear = 2199;

bool glued(const lang::Reading& reading, std::size_t i) { return i < reading.size() && !reading[i].space_before; }

std::string iso_month(int year, int month) {
  return text::to_iso({year, month, 1}).substr(0, 7);
}

int year_at(const lang::Reading& reading, std::size_t i) {
  if (!reading.goes_on(i) || reading.tokens().folded(i).size() != 4) return -1;
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
  if (!reading.goes_on(month.end + 1)) return month;
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

// A listed verb with the letters of the future before it: "sa-yazur".
bool is_future_verb(const lang::Reading& reading, std::size_t i) {
  if (!reading.has_any(i, {TableId::measures, TableId::cues}) || reading.has(i, TableId::nouns)) return false;
  std::string_view prefixes = reading.language().setting("future_letters");
  while (!prefixes.empty()) {
    const std::size_t end = std::min(prefixes.find(' '), prefixes.size());
    if (reading.tokens().folded(i).starts_with(prefixes.substr(0, end))) return true;
    prefixes.remove_prefix(std::min(end + 1, prefixes.size()));
  }
  return false;
}

// Does a word near by say that the sentence speaks of what is to come?
bool speaks_of_future(const lang::Reading& reading, std::size_t i) {
  constexpr std::size_t kReach = 10;
  for (std::size_t k = i; k > 0 && i - k < kReach && reading[k].newlines_before == 0; --k) {
    if (reading[k - 1].is('.')) break;
    if (reading.find(k - 1, TableId::times, TimeClass::future) != nullptr) return true;
    if (is_future_verb(reading, k - 1)) return true;
  }
  return false;
}

constexpr int kPastBias = 4;
constexpr int kMarkedBias = 6;  // where verbs mark the future, a bare month four months ahead is eight months ago

// The year that the words leave open: by "last" and "next", else the nearest to the day of publication; what lies
// ahead is taken for nearer if the sentence speaks of the future, and for further if it does not.
int open_year(int month, int day, const text::CivilDate& published, const Match* direction, bool future, int bias) {
  const auto distance = [&](int year) {
    return text::day_number({year, month, std::min(day, 28)}) - text::day_number(published);
  };
  const auto kind = direction != nullptr ? direction->as<TimeClass>() : TimeClass::current;
  if (kind == TimeClass::past) return distance(published.year) < 0 ? published.year : published.year - 1;
  if (kind == TimeClass::next) return distance(published.year) > 0 ? published.year : published.year + 1;
  const auto cost = [&](int year) {
    const auto days = distance(year);
    return days >= 0 ? days * (future ? 1 : bias) : -days * (future ? 4 : 3);
  };
  int best = published.year;
  for (const int year : {published.year - 1, published.year + 1}) {
    if (cost(year) < cost(best)) best = year;
  }
  return best;
}

const Match* direction_at(const lang::Reading& reading, std::size_t i) {
  if (!reading.goes_on(i)) return nullptr;
  for (const TimeClass kind : {TimeClass::past, TimeClass::next, TimeClass::current}) {
    if (const Match* found = reading.find(i, TableId::times, kind); found != nullptr) return found;
  }
  return nullptr;
}

// "of last year", "of the year before": the year by its distance to that of publication.
std::optional<DateMention> year_in_words(const lang::Reading& reading, std::size_t i, const text::CivilDate* published) {
  if (!reading.goes_on(i)) return std::nullopt;
  const std::size_t at = i + (reading.find(i, TableId::times, TimeClass::noun_of) != nullptr);
  const Match* noun = reading.goes_on(at) ? reading.find(at, TableId::times, TimeClass::year) : nullptr;
  const Match* direction = noun != nullptr ? direction_at(reading, at + noun->tokens) : nullptr;
  if (direction == nullptr) return std::nullopt;
  const auto kind = direction->as<TimeClass>();
  DateMention year{.begin = i, .end = at + noun->tokens + direction->tokens};
  if (published != nullptr) year.year = Decimal{published->year + (kind == TimeClass::next) - (kind == TimeClass::past)};
  return year;
}

// The token of a year behind a date: at once, or behind a comma or "of" or "year", also "in the year".
std::size_t year_token(const lang::Reading& reading, std::size_t i) {
  std::size_t next = i;
  if (reading.goes_on(next) && reading[next].is(',')) ++next;
  const bool in_year = reading.goes_on(next + 1) && reading.find(next, TableId::words, lang::WordClass::preposition) != nullptr &&
                       reading.find(next + 1, TableId::times, TimeClass::year) != nullptr;
  next += in_year;
  for (const TimeClass kind : {TimeClass::noun_of, TimeClass::year}) {
    if (reading.goes_on(next) && reading.find(next, TableId::times, kind) != nullptr) ++next;
  }
  return year_at(reading, next) > 0 ? next : i;
}

bool is_year_noun(const lang::Reading& reading, std::size_t i) {
  const Match* noun = reading.find(i, TableId::nouns);
  return noun != nullptr && !noun->has_clitic && noun->entry->unit == "year" && reading.language().is("adjective_before_noun");
}

// Behind day and month: the year, or "last", "next"; then the date is complete.
std::optional<DateMention> finish_date(const lang::Reading& reading, DateMention date, int month, int day,
                                       const text::CivilDate* published) {
  const int middle = day == 0 ? 15 : day;
  const std::size_t next = year_token(reading, date.end);
  int year = year_at(reading, next);
  if (year > 0) {
    date.end = next + 1;
    date.year_said = true;
  } else if (const auto named = year_in_words(reading, date.end, published)) {
    date.end = named->end;
    if (named->year) year = static_cast<int>(named->year->to_double());
  } else if (const Match* direction = direction_at(reading, date.end); direction != nullptr) {
    date.end += direction->tokens;
    if (published != nullptr) year = open_year(month, middle, *published, direction, false, kPastBias);
    if (reading.goes_on(date.end) && is_year_noun(reading, date.end)) {  // "October next year"
      const auto kind = direction->as<TimeClass>();
      if (published != nullptr) year = published->year + (kind == TimeClass::next) - (kind == TimeClass::past);
      ++date.end;
    }
  } else if (published != nullptr) {
    const bool future = speaks_of_future(reading, date.begin);
    year = open_year(month, middle, *published, nullptr, future, reading.language().setting("future_letters").empty() ? kPastBias : kMarkedBias);
    date.year_open = !future;
  }
  if (year <= 0) return date;
  if (day != 0 && !text::is_valid({year, month, day})) return std::nullopt;
  date.iso = day == 0 ? iso_month(year, month) : text::to_iso({year, month, day});
  return date;
}

// "2016-11" as a month so many months from another day's.
text::CivilDate month_from(const text::CivilDate& day, int months) {
  const int count = day.year * 12 + day.month - 1 + months;
  return {count / 12, count % 12 + 1, 1};
}

// "the 15th of this month": `next` is behind the day.
std::optional<DateMention> finish_day_of_month(const lang::Reading& reading, DateMention date, int day, const text::CivilDate* published) {
  if (!reading.goes_on(date.end + 1)) return std::nullopt;
  const Match* of = reading.find(date.end, TableId::times, TimeClass::noun_of);
  const std::size_t at = date.end + (of != nullptr ? of->tokens : 0U);
  const Match* month = reading.find(at, TableId::times, TimeClass::this_month);
  if (month == nullptr || !month->entry->value) return std::nullopt;
  date.end = at + month->tokens;
  if (published == nullptr) return date;
  text::CivilDate when = month_from(*published, static_cast<int>(month->entry->value->to_double()));
  when.day = day;
  if (!text::is_valid(when)) return std::nullopt;
  date.iso = text::to_iso(when);
  return date;
}

std::optional<DateMention> read_day_and_month(const lang::Reading& reading, std::size_t i, const text::CivilDate* published) {
  const Match* ordinal = reading.find(i, TableId::times, TimeClass::ordinal);
  const int day = ordinal != nullptr ? static_cast<int>(ordinal->entry->value->to_double()) : digits_at(reading, i, 2);
  if (day < 1 || day > 31) return std::nullopt;
  std::size_t next = i + (ordinal != nullptr ? ordinal->tokens : 1U);
  if (glued(reading, next) && reading.find(next, TableId::times, TimeClass::day_suffix) != nullptr) ++next;  // "15th"
  if (auto date = finish_day_of_month(reading, {.begin = i, .end = next, .rule = "day-month"}, day, published)) return date;
  if (reading.goes_on(next) && reading.find(next, TableId::times, TimeClass::noun_of) != nullptr) ++next;
  if (reading.goes_on(next) && reading.find(next, TableId::times, TimeClass::month) != nullptr) ++next;
  if (!reading.goes_on(next)) return std::nullopt;
  const auto month = read_month(reading, next);
  if (!month) return std::nullopt;
  return finish_date(reading, {.begin = i, .end = month->end, .rule = "day-month"}, month->month, day, published);
}

bool preposition_before(const lang::Reading& reading, std::size_t i) {
  if (i == 0 || reading[i].newlines_before != 0) return false;
  return reading.find(i - 1, TableId::words, lang::WordClass::preposition) != nullptr ||
         reading.find(i - 1, TableId::times, TimeClass::month) != nullptr ||
         reading.find(i - 1, TableId::times, TimeClass::edge) != nullptr ||
         (i > 1 && reading[i - 1].is('-') && reading.find(i - 2, TableId::times, TimeClass::edge) != nullptr) ||  // "mid-March"
         reading.find(i - 1, TableId::times, TimeClass::since) != nullptr || direction_at(reading, i - 1) != nullptr;
}

// "on 22/4": a day and a month where the day stands first and a preposition before it; "22/4" alone may be anything.
std::optional<DateMention> read_slash_date(const lang::Reading& reading, std::size_t i, const text::CivilDate* published) {
  if (i + 2 >= reading.size() || !reading[i + 1].is('/') || !glued(reading, i + 1) || !glued(reading, i + 2)) return std::nullopt;
  const int day = digits_at(reading, i, 2), month = digits_at(reading, i + 2, 2);
  if (reading.language().setting("date_order") != "dmy" || day < 1 || day > 31 || month < 1 || month > 12) return std::nullopt;
  if (glued(reading, i + 3) && reading[i + 3].is('/')) return std::nullopt;
  if (!preposition_before(reading, i) || (reading.goes_on(i + 3) && reading.has(i + 3, TableId::nouns))) return std::nullopt;
  return finish_date(reading, {.begin = i, .end = i + 3, .rule = "day-month"}, month, day, published);
}


// A month's name is often another word too ("May", "March"): alone it needs a preposition before it.
std::optional<DateMention> read_month_first(const lang::Reading& reading, std::size_t i, const text::CivilDate* published) {
  const auto month = read_month(reading, i);
  if (!month) return std::nullopt;
  DateMention date{.begin = i, .end = month->end, .rule = "month"};
  const int day = reading.goes_on(month->end) ? digits_at(reading, month->end, 2) : -1;
  if (day >= 1 && day <= 31 && reading.language().is("day_after_month")) {
    date.end = month->end + 1;
    if (glued(reading, date.end) && reading.find(date.end, TableId::times, TimeClass::day_suffix) != nullptr) ++date.end;
    date.rule = "month-day";
    return finish_date(reading, date, month->month, day, published);
  }
  const auto finished = finish_date(reading, date, month->month, 0, published);
  const bool said_more = month->doubled || month->preposition || finished->end > month->end;
  return said_more || preposition_before(reading, i) ? finished : std::nullopt;
}

// ---- parts of a year

// "the third quarter of 2016", "the first half of last year": its first and last month. Without a year it is none.
std::optional<DateMention> read_part_of_year(const lang::Reading& reading, std::size_t i, const text::CivilDate* published) {
  const Match* part = reading.find(i, TableId::times, TimeClass::quarter);
  const int months = part != nullptr ? 3 : 6;
  if (part == nullptr) part = reading.find(i, TableId::times, TimeClass::half);
  if (part == nullptr || !part->entry->value) return std::nullopt;
  DateMention date{.begin = i, .end = i + part->tokens, .rule = "part-of-year"};
  const std::size_t next = year_token(reading, date.end);
  int year = year_at(reading, next);
  if (year > 0) {
    date.end = next + 1;
  } else {
    const auto named = year_in_words(reading, date.end, published);
    if (!named) return std::nullopt;
    date.end = named->end;
    if (!named->year) return date;
    year = static_cast<int>(named->year->to_double());
  }
  const int last = static_cast<int>(part->entry->value->to_double()) * months;
  if (last < months || last > 12) return std::nullopt;
  date.iso = iso_month(year, last - months + 1) + "/" + iso_month(year, last);
  return date;
}

// ---- years and decades

std::optional<DateMention> read_decade(const lang::Reading& reading, std::size_t i) {
  const Match* decade = reading.find(i, TableId::times, TimeClass::decade);
  if (decade == nullptr || !decade->entry->value) return std::nullopt;
  DateMention date{.begin = i, .end = i + decade->tokens, .unit = "calendar year", .rule = "decade"};
  Decimal century{1900};
  std::size_t next = date.end;
  if (reading.goes_on(next) && reading.find(next, TableId::times, TimeClass::noun_of) != nullptr) ++next;
  if (reading.goes_on(next)) {
    if (const Match* last = reading.find(next, TableId::times, TimeClass::last_century); last != nullptr) {
      date.end = next + last->tokens;
    }
  }
  date.low = add(century, *decade->entry->value);
  date.high = add(*date.low, Decimal{9});
  return date;
}

// "the 1990s", "the 90s"
std::optional<DateMention> read_digit_decade(const lang::Reading& reading, std::size_t i) {
  constexpr int kCentury = 100, kFirstDecade = 20;
  int year = digits_at(reading, i, 4);
  if (year >= kFirstDecade && year < kCentury) year += 1900;
  if (year < kFirstYear || year % 10 != 0 || !glued(reading, i + 1)) return std::nullopt;
  std::size_t end = i + 1;
  if (reading[end].is('\'') && glued(reading, end + 1)) ++end;
  if (reading.tokens().folded(end) != "s") return std::nullopt;
  return DateMention{.begin = i, .end = end + 1, .low = Decimal{year}, .high = Decimal{year + 9},
                     .unit = "calendar year", .rule = "decade"};
}

// "in '91": behind a preposition and an apostrophe that stands for the century. "'50 people came" opens a quotation.
std::optional<DateMention> read_short_year(const lang::Reading& reading, std::size_t i) {
  constexpr int kTurn = 30;  // from here on of the last century
  constexpr char32_t kApostrophe = 0x2019;
  const int year = digits_at(reading, i, 2);
  if (year < 0 || i == 0 || reading[i].span.size() != 2 || reading[i].space_before || !(reading[i - 1].is(kApostrophe) || reading[i - 1].is('\''))) return std::nullopt;
  const bool goes_on = glued(reading, i + 1) && !(reading[i + 1].is('.') || reading[i + 1].is(',') || reading[i + 1].is(')'));
  const bool behind_preposition = i > 1 && reading.find(i - 2, TableId::words, lang::WordClass::preposition) != nullptr;
  if (!reading[i - 1].space_before || goes_on || !behind_preposition || (i + 1 < reading.size() && reading.has(i + 1, TableId::nouns))) return std::nullopt;
  return DateMention{.begin = i - 1, .end = i + 1, .year = Decimal{year + (year < kTurn ? 2000 : 1900)}, .unit = "calendar year", .rule = "short-year"};
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

// "the year 2018"; "the years 2006", of which more may follow
std::optional<DateMention> read_after_word(const lang::Reading& reading, std::size_t i) {
  const Match* word = reading.find(i, TableId::times, TimeClass::year);
  if (word == nullptr) word = reading.find(i, TableId::times, TimeClass::years);
  if (word == nullptr || !reading.goes_on(i + word->tokens)) return std::nullopt;
  auto year = read_year(reading, i + word->tokens, true);
  if (!year && reading.language().is("spelled_years")) year = read_spelled_year(reading, i + word->tokens);
  // "in" is a sign of the year and no part of it.
  if (year && reading.find(i, TableId::words, lang::WordClass::preposition) == nullptr) year->begin = i;
  return year;
}

}  // namespace

std::optional<DateMention> read_date(const lang::Reading& reading, std::size_t i, const text::CivilDate* published) {
  if (reading[i].kind == text::TokenKind::number) {
    if (auto date = read_numeric_date(reading, i)) return date;
    if (auto date = read_hijri_date(reading, i, published)) return date;
    if (auto date = read_day_and_month(reading, i, published)) return date;
    if (auto date = read_slash_date(reading, i, published)) return date;
    if (auto date = read_clock_time(reading, i)) return date;
    if (auto date = read_digit_decade(reading, i)) return date;
    if (auto date = read_short_year(reading, i)) return date;
    return read_year(reading, i, false);
  }
  if (!reading[i].is_word() || !reading.has_any(i, {TableId::months, TableId::times, TableId::numbers})) return std::nullopt;
  if (auto date = read_hijri_date(reading, i, published)) return date;
  if (reading.find(i, TableId::times, TimeClass::ordinal) != nullptr) {
    auto date = read_day_and_month(reading, i, published);
    return date ? date : read_spoken_time(reading, i);
  }
  if (auto date = read_month_first(reading, i, published)) return date;
  if (auto date = read_decade(reading, i)) return date;
  if (auto date = read_part_of_year(reading, i, published)) return date;
  if (auto time = read_clock_time(reading, i)) return time;
  return read_after_word(reading, i);
}

}  // namespace isnad::extraction
