#include <utility>

#include "extract/statements.h"
#include "extract/stored.h"
#include "io/cache.h"
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

/// As stated in an earlier run, else anew.
Statements recall(Document document, const Languages& languages, SegmentOptions options, const io::Cache& cache,
                  const std::string& tables) {
  const std::string key = extraction::store_key(document, tables + (options.split_quotes ? " split_quotes" : ""));
  Statements stated;
  stated.document = std::move(document);
  if (const auto bytes = cache.find(key); bytes && extraction::restore(*bytes, stated)) return stated;
  stated = state_one(std::move(stated.document), languages, options);
  cache.keep(key, extraction::store(stated));
  return stated;
}

}  // namespace

void state_each(std::vector<Document> documents, const Languages& languages, unsigned threads, SegmentOptions options,
                const StatementCache& kept, const std::function<void(Statements&&)>& take) {
  const io::Cache cache(kept.folder);
  const auto make = [&](std::size_t i) {
    Document& document = documents[i];
    return cache.is_open() ? recall(std::move(document), languages, options, cache, kept.tables)
                           : state_one(std::move(document), languages, options);
  };
  text::in_order<Statements>(threads, documents.size(), make, take);
  cache.sweep();
}

std::vector<Statements> state(std::vector<Document> documents, const Languages& languages, unsigned threads,
                              SegmentOptions options, const StatementCache& kept) {
  std::vector<Statements> stated;
  stated.reserve(documents.size());
  state_each(std::move(documents), languages, threads, options, kept,
             [&](Statements&& one) { stated.push_back(std::move(one)); });
  return stated;
}

Analysis analyse(std::vector<Document> documents, const Languages& languages, const AlignOptions& options) {
  Analysis analysis;
  std::vector<Statements> stated = state(std::move(documents), languages, options.threads);
  analysis.graph = align(std::move(stated), languages, options);
  analysis.findings = judge(analysis.graph, {}, options.threads);
  return analysis;
}

}  // namespace isnad
