// Documents and events as weighted bags of terms.
#pragma once
#include <cstdint>
#include <utility>
#include <vector>

namespace isnad::alignment {

/// How often each key stands in a document, sorted by key.
using Counts = std::vector<std::pair<std::uint64_t, double>>;

/// A term of the run; ids are dense, in the order in which the documents bring them.
struct Term {
  std::uint32_t id = 0;
  float weight = 0.0F;  ///< a float: comparing events reads little else
};
using Terms = std::vector<Term>;  // sorted by id

struct TermSpace {
  std::vector<Terms> documents;  ///< parallel to the counts: (1 + log count) * log(1 + documents / documents with it), of length 1
  std::size_t size = 0;          ///< ids are below
};
[[nodiscard]] TermSpace weigh(const std::vector<Counts>&, unsigned threads);

/// The ids of a document's `most` weightiest terms, weightiest first.
[[nodiscard]] Terms weightiest(Terms, std::size_t most);

/// One document's weights laid out by term, so that many centroids are compared with it without a search.
class Layout {
 public:
  explicit Layout(std::size_t size) : weight_(size, 0.0F) {}
  void take(const Terms& terms);
  [[nodiscard]] float dot(const Terms&) const;
  [[nodiscard]] const Terms& terms() const { return taken_; }

 private:
  std::vector<float> weight_;
  Terms taken_;
};

/// The sum of unit vectors and its length: a new document is compared with what all members have in common, so
/// that events do not grow together along a chain of neighbours.
class Centroid {
 public:
  [[nodiscard]] double cosine(const Layout&) const;
  void add(const Terms&);

 private:
  Terms sum_;
  double square_ = 0.0;
};

}  // namespace isnad::alignment
