// What the terminal can show.
#pragma once
#include "cli/options.h"
#include "cli/progress.h"
#include "isnad/report.h"

namespace isnad::cli {

/// Nothing with --quiet, messages with --verbose, else a line where stderr is a terminal that can wipe it out.
[[nodiscard]] ProgressStyle progress_style(const Options&);

/// Does any output go to a terminal?
[[nodiscard]] bool writes_to_terminal(const Options&);

/// Colour and width for text that goes to `path` (empty: standard output). `--color auto` colours a terminal
/// only, and no "dumb" one, unless the environment says otherwise: NO_COLOR (https://no-color.org) before FORCE_COLOR,
/// CLICOLOR_FORCE and CLICOLOR (https://bixense.com/clicolors).
[[nodiscard]] ReportOptions report_options(const Options&, const Languages&, const std::string& path);

}  // namespace isnad::cli
