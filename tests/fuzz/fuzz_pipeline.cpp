// Any bytes as standard input, through all stages and writers: no crash, no hang, lawful spans.
#include <cstdint>
#include <cstdlib>
#include <sstream>
#include <string>

#include "isnad/isnad.h"

namespace {

const isnad::Languages& languages() {
  static const isnad::Languages tables = isnad::Languages::embedded();
  return tables;
}

void require(bool law) {
  if (!law) std::abort();
}

void check_laws(const isnad::Statements& statements) {
  const std::size_t size = statements.document.text.size();
  std::size_t last = 0;
  for (const isnad::Sentence& sentence : statements.sentences) {
    require(last <= sentence.span.begin && sentence.span.begin < sentence.span.end && sentence.span.end <= size);
    last = sentence.span.end;
  }
  for (const isnad::Quote& quote : statements.quotes) require(quote.span.begin <= quote.span.end && quote.span.end <= size);
  for (const isnad::Figure& figure : statements.figures) require(figure.span.contains(figure.number) && figure.span.end <= size);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::istringstream input(std::string(reinterpret_cast<const char*>(data), size));
  isnad::Articles articles = isnad::read({"-"}, input, languages());
  const isnad::Analysis analysis = isnad::analyse(std::move(articles.documents), languages(), {.owners = {}, .threads = 1});
  for (const isnad::Statements& statements : analysis.graph.documents) check_laws(statements);
  const isnad::ReportInput all{analysis.graph, analysis.findings, articles.diagnostics};
  std::ostringstream out;
  isnad::write_text(out, all, {});
  isnad::write_html(out, all, {});
  isnad::write_jsonl(out, all, {.with_text = true});
  isnad::write_dot(out, all, {});
  return 0;
}
