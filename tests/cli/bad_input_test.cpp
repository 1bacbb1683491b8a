// What is wrong with an input is said with its place, the other inputs are still worked on, the status is 2.
#include <catch2/catch.hpp>

#include "run_isnad.h"
#include "support/files.h"

using namespace isnad::test;
using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;

namespace {

constexpr const char* kArticle =
    "Harbour fire\n\nThe mayor said on Tuesday that 14 people were injured in the harbour fire.\n";

// One good article and whatever is wrong beside it.
struct World {
  TemporaryFolder folder;
  std::string good = folder.write("good.txt", kArticle);

  [[nodiscard]] Run extract(const std::string& other) const { return run_isnad({"extract", "--with-text", other, good}); }
};

// The good article came through although another input did not.
void check_trouble(const Run& run, const std::string& message) {
  INFO(run.err);
  CHECK(run.status == 2);
  CHECK_THAT(run.err, StartsWith("isnad: " + message));
  CHECK(count_of(run.err, "\n") == 1);
  CHECK(count_of(run.out, "\"type\":\"document\"") == 1);
  CHECK_THAT(run.out, Contains("harbour fire"));
}

}  // namespace

TEST_CASE("a missing file is named, and the others are read") {
  const World world;
  const std::string path = world.folder.path().string() + "/nowhere.txt";
  check_trouble(world.extract(path), path + ": ");
}

TEST_CASE("an empty name is shown as one") {
  const World world;
  check_trouble(world.extract(""), "\"\": no such file");
}

TEST_CASE("a folder without articles is named") {
  const World world;
  const std::string path = world.folder.path().string() + "/empty";
  std::filesystem::create_directory(path);
  check_trouble(world.extract(path), path + ": ");
}

TEST_CASE("an empty file is named") {
  const World world;
  const std::string path = world.folder.write("empty.txt", "");
  check_trouble(world.extract(path), path + ": ");
}

TEST_CASE("a binary file is named") {
  const World world;
  const std::string path = world.folder.write("picture.txt", std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16));
  check_trouble(world.extract(path), path + ": ");
}

TEST_CASE("an article without letters is named") {
  const World world;
  const std::string path = world.folder.write("numbers.txt", "123 456\n---\n789\n");
  check_trouble(world.extract(path), path + ":");
}

TEST_CASE("broken JSON in line 7 is named with its line, and the other lines are read") {
  const World world;
  std::string lines;
  for (int i = 1; i <= 9; ++i) {
    const std::string number = std::to_string(i);
    lines += i == 7 ? "{\"id\": \"7\", \"text\": \n"
                    : "{\"id\": \"" + number + "\", \"text\": \"Street " + number + " was closed.\"}\n";
  }
  const std::string path = world.folder.write("feed.ndjson", lines);
  const Run run = world.extract(path);
  INFO(run.err);
  CHECK(run.status == 2);
  CHECK_THAT(run.err, StartsWith("isnad: " + path + ":7:"));
  CHECK(count_of(run.err, "\n") == 1);
  CHECK(count_of(run.out, "\"type\":\"document\"") == 9);
  CHECK_THAT(run.out, Contains("Street 9 was closed."));
}

TEST_CASE("invalid UTF-8 is repaired, counted and said") {
  const World world;
  const std::string path = world.folder.write("torn.txt", "The mayor\xC3 said that 14 people were hurt.\n");
  const Run run = world.extract(path);
  INFO(run.err);
  CHECK(run.status == 0);
  CHECK_THAT(run.err, StartsWith("isnad: warning: " + path + ":1:10: "));
  CHECK(count_of(run.out, "\"type\":\"document\"") == 2);
  CHECK_THAT(run.out, Contains("mayor\xEF\xBF\xBD said"));
}

TEST_CASE("several bad inputs are each named once") {
  const World world;
  const std::string folder = world.folder.path().string();
  const Run run = run_isnad({"report", folder + "/a", world.good, folder + "/b"});
  CHECK(run.status == 2);
  CHECK(lines_of(run.err).size() == 2);
  CHECK_THAT(run.err, Contains(folder + "/a") && Contains(folder + "/b"));
  CHECK_FALSE(run.out.empty());
}

TEST_CASE("without any article nothing is written") {
  const TemporaryFolder folder;
  const std::string page = folder.path().string() + "/report.html";
  const Run run = run_isnad({"report", "--output", page, folder.path().string() + "/nowhere.txt"});
  CHECK(run.status == 2);
  CHECK(run.out.empty());
  CHECK_FALSE(std::filesystem::exists(page));
  CHECK_THAT(run.err, Contains("no article could be read"));
}

TEST_CASE("check tells trouble from findings") {
  const World world;
  CHECK(run_isnad({"check", "--fail-on", "info", world.good, "nowhere.txt"}).status == 2);
  CHECK(run_isnad({"check", "--fail-on", "never", world.good, "nowhere.txt"}).status == 2);
}

TEST_CASE("control characters of a file name do not reach the terminal") {
  const Run run = run_isnad({"report", "no\x1b[31m\nwhere.txt"});
  CHECK(run.status == 2);
  CHECK(run.err.find('\x1b') == std::string::npos);
  CHECK(lines_of(run.err).size() == 2);
}

TEST_CASE("a broken table of owners is named with its line") {
  const World world;
  const std::string owners = world.folder.write("owners.tsv", "outlet\towner\nHerald\tBig House\nCourier\n");
  const Run run = run_isnad({"report", "--owners", owners, world.good});
  CHECK(run.status == 2);
  CHECK(run.out.empty());
  CHECK_THAT(run.err, StartsWith("isnad: " + owners + ":3:1: not two columns; expected outlet, tab, owner"));
}

TEST_CASE("a folder of tables that is not there is named") {
  const World world;
  const Run run = run_isnad({"report", "--tables", "nowhere", world.good});
  CHECK(run.status == 2);
  CHECK(run.out.empty());
  CHECK_THAT(run.err, StartsWith("isnad: nowhere: "));
}

TEST_CASE("a folder without tables is no silent default") {
  const World world;
  const TemporaryFolder none;
  const Run run = run_isnad({"report", "--tables", none.path().string(), world.good});
  CHECK(run.status == 2);
  CHECK(run.out.empty());
  CHECK_THAT(run.err, StartsWith("isnad: " + none.path().string() + ": a folder without language tables; expected"));
}

TEST_CASE("two formats in one file and a word too many are named") {
  const World world;
  const Run shared = run_isnad({"report", "--format", "text=both", "--format", "json=both", world.good});
  CHECK(shared.status == 2);
  CHECK_THAT(shared.err, StartsWith("isnad: --format: 'both' is the file of two formats"));
  const Run extra = run_isnad({"config", "show", "window"});
  CHECK(extra.status == 2);
  CHECK_THAT(extra.err, StartsWith("isnad: 'window' is one word too many"));
}
