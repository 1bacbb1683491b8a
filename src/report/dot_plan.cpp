#include "report/dot_plan.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include "report/dot_columns.h"
#include "report/dot_label.h"
#include "report/groups.h"

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
    const auto same_event = [&](std::size_t a, std::size_t b) {
      return event[a] == event[b] && event[a] < g.events.size();
    };
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
  const auto key = [&](const StatementRef& ref) {
    return std::tuple(ref.document, begin(ref), ref.kind, ref.index);
  };
  return key(a) < key(b);
}

std::string copy_percent(double share) {
  return std::to_string(static_cast<int>(std::clamp(share, 0.0, 1.0) * 100.0 + 0.5)) + "%";
}

/// A graph made by hand may leave copy_group empty: then every document stands for itself.
std::size_t copy_group(const AlignmentGraph& graph, std::size_t document) {
  return document < graph.copy_group.size() ? graph.copy_group[document] : graph.documents.size() + document;
}

/// Makes one event's plan step by step; each step reads what the steps before it left.
class Planner {
 public:
  Planner(const Index& index, std::size_t event, const lang::Interface& words)
      : index_(index), graph_(index.graph), parts_(index.parts[event]), words_(words) {
    plan_.event = event;
  }

  Plan plan(const PlanLimits& limits) {
    const std::set<std::string> linked = linked_statements();
    choose_documents(linked, limits.columns);
    choose_statements(linked, limits.nodes);
    count_undrawn();
    fill_columns();
    add_chains();
    add_links();
    keep_edges(limits.edges);
    add_copies();
    return std::move(plan_);
  }

 private:
  std::set<std::string> linked_statements() {
    std::set<std::string> linked;
    for (const Link* link : parts_.links) {
      linked.insert({link->a, link->b});
      if (is_clash(link->relation)) clashing_.insert({link->a, link->b});
      if (link->relation == Relation::update) updated_.insert({link->a, link->b});
    }
    drop_implied(linked);
    return linked;
  }

  /// What the reader looks for: who differs, then who was overtaken; what agrees is worth little beside it.
  double worth(const std::string& id) const {
    if (clashing_.count(id) != 0) return 8.0;
    return updated_.count(id) != 0 ? 4.0 : 1.0;
  }

  void choose_documents(const std::set<std::string>& linked, std::size_t limit) {
    std::map<std::size_t, ColumnOffer> offers;
    std::unordered_map<std::string, std::size_t> numbers;
    for (const std::string& id : linked)
      offers[graph_.ref(id).document].clusters.emplace_back(numbers.emplace(group(id), numbers.size()).first->second, worth(id));
    for (const Copy* copy : parts_.copies)
      for (const std::string& id : copy->documents) offers.try_emplace(*copying_.insert(index_.document.at(id)).first);
    std::vector<ColumnOffer> list;
    for (auto& [document, offer] : offers) {
      offer.document = document;
      list.push_back(std::move(offer));
    }
    const std::vector<std::size_t> chosen = choose_columns(list, limit);
    columns_.insert(chosen.begin(), chosen.end());
    plan_.documents_unlinked = graph_.events[plan_.event].documents.size() - list.size();
    plan_.documents_left_out = list.size() - chosen.size();
  }

  /// Clashes first, since they are what the reader looks for; then what most documents agree on.
  void choose_statements(const std::set<std::string>& linked, std::size_t limit) {
    std::vector<std::string> order;
    std::copy_if(linked.begin(), linked.end(), std::back_inserter(order),
                 [this](const std::string& id) { return columns_.count(graph_.ref(id).document) != 0; });
    std::sort(order.begin(), order.end(), [this](const auto& a, const auto& b) {
      const auto left = rank(a);
      const auto right = rank(b);
      return left != right ? left < right : comes_before(graph_.ref(a), graph_.ref(b), graph_);
    });
    plan_.statements_left_out = order.size() - std::min(order.size(), limit);
    order.resize(std::min(order.size(), limit));
    drawn_.insert(order.begin(), order.end());
    drop_lonely();
  }

  /// A statement without cluster whose partners are all left out says nothing.
  void drop_lonely() {
    std::unordered_set<std::string> paired;
    for (const Link* link : parts_.links)
      if (drawn_.count(link->a) != 0 && drawn_.count(link->b) != 0) paired.insert({link->a, link->b});
    plan_.statements_left_out += std::erase_if(
        drawn_, [&](const std::string& id) { return paired.count(id) == 0 && index_.cluster_of.count(id) == 0; });
  }

  std::tuple<bool, std::size_t, std::size_t> rank(const std::string& id) const {
    const auto found = index_.cluster_of.find(id);
    const bool clashes = clashing_.count(id) != 0;
    if (found == index_.cluster_of.end()) return {!clashes, ~std::size_t{1}, graph_.clusters.size()};
    return {!clashes, ~graph_.clusters[found->second].members.size(), found->second};
  }

