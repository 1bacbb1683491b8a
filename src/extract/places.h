// Which places a text names.
#pragma once
#include <string_view>
#include <vector>

#include "extract/draft.h"

namespace isnad::extraction {

/// The name of a place behind a word that says where.
struct Place {
  std::size_t begin = 0;  ///< token of the word before it ("in", "the town of"), or of the name that "in" is glued to
  TokenRange name;
  Span span;              ///< of the name alone
  std::string_view country = {};  ///< ISO 3166, of a name that the tables know
  bool is_country = false;
  bool sure = false;      ///< not only a word behind "in" that no table knows
};

/// The places of a text, in text order. Sure are names behind "the town of" or "near", known names, in languages with
/// capitals those behind "in"; and what the same text names for sure elsewhere.
///   "in the town of Ardin ... in Ardin"    Ardin twice, sure
///   "in recent weeks"                      none
[[nodiscard]] std::vector<Place> places(const lang::Reading&);

}  // namespace isnad::extraction
