// Real output keeps the record contract: testdata/schema/record.schema.json, and what a schema cannot say.
#include <catch2/catch.hpp>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "run_isnad.h"
#include "support/files.h"

using namespace isnad::test;

namespace {

using Json = nlohmann::json;

std::vector<Json> records_of(const Run& run) {
  std::vector<Json> records;
  for (const std::string& line : lines_of(run.out)) records.push_back(Json::parse(line));
  return records;
}

}  // namespace

TEST_CASE("records are valid by the JSON Schema") {
  const std::string schema = source_path("testdata/schema/record.schema.json").string();
  if (!std::filesystem::exists(schema)) {
    WARN("there is no " << schema << ": nothing was validated");
    return;
  }
  for (const char* command : {"extract", "align"}) {
    const TemporaryFolder folder;
    const Run run = validate(schema, folder.write("records.jsonl", run_isnad({command, "--with-text", "testdata/demo"}).out));
    INFO(command << " --with-text testdata/demo:\n" << run.out << run.err);
    CHECK(run.status == 0);
    CHECK(run.out.empty());
  }
}

TEST_CASE("the stream says first what it is") {
  const std::vector<Json> records = records_of(run_isnad({"align", "testdata/demo"}));
  REQUIRE(records.size() > 10);
  CHECK(records.front() == Json::parse(R"({"type":"isnad","version":1,"offsets":"utf-8 bytes"})"));
}

TEST_CASE("offsets give the words that the record gives") {
  std::map<std::string, std::string> texts;
  std::size_t checked = 0;
  for (const Json& record : records_of(run_isnad({"align", "--with-text", "testdata/demo"}))) {
    if (record["type"] == "document") texts[record["id"]] = record["text"];
    if (!record.contains("text") || !record.contains("begin")) continue;
    const std::size_t begin = record["begin"];
    const std::size_t end = record["end"];
    const std::string& text = texts.at(record["document"]);
    REQUIRE(begin <= end);
    REQUIRE(end <= text.size());
    CHECK(text.substr(begin, end - begin) == record["text"].get<std::string>());
    ++checked;
  }
  CHECK(checked > 50);
}

TEST_CASE("links and findings name records of the same stream, and no id is given twice") {
  std::set<std::string> ids;
  std::set<std::string> named;
  for (const Json& record : records_of(run_isnad({"align", "testdata/demo"}))) {
    if (record.contains("id")) {
      INFO(record.dump());
      CHECK(ids.insert(record["id"]).second);
    }
    if (record["type"] == "link") named.insert({record["a"].get<std::string>(), record["b"].get<std::string>()});
    if (record["type"] == "finding") named.insert(record["members"].begin(), record["members"].end());
  }
  CHECK_FALSE(named.empty());
  for (const std::string& id : named) {
    INFO(id);
    CHECK(ids.contains(id));
  }
}

TEST_CASE("without --with-text no document carries its text") {
  for (const Json& record : records_of(run_isnad({"extract", "testdata/demo"}))) {
    if (record["type"] == "document") CHECK_FALSE(record.contains("text"));
  }
}
