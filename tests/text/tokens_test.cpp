#include "text/tokens.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "support/generators.h"
#include "support/heap_copy.h"
#include "text/characters.h"
#include "text/utf8.h"

using namespace isnad;
using namespace isnad::test;
using text::TokenKind;
using text::Tokens;

namespace {

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  for (const text::Token& token : Tokens(exact_heap_copy(text))) words.emplace_back(token.span.of(text));
  return words;
}

using Words = std::vector<std::string>;

std::vector<std::uint64_t> hashes_of(std::string_view text) {
  std::vector<std::uint64_t> hashes;
  for (const text::Token& token : Tokens(text)) hashes.push_back(token.hash);
  return hashes;
}

bool is_boundary(const std::string& text, std::size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

bool is_arabic_letter(char32_t c) { return c >= 0x627 && c <= 0x64A && c != 0x640; }

// The text with a mark behind each Arabic letter for which `chosen` gives one (0: none).
template <class Choose>
std::string with_marks(const std::string& text, Choose chosen) {
  std::string marked;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = text::decode(text, at);
    text::append_utf8(marked, c);
    const char32_t mark = is_arabic_letter(c) ? chosen() : 0;
    if (mark != 0) text::append_utf8(marked, mark);
  }
  return marked;
}

}  // namespace

TEST_CASE("words, numbers and marks are tokens of their own") {
  CHECK(words_of("Ten men, 3.5 km.") == Words{"Ten", "men", ",", "3", ".", "5", "km", "."});
  CHECK(words_of("don't") == Words{"don", "'", "t"});
  CHECK(words_of("F-16") == Words{"F", "-", "16"});
  CHECK(words_of("10km") == Words{"10", "km"});
  CHECK(words_of("\u0648\"\u0628\"") == Words{"\u0648", "\"", "\u0628", "\""});
  CHECK(words_of("") == Words{});
  CHECK(words_of(" \n\t\u200F ") == Words{});
}

TEST_CASE("a token keeps its marks and tatweel, not the bidi mark behind it") {
  CHECK(words_of("\u0633\u064E\u0640\u0628 x") == Words{"\u0633\u064E\u0640\u0628", "x"});
  CHECK(words_of("\u0633\u200F \u0628") == Words{"\u0633", "\u0628"});
  CHECK(words_of("\u0633\u200C\u0628") == Words{"\u0633\u200C\u0628"});
}

TEST_CASE("the kind of a token is told") {
  const Tokens tokens("a 1 , \u20AC \u0665");
  REQUIRE(tokens.size() == 5);
  CHECK(tokens[0].kind == TokenKind::word);
  CHECK(tokens[1].kind == TokenKind::number);
  CHECK(tokens[2].kind == TokenKind::punctuation);
  CHECK(tokens[3].kind == TokenKind::symbol);
  CHECK(tokens[4].kind == TokenKind::number);
  CHECK(tokens.folded(4) == "5");
  CHECK(tokens[2].is(','));
  CHECK_FALSE(tokens[0].is('a'));  // letters are compared by hash
}

TEST_CASE("equal folded forms have equal hashes") {
  CHECK(hashes_of("\u0623\u062D\u0645\u062F") == hashes_of("\u0627\u062D\u0645\u062F"));
  CHECK(hashes_of("\u0664\u0665") == hashes_of("45"));
  CHECK(hashes_of("DAM") == hashes_of("dam"));
  CHECK(hashes_of("dam") != hashes_of("dan"));
  CHECK(Tokens("dam")[0].hash == text::hash_of("dam"));
}

TEST_CASE("space and line ends before a token are counted") {
  const Tokens tokens("a b\nc\r\n\r\nd\u2029e,f");
  REQUIRE(tokens.size() == 7);
  CHECK(tokens[0].space_before);
  CHECK(tokens[0].newlines_before == 1);  // the text's begin
  CHECK(tokens[1].newlines_before == 0);
  CHECK(tokens[2].newlines_before == 1);
  CHECK(tokens[3].newlines_before == 2);  // CR LF is one line end
  CHECK(tokens[4].newlines_before == 1);
  CHECK_FALSE(tokens[5].space_before);
  CHECK_FALSE(tokens[6].space_before);
}

