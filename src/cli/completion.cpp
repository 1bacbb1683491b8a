#include "cli/completion.h"

#include <fmt/core.h>

#include <algorithm>
#include <vector>

#include "cli/options.h"
#include "cli/suggest.h"

namespace isnad::cli {
namespace {

/// What may follow an option.
enum class Value { none, words, formats, file, folder, other };

Value value_of(const OptionSpec& spec) {
  if (spec.value.empty()) return Value::none;
  if (spec.name == "format") return Value::formats;
  if (!spec.words().empty()) return Value::words;
  if (spec.value == "DIR") return Value::folder;
  return spec.value.starts_with("FILE") ? Value::file : Value::other;
}

std::string spaced(std::string words) {
  std::ranges::replace(words, '|', ' ');
  return words;
}

std::string command_names() {
  std::string names;
  for (const Command& command : command_table()) names += std::string(names.empty() ? "" : " ") + std::string(command.name);
  return names;
}

std::string format_names(CommandId id) {
  std::string names;
  for (const Format& format : format_table()) {
    if (format.commands.contains(id)) names += std::string(names.empty() ? "" : " ") + std::string(format.name);
  }
  return names;
}

std::string option_names(CommandId id) {
  std::string names;
  for (const OptionSpec& spec : option_table()) {
    if (!spec.commands.contains(id)) continue;
    names += fmt::format("{}--{}", names.empty() ? "" : " ", spec.name);
    if (spec.short_name != 0) names += fmt::format(" -{}", spec.short_name);
  }
  return names;
}

/// In single quotes, as all three shells read them.
std::string in_quotes(std::string_view text) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'') out += "'\\''";
    else out += c;
  }
  return out + "'";
}

// ---- bash: one function; the words in cases by command and by the option before the cursor.

std::string bash_values() {
  std::string cases;
  for (const OptionSpec& spec : option_table()) {
    const std::string pattern = spec.short_name == 0 ? fmt::format("--{}", spec.name) : fmt::format("--{}|-{}", spec.name, spec.short_name);
    switch (value_of(spec)) {
      case Value::none: break;
      case Value::words: cases += fmt::format("    {}) COMPREPLY=($(compgen -W {} -- \"$word\")); return ;;\n", pattern, in_quotes(spaced(spec.words()))); break;
      case Value::formats: cases += fmt::format("    {}) COMPREPLY=($(compgen -W \"$formats\" -- \"$word\")); return ;;\n", pattern); break;
      case Value::file: cases += fmt::format("    {}) compopt -o filenames; COMPREPLY=($(compgen -f -- \"$word\")); return ;;\n", pattern); break;
      case Value::folder: cases += fmt::format("    {}) compopt -o filenames; COMPREPLY=($(compgen -d -- \"$word\")); return ;;\n", pattern); break;
      case Value::other: cases += fmt::format("    {}) return ;;\n", pattern); break;
    }
  }
  return cases;
}

std::string bash() {
  std::string commands;
  for (const Command& command : command_table()) {
    commands += fmt::format("      {}) options={} formats={} ;;\n", command.name, in_quotes(option_names(command.id)), in_quotes(format_names(command.id)));
  }
  return "# bash completion of isnad, made by: isnad completion bash\n"
         "_isnad() {\n"
         "  local IFS=$' \\n' word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command= options= formats= i\n"
         "  [[ $word == '=' ]] && word=\n"
         "  [[ $before == '=' ]] && before=${COMP_WORDS[COMP_CWORD-2]}\n"
         "  for ((i = 1; i < COMP_CWORD; i++)); do\n"
         "    case ${COMP_WORDS[i]} in\n" + commands + "      *) continue ;;\n    esac\n    command=${COMP_WORDS[i]}; break\n  done\n" +
         fmt::format("  if [[ -z $command && $word != -* ]]; then COMPREPLY=($(compgen -W {} -- \"$word\")); return; fi\n", in_quotes(command_names())) +
         fmt::format("  [[ -z $command ]] && options={}\n", in_quotes("--help -h --version -V")) +
         "  case $before in\n" + bash_values() + "  esac\n"
         "  if [[ $word == -* ]]; then COMPREPLY=($(compgen -W \"$options\" -- \"$word\")); return; fi\n"
         "  compopt -o filenames; IFS=$'\\n'; COMPREPLY=($(compgen -f -- \"$word\"))\n"
         "}\n"
         "complete -F _isnad isnad\n";
}

// ---- zsh: _arguments does the work; one specification an option.

