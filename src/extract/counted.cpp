#include "extract/counted.h"

#include <algorithm>

#include "extract/labels.h"
#include "text/characters.h"

namespace isnad::extraction {
namespace {

using lang::CliticClass;
using lang::Match;
using lang::TableId;

// Folded, Arabic's "before" is "imam" too.
bool is_plain_preposition(const lang::Reading& reading, std::size_t i) {
  const Match* word = reading.find(i, TableId::words, lang::WordClass::preposition);
  return word != nullptr && !word->has_clitic && word->tokens == 1;
}

bool is_plain_word(const lang::Reading& reading, std::size_t i, TokenRange sentence) {
  return sentence.has(i) && reading[i].is_word() && reading[i].newlines_before == 0;
}

bool is_measuring(const lang::Reading& reading, const std::string& unit) {
  return unit == "percent" || is_currency(unit) || reading.language().unit(unit) != nullptr;
}

bool looks_plural(std::string_view word) { return word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us") && !word.ends_with("is"); }

// A plural by its looks that no table knows and that is no verb.
bool is_unknown_plural(const lang::Reading& reading, std::size_t i) {
  return reading[i].space_before && may_be_noun(reading, i) && looks_plural(reading.tokens().folded(i)) && !reading.has_any(i, {TableId::measures, TableId::nouns});
}

// "12 school buses", "two flood gates": where nouns qualify nouns, the last one of a run is counted if the first stands in the singular.
std::size_t head_noun(const lang::Reading& reading, TokenRange sentence, const FigureDraft& draft, std::size_t i) {
  constexpr std::size_t kLongestRun = 3;
  const Match* first = counted_noun(reading, i);
  if (!reading.language().is("noun_before_noun") || first->tokens != 1 || first->inflected || !draft.value || *draft.value <= Decimal{1}) return i;
  if (reading.tokens().folded(i) != text::fold(first->entry->lemma) || is_measuring(reading, first->entry->unit)) return i;
  std::size_t head = i;
  while (head + 1 < i + kLongestRun && is_plain_word(reading, head + 1, sentence) && !reading.has(head + 1, TableId::words)) {
    const Match* next = counted_noun(reading, head + 1);
    if (next == nullptr && counted_noun(reading, head)->entry->unit != "person" && is_unknown_plural(reading, head + 1)) return head + 1;  // "rebel commanders" are people
    if (next == nullptr || next->tokens != 1) break;
    ++head;
    if (next->inflected) break;
  }
  return head;
}

void set_noun(FigureDraft& draft, const Match& noun, std::size_t i) {
  draft.counted = counted_of(noun);
  draft.whole.end = std::max(draft.whole.end, i + noun.tokens);
}

void set_unknown_noun(const lang::Reading& reading, FigureDraft& draft, std::size_t i) {
  draft.counted = {.noun = std::string(reading.language().stem(reading.tokens().folded(i)))};
  draft.whole.end = i + 1;
}

// As the table has it, without an ending and no broken plural.
bool is_singular(const lang::Reading& reading, std::size_t i, const Match& noun) {
  return !noun.inflected && reading.tokens().folded(i).substr(noun.clitic_bytes) == text::fold(noun.entry->lemma);
}

// "(1,000) inhabitants": the noun behind the bracket.
bool is_in_brackets(const lang::Reading& reading, TokenRange sentence, const FigureDraft& draft) {
  return draft.whole.begin > sentence.begin && sentence.has(draft.whole.end) && reading[draft.whole.begin - 1].is('(') &&
         reading[draft.whole.end].is(')');
}

bool take_noun_behind_bracket(const lang::Reading& reading, TokenRange sentence, FigureDraft& draft) {
  const std::size_t i = draft.whole.end + 1;
  if (!is_plain_word(reading, i, sentence)) return false;
  const Match* noun = counted_noun(reading, i);
  if (noun == nullptr || noun->definite) return false;
  set_noun(draft, *noun, i);
  --draft.whole.begin;
  draft.byte_begin = reading[draft.whole.begin].span.begin;
  return true;
}

// What a part is taken of: "three of the days", but not "seven of [the most famous]", whose letters are those of
// "months"; and "thousands from their homes" says where from. Of people their own may be counted.
bool may_be_divided(const lang::Reading& reading, std::size_t i, const Match& noun, bool article) {
  const lang::Language& language = reading.language();
  if (!language.is("verb_first") || article) return true;
  if (noun.definite) return noun.entry->unit == "person" || !is_singular(reading, i, noun);  // not "85 of the half"
  if (noun.possessive && noun.entry->unit != "person") return false;
  return !language.is_time_unit(noun.entry->unit);
}

// "Mr. Orbis's lawyers": the token behind the owner; 0 if no owner begins at token i.
std::size_t behind_possessive(const lang::Reading& reading, TokenRange sentence, std::size_t i) {
  constexpr std::size_t kLongestOwner = 6;
  if (!reading.language().is("possessive_s")) return 0;
  for (std::size_t k = i + 1; k < i + kLongestOwner && sentence.has(k + 2) && reading[k].newlines_before == 0; ++k) {
    const bool mark = reading[k].is('\'') || reading[k].is(0x2019);
    if (mark && !reading[k].space_before && reading.tokens().folded(k + 1) == "s") return k + 2;
    if (!reading[k].is_word() && !reading[k].is('.')) return 0;
    if (reading.has_any(k, {TableId::cues, TableId::measures, TableId::numbers})) return 0;
    // "one of two gates in the town's scheme": the scheme is not what is counted.
    if (reading.find(k, TableId::words, lang::WordClass::preposition) != nullptr && reading.find(k, TableId::times, lang::TimeClass::noun_of) == nullptr) return 0;
  }
  return 0;
}

// "the [group of the] Seven a meeting": a definite number up to ten counts no noun in the singular.
bool names_group(const lang::Reading& reading, const FigureDraft& draft, std::size_t i) {
  const Match& noun = *counted_noun(reading, i);
  if (!draft.definite || !reading.language().is("number_after_noun") || !draft.value || *draft.value > Decimal{10} || noun.definite) return false;
  return is_singular(reading, i, noun) || (noun.inflected && noun.suffix_letters == 1);
}

// "[on] 5 the-season began": where a number may follow its noun, what has an article behind one that has none is not counted.
bool is_another_noun(const lang::Reading& reading, const FigureDraft& draft, std::size_t i) {
  return reading.language().is("number_after_noun") && draft.rule == "digits" && !draft.definite && counted_noun(reading, i)->definite;
}

// "three of the days", "a dozen of others": token i is behind "of".
bool take_noun_behind_of(const lang::Reading& reading, TokenRange sentence, FigureDraft& draft, std::size_t i) {
  const bool article = reading.find(i, TableId::words, lang::WordClass::article) != nullptr || reading.find(i, TableId::words, lang::WordClass::pronoun) != nullptr ||
                       reading.find(i, TableId::words, lang::WordClass::oblique) != nullptr;
  const bool other = !article && counted_noun(reading, i) == nullptr && reading.find(i, TableId::updates, lang::UpdateClass::other) != nullptr;
  std::size_t at = i + (article || other);
  // "three of her own members": where adjectives stand before their noun, one may.
  if (article && reading.language().is("adjective_before_noun") && is_plain_word(reading, at + 1, sentence) && counted_noun(reading, at) == nullptr &&
      counted_noun(reading, at + 1) != nullptr && may_be_noun(reading, at)) ++at;
  if (const std::size_t owned = behind_possessive(reading, sentence, at); owned != 0) {
    const bool adjective = counted_noun(reading, owned) == nullptr && is_plain_word(reading, owned, sentence) && is_plain_word(reading, owned + 1, sentence) && may_be_noun(reading, owned);
    const std::size_t head = owned + adjective;  // "of the governor's own allies"
    if (!is_plain_word(reading, head, sentence) || counted_noun(reading, head) == nullptr) return false;
    set_noun(draft, *counted_noun(reading, head), head);
    return true;
  }
  const Match* noun = sentence.has(at) ? counted_noun(reading, at) : nullptr;
  if (noun == nullptr || !may_be_divided(reading, at, *noun, article)) return false;
  draft.part = draft.part || reading.find(draft.number.end, TableId::parts, lang::PartOrder::of_them) != nullptr;  // "three of them children"
  set_noun(draft, *noun, at);
  draft.counted.definite = !other;
  return true;
}

// "the oldest", "the most": praise. Not "the West", "a guest", "a protest".
bool is_superlative(const lang::Reading& reading, std::size_t i) {
  constexpr std::size_t kShortest = 6;  // letters
  const std::string_view word = reading.tokens().folded(i);
  if (lang::is_one_of(word, reading.language().setting("superlatives"))) return true;
  return word.size() >= kShortest && lang::ends_with_any(word, reading.language().setting("superlative_endings")) && reading.is_unlisted(i) && !reading[i].capital;
}

// "one of the region's top doctors", "one of its oldest networks": token i is behind "of", and the first plural is what there are
// several of.
bool take_one_of(const lang::Reading& reading, TokenRange sentence, FigureDraft& draft, std::size_t i) {
  constexpr std::size_t kReach = 8;  // tokens
  if (!reading.language().is("noun_before_noun") || draft.rule != "number-words" || draft.value != Decimal{1}) return false;
  for (std::size_t k = i; k < std::min(sentence.end, i + kReach) && reading.goes_on(k); ++k) {
    const bool inside = reading[k].is('\'') || reading[k].is(0x2019) || reading[k].is('-');
    if (inside) continue;
    if (!reading[k].is_word() || reading.has(k, TableId::numbers) || is_superlative(reading, k)) return false;
    const bool owner = sentence.has(k + 1) && !reading[k + 1].space_before && (reading[k + 1].is('\'') || reading[k + 1].is(0x2019));
    if (owner || reading[k].capital || !is_plain_word(reading, k, sentence) || reading.has(k, TableId::words) || !looks_plural(reading.tokens().folded(k)) || !reading[k].space_before) continue;
    if (const Match* noun = counted_noun(reading, k); noun != nullptr) set_noun(draft, *noun, k);
    else set_unknown_noun(reading, draft, k);
    draft.counted.known = draft.part = true;
    return true;
  }
  return false;
}

// The word behind the number, or behind "of" after it; in languages that put adjectives first, up to two
// words may stand in between.
bool take_noun_after(const lang::Reading& reading, TokenRange sentence, FigureDraft& draft) {
  std::size_t i = draft.whole.end;
  if (sentence.has(i) && reading[i].is('-') && !reading[i].space_before) ++i;  // "six-vote majority"
  if (is_in_brackets(reading, sentence, draft)) return take_noun_behind_bracket(reading, sentence, draft);
  if (!sentence.has(i) || reading[i].newlines_before != 0) return false;
  // Where "one" stands behind its noun, the noun behind it is another's.
  const bool one = draft.rule == "number-words" && draft.value == Decimal{1} && reading.language().is("number_after_noun");
  if (!draft.closed && !one && counted_noun(reading, i) != nullptr && !is_another_noun(reading, draft, i) && !names_group(reading, draft, i)) {
    const std::size_t head = i == draft.whole.end ? head_noun(reading, sentence, draft, i) : i;
    if (counted_noun(reading, head) != nullptr) set_noun(draft, *counted_noun(reading, head), head);
    else set_unknown_noun(reading, draft, head);
    return true;
  }
  if (const Match* of = reading.find(i, TableId::times, lang::TimeClass::noun_of); of != nullptr && is_plain_word(reading, i + of->tokens, sentence)) {
    return take_noun_behind_of(reading, sentence, draft, i + of->tokens) || take_one_of(reading, sentence, draft, i + of->tokens);
  }
  if (!reading.language().is("adjective_before_noun")) return false;
  const bool of = draft.number.end > draft.number.begin && reading.find(draft.number.end - 1, TableId::times, lang::TimeClass::noun_of) != nullptr;
  if (of && draft.bound == Bound::vague && take_noun_behind_of(reading, sentence, draft, i)) return true;  // "a handful of her own colleagues"
  const std::string_view endings = reading.language().setting("counted_adjective_endings");
  for (std::size_t k = i; k < i + 2 && is_plain_word(reading, k, sentence) && may_be_noun(reading, k); ++k) {
    if (!endings.empty() && !lang::ends_with_any(reading.tokens().folded(k), endings)) break;  // "38 were-saved-by firemen"
    if (!is_plain_word(reading, k + 1, sentence)) break;
    if (const Match* noun = counted_noun(reading, k + 1); noun != nullptr) {
      set_noun(draft, *noun, k + 1);
      return true;
    }
  }
  return false;
}

// "three "rebels"", "3 of "the-rebels"": a noun alone in marks is counted as one without.
bool take_noun_in_marks(const lang::Reading& reading, TokenRange sentence, FigureDraft& draft) {
  const auto is_mark = [&](std::size_t i) { return sentence.has(i) && reading[i].newlines_before == 0 && !reading[i].is_word() && text::is_quote_mark(reading[i].first); };
  std::size_t i = draft.whole.end;
  const Match* of = sentence.has(i) ? reading.find(i, TableId::times, lang::TimeClass::noun_of) : nullptr;
  if (of != nullptr) i += of->tokens;
  if (!is_mark(i) || !is_plain_word(reading, i + 1, sentence) || !is_mark(i + 2)) return false;
  const Match* noun = counted_noun(reading, i + 1);
  if (noun == nullptr || noun->tokens != 1 || noun->definite != (of != nullptr)) return false;
  set_noun(draft, *noun, i + 1);
  draft.whole.end = i + 3;
  return true;
}

// "a soldier Talurian one", "his titles European the-three": the noun before an adjective that may be a noun itself ("a Talurian").
std::size_t noun_of_adjective(const lang::Reading& reading, TokenRange sentence, std::size_t i, bool definite) {
  if (i == sentence.begin || reading[i].newlines_before != 0) return i;
  const bool relative = definite && reading.language().has_adjective_ending(reading.tokens().folded(i));
  if (!relative && reading.find(i, TableId::countries, lang::CountryClass::people) == nullptr) return i;
  const Match* noun = reading.find(i - 1, TableId::nouns);
  if (noun == nullptr || noun->tokens != 1) return i;
  return noun->definite == definite || (definite && noun->possessive) ? i - 1 : i;
}

// "the members of-the-crew the-five", "the members of-the-council of-the-town the-nine": token i is the genitive before the number, which
// agrees with the plural at its head. The token of that; i if there is none.
std::size_t head_of_genitive(const lang::Reading& reading, TokenRange sentence, std::size_t i) {
  constexpr std::size_t kMost = 2;  // genitives
  if (!reading.traits(i).has_article) return i;
  for (std::size_t k = i, n = 0; n < kMost && k > sentence.begin && reading[k].newlines_before == 0; ++n) {
    --k;
    if (!reading[k].is_word() || reading.traits(k).has_article || reading.has_any(k, {TableId::words, TableId::cues, TableId::numbers})) return i;
    const Match* noun = reading.find(k, TableId::nouns);
    if (noun != nullptr && noun->tokens == 1 && !noun->dual && !noun->possessive && !is_singular(reading, k, *noun)) return k;
  }
  return i;
}

void begin_with_noun(const lang::Reading& reading, FigureDraft& draft, std::size_t head, const Match& noun) {
  draft.counted = counted_of(noun);
  draft.whole.begin = head;
  draft.byte_begin = reading.begin_of(head, noun);
}

// "the wounded seven", "one day": the noun stands before and agrees with the number.
bool take_noun_before(const lang::Reading& reading, TokenRange sentence, FigureDraft& draft, bool definite) {
  if (!reading.language().is("number_after_noun") || draft.number.begin == sentence.begin) return false;
  if (draft.value && *draft.value < Decimal{1}) return false;  // "the match half the-final" is a semi-final
  const std::size_t article = has_article_before(reading, draft.number.begin) && draft.number.begin > sentence.begin + 1;
  const std::size_t i = draft.number.begin - 1 - article;
  if (!reading[i].is_word() || reading[draft.number.begin].newlines_before != 0) return false;
  // Digits behind a noun number it or date it ("Russia 2018"), unless both are definite ("the 28 states"). What no number
  // says ("a protest [of] tens of thousands") and what is glued to a preposition agrees with no noun.
  if (!definite && (draft.rule == "digits" || draft.bound == Bound::vague || draft.byte_begin != reading[draft.number.begin].span.begin)) return false;
  if (is_plain_preposition(reading, i)) return false;
  for (const Match& match : reading.at(i)) {
    if (match.table != TableId::nouns || match.tokens != 1 || (match.definite != definite && !(definite && match.possessive))) continue;
    const bool many = draft.value && *draft.value > Decimal{1};
    if ((definite || many) && is_singular(reading, i, match)) continue;  // "the thirtieth year", "the injury [of] three"
    const std::size_t head = noun_of_adjective(reading, sentence, i, definite);
    begin_with_noun(reading, draft, head, head == i ? match : *reading.find(head, TableId::nouns));
    return true;
  }
  const bool few = draft.rule == "number-words" && draft.value && *draft.value > Decimal{2} && !(*draft.value > Decimal{10});
  const Match* number = reading.find(draft.number.begin, TableId::numbers);
  const bool glued = number != nullptr && number->has_clitic && number->clitic == lang::CliticClass::preposition;  // "lost by-the-four"
  const std::size_t head = definite && few && !glued && article == 0 ? head_of_genitive(reading, sentence, i) : i;
  if (head == i) return false;
  begin_with_noun(reading, draft, head, *reading.find(head, TableId::nouns));
  return true;
}

// "a family of six": the members of a group, where nothing behind the number is counted.
bool take_members(const lang::Reading& reading, TokenRange sentence, FigureDraft& draft) {
  const std::size_t of = draft.number.begin - 1;
  if (draft.whole.begin < sentence.begin + 2 || reading.language().is("verb_first") || reading.find(of, TableId::times, lang::TimeClass::noun_of) == nullptr) return false;
  const std::size_t next = draft.whole.end;
  if (is_plain_word(reading, next, sentence) && reading[next].space_before && may_be_noun(reading, next) && !reading.has(next, TableId::measures)) return false;
  const Match* group = counted_noun(reading, of - 1);
  constexpr std::string_view kGroups[] = {"family", "group", "team", "delegation", "squad", "couple", "crowd", "household"};
  if (group == nullptr || group->tokens != 1 || std::find(std::begin(kGroups), std::end(kGroups), group->entry->unit) == std::end(kGroups)) return false;
  draft.counted = {.unit = "person", .known = true};
  draft.whole.begin = of - 1;
  draft.byte_begin = reading.begin_of(of - 1, *group);
  return true;
}

// A code such as "USD", with a mind to words that are no currency in lower case.
bool is_currency_word(const lang::Reading& reading, TokenRange sentence, std::size_t i, const Match& sign) {
  const auto& shared = reading.language().currencies;  // "Rs 20"
  const bool money = is_currency(sign.entry->unit) || std::any_of(shared.begin(), shared.end(), [&](const lang::Currency& c) { return c.unit == sign.entry->unit; });
  if (!reading[i].capital || !money) return false;
  return i == sentence.begin || reading[i - 1].kind != text::TokenKind::number;
}

bool is_one_piece(const lang::Reading& reading, std::size_t begin, std::size_t end) {
  while (++begin < end && !reading[begin].space_before) {}
  return begin >= end;
}

// "$40", "US$ 3.5 million", "USD 20", "Rs. 20"; the longest sign first: "C$100" are no US dollars.
bool take_symbol_before(const lang::Reading& reading, TokenRange sentence, FigureDraft& draft) {
  const std::size_t number = draft.number.begin;
  for (std::size_t back = 3; back >= 1; --back) {
    if (number < sentence.begin + back || reading[number].newlines_before != 0) continue;
    const std::size_t i = number - back;
    const Match* sign = reading.find(i, TableId::nouns);
    if (sign == nullptr || sign->tokens != back) continue;
    const bool symbol = !reading[number - 1].is_word() && !reading[number - 1].is('.') && is_one_piece(reading, i, number);
    if (!symbol && !is_currency_word(reading, sentence, i, *sign)) continue;
    draft.counted = counted_of(*sign);
    draft.whole.begin = i;
    draft.byte_begin = reading[i].span.begin;
    return true;
  }
  return false;
}

// "three of them"; but in "twenty, of them three" the words belong to the next figure.
bool take_of_them(const lang::Reading& reading, TokenRange sentence, FigureDraft& draft) {
  const std::size_t i = draft.whole.end;
  if (!sentence.has(i) || reading[i].newlines_before != 0) return false;
  const Match* part = reading.find(i, TableId::parts, lang::PartOrder::of_them);
  if (part == nullptr || part->has_clitic || is_number_at(reading, sentence, i + part->tokens)) return false;
  draft.part = true;
  draft.whole.end = i + part->tokens;
  return true;
}

// "three small islets": where nouns stand behind adjectives, the plural right behind an unlisted word that is none. "38 carry
// that rating": what an article or its like follows is a verb. Else the word itself.
std::size_t unknown_noun_at(const lang::Reading& reading, TokenRange sentence, std::size_t i) {
  if (looks_plural(reading.tokens().folded(i)) || !is_plain_word(reading, i + 1, sentence)) return i;
  if (reading[i + 1].space_before && may_be_noun(reading, i + 1) && looks_plural(reading.tokens().folded(i + 1)) && !reading.has(i + 1, TableId::measures)) return i + 1;
  const auto is_determiner = [&](lang::WordClass kind) { return reading.find(i + 1, TableId::words, kind) != nullptr; };
  const bool verb = is_determiner(lang::WordClass::article) || is_determiner(lang::WordClass::demonstrative) || is_determiner(lang::WordClass::relative) || is_determiner(lang::WordClass::pronoun);
  return verb ? kNoToken : i;
}

bool take_unknown_noun(const lang::Reading& reading, TokenRange sentence, FigureDraft& draft) {
  const std::size_t i = draft.whole.end;
  if (draft.closed || !is_plain_word(reading, i, sentence) || !reading[i].space_before || !may_be_noun(reading, i)) return false;
  const bool broken = draft.value && draft.value->exponent() < 0;  // only what can be divided: "magnitude 6.4 struck"
  if (broken || reading.find(i, TableId::updates, lang::UpdateClass::other) != nullptr) return false;
  const lang::Language& language = reading.language();
  const std::string_view word = reading.tokens().folded(i);
  // An event word is none, and behind a number nothing definite is; "dozens the imams" is how Arabic puts it.
  if (reading.has(i, TableId::measures) || language.has_no_noun_ending(word)) return false;
  if (draft.value && language.has_article(word)) return false;
  if (language.has_joining_letter(word)) return false;  // mostly a verb: "1789 and-allows"
  // What a table knows behind a glued "and" or "in" is no counted noun.
  for (const Match& match : reading.at(i)) {
    if (match.has_clitic && match.clitic != CliticClass::article) return false;
  }
  std::size_t noun = i;
  if (language.is("noun_before_noun") && draft.value && *draft.value > Decimal{1}) noun = unknown_noun_at(reading, sentence, i);
  if (noun == kNoToken) return false;
  set_unknown_noun(reading, draft, noun);
  return true;
}

}  // namespace

// May an unknown word be what is counted? Not a function word, a reporting verb, or another figure.
bool may_be_noun(const lang::Reading& reading, std::size_t i) {
  for (const Match& match : reading.at(i)) {
    const TableId table = match.table;
    if (table == TableId::words && !match.has_clitic) return false;
    if (table == TableId::scopes && match.as<lang::ScopeClass>() == lang::ScopeClass::off) return false;  // "six short of it"
    if (table == TableId::periods && match.as<lang::PeriodClass>() == lang::PeriodClass::against) return false;
    if (table == TableId::cues || table == TableId::complementisers || table == TableId::ranges) return false;
    if (table == TableId::months || table == TableId::weekdays || table == TableId::parts) return false;
    if (table == TableId::bounds || table == TableId::times || table == TableId::numbers) return false;
    if (match.has_clitic && match.clitic == CliticClass::conjunction && table == TableId::words) return false;
  }
  return reading[i].span.size() > 2;
}

bool is_number_at(const lang::Reading& reading, TokenRange sentence, std::size_t i) {
  return sentence.has(i) && (reading[i].kind == text::TokenKind::number || reading.has(i, TableId::numbers));
}

const Match* counted_noun(const lang::Reading& reading, std::size_t i) {
  if (!reading.has(i, TableId::nouns) || reading.has(i, TableId::weekdays)) return nullptr;  // "day Saturday" is no day counted
  const bool preposition = is_plain_preposition(reading, i);
  for (const Match& match : reading.at(i)) {
    if (match.table != TableId::nouns || match.dual || (preposition && match.tokens == 1)) continue;
    if (!match.has_clitic || match.clitic == CliticClass::article) return &match;
  }
  return nullptr;
}

Counted counted_of(const Match& noun) {
  return {noun.entry->unit, noun.entry->lemma, noun.entry->measure, true, noun.definite};
}

bool is_trend(const lang::Reading& reading, std::size_t i) {
  const Match* event = reading.find(i, TableId::measures);
  return event != nullptr && (event->entry->measure == "increased" || event->entry->measure == "decreased");
}

bool is_countable(const lang::Language& language, const FigureDraft& draft) {
  const std::string& unit = draft.counted.unit;
  return unit != "date" && unit != "time" && unit != "calendar year" && unit != "score" && draft.counted.measure != "age" &&
         !language.is_time_unit(unit) && !draft.anaphoric;
}

bool is_currency(std::string_view unit) {
  const auto upper = [](char c) { return c >= 'A' && c <= 'Z'; };
  return unit.size() == 3 && std::all_of(unit.begin(), unit.end(), upper);
}

bool take_counted(const lang::Reading& reading, TokenRange sentence, FigureDraft& draft) {
  const bool definite = draft.definite;
  if (take_symbol_before(reading, sentence, draft)) {
    return true;
  }
  if (definite && take_noun_before(reading, sentence, draft, true)) return true;
  // "a day one of attacks": a "one" behind its noun counts that.
  const bool one = draft.rule == "number-words" && draft.value == Decimal{1};
  if (one && !definite && take_noun_before(reading, sentence, draft, false)) return true;
  return take_noun_after(reading, sentence, draft) || take_noun_in_marks(reading, sentence, draft) || take_of_them(reading, sentence, draft) || take_members(reading, sentence, draft) ||
         (!definite && take_noun_before(reading, sentence, draft, false)) || take_unknown_noun(reading, sentence, draft);
}

namespace {

bool is_bare(const FigureDraft& draft) {
  return draft.value && draft.date.empty() && !draft.anaphoric && draft.counted.unit.empty() && draft.counted.noun.empty() && draft.counted.measure.empty();
}

// "and 44", "against 44".
bool goes_on_list(const lang::Reading& reading, const FigureDraft& draft) {
  const std::size_t i = draft.whole.begin;
  if (draft.byte_begin != reading[i].span.begin) return true;  // an "and" in one word with it
  return i > 0 && (reading.find(i - 1, TableId::numbers, lang::NumberClass::conjunction) != nullptr || reading.find(i - 1, TableId::periods, lang::PeriodClass::against) != nullptr);
}

// "3,077 of the army and 1,949 of the air force": what both are taken of.
bool goes_on_dividing(const lang::Reading& reading, TokenRange sentence, const FigureDraft& first, const FigureDraft& draft) {
  const auto is_of = [&](std::size_t i) { return on_line(reading, sentence, i) && reading.find(i, TableId::times, lang::TimeClass::noun_of) != nullptr; };
  return first.rule == "digits" && draft.rule == "digits" && is_of(first.number.end) && is_of(draft.number.end);
}

// "44 for the party", "44 to-the-party".
bool has_holder(const lang::Reading& reading, TokenRange sentence, const FigureDraft& draft) {
  const std::size_t i = draft.whole.end;
  if (!on_line(reading, sentence, i) || !reading[i].is_word() || reading.find(i, TableId::times, lang::TimeClass::noun_of) != nullptr) return false;
  if (reading.find(i, TableId::words, lang::WordClass::preposition) != nullptr) return true;
  return reading.language().is("verb_first") && reading.language().clitic_of(reading.tokens().folded(i), lang::CliticClass::preposition, 1) != nullptr;
}

// "430 people according to the town hall, 600 according to the prefect".
bool goes_on_by_source(const lang::Reading& reading, TokenRange sentence, const FigureDraft& draft) {
  const std::size_t begin = draft.whole.begin, end = draft.whole.end;
  return begin > sentence.begin && text::is_comma(reading[begin - 1]) && on_line(reading, sentence, end) && reading.find(end, TableId::cues, lang::CueClass::according) != nullptr;
}

// "from 18 to 14 months": what both ends are counted in.
bool ends_before(const lang::Reading& reading, const FigureDraft& first, const FigureDraft& second) {
  const Match* to = reading.find(first.whole.end, TableId::ranges, lang::RangeClass::to);
  const std::string& unit = second.counted.unit;
  const bool counted = second.counted.known && unit != "date" && unit != "time" && unit != "calendar year" && unit != "score";
  return counted && second.counted.measure != "age" && to != nullptr && reading[first.whole.end].is_word() && first.whole.end + to->tokens == second.whole.begin;
}

}  // namespace

void take_shared_nouns(const lang::Reading& reading, TokenRange sentence, std::span<FigureDraft> drafts) {
  const FigureDraft* counting = nullptr;
  for (std::size_t k = 0; k + 1 < drafts.size(); ++k) {
    if (is_bare(drafts[k]) && ends_before(reading, drafts[k], drafts[k + 1])) drafts[k].counted = drafts[k + 1].counted;
  }
  for (FigureDraft& draft : drafts) {
    if (is_bare(draft) && counting != nullptr && goes_on_by_source(reading, sentence, draft)) {
      draft.counted = counting->counted;
    } else if (is_bare(draft) && counting != nullptr && goes_on_list(reading, draft) && (has_holder(reading, sentence, draft) || goes_on_dividing(reading, sentence, *counting, draft))) {
      draft.counted = counting->counted;
    } else if (draft.counted.known && is_countable(reading.language(), draft) && draft.counted.unit != "percent") {
      counting = &draft;
    }
  }
}

}  // namespace isnad::extraction
