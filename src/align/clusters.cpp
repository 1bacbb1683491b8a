#include "align/clusters.h"

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/biconnected_components.hpp>
#include <boost/graph/connected_components.hpp>
#include <boost/range/iterator_range.hpp>
#include <numeric>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>

#include "align/event_words.h"

namespace isnad::alignment {
namespace {

struct Node {
  std::string_view id;
  StatementRef place;
};
struct Edge {
  double score = 0.0;
  std::size_t block = 0;  ///< number of its biconnected component
};
using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, Node, Edge>;

bool holds_together(const Link& link) {
  return link.score >= kWeakLink &&
         (link.relation == Relation::same || link.relation == Relation::paraphrase || link.relation == Relation::agree);
}

// Pairs of claims whose figures differ: "three were killed", "four were killed"; wherever an article gives the figure again, its
// claim says so too.
class Disputes {
 public:
  explicit Disputes(const AlignmentGraph& alignment) : alignment_(alignment), told_(alignment.documents.size()) {
    for (const Link& link : alignment.links) {
      if (link.kind != StatementKind::figure || (link.relation != Relation::discrepant && link.relation != Relation::update)) continue;
      pairs_.insert(std::minmax(figure_of(link.a), figure_of(link.b)));
    }
  }
  [[nodiscard]] bool has(std::string_view a, std::string_view b) const {
    const auto x = figures_.find(a), y = figures_.find(b);
    if (x == figures_.end() || y == figures_.end()) return false;
    return std::any_of(x->second.begin(), x->second.end(), [&](std::size_t one) {
      return std::any_of(y->second.begin(), y->second.end(), [&](std::size_t other) { return pairs_.contains(std::minmax(one, other)); });
    });
  }

 private:
  // A number for what the figure says in its document; noted with all claims there that hold it, when it is first asked for.
  std::size_t figure_of(const std::string& id) {
    const std::size_t document = alignment_.ref(id).document;
    const std::string meaning = meaning_of(*alignment_.figure(id));
    const auto [at, fresh] = told_[document].emplace(meaning, count_);
    if (!fresh) return at->second;
    const Statements& stated = alignment_.documents[document];
    for (const Figure& figure : stated.figures) {
      if (meaning_of(figure) != meaning) continue;
      for (const Claim& claim : of_sentence(stated.claims, figure.sentence)) {
        if (claim.span.contains(figure.span)) figures_[claim.id].push_back(count_);
      }
    }
    return count_++;
  }

