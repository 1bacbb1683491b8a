#include "extract/scan.h"

#include <algorithm>

#include "extract/bounds.h"
#include "extract/clock_times.h"
#include "extract/counted.h"
#include "extract/dates.h"
#include "extract/durations.h"
#include "extract/labels.h"
#include "extract/numbers.h"
#include "extract/openings.h"
#include "extract/periods.h"
#include "extract/quantities.h"
#include "extract/relative_dates.h"

namespace isnad::extraction {
namespace {

using lang::Match;
using lang::TableId;

bool is_digit(const lang::Reading& reading, std::size_t i) { return reading[i].kind == text::TokenKind::number; }

// ---- one figure

// Behind a preposition or "and" glued to the date's first word; its article stays.
std::size_t begin_of_date(const lang::Reading& reading, std::size_t i) {
  const auto matches = reading.at(i);
  if (matches.empty() || !matches.front().has_clitic || matches.front().clitic == lang::CliticClass::article) return reading[i].span.begin;
  return reading.begin_of(i, matches.front());
}

FigureDraft draft_of(const DateMention& date, const lang::Reading& reading) {
  FigureDraft draft;
  draft.whole = draft.number = {date.begin, date.end};
  draft.byte_begin = begin_of_date(reading, date.begin);
  draft.date = date.iso;
  draft.year_said = date.year_said;
  draft.year_open = date.year_open;
  draft.value = date.year;
  draft.low = date.low;
  draft.high = date.high;
  draft.bound = date.low || date.iso.find('/') != std::string::npos ? Bound::range : Bound::exact;
  draft.counted.unit = date.unit;
  draft.rule = date.rule;
  return draft;
}

// "published in 2012 a file": where the noun follows its number, what stands behind a bare "in" and is not round is a year,
// unless people or a measure follow.
bool is_year_behind_in(const lang::Reading& reading, TokenRange sentence, const Number& number) {
  if (!reading.language().is("verb_first") || number.begin == sentence.begin || number.byte_begin != reading[number.begin].span.begin) return false;
  const bool round = number.value.exponent() > 1 || number.value.mantissa() % 100 == 0;
  const Match* in = reading.find(number.begin - 1, TableId::periods, lang::PeriodClass::in);
  return !round && in != nullptr && in->tokens == 1 && !in->has_clitic;
}

// A bare year is a year only where it counts nothing: "2016" but not "2016 houses"; behind an article or a
// preposition it is one all the same where adjectives come first: "the 2010 elections".
bool counts_something(const lang::Reading& reading, TokenRange sentence, const Number& number) {
  if (number.end > number.begin + 1) return true;
  if (reading.language().is("adjective_before_noun") && number.begin > sentence.begin) {
    const Match* before = reading.find(number.begin - 1, TableId::words);
    if (before != nullptr && before->as<lang::WordClass>() != lang::WordClass::adverb) return false;
  }
  FigureDraft trial;
  trial.number = trial.whole = {number.begin, number.end};
  trial.byte_begin = number.byte_begin;
  trial.definite = number.definite;
  trial.rule = "digits";
  if (!take_counted(reading, sentence, trial) || !trial.counted.known) return false;
  // Where counts from a thousand up are grouped ("2,010 votes"), only people and measures are left to count.
  if (!reading.language().is("thousands_grouped") && !is_year_behind_in(reading, sentence, number)) return true;
  const std::string& unit = trial.counted.unit;
  return unit == "person" || unit == "percent" || is_currency(unit) || reading.language().unit(unit) != nullptr;
}

// "has held since 2015 a post": behind "since" only units of time are counted.
bool is_since(const lang::Reading& reading, TokenRange sentence, std::size_t i) {
  if (i == sentence.begin || reading.find(i - 1, TableId::times, lang::TimeClass::since) == nullptr) return false;
  const Match* noun = sentence.has(i + 1) ? counted_noun(reading, i + 1) : nullptr;
  return noun == nullptr || !reading.language().is_time_unit(noun->entry->unit);
}

std::optional<FigureDraft> read_dated(const lang::Reading& reading, TokenRange sentence, std::size_t i,
                                      const text::CivilDate* published) {
  const auto date = read_date(reading, i, published);
  if (!date) return std::nullopt;
  if (date->rule == "bare-year") {
    const auto number = read_number(reading, i);
    if (number && !is_since(reading, sentence, i) && counts_something(reading, sentence, *number)) return std::nullopt;
  }
  FigureDraft draft = draft_of(*date, reading);
  if (date->unit == "time") take_bounds(reading, sentence, draft);
  return draft;
}

// "(37)": a minute, a page, a reference. Where names are capitalised it may be an age, which is read before.
bool is_in_brackets_alone(const lang::Reading& reading, TokenRange sentence, const FigureDraft& draft) {
  const TokenRange all = draft.whole;
  return all.begin > sentence.begin && sentence.has(all.end) && reading[all.begin - 1].is('(') && reading[all.end].is(')') &&
         !(all.begin - 1 > sentence.begin && reading[all.begin - 2].capital);
}

// Is a number without a known noun still a statement? Digits are. Number words are, unless they may be something
// else: "one" and "half" are pronouns too, and the definite "the four" names what was said before.
bool states_quantity(const lang::Reading& reading, const Number& number, const FigureDraft& draft, TokenRange sentence) {
  if (draft.counted.known || draft.part) return true;
  if (draft.part_of_next && !reading.language().is("verb_first")) return true;  // "one of the two gates"; "one of three" may be a third
  if (!number.spelled) return !number.definite && !is_in_brackets_alone(reading, sentence, draft);  // "the 38th", "goal (37)"
  if (number.begin > sentence.begin && reading.find(number.begin - 1, TableId::numbers, lang::NumberClass::minus) != nullptr) return true;
  if (draft.number.begin == sentence.begin && draft.number.end == sentence.end) return true;
  const bool fraction_phrase = draft.number.end > draft.number.begin + 1;  // "three quarters"
  return !number.definite && (number.value > Decimal{1} || fraction_phrase);
}

// "half a house" counts nothing: a fraction has a unit that can be divided, or is that of a whole ("a third of voters").
bool divides_countables(const lang::Reading& reading, TokenRange sentence, const FigureDraft& draft) {
  const lang::Language& language = reading.language();
  if (!draft.value || *draft.value >= Decimal{1} || *draft.value <= Decimal{0} || !draft.counted.known) return false;
  const std::string& unit = draft.counted.unit;
  if (draft.counted.definite || draft.rule != "number-words" || language.is("no_articles")) return false;
  if (reading.find(draft.number.end - 1, TableId::times, lang::TimeClass::noun_of) != nullptr) return false;
  // "a third the-inhabitants of-the-town": a definite genitive makes the noun before it definite.
  const std::size_t next = draft.whole.end;
  if (language.is("verb_first") && on_line(reading, sentence, next) && reading.has_article(next)) return false;
  return unit != "percent" && language.unit(unit) == nullptr && !is_currency(unit);
}

// "both gates", "both sluice gates", but not "both fears and hopes": a plural that no table knows.
bool counts_plural(const lang::Reading& reading, TokenRange sentence, const FigureDraft& draft) {
  if (draft.counted.noun.empty() || !reading.language().is("noun_before_noun")) return false;
  const bool joined = sentence.has(draft.whole.end) && reading.find(draft.whole.end, TableId::numbers, lang::NumberClass::conjunction) != nullptr;
  return !joined && reading.tokens().folded(draft.whole.end - 1).ends_with('s');
}

// "both parties", "both Liana Orbis and Karim Dorn": a noun, or two names. "Both in the city and ..." counts nothing.
bool take_both(const lang::Reading& reading, TokenRange sentence, FigureDraft& draft) {
  draft.rule = "both";
  if (draft.counted.known || counts_plural(reading, sentence, draft)) return true;
  constexpr std::size_t kLongestNames = 8;
  bool joined = false;
  std::size_t k = draft.number.end;
  for (; k < draft.number.end + kLongestNames && sentence.has(k) && reading[k].newlines_before == 0; ++k) {
    const bool conjunction = reading.find(k, TableId::numbers, lang::NumberClass::conjunction) != nullptr;
    if (joined && conjunction) break;
    joined = joined || (conjunction && k > draft.number.end);
    const bool initial = reading[k].is('.') && sentence.has(k + 1) && !reading[k].space_before;
    if (!conjunction && !initial && !reading[k].capital) break;
  }
  if (!joined || !reading[k - 1].capital) return false;
  draft.whole.end = k;
  draft.counted = {.known = true};
  return true;
}

std::optional<FigureDraft> read_counted_number(const lang::Reading& reading, TokenRange sentence, std::size_t i) {
  const auto number = read_number(reading, i);
  if (!number || number->end > sentence.end || (number->definite && number->value == Decimal{1}) || is_list_number(reading, sentence, i, number->end) || is_ordinal(reading, number->end)) {
    return std::nullopt;
  }
  FigureDraft draft;
  draft.number = draft.whole = {number->begin, number->end};
  draft.byte_begin = number->byte_begin;
  draft.definite = number->definite;
  draft.closed = number->closed;
  draft.value = number->value;
  draft.rule = number->spelled ? "number-words" : "digits";
  if (number->round) draft.bound = Bound::about;
  take_counted(reading, sentence, draft);
  take_bounds(reading, sentence, draft);
  if (reading.find(i, TableId::numbers, lang::NumberClass::both) != nullptr && !take_both(reading, sentence, draft)) return std::nullopt;
  if (divides_countables(reading, sentence, draft)) return std::nullopt;
  if (!states_quantity(reading, *number, draft, sentence)) return std::nullopt;
  return draft;
}

// ---- signs

Decimal negative(Decimal value) { return Decimal(-value.mantissa(), value.exponent()); }

// "-1.2" behind a space is below zero, "20-30" is a range; at a line's begin a hyphen makes a list of it, unless the
// number is all there is. "minus five" in words.
bool is_minus(const lang::Reading& reading, TokenRange sentence, const FigureDraft& draft) {
  const std::size_t i = draft.number.begin - 1;
  if (reading.find(i, TableId::numbers, lang::NumberClass::minus) != nullptr) return true;
  if (!reading[i].is('-') || !reading[i].space_before || reading[draft.number.begin].space_before) return false;
  if (reading[i].newlines_before != 0) return i == sentence.begin && draft.whole.end == sentence.end;
  return i == 0 || reading[i - 1].kind != text::TokenKind::number;
}

// "two degrees below zero"
bool take_below_zero(const lang::Reading& reading, TokenRange sentence, FigureDraft& draft) {
  const std::size_t i = draft.whole.end;
  const Match* below = draft.value && sentence.has(i) ? reading.find(i, TableId::numbers, lang::NumberClass::below_zero) : nullptr;
  if (below == nullptr) return false;
  draft.value = negative(*draft.value);
  draft.whole.end = i + below->tokens;
  return true;
}

void take_sign(const lang::Reading& reading, TokenRange sentence, FigureDraft& draft) {
  if (take_below_zero(reading, sentence, draft)) return;
  if (!draft.value || draft.whole.begin != draft.number.begin || draft.number.begin == sentence.begin) return;
  const std::size_t i = draft.number.begin - 1;
  const bool point = (reading[i].is('.') || reading[i].is(0x066B)) && reading[i].space_before && !reading[i + 1].space_before &&
                     draft.rule == "digits" && draft.value->exponent() >= 0;
  if (point) {  // ".77"
    draft.value = Decimal(draft.value->mantissa(), draft.value->exponent() - static_cast<int>(reading.tokens().folded(i + 1).size()));
  } else if (is_minus(reading, sentence, draft)) {
    draft.value = negative(*draft.value);
  } else {
    return;
  }
  draft.whole.begin = draft.number.begin = i;
  draft.byte_begin = reading[i].span.begin;
}

// ---- the scan

class Scan {
 public:
  Scan(const lang::Reading& reading, TokenRange sentence, const text::CivilDate* published)
      : reading_(reading), sentence_(sentence), published_(published) {}

