// Small alignment graphs made by hand, without the stages before.
#pragma once
#include <string>
#include <vector>

#include "isnad/finding.h"
#include "isnad/graph.h"

namespace isnad::test {

/// Documents are named by their outlet ("a" is document "a" of outlet "a"); statements by the id they are given.
class GraphBuilder {
 public:
  /// A document of its own outlet and copy group. Call in order of time.
  GraphBuilder& document(const std::string& outlet);
  /// The last document shares its text with an earlier one: their copy group is one.
  GraphBuilder& copied_from(const std::string& outlet);
  /// The last document begins another event.
  GraphBuilder& new_event();
  /// Statements of the last document; each gets a span of its own behind the one before.
  GraphBuilder& figure(const std::string& id, const std::string& value, const std::string& measure = "injured");
  GraphBuilder& quote(const std::string& id, const std::string& speaker = "");
  GraphBuilder& claim(const std::string& id);
  /// A link, with the evidence rules given.
  GraphBuilder& link(const std::string& a, const std::string& b, Relation relation, const std::vector<std::string>& rules = {});
  GraphBuilder& undecided(const std::string& a, const std::string& b, double score);
  GraphBuilder& cluster(const std::vector<std::string>& members);
  GraphBuilder& copy(const std::string& a, const std::string& b, double share_a, double share_b);

  /// The statement last added, to change it.
  [[nodiscard]] Figure& last_figure() { return graph_.documents.back().figures.back(); }
  [[nodiscard]] Quote& last_quote() { return graph_.documents.back().quotes.back(); }
  [[nodiscard]] AlignmentGraph& graph() { return graph_; }

 private:
  Span place(const std::string& id, StatementKind kind, std::size_t index);
  [[nodiscard]] std::size_t index_of(const std::string& outlet) const;

  AlignmentGraph graph_;
};

/// What judge() finds of a kind.
[[nodiscard]] std::vector<Finding> of_kind(const AlignmentGraph&, FindingKind);
/// The one finding of a kind; a test with none or several fails.
[[nodiscard]] Finding only(const AlignmentGraph&, FindingKind);

}  // namespace isnad::test
