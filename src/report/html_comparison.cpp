// The table of an event: what each outlet says on each subject. A subject is what links (all but part_of)
// hold together: the figure of injured with its variants, one remark with its wordings; of claims those of one cluster.
#include <algorithm>
#include <map>
#include <tuple>

#include "judge/describe.h"
#include "report/dot_columns.h"
#include "report/dot_label.h"
#include "report/dot_plan.h"
#include "report/escape.h"
#include "report/groups.h"
#include "report/html_parts.h"

namespace isnad::report::html {
namespace {

constexpr std::size_t kRows = 40;       // more is not read; the rest is counted below the table
constexpr std::size_t kCellWords = 30;

struct Row {
  StatementKind kind = StatementKind::quote;
  bool clash = false;
  std::map<std::size_t, std::vector<std::string>> cells;  ///< document index -> statements in text order
  std::string first;                                      ///< its earliest statement
};

std::tuple<std::size_t, std::size_t, std::string> place(const AlignmentGraph& graph, const std::string& id) {
  return {graph.ref(id).document, graph.span_of(id).begin, id};
}

/// Claims that are alike in a chain are many statements, not one: as clusters have them.
Groups subjects_of(const AlignmentGraph& graph, const std::vector<const Link*>& links, std::size_t event) {
  Groups groups;
  std::map<std::string_view, const Cluster*> cluster_of;
  for (const Cluster& cluster : graph.clusters) {
    if (cluster.kind != StatementKind::claim || cluster.event != event) continue;
    for (const std::string& id : cluster.members) cluster_of.emplace(id, &cluster);
  }
  const auto is_one = [&](const Link& link) {
    const auto a = cluster_of.find(link.a), b = cluster_of.find(link.b);
    return a != cluster_of.end() && b != cluster_of.end() && a->second == b->second;
  };
  for (const Link* link : links)
    if (link->kind != StatementKind::claim || link->relation == Relation::contradict || is_one(*link)) groups.join(link->a, link->b);
  return groups;
}

std::map<std::string, Row> group(const AlignmentGraph& graph, const std::vector<const Link*>& links, std::size_t event) {
  Groups groups = subjects_of(graph, links, event);
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

/// Years and dates are what articles have in common most, and tell least.
bool is_date(const AlignmentGraph& graph, const Row& row) {
  const Figure* figure = graph.figure(row.first);
  return figure != nullptr && figure->measure.empty() && (!figure->date.empty() || figure->unit == "calendar year");
}

/// Clashes first, quotes and figures before dates and claims, then what most outlets have, then the text's order.
std::vector<Row> ordered(const AlignmentGraph& graph, std::map<std::string, Row> rows) {
  std::vector<Row> list;
  for (auto& [root, row] : rows) list.push_back(std::move(row));
  const auto rank = [&](const Row& row) {
    const bool is_claim = row.kind == StatementKind::claim;
    return std::tuple(!row.clash, is_claim, is_date(graph, row), ~row.cells.size(), place(graph, row.first));
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

/// "injured (person)"; without the measure where the figures of the row were read with several.
std::string subject_of_figure(const Page& page, const Row& row, const Figure& figure) {
  const lang::Interface& words = page.words.interface();
  const std::string unit = figure.unit.empty() ? figure.counted : words.unit(figure.unit);
  bool several = false;
  for (const auto& [document, ids] : row.cells)
    for (const std::string& id : ids) several = several || page.graph().figure(id)->measure != figure.measure;
  const bool names_unit_only = figure.measure.empty() || (several && figure.unit != "person" && !unit.empty());
  if (names_unit_only) return unit.empty() ? page.words.word("figure") : sentence(page.words, unit);
  return sentence(page.words, words.measure(figure.measure) + (unit.empty() ? "" : " (" + unit + ")"));
}

/// What a row is about: a figure's measure; the speaker of a quote; else the kind.
std::string subject(const Page& page, const Row& row) {
  const AlignmentGraph& graph = page.graph();
  if (const Figure* figure = graph.figure(row.first)) return subject_of_figure(page, row, *figure);
  const Quote* quote = graph.quote(row.first);
  std::vector<std::string> all;
  for (const auto& [document, ids] : row.cells) all.insert(all.end(), ids.begin(), ids.end());
  const std::string speaker = quote == nullptr ? std::string() : judging::fullest_name(graph, *quote, all);
  if (!speaker.empty()) return bdi(speaker, graph.document_of(row.first).language);
  return page.words.word(quote != nullptr ? "quote" : "claim");
}

/// What the later cells have that the earliest one has not: the spans of a quote or claim by the edits of its link
/// with the earliest document's fullest wording (a fragment would set off everything), the number of a figure if it
/// is another one.
class Differences {
 public:
  Differences(const AlignmentGraph& graph, const std::vector<const Link*>& links) : graph_(graph) {
    for (const Link* link : links)
      if (!link->edits.empty()) links_.emplace(std::pair(link->a, link->b), link);
  }

  [[nodiscard]] std::vector<Span> of(const std::string& id, const Row& row) const {
    if (graph_.ref(id).document == graph_.ref(row.first).document) return {};
    return row.kind == StatementKind::figure ? of_figure(id, row.first) : of_words(id, fullest(row));
  }

 private:
  [[nodiscard]] const std::string& fullest(const Row& row) const {
    const std::vector<std::string>& earliest = row.cells.at(graph_.ref(row.first).document);
    return *std::max_element(earliest.begin(), earliest.end(), [&](const std::string& a, const std::string& b) {
      return graph_.span_of(a).size() < graph_.span_of(b).size();
    });
  }

  [[nodiscard]] std::vector<Span> of_figure(const std::string& id, const std::string& first) const {
    const Figure& one = *graph_.figure(first);
    const Figure& other = *graph_.figure(id);
    const auto key = [](const Figure& f) { return std::tie(f.value, f.date, f.low, f.high); };
    return key(one) == key(other) ? std::vector<Span>{} : std::vector<Span>{other.number};
  }

  [[nodiscard]] std::vector<Span> of_words(const std::string& id, const std::string& first) const {
    std::vector<Span> spans;
    const bool is_a = links_.count({id, first}) != 0;
    const auto link = links_.find(is_a ? std::pair(id, first) : std::pair(first, id));
    if (link == links_.end()) return spans;
    for (const Edit& edit : link->second->edits) {
      const Span span = is_a ? edit.a : edit.b;
      if (edit.op != Edit::Op::equal && !span.empty()) spans.push_back(span);
    }
    std::sort(spans.begin(), spans.end());
    return spans;
  }

  const AlignmentGraph& graph_;
  std::map<std::pair<std::string, std::string>, const Link*> links_;
};

/// Where the first `words` words of the span end.
std::size_t end_of_words(std::string_view text, Span span, std::size_t words) {
  bool inside = false;
  for (std::size_t at = span.begin; at < span.end; ++at) {
    const bool is_space = text[at] == ' ' || text[at] == '\n' || text[at] == '\t' || text[at] == '\r';
    if (is_space && inside && --words == 0) return at;
    inside = !is_space;
  }
  return span.end;
}

std::string cell_words(const AlignmentGraph& graph, const std::string& id, const std::vector<Span>& differing) {
  const std::string_view text = graph.document_of(id).text;
  const Span span = graph.span_of(id);
  const std::size_t end = end_of_words(text, span, kCellWords);
  std::string out;
  std::size_t at = span.begin;
  for (const Span part : differing) {
    if (part.begin < at || part.end > end) continue;
    out += escape::html(text.substr(at, part.begin - at)) + "<b class=\"diff\">" + escape::html(part.of(text)) + "</b>";
    at = part.end;
  }
  return out + escape::html(text.substr(at, end - at)) + (end < span.end ? "&#8230;" : "");
}

void write_cell(const Page& page, const std::string& id, const std::vector<Span>& differing) {
  const std::string& language = page.graph().document_of(id).language;
  page.out << "<p>"
           << link_to(anchor_of(page.graph(), id), "<bdi dir=\"auto\"" + lang(language) + '>' +
                                                       cell_words(page.graph(), id, differing) + "</bdi>")
           << "</p>";
}

void write_row(const Page& page, const Documents& documents, const Row& row, const Differences& differences) {
  page.out << "<tr" << (row.clash ? " class=\"clash\"" : "") << "><th scope=\"row\">" << subject(page, row);
  if (row.clash) page.out << "<br/><small>" << page.words.word("outlets_differ") << "</small>";
  page.out << "</th>";
  for (const DocumentView& document : documents) {
    const auto cell = row.cells.find(document.number - 1);
    if (cell == row.cells.end()) {
      page.out << "<td class=\"none\">&#8212;</td>";
      continue;
    }
    page.out << "<td>";
    for (const std::string& id : cell->second) write_cell(page, id, differences.of(id, row));
    page.out << "</td>";
  }
  page.out << "</tr>\n";
}

/// Only documents that have a cell: a column of dashes says nothing. Of a crowd those that show what differs.
Documents columns_of(const EventView& event, const std::vector<Row>& rows) {
  std::vector<ColumnOffer> offers;
  for (std::size_t i = 0; i < event.documents.size(); ++i) {
    ColumnOffer offer{i, {}};
    for (std::size_t row = 0; row < rows.size(); ++row)
      if (rows[row].cells.count(event.documents[i].number - 1) != 0) offer.clusters.emplace_back(row, rows[row].clash ? 8.0 : 1.0);
    if (!offer.clusters.empty()) offers.push_back(std::move(offer));
  }
  Documents columns;
  for (const std::size_t i : choose_columns(offers, PlanLimits().columns)) columns.push_back(event.documents[i]);
  return columns;
}

void write_columns(const Page& page, const Documents& columns) {
  page.out << "<thead><tr><th scope=\"col\">" << page.words.word("subject") << "</th>";
  for (const DocumentView& document : columns)
    page.out << "<th scope=\"col\">" << outlet_link(node_name(document.number - 1), document.number, document.outlet)
             << " <small>" << bdi(document.published, "") << "</small></th>";
  page.out << "</tr></thead>\n<tbody>\n";
}

}  // namespace

void write_comparison(const Page& page, const EventView& event) {
  const AlignmentGraph& graph = page.graph();
  const std::vector<const Link*> links = links_between(graph, event.documents);
  std::vector<Row> rows = ordered(graph, group(graph, links, event.number - 1));
  if (rows.empty()) return;
  const std::size_t rows_left = rows.size() - std::min(kRows, rows.size());
  rows.resize(rows.size() - rows_left);
  const Documents columns = columns_of(event, rows);
  const Differences differences(graph, links);
  page.out << "<section id=\"" << event_anchor(event) << "-table\">\n<h3>" << page.words.word("side_by_side")
           << "</h3>\n<p class=\"faint\">" << page.words.word("side_by_side_legend") << "</p>\n";
  begin_table(page, "side_by_side");
  write_columns(page, columns);
  for (const Row& row : rows) write_row(page, columns, row, differences);
  end_table(page);
  if (rows_left > 0) page.out << "<p class=\"faint\">" << page.words.count("rows_left_out", rows_left) << "</p>\n";
  if (columns.size() == PlanLimits().columns && columns.size() < event.documents.size())
    page.out << "<p class=\"faint\">"
             << page.words.fill("documents_shown", {std::to_string(columns.size()), std::to_string(event.documents.size())})
             << "</p>\n";
  page.out << "</section>\n";
}

}  // namespace isnad::report::html
