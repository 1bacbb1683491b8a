// Which noun or unit a number counts, and which hedges stand around it.
#pragma once
#include "extract/draft.h"

namespace isnad::extraction {

/// Extends `draft` (whose number is set) by the counted noun or unit after it, before it ("the wounded seven",
/// "$40"), or by "of them". False if nothing that can be counted is there.
bool take_counted(const lang::Reading& reading, TokenRange sentence, FigureDraft& draft);

/// Gives each bare number of a list what the figure before it counts: "62 seats, against 44 for the Unity Party".
void take_shared_nouns(const lang::Reading& reading, TokenRange sentence, std::span<FigureDraft> drafts);

/// May an unlisted word be what is counted? Not a function word, a reporting verb, or another figure.
[[nodiscard]] bool may_be_noun(const lang::Reading& reading, std::size_t i);
[[nodiscard]] bool is_number_at(const lang::Reading& reading, TokenRange sentence, std::size_t i);
/// The nouns-table match at token i that may be counted there, or null.
[[nodiscard]] const lang::Match* counted_noun(const lang::Reading& reading, std::size_t i);
/// Is token i a word of rise or fall?
[[nodiscard]] bool is_trend(const lang::Reading& reading, std::size_t i);
[[nodiscard]] Counted counted_of(const lang::Match& noun);
/// May the figure be counted somewhere, by somebody, over some time? Dates, times, durations and ages may not.
[[nodiscard]] bool is_countable(const lang::Language&, const FigureDraft&);
/// Is the unit a currency by its ISO code?
[[nodiscard]] bool is_currency(std::string_view unit);

}  // namespace isnad::extraction
