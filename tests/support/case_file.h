// Case files: input and expected output that a linguist writes, without C++.
//
//   # a stop inside the closing mark
//   xfail: the rule for this is not there yet         (only where it is so)
//   One line of input or more.
//   ---
//   expected lines, none if nothing is to be found
//
// A block begins at a line "# name" at the file's begin or after a blank line. Leading lines that begin with
// `#` before such a block and have no `---` are a comment. Blank lines inside an input are part of it.
#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace isnad::test {

struct Case {
  std::string name;
  std::string xfail;     ///< why it is known to fail; empty: it must pass
  std::string input;     ///< without the last line end
  std::string expected;  ///< likewise
  std::string path;      ///< of the file, from the repository's root
  std::size_t line = 0;  ///< of the "# name"
  std::string language;  ///< the folder the file is in: "ar"
};

/// The cases of one file. A malformed block throws std::runtime_error that names path and line.
[[nodiscard]] std::vector<Case> parse_cases(std::string_view text, const std::string& path);

/// All *.case files below testdata/cases/<folder>, in name order.
[[nodiscard]] std::vector<Case> load_cases(const std::string& folder);

enum class Verdict { passed, failed, failed_as_known, passed_unexpectedly };
[[nodiscard]] Verdict judge_case(const Case&, std::string_view actual);

/// Runs each case as a Catch2 section of its own and compares what `actual` gives with what is expected.
/// Call it inside a TEST_CASE:
///   TEST_CASE("segment cases") { check_cases("segment", [](const Case& c) { return dump(segment(...)); }); }
void check_cases(const std::string& folder, const std::function<std::string(const Case&)>& actual);

}  // namespace isnad::test
