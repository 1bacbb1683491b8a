// The text of an (X)HTML fragment.
#pragma once
#include <string>
#include <string_view>

namespace isnad::io {

/// One line a block element, character references decoded, white space joined, `<q>` with its marks;
/// comments, scripts, styles and tags dropped. For article bodies: it does not look for the article in a
/// page. Any input ends in time linear in its size; a "<" that begins no tag is text.
[[nodiscard]] std::string html_to_text(std::string_view html);

/// The character that a reference without "&" and ";" stands for ("amp", "#1571", "#x627"); 0 if none.
[[nodiscard]] char32_t character_reference(std::string_view name);

}  // namespace isnad::io
