#include "cli/help.h"

#include <fmt/core.h>

#include <algorithm>
#include <string_view>

#include "cli/options.h"

namespace isnad::cli {
namespace {

constexpr std::size_t kWidth = 80;
constexpr std::size_t kColumn = 30;  // where the explanations begin

constexpr std::string_view kExitStatus =
    "Exit status\n"
    "  0  done; for check: nothing as severe as --fail-on\n"
    "  1  findings (check only)\n"
    "  2  wrong usage, an input that could not be read, an output that could not be\n"
    "     written\n";

// Breaks `words` at spaces; all lines but the first begin at `indent`, where the first already is.
std::string wrapped(std::string_view words, std::size_t indent) {
  std::string lines;
  std::size_t column = indent;
  while (!words.empty()) {
    const std::string_view word = words.substr(0, words.find(' '));
    words.remove_prefix(std::min(word.size() + 1, words.size()));
    if (column > indent && column + 1 + word.size() > kWidth) {
      lines += "\n" + std::string(indent, ' ');
      column = indent;
    } else if (column > indent) {
      lines += ' ';
      ++column;
    }
    lines += word;
    column += word.size();
  }
  return lines + "\n";
}

std::string row(const std::string& name, std::string_view explanation) {
  const bool fits = name.size() + 4 <= kColumn;
  const std::string head = fits ? fmt::format("  {:<{}}", name, kColumn - 2)
                                : fmt::format("  {}\n{:{}}", name, "", kColumn);
  return head + wrapped(explanation, kColumn);
}

std::string name_of(const OptionSpec& spec) {
  std::string name = spec.short_name == 0 ? "    " : fmt::format("-{}, ", spec.short_name);
  name += fmt::format("--{}", spec.name);
  return spec.value.empty() ? name : fmt::format("{} {}", name, spec.value);
}

std::string explanation_of(const OptionSpec& spec) {
  std::string words(spec.help);
  if (!spec.choices.empty()) words += fmt::format("; one of {}", spec.choices);
  if (!spec.default_value.empty()) words += fmt::format(" (default: {})", spec.default_value);
  return words;
}

template <class Predicate>
std::string option_rows(Predicate is_shown) {
  std::string rows;
  for (const Category category : {Category::input, Category::output, Category::analysis, Category::other}) {
    std::string of_category;
    for (const OptionSpec& spec : option_table()) {
      if (spec.category == category && is_shown(spec)) of_category += row(name_of(spec), explanation_of(spec));
    }
    if (!of_category.empty()) rows += fmt::format("\n{} options\n{}", title(category), of_category);
  }
  return rows;
}

std::string format_rows(CommandId id) {
  std::string rows;
  for (const Format& format : format_table()) {
    if (!format.commands.contains(id)) continue;
    const bool is_default = default_format(id) == &format;
    rows += row(std::string(format.name), std::string(format.help) + (is_default ? " (default)" : ""));
  }
  return rows.empty() ? rows : "\nFormats\n" + rows;
}

std::string examples_of(const Command& command) {
  std::string rows = "\nExamples\n";
  std::string_view rest = command.examples;
  while (!rest.empty()) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    rows += fmt::format("  {}\n", line);
  }
  return rows;
}

}  // namespace

std::string usage_line(const Command* command) {
  if (command == nullptr) return "usage: isnad COMMAND [OPTION]... INPUT...; see isnad --help";
  return fmt::format("usage: isnad {0} [OPTION]... {1}; see isnad {0} --help", command->name, command->arguments);
}

std::string general_help() {
  std::string help =
      "isnad: who said what, which figures are given, and how many independent sources\n"
      "stand behind it, over several outlets' articles.\n\n"
      "Usage: isnad COMMAND [OPTION]... INPUT...\n"
      "INPUT is a file, a folder (searched for articles) or - for standard input.\n\nCommands\n";
  for (const Command& command : command_table()) help += row(std::string(command.name), command.summary);
  help += option_rows([](const OptionSpec&) { return true; });
  help += fmt::format("\n{}\nisnad COMMAND --help shows a command's options, formats and examples.\n", kExitStatus);
  return help;
}

std::string command_help(const Command& command) {
  std::string help = fmt::format("Usage: isnad {} [OPTION]... {}\n\n", command.name, command.arguments);
  help += wrapped(command.description, 0);
  help += option_rows([&](const OptionSpec& spec) { return spec.commands.contains(command.id); });
  help += format_rows(command.id);
  help += examples_of(command);
  help += fmt::format("\n{}", kExitStatus);
  return help;
}

}  // namespace isnad::cli
