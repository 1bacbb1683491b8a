// The language of reports around the articles, through the real binary.
#include <catch2/catch.hpp>

#include "cli/help.h"
#include "cli/options.h"
#include "report/width.h"
#include "run_isnad.h"
#include "support/files.h"
#include "support/golden.h"

using namespace isnad::cli;
using namespace isnad::test;
using Catch::Matchers::Contains;

namespace {

Run run_demo(std::vector<std::string> words) {
  words.insert(words.end(), {"--manifest", "testdata/demo-manifest.tsv", "testdata/demo"});
  return run_isnad(words);
}


}  // namespace

TEST_CASE("findings are told in the language of the interface") {
  const std::string english = run_demo({"report", "--format", "html"}).out;
  const std::string arabic = run_demo({"report", "--format", "html", "--ui", "ar"}).out;
  CHECK_THAT(english, Contains(">15 injured (<bdi dir=\"rtl\">") && Contains("</bdi>) against 18 injured ("));
  CHECK_THAT(arabic, !Contains(" against 18") && !Contains("): both may be true") && !Contains("independent source"));
}

TEST_CASE("the Arabic interface has a text for all that the help tells") {
  const isnad::lang::Interface arabic("ar");
  std::vector<std::string> keys;
  for (const OptionSpec& spec : option_table()) keys.push_back("help_option_" + std::string(spec.name));
  for (const Format& format : format_table()) keys.push_back("help_format_" + std::string(format.name));
  for (const Meaning& one : exit_statuses()) keys.push_back("help_exit_" + std::string(one.name));
  for (const Meaning& one : environment_variables()) keys.push_back("help_environment_" + std::string(one.name));
  for (const Command& command : command_table()) {
    keys.push_back("help_command_" + std::string(command.name));
    keys.push_back("help_description_" + std::string(command.name));
  }
  for (const std::string& key : keys) {
    INFO(key << " is missing in src/lang/tables/ar/interface.tsv");
    CHECK_FALSE(arabic.own(key).empty());
  }
}

TEST_CASE("Arabic help has the same options as the English one, and no line too wide") {
  for (const Command& command : command_table()) {
    const std::string help = run_isnad({std::string(command.name), "--help", "--ui", "ar"}).out;
    for (const OptionSpec& spec : option_table()) {
      INFO(spec.name);
      const std::string name = "--" + std::string(spec.name) + (spec.value.empty() ? "\n" : " ");
      const bool is_there = count_of(help, "\n      " + name) + count_of(help, ", " + name) > 0;
      CHECK(is_there == spec.commands.contains(command.id));
    }
    for (const std::string& line : lines_of(help)) CHECK(isnad::report::display_width(line) <= 80);
  }
  check_golden("cli/help-ar.txt", run_isnad({"--help", "--ui", "ar"}).out);
}

TEST_CASE("the Arabic text report says nothing of its own in English but readings and rules") {
  const std::string report = run_demo({"report", "--ui", "ar"}).out;
  CHECK_THAT(report, !Contains("EVENT") && !Contains("said by") && !Contains("outlets,") && !Contains("; also [") && !Contains("FIGURES"));
  for (const std::string& line : lines_of(report)) CHECK(isnad::report::display_width(line) <= 80);
}

TEST_CASE("an interface of one's own reaches the page, and English fills what it lacks") {
  const TemporaryFolder folder;
  std::filesystem::create_directory(folder.path() / "xx");
  (void)folder.write("xx/interface.tsv", "key\ttext\ntitle\tZaza o zuzu\nmessage_discrepancy\t{} ({}) zo {} ({})\n");
  const Run run = run_demo({"report", "--format", "html", "--ui", "xx", "--tables", folder.path().string()});
  INFO(run.err);
  CHECK(run.status == 0);
  CHECK_THAT(run.out, Contains("<title>Zaza o zuzu") && Contains(") zo 18 injured (") && Contains("Skip to the findings"));
}

TEST_CASE("an interface that is not there is wrong usage, and those that are there are named") {
  const Run run = run_demo({"report", "--ui", "tlh"});
  CHECK(run.status == 2);
  CHECK(run.out.empty());
  CHECK(lines_of(run.err).at(0) == "isnad: --ui: there is no interface in 'tlh'; expected ar or en");
}
