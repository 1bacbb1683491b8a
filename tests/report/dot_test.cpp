#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>
#include <sstream>

#include "report/dot.h"
#include "report/dot_columns.h"
#include "report/dot_label.h"
#include "report/dot_plan.h"
#include "report/graph_sample.h"
#include "report/hostile.h"

using namespace isnad;
using report::EdgeLook;

namespace {

std::string dot_of(const AlignmentGraph& graph, std::size_t max_nodes = 300) {
  std::ostringstream out;
  write_dot(out, {graph, {}, {}}, {.max_nodes = max_nodes});
  return out.str();
}

/// The names of a graph's nodes, as Graphviz reads them; without those of the legend.
std::set<std::string> nodes_read_back(const std::string& source) {
  const auto graph = nlohmann::json::parse(test::output_of({"dot", "-Tjson0"}, source));
  std::set<std::string> names;
  for (const auto& object : graph.at("objects")) {
    const auto name = object.at("name").get<std::string>();
    if (std::regex_match(name, std::regex("[qfc]\\d+_\\d+|d\\d+"))) names.insert(name);
    else REQUIRE(std::regex_match(name, std::regex("[lk]\\d+|s_(quote|figure|claim)|cluster_legend|%\\d+")));
  }
  return names;
}

std::size_t count(const report::Plan& plan, EdgeLook look) {
  return static_cast<std::size_t>(
      std::count_if(plan.edges.begin(), plan.edges.end(), [&](const auto& edge) { return edge.look == look; }));
}

}  // namespace

TEST_CASE("a plan draws chains for clusters and every clash", "[dot]") {
  const AlignmentGraph graph = test::ferry_graph();
  const std::vector<report::Plan> plans = report::plan_events(graph);
  REQUIRE(plans.size() == 1);
  const report::Plan& plan = plans[0];
  CHECK(plan.columns.size() == 5);
  CHECK(plan.statements_left_out == 0);
  CHECK(count(plan, EdgeLook::clash) == 2);       // three times 15 against 18 is one edge; one claim
  CHECK(count(plan, EdgeLook::update) == 2);      // 15 and 18, later 19
  CHECK(count(plan, EdgeLook::part_of) == 1);     // the same part of the same whole, twice
  CHECK(count(plan, EdgeLook::compatible) == 1);
  CHECK(count(plan, EdgeLook::copy) == 1);
  // n agreeing statements have n - 1 edges: quotes of 3 and 3, figures of 3, 2, 3 and 4.
  CHECK(count(plan, EdgeLook::chain) == 2 + 2 + 2 + 1 + 2 + 3);
  CHECK(plan.claims_implied == 2);  // of two documents that copy each other
}

TEST_CASE("statements without a link are not drawn", "[dot]") {
  const AlignmentGraph graph = test::ferry_graph();
  const std::vector<report::Plan> plans = report::plan_events(graph);
  for (const report::DrawnColumn& column : plans.at(0).columns)
    for (const report::DrawnNode& node : column.nodes) {
      CHECK(node.id != "q6");
      CHECK(node.id != "c3");
    }
}

TEST_CASE("columns are in order of time and list their subjects in one order", "[dot]") {
  const AlignmentGraph graph = test::ferry_graph();
  const std::vector<report::Plan> plans = report::plan_events(graph);
  for (std::size_t c = 0; c < plans.at(0).columns.size(); ++c) {
    const report::DrawnColumn& column = plans[0].columns[c];
    CHECK(column.document == c);
  }
  const auto row = [&](std::size_t column, const std::string& id) {
    const std::vector<report::DrawnNode>& nodes = plans[0].columns[column].nodes;
    return std::find_if(nodes.begin(), nodes.end(), [&](const auto& node) { return node.id == id; }) - nodes.begin();
  };
  // The injured are before the quote on the harbour in one text, after it in the other: one order for both.
  CHECK((row(0, "f3") < row(0, "q1")) == (row(1, "f7") < row(1, "q2")));
  CHECK((row(0, "f4") < row(0, "q4")) == (row(2, "f10") < row(2, "q5")));
  CHECK(row(0, "f1") < row(0, "f2"));  // of one subject: the text's order
}

