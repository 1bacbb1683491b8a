// Which sentences of an event say the same.
#include <algorithm>
#include <optional>

#include "align/candidates.h"
#include "align/edits.h"
#include "align/event_words.h"
#include "align/latent.h"

namespace isnad::alignment {
namespace {

struct ClaimWords {
  std::size_t document = 0;
  const Claim* claim = nullptr;
  std::span<const Word> words;
  std::vector<std::uint64_t> stems;
  bool negated = false;
};

struct ClaimScore {
  double jaccard = 0.0;
  double containment = 0.0;
  double order = 0.0;
  double latent = 0.0;
  std::size_t shared = 0;
  std::size_t shorter = 0;
};

struct ClaimVerdict {
  Relation relation = Relation::same;
  const char* rule = "";
  const char* reason = "";
};

// How much two sentences share, 0..1.75: common words first, their order half, the event's latent space a
// quarter. Fitted on annotated events; from kParaphrase up, nine of ten pairs say the same to a reader.
constexpr double kParaphrase = 0.55;
constexpr double kExcerpt = 0.6;
constexpr double kLeastJaccard = 0.1;

double combined(const ClaimScore& score) { return score.jaccard + 0.5 * score.order + 0.25 * score.latent; }

// In order of preference: the same words in the same order; most words of the shorter sentence in the longer
// one (excerpt); enough in common by the combined score (other words for the same). Few common words never
// suffice.
std::optional<ClaimVerdict> decide(const ClaimScore& score) {
  if (score.shared < 3) return std::nullopt;
  if (score.jaccard >= 0.6 && score.order >= 0.5) return ClaimVerdict{Relation::same, "same-words-in-order", "the same words in the same order"};
  if (score.containment >= kExcerpt && score.shorter >= 4 && score.order >= 0.5) {
    return ClaimVerdict{Relation::same, "excerpt", "most words of the shorter sentence stand in the other, in order"};
  }
  if (score.shared >= 4 && combined(score) >= kParaphrase) return ClaimVerdict{Relation::paraphrase, "shared-words", "enough weighty words in common"};
  return std::nullopt;
}

std::vector<ClaimWords> claims_of(const EventWords& event) {
  std::vector<ClaimWords> claims;
  for (const std::size_t d : event.members) {
    for (const Claim& claim : event.document(d).claims) {
      ClaimWords words{d, &claim, event.words_in(d, claim.span), {}, false};
      words.stems = content_stems(words.words);
      words.negated = std::any_of(words.words.begin(), words.words.end(), [](const Word& w) { return w.negation; });
      claims.push_back(std::move(words));
    }
  }
  return claims;
}

ClaimScore score_of(const ClaimWords& a, const ClaimWords& b, const Weights& weights) {
  const Overlap common = overlap(a.stems, b.stems, weights);
  ClaimScore score{common.jaccard(), common.containment(), 0.0, 0.0, common.count, std::min(a.stems.size(), b.stems.size())};
  // The order costs the product of the lengths: only for pairs whose words can still make them one claim.
  if (score.jaccard >= kLeastJaccard || score.containment >= kExcerpt) score.order = order_agreement(a.words, b.words);
  return score;
}

Link link_of(const ClaimWords& a, const ClaimWords& b, const ClaimScore& score, const ClaimVerdict& verdict) {
  Link link{.a = a.claim->id, .b = b.claim->id, .kind = StatementKind::claim, .relation = verdict.relation, .score = 0.0, .evidence = {}, .edits = {}};
  link.score = 0.4 * score.containment + 0.4 * score.jaccard + 0.2 * score.order;
  link.evidence = {{verdict.rule, link.score, verdict.reason},
                   {"jaccard", score.jaccard, "common words of all words, by weight"},
                   {"containment", score.containment, "share of the shorter sentence's words, by weight, that the other has"},
                   {"order", score.order, "share of the shorter sentence's words in the same order"},
                   {"latent", score.latent, "cosine in the event's latent space"}};
  if (a.negated != b.negated) link.evidence.push_back({"polarity", 0.0, "one sentence has a negation, the other none: not judged"});
  link.edits = edits(a.words, b.words);
  return link;
}

}  // namespace

std::vector<Link> claim_links(const EventWords& event) {
  const std::vector<ClaimWords> claims = claims_of(event);
  std::vector<Indexed> indexed;
  for (const ClaimWords& claim : claims) indexed.push_back({claim.document, claim.stems});
  std::vector<std::vector<std::uint64_t>> stems;
  for (const ClaimWords& claim : claims) stems.push_back(claim.stems);
  const LatentSpace latent(stems, event.weights);
  std::vector<Link> links;
  for (const auto& [i, j] : candidate_pairs(indexed, {.least_shared = 3})) {
    ClaimScore score = score_of(claims[i], claims[j], event.weights);
    score.latent = latent.cosine(i, j);
    if (const auto verdict = decide(score)) links.push_back(link_of(claims[i], claims[j], score, *verdict));
  }
  return links;
}

}  // namespace isnad::alignment
