// Which documents of a large event get a column in its picture.
#pragma once
#include <cstddef>
#include <utility>
#include <vector>

namespace isnad::report {

/// A document and the clusters it has statements in, each with what the cluster is worth to the reader.
struct ColumnOffer {
  std::size_t document = 0;
  std::vector<std::pair<std::size_t, double>> clusters;  ///< number, weight
};

/// At most `limit` documents, ascending. Greedy: next comes who adds most, where a cluster that n chosen
/// documents show already adds 1/(n+1) of its weight. So every side of a dispute is seen before one side is
/// seen twice, and a reprint comes late. Of equals the earlier offer.
[[nodiscard]] std::vector<std::size_t> choose_columns(const std::vector<ColumnOffer>& offers, std::size_t limit);

}  // namespace isnad::report
