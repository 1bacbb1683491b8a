// Where a sentence begins once the words that say where it was written are passed over.
#pragma once
#include "lang/reading.h"
#include "segment/marks.h"

namespace isnad::extraction {

using text::TokenRange;

/// The first token behind "LONDON (Agency) -" at the begin of a line; the sentence's own first token without one.
[[nodiscard]] std::size_t behind_dateline(const lang::Reading& reading, TokenRange sentence);

}  // namespace isnad::extraction
