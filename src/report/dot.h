// The alignment graph as Graphviz source: one `digraph` an event, a column a document.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "isnad/graph.h"
#include "isnad/report.h"
#include "lang/interface.h"
#include "report/dot_plan.h"

namespace isnad::report {

struct DotOptions {
  PlanLimits limits;
  bool anchors = false;         ///< statements link to "#<node_name>" on the same page, not to the article
  lang::Interface words = lang::Interface();  ///< of titles, legend and tooltips
};

struct DotGraph {
  std::size_t event = 0;  ///< index into AlignmentGraph::events
  std::string source;     ///< one whole `digraph`, UTF-8
};

/// How a report draws its graphs.
[[nodiscard]] DotOptions drawing_of(const ReportOptions&);

/// One graph for each event that has something to draw. All ids are our own; every string of an article is
/// escaped; nothing but http(s) addresses is linked.
[[nodiscard]] std::vector<DotGraph> dot_graphs(const AlignmentGraph&, const DotOptions&);

/// Graphviz source that says that there is nothing to draw.
[[nodiscard]] std::string empty_dot_graph(const lang::Interface&);

/// The address percent-encoded; empty unless it begins with http:// or https://.
[[nodiscard]] std::string safe_url(std::string_view url);

}  // namespace isnad::report
