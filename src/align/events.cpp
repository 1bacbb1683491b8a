#include "align/events.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <optional>
#include <unordered_map>

#include "text/iso_date.h"

namespace isnad::alignment {
namespace {

// How near to an event a document must be, 0..1. In a folder somebody gathered by hand most articles are of one
// event, and words that all have weigh little; in a stream of thousands strangers are nearer. Tuned on ten
// annotated events, alone and among 4,000 other articles: there they stay whole up to 0.28 and strangers join
// below 0.24.
constexpr double kSmallFolder = 0.12;  ///< up to kSmall documents
constexpr double kPerDoubling = 0.021;
constexpr double kMostNeeded = 0.28;
constexpr double kSmall = 40.0;

double needed(std::size_t documents) {
  const double doublings = std::log2(std::max(1.0, static_cast<double>(documents) / kSmall));
  return std::min(kMostNeeded, kSmallFolder + kPerDoubling * doublings);
}

constexpr std::size_t kTopTerms = 80;      ///< of a document, that start candidates
constexpr std::size_t kMostPostings = 400;  ///< events a term leads to
constexpr std::size_t kLeastShared = 3;     ///< top terms in common before an event is looked at

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

std::vector<std::uint64_t> top_keys(std::vector<Term> terms) {
  std::sort(terms.begin(), terms.end(), [](const Term& a, const Term& b) { return a.weight != b.weight ? a.weight > b.weight : a.key < b.key; });
  std::vector<std::uint64_t> keys;
  for (std::size_t i = 0; i < std::min(terms.size(), kTopTerms); ++i) keys.push_back(terms[i].key);
  return keys;
}

/// The sum of unit vectors and its length: a new document is compared with what all members have in common, so
/// that events do not grow together along a chain of neighbours.
class Centroid {
 public:
  [[nodiscard]] bool empty() const { return square_ == 0.0; }
  [[nodiscard]] double cosine(const std::vector<Term>& terms) const {
    double dot = 0.0;
    for (const Term& term : terms) {
      if (const auto found = sum_.find(term.key); found != sum_.end()) dot += term.weight * found->second;
    }
    return square_ > 0.0 ? dot / std::sqrt(square_) : 0.0;
  }
  void add(const std::vector<Term>& terms) {
    for (const Term& term : terms) {
      double& weight = sum_[term.key];
      square_ += term.weight * (2.0 * weight + term.weight);
      weight += term.weight;
    }
  }

 private:
  std::unordered_map<std::uint64_t, double> sum_;
  double square_ = 0.0;
};

struct Group {
  std::vector<std::size_t> members;
  std::map<std::string, Centroid> stems;  ///< by language
  Centroid bridges;
  std::optional<std::int64_t> last_day;
};

// How near a document is to an event: by its words among documents of its language, else by names and figures.
double nearness(const Vector& document, const Group& group) {
  const auto own = group.stems.find(document.language);
  if (own != group.stems.end()) return own->second.cosine(document.stems);
  return group.bridges.cosine(document.bridges);
}

void join(Group& group, std::size_t d, const Vector& document) {
  group.members.push_back(d);
  group.stems[document.language].add(document.stems);
  group.bridges.add(document.bridges);
  if (document.day) group.last_day = std::max(group.last_day.value_or(*document.day), *document.day);
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

// Events that share enough of the document's weightiest terms to be worth comparing.
class EventIndex {
 public:
  [[nodiscard]] std::vector<std::size_t> candidates(const std::vector<std::uint64_t>& keys) {
    std::vector<std::size_t> found;
    for (const std::uint64_t key : keys) {
      const auto list = groups_.find(key);
      if (list == groups_.end()) continue;
      for (const std::size_t group : list->second) {
        if (++shared_[group] == kLeastShared) found.push_back(group);
      }
    }
    for (const std::uint64_t key : keys) {
      if (const auto list = groups_.find(key); list != groups_.end()) {
        for (const std::size_t group : list->second) shared_[group] = 0;
      }
    }
    std::sort(found.begin(), found.end());
    return found;
  }
  void add(const std::vector<std::uint64_t>& keys, std::size_t group) {
    if (shared_.size() <= group) shared_.resize(group + 1, 0);
    for (const std::uint64_t key : keys) {
      auto& list = groups_[key];
      if (std::find(list.rbegin(), list.rend(), group) != list.rend()) continue;
      if (list.size() == kMostPostings) list.erase(list.begin());  // the oldest event
      list.push_back(group);
    }
  }

 private:
  std::unordered_map<std::uint64_t, std::vector<std::size_t>> groups_;
  std::vector<std::size_t> shared_;
};

bool near_in_time(const Vector& document, const Group& group, int window_days) {
  return !document.day || !group.last_day || std::abs(*document.day - *group.last_day) <= window_days;
}

}  // namespace

// Single-pass clustering in order of time (as topic detection and tracking does it): each document joins the
// nearest event that is near enough, or begins one.
std::vector<std::vector<std::size_t>> split_events(const std::vector<Statements>& documents, const std::vector<DocumentWords>& words,
                                                   const AlignOptions& options) {
  const std::vector<Vector> vectors = vectors_of(documents, words);
  const double least = needed(documents.size());
  std::vector<Group> groups;
  EventIndex index;
  for (std::size_t d = 0; d < vectors.size(); ++d) {
    auto keys = top_keys(vectors[d].stems);
    const auto bridges = top_keys(vectors[d].bridges);
    keys.insert(keys.end(), bridges.begin(), bridges.end());
    std::size_t best = groups.size();
    double nearest = least;
    for (const std::size_t g : index.candidates(keys)) {
      if (!near_in_time(vectors[d], groups[g], options.window_days)) continue;
      const double near = nearness(vectors[d], groups[g]);
      if (near >= nearest) {
        best = g;
        nearest = near;
      }
    }
    if (best == groups.size()) groups.emplace_back();
    join(groups[best], d, vectors[d]);
    index.add(keys, best);
  }
  std::vector<std::vector<std::size_t>> events;
  for (Group& group : groups) events.push_back(std::move(group.members));
  return events;
}

}  // namespace isnad::alignment