  std::vector<FigureDraft> run() {
    for (std::size_t i = first_token(); i < sentence_.end;) {
      const std::size_t next = step(i);
      i = next > i ? next : i + 1;
    }
    return std::move(drafts_);
  }

 private:
  // A sentence may begin inside an address ("page?id=1"): what is left of that is skipped.
  std::size_t first_token() const {
    std::size_t back = sentence_.begin;
    while (back > 0 && back < reading_.size() && !reading_[back].space_before) {
      --back;
      if (const std::size_t end = end_of_address(reading_, back); end > sentence_.begin) return end;
    }
    return sentence_.begin;
  }

  // Reads what begins at token i; returns the first token not yet looked at.
  std::size_t step(std::size_t i) {
    if (is_digit(reading_, i)) return step_digits(i);
    if (const std::size_t end = end_of_address(reading_, i); end > i) return end;
    if (reading_.at(i).empty()) {
      constexpr std::size_t kShortestDual = 8;  // bytes: two letters and the ending
      const bool dual = reading_.traits(i).may_be_dual && reading_[i].is_word() && reading_[i].span.size() >= kShortestDual;
      return dual ? accept(i, read_dual(reading_, sentence_, i)) : i + 1;
    }
    if (!may_begin_figure(i)) return i + 1;
    if (const Match* day = reading_.find(i, TableId::weekdays); day != nullptr) {
      const auto date = read_relative_date(reading_, i, published_);
      return date ? accept(i, draft_of(*date, reading_)) : i + day->tokens;
    }
    auto draft = read_words(i);
    return draft ? accept(i, std::move(draft)) : std::max(i + 1, end_of_ordinal(reading_, i));
  }

