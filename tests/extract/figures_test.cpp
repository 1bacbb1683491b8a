// Figures: the linguists' cases, and what must hold for any text.
#include "extract/figures.h"

#include "isnad/extract.h"
#include "isnad/segment.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "segment/sentences.h"
#include "support/case_file.h"
#include "support/documents.h"
#include "support/generators.h"
#include "support/heap_copy.h"
#include "text/utf8.h"

namespace isnad {
namespace {

using namespace isnad::test;

const Languages& languages() {
  static const Languages embedded = Languages::embedded();
  return embedded;
}

struct Read {
  Document document;
  std::vector<Sentence> sentences;
  std::vector<Figure> figures;
};

Read read(std::string text, const std::string& language) {
  Read all;
  all.document = make_document(std::move(text), language);
  all.document.published = "2024-05-15";
  // The reader sees the text in a buffer of its exact size.
  const HeapCopy copy = exact_heap_copy(all.document.text);
  const lang::Reading reading(copy, languages().of(language));
  all.sentences = segmentation::sentences(all.document, reading, {});
  all.figures = extraction::figures(all.document, all.sentences, reading);
  return all;
}

std::string or_dash(const std::string& text) { return text.empty() ? "-" : text; }

std::string value_of(const Figure& figure) {
  if (!figure.date.empty()) return figure.date;
  if (figure.value) return figure.value->to_string();
  return (figure.low ? figure.low->to_string() : "") + ".." + (figure.high ? figure.high->to_string() : "");
}

// Without the words: what must not change when the spelling does.
std::string meaning_of(const Figure& figure) {
  return value_of(figure) + " " + to_string(figure.bound) + " " + or_dash(figure.unit) + " " + or_dash(figure.measure) + "\n";
}

std::string dump(const Read& all) {
  std::string lines;
  for (const Figure& figure : all.figures) lines += "[" + std::string(figure.span.of(all.document.text)) + "] " + meaning_of(figure);
  return lines;
}

std::string scopes(const Read& all) {
  std::string lines;
  for (const Figure& figure : all.figures) {
    const std::string words = figure.scope.words(all.document.text);
    lines += "[" + std::string(figure.span.of(all.document.text)) + "] " + (words.empty() ? "-" : words) + "\n";
  }
  return lines;
}

std::string meanings(const Read& all) {
  std::string lines;
  for (const Figure& figure : all.figures) lines += meaning_of(figure);
  return lines;
}

template <class Replace>
std::string replaced(const std::string& from, Replace replacement) {
  std::string to;
  for (std::size_t at = 0; at < from.size();) {
    const char32_t c = text::decode(from, at);
    for (const char32_t part : replacement(c)) text::append_utf8(to, part);
  }
  return to;
}

std::u32string with_arabic_digits(char32_t c) { return {c >= '0' && c <= '9' ? c - '0' + 0x660 : c}; }
std::u32string with_persian_digits(char32_t c) { return {c >= '0' && c <= '9' ? c - '0' + 0x6F0 : c}; }
std::u32string with_tashkeel(char32_t c) {
  return c >= 0x627 && c <= 0x64A && c != 0x640 ? std::u32string{c, 0x64E} : std::u32string{c};
}
// Behind letters that join the next one, where tatweel can stand.
std::u32string with_tatweel(char32_t c) {
  return c == 0x628 || c == 0x633 || c == 0x645 || c == 0x64A ? std::u32string{c, 0x640} : std::u32string{c};
}

void check_lawful(const Read& all) {
  const std::string& text = all.document.text;
  std::size_t last = 0;
  const auto is_boundary = [&](std::size_t at) { return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U; };
  for (const Figure& figure : all.figures) {
    RC_ASSERT(figure.sentence < all.sentences.size());
    RC_ASSERT(all.sentences[figure.sentence].span.contains(figure.span));
    RC_ASSERT(!figure.span.empty());
    RC_ASSERT(is_boundary(figure.span.begin) && is_boundary(figure.span.end));
    RC_ASSERT(figure.span.contains(figure.number));
    RC_ASSERT(last <= figure.span.begin);
    RC_ASSERT(!(figure.value && !figure.date.empty()));
    RC_ASSERT(!figure.low || !figure.high || *figure.low <= *figure.high);
    for (const Span part : {figure.scope.place, figure.scope.party, figure.scope.by, figure.scope.period}) {
      RC_ASSERT(part.empty() || all.sentences[figure.sentence].span.contains(part));
      RC_ASSERT(is_boundary(part.begin) && is_boundary(part.end));
    }
    RC_ASSERT(!figure.whole || *figure.whole < all.figures.size());
    last = figure.span.end;
  }
}

// Sentences of number words, digits, nouns and event words, as they stand in the case files.
std::vector<std::string> words_of_cases(const std::string& language) {
  std::vector<std::string> words;
  for (const Case& one : load_cases("figures/" + language)) {
    for (std::size_t at = 0; at < one.input.size();) {
      const std::size_t end = std::min(one.input.find_first_of(" \n", at), one.input.size());
      if (end > at) words.push_back(one.input.substr(at, end - at));
      at = end + 1;
    }
  }
  return words;
}

}  // namespace

TEST_CASE("figures cases") {
  check_cases("figures", [](const Case& one) { return dump(read(one.input, one.language)); });
}

TEST_CASE("scopes cases") {
  check_cases("scopes", [](const Case& one) { return scopes(read(one.input, one.language)); });
}

TEST_CASE("digits of another script give the same figures") {
  for (const Case& one : load_cases("figures/ar")) {
    INFO(one.path << ":" << one.line << "\n" << one.input);
    const std::string plain = meanings(read(one.input, "ar"));
    CHECK(meanings(read(replaced(one.input, with_arabic_digits), "ar")) == plain);
    CHECK(meanings(read(replaced(one.input, with_persian_digits), "ar")) == plain);
  }
}

TEST_CASE("tashkeel and tatweel give the same figures") {
  for (const Case& one : load_cases("figures/ar")) {
    INFO(one.path << ":" << one.line << "\n" << one.input);
    if (!one.xfail.empty()) continue;  // what is read wrong may be read wrong in another way
    const std::string plain = meanings(read(one.input, "ar"));
    CHECK(meanings(read(replaced(one.input, with_tashkeel), "ar")) == plain);
    CHECK(meanings(read(replaced(one.input, with_tatweel), "ar")) == plain);
  }
}

TEST_CASE("figures of any text are lawful") {
  CHECK(rc::check("lawful figures of any text", [] { check_lawful(read(*article_text(), "ar")); }));
}

TEST_CASE("figures of shuffled words are lawful") {
  for (const char* language : {"ar", "en"}) {
    const auto words = words_of_cases(language);
    CHECK(rc::check(std::string("lawful figures of shuffled words, ") + language, [&] {
      std::string text;
      for (const std::string& word : *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(words))) text += word + " ";
      check_lawful(read(text, language));
    }));
  }
}

