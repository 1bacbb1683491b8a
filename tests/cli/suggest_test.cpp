#include "cli/suggest.h"

#include <catch2/catch.hpp>

using namespace isnad::cli;

TEST_CASE("edit distance counts single edits and swaps") {
  CHECK(edit_distance("", "") == 0);
  CHECK(edit_distance("format", "format") == 0);
  CHECK(edit_distance("", "abc") == 3);
  CHECK(edit_distance("fromat", "format") == 1);
  CHECK(edit_distance("formt", "format") == 1);
  CHECK(edit_distance("graph", "check") == 5);
}

TEST_CASE("the nearest word is suggested, a far one is not") {
  const std::vector<std::string_view> words = {"format", "window", "width", "with-text"};
  CHECK(nearest("fromat", words) == "format");
  CHECK(nearest("widht", words) == "width");
  CHECK(nearest("form", words) == "format");
  CHECK(nearest("zebra", words).empty());
  CHECK(nearest("", words).empty());
  CHECK(nearest(std::string(5000, 'x'), words).empty());
}

TEST_CASE("words are listed as in a sentence") {
  CHECK(one_of({}).empty());
  CHECK(one_of({"a"}) == "a");
  CHECK(one_of({"a", "b"}) == "a or b");
  CHECK(one_of({"a", "b", "c"}) == "a, b or c");
}
