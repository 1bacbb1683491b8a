// Which figures of an event are about the same thing, and whether they agree.
#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "align/candidates.h"
#include "align/event_words.h"
#include "align/interval.h"
#include "text/iso_date.h"

namespace isnad::alignment {
namespace {

struct FigureWords {
  std::size_t document = 0;
  const Figure* figure = nullptr;
  std::vector<std::uint64_t> context;
  std::optional<std::int64_t> published;  ///< seconds since the epoch
};

// How much two figures are about the same thing.
struct FigureScore {
  double context = 0.0;        ///< similarity of the sentences around
  bool same_measure = false;   ///< both have one, and it is the same
  bool same_noun = false;      ///< count the same noun
  bool measured = false;       ///< at least one has a measure
  bool same_wording = false;   ///< the same hedged value, or the same unusual number
  Comparison comparison;
};

struct FigureVerdict {
  Relation relation = Relation::agree;
  const char* rule = "";
};

// How alike two sentences must be for their figures to meet. A shared measure says most; without one, the
// sentences must; a clash needs more than an agreement, since a false alarm costs more than a miss.
constexpr double kMeasuredContext = 0.06;
constexpr double kHedgedContext = 0.1;
constexpr double kNounContext = 0.15;
constexpr double kBareContext = 0.3;
constexpr double kClashContext = 0.15;
constexpr double kUndecidedContext = 0.2;
constexpr std::int64_t kUpdateSeconds = 5 * 60;

bool is_calendar(const Figure& figure) {
  return figure.unit == "date" || figure.unit == "calendar year" || figure.unit == "time";
}

// Counts that only grow while an event unfolds.
bool is_toll(const Figure& figure) {
  static const std::set<std::string, std::less<>> tolls{"killed", "injured", "missing", "arrested", "detained", "displaced",
                                                        "rescued", "evacuated", "hospitalised", "infected", "destroyed", "damaged"};
  return tolls.contains(figure.measure);
}

double context_needed(const FigureWords& a, const FigureScore& score) {
  if (is_calendar(*a.figure)) return kBareContext;
  if (score.same_measure) return kMeasuredContext;
  if (score.same_wording) return kHedgedContext;
  return score.same_noun ? kNounContext : kBareContext;
}

// May the two be about the same thing at all? Their units must convert, their measures not clash, and a part
// is not compared with a whole.
bool may_meet(const Figure& a, const Figure& b, const lang::Language& language) {
  if (a.anaphoric || b.anaphoric) return false;
  if (a.unit.empty() != b.unit.empty() || !units_convert(a.unit, b.unit, language)) return false;
  if (a.unit.empty() && a.counted != b.counted) return false;
  if (a.whole.has_value() != b.whole.has_value()) return false;
  return a.measure.empty() || b.measure.empty() || a.measure == b.measure;
}

FigureScore score_of(const FigureWords& a, const FigureWords& b, const Weights& weights, Comparison comparison) {
  const Figure &x = *a.figure, &y = *b.figure;
  FigureScore score;
  score.context = similarity(a.context, b.context, weights);
  score.same_measure = !x.measure.empty() && x.measure == y.measure;
  score.measured = !x.measure.empty() || !y.measure.empty();
  score.same_noun = !x.counted.empty() && x.counted == y.counted;
  score.same_wording = x.value && x.value == y.value && x.bound == y.bound && x.bound != Bound::exact;
  score.comparison = std::move(comparison);
  return score;
}

std::optional<FigureVerdict> decide_clash(const FigureWords& a, const FigureWords& b, const FigureScore& score) {
  const Figure &x = *a.figure, &y = *b.figure;
  if (is_calendar(x)) return std::nullopt;  // dates of one sentence are dates of many things
  if (!score.same_measure || score.context < kClashContext) return std::nullopt;
  // Different nouns under one verb ("60 imams", "150 people") count different things.
  if (!score.same_noun && !is_toll(x)) return std::nullopt;
  if (x.bound == Bound::vague || y.bound == Bound::vague) return std::nullopt;
  const bool timed = a.published && b.published && std::abs(*a.published - *b.published) >= kUpdateSeconds;
  if (timed && is_toll(x) && x.value && y.value) {
    const bool a_first = *a.published < *b.published;
    if ((a_first ? *x.value < *y.value : *y.value < *x.value) && *x.value != Decimal{} && *y.value != Decimal{}) {
      return FigureVerdict{Relation::update, "later-count-is-higher"};
    }
  }
  return FigureVerdict{Relation::discrepant, "cannot-both-be-true"};
}

// In order of preference: not about the same thing, equal, both possible, later and higher, discrepant.
std::optional<FigureVerdict> decide(const FigureWords& a, const FigureWords& b, const FigureScore& score) {
  if (score.context < context_needed(a, score)) return std::nullopt;
  switch (score.comparison.meeting) {
    case Meeting::equal: return FigureVerdict{Relation::agree, "equal-values"};
    case Meeting::overlap:
      if (is_calendar(*a.figure) || score.same_measure || score.same_noun) return FigureVerdict{Relation::compatible, "both-possible"};
      return std::nullopt;
    case Meeting::disjoint: return decide_clash(a, b, score);
  }
  return std::nullopt;
}

Link link_of(const FigureWords& a, const FigureWords& b, const FigureScore& score, const FigureVerdict& verdict) {
  const bool swap = verdict.relation == Relation::update && *b.published < *a.published;
  Link link{.a = (swap ? b : a).figure->id, .b = (swap ? a : b).figure->id, .kind = StatementKind::figure,
            .relation = verdict.relation, .score = 0.0, .evidence = {}, .edits = {}};
  link.score = std::min(1.0, 0.4 + 0.3 * score.same_measure + 0.1 * score.same_noun + 0.4 * score.context);
  link.evidence = {{verdict.rule, link.score, score.comparison.arithmetic},
                   {"unit", 1.0, a.figure->unit.empty() ? a.figure->counted : a.figure->unit},
                   {"measure", score.same_measure ? 1.0 : 0.0, score.same_measure ? a.figure->measure : score.measured ? "told by one of them only" : "not told"},
                   {"context", score.context, "similarity of the two sentences, figures left out"}};
  return link;
}

std::vector<FigureWords> figures_of(const EventWords& event) {
  std::vector<FigureWords> figures;
  for (const std::size_t d : event.members) {
    const auto published = text::instant(event.document(d).document.published);
    for (const Figure& figure : event.document(d).figures) {
      figures.push_back({d, &figure, event.context(d, figure.sentence), published});
    }
  }
  return figures;
}

// Figures meet in the index by the dimension of their unit, or by their noun.
std::vector<std::uint64_t> keys_of(const Figure& figure, const lang::Language& language) {
  const lang::Unit* unit = language.unit(figure.unit);
  const std::string key = unit != nullptr ? unit->dimension : !figure.unit.empty() ? figure.unit : "noun " + figure.counted;
  if (key == "noun ") return {};
  return {text::hash_of(key)};
}

// A pair that the other document settles: where one of the two figures agrees with another figure of that
// document, the clash is with a figure about something else.
void drop_settled_clashes(std::vector<Link>& links, const std::map<std::string, std::size_t>& document_of) {
  std::set<std::pair<std::string, std::size_t>> settled;  // (figure, other document)
  for (const Link& link : links) {
    if (link.relation != Relation::agree && link.relation != Relation::compatible) continue;
    settled.emplace(link.a, document_of.at(link.b));
    settled.emplace(link.b, document_of.at(link.a));
  }
  std::erase_if(links, [&](const Link& link) {
    if (link.relation != Relation::discrepant && link.relation != Relation::update) return false;
    return settled.contains({link.a, document_of.at(link.b)}) || settled.contains({link.b, document_of.at(link.a)});
  });
}

// Alike enough that a reader would ask: one noun, in sentences about the same, not settled by the measure alone.
bool looks_alike(const FigureWords& a, const FigureWords& b, const FigureScore& score) {
  if (is_calendar(*a.figure) || !a.figure->value || !b.figure->value) return false;
  return score.same_noun && score.context >= kUndecidedContext && score.comparison.meeting == Meeting::disjoint;
}

Link undecided_link(const FigureWords& a, const FigureWords& b, const FigureScore& score) {
  const Figure &x = *a.figure, &y = *b.figure;
  const bool parts = x.whole.has_value() != y.whole.has_value();
  const bool measures = !x.measure.empty() && !y.measure.empty() && x.measure != y.measure;
  const std::string why = parts ? "one is stated as a part of a whole, the other is not"
                          : measures ? "they measure different things: " + x.measure + " against " + y.measure
                                     : "what they measure is not clear enough to compare them";
  return {x.id, y.id, StatementKind::figure, Relation::compatible, score.context,
          {{parts ? "part-against-whole" : measures ? "different-measures" : "unclear-measure", score.context, why},
           {"arithmetic", 0.0, score.comparison.arithmetic}}, {}};
}

// What an agreeing link of the same two documents explains needs no mention.
void drop_settled(std::vector<Link>& undecided, const std::vector<Link>& links, const std::map<std::string, std::size_t>& document_of) {
  std::set<std::pair<std::string, std::size_t>> settled;
  for (const Link& link : links) {
    settled.emplace(link.a, document_of.at(link.b));
    settled.emplace(link.b, document_of.at(link.a));
  }
  std::erase_if(undecided, [&](const Link& link) {
    return settled.contains({link.a, document_of.at(link.b)}) || settled.contains({link.b, document_of.at(link.a)});
  });
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

}  // namespace

FoundLinks figure_links(const EventWords& event) {
  const std::vector<FigureWords> figures = figures_of(event);
  std::vector<Indexed> indexed;
  std::map<std::string, std::size_t> document_of;
  for (const FigureWords& figure : figures) {
    indexed.push_back({figure.document, keys_of(*figure.figure, event.language(figure.document))});
    document_of[figure.figure->id] = figure.document;
  }
  FoundLinks found;
  for (const auto& [i, j] : candidate_pairs(indexed)) {
    const FigureWords &a = figures[i], &b = figures[j];
    const lang::Language& language = event.language(a.document);
    if (a.figure->anaphoric || b.figure->anaphoric) continue;
    auto comparison = compare(*a.figure, *b.figure, language);
    if (!comparison) continue;
    const FigureScore score = score_of(a, b, event.weights, std::move(*comparison));
    const auto verdict = may_meet(*a.figure, *b.figure, language) ? decide(a, b, score) : std::nullopt;
    if (verdict) {
      found.links.push_back(link_of(a, b, score, *verdict));
    } else if (looks_alike(a, b, score)) {
      found.undecided.push_back(undecided_link(a, b, score));
    }
  }
  drop_settled_clashes(found.links, document_of);
  drop_settled(found.undecided, found.links, document_of);
  add_parts(event, found.links);
  return found;
}

}  // namespace isnad::alignment
