// What the README says to type works, and prints what it shows.
#include <catch2/catch.hpp>

#include <regex>

#include "run_isnad.h"
#include "support/files.h"

using namespace isnad::test;

namespace {

struct Typed {
  std::string command;             ///< "build/isnad report testdata/demo"
  std::vector<std::string> shown;  ///< the lines below a "$ ", without "..." and the times of a run
};

// Lines of code blocks. What writes into the home folder or needs a terminal is left out.
std::vector<Typed> typed_in(const std::string& readme) {
  static const std::regex kTime("[0-9] s$");
  std::vector<Typed> all;
  bool takes_output = false;
  for (const std::string& line : lines_of(readme)) {
    const bool prompt = line.starts_with("$ build/isnad "), plain = line.starts_with("build/isnad ");
    if (line.starts_with("```")) takes_output = false;
    if (prompt || plain) {
      takes_output = prompt;
      if (line.find("~/") == std::string::npos && line.find("man -l") == std::string::npos) all.push_back({line.substr(prompt ? 2 : 0), {}});
    } else if (takes_output && line != "..." && !std::regex_search(line, kTime)) {
      all.back().shown.push_back(line);
    }
  }
  return all;
}

// From a folder of its own, where its outputs may stay.
Run run_line(const std::string& command) {
  const TemporaryFolder folder;
  std::filesystem::create_directory_symlink(source_path("testdata"), folder.path() / "testdata");
  return run_bash("cd '" + folder.path().string() + "' && \"$ISNAD\"" + command.substr(std::string("build/isnad").size()));
}

int expected_status(const Typed& typed) {
  if (typed.command.find("--fromat") != std::string::npos) return 2;
  return typed.command.starts_with("build/isnad check ") ? 1 : 0;
}

}  // namespace

TEST_CASE("the commands of the README run and print what it shows") {
  const std::vector<Typed> all = typed_in(read_file(source_path("README.md")));
  std::size_t lines = 0;
  for (const Typed& typed : all) {
    const Run run = run_line(typed.command);
    INFO(typed.command << '\n' << run.err);
    CHECK(run.status == expected_status(typed));
    for (const std::string& line : typed.shown) {
      INFO(line);
      CHECK(('\n' + run.out + run.err).find('\n' + line + '\n') != std::string::npos);
      ++lines;
    }
  }
  CHECK(all.size() >= 8);
  CHECK(lines >= 20);
}
