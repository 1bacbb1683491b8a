// Noun phrases that may name a speaker: where they end, in any word order.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "extract/quotes_cues.h"
#include "text/hash_set.h"

namespace isnad::extraction {

/// The words that name somebody. `passages` within them are names ("the newspaper "X""), not speech.
class Phrases {
 public:
  static constexpr std::size_t kLetter = 2;  ///< bytes of the folded letter that a preposition may be

  explicit Phrases(const Scene& scene);

  /// Notes the phrase's last word as the end of a name if what follows closes it for certain: from then on a
  /// longer phrase is cut behind that word ("Zelensky the-situation").
  /// `families`: only names with an article, once the others are known.
  void learn(TokenRange phrase, bool families);
  /// Could a phrase that begins at token i teach a name? Its last word must be in no table.
  [[nodiscard]] bool may_teach(std::size_t i, std::size_t limit) const;
  [[nodiscard]] bool is_known_name(std::size_t i) const { return name_ends_.contains(reading_[i].hash); }

  /// A word of no table without an article, or known as a name: the last of somebody's name may be it.
  [[nodiscard]] bool is_name(std::size_t i) const { return is_known_name(i) || may_end_name(i); }

  /// The word has a capital also where none is due: it is a name.
  [[nodiscard]] bool is_capital_inside(std::size_t i) const { return capitals_ && is_noted(reading_[i].hash); }

  /// The phrase that begins at token i, with an apposition behind a comma; empty if none begins there.
  [[nodiscard]] TokenRange after(std::size_t i, std::size_t limit) const;
  /// The same, or a role in marks: quoted from "a responsible source" in the ministry.
  [[nodiscard]] TokenRange named_at(std::size_t i, std::size_t limit) const;
  /// The phrase that ends before token i, within [from, i); empty if none does.
  [[nodiscard]] TokenRange before(std::size_t i, std::size_t from) const;
  /// Whose the noun at token i is: "Mr. Fox's comment", "the minister's latest remarks"; empty if it does not say.
  [[nodiscard]] TokenRange possessor(std::size_t i, std::size_t from) const;
  /// "Roe's explanations", which begin at token i: Roe; empty if nobody owns what follows.
  [[nodiscard]] TokenRange owner_from(std::size_t i, std::size_t limit) const;
  /// "Emil Roe, 77, a former nurse": the full name before the comma that these words describe; else the words.
  [[nodiscard]] TokenRange described_by(TokenRange words, std::size_t from) const;
  /// "the central bank held rates": small words behind the last role are the clause's, unless they say of what it is.
  [[nodiscard]] TokenRange without_verb(TokenRange words) const;
  /// The words up to the first comma: what it adds ("the court, the company") may be the clause's.
  [[nodiscard]] TokenRange before_comma(TokenRange words) const;
  /// The subject at the head of the clause [from, limit).
  [[nodiscard]] TokenRange head(std::size_t from, std::size_t limit) const;
  /// A phrase may begin with token i: it is no function word or verb of saying.
  [[nodiscard]] bool begins(std::size_t i) const;
  [[nodiscard]] bool is_pronoun(TokenRange phrase) const;
  /// Holds a word that names people: a role, a title, or (where names have capitals) a capital.
  [[nodiscard]] bool names_somebody(TokenRange phrase) const;
  /// A single definite noun, as "the Kremlin" is in Arabic.
  [[nodiscard]] bool names_body(TokenRange phrase) const;
  /// "described Zelensky the-situation": what stands with an article behind a bare name is the object.
  [[nodiscard]] TokenRange without_object(TokenRange phrase) const;
  [[nodiscard]] bool has_role(TokenRange phrase) const;
  /// A news agency, newspaper, channel: one who passes on what others say.
  [[nodiscard]] bool is_outlet(TokenRange phrase) const;
  [[nodiscard]] bool role_at(std::size_t i) const {
    const lang::Match* role = reading_.find(i, lang::TableId::roles);
    return role != nullptr && (!role->has_clitic || role->clitic != lang::CliticClass::preposition);
  }
  [[nodiscard]] bool has_article(std::size_t i) const { return reading_.traits(i).written_article; }
  /// The word that is_servant() asks for, folded; empty if the language has none.
  [[nodiscard]] std::string_view servant() const { return servant_; }
  /// "Abd al-Nur": a first name that needs the next word, though an article begins that.
  [[nodiscard]] bool is_servant(std::size_t i) const;
  /// A word of no table that says something, and none behind a glued "with the": "Abelor", not "dialogue".
  [[nodiscard]] bool may_name_body(std::size_t i) const;
  /// "the logger who stayed back claimed": whom the clause right before the verb at token i describes; `found` if there is no such
  /// clause, or if it is the subject of the verb ("the man who Emil Roe said").
  [[nodiscard]] TokenRange before_who(TokenRange found, std::size_t i, std::size_t from) const;
  /// The noun phrase right before a relative pronoun at token i: who "who" is; empty if that is no person or body.
  [[nodiscard]] TokenRange antecedent(std::size_t i, std::size_t from) const;

