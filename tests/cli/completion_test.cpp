// The option table, the help, the manual pages and the completions of three shells say the same.
#include <catch2/catch.hpp>
#include <set>

#include "cli/help.h"
#include "cli/options.h"
#include "run_isnad.h"
#include "support/files.h"

using namespace isnad::cli;
using namespace isnad::test;

namespace {

std::string script_of(const std::string& shell) {
  const Run run = run_isnad({"completion", shell});
  CHECK(run.status == 0);
  CHECK(run.err.empty());
  return run.out;
}

/// Runs `code` of a shell behind isnad's completion for it.
std::string complete_in(const std::string& shell, const std::string& command, const std::string& code) {
  const TemporaryFolder folder;
  const std::string file = folder.write("t." + shell, script_of(shell) + code);
  const Run run = run_bash(command + " " + file);
  INFO(run.err);
  CHECK(run.status == 0);
  return run.out;
}

std::string in_bash(const std::string& words) {
  return complete_in("bash", "bash",
                     "COMP_WORDS=(" + words + "); COMP_CWORD=$((${#COMP_WORDS[@]}-1)); compopt() { :; }\n"
                     "_isnad; echo \"${COMPREPLY[*]}\"\n");
}

std::string in_fish(const std::string& line) {
  return complete_in("fish", "HOME=/nonexistent fish -N", "complete -C '" + line + "' | string split -f1 \\t\n");
}

/// What an interactive zsh shows after `line` and two tabs.
std::string in_zsh(const std::string& line) {
  constexpr const char* kTerminal = R"(
import os, pty, select, sys, time
child, terminal = pty.fork()
if child == 0:
    os.environ.update(TERM="dumb", PS1="> ", HOME="/nonexistent")
    os.execvp("zsh", ["zsh", "-f", "-i"])
def read_until(mark, seconds):
    seen, end = b"", time.time() + seconds
    while mark not in seen and time.time() < end:
        if select.select([terminal], [], [], 0.1)[0]:
            seen += os.read(terminal, 65536)
    return seen
os.write(terminal, b"autoload -Uz compinit; compinit -u -D; LISTMAX=1000; source " + sys.argv[1].encode() + b"; echo read''y\n")
read_until(b"ready", 20)
os.write(terminal, sys.argv[2].encode() + b"\t\t")
sys.stdout.write(read_until(sys.argv[3].encode(), 20).decode("utf-8", "replace"))
os.close(terminal)
)";
  const TemporaryFolder folder;
  const std::string terminal = folder.write("terminal.py", kTerminal);
  const std::string script = folder.write("_isnad", script_of("zsh"));
  const std::size_t last = line.rfind('|');
  return run_bash("/usr/bin/python3 " + terminal + " " + script + " '" + line.substr(0, last) + "' '" + line.substr(last + 1) + "'").out;
}

std::set<std::string> words_of(const std::string& text) {
  std::set<std::string> words;
  std::string word;
  for (const char c : text + " ") {
    if (c != ' ' && c != '\n') {
      word += c;
    } else if (!word.empty()) {
      words.insert(std::exchange(word, ""));
    }
  }
  return words;
}

std::set<std::string> options_for(CommandId id) {
  std::set<std::string> names;
  for (const OptionSpec& spec : option_table()) {
    if (spec.commands.contains(id)) names.insert("--" + std::string(spec.name));
  }
  return names;
}

std::set<std::string> formats_for(CommandId id) {
  std::set<std::string> names;
  for (const Format& format : format_table()) {
    if (format.commands.contains(id)) names.insert(std::string(format.name));
  }
  return names;
}

std::set<std::string> long_options(const std::set<std::string>& words) {
  std::set<std::string> names;
  for (const std::string& word : words) {
    if (word.starts_with("--")) names.insert(word);
  }
  return names;
}

/// A page as people read it, wide enough that no line is broken.
std::string page_of(const std::string& command) {
  return run_bash("\"$ISNAD\" man " + command + " | mandoc -Tutf8 -Owidth=1000 | sed 's/.\\x08//g'").out;
}

}  // namespace

TEST_CASE("bash completes each command's options and formats, and no others") {
  for (const Command& command : command_table()) {
    const std::string name(command.name);
    INFO(name);
    CHECK(long_options(words_of(in_bash("isnad " + name + " --"))) == options_for(command.id));
    const std::set<std::string> formats = formats_for(command.id);
    if (!formats.empty()) CHECK(words_of(in_bash("isnad " + name + " --format ''")) == formats);
  }
}

