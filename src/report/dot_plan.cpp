#include "report/dot_plan.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include "report/dot_label.h"

namespace isnad::report {
namespace {

bool is_clash(Relation r) { return r == Relation::discrepant || r == Relation::contradict; }
bool is_agreeing(Relation r) {
  return r == Relation::same || r == Relation::paraphrase || r == Relation::agree;
}

/// The graph's parts sorted by event, made once for all events.
struct Parts {
  std::vector<const Link*> links;
  std::vector<const Copy*> copies;
  std::vector<std::size_t> clusters;
};

struct Index {
  explicit Index(const AlignmentGraph& g) : graph(g), parts(g.events.size()) {
    for (std::size_t d = 0; d < g.documents.size(); ++d) document.emplace(g.documents[d].document.id, d);
    std::vector<std::size_t> event(g.documents.size(), g.events.size());
    for (std::size_t e = 0; e < g.events.size(); ++e)
      for (const std::size_t d : g.events[e].documents) event.at(d) = e;
    const auto same_event = [&](std::size_t a, std::size_t b) { return event[a] == event[b] && event[a] < g.events.size(); };
    for (const Link& link : g.links) {
      const std::size_t a = g.ref(link.a).document;
      if (same_event(a, g.ref(link.b).document)) parts[event[a]].links.push_back(&link);
    }
    for (const Copy& copy : g.copies) {
      const std::size_t a = document.at(copy.documents[0]);
      if (same_event(a, document.at(copy.documents[1]))) parts[event[a]].copies.push_back(&copy);
    }
    sort_clusters();
  }

  void sort_clusters() {
    for (std::size_t c = 0; c < graph.clusters.size(); ++c) {
      for (const std::string& id : graph.clusters[c].members) cluster_of.emplace(id, c);
      parts.at(graph.clusters[c].event).clusters.push_back(c);
    }
  }

  const AlignmentGraph& graph;
  std::vector<Parts> parts;                                 // by event
  std::unordered_map<std::string, std::size_t> cluster_of;  // statement id -> cluster
  std::unordered_map<std::string, std::size_t> document;    // document id -> index
};

bool comes_before(const StatementRef& a, const StatementRef& b, const AlignmentGraph& graph) {
  const auto begin = [&](const StatementRef& ref) {
    const Statements& in = graph.documents[ref.document];
    switch (ref.kind) {
      case StatementKind::quote: return in.quotes[ref.index].span.begin;
      case StatementKind::figure: return in.figures[ref.index].span.begin;
      case StatementKind::claim: break;
    }
    return in.claims[ref.index].span.begin;
  };
  return std::tuple(a.document, begin(a), a.kind, a.index) < std::tuple(b.document, begin(b), b.kind, b.index);
}

std::string copy_percent(double share) {
  return std::to_string(static_cast<int>(std::clamp(share, 0.0, 1.0) * 100.0 + 0.5)) + "%";
}

/// Makes one event's plan step by step; each step reads what the steps before it left.
class Planner {
 public:
  Planner(const Index& index, std::size_t event)
      : index_(index), graph_(index.graph), parts_(index.parts[event]) {
    plan_.event = event;
  }

  Plan plan(std::size_t max_nodes) {
    choose(max_nodes);
    fill_columns();
    add_chains();
    add_links();
    add_copies();
    return std::move(plan_);
  }

 private:
  /// Clashes first, since they are what the reader looks for; then what most documents agree on.
  void choose(std::size_t max_nodes) {
    std::set<std::string> linked;
    for (const Link* link : parts_.links) {
      linked.insert({link->a, link->b});
      if (is_clash(link->relation)) clashing_.insert({link->a, link->b});
    }
    std::vector<std::string> order(linked.begin(), linked.end());
    std::sort(order.begin(), order.end(), [this](const auto& a, const auto& b) {
      const auto left = rank(a);
      const auto right = rank(b);
      return left != right ? left < right : comes_before(graph_.ref(a), graph_.ref(b), graph_);
    });
    plan_.statements_left_out = order.size() - std::min(order.size(), max_nodes);
    order.resize(std::min(order.size(), max_nodes));
    drawn_.insert(order.begin(), order.end());
  }

  std::tuple<bool, std::size_t, std::size_t> rank(const std::string& id) const {
    const auto found = index_.cluster_of.find(id);
    const std::size_t size = found == index_.cluster_of.end() ? 1 : graph_.clusters[found->second].members.size();
    const std::size_t number = found == index_.cluster_of.end() ? graph_.clusters.size() : found->second;
    return {clashing_.count(id) == 0, ~size, number};
  }

  void fill_columns() {
    std::map<std::size_t, DrawnColumn> columns;
    for (const std::string& id : drawn_) {
      const StatementRef& ref = graph_.ref(id);
      columns[ref.document].nodes.push_back({node_name(ref), id, ref, clashing_.count(id) != 0});
    }
    for (const Copy* copy : parts_.copies)
      for (const std::string& id : copy->documents) columns.try_emplace(index_.document.at(id));
    plan_.documents_left_out = graph_.events[plan_.event].documents.size() - columns.size();
    for (auto& [document, column] : columns) {
      column.document = document;
      std::sort(column.nodes.begin(), column.nodes.end(), [this](const DrawnNode& a, const DrawnNode& b) {
        return comes_before(a.ref, b.ref, graph_);
      });
      plan_.columns.push_back(std::move(column));
    }
  }

