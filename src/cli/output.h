// Where outputs go: standard output or whole files.
#pragma once
#include <array>
#include <streambuf>
#include <string>
#include <string_view>

#include "isnad/result.h"

namespace isnad::cli {

/// Opens what the caller closed of the three standard streams, so that no file gets their numbers, and makes a
/// reader's closed pipe an error code instead of a signal.
void guard_standard_streams();

/// Writes all of `bytes` to standard output. A reader that closed its pipe has what it wants: no error.
[[nodiscard]] Status write_stdout(std::string_view bytes);

/// Standard output as a stream: what is written goes out in blocks and is never held as a whole.
class StandardOutput : public std::streambuf {
 public:
  StandardOutput() { setp(block_.data(), block_.data() + block_.size()); }
  /// Writes what is left; the first error there was. After an error nothing more is written.
  [[nodiscard]] Status finish();

 private:
  int_type overflow(int_type c) override;
  std::streamsize xsputn(const char_type* bytes, std::streamsize count) override;
  int sync() override;
  void write_block();

  std::array<char, std::size_t{1} << 16U> block_{};
  Status status_ = std::monostate{};
};

/// To a file, whole or not at all; to standard output where `path` is empty.
[[nodiscard]] Status write_output(const std::string& path, std::string_view bytes);

}  // namespace isnad::cli
