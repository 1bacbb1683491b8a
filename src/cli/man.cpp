#include "cli/man.h"

#include <fmt/core.h>

#include <algorithm>

#include "cli/help.h"
#include "cli/options.h"
#include "report/width.h"

namespace isnad::cli {
namespace {

/// Text of roff: a hyphen that is meant to be typed is \-.
std::string roff(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\') out += "\\e";
    else if (c == '-') out += "\\-";
    else out += c;
  }
  return out;
}

/// Lines of at most 80 bytes, as mandoc's lint asks for, none of which begins a request.
std::string prose(std::string_view escaped) {
  std::string out;
  for (const std::string& line : report::wrap(escaped, 78)) {
    const bool is_request = line.starts_with('.') || line.starts_with('\'');
    out += (out.empty() ? "" : "\n") + std::string(is_request ? "\\&" : "") + line;
  }
  return out;
}

std::string tagged(const std::string& tag, const std::string& text) { return ".TP\n" + tag + '\n' + prose(text) + '\n'; }

std::string name_of(const OptionSpec& spec) {
  std::string name = spec.short_name == 0 ? "" : fmt::format("\\fB\\-{}\\fR, ", spec.short_name);
  name += fmt::format("\\fB\\-\\-{}\\fR", roff(spec.name));
  return spec.value.empty() ? name : fmt::format("{} \\fI{}\\fR", name, roff(spec.value));
}

std::string explanation_of(const OptionSpec& spec) {
  std::string text = roff(spec.help);
  if (const std::string words = spec.words(); !words.empty()) text += "; one of " + roff(words);
  if (!spec.default_value.empty()) text += " (default: " + roff(spec.default_value) + ')';
  return text;
}

std::string options(const Command* command) {
  std::string page = ".SH OPTIONS\n";
  for (const Category category : {Category::input, Category::output, Category::analysis, Category::other}) {
    std::string rows;
    for (const OptionSpec& spec : option_table()) {
      if (spec.category != category || (command != nullptr && !spec.commands.contains(command->id))) continue;
      rows += tagged(name_of(spec), explanation_of(spec));
    }
    if (!rows.empty()) page += fmt::format(".SS {}\n{}", title(category), rows);
  }
  return page;
}

std::string formats(const Command& command) {
  std::string rows;
  for (const Format& format : format_table()) {
    if (!format.commands.contains(command.id)) continue;
    const std::string default_mark = default_format(command.id) == &format ? " (default)" : "";
    rows += tagged(fmt::format("\\fB{}\\fR", format.name), roff(format.help) + default_mark);
  }
  return rows.empty() ? rows : ".SH FORMATS\n" + rows;
}

std::string examples(const Command& command) {
  std::string page = ".SH EXAMPLES\n.nf\n";
  std::string_view rest = command.examples;
  while (!rest.empty()) {
    page += roff(rest.substr(0, rest.find('\n'))) + '\n';
    rest.remove_prefix(std::min(rest.find('\n') + 1, rest.size()));
  }
  return page + ".fi\n";
}

std::string meanings(const char* heading, std::span<const Meaning> rows) {
  std::string page = fmt::format(".SH {}\n", heading);
  for (const Meaning& one : rows) page += tagged(fmt::format("\\fB{}\\fR", one.name), roff(one.help));
  return page;
}

std::string commands() {
  std::string page = ".SH COMMANDS\n";
  for (const Command& command : command_table()) {
    page += tagged(fmt::format("\\fB{}\\fR \\fI{}\\fR", command.name, command.arguments), roff(command.summary));
  }
  return page;
}

std::string see_also(const Command* own) {
  std::string list = own == nullptr ? "" : ".BR isnad (1)";
  for (const Command& command : command_table()) {
    if (&command == own) continue;
    list += fmt::format("{}.BR isnad\\-{} (1)", list.empty() ? "" : ",\n", command.name);
  }
  return ".SH SEE ALSO\n" + list + '\n';
}

std::string head(std::string name, std::string_view summary) {
  std::string upper = name;
  std::ranges::transform(upper, upper.begin(), [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  return fmt::format(".TH {} 1 " ISNAD_DATE " \"isnad " ISNAD_VERSION "\" \"User Commands\"\n.SH NAME\n{} \\- {}\n",
                     upper, roff(name), roff(summary));
}

std::string general_page() {
  return head("isnad", "who said what, which figures, and how many independent sources") +
         ".SH SYNOPSIS\n\\fBisnad\\fR \\fICOMMAND\\fR [\\fIOPTION\\fR]... \\fIINPUT\\fR...\n"
         ".br\n\\fBisnad completion\\fR \\fIbash\\fR|\\fIzsh\\fR|\\fIfish\\fR\n"
         ".SH DESCRIPTION\n"
         "Reads the articles of several outlets about the same events, finds who is\n"
         "quoted saying what and which figures are given, and reports where the outlets\n"
         "agree, where their figures differ, and how many independent sources stand\nbehind an agreement.\n"
         ".PP\n\\fIINPUT\\fR is a file, a folder (searched for articles) or \\- for standard input.\n"
         ".PP\n\\fBcompletion\\fR prints what completes these words in a shell.\n" +
         commands() + options(nullptr);
}

std::string command_page(const Command& command) {
  return head(fmt::format("isnad-{}", command.name), command.summary) +
         fmt::format(".SH SYNOPSIS\n\\fBisnad {}\\fR [\\fIOPTION\\fR]... \\fI{}\\fR\n.SH DESCRIPTION\n{}\n", command.name,
                     command.arguments, prose(roff(command.description))) +
         options(&command) + formats(command) + examples(command);
}

}  // namespace

std::string man_page(const Command* command) {
  return (command == nullptr ? general_page() : command_page(*command)) + meanings("EXIT STATUS", exit_statuses()) +
         meanings("ENVIRONMENT", environment_variables()) + see_also(command);
}

}  // namespace isnad::cli
