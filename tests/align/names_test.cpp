#include "align/names.h"

#include <catch2/catch.hpp>

#include "articles.h"
#include "support/case_file.h"
#include "support/generators.h"
#include "support/heap_copy.h"
#include "text/characters.h"

using namespace isnad;
using namespace isnad::alignment;
using namespace isnad::test;

namespace {

Name name_of(const std::string& written) { return take_apart(exact_heap_copy(written), languages().of(languages().detect(written))); }

std::string to_word(Identity identity) {
  return identity == Identity::same ? "same" : identity == Identity::different ? "different" : "unknown";
}

std::string judged(const Case& one) {
  const std::size_t end = one.input.find('\n');
  const Name a = name_of(one.input.substr(0, end));
  const Name b = name_of(one.input.substr(end + 1));
  const std::string there = to_word(identity(a, b)), back = to_word(identity(b, a));
  return there == back ? there : there + ", the other way round " + back;
}

std::string bones(const std::string& written) { return skeleton(text::fold(written)); }

}  // namespace

TEST_CASE("names cases") { check_cases("names", judged); }

TEST_CASE("a skeleton has the consonants of one name in any script") {
  CHECK(bones("Drazin") == bones("\u062F\u0631\u0627\u0632\u064A\u0646"));
  CHECK(bones("Drazin") == bones("\u0414\u0440\u0430\u0437\u0438\u043D"));
  CHECK(bones("Shakir") == bones("\u0634\u0627\u0643\u0631"));
  CHECK(bones("Khalid") == bones("\u062E\u0627\u0644\u062F"));
  CHECK(bones("Anna") == "n");
  CHECK(bones("").empty());
  CHECK(bones("123").empty());
}

TEST_CASE("a skeleton tells other consonants apart") {
  CHECK(bones("Drazin") != bones("Drazil"));
  CHECK(bones("Marvan") != bones("Marin"));
  CHECK(bones("Kasim") != bones("Tolan"));
}

TEST_CASE("roles are told from names") {
  const Name name = name_of("Prime Minister Elena Marvan");
  REQUIRE(name.names.size() == 2);
  CHECK(name.names[1].folded == "marvan");
  CHECK_FALSE(name.roles.empty());
  CHECK(name_of("").names.empty());
}

TEST_CASE("identity is symmetric, and everybody is himself") {
  std::vector<std::string> names;
  for (const Case& one : load_cases("names")) {
    names.push_back(one.input.substr(0, one.input.find('\n')));
    names.push_back(one.input.substr(one.input.find('\n') + 1));
  }
  for (const std::string& a : names) {
    CHECK(identity(name_of(a), name_of(a)) == Identity::same);
    for (const std::string& b : names) CHECK(identity(name_of(a), name_of(b)) == identity(name_of(b), name_of(a)));
  }
}

TEST_CASE("any text can be taken apart") {
  CHECK(rc::check("no crash, skeletons of small letters", [] {
    const std::string text = *article_text();
    for (const Name::Part& part : name_of(text).names) {
      RC_ASSERT(part.skeleton.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string::npos);
      RC_ASSERT(part.skeleton == skeleton(part.folded));
    }
  }));
}
