#include "align/figure_relate.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <functional>
#include <numeric>

#include "align/figure_clash.h"
#include "extract/counted.h"
#include "text/iso_date.h"

namespace isnad::alignment {
namespace {

// How alike two sentences must be for their figures to meet. A shared measure says most; without one, the
// sentences must; a clash needs more than an agreement, since a false alarm costs more than a miss.
constexpr double kMeasuredContext = 0.06;
constexpr double kDistinctiveContext = 0.08;
constexpr double kHedgedContext = 0.1;
constexpr double kVagueContext = 0.145;  ///< "a number of dead", where the articles have no number in common
constexpr double kNounContext = 0.15;
constexpr double kCalendarContext = 0.2;
constexpr double kBareContext = 0.3;
constexpr double kRenamedContext = 0.2;
constexpr double kEllipticContext = 0.1;  ///< "won 121", where another says 121 seats;
constexpr double kSmallEllipticContext = 0.2;  ///< of 26
constexpr double kSoleContext = 0.05;  ///< a telling number that each of two articles of one day gives once
constexpr double kSoleDayContext = 0.02;  ///< one day of the calendar likewise
constexpr double kSceneContext = 0.15; ///< tolls in sentences less alike must be of one scene, even to agree
constexpr double kListedBeside = 0.15;
constexpr double kRateBeside = 0.18;  ///< one happening has several rates, and 25 percent of them is no rare number
constexpr double kDatedBeside = 0.12;   ///< a bare month or year, where the sentences are little alike
constexpr double kYearBeside = 0.07;     ///< a year long ago that each article tells nothing else of
constexpr double kOldDateBeside = 0.2; ///< where the articles are weeks apart
constexpr double kSoleDateContext = 0.3;  ///< where each article gives no other date of that month
constexpr double kOtherDateContext = 0.4;  ///< "in March" and "on 22 March"
constexpr double kNearContext = 0.2;   ///< sums and counts of people near each other, without a measure
constexpr double kWithinContext = 0.3;   ///< within one article, where background is told in like words
constexpr double kSameSentence = 0.5;
constexpr std::int64_t kMany = 100;
constexpr double kUndecidedContext = 0.2;
constexpr std::int64_t kOneDay = 24 * 3600;  ///< seconds

// Of two equal ones: 43,350; 11 July; January of another year; 2007 to 2012.
bool is_distinctive(const FigureWords& a, const FigureWords& b) {
  const Figure& figure = *a.figure;
  if (!figure.date.empty()) return figure.date.size() >= 10 || (a.other_year && b.other_year);
  if (figure.unit == "calendar year") return figure.bound == Bound::range;
  return is_seldom_count(figure);
}

// Of the words next to two figures, or of the bridges of their sentences; fewer than two common ones are chance.
double likeness(const StemSet& a, const StemSet& b) {
  constexpr std::size_t kLeast = 2;
  return overlap_count(a.stems, b.stems) >= kLeast ? similarity(a, b) : 0.0;
}

// Percent, money, kilometres: what is no count of things.
bool is_measured_in(const Figure& figure, const lang::Language& language) {
  return language.unit(figure.unit) != nullptr || extraction::is_currency(figure.unit) || is_calendar(figure);
}

// 128 goods and 128 kinds of goods: one number that is seldom met, of things that two outlets name differently.
bool is_one_number(const Figure& a, const Figure& b, const lang::Language& language) {
  const auto is_count = [&](const Figure& figure) { return is_seldom_count(figure) && !is_measured_in(figure, language) && figure.unit != "person" && figure.unit != "point"; };
  return a.unit != b.unit && a.value == b.value && is_count(a) && is_count(b);
}

// Nine titles and nine titles, dozens of imams and 60 imams; not two ministers and two ministers.
bool is_telling_count(const FigureWords& a, const FigureWords& b, const FigureScore& score, const lang::Language& language) {
  constexpr std::int64_t kSeldom = 5;  // smaller counts of the same things are met by chance
  const auto tells = [](const FigureWords& one) { return one.figure->value && !(*one.figure->value < Decimal{kSeldom}); };
  const bool vague = a.figure->bound == Bound::vague || b.figure->bound == Bound::vague;
  const bool meets = score.comparison.meeting == Meeting::equal || (vague && score.comparison.meeting == Meeting::overlap);
  return score.same_noun && meets && !a.generic && !is_measured_in(*a.figure, language) && a.figure->unit != "score" && a.figure->unit != "occurrence" && (tells(a) || tells(b));
}

// "25 percent on steel and 10 on aluminium" in both: how many figures beside the two are the same. Days are those of many
// sentences, and a small number of people is met by chance.
std::size_t companions_of(const FigureWords& a, const FigureWords& b) {
  constexpr std::int64_t kSeldom = 5;
  const auto tells = [&](const Figure& figure) {
    return figure.value && !is_calendar(figure) && (*figure.value >= Decimal{kSeldom} || !figure.measure.empty()) && *figure.value > Decimal{1};
  };
  const auto is_in_b = [&](const Figure& figure) {
    return std::any_of(b.siblings.begin(), b.siblings.end(), [&](const Figure& other) {
      const bool measures = other.measure == figure.measure || (*figure.value >= Decimal{kSeldom} && (other.measure.empty() || figure.measure.empty()));
      return &other != b.figure && other.value == figure.value && other.unit == figure.unit && measures;
    });
  };
  return static_cast<std::size_t>(std::count_if(a.siblings.begin(), a.siblings.end(), [&](const Figure& figure) {
    return &figure != a.figure && tells(figure) && is_in_b(figure);
  }));
}

// One date, or a date and its month, or a month and its year, and no other of that month or year in either article.
bool is_sole_date(const FigureWords& a, const FigureWords& b, Meeting meeting) {
  constexpr std::size_t kMonth = 7;
  const auto is_date = [](const Figure& figure) { return is_calendar(figure) && figure.unit != "time" && figure.bound == Bound::exact && !is_since(figure) && figure.date.find('W') == std::string::npos; };
  if (!is_date(*a.figure) || !is_date(*b.figure)) return false;
  const auto [coarse, fine] = std::minmax({a.figure->date.size(), b.figure->date.size()});
  // "The cup of 2018" and June, March and March: this year and its months are told of everything.
  const bool past = a.other_year || b.other_year;
  if (coarse >= kMonth && (fine > kMonth || past)) return a.sole && b.sole && meeting != Meeting::disjoint;
  return fine <= kMonth && past && a.sole_year && b.sole_year && meeting == Meeting::overlap;
}

// 7:52, 4:25, no full or half hour.
bool is_sole_time(const FigureWords& a, const FigureWords& b) {
  const std::string& time = a.figure->date;
  const bool told = a.figure->unit == "time" && b.figure->unit == "time" && time == b.figure->date && time.size() >= 5;
  return told && a.sole && b.sole && !time.ends_with("00") && !time.ends_with("30");
}

// One number that each of two articles on one piece of news gives once, in whatever words.
bool is_sole_number(const FigureWords& a, const FigureWords& b) {
  return a.sole && b.sole && a.figure->value == b.figure->value && is_telling_number(*a.figure);
}

bool is_bare(const Figure& figure) { return figure.unit.empty() && figure.counted.empty(); }

// May a number that is told once be one in spite of what the tables read beside it? As many are not killed as injured.
bool may_be_one_number(const Figure& a, const Figure& b, const lang::Language& language) {
  const bool two_tolls = is_toll(a, language) && is_toll(b, language) && a.measure != b.measure;
  const bool bare = (is_bare(a) || is_bare(b)) && !language.is_time_unit(a.unit) && !language.is_time_unit(b.unit);
  return !two_tolls && !a.anaphoric && !b.anaphoric && (bare || units_convert(a.unit, b.unit, language));
}

// "Won 121", where another says "121 seats": one number that is not round and no small one, and only one says what it counts.
bool is_elliptic(const Figure& a, const Figure& b, const lang::Language& language) {
  if (is_bare(a) == is_bare(b) || a.value != b.value || !is_telling_number(a) || is_calendar(b)) return false;
  return !language.is_time_unit(a.unit) && !language.is_time_unit(b.unit);
}

// 26 soldiers, 87 million dollars, 2.6 percent: no number that two articles on one piece of news give of two things; 25 and
// 750,000 may be.
bool is_one_telling_number(const FigureWords& a, const FigureWords& b, const FigureScore& score, const Comparison& comparison, const lang::Language& language) {
  const Figure &x = *a.figure, &y = *b.figure;
  if (language.is_time_unit(x.unit) || x.unit == "point" || x.unit == "goal") return false;  // ages; what every match is told in
  const bool one = comparison.meeting == Meeting::equal && x.unit == y.unit && x.value == y.value && is_telling_number(x);
  constexpr std::int64_t kRates = 36 * 3600;  // the next days have others in the same words
  return one && (is_seldom_count(x) || x.value->mantissa() % 5 != 0) && within(a, b, x.unit == "percent" && score.story < kStory ? kRates : kFiguresOfOneNews);
}

// "Two dead and twenty injured", whoever says so.
bool is_one_toll_of_story(const FigureWords& a, const FigureWords& b, const FigureScore& score, const lang::Language& language) {
  return score.same_measure && score.story > 0 && is_toll(*a.figure, language) && a.figure->value && a.figure->value == b.figure->value &&
         within(a, b, kFiguresOfOneNews) && apart(a.scene, b.scene) == nullptr;
}

double context_needed(const FigureWords& a, const FigureWords& b, const FigureScore& score, const lang::Language& language) {
  if (score.derived) return kMeasuredContext;
  if (score.companions > 0 && score.comparison.meeting == Meeting::equal && !is_calendar(*a.figure)) return kMeasuredContext;
  if (score.companions > 0 && score.same_measure && is_toll(*a.figure, language)) return kCompanionContext;
  if (score.sole && (is_seldom_count(*a.figure) || a.figure->unit == "time")) return 0.0;
  // What articles of the same days say in few common words may be one thing; weeks apart, it is another happening.
  const bool one_news = within(a, b, kFiguresOfOneNews);
  if (score.telling) return 0.0;
  if (score.sole && score.story > 1 && !is_calendar(*a.figure)) return 0.0;
  if (score.sole && is_calendar(*a.figure)) return score.distinctive && score.comparison.meeting == Meeting::equal ? kSoleDayContext : kHedgedContext;
  if (score.sole) return kSoleContext;
  if (score.akin) return score.comparison.meeting == Meeting::equal && (is_seldom_count(*a.figure) || score.story > 0) ? kMeasuredContext : kNounContext;
  if (score.renamed) return is_seldom_count(*a.figure) ? kNounContext : kRenamedContext;
  if (is_elliptic(*a.figure, *b.figure, language)) return is_seldom_count(*a.figure) ? kEllipticContext : one_news ? kSmallEllipticContext : kSameSentence;
  if (is_calendar(*a.figure)) {
    // "The agreement of 2015", with no other day or month of that year in either article.
    const bool year = one_news && a.figure->unit == "calendar year" && a.far_year && b.far_year && score.comparison.meeting == Meeting::equal;
    if (year && a.sole_year && b.sole_year && score.beside >= kYearBeside) return kMeasuredContext;
    if (year && a.sole_year && b.sole_year && a.few_years && b.few_years && score.story > 0) return kDistinctiveContext;
    if (one_news && a.figure->unit == "time" && score.comparison.meeting == Meeting::overlap) return kHedgedContext;
    const double dated = one_news ? kDatedBeside : kOldDateBeside;
    return score.distinctive ? kDistinctiveContext : score.beside >= dated ? kHedgedContext : kCalendarContext;
  }
  if (score.same_measure) return kMeasuredContext;
  // 800 people, 600 homes: round, but not met every day.
  if (one_news && score.comparison.meeting == Meeting::equal && a.figure->unit == b.figure->unit && !is_measured_in(*a.figure, language) && a.figure->value && *a.figure->value >= Decimal{kMany}) return kMeasuredContext;
  if (is_one_number(*a.figure, *b.figure, language)) return kNounContext;
  if (score.distinctive || (one_news && is_telling_count(a, b, score, language))) return kDistinctiveContext;
  if (score.same_wording) return kHedgedContext;
  if (one_news && extraction::is_currency(a.figure->unit) && score.comparison.meeting == Meeting::equal) return kHedgedContext;
  return score.same_noun ? kNounContext : kBareContext;
}

// "More than half of the seats" is no number of seats.
bool is_share_of_count(const Figure& figure, const lang::Language& language) {
  return figure.value && Decimal{} < *figure.value && *figure.value < Decimal{1} && figure.unit != "probability" && language.unit(figure.unit) == nullptr && !extraction::is_currency(figure.unit);
}

// A deficit or a surplus is no sum that changes hands.
bool is_sum_of_its_own(const Figure& figure, const lang::Language& language) {
  const lang::MeasureKind* kind = language.measure_kind(figure.measure);
  return kind != nullptr && kind->balance;
}

// Does one of them count what no table knows, and the other what may be the same things?
bool may_count_the_same(const Figure& a, const Figure& b, const lang::Language& language) {
  const Figure& known = a.unit.empty() ? b : a;
  return !a.measure.empty() && a.measure == b.measure && !is_measured_in(known, language);
}

// "Burned", "an area of"; "injured", "in hospital": two words for one thing (table measure_kinds).
bool measure_one_thing(const Figure& a, const Figure& b, const lang::Language& language) {
  const lang::MeasureKind *x = language.measure_kind(a.measure), *y = language.measure_kind(b.measure);
  return x != nullptr && y != nullptr && a.measure != b.measure && !x->thing.empty() && x->thing == y->thing;
}

// May the two be about the same thing at all? Their units must convert, their measures not clash.
bool may_meet(const Figure& a, const Figure& b, bool akin, const lang::Language& language) {
  if (a.anaphoric || b.anaphoric) return false;
  if (is_one_number(a, b, language)) return true;
  if (is_elliptic(a, b, language)) return true;
  if (a.unit.empty() != b.unit.empty() ? !may_count_the_same(a, b, language) : !units_convert(a.unit, b.unit, language)) return false;
  if (a.unit.empty() && b.unit.empty() && a.counted != b.counted) return false;
  if (is_share_of_count(a, language) != is_share_of_count(b, language)) return false;
  // Money is spent, paid or cost: one sum.
  const bool money = extraction::is_currency(a.unit) && extraction::is_currency(b.unit);
  return (money && !is_sum_of_its_own(a, language) && !is_sum_of_its_own(b, language)) || a.measure.empty() || b.measure.empty() || a.measure == b.measure || akin;
}

// Both say plainly what they measure, and it is not the same: votes for and votes against leave nothing to ask.
bool measure_otherwise(const Figure& a, const Figure& b, const lang::Language& language) {
  const auto is_plain = [&](const Figure& figure) {
    const lang::MeasureKind* kind = language.measure_kind(figure.measure);
    return kind != nullptr && kind->weak == lang::MeasureWeak::no;
  };
  return a.measure != b.measure && is_plain(a) && is_plain(b);
}

// One number of one thing, of which two outlets say two things in like words: what was attacked was hit. Not of few people
// under a toll: as many were killed as injured, and no others.
bool is_renamed(const Figure& a, const Figure& b, const Comparison& comparison, const lang::Language& language) {
  constexpr std::int64_t kLeast = 3;  // two goals are shot every day
  if (!a.value || *a.value < Decimal{kLeast}) return false;
  const bool toll = a.unit == "person" && !is_seldom_count(a) && (is_toll(a, language) || is_toll(b, language));
  const auto is_any = [&](const Figure& figure) { return language.generics.contains(figure.counted); };  // "a family of five people, five members"
  const bool one_thing = is_measured_in(a, language) ? !is_calendar(a) : !a.counted.empty() && (a.counted == b.counted || (is_any(a) && is_any(b)));
  return comparison.meeting == Meeting::equal && a.measure != b.measure && !toll && one_thing && !a.anaphoric && !b.anaphoric && units_convert(a.unit, b.unit, language);
}

// "Omran Silat (41)" and "Silat, 42": of one person, as far as names tell.
bool is_one_name(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
  if (a.empty() || b.empty()) return false;
  return std::includes(a.begin(), a.end(), b.begin(), b.end()) || std::includes(b.begin(), b.end(), a.begin(), a.end());
}
bool is_age(const Figure& figure) { return figure.measure == "age" && figure.unit == "year"; }

// Of a rate what stands next to it says what it is of: 25 percent on pork, 25 percent on steel. Of a score, which match.
// 9.5 percent is met by chance less often than 10.
bool is_of_one_rate(const FigureWords& a, const FigureWords& b, const FigureScore& score) {
  constexpr double kRound = 5.0;
  const Figure& figure = *a.figure;
  if (score.sole) return true;
  // Prices and rates move: weeks later the same one is another, unless the sentences are.
  if (figure.unit == "percent" && !within(a, b, kFiguresOfOneNews) && score.context < kSameSentence) return score.distinctive || (score.companions > 0 && score.comparison.meeting == Meeting::equal);
  if (score.telling && figure.value->exponent() < 0) return true;
  const bool rare = score.comparison.meeting == Meeting::equal && within(a, b, kFiguresOfOneNews) && figure.unit == "percent" && figure.value && std::fmod(figure.value->to_double(), kRound) != 0.0;
  if ((rare && score.context >= kNounContext) || (score.companions > 0 && score.comparison.meeting == Meeting::equal)) return true;
  return (figure.unit != "percent" && figure.unit != "score") || score.distinctive || score.beside >= kRateBeside || score.context >= kSameSentence;
}

// Two wordings that can both be true say less than equal values: what they count must be plainly the same.
bool is_plainly_one(const FigureWords& a, const FigureWords& b, const FigureScore& score, const lang::Language& language) {
  const Figure &x = *a.figure, &y = *b.figure;
  const bool one_noun = score.same_noun || (a.generic && b.generic);
  if (is_calendar(x) && score.sole && (score.beside >= kDatedBeside || score.context >= kSoleDateContext)) return true;
  if (is_calendar(x)) return score.context >= (x.unit == "time" ? kHedgedContext : kOtherDateContext);
  // "Up to 25 percent on steel and 10 on aluminium": what both allow is not yet one rate.
  if (x.unit == "percent" && x.value && y.value && !are_near(x, y) && score.context < kSameSentence) return false;
  if (score.akin && (x.unit == "percent" || !x.value || !y.value)) return false;  // "56 percent voted", "won about 52"; "several raids"
  // 17 soldiers and 19 policemen are two counts, 100 soldiers and 100 people may be one.
  const bool may_be_one = x.unit != "person" || a.generic || b.generic;
  const auto is_open = [](const Figure& figure) { return figure.unit == "person" && figure.bound == Bound::vague && !figure.low; };  // "a number of children" is compatible with any count
  if (!one_noun && (is_open(x) || is_open(y))) return false;
  if (score.same_measure) return one_noun || (may_be_one && (score.context >= kNounContext || (x.value && x.value == y.value)));
  if (!score.same_noun) return false;
  if (!a.generic && !is_measured_in(x, language)) return true;
  const bool near = x.value && y.value && are_near(x, y) && !language.is_time_unit(x.unit);
  const bool one_number = x.value && x.value == y.value;
  return score.beside >= kListedBeside || (near && score.context >= kNearContext) || (one_number && score.context >= (language.is_time_unit(x.unit) ? kNearContext : kHedgedContext));
}

Ruling decide_overlap(const FigureWords& a, const FigureWords& b, const FigureScore& score, const lang::Language& language) {
  if (score.derived) return yes(Relation::compatible, "derived-from-the-date");
  // "Up to five years" and "46 to 57 months" in prison: a limit and an estimate.
  if (language.is_time_unit(a.figure->unit) && a.figure->unit != b.figure->unit) return {};
  if (!is_of_one_rate(a, b, score) || !is_plainly_one(a, b, score, language)) return {};
  // "Dozens killed" here and "a number of killed" there, in articles that share nothing else: of two happenings?
  const bool vague = a.figure->bound == Bound::vague || b.figure->bound == Bound::vague, one_story = score.story > 0 || (a.figure->value && a.figure->value == b.figure->value);
  if (is_toll(*a.figure, language) && !one_story && (apart(a.scene, b.scene) != nullptr || (vague && score.context < kVagueContext && score.beside < kVagueContext))) return {};
  // Every week of a war has "dozens of dead", "several raids" and "more than twenty".
  const bool counts = !is_measured_in(*a.figure, language);
  if (!within(a, b, kFiguresOfOneNews) && ((is_toll(*a.figure, language) && vague) || (counts && score.context < kSameSentence))) return {};
  if (is_later_total(a, b, score, language)) return yes(Relation::update, "later-count-is-higher");
  const bool strained = score.comparison.meeting == Meeting::strained && !(score.same_measure && score.context >= kSameSentence);
  return strained ? no("strained", "both may be true, but who knew the one would hardly say the other") : yes(Relation::compatible, "both-possible");
}

// Of two people nothing is said; of one, a birthday may lie between two days.
Ruling decide_ages(const FigureWords& a, const FigureWords& b, const FigureScore& score) {
  // "A woman in her seventies" and "the teacher, 74": whom only one of them names.
  const bool unnamed = a.whose.empty() || b.whose.empty();
  if (unnamed && score.comparison.meeting == Meeting::overlap && within(a, b, kFiguresOfOneNews) && std::max(score.context, score.beside) >= kNearContext) return yes(Relation::compatible, "both-possible");
  if (!(score.comparison.meeting == Meeting::equal && unnamed) && !is_one_name(a.whose, b.whose)) return {};
  if (score.comparison.meeting == Meeting::equal) return yes(Relation::agree, "equal-values");
  if (score.comparison.meeting != Meeting::disjoint) return yes(Relation::compatible, "both-possible");
  const bool plain = a.figure->bound == Bound::exact && b.figure->bound == Bound::exact;
  const bool surely = (a.whose.size() > 1 && b.whose.size() > 1) || differ_by_few(*a.figure, *b.figure);  // there are many Davids
  return plain && surely && are_near(*a.figure, *b.figure) && within(a, b, kOneDay) ? yes(Relation::discrepant, "ages-differ") : Ruling{};
}

// "Four on Sunday and four others on Monday": others are not those before them. Nor is the
// term of her mother hers, where one article gives both.
bool are_of_others(const FigureWords& a, const FigureWords& b) {
  const auto is_other = [](const FigureWords& one, const FigureWords& two) { return one.others && !two.others && (one.after_others || two.before_others); };
  return is_other(a, b) || is_other(b, a) || (a.relative != b.relative && (a.told_of_relative || b.told_of_relative));
}

// "$", "dollars" and "%", "percent" are one, whatever is written; so are gunmen and militants.
bool count_the_same(const FigureWords& a, const FigureWords& b, const lang::Language& language) {
  const Figure &x = *a.figure, &y = *b.figure;
  if (x.unit == "score" || (!x.counted.empty() && x.counted == y.counted)) return true;
  if (is_calendar(x) || x.unit != y.unit || x.unit.empty()) return false;
  return is_measured_in(x, language) || (a.noun != 0 && a.noun == b.noun);
}

// A count told with no word for what happened on Sunday is not that of Tuesday, unless the sentences are much alike.
bool are_of_other_days(const FigureWords& a, const FigureWords& b, const FigureScore& score) {
  constexpr double kAlike = 0.3;
  if (score.same_measure || a.figure->unit != "person" || score.context >= kAlike || a.scene.days.empty() || b.scene.days.empty()) return false;
  const char* rule = apart(a.scene, b.scene);
  return rule != nullptr && std::string_view(rule) == "other-day";
}

// Two languages share no words: equal figures speak for themselves, a clash is judged as within a language.
Ruling decide_across(const FigureWords& a, const FigureWords& b, const FigureScore& score, const lang::Language& language) {
  if (!score.same_measure && !score.distinctive) return {};
  if (score.comparison.meeting == Meeting::equal) return yes(Relation::agree, "equal-values-in-two-languages");
  if (is_calendar(*a.figure) || !score.same_measure) return {};
  if (score.comparison.meeting == Meeting::overlap) return yes(Relation::compatible, "both-possible");
  if (score.comparison.meeting == Meeting::strained) return {};
  return !are_of_other_times(a, b) && score.context > 0.0 ? decide_clash(a, b, score, language) : Ruling{};
}

// The day that durations count back from: the article's, else that of the event's first dated article.
std::optional<text::CivilDate> day_of(const EventWords& event, std::size_t d) {
  if (auto day = text::civil_date(event.document(d).document.published)) return day;
  for (const std::size_t other : event.members) {
    if (auto day = text::civil_date(event.document(other).document.published)) return day;
  }
  return std::nullopt;
}

// "First since 2019" and "first in three years"; a coup two years ago and a state of emergency since 2016 are two things.
bool is_one_start(const Figure& a, const Figure& b) { return a.unit != b.unit && is_since(a) && a.scope.from == b.scope.from; }

std::optional<Comparison> compare_in_event(const EventWords& event, const FigureWords& a, const FigureWords& b) {
  const Figure &x = *a.figure, &y = *b.figure;
  const lang::Language& language = event.language(a.document);
  if (is_one_start(x, y)) {
    if (const auto day = day_of(event, b.document); day && is_calendar(x)) return compare_since(x, y, *day, language);
    if (const auto day = day_of(event, a.document); day && is_calendar(y)) return compare_since(y, x, *day, language);
  }
  if (is_one_number(x, y, language)) return Comparison{Meeting::equal, x.value->to_string() + " = " + y.value->to_string()};
  if (is_elliptic(x, y, language)) return Comparison{Meeting::equal, x.value->to_string() + " = " + y.value->to_string()};
  if (x.unit.empty() == y.unit.empty()) return compare(x, y, language);
  // A noun that no table knows, under the same event word: taken for what the other one counts.
  Figure known = x.unit.empty() ? x : y;
  known.unit = x.unit.empty() ? y.unit : x.unit;
  return x.unit.empty() ? compare(known, y, language) : compare(x, known, language);
}

bool are_both_parts_or_none(const FigureWords& a, const FigureWords& b) { return a.part == b.part || a.all_of_part || b.all_of_part; }

}  // namespace

std::optional<FigureScore> score_of(const EventWords& event, const FigureWords& a, const FigureWords& b) {
  const Figure &x = *a.figure, &y = *b.figure;
  auto comparison = compare_in_event(event, a, b);
  if (!comparison) return std::nullopt;
  FigureScore score;
  score.derived = is_one_start(x, y);
  score.companions = companions_of(a, b);
  score.same_noun = count_the_same(a, b, event.language(a.document));
  const bool would_be_asked = score.same_noun && comparison->meeting == Meeting::disjoint && !measure_otherwise(x, y, event.language(a.document));
  const bool one_number = is_sole_number(a, b) && may_be_one_number(x, y, event.language(a.document));
  score.sole = within(a, b, kFiguresOfOneNews) && (one_number || is_sole_time(a, b) || is_sole_date(a, b, comparison->meeting));
  score.akin = measure_one_thing(x, y, event.language(a.document)) && within(a, b, kFiguresOfOneNews);
  const bool may = score.sole || (are_both_parts_or_none(a, b) && may_meet(x, y, score.akin, event.language(a.document)));
  score.renamed = !may && are_both_parts_or_none(a, b) && within(a, b, kFiguresOfOneNews) && is_renamed(x, y, *comparison, event.language(a.document));
  if (!score.derived && !would_be_asked && !may && !score.renamed) return std::nullopt;
  score.across = event.document(a.document).document.language != event.document(b.document).document.language;
  score.context = score.across ? likeness(a.bridges, b.bridges) : similarity(a.context, b.context);
  score.beside = likeness(a.beside, b.beside);
  score.same_measure = !x.measure.empty() && x.measure == y.measure;
  score.story = common_numbers(a, b);
  const bool only = score.story > 1 && !a.several && !b.several && !a.partial && !b.partial;
  score.leads = score.same_measure && ((a.opens && b.opens) || only) && (score.same_noun || (a.generic && b.generic)) && x.value != Decimal{} && y.value != Decimal{} && within(a, b, kFiguresOfOneNews) && (!far_apart(x, y) || a.scene.initial != b.scene.initial) && is_toll(x, event.language(a.document));
  score.measured = !x.measure.empty() || !y.measure.empty();
  score.telling = is_one_telling_number(a, b, score, *comparison, event.language(a.document)) || is_one_toll_of_story(a, b, score, event.language(a.document));
  score.same_wording = x.value && x.value == y.value && x.bound == y.bound && x.bound != Bound::exact;
  score.distinctive = comparison->meeting == Meeting::equal && is_distinctive(a, b);
  score.comparison = std::move(*comparison);
  return score;
}

// In order of preference: not about the same thing, equal, both possible, later and higher, discrepant.
Ruling decide(const FigureWords& a, const FigureWords& b, const FigureScore& score, const lang::Language& language) {
  const Figure &x = *a.figure, &y = *b.figure;
  if (!score.derived && !score.renamed && !score.sole && (!are_both_parts_or_none(a, b) || !may_meet(x, y, score.akin, language))) return {};
  if (cover_other_periods(a.scene, b.scene)) return no("other-period", "they are stated for different periods");
  if (are_of_other_countries(a.party, b.party)) return no("other-party", "they are of the people of different countries");
  if (are_of_other_countries(a.doer, b.doer)) return no("other-doer", "it was done by those of different countries");
  if (are_of_others(a, b)) return no("others", "they are of other people or things, as their sentences say");
  const bool toll = is_toll(x, language);
  if (score.across) return decide_across(a, b, score, language);
  const bool sole_age = score.sole && (a.whose.empty() || b.whose.empty());  // "the 58-year-old": the only age that both articles give so
  if (is_age(x) && is_age(y) && (score.comparison.meeting != Meeting::equal || sole_age || is_one_name(a.whose, b.whose))) return decide_ages(a, b, score);
  // One sentence dates itself to another time: another happening, unless the sentences are nearly the same.
  const bool like_beside = score.beside >= kLikeBeside && !is_calendar(x);
  const bool same_value = score.telling || (score.comparison.meeting == Meeting::equal && score.context >= kNounContext);
  const bool one_toll = score.telling && score.same_measure && score.context >= kSceneContext;  // 171 killed here and there
  if (are_of_other_times(a, b) && !is_calendar(x) && score.context < kSameSentence && (toll ? !one_toll : !(like_beside || same_value))) return {};
  if (score.context < context_needed(a, b, score, language) && !like_beside && !score.leads) return {};
  // "15 injured" here, and there "a month after an attack that injured 15".
  if (toll && score.context < kSceneContext && !score.leads && apart(a.scene, b.scene) != nullptr) return {};
  if (are_of_other_days(a, b, score)) return no("other-day", "they speak of different days");
  // A list of sums: what stands next to each says what it is of.
  if ((a.listed || b.listed) && !score.distinctive && !score.sole && score.beside < kListedBeside) return {};
  switch (score.comparison.meeting) {
    case Meeting::equal: return is_of_one_rate(a, b, score) ? yes(Relation::agree, "equal-values") : Ruling{};
    case Meeting::overlap:
    case Meeting::strained: return decide_overlap(a, b, score, language);
    case Meeting::disjoint: return decide_clash(a, b, score, language);
  }
  return {};
}

std::optional<Verdict> decide_within(const FigureWords& a, const FigureWords& b, const FigureScore& score, const lang::Language& language) {
  const auto moves = [](const Scene& scene) { return scene.rise || scene.fall || scene.initial || scene.then || scene.period || scene.lately; };
  const Figure &x = *a.figure, &y = *b.figure;
  if (x.bound != Bound::exact || y.bound != Bound::exact || moves(a.scene) || moves(b.scene)) return std::nullopt;
  if (x.value == Decimal{} || y.value == Decimal{} || !are_near(x, y) || a.speakers != b.speakers) return std::nullopt;
  // What is no toll fills one sentence many times: ranks of two clubs, imports and exports.
  if (!is_toll(x, language) || !score.same_noun || names_differ(a, b) || score.context < kWithinContext) return std::nullopt;
  FigureWords alone = b;
  FigureWords other = a;
  alone.several = other.several = false;  // these two are the several
  const Ruling ruling = decide(other, alone, score, language);
  if (!ruling.verdict || ruling.verdict->relation != Relation::discrepant) return std::nullopt;
  return Verdict{Relation::discrepant, "self_contradiction", "one article gives both"};
}

bool looks_alike(const FigureWords& a, const FigureWords& b, const FigureScore& score) {
  if (is_calendar(*a.figure) || !a.figure->value || !b.figure->value) return false;
  return (score.across ? score.same_measure : score.same_noun) && score.context >= kUndecidedContext && score.comparison.meeting == Meeting::disjoint;
}

}  // namespace isnad::alignment
