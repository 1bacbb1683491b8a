// The help texts, made from the tables.
#pragma once
#include <string>

#include "cli/format.h"

namespace isnad::cli {

/// `isnad --help`: the commands and every option.
[[nodiscard]] std::string general_help();
/// `isnad COMMAND --help`: what it does, its options and formats, examples, exit status.
[[nodiscard]] std::string command_help(const Command&);
/// The line that is shown with a usage error.
[[nodiscard]] std::string usage_line(const Command*);

}  // namespace isnad::cli
