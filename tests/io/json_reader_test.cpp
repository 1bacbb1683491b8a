#include <catch2/catch.hpp>

#include "reading.h"

using namespace isnad;
using namespace isnad::io_tests;

namespace {

ReadOptions as(InputFormat format) {
  ReadOptions options;
  options.format = format;
  return options;
}

}  // namespace

TEST_CASE("NDJSON under the field names of other programs") {
  const Articles articles = read_format("ndjson/aliases.ndjson");
  const std::vector<Document>& documents = articles.documents;
  REQUIRE(documents.size() == 6);
  CHECK(codes(articles) == "W unknown-date");
  CHECK(articles.diagnostics[0].message.find("aliases.ndjson:7:1: \"yesterday\" is no date") !=
        std::string::npos);
  const auto field = [&](std::string Document::*member) {
    std::string all;
    for (const Document& document : documents) all += document.*member + "|";
    return all;
  };
  CHECK(field(&Document::id) == "17|b|c|991|e|" + format_file("ndjson/aliases.ndjson") + ":7|");
  CHECK(field(&Document::text) ==
        "One car crossed.|Two cars crossed.|Three cars crossed.|Four cars crossed.|"
        "Five cars crossed.|Six cars crossed.|");
  CHECK(field(&Document::title) == "First|Second|Third||||");
  CHECK(field(&Document::outlet) ==
        "The Valley Post|valley.example|Sardina Today|Wadi Agency|e.example|six.example|");
  CHECK(field(&Document::published) ==
        "2024-03-07T08:05:00Z|2024-03-07T09:00:00|2024-03-07T10:00:00Z|2024-03-07|"
        "2024-03-07T10:00:00Z||");
  CHECK(documents[2].modified == "2024-03-08");
  CHECK(field(&Document::url) ==
        "https://example.org/1|https://www.valley.example/2||||https://www.six.example:8080/a?b|");
  CHECK(documents[0].language == "en");
  CHECK(documents[1].language == "en");
  CHECK(documents[2].language == "en");
}

TEST_CASE("a broken line is named with its place, and the other lines are read") {
  const Articles articles = read_format("ndjson/broken_line_7.ndjson");
  CHECK(articles.documents.size() == 8);
  REQUIRE(codes(articles) == "E bad-json");
  const std::string& message = articles.diagnostics[0].message;
  CHECK(message.starts_with(format_file("ndjson/broken_line_7.ndjson") + ":7:"));
  CHECK(message.find("; expected ") != std::string::npos);
  CHECK(message.find("Line number seven") == std::string::npos);  // no article text in messages
  const Articles first = read_format("ndjson/broken_first.ndjson");
  CHECK(first.documents.size() == 3);
  CHECK(codes(first) == "E bad-json");
}

TEST_CASE("articles without text are errors that name what was looked for") {
  const Articles articles = read_format("ndjson/no_text.ndjson");
  CHECK(codes(articles) == "E no-text, E no-letters, E bad-json, E bad-json, E no-letters");
  CHECK(articles.diagnostics[0].message.find("no_text.ndjson:1:1: ") != std::string::npos);
  CHECK(articles.diagnostics[0].message.find("text, body, maintext") != std::string::npos);
  REQUIRE(articles.documents.size() == 1);
  CHECK(articles.documents[0].id == "d");
}

TEST_CASE("one pretty-printed object is one article") {
  const Articles articles = read_format("ndjson/pretty.json");
  CHECK(codes(articles).empty());
  REQUIRE(articles.documents.size() == 1);
  CHECK(articles.documents[0].id == "p");
  CHECK(articles.documents[0].outlet == "The Valley Post");
}

TEST_CASE("ninjs 1.x, 2.x and 3.x") {
  const Document one = read_format("ninjs/1x.json").documents.at(0);
  CHECK(one.id == "https://www.example.org/ar/2024/bridge.html");
  CHECK(one.url == one.id);
  CHECK(one.outlet == "Sardina Today");  // the publisher, not the originator that stands before it
  CHECK(one.published == "2024-03-07T08:05:00+02:00");
  CHECK(one.language == "ar");
  CHECK(one.text + "\n" == test::read_file(format_file("text/prose_ar.txt")));  // not the XHTML
  CHECK_FALSE(one.title.empty());

  const Document two = read_format("ninjs/2x.json").documents.at(0);
  CHECK(two.text == "The new bridge over the valley carries 3,000 cars a day, the ministry said.");
  CHECK(two.title == "Valley bridge opens");
  CHECK(two.outlet == "The Valley Post");
  CHECK(two.language == "en");

  const Document three = read_format("ninjs/3x.json").documents.at(0);
  CHECK(three.text == two.text + "\nIt cost 12 million <dinars>.");
  CHECK(three.title == two.title);
  CHECK(three.outlet == "The Valley Post");
  CHECK(three.published == "2024-03-07T06:30:00Z");
}

