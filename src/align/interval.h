// Interval logic of figures: can two quantities both be true as stated?
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "isnad/decimal.h"
#include "isnad/statement.h"
#include "lang/language.h"
#include "text/iso_date.h"

namespace isnad::alignment {

/// What a figure's wording allows, in the base unit of its dimension. An open side has no end.
struct Interval {
  std::optional<Decimal> low, high;
  bool low_open = false;   ///< more than: the end itself is excluded
  bool high_open = false;
};

/// How two intervals meet.
enum class Meeting {
  equal,     ///< the same quantity: equal values, or about x against x
  overlap,   ///< different wordings that can both be true
  strained,  ///< the words allow both, but who knew the one would not say the other: "at least 11" and 4,600, "a few" and hundreds
  disjoint   ///< they cannot both be true
};

/// The interval of a figure that has a number. "about x" is widened by its tolerance, a tenth of it
/// ("about 180" allows 162 to 198, hence 173).
[[nodiscard]] std::optional<Interval> interval_of(const Figure&, const lang::Language&);

/// Compares two figures of convertible units; nullopt if their units do not convert or a value is missing.
/// `arithmetic` says what was compared, for people.
struct Comparison {
  Meeting meeting = Meeting::overlap;
  std::string arithmetic;
};
[[nodiscard]] std::optional<Comparison> compare(const Figure& a, const Figure& b, const lang::Language&);

/// "since 2019" against "for three years" in an article of `day`: counts the duration back and compares with the
/// date to the precision of the coarser one. nullopt if `duration` is no duration or a value is missing.
[[nodiscard]] std::optional<Comparison> compare_since(const Figure& date, const Figure& duration, text::CivilDate day, const lang::Language&);

/// Do the units name one kind of quantity: the same key, or one dimension?
[[nodiscard]] bool units_convert(const std::string& a, const std::string& b, const lang::Language&);

}  // namespace isnad::alignment
