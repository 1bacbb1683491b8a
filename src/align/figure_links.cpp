// Which figures of an event are about the same thing, and whether they agree.
#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include "align/candidates.h"
#include "align/disputed.h"
#include "align/event_words.h"
#include "align/figure_clash.h"
#include "align/figure_relate.h"
#include "extract/counted.h"
#include "text/tokens.h"

namespace isnad::alignment {
namespace {

constexpr double kDominated = 0.25;         ///< a link this much weaker than another to the same document is by chance

/// Two figures by their places in the event's list, and what was decided of them. Of an update a came before b.
struct Pair {
  std::uint32_t a = 0, b = 0;
  FigureScore score;
  Verdict verdict;  ///< of an undecided pair: why there is none
};
using Figures = std::vector<FigureWords>;

Link link_of(const FigureWords& a, const FigureWords& b, const FigureScore& score, const Verdict& verdict) {
  Link link{.a = a.figure->id, .b = b.figure->id, .kind = StatementKind::figure, .relation = verdict.relation, .score = 0.0, .evidence = {}, .edits = {}};
  link.score = std::min(1.0, 0.4 + 0.3 * score.same_measure + 0.1 * score.same_noun + 0.4 * score.context);
  link.evidence = {{verdict.rule, link.score, score.comparison.arithmetic},
                   {"unit", 1.0, a.figure->unit.empty() ? a.figure->counted : a.figure->unit},
                   {"measure", score.same_measure ? 1.0 : 0.0, score.same_measure ? a.figure->measure : score.renamed || score.akin ? "told in two ways" : score.measured ? "told by one of them only" : "not told"},
                   {"context", score.context, score.across ? "common names, places, days and figures of the two sentences" : "similarity of the two sentences, figures left out"}};
  return link;
}

/// A figure and a document that it meets, as one key.
std::uint64_t key_of(std::uint32_t figure, std::size_t document) { return (static_cast<std::uint64_t>(figure) << 32U) | document; }
std::uint64_t key_of_a(const Figures& figures, const Pair& pair) { return key_of(pair.a, figures[pair.b].document); }
std::uint64_t key_of_b(const Figures& figures, const Pair& pair) { return key_of(pair.b, figures[pair.a].document); }

// Who gives a count as the first one may know the later one: what is said of that settles nothing.
bool is_of_first_count(const Pair& pair) { return std::string_view(pair.verdict.rule) == kFirstCount; }

// The sentences of a true counterpart are the most alike: where a figure has a much better one in the same
// document, the other pair is by chance ("15 injured" today and in an older attack). A telling number that both give is one,
// unless a much better counterpart gives another.
void drop_dominated(std::vector<Pair>& pairs, const Figures& figures) {
  std::unordered_map<std::uint64_t, double> best, best_clash;
  const auto is_clash = [](const Pair& pair) { return pair.verdict.relation == Relation::discrepant || pair.verdict.relation == Relation::update; };
  for (const Pair& pair : pairs) {
    for (const std::uint64_t key : {key_of_a(figures, pair), key_of_b(figures, pair)}) {
      double &most = best[key], &clash = best_clash[key];
      most = std::max(most, pair.score.context);
      if (is_clash(pair)) clash = std::max(clash, pair.score.context);
    }
  }
  std::erase_if(pairs, [&](const Pair& pair) {
    const auto& better = pair.score.telling && is_telling_number(*figures[pair.a].figure) ? best_clash : best;
    return !pair.score.across && !is_of_first_count(pair) && !(pair.score.leads && is_clash(pair)) && pair.score.context < kDominated * std::max(better.at(key_of_a(figures, pair)), better.at(key_of_b(figures, pair)));
  });
}

/// Figures with the documents in which a pair of those accepted settles what they are about.
class Settled {
 public:
  template <class Accept>
  Settled(const std::vector<Pair>& pairs, const Figures& figures, Accept accept) : figures_(figures) {
    for (const Pair& pair : pairs) {
      if (accept(pair)) keys_.insert({key_of_a(figures, pair), key_of_b(figures, pair)});
    }
  }
  [[nodiscard]] bool has(const Pair& pair) const { return keys_.contains(key_of_a(figures_, pair)) || keys_.contains(key_of_b(figures_, pair)); }