  void add_chains() {
    for (const std::size_t c : parts_.clusters) {
      std::vector<std::string> members;
      for (const std::string& id : graph_.clusters[c].members)
        if (drawn_.count(id) != 0) members.push_back(id);
      std::sort(members.begin(), members.end(), [this](const auto& a, const auto& b) {
        return comes_before(graph_.ref(a), graph_.ref(b), graph_);
      });
      for (std::size_t i = 1; i < members.size(); ++i)
        plan_.edges.push_back({EdgeLook::chain, name(members[i - 1]), name(members[i]), false, "",
                               std::to_string(members.size()) + " agreeing statements"});
    }
  }

  void add_links() {
    std::set<std::tuple<EdgeLook, std::string, std::string>> labelled;
    for (const Link* link : parts_.links) {
      if (drawn_.count(link->a) == 0 || drawn_.count(link->b) == 0) continue;
      const bool agreeing = is_agreeing(link->relation);
      if (agreeing && group(link->a) == group(link->b)) continue;  // the chain shows it
      DrawnEdge edge = edge_of(*link);
      // One label, and one compatible edge, for all links between the same two clusters.
      const bool first = labelled.insert(between(*link, edge.look)).second;
      if (!first && link->relation == Relation::compatible) continue;
      if (!first) edge.label.clear();
      plan_.edges.push_back(std::move(edge));
    }
  }

  std::tuple<EdgeLook, std::string, std::string> between(const Link& link, EdgeLook look) const {
    std::string a = group(link.a);
    std::string b = group(link.b);
    if (b < a) std::swap(a, b);
    return {look, std::move(a), std::move(b)};
  }

  DrawnEdge edge_of(const Link& link) const {
    const bool in_order = comes_before(graph_.ref(link.a), graph_.ref(link.b), graph_);
    DrawnEdge edge;
    edge.look = look_of(link.relation);
    edge.from = name(in_order ? link.a : link.b);
    edge.to = name(in_order ? link.b : link.a);
    edge.backwards = !in_order;
    edge.label = in_order || edge.look != EdgeLook::clash ? link_label(graph_, link.relation, link.a, link.b)
                                                           : link_label(graph_, link.relation, link.b, link.a);
    edge.tooltip = link_tooltip(link);
    return edge;
  }

  static EdgeLook look_of(Relation relation) {
    switch (relation) {
      case Relation::compatible: return EdgeLook::compatible;
      case Relation::update: return EdgeLook::update;
      case Relation::part_of: return EdgeLook::part_of;
      case Relation::discrepant:
      case Relation::contradict: return EdgeLook::clash;
      case Relation::same:
      case Relation::paraphrase:
      case Relation::agree: break;
    }
    return EdgeLook::chain;
  }

  /// A copying document gets one edge, to the earlier document it shares most with: n reprints of one
  /// text are a star, not a mesh.
  void add_copies() {
    std::map<std::size_t, std::pair<std::size_t, const Copy*>> best;  // later document -> earlier one
    for (const Copy* copy : parts_.copies) {
      const auto [early, late] = std::minmax(index_.document.at(copy->documents[0]), index_.document.at(copy->documents[1]));
      auto [place, is_new] = best.try_emplace(late, early, copy);
      if (!is_new && place->second.second->sentences < copy->sentences) place->second = {early, copy};
    }
    for (const auto& [late, from] : best) {
      const auto& [early, copy] = from;
      const std::size_t side = index_.document.at(copy->documents[0]) == late ? 0 : 1;
      plan_.edges.push_back({EdgeLook::copy, node_name(early), node_name(late), false,
                             copy_percent(copy->share[side]),
                             std::to_string(copy->sentences) + " sentences shared"});
    }
  }

  std::string name(const std::string& id) const { return node_name(graph_.ref(id)); }

  /// The statement's cluster, or the statement itself.
  std::string group(const std::string& id) const {
    const auto found = index_.cluster_of.find(id);
    return found == index_.cluster_of.end() ? name(id) : "cluster " + std::to_string(found->second);
  }

  const Index& index_;
  const AlignmentGraph& graph_;
  const Parts& parts_;
  std::unordered_set<std::string> clashing_;
  std::set<std::string> drawn_;
  Plan plan_;
};

}  // namespace

std::string node_name(std::size_t document) { return "d" + std::to_string(document); }

std::string node_name(const StatementRef& ref) {
  const char kind = ref.kind == StatementKind::quote ? 'q' : ref.kind == StatementKind::figure ? 'f' : 'c';
  return kind + std::to_string(ref.document) + "_" + std::to_string(ref.index);
}

std::vector<Plan> plan_events(const AlignmentGraph& graph, std::size_t max_nodes) {
  const Index index(graph);
  std::vector<Plan> plans;
  for (std::size_t e = 0; e < graph.events.size(); ++e)
    if (!index.parts[e].links.empty() || !index.parts[e].copies.empty())
      plans.push_back(Planner(index, e).plan(max_nodes));
  return plans;
}

}  // namespace isnad::report
