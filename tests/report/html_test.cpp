#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <regex>
#include <set>
#include <sstream>

#include "report/graph_sample.h"
#include "report/hostile.h"

using namespace isnad;

namespace {

std::string html_of(const AlignmentGraph& graph, const std::vector<Finding>& findings,
                    const std::vector<Diagnostic>& diagnostics = {}) {
  std::ostringstream out;
  write_html(out, {graph, findings, diagnostics}, {});
  return out.str();
}

std::vector<std::string> matches(const std::string& text, const std::string& pattern) {
  const std::regex regex(pattern);
  std::vector<std::string> found;
  for (std::sregex_iterator at(text.begin(), text.end(), regex), end; at != end; ++at) found.push_back((*at)[1]);
  return found;
}

/// How many nodes of the page an XPath expression selects.
std::string nodes(const std::string& page, const std::string& path) {
  std::string n = test::output_of({"xmllint", "--xpath", "count(" + path + ")", "-"}, page);
  while (!n.empty() && n.back() == '\n') n.pop_back();
  return n;
}

bool has(const std::string& text, const std::string& what) { return text.find(what) != std::string::npos; }

}  // namespace

TEST_CASE("the page is well-formed and needs nothing from outside", "[html]") {
  const std::string page = html_of(test::ferry_graph(), test::ferry_findings());
  if (test::has_program("xmllint")) CHECK(test::output_of({"xmllint", "--noout", "-"}, page).empty());
  CHECK(has(page, "Content-Security-Policy"));
  CHECK(has(page, "default-src 'none'"));
  CHECK_FALSE(has(page, "<script"));
  CHECK_FALSE(has(page, "<link"));
  CHECK_FALSE(has(page, "<img"));
  CHECK_FALSE(has(page, "<canvas"));
  CHECK_FALSE(has(page, "@import"));
  CHECK_FALSE(has(page, "url("));
}

TEST_CASE("every link on the page leads to an id, and ids are unique", "[html]") {
  const std::string page = html_of(test::ferry_graph(), test::ferry_findings());
  const std::vector<std::string> ids = matches(page, "\\sid=\"([^\"]+)\"");
  const std::set<std::string> known(ids.begin(), ids.end());
  CHECK(known.size() == ids.size());
  const std::vector<std::string> targets = matches(page, "href=\"#([^\"]+)\"");
  CHECK(targets.size() > 40);
  for (const std::string& target : targets) {
    CAPTURE(target);
    CHECK(known.count(target) == 1);
  }
}

TEST_CASE("a discrepancy shows both passages and the arithmetic", "[html]") {
  const AlignmentGraph graph = test::ferry_graph();
  const std::string page = html_of(graph, test::ferry_findings());
  const std::size_t begin = page.find("finding error discrepancy");
  REQUIRE(begin != std::string::npos);
  const std::string finding = page.substr(begin, page.find("finding ", begin + 10) - begin);
  CHECK(has(finding, "<p class=\"sum\">18 - 15 = 3</p>"));
  CHECK(has(finding, "<mark class=\"figure\">" + std::string(graph.text_of("f3")) + "</mark>"));
  CHECK(has(finding, "<mark class=\"figure\">" + std::string(graph.text_of("f7")) + "</mark>"));
  CHECK(has(finding, "href=\"#f3_1\""));  // the English passage says the same as the first: linked
  CHECK(has(finding, "dir=\"rtl\" lang=\"ar\""));
}

TEST_CASE("an altered quote shows what was struck and nothing else", "[html]") {
  const AlignmentGraph graph = test::ferry_graph();
  const std::string page = html_of(graph, test::ferry_findings());
  const std::vector<std::string> struck = matches(page, "<del>([^<]*)</del>");
  REQUIRE(struck.size() == 1);
  CHECK(has(std::string(graph.text_of("q1")), struck[0]));
  CHECK_FALSE(has(std::string(graph.text_of("q3")), struck[0]));
  CHECK(matches(page, "<ins>([^<]*)</ins>").empty());
}

