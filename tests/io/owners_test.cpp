// The table of owners.
#include "io/owners.h"

#include <catch2/catch.hpp>

#include "reading.h"

using namespace isnad;
using namespace isnad::io_tests;
using Catch::Matchers::Contains;

namespace {

constexpr std::size_t kMost = 1000;

std::string complaint(std::string_view text) {
  const auto owners = io::parse_owners(text, "o.tsv");
  return owners ? "no error" : owners.error().to_string();
}

}  // namespace

TEST_CASE("a table of owners maps outlets to owners") {
  const TemporaryFolder folder;
  const std::string path = folder.write("o.tsv", "\xEF\xBB\xBFoutlet\towner\r\n# ours\n\nHerald\tBig House\r\n");
  const auto owners = io::load_owners(path, kMost);
  REQUIRE(owners.has_value());
  CHECK(*owners == io::Owners{{"Herald", "Big House"}});
  CHECK(io::load_owners("", kMost)->empty());
  CHECK(io::load_owners(folder.write("none.tsv", ""), kMost)->empty());
}

TEST_CASE("the header of a table of owners is its first row, wherever that stands") {
  CHECK(*io::parse_owners("# ours\n\noutlet\towner\nHerald\tBig House\n", "o.tsv") == io::Owners{{"Herald", "Big House"}});
  CHECK(*io::parse_owners("Herald\tBig House\noutlet\towner\n", "o.tsv") == io::Owners{{"Herald", "Big House"}, {"outlet", "owner"}});
}

TEST_CASE("the cells of a table of owners are trimmed") {
  CHECK(*io::parse_owners("Herald \t Big House\n", "o.tsv") == io::Owners{{"Herald", "Big House"}});
  CHECK_THAT(complaint("Herald\t  \n"), Contains("o.tsv:1:1: an empty cell"));
}

TEST_CASE("a table of owners has two filled columns and one owner an outlet") {
  CHECK_THAT(complaint("Herald\n"), Contains("o.tsv:1:1: not two columns"));
  CHECK_THAT(complaint("Herald\tA\tB\n"), Contains("o.tsv:1:1: not two columns"));
  CHECK_THAT(complaint("Herald\t\n"), Contains("o.tsv:1:1: an empty cell"));
  CHECK_THAT(complaint("Herald\tA\nHerald\tB\n"), Contains("o.tsv:2:1: a second owner"));
  CHECK(complaint("Herald\tA\nHerald\tA\n") == "no error");
}

TEST_CASE("a table of owners that is not there or too large is told") {
  const TemporaryFolder folder;
  const auto missing = io::load_owners(folder / "o.tsv", kMost);
  REQUIRE_FALSE(missing);
  CHECK(missing.error().code == ErrorCode::not_found);
  CHECK_THAT(missing.error().to_string(), Contains("o.tsv: no such file; expected a table of outlets and owners"));
  const auto large = io::load_owners(folder.write("o.tsv", std::string(kMost + 1, 'a')), kMost);
  REQUIRE_FALSE(large);
  CHECK_THAT(large.error().to_string(), Contains("is larger than 1000 bytes"));
}
