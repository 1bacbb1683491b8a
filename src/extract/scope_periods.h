// What time a figure covers.
#pragma once
#include <span>

#include "extract/draft.h"

namespace isnad::extraction {

/// Sets the period of a sentence's figures (parallel to `drafts`) where the sentence makes it plain.
///   "12 in the last 24 hours, 300 since January"            each its own
///   "10 were killed and 20 injured in the last 24 hours"    both the one
///   "said in 2019 that 300 were missing"                    none
void take_periods(const lang::Reading&, TokenRange sentence, std::span<const FigureDraft> drafts, std::span<Figure> figures);

}  // namespace isnad::extraction
