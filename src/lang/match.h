// A phrase of the tables as it was found in a text.
#pragma once
#include <cstdint>

#include "lang/lexicon.h"

namespace isnad::lang {

struct Match {
  const Entry* entry = nullptr;    ///< set by point_at()
  TableId table = TableId::numbers;  ///< entry->table, without a look at the entry, which is seldom in the cache
  std::uint8_t choice = 0;         ///< entry->choice
  std::uint16_t tokens = 1;        ///< how many tokens it covers
  std::uint8_t clitic_bytes = 0;   ///< of the first token's folded form, that are a clitic and not the phrase
  bool has_clitic = false;
  CliticClass clitic = CliticClass::conjunction;  ///< if has_clitic
  bool definite = false;           ///< an article is among the clitics
  bool dual = false;               ///< found by a dual ending
  bool construct = false;          ///< found by the ending a dual has before its genitive
  bool inflected = false;          ///< found by an ending
  bool possessive = false;         ///< that ending says whose it is
  bool instrumental = false;       ///< it says who did something, or with what
  std::uint8_t suffix_letters = 0; ///< of that ending

  void point_at(const Entry& row) {
    entry = &row;
    table = row.table;
    choice = row.choice;
  }
  template <class Choice>
  [[nodiscard]] Choice as() const { return static_cast<Choice>(choice); }
};

}  // namespace isnad::lang
