// Stage 5: writing statements, graph and findings for people and machines.
#pragma once
#include <memory>
#include <ostream>
#include <string>
#include <vector>

#include "isnad/finding.h"
#include "isnad/graph.h"
#include "isnad/language.h"
#include "isnad/result.h"

namespace isnad {

struct ReportOptions {
  bool with_text = false;  ///< jsonl: documents carry their text
  bool colour = false;     ///< text: ANSI colours; meaning never depends on them
  std::size_t width = 80;  ///< text: columns
  std::string ui = "en";   ///< html, text: the language of the words around the articles, one that has a table `interface`
  Languages languages = Languages::embedded();  ///< where those words are
  bool byte_order_mark = false;  ///< csv: for Excel
  std::size_t max_nodes = 300;  ///< dot, svg: above it the graph is thinned, and that is said
};

/// What the writers read. `diagnostics` are those of reading.
struct ReportInput {
  const AlignmentGraph& graph;
  const std::vector<Finding>& findings;
  const std::vector<Diagnostic>& diagnostics;
};

// Each writes one whole output to `out`. The writers of src/report/formats.h are listed there by name.
void write_text(std::ostream& out, const ReportInput&, const ReportOptions&);
void write_markdown(std::ostream& out, const ReportInput&, const ReportOptions&);
void write_html(std::ostream& out, const ReportInput&, const ReportOptions&);
void write_json(std::ostream& out, const ReportInput&, const ReportOptions&);   ///< one JSON document
void write_jsonl(std::ostream& out, const ReportInput&, const ReportOptions&);  ///< the record contract
void write_csv(std::ostream& out, const ReportInput&, const ReportOptions&);    ///< the findings
void write_webannotation(std::ostream& out, const ReportInput&, const ReportOptions&);  ///< W3C, JSON-LD
void write_schemaorg(std::ostream& out, const ReportInput&, const ReportOptions&);      ///< Claim, JSON-LD
/// {"items": [{"guid", "headline", "diff": {passage: passage with what other outlets have}}]}
void write_superdesk(std::ostream& out, const ReportInput&, const ReportOptions&);
void write_dot(std::ostream& out, const ReportInput&, const ReportOptions&);
void write_graphml(std::ostream& out, const ReportInput&, const ReportOptions&);
/// Runs Graphviz's `dot` on write_dot's output. Error: unavailable if it is not installed.
[[nodiscard]] Status write_svg(std::ostream& out, const ReportInput&, const ReportOptions&);

/// Writes statements as they are made, so that nobody needs to keep them.
class StatementWriter {
 public:
  virtual ~StatementWriter() = default;
  virtual void add(const Statements&) = 0;
  /// After the last document. `reading`: the diagnostics of reading.
  virtual void finish(const std::vector<Diagnostic>& reading) = 0;
};
/// The record contract without links and findings, one document after the other.
[[nodiscard]] std::unique_ptr<StatementWriter> statements_as_jsonl(std::ostream& out, const ReportOptions&);
/// Quotes, figures and claims as a table, a row each.
[[nodiscard]] std::unique_ptr<StatementWriter> statements_as_csv(std::ostream& out, const ReportOptions&);

}  // namespace isnad