TEST_CASE("fish completes each command's options and formats, and no others") {
  for (const Command& command : command_table()) {
    const std::string name(command.name);
    INFO(name);
    CHECK(long_options(words_of(in_fish("isnad " + name + " --"))) == options_for(command.id));
    const std::set<std::string> formats = formats_for(command.id);
    if (!formats.empty()) CHECK(words_of(in_fish("isnad " + name + " --format ")) == formats);
  }
}

TEST_CASE("commands, values and files are completed") {
  CHECK(in_bash("isnad rep") == "report\n");
  CHECK(in_bash("isnad report --color ''") == "auto always never\n");
  CHECK(in_bash("isnad report --format = gr") == "\n");
  CHECK(in_bash("isnad report --manifest testdata/demo-m") == "testdata/demo-manifest.tsv\n");
  CHECK(in_bash("isnad report --tables src/la") == "src/lang\n");
  CHECK(in_bash("isnad report testdata/demo-m") == "testdata/demo-manifest.tsv\n");
  CHECK(in_fish("isnad gr") == "graph\n");
}

TEST_CASE("zsh completes at a real terminal") {
  CHECK(in_zsh("isnad graph --format s|svg").find("--format svg") != std::string::npos);
  CHECK(in_zsh("isnad report --man|manifest").find("--manifest") != std::string::npos);
  const std::string formats = in_zsh("isnad report --format |webannotation");
  for (const std::string& format : formats_for(CommandId::report)) CHECK(formats.find(format) != std::string::npos);
}

TEST_CASE("zsh's script names each command's options") {
  const std::string script = script_of("zsh");
  for (const OptionSpec& spec : option_table()) {
    std::size_t commands = 0;
    for (const Command& command : command_table()) commands += spec.commands.contains(command.id) ? 1 : 0;
    INFO(spec.name);
    CHECK(count_of(script, "'*--" + std::string(spec.name) + "[") == commands);
  }
}

TEST_CASE("a shell without completion is wrong usage") {
  const Run run = run_isnad({"completion", "fihs"});
  CHECK(run.status == 2);
  CHECK(run.out.empty());
  CHECK(lines_of(run.err).at(0) ==
        "isnad: completion: there is no shell 'fihs'; expected bash, zsh or fish; did you mean 'fish'?");
}

TEST_CASE("the manual pages have neither mandoc's nor groff's warnings") {
  std::vector<std::string> names = {""};
  for (const Command& command : command_table()) names.emplace_back(command.name);
  for (const std::string& name : names) {
    INFO(name);
    CHECK(run_bash("\"$ISNAD\" man " + name + " | mandoc -Tlint").out.empty());
    const Run groff = run_bash("\"$ISNAD\" man " + name + " | groff -man -ww -Tutf8 -Kutf8 2>&1 >/dev/null");
    CHECK(groff.out.empty());
  }
  CHECK(run_isnad({"man", "nothing"}).status == 2);
}

TEST_CASE("help and manual pages tell each option, format and example of a command, and no others") {
  for (const Command& command : command_table()) {
    const std::string name(command.name);
    INFO(name);
    const std::string help = run_isnad({name, "--help"}).out;
    const std::string page = page_of(name);
    for (const OptionSpec& spec : option_table()) {
      const std::string head = "--" + std::string(spec.name) + (spec.value.empty() ? "" : " " + std::string(spec.value));
      INFO(head);
      const bool is_for = spec.commands.contains(command.id);
      CHECK((help.find(head) != std::string::npos) == is_for);
      CHECK((page.find(head) != std::string::npos) == is_for);
      if (is_for) CHECK(page.find(std::string(spec.help)) != std::string::npos);
    }
    for (const std::string& example : lines_of(std::string(command.examples))) {
      CHECK(help.find("  " + example + "\n") != std::string::npos);
      CHECK(page.find(example) != std::string::npos);
    }
    for (const Meaning& one : exit_statuses()) CHECK(page.find(std::string(one.help)) != std::string::npos);
  }
}

TEST_CASE("the build writes a page for each command") {
  const std::string list = read_file(source_path("cmake/manual.cmake"));
  for (const Command& command : command_table()) CHECK(list.find(" isnad-" + std::string(command.name) + ".1") != std::string::npos);
}
