#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <vector>

#include "support/heap_copy.h"
#include "text/utf8.h"

using namespace isnad::text;

namespace {

/// Slow and obvious: a sequence is valid if encoding what it decodes to gives it back.
bool is_valid_by_encoding(const std::string& bytes) {
  std::size_t at = 0;
  while (at < bytes.size()) {
    bool matched = false;
    for (std::size_t length = 1; length <= 4 && at + length <= bytes.size() && !matched; ++length) {
      const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[at + i]); };
      char32_t c = length == 1 ? byte(0) : byte(0) & (0x7FU >> length);
      for (std::size_t i = 1; i < length; ++i) c = c << 6U | (byte(i) & 0x3FU);
      std::string encoded;
      append_utf8(encoded, c);
      matched = encoded == bytes.substr(at, length) && (c != 0xFFFD || length == 3);
      if (matched) at += length;
    }
    if (!matched) return false;
  }
  return true;
}

}  // namespace

TEST_CASE("append_utf8 and decode are inverse for every scalar value") {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string text;
    append_utf8(text, c);
    std::size_t at = 0;
    const char32_t forward = decode(text, at);
    std::size_t back = text.size();
    const bool same = forward == c && at == text.size() && decode_back(text, back) == c && back == 0;
    if (!same || !is_valid_utf8(text)) FAIL("code point " << static_cast<unsigned>(c));
  }
  std::string surrogate;
  append_utf8(surrogate, 0xD800);
  append_utf8(surrogate, 0x110000);
  CHECK(surrogate == "\xEF\xBF\xBD\xEF\xBF\xBD");
}

TEST_CASE("is_valid_utf8 refuses overlong forms, surrogates and what is cut") {
  CHECK(is_valid_utf8(""));
  CHECK(is_valid_utf8("plain, longer than eight bytes"));
  CHECK(is_valid_utf8("\xD8\xB5\xEF\xBF\xBF\xF4\x8F\xBF\xBF"));
  for (const char* bad :
       {"\x80", "\xC0\x80", "\xC1\xBF", "\xE0\x9F\xBF", "\xED\xA0\x80", "\xF0\x8F\xBF\xBF",
        "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFF", "\xD8", "\xE2\x80", "abcdefgh\xD8"}) {
    CAPTURE(bad);
    CHECK_FALSE(is_valid_utf8(bad));
  }
}

TEST_CASE("is_valid_utf8 agrees with the obvious way on every pair and on random bytes") {
  for (unsigned a = 0; a < 256; ++a) {
    for (unsigned b = 0; b < 256; ++b) {
      const std::string pair = {static_cast<char>(a), static_cast<char>(b)};
      if (is_valid_utf8(pair) != is_valid_by_encoding(pair)) FAIL(a << " " << b);
    }
  }
  std::mt19937 random(7);
  const std::string lead =
      "\xC2\xD8\xE0\xE2\xED\xF0\xF4\x80\x90\xA0\xBF"
      "az";
  for (int i = 0; i < 200000; ++i) {
    std::string bytes;
    for (std::size_t n = random() % 6; n > 0; --n) bytes += lead[random() % lead.size()];
    if (is_valid_utf8(bytes) != is_valid_by_encoding(bytes)) FAIL("random text " << i);
  }
}

TEST_CASE("repair_utf8 replaces each maximal invalid sequence once") {
  struct Case {
    std::string bytes, text;
    std::size_t replaced, first_bad;
  };
  const std::string r = "\xEF\xBF\xBD";
  const std::vector<Case> cases = {
      {"fine", "fine", 0, 0},
      {"a\xFFz", "a" + r + "z", 1, 1},
      {"a\xE2\x80z", "a" + r + "z", 1, 1},  // a cut sequence is one
      {"a\xE2\x80", "a" + r, 1, 1},
      {"\xC0\xAF", r + r, 2, 0},  // an overlong one is two: no prefix is allowed
      {"\xED\xA0\x80", r + r + r, 3, 0},
      {"\xF4\x90\x80\x80", r + r + r + r, 4, 0},
      {"ab\xD8\xD8\xB5\xF0\x9F\x98", "ab" + r + "\xD8\xB5" + r, 2, 2},  // Unicode 15, table 3-8's rule
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const Repaired repaired = repair_utf8(c.bytes);
    CHECK(repaired.text == c.text);
    CHECK(repaired.replaced == c.replaced);
    CHECK(repaired.first_bad == c.first_bad);
  }
}

TEST_CASE("decode never reads behind the end, even of a text that is cut") {
  const auto text = isnad::test::exact_heap_copy("a\xE2");
  std::size_t at = 1;
  CHECK(decode(text, at) == 0xFFFD);
  CHECK(at == 2);
}

TEST_CASE("prefix ends on a code-point boundary") {
  const std::string text =
      "a\xD8\xB5"
      "b";
  CHECK(prefix(text, 0).empty());
  CHECK(prefix(text, 1) == "a");
  CHECK(prefix(text, 2) == "a");
  CHECK(prefix(text, 3) == "a\xD8\xB5");
  CHECK(prefix(text, 99) == text);
}

TEST_CASE("line_column counts lines and code points from 1") {
  const std::string text = "ab\n\xD8\xB5\xD8\xB5x\n";
  const auto at = [&](std::size_t offset) {
    const LineColumn place = line_column(text, offset);
    return std::to_string(place.line) + ":" + std::to_string(place.column);
  };
  CHECK(at(0) == "1:1");
  CHECK(at(2) == "1:3");
  CHECK(at(3) == "2:1");
  CHECK(at(5) == "2:2");
  CHECK(at(7) == "2:3");
  CHECK(at(9) == "3:1");
  CHECK(at(1000) == "3:1");
}
