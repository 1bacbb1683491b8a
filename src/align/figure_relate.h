// How two figures of one event stand to each other: one pure function.
#pragma once
#include <optional>

#include "align/figure_words.h"
#include "align/interval.h"
#include "align/verdict.h"

namespace isnad::alignment {

/// How alike the words next to two figures must be where their sentences are unlike.
inline constexpr double kLikeBeside = 0.3;

/// How alike the sentences of two tolls that each stand beside the same other count must be.
inline constexpr double kCompanionContext = 0.04;

/// How many numbers articles of one story have in common, whatever their sentences name.
inline constexpr std::size_t kStory = 3;

/// How much two figures are about the same thing.
struct FigureScore {
  double context = 0.0;        ///< similarity of the sentences around; across languages, of their bridges, 0 if fewer than two are common
  double beside = 0.0;         ///< similarity of the words next to the figures; 0 if they share fewer than two
  bool same_measure = false;   ///< both have one, and it is the same
  bool same_noun = false;      ///< count the same noun
  bool measured = false;       ///< at least one has a measure
  bool same_wording = false;   ///< the same hedged value
  bool distinctive = false;    ///< a value that is seldom met by chance: 43,350; 11 July
  bool across = false;         ///< in two languages
  bool derived = false;        ///< one was computed from a duration and the date
  bool sole = false;           ///< one telling number, or one day, month or year, that each of two articles on one piece of news gives once
  std::size_t companions = 0;  ///< how many other figures the two sentences have in common,
  std::size_t story = 0;       ///< and how many telling ones the two articles
  bool leads = false;          ///< one measure of people that both articles open with, within the days of one piece of news
  bool telling = false;        ///< one number that two articles on one piece of news hardly give of two things: 26 soldiers, 2.6 percent,
                               ///< or two dead, in articles that have another number in common
  bool renamed = false;        ///< one number under two measures: "attacked three churches", "blasts hit three churches"
  bool akin = false;           ///< two measures of one thing: "injured", "in hospital"
  Comparison comparison;
};

/// Nullopt: they cannot be compared at all (no common dimension), or are plainly of two things and clash in nothing that a
/// reader would ask about.
[[nodiscard]] std::optional<FigureScore> score_of(const EventWords&, const FigureWords& a, const FigureWords& b);

/// What decide() says: a relation with its rule, or none and why not.
struct Ruling {
  std::optional<Verdict> verdict;
  Verdict why_not;  ///< rule and reason where the values clash and no verdict is given; else empty
};
inline Ruling no(const char* rule, const char* reason) { return {std::nullopt, {Relation::compatible, rule, reason}}; }
inline Ruling yes(Relation relation, const char* rule) { return {Verdict{relation, rule, ""}, {}}; }
[[nodiscard]] Ruling decide(const FigureWords& a, const FigureWords& b, const FigureScore&, const lang::Language&);

/// Two counts of one article that cannot both be true: near one another, in sentences much alike on one scene, exact, given
/// by nobody else than the article or by one speaker, and with no word of change, part or time between them.
[[nodiscard]] std::optional<Verdict> decide_within(const FigureWords& a, const FigureWords& b, const FigureScore&, const lang::Language&);

/// Alike enough that a reader would ask: one noun (across languages one measure), in sentences about the same, values that clash.
[[nodiscard]] bool looks_alike(const FigureWords& a, const FigureWords& b, const FigureScore&);

}  // namespace isnad::alignment
