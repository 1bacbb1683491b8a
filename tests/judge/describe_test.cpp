// The sentence that a finding is told in.
#include <catch2/catch.hpp>
#include <algorithm>

#include "graph_builder.h"
#include "isnad/judge.h"

using namespace isnad;
using namespace isnad::test;

TEST_CASE("none of something is told in the words of the article") {
  GraphBuilder made;
  made.document("a").figure("f1", "0", "").document("b").figure("f2", "0", "");
  made.link("f1", "f2", Relation::agree).cluster({"f1", "f2"});
  const std::vector<Finding> findings = judge(made.graph());
  const auto agreement = std::ranges::find(findings, FindingKind::agreement, &Finding::kind);
  REQUIRE(agreement != findings.end());
  CHECK(agreement->message.find(made.graph().text_of("f1")) != std::string::npos);
  CHECK(agreement->message.find("0 (") == std::string::npos);
}
