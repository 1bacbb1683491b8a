// Whom the text brings in before he speaks: the subjects of sentences, for whoever goes on with "and he said".
#pragma once
#include "extract/quotes_callings.h"
#include "extract/quotes_subjects.h"

namespace isnad::extraction {

/// Tells `speakers` and `callings`, which outlive it.
class Topics {
 public:
  Topics(const Scene& scene, const Phrases& phrases, const Clauses& clauses, const Subjects& subjects, Speakers& speakers, Callings& callings)
      : scene_(scene), reading_(scene.reading), phrases_(phrases), clauses_(clauses), subjects_(subjects), speakers_(speakers), callings_(callings),
        verb_first_(scene.reading.language().is("verb_first")) {}

  /// He speaks, or is a subject.
  void note(TokenRange who, std::size_t sentence, Gender gender);
  /// A sentence without a cue, or what stands before "and she said", may bring in who speaks next: its subject, if that is clearly
  /// a person.
  void note_subject(TokenRange sentence, std::size_t number);
  /// Also the person or body a sentence begins with whose first verb of saying, at token `cue`, is another's: "Emil Roe wept as the
  /// ruling was read".
  void note_earlier_subject(TokenRange sentence, std::size_t cue, std::size_t number);
  /// "to witnesses, among-them Emil Roe, who was in the hall": who is brought in last in `rest`, the words behind a sentence's last cue.
  void note_described(TokenRange rest, std::size_t number);

 private:
  void note_head(TokenRange sentence, std::size_t cue, std::size_t number);
  [[nodiscard]] TokenRange front_of(TokenRange sentence) const;
  [[nodiscard]] Gender gender_at_head(TokenRange sentence, TokenRange subject) const;

  const Scene& scene_;
  const lang::Reading& reading_;
  const Phrases& phrases_;
  const Clauses& clauses_;
  const Subjects& subjects_;
  Speakers& speakers_;
  Callings& callings_;
  bool verb_first_;
};

}  // namespace isnad::extraction