 private:
  const Figures& figures_;
  std::unordered_set<std::uint64_t> keys_;
};

// A pair that the other document settles: where one of the two figures agrees with another figure of that
// document, the clash is with a figure about something else. A vague one ("a number of injured") settles nothing.
void drop_settled_clashes(std::vector<Pair>& pairs, const Figures& figures) {
  const auto is_vague = [&](std::uint32_t figure) { return figures[figure].figure->bound == Bound::vague; };
  const Settled settled(pairs, figures, [&](const Pair& pair) {
    return pair.verdict.relation == Relation::agree || (pair.verdict.relation == Relation::compatible && !is_vague(pair.a) && !is_vague(pair.b));
  });
  std::erase_if(pairs, [&](const Pair& pair) {
    return (pair.verdict.relation == Relation::discrepant || pair.verdict.relation == Relation::update) && !is_of_first_count(pair) && settled.has(pair);
  });
}

// How far two values are from each other, as a share of the larger one; 0 where one is no number, or of another unit.
double distance(const Figure& a, const Figure& b) {
  if (!a.value || !b.value || a.unit != b.unit) return 0.0;
  const double x = a.value->to_double(), y = b.value->to_double(), most = std::max(std::abs(x), std::abs(y));
  return most == 0.0 ? 0.0 : std::abs(x - y) / most;
}

// Of several open questions about a figure and another document only the nearest: 61 seats against 62, not against the 120
// of the house and the 14 of another party.
void drop_distant_questions(std::vector<Pair>& undecided, const Figures& figures) {
  std::unordered_map<std::uint64_t, double> nearest;
  const auto distance_of = [&](const Pair& pair) { return distance(*figures[pair.a].figure, *figures[pair.b].figure); };
  for (const Pair& pair : undecided) {
    for (const std::uint64_t key : {key_of_a(figures, pair), key_of_b(figures, pair)}) {
      const auto [least, added] = nearest.try_emplace(key, distance_of(pair));
      if (!added) least->second = std::min(least->second, distance_of(pair));
    }
  }
  std::erase_if(undecided, [&](const Pair& pair) {
    return distance_of(pair) > std::min(nearest.at(key_of_a(figures, pair)), nearest.at(key_of_b(figures, pair)));
  });
}

Link undecided_link(const FigureWords& a, const FigureWords& b, const FigureScore& score, const Verdict& why_not) {
  const Figure &x = *a.figure, &y = *b.figure;
  const bool parts = a.part != b.part;
  const bool measures = !x.measure.empty() && !y.measure.empty() && x.measure != y.measure;
  const std::string rule = parts ? "part-against-whole" : measures ? "different-measures" : *why_not.rule != '\0' ? why_not.rule : "unclear-measure";
  const std::string why = parts ? "one is stated as a part of a whole, the other is not"
                          : measures ? "they measure different things: " + x.measure + " against " + y.measure
                          : !why_not.reason.empty() ? why_not.reason : "what they measure is not clear enough to compare them";
  return {x.id, y.id, StatementKind::figure, Relation::compatible, score.context, {{rule, score.context, why}, {"arithmetic", 0.0, score.comparison.arithmetic}}, {}};
}

// A later, higher count is an update only if nobody had the higher one before the lower one came out, and nobody still
// gives the lower one: a third figure that agrees with the one, and itself clashes with the other.
// Of what is counted so far many are told, each of its own hour.
void settle_updates(const EventWords& event, std::vector<Pair>& pairs, const Figures& figures) {
  std::unordered_map<std::uint32_t, std::unordered_set<std::uint32_t>> agreeing, clashing;
  for (const Pair& pair : pairs) {
    auto* side = pair.verdict.relation == Relation::agree ? &agreeing : pair.verdict.relation == Relation::discrepant ? &clashing : nullptr;
    if (side == nullptr) continue;
    (*side)[pair.a].insert(pair.b);
    (*side)[pair.b].insert(pair.a);
  }
  const auto meets = [](const auto& some, const auto& others) {
    return std::any_of(some.begin(), some.end(), [&](std::uint32_t figure) { return others.contains(figure); });
  };
  for (Pair& pair : pairs) {
    if (pair.verdict.relation != Relation::update || is_of_first_count(pair)) continue;
    if (is_hourly(*figures[pair.a].figure, event.language(figures[pair.a].document))) continue;
    if (meets(agreeing[pair.b], clashing[pair.a])) pair.verdict = {Relation::discrepant, "higher-count-was-there-before", ""};
    else if (meets(agreeing[pair.a], clashing[pair.b])) pair.verdict = {Relation::discrepant, "lower-count-is-still-given", ""};
  }
}

void add_parts(const EventWords& event, std::vector<Link>& links) {
  for (const std::size_t d : event.members) {
    const auto& figures = event.document(d).figures;
    for (const Figure& part : figures) {
      if (!part.whole) continue;
      const Figure& whole = figures[*part.whole];
      links.push_back({part.id, whole.id, StatementKind::figure, Relation::part_of, 1.0, {{"stated-as-part", 1.0, "the sentence says so"}}, {}});
    }
  }
}

/// Across documents: what is part of a total is part of the same total of another outlet ("seven of the 43", and 43 there),
/// and who gives that part alone gives a part of the total, too. Both relations of totals that can be one are taken, but no
/// vague one ("dozens"); of parts only those that agree in what they measure.
class PartsAcross {
 public:
  PartsAcross(const EventWords& event, const Figures& figures) : figures_(figures) {
    std::unordered_map<const Figure*, std::uint32_t> at;
    for (std::uint32_t i = 0; i < figures.size(); ++i) at.emplace(figures[i].figure, i);
    for (std::uint32_t i = 0; i < figures.size(); ++i) {
      if (!figures[i].figure->whole) continue;
      const auto whole = at.find(&event.document(figures[i].document).figures[*figures[i].figure->whole]);
      if (whole != at.end() && whole->first->value) take_part(i, whole->second);
    }
    find_sums();
    for (std::uint32_t i = 0; i < figures.size() && !totals_.empty(); ++i) {
      if (!figures[i].figure->value) continue;
      if (const auto total = totals_.find(total_of(i)); total != totals_.end()) total->second.told.push_back(i);
    }
  }

