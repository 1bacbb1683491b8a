// GraphML (graphml.graphdrawing.org): documents and statements are nodes; links, copies and "stated
// in" are edges. Own emitter: boost::write_graphml lets control characters through.
#include <fmt/format.h>

#include <array>
#include <string_view>

#include "isnad/report.h"
#include "report/dot_plan.h"
#include "report/escape.h"
#include "report/view.h"

namespace isnad {
namespace {

struct Key {
  const char* name;
  const char* domain;
  const char* type;
};

constexpr std::array<Key, 19> kKeys = {{
    {"kind", "node", "string"},    {"document", "node", "string"}, {"outlet", "node", "string"},
    {"published", "node", "string"}, {"language", "node", "string"}, {"url", "node", "string"},
    {"text", "node", "string"},    {"speaker", "node", "string"},  {"value", "node", "string"},
    {"unit", "node", "string"},    {"measure", "node", "string"},  {"begin", "node", "long"},
    {"end", "node", "long"},       {"event", "node", "string"},    {"relation", "edge", "string"},
    {"score", "edge", "double"},   {"rule", "edge", "string"},     {"evidence", "edge", "string"},
    {"sentences", "edge", "long"},
}};

class GraphmlWriter {
 public:
  GraphmlWriter(std::ostream& out, const AlignmentGraph& graph) : out_(out), graph_(graph) {}

  void write() {
    out_ << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n";
    for (const Key& key : kKeys)
      out_ << fmt::format("  <key id=\"{0}\" for=\"{1}\" attr.name=\"{0}\" attr.type=\"{2}\"/>\n", key.name,
                          key.domain, key.type);
    out_ << "  <graph id=\"isnad\" edgedefault=\"undirected\">\n";
    for (std::size_t d = 0; d < graph_.documents.size(); ++d) write_document(d);
    for (const Link& link : graph_.links) write_link(link);
    for (const Copy& copy : graph_.copies) write_copy(copy);
    out_ << "  </graph>\n</graphml>\n";
  }

 private:
  /// Absent rather than empty: a missing value is no value.
  void data(const char* key, std::string_view value) {
    if (value.empty()) return;
    out_ << "      <data key=\"" << key << "\">" << report::escape::xml(value) << "</data>\n";
  }

  void open_node(const std::string& name) { out_ << "    <node id=\"" << name << "\">\n"; }

  void open_edge(const std::string& from, const std::string& to, bool directed) {
    out_ << "    <edge id=\"e" << edge_++ << "\" source=\"" << from << "\" target=\"" << to << '"'
         << (directed ? " directed=\"true\"" : "") << ">\n";
  }

  void write_document(std::size_t d) {
    const Statements& in = graph_.documents[d];
    open_node(report::node_name(d));
    data("kind", "document");
    data("document", in.document.id);
    data("outlet", report::outlet_of(in.document));
    data("published", in.document.published);
    data("language", in.document.language);
    data("url", in.document.url);
    data("text", in.document.title);
    data("event", event_of(d));
    out_ << "    </node>\n";
    for (std::size_t i = 0; i < in.quotes.size(); ++i) write_quote(in, {StatementKind::quote, d, i});
    for (std::size_t i = 0; i < in.figures.size(); ++i) write_figure(in, {StatementKind::figure, d, i});
    for (std::size_t i = 0; i < in.claims.size(); ++i) {
      open_statement(in, {StatementKind::claim, d, i}, in.claims[i].span);
      close_statement({StatementKind::claim, d, i});
    }
  }

  void write_quote(const Statements& in, const StatementRef& ref) {
    const Quote& quote = in.quotes[ref.index];
    open_statement(in, ref, quote.span);
    if (quote.speaker) data("speaker", shown_name(*quote.speaker));
    close_statement(ref);
  }

  void write_figure(const Statements& in, const StatementRef& ref) {
    const Figure& figure = in.figures[ref.index];
    open_statement(in, ref, figure.span);
    data("value", figure.value ? figure.value->to_string() : figure.date);
    data("unit", figure.unit);
    data("measure", figure.measure);
    close_statement(ref);
  }

  void open_statement(const Statements& in, const StatementRef& ref, Span span) {
    open_node(report::node_name(ref));
    data("kind", to_string(ref.kind));
    data("document", in.document.id);
    data("outlet", report::outlet_of(in.document));
    data("text", span.of(in.document.text));
    data("begin", std::to_string(span.begin));
    data("end", std::to_string(span.end));
  }

  void close_statement(const StatementRef& ref) {
    out_ << "    </node>\n";
    open_edge(report::node_name(ref.document), report::node_name(ref), true);
    data("relation", "states");
    out_ << "    </edge>\n";
  }

  void write_link(const Link& link) {
    open_edge(report::node_name(graph_.ref(link.a)), report::node_name(graph_.ref(link.b)),
              link.relation == Relation::update || link.relation == Relation::part_of);
    data("relation", to_string(link.relation));
    data("score", fmt::format("{}", link.score));
    std::string rules;
    std::string details;
    for (const Evidence& reason : link.evidence) {
      rules += (rules.empty() ? "" : "; ") + reason.rule;
      if (!reason.detail.empty()) details += (details.empty() ? "" : "; ") + reason.detail;
    }
    data("rule", rules);
    data("evidence", details);
    out_ << "    </edge>\n";
  }

  void write_copy(const Copy& copy) {
    open_edge(document_name(copy.documents[0]), document_name(copy.documents[1]), false);
    data("relation", "copy");
    data("score", fmt::format("{}", copy.share[1]));
    data("sentences", std::to_string(copy.sentences));
    out_ << "    </edge>\n";
  }

  std::string document_name(const std::string& id) {
    if (index_.empty())
      for (std::size_t d = 0; d < graph_.documents.size(); ++d)
        index_.emplace(graph_.documents[d].document.id, d);
    return report::node_name(index_.at(id));
  }

  std::string event_of(std::size_t document) {
    if (events_.empty()) {
      events_.resize(graph_.documents.size());
      for (const Event& event : graph_.events)
        for (const std::size_t d : event.documents) events_.at(d) = event.id;
    }
    return events_[document];
  }

  std::ostream& out_;
  const AlignmentGraph& graph_;
  std::size_t edge_ = 0;
  std::unordered_map<std::string, std::size_t> index_;
  std::vector<std::string> events_;
};

}  // namespace

void write_graphml(std::ostream& out, const ReportInput& input, const ReportOptions&) {
  GraphmlWriter(out, input.graph).write();
}

}  // namespace isnad
