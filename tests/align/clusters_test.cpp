#include "align/clusters.h"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

using namespace isnad;
using namespace isnad::alignment;

namespace {

// Documents of `each` figures, all of one event; the id of figure i is "f<i>".
AlignmentGraph graph_of(std::size_t documents, std::size_t each) {
  AlignmentGraph graph;
  graph.events.emplace_back();
  for (std::size_t d = 0; d < documents; ++d) {
    Statements stated;
    for (std::size_t i = 0; i < each; ++i) {
      Figure figure;
      figure.id = "f" + std::to_string(d * each + i);
      graph.refs[figure.id] = {StatementKind::figure, d, i};
      stated.figures.push_back(std::move(figure));
    }
    graph.events[0].documents.push_back(d);
    graph.documents.push_back(std::move(stated));
  }
  return graph;
}

void link(AlignmentGraph& graph, std::size_t a, std::size_t b, Relation relation = Relation::agree, double score = 0.9) {
  graph.links.push_back({"f" + std::to_string(a), "f" + std::to_string(b), StatementKind::figure, relation, score, {}, {}});
}

// Documents of one claim each, "c<i>", which holds the figure "f<i>".
AlignmentGraph graph_of_claims(std::size_t documents) {
  AlignmentGraph graph = graph_of(documents, 1);
  for (std::size_t d = 0; d < documents; ++d) {
    Claim claim;
    claim.id = "c" + std::to_string(d);
    claim.span = {0, 10};
    graph.refs[claim.id] = {StatementKind::claim, d, 0};
    graph.documents[d].figures[0].span = {2, 4};
    graph.documents[d].claims.push_back(std::move(claim));
  }
  return graph;
}

void link_claims(AlignmentGraph& graph, std::size_t a, std::size_t b, double score = 0.9) {
  graph.links.push_back({"c" + std::to_string(a), "c" + std::to_string(b), StatementKind::claim, Relation::paraphrase, score, {}, {}});
}

using Groups = std::set<std::vector<std::string>>;

Groups groups_of(const AlignmentGraph& graph) {
  Groups groups;
  for (const Cluster& cluster : find_clusters(graph)) groups.insert(cluster.members);
  return groups;
}

std::size_t find(std::vector<std::size_t>& leader, std::size_t i) {
  while (leader[i] != i) i = leader[i];
  return i;
}

struct SlowEdge {
  std::size_t a = 0, b = 0;
  double score = 0.0;
};

// The leaders of union-find over all edges but one.
std::vector<std::size_t> joined(const std::vector<SlowEdge>& edges, std::size_t count, std::size_t without) {
  std::vector<std::size_t> leader(count);
  std::iota(leader.begin(), leader.end(), std::size_t{0});
  for (std::size_t e = 0; e < edges.size(); ++e) {
    if (e != without) leader[find(leader, edges[e].a)] = find(leader, edges[e].b);
  }
  for (std::size_t i = 0; i < count; ++i) leader[i] = find(leader, i);
  return leader;
}

std::size_t degree(const std::vector<SlowEdge>& edges, std::size_t node) {
  return static_cast<std::size_t>(std::count_if(edges.begin(), edges.end(), [&](const SlowEdge& e) { return e.a == node || e.b == node; }));
}

// Union-find over all links but the weak bridges, found by leaving out one link at a time; in place of Boost Graph.
Groups slow_groups(const AlignmentGraph& graph, std::size_t count) {
  std::vector<SlowEdge> edges, kept;
  for (const Link& one : graph.links) {
    if (one.score >= kWeakLink && one.relation == Relation::agree) edges.push_back({std::stoul(one.a.substr(1)), std::stoul(one.b.substr(1)), one.score});
  }
  for (std::size_t e = 0; e < edges.size(); ++e) {
    const auto leader = joined(edges, count, e);
    const bool bridge = leader[edges[e].a] != leader[edges[e].b] && degree(edges, edges[e].a) > 1 && degree(edges, edges[e].b) > 1;
    if (!bridge || edges[e].score >= kWeakBridge) kept.push_back(edges[e]);
  }
  const auto leader = joined(kept, count, kept.size());
  std::map<std::size_t, std::vector<std::string>> groups;
  for (std::size_t i = 0; i < count; ++i) groups[leader[i]].push_back("f" + std::to_string(i));
  Groups all;
  for (auto& [first, members] : groups) {
    if (members.size() > 1) all.insert(members);
  }
  return all;
}

}  // namespace

TEST_CASE("statements that agree in a chain are one cluster") {
  AlignmentGraph graph = graph_of(3, 2);
  link(graph, 0, 2);
  link(graph, 2, 5);
  CHECK(groups_of(graph) == Groups{{"f0", "f2", "f5"}});
}

TEST_CASE("links that do not agree hold nothing together") {
  AlignmentGraph graph = graph_of(2, 4);
  link(graph, 0, 4, Relation::discrepant);
  link(graph, 1, 5, Relation::compatible);
  link(graph, 2, 6, Relation::part_of);
  link(graph, 3, 7, Relation::update);
  CHECK(groups_of(graph).empty());
}

TEST_CASE("a weak link holds nothing together") {
  AlignmentGraph graph = graph_of(2, 2);
  link(graph, 0, 2, Relation::agree, kWeakLink - 0.01);
  link(graph, 1, 3, Relation::agree, kWeakLink);
  CHECK(groups_of(graph) == Groups{{"f1", "f3"}});
}

