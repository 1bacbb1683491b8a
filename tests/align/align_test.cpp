// The alignment graph as a whole: what must not change it.
#include "isnad/align.h"

#include <catch2/catch.hpp>
#include <algorithm>
#include <random>
#include <set>

#include "articles.h"
#include "isnad/judge.h"
#include "support/files.h"

using namespace isnad;
using namespace isnad::test;

namespace {

std::vector<Statements> mixed_folder() {
  std::vector<Statements> documents = stated_demo();
  for (const char* name : {"ferry-wire", "ferry-reprint", "ferry-own", "strike-a", "strike-b"}) {
    documents.push_back(stated(article_file(name)));
  }
  return documents;
}

Statements again(const Statements& of, const std::string& id) {
  Document document = of.document;
  document.id = id;
  return stated(std::move(document));
}

// Sources by the copy groups of the plain graph, a repeated document standing for its first.
std::size_t sources_of(const AlignmentGraph& plain, const AlignmentGraph& doubled, const Finding& finding) {
  std::set<std::size_t> groups;
  for (const std::string& member : finding.members) {
    std::string id = doubled.document_of(member).id;
    id = id.substr(0, id.find("#again"));
    for (std::size_t d = 0; d < plain.documents.size(); ++d) {
      if (plain.documents[d].document.id == id) groups.insert(plain.copy_group[d]);
    }
  }
  return groups.size();
}

}  // namespace

TEST_CASE("shuffling the documents changes nothing") {
  std::vector<Statements> documents = mixed_folder();
  const std::string plain = dump(align(documents, languages(), {.owners = {}, .threads = 1}));
  std::mt19937 random(7);
  for (int i = 0; i < 4; ++i) {
    std::shuffle(documents.begin(), documents.end(), random);
    CHECK(dump(align(documents, languages(), {.owners = {}, .threads = 1})) == plain);
  }
}

TEST_CASE("the thread count changes nothing") {
  const std::string plain = dump(align(mixed_folder(), languages(), {.owners = {}, .threads = 1}));
  for (const unsigned threads : {2U, 5U, 0U}) CHECK(dump(align(mixed_folder(), languages(), {.owners = {}, .threads = threads})) == plain);
}

TEST_CASE("a repeated document never raises independent_sources") {
  const std::vector<Statements> documents = mixed_folder();
  const AlignmentGraph plain = align(documents, languages());
  for (std::size_t d = 0; d < documents.size(); ++d) {
    INFO(documents[d].document.id);
    std::vector<Statements> more = documents;
    more.push_back(again(documents[d], documents[d].document.id + "#again"));
    const AlignmentGraph doubled = align(std::move(more), languages());
    for (const Finding& finding : judge(doubled)) {
      if (finding.kind == FindingKind::copy) continue;
      INFO(finding.message);
      CHECK(finding.independent_sources <= sources_of(plain, doubled, finding));
    }
  }
}

TEST_CASE("outlets of one owner are one source of an agreement") {
  const std::vector<Statements> documents = {stated(article_file("strike-a")), stated(article_file("strike-b"))};
  const auto most_sources = [&](const AlignOptions& options) {
    std::size_t most = 0;
    for (const Finding& finding : judge(align(documents, languages(), options))) most = std::max(most, finding.independent_sources);
    return most;
  };
  CHECK(most_sources({}) == 2);
  CHECK(most_sources({.owners = {{"strike-a", "one house"}, {"strike-b", "one house"}}}) == 1);
}

TEST_CASE("links are lawful") {
  const AlignmentGraph graph = align(mixed_folder(), languages());
  REQUIRE_FALSE(graph.links.empty());
  for (const Link& link : graph.links) {
    CHECK(link.a != link.b);
    CHECK(link.score >= 0.0);
    CHECK(link.score <= 1.0);
    CHECK_FALSE(link.evidence.empty());
    CHECK(graph.ref(link.a).kind == link.kind);
    CHECK(graph.ref(link.b).kind == link.kind);
    CHECK((link.relation == Relation::part_of || graph.ref(link.a).document != graph.ref(link.b).document));
    if (link.relation != Relation::update && link.relation != Relation::part_of) CHECK(graph.ref(link.a).document < graph.ref(link.b).document);
  }
}

TEST_CASE("no link goes from one event to another") {
  const AlignmentGraph graph = align(mixed_folder(), languages());
  CHECK(graph.events.size() == 3);
  std::vector<std::size_t> event(graph.documents.size());
  for (std::size_t e = 0; e < graph.events.size(); ++e) {
    for (const std::size_t d : graph.events[e].documents) event[d] = e;
  }
  for (const Link& link : graph.links) CHECK(event[graph.ref(link.a).document] == event[graph.ref(link.b).document]);
}

