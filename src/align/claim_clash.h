// Do two claims in otherwise the same words exclude one another?
#pragma once
#include <optional>
#include <string>

#include "align/claim_words.h"
#include "lang/language.h"

namespace isnad::alignment {

struct ClaimClash {
  const char* rule = "";  ///< "polarity", "opposites", "direction" or "day"
  std::string detail;     ///< the words that differ, as written
};

/// Needs claims that are alike word for word but for a little. "polarity": one of them is the other with a negation before a word that both have.
/// "opposites": where one has a word the other has its opposite (table `opposites`). Both at once cancel out ("did not
/// accept", "rejected"), and where anything else of weight differs, nothing is said.
[[nodiscard]] std::optional<ClaimClash> claim_clash(const EventWords& event, const ClaimWords& a, const ClaimWords& b);

/// Does one name "South Sudan", "the North Bank", and the other a name with the opposite word? Then they tell of two places.
[[nodiscard]] bool name_opposites(const EventWords& event, const ClaimWords& a, const ClaimWords& b);

/// Needs claims that say the same. "direction": east of a place in one of them, west of it in the other. "day": the same words of two days.
[[nodiscard]] std::optional<ClaimClash> slot_clash(const EventWords& event, const ClaimWords& a, const ClaimWords& b, double jaccard);

}  // namespace isnad::alignment
