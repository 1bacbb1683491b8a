// Which documents are about one happening.
#pragma once
#include <cstddef>
#include <vector>

#include "align/words.h"
#include "isnad/align.h"

namespace isnad::alignment {

/// What the caps of the index left out.
struct EventLimits {
  std::size_t documents = 0;  ///< with more events that share enough of their terms than kMostCompared
  std::size_t terms = 0;      ///< oldest events that a term of more than kMostEvents no longer leads to
};
inline constexpr std::size_t kMostEvents = 400;
/// Of the events that share top terms, so many are compared, those with the most shared weight first: with 32 instead
/// of 100 none of the 155,938 links among 15,743 articles is lost.
inline constexpr std::size_t kMostCompared = 32;

/// Groups the documents by their weighty words, names and figures, within a window of days. The documents must be in
/// order of time, undated ones last: an event grows with its news. Candidates come from an index of each document's
/// weightiest terms. The groups hold document indices, ordered; the groups
/// themselves are ordered by their first document.
[[nodiscard]] std::vector<std::vector<std::size_t>> split_events(const std::vector<Statements>&, const std::vector<DocumentWords>&,
                                                                 const AlignOptions&, EventLimits* limits = nullptr);

}  // namespace isnad::alignment
