// Documents that share text.
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "align/words.h"
#include "isnad/graph.h"

namespace isnad::alignment {

/// A sentence of one document that stands in another one too.
struct SharedSentence {
  std::size_t document_a = 0, sentence_a = 0;  ///< indices; document_a < document_b
  std::size_t document_b = 0, sentence_b = 0;
  double containment = 0.0;  ///< share of the shorter one's 5-grams that the other has
  bool common = false;       ///< most of these stand in more than kMostSharers sentences
};

struct SharedText {
  std::vector<SharedSentence> sentences;
  std::vector<Copy> copies;             ///< by document pair, earlier first
  std::vector<std::pair<std::size_t, std::size_t>> one_text;  ///< documents that share so much that they are one source
  std::vector<double> copied_share;     ///< per document: part of its sentences found in any other
  std::size_t common_grams = 0;         ///< 5-grams in more than kMostSharers sentences
};

/// Finds shared sentences through an index of word 5-grams: nothing compares all pairs. Of a 5-gram in more than
/// kMostSharers sentences each meets only its next kNextSharers: what they share is boilerplate, and counts only where
/// it is nearly all that both documents have (a text that hundreds of outlets print).
inline constexpr std::size_t kMostSharers = 100;
inline constexpr std::size_t kNextSharers = 4;
inline constexpr double kNearlyAll = 0.8;       ///< share of either document
inline constexpr double kSharedSentence = 0.6;  ///< containment from which a sentence counts as copied
inline constexpr double kSameSource = 0.25;     ///< share of a document from which it is of one source with the other
[[nodiscard]] SharedText find_copies(const std::vector<Statements>&, const std::vector<DocumentWords>&, const Languages&);

/// Per document the number of its copy group: documents of one event are of one group if they are one text or of one source, and so
/// on from either to a third; who copied whom about something else says nothing. Numbered by their first document.
/// `sources`: who owns each document's outlet, "" if unknown.
[[nodiscard]] std::vector<std::size_t> copy_groups(const SharedText&, const std::vector<Event>&, const std::vector<std::string>& sources);

}  // namespace isnad::alignment
