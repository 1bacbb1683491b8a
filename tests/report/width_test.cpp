#include "report/width.h"

#include <catch2/catch.hpp>

using namespace isnad::report;

namespace {

const std::string kFatha = "\xD9\x8E";                  // U+064E
const std::string kBeh = "\xD8\xA8";                    // U+0628
const std::string kEllipsis = "\xE2\x80\xA6";           // U+2026
const std::string kFamily =                             // man, joiner, woman, joiner, girl
    "\xF0\x9F\x91\xA8\xE2\x80\x8D\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7";

std::string repeat(const std::string& text, std::size_t n) {
  std::string out;
  while (n-- > 0) out += text;
  return out;
}

}  // namespace

TEST_CASE("columns of text") {
  CHECK(display_width("") == 0);
  CHECK(display_width("abc") == 3);
  CHECK(display_width(kBeh + kFatha + kBeh) == 2);
  CHECK(display_width("\xE2\x80\x8F") == 0);                    // right-to-left mark
  CHECK(display_width("\xE4\xBA\xAC") == 2);                    // a Chinese character
  CHECK(display_width("\xF0\x9F\x98\x80") == 2);                // an emoji
  CHECK(display_width(kFamily) == 2);
  CHECK(display_width("\xF0\x9F\x91\x8D\xF0\x9F\x8F\xBD") == 2);  // thumb with a skin tone
}

TEST_CASE("lines break at spaces and lose no word") {
  CHECK(wrap("one two three", 7) == std::vector<std::string>{"one two", "three"});
  CHECK(wrap("one two three", 80) == std::vector<std::string>{"one two three"});
  CHECK(wrap("", 10) == std::vector<std::string>{""});
  CHECK(wrap("   ", 10) == std::vector<std::string>{""});
  // Nine letters with a vowel sign each are nine columns, not eighteen.
  const std::string word = repeat(kBeh + kFatha, 4);
  CHECK(wrap(word + ' ' + word, 9).size() == 1);
  CHECK(wrap(word + ' ' + word, 8).size() == 2);
}

TEST_CASE("a word longer than a line breaks between graphemes") {
  CHECK(wrap("ab abcdefghij", 4) == std::vector<std::string>{"ab", "abcd", "efgh", "ij"});
  const std::string word = repeat(kBeh + kFatha, 5);
  CHECK(wrap(word, 3) == std::vector<std::string>{repeat(kBeh + kFatha, 3), repeat(kBeh + kFatha, 2)});
  CHECK(wrap(kFamily + kFamily, 1) == std::vector<std::string>{kFamily, kFamily});
  const std::string endless = "x" + repeat(kFatha, 5000);
  CHECK(wrap(endless, 10) == std::vector<std::string>{endless});
}

TEST_CASE("clipping leaves graphemes and words whole") {
  CHECK(clip_back("short", 10) == "short");
  CHECK(clip_back("one two three", 9) == "one two" + kEllipsis);
  CHECK(clip_front("one two three", 8) == kEllipsis + "three");
  CHECK(clip_back(repeat("x", 100), 10) == repeat("x", 10) + kEllipsis);
  CHECK(clip_back(repeat(kBeh + kFatha, 30), 3) == repeat(kBeh + kFatha, 3) + kEllipsis);
  CHECK(clip_back("abc", 0) == kEllipsis);
  CHECK(clip_front("abc", 0) == kEllipsis);
  CHECK(clip_back("", 0).empty());
  CHECK(count_graphemes(kFamily + "a" + kFatha) == 2);
}

TEST_CASE("padding counts columns") {
  CHECK(pad(kBeh + kFatha, 3) == kBeh + kFatha + "  ");
  CHECK(pad("abcd", 3) == "abcd");
}
