#include "align/events.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <optional>
#include <span>

#include "align/terms.h"
#include "text/iso_date.h"
#include "text/parallel.h"
#include "text/sorted.h"

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
constexpr std::size_t kLeastShared = 3;     ///< top terms in common before an event is looked at

/// Two views of a document: its stems, and what no language hides: names' skeletons and figures.
struct View {
  TermSpace space;
  std::vector<Terms> top;  ///< of each document: its weightiest terms
};
struct Views {
  View stems;
  View bridges;
};

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

View view_of(const std::vector<Counts>& counts, unsigned threads) {
  View view{weigh(counts, threads), std::vector<Terms>(counts.size())};
  text::in_parallel(threads, counts.size(), [&](std::size_t d) { view.top[d] = weightiest(view.space.documents[d], kTopTerms); });
  return view;
}

Views views_of(const std::vector<DocumentWords>& words, unsigned threads) {
  std::vector<Counts> stems(words.size()), bridges(words.size());
  text::in_parallel(threads, words.size(), [&](std::size_t d) {
    stems[d] = stem_counts(words[d]);
    bridges[d] = words[d].bridges;
  });
  return {view_of(stems, threads), view_of(bridges, threads)};
}

struct Group {
  std::vector<std::size_t> members;
  std::map<std::string, Centroid> stems;  ///< by language
  Centroid bridges;
  std::optional<std::int64_t> last_day;
};

// Events by the top terms of their documents. Those that a dated document comes too late for are set aside, since
// documents come in order of time; undated ones, which come last, may still be of any.
class EventIndex {
 public:
  explicit EventIndex(std::size_t terms) : postings_(terms) {}

  /// The events that share enough of the terms, those with the most shared weight first, at most kMostCompared.
  /// `day`: of the document at hand; `is_open`: is it not too late for this event?
  template <class IsOpen>
  [[nodiscard]] std::vector<std::uint32_t> candidates(const Terms& top, std::optional<std::int64_t> day, const IsOpen& is_open) {
    std::vector<std::uint32_t> found;
    for (const Term& term : top) {
      Postings& postings = postings_[term.id];
      if (day && postings.sorted_out != day) set_aside(postings, is_open);
      postings.sorted_out = day;
      note(postings.open, term.weight, found);
      if (!day) note(postings.closed, term.weight, found);
    }
    std::vector<std::pair<float, std::uint32_t>> ranked;
    for (const std::uint32_t group : found) {
      if (shared_[group].terms >= kLeastShared) ranked.emplace_back(-shared_[group].weight, group);
      shared_[group] = {};
    }
    limits_.documents += ranked.size() > kMostCompared ? 1 : 0;
    const auto end = ranked.begin() + static_cast<std::ptrdiff_t>(std::min(ranked.size(), kMostCompared));
    std::partial_sort(ranked.begin(), end, ranked.end());
    found.clear();
    std::transform(ranked.begin(), end, std::back_inserter(found), [](const auto& one) { return one.second; });
    return found;
  }

  [[nodiscard]] const EventLimits& limits() const { return limits_; }

  void add(const Terms& top, std::uint32_t group) {
    if (shared_.size() <= group) shared_.resize(group + 1);
    for (const Term& term : top) {
      std::vector<std::uint32_t>& open = postings_[term.id].open;
      if (std::find(open.rbegin(), open.rend(), group) == open.rend()) append(open, group);
    }
  }

 private:
  struct Postings {
    std::vector<std::uint32_t> open, closed;
    std::optional<std::int64_t> sorted_out;  ///< when: within a day no event closes
  };
  struct Shared {
    std::uint32_t terms = 0;
    float weight = 0.0F;
  };

  void append(std::vector<std::uint32_t>& list, std::uint32_t group) {
    if (list.size() == kMostEvents) {
      list.erase(list.begin());  // the oldest event
      ++limits_.terms;
    }
    list.push_back(group);
  }
  template <class IsOpen>
  void set_aside(Postings& postings, const IsOpen& is_open) {
    std::erase_if(postings.open, [&](std::uint32_t group) {
      if (is_open(group)) return false;
      append(postings.closed, group);
      return true;
    });
  }
  // Whether an event was met before is as likely as not: it is written behind the others in any case, and counts if it was not.
  void note(const std::vector<std::uint32_t>& groups, float weight, std::vector<std::uint32_t>& found) {
    std::size_t size = found.size();
    found.resize(size + groups.size());
    for (const std::uint32_t group : groups) {
      Shared& shared = shared_[group];
      found[size] = group;
      size += shared.terms++ == 0 ? 1 : 0;
      shared.weight += weight;
    }
    found.resize(size);
  }