TEST_CASE("two groups on one weak link are two clusters") {
  AlignmentGraph graph = graph_of(4, 1);
  link(graph, 0, 1);
  link(graph, 2, 3);
  link(graph, 1, 2, Relation::agree, kWeakBridge - 0.01);
  CHECK(groups_of(graph) == Groups{{"f0", "f1"}, {"f2", "f3"}});
  link(graph, 0, 3, Relation::agree, kWeakBridge - 0.01);  // a second link, and no one of them is a bridge
  CHECK(groups_of(graph) == Groups{{"f0", "f1", "f2", "f3"}});
}

TEST_CASE("one strong link holds two groups together") {
  AlignmentGraph graph = graph_of(4, 1);
  link(graph, 0, 1);
  link(graph, 2, 3);
  link(graph, 1, 2, Relation::agree, kWeakBridge);
  CHECK(groups_of(graph).size() == 1);
}

TEST_CASE("claims are one statement with those that are like their head") {
  AlignmentGraph graph = graph_of_claims(5);
  link_claims(graph, 0, 1);
  link_claims(graph, 1, 2);
  CHECK(groups_of(graph) == Groups{{"c0", "c1", "c2"}});
  link_claims(graph, 2, 3, 0.8);
  link_claims(graph, 3, 4, 0.8);
  CHECK(groups_of(graph) == Groups{{"c0", "c1", "c2"}, {"c3", "c4"}});  // no chain of all
  link_claims(graph, 2, 4);
  CHECK(groups_of(graph) == Groups{{"c1", "c2", "c3", "c4"}});  // now the third is at the head
}

TEST_CASE("claims whose figures differ are no statement") {
  AlignmentGraph graph = graph_of_claims(3);
  link_claims(graph, 0, 1);
  link_claims(graph, 1, 2);
  link(graph, 0, 1, Relation::compatible);
  CHECK(groups_of(graph) == Groups{{"c0", "c1", "c2"}});
  link(graph, 1, 2, Relation::discrepant);
  CHECK(groups_of(graph) == Groups{{"c0", "c1"}});
  graph.documents[2].claims[0].span = {5, 10};  // does not hold the figure
  CHECK(groups_of(graph) == Groups{{"c0", "c1", "c2"}});
}

TEST_CASE("members are in document order and say their event") {
  AlignmentGraph graph = graph_of(3, 1);
  graph.events[0].documents = {0};
  graph.events.push_back({});
  graph.events[1].documents = {1, 2};
  link(graph, 2, 1);
  const auto clusters = find_clusters(graph);
  REQUIRE(clusters.size() == 1);
  CHECK(clusters[0].members == std::vector<std::string>{"f1", "f2"});
  CHECK(clusters[0].event == 1);
  CHECK(clusters[0].kind == StatementKind::figure);
}

TEST_CASE("clusters are those of a plain union-find") {
  CHECK(rc::check("against union-find", [] {
    constexpr std::size_t kDocuments = 5, kEach = 2;  // ten figures: their ids sort as their numbers
    AlignmentGraph graph = graph_of(kDocuments, kEach);
    const auto ends = *rc::gen::container<std::vector<std::pair<std::size_t, std::size_t>>>(
        rc::gen::pair(rc::gen::inRange<std::size_t>(0, 10), rc::gen::inRange<std::size_t>(0, 10)));
    std::set<std::pair<std::size_t, std::size_t>> pairs;  // two statements have one link
    for (const auto& [a, b] : ends) {
      if (a != b && pairs.insert(std::minmax({a, b})).second) link(graph, a, b, *rc::gen::element(Relation::agree, Relation::agree, Relation::discrepant), *rc::gen::element(0.1, 0.5, 0.9));
    }
    RC_ASSERT(groups_of(graph) == slow_groups(graph, kDocuments * kEach));
  }));
}

TEST_CASE("claims like one head are no statement where their own figures differ") {
  AlignmentGraph graph = graph_of_claims(3);
  link_claims(graph, 0, 1);
  link_claims(graph, 1, 2);
  Figure again = graph.documents[2].figures[0];  // the same number once more, in a sentence without a claim
  again.id = "again";
  again.sentence = 7;
  graph.refs[again.id] = {StatementKind::figure, 2, 1};
  graph.documents[2].figures.push_back(again);
  CHECK(groups_of(graph) == Groups{{"c0", "c1", "c2"}});
  graph.links.push_back({"f0", "again", StatementKind::figure, Relation::update, 0.9, {}, {}});
  CHECK(groups_of(graph) == Groups{{"c0", "c1"}});
  graph.documents[2].figures[1].measure = "injured";  // of others: the claim's own figure is not disputed
  CHECK(groups_of(graph) == Groups{{"c0", "c1", "c2"}});
}

TEST_CASE("what two articles repeat hundreds of times is disputed once") {
  constexpr std::size_t kTimes = 200;
  AlignmentGraph graph = graph_of(2, kTimes);
  for (std::size_t d = 0; d < 2; ++d) {
    for (std::size_t i = 0; i < kTimes; ++i) {
      Claim claim;
      claim.id = "c" + std::to_string(d * kTimes + i);
      claim.sentence = i;
      claim.span = {10 * i, 10 * i + 10};
      graph.documents[d].figures[i].sentence = i;
      graph.documents[d].figures[i].span = {10 * i + 2, 10 * i + 4};
      graph.documents[d].figures[i].value = Decimal{static_cast<std::int64_t>(d + 3)};
      graph.refs[claim.id] = {StatementKind::claim, d, i};
      graph.documents[d].claims.push_back(std::move(claim));
    }
  }
  for (std::size_t i = 0; i < kTimes; ++i) {
    for (std::size_t j = 0; j < kTimes; ++j) link(graph, i, kTimes + j, Relation::discrepant);
  }
  link_claims(graph, 0, kTimes + 7);
  CHECK(groups_of(graph).empty());
}
