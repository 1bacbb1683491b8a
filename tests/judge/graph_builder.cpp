#include "graph_builder.h"

#include <catch2/catch.hpp>

#include "isnad/judge.h"

namespace isnad::test {

GraphBuilder& GraphBuilder::document(const std::string& outlet) {
  if (graph_.events.empty()) graph_.events.push_back({.id = "e0", .title = "", .documents = {}});
  Statements stated;
  stated.document.id = stated.document.outlet = outlet;
  stated.document.path = outlet + ".txt";
  stated.sentences.push_back({.id = "s" + outlet, .span = {0, 0}});
  graph_.document_refs.emplace(outlet, graph_.documents.size());
  graph_.events.back().documents.push_back(graph_.documents.size());
  graph_.copy_group.push_back(graph_.documents.size());
  graph_.copied_share.push_back(0.0);
  graph_.documents.push_back(std::move(stated));
  return *this;
}

GraphBuilder& GraphBuilder::copied_from(const std::string& outlet) {
  graph_.copy_group.back() = graph_.copy_group[index_of(outlet)];
  return *this;
}

GraphBuilder& GraphBuilder::new_event() {
  const std::size_t last = graph_.documents.size() - 1;
  graph_.events.back().documents.pop_back();
  graph_.events.push_back({.id = "e" + std::to_string(graph_.events.size()), .title = "", .documents = {last}});
  return *this;
}

Span GraphBuilder::place(const std::string& id, StatementKind kind, std::size_t index) {
  Statements& stated = graph_.documents.back();
  graph_.refs[id] = {kind, graph_.documents.size() - 1, index};
  const std::size_t begin = stated.document.text.size();
  stated.document.text += id + " ";
  stated.sentences[0].span.end = stated.document.text.size();
  return {begin, begin + id.size()};
}

GraphBuilder& GraphBuilder::figure(const std::string& id, const std::string& value, const std::string& measure) {
  auto& figures = graph_.documents.back().figures;
  Figure made;
  made.id = id;
  made.span = made.number = place(id, StatementKind::figure, figures.size());
  made.value = Decimal::parse(value);
  made.unit = made.counted = "person";
  made.measure = measure;
  figures.push_back(std::move(made));
  return *this;
}

GraphBuilder& GraphBuilder::quote(const std::string& id, const std::string& speaker) {
  auto& quotes = graph_.documents.back().quotes;
  Quote made;
  made.id = id;
  made.span = place(id, StatementKind::quote, quotes.size());
  made.fragments = {made.span};
  if (!speaker.empty()) made.speaker = Speaker{{}, speaker, speaker};
  quotes.push_back(std::move(made));
  return *this;
}

GraphBuilder& GraphBuilder::claim(const std::string& id) {
  auto& claims = graph_.documents.back().claims;
  const Span span = place(id, StatementKind::claim, claims.size());
  claims.push_back({.id = id, .sentence = 0, .span = span});
  return *this;
}

GraphBuilder& GraphBuilder::link(const std::string& a, const std::string& b, Relation relation, const std::vector<std::string>& rules) {
  Link made{.a = a, .b = b, .kind = graph_.ref(a).kind, .relation = relation, .score = 0.8, .evidence = {{"rule", 0.8, "made by hand"}}, .edits = {}};
  for (const std::string& rule : rules) made.evidence.push_back({rule, 0.0, a + " / " + b});
  graph_.links.push_back(std::move(made));
  return *this;
}

GraphBuilder& GraphBuilder::undecided(const std::string& a, const std::string& b, double score) {
  graph_.undecided.push_back({a, b, graph_.ref(a).kind, Relation::compatible, score, {{"unclear", score, "not clear why"}}, {}});
  return *this;
}

GraphBuilder& GraphBuilder::cluster(const std::vector<std::string>& members) {
  Cluster made;
  made.kind = graph_.ref(members.front()).kind;
  made.members = members;
  for (std::size_t e = 0; e < graph_.events.size(); ++e) {
    for (const std::size_t d : graph_.events[e].documents) {
      if (d == graph_.ref(members.front()).document) made.event = e;
    }
  }
  graph_.clusters.push_back(std::move(made));
  return *this;
}

GraphBuilder& GraphBuilder::copy(const std::string& a, const std::string& b, double share_a, double share_b) {
  graph_.copies.push_back({.documents = {a, b}, .share = {share_a, share_b}, .sentences = 4, .credited = false});
  return *this;
}

std::size_t GraphBuilder::index_of(const std::string& outlet) const {
  std::size_t index = 0;
  while (graph_.documents[index].document.id != outlet) ++index;
  return index;
}

std::vector<Finding> of_kind(const AlignmentGraph& graph, FindingKind kind) {
  std::vector<Finding> found = judge(graph);
  std::erase_if(found, [&](const Finding& finding) { return finding.kind != kind; });
  return found;
}

Finding only(const AlignmentGraph& graph, FindingKind kind) {
  const std::vector<Finding> found = of_kind(graph, kind);
  REQUIRE(found.size() == 1);
  return found[0];
}

}  // namespace isnad::test
