#include "extract/periods.h"

#include <cstdlib>

#include "extract/clock_times.h"
#include "extract/labels.h"
#include "extract/numbers.h"

namespace isnad::extraction {
namespace {

using lang::Match;
using lang::RangeClass;
using lang::TableId;
using lang::TimeClass;

int digits_in(const lang::Reading& reading, TokenRange sentence, std::size_t i, std::size_t most) {
  return sentence.has(i) ? digits_at(reading, i, most) : -1;
}

FigureDraft period(const lang::Reading& reading, TokenRange tokens, std::string_view unit, std::string_view rule) {
  FigureDraft draft;
  draft.whole = draft.number = tokens;
  draft.byte_begin = reading[tokens.begin].span.begin;
  draft.bound = Bound::range;
  draft.counted.unit = unit;
  draft.rule = rule;
  return draft;
}

// The words that open a period, and what may join its ends.
struct Opening {
  std::size_t end = 0;
  bool between = false;
  bool said = false;  ///< "from" or "between" stands there
};

Opening opening_at(const lang::Reading& reading, std::size_t i) {
  if (const Match* between = reading.find(i, TableId::ranges, RangeClass::between); between != nullptr) return {i + between->tokens, true, true};
  if (const Match* from = reading.find(i, TableId::ranges, RangeClass::from); from != nullptr) return {i + from->tokens, false, true};
  return {i, false, false};
}

// First token behind the joint at token i, or i if there is none: a dash, "to", "until"; "and" behind "between". A slash
// joins two ways of writing one date and no period.
std::size_t behind_joint(const lang::Reading& reading, TokenRange sentence, std::size_t i, const Opening& opening) {
  if (!on_line(reading, sentence, i)) return i;
  if (reading[i].is('-') || reading[i].is(0x2013)) return i + 1;
  if (opening.between && reading.find(i, TableId::numbers, lang::NumberClass::conjunction) != nullptr) return i + 1;
  for (const RangeClass kind : {RangeClass::to, RangeClass::conjunction}) {
    const Match* word = reading.find(i, TableId::ranges, kind);
    if (word != nullptr && (kind == RangeClass::to || opening.between)) return i + word->tokens;
  }
  return i;
}

// Skips an article written apart and the word for day or hour ("the 4", "the day 4").
std::size_t skip_before_number(const lang::Reading& reading, TokenRange sentence, std::size_t i) {
  if (on_line(reading, sentence, i) && reading.find(i, TableId::times, TimeClass::day) != nullptr) ++i;
  return sentence.has(i + 1) && has_article_before(reading, i + 1) ? i + 1 : i;
}

std::optional<text::CivilDate> whole_date(const std::string& iso) { return iso.size() == 10 ? text::civil_date(iso) : std::nullopt; }

// "... 4 to 23 November": the second end is a date and gives month and year.
std::optional<FigureDraft> read_days(const lang::Reading& reading, TokenRange sentence, std::size_t i, const text::CivilDate* published) {
  const Opening opening = opening_at(reading, i);
  const std::size_t at = skip_before_number(reading, sentence, opening.end);
  const int first = digits_in(reading, sentence, at, 2);
  if (first < 1 || first > 31) return std::nullopt;
  const std::size_t joint = behind_joint(reading, sentence, at + 1, opening);
  if (joint == at + 1) return std::nullopt;
  const std::size_t second = skip_before_number(reading, sentence, joint);
  if (!sentence.has(second) || reading[second].kind != text::TokenKind::number || !on_line(reading, sentence, second)) return std::nullopt;
  const auto last = read_date(reading, second, published);
  if (!last || last->unit != "date" || last->rule != "day-month") return std::nullopt;
  FigureDraft draft = period(reading, {opening.said ? i : at, last->end}, "date", "days");
  const auto end = whole_date(last->iso);
  if (!end) return draft;
  const text::CivilDate begin{end->year, end->month, first};
  if (!(begin < *end)) return std::nullopt;
  draft.date = text::to_iso(begin) + "/" + last->iso;
  return draft;
}

// "January 4-23", "January 4-23, 2016"
std::optional<FigureDraft> read_days_behind_month(const lang::Reading& reading, TokenRange sentence, std::size_t i, const text::CivilDate* published) {
  if (!reading.language().is("day_after_month") || !reading.has(i, TableId::months)) return std::nullopt;
  auto first = read_date(reading, i, published);
  if (!first || first->rule != "month-day" || reading[first->end - 1].kind != text::TokenKind::number) return std::nullopt;
  const std::size_t joint = behind_joint(reading, sentence, first->end, {});
  const int last = joint > first->end ? digits_in(reading, sentence, joint, 2) : -1;
  if (last < 1 || last > 31 || reading[joint].space_before != reading[first->end].space_before) return std::nullopt;
  std::size_t end = joint + 1;
  auto begin = whole_date(first->iso);
  const std::size_t comma = on_line(reading, sentence, end) && reading[end].is(',');
  if (const int year = digits_in(reading, sentence, end + comma, 4); year > 1800 && begin) {
    begin->year = year;
    end += comma + 1;
  }
  FigureDraft draft = period(reading, {i, end}, "date", "days");
  if (!begin) return draft;
  const text::CivilDate until{begin->year, begin->month, last};
  if (!(*begin < until) || !text::is_valid(until)) return std::nullopt;
  draft.date = text::to_iso(*begin) + "/" + text::to_iso(until);
  return draft;
}

// The first end may leave its half of the day to the second: "from 5 to 6 p.m.", "from 10 to 1 p.m.".
std::string begin_of_times(int hour, const std::string& last) {
  const int end = std::atoi(last.c_str());
  const bool afternoon = end >= 12 && hour < 12 && hour + 12 <= end;
  return clock_time(afternoon ? hour + 12 : hour, 0);
}

std::optional<FigureDraft> read_times(const lang::Reading& reading, TokenRange sentence, std::size_t i) {
  const Opening opening = opening_at(reading, i);
  std::size_t at = opening.end;
  if (!sentence.has(at)) return std::nullopt;
  const auto first = read_clock_time(reading, at);
  const int hour = first ? -1 : digits_in(reading, sentence, at, 2);
  if ((!first && (hour < 0 || hour > 24)) || (!opening.said && !first)) return std::nullopt;
  const std::size_t behind = first ? first->end : at + 1;
  const std::size_t joint = behind_joint(reading, sentence, behind, opening);
  if (joint == behind || !on_line(reading, sentence, joint)) return std::nullopt;
  const auto last = read_clock_time(reading, joint);
  if (!last) return std::nullopt;
  FigureDraft draft = period(reading, {opening.said ? i : at, last->end}, "time", "times");
  // "from the hour 5 to 6 p.m.": a named hour without its half takes the second's too.
  const bool bare = first && !half_day_at(reading, first->end - 1) && first->iso.ends_with(":00") && first->iso < "12:00";
  const std::string begin = first && !bare ? first->iso : begin_of_times(first ? std::atoi(first->iso.c_str()) : hour, last->iso);
  draft.date = begin + "/" + last->iso;
  return draft;
}

// "2018/2019", "2018/19", "19/2018", "2018-19": a season or a budget's year.
std::optional<FigureDraft> read_split_year(const lang::Reading& reading, TokenRange sentence, std::size_t i) {
  if (!sentence.has(i + 2) || reading[i + 1].space_before || reading[i + 2].space_before) return std::nullopt;
  if (!reading[i + 1].is('/') && !reading[i + 1].is('-') && !reading[i + 1].is(0x2013)) return std::nullopt;
  if (sentence.has(i + 4) && !reading[i + 3].space_before && !reading[i + 4].space_before && reading[i + 4].kind == text::TokenKind::number) return std::nullopt;
  const auto size = [&](std::size_t k) { return reading.tokens().folded(k).size(); };
  int a = digits_in(reading, sentence, i, 4), b = digits_in(reading, sentence, i + 2, 4);
  if (a < 0 || b < 0 || (size(i) != 4 && size(i + 2) != 4) || size(i) % 2 != 0 || size(i + 2) % 2 != 0) return std::nullopt;
  constexpr int kCentury = 100;
  if (size(i) == 2) a += b / kCentury * kCentury;
  if (size(i + 2) == 2) b += a / kCentury * kCentury;
  if (a > b) std::swap(a, b);
  if (b != a + 1 || a < 1800 || b > 2199) return std::nullopt;
  FigureDraft draft = period(reading, {i, i + 3}, "calendar year", "split-year");
  draft.low = Decimal{a};
  draft.high = Decimal{b};
  return draft;
}

}  // namespace

std::optional<FigureDraft> read_period(const lang::Reading& reading, TokenRange sentence, std::size_t i, const text::CivilDate* published) {
  if (reading[i].kind == text::TokenKind::number) {
    if (auto year = read_split_year(reading, sentence, i)) return year;
  } else if (auto days = read_days_behind_month(reading, sentence, i, published)) {
    return days;
  }
  if (auto days = read_days(reading, sentence, i, published)) return days;
  return read_times(reading, sentence, i);
}

}  // namespace isnad::extraction
