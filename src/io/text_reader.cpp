// Plain text: the file is the article, untouched.
#include "io/header_lines.h"
#include "io/reader.h"

namespace isnad::io {

void read_plain_text(Source source, const Languages&, Batch& batch) {
  Item item;
  item.place.path = source.path;
  Header header = read_header(source.text);
  item.document.id = source.path;
  item.document.path = std::move(source.path);
  item.document.title = std::move(header.title);
  item.document.published = std::move(header.published);
  item.document.text = std::move(source.text);
  item.document.verbatim = true;
  batch.items.push_back(std::move(item));
}

}  // namespace isnad::io
