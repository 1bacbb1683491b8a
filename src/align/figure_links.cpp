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
  std::string remote;                     ///< a date in its sentence that is not about now: another happening
  bool increment = false;                 ///< its sentence has a larger figure of the same measure: no total
};

// How much two figures are about the same thing.
struct FigureScore {
  double context = 0.0;        ///< similarity of the sentences around; 0 across languages
  bool same_measure = false;   ///< both have one, and it is the same
  bool same_noun = false;      ///< count the same noun
  bool measured = false;       ///< at least one has a measure
  bool same_wording = false;   ///< the same hedged value
  bool distinctive = false;    ///< a value that is seldom met by chance: 43,350; 11 July
  bool across = false;         ///< in two languages
  bool derived = false;        ///< one was computed from a duration and the date
  Comparison comparison;
};

struct FigureVerdict {
  Relation relation = Relation::agree;
  const char* rule = "";
};

// How alike two sentences must be for their figures to meet. A shared measure says most; without one, the
// sentences must; a clash needs more than an agreement, since a false alarm costs more than a miss.
constexpr double kMeasuredContext = 0.06;
constexpr double kDistinctiveContext = 0.08;
constexpr double kHedgedContext = 0.1;
constexpr double kNounContext = 0.15;
constexpr double kCalendarContext = 0.2;
constexpr double kBareContext = 0.3;
constexpr double kClashContext = 0.15;
constexpr double kFarClashContext = 0.35;  ///< where one value is more than kFar times the other
constexpr double kSameSentence = 0.5;
constexpr double kUndecidedContext = 0.2;
constexpr double kDominated = 0.25;         ///< a link this much weaker than another to the same document is by chance
constexpr std::size_t kContextEvidence = 3;  ///< place of the context among a link's evidence
constexpr std::int64_t kFar = 3;
constexpr double kTemplateContext = 0.6;   ///< for what is no toll: scores, prices and ages fill the same sentences daily
constexpr std::int64_t kUpdateSeconds = 5 * 60;
constexpr std::int64_t kSameNews = 36 * 3600;      ///< seconds; further apart, two counts are two pieces of news
constexpr std::int64_t kUpdateWindow = 4 * 86400;  ///< seconds in which a toll still grows
constexpr std::int64_t kRemoteDays = 45;

bool is_calendar(const Figure& figure) {
  return figure.unit == "date" || figure.unit == "calendar year" || figure.unit == "time";
}

// Counts that only grow while an event unfolds.
bool is_toll(const Figure& figure, const lang::Language& language) {
  const lang::MeasureKind* kind = language.measure_kind(figure.measure);
  return kind != nullptr && kind->toll;
}

bool is_since(const Figure& figure) { return figure.scope == "since" || figure.scope == "ago"; }

bool is_distinctive(const Figure& figure) {
  if (!figure.date.empty()) return figure.date.size() >= 10;
  const std::int64_t mantissa = figure.value ? std::abs(figure.value->mantissa()) : 0;
  return mantissa >= 100 && figure.unit != "calendar year";
}

double context_needed(const Figure& a, const FigureScore& score) {
  if (score.derived) return kMeasuredContext;
  if (is_calendar(a)) return score.distinctive ? kHedgedContext : kCalendarContext;
  if (score.same_measure) return kMeasuredContext;
  if (score.distinctive) return kDistinctiveContext;
  if (score.same_wording) return kHedgedContext;
  return score.same_noun ? kNounContext : kBareContext;
}

// May the two be about the same thing at all? Their units must convert, their measures not clash, and a part
// is not compared with a whole.
bool may_meet(const Figure& a, const Figure& b, const lang::Language& language) {
  if (a.anaphoric || b.anaphoric) return false;
  const bool same_measure = !a.measure.empty() && a.measure == b.measure;
  if (a.unit.empty() != b.unit.empty() ? !same_measure : !units_convert(a.unit, b.unit, language)) return false;
  if (a.unit.empty() && b.unit.empty() && a.counted != b.counted) return false;
  if (a.whole.has_value() != b.whole.has_value()) return false;
  return a.measure.empty() || b.measure.empty() || a.measure == b.measure;
}

FigureScore score_of(const EventWords& event, const FigureWords& a, const FigureWords& b, Comparison comparison) {
  const Figure &x = *a.figure, &y = *b.figure;
  FigureScore score;
  score.context = similarity(a.context, b.context, event.weights);
  score.across = event.document(a.document).document.language != event.document(b.document).document.language;
  score.same_measure = !x.measure.empty() && x.measure == y.measure;
  score.measured = !x.measure.empty() || !y.measure.empty();
  score.same_noun = !x.counted.empty() && x.counted == y.counted;
  score.same_wording = x.value && x.value == y.value && x.bound == y.bound && x.bound != Bound::exact;
  score.distinctive = comparison.meeting == Meeting::equal && is_distinctive(x);
  score.derived = x.unit != y.unit && is_since(x) && is_since(y);
  score.comparison = std::move(comparison);
  return score;
}