  void drop_implied(std::set<std::string>& linked) {
    const std::size_t all = linked.size();
    std::erase_if(linked, [&](const std::string& id) { return is_implied(id, linked); });
    std::set<std::string> paired;  // a claim whose partners have all gone says nothing any more
    for (const Link* link : parts_.links)
      if (linked.count(link->a) != 0 && linked.count(link->b) != 0) paired.insert({link->a, link->b});
    std::erase_if(linked, [&](const std::string& id) { return paired.count(id) == 0; });
    plan_.claims_implied = all - linked.size();
  }

  bool is_implied(const std::string& id, const std::set<std::string>& linked) const {
    if (graph_.ref(id).kind != StatementKind::claim || clashing_.count(id) != 0) return false;
    return encloses_linked(id, linked) || is_copied_only(id);
  }

  bool encloses_linked(const std::string& claim, const std::set<std::string>& linked) const {
    const Span span = graph_.span_of(claim);
    const Statements& in = graph_.documents[graph_.ref(claim).document];
    const auto inside = [&](const auto& statement) {
      return span.overlaps(statement.span) && linked.count(statement.id) != 0;
    };
    return std::any_of(in.quotes.begin(), in.quotes.end(), inside) ||
           std::any_of(in.figures.begin(), in.figures.end(), inside);
  }

  bool is_copied_only(const std::string& claim) const {
    const auto found = index_.cluster_of.find(claim);
    if (found == index_.cluster_of.end()) return false;
    const std::size_t group = copy_group(graph_, graph_.ref(claim).document);
    const std::vector<std::string>& members = graph_.clusters[found->second].members;
    return std::all_of(members.begin(), members.end(), [&](const std::string& id) {
      return copy_group(graph_, graph_.ref(id).document) == group;
    });
  }

  /// The mean place of each subject in its texts, from 0 to 1.
  std::map<std::string, double> subject_places() {
    for (const Link* link : parts_.links)
      if (drawn_.count(link->a) != 0 && drawn_.count(link->b) != 0) subjects_.join(link->a, link->b);
    std::map<std::string, std::pair<double, double>> sums;
    for (const std::string& id : drawn_) {
      auto& [sum, count] = sums[subjects_.root(id)];
      const auto size = static_cast<double>(graph_.document_of(id).text.size());
      sum += static_cast<double>(graph_.span_of(id).begin) / size;
      count += 1;
    }
    std::map<std::string, double> places;
    for (const auto& [root, total] : sums) places[root] = total.first / total.second;
    return places;
  }

  void fill_columns() {
    const std::map<std::string, double> places = subject_places();
    const auto subject = [&](const DrawnNode& node) {
      const std::string root = subjects_.root(node.id);
      return std::pair(places.at(root), root);
    };
    std::map<std::size_t, DrawnColumn> columns;
    for (const std::size_t document : columns_) columns.try_emplace(document);
    for (const std::string& id : drawn_) {
      const StatementRef& ref = graph_.ref(id);
      const auto more = undrawn_.find(id);
      columns.at(ref.document).nodes.push_back(
          {node_name(ref), id, ref, clashing_.count(id) != 0, more == undrawn_.end() ? 0 : more->second});
    }
    plan_.documents_left_out += std::erase_if(columns, [this](const auto& column) {
      return column.second.nodes.empty() && copying_.count(column.first) == 0;
    });
    for (auto& [document, column] : columns) {
      column.document = document;
      std::sort(column.nodes.begin(), column.nodes.end(), [&](const DrawnNode& a, const DrawnNode& b) {
        const auto left = subject(a);
        const auto right = subject(b);
        return left != right ? left < right : comes_before(a.ref, b.ref, graph_);
      });
      plan_.columns.push_back(std::move(column));
    }
  }

  /// The drawn members of a cluster in order of time.
  std::vector<std::string> drawn_members(std::size_t cluster) const {
    std::vector<std::string> members;
    for (const std::string& id : graph_.clusters[cluster].members)
      if (drawn_.count(id) != 0) members.push_back(id);
    std::sort(members.begin(), members.end(), [this](const auto& a, const auto& b) {
      return comes_before(graph_.ref(a), graph_.ref(b), graph_);
    });
    return members;
  }

  /// The first drawn member of a cluster stands for those that are not.
  void count_undrawn() {
    for (const std::size_t c : parts_.clusters)
      if (const std::vector<std::string> members = drawn_members(c); !members.empty())
        undrawn_.emplace(members.front(), graph_.clusters[c].members.size() - members.size());
  }

