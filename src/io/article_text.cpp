#include "io/article_text.h"

#include <unicode/uloc.h>

#include <algorithm>
#include <array>

#include "io/lines.h"
#include "text/byte_runs.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace isnad::io {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
bool is_ascii_letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }
unsigned char byte_at(std::string_view text, std::size_t at) {
  return at < text.size() ? static_cast<unsigned char>(text[at]) : 0;
}

/// Steps over bytes that begin no suspicious character.
std::size_t skip_unsuspicious(std::string_view text, std::size_t at) {
  return text::end_of_run(text, at, [](auto c) {
    return ((c < 0x20) & (c != '\n') & (c != '\t') & (c != '\r')) | (c == 0x7F) | (c == 0xC2) | (c == 0xE2);
  });
}

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

// ---- words that are not what they look like

// The run of letters and other characters beyond ASCII at `at`.
Span plain_word(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && (is_ascii_letter(text[end]) || byte_at(text, end) >= 0x80U)) ++end;
  return {at, end};
}

// U+200B E2 80 8B, U+2060 E2 81 A0, U+FEFF EF BB BF. Joiners and soft hyphens are ordinary typesetting.
bool is_invisible(char32_t c) { return c == 0x200B || c == 0x2060 || c == 0xFEFF; }

bool is_letter(char32_t c) { return text::class_of(c) == text::CharacterClass::letter; }

bool has_invisible(std::string_view word) {
  if (word.find('\xE2') == std::string_view::npos && word.find('\xEF') == std::string_view::npos) return false;
  char32_t before = 0, between = 0;
  for (std::size_t at = 0; at < word.size();) {
    const char32_t c = text::decode(word, at);
    if (is_invisible(c)) {
      between = before;
    } else {
      if (is_letter(between) && is_letter(c)) return true;
      between = 0;
    }
    before = c;
  }
  return false;
}

// Letters of Latin, and of Cyrillic or Greek, that look the same in print.
bool is_lookalike(char32_t c) {
  constexpr std::u32string_view kLatin = U"aceopxyijsABCEHIJKMOPSTXYZ";
  constexpr std::u32string_view kOthers =
      U"\u0430\u0441\u0435\u043E\u0440\u0445\u0443\u0456\u0458\u0455\u0410\u0412\u0421\u0415\u041D\u0406\u0408\u041A\u041C\u041E\u0420\u0405\u0422"
      U"\u0425\u0423\u03BF\u03B1\u0391\u0392\u0395\u0396\u0397\u0399\u039A\u039C\u039D\u039F\u03A1\u03A4\u03A5\u03A7";
  return (c < 0x80 ? kLatin : kOthers).find(c) != std::u32string_view::npos;
}

// A brand of two scripts has more of each: one or two lookalikes among three letters and more.
bool has_lookalikes(std::string_view word) {
  constexpr std::size_t kMostForeign = 2, kLeastOwn = 3;
  std::size_t latin = 0, other = 0, latin_alike = 0, other_alike = 0;
  for (const char c : word) latin += is_ascii_letter(c) ? 1 : 0;
  if (latin == 0 || latin == word.size()) return false;
  for (std::size_t at = 0; at < word.size();) {
    const char32_t c = text::decode(word, at);
    if (c < 0x80) latin_alike += is_lookalike(c) ? 1 : 0;
    if (c < 0x370 || c > 0x52F) continue;
    ++other;
    other_alike += is_lookalike(c) ? 1 : 0;
  }
  const auto hidden = [](std::size_t few, std::size_t alike, std::size_t many) { return few > 0 && few <= kMostForeign && alike == few && many >= kLeastOwn; };
  return hidden(latin, latin_alike, other) || hidden(other, other_alike, latin);
}

// Most texts have no letter of Greek or Cyrillic (lead bytes CD to D4) and nothing invisible: one look at the bytes tells.
bool may_be_disguised(std::string_view text) {
  unsigned char others = 0;  // no branch in the loop: many bytes at once
  for (const char c : text) others |= static_cast<unsigned char>((static_cast<unsigned char>(c) >= 0xCD) & (static_cast<unsigned char>(c) <= 0xD4));
  const auto has = [&](std::string_view character) { return text.find(character) != std::string_view::npos; };
  return others != 0 || has("\xE2\x80\x8B") || has("\xE2\x81\xA0") || has("\xEF\xBB\xBF");
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
  for (std::size_t at = skip_unsuspicious(text, 0); at < text.size();) {
    const std::size_t length = suspicious_length(text, at);
    if (length > 0) note(found, text, {at, at + length});
    at = skip_unsuspicious(text, at + std::max<std::size_t>(length, 1));
  }
  return found.count == 0 ? std::nullopt : std::optional(found);
}

std::optional<Disguised> find_disguised(std::string_view text) {
  Disguised found;
  if (!may_be_disguised(text)) return std::nullopt;
  for (std::size_t at = 0; at < text.size();) {
    const Span word = plain_word(text, at);
    at = std::max(word.end, at + 1);
    if (word.empty()) continue;
    const bool mixed = has_lookalikes(word.of(text));
    if (!mixed && !has_invisible(word.of(text))) continue;
    if (found.count++ == 0) found = {1, word, mixed};
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
