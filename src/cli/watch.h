// `isnad check --watch`: once more whenever an input changes.
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "isnad/result.h"

namespace isnad::cli {

/// Calls `work` now and after each change of the inputs (files and folders), once the changes pause for 0.3 s or
/// go on for 3 s. Does not return but for an error (no watch can be set); a signal ends the program as ever, for
/// outputs are whole or not at all.
[[nodiscard]] Status watch(const std::vector<std::string>& inputs, const std::function<void()>& work);

}  // namespace isnad::cli
