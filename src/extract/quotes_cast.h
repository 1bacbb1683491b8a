// The people and bodies a document names, and the fullest form of each.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "extract/quotes_phrases.h"

namespace isnad::extraction {

/// The people of one document. First all phrases are added, then names are asked for.
class Cast {
 public:
  Cast(const Scene& scene, const Phrases& phrases);

  void add(TokenRange phrase);
  /// Whom add() was given until now speaks; later ones are only named.
  void end_speakers() { speakers_ = members_.size(); }
  /// Adds every phrase of the text that begins with a role or title, or is a full name by its capitals.
  void add_roles();
  static constexpr std::size_t kMostMembers = 400;  ///< of one document; lists of names do not need more
  /// Were there as many, so that who came later was left out?
  [[nodiscard]] bool is_full() const { return members_.size() >= kMostMembers; }
  /// The fullest form in the document of the person or role these words name: the words themselves if no other
  /// phrase surely means the same one. `meant`: whom they mean if none holds that role, or empty.
  [[nodiscard]] std::string fullest(TokenRange phrase, TokenRange meant = {}) const;
  /// The words as written, without a clitic in front and without what stands in brackets.
  [[nodiscard]] Span span(TokenRange phrase) const;

 private:
  struct Member {
    TokenRange tokens;
    std::vector<std::string_view> words;  ///< folded, without articles and conjunctions, in order
    std::vector<std::string_view> beside;  ///< of the role that a comma parts from the name, where names have capitals
    std::size_t role_words = 0;        ///< how many of them are the role with what belongs to it
    std::size_t name_words = 0;  ///< how many stand before the first role, where the name comes first
    std::size_t own_words = 0;   ///< how many stand before a relation's word that is not the first: "Emil Roe, husband of ..."
    bool body = false;           ///< the first role is a body's: "the court"
    bool persons_body = false;   ///< "the office of the-president Emil Roe"
    bool former = false;         ///< "the-president the-former": not who holds it
    bool relative = false;       ///< "his wife Mary Roe", "the family of Emil Roe"
    bool owned = false;          ///< "the family of Emil Roe": the names are the owner's
    std::string_view title = {};  ///< an abbreviated one, which is no word of the name: "gov" of "Gov. Emil Roe"
    bool role_open = false;            ///< the role needs a complement ("minister of"): more words belong to it
  };
  void add_apposition(TokenRange phrase);
  [[nodiscard]] std::vector<std::string_view> role_beside(TokenRange name, TokenRange phrase) const;
  [[nodiscard]] std::size_t second_person(TokenRange phrase) const;
  [[nodiscard]] bool is_owner_in(const Member& whole, std::size_t before, bool at_end) const;
  [[nodiscard]] static bool spells_alike(const Member& part, const Member& whole);
  [[nodiscard]] std::size_t letter_before_name(std::size_t i) const;  // its bytes; 0 if there is none
  [[nodiscard]] bool is_plural_role(std::size_t i) const;
  [[nodiscard]] bool begins_role(std::size_t i) const;
  [[nodiscard]] Member member_of(TokenRange phrase) const;
  [[nodiscard]] TokenRange proper(TokenRange phrase) const;
  [[nodiscard]] bool is_full_name(std::size_t i, std::size_t limit) const;
  [[nodiscard]] bool is_publication(TokenRange phrase) const;
  [[nodiscard]] bool is_title(std::size_t i) const;
  [[nodiscard]] bool is_adjective(std::size_t i) const;
  [[nodiscard]] std::string text_of(TokenRange phrase) const;
  [[nodiscard]] const std::unordered_set<std::uint64_t>& words() const;
  [[nodiscard]] std::string without_locative(std::size_t i) const;
  [[nodiscard]] std::string listed_form(std::size_t i) const;
  [[nodiscard]] lang::Match before_article(std::size_t i, lang::Match match) const;
  [[nodiscard]] std::string_view bare(std::size_t i) const;
  [[nodiscard]] const lang::Match* country_at(std::size_t i) const;
  [[nodiscard]] bool names_people(std::size_t i) const;
  [[nodiscard]] bool is_better(const Member& a, const Member& b, TokenRange mention) const;
  [[nodiscard]] bool ends_in_complement(TokenRange phrase) const;
  [[nodiscard]] bool is_acronym_of(const Member& part, const Member& whole) const;
  [[nodiscard]] bool is_name_of(const Member& part, const Member& whole) const;
  [[nodiscard]] bool is_kind_of_body(const Member& member, const Member& role) const;
  [[nodiscard]] bool holds(const Member& member, const Member& role, std::size_t more) const;
  [[nodiscard]] bool is_of_two_people(const Member& part, const Member& whole) const;
  [[nodiscard]] const Member* with_longer_role(const Member& member) const;
  [[nodiscard]] const Member* only_one_named(const Member& member) const;
  [[nodiscard]] const Member* last_called(const Member& role) const;
  [[nodiscard]] const Member* only_firm(const Member& role) const;
  [[nodiscard]] const Member* only_body(const Member& role) const;
  [[nodiscard]] static bool abbreviates(std::string_view title, std::string_view word);
  [[nodiscard]] const Member* only_holder_of_role(const Member& role) const;
  [[nodiscard]] const Member* holder_of_country(const Member& role) const;
  [[nodiscard]] const Member* compatriot(const Member& role) const;
  [[nodiscard]] bool speaks_for_same(const Member& member, const Member& role) const;
  [[nodiscard]] bool begins_with_one_name(const Member& member) const;
  [[nodiscard]] bool joins_role(const Member& member) const;
  [[nodiscard]] bool is_prominent(const Member& member) const;
  [[nodiscard]] const Member* main_person(const Member& calling) const;
  [[nodiscard]] bool is_called_otherwise(const Member& calling, TokenRange person) const;
  [[nodiscard]] bool is_called(const Member& member) const;
  [[nodiscard]] bool opens_article(const Member& member) const;
  [[nodiscard]] const Member* whom_it_is_about(const Member& calling) const;
  [[nodiscard]] bool describes(TokenRange phrase) const;
  [[nodiscard]] bool is_definite(TokenRange phrase) const;
  [[nodiscard]] bool is_indefinite(std::size_t i) const;
  template <class Fits>
  [[nodiscard]] const Member* most_named(Fits fits) const;
  [[nodiscard]] const std::vector<std::string>* group_of(const Member& member) const;
  [[nodiscard]] const std::vector<std::size_t>& mentions() const;

  void join_same_role(Member& member) const;

  const Scene& scene_;
  const lang::Reading& reading_;
  const Phrases& phrases_;
  bool capitals_;
  std::vector<Member> members_;
  std::size_t speakers_ = 0;  ///< the first ones
  mutable std::unordered_set<std::uint64_t> words_;  ///< of the document, once asked for
  mutable std::vector<std::size_t> mentions_;  ///< of each member, once asked for
};

}  // namespace isnad::extraction