  /// Behind "61-year-old" at token i; i if no age stands there.
  [[nodiscard]] std::size_t behind_age(std::size_t i) const;

  [[nodiscard]] static bool is_body(const lang::Match& role);
  [[nodiscard]] bool ends_in_body(TokenRange phrase) const;

  static constexpr std::size_t kLongestCountry = 4;  ///< tokens
  /// Behind the country or city whose name begins at token i, where no capitals tell names; i if there is none.
  [[nodiscard]] std::size_t country_end(std::size_t i) const;

  /// Behind "the-delegate the-commercial" with "of-the-states the-united" behind it; else the phrase's end.
  [[nodiscard]] std::size_t behind_of(TokenRange phrase) const;

  /// Stands a word for "that", a mark or a colon at token `next`: what is said follows?
  [[nodiscard]] bool leads_to_words(std::size_t next) const;
  /// "announced a-delay of-the-match", "denied its-signing", "refused the-decision": a verbal noun, something that happens, a thing or
  /// somebody's, and the clause goes on as it does behind no speaker.
  [[nodiscard]] bool is_deed(TokenRange phrase) const;
  /// "to-the-families", "by-medical help": no subject, by the case of its first words, where names have capitals and nouns cases.
  [[nodiscard]] bool is_in_other_case(TokenRange phrase) const;
  /// "a-statement", with the two marks of the case behind that letter or without them.
  [[nodiscard]] bool has_object_letter(std::size_t i) const;
  /// A word of no table that ends in the letter of an indefinite object; so do names of foreign women.
  [[nodiscard]] bool ends_as_object(std::size_t i) const;
  /// The same, and the document has it without that letter.
  [[nodiscard]] bool is_indefinite_object(std::size_t i) const;
  /// "the-approach the-hierarchical": a noun and its adjective, which cannot be the subject of "he". Not "the-Khasawneh", a man.
  [[nodiscard]] bool is_feminine_pair(TokenRange phrase) const;
  /// "shelling of-targets": an event, which cannot be the subject of "she".
  [[nodiscard]] bool is_masculine_deed(TokenRange phrase) const;
  /// "changes", "a-condemnation": a plural of things or a verbal noun whose ending says that "he" is not its verb.
  [[nodiscard]] bool is_feminine_thing(std::size_t i) const;
  /// "the player the-Talurian walks": one unknown word behind an article, which begins as verbs do.
  [[nodiscard]] bool may_end_in_verb(TokenRange phrase) const;
  /// "with-the-tone": a preposition and the article, glued to a word of no table.
  [[nodiscard]] bool has_glued_article(std::size_t i) const;
  /// "to-Kiev", where the document has "Kiev" too.
  [[nodiscard]] bool preposition_before_known_word(std::size_t i) const;
  /// "according to-the-ministry": the preposition belongs to the cue.
  [[nodiscard]] bool is_behind_according(std::size_t i) const;
  /// "of-carrying-out": a preposition glued to a verbal noun.
  [[nodiscard]] bool preposition_before_deed(std::size_t i) const;
  /// "her support", "his knowledge": a verbal noun with a pronoun, which is nobody.
  [[nodiscard]] bool is_his_deed(std::size_t i) const;
  /// "in-her-wording": the same behind a preposition.
  [[nodiscard]] bool is_his_wording(std::size_t i) const;
  /// Does token i say whose it is ("his rival")?
  [[nodiscard]] bool is_possessed(std::size_t i) const;
  /// Does the verb at token i have its object in it ("call-him")? More endings say so than of nouns.
  [[nodiscard]] bool has_pronoun(std::size_t i) const { return is_possessed(i) || reading_[i].last == reading_.language().spelling.his; }

