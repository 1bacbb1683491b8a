#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>
#include <sstream>

#include "report/graph_sample.h"
#include "report/hostile.h"
#include "text/sha256.h"

using namespace isnad;

namespace {

std::string html_of(const AlignmentGraph& graph, const std::vector<Finding>& findings,
                    const std::vector<Diagnostic>& diagnostics = {}, const std::string& ui = "en") {
  std::ostringstream out;
  ReportOptions options;
  options.ui = ui;
  write_html(out, {graph, findings, diagnostics}, options);
  return out.str();
}

/// What stands between the first `open` after `from` and the next `close`.
std::string between(const std::string& page, const std::string& open, const std::string& close, std::size_t from = 0) {
  const std::size_t begin = page.find(open, from);
  REQUIRE(begin != std::string::npos);
  const std::size_t start = begin + open.size();
  return page.substr(start, page.find(close, start) - start);
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
  CHECK_FALSE(has(page, "unsafe"));
  CHECK(matches(page, "(<script[^>]*>)") ==
        std::vector<std::string>{"<script type=\"application/json\" id=\"data\">", "<script>"});
  CHECK(matches(page, "(<style)").size() == 1);
  CHECK(matches(page, "(\\sstyle=\")").empty());
  CHECK_FALSE(has(page, "<link"));
  CHECK_FALSE(has(page, "<img"));
  CHECK_FALSE(has(page, "<canvas"));
  CHECK_FALSE(has(page, "@import"));
  CHECK_FALSE(has(page, "url("));
}

TEST_CASE("the policy has the hashes of the very script and style", "[html]") {
  const std::string page = html_of(test::ferry_graph(), test::ferry_findings());
  const auto hash = [](const std::string& text) { return "'sha256-" + text::base64(text::sha256(text)) + "'"; };
  CHECK(has(page, "script-src " + hash(between(page, "<script>", "</script>")) + ";"));
  CHECK(has(page, "style-src " + hash(between(page, "<style>", "</style>")) + ";"));
}

TEST_CASE("the data for the script are JSON with an entry for each pair of the graph", "[html]") {
  const AlignmentGraph graph = test::ferry_graph();
  const std::string page = html_of(graph, test::ferry_findings());
  const auto data = nlohmann::json::parse(between(page, "id=\"data\">", "</script>"));
  CHECK(data["documents"].size() == graph.documents.size());
  const auto differs = [](const Link& link) {
    return link.relation != Relation::same && link.relation != Relation::paraphrase && link.relation != Relation::agree;
  };
  CHECK(data["pairs"].size() == std::size_t(std::count_if(graph.links.begin(), graph.links.end(), differs)));
  for (const auto& pair : data["pairs"]) CHECK(has(page, "id=\"" + pair[0].get<std::string>() + '"'));
  CHECK_FALSE(data["clusters"].empty());
}

TEST_CASE("every text is on the page once, however many findings there are", "[html]") {
  const AlignmentGraph graph = test::wide_graph(40, 30);
  const std::string page = html_of(graph, {});
  std::size_t bytes = 0;
  for (const Statements& in : graph.documents) bytes += in.document.text.size();
  const std::string half = html_of(test::wide_graph(20, 30), {});
  CHECK(page.size() < 3 * half.size());  // twice the documents, not four times the page
  CHECK(bytes < page.size());
}

TEST_CASE("the table of a crowd has a few columns and says so", "[html]") {
  const auto columns = [](const std::string& page) {
    const std::size_t begin = page.find("-table\">");
    return matches(page.substr(begin, page.find("</thead>", begin) - begin), "<th scope=\"(col)\"").size();
  };
  const std::string crowd = html_of(test::wide_graph(40, 3), {}), few = html_of(test::wide_graph(24, 3), {});
  CHECK(columns(crowd) == 1 + 24);
  CHECK(has(crowd, "<p class=\"faint\">24 of 40 articles are shown"));
  CHECK(columns(few) == 1 + 24);
  CHECK_FALSE(has(few, "documents are shown"));
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
  const std::string finding = page.substr(begin, page.find("class=\"finding ", begin + 10) - begin);
  CHECK(has(finding, "18 - 15 = 3</bdi></p>"));
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
  body = std::regex_replace(body.substr(body.find('>') + 1), std::regex("<[^>]*>"), "");
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
  const std::string marks = std::regex_replace(page, std::regex("</?a[^>]*>| data-(by|read)=\"[^\"]*\""), "");
  CHECK(has(marks, "one <mark class=\"quote\" id=\"q0_0\">two <mark class=\"figure\" id=\"f0_0\">three</mark></mark></p>"));
  CHECK(has(marks, "<mark class=\"quote\" data-of=\"q0_0\"><mark class=\"figure\" data-of=\"f0_0\">four</mark></mark>"
                   "<mark class=\"figure\" data-of=\"f0_0\"> five</mark> six</p>"));
  // The figure leads nowhere: its words lead where the quote around it leads, and only the first piece is a tab stop.
  CHECK(matches(page, "(<a href=\"#q1_0\" data-s=\"q0_0\">)").size() == 1);
  CHECK(matches(page, "(<a href=\"#q1_0\" data-s=\"q0_0\" tabindex=\"-1\">)").size() == 2);
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
  CHECK(has(table, "injured"));
  const std::vector<std::string> set_off = matches(table, "<b class=\"diff\">([^<]*)</b>");
  CHECK(std::count(set_off.begin(), set_off.end(), "18") == 1);
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
    CHECK(nodes(page, "//*[local-name()='script']") == "2");
    CHECK(nodes(page, "//*[local-name()='img' or local-name()='iframe' or local-name()='link']") == "0");
    CHECK(nodes(page, "//@*[starts-with(local-name(),'on')]") == "0");
    CHECK(nodes(page, "//@*[local-name()='href'][starts-with(.,'javascript')]") == "0");
    CHECK(nodes(page, "//*[local-name()='mark'][@id]") == "2");
    CHECK(matches(page, "(<script)").size() == 2);
    CHECK(nlohmann::json::accept(between(page, "id=\"data\">", "</script>")));
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

TEST_CASE("a highlight leads to its finding, and the finding back", "[html]") {
  const std::string page = html_of(test::ferry_graph(), test::ferry_findings());
  const std::string finding = between(page, "class=\"finding error discrepancy\" id=\"", "\"");
  const std::size_t at = page.find("id=\"" + finding + "\"");
  const std::string statement = between(page, "data-s=\"", "\"", at);
  CHECK(has(page, "<a href=\"#" + finding + "\" data-s=\"" + statement + "\""));
  CHECK(has(page, "<figcaption><a href=\"#" + statement + "\">"));
  CHECK(has(page, " id=\"" + statement + "\""));
}

TEST_CASE("links never nest", "[html]") {
  const std::string page = html_of(test::ferry_graph(), test::ferry_findings());
  CHECK(nodes(page, "//*[local-name()='a']//*[local-name()='a']") == "0");
}

TEST_CASE("a name that runs from right to left does not turn around an English message", "[html]") {
  const AlignmentGraph graph = test::hostile_graph("words");
  const std::string name = "\u0646\u0648\u0631 \u0627\u0644\u0633";
  Finding finding;
  finding.kind = FindingKind::undecided, finding.message = name + " (43 %) and more", finding.members = {"wordsq0"};
  CHECK(has(html_of(graph, {finding}), "<bdi dir=\"rtl\">" + name + "</bdi> (43 %) and more</bdi>"));
}

TEST_CASE("the Arabic interface", "[html]") {
  const std::string page = html_of(test::ferry_graph(), test::ferry_findings(), {}, "ar");
  CHECK(has(page, "<html dir=\"rtl\" lang=\"ar\">"));
  CHECK_FALSE(has(page, "Side by side"));
  if (test::has_program("xmllint")) CHECK(test::output_of({"xmllint", "--noout", "-"}, page).empty());
}

TEST_CASE("an interface that no table has is English", "[html]") {
  CHECK(has(html_of(AlignmentGraph{}, {}, {}, "tlh"), "<html dir=\"ltr\" lang=\"en\">"));
}

TEST_CASE("claims stand in one row of the comparison as clusters have them, not as a chain of links", "[html]") {
  AlignmentGraph graph = test::ferry_graph();
  const auto rows_of = [&] {
    const std::string page = html_of(graph, {});
    const std::size_t begin = page.find("Side by side");
    return matches(page.substr(begin, page.find("</table>", begin) - begin), "(<th scope=\"row\">statement)").size();
  };
  const std::size_t before = rows_of();
  for (std::size_t d = 0; d < 3; ++d) {
    const std::string id = "chain" + std::to_string(d);
    Statements& stated = graph.documents[d];
    graph.refs[id] = {StatementKind::claim, d, stated.claims.size()};
    stated.claims.push_back({id, 0, stated.sentences[0].span});
  }
  for (const auto& [a, b] : {std::pair{"chain0", "chain1"}, std::pair{"chain1", "chain2"}}) {
    graph.links.push_back({a, b, StatementKind::claim, Relation::paraphrase, 0.9, {}, {}});
  }
  CHECK(rows_of() == before);  // no cluster holds them
  graph.clusters.push_back({StatementKind::claim, 0, {"chain0", "chain1"}});
  CHECK(rows_of() == before + 1);
}
