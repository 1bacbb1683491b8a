// An event's figures as they are compared.
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "align/event_words.h"
#include "align/scene.h"

namespace isnad::alignment {

/// Whose figure it is, or who did it, as far as its sentence says so.
struct Party {
  std::vector<std::uint16_t> countries;  ///< by which it is named; sorted
  std::vector<std::uint64_t> names;      ///< stems of the words that no table knows; sorted
};
/// Both are named by countries, and by none in common; else both by names, and by none in common.
///   "Talurian soldiers", "Bardonian troops"   other countries
///   "Talurian soldiers", "soldiers"           neither
[[nodiscard]] bool are_of_other_countries(const Party&, const Party&);
[[nodiscard]] bool are_of_other_names(const Party&, const Party&);

struct FigureWords {
  std::size_t document = 0;
  const Figure* figure = nullptr;
  const Figure* whole = nullptr;     ///< that it is stated as a part of, or null
  std::span<const Figure> siblings;  ///< all of its sentence, itself too
  StemSet context;  ///< of its sentence
  StemSet beside;   ///< of it, the words next to the figure; synonyms are one
  StemSet bridges;  ///< of its sentence what no language hides: names, places, days, its other figures; where the event has one language, empty
  std::vector<std::uint64_t> names;    ///< of its sentence: countries, and words that no table knows or that are names by their capital; sorted
  Scene scene;
  std::optional<std::int64_t> published;  ///< seconds since the epoch
  std::string remote;                     ///< a date in its sentence, or a month, or a year, that is not about now: another happening
  bool other_year = false;                ///< a month or day of another year than the article's: it surely names its year
  bool far_year = false;                  ///< of the next year, or one before the last
  bool part = false;                      ///< a part of a whole of which the same is said
  bool all_of_part = false;               ///< "five of the seven": a part that may be told as a count of its own
  bool partial = false;                   ///< no total: "four more", "with seven others", a part of a whole
  bool sole = false;                      ///< its value, or its month, is told nowhere else in its article,
  bool sole_year = false;                 ///< its year
  bool few_years = false;                 ///< its article dates little: it tells no life and no history
  bool sole_noun = false;                 ///< its article gives no other number of what it counts
  std::vector<std::uint64_t> whose;       ///< of an age, the stems of the name before it; sorted
  bool listed = false;                    ///< one of several sums in its sentence
  bool others = false;                    ///< "four others"
  bool before_others = false;             ///< its sentence gives others of its kind: "four on Sunday and four others on Monday"
  bool after_others = false;              ///< others than as many of its kind in its sentence
  bool relative = false;                  ///< a prison term of somebody whom the words call another's relative
  bool told_of_relative = false;          ///< its article gives as long a prison term to another whose relative one of them is called
  bool besides = false;                   ///< somebody without a number is left out: "three besides the driver"
  bool remaining = false;                 ///< counts those who still are something: "ten are still in hospital"
  bool opens = false;                     ///< a count of people or victims in the sentences that its article opens with: surely the event's
  bool several = false;                   ///< further down in an article that gives several such counts: of several happenings?
  bool generic = false;                   ///< counts what may stand for any other of its unit: people, victims
  std::vector<std::uint64_t> group;       ///< stems of the name of the group whose members it counts: "seven of the guard's men"; sorted
  std::uint64_t noun = 0;                 ///< what it counts, by its sense: synonyms are one; 0: nothing that is named
  Party party, doer;
  std::string_view number;                ///< the words or digits of the number
  std::string_view outlet;
  std::vector<std::string> speakers;      ///< names of those who speak in its sentence; sorted
  std::shared_ptr<const std::vector<std::uint64_t>> numbers;  ///< keys of the telling numbers of its article; sorted
  std::shared_ptr<const std::vector<std::uint64_t>> told;     ///< keys of all its numbers with their units; sorted
};

/// In document order; the line that dates the article is left out.
[[nodiscard]] std::vector<FigureWords> figures_of(const EventWords&);

/// Where figures of one article might contradict each other, by a look at the statements alone, before their words are
/// asked for: those of one unit and measure that have two values and no third. More than kMostAlike of them are no article
/// of two counts.
inline constexpr std::size_t kMostAlike = 100;
[[nodiscard]] std::vector<std::vector<const Figure*>> possible_contradictions(const Statements&);
/// And of these two: exact counts of one noun in two sentences.
[[nodiscard]] bool may_contradict(const Figure& a, const Figure& b);

/// Where figures meet in the index: the dimension of their unit, else their noun; their measure; their value, where they
/// have neither or where it is no small one; months and days by their year; those that say since when, too. Sorted.
[[nodiscard]] std::vector<std::uint64_t> keys_of(const Figure&, const lang::Language&);

/// Does it count what only grows while an event unfolds?
[[nodiscard]] bool is_toll(const Figure&, const lang::Language&);
/// Is it a part of what is still being counted, told of its own hour?
[[nodiscard]] bool is_hourly(const Figure&, const lang::Language&);
inline constexpr std::string_view kPrisonTerm = "prison_term";
inline constexpr std::string_view kAboard = "aboard";  ///< one number of a voyage, corrected as a toll is
inline constexpr std::string_view kGravest = "killed";  ///< of the tolls: that of which the others are the other people's
/// Seconds in which articles tell one piece of news.
inline constexpr std::int64_t kFiguresOfOneNews = 3 * 86400;
/// Were they published so near to each other, or is it unknown when?
[[nodiscard]] bool within(const FigureWords& a, const FigureWords& b, std::int64_t seconds);
/// Does one of the sentences date itself to a time that the other one does not? "In 2015" and "on 13 November 2015" may be one.
[[nodiscard]] bool are_of_other_times(const FigureWords& a, const FigureWords& b);
/// Each sentence has a name that the other lacks: the same words on two matches, two companies.
[[nodiscard]] bool names_differ(const FigureWords& a, const FigureWords& b);

/// How many telling numbers both articles give, other than these two: articles that agree in several tell one story.
[[nodiscard]] std::size_t common_numbers(const FigureWords& a, const FigureWords& b);

/// Does the article of the one give the number of the other, of whatever?
[[nodiscard]] bool gives_number_of(const FigureWords& article, const FigureWords& other);

/// 26, 1.4, 860, 1.4 billion: no number of one digit and zeros, and none that is met every day.
[[nodiscard]] bool is_telling_number(const Figure&);
/// Of three digits and more that count, and no year: seldom the same by chance.
[[nodiscard]] bool is_seldom_count(const Figure&);
[[nodiscard]] bool is_calendar(const Figure&);
[[nodiscard]] bool is_since(const Figure&);

}  // namespace isnad::alignment
