#include "segment/boundaries.h"

#include <algorithm>

#include "text/characters.h"

namespace isnad::segmentation {
namespace {

using lang::AbbreviationClass;
using lang::TableId;

constexpr char32_t kFirstUncased = 0x0530;  // Latin, Greek and Cyrillic stand below, Arabic above

constexpr std::size_t kReach = 100;  // tokens; further from a stop nothing tells what it is

bool is_cased(const text::Token& token) { return token.is_word() && token.first < kFirstUncased; }
bool is_lower(const text::Token& token) { return is_cased(token) && !token.capital; }

std::size_t letters_of(const lang::Reading& reading, std::size_t i) {
  const std::string_view folded = reading.tokens().folded(i);
  return static_cast<std::size_t>(
      std::count_if(folded.begin(), folded.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

// Behind these a clause goes on, whatever stop stood before them.
bool continues_clause(const text::Token& token) {
  return is_clause_mark(token) || is_close_bracket(token) || token.is('/') || token.is('|');
}

}  // namespace

bool Boundaries::ends_sentence(const Stop& stop) const {
  if (stop.next >= line_.end) return true;
  const text::Token& next = reading_[stop.next];
  if (continues_clause(next)) return false;
  if (is_list_label(stop.next)) return true;
  if (stop.closes_quote && is_source_in_brackets(stop.next)) return false;
  if (is_dash(next) && (!next.space_before || goes_on_in_lower_case(stop.next))) return false;
  if (!next.space_before) return ends_glued(stop);
  for (std::size_t i = stop.begin; i < stop.end; ++i) {
    if (!reading_[i].is('.') && !reading_[i].is(0x2026)) return ends_question(stop);
  }
  if (stop.end - stop.begin > 1 || reading_[stop.begin].is(0x2026)) return ends_ellipsis(stop);
  return ends_dot(stop);
}

// No space behind the stop: a typing error if whole words stand on both sides, else part of a name or number.
bool Boundaries::ends_glued(const Stop& stop) const {
  const text::Token& next = reading_[stop.next];
  if (text::is_stop(next.first) || stop.begin == line_.begin) return false;
  const text::Token& before = reading_[stop.begin - 1];
  if (!next.is_word() || letters_of(reading_, stop.next) < 2) return false;
  if (is_cased(next) && !next.capital) return false;
  if (stop.closes_quote) return true;
  if (reading_[stop.begin].is(0x2026) || stop.end - stop.begin > 2) return false;
  if (!before.is_word()) return false;
  if (reading_.has(stop.begin, TableId::abbreviations) || abbreviation(stop) != nullptr) return false;
  const bool address = stop.next + 1 < line_.end && !reading_[stop.next + 1].space_before &&
                       (reading_[stop.next + 1].is('.') || reading_[stop.next + 1].is('@') || reading_[stop.next + 1].is('/'));
  if (address && is_cased(next)) return false;
  return letters_of(reading_, stop.begin - 1) >= 2 && !(is_cased(before) && before.capital) &&
         is_cased(before) == is_cased(next);
}

bool Boundaries::ends_question(const Stop& stop) const {
  if (goes_on_in_lower_case(stop.next)) return false;
  const std::size_t word = first_word(stop.next);
  if (!stop.closes_quote || word >= line_.end) return true;
  if (is_cased(reading_[word])) return !names_speaker(stop.next);
  // "Who ...?" before Arabic text: the sentence around the marks goes on unless a new clause begins.
  return starts_clause(stop.next);
}

// "Who pays?" Mr. Brown asked: a short subject with its verb of saying, before any further mark.
bool Boundaries::names_speaker(std::size_t i) const {
  constexpr std::size_t kSubject = 7;  // tokens
  for (const std::size_t end = std::min(line_.end, i + kSubject); i < end; ++i) {
    const bool says = reading_.find(i, TableId::cues, lang::CueClass::verb) != nullptr || reading_.find(i, TableId::cues, lang::CueClass::address) != nullptr;
    if (says && !reading_[i].capital) return true;
    if (!reading_[i].is_word() && !(reading_[i].is('.') && !reading_[i].space_before)) return false;
    if (reading_[i].is_word() && !reading_[i].capital && !reading_.has(i, TableId::words) && !reading_.has(i, TableId::roles)) return false;
  }
  return false;
}

// In cased scripts a capital decides. In others three dots mean that the writer pauses, two are mostly typed
// for a full stop; but in a short line without a final stop they are a headline's pause.
bool Boundaries::ends_ellipsis(const Stop& stop) const {
  constexpr std::size_t kClause = 3;  // words
  const std::size_t word = first_word(stop.next);
  if (word >= line_.end || is_cased(reading_[word])) return !goes_on_in_lower_case(stop.next);
  if (stop.end - stop.begin != 2 || stop.closes_quote) return stop.closes_quote;
  const bool finished = text::is_stop(reading_[line_.end - 1].first) ||
                        (line_.end - line_.begin > 1 && text::is_stop(reading_[line_.end - 2].first));
  return finished && has_words(kClause, {stop.sentence, stop.begin}) &&
         has_words(kClause, {stop.next, line_.end});
}

bool Boundaries::ends_dot(const Stop& stop) const {
  if (goes_on_in_lower_case(stop.next) && !opens_quote(stop.next)) return false;
  if (stop.closes_quote || stop.begin == stop.sentence) return true;
  if (reading_[stop.begin].space_before) return true;
  if (is_enumerator(stop)) return false;
  if (const lang::Entry* entry = abbreviation(stop)) {
    return ends_abbreviation(entry->as<AbbreviationClass>(), stop);
  }
  const std::size_t last = stop.begin - 1;
  if (is_initial(last)) return is_cased(reading_[last]) && starts_clause(stop.next);
  return true;
}

// "1. ", "a. ", "Chapter 3. ": all that stands before the stop is a number with at most one word.
bool Boundaries::is_enumerator(const Stop& stop) const {
  std::size_t words = 0, numbers = 0;
  for (std::size_t i = stop.sentence; i < stop.begin; ++i) {
    if (i - stop.sentence > 8) return false;
    words += reading_[i].is_word();
    numbers += reading_[i].kind == text::TokenKind::number;
  }
  const text::Token& last = reading_[stop.begin - 1];
  if (last.kind == text::TokenKind::number) return words <= 1 && last.span.size() <= 6;
  return words == 1 && numbers == 0 && last.is_word() && letters_of(reading_, stop.begin - 1) == 1;
}

// A single letter; also the last of a chain such as "U.S".
bool Boundaries::is_initial(std::size_t word) const {
  const text::Token& token = reading_[word];
  if (!token.is_word() || letters_of(reading_, word) != 1) return false;
  // "2C." and "1970s." are words with a number in them; "J.-C." is one initial.
  return token.space_before || word == line_.begin || reading_[word - 1].kind != text::TokenKind::number;
}

// The longest entry that ends with this stop, written with it or without.
const lang::Entry* Boundaries::abbreviation(const Stop& stop) const {
  constexpr std::size_t kLongest = 9;  // tokens of an abbreviation
  const std::size_t from = std::max(stop.sentence, stop.begin - std::min(stop.begin, kLongest));
  for (std::size_t i = from; i < stop.begin; ++i) {
    for (const lang::Match& match : reading_.at(i)) {
      if (match.table != TableId::abbreviations) continue;
      if (i + match.tokens == stop.begin + 1 || i + match.tokens == stop.begin) return match.entry;
    }
  }
  return nullptr;
}

bool Boundaries::counts_something(const Stop& stop) const {
  std::size_t i = stop.begin;
  while (i > stop.sentence && reading_[i].kind != text::TokenKind::number && (reading_[i].is('.') || letters_of(reading_, i) <= 2) && stop.begin - i < 5) --i;
  return reading_[i].kind == text::TokenKind::number;
}

// "9 a.m. Friday." and "9 p.m. Friday in Kelso"; but "at 9 a.m. Friday brought rain".
bool Boundaries::dates_it(std::size_t word) const {
  if (!reading_.has(word, TableId::weekdays)) return false;
  return word + 1 >= line_.end || !reading_[word + 1].is_word() || reading_.has(word + 1, TableId::words);
}

// "died in 2000 y. in t. Kelso": behind a preposition the abbreviation begins a name.
bool Boundaries::stands_before_name(const Stop& stop) const {
  constexpr std::size_t kShort = 2;  // letters
  if (stop.begin < stop.sentence + 2 || letters_of(reading_, stop.begin - 1) > kShort || !reading_[stop.begin - 2].is_word()) return false;
  return reading_.find(stop.begin - 2, TableId::words, lang::WordClass::preposition) != nullptr;
}

bool Boundaries::ends_abbreviation(AbbreviationClass kind, const Stop& stop) const {
  const std::size_t word = first_word(stop.next);
  if (kind == AbbreviationClass::title || word >= line_.end) return false;
  // "He left at 6 P.M. Mr. Smith stayed"; but "Lt. Gen. Hale" and "At 6 P.M. Mr. Smith left".
  constexpr std::size_t kClause = 5;  // words
  if (is_title(word)) return counts_something(stop) && has_words(kClause, {stop.sentence, stop.begin});
  // Behind a number any abbreviation is a unit: "in 1916 g.", "at 6 P.M.".
  const bool unit = kind == AbbreviationClass::unit || counts_something(stop);
  if (unit && (dates_it(word) || stands_before_name(stop))) return false;
  if (unit && is_cased(reading_[word])) return reading_[word].capital;
  return starts_clause(stop.next);
}

// "b) ": the next item of a list.
bool Boundaries::is_list_label(std::size_t i) const {
  return i + 2 < line_.end && reading_[i].is_word() && is_lower(reading_[i]) && letters_of(reading_, i) == 1 && reading_[i].space_before &&
         reading_[i + 1].is(')') && !reading_[i + 1].space_before && reading_[i + 2].space_before;
}

// "...words." (Venn 55).: brackets with the stop outside belong to the sentence before them; a sentence in
// brackets has its stop inside.
bool Boundaries::is_source_in_brackets(std::size_t i) const {
  constexpr std::size_t kLongest = 12;  // tokens
  if (!is_open_bracket(reading_[i])) return false;
  for (std::size_t t = i + 1; t + 1 < std::min(line_.end, i + kLongest); ++t) {
    if (is_close_bracket(reading_[t])) return !text::is_stop(reading_[t - 1].first) && reading_[t + 1].is('.');
  }
  return false;
}

// A passage in marks of its own, not glued to what stands before.
bool Boundaries::opens_quote(std::size_t i) const {
  return i + 1 < line_.end && reading_[i].space_before && !reading_[i + 1].space_before && reading_[i + 1].is_word() &&
         (reading_[i].is('"') || reading_[i].is(0x201C) || reading_[i].is(0x00AB) || reading_[i].is(0x201E));
}

bool Boundaries::goes_on_in_lower_case(std::size_t i) const {
  const std::size_t word = first_word(i);
  return word < line_.end && is_lower(reading_[word]);
}

// The first word or number behind opening marks, brackets and dashes.
std::size_t Boundaries::first_word(std::size_t i) const {
  for (const std::size_t end = std::min(line_.end, i + kReach); i < end; ++i) {
    if (reading_[i].is_word() || reading_[i].kind == text::TokenKind::number) return i;
  }
  return line_.end;
}

// A word that opens a sentence: a capital function word, or (uncased) one with a conjunction glued to it.
bool Boundaries::starts_clause(std::size_t i) const {
  const std::size_t word = first_word(i);
  if (word >= line_.end) return true;
  const bool dotted = word + 1 < line_.end && reading_[word + 1].is('.') && !reading_[word + 1].space_before;
  if (is_cased(reading_[word])) {
    return reading_[word].capital && !dotted && reading_.has(word, TableId::words);
  }
  return has_conjunction(word);
}

// A conjunction is glued to the word; to one that no table knows as a word of its own (so it is no "Walid").
bool Boundaries::has_conjunction(std::size_t word) const {
  for (const lang::Match& match : reading_.at(word)) return match.has_clitic && match.clitic == lang::CliticClass::conjunction;
  return reading_.language().clitic_of(reading_.tokens().folded(word), lang::CliticClass::conjunction, 6) != nullptr;
}

bool Boundaries::is_title(std::size_t i) const {
  return reading_.find(i, TableId::abbreviations, AbbreviationClass::title) != nullptr;
}

bool Boundaries::has_words(std::size_t least, TokenRange range) const {
  range.end = std::min(range.end, range.begin + kReach);
  for (std::size_t i = range.begin, words = 0; i < range.end; ++i) {
    words += reading_[i].is_word();
    if (words >= least) return true;
  }
  return false;
}

}  // namespace isnad::segmentation
