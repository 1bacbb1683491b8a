#include <catch2/catch.hpp>
#include <sstream>

#include "report/graph_sample.h"
#include "report/hostile.h"

using namespace isnad;

namespace {

std::string graphml_of(const AlignmentGraph& graph) {
  std::ostringstream out;
  write_graphml(out, {graph, {}, {}}, {});
  return out.str();
}

std::string xpath(const std::string& expression, const std::string& xml) {
  std::string found = test::output_of({"xmllint", "--xpath", expression, "-"}, xml);
  while (!found.empty() && found.back() == '\n') found.pop_back();
  return found;
}

std::string nodes_of_kind(const std::string& kind) {
  return "count(//*[local-name()='node'][*[@key='kind']='" + kind + "'])";
}

}  // namespace

TEST_CASE("graphml has every document, statement and link", "[graphml]") {
  if (!test::has_program("xmllint")) return;
  const std::string xml = graphml_of(test::ferry_graph());
  CHECK(test::output_of({"xmllint", "--noout", "-"}, xml).empty());
  CHECK(xpath(nodes_of_kind("document"), xml) == "5");
  CHECK(xpath(nodes_of_kind("quote"), xml) == "7");
  CHECK(xpath(nodes_of_kind("figure"), xml) == "16");
  CHECK(xpath(nodes_of_kind("claim"), xml) == "5");
  CHECK(xpath("count(//*[local-name()='edge'][*[@key='relation']='discrepant'])", xml) == "3");
  CHECK(xpath("count(//*[local-name()='edge'][@directed='true'][*[@key='relation']='update'])", xml) == "4");
  CHECK(xpath("count(//*[local-name()='edge'][*[@key='relation']='copy'])", xml) == "1");
  CHECK(xpath("string(//*[@id='f1_0']/*[@key='value'])", xml) == "40");
  CHECK(xpath("string(//*[@id='f0_0']/*[@key='measure'])", xml) == "aboard");
}

TEST_CASE("every edge of graphml ends at a node", "[graphml]") {
  if (!test::has_program("xmllint")) return;
  const std::string xml = graphml_of(test::ferry_graph());
  CHECK(xpath("count(//*[local-name()='edge'][not(@source=//*[local-name()='node']/@id)])", xml) == "0");
  CHECK(xpath("count(//*[local-name()='edge'][not(@target=//*[local-name()='node']/@id)])", xml) == "0");
  CHECK(xpath("count(//*[local-name()='data'][not(@key=//*[local-name()='key']/@id)])", xml) == "0");
}

TEST_CASE("hostile text leaves graphml well-formed with the same nodes", "[graphml]") {
  if (!test::has_program("xmllint")) return;
  for (const std::string& words : test::hostile_texts()) {
    CAPTURE(words);
    const std::string xml = graphml_of(test::hostile_graph(words));
    CHECK(test::output_of({"xmllint", "--noout", "-"}, xml).empty());
    CHECK(xpath("count(//*[local-name()='node'])", xml) == "4");
    CHECK(xpath("count(//*[local-name()='edge'])", xml) == "3");
  }
}