  // "3,077 of the army, and 1,949 of the air force": a list of counts goes on.
  bool goes_on_counting(const FigureDraft& draft) const {
    if (draft.rule != "bare-year" || drafts_.empty() || !sentence_.has(draft.number.end)) return false;
    constexpr std::size_t kReach = 8;  // tokens
    const FigureDraft& last = drafts_.back();
    const auto is_of = [&](std::size_t i) { return reading_.find(i, TableId::times, lang::TimeClass::noun_of) != nullptr; };
    const std::size_t i = draft.number.begin;
    const bool joined = draft.byte_begin != reading_[i].span.begin || reading_.find(i - 1, TableId::numbers, lang::NumberClass::conjunction) != nullptr;
    return joined && last.rule == "digits" && last.whole.end + kReach > draft.number.begin && is_of(last.number.end) && is_of(draft.number.end);
  }

  std::size_t step_digits(std::size_t i) {
    auto draft = read_score(reading_, sentence_, i);
    if (!draft) draft = read_period(reading_, sentence_, i, published_);
    // "at one stage 5,200 homes": a word that is counted itself numbers nothing.
    const bool counted = !drafts_.empty() && drafts_.back().whole.end == i && drafts_.back().counted.known;
    if (const std::size_t end = end_of_label(reading_, sentence_, i); !draft && !counted && end > i) return end;
    if (!draft) draft = read_odds(reading_, sentence_, i);
    if (!draft) draft = read_range(reading_, sentence_, i);
    if (!draft) draft = read_dated(reading_, sentence_, i, published_);
    if (draft && goes_on_counting(*draft)) draft = read_counted_number(reading_, sentence_, i);
    if (const std::size_t end = end_of_code(reading_, i); !draft && end > i) return end;
    if (!draft) draft = read_counted_number(reading_, sentence_, i);
    return draft ? accept(i, std::move(draft)) : end_of_digit_run(reading_, i);
  }

