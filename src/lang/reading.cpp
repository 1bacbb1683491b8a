#include "lang/reading.h"

#include <algorithm>
#include <array>
#include <string>

#include "lang/word_memory.h"
#include "text/characters.h"
#include "text/search.h"
#include "text/utf8.h"

namespace isnad::lang {

namespace {
constexpr std::size_t kAhead = 16;  // tokens, a power of two: what memory needs to answer is less than the work on so many
constexpr std::size_t kMatches = 2;  // a token has seldom more
}  // namespace

Reading::Reading(std::string_view text, const Language& language)
    : text_(text), language_(&language), tokens_(text), size_(tokens_.size()) {
  WordMemory& memory = memory_of(*language.memories);
  matches_.reserve(kMatches * size_);
  marks_.reserve(size_ / 4);
  notes_.reserve(size_ + 1);
  std::array<std::uint64_t, kAhead> keys{};  // of token i and those behind it, each at its number modulo kAhead
  for (std::size_t i = 0; i < std::min(kAhead, size_); ++i) keys[i] = WordMemory::key_of(word_at(i));
  for (std::size_t i = 0; i < size_; ++i) {
    memory.prefetch_matches(keys[(i + kAhead / 2) % kAhead]);
    const std::uint64_t key = keys[i % kAhead];
    if (i + kAhead < size_) memory.prefetch(keys[i % kAhead] = WordMemory::key_of(word_at(i + kAhead)));
    Note& note = notes_.emplace_back();
    note.first = static_cast<std::uint32_t>(matches_.size());
    if (!tokens_[i].is_word()) marks_.push_back(static_cast<std::uint32_t>(i));
    const KnownWord known = memory.of(language, word_at(i), key);
    note.traits = known.traits;
    note.traits.written_article = known.traits.begins_with_article && begins_as_folded(i);
    if (!known.phrases.empty() && i + 1 < size_) take(i, known.phrases_with(tokens_[i + 1].hash), note);
    if (!known.others.empty()) take(i, known.others, note);
  }
  notes_.emplace_back().first = static_cast<std::uint32_t>(matches_.size());
}

std::span<const std::uint32_t> Reading::marks(text::TokenRange range) const {
  const auto before = [&](std::size_t token) { return text::count_before(marks_.size(), [&](std::size_t i) { return marks_[i] < token; }); };
  const std::size_t begin = before(range.begin);
  return std::span(marks_).subspan(begin, before(range.end) - begin);
}

void Reading::take(std::size_t i, std::span<const WordMatch> matches, Note& note) {
  std::uint64_t tables = note.tables;
  std::uint64_t choices = note.choices;
  for (const auto& [match, phrase] : matches) {
    if (phrase.rest_size != 0 && !goes_on_as(i, phrase)) continue;
    matches_.push_back(match);
    tables |= std::uint64_t{1} << static_cast<unsigned>(match.table);
    choices |= ClassSet::bit(match.table, match.choice);
  }
  note.tables = tables;
  note.choices = choices;
}

bool Reading::goes_on_as(std::size_t i, const Phrase& phrase) const {
  return language_->lexicon.continues(phrase, tokens_, i) && !is_spelled_otherwise(phrase, i);
}

bool Reading::begins_as_folded(std::size_t i) const {
  std::size_t first = 0;
  return tokens_[i].is_word() && tokens_[i].first == text::decode(tokens_.folded(i), first);
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
