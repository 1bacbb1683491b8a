// What a document states, read already.
#pragma once
#include <vector>

#include "isnad/statement.h"
#include "lang/reading.h"

namespace isnad::extraction {

/// As isnad::extract, for a Reading of document.text. The document comes by reference and is moved last: a text of fewer
/// than 16 bytes lies inside its string and would move away from under the reading.
[[nodiscard]] Statements statements(Document&& document, std::vector<Sentence> sentences, const lang::Reading& reading);

}  // namespace isnad::extraction
