#include <catch2/catch.hpp>

#include "io/header_lines.h"
#include "reading.h"

using namespace isnad;
using namespace isnad::io_tests;

namespace {

io::Header header(const std::string& text) { return io::read_header(text); }

/// A line of the test file "name", from 1, without its line end.
std::string line_of(const std::string& name, int number) {
  std::istringstream in(test::read_file(format_file(name)));
  std::string line;
  for (int i = 0; i < number; ++i) std::getline(in, line);
  if (line.ends_with('\r')) line.pop_back();
  return line;
}

}  // namespace

TEST_CASE("a plain text is its file, untouched, with date and title from its first lines") {
  const Articles articles = read_format("text/dated_ar.txt");
  CHECK(codes(articles).empty());
  const Document& document = articles.documents.at(0);
  CHECK(document.text == test::read_file(format_file("text/dated_ar.txt")));
  CHECK(document.id == format_file("text/dated_ar.txt"));
  CHECK(document.path == document.id);
  CHECK(document.published == "2024-03-07");  // Arabic-Indic digits
  CHECK(document.title == line_of("text/dated_ar.txt", 2));
  CHECK(document.language == "ar");
  CHECK(document.outlet.empty());
  REQUIRE(document.paragraphs.size() == 4);
  CHECK(document.paragraphs[1].of(document.text) == document.title);
  CHECK(document.paragraphs[3].of(document.text) == line_of("text/dated_ar.txt", 5));
}

TEST_CASE("a section name before the headline is no title; prose has none") {
  CHECK(read_format("text/section_first_ar.txt").documents.at(0).title ==
        line_of("text/section_first_ar.txt", 3));
  const Document prose = read_format("text/prose_ar.txt").documents.at(0);
  CHECK(prose.title.empty());
  CHECK(prose.published.empty());
}

TEST_CASE("the date is the dateline's, not one that prose tells of") {
  CHECK(read_format("text/dateline_en.txt").documents.at(0).published == "2024-03-07");
  CHECK(read_format("text/date_in_prose_en.txt").documents.at(0).published.empty());
}

TEST_CASE("header lines") {
  CHECK(header("Sun, 18 Feb 2018 21:35:43 +0400\n\nA headline of some words\nText.").published ==
        "2018-02-18T21:35:43+04:00");
  CHECK(header("A headline of some words\nUpdated 19.12.2022, 10:15\nText.").published ==
        "2022-12-19T10:15:00");
  CHECK(header("A headline of some words\nText.").title == "A headline of some words");
  CHECK(header("Is the bridge open now?\nText.").title == "Is the bridge open now?");
  CHECK(header("Short one\nText.").title == "Short one");
  CHECK(header("The minister said \"it is open.\"\nText.")
            .title.empty());                                    // the stop may stand inside the marks
  CHECK(header("A single line without a stop").title.empty());  // nothing follows: it is the text
  CHECK(header("One.\nTwo.\nThree.\nFour.\nFive.\n2022-12-19").published.empty());  // too far down
  CHECK(header("Final score 3-2 in 2022\nText.").published.empty());
  CHECK(header(std::string(400, 'x') + "\nText.").title.empty());
}

TEST_CASE("suspicious characters are reported with their span, and the text is kept") {
  const Articles articles = read_format("text/override_ar.txt");
  REQUIRE(codes(articles) == "W suspicious-text");
  const Document& document = articles.documents.at(0);
  const Diagnostic& diagnostic = articles.diagnostics[0];
  CHECK(document.text == test::read_file(format_file("text/override_ar.txt")));
  CHECK(diagnostic.document == document.id);
  CHECK(diagnostic.span.of(document.text) == "\xE2\x80\xAE");
  CHECK(diagnostic.message.find(":1:29: ") != std::string::npos);
  CHECK(diagnostic.message.find("U+202E") != std::string::npos);
  CHECK(diagnostic.message.find("\xE2\x80\xAE") == std::string::npos);  // never the character itself
  CHECK(codes(read_format("text/isolates_ar.txt")).empty());
  CHECK(codes(read_bytes("A bell \a rings.")) == "W suspicious-text");
  CHECK(codes(read_bytes("Tabs\tand\r\nline ends.")).empty());
}

TEST_CASE("words that are not what they look like are reported") {
  CHECK(codes(read_bytes("The m\xD0\xB0yor spoke.")) == "W suspicious-text");           // a Cyrillic a
  CHECK(codes(read_bytes("The ma\xE2\x80\x8Byor spoke.")) == "W suspicious-text");       // U+200B inside a word
  CHECK(codes(read_bytes("The mayor\xE2\x80\x8B spoke.")).empty());                      // and beside it
  CHECK(codes(read_bytes("The ma\xC2\xADyor spoke.")).empty());                          // a soft hyphen
  CHECK(codes(read_bytes("\xD0\x93\xD0\xB8\xD0\xB3\xD0\xB0" "Chat works.")).empty());     // a brand of two scripts
  CHECK(codes(read_bytes("The VIP-\xD0\xB7\xD0\xB0\xD0\xBB is open.")).empty());
  const Articles articles = read_bytes("The town.\nThe m\xD0\xB0yor spoke.");
  CHECK(articles.diagnostics.at(0).message.find(":2:5: 1 word with lookalike letters of two scripts") != std::string::npos);
}

TEST_CASE("paragraphs end at every kind of line end and are trimmed of every kind of space") {
  const Document document = read_bytes(
                                "  one \r\n\r\n\xC2\xA0two\xC2\xA0\xE2\x80\xA8three\xE2\x80\xA9"
                                "four\rfive\n \t \n")
                                .documents.at(0);
  std::vector<std::string> found;
  for (const Span span : document.paragraphs) found.emplace_back(span.of(document.text));
  CHECK(found == std::vector<std::string>{"one", "two", "three", "four", "five"});
}
