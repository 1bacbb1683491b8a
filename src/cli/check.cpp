#include "cli/check.h"

#include <algorithm>

#include "cli/checked.h"

namespace isnad::cli {

Result<report::CheckView> check(const ReportInput& input, const Options& options) {
  auto checked = checked_documents(input.graph, options);
  if (!checked) return checked.error();
  report::CheckView view = report::make_check_view(input, {options.rules, std::move(*checked)});
  view.fail_on = options.fail_on;
  return view;
}

bool fails(const report::CheckView& view) {
  return std::ranges::any_of(view.items, [&](const report::CheckItem& item) { return report::fails(view, item); });
}

}  // namespace isnad::cli
