// What a command works on: tables, articles, owners, as the options name them.
#pragma once
#include <map>
#include <string>
#include <string_view>

#include "cli/options.h"
#include "isnad/language.h"
#include "isnad/read.h"
#include "isnad/result.h"

namespace isnad::cli {

[[nodiscard]] Result<Languages> load_languages(const std::string& folder);

/// Reads a table outlet<TAB>owner; `#` begins a comment line, a first row "outlet owner" is a header.
/// Error: not_found, unreadable; bad_input with line and column for another number of columns, an empty cell,
/// or an outlet with two owners.
[[nodiscard]] Result<std::map<std::string, std::string>> load_owners(const std::string& path);
[[nodiscard]] Result<std::map<std::string, std::string>> parse_owners(std::string_view text,
                                                                       const std::string& path);

/// Where extracted statements are kept: --cache, for check else $XDG_CACHE_HOME/isnad or ~/.cache/isnad; empty:
/// nowhere.
[[nodiscard]] std::string cache_folder(const Options&);
/// A hash of the names and contents of a folder's tables; empty without a folder.
[[nodiscard]] std::string tables_fingerprint(const std::string& folder);

/// Reads the inputs and says on stderr what was wrong with them.
[[nodiscard]] Articles load_articles(const Options&, const Languages&);

}  // namespace isnad::cli
