// `isnad check`: which documents are checked, what is told of them, and whether the run fails.
#pragma once
#include "cli/options.h"
#include "isnad/report.h"
#include "isnad/result.h"
#include "report/check_view.h"

namespace isnad::cli {

/// What the options ask to be told: without what is suppressed, and without what the baseline knows, which is
/// written or pruned if asked for. Its messages are in the words of the interface. Says on stderr which suppressions and rows of the baseline are of no use.
/// Error: the list of changed files or the baseline cannot be read, or the baseline not written.
[[nodiscard]] Result<report::CheckView> check(const ReportInput&, const Options&, const lang::Interface&);

/// The id of the finding that an item comes from, by the item's key. Error: bad_usage if no item has it.
[[nodiscard]] Result<std::string> finding_of_key(const ReportInput&, const Options&, const std::string& key);

/// Whether an item is as severe as --fail-on.
[[nodiscard]] bool fails(const report::CheckView&);

}  // namespace isnad::cli
