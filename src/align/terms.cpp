#include "align/terms.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_map>

#include "text/parallel.h"

namespace isnad::alignment {
namespace {

double square_of(const Terms& terms) {
  double square = 0.0;
  for (const Term& term : terms) square += static_cast<double>(term.weight) * static_cast<double>(term.weight);
  return square;
}

void scale_to_one(Terms& terms) {
  const auto length = static_cast<float>(std::sqrt(square_of(terms)));
  for (Term& term : terms) term.weight /= length;
}

bool by_id(const Term& a, const Term& b) { return a.id < b.id; }

}  // namespace

TermSpace weigh(const std::vector<Counts>& all, unsigned threads) {
  TermSpace space{std::vector<Terms>(all.size()), 0};
  std::unordered_map<std::uint64_t, std::uint32_t> ids;
  std::vector<double> documents_with;
  for (std::size_t d = 0; d < all.size(); ++d) {
    space.documents[d].reserve(all[d].size());
    for (const auto& [key, count] : all[d]) {
      const auto [at, fresh] = ids.try_emplace(key, static_cast<std::uint32_t>(ids.size()));
      if (fresh) documents_with.push_back(0.0);
      documents_with[at->second] += 1.0;
      space.documents[d].push_back({at->second, static_cast<float>(1.0 + std::log(count))});
    }
  }
  space.size = ids.size();
  const auto documents = static_cast<double>(all.size());
  text::in_parallel(threads, all.size(), [&](std::size_t d) {
    for (Term& term : space.documents[d]) term.weight *= static_cast<float>(std::log1p(documents / documents_with[term.id]));
    scale_to_one(space.documents[d]);
    std::sort(space.documents[d].begin(), space.documents[d].end(), by_id);
  });
  return space;
}

Terms weightiest(Terms terms, std::size_t most) {
  const auto end = terms.begin() + static_cast<std::ptrdiff_t>(std::min(most, terms.size()));
  std::partial_sort(terms.begin(), end, terms.end(), [](const Term& a, const Term& b) { return a.weight != b.weight ? a.weight > b.weight : a.id < b.id; });
  terms.erase(end, terms.end());
  return terms;
}

void Layout::take(const Terms& terms) {
  for (const Term& term : taken_) weight_[term.id] = 0.0F;
  taken_ = terms;
  for (const Term& term : taken_) weight_[term.id] = term.weight;
}

// Four sums that do not wait for one another: this is where events spend their time.
float Layout::dot(const Terms& terms) const {
  std::array<float, 4> sums{};
  std::size_t i = 0;
  for (; i + sums.size() <= terms.size(); i += sums.size()) {
    for (std::size_t k = 0; k < sums.size(); ++k) sums[k] += weight_[terms[i + k].id] * terms[i + k].weight;
  }
  for (; i < terms.size(); ++i) sums[0] += weight_[terms[i].id] * terms[i].weight;
  return (sums[0] + sums[1]) + (sums[2] + sums[3]);
}

// Events of hundreds of documents have many times the terms of one: there the document's few are searched for.
double Centroid::cosine(const Layout& document) const {
  constexpr std::size_t kManyTimes = 64;
  float dot = 0.0F;
  if (sum_.size() / kManyTimes < document.terms().size()) {
    dot = document.dot(sum_);
  } else {
    auto at = sum_.begin();
    for (const Term& term : document.terms()) {
      at = std::lower_bound(at, sum_.end(), term, by_id);
      if (at != sum_.end() && at->id == term.id) dot += term.weight * at->weight;
    }
  }
  return square_ > 0.0 ? static_cast<double>(dot) / std::sqrt(square_) : 0.0;
}

void Centroid::add(const Terms& terms) {
  Terms sum;
  sum.reserve(sum_.size() + terms.size());
  std::merge(sum_.begin(), sum_.end(), terms.begin(), terms.end(), std::back_inserter(sum), by_id);
  sum_.clear();
  for (const Term& term : sum) {
    if (!sum_.empty() && sum_.back().id == term.id) {
      sum_.back().weight += term.weight;
    } else {
      sum_.push_back(term);
    }
  }
  square_ = square_of(sum_);
}

}  // namespace isnad::alignment
