// Reading calendar dates, years, decades and clock times.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "isnad/decimal.h"
#include "lang/reading.h"
#include "text/iso_date.h"

namespace isnad::extraction {

/// A date at tokens [begin, end). Exactly one of iso (may be empty if it cannot be resolved) with unit "date" or
/// "time", `year`, or low and high (a decade) says when.
struct DateMention {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string iso = {};
  std::optional<Decimal> year = {};
  std::optional<Decimal> low = {};
  std::optional<Decimal> high = {};
  bool year_said = false;  ///< the year stands in the text
  bool year_open = false;  ///< the year is the nearest one to the day of publication, for want of a word
  std::string_view unit = "date";
  std::string_view rule = {};
};

/// The date that begins at token i. `published` resolves what the words leave open (the year of a month:
/// the nearest, or what "last" and "next" say); null if unknown.
[[nodiscard]] std::optional<DateMention> read_date(const lang::Reading& reading, std::size_t i,
                                                   const text::CivilDate* published);

}  // namespace isnad::extraction
