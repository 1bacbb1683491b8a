#include "extract/lengths.h"

#include "extract/steps.h"

namespace isnad::extraction {
namespace {

using lang::Match;
using lang::TableId;

bool is_length(const lang::Language& language, const std::string& measure) {
  const lang::MeasureKind* kind = language.measure_kind(measure);
  return kind != nullptr && kind->of == lang::MeasureOf::length;
}

// "the first visit in three years": how long there was none.
bool is_of_rank(const lang::Reading& reading, TokenRange sentence, std::size_t i) {
  constexpr std::size_t kReach = 8;  // tokens
  for (std::size_t k = i; k > sentence.begin && k + kReach > i; --k) {
    if (reading.find(k - 1, TableId::periods, lang::PeriodClass::inside) != nullptr || reading.find(k - 1, TableId::periods, lang::PeriodClass::peak) != nullptr) return true;
  }
  return false;
}

// "Three days after the truce", "two hours ago": how far off something is, not how long it lasts. Where "after" stands
// before, and what follows is tied by "of", it is the same.
bool is_distance_in_time(const lang::Reading& reading, TokenRange sentence, const FigureDraft& draft) {
  const bool of = sentence.has(draft.whole.end) && reading.find(draft.whole.end, TableId::times, lang::TimeClass::noun_of) != nullptr;
  const bool before = draft.whole.begin > sentence.begin && stands_off(reading, sentence, draft.whole.begin - 1);
  const bool tied = before && of && !reading.language().is("names_capitalised");
  // A length has "after" behind it where that follows what it tells; elsewhere a new clause begins there.
  const bool behind = stands_off(reading, sentence, draft.whole.end) && (!reading.language().is("verb_first") || draft.whole.begin == sentence.begin || !reading.has(draft.whole.begin - 1, TableId::durations));
  return draft.from == Scope::From::ago || (draft.from == Scope::From::since && is_of_rank(reading, sentence, draft.whole.begin)) || tied || behind;
}

}  // namespace

// The nearest word for what lasts, a few words off at most and with no pause between; a bare "lasted" only for want of
// another.
void take_duration_measure(const lang::Reading& reading, TokenRange sentence, FigureDraft& draft, std::span<const FigureDraft> others) {
  constexpr std::size_t kFarBack = 6, kFarAhead = 4, kBeside = 4, kGeneral = 10;
  if (!reading.language().is_time_unit(draft.counted.unit) || draft.anaphoric || is_distance_in_time(reading, sentence, draft)) return;
  // "has waited to visit for months": of "since" only what stands right before it; behind "after" only what follows.
  const bool since = draft.from == Scope::From::since;
  const bool after = draft.whole.begin > sentence.begin && stands_off(reading, sentence, draft.whole.begin - 1);
  const auto is_lasting = [&](std::size_t i) {
    const Match* word = reading.find(i, TableId::durations);
    return word != nullptr && word->entry->measure == "lasted";
  };
  // "the truce that lasted three days along with the holiday": what lasts stands before the verb.
  const bool lasts = draft.whole.begin > sentence.begin && is_lasting(draft.whole.begin - 1);
  const std::size_t back = after ? 0 : since ? kBeside : kFarBack, ahead = since || lasts ? 0 : kFarAhead;
  std::size_t best = 2 * kGeneral;
  const auto offer_word = [&](std::size_t i, std::size_t cost) {
    const Match* word = reading.find(i, TableId::durations);
    if (word == nullptr) return;
    if (word->entry->measure == "lasted") cost += kGeneral;
    if (cost >= best) return;
    best = cost;
    draft.counted.measure = word->entry->measure;
  };
  const auto is_joined = [&](std::size_t i) { return reading.at(i).empty() && reading.language().has_joining_letter(reading.tokens().folded(i)); };
  const auto is_end = [&](std::size_t i) { return is_other_figure(i, draft, others) || (!reading[i].is_word() && !is_inside_word(reading, i)); };
  for (std::size_t i = draft.whole.end, cost = 0; i < sentence.end && cost < ahead && !is_end(i) && !begins_clause(reading, i) && !is_joined(i); ++i) offer_word(i, cost++);
  for (std::size_t i = draft.whole.begin, cost = 0; i > sentence.begin && cost < back && !is_end(i - 1); --i) offer_word(i - 1, cost++);
}

// "22 km north of the port", "at 22 km": how far away, unless a word for another length stands beside it ("at a depth of").
void take_distance(const lang::Reading& reading, TokenRange sentence, FigureDraft& draft, const Match* event, int cost) {
  constexpr int kBeside = 2;
  constexpr double kFar = 1000;  // metres; of less, "at" alone says too little
  const lang::Unit* unit = reading.language().unit(draft.counted.unit);
  if (!is_of(unit, "length")) return;
  if (event != nullptr && cost <= kBeside && is_length(reading.language(), event->entry->measure)) return;
  const bool off = on_line(reading, sentence, draft.whole.end) && reading.find(draft.whole.end, TableId::scopes, lang::ScopeClass::off) != nullptr;
  const auto is_at = [&](std::size_t i) { return i >= sentence.begin && i < sentence.end && reading.find(i, TableId::scopes, lang::ScopeClass::at) != nullptr; };
  const bool at = unit->factor.to_double() >= kFar && (is_at(draft.whole.begin - 1) || is_at(draft.number.begin - 1));
  if (off || at) draft.counted.measure = "distance";
}

}  // namespace isnad::extraction
