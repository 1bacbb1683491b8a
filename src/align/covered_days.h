// Which days a figure's stated period covers.
#pragma once
#include <optional>

#include "align/stretch.h"
#include "isnad/statement.h"
#include "lang/reading.h"

namespace isnad::alignment {

/// The days that the words of a period (a Scope's) stand for, as of the document's day of publication; nullopt where they
/// cannot be told: "since the outbreak of the war", "a day".
///   "in 2019"                  2019-01-01 to 2019-12-31
///   "since January"            to the day of publication
///   "in the last 24 hours"     that day and the one before
///   "last year", "this month"  the calendar's
[[nodiscard]] std::optional<Stretch> covered_days(const lang::Reading&, const Statements&, Span period);

}  // namespace isnad::alignment
