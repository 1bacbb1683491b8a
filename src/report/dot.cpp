#include "report/dot.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "isnad/report.h"
#include "report/dot_label.h"
#include "report/dot_plan.h"
#include "report/escape.h"
#include "report/palette.h"

namespace isnad::report {
namespace {

using Attributes = std::vector<std::pair<const char*, std::string>>;

// A sans for Latin and digits first: it has no Arabic, so Arabic falls through to the Naskh.
constexpr const char* kFonts = "Noto Sans,Noto Naskh Arabic,Amiri,DejaVu Sans";
// Noto Sans has no U+2260; a browser then builds it of two signs that miss each other.
constexpr const char* kEdgeFonts = "DejaVu Sans,Noto Naskh Arabic,Amiri";

// Of the edges between neighbouring headers.
constexpr const char* kStraight = "50";

/// ` [a="x", b="y"]`, every value quoted and escaped.
std::string attributes(const Attributes& list) {
  std::string out;
  for (const auto& [key, value] : list)
    out += (out.empty() ? std::string(" [") : std::string(", ")) + key + '=' + escape::dot_string(value);
  return out.empty() ? out : out + ']';
}

std::string joined(const std::vector<std::string>& lines) {
  std::string out;
  for (const std::string& line : lines) out += (out.empty() ? "" : "\n") + line;
  return out;
}

struct NodeLook {
  const char* shape;
  const char* style;
  const char* fill;
  const char* line;
};

NodeLook look_of(StatementKind kind) {
  switch (kind) {
    case StatementKind::quote: return {"box", "rounded,filled", palette::kQuoteFill, palette::kQuoteLine};
    case StatementKind::figure: return {"ellipse", "filled", palette::kFigureFill, palette::kFigureLine};
    case StatementKind::claim: break;
  }
  return {"note", "filled", palette::kClaimFill, palette::kClaimLine};
}

Attributes look_of(EdgeLook look) {
  switch (look) {
    case EdgeLook::chain: return {{"color", palette::kAgree}, {"penwidth", "1.4"}, {"weight", "4"}};
    case EdgeLook::compatible: return {{"color", palette::kCompatible}, {"style", "dashed"}};
    case EdgeLook::update: return {{"color", palette::kUpdate}, {"style", "dashed"}, {"penwidth", "1.4"}};
    case EdgeLook::part_of: return {{"color", palette::kPart}, {"penwidth", "0.8"}};
    case EdgeLook::clash: return {{"color", palette::kClash}, {"style", "bold"}, {"penwidth", "2.2"}};
    case EdgeLook::copy: break;
  }
  return {{"color", palette::kCopy}, {"style", "dotted"}, {"penwidth", "1.6"}};
}

bool has_arrow(EdgeLook look) { return look == EdgeLook::update || look == EdgeLook::part_of; }

const char* arrow_side(const DrawnEdge& edge) {
  if (!has_arrow(edge.look)) return "none";
  return edge.backwards ? "back" : "forward";
}

std::string colour_of(EdgeLook look) { return look_of(look).front().second; }

bool is_arabic_script(const std::vector<std::string>& lines) {
  return std::any_of(lines.begin(), lines.end(), [](const std::string& line) {
    return line.rfind("\xE2\x81\xA7", 0) == 0;  // isolated() put U+2067 there
  });
}

/// Writes one plan as one digraph.
class Writer {
 public:
  Writer(const AlignmentGraph& graph, const Plan& plan, const DotOptions& options)
      : graph_(graph), plan_(plan), options_(options), name_("g" + std::to_string(plan.event)) {}

  std::string write() {
    out_ = "digraph " + escape::dot_string(name_) + " {\n";
    write_defaults();
    for (const DrawnColumn& column : plan_.columns) write_column(column);
    write_order();
    for (const DrawnEdge& edge : plan_.edges) write_edge(edge);
    write_legend();
    return out_ + "}\n";
  }

