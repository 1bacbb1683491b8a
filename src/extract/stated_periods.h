// Which stretches of time a sentence names for what it counts.
#pragma once
#include <span>
#include <vector>

#include "extract/draft.h"

namespace isnad::extraction {

/// "In the last 24 hours", "since January", "compared with 2018", "a day".
struct StatedPeriod {
  TokenRange tokens;
  std::size_t byte_begin = 0;  ///< behind a clitic
  bool rate = false;           ///< "a day": says so of the figure right before it
  bool against = false;        ///< names the time that is compared with
};

/// The periods of a sentence, in text order, none within another. A single day is none, nor a duration by itself.
///   "in 2019", "since the outbreak of the war", "last year"   each one
///   "on Friday", "for three days", "in the week"              none
[[nodiscard]] std::vector<StatedPeriod> stated_periods(const lang::Reading&, TokenRange sentence, std::span<const FigureDraft> drafts);

}  // namespace isnad::extraction
