#include "extract/openings.h"

#include <algorithm>

namespace isnad::extraction {
namespace {

using lang::ClassSet;
using lang::Match;
using lang::RangeClass;
using lang::TableId;
using lang::TableSet;
using lang::TimeClass;

constexpr TableSet kNumbers{TableId::numbers, TableId::vague, TableId::zeros, TableId::months, TableId::weekdays};
constexpr ClassSet kTimes{TableId::times,
                          {TimeClass::year, TimeClass::years, TimeClass::day, TimeClass::clock, TimeClass::decade, TimeClass::yesterday,
                           TimeClass::before_yesterday, TimeClass::tomorrow, TimeClass::ordinal, TimeClass::quarter, TimeClass::half,
                           TimeClass::minutes, TimeClass::named_hour}};
constexpr ClassSet kFrom{TableId::ranges, {RangeClass::between, RangeClass::from}};
constexpr ClassSet kOne{TableId::ranges, {RangeClass::one}};
constexpr TableSet kEnds{TableId::numbers, TableId::nouns, TableId::times, TableId::months};

// "from", "between": not before a word that is no end of a range.
bool may_begin_range(const lang::Reading& reading, std::size_t i) {
  const auto matches = reading.at(i);
  return std::any_of(matches.begin(), matches.end(), [&](const Match& match) {
    const std::size_t next = i + match.tokens;
    return match.table == TableId::ranges && next < reading.size() &&
           (!reading[next].is_word() || reading.traits(next).is_clitic || reading.has_any(next, kEnds));
  });
}

}  // namespace

bool may_begin_number(const lang::Reading& reading, std::size_t i) {
  return reading.has_any(i, kNumbers) || reading.may_have(i, kTimes) || reading.may_have(i, kOne) || (reading.may_have(i, kFrom) && may_begin_range(reading, i));
}

bool may_begin_with_noun(const lang::Reading& reading, std::size_t i) {
  if (!reading.has_any(i, {TableId::nouns, TableId::measures})) return false;
  const auto matches = reading.at(i);
  return reading.traits(i).may_be_dual || std::any_of(matches.begin(), matches.end(), [&](const Match& match) {
    return match.dual || (match.table == TableId::nouns && reading.has_any(i + match.tokens, {TableId::times, TableId::numbers}));
  });
}

}  // namespace isnad::extraction
