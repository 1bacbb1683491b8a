// How many columns text takes on a terminal, and breaking and clipping it by that. Arabic stays in logical
// order and is never reshaped: the terminal does that.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "isnad/span.h"

namespace isnad::report {

/// Columns by Unicode: combining marks and format controls 0, East Asian wide characters and emoji 2.
[[nodiscard]] std::size_t display_width(std::string_view text);

/// Lines of at most `width` columns, broken at spaces; a word longer than a line is broken between graphemes.
/// Words are kept as they are; joined with spaces the lines give the text back, but for broken words.
/// `text` is one line as escape::terminal makes it. At least one line, and at least one grapheme a line.
[[nodiscard]] std::vector<std::string> wrap(std::string_view text, std::size_t width);

/// `text` padded with spaces to `width` columns; longer text stays whole.
[[nodiscard]] std::string pad(std::string text, std::size_t width);

/// The last, or first, `graphemes` graphemes of a text, cut back to a space if one is near, with an ellipsis
/// where something was left out.
[[nodiscard]] std::string clip_front(std::string_view text, std::size_t graphemes);
[[nodiscard]] std::string clip_back(std::string_view text, std::size_t graphemes);

[[nodiscard]] std::size_t count_graphemes(std::string_view text);

}  // namespace isnad::report
