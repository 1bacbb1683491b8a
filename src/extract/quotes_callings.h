// Whom "the girl", "the young player" means: somebody known by name whom the text calls by what he is.
#pragma once
#include <vector>

#include "extract/quotes_speakers.h"
#include "extract/quotes_phrases.h"

namespace isnad::extraction {

/// Where the verb comes first and no capitals tell names; elsewhere nobody is found.
class Callings {
 public:
  Callings(const Scene& scene, const Phrases& phrases, const Speakers& speakers);

  /// From now on these words may be meant, if they name a person.
  void note(TokenRange who, std::size_t sentence);
  /// Do these words say of somebody only what he is, and has anybody been noted?
  [[nodiscard]] bool is_calling(TokenRange words) const;
  /// The last person noted, near and of the verb's gender; empty if there is none.
  [[nodiscard]] TokenRange last(Gender verb, std::size_t sentence) const;

 private:
  [[nodiscard]] bool says_what(TokenRange words) const;
  [[nodiscard]] bool is_of_body(TokenRange words) const;
  [[nodiscard]] bool is_named_person(TokenRange who) const;
  [[nodiscard]] bool is_adjective(std::size_t i) const;

  const lang::Reading& reading_;
  const Phrases& phrases_;
  const Speakers& speakers_;
  bool verb_first_;
  struct Turn {
    TokenRange who;
    std::size_t sentence;
  };
  std::vector<Turn> people_;  ///< in text order
};

}  // namespace isnad::extraction
