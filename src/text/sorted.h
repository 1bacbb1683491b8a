// Lists that are kept as sorted sets.
#pragma once
#include <algorithm>

namespace isnad::text {

/// In order, and each value once.
template <class List>
void sort_distinct(List& list) {
  std::sort(list.begin(), list.end());
  list.erase(std::unique(list.begin(), list.end()), list.end());
}

}  // namespace isnad::text
