// Counts in dispute: "31,000 according to the police and 120,000 according to the union".
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "align/event_words.h"
#include "align/figure_words.h"

namespace isnad::alignment {

/// Two figures of two documents, by their places in the event's list, that agree.
struct AgreeingPair {
  std::uint32_t a = 0, b = 0;
  double context = 0.0;
};

/// Where one sentence gives two counts of one thing, each with its source, whatever agrees with the one clashes with whatever
/// agrees with the other. Within a document they are no contradiction: it says whose they are.
///   "31,000 according to the police and 120,000 according to the union" in two articles     two links
///   "31,000 in Norzan according to the police and 3,000 in Ardin according to the union"    none: two places
[[nodiscard]] std::vector<Link> disputed_counts(const EventWords&, const std::vector<FigureWords>&, std::span<const AgreeingPair>);

}  // namespace isnad::alignment
