// The figures of a document.
#pragma once
#include <vector>

#include "isnad/statement.h"
#include "lang/reading.h"

namespace isnad::extraction {

/// All quantities, dates and times of the document, in text order; ids are left empty.
[[nodiscard]] std::vector<Figure> figures(const Document&, const std::vector<Sentence>&, const lang::Reading&);

}  // namespace isnad::extraction
