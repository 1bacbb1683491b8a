// What reading finds out about an article's text.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "isnad/span.h"

namespace isnad::io {

/// The lines of a text that are not empty, without white space at their ends.
[[nodiscard]] std::vector<Span> find_paragraphs(std::string_view text);

[[nodiscard]] bool has_letters(std::string_view text);

/// Characters that can make a text look other than it is: controls (but tab and line ends) and the bidi
/// embeddings and overrides U+202A to U+202E. Marks and isolates (U+200E, U+200F, U+2066 to U+2069) are
/// ordinary Arabic typesetting and not among them.
struct Suspicious {
  std::size_t count = 0;
  Span first;
  char32_t character = 0;     ///< the first one
  bool has_override = false;  ///< U+202D or U+202E is among them
  bool has_control = false;
};

[[nodiscard]] std::optional<Suspicious> find_suspicious(std::string_view text);

/// Words that are not what they look like: one or two letters of another script among letters that they resemble
/// (a Latin "a" in a Russian name), or an invisible character between two letters.
struct Disguised {
  std::size_t count = 0;
  Span first;            ///< of the first such word
  bool mixed = false;    ///< it has letters of two scripts; else an invisible character
};

[[nodiscard]] std::optional<Disguised> find_disguised(std::string_view text);

/// "ar" for "ar", "AR-eg", "ara", "ar_EG"; empty for "", "und" and what is no language tag.
[[nodiscard]] std::string primary_language(std::string_view tag);

/// "example.org" of "https://www.example.org:8080/a"; empty for what is no http(s) address.
[[nodiscard]] std::string host_of(std::string_view url);

}  // namespace isnad::io
