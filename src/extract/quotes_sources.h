// Who speaks at each cue.
#pragma once
#include <optional>
#include <vector>

#include "extract/quotes_phrases.h"

namespace isnad::extraction {

/// The speaker at a cue. `words` are empty where the text leaves him out; `who` then names an earlier phrase.
struct Source {
  TokenRange words;          ///< at this cue
  TokenRange who;            ///< the phrase that names the speaker, here or before; empty if unknown
  TokenRange meant = {};     ///< whom `words` mean where they only say what somebody is ("the girl"), if the document does not say otherwise
  TokenRange via;            ///< who passed it on, where a cue names both ("quoted by TASS")
  bool passes_on = false;    ///< the cue tells only that: what is said follows, and is his at the cue before
  bool nested = false;       ///< the cue stands inside another's words: "said that the reports show ..."
  std::size_t end = 0;       ///< token behind the cue and its subject, where what was said may begin
};

/// One for each of `cues`, in the same order; implicit subjects and pronouns take the speaker before them.
[[nodiscard]] std::vector<Source> find_sources(const Scene& scene, const std::vector<CueAt>& cues, const Phrases& phrases);

}  // namespace isnad::extraction
