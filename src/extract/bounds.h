// Which hedges and limits stand around a number.
#pragma once
#include "extract/draft.h"

namespace isnad::extraction {

/// Extends `draft` by the bounds and "including" before and after it and sets bound, low and high.
void take_bounds(const lang::Reading& reading, TokenRange sentence, FigureDraft& draft);

}  // namespace isnad::extraction
