// What a document states, read already.
#pragma once
#include <vector>

#include "isnad/statement.h"
#include "lang/reading.h"

namespace isnad::extraction {

/// As isnad::extract, for a Reading of document.text.
[[nodiscard]] Statements statements(Document document, std::vector<Sentence> sentences, const lang::Reading& reading);

}  // namespace isnad::extraction