  void add_chains() {
    for (const std::size_t c : parts_.clusters) {
      const std::vector<std::string> members = drawn_members(c);
      for (std::size_t i = 1; i < members.size(); ++i)
        plan_.edges.push_back({EdgeLook::chain, name(members[i - 1]), name(members[i]), false, "",
                               words_.count("graph_agreeing", graph_.clusters[c].members.size())});
    }
  }

  /// One edge for all links of one look between the same two clusters: that between the nearest columns, since a
  /// long edge crosses what lies between.
  void add_links() {
    std::map<std::tuple<EdgeLook, std::string, std::string>, const Link*> nearest;
    for (const Link* link : parts_.links) {
      if (drawn_.count(link->a) == 0 || drawn_.count(link->b) == 0) continue;
      if (is_agreeing(link->relation) && group(link->a) == group(link->b)) continue;  // the chain shows it
      const auto [at, is_new] = nearest.emplace(between(*link, look_of(link->relation)), link);
      if (!is_new && columns_between(*link) < columns_between(*at->second)) at->second = link;
    }
    std::vector<const Link*> links;
    for (const auto& [key, link] : nearest) links.push_back(link);
    std::sort(links.begin(), links.end());  // their order in the graph: its links are one array
    for (const Link* link : links) plan_.edges.push_back(edge_of(*link));
  }

  std::size_t columns_between(const Link& link) const {
    const std::size_t a = graph_.ref(link.a).document, b = graph_.ref(link.b).document;
    return static_cast<std::size_t>(std::distance(columns_.lower_bound(std::min(a, b)), columns_.lower_bound(std::max(a, b))));
  }

  /// What matters least goes first; copies are few (one a column) and come later.
  void keep_edges(std::size_t limit) {
    static constexpr std::array kOrder = {EdgeLook::clash, EdgeLook::update, EdgeLook::chain, EdgeLook::part_of, EdgeLook::compatible};
    if (plan_.edges.size() <= limit) return;
    const auto place = [](const DrawnEdge& edge) { return std::find(kOrder.begin(), kOrder.end(), edge.look); };
    std::stable_sort(plan_.edges.begin(), plan_.edges.end(),
                     [&](const DrawnEdge& a, const DrawnEdge& b) { return place(a) < place(b); });
    plan_.edges_left_out = plan_.edges.size() - limit;
    plan_.edges.resize(limit);
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
    const bool turned = !in_order && edge.look == EdgeLook::clash;  // "15, not 18" reads in the order of time
    edge.label = link_label(graph_, link.relation, turned ? link.b : link.a, turned ? link.a : link.b, words_);
    edge.tooltip = link_tooltip(link, words_);
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
      const std::pair<std::size_t, std::size_t> ends = std::minmax(
          {index_.document.at(copy->documents[0]), index_.document.at(copy->documents[1])});
      if (columns_.count(ends.first) == 0 || columns_.count(ends.second) == 0) continue;
      const auto [early, late] = ends;
      auto [place, is_new] = best.try_emplace(late, early, copy);
      if (!is_new && place->second.second->sentences < copy->sentences) place->second = {early, copy};
    }
    for (const auto& [late, from] : best) {
      const auto& [early, copy] = from;
      const std::size_t side = index_.document.at(copy->documents[0]) == late ? 0 : 1;
      plan_.edges.push_back({EdgeLook::copy, node_name(early), node_name(late), false,
                             copy_percent(copy->share[side]),
                             words_.count("graph_shared", copy->sentences)});
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
  const lang::Interface& words_;
  std::unordered_set<std::string> clashing_, updated_;
  std::set<std::size_t> copying_;  // documents that share text
  std::set<std::size_t> columns_;  // documents drawn
  std::set<std::string> drawn_;
  std::unordered_map<std::string, std::size_t> undrawn_;  // first drawn member -> members not drawn
  Groups subjects_;
  Plan plan_;
};

}  // namespace

std::string node_name(std::size_t document) { return "d" + std::to_string(document); }

std::string node_name(const StatementRef& ref) {
  const char kind = ref.kind == StatementKind::quote ? 'q' : ref.kind == StatementKind::figure ? 'f' : 'c';
  return kind + std::to_string(ref.document) + "_" + std::to_string(ref.index);
}

std::vector<Plan> plan_events(const AlignmentGraph& graph, const PlanLimits& limits, const lang::Interface& words) {
  const Index index(graph);
  std::vector<Plan> plans;
  for (std::size_t e = 0; e < graph.events.size(); ++e)
    if (!index.parts[e].links.empty() || !index.parts[e].copies.empty())
      plans.push_back(Planner(index, e, words).plan(limits));
  return plans;
}

}  // namespace isnad::report
