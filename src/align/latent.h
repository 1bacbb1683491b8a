// Latent semantic analysis of an event's statements: words that keep the same company count as alike.
#pragma once
#include <Eigen/Core>
#include <cstdint>
#include <vector>

#include "align/words.h"

namespace isnad::alignment {

/// Statements as points of a low-rank space (Deerwester et al. 1990): the weighted statement-by-stem matrix,
/// cut to its strongest directions. Above kMostStatements statements it is not cut: then words must be common to count.
class LatentSpace {
 public:
  static constexpr std::size_t kMostStatements = 400;

  LatentSpace(const std::vector<std::vector<std::uint64_t>>& stems, const Weights& weights);
  /// Cosine of statements i and j in the space, -1..1. Stems are sorted and distinct.
  [[nodiscard]] double cosine(std::size_t i, std::size_t j) const;

 private:
  struct Part {
    std::uint64_t stem = 0;
    double weight = 0.0;
  };
  Eigen::MatrixXd points_;  ///< one unit row a statement
  std::vector<std::vector<Part>> rows_;  ///< the same where nothing is cut: by stem
};

}  // namespace isnad::alignment
