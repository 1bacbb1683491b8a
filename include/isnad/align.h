// Stage 3: the alignment graph of several documents.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "isnad/graph.h"
#include "isnad/language.h"

namespace isnad {

struct AlignOptions {
  std::map<std::string, std::string> owners;  ///< outlet -> owner; outlets of one owner count as one source
  int window_days = 7;                        ///< documents further apart in time are not of one event
  unsigned threads = 0;                       ///< 0: as many as the machine has; never changes the result
};

/// Splits the documents into events, finds copies, and links equivalent or clashing statements.
/// Not quadratic in documents: candidates come from inverted indices, see src/align/candidates.h.
/// The order of `documents` does not change the result. Their ids must be unique, which read() sees to: of two of one id the
/// second's copies are not found. Statements must be those of extract() with the same Languages. No document, or one alone, is
/// a graph without links. What a limit left out is one of the graph's diagnostics. Throws std::bad_alloc alone, also out of
/// its own threads.
[[nodiscard]] AlignmentGraph align(std::vector<Statements> documents, const Languages&, const AlignOptions& = {});

}  // namespace isnad
