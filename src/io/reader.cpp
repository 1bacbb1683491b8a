#include "io/reader.h"

#include <array>

namespace isnad::io {
namespace {

bool recognises_text(std::string_view) { return true; }

/// In order of preference: ninjs is JSON with certain fields, and everything is plain text.
constexpr std::array<Reader, 3> kReaders = {{
    {InputFormat::ninjs, recognises_ninjs, read_ninjs},
    {InputFormat::ndjson, recognises_ndjson, read_ndjson},
    {InputFormat::text, recognises_text, read_plain_text},
}};

}  // namespace

const Reader& reader_for(InputFormat format, std::string_view text) {
  for (const Reader& reader : kReaders) {
    if (format == InputFormat::automatic ? reader.recognises(text) : reader.format == format) return reader;
  }
  return kReaders.back();
}

}  // namespace isnad::io
