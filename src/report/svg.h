// The alignment graph as SVG, drawn by Graphviz's `dot`.
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "isnad/result.h"
#include "report/dot.h"

namespace isnad::report {

/// One `<svg>` element without XML declaration.
struct SvgGraph {
  std::size_t event = 0;
  double width = 0.0;  ///< in points
  double height = 0.0;
  std::string element;
};

/// One for each of dot_graphs(), by one run of `dot`. Error: unavailable if `dot` is not there or fails.
[[nodiscard]] Result<std::vector<SvgGraph>> svg_graphs(const AlignmentGraph&, const DotOptions&);

}  // namespace isnad::report
