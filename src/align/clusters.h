// Statements that hang together. The only place that knows Boost.Graph.
#pragma once
#include <vector>

#include "isnad/graph.h"

namespace isnad::alignment {

/// Connected components of the agreeing links (same, paraphrase, agree) of one event, per kind; links below
/// kWeakLink do not hold a cluster together on their own. Of claims only those hang together that are linked to one claim, their head,
/// and not those whose figures differ. Needs graph.refs, graph.links and graph.events.
inline constexpr double kWeakLink = 0.35;
/// Below it, a link alone does not hold two groups of statements together, each of them linked among themselves.
inline constexpr double kWeakBridge = 0.55;
[[nodiscard]] std::vector<Cluster> find_clusters(const AlignmentGraph& graph);

}  // namespace isnad::alignment
