// UTF-8: checking, repairing, stepping over code points, places for messages.
//
//   std::size_t at = 0;
//   while (at < text.size()) use(text::decode(text, at));      // text is valid
//   text::Repaired repaired = text::repair_utf8(bytes);         // bytes are anything
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace isnad::text {

/// True if `bytes` is well-formed UTF-8 (Unicode, table 3-7): no surrogates, no overlong forms.
[[nodiscard]] bool is_valid_utf8(std::string_view bytes);

struct Repaired {
  std::string text;           ///< valid UTF-8
  std::size_t replaced = 0;   ///< how many invalid sequences became U+FFFD
  std::size_t first_bad = 0;  ///< where the first of them was; the text before it is unchanged
};

/// Replaces each maximal invalid sequence by one U+FFFD, as W3C and ICU do. Takes the bytes by value so
/// that a valid text moves through without a copy.
[[nodiscard]] Repaired repair_utf8(std::string bytes);

/// The code point at byte `at`, which moves behind it. Needs valid UTF-8 and at < text.size(), `at` on a
/// code-point boundary; never reads behind the end.
[[nodiscard]] char32_t decode(std::string_view text, std::size_t& at);
[[nodiscard]] char32_t decode_long(std::string_view text, std::size_t& at);

// The reader of every character: what is not Latin or Arabic goes the long way.
inline char32_t decode(std::string_view text, std::size_t& at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  if (lead < 0x80U) {
    ++at;
    return lead;
  }
  if (lead >= 0xE0U || at + 1 >= text.size()) return decode_long(text, at);
  const auto next = static_cast<unsigned char>(text[at + 1]);
  at += 2;
  return static_cast<char32_t>((lead & 0x1FU) << 6U | (next & 0x3FU));
}

/// The code point that ends at byte `at`, which moves before it. Needs valid UTF-8 and at > 0.
[[nodiscard]] char32_t decode_back(std::string_view text, std::size_t& at);

/// Appends a code point; what is no scalar value (a surrogate, above U+10FFFF) becomes U+FFFD.
void append_utf8(std::string& text, char32_t point);

/// The longest prefix of valid UTF-8 `text` of at most `bytes` bytes that ends on a code-point boundary.
[[nodiscard]] std::string_view prefix(std::string_view text, std::size_t bytes);

/// A place as editors show it: both count from 1, columns count code points.
struct LineColumn {
  std::size_t line = 1;
  std::size_t column = 1;
};

/// Needs byte_offset <= text.size(); lines end at "\n".
[[nodiscard]] LineColumn line_column(std::string_view text, std::size_t byte_offset);

/// How many code points valid UTF-8 text has.
[[nodiscard]] std::size_t code_points(std::string_view text);

}  // namespace isnad::text
