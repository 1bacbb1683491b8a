// Each kind of finding on a graph made by hand: severity, members, order, independent sources.
#include "isnad/judge.h"

#include <catch2/catch.hpp>
#include <algorithm>
#include <set>

#include "graph_builder.h"

using namespace isnad;
using namespace isnad::test;

namespace {

using Ids = std::vector<std::string>;

bool says(const Finding& finding, const std::string& words) { return finding.message.find(words) != std::string::npos; }

}  // namespace

TEST_CASE("nothing to judge, nothing found") {
  AlignmentGraph graph;
  CHECK(judge(graph).empty());
}

TEST_CASE("one document gives no findings") {
  GraphBuilder made;
  made.document("a").figure("f1", "15").quote("q1", "Ivo Sarn").claim("c1");
  CHECK(judge(made.graph()).empty());
}

TEST_CASE("a text that is not what it seems is a finding") {
  GraphBuilder made;
  made.document("a").figure("f1", "15").document("b").figure("f2", "16");
  const std::string id = made.graph().documents[1].document.id;
  const std::vector<Diagnostic> reading = {{Severity::warning, "suspicious-text", id, {}, "a bidi override"},
                                           {Severity::info, "suspicious-text", id, {}, "a bidi embedding"},
                                           {Severity::warning, "duplicate-id", id, {}, "left out"},
                                           {Severity::warning, "suspicious-text", "elsewhere", {}, "a bidi override"}};
  std::vector<Finding> findings = judge(made.graph(), reading);
  std::erase_if(findings, [](const Finding& finding) { return finding.kind == FindingKind::single_source; });
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].kind == FindingKind::suspicious_text);
  CHECK(findings[0].members == Ids{id});
  CHECK(says(findings[0], "a bidi override"));
}

TEST_CASE("a cluster of two documents is an agreement") {
  GraphBuilder made;
  made.document("a").figure("f1", "15").document("b").figure("f2", "15");
  made.link("f1", "f2", Relation::agree).cluster({"f1", "f2"});
  const Finding finding = only(made.graph(), FindingKind::agreement);
  CHECK(finding.severity == Severity::info);
  CHECK(finding.members == Ids{"f1", "f2"});
  CHECK(finding.outlets == 2);
  CHECK(finding.independent_sources == 2);
  CHECK(says(finding, "15 injured"));
  CHECK(says(finding, "2 outlets, 2 independent sources"));
  CHECK_FALSE(finding.evidence.empty());
}

TEST_CASE("a copy is no independent source of an agreement") {
  GraphBuilder made;
  made.document("agency").figure("f1", "15").document("post").copied_from("agency").figure("f2", "15");
  made.document("own").figure("f3", "15");
  made.link("f1", "f2", Relation::agree).link("f1", "f3", Relation::agree).cluster({"f1", "f2", "f3"});
  const Finding finding = only(made.graph(), FindingKind::agreement);
  CHECK(finding.outlets == 3);
  CHECK(finding.independent_sources == 2);
  CHECK(finding.members == Ids{"f1", "f2", "f3"});
}

TEST_CASE("a document that repeats itself does not agree with anybody") {
  GraphBuilder made;
  made.document("a").figure("f1", "15").figure("f2", "15").document("b");
  made.cluster({"f1", "f2"});
  CHECK(of_kind(made.graph(), FindingKind::agreement).empty());
}

TEST_CASE("two clusters that one article states twice are one agreement") {
  GraphBuilder made;
  made.document("a").figure("f1", "15").document("b").figure("f2", "15").figure("f3", "15").figure("f5", "15", "killed");
  made.document("c").figure("f4", "15").figure("f6", "15", "killed");
  made.link("f1", "f2", Relation::agree).link("f3", "f4", Relation::agree).link("f5", "f6", Relation::agree);
  made.cluster({"f1", "f2"}).cluster({"f3", "f4"}).cluster({"f5", "f6"});
  const std::vector<Finding> findings = of_kind(made.graph(), FindingKind::agreement);
  REQUIRE(findings.size() == 2);
  CHECK(findings[0].members == Ids{"f1", "f2", "f3", "f4"});
  CHECK(findings[0].outlets == 3);
  CHECK(findings[1].members == Ids{"f5", "f6"});  // another measure stays another
}