  bool is_negation(std::size_t i) const { return reading_.find(i, TableId::words, lang::WordClass::negation) != nullptr; }
  bool may_begin_figure(std::size_t i) const { return may_begin_number(reading_, i) || may_begin_with_noun(reading_, i) || is_negation(i); }

  bool is_dual(std::size_t i) const {
    const auto matches = reading_.at(i);
    return std::any_of(matches.begin(), matches.end(), [](const Match& match) { return match.dual; });
  }

  std::optional<FigureDraft> read_words(std::size_t i) const {
    const bool numeric = may_begin_number(reading_, i);
    if (numeric || is_negation(i)) {
      if (auto zero = read_zero(reading_, sentence_, i)) return zero;
    }
    if (numeric) {
      if (auto period = read_score_or_period(i)) return period;
    }
    const bool dual = is_dual(i);
    if (numeric || dual) {  // "two-days or three"
      if (auto range = read_range(reading_, sentence_, i)) return range;
    }
    if (auto vague = numeric ? read_vague(reading_, sentence_, i) : std::nullopt) return vague;
    const Match* sign = reading_.find(i, TableId::nouns);  // "per cent" is no hundred
    if (sign != nullptr && !sign->has_clitic && sign->entry->unit == "percent") return std::nullopt;
    if (numeric) {
      if (auto often = read_occasions(i)) return often;
      if (auto number = read_number_or_date(i)) return number;
    }
    if (auto date = read_relative_date(reading_, i, published_)) return draft_of(*date, reading_);
    if (reading_.has_any(i, {TableId::times, TableId::numbers})) {
      if (auto age = read_ordinal_age(reading_, sentence_, i)) return age;
    }
    if (auto half = read_unit_and_half(reading_, sentence_, i)) return half;
    return dual || reading_.traits(i).may_be_dual ? read_dual(reading_, sentence_, i) : std::nullopt;
  }

