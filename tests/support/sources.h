// The repository's own files, for the tests that keep the house in order.
#pragma once
#include <string>
#include <vector>

namespace isnad::test {

struct Source {
  std::string path;  ///< from the repository's root, "src/cli/main.cpp"
  std::string text;
};

/// Every .h and .cpp file below src/, include/ and tests/, in name order.
[[nodiscard]] std::vector<Source> all_sources();

/// The headers a source names in #include "...", as written.
[[nodiscard]] std::vector<std::string> quoted_includes(const Source&);

/// "cli" for "src/cli/main.cpp"; empty for what is in no folder of src/.
[[nodiscard]] std::string stage_of(const std::string& path);

}  // namespace isnad::test
