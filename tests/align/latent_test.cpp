// Statements as points: alike if their words are, whether the space is cut or not.
#include "align/latent.h"

#include <catch2/catch.hpp>

using namespace isnad::alignment;

namespace {

// Two statements with the same stems, one that shares none, and so many others with stems of their own.
std::vector<std::vector<std::uint64_t>> statements(std::size_t others) {
  std::vector<std::vector<std::uint64_t>> stems{{1, 2, 3}, {1, 2, 3}, {4, 5, 6}};
  for (std::size_t i = 0; i < others; ++i) stems.push_back({100 + 2 * i, 101 + 2 * i});
  return stems;
}

void check_cosines(std::size_t others) {
  const auto stems = statements(others);
  Weights weights;
  for (const auto& statement : stems) weights.count_unit(statement);
  weights.freeze();
  const LatentSpace space(stems, weights);
  CHECK(space.cosine(0, 1) == Approx(1.0).margin(1e-6));
  CHECK(space.cosine(0, 2) == Approx(0.0).margin(1e-6));
}

}  // namespace

TEST_CASE("the same words are one point, other words another") { check_cosines(0); }

TEST_CASE("above the limit the space is not cut, and the same words are still one point") {
  check_cosines(LatentSpace::kMostStatements);
}
