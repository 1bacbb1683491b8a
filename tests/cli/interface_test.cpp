// The language of reports around the articles, through the real binary.
#include <catch2/catch.hpp>

#include <regex>
#include <set>

#include "cli/help.h"
#include "cli/options.h"
#include "report/check_rules.h"
#include "report/width.h"
#include "run_isnad.h"
#include "support/files.h"
#include "support/golden.h"
#include "support/sources.h"

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

namespace {

/// Articles in Arabic alone: what is left of Latin letters in an output is the program's own.
class ArabicDemo {
 public:
  ArabicDemo() {
    for (const char* name : {"aldhiffatan.txt", "norzan-today.txt", "sahl-press.txt", "argawan.json", "almasaa.json"}) {
      (void)folder_.write(name, read_file(source_path("testdata/demo") / name));
    }
    manifest_ = folder_.write("m.tsv", "path\toutlet\naldhiffatan.txt\t\u0627\u0644\u0636\u0641\u062a\u0627\u0646\nnorzan-today.txt\t\u0646\u0648\u0631\u0632\u0627\u0646\nsahl-press.txt\t\u0627\u0644\u0633\u0647\u0644\n");
  }
  [[nodiscard]] Run run(std::vector<std::string> words) const {
    words.insert(words.end(), {"--ui", "ar", "--manifest", manifest_, folder_.path().string()});
    return run_isnad(words);
  }
  [[nodiscard]] const TemporaryFolder& folder() const { return folder_; }

 private:
  TemporaryFolder folder_;
  std::string manifest_;
};

/// Words of two Latin letters or more that are neither a path, a key, an option, nor a name that stays as it is.
std::vector<std::string> latin_words(std::string text) {
  for (const char* gone : {"<style>[\\s\\S]*?</style>", "<script[\\s\\S]*?</script>", "<[^>]*>", "&#?[a-z0-9]+;",
                           "https?://\\S+", "\\S*/\\S+", "\\S+\\.(txt|json|tsv|toml)\\S*", "--[a-z][a-z-]*", "\\b[a-z]*[0-9][a-z0-9]*\\b",
                           "'[^']*'", "\\b[a-z]+(\\\\?[_-][a-z]+)+\\b"}) {
    text = std::regex_replace(text, std::regex(gone), " ");
  }
  std::set<std::string> names = {"isnad", "ID", "INPUT", "COMMAND", "OPTION", "FILE", "NAME", "JSON", "NDJSON", "ninjs", "json", "csv", "html", "text",
      "markdown", "jsonl", "webannotation", "schemaorg", "superdesk", "svg", "dot", "graphml", "report", "graph", "check", "extract", "align", "explain", "config",
      "show", "ar", "en", "completion", "bash", "zsh", "fish", "rules", "suppress", "Graphviz", "XXH", "ICU", "Unicode", "Ctrl", "Enter", "Escape", "UTF", "NUL", "DIR"};
  for (const isnad::report::Rule& rule : isnad::report::rule_table()) names.emplace(rule.name);
  for (const OptionSpec& spec : option_table()) names.emplace(spec.name);
  std::vector<std::string> found;
  static const std::regex kWord("[A-Za-z]{2,}");
  for (std::sregex_iterator at(text.begin(), text.end(), kWord), end; at != end; ++at) {
    if (!names.contains(at->str())) found.push_back(at->str());
  }
  return found;
}

}  // namespace

TEST_CASE("with --ui ar nothing that a reader sees is in English") {
  const ArabicDemo demo;
  const std::string id = std::regex_replace(lines_of(demo.run({"check", "--fail-on", "never"}).out).at(0), std::regex(".*\\[discrepancy (k[0-9a-f]{16})\\].*"), "$1");
  REQUIRE(id.size() == 17);
  const std::vector<std::vector<std::string>> runs = {
      {"report"}, {"report", "--format", "markdown"}, {"report", "--format", "html"}, {"graph"}, {"explain", id},
      {"check", "--fail-on", "never", "--rule", "vague=info", "--rule", "undecided=info"}, {"check", "--fail-on", "never", "--format", "markdown"}};
  for (const auto& words : runs) {
    const Run run = demo.run(words);
    INFO(words.front() << ' ' << words.back() << '\n' << run.err);
    CHECK(run.status == 0);
    const bool is_dot = words.front() == "graph";
    std::string shown = run.out;
    if (is_dot) {  // of DOT what is drawn: labels and tooltips
      shown.clear();
      static const std::regex kDrawn("(?:label|tooltip)=\"([^\"]*)\"");
      for (std::sregex_iterator at(run.out.begin(), run.out.end(), kDrawn), end; at != end; ++at) shown += (*at)[1].str() + '\n';
      CHECK(shown.size() > 1000);
    }
    CHECK(latin_words(shown) == std::vector<std::string>{});
    for (const std::string& line : words == runs.front() ? lines_of(run.out) : std::vector<std::string>{}) CHECK(isnad::report::display_width(line) <= 80);
  }
}

