// What of one event is drawn: columns of statements, edges, and how much was left out.
// Decides; writes nothing.
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "isnad/graph.h"
#include "lang/interface.h"

namespace isnad::report {

/// How an edge looks. `chain` stands for all pairs of a cluster.
enum class EdgeLook { chain, compatible, update, part_of, clash, copy };

struct DrawnNode {
  std::string name;  ///< see node_name
  std::string id;    ///< the statement's id
  StatementRef ref;
  bool clash = false;  ///< an end of a clashing edge
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
  std::size_t statements_left_out = 0;  ///< for max_nodes
  std::size_t claims_implied = 0;       ///< see plan_events
  std::size_t documents_left_out = 0;  ///< those that have nothing to draw
};

/// A name that is safe in every format: "d3" for a document, "q3_0", "f3_1", "c3_2" for its statements.
[[nodiscard]] std::string node_name(std::size_t document);
[[nodiscard]] std::string node_name(const StatementRef&);

/// One plan for each event that has a link or a copy to draw. In it are the statements that take part in
/// a link, at most `max_nodes` of them: ends of clashes first, then the members of the largest clusters.
/// Every clash, update and part_of is an edge; a cluster of agreeing statements is a chain through its
/// documents, and two clusters have at most one agreeing and one compatible edge. Claims that clash with nothing
/// are not drawn where the picture says as much already: those around a linked quote or figure, and those that agree only
/// among documents that copy each other.
[[nodiscard]] std::vector<Plan> plan_events(const AlignmentGraph&, std::size_t max_nodes,
                                            const lang::Interface& words = lang::Interface());

}  // namespace isnad::report
