// A hand-made graph of five documents on an invented ferry accident, from testdata/report.
#pragma once
#include <string>
#include <vector>

#include "isnad/report.h"

namespace isnad::test {

/// The graph of testdata/report: statements.tsv names the statements (key = id), links.tsv the links.
[[nodiscard]] AlignmentGraph ferry_graph();

/// Findings on it: a discrepancy, updates, an altered quote, agreements, a copy, an undecided pair.
[[nodiscard]] std::vector<Finding> ferry_findings();

/// A graph of `documents` documents that all state the same `figures` figures; the first two documents
/// differ on every third of them.
[[nodiscard]] AlignmentGraph wide_graph(std::size_t documents, std::size_t figures);

/// Two documents whose title, outlet, quotes, speaker and url are `words`.
[[nodiscard]] AlignmentGraph hostile_graph(const std::string& words);

/// Fills refs, clusters, copy_group and copied_share of a graph that has documents, events and links.
void complete(AlignmentGraph&);

}  // namespace isnad::test