  void add(const std::vector<Pair>& pairs, std::vector<Link>& links) {
    if (totals_.empty()) return;
    for (const Pair& pair : pairs) {
      if (!is_one_total(pair)) continue;
      add_parts(pair.a, pair.b, pair.score.context, links);
      add_parts(pair.b, pair.a, pair.score.context, links);
    }
    for (const Pair& pair : pairs) {
      if (pair.verdict.relation != Relation::agree || !pair.score.same_measure) continue;
      add_same_part(pair.a, pair.b, pair.score.context, links);
      add_same_part(pair.b, pair.a, pair.score.context, links);
    }
  }

 private:
  /// What a document gives as one total, wherever it does.
  using Total = std::tuple<std::size_t, std::string_view, std::string_view, std::string_view, Decimal>;
  [[nodiscard]] Total total_of(std::uint32_t figure) const {
    const Figure& one = *figures_[figure].figure;
    return {figures_[figure].document, one.unit, one.unit.empty() ? std::string_view(one.counted) : std::string_view(), one.measure, one.value.value_or(Decimal{})};
  }
  void take_part(std::uint32_t part, std::uint32_t whole) {
    if (whole_of_.emplace(part, total_of(whole)).second) totals_[total_of(whole)].parts.push_back(part);
  }

  // "225 passengers and 39 crew" in an article that tells of 264 people besides: counts of one sentence that add up to one of
  // another. Of sums of two digits many are chance.
  void find_sums() {
    constexpr std::int64_t kLeast = 30;
    constexpr std::size_t kMost = 4;  // parts
    std::map<std::tuple<std::size_t, std::string_view, Decimal>, std::uint32_t> told;
    for (std::uint32_t i = 0; i < figures_.size(); ++i) {
      const Figure& figure = *figures_[i].figure;
      if (may_add_up(figure) && *figure.value >= Decimal{kLeast} && is_telling_number(figure)) told.emplace(std::tuple(figures_[i].document, std::string_view(figure.unit), *figure.value), i);
    }
    for (std::uint32_t first = 0; first < figures_.size() && !told.empty(); ++first) {
      if (!may_add_up(*figures_[first].figure)) continue;
      std::optional<Decimal> sum = figures_[first].figure->value;
      for (std::uint32_t last = first + 1; sum && last < std::min<std::size_t>(first + kMost, figures_.size()) && go_together(first, last); ++last) {
        sum = isnad::add(*sum, *figures_[last].figure->value);
        const auto total = sum ? told.find(std::tuple(figures_[first].document, std::string_view(figures_[first].figure->unit), *sum)) : told.end();
        if (total == told.end() || figures_[total->second].figure->sentence == figures_[first].figure->sentence || !may_be_total(total->second, first)) continue;
        for (std::uint32_t part = first; part <= last; ++part) take_part(part, total->second);
      }
    }
  }
  static bool may_add_up(const Figure& figure) {
    const bool count = figure.unit == "person" || extraction::is_currency(figure.unit);
    return count && figure.value && *figure.value > Decimal{1} && !figure.whole && !figure.anaphoric && figure.bound != Bound::vague;
  }
  // Of one time, and money of no other measure: sums of it are many.
  [[nodiscard]] bool may_be_total(std::uint32_t total, std::uint32_t part) const {
    const Figure &whole = *figures_[total].figure, &one = *figures_[part].figure;
    if (whole.scope.period != one.scope.period) return false;
    return whole.unit == "person" || whole.measure.empty() || one.measure.empty() || whole.measure == one.measure;
  }
  [[nodiscard]] bool go_together(std::uint32_t first, std::uint32_t other) const {
    const Figure &a = *figures_[first].figure, &b = *figures_[other].figure;
    return figures_[first].document == figures_[other].document && a.sentence == b.sentence && a.unit == b.unit && may_add_up(b) && (a.measure == b.measure || (a.unit != "person" && (a.measure.empty() || b.measure.empty())));
  }

