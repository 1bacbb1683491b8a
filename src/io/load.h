// The bytes of a file or stream, or why there are none.
#pragma once
#include <cstddef>
#include <istream>
#include <optional>
#include <string>

namespace isnad::io {

/// Why an input gives no articles: a diagnostic's code and "what is wrong; what was expected".
struct Refusal {
  std::string code;
  std::string message;
};

struct Loaded {
  std::string bytes;
  std::optional<Refusal> refusal;  ///< not-found, unreadable, too-large, empty-file
};

/// Never takes more than max_bytes into memory, whatever the file claims to hold.
[[nodiscard]] Loaded load_file(const std::string& path, std::size_t max_bytes);
[[nodiscard]] Loaded load_stream(std::istream&, std::size_t max_bytes);

/// Why these bytes are no text: NUL bytes, or the signature of a known binary or markup format
/// (codes binary-file, unsupported-format). UTF-16 and UTF-32 with a byte order mark are text.
[[nodiscard]] std::optional<Refusal> refuse_content(const std::string& bytes);

}  // namespace isnad::io