TEST_CASE("two articles of one outlet do not make an agreement between outlets") {
  GraphBuilder made;
  made.document("a").claim("c1").document("b").claim("c2");
  made.graph().documents.back().document.outlet = "a";
  made.link("c1", "c2", Relation::same).cluster({"c1", "c2"});
  CHECK(of_kind(made.graph(), FindingKind::agreement).empty());
}

TEST_CASE("an agreement on a quote names its speaker") {
  GraphBuilder made;
  made.document("a").quote("q1", "Ivo Sarn").document("b").quote("q2", "harbor master Ivo Sarn");
  made.link("q1", "q2", Relation::same).cluster({"q1", "q2"});
  CHECK(says(only(made.graph(), FindingKind::agreement), "a remark of Ivo Sarn"));
}

TEST_CASE("figures that cannot both be true are a discrepancy") {
  GraphBuilder made;
  made.document("a").figure("f1", "15").document("b").figure("f2", "18");
  made.link("f1", "f2", Relation::discrepant);
  const Finding finding = only(made.graph(), FindingKind::discrepancy);
  CHECK(finding.severity == Severity::error);
  CHECK(finding.members == Ids{"f1", "f2"});
  CHECK(finding.message == "15 injured (a) against 18 injured (b)");
}

TEST_CASE("a part larger than its whole is an error of one article") {
  GraphBuilder made;
  made.document("a").figure("whole", "12").figure("part", "15").link("part", "whole", Relation::part_of);
  const Finding finding = only(made.graph(), FindingKind::discrepancy);
  CHECK(finding.severity == Severity::error);
  CHECK(finding.members == std::vector<std::string>{"whole", "part"});
  CHECK(finding.evidence.front().detail == "15 > 12");
}

TEST_CASE("parts that add up to more than their total are a warning") {
  GraphBuilder made;
  made.document("a").figure("whole", "12").figure("women", "8").figure("children", "7");
  made.link("women", "whole", Relation::part_of).link("children", "whole", Relation::part_of);
  const Finding finding = only(made.graph(), FindingKind::discrepancy);
  CHECK(finding.severity == Severity::warning);
  CHECK(finding.evidence.front().detail == "8 + 7 = 15 > 12");
}

TEST_CASE("parts that two outlets name of one total are not added up") {
  GraphBuilder made;
  made.document("a").figure("whole", "12").figure("women", "8").document("b").figure("children", "7");
  made.link("women", "whole", Relation::part_of).link("children", "whole", Relation::part_of);
  CHECK(of_kind(made.graph(), FindingKind::discrepancy).empty());
}

TEST_CASE("parts that two sentences name of one total are not added up") {
  GraphBuilder made;
  made.document("a").figure("whole", "12").figure("women", "8").figure("children", "7");
  made.last_figure().sentence = 1;
  made.link("women", "whole", Relation::part_of).link("children", "whole", Relation::part_of);
  CHECK(of_kind(made.graph(), FindingKind::discrepancy).empty());
}

TEST_CASE("what follows parts that add up divides the total again") {
  GraphBuilder made;
  made.document("a").figure("whole", "12").figure("women", "8").figure("men", "4").figure("children", "7");
  for (const char* part : {"women", "men", "children"}) made.link(part, "whole", Relation::part_of);
  CHECK(of_kind(made.graph(), FindingKind::discrepancy).empty());
}