TEST_CASE("XHTML is read where there is no text") {
  const Document document = read_format("ninjs/1x_xhtml.json").documents.at(0);
  CHECK(document.text ==
        "Le pont\nLe ministre a dit\xC2\xA0: \xC2\xAB\xC2\xA0Il est s\xC3\xBBr.\xC2\xA0\xC2\xBB\n"
        "Il a co\xC3\xBBt\xC3\xA9 12\xC2\xA0millions de dinars\nen trois ans.");
  CHECK(document.url.empty());
  CHECK(document.outlet == "Le Courrier de la Vall\xC3\xA9" "e");  // infosource, as 1.x calls it
  CHECK(document.language == "fr");
}

TEST_CASE("arrays and {\"items\": [...]} hold several items; pictures are no errors") {
  CHECK(read_format("ninjs/array.json").documents.size() == 2);
  const Articles items = read_format("ninjs/items.json");
  CHECK(codes(items) == "I not-an-article");
  REQUIRE(items.documents.size() == 2);
  CHECK(items.documents[1].text == "Only this.");
  CHECK(codes(read_bytes("[]")) == "E no-articles");
  CHECK(codes(read_bytes(R"({"items": []})")) == "E no-articles");
  CHECK(codes(read_bytes(R"([{"text": "One."}, 5])")) == "E bad-json");
  CHECK(read_bytes(R"([{"text": "One."}, {"text": "Two."}])").documents.at(1).id == "-:1.2");
}

TEST_CASE("depth, numbers and odd strings cannot hurt") {
  CHECK(codes(read_bytes("[" + std::string(1'000'000, '['), as(InputFormat::ndjson))) == "E bad-json");
  CHECK(codes(read_bytes("{\"text\": " + std::string(200, '[') + std::string(200, ']') + "}")) ==
        "E bad-json");
  CHECK(codes(read_bytes(R"({"text": "Words.", "id": 1e999})")) == "E bad-json");
  CHECK(codes(read_bytes(R"({"text": "Words \ud800"})")) == "E bad-json");
  CHECK(codes(read_bytes(R"({"text": "Words)")) == "E bad-json");
  CHECK(codes(read_bytes(R"({"text": "[[[[[ } \" in a string"})")).empty());
  const Articles nul = read_bytes(R"({"text": "A\u0000B"})");
  CHECK(codes(nul) == "W suspicious-text");
  CHECK(nul.documents.at(0).text.size() == 3);
}

TEST_CASE("a file of broken lines gives a bounded number of diagnostics") {
  std::string lines = "{\"text\": \"One.\"}\n";
  for (int i = 0; i < 5000; ++i) lines += "{\"text\": }\n";
  const Articles articles = read_bytes(lines);
  CHECK(articles.documents.size() == 1);
  REQUIRE(articles.diagnostics.size() == 101);
  CHECK(articles.diagnostics.back().message ==
        "-: 4900 more lines are broken JSON; expected one JSON object a line");
}

TEST_CASE("the content decides on the reader unless a format is asked for") {
  const std::string prose = "[Update] The bridge is open.\nCars cross it.";
  CHECK(read_bytes(prose).documents.at(0).text == prose);
  CHECK(read_bytes("{Note} The bridge is open.").documents.size() == 1);
  const std::string json = R"({"text": "The bridge is open."})";
  CHECK(read_bytes(json).documents.at(0).text == "The bridge is open.");
  CHECK(read_bytes(json, as(InputFormat::text)).documents.at(0).text == json);
  CHECK(codes(read_bytes(prose, as(InputFormat::ndjson))) == "E bad-json");
  CHECK(read_bytes(R"({"uri": "u", "body_text": "Text."})", as(InputFormat::ninjs)).documents.at(0).id ==
        "u");
}

TEST_CASE("ids stay unique; the same article twice is read once") {
  const std::string a = R"({"id": "x", "text": "First text."})";
  const std::string b = R"({"id": "x", "text": "Second text."})";
  const std::string taken = R"({"id": "x#2", "text": "Third text."})";
  const Articles articles = read_bytes(a + "\n" + taken + "\n" + b + "\n" + a + "\n");
  CHECK(codes(articles) == "W duplicate-id, W duplicate-id");
  REQUIRE(articles.documents.size() == 3);
  CHECK(articles.documents[2].id == "x#3");
  CHECK(articles.documents[2].text == "Second text.");
}

TEST_CASE("one id with two outlets is an agency's item that both carry: two articles") {
  const std::string a = R"({"id": "x", "publisher": "Herald", "text": "First text."})";
  const std::string b = R"({"id": "x", "publisher": "Courier", "text": "First text."})";
  const Articles articles = read_bytes(a + "\n" + b + "\n" + b + "\n" + a + "\n");
  CHECK(codes(articles) == "W duplicate-id, W duplicate-id, W duplicate-id");
  REQUIRE(articles.documents.size() == 2);
  CHECK(articles.documents[0].outlet == "Herald");
  CHECK(articles.documents[1].outlet == "Courier");
  CHECK(articles.documents[1].id == "x#2");
}
