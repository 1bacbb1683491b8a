// NDJSON: one article a line, under whatever field names; also one pretty-printed object or an array.
#include <utility>

#include "io/article_fields.h"
#include "io/json_items.h"
#include "io/ninjs.h"
#include "io/reader.h"

namespace isnad::io {
namespace {

void map_item(Json& object, Document& document) {
  if (is_ninjs(object))
    map_ninjs(object, document);
  else
    map_record(object, document);
}

}  // namespace

/// A broken first line must not turn a whole NDJSON file into prose, hence the second test.
bool recognises_ndjson(std::string_view text) {
  return begins_like_json(text) || (text.find("\n{\"") != std::string_view::npos && has_object_lines(text));
}

void read_ndjson(Source source, const Languages&, Batch& batch) { read_json(source, map_item, batch); }

}  // namespace isnad::io