 private:
  [[nodiscard]] TokenRange plain(std::size_t i, std::size_t limit) const;
  [[nodiscard]] TokenRange called(TokenRange phrase, std::size_t limit) const;
  [[nodiscard]] TokenRange with_second_role(TokenRange phrase, std::size_t limit) const;
  [[nodiscard]] bool is_to(std::size_t i) const;
  [[nodiscard]] TokenRange with_bond(TokenRange phrase, std::size_t limit) const;
  [[nodiscard]] bool joins_complement(std::size_t i) const;
  [[nodiscard]] TokenRange owner_of(TokenRange owner, TokenRange phrase, std::size_t verb) const;
  [[nodiscard]] bool is_object(std::size_t begin) const;
  [[nodiscard]] TokenRange with_paired_noun(TokenRange phrase, std::size_t from) const;
  [[nodiscard]] TokenRange behind_object(TokenRange phrase) const;
  [[nodiscard]] TokenRange with_name_behind(TokenRange phrase, std::size_t limit) const;
  [[nodiscard]] bool stops(std::size_t i, std::size_t begin) const;
  [[nodiscard]] bool leads_to_told(std::size_t next) const;
  [[nodiscard]] bool is_letters_of_next(std::size_t i) const;
  [[nodiscard]] bool word_stops(std::size_t i, std::size_t begin) const;
  [[nodiscard]] bool is_spelled_otherwise(const lang::Match& match, std::size_t i) const;
  [[nodiscard]] bool mark_stops(std::size_t i, std::size_t begin) const;
  [[nodiscard]] bool preposition_glued(std::size_t i) const;
  [[nodiscard]] bool find_preposition_glued(std::size_t i) const;
  [[nodiscard]] bool is_addressed(std::size_t i) const;
  [[nodiscard]] bool begins_foreign_name(std::size_t i, std::size_t begin) const;
  [[nodiscard]] std::size_t hashtag_end(std::size_t i) const;
  [[nodiscard]] bool is_things(std::size_t i) const;
  [[nodiscard]] bool begins_object(std::size_t i, std::size_t begin) const;
  [[nodiscard]] bool is_country_behind_name(std::size_t i, std::size_t begin) const;
  [[nodiscard]] bool is_counted_role(std::size_t i) const;
  [[nodiscard]] bool is_name_particle(std::size_t i, std::size_t begin) const;
  [[nodiscard]] bool is_titled_name(std::size_t i, std::size_t begin) const;
  [[nodiscard]] bool is_behind_many(std::size_t i) const;
  [[nodiscard]] bool is_told(std::size_t i, std::size_t begin) const;
  [[nodiscard]] bool may_be_surname(std::size_t i, std::size_t begin) const;
  [[nodiscard]] bool is_two_names(TokenRange phrase) const;
  [[nodiscard]] bool has_preposition_and_article(std::string_view folded) const;
  [[nodiscard]] bool ends_with_name(TokenRange phrase) const;
  void note_words();
  void note_capitals();
  [[nodiscard]] bool is_noted(std::uint64_t hash) const { return words_.contains(hash); }
  [[nodiscard]] bool is_contracted(std::size_t i, std::size_t limit) const;
  [[nodiscard]] bool is_title(std::size_t i) const;
  [[nodiscard]] bool agrees(std::size_t i, std::size_t begin) const;
  [[nodiscard]] bool is_family_name(TokenRange phrase) const;
  [[nodiscard]] bool is_its_adjective(std::size_t i) const;
  [[nodiscard]] std::size_t leads_to_name(std::size_t i) const;
  [[nodiscard]] std::size_t holder_behind(std::size_t i, bool of) const;
  [[nodiscard]] bool is_person(std::size_t i) const;
  [[nodiscard]] bool begins_title(std::size_t i) const;
  [[nodiscard]] bool begins_titled_name(std::size_t i) const;
  [[nodiscard]] bool is_name_in_marks(std::size_t i, std::size_t begin) const;
  [[nodiscard]] bool is_apposition(TokenRange first, TokenRange second) const;
  [[nodiscard]] bool ends_loosely(TokenRange phrase) const;
  [[nodiscard]] bool is_owner_only(TokenRange phrase) const;
  [[nodiscard]] bool is_past_time(std::size_t i) const;
  [[nodiscard]] bool is_year(std::size_t i) const;
  [[nodiscard]] bool is_month_of_day(std::size_t i) const;
  [[nodiscard]] bool is_of(std::size_t i) const;
  [[nodiscard]] bool goes_on_small(std::size_t i) const;
  [[nodiscard]] std::size_t behind_complement(std::size_t i, std::size_t limit) const;
  [[nodiscard]] bool ends_family(TokenRange phrase) const;
  [[nodiscard]] bool is_holder(TokenRange phrase, std::size_t limit) const;
  [[nodiscard]] std::size_t behind_subordinate(std::size_t from, std::size_t limit) const;
  [[nodiscard]] bool begins_predicate(std::size_t i, std::size_t limit) const;
  [[nodiscard]] bool leads_to_role(std::size_t i) const;
  [[nodiscard]] bool owns_role(std::size_t i) const;
  [[nodiscard]] bool owns_plural(std::size_t i) const;

