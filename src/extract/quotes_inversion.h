// Who the subject of a reporting verb is where subjects come first, but this one behind its verb: "...", said X;
// "The bridge is open, announced the town hall."
#pragma once
#include "extract/quotes_clauses.h"

namespace isnad::extraction {

class Inversion {
 public:
  Inversion(const Scene& scene, const Phrases& phrases, const Clauses& clauses) : scene_(scene), reading_(scene.reading), phrases_(phrases), clauses_(clauses) {}

  /// "- Words, - said X", "- Words? has asked him X", in a line that begins with a dash.
  [[nodiscard]] bool in_dialogue(std::size_t verb, std::size_t begin) const;
  /// "...," said X: only behind marks does the subject follow its verb.
  [[nodiscard]] bool is_behind_marks(std::size_t verb, std::size_t from) const;
  /// ""..." for shoppers, said Roe", "in an interview argued": who stands before the verb is behind a preposition, and a comma or
  /// nobody's name tells that it is no subject.
  [[nodiscard]] bool is_in_opening(TokenRange front, std::size_t from, std::size_t verb) const;
  /// "The bridge is open, said X": a comma right before the verb, and the words before it are no subject with what
  /// describes it (`front`: what would be one; `behind`: the subject behind the verb, with a colon if it goes on).
  [[nodiscard]] bool is_tail(const CueAt& cue, TokenRange front, TokenRange behind, TokenRange sentence) const;
  /// The subject behind the verb, and the outlet that it told; both empty if none stands there.
  struct Found {
    TokenRange subject;
    TokenRange outlet;
  };
  [[nodiscard]] Found behind(const CueAt& cue, TokenRange sentence) const;
  /// "described by critics as", "judged "..." by the left": whose word it was; empty where nobody is named so.
  [[nodiscard]] TokenRange doer(const CueAt& cue, std::size_t limit) const;
  /// "they-told (TASS) in the ministry": where somebody in a body speaks, the body does; empty if the verb is not such a
  /// plural. From token i on.
  [[nodiscard]] Found told_by_body(const CueAt& cue, std::size_t i, std::size_t limit) const;

 private:
  [[nodiscard]] TokenRange body(const CueAt& cue, std::size_t i, std::size_t limit) const;
  [[nodiscard]] std::size_t behind_aside(std::size_t i, std::size_t limit) const;
  [[nodiscard]] std::size_t behind_place(std::size_t i, std::size_t limit) const;
  [[nodiscard]] TokenRange behind_object(TokenRange object, std::size_t limit) const;
  [[nodiscard]] bool begins_subject(std::size_t i) const;
  [[nodiscard]] bool begins_full_name(std::size_t i) const;

  const Scene& scene_;
  const lang::Reading& reading_;
  const Phrases& phrases_;
  const Clauses& clauses_;
};

}  // namespace isnad::extraction
