// What kind of sentence it is, by its line.
#pragma once
#include "isnad/document.h"
#include "segment/marks.h"

namespace isnad::segmentation {

/// Is the line page furniture or a credit? Then all its sentences are debris.
[[nodiscard]] bool is_debris(const lang::Reading& reading, TokenRange line);

/// Of a line that is no debris. `alone`: the line is all the text there is, and thus no heading.
[[nodiscard]] Sentence::Kind kind_of(const lang::Reading& reading, TokenRange line, TokenRange sentence, bool alone);

}  // namespace isnad::segmentation
