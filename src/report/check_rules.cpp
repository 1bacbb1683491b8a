#include "report/check_rules.h"

#include <algorithm>

namespace isnad::report {
namespace {

// Off is what tells of no difference: with it a first run over 7 articles has 61 findings instead of 13, and
// who gets thousands reads none of them.
constexpr Rule kRules[] = {
    {"discrepancy", Severity::error, "Figures that cannot both be true",
     "Two outlets give different figures for the same thing at one time. One of them is wrong, or they count "
     "different things without saying so."},
    {"contradiction", Severity::warning, "Statements that contradict each other",
     "Of two like statements one says the opposite of the other."},
    {"attribution", Severity::warning, "The same words, another speaker",
     "Outlets give the same words to different people."},
    {"wording", Severity::warning, "An altered quote",
     "One remark stands in quotation marks in different words."},
    {"outdated", Severity::warning, "A figure that was counted anew",
     "The checked article has an earlier count; a later article has a newer one."},
    {"suspicious_text", Severity::warning, "Text that is not what it seems",
     "Bidi overrides or control characters: the article is stored in another order than it is shown."},
    {"update", Severity::info, "A figure that changed with time", "A later article has a later count."},
    {"single_source", Severity::info, "Only one source has it",
     "No other article about the event has this quote or figure."},
    {"copy", Severity::info, "Shared text", "Two articles share much of their text: they are one source."},
    {"vague", std::nullopt, "Figures that may both be true",
     "One is vague or bounded, the other exact; both may be true."},
    {"undecided", std::nullopt, "Alike but not decided", "Two figures look alike, and why they were not compared."},
    {"agreement", std::nullopt, "What the outlets agree on", "Several outlets have the same statement."},
};

}  // namespace

std::span<const Rule> rule_table() { return kRules; }

const Rule* find_rule(std::string_view name) {
  const auto* found = std::ranges::find(kRules, name, &Rule::name);
  return found == std::end(kRules) ? nullptr : found;
}

RuleSettings default_rules() {
  RuleSettings settings;
  for (const Rule& rule : kRules) settings[std::string(rule.name)].severity = rule.severity;
  return settings;
}

}  // namespace isnad::report
