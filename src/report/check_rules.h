// The rules of `isnad check`: one for each kind of finding, how severe it is, and from where on it counts.
#pragma once
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "isnad/finding.h"

namespace isnad::report {

/// What a newsroom may set of a rule. A finding below a threshold is not told.
struct RuleSetting {
  std::optional<Severity> severity;  ///< empty: the rule is off
  double min_score = 0.0;            ///< 0..1, of the strongest link behind the finding; findings without links pass
  std::size_t min_sources = 0;       ///< independent sources among its members
  double min_difference = 0.0;       ///< percent of the smaller figure; findings without two figures pass

  friend bool operator==(const RuleSetting&, const RuleSetting&) = default;
};

struct Rule {
  std::string_view name;  ///< that of the finding's kind, but for `outdated`
  std::optional<Severity> severity;
  std::string_view title;
  std::string_view help;
};

/// By name. Every rule has one; what is not in it has its rule's own severity and no threshold.
using RuleSettings = std::map<std::string, RuleSetting, std::less<>>;

[[nodiscard]] std::span<const Rule> rule_table();
/// Null if there is no such rule.
[[nodiscard]] const Rule* find_rule(std::string_view name);
[[nodiscard]] RuleSettings default_rules();

}  // namespace isnad::report
