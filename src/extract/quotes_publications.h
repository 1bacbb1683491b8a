// Tolls, reports, studies, statements: who stands behind what is "according to" one of them.
#pragma once
#include <optional>

#include "extract/quotes_phrases.h"

namespace isnad::extraction {

/// "a preliminary toll of the civil defence": the civil defence.
struct Publication {
  TokenRange source;     ///< whose it is; without one a report itself, but no toll and no data; else empty
  TokenRange reader;     ///< the outlet that has seen it ("documents seen by Reuters"), or empty
  std::size_t end = 0;   ///< token behind all of these
};

class Publications {
 public:
  Publications(const Scene& scene, const Phrases& phrases);

  /// The publication that is named from token i on, within the line and before `limit`; none if something else is.
  [[nodiscard]] std::optional<Publication> at(std::size_t i, std::size_t limit) const;
  /// "X published a post", "a post of X": whose the last text or remark named in `words` is; empty if they do not say.
  [[nodiscard]] TokenRange writer(TokenRange words) const;
  [[nodiscard]] bool is_text(std::size_t i) const;

 private:
  [[nodiscard]] TokenRange behind_verb_at_head(std::size_t noun, std::size_t from) const;
  [[nodiscard]] TokenRange owner_behind_of(std::size_t noun, std::size_t limit) const;
  [[nodiscard]] TokenRange subject_before(std::size_t noun, std::size_t from) const;
  [[nodiscard]] TokenRange noun_at(std::size_t i, std::size_t limit) const;
  [[nodiscard]] const lang::Match* noun_match(std::size_t i) const;
  [[nodiscard]] TokenRange issuer_before(TokenRange front) const;
  void read_behind(Publication& found, std::size_t noun_end, std::size_t limit) const;
  [[nodiscard]] bool leads_to_issuer(std::size_t i, std::size_t noun_end) const;
  [[nodiscard]] bool goes_on(std::size_t i) const;
  [[nodiscard]] TokenRange report(TokenRange phrase, std::size_t noun_end) const;
  [[nodiscard]] bool is_issuer(TokenRange phrase) const;
  [[nodiscard]] bool tells_who(std::size_t i) const;

  const Scene& scene_;
  const lang::Reading& reading_;
  const Phrases& phrases_;
  bool capitals_;
};

}  // namespace isnad::extraction
