// What the first lines of a plain-text article say about it: its date and its headline.
#pragma once
#include <string>
#include <string_view>

namespace isnad::io {

struct Header {
  std::string published;  ///< ISO 8601; empty if the first lines state no date
  std::string title;      ///< empty if no line looks like a headline
};

/// Looks at the first non-empty lines only. A date counts if the line is short like a header or the date
/// stands near the line's begin (a dateline): one deep in a paragraph is not the article's own. Numeric
/// dates and those of feeds ("Sun, 18 Feb 2018 21:35:43 +0400") are read, "18 February 2018" is not.
[[nodiscard]] Header read_header(std::string_view text);

}  // namespace isnad::io
