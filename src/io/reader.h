// What every reader is: one row {format, recognises, read}. A new format is a new row.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "io/place.h"
#include "isnad/read.h"

namespace isnad::io {

/// One input after decoding.
struct Source {
  std::string path;  ///< "-" for standard input
  std::string text;  ///< valid UTF-8, not only white space
};

/// A document as a reader leaves it: id may be empty, language and dates as normalised as the input allows,
/// no paragraphs yet; and where it stood.
struct Item {
  Document document;
  Place place;
};

struct Batch {
  std::vector<Item> items;
  std::vector<Diagnostic> diagnostics;
};

struct Reader {
  InputFormat format;
  bool (*recognises)(std::string_view text);
  void (*read)(Source, const Languages&, Batch&);
};

/// The reader of a format; for `automatic` the first whose `recognises` says yes. Plain text always does.
[[nodiscard]] const Reader& reader_for(InputFormat format, std::string_view text);

// The rows' functions, each in the file of its name.
bool recognises_ninjs(std::string_view text);  ///< ninjs_reader.cpp
void read_ninjs(Source, const Languages&, Batch&);
bool recognises_ndjson(std::string_view text);  ///< ndjson_reader.cpp
void read_ndjson(Source, const Languages&, Batch&);
void read_plain_text(Source, const Languages&, Batch&);  ///< text_reader.cpp

}  // namespace isnad::io
