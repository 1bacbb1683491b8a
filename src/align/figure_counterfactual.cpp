// What would have changed the judgement on two figures.
#include <algorithm>
#include <cstdlib>
#include <utility>

#include "align/counterfactual.h"
#include "align/figure_relate.h"
#include "text/iso_date.h"

namespace isnad::alignment {
namespace {

/// Two figures with their words, to be changed at will; each owns its figure.
struct Pair {
  FigureWords a, b;
  Figure x, y;
  std::optional<double> context;  ///< how alike their sentences are taken to be; nullopt: as alike as they are
};

std::string words_for(const Figure& figure, Bound bound) {
  const std::string value = figure.value ? figure.value->to_string() : figure.date;
  switch (bound) {
    case Bound::exact: return value;
    case Bound::about: return "about " + value;
    case Bound::at_least: return "at least " + value;
    case Bound::at_most: return "at most " + value;
    case Bound::more_than: return "more than " + value;
    case Bound::less_than: return "less than " + value;
    case Bound::range: return figure.low && figure.high ? figure.low->to_string() + " to " + figure.high->to_string() : value;
    case Bound::vague: return "the vague number";
  }
  return value;
}

bool has_one_number(const Figure& figure) {
  return figure.value && figure.bound != Bound::vague && figure.bound != Bound::range;
}

void set_value(Figure& figure, Decimal value) {
  figure.value = value;
  figure.low = figure.high = std::nullopt;
}

void set_published(FigureWords& words, std::int64_t instant) {
  constexpr std::int64_t kDay = 86400;
  words.published = instant;
  words.scene.published = (instant - ((instant % kDay) + kDay) % kDay) / kDay;
}

class FigureChanges {
 public:
  FigureChanges(const EventWords& event, Pair pair) : event_(event), pair_(std::move(pair)), base_(judged(pair_)) {}

  std::vector<Counterfactual> all(Relation link) && {
    const auto alone = base_.verdict;
    if (!alone) return {};
    if (alone->relation != link) found_.push_back({"no other article of the event had agreed with the higher one before", alone->relation, alone->rule});
    change_values();
    change_bounds();
    change_subject();
    change_times();
    change_context();
    return std::move(found_);
  }

 private:
  // Points the words at the pair's own figures.
  [[nodiscard]] std::optional<FigureScore> scored(Pair& pair) const {
    pair.a.figure = &pair.x;
    pair.b.figure = &pair.y;
    auto score = score_of(event_, pair.a, pair.b);
    if (score && pair.context) {
      score->context = *pair.context;
      score->beside = std::min(score->beside, *pair.context);
    }
    return score;
  }

  [[nodiscard]] Ruling judged(Pair pair) const {
    const auto score = scored(pair);
    if (!score) return {};
    return decide(pair.a, pair.b, *score, event_.language(pair.a.document));
  }

  [[nodiscard]] static std::optional<Relation> relation(const Ruling& ruling) {
    return ruling.verdict ? std::optional(ruling.verdict->relation) : std::nullopt;
  }

  [[nodiscard]] bool differs(const Pair& changed) const { return relation(judged(changed)) != relation(base_); }

  // Kept only if the rules then say something else.
  void note(const std::string& change, const Pair& changed) {
    const Ruling ruling = judged(changed);
    if (relation(ruling) == relation(base_)) return;
    found_.push_back({change, relation(ruling), ruling.verdict ? ruling.verdict->rule : ruling.why_not.rule});
  }

  // "15", or where both are written alike "15 (second)".
  [[nodiscard]] std::string name(bool second) const {
    const std::string first_words = words_for(pair_.x, pair_.x.bound), second_words = words_for(pair_.y, pair_.y.bound);
    if (first_words != second_words) return second ? second_words : first_words;
    return second_words + (second ? " (second)" : " (first)");
  }

  void change_values() {
    const Figure &x = pair_.x, &y = pair_.y;
    const bool has_numbers = has_one_number(x) && has_one_number(y);
    if (has_numbers && x.unit == y.unit && x.value != y.value) {
      Pair changed = pair_;
      set_value(changed.x, *y.value);
      note(name(false) + " were " + words_for(changed.x, x.bound), changed);
    }
    if (!x.date.empty() && !y.date.empty() && x.date != y.date) {
      Pair changed = pair_;
      changed.x.date = y.date;
      note(name(false) + " were " + y.date, changed);
    }
    if (base_.verdict->relation == Relation::discrepant || base_.verdict->relation == Relation::update) return;
    for (const int direction : {1, -1}) change_value_by_steps(direction);
    change_day();
  }

  // The nearest value of the second figure that the rules take otherwise: doubled steps until one does, then halved.
  void change_value_by_steps(int direction) {
    if (!has_one_number(pair_.y)) return;
    constexpr std::int64_t kMost = std::int64_t{1} << 40;
    std::int64_t same = 0, other = 1;
    while (other < kMost && !differs(stepped(direction * other))) same = std::exchange(other, 2 * other);
    if (other >= kMost) return;
    while (other - same > 1) {
      const std::int64_t middle = same + (other - same) / 2;
      (differs(stepped(direction * middle)) ? other : same) = middle;
    }
    const Pair changed = stepped(direction * other);
    note(name(true) + " were " + words_for(changed.y, changed.y.bound), changed);
  }

