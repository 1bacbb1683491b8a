// Quotes: the linguists' cases, and what must hold for any text.
#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include <algorithm>
#include <string>

#include "extract/quotes.h"
#include "segment/sentences.h"
#include "support/case_file.h"
#include "support/documents.h"
#include "support/generators.h"
#include "text/utf8.h"

namespace isnad {
namespace {

const Languages& languages() {
  static const Languages embedded = Languages::embedded();
  return embedded;
}

extraction::QuoteResult quotes_in(const Document& document) {
  const lang::Reading reading(document.text, languages().of(document.language));
  return extraction::quotes(document, segmentation::sentences(document, reading, {}), reading);
}

std::string dump(const Quote& quote, const std::string& text) {
  std::string line = std::string(to_string(quote.kind)) + " " + to_string(quote.form);
  line += " \"" + std::string(quote.span.of(text)) + "\" -- ";
  line += (quote.speaker ? quote.speaker->name : "-") + " -- " + (quote.cue ? quote.cue->text : "-");
  return line + (quote.via ? " -- via " + quote.via->text : "") + "\n";
}

std::string quotes_of(const test::Case& block) {
  const Document document = test::make_document(block.input, block.language);
  std::string out;
  for (const Quote& quote : quotes_in(document).quotes) out += dump(quote, document.text);
  return out;
}

void check_span(Span span, const std::string& text) {
  RC_ASSERT(span.begin <= span.end && span.end <= text.size());
  RC_ASSERT(text::is_valid_utf8(span.of(text)));
}

void check_quote(const Quote& quote, const Document& document, std::size_t sentences) {
  check_span(quote.span, document.text);
  RC_ASSERT(!quote.span.empty());
  RC_ASSERT(quote.sentence < sentences);
  RC_ASSERT(!quote.rule.empty());
  RC_ASSERT(!quote.fragments.empty());
  for (const Span fragment : quote.fragments) RC_ASSERT(quote.span.contains(fragment));
  if (quote.speaker) {
    check_span(quote.speaker->span, document.text);
    RC_ASSERT(quote.speaker->text == quote.speaker->span.of(document.text));
    RC_ASSERT(!quote.speaker->name.empty());
  }
  if (quote.via) RC_ASSERT(quote.via->text == quote.via->span.of(document.text));
  if (quote.cue) RC_ASSERT(quote.cue->text == quote.cue->span.of(document.text));
  RC_ASSERT(quote.kind == Quote::Kind::speech || !quote.speaker);
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

}  // namespace

TEST_CASE("quotes: cases") { test::check_cases("quotes", quotes_of); }

TEST_CASE("quotes: spans are valid and in order for any text") {
  REQUIRE(rc::check("spans", [] {
    const std::string language = *rc::gen::element<std::string>("ar", "en", "fr", "ru", "und");
    const Document document = test::make_document(*test::article_text(), language);
    const lang::Reading reading(document.text, languages().of(language));
    const auto sentences = segmentation::sentences(document, reading, {});
    const auto found = extraction::quotes(document, sentences, reading);
    for (const Quote& quote : found.quotes) check_quote(quote, document, sentences.size());
    RC_ASSERT(std::is_sorted(found.quotes.begin(), found.quotes.end(),
                             [](const Quote& a, const Quote& b) { return a.span.begin < b.span.begin; }));
  }));
}

// Guillemets become the curly marks and nothing else changes: the same words, kinds and speakers.
TEST_CASE("quotes: the shape of the marks changes nothing") {
  std::size_t seen = 0;
  for (const test::Case& block : test::load_cases("quotes")) {
    if (block.input.find("\u00ab") == std::string::npos || block.input.find("\u201c") != std::string::npos) continue;
    test::Case curly = block;
    curly.input = replaced(replaced(block.input, "\u00ab", "\u201c"), "\u00bb", "\u201d");
    INFO(block.name);
    ++seen;
    CHECK(quotes_of(curly) == replaced(replaced(quotes_of(block), "\u00ab", "\u201c"), "\u00bb", "\u201d"));
  }
  CHECK(seen > 30);
}

TEST_CASE("quotes: several paragraphs of one quote") {
  const Document document = test::make_document(
      "\u201cIt is over,\u201d Jon Reve said.\n\u201cWe sign on Monday.\n\u201cThen we rest.\u201d\nHe left.", "en");
  const auto found = quotes_in(document);
  REQUIRE(found.quotes.size() == 2);
  CHECK(found.quotes[1].fragments.size() == 2);
  CHECK(found.quotes[1].span.end == document.text.find("\u201d\nHe"));
}

TEST_CASE("quotes: a mark without a partner is reported") {
  const Document document = test::make_document("The driver said \"it was dark. Then help came.", "en");
  const auto found = quotes_in(document);
  REQUIRE(found.diagnostics.size() == 1);
  CHECK(found.diagnostics[0].code == "unbalanced-quote");
  REQUIRE(found.quotes.size() == 1);
  CHECK(found.quotes[0].span.of(document.text) == "it was dark");
}

TEST_CASE("quotes: a single mark inside marks without a partner is reported") {
  const auto found = quotes_in(test::make_document("\"He called it 'madness and left,\" she said.", "en"));
  REQUIRE(found.diagnostics.size() == 1);
  CHECK(found.diagnostics[0].code == "unbalanced-quote");
  CHECK(found.diagnostics[0].span.begin == 14);
  REQUIRE(found.quotes.size() == 1);
  // Apostrophes and passages that close are none.
  CHECK(quotes_in(test::make_document("\"It's the dogs' day, tell 'em 'twas 'wonderful',\" she said.", "en")).diagnostics.empty());
}

TEST_CASE("quotes: unknown language still finds the marks") {
  const auto found = quotes_in(test::make_document("Xo yma \"zelo krata nomi\" ta.", "und"));
  CHECK(found.quotes.size() == 1);
}

TEST_CASE("quotes: what is left out of an article of very many names or headings is told") {
  const auto codes = [](const std::string& text) {
    std::string all;
    for (const Diagnostic& diagnostic : quotes_in(test::make_document(text, "en")).diagnostics) all += diagnostic.code + ' ';
    return all;
  };
  std::string names, headings;
  for (char a = 'a'; a <= 'z'; ++a) {
    for (char b = 'a'; b <= 'z'; ++b) names += std::string("The minister Emi") + a + " Ro" + b + "k said the road was open.\n";
  }
  for (int i = 0; i < 65; ++i) headings += "\"The road is open\" " + std::to_string(i) + "\n\n";
  CHECK(codes(names) == "limit-names ");
  CHECK(codes(names.substr(0, 4000)).empty());
  CHECK(codes(headings + "The minister said the road was open.") == "limit-headings ");
  CHECK(codes(headings.substr(headings.find("\n\n") + 2) + "The minister said the road was open.").empty());
}

}  // namespace isnad
