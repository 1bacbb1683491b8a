// Documents that share text.
#pragma once
#include <string>
#include <vector>

#include "align/words.h"
#include "isnad/graph.h"

namespace isnad::alignment {

/// A sentence of one document that stands in another one too.
struct SharedSentence {
  std::size_t document_a = 0, sentence_a = 0;  ///< indices; document_a < document_b
  std::size_t document_b = 0, sentence_b = 0;
  double containment = 0.0;  ///< share of the shorter one's 5-grams that the other has
};

struct SharedText {
  std::vector<SharedSentence> sentences;
  std::vector<Copy> copies;             ///< by document pair, earlier first
  std::vector<std::size_t> copy_group;  ///< per document
  std::vector<double> copied_share;     ///< per document: part of its sentences found in any other
};

/// Finds shared sentences through an index of word 5-grams: nothing compares all pairs. A 5-gram in more than
/// kMostSharers sentences is boilerplate and starts no pair.
inline constexpr std::size_t kMostSharers = 100;
inline constexpr double kSharedSentence = 0.6;  ///< containment from which a sentence counts as copied
inline constexpr double kSameSource = 0.25;     ///< share of a document from which it is of one source with the other
/// `sources`: who owns each document's outlet, "" if unknown; documents of one source are of one copy group.
[[nodiscard]] SharedText find_copies(const std::vector<Statements>&, const std::vector<DocumentWords>&,
                                     const std::vector<std::string>& sources);

}  // namespace isnad::alignment