 private:
  void statement(const std::string& what, const Attributes& list) {
    out_ += "  " + what + attributes(list) + ";\n";
  }

  void write_defaults() {
    const Attributes list = {{"id", name_}, {"label", joined(title_lines())}, {"labelloc", "t"}, {"fontsize", "15"},
                       {"fontname", kFonts}, {"fontcolor", palette::kInk}, {"bgcolor", palette::kPaper},
                       {"charset", "UTF-8"}, {"outputorder", "edgesfirst"}, {"pad", "0.3"},
                       {"rankdir", options_.words.rtl() ? "RL" : "LR"}, {"nodesep", "0.16"}, {"ranksep", "0.75"},
                       {"splines", "spline"}};
    statement("graph", list);
    statement("node", {{"fontname", kFonts}, {"fontsize", "11"}, {"fontcolor", palette::kInk},
                       {"margin", "0.12,0.05"}, {"height", "0.3"}, {"penwidth", "1.1"}});
    statement("edge", {{"fontname", kEdgeFonts}, {"fontsize", "10"}, {"dir", "none"}, {"arrowsize", "0.6"},
                       {"arrowhead", "normal"}});
  }

  std::vector<std::string> title_lines() const {
    const Event& event = graph_.events[plan_.event];
    std::vector<std::string> lines = wrap(event.title, {.words = 20, .columns = 80});
    if (lines.empty()) lines.push_back(options_.words.fill("event", {std::to_string(plan_.event + 1)}));
    const auto add = [&](std::string line) { lines.push_back(isolated(std::move(line))); };
    const auto count = [&](const char* key, std::size_t n) { if (n != 0) add(options_.words.count(key, n)); };
    const auto of_all = [&](const char* key, std::size_t n) {
      add(options_.words.fill(key, {std::to_string(n), std::to_string(event.documents.size())}));
    };
    if (plan_.documents_left_out != 0) of_all("documents_shown", plan_.columns.size());
    count("graph_left_out", plan_.statements_left_out);
    count("graph_edges_left_out", plan_.edges_left_out);
    count("graph_implied", plan_.claims_implied);
    if (plan_.documents_unlinked != 0) of_all("graph_documents_left_out", plan_.documents_unlinked);
    return lines;
  }

  /// Invisible edges hold the column's nodes in the plan's order.
  void write_column(const DrawnColumn& column) {
    const std::string header = node_name(column.document);
    std::string order = escape::dot_string(header);
    write_header(column.document);
    for (const DrawnNode& node : column.nodes) {
      write_node(node);
      order += " -> " + escape::dot_string(node.name);
    }
    out_ += "  { rank=same; " + order;
    if (!column.nodes.empty()) out_ += " [style=invis, weight=8]";
    out_ += "; }\n";
  }

  void write_header(std::size_t document) {
    const Document& doc = graph_.documents[document].document;
    const std::vector<std::string> lines = document_label(doc);
    Attributes list = {{"id", name_ + "_" + node_name(document)}, {"label", joined(lines)},
                       {"shape", "box"}, {"style", "filled"}, {"fillcolor", palette::kHeader},
                       {"color", palette::kHeader}, {"fontcolor", palette::kPaper}, {"fontsize", "12"},
                       {"tooltip", isolated(first_words(doc.title.empty() ? doc.path : doc.title, 60))}};
    add_class(list, lines);
    add_url(list, options_.anchors ? "#" + node_name(document) : safe_url(doc.url));
    statement(escape::dot_string(node_name(document)), list);
  }

  void write_node(const DrawnNode& node) {
    const NodeLook look = look_of(node.ref.kind);
    std::vector<std::string> lines = statement_label(graph_, node.ref, options_.words);
    const Document& doc = graph_.documents[node.ref.document].document;
    if (node.more != 0) lines.push_back(isolated(options_.words.count("graph_more", node.more)));
    Attributes list = {{"id", name_ + "_" + node.name}, {"label", joined(lines)}, {"shape", look.shape},
                       {"style", look.style}, {"fillcolor", look.fill},
                       {"color", node.clash ? palette::kClash : look.line},
                       {"tooltip", statement_tooltip(graph_, node.ref)}};
    if (node.clash) list.emplace_back("penwidth", "2");
    add_class(list, lines);
    add_url(list, options_.anchors ? "#" + node.name : safe_url(doc.url));
    statement(escape::dot_string(node.name), list);
  }

