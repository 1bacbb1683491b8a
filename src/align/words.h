// The words of the documents as alignment compares them: stems, weights, sentences.
#pragma once
#include <cstdint>
#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

#include "align/scene.h"
#include "isnad/language.h"
#include "isnad/statement.h"

namespace isnad::alignment {

/// One word or number of a document. There are as many as all articles have words, so they are kept small.
struct Word {
  std::uint32_t begin = 0;  ///< see span()
  std::uint32_t end = 0;
  std::uint64_t form = 0;  ///< hash of the folded form behind its clitics
  std::uint64_t stem = 0;  ///< joins the forms of one word
  std::uint64_t sense = 0;  ///< joins the words of one concept; the stem, if no table has it
  std::uint16_t country = 0;  ///< the two letters of ISO 3166 of the country that it or its people are named by; 0: none
  bool content : 1 = true;     ///< not a function or reporting word
  bool negation : 1 = false;
  bool contrast : 1 = false;   ///< a small word that turns the meaning: before, after, without
  bool number : 1 = false;     ///< digits or a number word
  bool name : 1 = false;       ///< no table knows it and, where names have capitals, it has one inside a sentence
  bool who : 1 = false;        ///< says a role, a country, an agency
  bool synonym : 1 = false;    ///< the table of synonyms has it
  bool relative : 1 = false;   ///< says whose relative or neighbour somebody is: "mother", "his wife"
  bool outlet : 1 = false;     ///< "newspaper", "channel": its name follows
  bool masthead : 1 = false;   ///< a platform, or the last word of an outlet's name: "Courier"
  bool in_name : 1 = false;    ///< a known word inside the name of a country or, where names have capitals, of somewhere: "North Korea"
  bool happening : 1 = false;  ///< tells what happens, as far as the tables know

  [[nodiscard]] Span span() const { return {begin, end}; }
};

/// What of a document no language hides: names by their consonants, figures by unit and value; with counts.
using Bridges = std::vector<std::pair<std::uint64_t, double>>;

/// A document's words in text order.
struct DocumentWords {
  std::vector<Word> words;
  Bridges bridges;            ///< sorted by key
  std::vector<SceneMark> scene;  ///< what says when and where
  bool names_agency = false;  ///< an agency is named somewhere

  /// The words that lie in a span of the text.
  [[nodiscard]] std::span<const Word> in(Span span) const;
};

[[nodiscard]] DocumentWords words_of(const Statements&, const Languages&);

/// How much a stem says: log(1 + units / units with the stem). Units are sentences of an event.
class Weights {
 public:
  /// Counts each stem, and the sense of a synonym, once a unit.
  void count_unit(std::span<const Word> words);
  void count_unit(std::span<const std::uint64_t> distinct);
  /// Turns the counts into weights; before it, every weight is 0.
  void freeze();
  [[nodiscard]] double of(std::uint64_t stem) const;
  /// Of a stem that no unit has: the most that one can weigh.
  [[nodiscard]] double of_unknown() const { return of_unknown_; }

 private:
  std::unordered_map<std::uint64_t, double> units_with_;  ///< counts, then weights
  double units_ = 0.0;
  double of_unknown_ = 0.0;
};

/// The distinct stems of content words, sorted.
[[nodiscard]] std::vector<std::uint64_t> content_stems(std::span<const Word> words);

/// A set of stems and what each weighs, looked up once: every pair of statements asks for them.
struct StemSet {
  std::vector<std::uint64_t> stems;  ///< sorted, distinct
  std::vector<double> weights;       ///< parallel to the stems
  double weight = 0.0;               ///< their sum
};
[[nodiscard]] StemSet weighed(std::vector<std::uint64_t> stems, const Weights&);

/// Weighted overlap of two stem sets.
struct Overlap {
  double shared = 0.0;   ///< weight of the common stems
  double a = 0.0;        ///< weight of all of a
  double b = 0.0;
  std::size_t count = 0;  ///< how many stems are common
  [[nodiscard]] double jaccard() const { return a + b > shared ? shared / (a + b - shared) : 0.0; }
  [[nodiscard]] double containment() const { return a > 0 && b > 0 ? shared / (a < b ? a : b) : 0.0; }
};
/// `meet(i, j)` is called for each common stem, by its places in both.
template <class Meet>
[[nodiscard]] Overlap overlap(const StemSet& a, const StemSet& b, Meet meet) {
  Overlap result{.a = a.weight, .b = b.weight};
  for (std::size_t i = 0, j = 0; i < a.stems.size() && j < b.stems.size();) {
    const bool forward_i = a.stems[i] <= b.stems[j], forward_j = b.stems[j] <= a.stems[i];
    if (forward_i && forward_j) {
      result.shared += a.weights[i];
      ++result.count;
      meet(i, j);
    }
    i += forward_i;
    j += forward_j;
  }
  return result;
}
[[nodiscard]] Overlap overlap(const StemSet&, const StemSet&);
/// Cosine-like similarity: shared weight over the geometric mean of the weights.
[[nodiscard]] double similarity(const StemSet&, const StemSet&);
/// How many stems two sorted sets have in common.
[[nodiscard]] std::size_t overlap_count(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b);

}  // namespace isnad::alignment