TEST_CASE("parts that fit into their total are no finding") {
  const auto found = [](const char* part, Bound of_whole) {
    GraphBuilder made;
    made.document("a").figure("whole", "12");
    made.last_figure().bound = of_whole;
    made.figure("women", "4").figure("children", part).link("women", "whole", Relation::part_of).link("children", "whole", Relation::part_of);
    return of_kind(made.graph(), FindingKind::discrepancy).size();
  };
  CHECK(found("8", Bound::exact) == 0);
  CHECK(found("9", Bound::exact) == 1);
  CHECK(found("9", Bound::at_least) == 0);  // the whole is open above
  CHECK(found("9", Bound::about) == 0);
}

TEST_CASE("one name in marks is no agreement") {
  GraphBuilder made;
  made.document("a").quote("x");
  made.last_quote().kind = Quote::Kind::term;
  made.document("b").quote("y");
  made.last_quote().kind = Quote::Kind::term;
  made.link("x", "y", Relation::same).cluster({"x", "y"});
  CHECK(of_kind(made.graph(), FindingKind::agreement).empty());
}

TEST_CASE("a discrepancy of two groups is one finding") {
  GraphBuilder made;
  made.document("a").figure("f1", "15").document("b").figure("f2", "15").document("c").figure("f3", "18");
  made.link("f1", "f2", Relation::agree).link("f1", "f3", Relation::discrepant).link("f2", "f3", Relation::discrepant);
  made.cluster({"f1", "f2"});
  const Finding finding = only(made.graph(), FindingKind::discrepancy);
  CHECK(finding.members == Ids{"f1", "f2", "f3"});
  CHECK(finding.outlets == 3);
  CHECK(of_kind(made.graph(), FindingKind::agreement).size() == 1);
}

TEST_CASE("two discrepancies that have nothing to do with each other are two findings") {
  GraphBuilder made;
  made.document("a").figure("f1", "15").figure("f2", "3", "killed").document("b").figure("f3", "18").figure("f4", "5", "killed");
  made.link("f1", "f3", Relation::discrepant).link("f2", "f4", Relation::discrepant);
  CHECK(of_kind(made.graph(), FindingKind::discrepancy).size() == 2);
}

TEST_CASE("a later count is an update, told in order of time") {
  GraphBuilder made;
  made.document("a").figure("f1", "7", "killed").document("b").figure("f2", "11", "killed");
  made.link("f1", "f2", Relation::update);
  const Finding finding = only(made.graph(), FindingKind::update);
  CHECK(finding.severity == Severity::info);
  CHECK(finding.message == "7 killed (a), later 11 killed (b)");
  CHECK(of_kind(made.graph(), FindingKind::discrepancy).empty());
}

TEST_CASE("of a count that climbs each step is told once") {
  GraphBuilder made;
  made.document("a").figure("f1", "7", "killed").document("b").figure("f2", "11", "killed").document("c").figure("f3", "13", "killed");
  made.link("f1", "f2", Relation::update).link("f2", "f3", Relation::update).link("f1", "f3", Relation::update);
  const std::vector<Finding> steps = of_kind(made.graph(), FindingKind::update);
  REQUIRE(steps.size() == 2);
  CHECK(std::any_of(steps.begin(), steps.end(), [](const Finding& finding) { return says(finding, "7 killed (a), later 11"); }));
  CHECK(std::any_of(steps.begin(), steps.end(), [](const Finding& finding) { return says(finding, "11 killed (b), later 13"); }));
}

TEST_CASE("an update is kept where no step lies between, or where they go round in a circle") {
  GraphBuilder other;
  other.document("a").figure("f1", "7", "killed").figure("f4", "7", "injured").document("b").figure("f2", "11", "killed").document("c").figure("f3", "13", "injured");
  other.link("f1", "f2", Relation::update).link("f4", "f3", Relation::update);
  CHECK(of_kind(other.graph(), FindingKind::update).size() == 2);

  GraphBuilder circle;
  circle.document("a").figure("f1", "7", "killed").document("b").figure("f2", "11", "killed").document("c").figure("f3", "13", "killed");
  circle.document("d").figure("f4", "11", "killed");
  circle.link("f1", "f2", Relation::update).link("f2", "f3", Relation::update).link("f1", "f3", Relation::update).link("f3", "f4", Relation::update);
  CHECK(of_kind(circle.graph(), FindingKind::update).size() == 4);
}

