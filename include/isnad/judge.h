// Stage 4: findings.
#pragma once
#include <vector>

#include "isnad/finding.h"
#include "isnad/graph.h"

namespace isnad {

/// Reads the graph as a whole and makes findings, worst first within each event. Compares nothing itself.
[[nodiscard]] std::vector<Finding> judge(const AlignmentGraph&);

}  // namespace isnad
