// All forms of a language's tables, frozen for fast look-up by token hash.
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "isnad/decimal.h"
#include "lang/schema.h"
#include "text/tokens.h"

namespace isnad::lang {

/// One row of one table; which members mean something, schema.cpp says.
struct Entry {
  TableId table = TableId::numbers;
  std::uint8_t choice = 0;        ///< class, bound, calendar, order: the table's first choice column
  Position position = Position::before;
  std::optional<Decimal> value;   ///< value, month, day
  std::optional<Decimal> low;
  std::optional<Decimal> high;
  std::string lemma;              ///< nouns: the lemma; agencies: the name; as written in the table
  std::string unit;
  std::string measure;
  std::uint64_t lemma_hash = 0;   ///< of the folded lemma

  template <class Choice>
  [[nodiscard]] Choice as() const { return static_cast<Choice>(choice); }
};

/// A phrase of the lexicon: the hashes of its tokens and the row it is of.
struct Phrase {
  std::uint32_t entry = 0;
  std::uint32_t rest_begin = 0;  ///< into Lexicon::rest_
  std::uint32_t rest_size = 0;   ///< tokens after the first
  char32_t last = 0;             ///< its last letter as the table writes it
  std::uint32_t second = 0;      ///< of the second token's hash, what beginning() keeps

  /// Enough of a hash to tell at once that a token is another one.
  [[nodiscard]] static std::uint32_t beginning(std::uint64_t hash) { return static_cast<std::uint32_t>(hash); }
};

class Lexicon {
 public:
  void add(const Entry& entry, std::span<const std::string> forms);
  void freeze();

  /// Phrases that begin with a token of this hash, longest first.
  [[nodiscard]] std::span<const Phrase> starting_with(std::uint64_t hash) const;
  [[nodiscard]] const Entry& entry(const Phrase& phrase) const { return entries_[phrase.entry]; }
  /// Does the phrase continue at tokens[i + 1 ...] without a line end in between?
  [[nodiscard]] bool continues(const Phrase& phrase, const text::Tokens& tokens, std::size_t i) const;
  [[nodiscard]] std::span<const Entry> entries() const { return entries_; }

 private:
  struct Slot {
    std::uint64_t hash = 0;
    std::uint32_t begin = 0;
    std::uint32_t size = 0;  ///< 0: free
  };
  std::vector<Entry> entries_;
  std::vector<Phrase> phrases_;
  std::vector<std::uint64_t> first_;  ///< hash of each phrase's first token, until frozen
  std::vector<std::uint64_t> rest_;
  [[nodiscard]] bool may_have(std::uint64_t hash) const { return (seen_[(hash >> 6U) % seen_.size()] >> (hash & 63U)) & 1U; }

  std::vector<Slot> slots_;  ///< open addressing, a power of two
  /// A bit per hash that some phrase begins with: most words of a text, and nearly all of what is left of them
  /// without clitics and endings, are in no table, and these 32 KiB stay in the nearest cache.
  std::vector<std::uint64_t> seen_ = std::vector<std::uint64_t>(1U << 12U);
};

}  // namespace isnad::lang
