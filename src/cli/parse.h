// The command line -> Options.
#pragma once
#include <string>
#include <vector>

#include "cli/config.h"
#include "cli/options.h"
#include "isnad/result.h"

namespace isnad::cli {

/// Reads the words after the program's name. An option may stand anywhere; `--` ends the options. Names are
/// never guessed from their beginning. Error: bad_usage, whose message says what was expected.
/// With --help or --version nothing else is checked.
/// What `config` sets holds where the words do not say otherwise.
[[nodiscard]] Result<Options> parse(const std::vector<std::string>& words, const Config& config = {});

}  // namespace isnad::cli
