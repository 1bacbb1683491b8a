// `isnad check` and `isnad explain`.
#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <regex>

#include "cli/format.h"
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

constexpr const char* kDraft =
    "Draft: Seven dead in Ardin flood\n\n"
    "NORZAN, Taluria -- At least seven people died and 22 people were injured when a gate of the Kessar Dam opened "
    "above the town of Ardin early on Monday, the civil defense service said. Three people are missing.\n\n"
    "Prime Minister Elena Marvan said the state would pay for \"every house that was lost\". The army sent "
    "4 helicopters.\n";

std::vector<Json> items(std::vector<std::string> words) {
  words.insert(words.end(), {"--format", "jsonl"});
  std::vector<Json> found;
  for (const std::string& line : lines_of(run_isnad(words).out)) {
    Json record = Json::parse(line);
    if (record["type"] == "item") found.push_back(std::move(record));
  }
  return found;
}

}  // namespace

TEST_CASE("each item of check has a line with a place, a rule and a key") {
  const Run run = run_isnad({"check", "--rule", "agreement=info", "testdata/demo"});
  const std::regex shape("testdata/demo/[^:]+:[0-9]+:[0-9]+: (error|warning|info): .+ \\[[a-z_]+ k[0-9a-f]{16}\\]");
  std::size_t heads = 0;
  for (const std::string& line : lines_of(run.out)) {
    if (line.starts_with("testdata/")) {
      INFO(line);
      CHECK(std::regex_match(line, shape));
      ++heads;
    }
  }
  CHECK(heads > 20);
}

TEST_CASE("what tells of no difference is not told unless asked for") {
  const std::string quiet = run_isnad({"check", "testdata/demo"}).out;
  CHECK(count_of(quiet, "[agreement ") == 0);
  CHECK(count_of(quiet, "[discrepancy ") > 0);
  CHECK(count_of(run_isnad({"check", "--rule", "agreement=info", "testdata/demo"}).out, "[agreement ") > 20);
  CHECK(count_of(run_isnad({"check", "--rule", "discrepancy=off", "testdata/demo"}).out, "[discrepancy ") == 0);
}

TEST_CASE("the worst comes first") {
  std::vector<std::string> severities;
  for (const Json& item : items({"check", "testdata/demo"})) severities.push_back(item["severity"]);
  const auto rank = [](const std::string& s) { return s == "error" ? 0 : s == "warning" ? 1 : 2; };
  CHECK(severities.size() > 5);
  CHECK(std::is_sorted(severities.begin(), severities.end(),
                       [&](const std::string& a, const std::string& b) { return rank(a) < rank(b); }));
  CHECK(severities.front() == "error");
}

TEST_CASE("the exit status of check follows --fail-on and the rules' severities") {
  CHECK(run_isnad({"check", "--fail-on", "never", "testdata/demo"}).status == 0);
  CHECK(run_isnad({"check", "--fail-on", "info", "testdata/demo"}).status == 1);
  CHECK(run_isnad({"check", "testdata/demo"}).status == 1);
  CHECK(run_isnad({"check", "--rule", "discrepancy=warning", "testdata/demo"}).status == 0);
  CHECK(run_isnad({"check", "--rule", "discrepancy=warning", "--fail-on", "warning", "testdata/demo"}).status == 1);
  CHECK(run_isnad({"check", "--rule", "discrepancy=off", "--rule", "wording=off", "--rule", "suspicious_text=off",
                   "--rule", "contradiction=off", "--rule", "attribution=off",
                   "--fail-on", "warning", "testdata/demo"}).status == 0);
}

TEST_CASE("one article alone has nothing to fail on") {
  CHECK(run_isnad({"check", "--fail-on", "info", "testdata/demo/norzan-courier.txt"}).status == 0);
}

TEST_CASE("an input that is missing is named, and the status is 2 whatever was found") {
  const Run run = run_isnad({"check", "testdata/demo", "testdata/nowhere.txt"});
  CHECK(run.status == 2);
  CHECK_THAT(run.err, Contains("testdata/nowhere.txt"));
  CHECK(count_of(run.out, "[discrepancy ") > 0);
}

TEST_CASE("quiet check tells by its status alone, and still writes files") {
  const TemporaryFolder folder;
  const std::string file = folder.path().string() + "/check.sarif";
  const Run run = run_isnad({"check", "--quiet", "--fail-on", "info", "--format", "text", "--format", "sarif=" + file,
                             "testdata/demo"});
  CHECK(run.status == 1);
  CHECK(run.out.empty());
  CHECK(run.err.empty());
  CHECK_THAT(read_file(file), Contains("\"results\""));
}

