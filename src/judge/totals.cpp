#include <algorithm>
#include <map>
#include <optional>

#include "judge/findings.h"

namespace isnad::judging {
namespace {

// The most that a whole and the least that a part can be as stated; nullopt where the wording leaves it open.
std::optional<Decimal> most(const Figure& figure) {
  const bool closed = figure.bound == Bound::exact || figure.bound == Bound::at_most || figure.bound == Bound::less_than;
  return closed ? figure.value : figure.bound == Bound::range ? figure.high : std::nullopt;
}
std::optional<Decimal> least(const Figure& figure) {
  const bool closed = figure.bound == Bound::exact || figure.bound == Bound::at_least || figure.bound == Bound::more_than;
  return closed ? figure.value : figure.bound == Bound::range ? figure.low : std::nullopt;
}

Finding finding_of(const Board& board, Severity severity, const std::string& whole, const std::vector<std::string>& parts, Evidence evidence) {
  std::vector<std::string> members = parts;
  members.push_back(whole);
  Finding finding = board.make(FindingKind::discrepancy, severity, std::move(members));
  finding.subjects = {parts.front(), whole};
  finding.evidence = {std::move(evidence)};
  return finding;
}

// A part larger than its whole cannot be. Parts that together are more may overlap ("eight women, seven foreigners"):
// a warning. What follows parts that add up divides the whole again.
std::optional<Finding> finding_of_whole(const Board& board, const Figure& whole, const std::vector<std::string>& parts) {
  const auto limit = most(whole);
  if (!limit) return std::nullopt;
  Decimal sum;
  std::string sign;
  std::vector<std::string> counted;
  for (const std::string& id : parts) {
    const Figure& part = *board.graph().figure(id);
    const auto count = least(part);
    if (!count || part.unit != whole.unit || part.sentence != whole.sentence) continue;  // further down the whole is divided again
    if (*count > *limit) {
      return finding_of(board, Severity::error, whole.id, {id}, {"part-larger-than-whole", 1.0, count->to_string() + " > " + limit->to_string()});
    }
    const auto next = add(sum, *count);
    if (!next) return std::nullopt;
    sum = *next;
    sign.append(sign.empty() ? "" : " + ").append(count->to_string());
    counted.push_back(id);
    if (sum == *limit) {
      sum = Decimal{};
      sign.clear();
      counted.clear();
    }
  }
  if (counted.size() < 2 || sum <= *limit) return std::nullopt;
  return finding_of(board, Severity::warning, whole.id, counted, {"parts-exceed-their-total", 1.0, sign + " = " + sum.to_string() + " > " + limit->to_string()});
}

}  // namespace

std::vector<Finding> totals(const Board& board) {
  std::map<std::string, std::vector<std::string>> parts_of;
  for (const Link& link : board.graph().links) {
    // The parts that several outlets name of one total may be the same people.
    const bool one_article = board.graph().ref(link.a).document == board.graph().ref(link.b).document;
    if (link.relation == Relation::part_of && one_article) parts_of[link.b].push_back(link.a);
  }
  std::vector<Finding> findings;
  for (const auto& [whole, parts] : parts_of) {
    if (auto finding = finding_of_whole(board, *board.graph().figure(whole), parts)) findings.push_back(std::move(*finding));
  }
  return findings;
}

}  // namespace isnad::judging
