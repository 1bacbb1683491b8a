// Token alignment of two passages.
#pragma once
#include <span>
#include <vector>

#include "align/words.h"
#include "isnad/graph.h"

namespace isnad::alignment {

/// The shortest edit script of the two word lists (by stem), neighbouring steps of one kind joined; a pair of
/// words in the same gap is `changed`. Passages above `kLongestAligned` words give one `changed` step.
inline constexpr std::size_t kLongestAligned = 600;
[[nodiscard]] std::vector<Edit> edits(std::span<const Word> a, std::span<const Word> b);

/// Share of the shorter passage's words that stand in the same order in both (longest common subsequence).
[[nodiscard]] double order_agreement(std::span<const Word> a, std::span<const Word> b);

}  // namespace isnad::alignment
