#include "io/charset.h"

#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>
#include <unicode/utf16.h>

#include <algorithm>
#include <array>
#include <memory>

#include "text/utf8.h"

namespace isnad::io {
namespace {

constexpr const char* kLegacyArabic = "windows-1256";
/// In windows-1256 Arabic nearly every byte above 127 breaks UTF-8 (0.9 and more); in UTF-8 text with some
/// damage hardly one of a hundred does.
constexpr double kMinInvalidShare = 0.3;
/// Marks, Arabic comma and guillemets take up to a tenth of the bytes above 127; Russian windows-1251 read as
/// windows-1256 gives about a quarter of Arabic letters, French hardly any.
constexpr double kMinArabicShare = 0.75;
constexpr std::size_t kMinHighBytes = 8;

struct Signature {
  const char* charset = nullptr;
  std::size_t size = 0;
};

Signature signature_of(std::string_view bytes) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t size = 0;
  const auto head = static_cast<int32_t>(std::min<std::size_t>(bytes.size(), 4));
  const char* name = ucnv_detectUnicodeSignature(bytes.data(), head, &size, &status);
  if (U_FAILURE(status) || name == nullptr) return {};
  return {name, static_cast<std::size_t>(size)};
}

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};

bool is_high(char c) { return static_cast<unsigned char>(c) >= 0x80U; }

/// Decodes piece by piece: ICU's lengths are int32, and a whole text in UTF-16 would double the memory.
std::string convert(std::string_view bytes, const char* charset) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, CloseConverter> converter(ucnv_open(charset, &status));
  std::string text;
  if (U_FAILURE(status)) return text;
  text.reserve(bytes.size() * 2);
  std::array<char16_t, 4096> units;
  const char* source = bytes.data();
  std::ptrdiff_t kept = 0;  // a lead surrogate waiting for its other half
  do {
    char16_t* target = units.data() + kept;
    status = U_ZERO_ERROR;
    ucnv_toUnicode(converter.get(), &target, units.data() + units.size(), &source,
                   bytes.data() + bytes.size(), nullptr, 1, &status);
    const std::ptrdiff_t filled = target - units.data();
    const bool more = status == U_BUFFER_OVERFLOW_ERROR;
    kept = more && U16_IS_LEAD(units[static_cast<std::size_t>(filled - 1)]) ? 1 : 0;
    icu::UnicodeString(false, units.data(), static_cast<int32_t>(filled - kept)).toUTF8String(text);
    if (kept == 1) units[0] = units[static_cast<std::size_t>(filled - 1)];
  } while (status == U_BUFFER_OVERFLOW_ERROR);
  return text;
}

bool is_arabic_letter(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  return u_isalpha(static_cast<UChar32>(c)) &&
         uscript_getScript(static_cast<UChar32>(c), &status) == USCRIPT_ARABIC;
}

double share(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

std::size_t count_high(std::string_view bytes) {
  return static_cast<std::size_t>(std::count_if(bytes.begin(), bytes.end(), is_high));
}

std::size_t count_arabic_letters(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size();) count += is_arabic_letter(text::decode(text, at)) ? 1 : 0;
  return count;
}

bool is_mostly_invalid(std::size_t invalid, std::size_t high) {
  return high >= kMinHighBytes && share(invalid, high) >= kMinInvalidShare;
}

/// What ICU could not decode is U+FFFD already; only counted here.
Decoded decode_wide(std::string_view bytes, const Signature& signature) {
  static constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
  Decoded decoded{convert(bytes.substr(signature.size), signature.charset), signature.charset, 0, 0};
  std::size_t at = decoded.text.find(kReplacement);
  if (at != std::string::npos) decoded.first_bad = at;
  for (; at != std::string::npos; at = decoded.text.find(kReplacement, at + 1)) ++decoded.replaced;
  return decoded;
}

Decoded decode_narrow(std::string bytes) {
  if (text::is_valid_utf8(bytes)) return {std::move(bytes), "UTF-8", 0, 0};
  text::Repaired repaired = text::repair_utf8(bytes);
  const std::size_t high = count_high(bytes);
  if (is_mostly_invalid(repaired.replaced, high)) {
    std::string legacy = convert(bytes, kLegacyArabic);
    if (share(count_arabic_letters(legacy), high) >= kMinArabicShare)
      return {std::move(legacy), kLegacyArabic, 0, 0};
  }
  return {std::move(repaired.text), "UTF-8", repaired.replaced, repaired.first_bad};
}

}  // namespace

bool is_wide_unicode(std::string_view bytes) {
  const Signature signature = signature_of(bytes);
  return signature.charset != nullptr && std::string_view(signature.charset) != "UTF-8";
}

Decoded decode_bytes(std::string bytes) {
  const Signature signature = signature_of(bytes);
  if (is_wide_unicode(bytes)) return decode_wide(bytes, signature);
  bytes.erase(0, signature.size);
  return decode_narrow(std::move(bytes));
}

}  // namespace isnad::io
