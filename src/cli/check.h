// `isnad check`: which documents are checked, what is told of them, and whether the run fails.
#pragma once
#include "cli/options.h"
#include "isnad/report.h"
#include "isnad/result.h"
#include "report/check_view.h"

namespace isnad::cli {

/// What the options ask to be told. Error: the list of changed files cannot be read.
[[nodiscard]] Result<report::CheckView> check(const ReportInput&, const Options&);

/// Whether an item is as severe as --fail-on.
[[nodiscard]] bool fails(const report::CheckView&);

}  // namespace isnad::cli
