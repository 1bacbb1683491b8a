// What a command works on: tables and articles, as the options name them.
#pragma once
#include <string>

#include "cli/options.h"
#include "isnad/language.h"
#include "isnad/read.h"
#include "isnad/result.h"

namespace isnad::cli {

[[nodiscard]] Result<Languages> load_languages(const std::string& folder);

/// Where extracted statements are kept: --cache, for check else $XDG_CACHE_HOME/isnad or ~/.cache/isnad; empty:
/// nowhere.
[[nodiscard]] std::string cache_folder(const Options&);
/// A hash of the names and contents of a folder's tables; empty without a folder.
[[nodiscard]] std::string tables_fingerprint(const std::string& folder);

/// Reads the inputs and says on stderr what was wrong with them.
[[nodiscard]] Articles load_articles(const Options&, const Languages&);

}  // namespace isnad::cli
