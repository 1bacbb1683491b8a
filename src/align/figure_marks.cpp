#include "align/figure_marks.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <set>
#include <string>

#include "text/sorted.h"
#include "text/tokens.h"

namespace isnad::alignment {
namespace {

// Eight months for Omran, and for his mother eight.
void mark_relatives(std::span<FigureWords> figures) {
  std::set<std::string> of_relatives, of_others;
  const auto term = [](const FigureWords& one) { return one.figure->value ? one.figure->value->to_string() + ' ' + one.figure->unit : std::string(); };
  for (const FigureWords& one : figures) {
    if (one.figure->measure == kPrisonTerm) (one.relative ? of_relatives : of_others).insert(term(one));
  }
  if (of_relatives.empty()) return;
  for (FigureWords& one : figures) one.told_of_relative = one.figure->measure == kPrisonTerm && (one.relative ? of_others : of_relatives).contains(term(one));
}

// "Four on Sunday and four others on Monday".
void mark_others(std::span<FigureWords> figures) {
  constexpr std::size_t kBack = 10;  // figures
  const auto is_of_kind = [](const Figure& a, const Figure& b) {
    return a.unit == b.unit && a.value && b.value && (a.measure == b.measure || a.measure.empty() || b.measure.empty());
  };
  for (std::size_t j = 0; j < figures.size(); ++j) {
    if (!figures[j].others) continue;
    for (std::size_t i = j; i-- > 0 && j - i <= kBack && figures[i].figure->sentence == figures[j].figure->sentence;) {
      if (figures[i].others || !is_of_kind(*figures[i].figure, *figures[j].figure)) continue;
      figures[i].before_others = true;
      figures[j].after_others = figures[j].after_others || figures[i].figure->value == figures[j].figure->value;
    }
  }
}

std::string iso_of(const Figure& figure) { return !figure.date.empty() ? figure.date : figure.value ? figure.value->to_string() : std::string(); }

// "12 October", "October" and "12 October" again are one date.
bool are_one_date(const std::set<std::string>& dates) {
  const auto longest = std::max_element(dates.begin(), dates.end(), [](const std::string& a, const std::string& b) { return a.size() < b.size(); });
  return std::all_of(dates.begin(), dates.end(), [&](const std::string& date) { return longest->starts_with(date); });
}

// Six cars, in an article that counts 14,000 a day besides.
bool is_alone(const Decimal& value, const std::set<Decimal>& values) {
  constexpr std::int64_t kFar = 10;
  const auto is_far = [&](const Decimal& less, const Decimal& more) {
    const auto limit = multiply(less, Decimal{kFar});
    return limit && *limit < more;
  };
  const auto next = values.upper_bound(value), own = values.lower_bound(value);  // the nearest are enough
  return (next == values.end() || is_far(value, *next)) && (own == values.begin() || is_far(*std::prev(own), value));
}

void mark_sole(std::span<FigureWords> figures) {
  constexpr std::size_t kMonth = 7, kYear = 4, kFewYears = 4;
  std::map<std::string, int> told;
  std::map<std::string, std::set<std::string>> months, years;
  std::map<std::string, std::set<Decimal>> values;
  for (const FigureWords& one : figures) {
    const std::string iso = iso_of(*one.figure);
    if (one.figure->value && !one.figure->counted.empty()) values[one.figure->counted].insert(*one.figure->value);
    if (one.figure->date.empty()) ++told[iso];
    if (is_calendar(*one.figure)) years[iso.substr(0, kYear)].insert(iso);
    if (!one.figure->date.empty()) months[iso.substr(0, kMonth)].insert(iso);
  }
  for (FigureWords& one : figures) {
    const std::string iso = iso_of(*one.figure);
    one.sole = !iso.empty() && (one.figure->date.empty() ? told[iso] == 1 : are_one_date(months[iso.substr(0, kMonth)]));
    one.sole_noun = !one.figure->counted.empty() && one.figure->value && is_alone(*one.figure->value, values[one.figure->counted]);
    one.sole_year = is_calendar(*one.figure) && are_one_date(years[iso.substr(0, kYear)]);
    one.few_years = years.size() <= kFewYears;
  }
}

// Articles on a war or on a series of attacks give several numbers of the same: only what they open with is surely the event's.
void mark_several(const Statements& stated, std::span<FigureWords> figures) {
  std::map<std::pair<std::string_view, std::string_view>, std::set<Decimal>> counts;  // by measure and unit
  const auto key_of = [](const Figure& figure) { return std::pair<std::string_view, std::string_view>(figure.measure, figure.unit); };
  for (const FigureWords& one : figures) {
    const Figure& figure = *one.figure;
    if (!one.partial && !figure.measure.empty() && figure.value && *figure.value != Decimal{} && figure.bound != Bound::vague) counts[key_of(figure)].insert(*figure.value);
  }
  for (FigureWords& one : figures) {
    const Figure& figure = *one.figure;
    if (figure.measure.empty() || figure.bound == Bound::vague || is_lead(stated, figure.sentence)) continue;
    const auto known = counts.find(key_of(figure));
    one.several = known != counts.end() && (known->second.size() > 1 || *known->second.begin() != figure.value);
  }
}

// What an article says that another would hardly say by chance: 43,350; 26 soldiers; seven injured.
std::uint64_t key_of_number(const Figure& figure) {
  if (!figure.value || is_calendar(figure) || figure.bound == Bound::vague || *figure.value <= Decimal{1}) return 0;
  const std::string value = figure.value->to_string();
  if (is_seldom_count(figure)) return text::hash_of(value);
  if (is_telling_number(figure)) return text::hash_of(value + ' ' + figure.unit);
  return figure.measure.empty() || figure.unit.empty() ? 0 : text::hash_of(value + ' ' + figure.unit + ' ' + figure.measure);
}

std::uint64_t key_of_amount(const Figure& figure) { return text::hash_of(figure.value->to_string() + ' ' + figure.unit); }

void mark_numbers(std::span<FigureWords> figures) {
  auto numbers = std::make_shared<std::vector<std::uint64_t>>(), told = std::make_shared<std::vector<std::uint64_t>>();
  for (const FigureWords& one : figures) {
    if (const std::uint64_t key = key_of_number(*one.figure); key != 0) numbers->push_back(key);
    if (one.figure->value) told->push_back(key_of_amount(*one.figure));
  }
  text::sort_distinct(*numbers);
  text::sort_distinct(*told);
  for (FigureWords& one : figures) one.numbers = numbers, one.told = told;
}

void mark_opening(const Statements& stated, std::span<FigureWords> figures) {
  constexpr std::size_t kLead = 3;  // sentences
  for (FigureWords& one : figures) {
    const bool total = (one.generic || one.figure->unit == "person") && !one.partial && one.figure->bound != Bound::vague;
    one.opens = total && (one.scene.initial || is_lead(stated, one.figure->sentence, kLead));
  }
}

}  // namespace

bool is_lead(const Statements& stated, std::size_t sentence, std::size_t sentences) {
  std::size_t before = 0;
  for (std::size_t i = 0; i < sentence && before < sentences; ++i) before += stated.sentences[i].kind == Sentence::Kind::prose;
  return before < sentences;
}

void mark_in_article(const Statements& stated, std::span<FigureWords> figures) {
  mark_opening(stated, figures);
  mark_several(stated, figures);
  mark_others(figures);
  mark_relatives(figures);
  mark_sole(figures);
  mark_numbers(figures);
}

std::size_t common_numbers(const FigureWords& a, const FigureWords& b) {
  const std::uint64_t own_a = key_of_number(*a.figure), own_b = key_of_number(*b.figure);
  std::size_t common = 0;
  auto i = a.numbers->begin(), j = b.numbers->begin();
  while (i != a.numbers->end() && j != b.numbers->end()) {
    if (*i < *j) ++i;
    else if (*j < *i) ++j;
    else common += *i != own_a && *i != own_b, ++i, ++j;
  }
  return common;
}

bool gives_number_of(const FigureWords& article, const FigureWords& other) {
  return other.figure->value && std::binary_search(article.told->begin(), article.told->end(), key_of_amount(*other.figure));
}

bool is_telling_number(const Figure& figure) {
  constexpr std::int64_t kLeast = 20;
  if (!figure.value || is_calendar(figure) || *figure.value < Decimal{1}) return false;
  if (figure.value->exponent() < 0 || is_seldom_count(figure)) return true;
  const bool round = figure.unit == "percent" && std::fmod(figure.value->to_double(), 5.0) == 0.0;
  return *figure.value >= Decimal{kLeast} && std::abs(figure.value->mantissa()) >= 10 && !round;
}

}  // namespace isnad::alignment