// Is one value more than kFar times the other?
bool far_apart(const Figure& a, const Figure& b) {
  if (!a.value || !b.value || *a.value == Decimal{} || *b.value == Decimal{}) return false;
  const auto [less, more] = std::minmax(*a.value, *b.value);
  const auto limit = multiply(less, Decimal{kFar});
  return limit && more > *limit;
}

bool is_later_and_higher(const FigureWords& a, const FigureWords& b) {
  const Figure &x = *a.figure, &y = *b.figure;
  if (!a.published || !b.published || !x.value || !y.value || *x.value == Decimal{} || *y.value == Decimal{}) return false;
  if (std::abs(*a.published - *b.published) < kUpdateSeconds) return false;
  return *a.published < *b.published ? *x.value < *y.value : *y.value < *x.value;
}

bool within(const FigureWords& a, const FigureWords& b, std::int64_t seconds) {
  return !a.published || !b.published || std::abs(*a.published - *b.published) <= seconds;
}

std::optional<FigureVerdict> decide_clash(const FigureWords& a, const FigureWords& b, const FigureScore& score, bool toll) {
  const Figure &x = *a.figure, &y = *b.figure;
  if (is_calendar(x) || score.across || a.increment || b.increment) return std::nullopt;
  if (!score.same_measure || score.context < (far_apart(x, y) ? kFarClashContext : kClashContext)) return std::nullopt;
  // Different nouns under one verb ("60 imams", "150 people") count different things.
  if (!score.same_noun && (!toll || x.unit != y.unit)) return std::nullopt;
  if (x.bound == Bound::vague || y.bound == Bound::vague) return std::nullopt;
  if (toll && is_later_and_higher(a, b) && within(a, b, kUpdateWindow)) return FigureVerdict{Relation::update, "later-count-is-higher"};
  if (!within(a, b, kSameNews) || (!toll && score.context < kTemplateContext)) return std::nullopt;
  return FigureVerdict{Relation::discrepant, "cannot-both-be-true"};
}

// Two languages share no words: the figures must speak for themselves.
std::optional<FigureVerdict> decide_across(const Figure& a, const FigureScore& score) {
  if (!score.same_measure && !score.distinctive) return std::nullopt;
  if (score.comparison.meeting == Meeting::equal) return FigureVerdict{Relation::agree, "equal-values-in-two-languages"};
  const bool both = score.comparison.meeting == Meeting::overlap && score.same_measure && !is_calendar(a);
  return both ? std::optional(FigureVerdict{Relation::compatible, "both-possible"}) : std::nullopt;
}

