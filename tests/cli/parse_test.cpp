#include "cli/parse.h"

#include <catch2/catch.hpp>

using namespace isnad;
using namespace isnad::cli;

namespace {

std::string complaint(const std::vector<std::string>& words) {
  const Result<Options> options = parse(words);
  return options ? "no error" : options.error().message;
}

Options parsed(const std::vector<std::string>& words) {
  Result<Options> options = parse(words);
  INFO((options ? "" : options.error().message));
  REQUIRE(options.has_value());
  return *options;
}

std::vector<std::string> described(const Options& options) {
  std::vector<std::string> outputs;
  for (const Output& output : options.outputs) outputs.push_back(std::string(output.format->name) + "=" + output.path);
  return outputs;
}

}  // namespace

TEST_CASE("a command with inputs has the defaults of the help") {
  const Options options = parsed({"report", "a.txt", "-"});
  CHECK(options.command == CommandId::report);
  CHECK(options.inputs == std::vector<std::string>{"a.txt", "-"});
  CHECK(described(options) == std::vector<std::string>{"text="});
  CHECK(options.window_days == 7);
  CHECK(options.fail_on == Severity::error);
}

TEST_CASE("options stand anywhere, and -- ends them") {
  const Options options = parsed({"--threads", "2", "align", "a.txt", "--window=3", "-o", "x", "--", "--b.txt"});
  CHECK(options.threads == 2);
  CHECK(options.window_days == 3);
  CHECK(options.output == "x");
  CHECK(options.inputs == std::vector<std::string>{"a.txt", "--b.txt"});
}

TEST_CASE("a format may have a file, and be repeated") {
  CHECK(described(parsed({"report", "--format", "html=r.html", "--format", "text", "a"})) ==
        std::vector<std::string>{"html=r.html", "text="});
  CHECK(described(parsed({"report", "--format", "html=r.html", "--format", "csv", "-o", "f.csv", "a"})) ==
        std::vector<std::string>{"html=r.html", "csv=f.csv"});
  CHECK(described(parsed({"graph", "--format", "svg=-", "a"})) == std::vector<std::string>{"svg="});
}

TEST_CASE("without --format the output's extension tells the format") {
  CHECK(described(parsed({"report", "-o", "r.html", "a"})) == std::vector<std::string>{"html=r.html"});
  CHECK(described(parsed({"graph", "-o", "g.svg", "a"})) == std::vector<std::string>{"svg=g.svg"});
  CHECK(described(parsed({"graph", "-o", "r.html", "a"})) == std::vector<std::string>{"dot=r.html"});
}

TEST_CASE("help and version need nothing else") {
  CHECK(parsed({"--help"}).help);
  CHECK(parsed({"--version"}).version);
  CHECK(parsed({"help", "report"}).help);
  CHECK(parsed({"report", "--help"}).command_given);
}

TEST_CASE("explain has its id first") {
  const Options options = parsed({"explain", "12~34", "a.txt"});
  CHECK(options.id == "12~34");
  CHECK(options.inputs == std::vector<std::string>{"a.txt"});
  CHECK(complaint({"explain", "12~34"}) == "an input is missing; expected files, folders or -");
  CHECK(complaint({"explain"}) == "an ID is missing; expected isnad explain ID INPUT...");
}

TEST_CASE("what is wrong with a command line is said, with what was expected") {
  CHECK(complaint({}) == "a command is missing; expected report, graph, check, extract, align, explain or config");
  CHECK(complaint({"report"}) == "an input is missing; expected files, folders or -");
  CHECK(complaint({"reprot", "a"}) ==
        "unknown command 'reprot'; expected report, graph, check, extract, align, explain or config; did you mean 'report'?");
  CHECK(complaint({"report", "--fromat", "html", "a"}) == "unknown option '--fromat'; did you mean '--format'?");
  CHECK(complaint({"report", "--zebra", "a"}) == "unknown option '--zebra'; see isnad --help");
  CHECK(complaint({"report", "-x", "a"}) == "unknown option '-x'; see isnad --help");
  CHECK(complaint({"report", "--format", "htlm", "a"}) ==
        "--format: 'report' has no format 'htlm'; expected text, markdown, html, json, csv, jsonl, webannotation, "
        "schemaorg or superdesk; "
        "did you mean 'html'?");
  CHECK(complaint({"report", "--fail-on", "error", "a"}) == "option '--fail-on' is not for 'report'; it is for check or config");
  CHECK(complaint({"check", "--fail-on", "eror", "a"}) ==
        "--fail-on: there is no 'eror'; expected error, warning, info or never; did you mean 'error'?");
  CHECK(complaint({"report", "--threads", "-1", "a"}) ==
        "--threads: '-1' is not a number in range; expected 0 to 1024");
  CHECK(complaint({"report", "--width", "9999999999999", "a"}) ==
        "--width: '9999999999999' is not a number in range; expected 20 to 1000");
  CHECK(complaint({"report", "--width", "80x", "a"}) == "--width: '80x' is not a number in range; expected 20 to 1000");
  CHECK(complaint({"report", "a", "--output"}) == "option '--output' is not used as it should be; expected FILE");
  CHECK(complaint({"report", "--quiet=3", "a"}) == "option '--quiet' is not used as it should be; expected no value");
  CHECK(complaint({"report", "-", "-"}) == "standard input is named twice; expected - once");
}

TEST_CASE("the beginning of an option's name is not the option") {
  CHECK(complaint({"report", "--form", "html", "a"}) == "unknown option '--form'; did you mean '--format'?");
}

TEST_CASE("two outputs cannot have one place") {
  CHECK_FALSE(parse({"report", "--format", "html", "--format", "text", "a"}).has_value());
  CHECK_FALSE(parse({"report", "--format", "html=-", "--format", "text", "a"}).has_value());
  CHECK_FALSE(parse({"report", "--format", "html=x", "--format", "text=x", "a"}).has_value());
  CHECK_FALSE(parse({"report", "--format", "html=x", "--output", "y", "a"}).has_value());
  CHECK_FALSE(parse({"report", "--format", "html=", "a"}).has_value());
}
