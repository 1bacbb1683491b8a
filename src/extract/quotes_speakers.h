// Who has spoken so far in a document: whom "he" means, and who goes on where nobody is named.
#pragma once
#include <cstdint>
#include <unordered_map>

#include "extract/quotes_passages.h"
#include "lang/reading.h"

namespace isnad::extraction {

class Speakers {
 public:
  explicit Speakers(const lang::Reading& reading) : reading_(reading) {}

  void remember(TokenRange who, std::size_t sentence);
  /// Whom the pronoun means: a person of a role who spoke right before, else who was named last; never one who was "she"
  /// where it is "he". The pronoun itself if there is nobody.
  [[nodiscard]] TokenRange antecedent(TokenRange pronoun, std::size_t sentence);
  /// Who spoke or was the subject last; empty at the begin.
  [[nodiscard]] TokenRange last() const { return last_; }
  /// The last of them with a proper name, in scripts with capitals.
  [[nodiscard]] TokenRange last_named() const { return last_named_; }

 private:
  [[nodiscard]] bool is_other_gender(TokenRange person, TokenRange pronoun) const;
  [[nodiscard]] bool is_person(TokenRange phrase) const;

  const lang::Reading& reading_;
  std::unordered_map<std::uint64_t, std::uint64_t> pronouns_;  ///< the last word of somebody's name -> the pronoun for him
  std::size_t last_sentence_ = 0;
  TokenRange last_;
  TokenRange last_named_;
};

}  // namespace isnad::extraction
