#include "io/charset.h"

#include <catch2/catch.hpp>

#include "reading.h"
#include "text/utf8.h"

using namespace isnad;
using namespace isnad::io_tests;

TEST_CASE("every charset of a text gives the same text") {
  const std::string expected = test::read_file(format_file("text/utf8_bom_ar.txt")).substr(3);
  REQUIRE(text::is_valid_utf8(expected));
  CHECK(io::decode_bytes(test::read_file(format_file("text/utf8_bom_ar.txt"))).text == expected);
  CHECK(io::decode_bytes(expected).text == expected);
  const io::Decoded wide = io::decode_bytes(test::read_file(format_file("text/utf16le_ar.txt")));
  CHECK(wide.text == expected);
  CHECK(wide.charset == "UTF-16LE");
  const io::Decoded legacy = io::decode_bytes(test::read_file(format_file("text/windows1256_ar.txt")));
  CHECK(legacy.text == expected);
  CHECK(legacy.charset == "windows-1256");
}

TEST_CASE("damage in UTF-8 is repaired, not taken for a legacy charset") {
  const io::Decoded damaged = io::decode_bytes(test::read_file(format_file("text/damaged_ar.txt")));
  CHECK(damaged.charset == "UTF-8");
  CHECK(damaged.replaced == 1);
  CHECK(damaged.text.substr(damaged.first_bad, 3) == "\xEF\xBF\xBD");
}

TEST_CASE("other legacy charsets are not taken for windows-1256") {
  // "L'ete dernier, a ete decide" in windows-1252, and Russian in windows-1251
  const std::string french =
      "L'\xE9t\xE9 dernier, l'\xE9lu a \xE9t\xE9 d\xE9\xE7u: \xAB\xA0oui\xA0\xBB, \xE0 No\xEBl";
  const std::string russian =
      "\xCF\xF0\xE5\xE7\xE8\xE4\xE5\xED\xF2 \xEF\xF0\xE8\xE1\xFB\xEB \xE2 \xEC\xE8\xED\xF1\xEA";
  CHECK(io::decode_bytes(french).charset == "UTF-8");
  CHECK(io::decode_bytes(french).replaced > 5);
  CHECK(io::decode_bytes(russian).charset == "UTF-8");
}

TEST_CASE("UTF-16 keeps surrogate pairs over ICU's buffer ends and counts lone ones") {
  std::string pairs = "\xFF\xFE";
  std::string expected;
  pairs.append("a\0", 2);  // an odd start, so that some pair meets a buffer's end
  expected += 'a';
  for (int i = 0; i < 10000; ++i) {
    pairs.append("\x3D\xD8\x00\xDE", 4);
    expected += "\xF0\x9F\x98\x80";
  }
  const io::Decoded decoded = io::decode_bytes(pairs);
  CHECK(decoded.text == expected);
  CHECK(decoded.replaced == 0);
  const io::Decoded lone =
      io::decode_bytes(std::string("\xFF\xFE"
                                   "a\0\x3D\xD8"
                                   "b\0",
                                   8));
  CHECK(lone.text ==
        "a\xEF\xBF\xBD"
        "b");
  CHECK(lone.replaced == 1);
  CHECK(lone.first_bad == 1);
}

TEST_CASE("reading says what it did about the charset, with the place") {
  const Articles legacy = read_format("text/windows1256_ar.txt");
  CHECK(codes(legacy) == "I charset");
  CHECK(legacy.documents.at(0).language == "ar");
  const Articles damaged = read_format("text/damaged_ar.txt");
  REQUIRE(codes(damaged) == "W invalid-utf8");
  CHECK(damaged.diagnostics[0].message.starts_with(format_file("text/damaged_ar.txt") + ":2:12: "));
  CHECK(damaged.diagnostics[0].message.find("1 sequence ") != std::string::npos);
  CHECK(damaged.documents.size() == 1);
}
