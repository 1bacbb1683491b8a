#include "align/events.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <unordered_map>

#include "text/iso_date.h"

namespace isnad::alignment {
namespace {

// Tuned on mixed folders: documents of one event score 0.15 and more, others below 0.06.
constexpr double kSameEvent = 0.12;
constexpr double kSameEventAcross = 0.12;  ///< of names and figures, for two languages
constexpr std::size_t kTopTerms = 80;      ///< of a document, that start candidates
constexpr std::size_t kMostPostings = 400;

struct Term {
  std::uint64_t key = 0;
  double weight = 0.0;
};

/// Two views of a document: its stems, and what no language hides: names' skeletons and figures.
struct Vector {
  std::vector<Term> stems;
  std::vector<Term> bridges;
  std::string language;
  std::optional<std::int64_t> day;
};

using Counts = std::vector<std::pair<std::uint64_t, double>>;  // sorted by key

Counts stem_counts(const DocumentWords& words) {
  std::vector<std::uint64_t> stems;
  for (const Word& word : words.words) {
    if (word.content && !word.number) stems.push_back(word.stem);
  }
  std::sort(stems.begin(), stems.end());
  Counts counts;
  for (const std::uint64_t stem : stems) {
    if (counts.empty() || counts.back().first != stem) counts.emplace_back(stem, 0.0);
    counts.back().second += 1.0;
  }
  return counts;
}

std::vector<Term> weighted(const Counts& counts, const std::unordered_map<std::uint64_t, double>& documents_with, double documents) {
  std::vector<Term> terms;
  double norm = 0.0;
  for (const auto& [key, count] : counts) {
    const double weight = (1.0 + std::log(count)) * std::log1p(documents / documents_with.at(key));
    terms.push_back({key, weight});
    norm += weight * weight;
  }
  for (Term& term : terms) term.weight /= std::sqrt(norm);
  return terms;
}

std::vector<std::vector<Term>> weigh_all(const std::vector<Counts>& all) {
  std::unordered_map<std::uint64_t, double> documents_with;
  for (const Counts& counts : all) {
    for (const auto& [key, count] : counts) documents_with[key] += 1.0;
  }
  std::vector<std::vector<Term>> terms;
  for (const Counts& counts : all) terms.push_back(weighted(counts, documents_with, static_cast<double>(all.size())));
  return terms;
}

double dot(const std::vector<Term>& a, const std::vector<Term>& b) {
  double sum = 0.0;
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
    if (x->key == y->key) {
      sum += x->weight * y->weight;
      ++x;
      ++y;
    } else {
      x->key < y->key ? ++x : ++y;
    }
  }
  return sum;
}

std::vector<std::uint64_t> top_keys(std::vector<Term> terms) {
  std::sort(terms.begin(), terms.end(), [](const Term& a, const Term& b) { return a.weight != b.weight ? a.weight > b.weight : a.key < b.key; });
  std::vector<std::uint64_t> keys;
  for (std::size_t i = 0; i < std::min(terms.size(), kTopTerms); ++i) keys.push_back(terms[i].key);
  return keys;
}

bool near_in_time(const Vector& a, const Vector& b, int window_days) {
  return !a.day || !b.day || std::abs(*a.day - *b.day) <= window_days;
}

bool same_event(const Vector& a, const Vector& b) {
  if (a.language == b.language) return dot(a.stems, b.stems) >= kSameEvent;
  return dot(a.bridges, b.bridges) >= kSameEventAcross;
}

std::vector<Vector> vectors_of(const std::vector<Statements>& documents, const std::vector<DocumentWords>& words) {
  std::vector<Counts> stems, bridges;
  for (const DocumentWords& document : words) {
    stems.push_back(stem_counts(document));
    bridges.push_back(document.bridges);
  }
  auto stem_terms = weigh_all(stems), bridge_terms = weigh_all(bridges);
  std::vector<Vector> vectors;
  for (std::size_t d = 0; d < documents.size(); ++d) {
    const auto date = text::civil_date(documents[d].document.published);
    vectors.push_back({std::move(stem_terms[d]), std::move(bridge_terms[d]), documents[d].document.language,
                       date ? std::optional(text::day_number(*date)) : std::nullopt});
  }
  return vectors;
}

std::size_t find(std::vector<std::size_t>& leader, std::size_t i) {
  while (leader[i] != i) i = leader[i] = leader[leader[i]];
  return i;
}

}  // namespace

std::vector<std::vector<std::size_t>> split_events(const std::vector<Statements>& documents, const std::vector<DocumentWords>& words,
                                                   const AlignOptions& options) {
  const std::vector<Vector> vectors = vectors_of(documents, words);
  std::unordered_map<std::uint64_t, std::vector<std::size_t>> postings;
  std::vector<std::size_t> leader(documents.size());
  std::iota(leader.begin(), leader.end(), std::size_t{0});
  std::vector<std::size_t> seen(documents.size(), documents.size());  // by which document last looked at
  for (std::size_t d = 0; d < documents.size(); ++d) {
    auto keys = top_keys(vectors[d].stems);
    const auto bridges = top_keys(vectors[d].bridges);
    keys.insert(keys.end(), bridges.begin(), bridges.end());
    for (const std::uint64_t key : keys) {
      auto& list = postings[key];
      for (const std::size_t other : list) {
        if (seen[other] == d || find(leader, other) == find(leader, d)) continue;
        seen[other] = d;
        if (near_in_time(vectors[d], vectors[other], options.window_days) && same_event(vectors[d], vectors[other])) {
          leader[std::max(find(leader, d), find(leader, other))] = std::min(find(leader, d), find(leader, other));
        }
      }
      if (list.size() < kMostPostings) list.push_back(d);
    }
  }
  std::map<std::size_t, std::vector<std::size_t>> groups;
  for (std::size_t d = 0; d < documents.size(); ++d) groups[find(leader, d)].push_back(d);
  std::vector<std::vector<std::size_t>> events;
  for (auto& [first, members] : groups) events.push_back(std::move(members));
  return events;
}

}  // namespace isnad::alignment
