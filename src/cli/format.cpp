#include "cli/format.h"

#include <algorithm>
#include <cassert>

#include "report/check_formats.h"

namespace isnad::cli {
namespace {

using enum CommandId;

constexpr Command kCommands[] = {
    {report, "report", "INPUT...", "print what agrees, what differs and who stands behind it",
     "Reads articles of several outlets, links equivalent quotes, figures and claims, and reports where the "
     "outlets agree, where their figures differ, and how many independent sources there are.",
     "isnad report articles/*.txt\n"
     "isnad report --format text --format html=report.html articles/\n"
     "curl -s https://example.org/feed.ndjson | isnad report --format json -\n"},
    {graph, "graph", "INPUT...", "print the alignment graph for Graphviz and others",
     "Writes the statements and the links between them as a graph. The format svg needs Graphviz.",
     "isnad graph articles/*.txt | dot -Tpdf -o graph.pdf\n"
     "isnad graph --format svg=graph.svg articles/\n"},
    {check, "check", "INPUT...", "list what differs; the exit status tells if anything does",
     "Prints what differs as path:line:column: severity: message, for CI, cron and editors. With --against the "
     "inputs are drafts: only they are checked, against what the others published. The exit status is 0 if "
     "nothing is as severe as --fail-on, 1 if something is, 2 if an input could not be read.",
     "isnad check --fail-on warning articles/\n"
     "isnad check draft.txt --against published/\n"
     "isnad check --format github --format sarif=isnad.sarif articles/\n"
     "git diff -z --name-only main | isnad check --changed - articles/\n"
     "isnad check --quiet articles/ || echo 'look at the figures'\n"},
    {extract, "extract", "INPUT...", "print each article's sentences, quotes, figures and claims",
     "Writes the record contract without links and findings, one JSON object a line.",
     "isnad extract articles/a.txt\n"
     "isnad extract --with-text --output statements.jsonl articles/\n"},
    {align, "align", "INPUT...", "print statements, links, copies and findings as records",
     "Writes the record contract, one JSON object a line.",
     "isnad align --with-text articles/ > records.jsonl\n"},
    {explain, "explain", "ID INPUT...", "show why a link or a finding was made",
     "ID is the id (i...) or key (k...) of a finding, the id of a statement (q..., f... or c...; all its links are "
     "shown), or a link written as two statement ids with ~ between them. isnad report, align and check print them.",
     "isnad explain i5f52bfe3a1f8ea3e articles/\n"
     "isnad explain f3d0ef1457d16ae60~f4f8029ba703b8ce1 articles/\n"},
    {config, "config", "show", "print the values that hold and where each comes from",
     "Values come from the command line, from the nearest .isnad.toml in the working folder or above it, and from "
     "the defaults, in this order. The output is a config file itself.",
     "isnad config show\n"
     "isnad config show > .isnad.toml\n"},
};

template <void (*kWrite)(std::ostream&, const ReportInput&, const ReportOptions&)>
Status infallible(std::ostream& out, const ReportInput& input, const ReportOptions& options) {
  kWrite(out, input, options);
  return std::monostate{};
}

Status align_csv(std::ostream& out, const ReportInput& input, const ReportOptions& options) {
  const auto table = statements_as_csv(out, options);
  for (const Statements& one : input.graph.documents) table->add(one);
  return std::monostate{};
}

constexpr Format check_format(std::string_view name, std::string_view extension, std::string_view help,
                              decltype(Format::write_check) write) {
  return {.name = name, .extension = extension, .commands = check, .help = help, .write_check = write};
}

constexpr Format kFormats[] = {
    {"text", ".txt", report, "for reading in a terminal", infallible<write_text>},
    {"markdown", ".md", report, "for a pull request or a wiki", infallible<write_markdown>},
    {"html", ".html", report, "one self-contained page", infallible<write_html>},
    {"json", ".json", report, "one JSON document", infallible<write_json>},
    {"csv", ".csv", report, "the findings as a table", infallible<write_csv>},
    {"dot", ".dot", graph, "Graphviz source", infallible<write_dot>},
    {"svg", ".svg", graph, "a picture; runs Graphviz", write_svg},
    {"graphml", ".graphml", graph, "for Gephi, yEd and others", infallible<write_graphml>},
    {"jsonl", ".jsonl", {report, align}, "the record contract, one JSON object a line", infallible<write_jsonl>},
    {"jsonl", ".jsonl", extract, "the record contract, one JSON object a line", nullptr, statements_as_jsonl},
    {"csv", ".csv", align, "quotes, figures and claims as a table", align_csv},
    {"csv", ".csv", extract, "quotes, figures and claims as a table", nullptr, statements_as_csv},
    {"webannotation", ".jsonld", {report, align}, "W3C Web Annotations (JSON-LD)", infallible<write_webannotation>},
    {"schemaorg", ".schema.json", {report, align}, "schema.org Claims without a rating (JSON-LD)",
     infallible<write_schemaorg>},
    {"superdesk", ".superdesk.json", {report, align}, "each article's `diff`, as Superdesk macros return it",
     infallible<write_superdesk>},
    check_format("text", ".txt", "path:line:column: severity: message, and the passages below", report::write_check_text),
    check_format("jsonl", ".jsonl", "one JSON object a line", report::write_check_jsonl),
    check_format("sarif", ".sarif", "SARIF 2.1.0, for code scanning", report::write_sarif),
    check_format("junit", ".xml", "JUnit XML, for Jenkins, GitLab and others", report::write_junit),
    check_format("github", ".log", "annotations of GitHub Actions", report::write_github),
    check_format("gitlab", ".json", "GitLab's Code Quality report", report::write_gitlab),
    check_format("markdown", ".md", "for a pull request's comment or a job's summary", report::write_check_markdown),
};

}  // namespace

std::span<const Command> command_table() { return kCommands; }

const Command* find_command(std::string_view name) {
  const auto* found = std::ranges::find(kCommands, name, &Command::name);
  return found == std::end(kCommands) ? nullptr : found;
}

const Command& command_of(CommandId id) {
  const auto* found = std::ranges::find(kCommands, id, &Command::id);
  assert(found != std::end(kCommands));
  return *found;
}

std::span<const Format> format_table() { return kFormats; }

const Format* find_format(std::string_view name, CommandId command) {
  const auto* found = std::ranges::find_if(
      kFormats, [&](const Format& format) { return format.name == name && format.commands.contains(command); });
  return found == std::end(kFormats) ? nullptr : found;
}

const Format* format_of_file(std::string_view path, CommandId command) {
  const auto* found = std::ranges::find_if(kFormats, [&](const Format& format) {
    return path.ends_with(format.extension) && format.commands.contains(command);
  });
  return found == std::end(kFormats) ? nullptr : found;
}

const Format* default_format(CommandId command) {
  const auto* found = std::ranges::find_if(
      kFormats, [&](const Format& format) { return format.commands.contains(command); });
  return found == std::end(kFormats) ? nullptr : found;
}

}  // namespace isnad::cli
