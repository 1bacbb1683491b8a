#include "align/candidates.h"

#include <algorithm>
#include <unordered_map>

namespace isnad::alignment {

std::vector<std::pair<std::uint32_t, std::uint32_t>> candidate_pairs(std::span<const Indexed> items, CandidateOptions options) {
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> postings;
  for (std::uint32_t i = 0; i < items.size(); ++i) {
    for (const std::uint64_t key : items[i].keys) postings[key].push_back(i);
  }
  if (options.limits != nullptr) {
    options.limits->common_keys += static_cast<std::size_t>(
        std::count_if(postings.begin(), postings.end(), [&](const auto& posting) { return posting.second.size() > options.most_postings; }));
  }
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
  std::vector<std::uint32_t> shared(items.size()), met;  // all zero between items
  for (std::uint32_t i = 0; i < items.size(); ++i) {
    met.clear();
    for (const std::uint64_t key : items[i].keys) {
      const auto& list = postings[key];
      if (list.size() > options.most_postings) continue;
      for (auto j = std::upper_bound(list.begin(), list.end(), i); j != list.end(); ++j) {
        if (!options.within_documents && items[*j].document == items[i].document) continue;
        if (shared[*j]++ == 0) met.push_back(*j);
      }
    }
    std::sort(met.begin(), met.end());
    for (const std::uint32_t j : met) {
      if (shared[j] >= options.least_shared) pairs.emplace_back(i, j);
      shared[j] = 0;
    }
  }
  return pairs;
}

}  // namespace isnad::alignment