/// Colons, brackets and backslashes mean something in a specification.
std::string zsh_text(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == ':' || c == '[' || c == ']' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

std::string zsh_value(const OptionSpec& spec, CommandId id) {
  switch (value_of(spec)) {
    case Value::none: return "";
    case Value::words: return fmt::format(":{}:({})", zsh_text(spec.value), spaced(spec.words()));
    case Value::formats: return fmt::format(":{}:({})", zsh_text(spec.value), format_names(id));
    case Value::file: return fmt::format(":{}:_files", zsh_text(spec.value));
    case Value::folder: return fmt::format(":{}:_files -/", zsh_text(spec.value));
    case Value::other: break;
  }
  return fmt::format(":{}: ", zsh_text(spec.value));
}

std::string zsh_specs(CommandId id) {
  std::string specs;
  for (const OptionSpec& spec : option_table()) {
    if (!spec.commands.contains(id)) continue;
    const std::string rest = fmt::format("[{}]{}", zsh_text(spec.help), zsh_value(spec, id));
    specs += fmt::format(" \\\n        {}", in_quotes(fmt::format("*--{}{}", spec.name, rest)));
    if (spec.short_name != 0) specs += fmt::format(" \\\n        {}", in_quotes(fmt::format("*-{}{}", spec.short_name, rest)));
  }
  return specs;
}

std::string zsh() {
  std::string commands;
  std::string cases;
  for (const Command& command : command_table()) {
    commands += fmt::format("    {}\n", in_quotes(fmt::format("{}:{}", command.name, zsh_text(command.summary))));
    const std::string id = command.arguments.starts_with("ID") ? " \\\n        '1:ID: '" : "";
    cases += fmt::format("    {})\n      _arguments -S{}{} \\\n        '*:INPUT:_files' ;;\n", command.name, zsh_specs(command.id), id);
  }
  return "#compdef isnad\n# zsh completion of isnad, made by: isnad completion zsh\n"
         "_isnad() {\n  local -a commands\n  local line state\n  commands=(\n" + commands + "  )\n"
         "  _arguments -C '(- *)'{-h,--help}'[help]' '(- *)'{-V,--version}'[version]' '1:COMMAND:->command' '*::ARGUMENT:->argument'\n"
         "  if [[ $state == command ]]; then _describe -t commands command commands; return; fi\n"
         "  case $line[1] in\n" + cases + "  esac\n}\n"
         "if [[ $funcstack[1] == _isnad ]]; then _isnad \"$@\"; else compdef _isnad isnad; fi\n";
}

// ---- fish: one line an option and command.

std::string fish_value(const OptionSpec& spec, CommandId id) {
  switch (value_of(spec)) {
    case Value::none: return "";
    case Value::words: return fmt::format(" -x -a {}", in_quotes(spaced(spec.words())));
    case Value::formats: return fmt::format(" -x -a {}", in_quotes(format_names(id)));
    case Value::file: return " -r -F";
    case Value::folder: return " -x -a '(__fish_complete_directories)'";
    case Value::other: break;
  }
  return " -x";
}

std::string fish() {
  std::string lines = "# fish completion of isnad, made by: isnad completion fish\n";
  lines += fmt::format("complete -c isnad -n 'not __fish_seen_subcommand_from {}' -f\n", command_names());
  for (const Command& command : command_table()) {
    lines += fmt::format("complete -c isnad -n 'not __fish_seen_subcommand_from {}' -a {} -d {}\n", command_names(), command.name, in_quotes(command.summary));
    for (const OptionSpec& spec : option_table()) {
      if (!spec.commands.contains(command.id)) continue;
      const std::string short_name = spec.short_name == 0 ? "" : fmt::format(" -s {}", spec.short_name);
      lines += fmt::format("complete -c isnad -n '__fish_seen_subcommand_from {}' -l {}{}{} -d {}\n", command.name, spec.name, short_name,
                           fish_value(spec, command.id), in_quotes(spec.help));
    }
  }
  return lines;
}

}  // namespace

Result<std::string> completion(std::string_view shell) {
  if (shell == "bash") return bash();
  if (shell == "zsh") return zsh();
  if (shell == "fish") return fish();
  return Error{.code = ErrorCode::bad_usage,
               .message = "completion: there is no shell '" + std::string(shell) + "'; expected bash, zsh or fish" +
                          did_you_mean(shell, {"bash", "zsh", "fish"})};
}

}  // namespace isnad::cli
