// What a figure measures: the event word that governs it.
#pragma once
#include <span>
#include <string>

#include "extract/draft.h"

namespace isnad::extraction {

/// The measure key of the nearest event word of the sentence, before or after the figure; empty if none is
/// near enough. `others` are the sentence's figures in order (with `draft` among them).
[[nodiscard]] std::string governing_measure(const lang::Reading&, TokenRange sentence, const FigureDraft& draft,
                                            std::span<const FigureDraft> others);

}  // namespace isnad::extraction
