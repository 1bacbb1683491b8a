#include "text/search.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <vector>

#include "text/short_strings.h"

using namespace isnad;

TEST_CASE("count_before finds the place that std::lower_bound finds") {
  for (std::size_t size = 0; size < 40; ++size) {
    std::vector<std::size_t> sorted;
    for (std::size_t i = 0; i < size; ++i) sorted.push_back(3 * (i / 2));  // with repetitions
    for (std::size_t wanted = 0; wanted < 70; ++wanted) {
      const auto place = std::lower_bound(sorted.begin(), sorted.end(), wanted) - sorted.begin();
      CHECK(text::count_before(size, [&](std::size_t i) { return sorted[i] < wanted; }) == static_cast<std::size_t>(place));
    }
  }
}

TEST_CASE("begins_with and ends_with are those of string views") {
  const std::vector<std::string_view> words{"", "a", "ab", "ba", "aba", "abc", "cab", "\u0648\u0627\u0644", "\u0627\u0644", "\u0644"};
  for (const std::string_view word : words) {
    for (const std::string_view part : words) {
      CHECK(text::begins_with(word, part) == word.starts_with(part));
      CHECK(text::ends_with(word, part) == word.ends_with(part));
    }
  }
}