namespace {

/// Its string literals of two words or more, neighbours joined; comments are none.
std::vector<std::string> sentences_in(const std::string& source) {
  const std::string code = std::regex_replace(source, std::regex("(^|\\n|  ) *//[^\\n]*"), "\n");
  static const std::regex kLiterals("(?:\"(?:[^\"\\\\\\n]|\\\\.)*\"\\s*)+"), kMarks("\"\\s*\""), kTwo("[A-Za-z]{2,}[^A-Za-z]* [^A-Za-z]*[A-Za-z]{2,}");
  std::vector<std::string> found;
  for (std::sregex_iterator at(code.begin(), code.end(), kLiterals), end; at != end; ++at) {
    const std::string literal = std::regex_replace(at->str(), kMarks, "");
    if (std::regex_search(literal, kTwo)) found.push_back(literal);
  }
  return found;
}

/// The words of a sentence, without what is put in: "a {} b" and "a " + x + " b" give the same.
std::string words_of(const std::string& sentence) {
  static const std::regex kHole("\\{[^}]*\\}"), kOther("[^A-Za-z]+");
  return std::regex_replace(std::regex_replace('"' + sentence + '"', kHole, " "), kOther, " ");
}

}  // namespace

TEST_CASE("every reason that linking and judging give has its Arabic words") {
  std::string table;
  for (const std::string& row : lines_of(read_file(source_path("src/lang/tables/ar/messages.tsv")))) table += words_of(row.substr(0, row.find('\t'))) + '|';
  const std::set<std::string> kOurs = {"\"no copy of \"", "\"calendar year\""};  // a fault of ours, which nobody is shown; a unit
  std::size_t seen = 0;
  for (const isnad::test::Source& source : all_sources()) {
    if (!source.path.starts_with("src/align/") && !source.path.starts_with("src/judge/")) continue;
    for (const std::string& sentence : sentences_in(source.text)) {
      if (kOurs.contains(std::regex_replace(sentence, std::regex("\\s+$"), ""))) continue;
      INFO(source.path << ": " << sentence << " is missing in src/lang/tables/ar/messages.tsv");
      ++seen;
      CHECK(table.find(words_of(sentence)) != std::string::npos);
    }
  }
  CHECK(seen > 60);
}

TEST_CASE("every rule of linking and judging has its Arabic name") {
  const isnad::lang::Interface arabic("ar");
  const std::regex kRule("\"([a-z0-9]+(-[a-z0-9]+)+)\"");
  std::size_t seen = 0;
  for (const isnad::test::Source& source : all_sources()) {
    if (!source.path.starts_with("src/align/") && !source.path.starts_with("src/judge/")) continue;
    for (std::sregex_iterator at(source.text.begin(), source.text.end(), kRule), end; at != end; ++at) {
      const std::string name = at->str(1);
      if (name.starts_with("limit-") || std::isdigit(static_cast<unsigned char>(name.front())) != 0) continue;  // codes of remarks, a date
      INFO(source.path << ": rule_" << name << " is missing in src/lang/tables/ar/interface.tsv");
      ++seen;
      CHECK_FALSE(arabic.own("rule_" + name).empty());
    }
  }
  CHECK(seen > 60);
}

TEST_CASE("with --ui ar every message on stderr is in Arabic") {
  const TemporaryFolder folder;
  const std::string good = folder.write("good.txt", read_file(source_path("testdata/demo/sahl-press.txt")));
  const std::string empty = folder.write("empty.txt", ""), broken = folder.write("broken.json", "{\"headline\": \"x\", \"body_text\": 3}"), nul = folder.write("nul.txt", std::string("a\0b", 3));
  std::filesystem::create_directory(folder.path() / "none");
  const std::string config = folder.write("bad.toml", "colour = 1\n"), baseline = folder.write("bad.tsv", "x\n");
  const std::vector<std::vector<std::string>> runs = {
      {"report", "--fromat", "html", good}, {"repotr", good}, {"report"}, {"explain"}, {"config", "shw"}, {"check", "--rule", "discrepncy=error", good},
      {"check", "--rule", "discrepancy=error,min-scor=1", good}, {"report", "--threads", "many", good}, {"report", "--format", "svg", good}, {"report", "--format", "html=", good},
      {"report", "--quiet", "--verbose", good}, {"report", "--verbose", "--output", "/dev/null", good}, {"report", "--output", "/dev/null/x", good},
      {"report", "--tables", "/nowhere", good}, {"check", "--baseline", "/nowhere", good}, {"check", "--baseline", baseline, good}, {"check", "--prune-baseline", good},
      {"report", "--ui", "tlh", good}, {"report", "/nowhere"}, {"report", empty, broken, nul, good}, {"explain", "i00", good}, {"check", "--config", config, good},
      {"check", good, "--against", good}, {"report", "-", "-"}, {"report", "--owners", good, good}, {"check", "--changed", "/nowhere", good}, {"completion", "csh"},
      {"config", "show", "x"}, {"report", "--format", "text=/both", "--format", "json=/both", good}, {"report", "--tables", (folder.path() / "none").string(), good}};
  for (std::vector<std::string> words : runs) {
    words.insert(words.end(), {"--ui", "ar"});
    const Run run = run_isnad(words);
    INFO(words.at(0) << ' ' << words.at(1) << '\n' << run.err);
    CHECK(latin_words(run.err) == std::vector<std::string>{});
  }
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
