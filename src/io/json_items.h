// The articles in a JSON file: one a line, one pretty-printed object, an array, or {"items": [...]}.
#pragma once
#include <string_view>

#include "io/json.h"
#include "io/reader.h"

namespace isnad::io {

/// Fills a document from one JSON object; dates and language as written there.
using ItemMapping = void (*)(Json& object, Document&);

/// Whether each line is an object of its own (NDJSON) and not a piece of one pretty-printed value.
[[nodiscard]] bool has_object_lines(std::string_view text);

/// Maps every object in the source to an item. What is broken leaves a diagnostic with line and column
/// (bad-json, no-text, unknown-date), and the rest is still read.
void read_json(const Source&, ItemMapping, Batch&);

}  // namespace isnad::io
