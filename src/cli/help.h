// The help texts, made from the tables.
#pragma once
#include <span>
#include <string>
#include <string_view>

#include "cli/format.h"
#include "lang/interface.h"

namespace isnad::cli {

/// A name and what it means: exit statuses, environment variables.
struct Meaning {
  std::string_view name;
  std::string_view help;
};
[[nodiscard]] std::span<const Meaning> exit_statuses();
[[nodiscard]] std::span<const Meaning> environment_variables();

/// `isnad --help`: the commands and every option. English stands in the tables of options, commands and formats;
/// another interface has it under help_... in its table.
[[nodiscard]] std::string general_help(const lang::Interface&);
/// `isnad COMMAND --help`: what it does, its options and formats, examples, exit status.
[[nodiscard]] std::string command_help(const Command&, const lang::Interface&);
/// The line that is shown with a usage error.
[[nodiscard]] std::string usage_line(const Command*);

}  // namespace isnad::cli
