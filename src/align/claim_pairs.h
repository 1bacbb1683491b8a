// The pairs of an event's claims that say the same, or contradict each other.
#pragma once
#include <vector>

#include "align/claim_relate.h"

namespace isnad::alignment {

struct ClaimPair {
  const ClaimWords* a = nullptr;
  const ClaimWords* b = nullptr;
  ClaimScore score;
  Verdict verdict;
};

[[nodiscard]] bool overlap_in_text(const ClaimWords& a, const ClaimWords& b);
/// Of different documents; no claim is in two pairs with one sentence, nor a part of it.
[[nodiscard]] std::vector<ClaimPair> claim_pairs(const EventWords&, const EventClaims&);

}  // namespace isnad::alignment