  // "twice asked for more time", but not "twice as many", "twice the price", "twice a week".
  std::optional<FigureDraft> read_occasions(std::size_t i) const {
    const Match* often = reading_.find(i, TableId::numbers, lang::NumberClass::occasions);
    if (often == nullptr) return std::nullopt;
    const std::size_t next = i + often->tokens;
    const Match* word = on_line(reading_, sentence_, next) ? reading_.find(next, TableId::words) : nullptr;
    if (word != nullptr && word->as<lang::WordClass>() != lang::WordClass::preposition) return std::nullopt;
    FigureDraft draft;
    draft.whole = draft.number = {i, next};
    draft.byte_begin = reading_[i].span.begin;
    draft.value = often->entry->value;
    draft.counted = {.unit = "occurrence", .known = true};
    draft.rule = "occasions";
    return draft;
  }

  std::optional<FigureDraft> read_score_or_period(std::size_t i) const {
    if (auto score = read_score(reading_, sentence_, i)) return score;
    if (auto period = read_period(reading_, sentence_, i, published_)) return period;
    return read_odds(reading_, sentence_, i);
  }

  std::optional<FigureDraft> read_number_or_date(std::size_t i) const {
    if (const auto time = read_time_in_words(reading_, i)) return draft_of(*time, reading_);  // its minutes would be a count
    // "the twenty first of March": no twenty.
    if (const Match* ordinal = reading_.find(i, TableId::times, lang::TimeClass::ordinal); ordinal != nullptr && ordinal->tokens > 1) return read_dated(reading_, sentence_, i, published_);
    if (reading_.has(i, TableId::numbers) && !is_name_number(reading_, sentence_, i)) {
      if (auto number = read_counted_number(reading_, sentence_, i)) return number;
    }
    return read_dated(reading_, sentence_, i, published_);
  }

  std::size_t accept(std::size_t i, std::optional<FigureDraft> draft) {
    if (!draft) return i + 1;
    take_sign(reading_, sentence_, *draft);
    take_half(reading_, sentence_, *draft);
    take_age(reading_, sentence_, *draft);
    take_same_age(*draft);
    take_from(reading_, sentence_, *draft);
    const std::size_t end = std::max(draft->whole.end, i + 1);
    if (!drafts_.empty() && draft->whole.begin < drafts_.back().whole.end) return end;  // overlaps what is read
    if (join_dates(*draft) || repeats_year(*draft) || join_years(*draft)) return end;
    drafts_.push_back(std::move(*draft));
    return end;
  }

  // "aged 3 and 5", "aged 34 and 41 years": what is joined to an age is one.
  void take_same_age(FigureDraft& draft) const {
    if (drafts_.empty() || drafts_.back().counted.measure != "age" || !draft.value || *draft.value > Decimal{120}) return;
    if (draft.counted.unit != "year" && (draft.counted.known || !draft.counted.noun.empty())) return;
    const std::size_t gap = drafts_.back().whole.end;
    const bool joined = gap < draft.whole.begin && (reading_[gap].is(',') || reading_.find(gap, TableId::numbers, lang::NumberClass::conjunction) != nullptr);
    if (gap + 1 != draft.whole.begin || !joined) return;
    draft.counted = {.unit = "year", .measure = "age", .known = true};
  }

  // Does a "to" stand between two dates, or an "and" with "between" before both?
  bool joins(const FigureDraft& first, const FigureDraft& second) const {
    const std::size_t gap = first.whole.end;
    if (gap >= second.whole.begin) return false;
    const Match* to = reading_.find(gap, TableId::ranges, lang::RangeClass::to);
    if (to != nullptr) return gap + to->tokens == second.whole.begin;
    const bool between = first.whole.begin > sentence_.begin && reading_.find(first.whole.begin - 1, TableId::ranges, lang::RangeClass::between) != nullptr;
    const Match* conjunction = reading_.find(gap, TableId::ranges, lang::RangeClass::conjunction);
    return between && conjunction != nullptr && gap + conjunction->tokens == second.whole.begin;
  }