TEST_CASE("an agreeing claim around a drawn figure is not drawn, a clashing one is", "[dot]") {
  AlignmentGraph graph = test::wide_graph(2, 2);  // the first figure clashes, the second agrees
  for (std::size_t d = 0; d < 2; ++d)
    graph.documents[d].claims.push_back({"c" + std::to_string(d), 1, graph.documents[d].sentences[1].span});
  Link link;
  link.a = "c0", link.b = "c1", link.kind = StatementKind::claim;
  graph.links.push_back(link);
  graph.clusters.clear();
  test::complete(graph);
  CHECK(report::plan_events(graph).at(0).claims_implied == 2);
  graph.links.back().relation = Relation::contradict;
  CHECK(report::plan_events(graph).at(0).claims_implied == 0);
}

TEST_CASE("edge labels tell the arithmetic", "[dot]") {
  const std::vector<report::Plan> plans = report::plan_events(test::ferry_graph());
  std::set<std::string> labels;
  for (const report::DrawnEdge& edge : plans[0].edges)
    if (!edge.label.empty()) labels.insert(edge.label);
  CHECK(labels == std::set<std::string>{"15 \u2260 18", "15 \u2192 19", "18 \u2192 19", "75%", "contradicts"});
}

TEST_CASE("part_of points at the whole, whichever stands first", "[dot]") {
  const std::string source = dot_of(test::ferry_graph());
  // "40" stands before "eight of them": the edge goes down the column, its arrow goes back up.
  CHECK(std::regex_search(source, std::regex("\"f0_0\" -> \"f0_1\" \\[[^\\n]*dir=\"back\"")));
}

TEST_CASE("above max_nodes clashes come first and the rest is counted", "[dot]") {
  const AlignmentGraph graph = test::wide_graph(10, 9);
  const std::vector<report::Plan> plans = report::plan_events(graph, {.nodes = 6});
  const report::Plan& plan = plans.at(0);
  std::size_t drawn = 0;
  for (const report::DrawnColumn& column : plan.columns)
    for (const report::DrawnNode& node : column.nodes) {
      CHECK(node.clash);
      ++drawn;
    }
  CHECK(drawn == 6);
  CHECK(plan.statements_left_out == 84);
  CHECK(plan.documents_left_out == 8);
  CHECK(dot_of(graph, 6).find("84 linked statements are left out") != std::string::npos);
  CHECK(dot_of(graph, 90).find("left out") == std::string::npos);
}

TEST_CASE("a crowd gets a few columns, those that differ among them, and the picture says so", "[dot]") {
  const AlignmentGraph graph = test::wide_graph(60, 9);  // documents 0 and 1 differ, all others agree
  const std::vector<report::Plan> plans = report::plan_events(graph, {.columns = 5});
  const report::Plan& plan = plans.at(0);
  REQUIRE(plan.columns.size() == 5);
  CHECK(plan.columns[0].document == 0);
  CHECK(plan.columns[1].document == 1);
  CHECK(plan.documents_left_out == 55);
  const std::string source = dot_of(graph);
  CHECK(source.find("24 of 60 articles are shown") != std::string::npos);
  CHECK(source.find("36 more like it") != std::string::npos);
  CHECK(dot_of(test::wide_graph(24, 3)).find("documents are shown") == std::string::npos);
}

TEST_CASE("above the limit of edges the clashes stay", "[dot]") {
  const AlignmentGraph graph = test::wide_graph(10, 9);
  const report::Plan whole = report::plan_events(graph).at(0);
  const std::size_t clashes = count(whole, EdgeLook::clash);
  REQUIRE(clashes == 3);
  const report::Plan cut = report::plan_events(graph, {.edges = 4}).at(0);
  CHECK(cut.edges.size() == 4);
  CHECK(count(cut, EdgeLook::clash) == clashes);
  CHECK(cut.edges_left_out == whole.edges.size() - 4);
}

TEST_CASE("columns: each side of a dispute before a reprint of one", "[dot]") {
  using Offers = std::vector<report::ColumnOffer>;
  const Offers offers = {{3, {{0, 8.0}, {2, 1.0}}}, {4, {{0, 8.0}, {2, 1.0}}}, {7, {{1, 8.0}}}, {9, {{2, 1.0}}}};
  CHECK(report::choose_columns(offers, 2) == std::vector<std::size_t>{3, 7});
  CHECK(report::choose_columns(offers, 3) == std::vector<std::size_t>{3, 4, 7});
  CHECK(report::choose_columns(offers, 9) == std::vector<std::size_t>{3, 4, 7, 9});
  CHECK(report::choose_columns(offers, 0).empty());
  CHECK(report::choose_columns({}, 3).empty());
}

