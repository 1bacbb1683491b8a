#include "report/svg.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <string_view>
#include <utility>

#include "isnad/report.h"
#include "report/program.h"

namespace isnad::report {
namespace {

// A plan's limits keep `dot` under a second for one event; 300 events of real news took three.
constexpr std::chrono::seconds kTimeLimit{60};
constexpr double kGap = 24.0;  // points between two graphs

// `dot` sets no direction: the isolates in the labels order the words, this puts their neutral ends right.
constexpr std::string_view kStyle =
    "<style>.graph>text{unicode-bidi:plaintext}.rtl text{direction:rtl;unicode-bidi:plaintext}</style>\n";

/// The number after ` name="` in the element's first tag; 0 if there is none.
double attribute(std::string_view element, std::string_view name) {
  const std::size_t at = element.find(fmt::format(" {}=\"", name));
  if (at == std::string_view::npos || at > element.find('>')) return 0.0;
  double value = 0.0;
  const char* begin = element.data() + at + name.size() + 3;
  std::from_chars(begin, element.data() + element.size(), value);
  return value;
}

/// Graphviz names nodes by ids in <title>, which a browser shows as tooltips, and puts the tooltips where no browser
/// looks (xlink:title): the titles become the tooltips. What it writes as text is escaped, so a tag is a tag.
std::string titled(std::string_view element) {
  constexpr std::string_view kOpen = "<title>", kClose = "</title>", kTip = "xlink:title=\"";
  std::string out;
  for (;;) {
    const std::size_t open = element.find(kOpen);
    const std::size_t close = element.find(kClose, open);
    if (open == std::string_view::npos || close == std::string_view::npos) return out.append(element);
    const std::size_t end = close + kClose.size();
    const std::string_view own = element.substr(end, element.find(kOpen, end) - end);
    const std::size_t tip = own.find(kTip);
    out.append(element.substr(0, open));
    if (tip != std::string_view::npos) {
      const std::string_view words = own.substr(tip + kTip.size());
      out.append(kOpen).append(words.substr(0, words.find('"'))).append(kClose);
    }
    element.remove_prefix(end);
  }
}

SvgGraph read_graph(std::size_t event, std::string_view element) {
  SvgGraph graph{event, attribute(element, "width"), attribute(element, "height"), {}};
  const std::size_t inside = element.find('>') + 1;
  graph.element.append(element.substr(0, inside)).append("\n").append(kStyle).append(titled(element.substr(inside)));
  return graph;
}

/// `dot` prints one XML document a graph, in the order of the input.
std::vector<std::string_view> svg_elements(std::string_view printed) {
  constexpr std::string_view kEnd = "</svg>";
  std::vector<std::string_view> found;
  for (;;) {
    const std::size_t begin = printed.find("<svg");
    const std::size_t end = printed.find(kEnd, begin);
    if (begin == std::string_view::npos || end == std::string_view::npos) return found;
    found.push_back(printed.substr(begin, end + kEnd.size() - begin));
    printed.remove_prefix(end + kEnd.size());
  }
}

Result<std::string> run_dot(const std::string& source) {
  Result<std::string> printed = run_program({"dot", "-Tsvg"}, source, kTimeLimit);
  if (printed) return printed;
  Error error = printed.error();
  error.message += "; the graph is drawn by Graphviz: apt-get install graphviz";
  return error;
}

Error changed_output() {
  return {.code = ErrorCode::unavailable, .message = "`dot` printed other graphs than it was given"};
}

/// The graphs one below the other, each a nested element with its own coordinates.
void write_stack(std::ostream& out, const std::vector<SvgGraph>& graphs) {
  double width = 0.0;
  double height = -kGap;
  for (const SvgGraph& graph : graphs) {
    width = std::max(width, graph.width);
    height += graph.height + kGap;
  }
  out << fmt::format("<svg width=\"{0}pt\" height=\"{1}pt\" viewBox=\"0 0 {0} {1}\" "
                     "xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">\n",
                     width, height);
  double y = 0.0;
  for (const SvgGraph& graph : graphs) {
    // Inside the stack a point of the graph is a unit of the stack.
    const std::size_t rest = graph.element.find("viewBox=");
    out << fmt::format("<svg x=\"0\" y=\"{}\" width=\"{}\" height=\"{}\" ", y, graph.width, graph.height)
        << std::string_view(graph.element).substr(rest) << "\n";
    y += graph.height + kGap;
  }
  out << "</svg>\n";
}

}  // namespace

Result<std::vector<SvgGraph>> svg_graphs(const AlignmentGraph& graph, const DotOptions& options) {
  const std::vector<DotGraph> sources = dot_graphs(graph, options);
  if (sources.empty()) return std::vector<SvgGraph>{};
  std::string all;
  for (const DotGraph& source : sources) all += source.source;
  const Result<std::string> printed = run_dot(all);
  if (!printed) return printed.error();
  const std::vector<std::string_view> elements = svg_elements(*printed);
  if (elements.size() != sources.size()) return changed_output();
  std::vector<SvgGraph> graphs;
  for (std::size_t i = 0; i < sources.size(); ++i)
    graphs.push_back(read_graph(sources[i].event, elements[i]));
  return graphs;
}

}  // namespace isnad::report

namespace isnad {

Status write_svg(std::ostream& out, const ReportInput& input, const ReportOptions& options) {
  const report::DotOptions drawing = report::drawing_of(options);
  Result<std::vector<report::SvgGraph>> graphs = report::svg_graphs(input.graph, drawing);
  if (!graphs) return graphs.error();
  if (graphs->empty()) {
    const Result<std::string> printed = report::run_dot(report::empty_dot_graph(drawing.words));
    if (!printed) return printed.error();
    for (const std::string_view element : report::svg_elements(*printed))
      graphs->push_back(report::read_graph(0, element));
  }
  out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  if (graphs->size() == 1)
    out << graphs->front().element << '\n';
  else
    report::write_stack(out, *graphs);
  return std::monostate{};
}

}  // namespace isnad