TEST_CASE("claims of opposite sense are a contradiction") {
  GraphBuilder made;
  made.document("a").claim("c1").document("b").claim("c2");
  made.link("c1", "c2", Relation::contradict);
  const Finding finding = only(made.graph(), FindingKind::contradiction);
  CHECK(finding.severity == Severity::warning);
  CHECK(finding.members == Ids{"c1", "c2"});
  CHECK_FALSE(finding.message.empty());
}

TEST_CASE("title and text that say the same are one side of a finding") {
  GraphBuilder made;
  made.document("a").figure("f1", "29");
  made.last_figure().bound = Bound::at_least;
  made.figure("f2", "29");
  made.last_figure().bound = Bound::at_least;
  made.document("b").figure("f3", "31").figure("f4", "31");
  made.link("f1", "f3", Relation::compatible).link("f1", "f4", Relation::compatible);
  made.link("f2", "f3", Relation::compatible).link("f2", "f4", Relation::compatible);
  CHECK(only(made.graph(), FindingKind::vague).members == Ids{"f1", "f2", "f3", "f4"});
}

TEST_CASE("figures of one article that measure different things are findings of their own") {
  GraphBuilder made;
  made.document("a").figure("f1", "29");
  made.last_figure().bound = Bound::at_least;
  made.figure("f2", "29", "missing");
  made.last_figure().bound = Bound::at_least;
  made.document("b").figure("f3", "31").figure("f4", "31", "missing");
  made.link("f1", "f3", Relation::compatible).link("f2", "f4", Relation::compatible);
  CHECK(of_kind(made.graph(), FindingKind::vague).size() == 2);
}

TEST_CASE("a bounded figure beside an exact one is vague, no clash") {
  GraphBuilder made;
  made.document("a").figure("f1", "15").document("b").figure("f2", "12");
  made.last_figure().bound = Bound::at_least;
  made.link("f1", "f2", Relation::compatible);
  const Finding finding = only(made.graph(), FindingKind::vague);
  CHECK(finding.severity == Severity::info);
  CHECK(finding.message == "15 injured (a) and at least 12 injured (b): both may be true");
}

TEST_CASE("an open number is put in words") {
  GraphBuilder made;
  made.document("a").figure("f1", "4", "destroyed").document("b").figure("f2", "0", "destroyed");
  made.last_figure().value.reset();
  made.last_figure().low = Decimal(3);
  made.last_figure().bound = Bound::vague;
  made.link("f1", "f2", Relation::compatible);
  CHECK(says(only(made.graph(), FindingKind::vague), "a vague number, 3 or more destroyed (b)"));
}

TEST_CASE("one remark with two speakers is a question of attribution") {
  GraphBuilder made;
  made.document("a").quote("q1", "Kasim Tolan").document("b").quote("q2", "Omran Silat");
  made.link("q1", "q2", Relation::same, {"different-speakers"});
  const Finding finding = only(made.graph(), FindingKind::attribution);
  CHECK(finding.severity == Severity::warning);
  CHECK(finding.members == Ids{"q1", "q2"});
  CHECK(says(finding, "Kasim Tolan (a)"));
  CHECK(says(finding, "Omran Silat (b)"));
  CHECK(of_kind(made.graph(), FindingKind::wording).empty());
}

TEST_CASE("an altered quote is a question of wording") {
  GraphBuilder made;
  made.document("a").quote("q1", "Elena Marvan").document("b").quote("q2", "Elena Marvan");
  made.link("q1", "q2", Relation::same, {"altered-words"});
  const Finding finding = only(made.graph(), FindingKind::wording);
  CHECK(finding.severity == Severity::warning);
  CHECK(of_kind(made.graph(), FindingKind::attribution).empty());
}

