// Where outputs go, and that the same articles give the same bytes.
#include <algorithm>
#include <catch2/catch.hpp>

#include "run_isnad.h"
#include "support/files.h"

using namespace isnad::test;
using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;

namespace {

namespace fs = std::filesystem;

std::vector<std::string> demo_articles() {
  std::vector<std::string> paths;
  for (const fs::directory_entry& entry : fs::directory_iterator(source_path("testdata/demo"))) {
    paths.push_back("testdata/demo/" + entry.path().filename().string());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

Run run_demo(std::vector<std::string> words, const std::vector<std::string>& articles = demo_articles()) {
  words.insert(words.end(), {"--manifest", "testdata/demo-manifest.tsv"});
  words.insert(words.end(), articles.begin(), articles.end());
  Run run = run_isnad(words);
  INFO(run.err);
  CHECK(run.err.empty());
  return run;
}

}  // namespace

TEST_CASE("one run writes several formats") {
  const TemporaryFolder folder;
  const std::string page = folder.path().string() + "/report.html";
  const Run run = run_demo({"report", "--format", "html=" + page, "--format", "text"});
  CHECK(run.status == 0);
  CHECK(run.out == run_demo({"report"}).out);
  CHECK(read_file(page) == run_demo({"report", "--format", "html"}).out);
  CHECK_THAT(read_file(page), StartsWith("<!DOCTYPE html>") || StartsWith("<!doctype html>"));
  CHECK(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()) == 1);
}

TEST_CASE("--split-quotes ends sentences inside marks") {
  const std::string text = "\"It is over. Go home,\" the mayor said.\n";
  const auto sentences = [&](std::vector<std::string> words) { return count_of(run_isnad(words, text).out, "{\"type\":\"sentence\""); };
  CHECK(sentences({"extract", "-"}) == 1);
  CHECK(sentences({"extract", "--split-quotes", "-"}) == 2);
}

TEST_CASE("every format of every command writes something of its own") {
  std::vector<std::string> outputs;
  for (const char* format : {"text", "markdown", "html", "json", "csv", "jsonl"}) {
    outputs.push_back(run_demo({"report", "--format", format}).out);
  }
  for (const char* format : {"dot", "svg", "graphml"}) outputs.push_back(run_demo({"graph", "--format", format}).out);
  for (const char* format : {"webannotation", "schemaorg", "superdesk"}) {
    outputs.push_back(run_demo({"report", "--format", format}).out);
    CHECK(run_demo({"align", "--format", format}).out == outputs.back());
  }
  outputs.push_back(run_demo({"extract"}).out);
  outputs.push_back(run_demo({"extract", "--format", "csv"}).out);
  for (const std::string& output : outputs) CHECK(output.size() > 1000);
  std::sort(outputs.begin(), outputs.end());
  CHECK(std::adjacent_find(outputs.begin(), outputs.end()) == outputs.end());
}

TEST_CASE("the number of threads does not change a byte") {
  for (const std::string command : {"report", "graph", "extract", "align"}) {
    const std::string one = run_demo({command, "--threads", "1"}).out;
    INFO(command);
    CHECK(one.size() > 1000);
    CHECK(run_demo({command, "--threads", "2"}).out == one);
    CHECK(run_demo({command, "--threads", "7"}).out == one);
  }
}

TEST_CASE("the order of the inputs does not change a byte") {
  std::vector<std::string> articles = demo_articles();
  const std::string report = run_demo({"report"}, articles).out;
  const std::string records = run_demo({"align"}, articles).out;
  std::reverse(articles.begin(), articles.end());
  CHECK(run_demo({"report"}, articles).out == report);
  std::rotate(articles.begin(), articles.begin() + 3, articles.end());
  CHECK(run_demo({"align"}, articles).out == records);
}

TEST_CASE("the locale does not change a byte") {
  const std::string line = "\"$ISNAD\" report testdata/demo/*";
  CHECK(run_bash("LC_ALL=C " + line).out == run_bash("LC_ALL=C.UTF-8 LANG=ar_EG.UTF-8 LANGUAGE=ar " + line).out);
}

TEST_CASE("a folder stands for the articles in it") {
  CHECK(run_demo({"align"}, {"testdata/demo"}).out == run_demo({"align"}).out);
}

TEST_CASE("- is standard input") {
  const Run run = run_isnad({"extract", "--with-text", "-"}, "The mayor said that 14 people were injured.\n");
  CHECK(run.status == 0);
  CHECK_THAT(run.out, Contains("\"path\":\"-\"") && Contains("14 people"));
}

TEST_CASE("an article comes through extract whatever its place") {
  const std::string path = demo_articles().front();
  CHECK(run_isnad({"extract", path}).out == run_isnad({"extract", "--", path}).out);
}

TEST_CASE("a reader that closes its pipe is no trouble") {
  const Run run = run_bash("\"$ISNAD\" align --with-text testdata/demo | true; echo ${PIPESTATUS[0]}");
  CHECK(run.out == "0\n");
  CHECK(run.err.empty());
  const Run head = run_bash("\"$ISNAD\" align --with-text testdata/demo | head -c 5; exit ${PIPESTATUS[0]}");
  CHECK(head.status == 0);
  CHECK(head.out == "{\"typ");
}

TEST_CASE("a full disk is trouble") {
  const Run run = run_bash("\"$ISNAD\" report testdata/demo > /dev/full");
  CHECK(run.status == 2);
  CHECK_THAT(run.err, StartsWith("isnad: standard output cannot be written: "));
}

TEST_CASE("a closed standard output is trouble") {
  const Run run = run_bash("\"$ISNAD\" report testdata/demo >&-");
  CHECK(run.status == 2);
  CHECK_THAT(run.err, StartsWith("isnad: standard output cannot be written: "));
  CHECK(run_bash("\"$ISNAD\" report testdata/demo >&- 2>&-").status == 2);
}

TEST_CASE("an output file that cannot be written is named, and the other outputs are written") {
  const Run run = run_isnad({"report", "--format", "html=/nowhere/report.html", "--format", "text", "testdata/demo"});
  CHECK(run.status == 2);
  CHECK_THAT(run.err, StartsWith("isnad: /nowhere/report.html"));
  CHECK(run.out.size() > 1000);
}

TEST_CASE("colour is for terminals, or where it is asked for") {
  CHECK(run_demo({"report"}).out.find('\x1b') == std::string::npos);
  CHECK(run_demo({"report", "--color", "never"}).out.find('\x1b') == std::string::npos);
  CHECK(run_demo({"report", "--color", "always"}).out.find('\x1b') != std::string::npos);
}

TEST_CASE("svg without Graphviz is a clear error") {
  const Run run = run_bash("PATH=/nowhere \"$ISNAD\" graph --format svg testdata/demo");
  CHECK(run.status == 2);
  CHECK(run.out.empty());
  CHECK_THAT(run.err, Contains("dot") && Contains("Graphviz"));
}

TEST_CASE("one article has a report that says it stands alone") {
  const Run run = run_isnad({"report", "testdata/demo/sahl-press.txt"});
  CHECK(run.status == 0);
  CHECK_THAT(run.out, Contains("1 article of 1 outlet, 1 event") && Contains("Found: nothing to compare; give another outlet's article on the same event.") && Contains("ARTICLES WITHOUT A COUNTERPART"));
  CHECK(lines_of(run.out).size() < 30);
  CHECK_THAT(run_isnad({"report", "--format", "html", "testdata/demo/sahl-press.txt"}).out, Contains("No figure differs"));
}

TEST_CASE("300 articles that have nothing in common stay a short report") {
  std::string articles;
  for (int i = 0; i < 300; ++i) {
    const std::string n = std::to_string(i * 7919 % 1000 + 3);
    const std::string name = std::string(1, static_cast<char>('A' + i % 26)) + std::string(1, static_cast<char>('a' + i / 26)) + "lon";
    articles += R"({"id":"a)" + std::to_string(i) + R"(","source":")" + name + R"( Post","title":"Item )" + n + R"(","text":"A )" + name +
                "smith in " + name + "ville mended " + n + " " + name + R"(-made kettles. He has a single \"mark."})" + "\n";
  }
  const Run run = run_isnad({"report", "-"}, articles);
  CHECK(run.status == 0);
  CHECK_THAT(run.out, Contains("300 articles of 300 outlets") && Contains("and 280 more"));
  CHECK_THAT(run.out, Contains("300 \xC3\x97 info: a"));
  CHECK(lines_of(run.out).size() < 100);
}
