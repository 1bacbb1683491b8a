// Stepping through UTF-8 that may be broken: paths and table entries come as they are, and text/utf8.h
// needs valid text.
#pragma once
#include <unicode/utf8.h>

#include <cstddef>
#include <string>
#include <string_view>

namespace isnad::report {

// ICU's macros narrow on purpose.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
/// The code point at `i`, which moves past it; U+FFFD for what is not UTF-8. i < text.size().
inline char32_t next_code_point(std::string_view text, std::size_t& i) {
  const char* s = text.data();
  UChar32 c = 0;
  U8_NEXT_OR_FFFD(s, i, text.size(), c);
  return static_cast<char32_t>(c);
}

inline void append_utf8(std::string& out, char32_t c) {
  char bytes[4];
  std::size_t n = 0;
  U8_APPEND_UNSAFE(bytes, n, c);
  out.append(bytes, n);
}
#pragma GCC diagnostic pop

}  // namespace isnad::report
