#include "text/characters.h"

#include <catch2/catch.hpp>
#include <utility>
#include <vector>

#include "support/generators.h"
#include "support/heap_copy.h"
#include "text/utf8.h"

using namespace isnad;
using namespace isnad::test;
using text::CharacterClass;
using text::fold;

namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

void check_folds(const Pairs& pairs) {
  for (const auto& [written, folded] : pairs) {
    INFO(written);
    CHECK(fold(written) == folded);
  }
}

}  // namespace

TEST_CASE("fold joins the spellings of an Arabic letter") {
  check_folds({{"\u0622", "\u0627"},            // alef with madda
               {"\u0623", "\u0627"},            // alef with hamza above
               {"\u0625", "\u0627"},            // alef with hamza below
               {"\u0671", "\u0627"},            // alef wasla
               {"\u0627\u0654", "\u0627"},      // the same, decomposed
               {"\u0624", "\u0648"},            // waw with hamza
               {"\u0626", "\u064A"},            // ya with hamza
               {"\u0649", "\u064A"},            // alef maksura
               {"\u06CC", "\u064A"},            // Farsi ya
               {"\u0629", "\u0647"},            // ta marbuta
               {"\u06A9", "\u0643"}});          // keheh
}

TEST_CASE("fold keeps different letters apart") {
  CHECK(fold("\u062D") != fold("\u062E"));
  CHECK(fold("\u0633") != fold("\u0634"));
  CHECK(fold("\u0621") == "\u0621");  // a hamza on the line is a letter
  CHECK(fold("\u0627\u0644") != fold("\u0644"));
  CHECK(fold("a") != fold("\u0430"));  // Latin and Cyrillic a
}

TEST_CASE("fold drops tashkeel, tatweel and bidi controls") {
  check_folds({{"\u0643\u064E\u062A\u064E\u0628\u064E", "\u0643\u062A\u0628"},
               {"\u0643\u0640\u0640\u062A\u0628", "\u0643\u062A\u0628"},
               {"\u0645\u062F\u0651", "\u0645\u062F"},
               {"\u0647\u0670\u0630\u0627", "\u0647\u0630\u0627"},
               {"\u200Fab\u200E", "ab"},
               {"\u202Eab\u202C", "ab"},
               {"\u2067ab\u2069", "ab"},
               {"a\u200Cb\u00AD", "ab"},
               {"\uFEFFab", "ab"}});
}

TEST_CASE("fold reads presentation forms and compatibility forms") {
  check_folds({{"\uFEFB", "\u0644\u0627"},       // lam-alef
               {"\uFEF7", "\u0644\u0627"},       // lam-alef with hamza
               {"\uFE8D", "\u0627"},             // isolated alef
               {"\uFB01", "fi"},                 // ligature
               {"\uFF21\uFF22", "ab"},           // full width
               {"\u2126", "\u03C9"}});           // ohm sign
}

TEST_CASE("fold drops case and accents, not letters") {
  check_folds({{"ABC", "abc"},
               {"\u00C9cole", "ecole"},
               {"e\u0301", "e"},
               {"\u0416", "\u0436"},
               {"\u0419", "\u0438"},             // short i
               {"\u0401", "\u0435"}});           // yo
}

TEST_CASE("fold writes the digits of every script as ASCII") {
  check_folds({{"0123456789", "0123456789"},
               {"\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669", "0123456789"},
               {"\u06F0\u06F1\u06F2\u06F3\u06F4\u06F5\u06F6\u06F7\u06F8\u06F9", "0123456789"},
               {"\u0967\u0968", "12"},           // Devanagari
               {"\uFF17", "7"}});                // full width
}

TEST_CASE("fold writes typographic apostrophes and dashes as ASCII") {
  for (const char* apostrophe : {"\u2018", "\u2019", "\u02BC", "\uFF07", "`", "\u00B4"}) {
    INFO(apostrophe);
    CHECK(fold(apostrophe) == "'");
  }
  for (const char* dash : {"\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2212"}) CHECK(fold(dash) == "-");
}

TEST_CASE("fold of any code point folds to itself") {
  std::vector<char32_t> unstable;
  for (char32_t c = 1; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string once;
    text::append_folded(once, c);
    if (fold(once) != once) unstable.push_back(c);
  }
  CHECK(unstable == std::vector<char32_t>{});
}

TEST_CASE("fold of a text folds to itself") {
  CHECK(rc::check("fold twice is fold", [] {
    const std::string once = fold(exact_heap_copy(*article_text()));
    RC_ASSERT(text::is_valid_utf8(once));
    RC_ASSERT(fold(once) == once);
  }));
}

TEST_CASE("fold of a joined text is the joined folds") {
  CHECK(rc::check("fold knows no context", [] {
    const std::string a = *article_text();
    const std::string b = *article_text();
    RC_ASSERT(fold(a + b) == fold(a) + fold(b));
  }));
}

TEST_CASE("class_of tells what a character does in a word") {
  CHECK(text::class_of('a') == CharacterClass::letter);
  CHECK(text::class_of(0x0633) == CharacterClass::letter);
  CHECK(text::class_of(0x064E) == CharacterClass::mark);
  CHECK(text::class_of(0x0640) == CharacterClass::mark);
  CHECK(text::class_of(0x0665) == CharacterClass::digit);
  CHECK(text::class_of(0x060C) == CharacterClass::punctuation);
  CHECK(text::class_of(0x200F) == CharacterClass::ignorable);
  CHECK(text::class_of(0x202E) == CharacterClass::ignorable);
  CHECK(text::class_of(0x00A0) == CharacterClass::space);
  CHECK(text::class_of('\n') == CharacterClass::newline);
  CHECK(text::class_of(0x2029) == CharacterClass::newline);
  CHECK(text::class_of(0x1F600) == CharacterClass::other);
  CHECK(text::class_of(0x20000) == CharacterClass::letter);
}

TEST_CASE("quotation marks and stops are told from other punctuation") {
  for (const char32_t mark : {U'"', U'\'', U'\u00AB', U'\u00BB', U'\u201C', U'\u201D', U'\u201E', U'\u2039'}) {
    CHECK(text::is_quote_mark(mark));
  }
  for (const char32_t other : {U'.', U'(', U'-', U'a', U'\u060C'}) CHECK_FALSE(text::is_quote_mark(other));
  for (const char32_t stop : {U'.', U'!', U'?', U'\u061F', U'\u06D4', U'\u2026'}) CHECK(text::is_stop(stop));
  for (const char32_t other : {U',', U':', U';', U'\u060C', U'\u061B', U'"'}) CHECK_FALSE(text::is_stop(other));
}

TEST_CASE("is_upper is for letters with case only") {
  CHECK(text::is_upper('A'));
  CHECK(text::is_upper(0x0416));
  CHECK_FALSE(text::is_upper('a'));
  CHECK_FALSE(text::is_upper(0x0633));
  CHECK_FALSE(text::is_upper('1'));
}
