// The writers for people and spreadsheets: whole outputs, and what hostile articles may not do to them.
#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <sstream>

#include "report/graph_sample.h"
#include "report/sample.h"
#include "report/width.h"
#include "support/golden.h"

using namespace isnad;
using isnad::test::hostile_sample;
using isnad::test::lines_of;
using isnad::test::silo_sample;
using isnad::test::written;
using isnad::test::Writer;

namespace {

const std::string kOverride = "\xE2\x80\xAE";  // U+202E
const std::string kIsolate = "\xE2\x81\xA7";   // U+2067

const std::vector<std::string>& hostile_texts() {
  static const std::vector<std::string> texts = {
      "\x1b[31mred\x1b]0;title\x07\x7F\xC2\x9B" "2J",
      "left " + kOverride + "right " + kIsolate + "open",
      "=cmd|'/c calc'!A1",
      "::error::stop\n::set-output name=x::y\n ::warning::z",
      "##[error]x ##vso[task.complete]",
      "<script>alert(1)</script><img src=x onerror=y>",
      "# heading\n\n---\n[a](javascript:b) ![c](http://d) <http://e> www.f.g",
      "``` code\n| a | b |\n> quote",
      std::string(3000, 'x'),
      "\xF0\x9F\x91\xA8\xE2\x80\x8D\xF0\x9F\x91\xA9 \xD8\xA8\xD9\x8E\xD9\x91 Z\xCC\xB4\xCC\xA1\xCC\xBF",
      "bad \xFF\xC3 bytes \xED\xA0\x80",
      "\"quoted\", \\back\\ , \r\n,",
      "",
  };
  return texts;
}

bool begins_command(const std::string& line) {
  const std::size_t at = line.find_first_not_of(" \t");
  return at != std::string::npos && line.compare(at, 2, "::") == 0;
}

/// What no output may contain, whatever it quotes.
void check_harmless(const std::string& output) {
  for (const std::string& line : lines_of(output)) {
    CHECK_FALSE(begins_command(line));
    CHECK(line.find("##[") == std::string::npos);
    CHECK(line.find("##vso[") == std::string::npos);
  }
  CHECK(output.find('\x1b') == std::string::npos);
  CHECK(output.find('\x07') == std::string::npos);
  CHECK(output.find('\x7F') == std::string::npos);
  CHECK(output.find("\xC2\x9B") == std::string::npos);
  CHECK(output.find(kOverride) == std::string::npos);
  CHECK(output.find('\xFF') == std::string::npos);
}

bool has_unescaped(const std::string& output, const std::string& what) {
  for (std::size_t at = output.find(what); at != std::string::npos; at = output.find(what, at + 1)) {
    if (at == 0 || output[at - 1] != '\\') return true;
  }
  return false;
}

/// The cells of RFC 4180 text, read by the letter of it.
std::vector<std::vector<std::string>> parse_csv(const std::string& text) {
  std::vector<std::vector<std::string>> rows(1, {""});
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted && c == '"' && i + 1 < text.size() && text[i + 1] == '"') {
      rows.back().back() += c;
      ++i;
    } else if (c == '"') {
      quoted = !quoted;
    } else if (quoted || (c != ',' && c != '\r' && c != '\n')) {
      rows.back().back() += c;
    } else if (c == ',') {
      rows.back().emplace_back();
    } else if (c == '\n') {
      rows.push_back({""});
    }
  }
  rows.pop_back();
  return rows;
}

bool begins_formula(const std::string& cell) {
  return !cell.empty() && std::string("=+-@\t\r").find(cell[0]) != std::string::npos;
}

std::vector<Finding> many(const Finding& one, std::size_t n) { return std::vector<Finding>(n, one); }

}  // namespace

TEST_CASE("the outputs of the silo fire") {
  const test::Sample sample = silo_sample();
  test::check_golden("report/silo.txt", written(write_text, sample));
  test::check_golden("report/silo-narrow.txt", written(write_text, sample, {.width = 44}));
  test::check_golden("report/silo.md", written(write_markdown, sample));
  test::check_golden("report/silo.csv", written(write_csv, sample));
  test::check_golden("report/silo.json", written(write_json, sample));
}

TEST_CASE("hostile text in the terminal report") {
  for (const std::string& text : hostile_texts()) {
    INFO(text);
    check_harmless(written(write_text, hostile_sample(text)));
    check_harmless(written(write_text, hostile_sample(text), {.width = 20}));
  }
}

