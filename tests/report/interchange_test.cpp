// The writers for other programs: whole outputs on the silo fire, and what hostile articles may not do to them.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <sstream>

#include "report/code_point_index.h"
#include "report/linked_data.h"
#include "report/sample.h"
#include "support/golden.h"

using namespace isnad;
using test::hostile_sample;
using test::silo_sample;
using test::written;

namespace {

using Json = nlohmann::json;

std::string table_of(const test::Sample& sample) {
  std::ostringstream out;
  {
    const auto table = statements_as_csv(out, {});
    for (const Statements& one : sample.graph.documents) table->add(one);
  }
  return out.str();
}

Document document_of(std::string id, std::string url = "") {
  Document document;
  document.id = std::move(id);
  document.url = std::move(url);
  return document;
}

}  // namespace

TEST_CASE("the silo fire for other programs") {
  const test::Sample sample = silo_sample();
  test::check_golden("report/silo-webannotation.json", written(write_webannotation, sample));
  test::check_golden("report/silo-schemaorg.json", written(write_schemaorg, sample));
  test::check_golden("report/silo-superdesk.json", written(write_superdesk, sample));
  test::check_golden("report/silo-statements.csv", table_of(sample));
}

TEST_CASE("hostile text leaves interchange formats well-formed") {
  for (const char* text : {"\"},{\"x\":\"", "=cmd|'/c calc'!A1", "##[error]x\n::error::y", "bad \xFF\xC3 bytes", "\xE2\x80\xAE", ""}) {
    INFO(text);
    const test::Sample sample = hostile_sample(text);
    for (const auto writer : {write_webannotation, write_schemaorg, write_superdesk}) {
      const std::string output = written(writer, sample);
      CHECK(Json::accept(output));
      CHECK(output.find("##[") == std::string::npos);
      CHECK(output.find("\n::") == std::string::npos);
    }
    const std::string table = table_of(sample);
    CHECK(table.find("\"=") == std::string::npos);
    for (const std::string& line : test::lines_of(table)) CHECK((line.empty() || line[0] == 'd' || (line[0] >= '0' && line[0] <= '9')));
  }
}

TEST_CASE("a document's IRI") {
  CHECK(report::iri_of(document_of("x", "https://a.example/b c")) == "https://a.example/b%20c");
  CHECK(report::iri_of(document_of("urn:newsml:a:1")) == "urn:newsml:a:1");
  CHECK(report::iri_of(document_of("folder/a b.txt")) == "folder/a%20b.txt");
  CHECK(report::iri_of(document_of("50%?#.txt:3")) == "50%25%3F%23.txt%3A3");
  CHECK(report::iri_of(document_of("\xD8\xA8.txt")) == "\xD8\xA8.txt");
  CHECK(report::iri_of(document_of("\xE2\x80\xAE\xFF")) == "%E2%80%AE%FF");
}

TEST_CASE("code points are counted at every byte offset") {
  std::string text;
  for (int i = 0; i < 400; ++i) text += "a\xD8\xA8\xF0\x9F\x99\x82";
  const report::CodePointIndex index(text);
  for (std::size_t unit = 0; unit < 400; ++unit) {
    CHECK(index.of(unit * 7) == unit * 3);
    CHECK(index.of(unit * 7 + 1) == unit * 3 + 1);
    CHECK(index.of(unit * 7 + 3) == unit * 3 + 2);
  }
  CHECK(index.of(text.size()) == 1200);
  CHECK(report::CodePointIndex("").of(0) == 0);
}
