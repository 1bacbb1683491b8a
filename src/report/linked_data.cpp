#include "report/linked_data.h"

#include <algorithm>
#include <string_view>

#include "report/code_points.h"

namespace isnad::report {
namespace {

/// Code points of context around an exact quotation; the number that Hypothesis and Apache Annotator use.
constexpr std::size_t kContext = 32;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// RFC 3986: a letter, then letters, digits, + - ., up to a colon. One letter is a drive, not a scheme.
bool has_scheme(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos || colon < 2 || !is_letter(text.front())) return false;
  const auto allowed = [](char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.'; };
  return std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(colon), allowed);
}

/// No space, quote or bracket, no control or private character; `%` begins an escape that is already there.
bool stays(char32_t c) {
  if (c < 0x80) return c > 0x20 && c != 0x7F && std::string_view("\"<>\\^`{|}").find(static_cast<char>(c)) == std::string_view::npos;
  const bool is_direction = c == 0x061C || (c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F);
  return c >= 0xA0 && c != 0xFFFD && c != 0xFEFF && !is_direction && !(c >= 0xE000 && c <= 0xF8FF) && c < 0xE0000;
}

/// The start of the code point `n` before `at`, or of the text.
std::size_t back(std::string_view text, std::size_t at, std::size_t n) {
  while (n > 0 && at > 0) {
    --at;
    if ((static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U) --n;
  }
  return at;
}

std::size_t forth(std::string_view text, std::size_t at, std::size_t n) {
  for (; n > 0 && at < text.size(); --n) (void)next_code_point(text, at);
  return at;
}

}  // namespace

std::string encode_iri(std::string_view text) {
  constexpr char kHex[] = "0123456789ABCDEF";
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const bool kept = stays(next_code_point(text, at));
    for (std::size_t i = begin; i < at; ++i) {
      const auto byte = static_cast<unsigned char>(text[i]);
      if (kept) out += text[i];
      else out.append({'%', kHex[byte >> 4U], kHex[byte & 15U]});
    }
  }
  return out;
}

std::string iri_of(const std::string& id) { return "urn:x-isnad:" + encode_iri(id); }

std::string iri_of(const Document& document) {
  if (!document.url.empty()) return encode_iri(document.url);
  if (has_scheme(document.id)) return encode_iri(document.id);
  // A path's own % ? # and a colon in its first part would mean something else in a reference.
  std::string path;
  for (const char c : document.id.empty() ? document.path : document.id) {
    if (c == '%') path += "%25";
    else if (c == '?') path += "%3F";
    else if (c == '#') path += "%23";
    else if (c == ':') path += "%3A";
    else path += c;
  }
  return encode_iri(path);
}

Targets::Targets(const std::vector<Statements>& documents) : documents_(documents) {
  for (const Statements& one : documents) counts_.emplace_back(one.document.text);
}

void Targets::write(JsonWriter& json, std::size_t document, Span span) const {
  const Document& of = documents_[document].document;
  const std::string_view text = of.text;
  const std::size_t before = back(text, span.begin, kContext);
  const std::size_t after = forth(text, span.end, kContext);
  json.begin_object().field("source", iri_of(of)).key("selector").begin_array();
  json.begin_object().field("type", "TextQuoteSelector").field("exact", span.of(text));
  json.field("prefix", text.substr(before, span.begin - before));
  json.field("suffix", text.substr(span.end, after - span.end)).end_object();
  json.begin_object().field("type", "TextPositionSelector").field("start", counts_[document].of(span.begin));
  json.field("end", counts_[document].of(span.end)).end_object();
  json.end_array().end_object();
}

}  // namespace isnad::report
