// Reading periods: two days of one month, two clock times, a year that spans two.
#pragma once
#include "extract/dates.h"
#include "extract/draft.h"

namespace isnad::extraction {

/// "from 4 to 23 November", "January 4-23, 2016", "between 5 and 6 p.m.", "2018/19". Dates and times come as an ISO 8601
/// interval in `date` ("2016-11-04/2016-11-23"), years in low and high.
[[nodiscard]] std::optional<FigureDraft> read_period(const lang::Reading&, TokenRange sentence, std::size_t i, const text::CivilDate* published);

}  // namespace isnad::extraction
