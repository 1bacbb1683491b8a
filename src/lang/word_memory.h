// What the tables say of each word met so far, so that a word is taken apart once and not at each place.
#pragma once
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "lang/match.h"

namespace isnad::lang {

class Language;

/// A match of a word's first token; a phrase of several tokens has still to be compared with the tokens behind.
struct WordMatch {
  Match match;
  Phrase phrase;
};

/// A token as the tables are asked for it.
struct Word {
  std::string_view folded;
  std::uint64_t hash = 0;  ///< of `folded`
  char32_t last = 0;       ///< its last letter before folding, which tells some words of one folded form apart
  bool is_word = false;    ///< and no number or mark: may have clitics and endings
};

/// What a word's folded form alone tells.
struct WordTraits {
  bool begins_with_article : 1 = false;  ///< with nothing glued before it
  bool has_article : 1 = false;          ///< also behind other clitics
  bool is_clitic : 1 = false;            ///< the letters of a clitic and nothing else: they belong to what stands behind them
  bool joined : 1 = false;               ///< begins with the letters of "and"
  bool may_be_dual : 1 = false;          ///< has the ending, and at least two letters before it
  bool written_article : 1 = false;      ///< begins_with_article of a word that is written so: behind a hamza, which folding takes away, it is a name's first letter ("Alexander")
};

/// All that is known of a word: the matches that may begin with it, unglued ones before those behind a clitic, longer phrases first.
struct KnownWord {
  std::span<const WordMatch> phrases;      ///< the first of them, of several tokens
  std::span<const std::uint32_t> seconds;  ///< Phrase::second of each, ascending
  std::span<const WordMatch> others;
  WordTraits traits;

  /// The phrases that may go on with a token of this hash. The small words begin a hundred.
  [[nodiscard]] std::span<const WordMatch> phrases_with(std::uint64_t next) const;
};

/// Law: of() gives the same as taking the word apart anew. Of one language and one thread.
class WordMemory {
 public:
  /// What a word is looked up by; never 0.
  [[nodiscard]] static std::uint64_t key_of(const Word& word) {
    constexpr std::uint64_t kSpread = 0x9E3779B97F4A7C15U;  // 2^64 / golden ratio: near numbers end far apart
    const std::uint64_t key = (word.hash + word.last * kSpread) ^ (word.is_word ? 0 : ~std::uint64_t{0});
    return key == 0 ? 1 : key;
  }
  /// Valid until the next call. `key` is the word's.
  [[nodiscard]] KnownWord of(const Language& language, const Word& word, std::uint64_t key) {
    const Slot* slot = &slot_of(key);
    if (slot->key == 0) slot = &learn(language, word);
    const WordMatch* const begin = matches_.data() + slot->begin;
    return {{begin, slot->phrases}, {seconds_.data() + slot->begin, slot->phrases}, {begin + slot->phrases, begin + slot->size}, slot->traits};
  }
  /// Asks for the memory that of() will look at. (g++ 12 takes a function that does no more for one without effect, and
  /// drops calls of it that are not inlined at once.)
  [[gnu::always_inline]] void prefetch(std::uint64_t key) const { __builtin_prefetch(&slots_[key & (slots_.size() - 1)]); }
  /// The same for the matches, once the slot is near.
  [[gnu::always_inline]] void prefetch_matches(std::uint64_t key) const {
    const Slot& slot = slots_[key & (slots_.size() - 1)];
    const WordMatch* const others = matches_.data() + slot.begin + slot.phrases;  // of the phrases few go on as the text does
    __builtin_prefetch(others);
    __builtin_prefetch(others + 1);
    __builtin_prefetch(seconds_.data() + slot.begin);
  }

 private:
  struct Slot {
    std::uint64_t key = 0;  ///< 0: free
    std::uint32_t begin = 0;
    std::uint16_t size = 0;
    std::uint8_t phrases = 0;
    WordTraits traits;
  };
  /// The word's slot, or the free one for it.
  [[nodiscard]] Slot& slot_of(std::uint64_t key) {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = key & mask;
    while (slots_[at].key != 0 && slots_[at].key != key) at = (at + 1) & mask;
    return slots_[at];
  }
  /// Takes a new word apart.
  [[gnu::noinline]] const Slot& learn(const Language& language, const Word& word);
  /// Grows; forgets all at the largest size.
  void make_room();

  // A few thousand words make up nine tenths of a language's news; what a memory of the largest size forgets is rare.
  // It begins small, for one short text is the common case.
  static constexpr std::size_t kFewest = std::size_t{1} << 10U;
  static constexpr std::size_t kMost = std::size_t{1} << 20U;

  std::vector<Slot> slots_ = std::vector<Slot>(kFewest);  ///< open addressing, a power of two
  std::size_t used_ = 0;
  std::vector<WordMatch> matches_;
  std::vector<std::uint32_t> seconds_;  ///< Phrase::second of each: what a phrase is compared by is near the others'
};

/// A WordMemory for each thread that reads the language.
struct WordMemories;
[[nodiscard]] std::shared_ptr<WordMemories> make_memories();
/// The calling thread's.
[[nodiscard]] WordMemory& memory_of(WordMemories& memories);

}  // namespace isnad::lang
