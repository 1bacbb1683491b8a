// Stated zeros: "without injuries", "nobody was hurt", "no group has claimed", "not a single cent".
#include <algorithm>

#include "extract/counted.h"
#include "extract/quantities.h"

namespace isnad::extraction {
namespace {

using lang::Match;
using lang::TableId;
using lang::ZeroClass;

constexpr std::size_t kNounReach = 7;  // tokens between "without" and the noun that it negates
constexpr std::size_t kVerbReach = 3;  // between "nobody" and what did not happen to him
constexpr std::size_t kAnyReach = 5;   // between "not" and "any"

bool ends_phrase(const lang::Reading& reading, std::size_t i) {
  return reading[i].kind != text::TokenKind::word || reading.has(i, TableId::cues) ||
         reading.find(i, TableId::words, lang::WordClass::relative) != nullptr;
}

// Only what befalls people is zeroed by a bare noun: "without injuries", not "without interruption".
bool is_casualty(const lang::Language& language, const std::string& measure) {
  const lang::MeasureKind* kind = language.measure_kind(measure);
  return kind != nullptr && kind->toll && kind->of == lang::MeasureOf::person;
}

const Match* casualty_at(const lang::Reading& reading, std::size_t i) {
  for (const Match& match : reading.at(i)) {
    const bool noun = match.table == TableId::nouns && match.entry->unit == "person";
    if ((match.table != TableId::measures && !noun) || match.definite || match.possessive) continue;
    if (is_casualty(reading.language(), match.entry->measure)) return &match;
  }
  return nullptr;
}

bool says_any(const lang::Reading& reading, std::size_t i) {
  return reading.has(i, TableId::vague) || reading.find(i, TableId::words, lang::WordClass::pronoun) != nullptr ||
         reading.find(i, TableId::words, lang::WordClass::oblique) != nullptr;
}

FigureDraft zero_at(const lang::Reading& reading, std::size_t i, const Match& zero, std::string_view rule) {
  FigureDraft draft;
  draft.whole = draft.number = {i, i + zero.tokens};
  draft.byte_begin = reading.begin_of(i, zero);
  draft.value = Decimal{0};
  draft.rule = rule;
  return draft;
}

void close(FigureDraft& draft, std::size_t i, const Match& event) {
  draft.whole.end = i + event.tokens;
  draft.counted = {"person", event.entry->lemma, event.entry->measure, true};
}

// "without any dead or injured": the first noun names what did not happen.
std::optional<FigureDraft> read_without(const lang::Reading& reading, TokenRange sentence, std::size_t i, const Match& zero) {
  FigureDraft draft = zero_at(reading, i, zero, "zero-noun");
  const std::size_t first = i + zero.tokens;
  std::size_t strange = 0;  // "without giving place and time of his death": more than a verb stands in between
  for (std::size_t k = first; k < first + kNounReach && on_line(reading, sentence, k) && !ends_phrase(reading, k) && strange < 2; ++k) {
    const Match* event = casualty_at(reading, k);
    strange += reading.is_unlisted(k);
    if (event == nullptr) continue;
    close(draft, k, *event);
    return draft;
  }
  // "of-the-injured is none": where no article tells, what there is none of may stand before.
  const bool before = reading.language().is("no_articles") && i > sentence.begin && reading[i].newlines_before == 0;
  const Match* event = before ? casualty_at(reading, i - 1) : nullptr;
  if (event == nullptr || event->tokens != 1) return std::nullopt;
  close(draft, i - 1, *event);
  draft.whole = {i - 1, i + zero.tokens};
  draft.byte_begin = reading[i - 1].span.begin;
  return draft;
}

// "nobody was hurt": the event word is a verb beside the pronoun; or inside the phrase, if that is "nobody was hurt".
std::optional<FigureDraft> read_nobody(const lang::Reading& reading, TokenRange sentence, std::size_t i, const Match& zero) {
  FigureDraft draft = zero_at(reading, i, zero, "zero-verb");
  const std::size_t first = i + zero.tokens;
  bool any = zero.tokens > 1;  // a phrase such as "nobody"; a bare negation needs "any" or "one"
  for (std::size_t k = i + 1; k < first + kVerbReach && on_line(reading, sentence, k) && (k < first || !ends_phrase(reading, k)); ++k) {
    any = any || says_any(reading, k);
    const Match* event = reading.find(k, TableId::measures);
    if (event == nullptr) continue;
    const lang::MeasureKind* kind = reading.language().measure_kind(event->entry->measure);
    if (kind == nullptr || (kind->of != lang::MeasureOf::person && kind->of != lang::MeasureOf::any)) return std::nullopt;  // "no prices were ..."
    close(draft, k, *event);
    draft.whole.end = std::max(draft.whole.end, first);
    if (any) return draft;
  }
  return std::nullopt;
}

bool may_be_none(const lang::Reading& reading, const Match& any, const Match& noun) {
  if (any.as<ZeroClass>() == ZeroClass::single) return true;
  return noun.entry->unit == "person" || reading.language().collectives.contains(noun.entry->unit);
}

// "no group has claimed ...", "not going to pay a single cent": a negation, a word for "any", and what is counted.
std::optional<FigureDraft> read_not_any(const lang::Reading& reading, TokenRange sentence, std::size_t i) {
  const Match* negation = reading.find(i, TableId::words, lang::WordClass::negation);
  // "will not train any team" is a purpose and no count.
  if (negation == nullptr || reading.find(i, TableId::times, lang::TimeClass::future) != nullptr) return std::nullopt;
  FigureDraft draft = zero_at(reading, i, *negation, "zero-any");
  const std::size_t first = i + negation->tokens;
  for (std::size_t k = first; k < first + kAnyReach && on_line(reading, sentence, k) && reading[k].is_word(); ++k) {
    const Match* any = reading.find(k, TableId::zeros, ZeroClass::single);
    if (any == nullptr) any = reading.find(k, TableId::zeros, ZeroClass::any);
    if (any == nullptr) continue;
    const std::size_t at = k + any->tokens;
    const Match* noun = on_line(reading, sentence, at) ? counted_noun(reading, at) : nullptr;
    if (noun == nullptr || !may_be_none(reading, *any, *noun)) return std::nullopt;
    draft.whole.end = at + noun->tokens;
    draft.counted = counted_of(*noun);
    return draft;
  }
  return std::nullopt;
}

// "not one family", "not one written offer"
std::optional<FigureDraft> read_none(const lang::Reading& reading, TokenRange sentence, std::size_t i, const Match& none) {
  constexpr std::size_t kAdjectives = 2;
  const std::size_t first = i + none.tokens;
  for (std::size_t k = first; k <= first + kAdjectives && on_line(reading, sentence, k) && !ends_phrase(reading, k) && !reading.has(k, TableId::words); ++k) {
    const Match* noun = counted_noun(reading, k);
    if (noun == nullptr) continue;
    FigureDraft draft = zero_at(reading, i, none, "zero-none");
    draft.whole.end = k + noun->tokens;
    draft.counted = counted_of(*noun);
    return draft;
  }
  return std::nullopt;
}

}  // namespace

std::optional<FigureDraft> read_zero(const lang::Reading& reading, TokenRange sentence, std::size_t i) {
  const Match* zero = reading.find(i, TableId::zeros);
  const Match* bound = zero != nullptr ? reading.find(i, TableId::bounds) : nullptr;
  if (bound != nullptr && bound->tokens > zero->tokens) return std::nullopt;  // "no fewer than three"
  if (const Match* nobody = reading.find(i, TableId::zeros, ZeroClass::no_verb); nobody != nullptr) {
    if (auto draft = read_nobody(reading, sentence, i, *nobody)) return draft;
  }
  if (const Match* without = reading.find(i, TableId::zeros, ZeroClass::no_noun); without != nullptr) {
    if (auto draft = read_without(reading, sentence, i, *without)) return draft;
  }
  if (const Match* none = reading.find(i, TableId::zeros, ZeroClass::none); none != nullptr) {
    if (auto draft = read_without(reading, sentence, i, *none)) return draft;  // "not one family was hurt": nobody was
    if (auto draft = read_none(reading, sentence, i, *none)) return draft;
    if (auto draft = read_nobody(reading, sentence, i, *none)) return draft;
  }
  return read_not_any(reading, sentence, i);
}

}  // namespace isnad::extraction
