#include "summary.h"

#include <filesystem>

#include "text/characters.h"
#include "text/utf8.h"

namespace isnad::test {
namespace {

// Folded letters and digits only: marks and spaces are what the changed texts differ in.
std::string bare(std::string_view words) {
  std::string kept;
  const std::string folded = text::fold(words);
  for (std::size_t at = 0; at < folded.size();) {
    const char32_t c = text::decode(folded, at);
    const text::CharacterClass kind = text::class_of(c);
    if (kind == text::CharacterClass::letter || kind == text::CharacterClass::digit) text::append_utf8(kept, c);
  }
  return kept;
}

std::string line_of(const Statements& statements, const Quote& quote) {
  const std::string speaker = quote.speaker ? bare(quote.speaker->name) : "-";
  return std::string("quote ") + to_string(quote.kind) + " " + to_string(quote.form) + " " +
         bare(quote.span.of(statements.document.text)) + " -- " + speaker;
}

std::string line_of(const Figure& figure) {
  const std::string value = figure.value ? figure.value->to_string() : figure.date;
  return "figure " + value + " " + to_string(figure.bound) + " " + figure.unit + " " + figure.counted + " " +
         figure.measure;
}

}  // namespace

Summary statements_summary(const AlignmentGraph& graph) {
  Summary summary;
  for (const Statements& statements : graph.documents) {
    const std::string name = std::filesystem::path(statements.document.path).filename().string() + ": ";
    for (const Quote& quote : statements.quotes) ++summary[name + line_of(statements, quote)];
    for (const Figure& figure : statements.figures) ++summary[name + line_of(figure)];
    summary[name + "sentences"] = statements.sentences.size();
  }
  return summary;
}

Summary links_summary(const Analysis& analysis) {
  Summary summary;
  for (const Link& link : analysis.graph.links) {
    ++summary[std::string("link ") + to_string(link.kind) + " " + to_string(link.relation)];
  }
  for (const Finding& finding : analysis.findings) {
    ++summary[std::string("finding ") + to_string(finding.kind) + " of " + std::to_string(finding.outlets) +
              " outlets, " + std::to_string(finding.independent_sources) + " sources"];
  }
  return summary;
}

std::string difference(const Summary& a, const Summary& b) {
  std::string lines;
  Summary all = a;
  all.insert(b.begin(), b.end());
  for (const auto& [line, ignored] : all) {
    const std::size_t in_a = a.contains(line) ? a.at(line) : 0;
    const std::size_t in_b = b.contains(line) ? b.at(line) : 0;
    if (in_a > in_b) lines += "\n- " + line;
    if (in_b > in_a) lines += "\n+ " + line;
  }
  return lines;
}

}  // namespace isnad::test
