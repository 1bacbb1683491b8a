// Where in a clause a verb and its subject may stand: the words around them that are neither.
#pragma once
#include "extract/quotes_phrases.h"

namespace isnad::extraction {

/// Whom a speaker tells, between the verb and what follows; `outlet` is empty if it is none.
struct Recipient {
  std::size_t end = 0;
  TokenRange outlet = {};
};

/// Steps over adverbs, days, addressees. All results lie within the limits that are given.
class Clauses {
 public:
  Clauses(const Scene& scene, const Phrases& phrases);

  /// Behind "according to what published": such a cue has a verb behind it, also one of no table; the cue's end behind any other.
  [[nodiscard]] std::size_t behind_what(TokenRange cue, std::size_t limit) const;
  /// "said to-him his daughter": behind the pronoun between verb and subject.
  [[nodiscard]] std::size_t behind_oblique(std::size_t i) const;
  [[nodiscard]] std::size_t behind_addressee(std::size_t i, std::size_t limit) const;
  /// "told "The Merchant" a source", "a dit a l'AFP le maire": whom the verb's object is, where the subject follows.
  [[nodiscard]] Recipient behind_recipient(std::size_t i, std::size_t limit) const;
  /// The agency or outlet at token i, behind articles, or with a preposition glued to it; empty if there is none.
  [[nodiscard]] TokenRange outlet_at(std::size_t i) const;
  [[nodiscard]] std::size_t behind_articles(std::size_t i) const;
  /// "said to-the-agency X": a preposition glued to a role or agency right behind the verb.
  [[nodiscard]] bool is_addressee(std::size_t i) const;
  /// "In a message to X, urged the president ...": verb and subject stand behind the adverbial and its comma.
  [[nodiscard]] TokenRange behind_opening(TokenRange sentence) const;
  /// "declared Tuesday the mayor", "said on Tuesday the mayor", "says for his part the prefect".
  [[nodiscard]] std::size_t behind_adverbs(std::size_t i, std::size_t limit) const;
  /// Back over "has", "had later", "also", "on Tuesday".
  [[nodiscard]] std::size_t skip_auxiliaries(std::size_t i, std::size_t from) const;
  /// Behind the last stop, passage or cue-made clause before i.
  [[nodiscard]] std::size_t clause_begin(std::size_t i, std::size_t from) const;
  [[nodiscard]] bool is_auxiliary(std::size_t i) const;
  [[nodiscard]] bool is_preposition(std::size_t i) const;
  [[nodiscard]] bool is_adverbial(std::size_t i) const;

  static constexpr std::size_t kFar = 80;  ///< tokens; nobody looks further back for a subject

 private:
  [[nodiscard]] bool is_elided_pronoun(std::size_t i) const;
  static constexpr std::size_t kName = 4;  // words; an outlet's name is not longer
  [[nodiscard]] std::size_t addressee_end(std::size_t i) const;
  [[nodiscard]] std::size_t name_end(std::size_t i) const;
  [[nodiscard]] std::size_t masthead_end(std::size_t i) const;
  [[nodiscard]] std::size_t behind_date(std::size_t i) const;
  [[nodiscard]] bool is_day(std::size_t i) const;
  [[nodiscard]] std::size_t before_date(std::size_t i, std::size_t from) const;
  [[nodiscard]] std::size_t before_relative_time(std::size_t i, std::size_t from) const;

  const Scene& scene_;
  const lang::Reading& reading_;
  const Phrases& phrases_;
  bool verb_first_;
};

/// A stop, semicolon or colon.
[[nodiscard]] bool ends_clause(const text::Token& token);

}  // namespace isnad::extraction
