// What a terminal gets: progress, colours, width. The terminal is script(1)'s.
#include <catch2/catch.hpp>

#include "report/width.h"
#include "run_isnad.h"

using namespace isnad::test;
using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;

namespace {

const std::string kClean = "env -u NO_COLOR -u FORCE_COLOR -u CLICOLOR -u CLICOLOR_FORCE TERM=xterm ";

/// What a terminal shows of a line of shell.
std::string at_terminal(const std::string& line) {
  return run_bash(kClean + "script -qec '" + line + "' /dev/null < /dev/null").out;
}

std::string piped(const std::string& variables, const std::string& options = "") {
  return run_bash(kClean + variables + " \"$ISNAD\" report " + options + " testdata/demo").out;
}

bool has_colour(const std::string& text) { return text.find("\x1b[") != std::string::npos; }

}  // namespace

TEST_CASE("progress is on a terminal's stderr only, and nothing of it stays") {
  const std::string shown = at_terminal("\"$ISNAD\" report -o /dev/null testdata/demo");
  CHECK_THAT(shown, Contains("isnad: reading ...") && Contains("isnad: linking the statements of 7 articles ..."));
  CHECK(shown.substr(shown.size() - 4) == "\r\x1b[K");
  CHECK(shown.find('\n') == std::string::npos);
  CHECK(run_isnad({"report", "testdata/demo"}).err.empty());
  CHECK(at_terminal("\"$ISNAD\" report -o /dev/null testdata/demo 2>/dev/null").empty());
  CHECK(at_terminal("\"$ISNAD\" report --quiet -o /dev/null testdata/demo").empty());
  CHECK(at_terminal("TERM=dumb \"$ISNAD\" report -o /dev/null testdata/demo").empty());
}

TEST_CASE("a message wipes the progress out first") {
  const std::string shown = at_terminal("\"$ISNAD\" report -o /dev/null testdata/demo /nowhere");
  const std::size_t at = shown.find("isnad: /nowhere");
  REQUIRE(at != std::string::npos);
  CHECK(shown.substr(at - 4, 4) == "\r\x1b[K");
}

TEST_CASE("--verbose tells the stages, also to a file") {
  const Run run = run_isnad({"report", "--verbose", "testdata/demo"});
  CHECK(run.out == run_isnad({"report", "testdata/demo"}).out);
  CHECK_THAT(run.err, Contains("isnad: reading: 0.") && Contains("isnad: judging "));
  CHECK(run.err.find('\x1b') == std::string::npos);
  for (const std::string& line : lines_of(run.err)) CHECK_THAT(line, StartsWith("isnad: "));
}

TEST_CASE("--quiet and --verbose exclude each other") {
  const Run run = run_isnad({"report", "--quiet", "--verbose", "testdata/demo"});
  CHECK(run.status == 2);
  CHECK(lines_of(run.err).at(0) == "isnad: --quiet and --verbose exclude each other; expected one of them");
}

TEST_CASE("colours follow the option, then the environment, then the terminal") {
  CHECK(has_colour(at_terminal("\"$ISNAD\" report -q testdata/demo")));
  CHECK_FALSE(has_colour(at_terminal("NO_COLOR=1 \"$ISNAD\" report -q testdata/demo")));
  CHECK_FALSE(has_colour(at_terminal("CLICOLOR=0 \"$ISNAD\" report -q testdata/demo")));
  CHECK_FALSE(has_colour(at_terminal("TERM=dumb \"$ISNAD\" report -q testdata/demo")));
  CHECK(has_colour(at_terminal("NO_COLOR=1 \"$ISNAD\" report -q --color always testdata/demo")));
  CHECK(has_colour(at_terminal("NO_COLOR= \"$ISNAD\" report -q testdata/demo")));
  CHECK_FALSE(has_colour(piped("")));
  CHECK(has_colour(piped("FORCE_COLOR=1")));
  CHECK_FALSE(has_colour(piped("FORCE_COLOR=0 CLICOLOR_FORCE=1")));
  CHECK(has_colour(piped("CLICOLOR_FORCE=1")));
  CHECK_FALSE(has_colour(piped("CLICOLOR_FORCE=1 NO_COLOR=1")));
  CHECK_FALSE(has_colour(piped("FORCE_COLOR=1", "--color never")));
}

TEST_CASE("text takes the terminal's width, counted in columns") {
  const std::string shown = at_terminal("stty cols 50; \"$ISNAD\" report -q --color never testdata/demo");
  std::size_t wide = 0;
  for (std::string line : lines_of(shown)) {
    if (line.ends_with('\r')) line.pop_back();
    const bool is_table = line.find("[") != std::string::npos && line.find("%") != std::string::npos;
    wide += !is_table && isnad::report::display_width(line) > 50 ? 1 : 0;
  }
  CHECK(lines_of(shown).size() > lines_of(run_isnad({"report", "testdata/demo"}).out).size());
  CHECK(wide <= 1);  // the head of the table of documents
}
