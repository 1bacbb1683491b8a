// What a figure measures: the event word that governs it.
#pragma once
#include <span>

#include "extract/draft.h"

namespace isnad::extraction {

/// Gives each figure of a sentence the measure of its nearest event word, before or after it, and that word; neither
/// if none is near enough. A measure that its noun already states stays.
void take_measures(const lang::Reading&, TokenRange sentence, std::span<FigureDraft> drafts);

}  // namespace isnad::extraction
