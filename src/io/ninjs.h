// ninjs, the IPTC's news in JSON: 1.x (body_text, body_xhtml, headline), 2.x (bodies, headlines) and 3.x
// (the same in camelCase); told apart by field names, since few files state their version.
#pragma once
#include "io/json.h"
#include "isnad/document.h"

namespace isnad::io {

[[nodiscard]] bool is_ninjs(const Json& object);

/// Fills a document from an item of any of the three shapes. A body given twice is used once: as text if it
/// is there, else its (X)HTML turned to text. What ninjs fields do not give is looked for as in map_record.
void map_ninjs(Json& object, Document&);

}  // namespace isnad::io
