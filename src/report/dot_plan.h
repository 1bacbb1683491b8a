// What of one event is drawn: columns of statements, edges, and how much was left out.
// Decides; writes nothing.
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "isnad/graph.h"
#include "lang/interface.h"

namespace isnad::report {

/// A picture that a person can read and `dot` lays out in a second or two; see plan_events for what is kept.
struct PlanLimits {
  std::size_t nodes = 300;
  std::size_t columns = 24;
  std::size_t edges = 250;  ///< without those of copies
};

/// How an edge looks. `chain` stands for all pairs of a cluster.
enum class EdgeLook { chain, compatible, update, part_of, clash, copy };

struct DrawnNode {
  std::string name;  ///< see node_name
  std::string id;    ///< the statement's id
  StatementRef ref;
  bool clash = false;  ///< has a clashing link, drawn or not
  std::size_t more = 0;  ///< statements of its cluster that are not drawn; the first drawn one counts them
};

/// One document and its drawn statements. All columns list their subjects (what links hold together) in the
/// same order, that of their mean place in the texts, so that chains run level; within a subject the text's
/// order. Plain text order was tried on real articles: every second edge climbed the whole picture.
struct DrawnColumn {
  std::size_t document = 0;  ///< index into AlignmentGraph::documents
  std::vector<DrawnNode> nodes;
};

/// Law: `from` is in an earlier column than `to`, or above it in the same column.
struct DrawnEdge {
  EdgeLook look = EdgeLook::chain;
  std::string from;
  std::string to;
  bool backwards = false;  ///< update, part_of: the arrow points at `from`
  std::string label;       ///< empty if it has none
  std::string tooltip;
};

struct Plan {
  std::size_t event = 0;             ///< index into AlignmentGraph::events
  std::vector<DrawnColumn> columns;  ///< in order of time
  std::vector<DrawnEdge> edges;
  std::size_t statements_left_out = 0;  ///< of the columns' documents
  std::size_t claims_implied = 0;       ///< see plan_events
  std::size_t documents_left_out = 0;   ///< they have links or copies, but no column
  std::size_t documents_unlinked = 0;   ///< they have nothing to draw
  std::size_t edges_left_out = 0;
};

/// A name that is safe in every format: "d3" for a document, "q3_0", "f3_1", "c3_2" for its statements.
[[nodiscard]] std::string node_name(std::size_t document);
[[nodiscard]] std::string node_name(const StatementRef&);

/// One plan for each event that has a link or a copy to draw. In it are the statements that take part in
/// a link, within the limits: columns by choose_columns, statements at odds counting most; ends of clashes before
/// the members of the largest clusters; clashes, updates and chains before other edges. A cluster of agreeing
/// statements is a chain through its documents, and two clusters have at most one edge of each look. Claims that
/// clash with nothing are not drawn where the picture says as much already: those around a linked quote or figure,
/// and those that agree only among documents that copy each other.
[[nodiscard]] std::vector<Plan> plan_events(const AlignmentGraph&, const PlanLimits& = {},
                                            const lang::Interface& words = lang::Interface());

}  // namespace isnad::report
