#include "isnad/judge.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <tuple>

#include "judge/describe.h"
#include "judge/findings.h"

namespace isnad {
namespace {

int rank_of(FindingKind kind) { return static_cast<int>(kind); }

// Worst first within an event; then what most outlets take part in; then by id, so that the order is total.
bool comes_before(const Finding& a, const Finding& b) {
  return std::tuple(a.event, rank_of(a.kind), b.independent_sources, b.outlets, b.members.size(), std::string_view(a.id)) <
         std::tuple(b.event, rank_of(b.kind), a.independent_sources, a.outlets, a.members.size(), std::string_view(b.id));
}

}  // namespace

std::vector<Finding> judge(const AlignmentGraph& graph, const std::vector<Diagnostic>& reading) {
  const judging::Board board(graph);
  std::vector<Finding> findings;
  for (auto find : {judging::agreements, judging::clashes, judging::totals, judging::compatibles, judging::misquotes, judging::single_sources,
                    judging::copies, judging::undecided}) {
    std::vector<Finding> found = find(board);
    std::move(found.begin(), found.end(), std::back_inserter(findings));
  }
  for (Finding& finding : judging::suspicious_texts(board, reading)) findings.push_back(std::move(finding));
  const lang::Interface english("en");
  for (Finding& finding : findings) finding.message = judging::describe(graph, finding, english);
  std::sort(findings.begin(), findings.end(), comes_before);
  return findings;
}

}  // namespace isnad
