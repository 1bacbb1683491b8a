#include "extract/quantities.h"

#include <algorithm>

#include "extract/bounds.h"
#include "extract/counted.h"
#include "extract/numbers.h"
#include "text/characters.h"

namespace isnad::extraction {
namespace {

using lang::CliticClass;
using lang::Match;
using lang::TableId;

std::optional<Number> read_odds_number(const lang::Reading& reading, std::size_t i) {
  if (i >= reading.size()) return std::nullopt;
  if (reading.find(i, TableId::ranges, lang::RangeClass::one) != nullptr) return Number{.value = Decimal{1}, .begin = i, .end = i + 1, .byte_begin = reading[i].span.begin};
  if (reading[i].kind != text::TokenKind::number && !reading.has(i, TableId::numbers)) return std::nullopt;
  auto number = read_number(reading, i);
  return number && number->value.exponent() >= 0 ? number : std::nullopt;
}

// To four decimals, as odds are quoted.
Decimal quotient(Decimal part, Decimal whole) {
  constexpr int kPlaces = 4;
  const double ratio = part.to_double() / whole.to_double();
  return Decimal(static_cast<std::int64_t>(ratio * 10000.0 + 0.5), -kPlaces);
}

FigureDraft draft_at(const lang::Reading& reading, std::size_t i, const Match& match) {
  FigureDraft draft;
  draft.whole = draft.number = {i, i + match.tokens};
  draft.byte_begin = reading.begin_of(i, match);
  return draft;
}

constexpr std::int64_t kCountsAlone = 200;  // hundreds and more need no noun

// ---- duals

// A plural that looks like a dual ("-in" of sound plurals) is listed in the table as a form of its own.
bool is_listed_form(const lang::Reading& reading, std::size_t i) {
  for (const Match& match : reading.at(i)) {
    if (match.table == TableId::nouns && match.tokens == 1 && !match.inflected) return true;
  }
  return false;
}

// "the two friendly countries": an adjective agrees with the dual before it and counts nothing.
bool agrees_with_dual(const lang::Reading& reading, TokenRange sentence, std::size_t i, const Match& dual) {
  if (i == sentence.begin || reading[i].newlines_before != 0 || (dual.has_clitic && dual.clitic != CliticClass::article)) return false;
  for (const Match& before : reading.at(i - 1)) {
    if (before.table == TableId::nouns && before.dual && before.definite == dual.definite) return true;
  }
  return false;
}

// A word of no table with an ending that is hardly anything but a dual's.
bool is_marked_dual(const lang::Reading& reading, std::size_t i) {
  if (!reading.goes_on(i) || !reading[i].is_word() || reading.has_any(i, {TableId::nouns, TableId::numbers, TableId::countries})) return false;
  const std::string_view word = reading.tokens().folded(i);
  const lang::Inflection* ending = reading.language().dual_ending(word);
  return ending != nullptr && !ending->replacement.empty() && !reading.language().has_article(word) && !reading.language().has_joining_letter(word);
}

// "powers-two economic-two", "the strongest economies-two": an unlisted noun is a dual where an adjective agrees with it, or
// behind an elative, which no indefinite plural follows.
bool is_unlisted_dual(const lang::Reading& reading, TokenRange sentence, std::size_t i) {
  if (i == sentence.begin || !reading[i].is_word() || reading.has_any(i, {TableId::nouns, TableId::numbers, TableId::countries, TableId::words})) return false;
  if (is_marked_dual(reading, i)) return sentence.has(i + 1) && is_marked_dual(reading, i + 1) && !is_marked_dual(reading, i - 1);
  constexpr std::size_t kShortest = 10;  // bytes: three letters and the ending
  const std::string_view word = reading.tokens().folded(i);
  const Match* elative = reading.find(i - 1, TableId::periods, lang::PeriodClass::peak);
  if (elative == nullptr || elative->definite || elative->tokens > 1 || word.size() < kShortest || reading.language().has_article(word)) return false;
  const bool glued = reading.language().clitic_of(word, CliticClass::preposition, kShortest - 2) != nullptr;  // "greater [than] to-secure"
  return !glued && reading[i].newlines_before == 0 && reading.language().dual_ending(word) != nullptr && reading.at(i).empty();
}

FigureDraft unlisted_dual(const lang::Reading& reading, std::size_t i) {
  FigureDraft draft;
  draft.whole = draft.number = {i, i + 1};
  draft.byte_begin = reading[i].span.begin;
  draft.value = Decimal{2};
  draft.counted = {.noun = std::string(reading.language().stem(reading.tokens().folded(i)))};
  draft.rule = "dual";
  return draft;
}

// "the two minutes 12 and 77", "the two years 2006 and 2007": the numbers say which, the dual nothing more.
bool is_number_behind(const lang::Reading& reading, TokenRange sentence, std::size_t i) {
  return on_line(reading, sentence, i + 1) && reading[i + 1].kind == text::TokenKind::number;
}

// "the two schools of the village": a known noun is a genitive; an adjective would make "my old school" of it.
bool has_known_genitive(const lang::Reading& reading, TokenRange sentence, std::size_t i, const Match& ending) {
  if (ending.suffix_letters < 2 || !on_line(reading, sentence, i + 1) || !reading[i + 1].is_word()) return false;
  const Match* noun = reading.find(i + 1, TableId::nouns);
  return noun != nullptr && (!noun->has_clitic || noun->clitic == CliticClass::article) && !noun->possessive && noun->entry->unit != "person";
}

// "the two ministries of X and Y". The construct ending is also that of adjectives and of "my": two genitives
// joined by "and" tell it apart. After the bare ending -i they must both be definite.
bool has_two_genitives(const lang::Reading& reading, TokenRange sentence, std::size_t i, const Match& ending) {
  if (!sentence.has(i + 2) || !reading[i + 1].is_word() || !reading[i + 2].is_word() || reading[i + 2].newlines_before != 0) return false;
  const auto begins_with = [&](std::size_t k, CliticClass kind) {
    return reading.language().clitic_of(reading.tokens().folded(k), kind) != nullptr;
  };
  if (!begins_with(i + 2, CliticClass::conjunction)) return false;
  return ending.suffix_letters > 1 || begins_with(i + 1, CliticClass::article);
}

// "sites several Iranian": a people's name with the ending of an adjective.
bool is_relative_adjective(const lang::Reading& reading, std::size_t i) {
  const Match* noun = counted_noun(reading, i);
  return noun != nullptr && noun->inflected && noun->suffix_letters == 1 && noun->entry->unit == "person";
}

// "much lower than the sentence": behind "of", an indefinite singular is no plurality.
bool is_one_thing(const lang::Reading& reading, const FigureDraft& draft) {
  const std::size_t i = draft.whole.end - 1;
  if (!reading.language().is("verb_first") || reading.find(draft.number.end - 1, TableId::times, lang::TimeClass::noun_of) == nullptr) return false;
  const Match* noun = counted_noun(reading, i);
  return noun != nullptr && !noun->definite && !noun->inflected && reading.tokens().folded(i) == text::fold(noun->entry->lemma);
}

// "Dozens were hurt": right before a verb it counts people; where the verb comes first, only before what befalls people.
bool is_before_verb(const lang::Reading& reading, TokenRange sentence, const FigureDraft& draft) {
  constexpr std::int64_t kDozens = 20;
  if (!draft.low || *draft.low < Decimal{kDozens} || !on_line(reading, sentence, draft.number.end)) return false;
  if (reading.language().is("verb_first")) {
    const Match* event = reading.find(draft.number.end, TableId::measures);
    const lang::MeasureKind* kind = event == nullptr || event->has_clitic || reading.has(draft.number.end, TableId::nouns) ? nullptr : reading.language().measure_kind(event->entry->measure);
    return kind != nullptr && kind->toll && kind->of == lang::MeasureOf::person;
  }
  return reading.find(draft.number.end, TableId::words, lang::WordClass::auxiliary) != nullptr || reading.has(draft.number.end, TableId::measures);
}

// "wounded the-dozens": who suffers what the word before says.
bool is_behind_toll(const lang::Reading& reading, TokenRange sentence, std::size_t i, const Match& vague) {
  if (i == sentence.begin || vague.clitic != CliticClass::article) return false;
  return std::ranges::any_of(reading.at(i - 1), [&](const Match& event) {
    if (event.table != TableId::measures || event.tokens != 1) return false;
    const lang::MeasureKind* kind = reading.language().measure_kind(event.entry->measure);
    return kind != nullptr && kind->of == lang::MeasureOf::person && kind->weak == lang::MeasureWeak::no;
  });
}

// A counted noun, also glued to a preposition: "for-weeks several".
const Match* plain_noun(const lang::Reading& reading, std::size_t i) {
  if (const Match* noun = counted_noun(reading, i); noun != nullptr) return noun;
  for (const Match& noun : reading.at(i)) {
    if (noun.table == TableId::nouns && !noun.dual && noun.has_clitic) return &noun;
  }
  return nullptr;
}

// "states several", "European states several": an indefinite plural, and at most an adjective in between.
std::optional<FigureDraft> read_vague_behind(const lang::Reading& reading, TokenRange sentence, FigureDraft draft) {
  const std::size_t i = draft.number.begin;
  for (std::size_t back = 1; back <= 2 && i >= sentence.begin + back; ++back) {
    if (reading[i - back].newlines_before != 0 && back == 2) break;
    const Match* noun = plain_noun(reading, i - back);
    if (noun == nullptr) {
      if (!reading[i - back].is_word() || reading.has(i - back, TableId::words)) break;
      continue;
    }
    if (noun->tokens != 1 || noun->definite || reading.tokens().folded(i - back) == text::fold(noun->entry->lemma)) break;
    draft.counted = counted_of(*noun);
    draft.whole.begin = i - back;
    draft.byte_begin = reading.begin_of(i - back, *noun);
    return draft;
  }
  return std::nullopt;
}

// ---- ranges

struct Joint {
  std::size_t end = 0;   ///< first token behind it
  bool hyphen = false;
};

std::optional<Joint> joint_after(const lang::Reading& reading, TokenRange sentence, std::size_t i, lang::RangeClass kind) {
  if (!on_line(reading, sentence, i)) return std::nullopt;
  if (reading[i].is('-') || reading[i].is(0x2013)) return Joint{i + 1, true};
  // "between 2 to 3", as many write.
  for (const lang::RangeClass joint : {kind, lang::RangeClass::either, lang::RangeClass::to}) {
    if (joint == lang::RangeClass::to && kind != lang::RangeClass::conjunction && kind != joint) continue;
    const Match* word = reading.find(i, TableId::ranges, joint);
    if (word != nullptr && !word->has_clitic) return Joint{i + word->tokens, false};
  }
  return std::nullopt;
}

// A second number right after the first that carries the "and" as a clitic.
bool has_glued_and(const lang::Reading& reading, std::size_t i) {
  const Match* word = reading.find(i, TableId::numbers);
  return word != nullptr && word->has_clitic && word->clitic == CliticClass::conjunction;
}

// "between the years 2011 and 2020"
bool is_year_word(const lang::Reading& reading, std::size_t i) {
  if (reading[i].kind == text::TokenKind::number || i + 1 >= reading.size() || reading[i + 1].kind != text::TokenKind::number) return false;
  const Match* noun = reading.find(i, TableId::nouns);
  return reading.has(i, TableId::times) || (noun != nullptr && noun->entry->unit == "year");
}

// In "between 20 and 30 thousand" the scale belongs to both ends.
Decimal share_scale(const lang::Reading& reading, const Number& low, const Number& high) {
  if (low.scaled || !high.scaled || low.value >= Decimal{1000}) return low.value;
  const lang::Match* scale = reading.find(high.end - 1, TableId::numbers, lang::NumberClass::scale);
  if (scale == nullptr) return low.value;
  return multiply(low.value, *scale->entry->value).value_or(low.value);
}

// "two days" of "two days to six": a dual noun as the lower end.
struct LowEnd {
  Number number;
  std::string unit;  ///< of a dual
};

std::optional<LowEnd> read_low_end(const lang::Reading& reading, std::size_t i) {
  if (reading[i].kind == text::TokenKind::number || reading.has(i, TableId::numbers)) {
    // "between twenty and thirty" would read as one number: the first ends before its "and".
    const auto number = reading[i].kind == text::TokenKind::number ? read_number_part(reading, i) : read_number(reading, i);
    return number ? std::optional(LowEnd{*number, {}}) : std::nullopt;
  }
  for (const Match& match : reading.at(i)) {
    if (match.table != TableId::nouns || !match.dual || match.construct || match.definite || is_listed_form(reading, i)) continue;
    return LowEnd{{.value = Decimal{2}, .begin = i, .end = i + match.tokens, .byte_begin = reading.begin_of(i, match), .spelled = true},
                  match.entry->unit};
  }
  return std::nullopt;
}

// "in 2017 to 375 million": four bare digits before a scale are a year.
bool is_year_before_sum(const Number& low, const Number& high) {
  return !low.spelled && low.end == low.begin + 1 && high.scaled && low.value >= Decimal{1900} && low.value < Decimal{2100} && low.value.exponent() >= 0;
}

std::optional<FigureDraft> finish_range(const lang::Reading& reading, TokenRange sentence, const Number& first, const Number& second) {
  const Decimal low = share_scale(reading, first, second);
  if (low >= second.value || is_year_before_sum(first, second)) return std::nullopt;
  FigureDraft draft;
  draft.number = draft.whole = {first.begin, second.end};
  draft.byte_begin = first.byte_begin;
  draft.low = low;
  draft.high = second.value;
  draft.bound = Bound::range;
  draft.rule = "range";
  FigureDraft noun = draft;
  noun.number = noun.whole = {second.begin, second.end};
  if (take_counted(reading, sentence, noun)) {
    draft.counted = noun.counted;
    draft.whole.end = noun.whole.end;
  }
  return draft;
}

// "ranged in age from 4 to 88"
bool is_range_of_ages(const lang::Reading& reading, TokenRange sentence, std::size_t i, const FigureDraft& draft) {
  constexpr std::size_t kReach = 3;  // tokens
  constexpr std::int64_t kOldest = 120;
  if (draft.counted.known || *draft.high > Decimal{kOldest}) return false;
  for (std::size_t k = i; k > sentence.begin && k + kReach > i; --k) {
    const Match* event = reading.find(k - 1, TableId::measures);
    if (event != nullptr && event->entry->measure == "age") return true;
  }
  return false;
}

}  // namespace

std::optional<FigureDraft> read_vague(const lang::Reading& reading, TokenRange sentence, std::size_t i) {
  const Match* vague = reading.find(i, TableId::vague);
  if (vague == nullptr) return std::nullopt;
  // "higher by-much than": behind an elative it counts nothing.
  if (vague->has_clitic && vague->clitic == CliticClass::preposition && i > sentence.begin && reading.find(i - 1, TableId::periods, lang::PeriodClass::peak) != nullptr) return std::nullopt;
  FigureDraft draft = draft_at(reading, i, *vague);
  draft.low = vague->entry->low;
  draft.high = vague->entry->high;
  draft.bound = Bound::vague;
  draft.rule = "vague";
  const lang::Position position = vague->entry->position;
  if (position == lang::Position::after) return vague->has_clitic || vague->definite ? std::nullopt : read_vague_behind(reading, sentence, draft);
  // "the thousands took to the streets": a definite one counts nothing more, and only a great one counts alone.
  if (vague->definite) return draft.low && (*draft.low >= Decimal{kCountsAlone} || is_behind_toll(reading, sentence, i, *vague)) ? std::optional(draft) : std::nullopt;
  auto behind = position == lang::Position::either && !vague->has_clitic ? read_vague_behind(reading, sentence, draft) : std::nullopt;
  const bool counted = take_counted(reading, sentence, draft) && draft.whole.end > draft.number.end && !is_one_thing(reading, draft);
  if (behind && (!counted || !draft.counted.known || is_relative_adjective(reading, i + vague->tokens))) return behind;
  // "tens of thousands fled": a great one of several words counts people by itself.
  const bool alone = vague->tokens > 1 && draft.low && *draft.low >= Decimal{kCountsAlone};
  return counted || alone || is_before_verb(reading, sentence, draft) ? std::optional(draft) : std::nullopt;
}

std::optional<FigureDraft> read_dual(const lang::Reading& reading, TokenRange sentence, std::size_t i) {
  if (is_listed_form(reading, i)) return std::nullopt;
  if (is_unlisted_dual(reading, sentence, i)) return unlisted_dual(reading, i);
  for (const Match& match : reading.at(i)) {
    if (match.table != TableId::nouns || !match.dual) continue;
    if (agrees_with_dual(reading, sentence, i, match) || (match.definite && is_number_behind(reading, sentence, i))) continue;
    const bool two = match.construct && has_two_genitives(reading, sentence, i, match);
    if (match.construct && (match.definite || (!two && !has_known_genitive(reading, sentence, i, match)))) continue;
    FigureDraft draft = draft_at(reading, i, match);
    draft.value = Decimal{2};
    draft.counted = counted_of(match);
    draft.anaphoric = match.definite;
    draft.rule = draft.anaphoric ? "dual-definite" : match.construct ? "dual-construct" : "dual";
    if (two) draft.whole.end = i + 3;
    if (!match.definite && !match.construct) take_bounds(reading, sentence, draft);
    return draft;
  }
  return std::nullopt;
}

namespace {
// "[a train] of great speed": a preposition and up to two words before the one that tells odds.
std::size_t behind_attributes(const lang::Reading& reading, TokenRange sentence, std::size_t i) {
  constexpr std::size_t kWords = 3;
  if (!on_line(reading, sentence, i) || reading.find(i, TableId::words, lang::WordClass::preposition) == nullptr) return i;
  for (std::size_t k = i + 1; k <= i + kWords && on_line(reading, sentence, k) && reading[k].is_word(); ++k) {
    if (reading.find(k, TableId::ranges, lang::RangeClass::odds) != nullptr) return k;
  }
  return i;
}
}  // namespace

std::optional<FigureDraft> read_odds(const lang::Reading& reading, TokenRange sentence, std::size_t i) {
  constexpr std::size_t kFew = 2;  // digits of "10", the most that odds are told of
  if (reading[i].kind == text::TokenKind::number && reading[i].folded_size > kFew) return std::nullopt;
  const auto part = read_odds_number(reading, i);
  if (!part || part->end + 1 >= sentence.end) return std::nullopt;
  std::size_t at = part->end;
  const bool hyphen = reading[at].is('-');
  at += hyphen;
  // "one adult in five", "one train of-great-speed in three"
  const Match* between = hyphen || reading.language().is("verb_first") || !on_line(reading, sentence, at) ? nullptr : counted_noun(reading, at);
  if (between != nullptr && reading.language().unit(between->entry->unit) != nullptr) between = nullptr;
  if (between != nullptr) at = behind_attributes(reading, sentence, at + between->tokens);
  if (at + 1 >= sentence.end) return std::nullopt;
  const Match* in = reading.find(at, TableId::ranges, lang::RangeClass::odds);
  if (in == nullptr || !on_line(reading, sentence, at + in->tokens)) return std::nullopt;
  at += in->tokens;
  if (hyphen != reading[at].is('-')) return std::nullopt;
  const auto whole = read_odds_number(reading, at + hyphen);
  // "112 of 230 seats" is a part of a whole; odds are told of few.
  if (!whole || part->value >= whole->value || part->value > Decimal{10} || whole->value > Decimal{1000}) return std::nullopt;
  FigureDraft draft;
  draft.number = draft.whole = {i, whole->end};
  draft.byte_begin = part->byte_begin;
  draft.value = quotient(part->value, whole->value);
  draft.counted = {.unit = "probability"};
  draft.rule = "odds";
  FigureDraft noun = draft;
  noun.number = noun.whole = {whole->begin, whole->end};
  if (take_counted(reading, sentence, noun)) {
    if (between != nullptr || reading.language().is_time_unit(noun.counted.unit)) return std::nullopt;  // "two in ten minutes"
    const bool of_whole = reading.find(whole->end, TableId::times, lang::TimeClass::noun_of) != nullptr;
    draft.whole.end = of_whole ? whole->end : noun.whole.end;
  }
  take_bounds(reading, sentence, draft);
  return draft;
}

namespace {
// "between $3 and $5": the token behind a currency's sign.
std::size_t behind_sign(const lang::Reading& reading, TokenRange sentence, std::size_t i) {
  if (!on_line(reading, sentence, i + 1) || reading[i].is_word()) return i;
  const Match* sign = reading.find(i, TableId::nouns);
  return sign != nullptr && sign->tokens == 1 && is_currency(sign->entry->unit) ? i + 1 : i;
}

// "Raises the age from 63 to 65 years": two numbers and no range. "A rise ranging from 1 to 2 percent" is one.
bool is_of_change(const lang::Reading& reading, TokenRange sentence, std::size_t from) {
  constexpr std::size_t kBefore = 8;  // tokens
  const Match* ranging = reading.find(from, TableId::ranges, lang::RangeClass::from);
  if (ranging != nullptr && ranging->tokens > 1) return false;
  for (std::size_t i = from; i > sentence.begin && from - i < kBefore;) {
    ranging = reading.find(i - 1, TableId::ranges, lang::RangeClass::from);
    if (ranging != nullptr && ranging->tokens > 1) return false;
    if (is_trend(reading, --i)) return true;
    if (reading[i].is(',') || reading[i].is(';')) return false;
  }
  return false;
}
}  // namespace

std::optional<FigureDraft> read_range(const lang::Reading& reading, TokenRange sentence, std::size_t i) {
  std::size_t at = i;
  lang::RangeClass joint_kind = lang::RangeClass::to;
  const Match* between = reading.find(i, TableId::ranges, lang::RangeClass::between);
  const Match* from = reading.find(i, TableId::ranges, lang::RangeClass::from);
  if (between != nullptr || from != nullptr) {
    at += (between != nullptr ? between : from)->tokens;
    joint_kind = between != nullptr ? lang::RangeClass::conjunction : lang::RangeClass::to;
  }
  if (!on_line(reading, sentence, at) && at != i) return std::nullopt;
  if (at != i && is_year_word(reading, at) && on_line(reading, sentence, at + 1)) ++at;
  if (between != nullptr) at = behind_sign(reading, sentence, at);
  const auto low = read_low_end(reading, at);
  if (!low || low->number.end >= sentence.end) return std::nullopt;
  std::optional<Number> first = low->number;
  auto joint = joint_after(reading, sentence, first->end, joint_kind);
  if (!joint && between != nullptr && !has_glued_and(reading, first->end) && low->unit.empty()) {
    first = read_number_part(reading, at);  // "between ten thousand and twenty thousand"
    if (!first) return std::nullopt;
    joint = joint_after(reading, sentence, first->end, joint_kind);
  }
  if (!joint && between != nullptr && has_glued_and(reading, first->end)) joint = Joint{first->end, false};
  std::string unit = low->unit;
  if (!joint && between != nullptr) {  // "between 2% and 3%"
    const Match* said = on_line(reading, sentence, first->end) ? counted_noun(reading, first->end) : nullptr;
    const std::size_t behind = said != nullptr ? first->end + said->tokens : first->end;
    if (said != nullptr) joint = joint_after(reading, sentence, behind, joint_kind);
    if (said != nullptr && !joint && has_glued_and(reading, behind)) joint = Joint{behind, false};
    if (joint) unit = said->entry->unit;
  }
  if (!joint || !on_line(reading, sentence, joint->end)) return std::nullopt;
  if (between != nullptr) joint->end = behind_sign(reading, sentence, joint->end);
  if (reading[joint->end].kind != text::TokenKind::number && !reading.has(joint->end, TableId::numbers)) return std::nullopt;
  const auto second = read_number(reading, joint->end);
  if (!second) return std::nullopt;
  auto draft = finish_range(reading, sentence, *first, *second);
  if (!draft || (!unit.empty() && draft->counted.unit != unit)) return std::nullopt;
  // "the 2015-2019 plan": where counts of thousands are grouped, bare ones with a hyphen are years whatever follows.
  const bool named = !draft->counted.known || draft->counted.unit == "year" || (joint->hyphen && reading.language().is("thousands_grouped"));
  const bool years = first->value >= Decimal{1800} && second->value <= Decimal{2100} && !first->spelled && named;
  const bool after_from = from != nullptr || (i > sentence.begin && reading.find(i - 1, TableId::ranges, lang::RangeClass::from) != nullptr);
  if (after_from && !years && !joint->hyphen && is_of_change(reading, sentence, i)) return std::nullopt;
  if (is_range_of_ages(reading, sentence, i, *draft)) {
    draft->whole.end = second->end;
    draft->counted = {.unit = "year", .measure = "age", .known = true};
  }
  // Without "between" or "from", a hyphen or "to" joins a range only if a known noun or years follow.
  if (at == i && !years && !draft->counted.known) return std::nullopt;
  if (at == i && !years && joint->hyphen && reading[first->end].space_before != reading[joint->end].space_before) return std::nullopt;
  if (from != nullptr && between == nullptr && !years && !draft->counted.known) return std::nullopt;
  if (years) draft->counted = {.unit = "calendar year"};
  if (years && draft->whole.end > second->end) draft->whole.end = second->end;
  if (at != i) {
    draft->whole.begin = i;
    draft->byte_begin = reading.begin_of(i, between != nullptr ? *between : *from);
  }
  return draft;
}

}  // namespace isnad::extraction
