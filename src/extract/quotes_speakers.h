// Who has spoken so far in a document: whom "he" means, and who goes on where nobody is named.
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "extract/quotes_passages.h"
#include "lang/reading.h"

namespace isnad::extraction {

/// As verbs tell it; `plural`: people, whom no verb of the singular fits.
enum class Gender : std::uint8_t { unknown, masculine, feminine, plural };

class Speakers {
 public:
  explicit Speakers(const lang::Reading& reading);

  /// Of the subject, as the verb at token i says it where verbs agree ("qalat": she, it); unknown for plurals and elsewhere.
  [[nodiscard]] Gender gender_of_verb(std::size_t i) const;
  /// Of whose saying it is, as the noun at token i tells ("their saying"); unknown if it does not.
  [[nodiscard]] Gender gender_of_owner(std::size_t i) const;
  /// `gender`: as the verb beside him says.
  void remember(TokenRange who, std::size_t sentence, Gender gender = Gender::unknown);
  /// A person who is named and neither speaks nor is the subject: whom "she" may be.
  void mention(TokenRange who);
  /// "the official", "head of-the-region": says nothing but what somebody does, so that it is the last person.
  [[nodiscard]] bool means_last_person(TokenRange words) const;
  /// Who goes on where the verb is of that gender: the last speaker, unless a verb of the other one stood beside him; then the
  /// last whom the verb fits, if he spoke near. Empty if nobody fits.
  [[nodiscard]] TokenRange last_of(Gender gender, std::size_t sentence) const;
  /// As an adjective behind "the minister" says it; a verb of the other gender has it as its object.
  [[nodiscard]] Gender gender_of_noun(TokenRange who) const;
  /// "officials", "detained Talurians" in the case that no subject has.
  [[nodiscard]] bool is_oblique(TokenRange who) const;
  /// Where names have capitals: a body by its role, or by an article before a name.
  [[nodiscard]] bool is_body(TokenRange phrase) const;
  /// "officials": where nouns have articles and no cases, a role with the ending of several and no name.
  [[nodiscard]] bool is_many(TokenRange phrase) const;
  /// "lui a repondu": before a verb, whom one speaks to.
  [[nodiscard]] bool is_object_pronoun(std::size_t i) const;
  /// May the verb's subject be `who`?
  [[nodiscard]] bool fits(TokenRange who, Gender gender) const;
  /// Whom the pronoun means: a person of a role who spoke right before, else who was named last; never one who was "she"
  /// where it is "he". The pronoun itself if there is nobody.
  [[nodiscard]] TokenRange antecedent(TokenRange pronoun, std::size_t sentence) const;
  /// From now on the person is known to be whom this pronoun means.
  void note_pronoun(TokenRange person, TokenRange pronoun);
  /// Another of the last people whom the pronoun fits, if by grammar it does not fit this person; else the person.
  [[nodiscard]] TokenRange better_fit(TokenRange person, TokenRange pronoun) const;
  /// Who spoke or was the subject last; empty at the begin.
  [[nodiscard]] TokenRange last() const { return last_; }
  /// The last of them with a proper name, in scripts with capitals.
  [[nodiscard]] TokenRange last_named() const { return last_named_; }
  /// The last of those who is no body.
  [[nodiscard]] TokenRange last_person() const { return last_person_; }

 private:
  [[nodiscard]] bool ends_oblique(std::size_t i) const { return reading_[i].is_word() && reading_.tokens().folded(i).ends_with(oblique_); }
  [[nodiscard]] bool is_person(TokenRange phrase) const;
  [[nodiscard]] bool is_other_gender(TokenRange person, TokenRange pronoun) const;
  void note_titles();
  void note_bodies();
  void note_article(TokenRange who);
  [[nodiscard]] TokenRange name_at_end(TokenRange who) const;
  [[nodiscard]] std::uint64_t pronoun_by_article(TokenRange who) const;
  [[nodiscard]] std::uint64_t pronoun_by_ending(TokenRange who) const;
  [[nodiscard]] std::uint64_t pronoun_of(TokenRange person) const;
  [[nodiscard]] std::uint64_t gender_key(TokenRange who) const;
  [[nodiscard]] TokenRange recent(TokenRange pronoun) const;
  [[nodiscard]] bool is_person_pronoun(std::size_t i) const;
  [[nodiscard]] TokenRange named_part(TokenRange who) const;

  const lang::Reading& reading_;
  std::string_view feminine_, masculine_;  ///< letters of verbs, or empty
  std::string_view oblique_, subject_;     ///< endings of plurals by case, or empty
  std::unordered_map<std::uint64_t, std::uint64_t> pronouns_;  ///< the last word of somebody's name -> the pronoun for him
  std::unordered_map<std::uint64_t, std::uint64_t> called_;    ///< the same, as the article of his role says
  std::unordered_set<std::uint64_t> bodies_;  ///< names of one word that firms have
  std::unordered_map<std::uint64_t, Gender> genders_;  ///< the last word of somebody's name -> as verbs say
  struct Turn {
    TokenRange who;
    std::size_t sentence = 0;
  };
  std::vector<TokenRange> people_;  ///< who was remembered, if no body: the latest last
  std::array<Turn, 4> last_of_;  ///< by gender
  std::size_t last_sentence_ = 0;
  TokenRange last_;
  TokenRange last_named_;
  TokenRange last_person_;
};

}  // namespace isnad::extraction