  EventLimits limits_;
  std::vector<Postings> postings_;  ///< by term
  std::vector<Shared> shared_;      ///< by event; all zero between calls
};

std::optional<std::int64_t> day_of(const Document& document) {
  const auto date = text::civil_date(document.published);
  return date ? std::optional(text::day_number(*date)) : std::nullopt;
}

// Single-pass clustering in order of time (as topic detection and tracking does it): each document joins the
// nearest event that is near enough, or begins one.
class Grouping {
 public:
  Grouping(Views views, const AlignOptions& options)
      : views_(std::move(views)), window_(options.window_days), least_(needed(views_.stems.space.documents.size())),
        stems_(views_.stems.space.size), bridges_(views_.bridges.space.size), by_stems_(views_.stems.space.size), by_bridges_(views_.bridges.space.size) {}

  void place(std::size_t d, const Document& document) {
    const Terms &stems = views_.stems.space.documents[d], &bridges = views_.bridges.space.documents[d];
    const Terms &top_stems = views_.stems.top[d], &top_bridges = views_.bridges.top[d];
    const auto day = day_of(document);
    stems_.take(stems);
    bridges_.take(bridges);
    const auto is_open = [&](std::uint32_t group) { return is_in_window(groups_[group], day); };
    std::vector<std::uint32_t> candidates, more;
    text::side_by_side([&] { candidates = by_stems_.candidates(top_stems, day, is_open); }, [&] { more = by_bridges_.candidates(top_bridges, day, is_open); });
    candidates.insert(candidates.end(), more.begin(), more.end());
    text::sort_distinct(candidates);
    const std::uint32_t group = nearest(candidates, document.language).value_or(static_cast<std::uint32_t>(groups_.size()));
    if (group == groups_.size()) groups_.emplace_back();
    groups_[group].members.push_back(d);
    groups_[group].stems[document.language].add(stems);
    groups_[group].bridges.add(bridges);
    groups_[group].last_day = std::max(groups_[group].last_day, day);  // no day is before all days
    by_stems_.add(top_stems, group);
    by_bridges_.add(top_bridges, group);
  }

  [[nodiscard]] EventLimits limits() const {
    return {by_stems_.limits().documents + by_bridges_.limits().documents, by_stems_.limits().terms + by_bridges_.limits().terms};
  }
  [[nodiscard]] std::vector<std::vector<std::size_t>> take() && {
    std::vector<std::vector<std::size_t>> events;
    for (Group& group : groups_) events.push_back(std::move(group.members));
    return events;
  }

 private:
  // Of two events equally near the later one: its news is fresher. Events are compared for most of the time that this takes.
  using Nearest = std::optional<std::pair<double, std::uint32_t>>;
  [[nodiscard]] std::optional<std::uint32_t> nearest(std::span<const std::uint32_t> candidates, const std::string& language) const {
    Nearest first, second;
    const std::size_t half = candidates.size() / 2;
    text::side_by_side([&] { first = nearest_of(candidates.first(half), language); }, [&] { second = nearest_of(candidates.subspan(half), language); });
    const Nearest best = std::max(first, second);
    return best && best->first >= least_ ? std::optional(best->second) : std::nullopt;
  }
  [[nodiscard]] Nearest nearest_of(std::span<const std::uint32_t> candidates, const std::string& language) const {
    Nearest best;
    for (const std::uint32_t g : candidates) best = std::max(best, std::optional(std::pair(nearness(groups_[g], language), g)));
    return best;
  }

  [[nodiscard]] bool is_in_window(const Group& group, std::optional<std::int64_t> day) const {
    return !day.has_value() || !group.last_day.has_value() || std::abs(day.value() - group.last_day.value()) <= window_;
  }

  // By its words among documents of its language, else by names and figures.
  [[nodiscard]] double nearness(const Group& group, const std::string& language) const {
    const auto own = group.stems.find(language);
    return own != group.stems.end() ? own->second.cosine(stems_) : group.bridges.cosine(bridges_);
  }

  Views views_;
  int window_;
  double least_;
  Layout stems_, bridges_;  ///< of the document at hand
  EventIndex by_stems_, by_bridges_;
  std::vector<Group> groups_;
};

}  // namespace

std::vector<std::vector<std::size_t>> split_events(const std::vector<Statements>& documents, const std::vector<DocumentWords>& words,
                                                   const AlignOptions& options, EventLimits* limits) {
  Grouping grouping(views_of(words, options.threads), options);
  for (std::size_t d = 0; d < documents.size(); ++d) grouping.place(d, documents[d].document);
  if (limits != nullptr) *limits = grouping.limits();
  return std::move(grouping).take();
}

}  // namespace isnad::alignment
