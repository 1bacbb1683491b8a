// Which outlets belong to whom: a table outlet<TAB>owner.
#pragma once
#include <map>
#include <string>
#include <string_view>

#include "isnad/result.h"

namespace isnad::io {

using Owners = std::map<std::string, std::string>;

/// `#` begins a comment line; a first row "outlet owner" is a header; cells are trimmed. An empty path or file: no owners.
/// Error: not_found, unreadable; bad_input with line and column for another number of columns, an empty cell, or an outlet
/// with two owners.
[[nodiscard]] Result<Owners> load_owners(const std::string& path, std::size_t max_bytes);
[[nodiscard]] Result<Owners> parse_owners(std::string_view text, const std::string& path);

}  // namespace isnad::io
