// What an analysis says without its ids and offsets: for comparing runs on texts that differ in spelling only.
#pragma once
#include <map>
#include <string>

#include "isnad/isnad.h"

namespace isnad::test {

/// How often each thing occurs: "quote speech direct <folded words>", "link figure agree", "finding update", ...
using Summary = std::map<std::string, std::size_t>;

[[nodiscard]] Summary statements_summary(const AlignmentGraph&);
[[nodiscard]] Summary links_summary(const Analysis&);

/// "+ line" for what only `b` has, "- line" for what only `a` has; empty if they are equal.
[[nodiscard]] std::string difference(const Summary& a, const Summary& b);

}  // namespace isnad::test
