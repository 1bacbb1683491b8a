// The figures of one sentence, each read for itself.
#pragma once
#include <vector>

#include "extract/draft.h"
#include "text/iso_date.h"

namespace isnad::extraction {

/// What the sentence states in digits or words, in text order and without overlap; measure and scope are read later.
[[nodiscard]] std::vector<FigureDraft> scan_figures(const lang::Reading&, TokenRange sentence, const text::CivilDate* published);

}  // namespace isnad::extraction
