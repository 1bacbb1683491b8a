// Results of matches: "3-1", "2:0", "3 - nil".
#include <algorithm>

#include "extract/counted.h"
#include "extract/quantities.h"
#include "extract/numbers.h"

namespace isnad::extraction {
namespace {

using lang::Match;
using lang::TableId;

struct Side {
  Decimal count;
  std::size_t end = 0;
};

bool is_dash(const lang::Reading& reading, std::size_t i) { return reading[i].is('-') || reading[i].is(0x2013) || reading[i].is(':'); }

// Digits, or the word for nothing.
std::optional<Side> side_at(const lang::Reading& reading, TokenRange sentence, std::size_t i) {
  constexpr std::size_t kMostDigits = 3;
  if (!sentence.has(i)) return std::nullopt;
  const std::string_view folded = reading.tokens().folded(i);
  if (reading[i].kind == text::TokenKind::number) {
    const auto count = folded.size() <= kMostDigits ? Decimal::parse(folded) : std::nullopt;
    return count && (folded.size() == 1 || folded[0] != '0') ? std::optional(Side{*count, i + 1}) : std::nullopt;
  }
  const Match* zero = reading.find(i, TableId::numbers, lang::NumberClass::digit);
  return zero != nullptr && zero->entry->value == Decimal{} ? std::optional(Side{Decimal{}, i + zero->tokens}) : std::nullopt;
}

// Part of a longer run ("3-16-148", "1.5-1", "2018-7/8"): a code or a date.
bool is_inside_run(const lang::Reading& reading, TokenRange sentence, std::size_t begin, std::size_t end) {
  const auto joins = [&](std::size_t i) { return !reading[i].is_word() && !reading[i].is('(') && !reading[i].is(')') && !reading[i].is('"'); };
  const auto digit = [&](std::size_t i) { return reading[i].kind == text::TokenKind::number; };
  const bool before = begin > sentence.begin + 1 && !reading[begin].space_before && joins(begin - 1) && !reading[begin - 1].space_before && digit(begin - 2);
  const bool after = sentence.has(end + 1) && joins(end) && !reading[end].space_before && !reading[end + 1].space_before && digit(end + 1);
  return before || after;
}

// "20:45"
bool is_clock_time(const lang::Reading& reading, std::size_t mark, const Side& first, const Side& second) {
  return reading[mark].is(':') && reading.tokens().folded(mark + 1).size() == 2 && first.count <= Decimal{24} && second.count < Decimal{60};
}

// Does the sentence speak of a match around token k? Then the smaller count may stand first.
bool speaks_of_match(const lang::Reading& reading, TokenRange sentence, std::size_t k) {
  constexpr std::size_t kReach = 100;  // tokens
  for (std::size_t i = std::max(sentence.begin, k - std::min(k, kReach)); i < std::min(sentence.end, k + kReach); ++i) {
    for (const Match& match : reading.at(i)) {
      const lang::Entry& entry = *match.entry;
      if (entry.table == TableId::measures && (entry.measure == "won" || entry.measure == "lost" || entry.measure == "scored")) return true;
      if (entry.table == TableId::nouns && (entry.unit == "game" || entry.unit == "goal" || entry.unit == "draw" || entry.unit == "win" || entry.unit == "defeat")) return true;
    }
  }
  return false;
}

// "won 3 to 1": right behind who won or lost, and of the few goals that a match has.
bool is_spoken_score(const lang::Reading& reading, TokenRange sentence, std::size_t i, const Side& first) {
  constexpr std::size_t kReach = 6;  // tokens
  constexpr std::int64_t kMost = 15;
  const auto second = side_at(reading, sentence, first.end + 1);
  const Match* to = reading.find(first.end, TableId::ranges, lang::RangeClass::to);
  if (to == nullptr || to->tokens != 1 || !reading[first.end].is_word() || !second || second->count > first.count || first.count > Decimal{kMost}) return false;
  for (std::size_t k = i; k > sentence.begin && k + kReach > i; --k) {
    const Match* event = reading.find(k - 1, TableId::measures);
    if (event != nullptr && (event->entry->measure == "won" || event->entry->measure == "lost" || event->entry->measure == "beaten")) return true;
  }
  return false;
}

bool counts_something(const lang::Reading& reading, TokenRange sentence, std::size_t end) {
  if (!sentence.has(end) || reading[end].newlines_before != 0) return false;
  return counted_noun(reading, end) != nullptr || reading.find(end, TableId::numbers, lang::NumberClass::scale) != nullptr ||
         reading.has(end, TableId::months);
}

}  // namespace

std::optional<FigureDraft> read_score(const lang::Reading& reading, TokenRange sentence, std::size_t i) {
  const auto first = side_at(reading, sentence, i);
  if (!first || !sentence.has(first->end) || reading[first->end].newlines_before != 0) return std::nullopt;
  if (!is_dash(reading, first->end) && !is_spoken_score(reading, sentence, i, *first)) return std::nullopt;
  const auto second = side_at(reading, sentence, first->end + 1);
  if (!second || is_clock_time(reading, first->end, *first, *second) || is_inside_run(reading, sentence, i, second->end) || counts_something(reading, sentence, second->end)) return std::nullopt;
  // A rising pair is a range, a period or a pair of days unless a match is spoken of.
  const bool nil = first->count == Decimal{} || second->count == Decimal{};
  if (first->count < second->count && !nil && !speaks_of_match(reading, sentence, i)) return std::nullopt;
  FigureDraft draft;
  draft.number = draft.whole = {i, second->end};
  draft.byte_begin = reading[i].span.begin;
  draft.low = std::min(first->count, second->count);
  draft.high = std::max(first->count, second->count);
  draft.counted = {.unit = "score", .known = true};
  draft.rule = "score";
  return draft;
}

}  // namespace isnad::extraction
