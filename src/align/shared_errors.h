// Slips that two documents have in common: evidence of one origin.
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "align/words.h"
#include "isnad/graph.h"

namespace isnad::alignment {

/// A slip of two documents and of no other document of the run.
struct SharedError {
  std::size_t a = 0, b = 0;  ///< documents, a < b
  std::string slip;          ///< as the first of them writes it
};

/// Misspelt names: a form that is one edit away from a name which at least kLeastRight documents of the event write, in
/// exactly two documents, both of which write the name as all others do as well. Who keeps to a spelling of his own has
/// made no slip: variants with other vowels, and endings, are none.
///   two articles with "Lukashenko" and once "Lukahsenko"    a shared error
///   two articles with "Lukashenka" throughout               none
inline constexpr std::size_t kLeastRight = 3;
[[nodiscard]] std::vector<SharedError> shared_misspellings(const std::vector<Statements>&, const std::vector<DocumentWords>&, const std::vector<Event>&,
                                                           unsigned threads);

/// Odd figures: two figures that agree, each one digit away from what at least kLeastRight other documents agree on.
[[nodiscard]] std::vector<SharedError> shared_misprints(const AlignmentGraph&);

/// Joins the two documents into one origin and notes the slip on their copy.
void join_by_error(AlignmentGraph&, const SharedError&);

}  // namespace isnad::alignment
