// A baseline: the items that were there when a newsroom began to check, so that only new ones fail.
// A table (TSV: key, rule, place, message); only the key counts, which is made of the content.
#pragma once
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "isnad/result.h"
#include "report/check_view.h"

namespace isnad::cli {

struct BaselineRow {
  std::string key;
  std::string line;  ///< as it stands in the file
};

/// Error: bad_input with line and column for a row that does not begin with a key, or a key given twice.
[[nodiscard]] Result<std::vector<BaselineRow>> parse_baseline(std::string_view text, const std::string& path);
[[nodiscard]] Result<std::vector<BaselineRow>> load_baseline(const std::string& path);

/// The table of these items, in order of their keys.
[[nodiscard]] std::string baseline_of(const std::vector<report::CheckItem>&);
/// The table without the rows whose key is not in `keys`.
[[nodiscard]] std::string pruned(const std::vector<BaselineRow>&, const std::set<std::string>& keys);

}  // namespace isnad::cli