TEST_CASE("a figure without a published date keeps what its words say") {
  Document document = make_document("The law was passed on July 25, 2021. The session is on 18 May.", "en");
  const lang::Reading reading(document.text, languages().of("en"));
  const auto sentences = segmentation::sentences(document, reading, {});
  const auto figures = extraction::figures(document, sentences, reading);
  REQUIRE(!figures.empty());
  CHECK(figures[0].date == "2021-07-25");
  for (const Figure& figure : figures) CHECK(figure.date.find("2024") == std::string::npos);
}

TEST_CASE("a text of a few bytes keeps its figure's place") {
  Document document = make_document("\xD8\xA7\xD9\x84\xD9\x85\xD8\xA6\xD8\xA9", "ar");  // "the hundred"
  const auto sentences = segment(document, languages());
  const Statements stated = extract(std::move(document), sentences, languages());
  REQUIRE(stated.figures.size() == 1);
  CHECK(stated.figures[0].span == Span{4, 10});
}

TEST_CASE("a part knows its whole") {
  const Read all = read("Teams launched 35 boats, including 23 boats for the south.", "en");
  REQUIRE(all.figures.size() == 2);
  CHECK_FALSE(all.figures[0].whole);
  CHECK(all.figures[1].whole == 0U);
}

TEST_CASE("a part of a part is not one of the total") {
  const Read all = read("Crews saved 6 out of 20 boats, including 2 boats near the coast.", "en");
  REQUIRE(all.figures.size() == 3);
  CHECK(all.figures[0].whole == 1U);
  CHECK(all.figures[2].whole == 0U);
}

TEST_CASE("a part is not larger than its whole") {
  const Read all = read("Teams launched 23 boats, including 35 boats for the south.", "en");
  for (const Figure& figure : all.figures) CHECK_FALSE(figure.whole);
}

}  // namespace isnad
