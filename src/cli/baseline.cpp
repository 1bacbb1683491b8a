#include "cli/baseline.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>

#include "io/lines.h"
#include "io/load.h"
#include "report/escape.h"

namespace isnad::cli {
namespace {

constexpr std::string_view kHead =
    "# isnad baseline: items that are known and make no run fail. Only the key counts.\nkey\trule\tplace\tmessage\n";
constexpr std::size_t kMaxBytes = 256U << 20U;

/// A cell holds no tab: escape::terminal makes spaces of them.
std::string row_of(const report::CheckItem& item) {
  return fmt::format("{}\t{}\t{}\t{}", item.key, item.rule->name,
                     report::escape::terminal(report::to_string(item.place)), report::escape::terminal(item.message));
}

}  // namespace

Result<std::vector<BaselineRow>> parse_baseline(std::string_view text, const std::string& path) {
  std::vector<BaselineRow> rows;
  std::set<std::string> seen;
  for (io::Lines lines(text, io::LineEnds::newline); lines.next();) {
    const std::string_view line = io::trim(lines.line());
    if (line.empty() || line.starts_with('#') || line.starts_with("key\t")) continue;
    const std::string key(line.substr(0, line.find('\t')));
    const auto wrong = [&](const char* message) {
      return Error{.code = ErrorCode::bad_input, .message = message, .path = path, .line = lines.number(), .column = 1,
                   .fragment = key.substr(0, 60)};
    };
    if (!report::is_key(key)) return wrong("no key of an item; expected k and 16 hexadecimal digits, then a tab");
    if (!seen.insert(key).second) return wrong("a key given twice; expected each once");
    rows.push_back({key, std::string(line)});
  }
  return rows;
}

Result<std::vector<BaselineRow>> load_baseline(const std::string& path) {
  const io::Loaded loaded = io::load_file(path, kMaxBytes);
  if (!loaded.refusal) return parse_baseline(loaded.bytes, path);
  if (loaded.refusal->code == "empty-file") return std::vector<BaselineRow>{};
  const bool is_missing = loaded.refusal->code == "not-found";
  return Error{.code = is_missing ? ErrorCode::not_found : ErrorCode::unreadable,
               .message = is_missing ? "no such baseline; --write-baseline makes it" : loaded.refusal->message,
               .path = path};
}

std::string baseline_of(const std::vector<report::CheckItem>& items) {
  std::map<std::string, std::string> rows;
  for (const report::CheckItem& item : items) rows[item.key] = row_of(item);
  std::string out(kHead);
  for (const auto& [key, row] : rows) out += row + "\n";
  return out;
}

std::string pruned(const std::vector<BaselineRow>& rows, const std::set<std::string>& keys) {
  std::string out(kHead);
  for (const BaselineRow& row : rows) {
    if (keys.contains(row.key)) out += row.line + "\n";
  }
  return out;
}

}  // namespace isnad::cli
