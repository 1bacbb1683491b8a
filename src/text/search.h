// Binary search without branches that could be guessed wrongly: where each answer is as likely, a wrong guess costs more than
// the look at an element.
#pragma once
#include <cstddef>

namespace isnad::text {

/// How many of the `size` elements from the first on `is_before(i)` holds for: law: for all up to one place and for none behind it.
template <class IsBefore>
[[nodiscard]] std::size_t count_before(std::size_t size, IsBefore is_before) {
  std::size_t begin = 0;
  for (std::size_t left = size; left != 0; left /= 2) {
    const std::size_t half = left - left / 2;
    begin += is_before(begin + half - 1) ? half : 0;
  }
  return begin;
}

}  // namespace isnad::text
