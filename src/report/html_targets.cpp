// Which findings have which number, and where each link of the page leads.
#include <fmt/format.h>

#include <algorithm>

#include "report/html_parts.h"
#include "text/sorted.h"

namespace isnad::report::html {

Targets::Targets(const AlignmentGraph& graph, const ReportView& view) {
  for (const EventView& event : view.events) {
    if (!event.worth_showing) continue;
    for (const SectionView& section : event.sections) {
      for (std::size_t i = 0; i < section.shown(); ++i) {
        const Finding& finding = *section.findings[i].finding;
        const std::size_t number = numbers_.size() + 1;
        numbers_.emplace(&finding, number);
        first_.emplace(finding.kind, number);
        for (const std::string& member : finding.members) findings_[member].push_back(number);
      }
      for (const FindingView& finding : section.findings)
        marked_.insert(marked_.end(), finding.finding->members.begin(), finding.finding->members.end());
    }
  }
  for (const Link& link : graph.links) {
    linked_.emplace(link.a, link.b);
    linked_.emplace(link.b, link.a);
    marked_.insert(marked_.end(), {link.a, link.b});
  }
  text::sort_distinct(marked_);
}

std::size_t Targets::number(const Finding& finding) const {
  const auto found = numbers_.find(&finding);
  return found == numbers_.end() ? 0 : found->second;
}

const std::vector<std::size_t>& Targets::findings_of(const std::string& statement) const {
  static const std::vector<std::size_t> kNone;
  const auto found = findings_.find(statement);
  return found == findings_.end() ? kNone : found->second;
}

std::size_t Targets::first(FindingKind kind) const {
  const auto found = first_.find(kind);
  return found == first_.end() ? 0 : found->second;
}

std::string Targets::anchor_from(const AlignmentGraph& graph, const std::string& statement) const {
  const std::vector<std::size_t>& findings = findings_of(statement);
  if (!findings.empty()) return finding_anchor(findings.front());
  const auto linked = linked_.find(statement);
  return linked == linked_.end() ? std::string() : anchor_of(graph, linked->second);
}

bool Targets::has(const std::string& statement) const {
  return std::binary_search(marked_.begin(), marked_.end(), statement);
}

std::string finding_anchor(std::size_t number) { return fmt::format("finding{}", number); }

std::string event_anchor(const EventView& event) { return fmt::format("event{}", event.number); }

std::string section_anchor(const EventView& event, const SectionView& section) {
  return fmt::format("event{}-{}", event.number, static_cast<int>(section.kind));
}

}  // namespace isnad::report::html
