// What aligning needs of one event: its documents' words and how much each stem says in it.
#pragma once
#include <span>
#include <string>
#include <vector>

#include "align/candidates.h"
#include "align/words.h"
#include "isnad/align.h"
#include "isnad/graph.h"

namespace isnad::alignment {

struct EventWords {
  const std::vector<Statements>* documents = nullptr;   ///< all, of the run
  const std::vector<DocumentWords>* words = nullptr;    ///< parallel to documents
  const Languages* languages = nullptr;
  std::vector<std::size_t> members;                     ///< the event's documents
  Weights weights;                                      ///< units: the event's sentences
  bool bridged = false;                                 ///< its documents are in several languages
  Limits* limits = nullptr;                             ///< where those who look for links note what limits left out

  [[nodiscard]] const Statements& document(std::size_t d) const { return (*documents)[d]; }
  [[nodiscard]] std::span<const Word> words_in(std::size_t d, Span span) const { return (*words)[d].in(span); }
  /// The sentence around a statement; of one that runs over pages what is near the statement.
  [[nodiscard]] Span around(std::size_t d, std::size_t sentence, Span statement) const;
  /// Content stems of what is around a statement, numbers left out.
  [[nodiscard]] StemSet context(std::size_t d, std::size_t sentence, Span statement) const;
  [[nodiscard]] const lang::Language& language(std::size_t d) const { return languages->of(document(d).document.language); }
};

[[nodiscard]] EventWords event_words(const std::vector<Statements>&, const std::vector<DocumentWords>&, const Languages&,
                                     std::vector<std::size_t> members);

/// A link whose a and b are put in canonical order by the caller's document order.
[[nodiscard]] std::vector<Link> quote_links(const EventWords&);
struct FoundLinks {
  std::vector<Link> links;
  std::vector<Link> undecided;  ///< alike but not judged; evidence says why
};
/// With those between figures of one document, where an article contradicts itself;
[[nodiscard]] FoundLinks figure_links(const EventWords&);
/// and these alone, of an article that has an event to itself.
[[nodiscard]] std::vector<Link> self_contradictions(const EventWords&);
/// Has a document two figures that might? Asked first, since most have none.
[[nodiscard]] bool may_contradict_itself(const Statements&);
[[nodiscard]] std::vector<Link> claim_links(const EventWords&);

}  // namespace isnad::alignment
