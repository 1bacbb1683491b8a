#include "io/article_text.h"

#include <unicode/uloc.h>

#include <algorithm>
#include <array>

#include "io/lines.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace isnad::io {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
bool is_ascii_letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }
unsigned char byte_at(std::string_view text, std::size_t at) {
  return at < text.size() ? static_cast<unsigned char>(text[at]) : 0;
}

/// Bytes that a suspicious character may begin with.
constexpr std::array<bool, 256> kMayBeSuspicious = [] {
  std::array<bool, 256> may{};
  for (unsigned byte = 0; byte < 0x20; ++byte) may[byte] = true;
  for (const unsigned byte : {0x7FU, 0xC2U, 0xE2U}) may[byte] = true;
  return may;
}();

/// Length of the suspicious character at `at`, told from its bytes; 0 if it is none. U+0080 to U+009F are
/// C2 80 to C2 9F, U+202A to U+202E are E2 80 AA to E2 80 AE.
std::size_t suspicious_length(std::string_view text, std::size_t at) {
  const unsigned char byte = byte_at(text, at);
  if (byte < 0x20U) return byte == '\t' || byte == '\n' || byte == '\r' ? 0 : 1;
  if (byte == 0x7FU) return 1;
  if (byte == 0xC2U) return byte_at(text, at + 1) < 0xA0U ? 2 : 0;
  const bool is_bidi = byte == 0xE2U && byte_at(text, at + 1) == 0x80U && byte_at(text, at + 2) >= 0xAAU &&
                       byte_at(text, at + 2) <= 0xAEU;
  return is_bidi ? 3 : 0;
}

void note(Suspicious& found, std::string_view text, Span span) {
  std::size_t at = span.begin;
  const char32_t c = text::decode(text, at);
  if (found.count++ == 0) {
    found.first = span;
    found.character = c;
  }
  found.has_override = found.has_override || c == 0x202D || c == 0x202E;
  found.has_control = found.has_control || c < 0xA0;
}

}  // namespace

std::vector<Span> find_paragraphs(std::string_view text) {
  std::vector<Span> paragraphs;
  for (Lines lines(text); lines.next();) {
    const Span span = trim(text, lines.span());
    if (!span.empty()) paragraphs.push_back(span);
  }
  return paragraphs;
}

bool has_letters(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (text::class_of(text::decode(text, at)) == text::CharacterClass::letter) return true;
  }
  return false;
}

std::optional<Suspicious> find_suspicious(std::string_view text) {
  Suspicious found;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = kMayBeSuspicious[static_cast<unsigned char>(text[at])] ? suspicious_length(text, at) : 0;
    if (length > 0) note(found, text, {at, at + length});
    at += std::max<std::size_t>(length, 1);
  }
  return found.count == 0 ? std::nullopt : std::optional(found);
}

std::string primary_language(std::string_view tag) {
  std::string primary;
  for (const char c : tag.substr(0, tag.find_first_of("-_"))) {
    if (!is_ascii_letter(c) || primary.size() == 3) return {};
    primary += lower(c);
  }
  if (primary.size() < 2 || primary == "und") return {};
  std::array<char, ULOC_LANG_CAPACITY> shortest{};  // ICU knows that "ara" is "ar"
  UErrorCode status = U_ZERO_ERROR;
  uloc_getLanguage(primary.c_str(), shortest.data(), static_cast<int32_t>(shortest.size()), &status);
  return U_SUCCESS(status) && shortest[0] != '\0' ? shortest.data() : primary;
}

std::string host_of(std::string_view url) {
  std::string scheme;
  for (const char c : url.substr(0, 8)) scheme += lower(c);
  if (!scheme.starts_with("http://") && scheme != "https://") return {};
  std::string_view rest = url.substr(url.find("//") + 2);
  rest = rest.substr(0, rest.find_first_of("/?#"));
  rest = rest.substr(rest.rfind('@') + 1);
  std::string host;
  for (const char c : rest.substr(0, rest.rfind(':'))) host += lower(c);
  return host.starts_with("www.") ? host.substr(4) : host;
}

}  // namespace isnad::io