TEST_CASE("a draft is checked against what others published, and nothing else is") {
  const TemporaryFolder folder;
  const std::string draft = folder.write("draft.txt", kDraft);
  const auto found = items({"check", draft, "--against", "testdata/demo", "--manifest", "testdata/demo-manifest.tsv"});
  REQUIRE_FALSE(found.empty());
  for (const Json& item : found) CHECK(item["path"] == draft);
  const auto with_rule = [&](const std::string& rule) {
    std::vector<std::string> texts;
    for (const Json& item : found) {
      if (item["rule"] == rule && !item["passage"].is_null()) texts.push_back(item["passage"]["text"]);
    }
    return texts;
  };
  CHECK(with_rule("discrepancy") == std::vector<std::string>{"22 people", "22 people"});  // three outlets have 15, one has 18
  CHECK(with_rule("outdated") == std::vector<std::string>{"Seven dead"});
  CHECK(with_rule("single_source") == std::vector<std::string>{"every house that was lost", "4 helicopters"});
  const Json& clash = found.front();
  CHECK(clash["line"] == 3);
  CHECK(clash["column"] == 51);
  CHECK(clash["others"].front()["differs"] == true);
  CHECK_THAT(clash["message"].get<std::string>(), Contains("22 (person, injured) here, 15 (person, injured) in "));
}

TEST_CASE("a draft inside the folder it is checked against is not compared with itself") {
  const TemporaryFolder folder;
  const std::string draft = folder.write("draft.txt", kDraft);
  const Run run = run_isnad({"check", draft, "--against", folder.path().string() + "/."});
  CHECK(run.status == 2);  // there is nothing else in it
  CHECK_THAT(run.err, Contains("nothing to compare with"));
}

TEST_CASE("a draft of an event that nobody else reports is said to be alone") {
  const TemporaryFolder folder;
  const std::string draft = folder.write(
      "draft.txt", "The chess club of Velmora chose a new chair on Friday. Tilda Oresk won 31 of 40 votes.\n");
  const Run run = run_isnad({"check", draft, "--against", "testdata/demo"});
  CHECK(run.status == 0);
  CHECK_THAT(run.out, Contains("nothing to compare with: no other article is about the event of " + draft));
}

TEST_CASE("with a list of changed files only findings about them are told") {
  const TemporaryFolder folder;
  const std::string list = folder.write("list", "testdata/demo/sahl-press.txt\nREADME.md\n");
  const auto found = items({"check", "--changed", list, "testdata/demo"});
  CHECK_FALSE(found.empty());
  for (const Json& item : found) CHECK(item["path"] == "testdata/demo/sahl-press.txt");
  const Run nul = run_bash("printf './testdata/demo/sahl-press.txt\\0' | \"$ISNAD\" check --changed - testdata/demo");
  CHECK(nul.out == run_isnad({"check", "--changed", list, "testdata/demo"}).out);
  CHECK(nul.status == 1);
  CHECK(items({"check", "--changed", folder.write("none", ""), "testdata/demo"}).empty());
  CHECK(run_isnad({"check", "--changed", "/nowhere/list", "testdata/demo"}).status == 2);
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

TEST_CASE("explain tells of a discrepancy what would have changed it") {
  for (const Json& finding : demo_records("finding")) {
    if (finding["kind"] != "discrepancy") continue;
    const Run run = run_isnad({"explain", finding["id"].get<std::string>(), "testdata/demo"});
    CHECK_THAT(run.out, Contains("what would have changed it\n") && Contains("    if 15 were 18:\n      agree, equal-values\n"));
    return;
  }
  FAIL("the demo has a discrepancy");
}

TEST_CASE("the ids of explain's help explain something in the demo") {
  std::size_t seen = 0;
  for (const std::string& example : lines_of(std::string(isnad::cli::find_command("explain")->examples))) {
    std::istringstream words(example);
    std::string isnad, explain, id;
    words >> isnad >> explain >> id;
    const Run run = run_isnad({explain, id, "--manifest", "testdata/demo-manifest.tsv", "testdata/demo"});
    INFO(example << '\n' << run.err);
    CHECK(run.status == 0);
    CHECK_THAT(run.out, Contains(id));
    ++seen;
  }
  CHECK(seen == 2);
}

TEST_CASE("explain says of two statements without a link that there is none, and why") {
  std::string quote, figure, other_figure;
  for (const Json& one : demo_records("quote")) quote = one["id"];
  for (const Json& one : demo_records("figure")) {
    if (figure.empty()) figure = one["id"];
    other_figure = one["id"];
  }
  const auto said = [](const std::string& pair) { return run_isnad({"explain", pair, "testdata/demo"}); };
  CHECK(said(quote + "~" + figure).status == 0);
  CHECK_THAT(said(quote + "~" + figure).out, Contains(quote + "~" + figure + ": not linked") && Contains("two kinds"));
  CHECK_THAT(said(figure + "~" + other_figure).out, Contains("not linked"));
  CHECK(said(figure + "~ff").status == 2);
  CHECK_THAT(said(figure + "~ff").err, Contains("nothing has the id 'ff'"));
}

TEST_CASE("explain says when nothing has that id") {
  const Run run = run_isnad({"explain", "no-such-id", "testdata/demo"});
  CHECK(run.status == 2);
  CHECK(run.out.empty());
  CHECK_THAT(run.err, Contains("nothing has the id 'no-such-id'"));
}
