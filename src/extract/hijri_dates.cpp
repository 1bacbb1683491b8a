#include "extract/hijri_dates.h"

#include "extract/numbers.h"
#include "text/hijri.h"

namespace isnad::extraction {
namespace {

using lang::Match;
using lang::TableId;
using lang::TimeClass;

constexpr int kFirstYear = 1200, kLastYear = 1600, kFirstGregorian = 1800;

struct Written {
  int day = 0;
  int month = 0;
  int year = 0;  ///< Hijri, or Gregorian from 1800 on
  std::size_t end = 0;
};

std::optional<Written> written_at(const lang::Reading& reading, std::size_t i) {
  Written date{.end = i};
  const Match* ordinal = reading.find(i, TableId::times, TimeClass::ordinal);
  if (reading[i].kind == text::TokenKind::number || ordinal != nullptr) {
    date.day = ordinal != nullptr ? static_cast<int>(ordinal->entry->value->to_double()) : digits_at(reading, i, 2);
    date.end = i + (ordinal != nullptr ? ordinal->tokens : 1U);
    if (date.day < 1 || date.day > 30) return std::nullopt;
    if (reading.goes_on(date.end) && reading.find(date.end, TableId::times, TimeClass::noun_of) != nullptr) ++date.end;
  }
  const Match* month = reading.goes_on(date.end) || date.end == i ? reading.find(date.end, TableId::months, lang::Calendar::hijri) : nullptr;
  if (month == nullptr) return std::nullopt;
  date.month = static_cast<int>(month->entry->value->to_double());
  date.end += month->tokens;
  return date;
}

// The year behind the month, with or without "of the year" and the letter or word for the era.
void take_year(const lang::Reading& reading, Written& date) {
  std::size_t next = date.end;
  for (const TimeClass kind : {TimeClass::noun_of, TimeClass::year}) {
    if (reading.goes_on(next) && reading.find(next, TableId::times, kind) != nullptr) ++next;
  }
  const int year = reading.goes_on(next) ? digits_at(reading, next, 4) : -1;
  if (year < kFirstYear || year > 2199) return;
  date.year = year;
  date.end = next + 1;
  if (reading.goes_on(date.end) && reading.find(date.end, TableId::times, TimeClass::hijri_era) != nullptr) ++date.end;
}

std::optional<text::CivilDate> gregorian(int year, int month, int day) { return text::gregorian_of_hijri({year, month, day}); }

// The year of three that brings the day nearest to that of publication.
int nearest_year(const Written& date, const text::CivilDate& published) {
  const int near = text::hijri_year_of(published);
  int best = near;
  std::int64_t least = -1;
  for (const int year : {near, near - 1, near + 1}) {
    const auto day = gregorian(year, date.month, date.day);
    if (!day) continue;
    const std::int64_t distance = std::abs(text::day_number(*day) - text::day_number(published));
    if (least < 0 || distance < least) best = year;
    least = best == year ? distance : least;
  }
  return best;
}

// The Hijri year whose month begins in that Gregorian one ("Ramadan 2019").
int year_of_month_in(int gregorian_year, int month) {
  for (int year = text::hijri_year_of({gregorian_year, 1, 1}); year > 0; ++year) {
    const auto first = gregorian(year, month, 1);
    if (!first || first->year > gregorian_year) return 0;
    if (first->year == gregorian_year) return year;
  }
  return 0;
}

std::string iso_of(const Written& date) {
  if (date.day != 0) {
    const auto day = gregorian(date.year, date.month, date.day);
    return day ? text::to_iso(*day) : "";
  }
  const auto first = gregorian(date.year, date.month, 1);
  auto last = gregorian(date.year, date.month, 30);
  if (!last) last = gregorian(date.year, date.month, 29);
  return first && last ? text::to_iso(*first) + "/" + text::to_iso(*last) : "";
}

}  // namespace

std::optional<DateMention> read_hijri_date(const lang::Reading& reading, std::size_t i, const text::CivilDate* published) {
  auto date = written_at(reading, i);
  if (!date) return std::nullopt;
  take_year(reading, *date);
  if (date->year == 0 && date->day == 0) return std::nullopt;
  DateMention mention{.begin = i, .end = date->end, .rule = "hijri"};
  if (date->year == 0 && published == nullptr) return mention;
  if (date->year == 0) date->year = nearest_year(*date, *published);
  if (date->year >= kFirstGregorian) date->year = year_of_month_in(date->year, date->month);
  if (date->year >= kFirstYear && date->year <= kLastYear) mention.iso = iso_of(*date);
  return mention;
}

}  // namespace isnad::extraction
