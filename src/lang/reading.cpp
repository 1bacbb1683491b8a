#include "lang/reading.h"

#include <string>

#include "lang/word_memory.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace isnad::lang {

namespace {
constexpr std::size_t kAhead = 8;  // tokens: what memory needs to answer is less than the work on so many
}

Reading::Reading(std::string_view text, const Language& language) : text_(text), language_(&language), tokens_(text) {
  WordMemory& memory = memory_of(*language.memories);
  first_.resize(tokens_.size() + 1);
  traits_.resize(tokens_.size());
  tables_.assign(tokens_.size(), 0);
  choices_.assign(tokens_.size(), 0);
  matches_.reserve(tokens_.size());
  for (std::size_t i = 0; i < tokens_.size(); ++i) {
    if (i + kAhead < tokens_.size()) memory.prefetch(word_at(i + kAhead));
    if (i + kAhead / 2 < tokens_.size()) memory.prefetch_matches(word_at(i + kAhead / 2));
    first_[i] = static_cast<std::uint32_t>(matches_.size());
    const KnownWord known = memory.of(language, word_at(i));
    traits_[i] = known.traits;
    if (!known.phrases.empty() && i + 1 < tokens_.size()) take(i, known.phrases_with(tokens_[i + 1].hash));
    take(i, known.others);
  }
  first_.back() = static_cast<std::uint32_t>(matches_.size());
}

void Reading::take(std::size_t i, std::span<const WordMatch> matches) {
  for (const auto& [match, phrase] : matches) {
    if (phrase.rest_size != 0 && (!language_->lexicon.continues(phrase, tokens_, i) || is_spelled_otherwise(phrase, i))) continue;
    matches_.push_back(match);
    tables_[i] |= 1U << static_cast<unsigned>(match.table);
    choices_[i] |= choice_bit(match.table, match.choice);
  }
}

Word Reading::word_at(std::size_t i) const {
  return {tokens_.folded(i), tokens_[i].hash, tokens_[i].last, tokens_[i].is_word()};
}

// Folding makes one word of two that differ in their last letter ("he added it" and "addition").
bool Reading::is_spelled_otherwise(const Phrase& phrase, std::size_t i) const {
  return text::excludes(tokens_[i + phrase.rest_size].last, phrase.last);
}

const Match* Reading::find_listed(std::size_t i, TableId table) const {
  for (const Match& match : at(i)) {
    if (match.table == table) return &match;
  }
  return nullptr;
}

const Match* Reading::find_choice(std::size_t i, TableId table, std::uint8_t choice) const {
  for (const Match& match : at(i)) {
    if (match.table == table && match.choice == choice) return &match;
  }
  return nullptr;
}

std::size_t Reading::begin_of(std::size_t i, const Match& match) const {
  const Span span = tokens_[i].span;
  std::size_t at = span.begin;
  for (std::string folded; folded.size() < match.clitic_bytes && at < span.end;) {
    text::append_folded(folded, text::decode(text_, at));
  }
  // Marks and tatweel of the clitic's last letter belong to the clitic.
  for (std::size_t next = at; next < span.end; at = next) {
    if (text::class_of(text::decode(text_, next)) != text::CharacterClass::mark || match.clitic_bytes == 0) break;
  }
  return at;
}

std::uint64_t Reading::stem_hash(std::size_t i) const {
  if (!tokens_[i].is_word()) return tokens_[i].hash;
  for (const Match& match : at(i)) {
    if (match.table == TableId::nouns && match.tokens == 1) return match.entry->lemma_hash;
  }
  return text::hash_of(language_->stem(tokens_.folded(i)));
}

}  // namespace isnad::lang
