// A text as a language sees it: its tokens and what the tables say of each.
#pragma once
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "lang/language.h"
#include "text/tokens.h"

namespace isnad::lang {

/// A phrase of the tables found in the text.
struct Match {
  const Entry* entry = nullptr;
  std::uint16_t tokens = 1;        ///< how many tokens it covers
  std::uint8_t clitic_bytes = 0;   ///< of the first token's folded form, that are a clitic and not the phrase
  bool has_clitic = false;
  CliticClass clitic = CliticClass::conjunction;  ///< if has_clitic
  bool definite = false;           ///< an article is among the clitics
  bool dual = false;               ///< found by a dual ending
  bool construct = false;          ///< found by the ending a dual has before its genitive
  bool inflected = false;          ///< found by an ending
  bool possessive = false;         ///< that ending says whose it is
  std::uint8_t suffix_letters = 0; ///< of that ending
};

/// Law: at(i) lists matches that begin at token i, unglued ones before those behind a clitic, longer ones first.
class Reading {
 public:
  Reading(std::string_view text, const Language& language);

  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] const Language& language() const { return *language_; }
  [[nodiscard]] const text::Tokens& tokens() const { return tokens_; }
  [[nodiscard]] std::size_t size() const { return tokens_.size(); }
  [[nodiscard]] const text::Token& operator[](std::size_t i) const { return tokens_[i]; }
  [[nodiscard]] std::span<const Match> at(std::size_t i) const {
    return i < size() ? std::span(matches_).subspan(first_[i], first_[i + 1] - first_[i]) : std::span<const Match>{};
  }
  /// The best match of a table at token i, or null.
  [[nodiscard]] const Match* find(std::size_t i, TableId table) const;
  template <class Choice>
  [[nodiscard]] const Match* find(std::size_t i, TableId table, Choice choice) const {
    return find_choice(i, table, static_cast<std::uint8_t>(choice));
  }
  [[nodiscard]] bool has(std::size_t i, TableId table) const { return find(i, table) != nullptr; }
  /// Where the match begins in the text: behind its clitic.
  [[nodiscard]] std::size_t begin_of(std::size_t i, const Match& match) const;
  /// Hash that joins the forms of one word: of the noun's lemma, else of its light stem.
  [[nodiscard]] std::uint64_t stem_hash(std::size_t i) const;

 private:
  [[nodiscard]] const Match* find_choice(std::size_t i, TableId table, std::uint8_t choice) const;
  [[nodiscard]] bool is_closed_class(std::size_t i) const;
  [[nodiscard]] bool is_spelled_otherwise(const Phrase& phrase, std::size_t i) const;
  void match_forms(std::size_t i, std::uint64_t hash, Match found);
  void match_inflected(std::string_view folded, Match found);

  std::string_view text_;
  const Language* language_;
  text::Tokens tokens_;
  std::vector<Match> matches_;
  std::vector<std::uint32_t> first_;
};

}  // namespace isnad::lang