  const AlignmentGraph& alignment_;
  std::vector<std::unordered_map<std::string, std::size_t>> told_;  ///< of each document: what a disputed figure says -> its number
  std::unordered_map<std::string_view, std::vector<std::size_t>> figures_;  ///< claim -> the disputed figures that it holds
  std::set<std::pair<std::size_t, std::size_t>> pairs_;
  std::size_t count_ = 0;
};

Graph agreeing_graph(const AlignmentGraph& alignment, const Disputes& disputes) {
  Graph graph;
  std::unordered_map<std::string_view, Graph::vertex_descriptor> vertices;
  const auto vertex = [&](const std::string& id) {
    const auto [at, fresh] = vertices.try_emplace(id, 0);
    if (fresh) at->second = boost::add_vertex(Node{id, alignment.ref(id)}, graph);
    return at->second;
  };
  for (const Link& link : alignment.links) {
    if (holds_together(link) && !disputes.has(link.a, link.b)) boost::add_edge(vertex(link.a), vertex(link.b), Edge{link.score, 0}, graph);
  }
  return graph;
}

// A cluster that hangs together by one weak edge is two: an edge that is a biconnected component of its own is a
// bridge, and where both its ends have other neighbours it holds two groups together on nothing but itself.
void cut_weak_bridges(Graph& graph) {
  const std::size_t blocks = boost::biconnected_components(graph, boost::get(&Edge::block, graph));
  std::vector<std::size_t> edges_of(blocks, 0);
  for (const auto edge : boost::make_iterator_range(boost::edges(graph))) ++edges_of[graph[edge].block];
  std::vector<std::pair<std::size_t, std::size_t>> cut;
  for (const auto edge : boost::make_iterator_range(boost::edges(graph))) {
    const auto a = boost::source(edge, graph), b = boost::target(edge, graph);
    const bool bridge = edges_of[graph[edge].block] == 1 && boost::degree(a, graph) > 1 && boost::degree(b, graph) > 1;
    if (bridge && graph[edge].score < kWeakBridge) cut.emplace_back(a, b);
  }
  for (const auto& [a, b] : cut) boost::remove_edge(a, b, graph);
}

// What the first says and the third says is not what both of them say like the second: claims are one statement with those only
// that are linked to the claim at their head, the one that is most like most others, and whose figures do not differ.
void keep_stars(Graph& graph, const Disputes& disputes) {
  using Vertex = Graph::vertex_descriptor;
  std::vector<double> likeness(boost::num_vertices(graph), 0.0);
  for (const auto edge : boost::make_iterator_range(boost::edges(graph))) {
    for (const Vertex v : {boost::source(edge, graph), boost::target(edge, graph)}) likeness[v] += graph[edge].score;
  }
  std::vector<Vertex> heads;
  for (const Vertex v : boost::make_iterator_range(boost::vertices(graph))) {
    if (graph[v].place.kind == StatementKind::claim) heads.push_back(v);
  }
  const auto order = [&](Vertex v) { return std::tuple(-likeness[v], graph[v].place.document, graph[v].place.index); };
  std::sort(heads.begin(), heads.end(), [&](Vertex a, Vertex b) { return order(a) < order(b); });
  constexpr Vertex kNone = static_cast<Vertex>(-1);
  std::vector<Vertex> head_of(boost::num_vertices(graph), kNone);
  for (const Vertex head : heads) {
    if (head_of[head] != kNone) continue;
    head_of[head] = head;
    std::vector<Vertex> star;
    for (const Vertex v : boost::make_iterator_range(boost::adjacent_vertices(head, graph))) {
      if (head_of[v] == kNone) star.push_back(v);
    }
    std::sort(star.begin(), star.end(), [&](Vertex a, Vertex b) { return order(a) < order(b); });
    for (auto v = star.begin(); v != star.end(); ++v) {
      const bool differs = std::any_of(star.begin(), v, [&](Vertex other) { return head_of[other] == head && disputes.has(graph[*v].id, graph[other].id); });
      if (!differs) head_of[*v] = head;
    }
  }
  boost::remove_edge_if([&](const auto& edge) {
    const Vertex a = boost::source(edge, graph), b = boost::target(edge, graph);
    return graph[a].place.kind == StatementKind::claim && (head_of[a] != head_of[b] || (head_of[a] != a && head_of[b] != b));
  }, graph);
}

std::vector<std::size_t> event_of_document(const AlignmentGraph& graph) {
  std::vector<std::size_t> event(graph.documents.size(), 0);
  for (std::size_t e = 0; e < graph.events.size(); ++e) {
    for (const std::size_t d : graph.events[e].documents) event[d] = e;
  }
  return event;
}

}  // namespace

std::vector<Cluster> find_clusters(const AlignmentGraph& alignment) {
  const Disputes disputes(alignment);
  Graph graph = agreeing_graph(alignment, disputes);
  cut_weak_bridges(graph);
  keep_stars(graph, disputes);
  std::vector<std::size_t> component(boost::num_vertices(graph));
  const std::size_t count = boost::connected_components(graph, component.data());
  const std::vector<std::size_t> event = event_of_document(alignment);
  // By event, kind and place: the members of a cluster follow one another in the order of their documents, and the
  // clusters are in the order of their first members.
  const auto order = [&](const Node& node) { return std::tuple(event[node.place.document], node.place.kind, node.place.document, node.place.index); };
  std::vector<std::size_t> by_place(component.size());
  std::iota(by_place.begin(), by_place.end(), std::size_t{0});
  std::sort(by_place.begin(), by_place.end(), [&](std::size_t a, std::size_t b) { return order(graph[a]) < order(graph[b]); });
  std::vector<Cluster> clusters;
  std::vector<std::size_t> cluster_of(count, count);
  for (const std::size_t v : by_place) {
    std::size_t& at = cluster_of[component[v]];
    if (at == count) {
      at = clusters.size();
      clusters.push_back({graph[v].place.kind, event[graph[v].place.document], {}});
    }
    clusters[at].members.emplace_back(graph[v].id);
  }
  std::erase_if(clusters, [](const Cluster& cluster) { return cluster.members.size() < 2; });  // all its links were cut
  return clusters;
}

}  // namespace isnad::alignment
