// Comparing with what is a letter or two long: a loop takes less than a call.
#pragma once
#include <cstddef>
#include <string_view>

namespace isnad::text {

[[nodiscard]] inline bool begins_with(std::string_view word, std::string_view head) {
  if (word.size() < head.size()) return false;
  for (std::size_t i = 0; i < head.size(); ++i) {
    if (word[i] != head[i]) return false;
  }
  return true;
}

/// Asks the last byte first: endings of one language begin alike, as letters of one script do.
[[nodiscard]] inline bool ends_with(std::string_view word, std::string_view tail) {
  if (word.size() < tail.size()) return false;
  const std::string_view end = word.substr(word.size() - tail.size());
  for (std::size_t i = tail.size(); i-- > 0;) {
    if (end[i] != tail[i]) return false;
  }
  return true;
}

}  // namespace isnad::text
