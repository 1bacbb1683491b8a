#include "isnad/judge.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <tuple>

#include "judge/describe.h"
#include "judge/findings.h"
#include "text/parallel.h"

namespace isnad {
namespace {

int rank_of(FindingKind kind) { return static_cast<int>(kind); }

// Worst first within an event; then what most outlets take part in; then by id, so that the order is total.
bool comes_before(const Finding& a, const Finding& b) {
  return std::tuple(a.event, rank_of(a.kind), b.independent_sources, b.outlets, b.members.size(), std::string_view(a.id)) <
         std::tuple(b.event, rank_of(b.kind), a.independent_sources, a.outlets, a.members.size(), std::string_view(b.id));
}

}  // namespace

std::vector<Finding> judge(const AlignmentGraph& graph, const std::vector<Diagnostic>& reading, unsigned threads) {
  const judging::Board board(graph);
  constexpr std::array kJudges{judging::agreements, judging::clashes, judging::totals, judging::compatibles, judging::misquotes,
                               judging::single_sources, judging::copies, judging::undecided};
  std::array<std::vector<Finding>, kJudges.size()> found;
  text::in_parallel(threads, kJudges.size(), [&](std::size_t i) { found[i] = kJudges[i](board); });
  std::vector<Finding> findings = judging::suspicious_texts(board, reading);
  for (auto& some : found) std::move(some.begin(), some.end(), std::back_inserter(findings));
  const lang::Interface english("en");
  text::in_parallel(threads, findings.size(), [&](std::size_t i) { findings[i].message = judging::describe(graph, findings[i], english); });
  std::sort(findings.begin(), findings.end(), comes_before);
  return findings;
}

}  // namespace isnad