  [[nodiscard]] bool is_one_total(const Pair& pair) const {
    const Figure &a = *figures_[pair.a].figure, &b = *figures_[pair.b].figure;
    constexpr double kRounded = 0.1;  // 43 and "more than 40", not 23 and "at least 26"
    const bool one = pair.verdict.relation == Relation::agree || (pair.verdict.relation == Relation::compatible && a.value && b.value && distance(a, b) <= kRounded);
    return one && !a.whole && !b.whole && within(figures_[pair.a], figures_[pair.b], kFiguresOfOneNews);
  }
  void add_parts(std::uint32_t total, std::uint32_t same, double score, std::vector<Link>& links) {
    const auto found = totals_.find(total_of(total));
    if (found == totals_.end()) return;
    for (const std::uint32_t part : found->second.parts) {
      add_link(part, same, score, "its own article states it as part of a total that the other gives too", links);
    }
  }
  void add_same_part(std::uint32_t part, std::uint32_t same, double score, std::vector<Link>& links) {
    const auto whole = whole_of_.find(part);
    if (whole == whole_of_.end() || whole_of_.contains(same)) return;
    for (const std::uint32_t total : totals_.at(whole->second).told) {
      add_link(same, total, score, "the other article gives the same number as part of that total", links);
    }
  }
  void add_link(std::uint32_t part, std::uint32_t total, double score, const char* why, std::vector<Link>& links) {
    if (figures_[part].document == figures_[total].document || !linked_.insert(std::pair(part, total)).second) return;
    links.push_back({figures_[part].figure->id, figures_[total].figure->id, StatementKind::figure, Relation::part_of, score, {{"part-of-the-same-total", score, why}}, {}});
  }

