// The pieces make_view() puts together. Private to view*.cpp.
#pragma once
#include <string>
#include <unordered_map>
#include <vector>

#include "lang/interface.h"
#include "report/view.h"

namespace isnad::report {

/// What is looked up again and again while the view is made.
class GraphIndex {
 public:
  GraphIndex(const AlignmentGraph&, const lang::Interface&);

  [[nodiscard]] const AlignmentGraph& graph() const { return graph_; }
  /// What the report says to people is said in these words.
  [[nodiscard]] const lang::Interface& words() const { return words_; }
  /// The number (from 1) of a document's id; 0 if there is none.
  [[nodiscard]] std::size_t number_of(const std::string& document) const;
  /// The link between two statements that tells their edits, whichever of them is a; else nullptr.
  [[nodiscard]] const Link* edits_between(const std::string& x, const std::string& y) const;
  /// The copies whose later document is `document` (an index).
  [[nodiscard]] const std::vector<const Copy*>& copies_in(std::size_t document) const {
    return copies_[document];
  }

 private:
  const AlignmentGraph& graph_;
  const lang::Interface& words_;
  std::unordered_map<std::string, std::size_t> numbers_;
  std::unordered_map<std::string, const Link*> links_;
  std::vector<std::vector<const Copy*>> copies_;
};

[[nodiscard]] PassageView make_passage(const AlignmentGraph&, const std::string& statement, const lang::Interface&);
[[nodiscard]] FindingView make_finding(const GraphIndex&, const Finding&);
[[nodiscard]] std::vector<ChangeView> make_changes(const AlignmentGraph&, const Link&);
[[nodiscard]] SectionKind section_of(const AlignmentGraph&, const Finding&);
[[nodiscard]] Totals make_totals(const ReportInput&);
[[nodiscard]] EventView make_event(const GraphIndex&, std::size_t event, const std::vector<const Finding*>&);

}  // namespace isnad::report
