// Who speaks at a cue whose subject the text leaves out: "and he added", "which she called".
#pragma once
#include <optional>
#include <vector>

#include "extract/quotes_publications.h"
#include "extract/quotes_sources.h"
#include "extract/quotes_speakers.h"
#include "extract/quotes_subjects.h"

namespace isnad::extraction {

/// Looks at the cues before, whose `sources` are known, and at who has spoken so far; all of these outlive it.
class LeftOut {
 public:
  LeftOut(const Scene& scene, const std::vector<CueAt>& cues, const Phrases& phrases, const Clauses& clauses, const Subjects& subjects, const Publications& publications,
          const Speakers& speakers, const std::vector<Source>& sources)
      : scene_(scene), reading_(scene.reading), cues_(cues), phrases_(phrases), clauses_(clauses), subjects_(subjects), publications_(publications), speakers_(speakers),
        sources_(sources), verb_first_(scene.reading.language().is("verb_first")), in_it_(scene.reading.language().setting("in_it")) {}

  /// Who spoke before in the sentence, else its topic or subject, else the last speaker whom the verb fits; empty if that is not clear.
  [[nodiscard]] TokenRange speaker(std::size_t c, TokenRange sentence) const;
  /// Who spoke at the nearest cue before cue c in its sentence whom its verb fits; empty where nobody is known at it.
  [[nodiscard]] std::optional<TokenRange> previous(std::size_t c) const;
  /// "the remarks the-Talurian, that call him "..."": is the verb's subject "that", and that a thing?
  [[nodiscard]] bool is_said_by_thing(std::size_t c, TokenRange sentence) const;
  /// "As for X, he said": X, before `limit`.
  [[nodiscard]] TokenRange topic_of(TokenRange sentence, std::size_t limit) const;
  /// "was rated "poor"": the subject is what was rated.
  [[nodiscard]] bool is_passive(std::size_t c, std::size_t from) const;
  /// "a post, in-it he-said": does what stands behind cue c mean a text?
  [[nodiscard]] bool is_in_text(std::size_t c) const;
  /// Whose that text is; empty if it does not say.
  [[nodiscard]] TokenRange writer(std::size_t c, TokenRange sentence) const;
  /// "and-he-added, according to what passed-on the agency: ...", "says X, according to a source close to-him: ...": the verb's cue, if
  /// cue c only tells who passed on what is still to be said; else none.
  [[nodiscard]] std::optional<std::size_t> passed_on(std::size_t c) const;
  /// "the movement which he-said that-it", "the politicians who he-said that-they": by gender and number "who" is not the verb's subject.
  [[nodiscard]] bool disagrees_with_who(std::size_t c) const;
  /// "states that": a law's verb, and nobody goes on with it.
  [[nodiscard]] bool is_of_law(std::size_t c) const;
  /// The gender that cue c's verb gives its subject.
  [[nodiscard]] Gender gender_of(std::size_t c) const;

 private:
  [[nodiscard]] TokenRange goes_on_in_clause(std::size_t c, TokenRange sentence) const;
  [[nodiscard]] TokenRange who_goes_on(std::size_t c, TokenRange sentence) const;
  [[nodiscard]] std::size_t antecedent_of(std::size_t c) const;
  [[nodiscard]] TokenRange record_at(std::size_t from, std::size_t limit) const;
  [[nodiscard]] TokenRange issuer_in_opening(TokenRange opening) const;
  [[nodiscard]] TokenRange law_before(std::size_t verb, std::size_t from) const;
  [[nodiscard]] TokenRange named_before(std::size_t c, TokenRange sentence) const;
  [[nodiscard]] Gender gender_of_participle(const CueAt& cue) const;
  [[nodiscard]] bool is_object_noun(std::size_t c) const;
  [[nodiscard]] bool names_no_source(std::size_t c) const;
  [[nodiscard]] bool has_unread_subject(std::size_t c, TokenRange sentence) const;
  [[nodiscard]] bool describes_thing(std::size_t c) const;
  [[nodiscard]] bool has_noun_before(std::size_t c, TokenRange sentence) const;
  [[nodiscard]] bool is_in_what(std::size_t c) const;
  [[nodiscard]] TokenRange whom_who_describes(std::size_t c, TokenRange sentence) const;
  [[nodiscard]] bool is_in_relative(std::size_t k) const;
  [[nodiscard]] bool begins_with_subject(std::size_t c) const;
  [[nodiscard]] bool has_own_subject(std::size_t c) const;
  [[nodiscard]] bool is_of_other_gender(std::size_t k, Gender gender) const;
  [[nodiscard]] bool says_nothing(TokenRange words) const;
  [[nodiscard]] bool has_words_behind(std::size_t i, std::size_t limit) const;

  const Scene& scene_;
  const lang::Reading& reading_;
  const std::vector<CueAt>& cues_;
  const Phrases& phrases_;
  const Clauses& clauses_;
  const Subjects& subjects_;
  const Publications& publications_;
  const Speakers& speakers_;
  const std::vector<Source>& sources_;
  bool verb_first_;
  std::string_view in_it_;  ///< words, or empty
};

}  // namespace isnad::extraction