TEST_CASE("Graphviz reads back the nodes that were written", "[dot]") {
  if (!test::has_program("dot")) return;
  const std::set<std::string> names = nodes_read_back(dot_of(test::ferry_graph()));
  CHECK(names.size() == 5 + 6 + 16 + 2);  // headers, linked quotes, linked figures, clashing claims
}

TEST_CASE("hostile text injects no node, no attribute and no address", "[dot]") {
  if (!test::has_program("dot")) return;
  for (const std::string& words : test::hostile_texts()) {
    CAPTURE(words);
    const std::string source = dot_of(test::hostile_graph(words));
    CHECK(nodes_read_back(source) == std::set<std::string>{"d0", "d1", "q0_0", "q1_0"});
    CHECK(source.find("URL=\"javascript") == std::string::npos);
    CHECK(std::none_of(source.begin(), source.end(), [](char c) { return c != '\n' && c >= 0 && c < 32; }));
    const std::string read = test::output_of({"dot", "-Tjson0"}, source);
    CHECK(nlohmann::json::parse(read).dump().find("pwned\"") == std::string::npos);
  }
}

TEST_CASE("no label is as long as Graphviz forbids", "[dot]") {
  const std::string source = dot_of(test::hostile_graph(std::string(40000, '&') + ' ' + std::string(40000, 'x')));
  std::size_t longest = 0;
  for (const auto part : {"label=\"", "tooltip=\"", "URL=\""})
    for (std::size_t at = source.find(part); at != std::string::npos; at = source.find(part, at + 1)) {
      const std::size_t begin = source.find('"', at) + 1;
      longest = std::max(longest, source.find('"', begin) - begin);
    }
  CHECK(longest > 100);
  CHECK(longest < 16384);
}

TEST_CASE("right-to-left labels are isolated, others are not", "[dot]") {
  const std::string source = dot_of(test::ferry_graph());
  CHECK(source.find("label=\"\u2067") != std::string::npos);
  CHECK(source.find("label=\"Harbour Post") != std::string::npos);
  CHECK(source.find("class=\"rtl\"") != std::string::npos);
  CHECK(dot_of(test::wide_graph(3, 3)).find("rtl") == std::string::npos);
}

TEST_CASE("labels are cut between words", "[dot]") {
  CHECK(report::wrap("one two three four", {.words = 3, .columns = 7}) ==
        std::vector<std::string>{"one two", "three\u2026"});
  CHECK(report::wrap("", {}).empty());
  CHECK(report::wrap("  a \n\t b ", {}) == std::vector<std::string>{"a b"});
  CHECK(report::wrap("abcdefghij", {.words = 1, .columns = 4}) == std::vector<std::string>{"abc\u2026"});
  CHECK(report::first_words("one two  three", 2) == "one two\u2026");
  CHECK(report::first_words("one two", 2) == "one two");
  CHECK(report::label_text("a\x01\u202E\u200F" "b\xFF") == "a\u200F" "b\uFFFD");
}

TEST_CASE("only http and https addresses are linked, percent-encoded", "[dot]") {
  CHECK(report::safe_url("https://x.example/a b\"<>\\'`|") == "https://x.example/a%20b%22%3C%3E%5C%27%60%7C");
  CHECK(report::safe_url("http://x.example/?q=1&r=%D8%A7%zz") == "http://x.example/?q=1&r=%D8%A7%25zz");
  CHECK(report::safe_url("https://x.example/\u0627") == "https://x.example/%D8%A7");
  CHECK(report::safe_url("javascript:alert(1)").empty());
  CHECK(report::safe_url(" https://x.example/").empty());
  CHECK(report::safe_url("//x.example/").empty());
  CHECK(report::safe_url("").empty());
}

TEST_CASE("a graph without links says so", "[dot]") {
  AlignmentGraph graph;
  CHECK(dot_of(graph).find("Nothing to draw") != std::string::npos);
}
