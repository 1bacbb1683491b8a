#include "align/claim_pairs.h"

#include <algorithm>
#include <cstdlib>

#include "align/candidates.h"
#include "align/latent.h"

namespace isnad::alignment {
namespace {

bool are_far_apart(const SentenceClaims& x, const SentenceClaims& y) {
  return x.published && y.published && std::abs(*x.published - *y.published) > kClaimsOfOneNews;
}

/// Of two sentences, reckoned when first asked for: most pairs need none.
class Likeness {
 public:
  Likeness(const LatentSpace& space, std::size_t i, std::size_t j) : space_(space), i_(i), j_(j) {}
  double of_sentences() {
    if (!known_) known_ = space_.cosine(i_, j_);
    return *known_;
  }

 private:
  const LatentSpace& space_;
  std::size_t i_, j_;
  std::optional<double> known_;
};

/// The pairs of claims of two sentences that say the same. No claim is in two pairs, nor a part of it; of what could
/// be said of a sentence and of its clauses, the pair that shares most is kept.
std::vector<ClaimPair> pairs_of(const EventWords& event, const SentenceClaims& x, const SentenceClaims& y, ClaimContext context, Likeness likeness) {
  const Overlap of_sentences = overlap(x.claims.front(), y.claims.front()).words;
  context.latent = 1.0;
  bool alike = may_be_alike(of_sentences, context);
  if (alike) {
    context.latent = likeness.of_sentences();
    alike = may_be_alike(of_sentences, context);
  }
  std::vector<ClaimPair> accepted, kept;
  constexpr std::size_t kMostClauses = 64;  // of a sentence; more are a list
  const std::size_t most = context.far_apart ? 1 : kMostClauses;  // clauses are repeated by chance
  for (const ClaimWords& a : std::span(x.claims).first(std::min(most, x.claims.size()))) {
    for (const ClaimWords& b : std::span(y.claims).first(std::min(most, y.claims.size()))) {
      if (!alike && !may_have_same_words(a, b, of_sentences)) continue;
      const ClaimOverlap common = overlap(a, b);
      if (common.words.count < kLeastSharedWords) continue;
      context.latent = likeness.of_sentences();
      const ClaimScore score = score_of(a, b, common, context);
      if (const auto verdict = decide(event, a, b, score, context.sentences)) accepted.push_back({&a, &b, score, *verdict});
    }
  }
  std::stable_sort(accepted.begin(), accepted.end(), [](const ClaimPair& p, const ClaimPair& q) { return p.score.weight > q.score.weight; });
  for (const ClaimPair& pair : accepted) {
    const bool covered = std::any_of(kept.begin(), kept.end(), [&](const ClaimPair& other) { return overlap_in_text(*other.a, *pair.a) || overlap_in_text(*other.b, *pair.b); });
    if (!covered) kept.push_back(pair);
  }
  return kept;
}

}  // namespace

bool overlap_in_text(const ClaimWords& a, const ClaimWords& b) {
  return a.claim->span.begin < b.claim->span.end && b.claim->span.begin < a.claim->span.end;
}

std::vector<ClaimPair> claim_pairs(const EventWords& event, const EventClaims& claims) {
  std::vector<Indexed> indexed;
  std::vector<std::vector<std::uint64_t>> stems;
  for (const SentenceClaims& sentence : claims.sentences) {
    indexed.push_back({sentence.document, sentence.claims.front().content.stems, likeness_of(sentence.claims.front().content.stems)});
    stems.push_back(sentence.claims.front().content.stems);
  }
  const LatentSpace latent(stems, claims.weights);
  if (event.limits != nullptr) event.limits->uncut_space = stems.size() > LatentSpace::kMostStatements;
  std::vector<ClaimPair> pairs;
  for (const auto& [i, j] : candidate_pairs(indexed, {.least_shared = kLeastSharedWords, .limits = event.limits})) {
    const SentenceClaims& x = claims.sentences[i];
    const SentenceClaims& y = claims.sentences[j];
    auto found = pairs_of(event, x, y, {claims.weights.of_unknown(), 0.0, are_far_apart(x, y), claims.sentences.size()}, {latent, i, j});
    pairs.insert(pairs.end(), found.begin(), found.end());
  }
  return pairs;
}

}  // namespace isnad::alignment
