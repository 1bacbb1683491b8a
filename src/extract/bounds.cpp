#include "extract/bounds.h"

#include "extract/counted.h"

namespace isnad::extraction {
namespace {

using lang::Match;
using lang::Position;
using lang::TableId;

Bound bound_of(const Match& match) { return match.as<Bound>(); }

const Match* bound_at(const lang::Reading& reading, std::size_t i, lang::Position position) {
  for (const Match& match : reading.at(i)) {
    if (match.table == TableId::bounds && match.entry->position == position) return &match;
  }
  return nullptr;
}

constexpr std::size_t kLongestPhrase = 6;  // tokens of "no fewer than" and its like

// A phrase of `table` that ends right before token `end`.
template <class Accept>
const Match* phrase_before(const lang::Reading& reading, TokenRange sentence, std::size_t end, Accept accept) {
  const std::size_t first = end > sentence.begin + kLongestPhrase ? end - kLongestPhrase : sentence.begin;
  for (std::size_t i = first; i < end; ++i) {
    for (const Match& match : reading.at(i)) {
      if (i + match.tokens == end && accept(match)) return &match;
    }
  }
  return nullptr;
}

// "rose ... to 15": behind a trend word a "to" that elsewhere means "at most" says where it ended.
bool is_goal(const lang::Reading& reading, TokenRange sentence, std::size_t i) {
  constexpr std::size_t kReach = 8;  // tokens
  if (reading.find(i, TableId::ranges, lang::RangeClass::to) == nullptr) return false;
  for (std::size_t k = i; k > sentence.begin && k + kReach > i; --k) {
    if (is_trend(reading, k - 1)) return true;
  }
  return false;
}

bool is_preposition(const lang::Reading& reading, TokenRange sentence, std::size_t i) {
  return sentence.has(i) && reading.find(i, TableId::words, lang::WordClass::preposition) != nullptr;
}

// "a fine that reaches 5,000", but "the cost reaches 5,000".
bool qualifies_indefinite(const lang::Reading& reading, TokenRange sentence, std::size_t i) {
  // "a sentence to-the-prison that reaches": what stands between is glued to its preposition.
  if (i > sentence.begin + 1 && reading[i - 1].is_word() && reading.language().clitic_of(reading.tokens().folded(i - 1), lang::CliticClass::preposition, 6) != nullptr &&
      reading.has_article(i - 1)) --i;
  return i > sentence.begin && reading[i - 1].is_word() && !reading.has_article(i - 1) &&
         !reading.has_any(i - 1, {TableId::words, TableId::numbers, TableId::complementisers, TableId::countries}) && !reading.language().has_possessive_ending(reading.tokens().folded(i - 1));
}

// "took 5 million over nine years": during; behind a preposition, an auxiliary or a word for what lasts it is a bound.
bool is_stretch(const lang::Reading& reading, TokenRange sentence, const FigureDraft& draft, const Match& bound, std::size_t i) {
  const Match* over = reading.find(i, TableId::periods, lang::PeriodClass::over);
  if (over == nullptr || over->tokens != bound.tokens || !reading.language().is_time_unit(draft.counted.unit) || i == sentence.begin) return false;
  const auto is_function = [&](lang::WordClass kind) { return reading.find(i - 1, TableId::words, kind) != nullptr; };
  return reading[i - 1].is_word() && !is_function(lang::WordClass::preposition) && !is_function(lang::WordClass::auxiliary) && !reading.has(i - 1, TableId::durations);
}

void take_bound_before(const lang::Reading& reading, TokenRange sentence, FigureDraft& draft) {
  std::size_t end = draft.whole.begin;
  const bool time = draft.counted.unit == "time";
  const Match* bound = phrase_before(reading, sentence, end, [time](const Match& match) {
    if (match.table != TableId::bounds) return false;
    return match.entry->position == Position::time ? time : match.entry->position != Position::after;
  });
  if (bound == nullptr && is_preposition(reading, sentence, end - 1)) {
    bound = phrase_before(reading, sentence, --end, [](const Match& match) {
      return match.table == TableId::bounds && match.entry->position == lang::Position::apart;
    });
  }
  if (bound == nullptr || is_goal(reading, sentence, end - bound->tokens)) return;
  if (bound->entry->position == Position::qualifying && (bound->has_clitic || !qualifies_indefinite(reading, sentence, end - bound->tokens))) return;
  if (time && reading.find(end - bound->tokens, TableId::ranges, lang::RangeClass::to) != nullptr) return;  // "until 7 p.m."
  if (is_stretch(reading, sentence, draft, *bound, end - bound->tokens)) return;
  draft.bound = bound_of(*bound);
  draft.whole.begin = end - bound->tokens;
  draft.byte_begin = reading.begin_of(draft.whole.begin, *bound);
}

// "at five today": the token behind the days that a clock time stands before.
std::size_t behind_day(const lang::Reading& reading, TokenRange sentence, const FigureDraft& draft) {
  std::size_t i = draft.whole.end;
  const auto is_day = [&] { return reading.has(i, TableId::weekdays) || reading.find(i, TableId::times, lang::TimeClass::today) != nullptr; };
  while (draft.counted.unit == "time" && on_line(reading, sentence, i) && is_day()) ++i;
  return i;
}

// "430 operations and more than 1,100 appointments": the last word of the bound that ends at token i begins the next one.
bool begins_next(const lang::Reading& reading, TokenRange sentence, std::size_t i) {
  const Match* next = bound_at(reading, i - 1, Position::before);
  return next != nullptr && next->tokens > 1 && is_number_at(reading, sentence, i - 1 + next->tokens);
}

// Behind the noun, or behind one adjective after it.
void take_bound_after(const lang::Reading& reading, TokenRange sentence, FigureDraft& draft) {
  const std::size_t first = behind_day(reading, sentence, draft);
  for (std::size_t i = first; i <= first + 1 && sentence.has(i); ++i) {
    if (reading[i].newlines_before != 0 || !reading[i].is_word()) return;
    const Match* bound = bound_at(reading, i, lang::Position::after);
    if (bound == nullptr) {
      if (!may_be_noun(reading, i)) return;
      continue;
    }
    if (begins_next(reading, sentence, i + bound->tokens)) return;
    draft.bound = bound_of(*bound);
    draft.whole.end = i + bound->tokens;
    return;
  }
}

void take_part_before(const lang::Reading& reading, TokenRange sentence, FigureDraft& draft) {
  std::size_t end = draft.whole.begin;
  const auto is_part = [](const Match& match) {
    if (match.table != TableId::parts) return false;
    const auto order = match.as<lang::PartOrder>();
    return order == lang::PartOrder::part_after || order == lang::PartOrder::of_them;
  };
  if (phrase_before(reading, sentence, end, is_part) != nullptr) draft.part = draft.part_ahead = true;
}

// "6 out of 20 ships", "six ships, out of 20", "ten of those 33"
void take_whole_after(const lang::Reading& reading, TokenRange sentence, FigureDraft& draft) {
  const std::size_t i = draft.whole.end;
  if (!sentence.has(i) || reading[i].newlines_before != 0) return;
  const std::size_t next = i + text::is_comma(reading[i]);
  const Match* of = sentence.has(next) ? reading.find(next, TableId::parts, lang::PartOrder::whole_after) : nullptr;
  const bool out_of = of != nullptr && !of->has_clitic && is_number_at(reading, sentence, next + of->tokens);
  const Match* plain = reading.find(i, TableId::times, lang::TimeClass::noun_of);  // "61 of 120 seats"
  draft.part_of_next = out_of || (plain != nullptr && !plain->has_clitic && is_number_at(reading, sentence, i + plain->tokens));
}

}  // namespace

void take_bounds(const lang::Reading& reading, TokenRange sentence, FigureDraft& draft) {
  take_bound_after(reading, sentence, draft);
  take_bound_before(reading, sentence, draft);
  take_part_before(reading, sentence, draft);
  take_whole_after(reading, sentence, draft);
}

}  // namespace isnad::extraction
