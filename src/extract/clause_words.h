// What lies between the figures of a sentence.
#pragma once
#include <span>

#include "extract/draft.h"
#include "lang/reading.h"

namespace isnad::extraction {

/// A comma or the like, or a word such as "that": what stands behind it is about something else.
[[nodiscard]] bool is_boundary(const lang::Reading&, std::size_t i);
/// Does a figure that counts something begin in the range?
[[nodiscard]] bool has_figure(const lang::Reading&, std::span<const FigureDraft>, TokenRange);
/// A number of nothing that is told.
[[nodiscard]] bool counts_nothing(const FigureDraft&);

}  // namespace isnad::extraction
