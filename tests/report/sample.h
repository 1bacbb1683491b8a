// A small graph made by hand: four articles on an invented fire in a grain silo, with every sort of finding.
#pragma once
#include <string>
#include <vector>

#include "isnad/report.h"

namespace isnad::test {

/// What the writers take, kept alive together.
struct Sample {
  AlignmentGraph graph;
  std::vector<Finding> findings;
  std::vector<Diagnostic> diagnostics;

  [[nodiscard]] ReportInput input() const { return {graph, findings, diagnostics}; }
};

/// From testdata/report/silo: statements are marked in the articles as {id|words}, a quote's speaker as
/// {s:id|words} and its cue as {v:id|words}; the first letter of an id is its kind.
[[nodiscard]] Sample silo_sample();

/// Two documents in which every string that can come from outside is `text`, and a finding on them.
[[nodiscard]] Sample hostile_sample(const std::string& text);

/// What a writer writes.
using Writer = void (*)(std::ostream&, const ReportInput&, const ReportOptions&);
[[nodiscard]] std::string written(Writer, const Sample&, const ReportOptions& = {});
[[nodiscard]] std::vector<std::string> lines_of(const std::string& text);

}  // namespace isnad::test