  // "last year 2017", "this year's first quarter 2018": the year is said twice.
  bool repeats_year(const FigureDraft& draft) {
    if (drafts_.empty() || draft.rule != "bare-year" || drafts_.back().whole.end != draft.whole.begin) return false;
    FigureDraft& first = drafts_.back();
    const std::string year = draft.value->to_string();
    const bool same = first.counted.unit == "calendar year" ? first.value == draft.value : first.counted.unit == "date" && first.date.starts_with(year);
    if (same) first.whole.end = draft.whole.end;
    return same;
  }

  // "between the end of" before token i: its first token, or none.
  std::size_t between_edge(std::size_t i) const {
    constexpr std::size_t kReach = 4;  // tokens
    bool edge = false;
    for (std::size_t k = i; k > sentence_.begin && k + kReach > i; --k) {
      if (edge && reading_.find(k - 1, TableId::ranges, lang::RangeClass::between) != nullptr) return k - 1;
      edge = edge || reading_.find(k - 1, TableId::times, lang::TimeClass::edge) != nullptr;
    }
    return kNoToken;
  }

  bool is_edge_between(std::size_t begin, std::size_t end) const {
    constexpr std::size_t kReach = 5;  // tokens: "and the beginning of"
    bool edge = false;
    for (std::size_t k = begin; k < end; ++k) edge = edge || reading_.find(k, TableId::times, lang::TimeClass::edge) != nullptr;
    return edge && end <= begin + kReach;
  }

  // "the two years 2006 and 2007", "between the end of 2006 and the beginning of 2007": one period.
  bool join_years(const FigureDraft& draft) {
    if (drafts_.empty() || draft.counted.unit != "calendar year" || !draft.value) return false;
    FigureDraft& first = drafts_.back();
    if (first.counted.unit != "calendar year" || !first.value || *first.value >= *draft.value) return false;
    const bool named = reading_.find(first.whole.begin, TableId::times, lang::TimeClass::years) != nullptr;
    const std::size_t behind = draft.whole.end;  // "the years 2016, 2017 and 2018" stay three
    const bool more = sentence_.has(behind + 1) && reading_.goes_on(behind + 1) && reading_.find(behind, TableId::numbers, lang::NumberClass::conjunction) != nullptr && is_digit(reading_, behind + 1);
    const bool next = named && !more && add(*first.value, Decimal{1}) == draft.value && draft.whole.begin <= first.whole.end + 1;
    const std::size_t between = next || !is_edge_between(first.whole.end, draft.whole.begin) ? kNoToken : between_edge(first.number.begin);
    if (!next && between == kNoToken) return false;
    if (!next) {
      first.whole.begin = between;
      first.byte_begin = reading_.begin_of(between, *reading_.find(between, TableId::ranges, lang::RangeClass::between));
    }
    first.low = first.value;
    first.high = draft.value;
    first.value.reset();
    first.bound = Bound::range;
    first.rule = "year-range";
    first.whole.end = first.number.end = draft.whole.end;
    return true;
  }

  // "from December 2007 through December 2008" is one period. No single day or month is its value.
  bool join_dates(const FigureDraft& draft) {
    if (drafts_.empty()) return false;
    FigureDraft& first = drafts_.back();
    if (draft.counted.unit != "date" || first.counted.unit != "date" || first.bound != Bound::exact) return false;
    if (!joins(first, draft)) return false;
    first.whole.end = first.number.end = draft.whole.end;
    first.date = first.date.empty() || draft.date.empty() ? "" : first.date + "/" + draft.date;
    first.bound = Bound::range;
    first.rule = "date-range";
    return true;
  }

  const lang::Reading& reading_;
  TokenRange sentence_;
  const text::CivilDate* published_;
  std::vector<FigureDraft> drafts_;
};

}  // namespace

std::vector<FigureDraft> scan_figures(const lang::Reading& reading, TokenRange sentence, const text::CivilDate* published) {
  return Scan(reading, sentence, published).run();
}

}  // namespace isnad::extraction
