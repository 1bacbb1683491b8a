#include "extract/dateline.h"

#include <algorithm>

namespace isnad::extraction {
namespace {

using lang::TableId;

bool is_role(const lang::Reading& reading, std::size_t i) {
  const lang::Match* match = reading.find(i, TableId::roles);
  return match != nullptr && (!match->has_clitic || match->clitic != lang::CliticClass::preposition);
}

// A word of a place or an agency, or a mark between them.
bool is_place(const lang::Reading& reading, std::size_t i) {
  const text::Token& token = reading[i];
  if (token.is_word()) return (token.capital || !reading.language().is("names_capitalised")) && !is_role(reading, i) && !reading.has(i, TableId::words);
  return is_comma(token) || token.is('(') || token.is(')') || token.is('.') || token.kind == text::TokenKind::number;
}

}  // namespace

std::size_t behind_dateline(const lang::Reading& reading, TokenRange sentence) {
  constexpr std::size_t kReach = 12;  // tokens: a city, its country in three words, an agency, two dashes
  if (sentence.begin > 0 && reading[sentence.begin].newlines_before == 0) return sentence.begin;
  for (std::size_t i = sentence.begin; i + 1 < std::min(sentence.end, sentence.begin + kReach); ++i) {
    const bool dash = segmentation::is_dash(reading[i]);
    if (dash && segmentation::is_dash(reading[i + 1])) continue;
    const bool ends = reading[i + 1].space_before || (i > 0 && segmentation::is_close_bracket(reading[i - 1]));  // "(CNN)-words"
    if (dash && ends) return i > sentence.begin ? i + 1 : sentence.begin;
    if (!is_place(reading, i)) break;
  }
  return sentence.begin;
}

}  // namespace isnad::extraction
