// What the tests of src/io share: reading bytes and the files of testdata/formats.
#pragma once
#include <sstream>
#include <string>
#include <vector>

#include "isnad/read.h"
#include "support/files.h"

namespace isnad::io_tests {

using test::TemporaryFolder;

/// The path of a file in testdata/formats.
inline std::string format_file(const std::string& name) {
  return test::source_path("testdata/formats").string() + "/" + name;
}

inline std::string operator/(const TemporaryFolder& folder, const std::string& name) {
  return (folder.path() / name).string();
}

inline const Languages& languages() {
  static const Languages tables = Languages::embedded();
  return tables;
}

inline Articles read_inputs(const std::vector<std::string>& inputs, const ReadOptions& options = {}) {
  std::istringstream nothing;
  return read(inputs, nothing, languages(), options);
}

inline Articles read_format(const std::string& name, const ReadOptions& options = {}) {
  return read_inputs({format_file(name)}, options);
}

/// Reads bytes as standard input.
inline Articles read_bytes(const std::string& bytes, const ReadOptions& options = {}) {
  std::istringstream input(bytes);
  return read({"-"}, input, languages(), options);
}

/// The codes of the diagnostics with their severity's first letter: "E not-found, W charset".
inline std::string codes(const Articles& articles) {
  std::string all;
  for (const Diagnostic& d : articles.diagnostics) {
    const char letter = d.severity == Severity::error ? 'E' : d.severity == Severity::warning ? 'W' : 'I';
    all += (all.empty() ? "" : ", ") + std::string(1, letter) + " " + d.code;
  }
  return all;
}

}  // namespace isnad::io_tests
