// When and where a sentence says that something happened, and whether the count has moved.
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "align/stretch.h"
#include "isnad/statement.h"
#include "lang/reading.h"

namespace isnad::alignment {

/// A word that says when or where, or that a count has risen.
struct SceneMark {
  enum class Kind { day, period, lately, covers, place, rise, initial, besides, still, other, group, fall, then, toll, source };
  Span span;
  Kind kind = Kind::day;
  Stretch days = {};        ///< since the epoch, a day or a month of them; of kind day, or covers
  std::uint64_t key = 0;    ///< of the name of a place, of the stem of a group's name, of a measure
  std::uint64_t country = 0;  ///< key of the country that a place lies in or is, or 0
  bool weekday = false;     ///< a day by the name that it has in every week
};

/// The marks of a document, in text order. A bare weekday is the last one up to the day of publication; a period is
/// "since March", "in the last nine days", and lately "since Monday"; a rise is "the toll has climbed to", "the latest toll"; initial is "a first toll"; besides is "in addition to the driver",
/// but not before another count; a place is one of extraction::places(), sure or not; still is "five are still in
/// hospital"; other is "two other people"; group is "of the guard";
/// fall is "was revised down to"; then is "at that time"; covers is a figure's own period as far as its days can be told;
/// toll is an event word of what grows ("killed", "injured"); source is "according to".
[[nodiscard]] std::vector<SceneMark> scene_marks(const lang::Reading&, const Statements&);

/// Where and when one figure stands.
struct Scene {
  std::vector<Stretch> days;          ///< of the sentence, up to the day of publication
  std::vector<std::uint64_t> places;  ///< of the sentence; sorted
  std::vector<std::uint64_t> near;    ///< of them, those of the figure itself: its scope's, else those behind it, else before it; sorted
  std::vector<std::uint64_t> within;  ///< the countries of these; sorted
  bool period = false;
  bool lately = false;  ///< a period since a day of this week: what happened then may still be counted
  std::optional<Stretch> covers;  ///< the days of the period that the figure itself is stated for
  bool then = false;   ///< "at that time": not now
  bool rise = false;
  bool fall = false;
  bool initial = false;
  std::optional<std::int64_t> published;
};

/// Why two scenes cannot be one happening: names of the rule, or null if they can. In doubt they can.
///   Friday, published Saturday          and  no day, published Saturday     null
///   Monday and the night of Tuesday     and  Tuesday and the night of Wednesday   "other-day"
///   Friday in Norzan                    and  Friday in Ardin                "other-place"
///   14 on Sunday                        and  568 in the last nine days      "other-period"
[[nodiscard]] const char* apart(const Scene&, const Scene&);

/// Are both stated for periods that share less than half of the longer one: "in 2018" and "in 2019", "since January" and
/// "in the last 24 hours"?
[[nodiscard]] bool cover_other_periods(const Scene&, const Scene&);

}  // namespace isnad::alignment
