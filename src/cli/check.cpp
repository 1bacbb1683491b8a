#include "cli/check.h"

#include <fmt/core.h>

#include <algorithm>

#include "cli/message.h"
#include "report/escape.h"

namespace isnad::cli {
namespace {

const Document* document_named(const AlignmentGraph& graph, const std::string& id) {
  const auto found = std::ranges::find_if(
      graph.documents, [&](const Statements& statements) { return statements.document.id == id; });
  return found == graph.documents.end() ? nullptr : &found->document;
}

}  // namespace

std::string location_of(const AlignmentGraph& graph, const Finding& finding) {
  for (const std::string& member : finding.members) {
    if (graph.refs.contains(member)) return location(graph.document_of(member), graph.span_of(member).begin);
    if (const Document* document = document_named(graph, member)) return location(*document, 0);
  }
  return "isnad";
}

std::string finding_lines(const AlignmentGraph& graph, const std::vector<Finding>& findings) {
  std::string lines;
  for (const Finding& finding : findings) {
    lines += fmt::format("{}: {}: {} [{} {}]\n", location_of(graph, finding), to_string(finding.severity),
                         report::escape::terminal(finding.message), to_string(finding.kind), finding.id);
  }
  return lines;
}

}  // namespace isnad::cli
