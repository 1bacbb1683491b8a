#include "cli/help.h"

#include <fmt/core.h>

#include <algorithm>

#include "cli/options.h"
#include "report/width.h"

namespace isnad::cli {
namespace {

constexpr std::size_t kWidth = 80;
constexpr std::size_t kColumn = 30;  // where the explanations begin
constexpr std::size_t kIndent = 8;   // where they begin below their names

constexpr Meaning kExitStatuses[] = {
    {"0", "done; for check: nothing as severe as --fail-on"},
    {"1", "findings (check only)"},
    {"2", "wrong usage, an input that could not be read, an output that could not be written"},
};

constexpr Meaning kEnvironment[] = {
    {"NO_COLOR", "if not empty: no colours, as with --color never (https://no-color.org)"},
    {"FORCE_COLOR", "if not empty: colours also where the output is no terminal; 0 means none"},
    {"CLICOLOR_FORCE", "if not 0: likewise"},
    {"CLICOLOR", "if 0: no colours"},
    {"TERM", "if \"dumb\": no colours and no progress"},
};

std::string key_of(std::string_view kind, std::string_view name) { return fmt::format("help_{}_{}", kind, name); }

/// One help text in one language, part by part.
class Help {
 public:
  explicit Help(const lang::Interface& words) : words_(words) {}

  void line(std::string_view text = "") { text_ += fmt::format("{}\n", text); }
  void paragraph(std::string_view key, std::string_view english) { add_wrapped(say(key, english), 0); }
  /// English has two columns. Where words run from right to left, names and words have lines of their own: in one
  /// line a terminal would put them in another order.
  void row(const std::string& name, const std::string& meaning);
  void heading(std::string_view key, std::string_view english) { line(fmt::format("\n{}", say(key, english))); }

  void options(std::string_view heading_key, Category, const Command*);
  void formats(CommandId);
  void commands();
  void meanings(std::string_view kind, std::span<const Meaning>);
  void examples(const Command&);

  [[nodiscard]] std::string say(std::string_view key, std::string_view english) const {
    const std::string_view own = words_.own(key);
    return std::string(own.empty() ? english : own);
  }
  [[nodiscard]] std::string take() && { return std::move(text_); }

 private:
  void add_wrapped(std::string_view text, std::size_t indent);
  [[nodiscard]] std::string explanation(const OptionSpec&) const;

