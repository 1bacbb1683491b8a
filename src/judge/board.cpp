#include <algorithm>
#include <set>
#include <tuple>

#include "judge/describe.h"
#include "judge/findings.h"
#include "text/content_id.h"

namespace isnad::judging {

Board::Board(const AlignmentGraph& graph) : graph_(&graph), event_of_(graph.documents.size(), 0) {
  for (std::size_t e = 0; e < graph.events.size(); ++e) {
    for (const std::size_t d : graph.events[e].documents) event_of_[d] = e;
  }
  for (const Cluster& cluster : graph.clusters) {
    for (const std::string& member : cluster.members) {
      if (&member != &cluster.members.front()) leaders_[member] = &cluster.members.front();
    }
    clustered_.insert(cluster.members.begin(), cluster.members.end());
  }
  for (const Statements& article : graph.documents) join_repeated(article);
}

// Those in clusters first: a repetition follows the cluster; and two clusters that an article says in one breath, "31
// dead" and further down "31 people died", are one.
void Board::join_repeated(const Statements& article) {
  std::unordered_map<std::string, const std::string*> first;
  for (const bool clustered : {true, false}) {
    for (const Figure& figure : article.figures) {
      if (clustered_.contains(figure.id) != clustered) continue;
      const std::string& own = leader(figure.id);
      const std::string& other = leader(*first.emplace(meaning_of(figure), &own).first->second);
      if (own != other) leaders_[own] = &other;
    }
  }
}

const std::string& Board::leader(const std::string& id) const {
  const std::string* at = &id;
  for (auto next = leaders_.find(*at); next != leaders_.end(); next = leaders_.find(*at)) at = next->second;
  return *at;
}

std::string Board::outlet_of(const std::string& statement) const { return outlet_name(graph_->document_of(statement)); }

Finding Board::make(FindingKind kind, Severity severity, std::vector<std::string> members) const {
  const auto place = [&](const std::string& id) {
    const StatementRef& ref = graph_->ref(id);
    return std::tuple(ref.document, graph_->span_of(id).begin, std::string_view(id));
  };
  std::sort(members.begin(), members.end(), [&](const auto& a, const auto& b) { return place(a) < place(b); });
  members.erase(std::unique(members.begin(), members.end()), members.end());
  Finding finding;
  finding.kind = kind;
  finding.severity = severity;
  finding.event = event_of(graph_->ref(members.front()).document);
  std::set<std::string> outlets;
  std::set<std::size_t> sources;
  std::string joined;
  for (const std::string& id : members) {
    const std::size_t document = graph_->ref(id).document;
    outlets.insert(outlet_name(graph_->documents[document].document));
    sources.insert(graph_->copy_group[document]);
    joined.append(id).append("\n");
  }
  finding.id = text::content_id('i', {to_string(kind), joined});
  finding.outlets = outlets.size();
  finding.independent_sources = sources.size();
  finding.members = std::move(members);
  return finding;
}

}  // namespace isnad::judging