TEST_CASE("line ends beyond 255 are not wrapped around") {
  const Tokens tokens("a" + std::string(600, '\n') + "b");
  REQUIRE(tokens.size() == 2);
  CHECK(tokens[1].newlines_before == 255);
}

TEST_CASE("capitals are noted") {
  const Tokens tokens("Dam dam \u0416\u0443\u043A \u0633");
  CHECK(tokens[0].capital);
  CHECK_FALSE(tokens[1].capital);
  CHECK(tokens[2].capital);
  CHECK_FALSE(tokens[3].capital);
}

TEST_CASE("at_or_after finds the first token that ends behind an offset") {
  const Tokens tokens("ab cd");
  CHECK(tokens.at_or_after(0) == 0);
  CHECK(tokens.at_or_after(1) == 0);
  CHECK(tokens.at_or_after(2) == 1);
  CHECK(tokens.at_or_after(4) == 1);
  CHECK(tokens.at_or_after(5) == 2);
  CHECK(tokens.at_or_after(99) == 2);
}

TEST_CASE("token spans are in order, disjoint and on code-point boundaries") {
  CHECK(rc::check("lawful spans", [] {
    const std::string text = *article_text();
    std::size_t last = 0;
    for (const text::Token& token : Tokens(exact_heap_copy(text))) {
      RC_ASSERT(last <= token.span.begin);
      RC_ASSERT(token.span.begin < token.span.end);
      RC_ASSERT(token.span.end <= text.size());
      RC_ASSERT(is_boundary(text, token.span.begin));
      RC_ASSERT(is_boundary(text, token.span.end));
      last = token.span.end;
    }
  }));
}

TEST_CASE("what lies between tokens is space and controls only") {
  CHECK(rc::check("nothing visible is lost", [] {
    const std::string text = *article_text();
    std::size_t last = 0;
    Tokens tokens(text);
    for (std::size_t i = 0; i <= tokens.size(); ++i) {
      const std::size_t begin = i < tokens.size() ? tokens[i].span.begin : text.size();
      for (std::size_t at = last; at < begin;) {
        const auto kind = text::class_of(text::decode(text, at));
        RC_ASSERT(kind == text::CharacterClass::space || kind == text::CharacterClass::newline ||
                  kind == text::CharacterClass::ignorable);
      }
      last = i < tokens.size() ? tokens[i].span.end : last;
    }
  }));
}

TEST_CASE("a token's folded form is that of its span") {
  CHECK(rc::check("folded(i) == fold(span)", [] {
    const std::string text = *article_text();
    const Tokens tokens(text);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      RC_ASSERT(tokens.folded(i) == text::fold(tokens[i].span.of(text)));
      RC_ASSERT(tokens[i].hash == text::hash_of(tokens.folded(i)));
    }
  }));
}

TEST_CASE("tashkeel and tatweel behind letters change no hash") {
  CHECK(rc::check("same hashes", [] {
    const std::string text = *article_text();
    const auto mark = rc::gen::element<char32_t>(0, 0, 0x64E, 0x651, 0x64B, 0x640);
    RC_ASSERT(hashes_of(with_marks(text, [&] { return *mark; })) == hashes_of(text));
  }));
}

TEST_CASE("any bytes that were repaired can be cut into tokens") {
  CHECK(rc::check("no overread", [] {
    const std::string text = text::repair_utf8(*any_bytes()).text;
    for (const text::Token& token : Tokens(exact_heap_copy(text))) RC_ASSERT(token.span.end <= text.size());
  }));
}

TEST_CASE("letters that fold into many do not cost more than they are") {
  std::string text;
  for (int i = 0; i < 2'000; ++i) text += "\xEF\xB7\xBA ";  // U+FDFA, eighteen letters
  const Tokens tokens(text);
  REQUIRE(tokens.size() > 0);
  CHECK(tokens.folded(0) == text::fold("\xEF\xB7\xBA"));
  CHECK(tokens.folded(tokens.size() - 1) == tokens.folded(0));
}
