// What only one outlet has.
#include <catch2/catch.hpp>
#include <set>

#include "graph_builder.h"

using namespace isnad;
using namespace isnad::test;

namespace {

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("what only one outlet has is told once for each document") {
  GraphBuilder made;
  made.document("a").figure("f1", "15").figure("f2", "3", "killed").document("b").figure("f3", "15").quote("q1", "Lida Korr");
  made.link("f1", "f3", Relation::agree).cluster({"f1", "f3"});
  const auto found = of_kind(made.graph(), FindingKind::single_source);
  REQUIRE(found.size() == 2);
  std::set<Ids> members;
  for (const Finding& finding : found) {
    CHECK(finding.severity == Severity::info);
    CHECK(finding.independent_sources == 1);
    members.insert(finding.members);
  }
  CHECK(members == std::set<Ids>{{"f2"}, {"q1"}});
}

TEST_CASE("figures without a measure, terms and indirect quotes are no single source") {
  GraphBuilder made;
  made.document("a").figure("f1", "15", "").quote("q1", "Lida Korr");
  made.last_quote().kind = Quote::Kind::term;
  made.quote("q2", "Lida Korr");
  made.last_quote().form = Quote::Form::indirect;
  made.figure("f2", "2");
  made.last_figure().anaphoric = true;
  made.document("b");
  CHECK(of_kind(made.graph(), FindingKind::single_source).empty());
}

TEST_CASE("a part of a whole does not stand in another outlet") {
  GraphBuilder made;
  made.document("a").figure("f1", "23", "launched").figure("f2", "35", "launched").document("b");
  made.link("f1", "f2", Relation::part_of);
  CHECK(only(made.graph(), FindingKind::single_source).members == Ids{"f1", "f2"});
}

TEST_CASE("a figure that its article gives once more, and marked words of a claim that another outlet makes, are no single source") {
  GraphBuilder made;
  made.document("a").figure("f1", "39", "killed").figure("f2", "39", "killed").quote("q1", "Lida Korr").quote("q2", "Lida Korr").claim("c1");
  made.document("b").figure("f3", "32", "killed").claim("c2");
  Statements& article = made.graph().documents[0];
  article.claims[0].span = {article.quotes[0].span.begin, article.quotes[0].span.end + 1};
  made.link("f3", "f1", Relation::update);
  CHECK(only(made.graph(), FindingKind::single_source).members == Ids{"q1", "q2"});
  made.link("c1", "c2", Relation::paraphrase);
  CHECK(only(made.graph(), FindingKind::single_source).members == Ids{"q2"});
  article.claims[0].span.end = article.quotes[0].span.end + 3 * article.quotes[0].span.size();  // the words are a small part of it
  CHECK(only(made.graph(), FindingKind::single_source).members == Ids{"q1", "q2"});
}

TEST_CASE("a number that another outlet gives too is no news of one") {
  GraphBuilder made;
  made.document("a").figure("f1", "17", "killed").figure("f2", "4", "killed").figure("f3", "19", "killed");
  made.document("b").figure("f4", "17", "casualty").figure("f5", "4", "casualty");
  std::set<std::string> alone;
  for (const Finding& finding : of_kind(made.graph(), FindingKind::single_source)) alone.insert(finding.members.begin(), finding.members.end());
  CHECK(alone == std::set<std::string>{"f2", "f3", "f5"});  // small numbers meet by chance
}

TEST_CASE("a number that one outlet gives twice is still told by it alone") {
  GraphBuilder made;
  made.document("a").figure("f1", "17", "killed").document("b").figure("f2", "17", "casualty").document("c").figure("f3", "30", "killed");
  made.graph().documents[1].document.outlet = "a";
  std::set<std::string> alone;
  for (const Finding& finding : of_kind(made.graph(), FindingKind::single_source)) alone.insert(finding.members.begin(), finding.members.end());
  CHECK(alone == std::set<std::string>{"f1", "f2", "f3"});
}
