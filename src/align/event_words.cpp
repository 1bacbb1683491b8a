#include "align/event_words.h"

#include <algorithm>
#include <cmath>

namespace isnad::alignment {

std::vector<std::uint64_t> EventWords::context(std::size_t d, std::size_t sentence) const {
  std::vector<std::uint64_t> stems;
  for (const Word& word : words_in(d, document(d).sentences[sentence].span)) {
    if (word.content && !word.number) stems.push_back(word.stem);
  }
  std::sort(stems.begin(), stems.end());
  stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
  return stems;
}

EventWords event_words(const std::vector<Statements>& documents, const std::vector<DocumentWords>& words,
                       const Languages& languages, std::vector<std::size_t> members) {
  EventWords event{.documents = &documents, .words = &words, .languages = &languages, .members = std::move(members), .weights = {}};
  for (const std::size_t d : event.members) {
    for (const Sentence& sentence : documents[d].sentences) event.weights.count_unit(words[d].in(sentence.span));
  }
  event.weights.freeze();
  return event;
}

double similarity(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b, const Weights& weights) {
  const Overlap common = overlap(a, b, weights);
  return common.a > 0 && common.b > 0 ? common.shared / std::sqrt(common.a * common.b) : 0.0;
}

}  // namespace isnad::alignment
