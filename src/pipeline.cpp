#include <utility>

#include "extract/statements.h"
#include "isnad/isnad.h"
#include "segment/sentences.h"
#include "text/parallel.h"

namespace isnad {
namespace {

// segment() and extract() of one Reading: looking up the words is a quarter of the work.
Statements state_one(Document document, const Languages& languages, SegmentOptions options) {
  const lang::Reading reading(document.text, languages.of(document.language));
  std::vector<Sentence> sentences = segmentation::sentences(document, reading, options);
  return extraction::statements(std::move(document), std::move(sentences), reading);
}

}  // namespace

std::vector<Statements> state(std::vector<Document> documents, const Languages& languages, unsigned threads, SegmentOptions options) {
  std::vector<Statements> stated(documents.size());
  text::in_parallel(threads, documents.size(), [&](std::size_t i) { stated[i] = state_one(std::move(documents[i]), languages, options); });
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
