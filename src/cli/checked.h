// Which documents `isnad check` is about: drafts (--against), changed files (--changed), or all.
#pragma once
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "cli/options.h"
#include "isnad/graph.h"
#include "isnad/result.h"

namespace isnad::cli {

/// The ids of the documents that are checked; empty: all are. Error: the list of changed files cannot be read.
[[nodiscard]] Result<std::optional<std::set<std::string>>> checked_documents(const AlignmentGraph&, const Options&);

/// Paths one a line, or each ended by NUL as `git diff -z` writes them; empty ones are left out.
[[nodiscard]] std::vector<std::string> parse_file_list(std::string_view text);

}  // namespace isnad::cli
