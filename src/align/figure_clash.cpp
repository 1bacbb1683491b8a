#include "align/figure_clash.h"

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <iterator>
#include <numeric>

#include "extract/counted.h"
#include "text/iso_date.h"

namespace isnad::alignment {
namespace {

constexpr double kClashContext = 0.14;
constexpr double kStoryClashContext = 0.1;  ///< of articles that have several numbers in common
constexpr double kZeroClashContext = 0.25;  ///< "no injuries" may be said of one side, one place
constexpr double kFarClashContext = 0.35;  ///< where one value is more than kFar times the other
constexpr double kSeveralContext = 0.5;  ///< where one article gives several such counts, perhaps of several happenings
constexpr double kMisprintContext = 0.25;
constexpr double kOnlyContext = 0.15;
constexpr double kAmountContext = 0.3;
constexpr double kHourBeside = 0.15;
constexpr double kPlaceBeside = 0.2, kPlaceContext = 0.25;  ///< of articles of one story
constexpr double kThousandfold = 0.1;
constexpr double kDatedClashBeside = 0.25;
constexpr double kLoneBeside = 0.2, kLoneContext = 0.2;  ///< of the only number of its kind in each sentence
constexpr double kPartBeside = 0.2;   ///< of two parts of one total
constexpr std::int64_t kSum = 10000;  ///< of money; less may be a price
constexpr double kTemplateContext = 0.6;   ///< for what is no toll: scores, prices and ages fill the same sentences daily
constexpr double kOneSentence = 0.85;      ///< the same sentence but for the number
constexpr std::int64_t kSameDay = 14 * 3600;       ///< seconds; the next day has the same sentence with new numbers
constexpr std::int64_t kUpdateSeconds = 5 * 60;
constexpr std::int64_t kSameHour = 3600;
constexpr std::int64_t kCountsOfOneNews = 24 * 3600;      ///< seconds; further apart, two counts are two pieces of news,
constexpr std::int64_t kSameTemplate = 36 * 3600;  ///< where their sentences are not nearly the same
constexpr std::int64_t kUpdateWindow = 4 * 86400;  ///< seconds in which a toll still grows

// Counts that rise and fall while an event unfolds.
bool is_moving(const Figure& figure, const lang::Language& language) {
  const lang::MeasureKind* kind = language.measure_kind(figure.measure);
  return kind != nullptr && kind->moves;
}

// Who is in hospital is hurt; who was rescued may not have been evacuated.
bool is_one_within_other(const Figure& a, const Figure& b, const lang::Language& language) {
  const lang::MeasureKind *x = language.measure_kind(a.measure), *y = language.measure_kind(b.measure);
  return x != nullptr && y != nullptr && (x->within == b.measure || y->within == a.measure);
}

}  // namespace

bool far_apart(const Figure& a, const Figure& b, std::int64_t times) {
  const auto x = a.value ? a.value : a.high, y = b.value ? b.value : b.high;
  if (!x || !y || *x == Decimal{} || *y == Decimal{}) return false;
  const auto [less, more] = std::minmax(*x, *y);
  const auto limit = multiply(less, Decimal{times});
  return limit && more > *limit;
}

bool differ_by_few(const Figure& a, const Figure& b) {
  constexpr std::int64_t kFew = 2;
  if (!a.value || !b.value) return false;
  const auto [less, more] = std::minmax(*a.value, *b.value);
  const auto difference = subtract(more, less);
  return difference && *difference <= Decimal{kFew};
}

namespace {

/// Do they differ by no more than this part of the smaller one?
bool differ_by_part(const Figure& a, const Figure& b, std::int64_t part) {
  const auto [less, more] = std::minmax(*a.value, *b.value);
  const auto difference = subtract(more, less);
  const auto many_times = difference ? multiply(*difference, Decimal{part}) : std::nullopt;
  return many_times && *many_times <= less;
}
bool are_close(const Figure& a, const Figure& b) { return differ_by_part(a, b, 3); }

}  // namespace

bool are_near(const Figure& a, const Figure& b) { return differ_by_part(a, b, 2); }

namespace {

bool is_later_and_higher(const FigureWords& a, const FigureWords& b) {
  const Figure &x = *a.figure, &y = *b.figure;
  if (!a.published || !b.published || !x.value || !y.value) return false;
  if (std::abs(*a.published - *b.published) < kUpdateSeconds) return false;
  return *a.published < *b.published ? *x.value < *y.value : *y.value < *x.value;
}

// Two long numbers that differ in one digit: one of them is a slip of the pen.
bool is_misprint(const Figure& a, const Figure& b) {
  constexpr std::size_t kLong = 4;
  if (!a.value || !b.value || a.bound != Bound::exact || b.bound != Bound::exact) return false;
  const std::string x = a.value->to_string(), y = b.value->to_string();
  const auto digits = std::count_if(x.begin(), x.end(), [](char c) { return c >= '1' && c <= '9'; });  // round numbers differ in one digit by nature
  if (x.size() != y.size() || static_cast<std::size_t>(digits) < kLong) return false;
  return std::inner_product(x.begin(), x.end(), y.begin(), 0, std::plus<>(), std::not_equal_to<>()) == 1;
}

// 8.6 and 6.8: two neighbouring digits have changed places.
bool is_swapped(const Figure& a, const Figure& b) {
  if (!a.value || !b.value || a.bound != Bound::exact || b.bound != Bound::exact) return false;
  const std::string x = a.value->to_string(), y = b.value->to_string();
  if (x.size() != y.size()) return false;
  std::string x_digits, y_digits;
  for (std::size_t i = 0; i < x.size(); ++i) {
    if ((x[i] == '.') != (y[i] == '.')) return false;
    if (x[i] != '.') x_digits += x[i], y_digits += y[i];
  }
  const auto [first, other] = std::mismatch(x_digits.begin(), x_digits.end(), y_digits.begin());
  const auto rest = x_digits.end() - first;
  return rest >= 2 && first[0] == other[1] && first[1] == other[0] && std::equal(first + 2, x_digits.end(), other + 2);
}

double clash_context(const Figure& a, const Figure& b, const FigureScore& score) {
  if (a.value == Decimal{} || b.value == Decimal{}) return kZeroClashContext;
  if (far_apart(a, b)) return kFarClashContext;
  if (score.companions > 0) return kCompanionContext;  // "17 killed and 1,500 injured", "18 killed and 1,500 injured"
  return score.story > 1 || (score.leads && score.story > 0) ? kStoryClashContext : kClashContext;
}

// "Closed at 72 dollars, 1.02 dollars higher" in both: what the tables read as their measures may still differ.
bool stands_beside(const Figure& figure, const FigureWords& other) {
  return std::any_of(other.siblings.begin(), other.siblings.end(), [&](const Figure& sibling) {
    return sibling.value == figure.value && sibling.unit == figure.unit && sibling.date == figure.date;
  });
}

// "By ten 87 were rescued", "112 by four": each sentence tells the hour, and no hour that the other tells.
bool are_of_other_hours(const FigureWords& a, const FigureWords& b) {
  const auto is_hour = [](const Figure& figure) { return figure.unit == "time"; };
  const auto has_hour = [&](const FigureWords& one) { return std::any_of(one.siblings.begin(), one.siblings.end(), is_hour); };
  return has_hour(a) && has_hour(b) && std::none_of(a.siblings.begin(), a.siblings.end(), [&](const Figure& figure) { return is_hour(figure) && stands_beside(figure, b); });
}

Ruling not_one_scene(const char* rule) {
  const std::string_view name = rule;
  return no(rule, name == "other-place" ? "they name different places" : name == "other-day" ? "they speak of different days"
                                                                                             : "one speaks of a period, the other does not");
}

// A first count that an outlet still gives when another has a higher one, or that somebody has corrected since.
bool is_first_count(const FigureWords& a, const FigureWords& b) {
  const Figure &x = *a.figure, &y = *b.figure;
  if (!a.published || !b.published || !x.value || !y.value || a.scene.initial == b.scene.initial) return false;
  const FigureWords& first = a.scene.initial ? a : b;
  const FigureWords& other = a.scene.initial ? b : a;
  return (*first.figure->value < *other.figure->value) == (*first.published > *other.published) && !within(a, b, kUpdateSeconds);
}

// "The toll was revised down to 15", where 20 were given before.
bool is_lowered(const FigureWords& a, const FigureWords& b) {
  if (!a.published || !b.published || !a.figure->value || !b.figure->value || within(a, b, kUpdateSeconds)) return false;
  const FigureWords& later = *a.published < *b.published ? b : a;
  const FigureWords& earlier = *a.published < *b.published ? a : b;
  return later.scene.fall && *later.figure->value < *earlier.figure->value;
}

// "The toll has risen to three", when six were dead the day before.
bool has_risen_to_less(const FigureWords& a, const FigureWords& b) {
  if (!a.published || !b.published || !a.figure->value || !b.figure->value || within(a, b, kUpdateSeconds)) return false;
  const FigureWords& later = *a.published < *b.published ? b : a;
  const FigureWords& earlier = *a.published < *b.published ? a : b;
  return later.scene.rise && *later.figure->value < *earlier.figure->value;
}

// Prices, rates and indices move: what one outlet gives later is news, and what others give on another day.
bool is_later_quotation(const FigureWords& a, const FigureWords& b) {
  const auto is_rate = [](const Figure& figure) {
    return figure.unit == "percent" || figure.unit == "cent" || figure.unit == "point" || extraction::is_currency(figure.unit);
  };
  return (is_rate(*a.figure) || is_rate(*b.figure)) && !within(a, b, a.outlet == b.outlet ? kUpdateSeconds : kSameDay);
}

// "25.800 thousand" and "25,800 thousand": one and the same number, whatever its point stands for.
bool is_notation(const FigureWords& a, const FigureWords& b) {
  const auto digits = [](std::string_view number) {
    std::string kept;
    std::copy_if(number.begin(), number.end(), std::back_inserter(kept), [](unsigned char c) { return c >= '0' && c <= '9'; });
    return kept;
  };
  return digits(a.number).size() > 3 && a.number.size() == b.number.size() && a.number != b.number && digits(a.number) == digits(b.number);
}

// "43,000" for 43,350: long numbers that one of them gives to fewer digits. Counts below a thousand are given as they are.
bool is_rounded(const FigureWords& a, const FigureWords& b) {
  constexpr std::int64_t kLong = 1000;
  const auto &x = a.figure->value, &y = b.figure->value;
  if (!x || !y || a.figure->unit != b.figure->unit || is_calendar(*a.figure)) return false;
  const Decimal coarse = x->precision() < y->precision() ? *y : *x, fine = x->precision() < y->precision() ? *x : *y;
  if (x->precision() == y->precision() || (coarse < Decimal{kLong} && !(fine.precision() < Decimal{1}))) return false;
  const auto difference = coarse < fine ? subtract(fine, coarse) : subtract(coarse, fine);
  const auto twenty_times = difference ? multiply(*difference, Decimal{20}) : std::nullopt;
  return twenty_times && *difference < coarse.precision() && *twenty_times <= fine;
}

// "85 of the 307 by live rounds", and "131 of the 307": what is said of one part, and no longer grows.
bool are_of_one_total(const FigureWords& a, const FigureWords& b, const FigureScore& score) {
  const bool total = a.whole != nullptr && b.whole != nullptr && a.whole->value && a.whole->value == b.whole->value && a.whole->measure == b.whole->measure;
  return total && score.same_measure && a.figure->counted == b.figure->counted && score.beside >= kPartBeside;
}

// "314 of them children", and later 356; "six of them in critical condition", and later five: parts of one kind.
bool are_like_parts(const FigureWords& a, const FigureWords& b, const FigureScore& score) {
  const bool parts = a.figure->whole && b.figure->whole && score.same_measure;
  return (parts && ((score.same_noun && !a.generic) || (a.figure->counted == b.figure->counted && score.beside >= kLikeBeside))) || are_of_one_total(a, b, score);
}

bool are_of_other_totals(const FigureWords& a, const FigureWords& b) {
  return a.whole != nullptr && b.whole != nullptr && !(a.whole->value && b.whole->value && are_near(*a.whole, *b.whole));
}

// "60 imams" and "150 people", "13 children" and "25 people" count different things.
std::optional<Ruling> why_not_one_count(const FigureWords& a, const FigureWords& b, const FigureScore& score) {
  if ((a.partial || b.partial) && !are_like_parts(a, b, score)) return no("no-total", "one of them states no total");
  // "The number of the terrorists who were held rose to five": what it counts stands elsewhere.
  const bool unnamed = score.story > 0 && a.figure->counted.empty() != b.figure->counted.empty();
  if (!score.same_noun && !((unnamed || (a.generic && b.generic)) && a.figure->unit == b.figure->unit)) return no("other-noun", "they count different people or things");
  if ((a.besides || b.besides) && differ_by_few(*a.figure, *b.figure)) return no("besides", "one leaves out somebody whom the other may count");
  if (a.remaining != b.remaining) return no("remaining", "one counts only those who still are what it says");
  const bool one_group = a.group == b.group || std::find_first_of(a.group.begin(), a.group.end(), b.group.begin(), b.group.end()) != a.group.end();
  if (!one_group) return no("of-a-group", "they count the members of different groups, or of a group and all");
  return std::nullopt;
}

// "Rose to eleven on Tuesday": the day is that of the news. "Eleven since Monday", when it happened on Monday.
bool is_one_growing_scene(const FigureWords& a, const FigureWords& b, const FigureScore& score) {
  const char* rule = apart(a.scene, b.scene);
  if (rule == nullptr) return true;
  const std::string_view name = rule;
  const bool lately = name == "other-period" && (a.scene.lately || b.scene.lately) && !a.scene.period && !b.scene.period;
  if (score.leads && (name == "other-place" || score.story > 0)) return true;  // "in Norzan", "in a restaurant in Ardin"; "still critical on Tuesday"
  return lately || (*a.published < *b.published ? b : a).scene.rise;
}

// The counts of two sentences on one happening; the values exclude each other.
Ruling decide_toll_clash(const FigureWords& a, const FigureWords& b, const FigureScore& score, const lang::Language& language) {
  const bool one_total = are_of_one_total(a, b, score);
  const bool past = !a.remote.empty() && !b.remote.empty();  // "three died in 2010": nobody dies any more
  const bool grows = is_later_and_higher(a, b) && within(a, b, kUpdateWindow) && !one_total && !past;
  const bool first = is_first_count(a, b);
  const bool one_news = (grows || first) && score.leads;  // in whatever words
  if (score.context < clash_context(*a.figure, *b.figure, score) && !one_news) return no("unlike-sentences", "their sentences have too little in common");
  if (auto other = why_not_one_count(a, b, score)) return *other;
  if (first && one_news) return yes(Relation::update, kFirstCount);
  if (!grows && !one_total && (a.several || b.several) && !(a.figure->measure == kAboard && score.same_noun) && score.context < kSeveralContext) return no("several-counts", "one article gives several such counts, perhaps of several happenings");
  if (has_risen_to_less(a, b)) return no("risen-to-less", "the later count has risen and is still lower: it is of something else");
  if (first) return no("first-count", "the lower one is a first count");
  if (const char* rule = apart(a.scene, b.scene); rule != nullptr && !(grows && is_one_growing_scene(a, b, score))) return not_one_scene(rule);
  if (grows) return yes(Relation::update, "later-count-is-higher");
  if (is_hourly(*a.figure, language)) return no("counted-so-far", "each tells what was counted by its own hour");  // 90 percent of the ballots, still, when others have 97
  if (is_lowered(a, b)) return yes(Relation::update, "count-was-lowered");
  if (are_of_other_totals(a, b)) return no("no-total", "they are parts of different totals");
  if ((a.scene.period || a.scene.lately) && !(past && a.remote == b.remote)) return no("periods", "both speak of a period, and it may not be the same");
  if (!within(a, b, past ? kFiguresOfOneNews : score.context < kTemplateContext ? kCountsOfOneNews : kSameTemplate)) return no("days-apart", "they were published too far apart");
  return yes(Relation::discrepant, "cannot-both-be-true");
}

// "Tomorrow", "on Friday", read on two days.
bool moves_with_the_day(const FigureWords& a, const FigureWords& b) {
  constexpr std::int64_t kNear = 14;  // days
  const auto is_near = [](const FigureWords& one) {
    const auto day = text::civil_date(one.figure->date);
    return !day || !one.scene.published || std::abs(text::day_number(*day) - *one.scene.published) <= kNear;
  };
  return a.scene.published != b.scene.published && (is_near(a) || is_near(b));
}

// Years, and "the order of 9 December", "of 11 December": days that differ in the day or in the month alone. The year of a
// day is often a guess, "the lowest since" moves by the hour, and "tomorrow" with the day of publication.
Ruling decide_dates(const FigureWords& a, const FigureWords& b) {
  constexpr std::size_t kDay = 10, kYear = 4, kMonth = 7;
  const std::string &x = a.figure->date, &y = b.figure->date;
  if (x.empty() && y.empty()) return yes(Relation::discrepant, "dates-differ");
  if (x.size() != kDay || y.size() != kDay) return no("other-dates", "one date is less exact than the other");
  if (is_since(*a.figure) || is_since(*b.figure) || moves_with_the_day(a, b)) return no("other-dates", "they may be the dates of two happenings");
  // "The first march on the 7th, the second on the 21st": an article that gives another day of the month tells of two.
  if (x.substr(0, kMonth) == y.substr(0, kMonth) && !(a.sole && b.sole)) return no("other-dates", "they may be the dates of two happenings");
  const bool one_part = x.substr(0, kMonth) == y.substr(0, kMonth) || (x.substr(0, kYear) == y.substr(0, kYear) && x.substr(kMonth) == y.substr(kMonth));
  return one_part ? yes(Relation::discrepant, "dates-differ") : no("other-dates", "they may be the dates of two happenings");
}

// 8 and 9 May; 20 January and 20 February.
bool differ_by_a_slip(const text::CivilDate& a, const text::CivilDate& b) {
  return std::abs(text::day_number(a) - text::day_number(b)) == 1 || (a.year == b.year && a.day == b.day);
}

// "Withdrew on 8 May" and "on 9 May", days ago: each article gives no other date of that month, and what stands beside the
// two is alike. Of prices the highest "since 8 May" and "since 9 May" are two.
bool is_misdated(const FigureWords& a, const FigureWords& b, const FigureScore& score) {
  constexpr std::int64_t kPast = 3;  // days; what is of today and yesterday is often told by the night between them
  if (is_since(*a.figure) && is_since(*b.figure)) return false;
  const auto x = text::civil_date(a.figure->date), y = text::civil_date(b.figure->date);
  const auto is_past = [](const FigureWords& one, const text::CivilDate& day) { return one.scene.published && *one.scene.published - text::day_number(day) >= kPast; };
  return x && y && a.sole && b.sole && score.beside >= kDatedClashBeside && differ_by_a_slip(*x, *y) && is_past(a, *x) && is_past(b, *y);
}

// Of a sum, a length, an age: what rises and falls by the hour is left out.
bool is_lasting_amount(const Figure& figure, const lang::Language& language) {
  if (extraction::is_currency(figure.unit)) return figure.value && *figure.value >= Decimal{kSum};
  const lang::Unit* unit = language.unit(figure.unit);
  return unit != nullptr && unit->dimension != "speed" && unit->dimension != "temperature";
}

// "Five shelters", and hours later "seven": each article counts one thing once, and no other of its kind. Amounts are of many
// things, if the articles do not tell one story in like sentences.
bool is_only_count(const FigureWords& a, const FigureWords& b, const FigureScore& score, const lang::Language& language) {
  const Figure& figure = *a.figure;
  const bool measured = language.unit(figure.unit) != nullptr || extraction::is_currency(figure.unit) || is_calendar(figure);
  const bool amount = measured && score.story > 1 && !names_differ(a, b) && score.context >= kAmountContext && is_lasting_amount(figure, language) && figure.value && b.figure->value && are_close(figure, *b.figure);
  return score.same_noun && a.sole_noun && b.sole_noun && !a.remaining && !b.remaining && (!measured || amount) && !a.generic && figure.unit != "score" && figure.unit != "occurrence" && figure.unit != "point" &&
         score.context >= kOnlyContext && figure.value && b.figure->value && are_near(figure, *b.figure);
}

// Carriages that left the rails grow no more than a train's length: what two articles of one story count otherwise differs,
// unless the later one says that it has risen.
Ruling decide_only_count(const FigureWords& a, const FigureWords& b, const FigureScore& score, const lang::Language& language) {
  const bool measured = language.unit(a.figure->unit) != nullptr || extraction::is_currency(a.figure->unit);
  const bool may_grow = !measured && (score.story == 0 || a.scene.rise || b.scene.rise || !within(a, b, kCountsOfOneNews));
  if (may_grow && is_later_and_higher(a, b) && !within(a, b, kSameHour)) return yes(Relation::update, "later-count-is-higher");
  return yes(Relation::discrepant, "only-counts-differ");
}

// "12 million dollars" and "12 billion"; of a single digit there may be two such numbers.
bool is_thousandfold(const Figure& a, const Figure& b) {
  constexpr int kThousand = 3;
  constexpr std::int64_t kTelling = 10;
  return a.value && b.value && a.value->mantissa() >= kTelling && a.value->mantissa() == b.value->mantissa() && a.unit == b.unit && std::abs(a.value->exponent() - b.value->exponent()) == kThousand;
}

// "Holds 65 percent of the region", "holds about 80 percent of the region's area": each sentence gives one such number, and
// what stands beside the two is alike, whatever else the sentences tell. How many did something, not how many there are so far.
bool are_lone(const FigureWords& a, const FigureWords& b, const FigureScore& score, const lang::Language& language) {
  const auto is_plain = [](const Figure& figure) { return figure.value && (figure.bound == Bound::exact || figure.bound == Bound::about); };
  const auto is_only = [](const FigureWords& one) {
    return std::count_if(one.siblings.begin(), one.siblings.end(), [&](const Figure& sibling) { return sibling.unit == one.figure->unit; }) == 1;
  };
  const Figure &x = *a.figure, &y = *b.figure;
  const lang::MeasureKind* kind = language.measure_kind(x.measure);
  if (!is_plain(x) || !is_plain(y) || !is_only(a) || !is_only(b) || kind == nullptr || kind->weak != lang::MeasureWeak::no) return false;
  const lang::Unit* unit = language.unit(x.unit);
  // A storm's winds change by the hour, a converted speed by its last digit; a term or a loan's years are those of many.
  if (unit != nullptr && (unit->dimension == "speed" || language.is_time_unit(x.unit))) return false;
  const bool measured = unit != nullptr || x.unit == "percent" || extraction::is_currency(x.unit);
  const bool strangers = !a.names.empty() && !b.names.empty() && std::find_first_of(a.names.begin(), a.names.end(), b.names.begin(), b.names.end()) == a.names.end();
  return !strangers && within(a, b, kSameDay) && (measured ? are_close(x, y) : are_near(x, y)) && score.beside >= kLoneBeside && score.context >= kLoneContext;
}

// One place in one story: two articles that have several numbers in common give this one otherwise, in words that are alike, and
// neither gives the other's number anywhere.
bool is_one_place_of_story(const FigureWords& a, const FigureWords& b, const FigureScore& score, const lang::Language& language) {
  const auto is_plain = [](const Figure& figure) { return figure.value && *figure.value != Decimal{} && (figure.bound == Bound::exact || figure.bound == Bound::about); };
  const Figure &x = *a.figure, &y = *b.figure;
  if (score.story < kStory || !score.same_noun || !is_plain(x) || !is_plain(y) || !are_near(x, y) || x.unit == "percent" || is_calendar(x)) return false;
  if (x.unit == "game" || x.unit == "point" || (language.unit(x.unit) != nullptr && names_differ(a, b))) return false;  // a league's table; the screens of two phones
  const bool one_measure = x.measure == y.measure || x.measure.empty() || y.measure.empty();
  return one_measure && within(a, b, kFiguresOfOneNews) && score.beside >= kPlaceBeside && score.context >= kPlaceContext && !gives_number_of(a, b) && !gives_number_of(b, a);
}

// "At 6:42, the prosecutor said", "at 6:47": within the hour, so that no other clock explains it, and in like words. A price is
// given for many an hour, and what begins at 4:01 began at four.
bool is_one_hour_of_story(const FigureWords& a, const FigureWords& b, const FigureScore& score) {
  constexpr int kHour = 60, kLeast = 2;
  const auto prices = [](const FigureWords& one) {
    return std::any_of(one.siblings.begin(), one.siblings.end(), [](const Figure& figure) { return figure.unit == "percent" || extraction::is_currency(figure.unit); });
  };
  const auto minutes = [](const Figure& figure) {
    const std::string& time = figure.date;
    return figure.unit == "time" && figure.bound == Bound::exact && time.size() == 5 ? std::optional(std::stoi(time.substr(0, 2)) * kHour + std::stoi(time.substr(3))) : std::nullopt;
  };
  const auto x = minutes(*a.figure), y = minutes(*b.figure);
  if (!x || !y || std::abs(*x - *y) >= kHour || std::abs(*x - *y) < kLeast || prices(a) || prices(b)) return false;
  return score.story > 1 && a.sole && b.sole && within(a, b, kFiguresOfOneNews) && score.beside >= kHourBeside;
}

// "120 percent on cars, 140 on drinks and 60 on tobacco", and 120, 140 and 40: one list in the same order, but for one of its
// numbers.
bool is_odd_one_of_list(const FigureWords& a, const FigureWords& b) {
  constexpr std::size_t kList = 3;
  const auto list_of = [](const FigureWords& one) {
    std::vector<const Figure*> list;
    for (const Figure& figure : one.siblings) {
      if (figure.unit == one.figure->unit && figure.value && !is_calendar(figure)) list.push_back(&figure);
    }
    return list;
  };
  const auto x = list_of(a), y = list_of(b);
  if (a.figure->unit == "point") return false;  // a league's table
  if (x.size() < kList || x.size() != y.size()) return false;
  for (std::size_t i = 0; i < x.size(); ++i) {
    const bool own = x[i] == a.figure, other = y[i] == b.figure;
    if (own != other || (!own && x[i]->value != y[i]->value)) return false;
  }
  return true;
}

// What is no toll: only nearly the same sentence with the same names says the same of the same.
Ruling decide_plain_clash(const FigureWords& a, const FigureWords& b, const FigureScore& score, const lang::Language& language) {
  if (!within(a, b, kSameTemplate)) return no("days-apart", "they were published too far apart");
  // No price or rate, but a sum: what was lost, paid or promised.
  const bool sum = extraction::is_currency(a.figure->unit) && a.figure->value && *a.figure->value >= Decimal{kSum};
  if (!sum && is_later_quotation(a, b)) return no("later-quotation", "one outlet gives another price or rate later");
  const bool misprint = is_misprint(*a.figure, *b.figure);
  if (misprint && score.beside >= kLikeBeside && !is_calendar(*a.figure)) return yes(Relation::discrepant, "one-digit-differs");
  const bool one_noun = score.same_noun && !is_calendar(*a.figure), one_thing = score.same_measure && one_noun;
  if ((one_thing || (one_noun && is_seldom_count(*a.figure))) && score.beside >= kLikeBeside && is_swapped(*a.figure, *b.figure)) return yes(Relation::discrepant, "digits-swapped");
  if (one_thing && is_thousandfold(*a.figure, *b.figure) && std::max(score.beside, score.context) >= kThousandfold) return yes(Relation::discrepant, "thousandfold");
  if (is_later_quotation(a, b)) return no("later-quotation", "one outlet gives another price or rate later");
  if (one_thing && are_lone(a, b, score, language)) return yes(Relation::discrepant, "like-sentences-differ");
  if (!a.generic && is_one_place_of_story(a, b, score, language)) return yes(Relation::discrepant, "like-sentences-differ");
  if (is_one_hour_of_story(a, b, score)) return yes(Relation::discrepant, "like-sentences-differ");
  if (const char* rule = is_calendar(*a.figure) ? nullptr : apart(a.scene, b.scene)) return not_one_scene(rule);
  if (is_misdated(a, b, score)) return yes(Relation::discrepant, "dates-differ");
  if (!score.across && score.story < kStory && names_differ(a, b)) return no("other-names", "their sentences name different people, places or bodies");
  if (misprint && score.context >= kMisprintContext) return yes(Relation::discrepant, "one-digit-differs");
  if (score.context < kTemplateContext && is_only_count(a, b, score, language)) return decide_only_count(a, b, score, language);
  if (score.context < kTemplateContext) return no("unlike-sentences", "their sentences have too little in common");
  if (a.figure->unit == "time") return no("other-clock", "clock times may be of two time zones");
  if (is_calendar(*a.figure)) return decide_dates(a, b);
  if (score.same_noun && score.context >= kOneSentence && within(a, b, kSameDay)) return yes(Relation::discrepant, "one-sentence-two-numbers");
  if (!score.same_measure || !score.same_noun) return no("unclear-measure", "what they measure is not clear enough to compare them");
  return yes(Relation::discrepant, "cannot-both-be-true");
}

// Forty missing on Monday, 26 on Tuesday. Counts of one hour are judged like any others.
bool has_moved(const FigureWords& a, const FigureWords& b, const FigureScore& score, const lang::Language& language) {
  const char* rule = apart(a.scene, b.scene);
  return is_moving(*a.figure, language) && score.same_measure && a.published && b.published && !within(a, b, kSameHour) && within(a, b, kUpdateWindow) &&
         !why_not_one_count(a, b, score) && (rule == nullptr || std::string_view(rule) != "other-place");
}

// "At least 180" in the morning, 257 at noon. What differs by less than the last digit of a round number, or by little
// from a hedged one, is no later count.
bool outgrows(const FigureWords& a, const FigureWords& b) {
  constexpr std::int64_t kTwentieth = 20;
  if (!is_later_and_higher(a, b) || !within(a, b, kUpdateWindow)) return false;
  const auto [less, more] = std::minmax(*a.figure->value, *b.figure->value);
  const auto difference = subtract(more, less);
  if (!difference || *difference < less.precision()) return false;
  const bool hedged = a.figure->bound == Bound::about || b.figure->bound == Bound::about;
  const auto many_times = multiply(*difference, Decimal{kTwentieth});
  return !hedged || !many_times || *many_times > more;
}

// "Nine in hospital", and in the evening twelve injured.
bool has_grown_in_other_words(const FigureWords& a, const FigureWords& b, const FigureScore& score, const lang::Language& language) {
  const bool toll = is_toll(*a.figure, language) || is_toll(*b.figure, language);
  return toll && is_one_within_other(*a.figure, *b.figure, language) && score.context >= kClashContext && outgrows(a, b) && !why_not_one_count(a, b, score) && is_one_growing_scene(a, b, score);
}

}  // namespace

Ruling decide_clash(const FigureWords& a, const FigureWords& b, const FigureScore& score, const lang::Language& language) {
  const Figure &x = *a.figure, &y = *b.figure;
  const bool toll = is_toll(x, language) || x.measure == kAboard;
  if (score.same_noun && !toll && within(a, b, kSameTemplate) && is_odd_one_of_list(a, b)) return yes(Relation::discrepant, "one-of-a-list");
  if ((a.partial || b.partial) && !are_like_parts(a, b, score)) return no("no-total", "one of them states no total");
  if (are_of_other_names(a.party, b.party)) return no("other-party", "they are of the people of different bodies");
  if (are_of_other_names(a.doer, b.doer)) return no("other-doer", "it was done by different bodies");
  if (!is_calendar(x) && are_of_other_hours(a, b) && !is_later_and_higher(a, b)) return no("other-hour", "their sentences tell different hours");
  if (stands_beside(x, b) && stands_beside(y, a)) return no("both-in-both", "both sentences give both numbers");
  if (!is_calendar(x) && is_notation(a, b)) return no("notation", "they are the same digits, written with another mark");
  const bool moved = x.unit == "percent" && !within(a, b, kFiguresOfOneNews);  // 17 percent in February, 17.75 in March
  if (is_rounded(a, b)) return !moved && (score.same_measure || score.same_noun) ? yes(Relation::compatible, "rounded") : no("rounded", "one may be the other, rounded");
  if (x.value && x.value == y.value && x.unit == y.unit) return no("bound-differs", "the number is the same, only how exactly it is given differs");
  if (x.bound == Bound::vague || y.bound == Bound::vague) return no("vague", "one of them is vague");
  if (has_moved(a, b, score, language)) return yes(Relation::update, "later-count-has-moved");
  if (score.akin) return has_grown_in_other_words(a, b, score, language) ? yes(Relation::update, "later-count-is-higher") : Ruling{};
  return toll && score.same_measure ? decide_toll_clash(a, b, score, language) : decide_plain_clash(a, b, score, language);
}

bool is_later_total(const FigureWords& a, const FigureWords& b, const FigureScore& score, const lang::Language& language) {
  if (far_apart(*a.figure, *b.figure) && score.context < kFarClashContext && !score.leads) return false;
  return is_toll(*a.figure, language) && score.same_measure && outgrows(a, b) && !why_not_one_count(a, b, score) && is_one_growing_scene(a, b, score);
}

}  // namespace isnad::alignment
