#include "extract/clause_words.h"

#include "extract/counted.h"

namespace isnad::extraction {

bool is_boundary(const lang::Reading& reading, std::size_t i) {
  return reading[i].is_word() ? reading.has(i, lang::TableId::complementisers) : text::is_clause_mark(reading[i]);
}

bool has_figure(const lang::Reading& reading, std::span<const FigureDraft> drafts, TokenRange range) {
  for (auto draft = first_behind(drafts, range.begin); draft != drafts.end() && draft->number.begin < range.end; ++draft) {
    if (range.has(draft->number.begin) && is_countable(reading.language(), *draft)) return true;
  }
  return false;
}

bool counts_nothing(const FigureDraft& draft) { return draft.counted.unit.empty() && draft.counted.noun.empty() && draft.counted.measure.empty(); }

}  // namespace isnad::extraction
