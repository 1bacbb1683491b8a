#include "align/latent.h"

#include <Eigen/Eigenvalues>
#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace isnad::alignment {
namespace {

// Gram matrix of the weighted, length-normalised statements; stems of one statement only cannot connect any.
Eigen::MatrixXd gram_matrix(const std::vector<std::vector<std::uint64_t>>& stems, const Weights& weights) {
  const auto n = static_cast<Eigen::Index>(stems.size());
  std::unordered_map<std::uint64_t, std::vector<Eigen::Index>> with;
  Eigen::VectorXd norm = Eigen::VectorXd::Constant(n, 1e-9);
  for (Eigen::Index i = 0; i < n; ++i) {
    for (const std::uint64_t stem : stems[static_cast<std::size_t>(i)]) {
      with[stem].push_back(i);
      const double weight = weights.of(stem);
      norm(i) += weight * weight;
    }
  }
  Eigen::MatrixXd gram = Eigen::MatrixXd::Identity(n, n);
  gram.setZero();
  for (const auto& [stem, list] : with) {
    const double weight = weights.of(stem) * weights.of(stem);
    for (const Eigen::Index i : list) {
      for (const Eigen::Index j : list) gram(i, j) += weight;
    }
  }
  const Eigen::VectorXd scale = norm.cwiseSqrt().cwiseInverse();
  return scale.asDiagonal() * gram * scale.asDiagonal();
}

}  // namespace

LatentSpace::LatentSpace(const std::vector<std::vector<std::uint64_t>>& stems, const Weights& weights) {
  if (stems.empty()) return;
  if (stems.size() > kMostStatements) {
    for (const auto& statement : stems) {
      std::vector<Part>& row = rows_.emplace_back();
      double square = 1e-9;
      for (const std::uint64_t stem : statement) {
        row.push_back({stem, weights.of(stem)});
        square += row.back().weight * row.back().weight;
      }
      for (Part& part : row) part.weight /= std::sqrt(square);
    }
    return;
  }
  const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(gram_matrix(stems, weights));
  const auto n = static_cast<Eigen::Index>(stems.size());
  const Eigen::Index rank = std::min<Eigen::Index>(n, std::max<Eigen::Index>(2, n / 2));
  points_ = solver.eigenvectors().rightCols(rank) * solver.eigenvalues().tail(rank).cwiseMax(0.0).cwiseSqrt().asDiagonal();
  for (Eigen::Index i = 0; i < n; ++i) {
    const double length = points_.row(i).norm();
    if (length > 1e-9) points_.row(i) /= length;
  }
}

double LatentSpace::cosine(std::size_t i, std::size_t j) const {
  if (rows_.empty()) return points_.row(static_cast<Eigen::Index>(i)).dot(points_.row(static_cast<Eigen::Index>(j)));
  double sum = 0.0;
  for (auto a = rows_[i].begin(), b = rows_[j].begin(); a != rows_[i].end() && b != rows_[j].end();) {
    if (a->stem == b->stem) sum += a->weight * b->weight;
    const bool forward_a = a->stem <= b->stem, forward_b = b->stem <= a->stem;
    a += forward_a;
    b += forward_b;
  }
  return sum;
}

}  // namespace isnad::alignment
