// Where in the input something is, and the diagnostics that begin with it.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include "isnad/diagnostic.h"

namespace isnad::io {

/// A place in an input. line and column count from 1; 0 = unknown or the whole file.
struct Place {
  std::string path;
  std::size_t line = 0;
  std::size_t column = 0;
  std::size_t item = 0;  ///< which element of a JSON array, from 1; 0 = not in an array

  /// "path:line:column: ", "path: " if the whole file is meant; with "item 3: " behind it.
  [[nodiscard]] std::string to_string() const;
};

/// A diagnostic of an input from which no document came.
[[nodiscard]] Diagnostic error_at(const Place&, std::string code, std::string_view message);
[[nodiscard]] Diagnostic warning_at(const Place&, std::string code, std::string_view message);
[[nodiscard]] Diagnostic info_at(const Place&, std::string code, std::string_view message);

/// A piece of input for a message: at most some 60 bytes, control characters as U+XXXX in angle brackets.
[[nodiscard]] std::string fragment(std::string_view text);

/// "U+202E".
[[nodiscard]] std::string code_point_name(char32_t);

/// "1 article", "3 articles".
[[nodiscard]] std::string counted(std::size_t count, std::string_view noun);

}  // namespace isnad::io
