#include "text/characters.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>

#include <array>
#include <cstring>
#include <vector>

#include "text/utf8.h"

namespace isnad::text {
namespace {

constexpr char32_t kAlefMaksura = 0x0649, kYa = 0x064A, kTaMarbuta = 0x0629, kHa = 0x0647, kTatweel = 0x0640;
constexpr char32_t kAlef = 0x0627, kAlefWasla = 0x0671, kFarsiYa = 0x06CC, kKeheh = 0x06A9, kKaf = 0x0643;

bool is_mark(char32_t c) {
  const auto mask = U_GET_GC_MASK(static_cast<UChar32>(c));
  return (mask & (U_GC_MN_MASK | U_GC_MC_MASK | U_GC_ME_MASK)) != 0 || c == kTatweel;
}

}  // namespace

CharacterClass classify(char32_t c) {
  const auto cp = static_cast<UChar32>(c);
  if (c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029 || c == 0x0B || c == 0x0C) return CharacterClass::newline;
  if (u_isUWhiteSpace(cp)) return CharacterClass::space;
  if (is_mark(c)) return CharacterClass::mark;
  if (u_hasBinaryProperty(cp, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) || u_charType(cp) == U_FORMAT_CHAR) {
    return CharacterClass::ignorable;
  }
  if (u_isdigit(cp)) return CharacterClass::digit;
  if (u_isalpha(cp)) return CharacterClass::letter;
  if (u_ispunct(cp)) return CharacterClass::punctuation;
  return CharacterClass::other;
}

namespace {

// Letters that NFKD leaves apart although newspapers use them for one another.
char32_t join_variants(char32_t c) {
  switch (c) {
    case kAlefMaksura: case kFarsiYa: return kYa;
    case kAlefWasla: return kAlef;
    case kTaMarbuta: return kHa;
    case kKeheh: return kKaf;
    case 0x2018: case 0x2019: case 0x02BC: case 0xFF07: case 0x0060: case 0x00B4: return '\'';
    case 0x2010: case 0x2011: case 0x2012: case 0x2013: case 0x2014: case 0x2212: return '-';
    default: return c;
  }
}

std::u32string fold_slowly(char32_t c) {
  const CharacterClass kind = classify(c);
  if (kind == CharacterClass::mark || kind == CharacterClass::ignorable) return {};
  if (kind == CharacterClass::digit) return {static_cast<char32_t>('0' + u_charDigitValue(static_cast<UChar32>(c)))};
  if (join_variants(c) != c) return {join_variants(c)};  // before NFKD, which makes a space of an acute accent
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* nfkd = unorm2_getNFKDInstance(&status);
  std::array<UChar, 32> units{};
  const std::int32_t length =
      unorm2_getDecomposition(nfkd, static_cast<UChar32>(c), units.data(), units.size(), &status);
  std::u32string folded;
  if (length < 0 || U_FAILURE(status)) return {join_variants(static_cast<char32_t>(u_foldCase(static_cast<UChar32>(c), U_FOLD_CASE_DEFAULT)))};
  for (std::int32_t i = 0; i < length;) {
    UChar32 part = 0;
    U16_NEXT(units.data(), i, length, part);
    if (is_mark(static_cast<char32_t>(part)) || u_isUWhiteSpace(part)) continue;
    folded += join_variants(static_cast<char32_t>(u_foldCase(part, U_FOLD_CASE_DEFAULT)));
  }
  return folded;
}

CharacterEntry make_entry(char32_t c) {
  CharacterEntry entry;
  entry.kind = classify(c);
  entry.upper = u_isUUppercase(static_cast<UChar32>(c)) != 0;
  std::string utf8;
  for (const char32_t part : fold_slowly(c)) append_utf8(utf8, part);
  if (utf8.size() > entry.folded.size()) {
    entry.length = CharacterEntry::kSlow;
    return entry;
  }
  entry.length = static_cast<std::uint8_t>(utf8.size());
  entry.run = entry.kind == CharacterClass::ignorable ? 0 : class_bit(entry.kind);
  utf8.copy(entry.folded.data(), utf8.size());
  return entry;
}

// Made when the program starts: a function's static would be asked for at every character.
const std::vector<CharacterEntry> kEntries = [] {
  std::vector<CharacterEntry> made(kCharacterTableSize);
  for (char32_t c = 0; c < kCharacterTableSize; ++c) made[c] = make_entry(c);
  return made;
}();

}  // namespace

const CharacterEntry* const kCharacterTable = kEntries.data();

bool is_upper_beyond_table(char32_t c) { return u_isUUppercase(static_cast<UChar32>(c)) != 0; }
bool is_lower(char32_t c) { return u_isULowercase(static_cast<UChar32>(c)) != 0; }

bool is_quote_mark(char32_t c) {
  switch (c) {
    case '"': case '\'': case 0xAB: case 0xBB: case 0x2018: case 0x2019: case 0x201A: case 0x201B: case 0x201C:
    case 0x201D: case 0x201E: case 0x201F: case 0x2039: case 0x203A: case 0x300C: case 0x300D: case 0xFF02:
      return true;
    default: return false;
  }
}

bool is_stop(char32_t c) {
  switch (c) {
    case '.': case '!': case '?': case 0x061F: case 0x06D4: case 0x2026: case 0x0964: case 0x203C: case 0x2047:
    case 0x2048: case 0x2049: case 0x3002:
      return true;
    default: return false;
  }
}

void append_folded(std::string& out, char32_t c) {
  if (c < kCharacterTableSize && kCharacterTable[c].length != CharacterEntry::kSlow) {
    out.append(kCharacterTable[c].folded.data(), kCharacterTable[c].length);
    return;
  }
  for (const char32_t part : fold_slowly(c)) append_utf8(out, part);
}

std::string fold(std::string_view text) {
  constexpr std::size_t kLongest = sizeof(CharacterEntry::folded);
  std::string piece, out(2 * text.size() + kLongest, '\0');  // no character of the table is more than twice as long when folded
  std::size_t size = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = decode(text, at);
    if (c < kCharacterTableSize && kCharacterTable[c].length != CharacterEntry::kSlow) {
      std::memcpy(out.data() + size, kCharacterTable[c].folded.data(), kLongest);
      size += kCharacterTable[c].length;
      continue;
    }
    piece.clear();
    append_folded(piece, c);
    const std::size_t need = size + piece.size() + 2 * (text.size() - at) + kLongest;
    if (out.size() < need) out.resize(std::max(need, 2 * out.size()));  // doubled: a text may be nothing else
    std::memcpy(out.data() + size, piece.data(), piece.size());
    size += piece.size();
  }
  out.resize(size);
  return out;
}

bool excludes(char32_t written, char32_t listed) {
  return (written == kTaMarbuta && listed == kHa) || (written == kYa && listed == kAlefMaksura);
}

bool ends_in_his(std::string_view written) {
  std::size_t at = written.size();
  return at != 0 && decode_back(written, at) == kHa && at != 0 && decode_back(written, at) != kYa;
}

}  // namespace isnad::text
