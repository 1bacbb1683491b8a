#include "report/svg.h"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <sstream>

#include "report/graph_sample.h"
#include "report/hostile.h"
#include "report/program.h"

using namespace isnad;
using namespace std::chrono_literals;

namespace {

std::string svg_of(const AlignmentGraph& graph) {
  std::ostringstream out;
  const Status done = write_svg(out, {graph, {}, {}}, {});
  if (!done) FAIL(done.error().message);
  return out.str();
}

std::size_t count(const std::string& text, const std::string& what) {
  std::size_t n = 0;
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++n;
  return n;
}

/// PATH without any program, until the end of the scope.
class EmptyPath {
 public:
  EmptyPath() : old_(std::getenv("PATH")) { setenv("PATH", "/nonexistent", 1); }
  ~EmptyPath() { setenv("PATH", old_.c_str(), 1); }

 private:
  std::string old_;
};

}  // namespace

TEST_CASE("svg is valid XML with the statements in it", "[svg]") {
  if (!test::has_program("dot")) return;
  const std::string svg = svg_of(test::ferry_graph());
  CHECK(count(svg, "<svg") == 1);
  CHECK(svg.find("direction:rtl") != std::string::npos);
  CHECK(svg.find("15 \u2260 18") != std::string::npos);
  CHECK(svg.find("xlink:href=\"https://sahil.example/news/1?a=1&amp;b=2\"") != std::string::npos);
  if (test::has_program("xmllint")) CHECK(test::output_of({"xmllint", "--noout", "-"}, svg).empty());
}

TEST_CASE("two events become one picture", "[svg]") {
  if (!test::has_program("dot")) return;
  AlignmentGraph graph = test::hostile_graph("first");
  const AlignmentGraph other = test::hostile_graph("second");
  graph.events.push_back({"e2", "second", {2, 3}});
  graph.documents.insert(graph.documents.end(), other.documents.begin(), other.documents.end());
  graph.links.insert(graph.links.end(), other.links.begin(), other.links.end());
  graph.clusters.clear();
  test::complete(graph);
  graph.clusters.at(1).event = 1;
  const std::string svg = svg_of(graph);
  CHECK(count(svg, "<svg") == 3);
  CHECK(count(svg, "id=\"g0_q0_0\"") == 1);
  CHECK(count(svg, "id=\"g1_q2_0\"") == 1);
  if (test::has_program("xmllint")) CHECK(test::output_of({"xmllint", "--noout", "-"}, svg).empty());
}

TEST_CASE("hostile text leaves the svg well-formed and without script", "[svg]") {
  if (!test::has_program("dot") || !test::has_program("xmllint")) return;
  for (const std::string& words : test::hostile_texts()) {
    CAPTURE(words);
    const std::string svg = svg_of(test::hostile_graph(words));
    CHECK(test::output_of({"xmllint", "--noout", "-"}, svg).empty());
    CHECK(svg.find("<script") == std::string::npos);
    CHECK(svg.find("href=\"javascript") == std::string::npos);
    CHECK(svg.find("<img") == std::string::npos);
  }
}

TEST_CASE("an empty graph gives a picture that says so", "[svg]") {
  if (!test::has_program("dot")) return;
  CHECK(svg_of(AlignmentGraph{}).find("Nothing to draw") != std::string::npos);
}

TEST_CASE("without dot the error says how to get it", "[svg]") {
  const EmptyPath none;
  std::ostringstream out;
  const AlignmentGraph graph = test::ferry_graph();
  const Status done = write_svg(out, {graph, {}, {}}, {});
  REQUIRE(!done);
  CHECK(done.error().code == ErrorCode::unavailable);
  CHECK(done.error().message.find("apt-get install graphviz") != std::string::npos);
  CHECK(out.str().empty());
}

TEST_CASE("a program gets more than a pipe holds and gives it back", "[program]") {
  std::string big(3'000'000, 'x');
  const Result<std::string> back = report::run_program({"cat"}, big, 30s);
  REQUIRE(back);
  CHECK(*back == big);
}

TEST_CASE("a program that reads nothing, fails or hangs is an error, not a signal", "[program]") {
  const std::string big(3'000'000, 'x');
  CHECK(report::run_program({"true"}, big, 30s));
  CHECK(report::run_program({"false"}, big, 30s).error().code == ErrorCode::unavailable);
  const Result<std::string> slow = report::run_program({"sleep", "30"}, "", 1s);
  REQUIRE(!slow);
  CHECK(slow.error().message.find("did not end within 1 s") != std::string::npos);
  CHECK(!report::run_program({"isnad-no-such-program"}, "", 1s));
}
