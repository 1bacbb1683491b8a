// Stage 4: findings.
#pragma once
#include <vector>

#include "isnad/finding.h"
#include "isnad/graph.h"

namespace isnad {

/// Reads the graph as a whole and makes findings, worst first within each event. Compares nothing itself.
/// `reading`: what reading the articles remarked; of it, the texts that are not what they seem are findings.
/// `threads`: 0 for as many as the machine has; the findings are the same.
/// The graph must be one of align(); one made otherwise needs its index() called and statements for all ids that its links
/// and copies name, else this throws std::out_of_range. A graph without links gives no findings but texts that are not what
/// they seem. The graph is only read, also by several calls at a time.
[[nodiscard]] std::vector<Finding> judge(const AlignmentGraph&, const std::vector<Diagnostic>& reading = {}, unsigned threads = 0);

}  // namespace isnad
