// A text as a language sees it: its tokens and what the tables say of each.
#pragma once
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string_view>
#include <vector>

#include "lang/language.h"
#include "lang/match.h"
#include "lang/word_memory.h"
#include "text/tokens.h"

namespace isnad::lang {

/// Tables as bits.
struct TableSet {
  static_assert(kTableCount <= 64);
  std::uint64_t bits = 0;
  constexpr TableSet(std::initializer_list<TableId> tables) {
    for (const TableId table : tables) bits |= std::uint64_t{1} << static_cast<unsigned>(table);
  }
};

/// Some classes of one table as bits, two of which may be the same.
struct ClassSet {
  TableId table;
  std::uint64_t bits = 0;
  template <class Choice>
  constexpr ClassSet(TableId of, std::initializer_list<Choice> choices) : table(of) {
    for (const Choice choice : choices) bits |= bit(of, static_cast<std::uint8_t>(choice));
  }
  static constexpr std::uint64_t bit(TableId table, std::uint8_t choice) {
    return std::uint64_t{1} << ((static_cast<unsigned>(table) * 11 + choice) % 64);
  }
};

/// Law: at(i) lists matches that begin at token i, unglued ones before those behind a clitic, longer ones first.
class Reading {
 public:
  Reading(std::string_view text, const Language& language);

  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] const Language& language() const { return *language_; }
  [[nodiscard]] const text::Tokens& tokens() const { return tokens_; }
  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] const text::Token& operator[](std::size_t i) const { return tokens_[i]; }
  [[nodiscard]] std::span<const Match> at(std::size_t i) const {
    return i < size() ? std::span(matches_.data() + notes_[i].first, matches_.data() + notes_[i + 1].first) : std::span<const Match>{};
  }
  /// The best match of a table at token i, or null.
  [[nodiscard]] const Match* find(std::size_t i, TableId table) const {
    return may_have(i, table) ? find_listed(i, table) : nullptr;
  }
  template <class Choice>
  [[nodiscard]] const Match* find(std::size_t i, TableId table, Choice choice) const {
    return may_have(i, table, static_cast<std::uint8_t>(choice)) ? find_choice(i, table, static_cast<std::uint8_t>(choice)) : nullptr;
  }
  [[nodiscard]] bool has(std::size_t i, TableId table) const { return may_have(i, table); }
  /// Does a phrase of any of these tables begin at token i?
  [[nodiscard]] bool has_any(std::size_t i, TableSet tables) const { return i < size() && (notes_[i].tables & tables.bits) != 0; }
  /// May a phrase of any of these classes begin at token i? No is for certain.
  [[nodiscard]] bool may_have(std::size_t i, ClassSet set) const { return has(i, set.table) && (notes_[i].choices & set.bits) != 0; }
  /// Is token i in no table, or only in those whose words may be a name's: countries, what lasts ("mourning" and "battle" are names too),
  /// and things, which only readers of names ask for?
  [[nodiscard]] bool is_unlisted(std::size_t i) const {
    return i >= size() || (notes_[i].tables & ~TableSet{TableId::countries, TableId::durations, TableId::things}.bits) == 0;
  }
  /// Is there a token i, and does it stand on the line of the one before?
  [[nodiscard]] bool goes_on(std::size_t i) const { return i < size() && tokens_[i].newlines_before == 0; }
  [[nodiscard]] WordTraits traits(std::size_t i) const { return notes_[i].traits; }
  /// Which tokens of the range are no words: marks and numbers, one in eight, are what many passes look for.
  [[nodiscard]] std::span<const std::uint32_t> marks(text::TokenRange range) const;
  /// Does token i begin with the letters of an article, alone or behind other clitics?
  [[nodiscard]] bool has_article(std::size_t i) const { return notes_[i].traits.has_article; }
  /// Where the match begins in the text: behind its clitic.
  [[nodiscard]] std::size_t begin_of(std::size_t i, const Match& match) const;
  /// Hash that joins the forms of one word: of the noun's lemma, else of its light stem.
  [[nodiscard]] std::uint64_t stem_hash(std::size_t i) const;

 private:
  /// Most words are in no table, and most of the others in one: a bit a table spares the look at the matches.
  [[nodiscard]] bool may_have(std::size_t i, TableId table) const {
    return i < size() && ((notes_[i].tables >> static_cast<unsigned>(table)) & 1U) != 0;
  }
  /// The same of a table's class; two classes may share a bit.
  [[nodiscard]] bool may_have(std::size_t i, TableId table, std::uint8_t choice) const {
    return i < size() && (notes_[i].choices & ClassSet::bit(table, choice)) != 0;
  }
  /// What is looked at of each token, side by side.
  struct Note {
    std::uint64_t tables = 0;   ///< a bit for each table it has a match of
    std::uint64_t choices = 0;  ///< a bit for each class of a table it has a match of
    std::uint32_t first = 0;    ///< of its matches
    WordTraits traits;
  };
  [[nodiscard]] const Match* find_listed(std::size_t i, TableId table) const;
  [[nodiscard]] const Match* find_choice(std::size_t i, TableId table, std::uint8_t choice) const;
  /// Adds those of token i's matches that go on as the text does.
  void take(std::size_t i, std::span<const WordMatch> matches, Note& note);
  [[nodiscard]] bool goes_on_as(std::size_t i, const Phrase& phrase) const;
  [[nodiscard]] Word word_at(std::size_t i) const;
  [[nodiscard]] bool begins_as_folded(std::size_t i) const;
  [[nodiscard]] bool is_spelled_otherwise(const Phrase& phrase, std::size_t i) const;

  std::string_view text_;
  const Language* language_;
  text::Tokens tokens_;
  std::size_t size_;  ///< kept beside: each look at a word begins with it, and a vector divides to tell it
  std::vector<std::uint32_t> marks_;  ///< ascending
  std::vector<Match> matches_;
  std::vector<Note> notes_;  ///< per token, and one behind the last that tells where its matches end
};

}  // namespace isnad::lang
