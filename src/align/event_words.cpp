#include "align/event_words.h"
#include "text/sorted.h"

#include <algorithm>

namespace isnad::alignment {

Span EventWords::around(std::size_t d, std::size_t sentence, Span statement) const {
  constexpr std::size_t kNear = 2000;  // bytes on either side: hardly a sentence of prose is longer
  const Span whole = document(d).sentences[sentence].span;
  return {std::max(whole.begin, statement.begin - std::min(statement.begin, kNear)), std::max(statement.end, std::min(whole.end, statement.end + kNear))};
}

StemSet EventWords::context(std::size_t d, std::size_t sentence, Span statement) const {
  std::vector<std::uint64_t> stems;
  for (const Word& word : words_in(d, around(d, sentence, statement))) {
    if (word.content && !word.number) stems.push_back(word.stem);
  }
  text::sort_distinct(stems);
  return weighed(std::move(stems), weights);
}

EventWords event_words(const std::vector<Statements>& documents, const std::vector<DocumentWords>& words,
                       const Languages& languages, std::vector<std::size_t> members) {
  EventWords event{.documents = &documents, .words = &words, .languages = &languages, .members = std::move(members), .weights = {}};
  for (const std::size_t d : event.members) {
    for (const Sentence& sentence : documents[d].sentences) event.weights.count_unit(words[d].in(sentence.span));
  }
  event.weights.freeze();
  event.bridged = std::any_of(event.members.begin(), event.members.end(), [&](std::size_t d) {
    return documents[d].document.language != documents[event.members.front()].document.language;
  });
  return event;
}

}  // namespace isnad::alignment
