// Reading numbers: digits of every script, number words, and mixtures (3.5 million).
#pragma once
#include <cstddef>
#include <optional>

#include "isnad/decimal.h"
#include "lang/reading.h"

namespace isnad::extraction {

/// A number at tokens [begin, end). A clitic glued to its front is no part of it: byte_begin is behind it.
struct Number {
  Decimal value;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t byte_begin = 0;
  bool spelled = false;    ///< a word takes part
  bool definite = false;   ///< "the three"
  bool scaled = false;     ///< ends with thousand, million, ...
  bool round = false;      ///< "a dozen": nobody has counted to the last one
  bool closed = false;     ///< ends with a scale in a form that no noun follows (Arabic "alfan")
};

/// The longest number that begins at token i, or nothing. Does not ask whether it counts something;
/// digit runs that are no number (versions, dates, phone numbers, parts of names) give nothing.
[[nodiscard]] std::optional<Number> read_number(const lang::Reading& reading, std::size_t i);

/// The same up to the first "and": the first end of "between 3 million and 5".
[[nodiscard]] std::optional<Number> read_number_part(const lang::Reading& reading, std::size_t i);

/// The digits at token i with their grouping and decimal marks; nothing if they are a version, date or the like.
[[nodiscard]] std::optional<Number> read_digits(const lang::Reading& reading, std::size_t i);

/// The number that the digits of token i alone give; -1 if there are none, or more than `most` (at most 9).
[[nodiscard]] int digits_at(const lang::Reading& reading, std::size_t i, std::size_t most);

/// First token behind a run of digits and marks without space (what read_digits looked at).
[[nodiscard]] std::size_t end_of_digit_run(const lang::Reading& reading, std::size_t i);

}  // namespace isnad::extraction