  static void add_class(Attributes& list, const std::vector<std::string>& lines) {
    if (is_arabic_script(lines)) list.emplace_back("class", "rtl");
  }

  static void add_url(Attributes& list, const std::string& url) {
    if (!url.empty()) list.emplace_back("URL", url);
  }

  /// Keeps the headers in a line; where one copies its neighbour that edge does it.
  void write_order() {
    for (std::size_t i = 1; i < plan_.columns.size(); ++i) {
      const std::string left = node_name(plan_.columns[i - 1].document);
      const std::string right = node_name(plan_.columns[i].document);
      const auto joins = [&](const DrawnEdge& edge) { return edge.from == left && edge.to == right; };
      if (std::none_of(plan_.edges.begin(), plan_.edges.end(), joins))
        statement(escape::dot_string(left) + " -> " + escape::dot_string(right),
                  {{"style", "invis"}, {"weight", kStraight}});
    }
  }

  bool joins_neighbours(const DrawnEdge& edge) const {
    const auto ends = [&](const DrawnColumn& left, const DrawnColumn& right) {
      return edge.from == node_name(left.document) && edge.to == node_name(right.document);
    };
    return std::adjacent_find(plan_.columns.begin(), plan_.columns.end(), ends) != plan_.columns.end();
  }

  void write_edge(const DrawnEdge& edge) {
    Attributes list = look_of(edge.look);
    if (edge.look == EdgeLook::copy && joins_neighbours(edge)) list.emplace_back("weight", kStraight);
    if (edge.look == EdgeLook::copy && !joins_neighbours(edge)) list.emplace_back("constraint", "false");  // else dot sinks the headers into the columns
    list.emplace_back("id", name_ + "_e" + std::to_string(edge_++));
    list.emplace_back("dir", arrow_side(edge));
    list.emplace_back("edgetooltip", edge.tooltip);
    if (!edge.label.empty()) {
      list.emplace_back("label", ' ' + edge.label + ' ');
      list.emplace_back("labeltooltip", edge.tooltip);
      list.emplace_back("fontcolor", colour_of(edge.look));
    }
    statement(escape::dot_string(edge.from) + " -> " + escape::dot_string(edge.to), list);
  }

  /// Says only what is there: the shapes in one row, then the edges, two in a row if there is room.
  void write_legend() {
    static const std::vector<std::pair<EdgeLook, const char*>> kKeys = {
        {EdgeLook::clash, "graph_clash"}, {EdgeLook::update, "graph_update"}, {EdgeLook::chain, "graph_chain"},
        {EdgeLook::compatible, "graph_compatible"}, {EdgeLook::part_of, "graph_part_of"}, {EdgeLook::copy, "graph_copy"}};
    out_ += "  subgraph \"cluster_legend\" {\n";
    statement("graph", {{"id", name_ + "_legend"}, {"label", isolated(options_.words.text("graph_legend_title"))}, {"fontsize", "11"},
                        {"labeljust", "l"}, {"color", "#d5dbe1"}, {"style", "rounded"}});
    write_legend_shapes();
    const std::size_t in_a_row = plan_.columns.size() >= 4 ? 2 : 1;
    std::size_t line = 0;
    for (const auto& [look, key] : kKeys) {
      const bool in_use = std::any_of(plan_.edges.begin(), plan_.edges.end(),
                                      [&look = look](const DrawnEdge& edge) { return edge.look == look; });
      if (!in_use) continue;
      write_legend_line(line, look, isolated(options_.words.text(key)));
      if (line % in_a_row != 0)
        statement(fmt::format("\"k{}\" -> \"l{}\"", line - 1, line), {{"style", "invis"}});
      ++line;
    }
    out_ += "  }\n";
  }

