// Whom "the girl", "the young player" means: somebody known by name whom the text calls by what he is.
#pragma once
#include <vector>

#include "extract/quotes_speakers.h"
#include "extract/quotes_phrases.h"

namespace isnad::extraction {

/// Bare callings are told apart where the verb comes first and no capitals tell names; `described` serves all languages.
class Callings {
 public:
  Callings(const Scene& scene, const Phrases& phrases, const Speakers& speakers);

  /// From now on these words may be meant, if they name a person.
  void note(TokenRange who, std::size_t sentence);
  /// He speaks: also a body and a source without a name may be meant.
  void note_speaker(TokenRange who, std::size_t sentence) { speakers_so_far_.push_back({who, sentence}); }
  /// "the source", "the organisation the-Talurian": the last who spoke near and is of that kind, by the setting `kinds`; empty if none did.
  [[nodiscard]] TokenRange last_of_kind(TokenRange words, Gender verb, std::size_t sentence) const;
  /// Do these words say of somebody only what he is, and has anybody been noted?
  [[nodiscard]] bool is_calling(TokenRange words) const;
  /// The last person noted, near and of the verb's gender; empty if there is none.
  [[nodiscard]] TokenRange last(Gender verb, std::size_t sentence) const;

  /// "the 29-year-old", "the Mexican-born journalist": the last person, or the last named; empty if the words say no such thing.
  [[nodiscard]] TokenRange described(TokenRange words) const;

 private:
  [[nodiscard]] bool is_description(TokenRange words) const;
  [[nodiscard]] bool says_what(TokenRange words) const;
  [[nodiscard]] bool is_of_body(TokenRange words) const;
  [[nodiscard]] bool is_named_person(TokenRange who) const;
  [[nodiscard]] bool is_adjective(std::size_t i) const;
  [[nodiscard]] std::string_view noun_of(std::size_t i) const;
  [[nodiscard]] std::string_view kind_of(TokenRange who) const;
  [[nodiscard]] bool shares_country(TokenRange who, TokenRange words) const;

  const lang::Reading& reading_;
  const Phrases& phrases_;
  const Speakers& speakers_;
  bool verb_first_;
  struct Turn {
    TokenRange who;
    std::size_t sentence;
  };
  std::vector<Turn> people_;  ///< in text order
  std::vector<Turn> speakers_so_far_;  ///< the same
};

}  // namespace isnad::extraction
