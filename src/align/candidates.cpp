#include "align/candidates.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>

#include "text/tokens.h"

namespace isnad::alignment {
namespace {

// Those of each value who speak for it, the most frequent values first.
std::vector<std::vector<std::uint32_t>> spokesmen_of(std::span<const std::uint32_t> list, std::span<const Indexed> items) {
  std::map<std::uint64_t, std::vector<std::uint32_t>> by_value;
  for (const std::uint32_t i : list) {
    if (items[i].value != 0) by_value[items[i].value].push_back(i);
  }
  std::vector<std::vector<std::uint32_t>> spokesmen;
  for (auto& [value, all] : by_value) spokesmen.push_back(std::move(all));
  std::sort(spokesmen.begin(), spokesmen.end(), [](const auto& a, const auto& b) { return a.size() != b.size() ? a.size() > b.size() : a < b; });
  if (spokesmen.size() > kMostValues) spokesmen.resize(kMostValues);
  for (auto& all : spokesmen) {
    std::vector<std::uint32_t> few;
    for (std::size_t k = 0; k < std::min(kSpokesmen, all.size()); ++k) few.push_back(all[k * all.size() / std::min(kSpokesmen, all.size())]);
    all = std::move(few);
  }
  return spokesmen;
}

void add_spokesmen(std::span<const std::uint32_t> list, std::span<const Indexed> items, std::vector<std::vector<std::uint32_t>>& neighbours) {
  const auto spokesmen = spokesmen_of(list, items);
  for (std::size_t k = 0; k < spokesmen.size(); ++k) {
    for (std::size_t other = k; other < spokesmen.size(); ++other) {
      for (const std::uint32_t a : spokesmen[k]) {
        for (const std::uint32_t b : spokesmen[other]) {
          if (a != b) neighbours[std::min(a, b)].push_back(std::max(a, b));
        }
      }
    }
  }
}

// For each item those that it meets in a list that is too long for all pairs, once for each such list.
void add_neighbours(std::vector<std::uint32_t> list, std::span<const Indexed> items, std::vector<std::vector<std::uint32_t>>& neighbours) {
  std::stable_sort(list.begin(), list.end(), [&](std::uint32_t a, std::uint32_t b) {
    return std::tie(items[a].value, items[a].likeness) < std::tie(items[b].value, items[b].likeness);
  });
  for (std::size_t k = 0; k < list.size(); ++k) {
    for (std::size_t next = k + 1; next < std::min(k + 1 + kNeighbours, list.size()); ++next) {
      const auto [i, j] = std::minmax(list[k], list[next]);
      neighbours[i].push_back(j);
    }
  }
}

}  // namespace

std::uint64_t likeness_of(std::span<const std::uint64_t> keys) {
  return text::hash_of({reinterpret_cast<const char*>(keys.data()), keys.size_bytes()});
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> candidate_pairs(std::span<const Indexed> items, CandidateOptions options) {
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> postings;
  for (std::uint32_t i = 0; i < items.size(); ++i) {
    for (const std::uint64_t key : items[i].keys) postings[key].push_back(i);
  }
  std::vector<std::vector<std::uint32_t>> neighbours(items.size());
  for (auto& [key, list] : postings) {
    if (list.size() <= options.most_postings) continue;
    if (options.limits != nullptr) ++options.limits->common_keys;
    add_spokesmen(list, items, neighbours);
    add_neighbours(std::move(list), items, neighbours);
    list.clear();
  }
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
  std::vector<std::uint32_t> shared(items.size()), met;  // all zero between items
  const auto meet = [&](std::uint32_t i, std::uint32_t j) {
    if (!options.within_documents && items[j].document == items[i].document) return;
    if (shared[j]++ == 0) met.push_back(j);
  };
  for (std::uint32_t i = 0; i < items.size(); ++i) {
    met.clear();
    for (const std::uint64_t key : items[i].keys) {
      const auto& list = postings.find(key)->second;
      for (auto j = std::upper_bound(list.begin(), list.end(), i); j != list.end(); ++j) meet(i, *j);
    }
    for (const std::uint32_t j : neighbours[i]) meet(i, j);
    std::sort(met.begin(), met.end());
    for (const std::uint32_t j : met) {
      if (shared[j] >= options.least_shared) pairs.emplace_back(i, j);
      shared[j] = 0;
    }
  }
  return pairs;
}

}  // namespace isnad::alignment
