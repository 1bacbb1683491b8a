#include "extract/counted.h"

#include <algorithm>

namespace isnad::extraction {
namespace {

using lang::CliticClass;
using lang::Match;
using lang::TableId;

bool is_plain_word(const lang::Reading& reading, std::size_t i, TokenRange sentence) {
  return sentence.has(i) && reading[i].is_word() && reading[i].newlines_before == 0;
}

// May an unknown word be what is counted? Not a function word, a reporting verb, or another figure.
bool may_be_noun(const lang::Reading& reading, std::size_t i) {
  for (const Match& match : reading.at(i)) {
    const TableId table = match.entry->table;
    if (table == TableId::words && !match.has_clitic) return false;
    if (table == TableId::cues || table == TableId::complementisers || table == TableId::ranges) return false;
    if (table == TableId::months || table == TableId::weekdays || table == TableId::parts) return false;
    if (table == TableId::bounds || table == TableId::times || table == TableId::numbers) return false;
    if (match.has_clitic && match.clitic == CliticClass::conjunction && table == TableId::words) return false;
  }
  return reading[i].span.size() > 2;
}

void set_noun(FigureDraft& draft, const Match& noun, std::size_t i) {
  draft.counted = counted_of(noun);
  draft.whole.end = std::max(draft.whole.end, i + noun.tokens);
}

// The word behind the number, or behind "of" after it; in languages that put adjectives first, up to two
// words may stand in between.
bool take_noun_after(const lang::Reading& reading, TokenRange sentence, FigureDraft& draft) {
  std::size_t i = draft.whole.end;
  if (sentence.has(i) && reading[i].is('-') && !reading[i].space_before) ++i;  // "six-vote majority"
  if (!sentence.has(i) || reading[i].newlines_before != 0) return false;
  if (const Match* noun = counted_noun(reading, i); noun != nullptr) {
    set_noun(draft, *noun, i);
    return true;
  }
  const bool of = reading.find(i, TableId::times, lang::TimeClass::noun_of) != nullptr;
  if (of && is_plain_word(reading, i + 1, sentence)) {
    const std::size_t article = reading.find(i + 1, TableId::words, lang::WordClass::article) != nullptr ||
                                reading.find(i + 1, TableId::words, lang::WordClass::pronoun) != nullptr;
    const Match* noun = counted_noun(reading, i + 1 + article);
    if (noun == nullptr) return false;
    set_noun(draft, *noun, i + 1 + article);
    return true;
  }
  if (!reading.language().is("adjective_before_noun")) return false;
  for (std::size_t k = i; k < i + 2 && is_plain_word(reading, k, sentence) && may_be_noun(reading, k); ++k) {
    if (!is_plain_word(reading, k + 1, sentence)) break;
    if (const Match* noun = counted_noun(reading, k + 1); noun != nullptr) {
      set_noun(draft, *noun, k + 1);
      return true;
    }
  }
  return false;
}

// "the wounded seven", "one day": the noun stands before and agrees with the number.
bool take_noun_before(const lang::Reading& reading, TokenRange sentence, FigureDraft& draft, bool definite) {
  if (!reading.language().is("number_after_noun") || draft.number.begin == sentence.begin) return false;
  const std::size_t i = draft.number.begin - 1;
  if (!reading[i].is_word() || reading[draft.number.begin].newlines_before != 0) return false;
  for (const Match& match : reading.at(i)) {
    if (match.entry->table != TableId::nouns || match.tokens != 1) continue;
    const bool noun_definite = match.has_clitic && match.clitic == CliticClass::article;
    if (noun_definite != definite) continue;
    draft.counted = counted_of(match);
    draft.whole.begin = i;
    draft.byte_begin = reading.begin_of(i, match);
    return true;
  }
  return false;
}

// "$40", "US$ 3.5 million"
bool take_symbol_before(const lang::Reading& reading, TokenRange sentence, FigureDraft& draft) {
  if (draft.number.begin == sentence.begin) return false;
  for (std::size_t back = 1; back <= 3 && draft.number.begin >= sentence.begin + back; ++back) {
    const std::size_t i = draft.number.begin - back;
    const Match* sign = reading.find(i, TableId::nouns);
    if (sign == nullptr || sign->tokens != back || reading[i].is_word()) continue;
    draft.counted = counted_of(*sign);
    draft.whole.begin = i;
    draft.byte_begin = reading[i].span.begin;
    return true;
  }
  return false;
}

// "three of them"
bool take_of_them(const lang::Reading& reading, TokenRange sentence, FigureDraft& draft) {
  const std::size_t i = draft.whole.end;
  if (!sentence.has(i) || reading[i].newlines_before != 0) return false;
  const Match* part = reading.find(i, TableId::parts, lang::PartOrder::part_after);
  if (part == nullptr || part->has_clitic) return false;
  draft.part = true;
  // "ten of those 33": the words belong to the next figure.
  const std::size_t end = i + part->tokens;
  const bool number_next = sentence.has(end) && (reading[end].kind == text::TokenKind::number || reading.has(end, TableId::numbers));
  if (!number_next) draft.whole.end = end;
  return true;
}

bool take_unknown_noun(const lang::Reading& reading, TokenRange sentence, FigureDraft& draft) {
  const std::size_t i = draft.whole.end;
  if (!is_plain_word(reading, i, sentence) || !reading[i].space_before || !may_be_noun(reading, i)) return false;
  draft.counted = {.noun = std::string(reading.language().stem(reading.tokens().folded(i)))};
  draft.whole.end = i + 1;
  return true;
}

// ---- bounds

Bound bound_of(const Match& match) { return match.entry->as<Bound>(); }

const Match* bound_at(const lang::Reading& reading, std::size_t i, lang::Position position) {
  for (const Match& match : reading.at(i)) {
    if (match.entry->table == TableId::bounds && match.entry->position == position) return &match;
  }
  return nullptr;
}

constexpr std::size_t kLongestPhrase = 6;  // tokens of "no fewer than" and its like

// A phrase of `table` that ends right before token `end`.
template <class Accept>
const Match* phrase_before(const lang::Reading& reading, TokenRange sentence, std::size_t end, Accept accept) {
  const std::size_t first = end > sentence.begin + kLongestPhrase ? end - kLongestPhrase : sentence.begin;
  for (std::size_t i = first; i < end; ++i) {
    for (const Match& match : reading.at(i)) {
      if (i + match.tokens == end && accept(match)) return &match;
    }
  }
  return nullptr;
}

void take_bound_before(const lang::Reading& reading, TokenRange sentence, FigureDraft& draft) {
  const Match* bound = phrase_before(reading, sentence, draft.whole.begin, [](const Match& match) {
    return match.entry->table == TableId::bounds && match.entry->position == lang::Position::before;
  });
  if (bound == nullptr) return;
  draft.bound = bound_of(*bound);
  draft.whole.begin -= bound->tokens;
  draft.byte_begin = reading.begin_of(draft.whole.begin, *bound);
}

// Behind the noun, or behind one adjective after it.
void take_bound_after(const lang::Reading& reading, TokenRange sentence, FigureDraft& draft) {
  for (std::size_t i = draft.whole.end; i <= draft.whole.end + 1 && sentence.has(i); ++i) {
    if (reading[i].newlines_before != 0 || !reading[i].is_word()) return;
    const Match* bound = bound_at(reading, i, lang::Position::after);
    if (bound == nullptr) {
      if (!may_be_noun(reading, i)) return;
      continue;
    }
    draft.bound = bound_of(*bound);
    draft.whole.end = i + bound->tokens;
    return;
  }
}

void take_part_before(const lang::Reading& reading, TokenRange sentence, FigureDraft& draft) {
  std::size_t end = draft.whole.begin;
  const auto is_part = [](const Match& match) {
    return match.entry->table == TableId::parts && match.entry->as<lang::PartOrder>() == lang::PartOrder::part_after;
  };
  if (phrase_before(reading, sentence, end, is_part) != nullptr) draft.part = true;
}

}  // namespace

const Match* counted_noun(const lang::Reading& reading, std::size_t i) {
  for (const Match& match : reading.at(i)) {
    if (match.entry->table != TableId::nouns || match.dual) continue;
    if (!match.has_clitic || match.clitic == CliticClass::article) return &match;
  }
  return nullptr;
}

Counted counted_of(const Match& noun) {
  return {noun.entry->unit, noun.entry->lemma, noun.entry->measure, true};
}

bool take_counted(const lang::Reading& reading, TokenRange sentence, FigureDraft& draft) {
  const std::size_t first = draft.number.begin;
  const bool definite = draft.byte_begin > reading[first].span.begin;
  if (take_symbol_before(reading, sentence, draft)) {
    return true;
  }
  if (definite && take_noun_before(reading, sentence, draft, true)) return true;
  return take_noun_after(reading, sentence, draft) || take_of_them(reading, sentence, draft) ||
         (!definite && take_noun_before(reading, sentence, draft, false)) || take_unknown_noun(reading, sentence, draft);
}

void take_bounds(const lang::Reading& reading, TokenRange sentence, FigureDraft& draft) {
  take_bound_after(reading, sentence, draft);
  take_bound_before(reading, sentence, draft);
  take_part_before(reading, sentence, draft);
}

}  // namespace isnad::extraction
