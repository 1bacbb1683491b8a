#include "support/case_file.h"

#include <catch2/catch.hpp>

#include "support/files.h"
#include "support/golden.h"
#include "support/heap_copy.h"

using namespace isnad::test;

namespace {

std::vector<Case> parsed(std::string_view text) { return parse_cases(text, "testdata/cases/segment/xx/a.case"); }

std::string message_of(std::string_view text) {
  try {
    (void)parsed(text);
  } catch (const std::runtime_error& error) {
    return error.what();
  }
  return "no error";
}

}  // namespace

TEST_CASE("a case file is split into blocks") {
  const std::vector<Case> cases = parsed("# one\nIn.\n---\nOut.\n\n# two\nA\n\nB\n---\n");
  REQUIRE(cases.size() == 2);
  CHECK(cases[0].name == "one");
  CHECK(cases[0].input == "In.");
  CHECK(cases[0].expected == "Out.");
  CHECK(cases[0].language == "xx");
  CHECK(cases[1].line == 6);
  CHECK(cases[1].input == "A\n\nB");
  CHECK(cases[1].expected.empty());
}

TEST_CASE("a case may be marked as a known failure") {
  const std::vector<Case> cases = parsed("# one\nxfail: not yet\nIn.\n---\nOut.\n");
  REQUIRE(cases.size() == 1);
  CHECK(cases[0].xfail == "not yet");
  CHECK(judge_case(cases[0], "Other.") == Verdict::failed_as_known);
  CHECK(judge_case(cases[0], "Out.\n") == Verdict::passed_unexpectedly);
}

TEST_CASE("a case passes with its expected output only") {
  const Case one{.name = "one", .xfail = "", .input = "", .expected = "a\nb", .path = "", .line = 1, .language = ""};
  CHECK(judge_case(one, "a\nb\n") == Verdict::passed);
  CHECK(judge_case(one, "a\nb") == Verdict::passed);
  CHECK(judge_case(one, "a\n b") == Verdict::failed);
  CHECK(judge_case(one, "") == Verdict::failed);
}

TEST_CASE("comments at the top of a case file are no cases") {
  const std::vector<Case> cases = parsed("# About these cases.\n# More of it.\n\n# one\nIn.\n---\n");
  REQUIRE(cases.size() == 1);
  CHECK(cases[0].name == "one");
}

TEST_CASE("line ends of other systems do not matter to case files") {
  const std::vector<Case> cases = parsed("# one\r\nIn.\r\n---\r\nOut.\r\n");
  REQUIRE(cases.size() == 1);
  CHECK(cases[0].input == "In.");
  CHECK(cases[0].expected == "Out.");
}

TEST_CASE("malformed case files are named with their line") {
  CHECK(message_of("# one\nIn.\n") == "testdata/cases/segment/xx/a.case:1: a block without a line ---");
  CHECK(message_of("\nIn.\n") == "testdata/cases/segment/xx/a.case:2: text before the first block; expected # name");
  CHECK(message_of("# one\nxfail:\nIn.\n---\n") == "testdata/cases/segment/xx/a.case:2: xfail without a reason");
}

TEST_CASE("every case file of the repository is well-formed and names each case once") {
  for (const std::filesystem::directory_entry& folder :
       std::filesystem::directory_iterator(source_path("testdata/cases"))) {
    if (!folder.is_directory()) continue;
    std::vector<std::string> names;
    for (const Case& one : load_cases(folder.path().filename().string())) names.push_back(one.path + ": " + one.name);
    INFO(folder.path().string());
    CHECK_FALSE(names.empty());
    std::sort(names.begin(), names.end());
    const auto twice = std::adjacent_find(names.begin(), names.end());
    INFO((twice == names.end() ? "" : *twice));
    CHECK(twice == names.end());
  }
}

TEST_CASE("the first line that differs from a golden file is shown") {
  CHECK(first_difference("a\nb\n", "a\nb\n").empty());
  CHECK(first_difference("a\nb\n", "a\nc\n") == "line 2:\n- b\n+ c");
  CHECK(first_difference("a\n", "a\nb\n") == "line 2:\n- \n+ b");
  CHECK(first_difference("a", "a\n") == "only line ends at the end of the file differ");
}

TEST_CASE("a heap copy is as long as its text") {
  const HeapCopy copy = exact_heap_copy("abc");
  CHECK(copy.view() == "abc");
  CHECK(exact_heap_copy("").view().empty());
}
