#include "cli/check.h"

#include <algorithm>
#include <ctime>
#include <map>

#include "cli/baseline.h"
#include "cli/checked.h"
#include "cli/message.h"
#include "cli/output.h"

namespace isnad::cli {
namespace {

using report::CheckItem;
using report::CheckView;

/// "2026-12-31", of today, UTC.
std::string today() {
  const std::time_t now = std::time(nullptr);
  std::tm parts{};
  ::gmtime_r(&now, &parts);
  char text[16] = "";
  return {text, std::strftime(text, sizeof text, "%Y-%m-%d", &parts)};
}

/// A run over some of the articles cannot tell what is no longer there.
bool is_whole_run(const Options& options) { return options.changed.empty() && options.against.empty(); }

void warn(const Options& options, const std::string& message) {
  if (!options.quiet) say(Severity::warning, message);
}

template <class Leaves>
std::size_t take_out(std::vector<CheckItem>& items, const Leaves& leaves) {
  return static_cast<std::size_t>(std::erase_if(items, leaves));
}

void suppress(CheckView& view, const Options& options) {
  std::set<std::string> suppressed;
  for (const Suppression& suppression : options.suppressions) {
    const bool occurs = std::ranges::find(view.items, suppression.id, &CheckItem::key) != view.items.end();
    if (!occurs && is_whole_run(options)) {
      warn(options, suppression.origin + ": nothing has the id " + suppression.id + "; the suppression has no effect");
    }
    if (suppression.expires.empty() || today() <= suppression.expires) {
      suppressed.insert(suppression.id);
    } else if (occurs) {
      warn(options, suppression.origin + ": the suppression of " + suppression.id + " expired on " + suppression.expires);
    }
  }
  view.suppressed = take_out(view.items, [&](const CheckItem& item) { return suppressed.contains(item.key); });
}

std::set<std::string> keys_of(const std::vector<CheckItem>& items) {
  std::set<std::string> keys;
  for (const CheckItem& item : items) keys.insert(item.key);
  return keys;
}

Status make_baseline(CheckView& view, const Options& options) {
  const Status written = write_output(options.baseline, baseline_of(view.items));
  if (!written) return written;
  view.known = view.items.size();
  view.items.clear();
  return std::monostate{};
}

bool has_lost_inputs(const CheckView& view) {
  return std::ranges::any_of(view.notes, [](const report::CheckNote& note) { return note.severity == Severity::error; });
}

Status settle_unused(const CheckView& view, const std::vector<BaselineRow>& rows, const std::set<std::string>& found,
                     const Options& options) {
  const auto is_unused = [&](const BaselineRow& row) { return !found.contains(row.key); };
  const auto unused = std::ranges::count_if(rows, is_unused);
  if (unused == 0 || !is_whole_run(options)) return std::monostate{};
  const std::string rows_that = std::to_string(unused) + (unused == 1 ? " row that" : " rows that");
  if (!options.prune_baseline) {
    warn(options, options.baseline + ": " + rows_that + " nothing matches; --prune-baseline takes them out");
    return std::monostate{};
  }
  if (has_lost_inputs(view)) {
    return Error{.code = ErrorCode::bad_input, .message = "not pruned, for an input could not be read", .path = options.baseline};
  }
  if (!options.quiet) say(options.baseline + ": took out " + rows_that + " nothing matches");
  return write_output(options.baseline, pruned(rows, found));
}

Status settle_baseline(CheckView& view, const Options& options) {
  if (options.baseline.empty()) return std::monostate{};
  if (options.write_baseline) return make_baseline(view, options);
  const auto rows = load_baseline(options.baseline);
  if (!rows) return rows.error();
  std::set<std::string> known;
  for (const BaselineRow& row : *rows) known.insert(row.key);
  const std::set<std::string> found = keys_of(view.items);
  view.known = take_out(view.items, [&](const CheckItem& item) { return known.contains(item.key); });
  return settle_unused(view, *rows, found, options);
}

}  // namespace

Result<CheckView> check(const ReportInput& input, const Options& options, const lang::Interface& words) {
  auto checked = checked_documents(input.graph, options);
  if (!checked) return checked.error();
  CheckView view = report::make_check_view(input, {options.rules, std::move(*checked), words});
  view.fail_on = options.fail_on;
  suppress(view, options);
  if (const Status status = settle_baseline(view, options); !status) return status.error();
  return view;
}

Result<std::string> finding_of_key(const ReportInput& input, const Options& options, const std::string& key) {
  auto checked = checked_documents(input.graph, options);
  if (!checked) return checked.error();
  report::CheckOptions all{report::default_rules(), std::move(*checked), lang::Interface()};
  for (auto& [name, setting] : all.rules) setting.severity = Severity::info;
  for (const CheckItem& item : report::make_check_view(input, all).items) {
    if (item.key == key && !item.finding.empty()) return item.finding;
  }
  return Error{.code = ErrorCode::bad_usage,
               .message = "nothing has the id '" + key + "'; expected one that isnad check shows with the same inputs"};
}

bool fails(const CheckView& view) {
  return std::ranges::any_of(view.items, [&](const CheckItem& item) { return report::fails(view, item); });
}

}  // namespace isnad::cli
