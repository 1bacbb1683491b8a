// The reporting words of a document: where they stand, outside quotation marks.
#pragma once
#include <vector>

#include "extract/quotes_passages.h"
#include "lang/schema.h"

namespace isnad::extraction {

struct CueAt {
  TokenRange tokens;
  lang::CueClass kind = lang::CueClass::verb;
  std::size_t sentence = 0;
  bool joined = false;  ///< a conjunction is glued to it or stands before it: it begins a clause
  bool inside = false;     ///< between commas inside the marks: "it is, she said, over"
  bool aside = false;      ///< describes a noun ("in a statement X carried", "an official who asked"): leads to no words
  bool participle = false; ///< has its subject elsewhere, whatever its kind
  bool addresses = false;  ///< its object is whom the speaker speaks to ("urged the residents")
  Span span;               ///< without its clitic
};

/// Behind an age with what is glued to it ("61-year-old"), from its number on; `i` if none begins there.
[[nodiscard]] std::size_t behind_age(const lang::Reading& reading, std::size_t i);
/// "strongly": a word of no table with an adverb's ending.
[[nodiscard]] bool is_manner(const lang::Reading& reading, std::size_t i);
/// Do two words of no table begin at token i, with capitals, on the line of what is before them?
[[nodiscard]] bool begins_full_name(const lang::Reading& reading, std::size_t i);
/// Where the words between commas begin in which this verb stands ("..., has she added, ..."); not behind the verb.
[[nodiscard]] std::size_t incise_begin(const Scene& scene, std::size_t verb);

/// In a line of a conversation, which begins with a dash: where the words end before this verb, at a dash, comma or
/// stop; `begin` if it is none.
[[nodiscard]] std::size_t dialogue_end(const Scene& scene, std::size_t begin, std::size_t verb);

/// In text order; "source" words are not cues of their own and are left out.
[[nodiscard]] std::vector<CueAt> find_cues(const Scene& scene);

/// The complementiser ("that") at token i, or null: asked of most words, and few are in its table.
[[nodiscard]] const lang::Match* listed_complementiser(const lang::Reading& reading, std::size_t i);
[[nodiscard]] inline const lang::Match* complementiser_at(const lang::Reading& reading, std::size_t i) {
  return reading.has(i, lang::TableId::complementisers) ? listed_complementiser(reading, i) : nullptr;
}

/// "..., the mother company of Y, on Monday, that": at token i a comma, and behind a later one the complementiser.
[[nodiscard]] bool leads_to_that(const lang::Reading& reading, std::size_t i);

/// Does a complementiser stand in the range, outside marked passages?
[[nodiscard]] bool has_that(const Scene& scene, TokenRange range);

}  // namespace isnad::extraction
