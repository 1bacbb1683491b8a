// How long and how far: what durations and lengths measure.
#pragma once
#include "extract/draft.h"

namespace isnad::extraction {

/// Gives a duration the measure of the nearest word for what lasts ("a five-day truce"); none if it says how long ago.
void take_duration_measure(const lang::Reading&, TokenRange sentence, FigureDraft&, std::span<const FigureDraft> others);

/// Makes a length beside "north of" or behind "at" a distance, unless the event word, `cost` tokens off, names
/// another length ("at a depth of").
void take_distance(const lang::Reading&, TokenRange sentence, FigureDraft&, const lang::Match* event, int cost);

}  // namespace isnad::extraction
