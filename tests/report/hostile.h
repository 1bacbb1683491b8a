// The pieces of hostile text of testdata/report/hostile.txt, with their escapes resolved.
#pragma once
#include <string>
#include <vector>

namespace isnad::test {

[[nodiscard]] std::vector<std::string> hostile_texts();

/// Whether an outside program can be run (a test that needs it says so and ends where it is missing).
[[nodiscard]] bool has_program(const std::string& name);

/// The program's output for `input`; fails the test if it does not end with status 0.
[[nodiscard]] std::string output_of(const std::vector<std::string>& arguments, const std::string& input);

}  // namespace isnad::test
