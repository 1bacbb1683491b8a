#include "align/figure_marks.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

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

void mark_sole(std::span<FigureWords> figures) {
  constexpr std::size_t kMonth = 7, kYear = 4;
  std::map<std::string, int> told;
  std::map<std::string, std::set<std::string>> months, years, values;
  for (const FigureWords& one : figures) {
    const std::string iso = iso_of(*one.figure);
    values[one.figure->counted].insert(iso);
    if (one.figure->date.empty()) ++told[iso];
    if (is_calendar(*one.figure)) years[iso.substr(0, kYear)].insert(iso);
    if (!one.figure->date.empty()) months[iso.substr(0, kMonth)].insert(iso);
  }
  for (FigureWords& one : figures) {
    const std::string iso = iso_of(*one.figure);
    one.sole = !iso.empty() && (one.figure->date.empty() ? told[iso] == 1 : are_one_date(months[iso.substr(0, kMonth)]));
    one.sole_noun = !one.figure->counted.empty() && !iso.empty() && values[one.figure->counted].size() == 1;
    one.sole_year = is_calendar(*one.figure) && are_one_date(years[iso.substr(0, kYear)]);
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

void mark_opening(const Statements& stated, std::span<FigureWords> figures) {
  constexpr std::size_t kLead = 3;  // sentences
  for (FigureWords& one : figures) {
    const bool total = one.generic && !one.partial && one.figure->bound != Bound::vague;
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
}

}  // namespace isnad::alignment
