// What the graph as a whole says.
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "isnad/graph.h"

namespace isnad {

/// agreement, discrepancy, update, contradiction; attribution: same words, different speakers;
/// wording: a quote altered; vague: bounded or vague against exact, both may be true; single_source:
/// what only one source has; copy: documents that share text; suspicious_text: bidi overrides and the like;
/// undecided: seen to be alike but not judged, with the reason.
enum class FindingKind {
  discrepancy, contradiction, attribution, wording, update, agreement, vague, single_source, copy,
  suspicious_text, undecided
};

/// One line of the report. Every word of `message` is about the evidence, in English.
struct Finding {
  std::string id;
  FindingKind kind = FindingKind::agreement;
  Severity severity = Severity::info;
  std::size_t event = 0;             ///< index into AlignmentGraph::events
  std::vector<std::string> members;  ///< statement ids in order of time; document ids for the kinds copy and suspicious_text
  std::size_t outlets = 0;              ///< distinct outlets among the members
  std::size_t independent_sources = 0;  ///< copy groups among the members' documents
  std::vector<std::string> subjects;  ///< the one or two members that the message is about
  std::string message;
  std::vector<Evidence> evidence;
};

[[nodiscard]] const char* to_string(FindingKind);

}  // namespace isnad