  const lang::Interface& words_;
  std::string text_;
};

void Help::add_wrapped(std::string_view text, std::size_t indent) {
  for (const std::string& one : report::wrap(text, kWidth - indent)) text_ += std::string(indent, ' ') + one + '\n';
}

void Help::row(const std::string& name, const std::string& meaning) {
  text_ += "  " + name;
  if (words_.rtl()) {
    text_ += '\n';
    return add_wrapped(meaning, kIndent);
  }
  const std::size_t used = name.size() + 2;
  text_ += used + 2 <= kColumn ? std::string(kColumn - used, ' ') : '\n' + std::string(kColumn, ' ');
  const std::size_t at = text_.size();
  add_wrapped(meaning, kColumn);
  text_.erase(at, kColumn);
}

std::string name_of(const OptionSpec& spec) {
  std::string name = spec.short_name == 0 ? "    " : fmt::format("-{}, ", spec.short_name);
  name += fmt::format("--{}", spec.name);
  return spec.value.empty() ? name : fmt::format("{} {}", name, spec.value);
}

std::string Help::explanation(const OptionSpec& spec) const {
  std::string text = say(key_of("option", spec.name), spec.help);
  if (const std::string words = spec.words(); !words.empty()) text += lang::filled(say("help_one_of", "; one of {}"), {words});
  if (!spec.default_value.empty()) {
    text += ' ' + lang::filled(say("help_default_value", "(default: {})"), {std::string(spec.default_value)});
  }
  return text;
}

/// All options of a category, or those of one command.
void Help::options(std::string_view heading_key, Category category, const Command* command) {
  bool has_heading = false;
  for (const OptionSpec& spec : option_table()) {
    if (spec.category != category || (command != nullptr && !spec.commands.contains(command->id))) continue;
    if (!has_heading) heading(heading_key, fmt::format("{} options", title(category)));
    has_heading = true;
    row(name_of(spec), explanation(spec));
  }
}

void all_options(Help& help, const Command* command) {
  help.options("help_options_input", Category::input, command);
  help.options("help_options_output", Category::output, command);
  help.options("help_options_analysis", Category::analysis, command);
  help.options("help_options_other", Category::other, command);
}

void Help::formats(CommandId id) {
  bool has_heading = false;
  for (const Format& format : format_table()) {
    if (!format.commands.contains(id)) continue;
    if (!has_heading) heading("help_formats", "Formats");
    has_heading = true;
    const std::string default_mark = default_format(id) == &format ? ' ' + say("help_default", "(default)") : "";
    row(std::string(format.name), say(key_of("format", format.name), format.help) + default_mark);
  }
}

void Help::commands() {
  heading("help_commands", "Commands");
  for (const Command& command : command_table()) row(std::string(command.name), say(key_of("command", command.name), command.summary));
}

void Help::meanings(std::string_view kind, std::span<const Meaning> meanings) {
  for (const Meaning& one : meanings) {
    const std::string text = say(key_of(kind, one.name), one.help);
    if (one.name.size() == 1 && !words_.rtl()) {
      text_ += fmt::format("  {}", one.name);
      const std::size_t at = text_.size();
      add_wrapped(text, 5);
      text_.erase(at, 3);
    } else {
      row(std::string(one.name), text);
    }
  }
}

void Help::examples(const Command& command) {
  heading("help_examples", "Examples");
  std::string_view rest = command.examples;
  while (!rest.empty()) {
    line(fmt::format("  {}", rest.substr(0, rest.find('\n'))));
    rest.remove_prefix(std::min(rest.find('\n') + 1, rest.size()));
  }
}

void exit_and_environment(Help& help) {
  help.heading("help_exit_status", "Exit status");
  help.meanings("exit", kExitStatuses);
  help.heading("help_environment", "Environment");
  help.meanings("environment", kEnvironment);
}

}  // namespace

std::span<const Meaning> exit_statuses() { return kExitStatuses; }
std::span<const Meaning> environment_variables() { return kEnvironment; }

std::string usage_line(const Command* command) {
  if (command == nullptr) return "usage: isnad COMMAND [OPTION]... INPUT...; see isnad --help";
  return fmt::format("usage: isnad {0} [OPTION]... {1}; see isnad {0} --help", command->name, command->arguments);
}

std::string general_help(const lang::Interface& words) {
  Help help(words);
  help.paragraph("help_intro",
                 "isnad: who said what, which figures are given, and how many independent sources stand behind it, "
                 "over several outlets' articles.");
  help.line(fmt::format("\n{} isnad COMMAND [OPTION]... INPUT...", help.say("help_usage", "Usage:")));
  help.paragraph("help_input", "INPUT is a file, a folder (searched for articles) or - for standard input.");
  help.commands();
  all_options(help, nullptr);
  exit_and_environment(help);
  help.line();
  help.paragraph("help_more", "isnad COMMAND --help shows a command's options, formats and examples; so does man isnad-COMMAND.");
  help.paragraph("help_completion", "isnad completion bash, zsh or fish prints what completes these words in that shell.");
  return std::move(help).take();
}

std::string command_help(const Command& command, const lang::Interface& words) {
  Help help(words);
  help.line(fmt::format("{} isnad {} [OPTION]... {}\n", help.say("help_usage", "Usage:"), command.name, command.arguments));
  help.paragraph(key_of("description", command.name), command.description);
  all_options(help, &command);
  help.formats(command.id);
  help.examples(command);
  exit_and_environment(help);
  return std::move(help).take();
}

}  // namespace isnad::cli
