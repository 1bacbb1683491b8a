// Help, version and wrong usage, through the real binary.
#include <catch2/catch.hpp>

#include "cli/format.h"
#include "cli/options.h"
#include "run_isnad.h"
#include "support/golden.h"

using namespace isnad::test;

TEST_CASE("help goes to standard output") {
  const Run run = run_isnad({"--help"});
  CHECK(run.status == 0);
  CHECK(run.err.empty());
  check_golden("cli/help.txt", run.out);
}

TEST_CASE("each command has its help") {
  for (const isnad::cli::Command& command : isnad::cli::command_table()) {
    const std::string name(command.name);
    const Run run = run_isnad({name, "--help"});
    CHECK(run.status == 0);
    CHECK(run.out == run_isnad({"help", name}).out);
    check_golden("cli/help-" + name + ".txt", run.out);
  }
}

TEST_CASE("help fits a terminal, and each option has one") {
  const std::string help = run_isnad({"--help"}).out;
  for (const std::string& line : lines_of(help)) CHECK(line.size() <= 80);
  for (const isnad::cli::OptionSpec& spec : isnad::cli::option_table()) {
    INFO(spec.name);
    CHECK(count_of(help, "--" + std::string(spec.name)) >= 1);
    CHECK_FALSE(spec.help.empty());
  }
}

TEST_CASE("the version is one line") {
  const Run run = run_isnad({"--version"});
  CHECK(run.status == 0);
  CHECK(run.out == "isnad " ISNAD_VERSION "\n");
}

TEST_CASE("no input: usage on standard error, status 2") {
  const Run run = run_isnad({"report"});
  CHECK(run.status == 2);
  CHECK(run.out.empty());
  CHECK(run.err ==
        "isnad: an input is missing; expected files, folders or -\n"
        "isnad: usage: isnad report [OPTION]... INPUT...; see isnad report --help\n");
}

TEST_CASE("no command: usage on standard error, status 2") {
  const Run run = run_isnad({});
  CHECK(run.status == 2);
  CHECK(run.out.empty());
  CHECK(lines_of(run.err).size() == 2);
}

TEST_CASE("an unknown option gives a suggestion and does no work") {
  const Run run = run_isnad({"report", "--fromat", "html", "nowhere.txt"});
  CHECK(run.status == 2);
  CHECK(run.out.empty());
  CHECK(lines_of(run.err).at(0) == "isnad: unknown option '--fromat'; did you mean '--format'?");
  CHECK(run.err.find("nowhere.txt") == std::string::npos);
}

TEST_CASE("articles without a command give the whole command as a suggestion") {
  const Run run = run_isnad({"README.md"});
  CHECK(run.status == 2);
  CHECK(run.err.find("did you mean 'isnad report README.md'?") != std::string::npos);
}
