// The formats of `isnad check`: valid by their schemas, within their platforms' limits, safe with hostile text.
#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>

#include "report/check_formats.h"
#include "report/hostile.h"
#include "run_isnad.h"
#include "support/files.h"

using namespace isnad::test;
using Catch::Matchers::Contains;

namespace {

using Json = nlohmann::json;

constexpr const char* kFormats[] = {"text", "jsonl", "sarif", "junit", "github", "gitlab", "markdown"};

std::string demo(const std::string& format) { return run_isnad({"check", "--format", format, "testdata/demo"}).out; }

// Two outlets whose counts of one event cannot both be true, with `hostile` in every place that is copied into
// outputs: headline, outlet, speaker and the sentence of the figure.
std::string article(const std::string& hostile, const std::string& id, int injured) {
  const std::string text = "The ferry of Port Ovelle hit the pier on Monday and " + std::to_string(injured) +
                           " people were injured, the harbour police " + hostile +
                           " said.\n\nThe ferry Marisca came from Ovelle island with 210 people aboard.\n";
  const Json item = {{"uri", id},  {"headline", hostile}, {"source", hostile}, {"language", "en"},
                     {"versioncreated", "2024-05-13T10:00:00Z"}, {"body_text", text}};
  return item.dump(-1, ' ', false, Json::error_handler_t::replace);
}

struct Outputs {
  std::map<std::string, std::string> by_format;
};

Outputs check_hostile(const std::string& hostile) {
  const TemporaryFolder folder;
  const std::string a = folder.write("::warning::a,b%0A:.json", article(hostile, "urn:a", 12));
  const std::string b = folder.write("]]>&\"<b>\n::error::.json", article(hostile, "urn:b", 19));
  std::vector<std::string> words = {"check", a, b};
  for (const char* format : kFormats) words.insert(words.end(), {"--format", std::string(format) + "=" + (folder.path() / format).string()});
  const Run run = run_isnad(words);
  INFO(hostile << "\n" << run.err);
  CHECK(run.status == 1);
  Outputs outputs;
  for (const char* format : kFormats) outputs.by_format[format] = read_file(folder.path() / format);
  return outputs;
}

// `xmllint` is in scripts/setup; a machine without it fails here rather than testing nothing.
void check_valid_junit(const std::string& xml) {
  const TemporaryFolder folder;
  const std::string file = folder.write("junit.xml", xml);
  const Run run = run_bash("xmllint --noout --nonet --schema testdata/schema/junit.xsd '" + file + "'");
  INFO(run.err);
  CHECK(run.status == 0);
}

isnad::report::CheckItem item_of(isnad::Severity severity, std::size_t number) {
  isnad::report::CheckItem item;
  item.rule = isnad::report::find_rule("discrepancy");
  item.severity = severity;
  item.key = "k" + std::to_string(number);
  item.message = "message " + std::to_string(number);
  item.place.path = "a.txt";
  return item;
}

isnad::report::CheckView view_of(std::size_t errors, std::size_t infos, const std::string& words = "") {
  isnad::report::CheckView view;
  for (std::size_t i = 0; i < errors + infos; ++i) {
    view.items.push_back(item_of(i < errors ? isnad::Severity::error : isnad::Severity::info, i));
    view.items.back().message += words;
  }
  return view;
}

using Writer = std::string (*)(std::ostream&, const isnad::report::CheckView&, const isnad::ReportOptions&);

struct Written {
  std::string out;
  std::string left_out;
};

Written write(Writer writer, const isnad::report::CheckView& view) {
  std::ostringstream out;
  std::string left_out = writer(out, view, {});
  return {out.str(), left_out};
}

}  // namespace

TEST_CASE("one run of check writes several formats") {
  const TemporaryFolder folder;
  const std::string sarif = (folder.path() / "a.sarif").string();
  const std::string junit = (folder.path() / "a.xml").string();
  const Run run = run_isnad({"check", "--format", "sarif=" + sarif, "--format", "junit=" + junit, "--format", "github", "testdata/demo"});
  CHECK(run.status == 1);
  CHECK(run.out == demo("github"));
  CHECK(read_file(sarif) == demo("sarif"));
  CHECK(read_file(junit) == demo("junit"));
}

TEST_CASE("sarif: every result has its rule, level, place and fingerprint") {
  const Json log = Json::parse(demo("sarif"));
  const Json& run = log["runs"][0];
  CHECK(log["version"] == "2.1.0");
  CHECK(run["columnKind"] == "unicodeCodePoints");
  CHECK(run["results"].size() > 5);
  std::set<std::string> fingerprints;
  for (const Json& result : run["results"]) {
    INFO(result.dump());
    CHECK(run["tool"]["driver"]["rules"][result["ruleIndex"].get<std::size_t>()]["id"] == result["ruleId"]);
    CHECK(std::set<std::string>{"error", "warning", "note"}.contains(result["level"]));
    CHECK(result["locations"][0]["physicalLocation"]["region"]["startLine"] >= 1);
    CHECK(fingerprints.insert(result["partialFingerprints"]["primaryLocationLineHash"]).second);
  }
}

