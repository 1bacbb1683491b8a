#include "text/utf8.h"

#include <simdjson.h>

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace isnad::text {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

std::uint8_t byte_at(std::string_view text, std::size_t at) { return static_cast<std::uint8_t>(text[at]); }

bool is_continuation(std::uint8_t byte) { return (byte & 0xC0U) == 0x80U; }

/// What table 3-7 allows after a lead byte: the sequence's length and the range of its second byte.
struct Lead {
  std::size_t length;  ///< 0: no lead byte
  std::uint8_t low;
  std::uint8_t high;
};

Lead lead_of(std::uint8_t byte) {
  if (byte < 0x80U) return {1, 0, 0};
  if (byte < 0xC2U) return {0, 0, 0};
  if (byte < 0xE0U) return {2, 0x80, 0xBF};
  if (byte == 0xE0U) return {3, 0xA0, 0xBF};
  if (byte == 0xEDU) return {3, 0x80, 0x9F};
  if (byte < 0xF0U) return {3, 0x80, 0xBF};
  if (byte == 0xF0U) return {4, 0x90, 0xBF};
  if (byte < 0xF4U) return {4, 0x80, 0xBF};
  if (byte == 0xF4U) return {4, 0x80, 0x8F};
  return {0, 0, 0};
}

struct Sequence {
  std::size_t length;  ///< at least 1; of an invalid one: its maximal subpart
  bool valid;
};

Sequence sequence_at(std::string_view bytes, std::size_t at) {
  const Lead lead = lead_of(byte_at(bytes, at));
  if (lead.length <= 1) return {1, lead.length == 1};
  std::size_t length = 1;
  while (length < lead.length && at + length < bytes.size()) {
    const std::uint8_t next = byte_at(bytes, at + length);
    const bool allowed = length == 1 ? lead.low <= next && next <= lead.high : is_continuation(next);
    if (!allowed) break;
    ++length;
  }
  return {length, length == lead.length};
}

/// Steps over ASCII eight bytes at a time.
std::size_t skip_ascii(std::string_view bytes, std::size_t at) {
  while (at + 8 <= bytes.size()) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes.data() + at, sizeof word);
    if ((word & 0x8080808080808080U) != 0) break;
    at += 8;
  }
  return at;
}

/// Where the first invalid sequence at or after `at` begins; bytes.size() if there is none.
std::size_t find_invalid(std::string_view bytes, std::size_t at) {
  while (at < bytes.size()) {
    at = skip_ascii(bytes, at);
    if (at == bytes.size()) break;
    const Sequence sequence = sequence_at(bytes, at);
    if (!sequence.valid) return at;
    at += sequence.length;
  }
  return bytes.size();
}

char32_t bits(std::string_view text, std::size_t at) { return byte_at(text, at) & 0x3FU; }

}  // namespace

bool is_valid_utf8(std::string_view bytes) {
  constexpr std::size_t kShort = 32;  // bytes; a word of ours costs less than a call
  if (bytes.size() < kShort && std::all_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; })) return true;
  return simdjson::validate_utf8(bytes.data(), bytes.size());
}

Repaired repair_utf8(std::string bytes) {
  Repaired repaired;
  if (is_valid_utf8(bytes)) {
    repaired.text = std::move(bytes);
    return repaired;
  }
  std::size_t bad = find_invalid(bytes, 0);
  repaired.first_bad = bad;
  repaired.text.reserve(bytes.size() + 64);
  std::size_t done = 0;
  while (bad < bytes.size()) {
    repaired.text.append(bytes, done, bad - done);
    append_utf8(repaired.text, kReplacement);
    ++repaired.replaced;
    done = bad + sequence_at(bytes, bad).length;
    bad = find_invalid(bytes, done);
  }
  repaired.text.append(bytes, done, std::string::npos);
  return repaired;
}

char32_t decode_long(std::string_view text, std::size_t& at) {
  const char32_t lead = byte_at(text, at);
  const std::size_t length = lead < 0x80U ? 1 : lead < 0xE0U ? 2 : lead < 0xF0U ? 3 : 4;
  if (length > text.size() - at) {  // only if the caller broke the precondition: stay inside the text
    at = text.size();
    return kReplacement;
  }
  const std::size_t begin = at;
  at += length;
  switch (length) {
    case 1: return lead;
    case 2: return (lead & 0x1FU) << 6U | bits(text, begin + 1);
    case 3: return (lead & 0x0FU) << 12U | bits(text, begin + 1) << 6U | bits(text, begin + 2);
    default:
      return (lead & 0x07U) << 18U | bits(text, begin + 1) << 12U | bits(text, begin + 2) << 6U |
             bits(text, begin + 3);
  }
}

char32_t decode_back(std::string_view text, std::size_t& at) {
  do --at;
  while (at > 0 && is_continuation(byte_at(text, at)));
  std::size_t forward = at;
  return decode(text, forward);
}

void append_utf8(std::string& text, char32_t point) {
  if (point > 0x10FFFFU || (point >= 0xD800U && point <= 0xDFFFU)) point = kReplacement;
  const auto put = [&text](char32_t byte) {
    text.push_back(static_cast<char>(static_cast<unsigned char>(byte)));
  };
  if (point < 0x80U) return put(point);
  if (point < 0x800U) {
    put(0xC0U | point >> 6U);
  } else if (point < 0x10000U) {
    put(0xE0U | point >> 12U);
    put(0x80U | (point >> 6U & 0x3FU));
  } else {
    put(0xF0U | point >> 18U);
    put(0x80U | (point >> 12U & 0x3FU));
    put(0x80U | (point >> 6U & 0x3FU));
  }
  put(0x80U | (point & 0x3FU));
}

std::string_view prefix(std::string_view text, std::size_t bytes) {
  if (bytes >= text.size()) return text;
  while (bytes > 0 && is_continuation(byte_at(text, bytes))) --bytes;
  return text.substr(0, bytes);
}

LineColumn line_column(std::string_view text, std::size_t byte_offset) {
  const std::string_view before = text.substr(0, std::min(byte_offset, text.size()));
  const std::size_t last = before.rfind('\n');
  const std::string_view line = last == std::string_view::npos ? before : before.substr(last + 1);
  const auto starts_point = [](char c) { return !is_continuation(static_cast<std::uint8_t>(c)); };
  LineColumn place;
  place.line += static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
  place.column += static_cast<std::size_t>(std::count_if(line.begin(), line.end(), starts_point));
  return place;
}

std::size_t code_points(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

}  // namespace isnad::text
