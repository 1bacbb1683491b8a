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

TEST_CASE("an amount that was read with several measures is told without one, people with what happened to them") {
  GraphBuilder made;
  made.document("a").figure("f1", "30", "lasted");
  made.last_figure().unit = "day";
  made.document("b").figure("f2", "30", "ceasefire");
  made.last_figure().unit = "day";
  made.link("f1", "f2", Relation::agree).cluster({"f1", "f2"});
  made.document("c").figure("f3", "17", "killed");
  made.last_figure().unit = "person";
  made.document("d").figure("f4", "17", "victims");
  made.last_figure().unit = "person";
  made.link("f3", "f4", Relation::agree).cluster({"f3", "f4"});
  std::vector<std::string> messages;
  for (const Finding& finding : judge(made.graph())) {
    if (finding.kind == FindingKind::agreement) messages.push_back(finding.message);
  }
  REQUIRE(messages.size() == 2);
  std::ranges::sort(messages);
  CHECK(messages[0].starts_with("17 killed in "));
  CHECK(messages[1].starts_with("30 (day) in "));
}

TEST_CASE("a remark is told with its speaker's fullest name") {
  GraphBuilder made;
  made.document("a").quote("q1", "Voss");
  made.last_quote().speaker->entity = "p1";
  made.document("b").quote("q2", "Harbour master Hannah Voss");
  made.last_quote().speaker->entity = "p1";
  made.document("c").quote("q3", "Harbour master Hannah Voss-Lindqvist");
  made.last_quote().speaker->entity = "p2";
  made.link("q1", "q2", Relation::same).link("q1", "q3", Relation::same).cluster({"q1", "q2", "q3"});
  const std::vector<Finding> findings = judge(made.graph());
  const auto agreement = std::ranges::find(findings, FindingKind::agreement, &Finding::kind);
  REQUIRE(agreement != findings.end());
  CHECK(agreement->message.starts_with("a remark of Harbour master Hannah Voss in "));
}
