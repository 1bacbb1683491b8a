// The manual pages, made from the same tables as the help.
#pragma once
#include <string>

#include "cli/format.h"

namespace isnad::cli {

/// isnad-COMMAND(1), or isnad(1) for null, in the man(7) macros; without warnings of mandoc -Tlint and groff -ww.
[[nodiscard]] std::string man_page(const Command*);

}  // namespace isnad::cli
