// When and where a sentence says that something happened, and whether the count has moved.
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "isnad/statement.h"
#include "lang/reading.h"

namespace isnad::alignment {

/// A word that says when or where, or that a count has risen.
struct SceneMark {
  enum class Kind { day, period, place, rise, initial, besides };
  Span span;
  Kind kind = Kind::day;
  std::int64_t day = 0;     ///< since the epoch; of kind day
  std::uint64_t place = 0;  ///< key of its name; of kind place
};

/// The marks of a document, in text order. A bare weekday is the last one up to the day of publication; a period is
/// "since March", "in the last nine days"; a rise is "the toll has climbed to", "the latest toll"; initial is "a first toll"; besides is "in addition to the driver", but not before another count; a place is the name behind "in", "near" or "the town of".
[[nodiscard]] std::vector<SceneMark> scene_marks(const lang::Reading&, const Statements&);

/// Where and when one figure stands.
struct Scene {
  std::vector<std::int64_t> days;     ///< of the sentence, up to the day of publication; sorted
  std::vector<std::uint64_t> places;  ///< of the sentence; sorted
  std::vector<std::uint64_t> near;    ///< of them, those beside the figure; sorted
  bool period = false;
  bool rise = false;
  bool initial = false;
  std::optional<std::int64_t> published;
};

/// Why two scenes cannot be one happening: names of the rule, or null if they can. In doubt they can.
///   Friday, published Saturday          and  no day, published Saturday     null
///   Friday in Norzan                    and  Friday in Ardin                "other-place"
///   14 on Sunday                        and  568 in the last nine days      "other-period"
[[nodiscard]] const char* apart(const Scene&, const Scene&);

}  // namespace isnad::alignment