  // Small and calendar numbers go by ones, long ones by their last stated digit: no outlet writes 4,500,000,001.
  [[nodiscard]] Pair stepped(std::int64_t steps) const {
    constexpr std::int64_t kLong = 10000;
    const Decimal value = *pair_.y.value, precision = value.precision();
    const bool by_ones = precision > Decimal{1} && value < Decimal{kLong};
    Pair changed = pair_;
    const auto way = multiply(by_ones ? Decimal{1} : precision, Decimal{steps});
    const auto sum = way ? add(value, *way) : std::nullopt;
    const bool is_quantity = sum && !(*sum < Decimal{} && !(value < Decimal{}));  // no count falls below nothing
    if (is_quantity) set_value(changed.y, *sum);
    return changed;
  }

  void change_day() {
    const auto day = text::civil_date(pair_.y.date);
    const auto next = day && pair_.y.date.size() == 10 ? text::date_of_day(text::day_number(*day) + 1) : std::nullopt;
    if (!next) return;
    Pair changed = pair_;
    changed.y.date = text::to_iso(*next);
    note(name(true) + " were " + changed.y.date, changed);
  }

  void change_bounds() {
    const bool alike = pair_.x.value == pair_.y.value && pair_.x.bound == pair_.y.bound;  // then one of them stands for both
    for (const bool second : {false, true}) {
      const Figure& stated = second ? pair_.y : pair_.x;
      if (!has_one_number(stated) || (alike && !second)) continue;
      for (const Bound bound : {Bound::exact, Bound::about, Bound::at_least, Bound::at_most}) {
        if (stated.bound == bound) continue;
        Pair changed = pair_;
        Figure& figure = second ? changed.y : changed.x;
        set_value(figure, *stated.value);
        figure.bound = bound;
        note(name(second) + " were '" + words_for(figure, bound) + "'", changed);
      }
    }
  }

  void change_subject() {
    Pair measured = pair_;
    measured.y.measure = "something else";
    note(name(true) + " were of another measure than " + (pair_.x.measure.empty() ? "the other" : pair_.x.measure), measured);
    Pair partial = pair_;
    partial.b.partial = true;
    note(name(true) + " were given as a part, not as a total", partial);
  }

  void change_times() {
    if (!pair_.a.published || !pair_.b.published) return;
    constexpr std::int64_t kHour = 3600;
    std::vector<std::optional<Relation>> outcomes;
    for (const std::int64_t hours : {0, 1, -1}) {
      Pair changed = pair_;
      // The later one is moved, so that what has a date alone stays on its day.
      set_published(changed.b, *pair_.a.published + std::max<std::int64_t>(hours, 0) * kHour);
      set_published(changed.a, *pair_.a.published + std::max<std::int64_t>(-hours, 0) * kHour);
      const std::string when = hours == 0 ? " had come at the same time as " : hours > 0 ? " had come an hour after " : " had come an hour before ";
      const auto outcome = relation(judged(changed));
      if (std::find(outcomes.begin(), outcomes.end(), outcome) != outcomes.end()) continue;
      outcomes.push_back(outcome);
      note("the article with " + name(true) + when + "the one with " + name(false), changed);
    }
    change_distance();
  }

  // The first hour at which they would be too far apart.
  void change_distance() {
    constexpr std::int64_t kHour = 3600, kMost = 14 * 24;
    const std::int64_t apart = *pair_.b.published - *pair_.a.published;
    const int direction = apart < 0 ? -1 : 1;
    for (std::int64_t hours = std::abs(apart) / kHour + 1; hours <= kMost; ++hours) {
      Pair changed = pair_;
      set_published(changed.b, *pair_.a.published + direction * hours * kHour);
      // A later higher count is an update, and that was asked before.
      if (relation(judged(changed)).has_value() || !differs(changed)) continue;
      note("the articles had come " + std::to_string(hours) + " hours apart (now " + std::to_string(std::abs(apart) / kHour) + ")", changed);
      return;
    }
  }

  // How much less alike the sentences could be.
  void change_context() {
    Pair same = pair_;
    const auto score = scored(same);
    if (!score || score->across) return;
    for (int percent = static_cast<int>(100 * score->context); percent >= 0; --percent) {
      Pair changed = pair_;
      changed.context = percent / 100.0;
      if (!differs(changed)) continue;
      std::string change = "the context were " + hundredths(*changed.context) + " (now " + hundredths(score->context) + ")";
      note(change, changed);
      return;
    }
  }

  const EventWords& event_;
  Pair pair_;
  Ruling base_;
  std::vector<Counterfactual> found_;
};

}  // namespace

std::vector<Counterfactual> figure_counterfactuals(const EventWords& event, const Figure& a, const Figure& b, Relation judged) {
  Pair pair;
  for (const FigureWords& words : figures_of(event)) {
    if (words.figure->id == a.id) pair.a = words;
    if (words.figure->id == b.id) pair.b = words;
  }
  if (pair.a.figure == nullptr || pair.b.figure == nullptr) return {};
  pair.x = a;
  pair.y = b;
  return FigureChanges(event, std::move(pair)).all(judged);
}

}  // namespace isnad::alignment
