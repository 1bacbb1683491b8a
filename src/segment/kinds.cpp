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

bool has_debris(const lang::Reading& reading, TokenRange line) {
  for (std::size_t i = line.begin; i < line.end; ++i) {
    if (!reading.has(i, TableId::debris)) continue;
    for (const lang::Match& match : reading.at(i)) {
      if (match.table != TableId::debris || match.has_clitic) continue;
      const auto position = match.as<DebrisPosition>();
      const bool first = words_in(reading, {line.begin, i}) == 0;
      const bool last = words_in(reading, {i + match.tokens, line.end}) == 0;
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

Sentence::Kind kind_of(const lang::Reading& reading, TokenRange line, TokenRange sentence, bool alone) {
  if (has_debris(reading, line) || is_credit(reading, line)) return Sentence::Kind::debris;
  const bool whole = sentence.begin == line.begin && sentence.end == line.end;
  if (!whole || alone) return Sentence::Kind::prose;
  if (is_dateline(reading, line)) return Sentence::Kind::dateline;
  if (is_list_item(reading, line) || ends_with_stop(reading, line)) return Sentence::Kind::prose;
  return words_in(reading, line) <= kHeadingWords ? Sentence::Kind::heading : Sentence::Kind::prose;
}

}  // namespace isnad::segmentation
