// Which figure states a part of which.
#pragma once
#include <span>
#include <vector>

#include "extract/draft.h"

namespace isnad::extraction {

/// Gives the parts among a sentence's figures their wholes, unit and measure. `figures` are the document's so far, the
/// sentence's from `first` on, parallel to `drafts`. A part belongs to the figure before it ("35 attacks, 23 of them"), to
/// the one behind ("6 out of 20 ships", "two more, which raises the toll to 20"), to the one that it adds up to with its
/// neighbours ("90 divers, 40 local and 50 foreign"), or to one of the sentence before ("Two of them are children").
///   "35 attacks, 23 of them at night"      23 is part of 35
///   "35 attacks and 23 floods"             none is
void join_parts(const lang::Reading&, TokenRange sentence, std::vector<Figure>& figures, std::size_t first, std::span<const FigureDraft> drafts);

}  // namespace isnad::extraction