TEST_CASE("the same quote unaltered is neither") {
  GraphBuilder made;
  made.document("a").quote("q1", "Elena Marvan").document("b").quote("q2", "Elena Marvan");
  made.link("q1", "q2", Relation::same).cluster({"q1", "q2"});
  CHECK(of_kind(made.graph(), FindingKind::wording).empty());
  CHECK(of_kind(made.graph(), FindingKind::attribution).empty());
}

TEST_CASE("that a number may be true beside one that fits any is not told") {
  GraphBuilder made;
  made.document("a").figure("f1", "73").document("b").figure("f2", "0");
  Figure& many = made.last_figure();
  many.value.reset();
  many.bound = Bound::vague;
  made.link("f1", "f2", Relation::compatible);
  CHECK(of_kind(made.graph(), FindingKind::vague).empty());
  made.graph().documents[1].figures[0].low = Decimal{20};  // "tens" says something
  CHECK(of_kind(made.graph(), FindingKind::vague).size() == 1);
}

TEST_CASE("claims that agree are told by the two of different outlets that are most alike") {
  GraphBuilder made;
  made.document("a").claim("c1").claim("c2").document("b").claim("c3").document("c").claim("c4");
  made.link("c1", "c3", Relation::paraphrase).link("c2", "c3", Relation::paraphrase).link("c3", "c4", Relation::paraphrase);
  made.graph().links[0].score = made.graph().links[2].score = 0.6;
  made.graph().links[1].score = 0.8;
  made.cluster({"c1", "c2", "c3", "c4"});
  CHECK(only(made.graph(), FindingKind::agreement).subjects == Ids{"c2", "c3"});
}

TEST_CASE("documents that share much text are a copy") {
  GraphBuilder made;
  made.document("a").document("b").copied_from("a").document("c");
  made.copy("a", "b", 0.8, 0.5).copy("a", "c", 0.1, 0.2);
  const Finding finding = only(made.graph(), FindingKind::copy);
  CHECK(finding.severity == Severity::info);
  CHECK(finding.members == Ids{"a", "b"});
  CHECK(finding.outlets == 2);
  CHECK(finding.independent_sources == 1);
  CHECK(says(finding, "80 %"));
  CHECK(says(finding, "no source is credited"));
}

TEST_CASE("what was updated is not told again as what may both be true") {
  GraphBuilder made;
  made.document("a").figure("f1", "15").document("b").figure("f2", "18").document("c").figure("f3", "15").document("d").figure("f4", "18").figure("f5", "19");
  made.link("f1", "f2", Relation::update).link("f3", "f4", Relation::compatible);
  CHECK(of_kind(made.graph(), FindingKind::vague).empty());
  made.link("f3", "f5", Relation::compatible);
  CHECK(of_kind(made.graph(), FindingKind::vague).size() == 1);
}

TEST_CASE("documents that share a part only are two sources, as their agreements count them") {
  GraphBuilder made;
  made.document("a").document("b");
  made.copy("a", "b", 0.4, 0.3);
  CHECK(only(made.graph(), FindingKind::copy).independent_sources == 2);
}

TEST_CASE("what was not decided is told, the likeliest first") {
  GraphBuilder made;
  made.document("a").figure("f1", "15").figure("f2", "3").document("b").figure("f3", "18").figure("f4", "4");
  made.undecided("f2", "f4", 0.3).undecided("f1", "f3", 0.6);
  const auto found = of_kind(made.graph(), FindingKind::undecided);
  REQUIRE(found.size() == 2);
  CHECK(says(found[0], "not clear why"));
  for (const Finding& finding : found) CHECK(finding.severity == Severity::info);
}

TEST_CASE("no more than twenty undecided pairs of an event are told") {
  GraphBuilder made;
  made.document("a");
  for (int i = 0; i < 30; ++i) made.figure("a" + std::to_string(i), std::to_string(i));
  made.document("b");
  for (int i = 0; i < 30; ++i) made.figure("b" + std::to_string(i), std::to_string(100 + i));
  for (int i = 0; i < 30; ++i) made.undecided("a" + std::to_string(i), "b" + std::to_string(i), 0.3);
  CHECK(of_kind(made.graph(), FindingKind::undecided).size() == 20);
}

