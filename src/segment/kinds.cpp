#include "segment/kinds.h"

#include "text/characters.h"

namespace isnad::segmentation {
namespace {

using lang::DebrisPosition;
using lang::TableId;

constexpr std::size_t kHeadingWords = 14;  // headlines and cross-headings are shorter, captions mostly not
constexpr std::size_t kCreditTokens = 10;

std::size_t words_in(const lang::Reading& reading, TokenRange range) {
  std::size_t words = 0;
  for (std::size_t i = range.begin; i < range.end; ++i) words += reading[i].is_word();
  return words;
}

bool ends_with_stop(const lang::Reading& reading, TokenRange line) {
  for (std::size_t i = line.end; i > line.begin; --i) {
    const text::Token& token = reading[i - 1];
    if (token.is_word() || token.kind == text::TokenKind::number) return false;
    if (text::is_stop(token.first) || token.is(':')) return true;
  }
  return false;
}

// From the line's first word to its last; from its end to its begin if it has none.
TokenRange without_marks(const lang::Reading& reading, TokenRange line) {
  TokenRange words = line;
  while (words.begin < line.end && !reading[words.begin].is_word()) ++words.begin;
  while (words.end > line.begin && !reading[words.end - 1].is_word()) --words.end;
  return words;
}

bool has_debris(const lang::Reading& reading, TokenRange line) {
  const TokenRange words = without_marks(reading, line);
  for (std::size_t i = line.begin; i < line.end; ++i) {
    if (!reading.has(i, TableId::debris)) continue;
    for (const lang::Match& match : reading.at(i)) {
      if (match.table != TableId::debris || match.has_clitic) continue;
      const auto position = match.as<DebrisPosition>();
      const bool first = i <= words.begin, last = i + match.tokens >= words.end;
      if (position == DebrisPosition::anywhere || (first && (position == DebrisPosition::start || last))) return true;
    }
  }
  return false;
}

bool names_agency(const lang::Reading& reading, TokenRange line) {
  for (std::size_t i = line.begin; i < line.end; ++i) {
    if (reading.has(i, TableId::agencies)) return true;
  }
  return false;
}

// "(agencies)": nothing but who wrote it.
bool is_credit(const lang::Reading& reading, TokenRange line) {
  return line.end - line.begin <= kCreditTokens && is_open_bracket(reading[line.begin]) &&
         is_close_bracket(reading[line.end - 1]) && names_agency(reading, line);
}

// "Cairo (Agency) --" on a line of its own.
bool is_dateline(const lang::Reading& reading, TokenRange line) {
  const text::Token& last = reading[line.end - 1];
  return line.end - line.begin <= 2 * kCreditTokens && (is_dash(last) || is_close_bracket(last)) &&
         !is_open_bracket(reading[line.begin]) && !is_dash(reading[line.begin]) && names_agency(reading, line);
}

bool is_list_item(const lang::Reading& reading, TokenRange line) {
  const text::Token& first = reading[line.begin];
  if (first.is(0x2022)) return true;
  if (first.kind == text::TokenKind::number) {
    return line.begin + 1 < line.end && (reading[line.begin + 1].is('.') || is_close_bracket(reading[line.begin + 1]) ||
                                         is_dash(reading[line.begin + 1]));
  }
  return is_dash(first) && !is_dash(reading[line.end - 1]);
}

}  // namespace

bool is_debris(const lang::Reading& reading, TokenRange line) { return has_debris(reading, line) || is_credit(reading, line); }

Sentence::Kind kind_of(const lang::Reading& reading, TokenRange line, TokenRange sentence, bool alone) {
  const bool whole = sentence.begin == line.begin && sentence.end == line.end;
  if (!whole || alone) return Sentence::Kind::prose;
  if (is_dateline(reading, line)) return Sentence::Kind::dateline;
  if (is_list_item(reading, line) || ends_with_stop(reading, line)) return Sentence::Kind::prose;
  return words_in(reading, line) <= kHeadingWords ? Sentence::Kind::heading : Sentence::Kind::prose;
}

}  // namespace isnad::segmentation
