// `isnad check` and `isnad explain`.
#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <regex>

#include "cli/load.h"
#include "run_isnad.h"
#include "support/files.h"

using namespace isnad::test;
using Catch::Matchers::Contains;

namespace {

using Json = nlohmann::json;

std::vector<Json> demo_records(const std::string& type) {
  std::vector<Json> records;
  for (const std::string& line : lines_of(run_isnad({"align", "testdata/demo"}).out)) {
    Json record = Json::parse(line);
    if (record["type"] == type) records.push_back(std::move(record));
  }
  return records;
}

}  // namespace

TEST_CASE("check prints one line a finding, with a place and an id") {
  const Run run = run_isnad({"check", "testdata/demo"});
  const std::vector<std::string> lines = lines_of(run.out);
  const std::regex shape("testdata/demo/[^:]+:[0-9]+:[0-9]+: (error|warning|info): .+ \\[[a-z_]+ [^ ]+\\]");
  CHECK_FALSE(lines.empty());
  for (const std::string& line : lines) {
    INFO(line);
    CHECK(std::regex_match(line, shape));
  }
  CHECK(lines.size() == demo_records("finding").size());
}

TEST_CASE("the exit status of check follows --fail-on") {
  const std::vector<Json> findings = demo_records("finding");
  const auto has = [&](const char* severity) {
    return std::any_of(findings.begin(), findings.end(), [&](const Json& f) { return f["severity"] == severity; });
  };
  CHECK(run_isnad({"check", "--fail-on", "never", "testdata/demo"}).status == 0);
  CHECK(run_isnad({"check", "--fail-on", "info", "testdata/demo"}).status == 1);
  CHECK(run_isnad({"check", "--fail-on", "warning", "testdata/demo"}).status == (has("warning") || has("error") ? 1 : 0));
  CHECK(run_isnad({"check", "testdata/demo"}).status == (has("error") ? 1 : 0));
}

TEST_CASE("one article alone has nothing to fail on") {
  CHECK(run_isnad({"check", "testdata/demo/norzan-courier.txt"}).status == 0);
}

TEST_CASE("quiet check tells by its status alone") {
  const Run run = run_isnad({"check", "--quiet", "--fail-on", "info", "testdata/demo"});
  CHECK(run.status == 1);
  CHECK(run.out.empty());
  CHECK(run.err.empty());
}

TEST_CASE("explain shows a finding with its passages") {
  const std::vector<Json> findings = demo_records("finding");
  REQUIRE_FALSE(findings.empty());
  const std::string id = findings.front()["id"];
  const Run run = run_isnad({"explain", id, "testdata/demo"});
  CHECK(run.status == 0);
  CHECK(run.err.empty());
  CHECK_THAT(run.out, Catch::Matchers::StartsWith("finding " + id + ": "));
  CHECK(count_of(run.out, "testdata/demo/") >= findings.front()["members"].size());
}

TEST_CASE("explain shows a link from both ends, with its rule and passages") {
  const std::vector<Json> links = demo_records("link");
  REQUIRE_FALSE(links.empty());
  const std::string a = links.front()["a"];
  const std::string b = links.front()["b"];
  const Run run = run_isnad({"explain", a + "~" + b, "testdata/demo"});
  CHECK(run.status == 0);
  CHECK_THAT(run.out, Contains("link " + a + "~" + b) && Contains("words:") && Contains("evidence"));
  CHECK(run.out == run_isnad({"explain", b + "~" + a, "testdata/demo"}).out);
  for (const Json& evidence : links.front()["evidence"]) {
    CHECK_THAT(run.out, Contains(evidence.is_string() ? evidence.get<std::string>() : evidence["rule"].get<std::string>()));
  }
  CHECK_THAT(run_isnad({"explain", a, "testdata/demo"}).out, Contains("link " + a + "~" + b));
}

TEST_CASE("explain says when nothing has that id") {
  const Run run = run_isnad({"explain", "no-such-id", "testdata/demo"});
  CHECK(run.status == 2);
  CHECK(run.out.empty());
  CHECK_THAT(run.err, Contains("nothing has the id 'no-such-id'"));
}

TEST_CASE("a table of owners maps outlets to owners") {
  const auto owners = isnad::cli::parse_owners("\xEF\xBB\xBFoutlet\towner\r\n# ours\n\nHerald\tBig House\r\n", "o.tsv");
  REQUIRE(owners.has_value());
  CHECK(owners->size() == 1);
  CHECK((*owners).at("Herald") == "Big House");
}

TEST_CASE("a table of owners has two filled columns and one owner an outlet") {
  const auto complaint = [](std::string_view text) {
    const auto owners = isnad::cli::parse_owners(text, "o.tsv");
    return owners ? "no error" : owners.error().to_string();
  };
  CHECK_THAT(complaint("Herald\n"), Contains("o.tsv:1:1: not two columns"));
  CHECK_THAT(complaint("Herald\tA\tB\n"), Contains("o.tsv:1:1: not two columns"));
  CHECK_THAT(complaint("Herald\t\n"), Contains("o.tsv:1:1: an empty cell"));
  CHECK_THAT(complaint("Herald\tA\nHerald\tB\n"), Contains("o.tsv:2:1: a second owner"));
  CHECK(complaint("Herald\tA\nHerald\tA\n") == "no error");
}
