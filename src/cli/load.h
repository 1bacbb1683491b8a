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

/// Reads the inputs and says on stderr what was wrong with them.
[[nodiscard]] Articles load_articles(const Options&, const Languages&);

}  // namespace isnad::cli
