// Which documents are about one happening.
#pragma once
#include <vector>

#include "align/words.h"
#include "isnad/align.h"

namespace isnad::alignment {

/// Groups the documents by their weighty words, names and figures, within a window of days. The documents must be in
/// order of time, undated ones last: an event grows with its news. Candidates come from an index of each document's
/// weightiest terms. The groups hold document indices, ordered; the groups
/// themselves are ordered by their first document.
[[nodiscard]] std::vector<std::vector<std::size_t>> split_events(const std::vector<Statements>&, const std::vector<DocumentWords>&,
                                                                 const AlignOptions&);

}  // namespace isnad::alignment
