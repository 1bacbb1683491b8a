// `isnad check`: findings, one a line.
#pragma once
#include <string>
#include <vector>

#include "isnad/finding.h"
#include "isnad/graph.h"

namespace isnad::cli {

/// "path:line:column: severity: message [kind id]" for each finding, in the order given. The place is that of
/// the finding's first member.
[[nodiscard]] std::string finding_lines(const AlignmentGraph&, const std::vector<Finding>&);

/// Where a finding's first member is: path:line:column, or the path alone for a whole document.
[[nodiscard]] std::string location_of(const AlignmentGraph&, const Finding&);

}  // namespace isnad::cli
