#include "align/entities.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>

#include "articles.h"
#include "support/case_file.h"

using namespace isnad;
using namespace isnad::alignment;
using namespace isnad::test;

namespace {

std::vector<SpokenName> names_in(const std::string& input) {
  std::vector<SpokenName> names;
  for (std::size_t at = 0; at < input.size();) {
    const std::size_t end = std::min(input.find('\n', at), input.size());
    const std::string name = input.substr(at, end - at);
    if (!name.empty()) names.push_back({name, languages().detect(name)});
    at = end + 1;
  }
  return names;
}

// The ids as numbers in the order in which they come: "1 1 2".
std::string numbered(const std::vector<std::string>& ids) {
  std::map<std::string, std::size_t> numbers;
  std::string line;
  for (const std::string& id : ids) {
    const auto at = numbers.try_emplace(id, numbers.size() + 1).first;
    line += (line.empty() ? "" : " ") + std::to_string(at->second);
  }
  return line + "\n";
}

std::string grouped(const Case& one) { return numbered(entities(names_in(one.input), languages())); }

}  // namespace

TEST_CASE("entities cases") { check_cases("entities", grouped); }

TEST_CASE("entities do not depend on the order of the names") {
  for (const Case& one : load_cases("entities")) {
    std::vector<SpokenName> names = names_in(one.input);
    std::vector<std::string> ids = entities(names, languages());
    std::reverse(names.begin(), names.end());
    std::reverse(ids.begin(), ids.end());
    INFO(one.name);
    CHECK(entities(names, languages()) == ids);
  }
}

TEST_CASE("entities of nobody") {
  CHECK(entities({}, languages()).empty());
  const auto ids = entities({{"", "en"}, {"...", "en"}, {"", "ar"}}, languages());
  REQUIRE(ids.size() == 3);
  CHECK(ids[0] == ids[2]);
  CHECK(ids[0] != ids[1]);
}

TEST_CASE("a source of one document is nobody of another") {
  const std::vector<std::string> ids = entities(
      {{"a source", "en", "d1"}, {"the source", "en", "d1"}, {"the source", "en", "d2"}, {"Anna Drazin", "en", "d1"}, {"Anna Drazin", "en", "d2"}, {"the navy", "en", "d1"}, {"the navy", "en", "d2"}},
      languages());
  CHECK(numbered(ids) == "1 1 2 3 3 4 4\n");
}
