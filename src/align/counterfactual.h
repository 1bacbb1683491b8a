// What would have changed a judgement: the rules asked again, with one thing changed.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "align/event_words.h"
#include "isnad/graph.h"

namespace isnad::alignment {

/// One change of what was read, and what the rules say then.
///   {"15 were 18", agree, "equal-values"}, {"15 counted something else", nullopt, "different-measures"}
struct Counterfactual {
  std::string change;                ///< what an editor would have had to read instead
  std::optional<Relation> relation;  ///< nullopt: the two would not be linked
  std::string rule;                  ///< of the relation, or why there is none; may be empty
};

/// What would have changed a link of `graph`, nearest change first within each kind of change; empty for
/// part_of. Every line is the verdict of the rule that made the link, called with the changed input: what
/// the event's other links settle (a better counterpart, a copy) is left as it was.
/// Reads the words of the link's event again; for one link, not for all.
[[nodiscard]] std::vector<Counterfactual> counterfactuals(const AlignmentGraph&, const Languages&, const Link&);

// By kind of statement. The event must hold both documents of the link.
[[nodiscard]] std::vector<Counterfactual> figure_counterfactuals(const EventWords&, const Figure& a, const Figure& b, Relation judged);
[[nodiscard]] std::vector<Counterfactual> quote_counterfactuals(const EventWords&, const Quote& a, const Quote& b);
[[nodiscard]] std::vector<Counterfactual> claim_counterfactuals(const EventWords&, const Link&);

/// A score as it is shown: "0.34".
[[nodiscard]] std::string hundredths(double score);

}  // namespace isnad::alignment
