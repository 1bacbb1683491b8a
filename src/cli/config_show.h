// `isnad config show`: the values that hold, and where each comes from.
#pragma once
#include <string>

#include "cli/options.h"
#include "lang/interface.h"

namespace isnad::cli {

/// TOML that a config file could hold, with the origin of each value as a comment.
[[nodiscard]] std::string show_config(const Options&, const lang::Interface&);

}  // namespace isnad::cli