  void write_legend_shapes() {
    std::string row;
    for (const StatementKind kind : {StatementKind::quote, StatementKind::figure, StatementKind::claim}) {
      const NodeLook look = look_of(kind);
      const std::string key = to_string(kind), word = isolated(options_.words.text(key));
      statement(escape::dot_string("s_" + key),
                {{"shape", look.shape}, {"style", look.style}, {"fillcolor", look.fill}, {"color", look.line},
                 {"label", word}, {"fontsize", "10"}, {"height", "0.22"}, {"margin", "0.1,0.02"},
                 {"tooltip", word}});
      row += (row.empty() ? "  " : " -> ") + escape::dot_string("s_" + key);
    }
    out_ += row + " [style=invis];\n";
  }

  void write_legend_line(std::size_t line, EdgeLook look, const std::string& words) {
    const std::string left = fmt::format("\"l{}\"", line);
    const std::string right = fmt::format("\"k{}\"", line);
    statement(left, {{"shape", "point"}, {"style", "invis"}, {"width", "0.01"}, {"height", "0.01"},
                     {"label", ""}});
    statement(right, {{"shape", "plaintext"}, {"label", words}, {"fontsize", "10"}, {"margin", "0.05,0.01"},
                      {"height", "0.2"}, {"tooltip", words}});
    Attributes list = look_of(look);
    list.emplace_back("dir", has_arrow(look) ? "forward" : "none");
    list.emplace_back("edgetooltip", words);
    statement(left + " -> " + right, list);
  }

  const AlignmentGraph& graph_;
  const Plan& plan_;
  DotOptions options_;
  std::string name_;
  std::string out_;
  std::size_t edge_ = 0;
};

// Not <cctype>: what counts as a letter must not follow the locale.
constexpr std::string_view kHexDigits = "0123456789ABCDEFabcdef";
constexpr std::string_view kUrlCharacters =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&()*+,;=";

bool is_escape(std::string_view three) {
  return three.size() == 3 && three[0] == '%' &&
         three.find_first_not_of(kHexDigits, 1) == std::string_view::npos;
}

}  // namespace

std::string safe_url(std::string_view url) {
  if (url.substr(0, 7) != "http://" && url.substr(0, 8) != "https://") return {};
  std::string out;
  for (std::size_t i = 0; i < url.size(); ++i) {
    if (kUrlCharacters.find(url[i]) != std::string_view::npos || is_escape(url.substr(i, 3)))
      out += url[i];
    else
      out += fmt::format("%{:02X}", static_cast<unsigned char>(url[i]));
  }
  return out;
}

std::string empty_dot_graph(const lang::Interface& words) {
  return "digraph \"g\" {\n  graph [label=" + escape::dot_string(isolated(words.text("graph_empty"))) + ", fontname=" +
         escape::dot_string(kFonts) + "];\n}\n";
}

DotOptions drawing_of(const ReportOptions& options) {
  return {.limits = {.nodes = options.max_nodes}, .words = lang::Interface(options.ui, options.languages)};
}

std::vector<DotGraph> dot_graphs(const AlignmentGraph& graph, const DotOptions& options) {
  std::vector<DotGraph> graphs;
  for (const Plan& plan : plan_events(graph, options.limits, options.words))
    graphs.push_back({plan.event, Writer(graph, plan, options).write()});
  return graphs;
}

}  // namespace isnad::report

namespace isnad {

void write_dot(std::ostream& out, const ReportInput& input, const ReportOptions& options) {
  const report::DotOptions drawing = report::drawing_of(options);
  const std::vector<report::DotGraph> graphs = report::dot_graphs(input.graph, drawing);
  if (graphs.empty()) out << report::empty_dot_graph(drawing.words);
  for (const report::DotGraph& graph : graphs) out << graph.source;
}

}  // namespace isnad
