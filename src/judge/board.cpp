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
    for (const std::string& member : cluster.members) cluster_of_[member] = &cluster;
  }
}

const std::string& Board::leader(const std::string& id) const {
  const auto found = cluster_of_.find(id);
  return found == cluster_of_.end() ? id : found->second->members.front();
}

std::vector<std::string> Board::followers(const std::string& leader) const {
  const auto found = cluster_of_.find(leader);
  return found == cluster_of_.end() ? std::vector<std::string>{leader} : found->second->members;
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