namespace {

// One of nearly every kind, in two events.
GraphBuilder& many_kinds(GraphBuilder& made) {
  made.document("a").figure("f1", "15").quote("q1", "Kasim Tolan").quote("q3", "Elena Marvan").figure("f5", "7", "killed");
  made.document("b").figure("f2", "18").quote("q2", "Omran Silat").quote("q4", "Elena Marvan").figure("f6", "11", "killed");
  made.link("f1", "f2", Relation::discrepant).link("f5", "f6", Relation::update);
  made.link("q1", "q2", Relation::same, {"different-speakers"}).link("q3", "q4", Relation::same, {"altered-words"});
  made.cluster({"q1", "q2"}).cluster({"q3", "q4"});
  made.document("c").new_event().figure("f7", "1").document("d").figure("f8", "2");
  made.link("f7", "f8", Relation::discrepant).copy("a", "b", 0.9, 0.9);
  return made;
}

}  // namespace

TEST_CASE("findings come event by event, the worst first") {
  GraphBuilder made;
  std::vector<FindingKind> kinds;
  std::vector<std::size_t> events;
  for (const Finding& finding : judge(many_kinds(made).graph())) {
    events.push_back(finding.event);
    if (finding.event == 0 && (kinds.empty() || kinds.back() != finding.kind)) kinds.push_back(finding.kind);
  }
  CHECK(std::is_sorted(events.begin(), events.end()));
  CHECK(events.back() == 1);
  CHECK(kinds == std::vector<FindingKind>{FindingKind::discrepancy, FindingKind::attribution, FindingKind::wording,
                                          FindingKind::update, FindingKind::agreement, FindingKind::copy});
}

TEST_CASE("ids are of the content and differ, whatever the links' order and the threads") {
  GraphBuilder made;
  many_kinds(made);
  std::set<std::string> ids;
  const std::vector<Finding> findings = judge(made.graph());
  for (const Finding& finding : findings) ids.insert(finding.id);
  CHECK(ids.size() == findings.size());
  std::reverse(made.graph().links.begin(), made.graph().links.end());
  for (const unsigned threads : {0U, 1U, 5U}) {
    const std::vector<Finding> again = judge(made.graph(), {}, threads);
    REQUIRE(again.size() == findings.size());
    for (std::size_t i = 0; i < findings.size(); ++i) CHECK(again[i].id == findings[i].id);
  }
}

TEST_CASE("members are in order of time whatever the links' order") {
  GraphBuilder made;
  made.document("a").figure("z", "15").document("b").figure("m", "18").document("c").figure("b", "18");
  made.link("b", "z", Relation::discrepant).link("m", "z", Relation::discrepant).link("m", "b", Relation::agree).cluster({"m", "b"});
  CHECK(only(made.graph(), FindingKind::discrepancy).members == Ids{"z", "m", "b"});
}

TEST_CASE("a document without an outlet is named by its file") {
  GraphBuilder made;
  made.document("a").figure("f1", "15");
  made.graph().documents[0].document.outlet.clear();
  made.graph().documents[0].document.path = "in/004_morning.post.txt";
  made.document("b").figure("f2", "18");
  made.link("f1", "f2", Relation::discrepant);
  CHECK(says(only(made.graph(), FindingKind::discrepancy), "(004_morning.post)"));
}

TEST_CASE("every finding has members, a message and an id, and no more sources than outlets") {
  GraphBuilder made;
  for (const Finding& finding : judge(many_kinds(made).graph())) {
    CHECK_FALSE(finding.members.empty());
    CHECK_FALSE(finding.message.empty());
    CHECK(finding.id.size() == 17);
    CHECK(finding.independent_sources <= finding.outlets);
  }
}
