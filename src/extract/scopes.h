// Where a figure's count was taken, whose it is, and who did it.
#pragma once
#include <span>

#include "extract/draft.h"
#include "extract/places.h"

namespace isnad::extraction {

/// Sets place, party and doer of a sentence's figures (parallel to `drafts`) where the sentence makes them plain.
///   "In Ardin shells killed 15 people"             place Ardin
///   "15 in Ardin, 18 in Norzan"                    each its own
///   "five Talurian soldiers"                       party "Talurian soldiers"
///   "seven of the coast guard's men", "by gunmen"  party, doer
void take_scopes(const lang::Reading&, TokenRange sentence, std::span<const Place>, std::span<const FigureDraft> drafts, std::span<Figure> figures);

}  // namespace isnad::extraction