  const Figures& figures_;
  struct Told {
    std::vector<std::uint32_t> parts, told;  ///< of a total, and where its document gives it
  };
  std::map<Total, Told> totals_;
  std::map<std::uint32_t, Total> whole_of_;
  std::set<std::pair<std::uint32_t, std::uint32_t>> linked_;
};

template <class Take>
void each_contradicting_pair(const Statements& stated, Take take) {
  for (const std::vector<const Figure*>& alike : possible_contradictions(stated)) {
    for (std::size_t i = 0; i < alike.size(); ++i) {
      for (std::size_t j = i + 1; j < alike.size(); ++j) {
        if (may_contradict(*alike[i], *alike[j])) take(*alike[i], *alike[j]);
      }
    }
  }
}

// Links between figures of one document.
std::vector<Link> contradictions(const EventWords& event, const Figures& figures) {
  std::vector<Link> links;
  std::unordered_map<const Figure*, const FigureWords*> words;
  for (const FigureWords& one : figures) words.emplace(one.figure, &one);
  for (const std::size_t d : event.members) {
    each_contradicting_pair(event.document(d), [&](const Figure& x, const Figure& y) {
      if (!words.contains(&x) || !words.contains(&y)) return;
      const FigureWords *a = words.at(&x), *b = words.at(&y);
      const auto score = score_of(event, *a, *b);
      const auto verdict = score ? decide_within(*a, *b, *score, event.language(d)) : std::nullopt;
      if (verdict) links.push_back(link_of(*a, *b, *score, *verdict));
    });
  }
  return links;
}

/// The pairs that some rule relates, and those that look alike and are not judged.
struct Decided {
  std::vector<Pair> pairs, undecided;
};

// Of an update, which count is the earlier one?
bool came_first(const FigureWords& a, const FigureWords& b, std::string_view rule) {
  return rule == kFirstCount ? a.scene.initial : *a.published < *b.published;
}

Decided decided_pairs(const EventWords& event, const Figures& figures) {
  std::vector<Indexed> indexed;
  for (const FigureWords& figure : figures) {
    const std::uint64_t value = figure.figure->value ? text::hash_of(figure.figure->value->to_string()) : 0;
    indexed.push_back({figure.document, keys_of(*figure.figure, event.language(figure.document)), likeness_of(figure.context.stems), value});
  }
  Decided found;
  for (const auto& [i, j] : candidate_pairs(indexed, {.limits = event.limits})) {
    const FigureWords &a = figures[i], &b = figures[j];
    if (a.figure->anaphoric || b.figure->anaphoric) continue;
    auto score = score_of(event, a, b);
    if (!score) continue;
    Ruling ruling = decide(a, b, *score, event.language(a.document));
    if (ruling.verdict) {
      const bool swap = ruling.verdict->relation == Relation::update && came_first(b, a, ruling.verdict->rule);
      found.pairs.push_back({swap ? j : i, swap ? i : j, std::move(*score), std::move(*ruling.verdict)});
    } else if (looks_alike(a, b, *score)) {
      found.undecided.push_back({i, j, std::move(*score), std::move(ruling.why_not)});
    }
  }
  return found;
}

}  // namespace

bool may_contradict_itself(const Statements& stated) {
  bool found = false;
  each_contradicting_pair(stated, [&](const Figure&, const Figure&) { found = true; });
  return found;
}

std::vector<Link> self_contradictions(const EventWords& event) { return contradictions(event, figures_of(event)); }

FoundLinks figure_links(const EventWords& event) {
  const Figures figures = figures_of(event);
  auto [pairs, undecided] = decided_pairs(event, figures);
  drop_dominated(pairs, figures);
  drop_settled_clashes(pairs, figures);
  settle_updates(event, pairs, figures);
  // What an agreeing link of the same two documents explains needs no mention.
  const Settled settled(pairs, figures, [](const Pair&) { return true; });
  std::erase_if(undecided, [&](const Pair& pair) { return settled.has(pair); });
  drop_distant_questions(undecided, figures);
  FoundLinks found;
  for (const Pair& pair : pairs) found.links.push_back(link_of(figures[pair.a], figures[pair.b], pair.score, pair.verdict));
  for (const Pair& pair : undecided) found.undecided.push_back(undecided_link(figures[pair.a], figures[pair.b], pair.score, pair.verdict));
  std::vector<AgreeingPair> agreeing;
  for (const Pair& pair : pairs) {
    if (pair.verdict.relation == Relation::agree) agreeing.push_back({pair.a, pair.b, pair.score.context});
  }
  for (Link& link : disputed_counts(event, figures, agreeing)) found.links.push_back(std::move(link));
  add_parts(event, found.links);
  PartsAcross(event, figures).add(pairs, found.links);
  for (Link& link : contradictions(event, figures)) found.links.push_back(std::move(link));
  return found;
}

}  // namespace isnad::alignment
