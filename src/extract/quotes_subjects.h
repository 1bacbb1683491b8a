// Who the subject of a reporting verb is where the verb comes first.
#pragma once
#include "extract/quotes_clauses.h"

namespace isnad::extraction {

/// All results are empty where the words do not make the subject clear.
class Subjects {
 public:
  Subjects(const Scene& scene, const Phrases& phrases, const Clauses& clauses) : scene_(scene), reading_(scene.reading), phrases_(phrases), clauses_(clauses) {}

  /// "warned "Abelor" its employees of ...": one word where the verb's subject stands, and the sentence goes on.
  [[nodiscard]] TokenRange in_marks(const CueAt& cue) const;
  /// Who describes: `behind` without the object at its end; empty if it is all the object, as in "described the-rain as".
  [[nodiscard]] TokenRange of_description(const CueAt& cue, TokenRange behind) const;
  /// Stands "as ..." at token i, glued to a word for "that", to marks or to an article?
  [[nodiscard]] bool leads_to_predicate(std::size_t i) const;
  /// "Roe threatens the city": `front` is a name at a line's head before a verb in the present.
  [[nodiscard]] bool is_headline(TokenRange front) const;
  /// "The spokesman ... said", "Had the minister said": the head of the clause [from, verb) is definite or a role.
  [[nodiscard]] TokenRange before(std::size_t verb, std::size_t from) const;
  /// "but-that the-union the-Talurian dropped him, and-pointed to": behind the last "that" of the words a role, and its verb.
  [[nodiscard]] TokenRange behind_that(TokenRange words, bool with_verb = true) const;
  /// Does the clause begin with a finite verb that is no cue?
  [[nodiscard]] bool has_head_verb(TokenRange clause) const { return !clause.empty() && reading_.has(clause.begin, lang::TableId::verbs) && !reading_.has(clause.begin, lang::TableId::cues); }
  /// "Mary Roe she [is] the-wife of", "but Emil Roe husband of": the name.
  [[nodiscard]] TokenRange described_at_head(TokenRange sentence) const;
  /// The phrase behind the sentence's first word, or at it, if a role stands there or a name known as such.
  [[nodiscard]] TokenRange at_head(TokenRange sentence) const;
  /// "X, who condemned the act, saying": the participle's subject is the antecedent of the nearest relative pronoun,
  /// if its clause has not ended.
  [[nodiscard]] TokenRange of_relative(std::size_t participle, std::size_t from) const;
  /// A name behind the verb at the head, if an object of his stands behind it ("congratulated Emil Roe his-rival, saying");
  /// else it may be the object itself.
  [[nodiscard]] TokenRange behind_verb(TokenRange sentence) const;
  /// "the-extremists who say": a noun with an article before "who", if the verb's ending says that they are many.
  [[nodiscard]] TokenRange many_before_who(std::size_t verb, std::size_t from) const;
  /// "and said the-boy Emil Roe (15 years) "words ..."": whole words in marks right behind somebody with a role.
  [[nodiscard]] bool leads_to_marks(TokenRange behind) const;
  /// "who" that agrees with its noun; it has the article in it, as "what" has not.
  [[nodiscard]] bool is_agreeing_relative(std::size_t i) const;
  /// "it angered the-capital, and-she-said": a country right before the comma before the verb; countries are feminine.
  [[nodiscard]] TokenRange country_before(std::size_t verb) const;
  /// "that X said", "but X said": these words have a noun behind them, and where it ends at the verb it is the subject.
  [[nodiscard]] bool takes_subject(std::size_t i) const;

  /// "surprised Emil Roe the-watchers": a full name behind a first word of no table; "published Roe on his page"; "faces Roe, who ...", "offered Emil van Roe, the
  /// head of ...": any name that is described behind a comma.
  [[nodiscard]] TokenRange full_name_at_head(TokenRange clause) const;
  /// "hosts Taluria the finals": behind a verb of "she" at the head, for countries are feminine.
  [[nodiscard]] TokenRange country_at_head(TokenRange clause) const;
  /// Whose words may follow these, which are the begin of a sentence: who stands right before their end, else their subject.
  [[nodiscard]] TokenRange of_words(TokenRange words) const;
  /// The subject of a sentence without a verb of saying, if it is clearly a person: whom the next words may be of.
  [[nodiscard]] TokenRange clear(TokenRange sentence) const;
  /// "the last word went to Emil Roe, 47, an assembler": whoever is named in full with an age, wherever he stands; in a text that
  /// has named nobody yet (`first`) whoever is named in full.
  [[nodiscard]] TokenRange introduced(TokenRange sentence, bool first) const;
  /// "By the time Ms. Roe emerged": the first with a title.
  [[nodiscard]] TokenRange titled(TokenRange sentence) const;

 private:
  [[nodiscard]] TokenRange of_head_verb(TokenRange clause) const;
  [[nodiscard]] bool is_full_name(TokenRange phrase) const;
  [[nodiscard]] bool is_aside(std::size_t i, std::size_t verb) const;
  [[nodiscard]] std::size_t behind_so(std::size_t verb, std::size_t from) const;
  [[nodiscard]] bool may_be_surname(std::size_t i) const;
  [[nodiscard]] TokenRange described_name_at_head(TokenRange clause) const;
  [[nodiscard]] std::size_t names_end(std::size_t i, std::size_t limit) const;
  [[nodiscard]] bool is_plain_word(std::size_t i) const;
  [[nodiscard]] bool may_be_verb(std::size_t i) const;
  [[nodiscard]] bool is_described(std::size_t comma) const;
  [[nodiscard]] TokenRange right_before(std::size_t verb, std::size_t from) const;
  [[nodiscard]] std::size_t behind_joined(std::size_t i) const;
  [[nodiscard]] bool is_of_pluperfect(std::size_t i) const;
  [[nodiscard]] bool has_subject_behind(std::size_t i) const;
  [[nodiscard]] bool opens_clause(std::size_t i) const;
  [[nodiscard]] bool ends_conjunction(std::size_t i, std::size_t from) const;

  const Scene& scene_;
  const lang::Reading& reading_;
  const Phrases& phrases_;
  const Clauses& clauses_;
};

}  // namespace isnad::extraction
