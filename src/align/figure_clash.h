// Two figures that measure the same and whose values exclude each other: a clash, an update, or two things after all?
#pragma once
#include "align/figure_relate.h"

namespace isnad::alignment {

/// In order of preference: not of one thing, written or rounded otherwise, later and higher, discrepant. In doubt none.
[[nodiscard]] Ruling decide_clash(const FigureWords& a, const FigureWords& b, const FigureScore&, const lang::Language&);

/// Two totals of one toll of which the later is plainly higher, even where both may be true: "at least 180", then 257.
[[nodiscard]] bool is_later_total(const FigureWords& a, const FigureWords& b, const FigureScore&, const lang::Language&);

/// The rule of an update whose earlier count is the one that its own words call a first one, whenever they were written.
inline constexpr const char* kFirstCount = "first-count";

inline constexpr std::int64_t kFar = 3;

/// Do two values differ by half of the smaller one at most? "43 dead", and further down "among them 16" in words that no
/// table knows, are no slip.
[[nodiscard]] bool are_near(const Figure& a, const Figure& b);
/// Do they differ by two at most?
[[nodiscard]] bool differ_by_few(const Figure& a, const Figure& b);
/// Is one value more than so many times the other?
[[nodiscard]] bool far_apart(const Figure& a, const Figure& b, std::int64_t times = kFar);

}  // namespace isnad::alignment
