#include "report/html_graph.h"

#include <fmt/format.h>

#include <string_view>

#include "report/escape.h"

namespace isnad::report::html {
namespace {

/// Element text is escaped by Graphviz: a "<style>" in it can only be the one svg.cpp put there.
std::string unstyled(std::string svg) {
  constexpr std::string_view kEnd = "</style>\n";
  const std::size_t begin = svg.find("<style>"), end = svg.find(kEnd);
  return begin == std::string::npos || end == std::string::npos ? svg : svg.erase(begin, end + kEnd.size() - begin);
}

}  // namespace

Pictures::Pictures(const AlignmentGraph& graph, const ReportOptions& options) {
  DotOptions drawing = drawing_of(options);
  drawing.anchors = true;
  Result<std::vector<SvgGraph>> drawn = svg_graphs(graph, drawing);
  if (!drawn) missing_ = drawing.words.said(drawn.error().message);
  if (!drawn) return;
  for (SvgGraph& picture : *drawn) {
    picture.element = unstyled(picture.element);
    pictures_.emplace(picture.event, std::move(picture));
  }
}

void Pictures::write(const Page& page, const EventView& event) const {
  const Words& words = page.words;
  if (!missing_.empty())
    page.out << "<p class=\"note\">" << words.word("no_graph") << ' ' << sentence(words, missing_) << "</p>\n";
  const auto picture = pictures_.find(event.number - 1);
  if (picture == pictures_.end()) return;
  page.out << "<section id=\"" << event_anchor(event) << "-graph\" class=\"graph\">\n<h3>" << words.word("graph")
           << "</h3>\n<p class=\"faint\">" << words.word("graph_legend") << "</p>\n"
           << "<div class=\"canvas\" role=\"group\" tabindex=\"0\" dir=\"ltr\" aria-label=\""
           << words.word("graph_label") << "\">\n"
           << picture->second.element << "\n</div>\n</section>\n";
}

}  // namespace isnad::report::html
