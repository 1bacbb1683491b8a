// What holds digits or number words and is no figure: names, codes, ordinals, minutes of a match, lists, addresses.
#pragma once
#include "extract/draft.h"

namespace isnad::extraction {

/// First token behind the label that begins at the digits of token i; i if they may be a figure.
[[nodiscard]] std::size_t end_of_label(const lang::Reading&, TokenRange sentence, std::size_t i);

/// First token behind digits of no use as a number, if they are no date: a leading zero, a plus and many digits, a slash
/// ("24/7"); i if there are none.
[[nodiscard]] std::size_t end_of_code(const lang::Reading&, std::size_t i);

/// First token behind an address on the net that begins at token i; i if there is none.
[[nodiscard]] std::size_t end_of_glued_address(const lang::Reading&, std::size_t i);
[[nodiscard]] inline std::size_t end_of_address(const lang::Reading& reading, std::size_t i) {
  return reading[i].first == 'h' || reading[i].first == 'w' ? end_of_glued_address(reading, i) : i;  // asked of each word
}

/// First token behind an ordinal of one or more words ("the thirty-third"); i if there is none.
[[nodiscard]] std::size_t end_of_ordinal(const lang::Reading&, std::size_t i);

/// "1. Why ...", "1 - Why ...": the number of a list's item, at the begin of a line or sentence.
[[nodiscard]] bool is_list_number(const lang::Reading&, TokenRange sentence, std::size_t i, std::size_t end);

/// "1st": letters glued behind digits that no table knows.
[[nodiscard]] bool is_ordinal(const lang::Reading&, std::size_t end);

/// A number that a word before it makes a name: "battalion 53", "page 4".
[[nodiscard]] bool is_name_number(const lang::Reading&, TokenRange sentence, std::size_t i);

/// An article written apart from the digits it belongs to stands before token i ("the 28" of Arabic).
[[nodiscard]] bool has_article_before(const lang::Reading&, std::size_t i);

}  // namespace isnad::extraction