TEST_CASE("documents are ordered by time, undated ones last") {
  std::vector<Statements> documents = {stated(article("b", "One.")), stated(article("a", "Two.")), stated(article("c", "Three."))};
  documents[0].document.published = "";
  documents[1].document.published = "2024-05-15T10:00:00Z";
  documents[2].document.published = "2024-05-15T09:00:00Z";
  const AlignmentGraph graph = align(documents, languages());
  CHECK(graph.documents[0].document.id == "c");
  CHECK(graph.documents[1].document.id == "a");
  CHECK(graph.documents[2].document.id == "b");
}

TEST_CASE("nothing to align gives an empty graph") {
  const AlignmentGraph graph = align({}, languages());
  CHECK(graph.documents.empty());
  CHECK(graph.events.empty());
  CHECK(graph.links.empty());
}

TEST_CASE("one document agrees with nobody") {
  const AlignmentGraph graph = align({stated(article_file("ferry-wire"))}, languages());
  CHECK(graph.events.size() == 1);
  CHECK(graph.clusters.empty());
  CHECK(graph.copies.empty());
}

TEST_CASE("a later higher toll is an update, an equal time a discrepancy") {
  const auto outlet = [](const char* id, const char* count, const char* time) {
    Document document = article(id, std::string(count) + " people were killed in the flood of Ardin when the dam of Kessar broke at night.");
    document.published = time;
    return stated(std::move(document));
  };
  const auto relations = [&](const char* later_time, const char* later_count) {
    const AlignmentGraph graph = align({outlet("a", "7", "2024-03-11T08:00:00Z"), outlet("b", later_count, later_time)}, languages());
    std::vector<Relation> found;
    for (const Link& link : graph.links) {
      if (link.kind == StatementKind::figure) found.push_back(link.relation);
    }
    return found;
  };
  CHECK(relations("2024-03-12T08:00:00Z", "11") == std::vector<Relation>{Relation::update});
  CHECK(relations("2024-03-11T08:00:00Z", "11") == std::vector<Relation>{Relation::discrepant});
  CHECK(relations("2024-03-12T08:00:00Z", "5") == std::vector<Relation>{Relation::discrepant});  // a toll does not fall
  CHECK(relations("2024-03-12T08:00:00Z", "7") == std::vector<Relation>{Relation::agree});
}

namespace {

// How the figures of two articles of one event are linked, the second published hours after the first.
std::vector<std::string> linked_later(const std::string& first, const std::string& second) {
  Document a = article("a", first), b = article("b", second);
  a.published = "2024-05-15T08:00:00Z";
  b.published = "2024-05-15T13:00:00Z";
  std::vector<std::string> relations;
  for (const Link& link : align({stated(std::move(a)), stated(std::move(b))}, languages()).links) {
    if (link.kind == StatementKind::figure) relations.emplace_back(to_string(link.relation));
  }
  std::sort(relations.begin(), relations.end());
  return relations;
}

}  // namespace

TEST_CASE("a count where there was none before is an update") {
  const std::string none = "There were no injuries in the explosion at the Kessar refinery near Norzan on Wednesday.";
  const std::string some = "There were seven injured in the explosion at the Kessar refinery near Norzan on Wednesday.";
  CHECK(linked_later(none, some) == std::vector<std::string>{"update"});
  CHECK(linked_later(some, none) == std::vector<std::string>{"discrepant"});
}

TEST_CASE("what is part of a total is part of the same total of another outlet") {
  const std::string parts = "The explosion at the Kessar refinery near Norzan killed 43 people, including seven children, on Wednesday.";
  const std::string same = "The explosion at the Kessar refinery near Norzan on Wednesday killed 43 people.";
  const std::string other = "The explosion at the Kessar refinery near Norzan on Wednesday killed 51 people.";
  CHECK(linked_later(parts, same) == std::vector<std::string>{"agree", "part_of", "part_of"});
  CHECK(linked_later(parts, other) == std::vector<std::string>{"part_of", "update"});
}

TEST_CASE("counts of one sentence that add up to a total of another one are its parts") {
  const std::string same = "The ferry that ran aground near Norzan on Wednesday had 264 people aboard.";
  const std::string parts = same + " It was on its last trip with 225 passengers and 39 crew.";
  const std::string none = same + " It was on its last trip with 220 passengers and 39 crew.";
  CHECK(linked_later(parts, same) == std::vector<std::string>{"agree", "part_of", "part_of"});
  CHECK(linked_later(none, same) == std::vector<std::string>{"agree"});
}

TEST_CASE("of several open questions about a figure only the nearest is asked") {
  const auto arabic = [](const std::string& name) { return stated(article(name, read_file(source_path("testdata/align/" + name + ".txt")), "ar")); };
  const AlignmentGraph graph = align({arabic("seats-a"), arabic("seats-b")}, languages(), {.owners = {}, .threads = 1});
  std::set<std::pair<std::string, std::string>> asked;
  const auto number = [&](const std::string& id) {
    const std::string_view text = graph.text_of(id);
    return std::string(text.substr(0, text.find(' ')));
  };
  for (const Link& link : graph.undecided) asked.insert({number(link.a), number(link.b)});
  CHECK(asked == std::set<std::pair<std::string, std::string>>{{"15", "14"}, {"61", "62"}});
}
