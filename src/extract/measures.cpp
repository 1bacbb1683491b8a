#include "extract/measures.h"

#include <algorithm>

namespace isnad::extraction {
namespace {

using lang::CliticClass;
using lang::Match;
using lang::TableId;

// Costs in tokens of distance. A figure belongs to the nearest event word; what lies between makes it less
// likely: another figure most (it probably owns the word), then a new clause, then a comma.
constexpr int kFarthest = 12;
constexpr int kOtherFigure = 6;
constexpr int kNewClause = 4;
constexpr int kComma = 3;

bool begins_clause(const lang::Reading& reading, std::size_t i) {
  for (const Match& match : reading.at(i)) {
    if (match.has_clitic && match.clitic == CliticClass::conjunction) return true;
    if (match.entry->table == TableId::complementisers && !match.has_clitic) return true;
    if (match.entry->table == TableId::words && match.entry->as<lang::WordClass>() == lang::WordClass::conjunction) return true;
  }
  return false;
}

int step_cost(const lang::Reading& reading, std::size_t i) {
  if (reading[i].is_word()) return 1 + (begins_clause(reading, i) ? kNewClause : 0);
  return 1 + kComma;
}

bool is_other_figure(std::size_t i, const FigureDraft& draft, std::span<const FigureDraft> others) {
  return std::any_of(others.begin(), others.end(), [&](const FigureDraft& other) {
    return other.whole.begin != draft.whole.begin && other.number.begin == i;
  });
}

struct Found {
  int cost = kFarthest + 1;
  const Match* event = nullptr;
};

void offer(Found& best, int cost, const Match* event) {
  if (event != nullptr && cost < best.cost) best = {cost, event};
}

// An event phrase that ends before the figure. The clause that the event word itself opens ("and wounded 15")
// costs nothing on the way back.
Found search_back(const lang::Reading& reading, TokenRange sentence, const FigureDraft& draft, std::span<const FigureDraft> others) {
  Found best;
  int cost = 0;
  for (std::size_t i = draft.whole.begin; i > sentence.begin && cost <= kFarthest;) {
    --i;
    offer(best, cost, reading.find(i, TableId::measures));
    cost += step_cost(reading, i) + (is_other_figure(i, draft, others) ? kOtherFigure : 0);
  }
  return best;
}

Found search_ahead(const lang::Reading& reading, TokenRange sentence, const FigureDraft& draft, std::span<const FigureDraft> others) {
  Found best;
  // Where the verb comes first, an event word behind the figure more often opens the next statement.
  int cost = reading.language().is("verb_first") ? 1 : 0;
  for (std::size_t i = draft.whole.end; i < sentence.end && cost <= kFarthest; ++i) {
    cost += is_other_figure(i, draft, others) ? kOtherFigure : 0;
    if (begins_clause(reading, i)) cost += kNewClause;
    offer(best, cost, reading.find(i, TableId::measures));
    cost += reading[i].is_word() ? 1 : 1 + kComma;
  }
  return best;
}

bool measures_nothing(const FigureDraft& draft) {
  const std::string& unit = draft.counted.unit;
  return unit == "date" || unit == "time" || unit == "calendar year" || unit == "percent";
}

}  // namespace

std::string governing_measure(const lang::Reading& reading, TokenRange sentence, const FigureDraft& draft,
                              std::span<const FigureDraft> others) {
  if (!draft.counted.measure.empty()) return draft.counted.measure;
  if (measures_nothing(draft)) return "";
  const Found back = search_back(reading, sentence, draft, others);
  const Found ahead = search_ahead(reading, sentence, draft, others);
  const Found& best = ahead.cost < back.cost ? ahead : back;
  return best.event != nullptr ? best.event->entry->measure : "";
}

}  // namespace isnad::extraction