TEST_CASE("sarif: at most 5,000 results and 10 MB, the worst first, and what was left out is said") {
  const Written many = write(isnad::report::write_sarif, view_of(20, 6000));
  const Json run = Json::parse(many.out)["runs"][0];
  CHECK(run["results"].size() == 5000);
  CHECK(run["results"][19]["level"] == "error");
  CHECK(many.left_out == "sarif: 1020 findings left out, the least severe ones: code scanning takes 5,000 results and 10 MB");
  CHECK(run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"] == many.left_out);

  const Written large = write(isnad::report::write_sarif, view_of(4000, 0, std::string(4000, 'x')));
  CHECK(large.out.size() < 10'000'000);
  CHECK(Json::parse(large.out)["runs"][0]["results"].size() > 2000);
  CHECK_THAT(large.left_out, Contains("left out"));
  CHECK(write(isnad::report::write_sarif, view_of(5, 5)).left_out.empty());
}

TEST_CASE("github: at most 10 annotations of a level, and what was left out is said") {
  const Written many = write(isnad::report::write_github, view_of(13, 30));
  CHECK(count_of(many.out, "::error ") == 10);
  CHECK(count_of(many.out, "::notice ") == 10);
  CHECK(many.left_out == "github: 3 errors, 20 infos left out: GitHub shows 10 annotations of each level");
  CHECK_THAT(many.out, Contains(many.left_out + "\n"));
  CHECK(write(isnad::report::write_github, view_of(10, 10)).left_out.empty());
}

TEST_CASE("markdown: at most what a comment takes, and what was left out is said") {
  const Written many = write(isnad::report::write_check_markdown, view_of(0, 3000));
  CHECK(many.out.size() <= 65'536);
  CHECK(many.out.size() > 60'000);
  CHECK_THAT(many.left_out, Contains("findings left out"));
  CHECK_THAT(many.out, Contains("findings left out"));
}

TEST_CASE("junit is valid by the schema, also without findings and with unreadable inputs") {
  check_valid_junit(demo("junit"));
  check_valid_junit(run_isnad({"check", "--format", "junit", "testdata/demo/norzan-courier.txt"}).out);
  const Run run = run_isnad({"check", "--format", "junit", "testdata/demo", "testdata/nowhere.txt"});
  check_valid_junit(run.out);
  CHECK_THAT(run.out, Contains("<error type=\"not-found\"") && Contains("nowhere.txt"));
}

TEST_CASE("junit: what makes the run fail is a failure, the rest passes") {
  const auto failures = [](const std::string& level) {
    return count_of(run_isnad({"check", "--fail-on", level, "--format", "junit", "testdata/demo"}).out, "<failure ");
  };
  CHECK(failures("error") == 1);
  CHECK(failures("never") == 0);
  CHECK(failures("info") > 5);
}

TEST_CASE("gitlab: a code quality report") {
  const Json report = Json::parse(demo("gitlab"));
  CHECK(report.size() > 5);
  std::set<std::string> fingerprints;
  for (const Json& item : report) {
    CHECK(item["description"].is_string());
    CHECK(std::set<std::string>{"info", "minor", "major"}.contains(item["severity"]));
    CHECK(item["location"]["lines"]["begin"] >= 1);
    CHECK(fingerprints.insert(item["fingerprint"]).second);
  }
}

TEST_CASE("an article inside a JSON file is placed at its line of the file, and its own line is told") {
  const Json report = Json::parse(demo("gitlab"));
  const auto herald = std::find_if(report.begin(), report.end(), [](const Json& item) {
    return item["location"]["path"] == "testdata/demo/bardonia-herald.json";
  });
  REQUIRE(herald != report.end());
  CHECK((*herald)["location"]["lines"]["begin"] == 1);
  CHECK_THAT((*herald)["description"].get<std::string>(), Contains("of the article)"));
}

TEST_CASE("hostile text stays text in every format") {
  for (const std::string& hostile : hostile_texts()) {
    INFO(hostile);
    const Outputs outputs = check_hostile(hostile);
    check_valid_junit(outputs.by_format.at("junit"));
    CHECK(Json::accept(outputs.by_format.at("sarif")));
    CHECK(Json::accept(outputs.by_format.at("gitlab")));
    for (const std::string& line : lines_of(outputs.by_format.at("jsonl"))) CHECK(Json::accept(line));
    const std::regex command("::(error|warning|notice)( file=[^,:]+,line=[0-9]+,title=[^:,]*)?::.*");
    for (const std::string& line : lines_of(outputs.by_format.at("github"))) {
      INFO(line);
      CHECK((std::regex_match(line, command) || line.starts_with("isnad: ")));
    }
    for (const char* format : {"text", "markdown", "junit"}) {
      for (const std::string& line : lines_of(outputs.by_format.at(format))) {
        const std::size_t first = line.find_first_not_of(" \t");
        CHECK_FALSE((first != std::string::npos && line.substr(first, 2) == "::"));
        CHECK(line.find('\x1b') == std::string::npos);
      }
    }
    CHECK(outputs.by_format.at("markdown").find("<script") == std::string::npos);
  }
}