TEST_CASE("hostile text in Markdown") {
  for (const std::string& text : hostile_texts()) {
    INFO(text);
    const std::string output = written(write_markdown, hostile_sample(text));
    check_harmless(output);
    CHECK(output.find("<script") == std::string::npos);
    CHECK(output.find("<img") == std::string::npos);
    CHECK_FALSE(has_unescaped(output, "](javascript"));
    CHECK_FALSE(has_unescaped(output, "]("));
    CHECK(output.find("http://") == std::string::npos);
    CHECK(output.find("www.") == std::string::npos);
    CHECK(output.find("\n# heading") == std::string::npos);
    CHECK(output.find("> # heading") == std::string::npos);
    CHECK(output.find("```") == std::string::npos);
  }
}

TEST_CASE("hostile text in CSV stays in its cell and is no formula") {
  for (const std::string& text : hostile_texts()) {
    INFO(text);
    const std::string output = written(write_csv, hostile_sample(text));
    check_harmless(output);
    const auto rows = parse_csv(output);
    REQUIRE(rows.size() == 3);
    for (const auto& row : rows) {
      CHECK(row.size() == 10);
      for (const std::string& cell : row) CHECK_FALSE(begins_formula(cell));
    }
  }
}

TEST_CASE("hostile text in JSON comes back as it was") {
  for (const std::string& text : hostile_texts()) {
    INFO(text);
    const std::string output = written(write_json, hostile_sample(text));
    check_harmless(output);
    const nlohmann::json report = nlohmann::json::parse(output);
    const nlohmann::json& finding = report.at("events").at(0).at("findings").at(0);
    if (text.find('\xFF') != std::string::npos) continue;
    CHECK(finding.at("message") == text);
    CHECK(report.at("events").at(0).at("title") == text);
  }
}

TEST_CASE("no line of a passage is wider than asked") {
  for (const std::size_t width : {30U, 44U, 80U}) {
    for (const std::string& line : lines_of(written(write_text, silo_sample(), {.width = width}))) {
      const bool passage = line.find("| ") < 8;
      if (passage) CHECK(report::display_width(line) <= width);
    }
  }
}

TEST_CASE("colour adds codes and nothing else") {
  const std::string plain = written(write_text, silo_sample());
  std::string coloured = written(write_text, silo_sample(), {.colour = true});
  CHECK(plain.find('\x1b') == std::string::npos);
  REQUIRE(coloured.find("\x1b[1;31m") != std::string::npos);
  for (std::size_t at = coloured.find('\x1b'); at != std::string::npos; at = coloured.find('\x1b')) {
    coloured.erase(at, coloured.find('m', at) - at + 1);
  }
  CHECK(coloured == plain);
}

TEST_CASE("long lists are capped for people and whole for machines") {
  test::Sample sample = silo_sample();
  sample.findings = many(sample.findings[1], 73);
  const std::string text = written(write_text, sample);
  CHECK(text.find("FIGURES THAT DIFFER OR WERE UPDATED (73)") != std::string::npos);
  CHECK(text.find("... and 23 more, left out here") != std::string::npos);
  CHECK(text.find("\n 50. ") != std::string::npos);
  CHECK(text.find("\n 51. ") == std::string::npos);
  CHECK(written(write_markdown, sample).find("and 23 more, left out here") != std::string::npos);
  CHECK(parse_csv(written(write_csv, sample)).size() == 74);
  const auto report = nlohmann::json::parse(written(write_json, sample));
  CHECK(report.at("events").at(0).at("findings").size() == 73);
}

TEST_CASE("an empty input still makes whole outputs") {
  const test::Sample sample;
  CHECK(written(write_text, sample).find("Found: no findings.") != std::string::npos);
  CHECK(parse_csv(written(write_csv, sample)).size() == 1);
  CHECK(nlohmann::json::parse(written(write_json, sample)).at("events").empty());
  CHECK(written(write_markdown, sample).find("0 articles") != std::string::npos);
}

TEST_CASE("the documents of a crowd are folded before the findings", "[text][markdown]") {
  const auto rows = [](Writer writer, std::size_t documents) {
    const std::string output = written(writer, {test::wide_graph(documents, 2), {}, {}});
    const std::vector<std::string> lines = lines_of(output);
    const bool says = output.find("... and 20 more, left out here") != std::string::npos;
    return std::pair(std::count_if(lines.begin(), lines.end(), [](const std::string& line) {
      return line.find(" 0 %") != std::string::npos;
    }), says);
  };
  CHECK(rows(write_text, 60) == std::pair(std::ptrdiff_t{40}, true));
  CHECK(rows(write_text, 40) == std::pair(std::ptrdiff_t{40}, false));
  CHECK(rows(write_markdown, 60) == std::pair(std::ptrdiff_t{40}, true));
}
