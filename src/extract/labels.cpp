#include "extract/labels.h"

#include <algorithm>

#include "extract/counted.h"
#include "extract/numbers.h"
#include "text/characters.h"

namespace isnad::extraction {
namespace {

using lang::Match;
using lang::TableId;

bool is_digit(const lang::Reading& reading, std::size_t i) { return reading[i].kind == text::TokenKind::number; }

bool is_glued_digit(const lang::Reading& reading, std::size_t i) {
  return i < reading.size() && is_digit(reading, i) && !reading[i].space_before;
}

// "F-16", "MH17", "#2019", "covid-19", "16/17": glued to letters or to a mark that makes a name of it.
bool is_glued_to_name(const lang::Reading& reading, std::size_t i) {
  if (i == 0 || reading[i].space_before) return false;
  const text::Token& before = reading[i - 1];
  if (before.is_word()) {
    if (const Match* sum = reading.find(i - 1, TableId::nouns); sum != nullptr && is_currency(sum->entry->unit)) return false;  // "RM42"
    // A word that lost its space ("in25 April", "its value100 million") is no name; names of letters and digits are
    // Latin, or a letter or two.
    constexpr std::size_t kWord = 8;  // bytes: four letters of a script without capitals
    if (!reading.language().is("names_capitalised") && before.first > 0x7F && (before.span.size() >= kWord || reading.has(i - 1, TableId::measures))) return false;
    const bool function_word = !before.capital && before.span.size() > 3 &&
                               (reading.has(i - 1, TableId::words) || reading.has(i - 1, TableId::complementisers));
    const bool letter = before.first > 0x7F && reading.tokens().folded(i - 1).size() == 2;  // of a script without capitals
    return !function_word && !reading.traits(i - 1).is_clitic && !letter;
  }
  if (before.is('#') || before.is('@') || before.is('_') || before.is('/')) return true;
  return before.is('-') && !before.space_before && i >= 2 && reading[i - 2].is_word();
}

// "+999 55 123 4567": every group of the number, from the plus on.
std::size_t end_of_telephone(const lang::Reading& reading, std::size_t i) {
  if (i == 0 || !reading[i - 1].is('+') || reading[i].space_before) return i;
  std::size_t end = end_of_digit_run(reading, i);
  while (end < reading.size() && is_digit(reading, end) && reading[end].newlines_before == 0) end = end_of_digit_run(reading, end);
  constexpr std::size_t kFewest = 7;  // digits: fewer are a change ("+3.1 million")
  std::size_t digits = 0;
  for (std::size_t k = i; k < end; ++k) digits += is_digit(reading, k) ? reading.tokens().folded(k).size() : 0;
  return end > i + 1 && digits >= kFewest ? end : i;
}

std::size_t end_of_glued(const lang::Reading& reading, std::size_t i) {
  while (i + 1 < reading.size() && !reading[i + 1].space_before) ++i;
  return i + 1;
}

// "2.5^-1", "12e10": notation of programs.
std::size_t end_of_exponent(const lang::Reading& reading, std::size_t i) {
  const std::size_t end = end_of_digit_run(reading, i);
  if (end >= reading.size() || reading[end].space_before) return i;
  const bool caret = reading[end].is('^');
  const std::size_t sign = end + 1 < reading.size() && (reading[end + 1].is('-') || reading[end + 1].is('+'));
  const bool letter = reading.tokens().folded(end) == "e" && is_glued_digit(reading, end + 1 + sign);
  return caret || letter ? end_of_glued(reading, i) : i;
}

bool counts_noun(const lang::Reading& reading, TokenRange sentence, std::size_t end) {
  return sentence.has(end) && reading[end].newlines_before == 0 && counted_noun(reading, end) != nullptr;
}

std::size_t behind_number(const lang::Reading& reading, std::size_t i) {
  const auto number = read_digits(reading, i);
  return number ? number->end : end_of_digit_run(reading, i);
}

bool counts_something(const lang::Reading& reading, TokenRange sentence, std::size_t end) {
  return counts_noun(reading, sentence, end) || (sentence.has(end) && reading.goes_on(end) && (reading.has_any(end, {TableId::numbers, TableId::months}) || reading.find(end, TableId::times, lang::TimeClass::noun_of) != nullptr));
}

// "624-6456", "555-123-4567": three digits and in the end four, which count nothing and are not round, as the ends of ranges are.
std::size_t end_of_local_number(const lang::Reading& reading, TokenRange sentence, std::size_t i) {
  constexpr std::size_t kArea = 3, kLine = 4;  // digits
  std::size_t k = i;
  const auto digits = [&] { return reading.tokens().folded(k).size(); };
  const auto goes_on = [&] { return k + 2 < sentence.end && reading[k + 1].is('-') && !reading[k + 1].space_before && is_glued_digit(reading, k + 2); };
  if (i > sentence.begin && !reading[i].space_before && !reading[i - 1].is('(')) return i;  // "$200-1000"
  while (digits() == kArea && goes_on()) k += 2;
  const bool round = reading.tokens().folded(k).ends_with('0') && k == i + 2;
  const bool number = k > i && digits() == kLine && !round && !(k + 1 < sentence.end && goes_on());
  return number && !counts_something(reading, sentence, k + 1) ? k + 1 : i;
}

// "minutes 75 and 80": what is joined to a number that names is one too, unless it counts something.
std::size_t end_of_numbered(const lang::Reading& reading, TokenRange sentence, std::size_t i) {
  std::size_t end = end_of_digit_run(reading, i);
  while (sentence.has(end + 1) && reading.find(end, TableId::numbers, lang::NumberClass::conjunction) != nullptr && is_digit(reading, end + 1) &&
         !counts_noun(reading, sentence, end_of_digit_run(reading, end + 1))) {
    end = end_of_digit_run(reading, end + 1);
  }
  return end;
}

// A slash between digits that are neither date nor fraction: "9/11", "24/7", "2018/19".
std::size_t end_of_slashed(const lang::Reading& reading, std::size_t i) {
  if (i + 2 >= reading.size() || !reading[i + 1].is('/') || reading[i + 1].space_before || !is_glued_digit(reading, i + 2)) return i;
  const auto number = read_digits(reading, i);
  return number && number->end > i + 1 ? i : end_of_digit_run(reading, i);
}

// "The flight [took] five hours", "the resolution [was backed by] seven members": what counts time, or is spelled and
// counts anything, names nothing.
bool counts_by_noun(const lang::Reading& reading, TokenRange sentence, std::size_t i) {
  const Match* noun = sentence.has(i + 1) ? counted_noun(reading, i + 1) : nullptr;
  return noun != nullptr && (reading.has(i, TableId::numbers) || reading.language().is_time_unit(noun->entry->unit));
}

// "the goal 85", "the season 12": where a number may follow its noun, digits behind a definite one in the singular say which.
bool numbers_noun(const lang::Reading& reading, std::size_t i) {
  const lang::Language& language = reading.language();
  constexpr std::size_t kYear = 4;  // digits
  if (!language.is("number_after_noun") || !is_digit(reading, i) || reading.tokens().folded(i).size() == kYear) return false;
  for (const Match& noun : reading.at(i - 1)) {
    if (noun.table != TableId::nouns || noun.tokens != 1 || !noun.definite || noun.inflected || noun.entry->unit == "person" || language.unit(noun.entry->unit) != nullptr || language.collectives.contains(noun.entry->unit)) continue;
    return reading.tokens().folded(i - 1).substr(noun.clitic_bytes) == text::fold(noun.entry->lemma);
  }
  return false;
}

// "of the make 'Dorn 30'", "of the make ITR - 72": digits behind the name of a make, unless they count something.
bool ends_model(const lang::Reading& reading, TokenRange sentence, std::size_t i) {
  constexpr std::size_t kLongestName = 5;  // tokens
  if (!is_digit(reading, i) || !reading.language().is("verb_first") || counts_something(reading, sentence, behind_number(reading, i))) return false;
  for (std::size_t k = i; k > sentence.begin && k + kLongestName > i && reading[k].newlines_before == 0; --k) {
    const Match* make = reading.find(k - 1, TableId::name_numbers);
    if (make != nullptr && k < i) return make->tokens <= 2 && !reading.has_article(k - 1);
    const bool mark = text::is_quote_mark(reading[k - 1].first) || reading[k - 1].is('-');
    if (!mark && !(reading[k - 1].is_word() && reading.at(k - 1).empty())) return false;
  }
  return false;
}

}  // namespace

bool is_name_number(const lang::Reading& reading, TokenRange sentence, std::size_t i) {
  if (i == sentence.begin || reading[i].newlines_before != 0 || counts_by_noun(reading, sentence, i)) return false;
  if (numbers_noun(reading, i) && !counts_something(reading, sentence, behind_number(reading, i))) return true;
  return reading.has(i - 1, TableId::name_numbers) || ends_model(reading, sentence, i) ||
         (reading[i - 1].is('.') && i >= 2 && i - 1 > sentence.begin && reading.has(i - 2, TableId::name_numbers));
}

std::size_t end_of_label(const lang::Reading& reading, TokenRange sentence, std::size_t i) {
  if (const std::size_t end = end_of_telephone(reading, i); end > i) return end;
  if (const std::size_t end = end_of_local_number(reading, sentence, i); end > i) return end;
  if (is_glued_to_name(reading, i)) return end_of_digit_run(reading, i);
  if (is_name_number(reading, sentence, i)) return end_of_numbered(reading, sentence, i);
  return end_of_exponent(reading, i);
}

std::size_t end_of_code(const lang::Reading& reading, std::size_t i) {
  const std::string_view digits = reading.tokens().folded(i);
  const bool leading_zero = digits.size() > 1 && digits[0] == '0' && !(i + 1 < reading.size() && reading[i + 1].is(':'));
  const bool long_plus = i > 0 && reading[i - 1].is('+') && !reading[i].space_before && digits.size() > 6;
  return leading_zero || long_plus ? end_of_digit_run(reading, i) : end_of_slashed(reading, i);
}

std::size_t end_of_glued_address(const lang::Reading& reading, std::size_t i) {
  const std::string_view word = reading.tokens().folded(i);
  if (word != "http" && word != "https" && word != "www") return i;
  return end_of_glued(reading, i);
}

std::size_t end_of_ordinal(const lang::Reading& reading, std::size_t i) {
  const Match* ordinal = reading.find(i, TableId::times, lang::TimeClass::ordinal);
  const Match* number = reading.find(i, TableId::numbers);  // "the round of the sixteen", all of it
  if (ordinal == nullptr) return number != nullptr && number->definite ? i + number->tokens : i;
  std::size_t end = i + ordinal->tokens;
  if (end >= reading.size() || reading[end].newlines_before != 0) return end;
  const Match* ten = reading.find(end, TableId::numbers, lang::NumberClass::ten);
  if (ten == nullptr) return end;
  // "the third ten" is thirteenth, "the third and the thirty" thirty-third; "the second, twenty people" is neither.
  const bool teen = !ten->has_clitic && ten->entry->value == Decimal{10} && counted_noun(reading, end + 1) == nullptr;
  const bool joined = ten->has_clitic && ten->clitic == lang::CliticClass::conjunction &&
                      reading.has_article(end);
  return teen || joined ? end + ten->tokens : end;
}

namespace {
// "22-year-old" at the head of a line
bool is_glued_time(const lang::Reading& reading, std::size_t i) {
  const Match* noun = reading.goes_on(i) && !reading[i].space_before ? counted_noun(reading, i) : nullptr;
  return noun != nullptr && reading.language().is_time_unit(noun->entry->unit);
}
}  // namespace

bool is_list_number(const lang::Reading& reading, TokenRange sentence, std::size_t i, std::size_t end) {
  if (end >= reading.size() || (reading[i].newlines_before == 0 && i != sentence.begin)) return false;
  const bool dash = reading[end].is('-') || reading[end].is(0x2013);
  if (dash && is_glued_time(reading, end + 1)) return false;
  const bool apart = dash && reading[end].space_before && end + 1 < reading.size() && reading[end + 1].space_before &&
                     reading[end + 1].newlines_before == 0 && !is_digit(reading, end + 1);
  return apart || (!reading[end].space_before && (reading[end].is('.') || reading[end].is(')') || dash) &&
                   end + 1 < reading.size() && !(dash && is_digit(reading, end + 1)));
}

bool is_ordinal(const lang::Reading& reading, std::size_t end) {
  return end < reading.size() && reading[end].is_word() && !reading[end].space_before && !reading.has(end, TableId::nouns) &&
         !reading.has(end, TableId::numbers);
}

bool has_article_before(const lang::Reading& reading, std::size_t i) {
  return i > 0 && reading[i - 1].is_word() && reading[i].newlines_before == 0 && reading.traits(i - 1).is_clitic &&
         reading.has_article(i - 1);
}

}  // namespace isnad::extraction
