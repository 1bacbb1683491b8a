#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/parallel_for.h>
#include <oneapi/tbb/task_arena.h>

#include <algorithm>
#include <utility>

#include "isnad/isnad.h"

namespace isnad {
namespace {

Statements state_one(Document document, const Languages& languages) {
  std::vector<Sentence> sentences = segment(document, languages);
  return extract(std::move(document), std::move(sentences), languages);
}

// An arena of its own rather than global_control: a host program's other TBB work keeps its threads. Asked for
// more than it has, TBB would print a warning.
tbb::task_arena arena_of(unsigned threads) {
  const std::size_t most = tbb::global_control::active_value(tbb::global_control::max_allowed_parallelism);
  const std::size_t wanted = threads == 0 ? most : std::min<std::size_t>(threads, most);
  return tbb::task_arena(static_cast<int>(wanted));
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
