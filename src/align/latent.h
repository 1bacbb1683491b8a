// Latent semantic analysis of an event's statements: words that keep the same company count as alike.
#pragma once
#include <Eigen/Core>
#include <cstdint>
#include <vector>

#include "align/words.h"

namespace isnad::alignment {

/// Statements as points of a low-rank space (Deerwester et al. 1990): the weighted statement-by-stem matrix,
/// cut to its strongest directions. Above kMostStatements statements the space is empty and every cosine 0,
/// which only makes the rules that ask for it stricter.
class LatentSpace {
 public:
  static constexpr std::size_t kMostStatements = 400;

  LatentSpace(const std::vector<std::vector<std::uint64_t>>& stems, const Weights& weights);
  /// Cosine of statements i and j in the space, -1..1.
  [[nodiscard]] double cosine(std::size_t i, std::size_t j) const;

 private:
  Eigen::MatrixXd points_;  ///< one unit row a statement
};

}  // namespace isnad::alignment
