// What the terminal can show.
#pragma once
#include "cli/options.h"
#include "isnad/report.h"

namespace isnad::cli {

/// Colour and width for text that goes to `path` (empty: standard output). `--color auto` colours a terminal
/// only, and neither where NO_COLOR is set (https://no-color.org) nor on a "dumb" one.
[[nodiscard]] ReportOptions report_options(const Options&, const Languages&, const std::string& path);

}  // namespace isnad::cli
