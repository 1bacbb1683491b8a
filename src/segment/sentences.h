// The sentences of a document whose text has been read already.
#pragma once
#include <vector>

#include "isnad/document.h"
#include "isnad/segment.h"
#include "lang/reading.h"

namespace isnad::segmentation {

/// As isnad::segment, for a Reading of document.text. Sentence::id stays empty.
[[nodiscard]] std::vector<Sentence> sentences(const Document& document, const lang::Reading& reading,
                                              SegmentOptions options);

}  // namespace isnad::segmentation
