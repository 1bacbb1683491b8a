// The table of an event: what each outlet says on each subject. A subject is what links (all but part_of)
// hold together: the figure of injured with its variants, one remark with its wordings.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "report/dot_label.h"
#include "report/dot_plan.h"
#include "report/escape.h"
#include "report/groups.h"
#include "report/html_parts.h"

namespace isnad::report::html {
namespace {

constexpr std::size_t kRows = 40;       // more is not read; the rest is counted below the table
constexpr std::size_t kCellWords = 14;

struct Row {
  StatementKind kind = StatementKind::quote;
  bool clash = false;
  std::map<std::size_t, std::vector<std::string>> cells;  ///< document index -> statements in text order
  std::string first;                                      ///< its earliest statement
};

std::tuple<std::size_t, std::size_t, std::string> place(const AlignmentGraph& graph, const std::string& id) {
  return {graph.ref(id).document, graph.span_of(id).begin, id};
}

std::map<std::string, Row> group(const AlignmentGraph& graph, const std::vector<const Link*>& links) {
  Groups groups;
  for (const Link* link : links) groups.join(link->a, link->b);
  std::vector<std::string> members = groups.members();
  std::sort(members.begin(), members.end(),
            [&](const std::string& a, const std::string& b) { return place(graph, a) < place(graph, b); });
  std::map<std::string, Row> rows;
  for (const std::string& id : members) {
    Row& row = rows[groups.root(id)];
    if (row.first.empty()) row.first = id, row.kind = graph.ref(id).kind;
    row.cells[graph.ref(id).document].push_back(id);
  }
  for (const Link* link : links)
    if (link->relation == Relation::discrepant || link->relation == Relation::contradict)
      rows.at(groups.root(link->a)).clash = true;
  return rows;
}

/// Clashes first, quotes and figures before claims, then what most outlets have, then the order of the text.
std::vector<Row> ordered(const AlignmentGraph& graph, std::map<std::string, Row> rows) {
  std::vector<Row> list;
  for (auto& [root, row] : rows) list.push_back(std::move(row));
  const auto rank = [&](const Row& row) {
    const bool is_claim = row.kind == StatementKind::claim;
    return std::tuple(!row.clash, is_claim, ~row.cells.size(), place(graph, row.first));
  };
  std::sort(list.begin(), list.end(), [&](const Row& a, const Row& b) { return rank(a) < rank(b); });
  return list;
}

using Documents = std::vector<DocumentView>;

std::vector<const Link*> links_between(const AlignmentGraph& graph, const Documents& documents) {
  std::vector<bool> inside(graph.documents.size());
  for (const DocumentView& document : documents) inside.at(document.number - 1) = true;
  std::vector<const Link*> links;
  for (const Link& link : graph.links)
    if (link.relation != Relation::part_of && inside[graph.ref(link.a).document] &&
        inside[graph.ref(link.b).document])
      links.push_back(&link);
  return links;
}

/// "injured (person)"; the speaker of a quote; else the kind.
std::string subject(const AlignmentGraph& graph, const Row& row) {
  if (const Figure* figure = graph.figure(row.first)) {
    const std::string unit = key_words(figure->unit.empty() ? figure->counted : figure->unit);
    if (figure->measure.empty()) return unit.empty() ? "figure" : bdi(unit, "");
    return bdi(key_words(figure->measure), "") + (unit.empty() ? "" : " (" + bdi(unit, "") + ")");
  }
  const Quote* quote = graph.quote(row.first);
  if (quote != nullptr && quote->speaker && !quote->speaker->name.empty())
    return bdi(quote->speaker->name, graph.document_of(row.first).language);
  return quote != nullptr ? "quote" : "claim";
}

void write_row(std::ostream& out, const AlignmentGraph& graph, const Documents& documents, const Row& row) {
  out << "<tr" << (row.clash ? " class=\"clash\"" : "") << "><th scope=\"row\">" << subject(graph, row)
      << (row.clash ? "<br/><small>outlets differ</small>" : "") << "</th>";
  for (const DocumentView& document : documents) {
    const auto cell = row.cells.find(document.number - 1);
    if (cell == row.cells.end()) {
      out << "<td class=\"none\">&#8212;</td>";
      continue;
    }
    out << "<td>";
    for (const std::string& id : cell->second)
      out << "<p>"
          << link_to(anchor_of(graph, id), bdi(first_words(graph.text_of(id), kCellWords), document.language))
          << "</p>";
    out << "</td>";
  }
  out << "</tr>\n";
}

}  // namespace

void write_comparison(std::ostream& out, const AlignmentGraph& graph, const EventView& event) {
  const std::vector<Row> rows = ordered(graph, group(graph, links_between(graph, event.documents)));
  if (rows.empty()) return;
  // Only documents that have a cell: a column of dashes says nothing.
  Documents columns;
  for (const DocumentView& document : event.documents) {
    const auto speaks = [&](const Row& row) { return row.cells.count(document.number - 1) != 0; };
    if (std::any_of(rows.begin(), rows.end(), speaks)) columns.push_back(document);
  }
  out << "<section>\n<h3>Side by side</h3>\n<div class=\"scroll\" role=\"region\" tabindex=\"0\" "
         "aria-label=\"What each outlet says\"><table>\n<thead><tr><th scope=\"col\">Subject</th>";
  for (const DocumentView& document : columns)
    out << "<th scope=\"col\">"
        << outlet_link(node_name(document.number - 1), document.number, document.outlet)
        << "<small>" << escape::html(document.published) << "</small></th>";
  out << "</tr></thead>\n<tbody>\n";
  for (std::size_t i = 0; i < std::min(kRows, rows.size()); ++i) write_row(out, graph, columns, rows[i]);
  out << "</tbody></table></div>\n";
  if (rows.size() > kRows)
    out << fmt::format("<p class=\"faint\">{} more rows are left out.</p>\n", rows.size() - kRows);
  out << "</section>\n";
}

}  // namespace isnad::report::html
