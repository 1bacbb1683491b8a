#include "align/interval.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "align/stretch.h"

namespace isnad::alignment {
namespace {

constexpr int kToleranceExponent = -1;  // "about" allows a tenth of the value
// How far from the number that it gives a wording is still apt: nobody says "at least 11" of more than 33, "a few" of 40
// or "dozens" of 300.
constexpr std::int64_t kAptTimes = 3;
constexpr std::int64_t kAptVagueTimes = 10;
constexpr std::int64_t kAptNumber = 100;  // "a number of" has no number of its own

Decimal abs_value(Decimal value) { return value < Decimal{} ? Decimal(-value.mantissa(), value.exponent()) : value; }

std::optional<Decimal> converted(std::optional<Decimal> value, const std::string& unit, const lang::Language& language) {
  if (!value) return value;
  const lang::Unit* known = language.unit(unit);
  return known == nullptr ? value : multiply(*value, known->factor);
}

Interval around(Decimal value) {
  const Decimal tenth(value.mantissa(), value.exponent() + kToleranceExponent);
  const Decimal tolerance = abs_value(tenth);
  return {subtract(value, tolerance), add(value, tolerance)};
}

Interval bounded(Decimal value, Bound bound) {
  switch (bound) {
    case Bound::about: return around(value);
    case Bound::at_least: return {value, std::nullopt};
    case Bound::at_most: return {std::nullopt, value};
    case Bound::more_than: return {value, std::nullopt, true};
    case Bound::less_than: return {std::nullopt, value, false, true};
    default: return {value, value};
  }
}

// Is `low` of one interval above `high` of the other? "More than 226,000" against 226,000 is no clash: newspapers
// round, so the open end counts only between small numbers.
bool above(const Interval& upper, const Interval& lower) {
  constexpr std::int64_t kSmall = 1000;
  if (!upper.low || !lower.high) return false;
  if (*upper.low > *lower.high) return true;
  return *upper.low == *lower.high && (upper.low_open || lower.high_open) && *upper.low < Decimal{kSmall};
}

std::optional<Decimal> times(const std::optional<Decimal>& value, std::int64_t factor) {
  return value && Decimal{} < *value ? multiply(*value, Decimal{factor}) : std::nullopt;
}

// The high end of what a wording aptly says, where its words leave that open.
std::optional<Decimal> apt_high(const Figure& figure, const Interval& stated) {
  if (stated.high) return stated.high;
  if (figure.bound == Bound::at_least || figure.bound == Bound::more_than) return times(stated.low, kAptTimes);
  if (figure.bound != Bound::vague) return std::nullopt;
  return stated.low ? times(stated.low, kAptVagueTimes) : Decimal{kAptNumber};
}

// Is what `other` gives as its least beyond what the wording aptly says? Of an upper bound the other way round. "A number
// of" is no two. A wide range ("aged 4 to 88") says nothing of one number in it.
bool is_beyond(const Figure& figure, const Interval& stated, const Interval& other) {
  if (figure.bound == Bound::vague && !stated.low && other.high && *other.high < Decimal{kAptTimes}) return true;
  const auto wide = figure.bound == Bound::range ? times(stated.low, kAptTimes) : std::nullopt;
  if (wide && stated.high && *wide < *stated.high) return true;
  const auto high = apt_high(figure, stated);
  if (high && other.low && *high < *other.low) return true;
  const bool is_upper = figure.bound == Bound::at_most || figure.bound == Bound::less_than;
  const auto most = is_upper ? times(other.high, kAptTimes) : std::nullopt;
  return most && stated.high && *most < *stated.high;
}

// "About 50" and "about 60": who hedges does so to the nearest round number, so that only one of two hedges gives way.
bool is_hedged_otherwise(const Figure& a, const Figure& b, const Interval& x, const Interval& y) {
  if (a.bound != Bound::about || b.bound != Bound::about || !x.high || !y.high) return false;
  const auto larger = std::max(*x.high, *y.high), less = std::min(*x.high, *y.high);  // each 1.1 times its number
  const auto difference = subtract(larger, less);
  const auto ten_times = times(difference, 10);
  return ten_times && *ten_times > larger;
}

bool is_rounded(Bound bound) { return bound == Bound::exact || bound == Bound::about; }

std::string shown(const Figure& figure) {
  if (figure.value) {
    std::string bound = figure.bound == Bound::exact ? "" : std::string(to_string(figure.bound)) + ' ';
    std::replace(bound.begin(), bound.end(), '_', ' ');  // "at least 27": people read it
    return bound + figure.value->to_string();
  }
  const char* dash = figure.low ? "\xE2\x80\x93" : "<";
  if (figure.high) return (figure.low ? figure.low->to_string() : "") + dash + figure.high->to_string();
  return figure.low ? figure.low->to_string() + '+' : "?";  // signs, which need no translation
}

bool is_calendar_unit(const std::string& unit) { return unit == "date" || unit == "calendar year"; }

// Two periods that are both told from end to end are one only if one holds the other: 2000 to 2006, 2006 to 2012.
template <class Point>
bool one_holds_other(Point a_first, Point a_last, Point b_first, Point b_last) {
  return (a_first <= b_first && b_last <= a_last) || (b_first <= a_first && a_last <= b_last);
}

// "About 4:40", said of a clock: ten minutes to either side.
std::optional<Stretch> days_or_minutes(const std::string& date, Bound bound) {
  constexpr std::int64_t kMinutes = 10;
  auto stretch = stretch_of(date);
  const bool is_time = date.size() > 2 && date[2] == ':';
  if (stretch && is_time && (bound == Bound::about || bound == Bound::less_than || bound == Bound::at_most)) stretch->first -= kMinutes;
  if (stretch && is_time && (bound == Bound::about || bound == Bound::more_than || bound == Bound::at_least)) stretch->last += kMinutes;
  return stretch;
}

// A year on its own is a date of the coarsest kind.
std::string date_of(const Figure& figure) { return figure.date.empty() && figure.value && is_calendar_unit(figure.unit) ? figure.value->to_string() : figure.date; }

std::optional<Comparison> compare_dates(const Figure& figure_a, const Figure& figure_b) {
  const std::string a = date_of(figure_a), b = date_of(figure_b);
  const auto x = days_or_minutes(a, figure_a.bound), y = days_or_minutes(b, figure_b.bound);
  if (!x || !y) return std::nullopt;
  const bool periods = a.find('/') != std::string::npos && b.find('/') != std::string::npos;
  const bool meets = periods ? one_holds_other(x->first, x->last, y->first, y->last) : x->first <= y->last && y->first <= x->last;
  const Meeting meeting = a == b ? Meeting::equal : meets ? Meeting::overlap : Meeting::disjoint;
  return Comparison{meeting, a + (a == b ? " = " : meets ? " ~ " : " \xE2\x89\xA0 ") + b};
}

// Two matches end in two ways; another result contradicts nothing.
std::optional<Comparison> compare_scores(const Figure& a, const Figure& b) {
  if (!a.low || !b.low || a.low != b.low || a.high != b.high) return std::nullopt;
  return Comparison{Meeting::equal, shown(a) + " = " + shown(b)};
}

Meeting meet(const Figure& a, const Figure& b, const Interval& x, const Interval& y, bool same_value) {
  if (same_value && is_rounded(a.bound) && is_rounded(b.bound)) return Meeting::equal;
  if (same_value && a.bound == b.bound) return Meeting::equal;
  if (a.bound == Bound::vague && b.bound == Bound::vague && x.low == y.low) return Meeting::equal;
  if (a.bound == Bound::range && b.bound == Bound::range && x.low == y.low && x.high == y.high) return Meeting::equal;
  const bool years = a.unit == "calendar year" && a.bound == Bound::range && b.bound == Bound::range && x.low && x.high && y.low && y.high;
  if (years && !one_holds_other(*x.low, *x.high, *y.low, *y.high)) return Meeting::disjoint;
  if (above(x, y) || above(y, x)) return Meeting::disjoint;
  return is_beyond(a, x, y) || is_beyond(b, y, x) || is_hedged_otherwise(a, b, x, y) ? Meeting::strained : Meeting::overlap;
}

// 19 feet and 5.81 metres: each to its last stated digit, and by a few percent at most. Durations are told in words of their own.
bool is_one_converted(const Figure& a, const Figure& b, const Decimal& x, const Decimal& y, const lang::Language& language) {
  constexpr double kMost = 0.03;
  if (a.unit == b.unit || language.is_time_unit(a.unit) || language.is_time_unit(b.unit)) return false;
  const auto step_a = converted(a.value->precision(), a.unit, language), step_b = converted(b.value->precision(), b.unit, language);
  if (!step_a || !step_b) return false;
  const double difference = std::abs(x.to_double() - y.to_double());
  return 2 * difference <= step_a->to_double() + step_b->to_double() && difference <= kMost * std::abs(x.to_double());
}

// The months a duration spans; nullopt if the unit is none of the calendar.
std::optional<double> months_of(const Figure& duration) {
  if (!duration.value) return std::nullopt;
  const double value = duration.value->to_double();
  if (duration.unit == "year") return value * 12.0;
  if (duration.unit == "month") return value;
  if (duration.unit == "week") return value * 7.0 / 30.44;
  return duration.unit == "day" ? std::optional(value / 30.44) : std::nullopt;
}

// Months since year 0 that a date stands for, and how many months it may be off.
struct MonthCount {
  double months = 0.0;
  double slack = 0.0;
};

std::optional<MonthCount> month_count(const Figure& date) {
  if (date.unit == "calendar year" && date.value) return MonthCount{date.value->to_double() * 12.0 + 6.0, 6.0};
  const auto day = text::civil_date(date.date.size() == 7 ? date.date + "-15" : date.date);
  return day ? std::optional(MonthCount{day->year * 12.0 + day->month - 1, 0.5}) : std::nullopt;
}

// "A quarter", "one in four" and "25 percent" are one share.
std::optional<Figure> as_percent(const Figure& figure, const std::string& other) {
  const bool part = figure.unit.empty() && figure.counted.empty() && figure.value && *figure.value > Decimal{} && *figure.value < Decimal{1};
  if ((!part && !(figure.unit == "probability" && figure.value)) || other != "percent") return std::nullopt;
  Figure percent = figure;
  percent.value = multiply(*figure.value, Decimal{100});
  percent.unit = other;
  return percent;
}

bool is_share_unit(const std::string& unit) { return unit == "percent" || unit == "probability"; }

}  // namespace

std::optional<Interval> interval_of(const Figure& figure, const lang::Language& language) {
  if (!figure.value) {
    if (figure.bound != Bound::vague && figure.bound != Bound::range) return std::nullopt;
    return Interval{converted(figure.low, figure.unit, language), converted(figure.high, figure.unit, language)};
  }
  const auto value = converted(figure.value, figure.unit, language);
  return value ? std::optional(bounded(*value, figure.bound)) : std::nullopt;
}

bool units_convert(const std::string& a, const std::string& b, const lang::Language& language) {
  if (a == b) return true;
  if (is_calendar_unit(a) && is_calendar_unit(b)) return true;
  if (is_share_unit(a) && is_share_unit(b)) return true;
  const lang::Unit* x = language.unit(a);
  const lang::Unit* y = language.unit(b);
  return x != nullptr && y != nullptr && x->dimension == y->dimension;
}

std::optional<Comparison> compare(const Figure& a, const Figure& b, const lang::Language& language) {
  if (const auto percent = as_percent(a, b.unit)) return compare(*percent, b, language);
  if (const auto percent = as_percent(b, a.unit)) return compare(a, *percent, language);
  if (!units_convert(a.unit, b.unit, language)) return std::nullopt;
  if (!a.date.empty() || !b.date.empty()) return compare_dates(a, b);
  if (a.unit == "score") return compare_scores(a, b);
  const auto x = interval_of(a, language);
  const auto y = interval_of(b, language);
  if (!x || !y) return std::nullopt;
  const auto value_a = converted(a.value, a.unit, language), value_b = converted(b.value, b.unit, language);
  const bool same_value = value_a && value_b && (*value_a == *value_b || is_one_converted(a, b, *value_a, *value_b, language));
  const Meeting meeting = meet(a, b, *x, *y, same_value);
  const char* sign = meeting == Meeting::equal ? " = " : meeting == Meeting::disjoint ? " \xE2\x89\xA0 " : " ~ ";
  return Comparison{meeting, shown(a) + sign + shown(b)};
}

std::optional<Comparison> compare_since(const Figure& date, const Figure& duration, text::CivilDate day, const lang::Language& language) {
  const lang::Unit* unit = language.unit(duration.unit);
  const auto months = months_of(duration);
  const auto then = month_count(date);
  if (unit == nullptr || !months || !then) return std::nullopt;
  const double counted_back = day.year * 12.0 + day.month - 1 - *months;
  // "three years" is stated to the year, "ten months" to the month; a hedge allows one more.
  const double step = duration.unit == "year" ? 12.0 : 1.0;
  const double slack = then->slack + step * (duration.bound == Bound::about ? 1.0 : 0.5);
  const bool meets = std::abs(counted_back - then->months) <= slack;
  const std::string stated = date.value ? date.value->to_string() : date.date;
  const std::string arithmetic = text::to_iso(day) + " - " + duration.value->to_string() + " " + duration.unit + (meets ? " ~ " : " \xE2\x89\xA0 ") + stated;
  return Comparison{meets ? Meeting::overlap : Meeting::disjoint, arithmetic};
}

}  // namespace isnad::alignment
