// Bytes of any charset -> valid UTF-8.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace isnad::io {

struct Decoded {
  std::string text;           ///< valid UTF-8 without a byte order mark
  std::string charset;        ///< "UTF-8" or what it was decoded from
  std::size_t replaced = 0;   ///< invalid sequences that became U+FFFD
  std::size_t first_bad = 0;  ///< where in `text` the first of them is
};

/// Whether the bytes begin with a byte order mark of UTF-16 or UTF-32: text that holds NUL bytes.
[[nodiscard]] bool is_wide_unicode(std::string_view bytes);

/// A byte order mark decides; else valid UTF-8 is taken as it is; else windows-1256, if most of the bytes
/// above 127 are no UTF-8 and become Arabic letters there; else UTF-8 with U+FFFD for what is invalid.
[[nodiscard]] Decoded decode_bytes(std::string bytes);

}  // namespace isnad::io