// In order of preference: not about the same thing, equal, both possible, later and higher, discrepant.
std::optional<FigureVerdict> decide(const FigureWords& a, const FigureWords& b, const FigureScore& score, bool toll) {
  if (score.across) return decide_across(*a.figure, score);
  // One sentence dates itself to another time: another happening, unless the sentences are nearly the same.
  if (a.remote != b.remote && !is_calendar(*a.figure) && score.context < kSameSentence) return std::nullopt;
  if (score.context < context_needed(*a.figure, score)) return std::nullopt;
  switch (score.comparison.meeting) {
    case Meeting::equal: return FigureVerdict{Relation::agree, "equal-values"};
    case Meeting::overlap:
      if (score.derived) return FigureVerdict{Relation::compatible, "derived-from-the-date"};
      if (is_calendar(*a.figure) || score.same_measure || score.same_noun) return FigureVerdict{Relation::compatible, "both-possible"};
      return std::nullopt;
    case Meeting::disjoint: return decide_clash(a, b, score, toll);
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

// "December 2016" in a sentence of 2018: what it counts belongs to another happening.
std::string remote_date(const Statements& stated, std::size_t sentence, std::optional<std::int64_t> published) {
  if (!published) return {};
  for (const Figure& figure : stated.figures) {
    if (figure.sentence != sentence || !is_calendar(figure) || is_since(figure)) continue;
    const std::string iso = figure.date.size() == 7 ? figure.date + "-15" : figure.unit == "calendar year" && figure.value ? figure.value->to_string() + "-07-01" : figure.date;
    const auto then = text::instant(iso);
    const bool this_year = figure.unit == "calendar year" && iso.starts_with(stated.document.published.substr(0, 4));
    if (then && !this_year && *published - *then > kRemoteDays * 86400) return iso;
  }
  return {};
}

// "four more bodies, raising the toll to 11": the four are no total.
bool is_increment(const Statements& stated, const Figure& figure) {
  if (figure.measure.empty() || !figure.value) return false;
  return std::any_of(stated.figures.begin(), stated.figures.end(), [&](const Figure& other) {
    return other.sentence == figure.sentence && other.measure == figure.measure && other.unit == figure.unit && other.value > figure.value;
  });
}

std::vector<FigureWords> figures_of(const EventWords& event) {
  std::vector<FigureWords> figures;
  for (const std::size_t d : event.members) {
    const Statements& stated = event.document(d);
    const auto published = text::instant(stated.document.published);
    for (const Figure& figure : stated.figures) {
      // The line that dates the article says nothing of the event.
      if (figure.date.size() == 10 && stated.document.published.starts_with(figure.date)) continue;
      figures.push_back({d, &figure, event.context(d, figure.sentence), published, remote_date(stated, figure.sentence, published), is_increment(stated, figure)});
    }
  }
  return figures;
}

// Figures meet in the index by the dimension of their unit, or by their noun; those that say since when, too.
std::vector<std::uint64_t> keys_of(const Figure& figure, const lang::Language& language) {
  std::vector<std::uint64_t> keys;
  const lang::Unit* unit = language.unit(figure.unit);
  const std::string key = unit != nullptr ? unit->dimension : !figure.unit.empty() ? figure.unit : "noun " + figure.counted;
  if (key != "noun ") keys.push_back(text::hash_of(key));
  if (is_since(figure)) keys.push_back(text::hash_of("since"));
  if (!figure.measure.empty()) keys.push_back(text::hash_of("measure " + figure.measure));
  std::sort(keys.begin(), keys.end());
  return keys;
}

// The day that durations count back from: the article's, else that of the event's first dated article.
std::optional<text::CivilDate> day_of(const EventWords& event, std::size_t d) {
  if (auto day = text::civil_date(event.document(d).document.published)) return day;
  for (const std::size_t other : event.members) {
    if (auto day = text::civil_date(event.document(other).document.published)) return day;
  }
  return std::nullopt;
}

std::optional<Comparison> compare_in_event(const EventWords& event, const FigureWords& a, const FigureWords& b, const lang::Language& language) {
  const Figure &x = *a.figure, &y = *b.figure;
  if (x.unit != y.unit && is_since(x) && is_since(y)) {
    if (const auto day = day_of(event, b.document); day && is_calendar(x)) return compare_since(x, y, *day, language);
    if (const auto day = day_of(event, a.document); day && is_calendar(y)) return compare_since(y, x, *day, language);
  }
  if (x.unit.empty() == y.unit.empty()) return compare(x, y, language);
  // A noun that no table knows, under the same event word: taken for what the other one counts.
  Figure known = x.unit.empty() ? x : y;
  known.unit = x.unit.empty() ? y.unit : x.unit;
  return x.unit.empty() ? compare(known, y, language) : compare(x, known, language);
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

// A later, higher count is an update only if nobody had the higher one before the lower one came out.
void settle_updates(std::vector<Link>& links, const std::map<std::string, std::optional<std::int64_t>>& published) {
  std::map<std::string, std::int64_t> first_with;  // figure -> when an agreeing one was first published
  for (const Link& link : links) {
    if (link.relation != Relation::agree && link.relation != Relation::compatible) continue;
    for (const auto& [id, other] : {std::pair{link.a, link.b}, std::pair{link.b, link.a}}) {
      const auto& when = published.at(other);
      if (!when) continue;
      const auto [at, fresh] = first_with.try_emplace(id, *when);
      if (!fresh) at->second = std::min(at->second, *when);
    }
  }
  for (Link& link : links) {
    if (link.relation != Relation::update) continue;
    const auto known = first_with.find(link.b);
    if (known == first_with.end() || known->second >= *published.at(link.a)) continue;
    link.relation = Relation::discrepant;
    link.evidence.front().rule = "higher-count-was-there-before";
    if (link.b < link.a) std::swap(link.a, link.b);
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

}  // namespace

FoundLinks figure_links(const EventWords& event) {
  const std::vector<FigureWords> figures = figures_of(event);
  std::vector<Indexed> indexed;
  std::map<std::string, std::size_t> document_of;
  std::map<std::string, std::optional<std::int64_t>> published;
  for (const FigureWords& figure : figures) {
    indexed.push_back({figure.document, keys_of(*figure.figure, event.language(figure.document))});
    document_of[figure.figure->id] = figure.document;
    published[figure.figure->id] = figure.published;
  }
  FoundLinks found;
  for (const auto& [i, j] : candidate_pairs(indexed)) {
    const FigureWords &a = figures[i], &b = figures[j];
    const lang::Language& language = event.language(a.document);
    if (a.figure->anaphoric || b.figure->anaphoric) continue;
    auto comparison = compare_in_event(event, a, b, language);
    if (!comparison) continue;
    const FigureScore score = score_of(event, a, b, std::move(*comparison));
    const bool meets = score.derived || may_meet(*a.figure, *b.figure, language);
    const auto verdict = meets ? decide(a, b, score, is_toll(*a.figure, language)) : std::nullopt;
    if (verdict) {
      found.links.push_back(link_of(a, b, score, *verdict));
    } else if (looks_alike(a, b, score)) {
      found.undecided.push_back(undecided_link(a, b, score));
    }
  }
  drop_dominated(found.links, document_of);
  drop_settled_clashes(found.links, document_of);
  settle_updates(found.links, published);
  drop_settled(found.undecided, found.links, document_of);
  add_parts(event, found.links);
  return found;
}

}  // namespace isnad::alignment
