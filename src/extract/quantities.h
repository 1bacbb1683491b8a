// Quantities without a number: vague ones, stated zeros, duals; and ranges of two numbers.
#pragma once
#include <optional>

#include "extract/draft.h"

namespace isnad::extraction {

/// "several missiles", "tens of thousands of people", "a number of the injured", "European states several".
[[nodiscard]] std::optional<FigureDraft> read_vague(const lang::Reading&, TokenRange sentence, std::size_t i);

/// "without injuries", "nobody was hurt": a zero of what the tables know as an event.
[[nodiscard]] std::optional<FigureDraft> read_zero(const lang::Reading&, TokenRange sentence, std::size_t i);

/// "two men" as one word. The definite dual ("the two countries") states nothing new and is marked anaphoric.
[[nodiscard]] std::optional<FigureDraft> read_dual(const lang::Reading&, TokenRange sentence, std::size_t i);

/// "between 20 and 30 people", "from 10 to 15", "10-15 people", "2006 to 2012".
[[nodiscard]] std::optional<FigureDraft> read_range(const lang::Reading&, TokenRange sentence, std::size_t i);

/// "3-1", "nil-nil": the result of a match, of unit "score". low is the smaller count, high the greater one, and there
/// is no value: which side had which the sentence tells, and no count compares with it.
[[nodiscard]] std::optional<FigureDraft> read_score(const lang::Reading&, TokenRange sentence, std::size_t i);

/// "one in three", "a 2-in-3 chance": a probability.
[[nodiscard]] std::optional<FigureDraft> read_odds(const lang::Reading&, TokenRange sentence, std::size_t i);

}  // namespace isnad::extraction
