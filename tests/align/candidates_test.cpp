#include "align/candidates.h"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include <algorithm>

using namespace isnad::alignment;

namespace {

using Pairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

// All pairs, one after the other.
Pairs slow_pairs(const std::vector<Indexed>& items, CandidateOptions options) {
  Pairs pairs;
  for (std::uint32_t i = 0; i < items.size(); ++i) {
    for (std::uint32_t j = i + 1; j < items.size(); ++j) {
      if (!options.within_documents && items[i].document == items[j].document) continue;
      std::vector<std::uint64_t> common;
      std::set_intersection(items[i].keys.begin(), items[i].keys.end(), items[j].keys.begin(), items[j].keys.end(), std::back_inserter(common));
      if (common.size() >= options.least_shared) pairs.emplace_back(i, j);
    }
  }
  return pairs;
}

std::vector<Indexed> any_items() {
  std::vector<Indexed> items(*rc::gen::inRange<std::size_t>(0, 30));
  for (Indexed& item : items) {
    item.document = *rc::gen::inRange<std::size_t>(0, 5);
    item.keys = *rc::gen::container<std::vector<std::uint64_t>>(rc::gen::inRange<std::uint64_t>(0, 12));
    std::sort(item.keys.begin(), item.keys.end());
    item.keys.erase(std::unique(item.keys.begin(), item.keys.end()), item.keys.end());
  }
  return items;
}

}  // namespace

TEST_CASE("pairs with enough common keys are found") {
  const std::vector<Indexed> items = {{0, {1, 2, 3}}, {1, {2, 3, 4}}, {1, {3}}, {2, {9}}, {2, {}}};
  CHECK(candidate_pairs(items) == Pairs{{0, 1}, {0, 2}});
  CHECK(candidate_pairs(items, {.least_shared = 2}) == Pairs{{0, 1}});
  CHECK(candidate_pairs(items, {.within_documents = true}) == Pairs{{0, 1}, {0, 2}, {1, 2}});
  CHECK(candidate_pairs({}).empty());
}

TEST_CASE("of a key of too many statements each meets its next ones, those like it first") {
  std::vector<Indexed> items;
  for (std::size_t d = 0; d < 20; ++d) items.push_back({d, {1}, d % 2});
  Limits limits;
  const Pairs pairs = candidate_pairs(items, {.most_postings = 10, .limits = &limits});
  CHECK(limits.common_keys == 1);
  CHECK(pairs.size() < 20 * kNeighbours);
  const auto meet = [&](std::uint32_t i, std::uint32_t j) { return std::binary_search(pairs.begin(), pairs.end(), std::pair(i, j)); };
  CHECK(meet(0, 2));
  CHECK_FALSE(meet(0, 1));
  CHECK_FALSE(meet(0, 18));
  items.push_back({20, {1, 5}});
  items.push_back({21, {5}});
  CHECK(candidate_pairs(items, {.most_postings = 10}).back() == std::pair<std::uint32_t, std::uint32_t>{20, 21});
}

TEST_CASE("the index finds what all pairs find") {
  CHECK(rc::check("against brute force", [] {
    const auto items = any_items();
    const CandidateOptions options{.least_shared = *rc::gen::inRange<std::size_t>(1, 4), .within_documents = *rc::gen::arbitrary<bool>()};
    RC_ASSERT(candidate_pairs(items, options) == slow_pairs(items, options));
  }));
}

TEST_CASE("of a key of too many statements a few of each value meet a few of every other") {
  std::vector<Indexed> items;
  for (std::size_t d = 0; d < 400; ++d) items.push_back({d, {1}, d % 7, d % 40 == 0 ? 9U : 5U});
  const Pairs pairs = candidate_pairs(items, {.most_postings = 100});
  const auto values_of = [&](const auto& pair) { return std::pair(items[pair.first].value, items[pair.second].value); };
  const auto clashing = std::count_if(pairs.begin(), pairs.end(), [&](const auto& pair) { return values_of(pair).first != values_of(pair).second; });
  CHECK(clashing >= static_cast<std::ptrdiff_t>(kSpokesmen * kSpokesmen));
  CHECK(pairs.size() < items.size() * kNeighbours + 4 * kSpokesmen * kSpokesmen);
  for (Indexed& item : items) item.value = 0;  // what states no value has none to speak for it
  CHECK(candidate_pairs(items, {.most_postings = 100}).size() < items.size() * kNeighbours);
}
