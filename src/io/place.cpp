#include "io/place.h"

#include <fmt/format.h>

#include "text/utf8.h"

namespace isnad::io {
namespace {

constexpr std::size_t kFragmentBytes = 60;

Diagnostic at(const Place& place, Severity severity, std::string code, std::string_view message) {
  Diagnostic diagnostic;
  diagnostic.severity = severity;
  diagnostic.code = std::move(code);
  diagnostic.message = place.to_string().append(message);
  return diagnostic;
}

/// Controls, line separators and everything that turns the direction of what follows in a terminal.
bool is_shown_as_name(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

}  // namespace

std::string Place::to_string() const {
  std::string place = path;
  if (line != 0) place += fmt::format(":{}:{}", line, column == 0 ? 1 : column);
  place += ": ";
  if (item != 0) place += fmt::format("item {}: ", item);
  return place;
}

Diagnostic error_at(const Place& place, std::string code, std::string_view message) {
  return at(place, Severity::error, std::move(code), message);
}

Diagnostic warning_at(const Place& place, std::string code, std::string_view message) {
  return at(place, Severity::warning, std::move(code), message);
}

Diagnostic info_at(const Place& place, std::string code, std::string_view message) {
  return at(place, Severity::info, std::move(code), message);
}

std::string fragment(std::string_view text) {
  const std::string_view head = text::prefix(text, kFragmentBytes);
  std::string shown;
  for (std::size_t i = 0; i < head.size();) {
    const std::size_t begin = i;
    const char32_t c = text::decode(head, i);
    if (is_shown_as_name(c))
      shown += "<" + code_point_name(c) + ">";
    else
      shown.append(head, begin, i - begin);
  }
  return head.size() < text.size() ? shown + "..." : shown;
}

std::string code_point_name(char32_t c) { return fmt::format("U+{:04X}", static_cast<unsigned>(c)); }

std::string counted(std::size_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

}  // namespace isnad::io
