#include "extract/durations.h"

#include "extract/clock_times.h"
#include "extract/counted.h"
#include "extract/labels.h"
#include "text/characters.h"

namespace isnad::extraction {
namespace {

using lang::Match;
using lang::NumberClass;
using lang::TableId;
using lang::TimeClass;

const Decimal kOldest{120};

struct Half {
  Decimal value;
  std::size_t end = 0;
};

// "and a half" at token i, the "and" glued or a word of its own.
std::optional<Half> half_at(const lang::Reading& reading, TokenRange sentence, std::size_t i) {
  if (!sentence.has(i) || reading[i].newlines_before != 0) return std::nullopt;
  const bool apart = reading.find(i, TableId::numbers, NumberClass::conjunction) != nullptr;
  const std::size_t at = i + apart;
  const Match* half = sentence.has(at) ? reading.find(at, TableId::numbers, NumberClass::fraction) : nullptr;
  if (half == nullptr || half->entry->value >= Decimal{1}) return std::nullopt;
  const bool glued = half->has_clitic && half->clitic == lang::CliticClass::conjunction;
  if (apart == half->has_clitic || (!apart && !glued)) return std::nullopt;
  // "and half a million people" are others; "a million and half the million" is one and a half.
  const Match* scale = sentence.has(at + half->tokens) ? reading.find(at + half->tokens, TableId::numbers, NumberClass::scale) : nullptr;
  if (scale != nullptr && !scale->definite) return std::nullopt;
  return Half{*half->entry->value, at + half->tokens};
}

// "a year and half the year": the unit may be said again.
std::size_t behind_repeated_unit(const lang::Reading& reading, TokenRange sentence, std::size_t i, const std::string& unit) {
  const Match* again = sentence.has(i) ? counted_noun(reading, i) : nullptr;
  return again != nullptr && again->entry->unit == unit ? i + again->tokens : i;
}

bool is_age_word_beside(const lang::Reading& reading, TokenRange sentence, const FigureDraft& draft) {
  const std::size_t before = draft.whole.begin - 1;
  const std::size_t first = before > sentence.begin + 3 ? before - 3 : sentence.begin;
  for (std::size_t i = first; i <= before; ++i) {
    const Match* word = reading.find(i, TableId::times, TimeClass::age);
    if (word != nullptr && i + word->tokens >= before && (i + word->tokens > before || reading[before].is_word())) return true;
  }
  return sentence.has(draft.whole.end) && reading.find(draft.whole.end, TableId::times, TimeClass::age) != nullptr;
}

// "Smith, 41, said", "Smith, now 41, said", "said Lea Smith, 41."
bool is_between_commas(const lang::Reading& reading, TokenRange sentence, const FigureDraft& draft) {
  const TokenRange number = draft.number;
  if (!reading.language().is("names_capitalised") || number.end != number.begin + 1 || number.begin < sentence.begin + 2) return false;
  const bool now = reading.find(number.begin - 1, TableId::words, lang::WordClass::adverb) != nullptr;
  const std::size_t comma = number.begin - 1 - now;
  if (comma == sentence.begin || !reading[comma].is(',') || !reading[comma - 1].capital || reading.has(comma - 1, TableId::months)) return false;
  if (!sentence.has(number.end)) return false;
  if (reading[number.end].is(',')) return reading[number.end].newlines_before == 0;
  constexpr std::int64_t kYoungest = 15;  // of whom the full name is told at a sentence's end; a score is lower
  return comma > sentence.begin + 1 && reading[number.end].is('.') && number.end + 2 >= sentence.end && reading[comma - 2].capital && *draft.value >= Decimal{kYoungest};
}

// "The driver, who is 34,"; "who was 0.2 seconds behind" and "who is 6 feet tall" have units.
bool is_of_who(const lang::Reading& reading, TokenRange sentence, const FigureDraft& draft) {
  constexpr std::int64_t kYoungest = 10;
  const std::size_t i = draft.number.begin;
  if (!reading.language().is("age_without_unit") || draft.rule != "digits" || *draft.value < Decimal{kYoungest} || i < sentence.begin + 3 || !sentence.has(draft.number.end)) return false;
  const bool who_is = reading.find(i - 1, TableId::words, lang::WordClass::auxiliary) != nullptr && reading.find(i - 2, TableId::words, lang::WordClass::relative) != nullptr;
  const bool ends = !reading[draft.number.end].is_word() || reading.find(draft.number.end, TableId::numbers, NumberClass::conjunction) != nullptr;
  return who_is && ends;
}

// "Dorn, 45 years, took over": years between two commas behind a name.
bool is_apposed_years(const lang::Reading& reading, TokenRange sentence, const FigureDraft& draft) {
  const std::size_t before = draft.whole.begin - 1, behind = draft.whole.end;
  const auto is_comma = [&](std::size_t i) { return reading[i].is(',') || reading[i].is(0x60C); };
  if (before < sentence.begin + 1 || !on_line(reading, sentence, behind) || !is_comma(before) || !is_comma(behind)) return false;
  if (!draft.value || *draft.value > kOldest || draft.bound != Bound::exact) return false;
  return reading.language().is("names_capitalised") ? bool{reading[before - 1].capital} : reading.is_unlisted(before - 1);
}

// The first token of an age word right before the number; the number's own if there is none.
std::size_t begin_of_age_word(const lang::Reading& reading, TokenRange sentence, std::size_t number) {
  constexpr std::size_t kLongest = 4;  // tokens of "at the age of"
  for (std::size_t back = kLongest; back >= 1; --back) {
    const Match* word = number >= sentence.begin + back ? reading.find(number - back, TableId::times, TimeClass::age) : nullptr;
    if (word != nullptr && word->tokens == back) return number - back;
  }
  return number;
}

// The token behind "[of] his life" at token i; i if none stands there.
std::size_t behind_age_word(const lang::Reading& reading, TokenRange sentence, std::size_t i) {
  if (!on_line(reading, sentence, i)) return i;
  const Match* word = reading.find(i, TableId::times, TimeClass::age);
  if (word != nullptr) return i + word->tokens;
  if (reading.find(i, TableId::times, TimeClass::noun_of) == nullptr || !on_line(reading, sentence, i + 1)) return i;
  word = reading.find(i + 1, TableId::times, TimeClass::age);
  return word != nullptr ? i + 1 + word->tokens : i;
}

// "in the eighties of his life", "in her 80s": a decade that somebody is in, and none of a century.
bool take_decade_of_life(const lang::Reading& reading, TokenRange sentence, FigureDraft& draft) {
  if (draft.rule != "decade" || !draft.low) return false;
  const std::size_t end = behind_age_word(reading, sentence, draft.whole.end);
  const bool edge = draft.whole.begin > sentence.begin + 1 && reading.find(draft.whole.begin - 1, TableId::times, TimeClass::edge) != nullptr;  // "in her late 80s"
  const Match* owner = reading.find(draft.whole.begin - 1 - edge, TableId::words, lang::WordClass::pronoun);
  if (end == draft.whole.end && (owner == nullptr || reading.language().is("verb_first"))) return false;
  const Decimal first{static_cast<std::int64_t>(draft.low->to_double()) % 100};
  if (first == Decimal{0}) return false;
  draft.low = first;
  draft.high = add(first, Decimal{9});
  draft.counted = {"year", {}, "age", true};
  draft.whole.end = end;
  return true;
}

// "a nurse of 34": behind somebody in the singular, and none of a crew.
bool is_of_somebody(const lang::Reading& reading, TokenRange sentence, const FigureDraft& draft) {
  const std::size_t i = draft.number.begin;
  if (!reading.language().is("noun_before_noun") || i < sentence.begin + 3 || reading.find(i - 1, TableId::times, TimeClass::noun_of) == nullptr) return false;
  const Match* noun = reading.find(i - 2, TableId::nouns);
  const bool one = noun != nullptr && noun->entry->unit == "person" && !noun->inflected && reading.tokens().folded(i - 2) == text::fold(noun->entry->lemma);
  constexpr std::int64_t kYoungest = 14;  // "a guard of 12" has twelve men, and "a mother of 3" three children
  if (reading.find(i - 2, TableId::roles, lang::RoleClass::relation) != nullptr || !draft.value || *draft.value < Decimal{kYoungest}) return false;
  return one && (!draft.counted.known && draft.counted.noun.empty());
}

// A number without a unit that an age word stands right before: "at the age of 30".
bool is_bare_age(const lang::Reading& reading, TokenRange sentence, const FigureDraft& draft) {
  if (!draft.value || *draft.value > kOldest || *draft.value < Decimal{1} || draft.value->exponent() < 0) return false;
  if (draft.counted.known || draft.part) return false;
  return is_between_commas(reading, sentence, draft) || is_of_who(reading, sentence, draft) || is_of_somebody(reading, sentence, draft) ||
         begin_of_age_word(reading, sentence, draft.number.begin) != draft.number.begin;
}

// "aged 27, 34 and 51": the age word is that of all.
bool goes_on_with_number(const lang::Reading& reading, std::size_t i) {
  const bool joined = reading.goes_on(i + 1) && (reading[i].is(',') || reading.find(i, TableId::numbers, NumberClass::conjunction) != nullptr);
  return joined && (reading[i + 1].kind == text::TokenKind::number || reading.has(i + 1, TableId::numbers));
}

// "since 2019", "three years ago", "qabla" three years: how a duration or a year is to be counted.
bool stands_beside(const lang::Reading& reading, TokenRange sentence, const FigureDraft& draft, lang::TimeClass kind) {
  if (sentence.has(draft.whole.end) && reading.find(draft.whole.end, TableId::times, kind) != nullptr) return true;
  if (reading.find(draft.whole.begin, TableId::times, kind) != nullptr) return true;
  constexpr std::size_t kLongest = 3;  // tokens of a phrase such as "starting from"
  for (std::size_t back = 1; back <= kLongest && draft.whole.begin >= sentence.begin + back; ++back) {
    const Match* word = reading.find(draft.whole.begin - back, TableId::times, kind);
    if (word != nullptr && word->tokens == back) return true;
  }
  return false;
}

// "a student of 22 years"
bool is_of_person(const lang::Reading& reading, TokenRange sentence, const FigureDraft& draft) {
  if (!reading.language().is("names_capitalised") || draft.whole.begin < sentence.begin + 2) return false;
  if (reading.find(draft.whole.begin - 1, TableId::times, TimeClass::noun_of) == nullptr) return false;
  const Match* noun = reading.find(draft.whole.begin - 2, TableId::nouns);
  return (noun != nullptr && noun->entry->unit == "person") || reading.find(draft.whole.begin - 2, TableId::roles, lang::RoleClass::role) != nullptr;
}

}  // namespace

void take_half(const lang::Reading& reading, TokenRange sentence, FigureDraft& draft) {
  if (!draft.value || draft.counted.unit.empty()) return;
  const auto half = half_at(reading, sentence, draft.whole.end);
  if (!half) return;
  draft.value = add(*draft.value, half->value);
  draft.whole.end = behind_repeated_unit(reading, sentence, half->end, draft.counted.unit);
}

std::optional<FigureDraft> read_unit_and_half(const lang::Reading& reading, TokenRange sentence, std::size_t i) {
  const Match* noun = counted_noun(reading, i);
  if (noun == nullptr || noun->has_clitic || !reading.has(i + noun->tokens, TableId::numbers)) return std::nullopt;
  const auto half = half_at(reading, sentence, i + noun->tokens);
  if (!half || reading.language().unit(noun->entry->unit) == nullptr) return std::nullopt;
  FigureDraft draft;
  draft.whole = draft.number = {i, behind_repeated_unit(reading, sentence, half->end, noun->entry->unit)};
  draft.byte_begin = reading.begin_of(i, *noun);
  draft.value = add(Decimal{1}, half->value);
  draft.counted = counted_of(*noun);
  draft.rule = "unit-and-half";
  return draft;
}

void take_age(const lang::Reading& reading, TokenRange sentence, FigureDraft& draft) {
  if (draft.whole.begin == sentence.begin || take_decade_of_life(reading, sentence, draft)) return;
  if (is_bare_age(reading, sentence, draft)) {
    draft.counted = {"year", {}, "age", true};
    draft.whole = {goes_on_with_number(reading, draft.number.end) ? draft.number.begin : begin_of_age_word(reading, sentence, draft.number.begin), draft.number.end};
    if (draft.whole.begin != draft.number.begin) draft.byte_begin = reading[draft.whole.begin].span.begin;
    return;
  }
  if (draft.counted.unit != "year") return;
  const bool apposed = is_apposed_years(reading, sentence, draft);
  const bool bracketed = reading[draft.whole.begin - 1].is('(') && sentence.has(draft.whole.end) && reading[draft.whole.end].is(')');
  if (apposed || bracketed || is_age_word_beside(reading, sentence, draft) || is_of_person(reading, sentence, draft)) draft.counted.measure = "age";
}

namespace {
// "a girl in the eighth [year]", not "at eight in the morning": behind "in" and somebody, and before no half of a day.
bool is_ordinal_of_person(const lang::Reading& reading, TokenRange sentence, std::size_t i, std::size_t end) {
  if (i < sentence.begin + 2 || !reading.language().is("verb_first") || reading[i].newlines_before != 0) return false;
  if (reading.find(i - 1, TableId::periods, lang::PeriodClass::in) == nullptr || half_day_at(reading, end)) return false;
  if (on_line(reading, sentence, end) && counted_noun(reading, end) != nullptr) return false;  // "in the third station"
  const Match* noun = reading.find(i - 2, TableId::nouns);
  return noun != nullptr && noun->entry->unit == "person" && !noun->definite;
}
}  // namespace

std::optional<FigureDraft> read_ordinal_age(const lang::Reading& reading, TokenRange sentence, std::size_t i) {
  const Match* ordinal = reading.find(i, TableId::times, TimeClass::ordinal);
  const Match* ten = ordinal == nullptr ? reading.find(i, TableId::numbers, NumberClass::ten) : nullptr;
  if (ordinal == nullptr && (ten == nullptr || !ten->definite)) return std::nullopt;
  Decimal age = ordinal != nullptr ? *ordinal->entry->value : *ten->entry->value;
  std::size_t end = ordinal != nullptr ? end_of_ordinal(reading, i) : i + ten->tokens;
  if (ordinal != nullptr && end > i + ordinal->tokens) {
    const Match* more = reading.find(i + ordinal->tokens, TableId::numbers, NumberClass::ten);
    if (more == nullptr) return std::nullopt;
    age = add(age, *more->entry->value).value_or(age);
  }
  const std::size_t last = end;
  end = behind_age_word(reading, sentence, end);
  const std::size_t begin = begin_of_age_word(reading, sentence, i);
  if ((end == last && begin == i && !is_ordinal_of_person(reading, sentence, i, end)) || age > kOldest) return std::nullopt;
  FigureDraft draft;
  draft.whole = {begin, end};
  draft.number = {i, end};
  draft.byte_begin = reading[begin].span.begin;
  draft.value = age;
  draft.counted = {"year", {}, "age", true};
  draft.rule = "age-ordinal";
  return draft;
}

void take_from(const lang::Reading& reading, TokenRange sentence, FigureDraft& draft) {
  const bool duration = reading.language().is_time_unit(draft.counted.unit);
  if (!duration && draft.counted.unit != "calendar year" && draft.counted.unit != "date") return;
  if (stands_beside(reading, sentence, draft, lang::TimeClass::since)) {
    draft.from = Scope::From::since;
  } else if (duration && stands_beside(reading, sentence, draft, lang::TimeClass::ago)) {
    draft.from = Scope::From::ago;
  }
}

}  // namespace isnad::extraction
