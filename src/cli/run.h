// Runs a command: reads, analyses, writes. Everything that prints is in this folder.
#pragma once
#include "cli/options.h"

namespace isnad::cli {

/// What the process returns.
enum class ExitStatus { done = 0, findings = 1, trouble = 2 };

[[nodiscard]] ExitStatus run(const Options&);

}  // namespace isnad::cli