TEST_CASE("a text's marks give back the text", "[html]") {
  const AlignmentGraph graph = test::ferry_graph();
  const std::string page = html_of(graph, test::ferry_findings());
  const std::size_t begin = page.find("<div class=\"body\"");
  std::string body = page.substr(begin, page.find("</div>", begin) - begin);
  body = std::regex_replace(body, std::regex("<[^>]*>"), "");
  body = std::regex_replace(body, std::regex("&quot;"), "\"");
  std::string text = graph.documents[0].document.text;
  CHECK(body.substr(1, text.size()) == text);
}

TEST_CASE("marks that overlap or run over paragraphs still nest", "[html]") {
  AlignmentGraph graph = test::hostile_graph("one two three\nfour five six");
  Document& document = graph.documents[0].document;
  document.paragraphs = {{0, 13}, {14, 27}};
  graph.documents[0].quotes[0].span = {4, 18};     // "two three\nfour"
  Figure figure;
  figure.id = "f", figure.span = figure.number = {8, 23};  // "three\nfour five": overlaps the quote
  graph.documents[0].figures.push_back(figure);
  const std::string page = html_of(graph, {});
  CHECK(has(page, "one <mark class=\"quote\" id=\"q0_0\">two <mark class=\"figure\" id=\"f0_0\">three</mark></mark></p>"));
  CHECK(has(page, "<mark class=\"quote\"><mark class=\"figure\">four</mark></mark><mark class=\"figure\"> five</mark> six</p>"));
}

TEST_CASE("the comparison has a column an outlet and its clashes first", "[html]") {
  const std::string page = html_of(test::ferry_graph(), test::ferry_findings());
  const std::size_t begin = page.find("Side by side");
  REQUIRE(begin != std::string::npos);
  const std::string table = page.substr(begin, page.find("</table>", begin) - begin);
  CHECK(matches(table, "(<th scope=\"col\")").size() == 6);  // the subject and five outlets
  const std::vector<std::string> rows = matches(table, "<tr( class=\"clash\")?><th scope=\"row\"");
  REQUIRE(rows.size() == 9);
  CHECK_FALSE(rows[0].empty());
  CHECK_FALSE(rows[1].empty());
  CHECK(rows[2].empty());
  CHECK(has(table, "<bdi dir=\"auto\">injured</bdi>"));
}

TEST_CASE("no hostile text becomes markup", "[html]") {
  if (!test::has_program("xmllint")) return;
  for (const std::string& words : test::hostile_texts()) {
    CAPTURE(words);
    Finding finding;
    finding.id = finding.message = words, finding.members = {words + "q0", words + "q1"};
    finding.evidence = {{words, 1.0, words}};
    const std::string page = html_of(test::hostile_graph(words), {finding}, {{Severity::warning, words, words, {}, words}});
    CHECK(test::output_of({"xmllint", "--noout", "-"}, page).empty());
    CHECK(nodes(page, "//*[local-name()='script' or local-name()='img']") == "0");
    CHECK(nodes(page, "//@*[starts-with(local-name(),'on')]") == "0");
    CHECK(nodes(page, "//@*[local-name()='href'][starts-with(.,'javascript')]") == "0");
    CHECK(nodes(page, "//*[local-name()='mark'][@id]") == "2");
    CHECK_FALSE(has(page, "<script"));
    CHECK(std::none_of(page.begin(), page.end(), [](char c) { return c >= 0 && c < 32 && c != '\n' && c != '\t' && c != '\r'; }));
  }
}

TEST_CASE("without dot the page says that the graph is missing", "[html]") {
  const std::string path = std::getenv("PATH");
  setenv("PATH", "/nonexistent", 1);
  const std::string page = html_of(test::ferry_graph(), test::ferry_findings());
  setenv("PATH", path.c_str(), 1);
  CHECK(has(page, "No graph here"));
  CHECK(has(page, "apt-get install graphviz"));
  CHECK_FALSE(has(page, "<svg"));
}

TEST_CASE("an empty input gives a whole page", "[html]") {
  const std::string page = html_of(AlignmentGraph{}, {});
  CHECK(has(page, "</html>"));
  if (test::has_program("xmllint")) CHECK(test::output_of({"xmllint", "--noout", "-"}, page).empty());
}
