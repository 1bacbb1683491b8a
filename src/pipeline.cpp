#include <utility>

#include "isnad/isnad.h"
#include "text/parallel.h"

namespace isnad {
namespace {

Statements state_one(Document document, const Languages& languages) {
  std::vector<Sentence> sentences = segment(document, languages);
  return extract(std::move(document), std::move(sentences), languages);
}

}  // namespace

std::vector<Statements> state(std::vector<Document> documents, const Languages& languages, unsigned threads) {
  std::vector<Statements> stated(documents.size());
  text::in_parallel(threads, documents.size(), [&](std::size_t i) { stated[i] = state_one(std::move(documents[i]), languages); });
  return stated;
}

Analysis analyse(std::vector<Document> documents, const Languages& languages, const AlignOptions& options) {
  Analysis analysis;
  std::vector<Statements> stated = state(std::move(documents), languages, options.threads);
  analysis.graph = align(std::move(stated), languages, options);
  analysis.findings = judge(analysis.graph);
  return analysis;
}

}  // namespace isnad
