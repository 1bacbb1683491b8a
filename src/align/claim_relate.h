// How two claims of one event stand to each other: pure functions.
#pragma once
#include <optional>

#include "align/claim_words.h"
#include "align/verdict.h"

namespace isnad::alignment {

struct ClaimScore {
  double containment = 0.0;  ///< shared weight over the lighter claim's
  double jaccard = 0.0;
  double telling = 0.0;      ///< share of what the claim that tells less tells that the other tells too
  double order = 0.0;        ///< only of pairs that it can still make the same: it costs the product of the lengths
  double latent = 0.0;       ///< of the sentences
  double weight = 0.0;       ///< of what is shared
  double substance = 0.0;    ///< weight of what is shared, in words that no other sentence has
  std::size_t shared = 0;    ///< common words
  std::size_t happenings = 0;  ///< those that tell what happens
  bool strangers = false;    ///< both have names, and none of them in common; or more figures of one thing differ than agree
  bool far_apart = false;    ///< published too far apart to be one piece of news
};

/// What two sentences give each pair of their claims.
struct ClaimContext {
  double unit = 1.0;      ///< weight of a word that no other sentence has
  double latent = 0.0;
  bool far_apart = false;
  std::size_t sentences = 0;  ///< of the event
};
inline constexpr std::size_t kLeastSharedWords = 2;
inline constexpr std::int64_t kClaimsOfOneNews = 48 * 3600;  // seconds; further apart, like sentences are two pieces of news

[[nodiscard]] ClaimScore score_of(const ClaimWords& a, const ClaimWords& b, const ClaimOverlap&, const ClaimContext&);
/// How much the claims have in common, 0..1.
[[nodiscard]] double combined(const ClaimScore&);
/// And how much they must have: the more sentences an event has, the more are alike by chance.
[[nodiscard]] double least_alike(std::size_t sentences);
/// Could decide() take a pair of claims of two sentences that have this in common, the latter for any likeness of their words? A
/// bound: parts of sentences share no more than these do, and most pairs of sentences are too unlike for all their parts at once.
[[nodiscard]] bool may_be_alike(const Overlap& of_sentences, const ClaimContext&);
[[nodiscard]] bool may_have_same_words(const ClaimWords& a, const ClaimWords& b, const Overlap& of_sentences);
/// nullopt: they do not say the same. `sentences` are the event's.
[[nodiscard]] std::optional<Verdict> decide(const ClaimScore&, std::size_t sentences);
/// The same, but contradictions come first.
[[nodiscard]] std::optional<Verdict> decide(const EventWords&, const ClaimWords& a, const ClaimWords& b, const ClaimScore&, std::size_t sentences);

}  // namespace isnad::alignment
