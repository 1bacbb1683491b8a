#include "extract/steps.h"

namespace isnad::extraction {

using lang::Match;
using lang::TableId;

bool begins_clause(const lang::Reading& reading, std::size_t i) {
  for (const Match& match : reading.at(i)) {
    if (match.has_clitic && match.clitic == lang::CliticClass::conjunction) return true;
    if (match.table == TableId::complementisers && !match.has_clitic) return true;
    if (match.table == TableId::words && match.as<lang::WordClass>() == lang::WordClass::conjunction) return true;
  }
  return false;
}

bool is_inside_word(const lang::Reading& reading, std::size_t i) {
  if (reading[i].space_before || i + 1 >= reading.size() || reading[i + 1].space_before) return false;
  return reading[i].is('\'') || reading[i].is(0x2019) || reading[i].is('-');
}

bool stands_off(const lang::Reading& reading, TokenRange sentence, std::size_t i) {
  return sentence.has(i) && reading.find(i, TableId::periods, lang::PeriodClass::point) != nullptr;
}

// Ages, dates and times are told beside an event and own none.
static bool names_time(const FigureDraft& draft) {
  const std::string& unit = draft.counted.unit;
  return draft.counted.measure == "age" || unit == "date" || unit == "calendar year" || unit == "time";
}

bool is_other_figure(std::size_t i, const FigureDraft& draft, std::span<const FigureDraft> others) {
  const auto other = first_behind(others, i);
  return other != others.end() && other->whole.begin != draft.whole.begin && other->number.begin == i && !names_time(*other);
}

}  // namespace isnad::extraction