  [[nodiscard]] bool is_closed(std::size_t next) const;
  [[nodiscard]] std::size_t body_end(std::size_t begin) const;
  [[nodiscard]] bool is_owned_body(std::size_t begin, const lang::Match& role) const;
  [[nodiscard]] bool joins_owner(std::size_t i) const;
  [[nodiscard]] std::size_t home_end(std::size_t begin) const;
  [[nodiscard]] bool may_end_name(std::size_t i) const;
  [[nodiscard]] bool preposition_before_initial(std::size_t i) const;
  [[nodiscard]] bool preposition_before_noun(std::size_t i) const;
  [[nodiscard]] bool preposition_before_thing(std::size_t i) const;
  [[nodiscard]] bool is_his_saying(std::size_t i) const;
  [[nodiscard]] bool preposition_before_listed_thing(std::size_t i) const;
  [[nodiscard]] bool is_thing_behind_name(std::size_t i, std::size_t begin) const;
  [[nodiscard]] bool is_definite_deed(std::size_t i) const;
  [[nodiscard]] bool is_definite_verbal(std::size_t i) const;

  /// What is asked of a word alone, once: phrases overlap. Nothing that is learnt changes it.
  enum Question : unsigned { kStopsAlone, kPrepositionGlued };
  template <class Find>
  [[nodiscard]] bool once(std::size_t i, Question question, Find find) const {
    const unsigned known = 1U << (2 * question), yes = known << 1U;
    if ((answers_[i] & known) == 0) answers_[i] = static_cast<std::uint8_t>(answers_[i] | known | (find() ? yes : 0U));
    return (answers_[i] & yes) != 0;
  }

  const Scene& scene_;
  const lang::Reading& reading_;
  mutable std::vector<std::uint8_t> answers_;  ///< per token: two bits a question
  bool capitals_;
  bool complements_;  ///< a noun without a preposition says whose a role is ("director of-factory")
  std::string_view verb_prefix_;  ///< what verbs of "he" begin with, or empty
  std::string_view oblique_;  ///< ending of plurals that are no subject, or empty
  std::string_view many_;  ///< ending of plurals that are a subject, or empty
  std::string_view plural_of_things_;  ///< its ending, which no family's name has, or empty
  std::u32string letters_;  ///< prepositions of one letter, as words begin with them
  std::string_view servant_;  ///< a first name that one of God's follows, or empty
  std::string_view particles_;  ///< that join names, or empty
  std::string_view of_;  ///< the clitic of what a body is for, or empty
  std::unordered_set<std::uint64_t> name_ends_;
  std::unordered_set<std::uint64_t> families_;  ///< of those that end a name of two words or more
  text::HashSet words_;  ///< of the document; with capitals those that have one inside a sentence
};

}  // namespace isnad::extraction
