// The alignment graph inside the page: Graphviz's SVG without inline style, so that it obeys the page's
// Content-Security-Policy and takes its colours from the page, light or dark.
#pragma once
#include <map>
#include <string>

#include "report/html_parts.h"
#include "report/svg.h"

namespace isnad::report::html {

class Pictures {
 public:
  Pictures(const AlignmentGraph&, const ReportOptions&);

  /// The event's graph as a section; says so where `dot` is missing; nothing if there is nothing to draw.
  void write(const Page&, const EventView&) const;

 private:
  std::map<std::size_t, SvgGraph> pictures_;  ///< by event
  std::string missing_;
};

}  // namespace isnad::report::html
