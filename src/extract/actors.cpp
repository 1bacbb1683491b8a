#include "extract/actors.h"

#include <algorithm>

namespace isnad::extraction {
namespace {

using lang::CliticClass;
using lang::CountryClass;
using lang::Match;
using lang::TableId;

constexpr std::size_t kLongest = 5;  // words of "the commander of the coast guard" and its like

// Function words, numbers, dates and verbs of saying are no part of a name.
constexpr lang::TableSet kOther{TableId::words, TableId::complementisers, TableId::numbers, TableId::vague,  TableId::months,
                                TableId::weekdays, TableId::times,        TableId::bounds,  TableId::ranges, TableId::cues};

bool is_glued_on(const Match& match) { return match.has_clitic && (match.clitic == CliticClass::conjunction || match.clitic == CliticClass::preposition); }

// "and the army" as one word that no table knows.
bool opens_with_clitic(const lang::Reading& reading, std::size_t i) {
  const lang::Language& language = reading.language();
  const std::string_view word = reading.tokens().folded(i);
  return std::any_of(language.clitics.begin(), language.clitics.end(), [&](const lang::Clitic& clitic) {
    return clitic.article && clitic.kind != CliticClass::article && word.starts_with(clitic.form);
  });
}

bool goes_on(const lang::Reading& reading, TokenRange sentence, std::size_t i) {
  if (!sentence.has(i) || !reading[i].is_word()) return false;
  const auto matches = reading.at(i);
  // A listed person or body is one, whatever else its letters may be.
  const bool named = std::any_of(matches.begin(), matches.end(), [](const Match& match) {
    return !match.has_clitic && !match.inflected && (match.table == TableId::roles || match.table == TableId::countries);
  });
  if (named) return true;
  if (reading.has_any(i, kOther) || opens_with_clitic(reading, i)) return false;
  return std::none_of(matches.begin(), matches.end(), is_glued_on);
}

bool is_definite(const lang::Reading& reading, std::size_t i) {
  return reading.has_article(i) && !opens_with_clitic(reading, i);
}

// May token k go on with the phrase that begins with somebody at token i?
bool may_follow(const lang::Reading& reading, std::size_t i, std::size_t k) {
  if (reading.has(k, TableId::measures)) return false;
  const bool bare = k == i + 1 && !is_definite(reading, i) && !reading.has(i, TableId::countries);
  return bare || is_definite(reading, k) || reading.has(k, TableId::countries);
}

// A newspaper and a web site are seldom who did it, and "the site" is more often a place.
bool is_person_or_body(const Match& match) {
  const auto kind = match.as<lang::RoleClass>();
  return kind != lang::RoleClass::title && kind != lang::RoleClass::outlet;
}

}  // namespace

bool is_actor(const lang::Reading& reading, std::size_t i) {
  for (const Match& match : reading.at(i)) {
    if (is_glued_on(match)) continue;
    const TableId table = match.table;
    if (table == TableId::roles && is_person_or_body(match)) return true;
    if (table == TableId::countries && (match.as<CountryClass>() != CountryClass::people || match.inflected)) return true;
    if (table == TableId::nouns && match.entry->unit == "person" && match.entry->measure.empty() && !match.construct) return true;
  }
  return reading.language().is("names_capitalised") && reading[i].capital && reading.at(i).empty();
}

// Where adjectives come first the phrase ends with what it names ("unknown gunmen"); else it begins with it, and what
// follows is definite, names somebody itself, or is the one word that a bare noun takes ("movement of X").
TokenRange actor_ahead(const lang::Reading& reading, TokenRange sentence, std::size_t i, bool any) {
  if (sentence.has(i) && reading.find(i, TableId::words, lang::WordClass::article) != nullptr) ++i;
  const bool head_last = reading.language().is("adjective_before_noun");
  TokenRange phrase{i, i};
  for (std::size_t k = i; k < i + kLongest && goes_on(reading, sentence, k) && (k == i || reading.goes_on(k)); ++k) {
    const bool acts = is_actor(reading, k) || (any && k == i && is_definite(reading, k));
    if (!acts && (head_last ? phrase.end > i : phrase.end == i || !may_follow(reading, i, k))) break;
    if (acts || !head_last) phrase.end = k + 1;
  }
  return phrase;
}

TokenRange actor_before(const lang::Reading& reading, TokenRange sentence, std::size_t end) {
  if (end <= sentence.begin || !is_actor(reading, end - 1)) return {end, end};
  std::size_t begin = end - 1;
  while (begin > sentence.begin && end - begin < kLongest && reading.goes_on(begin) && goes_on(reading, sentence, begin - 1) &&
         !reading.has(begin - 1, TableId::measures)) {
    --begin;
  }
  return {begin, end};
}

}  // namespace isnad::extraction
