#include <oneapi/tbb/parallel_for.h>
#include <oneapi/tbb/task_arena.h>

#include <utility>

#include "isnad/isnad.h"

namespace isnad {
namespace {

Statements state_one(Document document, const Languages& languages) {
  std::vector<Sentence> sentences = segment(document, languages);
  return extract(std::move(document), std::move(sentences), languages);
}

// An arena of its own rather than global_control: a host program's other TBB work keeps its threads.
tbb::task_arena arena_of(unsigned threads) {
  return threads == 0 ? tbb::task_arena() : tbb::task_arena(static_cast<int>(threads));
}

}  // namespace

std::vector<Statements> state(std::vector<Document> documents, const Languages& languages, unsigned threads) {
  // Each document writes to its own place, so that neither order nor content depends on the threads.
  std::vector<Statements> stated(documents.size());
  auto state_at = [&](std::size_t i) { stated[i] = state_one(std::move(documents[i]), languages); };
  arena_of(threads).execute([&] { tbb::parallel_for(std::size_t{0}, documents.size(), state_at); });
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
