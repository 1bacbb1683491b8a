// Who passed on what another said: agencies, outlets, interviewers, and whom they cite.
#pragma once
#include <optional>
#include <vector>

#include "extract/quotes_clauses.h"
#include "extract/quotes_publications.h"

namespace isnad::extraction {

/// Whose the words are, and who passed them on; either may be empty.
struct Relayed {
  TokenRange words;
  TokenRange via;
};

/// All take the cue's index and its sentence; results are empty where nobody is named.
class Relays {
 public:
  Relays(const Scene& scene, const std::vector<CueAt>& cues, const Phrases& phrases, const Clauses& clauses);

  /// "according to a toll of X", "according to what came in a statement of X": what is named behind the cue.
  [[nodiscard]] std::optional<Publication> publication_at(std::size_t c, TokenRange sentence) const;
  /// "told Reuters", "said X to-Reuters": the agency passes on what it was told. `words`: the speaker's.
  [[nodiscard]] TokenRange told_outlet(std::size_t c, TokenRange words, TokenRange sentence) const;
  /// "according to "X".", "said "X" that": an outlet's name in marks, and nothing said behind it but its clause.
  [[nodiscard]] TokenRange outlet_in_marks(std::size_t c) const;
  /// "the newspaper said, citing officials, that": the officials. `words`: the newspaper's.
  [[nodiscard]] TokenRange origin_of(std::size_t c, TokenRange words, TokenRange sentence) const;
  /// "X passed on from Y", "passed on from him X", "Y was quoted by X".
  [[nodiscard]] Relayed relayed(std::size_t c, TokenRange sentence) const;
  /// "X with reference to officials writes": X, who may be in marks.
  [[nodiscard]] TokenRange citing_before(std::size_t from, std::size_t verb) const;

 private:
  [[nodiscard]] TokenRange interviewer(std::size_t c, TokenRange words, TokenRange sentence) const;
  [[nodiscard]] TokenRange cited(std::size_t c, TokenRange words, TokenRange sentence) const;
  [[nodiscard]] TokenRange relay_tail(std::size_t c, TokenRange sentence) const;
  [[nodiscard]] bool leads_to_origin(std::size_t i) const;
  [[nodiscard]] Relayed quoting(std::size_t c, TokenRange quoted, TokenRange sentence) const;

  const Scene& scene_;
  const lang::Reading& reading_;
  const std::vector<CueAt>& cues_;
  const Phrases& phrases_;
  const Clauses& clauses_;
  Publications publications_;
  bool verb_first_;
};

}  // namespace isnad::extraction
