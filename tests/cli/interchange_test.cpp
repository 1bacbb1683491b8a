// What other programs read: Web Annotations, schema.org claims, Superdesk's diff, tables. The real binary's
// output against the schemas of testdata/schema and against the articles' own text.
#include <catch2/catch.hpp>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "run_isnad.h"
#include "support/files.h"
#include "text/utf8.h"

using namespace isnad::test;

namespace {

using Json = nlohmann::json;

Run run_demo(std::vector<std::string> words) {
  words.insert(words.end(), {"--manifest", "testdata/demo-manifest.tsv", "testdata/demo"});
  Run run = run_isnad(words);
  REQUIRE(run.status == 0);
  return run;
}

Json written(const std::string& format) { return Json::parse(run_demo({"report", "--format", format}).out); }

/// The demo's articles as the program read them, by id.
std::map<std::string, std::string> texts_of_demo() {
  std::map<std::string, std::string> texts;
  for (const std::string& line : lines_of(run_demo({"extract", "--with-text"}).out)) {
    const Json record = Json::parse(line);
    if (record["type"] == "document") texts[record["id"]] = record["text"];
  }
  return texts;
}

/// The code points [begin, end) of a text, the slow way.
std::string slice(const std::string& text, std::size_t begin, std::size_t end) {
  std::size_t at = 0;
  std::string out;
  for (std::size_t n = 0; at < text.size() && n < end; ++n) {
    const char32_t c = isnad::text::decode(text, at);
    if (n >= begin) isnad::text::append_utf8(out, c);
  }
  return out;
}

/// All targets with a selector, of statements and of findings.
std::vector<Json> targets_of(const Json& collection) {
  std::vector<Json> targets;
  for (const Json& annotation : collection["first"]["items"]) {
    const Json& target = annotation["target"];
    if (target.is_object()) targets.push_back(target);
    if (!target.is_array()) continue;
    for (const Json& one : target) {
      if (one.is_object()) targets.push_back(one);
    }
  }
  return targets;
}

std::size_t occurrences(const std::string& text, const std::string& part) { return count_of(text, part); }

}  // namespace

TEST_CASE("interchange formats are valid by their schemas") {
  const TemporaryFolder folder;
  for (const std::string format : {"webannotation", "schemaorg", "superdesk"}) {
    const std::string schema = source_path("testdata/schema/" + format + ".schema.json").string();
    const Run run = validate(schema, folder.write(format + ".json", run_demo({"report", "--format", format}).out));
    INFO(format << "\n" << run.out << run.err);
    CHECK(run.status == 0);
    CHECK(run.out.empty());
  }
}

TEST_CASE("a Web Annotation's selectors find its words in the article") {
  const std::map<std::string, std::string> texts = texts_of_demo();
  const std::vector<Json> targets = targets_of(written("webannotation"));
  REQUIRE(targets.size() > 100);
  for (const Json& target : targets) {
    const std::string& text = texts.at(target["source"]);
    const Json& quote = target["selector"][0];
    const std::size_t start = target["selector"][1]["start"];
    const std::size_t end = target["selector"][1]["end"];
    const std::string prefix = quote["prefix"];
    const std::string exact = quote["exact"];
    INFO(target.dump());
    CHECK(slice(text, start, end) == exact);
    CHECK(slice(text, start - isnad::text::code_points(prefix), start) == prefix);
    CHECK(text.find(prefix + exact + quote["suffix"].get<std::string>()) != std::string::npos);
  }
}

TEST_CASE("a collection of Web Annotations counts its items, and each has its own name") {
  const Json collection = written("webannotation");
  const Json& items = collection["first"]["items"];
  std::set<std::string> ids;
  for (const Json& item : items) ids.insert(item["id"]);
  CHECK(collection["total"] == items.size());
  CHECK(ids.size() == items.size());
}

TEST_CASE("claims appear in articles that are there, and none is rated") {
  const Run run = run_demo({"report", "--format", "schemaorg"});
  std::set<std::string> articles;
  std::size_t claims = 0;
  const Json written = Json::parse(run.out);
  for (const Json& node : written["@graph"]) {
    if (node["@type"] == "NewsArticle") articles.insert(node["@id"]);
    if (node["@type"] != "Claim") continue;
    ++claims;
    for (const Json& place : node["appearance"]) CHECK(articles.contains(place["@id"]));
    if (node.contains("firstAppearance")) CHECK(node["firstAppearance"] == node["appearance"][0]);
  }
  CHECK(articles.size() == 7);
  CHECK(claims > 20);
  CHECK(run.out.find("Rating") == std::string::npos);
  CHECK(run.out.find("ClaimReview") == std::string::npos);
}

TEST_CASE("a Superdesk diff replaces passages that the article has once, and keeps their words") {
  const std::map<std::string, std::string> texts = texts_of_demo();
  std::size_t differences = 0;
  const Json diffs = written("superdesk");
  for (const Json& item : diffs["items"]) {
    for (const auto& [old, replacement] : item["diff"].items()) {
      INFO(old);
      ++differences;
      CHECK(occurrences(texts.at(item["guid"]), old) == 1);
      const std::string bare = replacement.get<std::string>();
      const std::size_t open = bare.find(" [");
      CHECK(bare.substr(0, open) + bare.substr(bare.rfind(']') + 1) == old);
    }
  }
  CHECK(differences > 4);
}

TEST_CASE("a byte order mark stands before csv where it is asked for, and is for csv alone") {
  const std::string mark = "\xEF\xBB\xBF";
  for (const std::string command : {"report", "extract", "align"}) {
    const std::string plain = run_demo({command, "--format", "csv"}).out;
    CHECK(plain.rfind(mark, 0) == std::string::npos);
    CHECK(run_demo({command, "--format", "csv", "--bom"}).out == mark + plain);
  }
  const Run run = run_isnad({"report", "--bom", "testdata/demo"});
  CHECK(run.status == 2);
  CHECK(lines_of(run.err).at(0) == "isnad: --bom: no output is csv; expected --format csv");
}

TEST_CASE("Superdesk's macro returns the item and what other outlets have") {
  const TemporaryFolder folder;
  const std::string program = folder.write("run.py", R"(
import datetime, json, sys
sys.path.insert(0, "scripts/superdesk")
import isnad_check
item = {"guid": "urn:newsml:draft:1", "headline": "Seven dead in Ardin flood", "language": "en",
        "versioncreated": datetime.datetime(2024, 3, 11, 0, 0, tzinfo=datetime.timezone.utc),
        "body_html": "<p>At least seven people died and <b>22 people</b> were injured when a gate of the Kessar Dam opened "
                     "above the town of Ardin early on Monday, the civil defense service said.</p>"}
same, diff = isnad_check.callback(item, dest=None)
assert same is item
print(json.dumps({"name": isnad_check.name, "diff": diff, "kinds": [isnad_check.access_type, isnad_check.action_type]}))
)");
  const Run run = run_bash("ISNAD_AGAINST=testdata/demo /usr/bin/python3 " + program);
  INFO(run.err);
  REQUIRE(run.status == 0);
  const Json said = Json::parse(run.out);
  CHECK(said["kinds"] == Json({"frontend", "interactive"}));
  REQUIRE(said["diff"].contains("22 people"));
  CHECK(said["diff"]["22 people"].get<std::string>().rfind("22 people [", 0) == 0);
  const Run lost = run_bash("ISNAD_AGAINST=/nowhere /usr/bin/python3 " + program);
  CHECK(lost.status != 0);
  CHECK(lost.err.find("/nowhere: no such file") != std::string::npos);
}
