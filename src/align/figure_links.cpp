// Which figures of an event are about the same thing, and whether they agree.
#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "align/candidates.h"
#include "align/event_words.h"
#include "align/figure_relate.h"

namespace isnad::alignment {
namespace {

constexpr double kDominated = 0.25;         ///< a link this much weaker than another to the same document is by chance
constexpr std::size_t kContextEvidence = 3;  ///< place of the context among a link's evidence

Link link_of(const FigureWords& a, const FigureWords& b, const FigureScore& score, const Verdict& verdict) {
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

// The sentences of a true counterpart are the most alike: where a figure has a much better one in the same
// document, the other link is by chance ("15 injured" today and in an older attack).
void drop_dominated(std::vector<Link>& links, const std::map<std::string, std::size_t>& document_of) {
  const auto context = [](const Link& link) { return link.evidence[kContextEvidence].weight; };
  std::map<std::pair<std::string, std::size_t>, double> best;
  for (const Link& link : links) {
    for (const auto& [id, other] : {std::pair{link.a, link.b}, std::pair{link.b, link.a}}) {
      double& most = best[{id, document_of.at(other)}];
      most = std::max(most, context(link));
    }
  }
  std::erase_if(links, [&](const Link& link) {
    const double most = std::max(best[{link.a, document_of.at(link.b)}], best[{link.b, document_of.at(link.a)}]);
    return context(link) < kDominated * most;
  });
}

// A pair that the other document settles: where one of the two figures agrees with another figure of that
// document, the clash is with a figure about something else. A vague one ("a number of injured") settles nothing.
void drop_settled_clashes(std::vector<Link>& links, const std::map<std::string, std::size_t>& document_of, const std::set<std::string>& vague) {
  std::set<std::pair<std::string, std::size_t>> settled;  // (figure, other document)
  for (const Link& link : links) {
    if (link.relation != Relation::agree && (link.relation != Relation::compatible || vague.contains(link.a) || vague.contains(link.b))) continue;
    settled.emplace(link.a, document_of.at(link.b));
    settled.emplace(link.b, document_of.at(link.a));
  }
  std::erase_if(links, [&](const Link& link) {
    if (link.relation != Relation::discrepant && link.relation != Relation::update) return false;
    return settled.contains({link.a, document_of.at(link.b)}) || settled.contains({link.b, document_of.at(link.a)});
  });
}

Link undecided_link(const FigureWords& a, const FigureWords& b, const FigureScore& score, const Verdict& why_not) {
  const Figure &x = *a.figure, &y = *b.figure;
  const bool parts = x.whole.has_value() != y.whole.has_value();
  const bool measures = !x.measure.empty() && !y.measure.empty() && x.measure != y.measure;
  const std::string rule = parts ? "part-against-whole" : measures ? "different-measures" : *why_not.rule != '\0' ? why_not.rule : "unclear-measure";
  const std::string why = parts ? "one is stated as a part of a whole, the other is not"
                          : measures ? "they measure different things: " + x.measure + " against " + y.measure
                          : !why_not.reason.empty() ? why_not.reason : "what they measure is not clear enough to compare them";
  return {x.id, y.id, StatementKind::figure, Relation::compatible, score.context, {{rule, score.context, why}, {"arithmetic", 0.0, score.comparison.arithmetic}}, {}};
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

// A later, higher count is an update only if nobody had the higher one before the lower one came out: a third figure
// that agrees with the higher one, and itself clashes with the lower.
void settle_updates(std::vector<Link>& links) {
  std::map<std::string, std::set<std::string>> agreeing, clashing;
  for (const Link& link : links) {
    auto* side = link.relation == Relation::agree ? &agreeing : link.relation == Relation::discrepant ? &clashing : nullptr;
    if (side == nullptr) continue;
    (*side)[link.a].insert(link.b);
    (*side)[link.b].insert(link.a);
  }
  for (Link& link : links) {
    if (link.relation != Relation::update) continue;
    const auto &same = agreeing[link.b], &against = clashing[link.a];
    if (std::none_of(same.begin(), same.end(), [&](const std::string& id) { return against.contains(id); })) continue;
    link.relation = Relation::discrepant;
    link.evidence.front().rule = "higher-count-was-there-before";
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

template <class Take>
void each_contradicting_pair(const Statements& stated, Take take) {
  const auto& figures = stated.figures;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    if (figures[i].measure.empty() || figures[i].bound != Bound::exact) continue;
    for (std::size_t j = i + 1; j < figures.size(); ++j) {
      if (may_contradict(stated, figures[i], figures[j])) take(figures[i], figures[j]);
    }
  }
}

}  // namespace

bool may_contradict_itself(const Statements& stated) {
  bool found = false;
  each_contradicting_pair(stated, [&](const Figure&, const Figure&) { found = true; });
  return found;
}

std::vector<Link> self_contradictions(const EventWords& event) {
  std::vector<Link> links;
  std::vector<FigureWords> figures;
  for (const std::size_t d : event.members) {
    if (!may_contradict_itself(event.document(d))) continue;
    if (figures.empty()) figures = figures_of(event);
    const auto words = [&](const Figure& figure) {
      return std::find_if(figures.begin(), figures.end(), [&](const FigureWords& one) { return one.figure == &figure; });
    };
    each_contradicting_pair(event.document(d), [&](const Figure& x, const Figure& y) {
      const auto a = words(x), b = words(y);
      if (a == figures.end() || b == figures.end()) return;
      const auto score = score_of(event, *a, *b);
      const auto verdict = score ? decide_within(*a, *b, *score, event.language(d)) : std::nullopt;
      if (verdict) links.push_back(link_of(*a, *b, *score, *verdict));
    });
  }
  return links;
}

FoundLinks figure_links(const EventWords& event) {
  const std::vector<FigureWords> figures = figures_of(event);
  std::vector<Indexed> indexed;
  std::map<std::string, std::size_t> document_of;
  std::set<std::string> vague;
  for (const FigureWords& figure : figures) {
    indexed.push_back({figure.document, keys_of(*figure.figure, event.language(figure.document))});
    document_of[figure.figure->id] = figure.document;
    if (figure.figure->bound == Bound::vague) vague.insert(figure.figure->id);
  }
  FoundLinks found;
  for (const auto& [i, j] : candidate_pairs(indexed, {.limits = event.limits})) {
    const FigureWords &a = figures[i], &b = figures[j];
    if (a.figure->anaphoric || b.figure->anaphoric) continue;
    const auto score = score_of(event, a, b);
    if (!score) continue;
    const Ruling ruling = decide(a, b, *score, event.language(a.document));
    if (ruling.verdict) {
      found.links.push_back(link_of(a, b, *score, *ruling.verdict));
    } else if (looks_alike(a, b, *score)) {
      found.undecided.push_back(undecided_link(a, b, *score, ruling.why_not));
    }
  }
  drop_dominated(found.links, document_of);
  drop_settled_clashes(found.links, document_of, vague);
  settle_updates(found.links);
  drop_settled(found.undecided, found.links, document_of);
  add_parts(event, found.links);
  return found;
}

}  // namespace isnad::alignment
