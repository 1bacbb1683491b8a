// Dates said from the day of publication on: "next Tuesday", "last month".
#pragma once
#include "extract/dates.h"

namespace isnad::extraction {

/// A weekday or period with "last" or "next" behind it, or a weekday with "this" or its calendar date. Left out on
/// purpose: a bare weekday, "today" and "yesterday". They stand in most sentences of news and say when the text was
/// written; as figures they would be more than all others together. Also left out is English "last month", with the
/// direction in front, for the same reason.
[[nodiscard]] std::optional<DateMention> read_relative_date(const lang::Reading& reading, std::size_t i,
                                                            const text::CivilDate* published);

}  // namespace isnad::extraction
