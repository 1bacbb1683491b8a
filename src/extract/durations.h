// What stands around a duration or a year: the half behind it, the age it is, and whether it counts from or back.
#pragma once
#include <optional>

#include "extract/draft.h"

namespace isnad::extraction {

/// "two years and a half", "a kilometre and a half": adds the half of the unit to `draft`.
void take_half(const lang::Reading&, TokenRange sentence, FigureDraft& draft);

/// "(68 years)", "aged 41", "Smith, 41, said": sets the measure "age", and the unit where it is left out.
void take_age(const lang::Reading&, TokenRange sentence, FigureDraft& draft);

/// "in the twenty-eighth [year] of his life": an age that an ordinal at token i tells.
[[nodiscard]] std::optional<FigureDraft> read_ordinal_age(const lang::Reading&, TokenRange sentence, std::size_t i);

/// "since 2019", "three years ago": from when on.
void take_from(const lang::Reading&, TokenRange sentence, FigureDraft& draft);

/// "an hour and a half" without a number; token i is the unit.
[[nodiscard]] std::optional<FigureDraft> read_unit_and_half(const lang::Reading&, TokenRange sentence, std::size_t i);

}  // namespace isnad::extraction
