// Runs an outside program on bytes in memory: no shell, no temporary file.
#pragma once
#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "isnad/result.h"

namespace isnad::report {

/// Feeds `input` to the program and returns its standard output. `arguments[0]` is its name, looked up in
/// PATH. Error: unavailable if it is not there, or failed (with its first line of complaint), or did not end
/// within `limit` (it is killed then). Leaves signal handlers alone.
[[nodiscard]] Result<std::string> run_program(const std::vector<std::string>& arguments, std::string_view input,
                                              std::chrono::seconds limit);

}  // namespace isnad::report
