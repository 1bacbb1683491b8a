#include "report/html_graph.h"

#include <fmt/format.h>

#include <string_view>

#include "report/escape.h"

namespace isnad::report::html {
namespace {

/// The text without what stands between `open` and `close`, these included.
std::string without(const std::string& text, std::string_view open, std::string_view close) {
  std::string out;
  std::size_t at = 0;
  for (;;) {
    const std::size_t begin = text.find(open, at);
    const std::size_t end = begin == std::string::npos ? begin : text.find(close, begin + open.size());
    if (end == std::string::npos) return out.append(text, at);
    out.append(text, at, begin - at);
    at = end + close.size();
  }
}

/// Element text is escaped by Graphviz: a "<style>" in it can only be the one svg.cpp put there.
std::string unstyled(const std::string& svg) { return without(svg, "<style>", "</style>\n"); }

}  // namespace

Pictures::Pictures(const AlignmentGraph& graph, const ReportOptions& options) {
  Result<std::vector<SvgGraph>> drawn = svg_graphs(graph, {.max_nodes = options.max_nodes, .anchors = true});
  if (!drawn) missing_ = drawn.error().message;
  if (!drawn) return;
  for (SvgGraph& picture : *drawn) {
    picture.element = unstyled(picture.element);
    pictures_.emplace(picture.event, std::move(picture));
  }
}

void Pictures::write(const Page& page, const EventView& event) const {
  const Words& words = page.words;
  if (!missing_.empty())
    page.out << "<p class=\"note\">" << words.word("no_graph") << ' ' << english(missing_) << "</p>\n";
  const auto picture = pictures_.find(event.number - 1);
  if (picture == pictures_.end()) return;
  page.out << "<section id=\"" << event_anchor(event) << "-graph\" class=\"graph\">\n<h3>" << words.word("graph")
           << "</h3>\n<p class=\"faint\">" << words.word("graph_legend") << "</p>\n"
           << "<div class=\"canvas\" role=\"group\" tabindex=\"0\" dir=\"ltr\" aria-label=\""
           << words.word("graph_label") << "\">\n"
           << picture->second.element << "\n</div>\n</section>\n";
}

}  // namespace isnad::report::html
