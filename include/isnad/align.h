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
/// The order of `documents` does not change the result.
[[nodiscard]] AlignmentGraph align(std::vector<Statements> documents, const Languages&, const AlignOptions& = {});

}  // namespace isnad
