#include "report/dot_columns.h"

#include <algorithm>
#include <unordered_map>

namespace isnad::report {
namespace {

using Shown = std::unordered_map<std::size_t, double>;  // cluster -> columns that show it

double gain(const ColumnOffer& offer, const Shown& shown) {
  double sum = 0.0;
  for (const auto& [cluster, weight] : offer.clusters) {
    const auto seen = shown.find(cluster);
    sum += weight / (seen == shown.end() ? 1.0 : 1.0 + seen->second);
  }
  return sum;
}

std::size_t best_of(const std::vector<ColumnOffer>& offers, const std::vector<bool>& taken, const Shown& shown) {
  std::size_t best = offers.size();
  double most = -1.0;
  for (std::size_t i = 0; i < offers.size(); ++i) {
    const double own = taken[i] ? -1.0 : gain(offers[i], shown);
    if (own > most) best = i, most = own;
  }
  return best;
}

}  // namespace

std::vector<std::size_t> choose_columns(const std::vector<ColumnOffer>& offers, std::size_t limit) {
  std::vector<std::size_t> chosen;
  std::vector<bool> taken(offers.size(), offers.size() <= limit);
  if (offers.size() <= limit)
    for (const ColumnOffer& offer : offers) chosen.push_back(offer.document);
  Shown shown;
  while (chosen.size() < std::min(limit, offers.size())) {
    const std::size_t next = best_of(offers, taken, shown);
    taken[next] = true;
    chosen.push_back(offers[next].document);
    for (const auto& [cluster, weight] : offers[next].clusters) shown[cluster] += 1.0;
  }
  std::sort(chosen.begin(), chosen.end());
  return chosen;
}

}  // namespace isnad::report
