// Runs the real binary, as a user would, from the repository's root.
#pragma once
#include <string>
#include <vector>

namespace isnad::test {

struct Run {
  int status = 0;  ///< the exit status; 128 + signal if one ended it
  std::string out;
  std::string err;
};

/// `input` is its standard input. The environment is that of the test, without NO_COLOR.
[[nodiscard]] Run run_isnad(const std::vector<std::string>& arguments, const std::string& input = "");

/// Runs a line of bash in which $ISNAD is the binary.
[[nodiscard]] Run run_bash(const std::string& line);

/// What tests/support/validate.py finds wrong with a file of JSON, or of JSON lines if it is called *.jsonl.
[[nodiscard]] Run validate(const std::string& schema, const std::string& file);

/// How often `part` is in `text`.
[[nodiscard]] std::size_t count_of(const std::string& text, const std::string& part);
/// The lines of `text`, without line ends.
[[nodiscard]] std::vector<std::string> lines_of(const std::string& text);

}  // namespace isnad::test
