// Which cue governs a marked passage, and whether the passage is speech or a term.
#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "extract/quotes_sources.h"

namespace isnad::extraction {

/// How a passage hangs on its cue.
enum class Relation : std::uint8_t {
  none,
  that,       ///< cue ... that "..."
  colon,      ///< cue ... : "..."
  direct,     ///< cue speaker "..." , also with a comma
  after,      ///< "...", cue speaker
  clause,     ///< a piece of the clause that the cue opens
  according,  ///< "...", according to
  joined,     ///< "..." and "...": as the passage before
  continued   ///< a sentence of its own behind somebody's words
};

struct Choice {
  Relation relation = Relation::none;
  std::optional<std::size_t> cue;  ///< index into the cues
};

struct Verdict {
  bool speech = false;
  std::string_view rule;
};

/// What the chooser reads; all of one document.
struct Evidence {
  const Scene& scene;
  const std::vector<CueAt>& cues;
  const std::vector<Source>& sources;
  const Phrases& phrases;
  std::vector<bool> in_speaker;  ///< per token: part of the words that name a speaker
};

[[nodiscard]] Evidence gather(const Scene& scene, const std::vector<CueAt>& cues, const std::vector<Source>& sources,
                              const Phrases& phrases);

/// A passage whose predecessors have been chosen already (`previous`: the passage before it and its choice).
struct Candidate {
  const Passage& passage;
  const Passage* previous = nullptr;
  Choice previous_choice = {};
  Verdict previous_verdict = {};
};

[[nodiscard]] Choice choose_cue(const Evidence& evidence, const Candidate& candidate);
[[nodiscard]] Verdict judge_kind(const Evidence& evidence, const Candidate& candidate, const Choice& choice);

/// The token before the passage's opening mark, without a clitic glued to the mark; nullopt at the text's begin.
[[nodiscard]] std::optional<std::size_t> token_before(const lang::Reading& reading, const Passage& passage);

}  // namespace isnad::extraction
