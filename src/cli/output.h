// Where outputs go: standard output or whole files.
#pragma once
#include <string>
#include <string_view>

#include "isnad/result.h"

namespace isnad::cli {

/// Opens what the caller closed of the three standard streams, so that no file gets their numbers, and makes a
/// reader's closed pipe an error code instead of a signal.
void guard_standard_streams();

/// Writes all of `bytes` to standard output. A reader that closed its pipe has what it wants: no error.
[[nodiscard]] Status write_stdout(std::string_view bytes);

/// To a file, whole or not at all; to standard output where `path` is empty.
[[nodiscard]] Status write_output(const std::string& path, std::string_view bytes);

}  // namespace isnad::cli
