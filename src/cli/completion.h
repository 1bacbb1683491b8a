// What completes isnad's words in a shell, made from the same tables as the help.
#pragma once
#include <string>
#include <string_view>

#include "isnad/result.h"

namespace isnad::cli {

/// A script for bash, zsh or fish. Error: bad_usage for another shell.
[[nodiscard]] Result<std::string> completion(std::string_view shell);

}  // namespace isnad::cli
