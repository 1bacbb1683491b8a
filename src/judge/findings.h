// One function a kind of finding. Each reads the graph and compares nothing itself.
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "isnad/finding.h"

namespace isnad::judging {

/// The graph with what every kind of finding asks of it.
class Board {
 public:
  explicit Board(const AlignmentGraph& graph);

  [[nodiscard]] const AlignmentGraph& graph() const { return *graph_; }
  /// The event of a document, by its index.
  [[nodiscard]] std::size_t event_of(std::size_t document) const { return event_of_[document]; }
  /// Statements that agree stand for one another: the first of the statement's cluster; of a figure also of the cluster
  /// of a figure of its article that says the same (title and text), or that figure; else itself.
  [[nodiscard]] const std::string& leader(const std::string& id) const;
  /// A finding of these members with id, event, outlets and independent sources set; members in order of time.
  [[nodiscard]] Finding make(FindingKind kind, Severity severity, std::vector<std::string> members) const;
  /// The outlet's name, else the file's.
  [[nodiscard]] std::string outlet_of(const std::string& statement) const;

 private:
  const AlignmentGraph* graph_;
  std::vector<std::size_t> event_of_;
  std::unordered_map<std::string_view, const std::string*> leaders_;  ///< of statements that do not lead themselves
  std::unordered_set<std::string_view> clustered_;
  void join_repeated(const Statements& article);
};

std::vector<Finding> agreements(const Board&);
std::vector<Finding> clashes(const Board&);      ///< discrepancies, updates, contradictions
std::vector<Finding> totals(const Board&);       ///< parts larger than their whole, alone or together
std::vector<Finding> compatibles(const Board&);  ///< vague or bounded against exact
std::vector<Finding> misquotes(const Board&);    ///< attribution and wording
std::vector<Finding> single_sources(const Board&);
std::vector<Finding> copies(const Board&);
std::vector<Finding> undecided(const Board&);
/// Texts that are not what they seem, as reading found them: one finding a remark; its member is the document.
std::vector<Finding> suspicious_texts(const Board&, const std::vector<Diagnostic>& reading);

}  // namespace isnad::judging
