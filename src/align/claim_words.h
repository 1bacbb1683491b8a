// The claims of an event as their links compare them.
#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "align/event_words.h"

namespace isnad::alignment {

/// A claim by its words.
struct ClaimWords {
  std::size_t document = 0;
  const Claim* claim = nullptr;
  const Quote* said = nullptr;  ///< the speech that holds most of the claim, or null
  std::vector<const Figure*> figures;  ///< dates left out
  bool moves = false;  ///< it tells that something rose or fell
  /// The document's words, but `stem` joins synonyms and the spellings of one name as well.
  std::vector<Word> words;
  StemSet content;
  std::vector<char> telling;          ///< parallel to its stems: it tells what, not who or how many
  double told = 0.0;                  ///< sum of the telling stems' weights
  std::vector<std::uint64_t> happenings;  ///< those of them that tell what happens
  std::vector<std::uint64_t> names;   ///< as capitals show them; elsewhere any word that no table knows looks like one
};

/// The claims of one sentence, the sentence itself first.
struct SentenceClaims {
  std::size_t document = 0;
  std::optional<std::int64_t> published;  ///< seconds, if the document says so
  std::vector<ClaimWords> claims;
};

/// The event's sentences that state something, in document order, and what their stems weigh.
struct EventClaims {
  std::vector<SentenceClaims> sentences;
  Weights weights;
};
/// Weighted overlap of two claims.
struct ClaimOverlap {
  Overlap words;
  double told = 0.0;  ///< weight of the common stems that tell what in both
};
[[nodiscard]] ClaimOverlap overlap(const ClaimWords&, const ClaimWords&);
[[nodiscard]] EventClaims event_claims(const EventWords&);

}  // namespace isnad::alignment
