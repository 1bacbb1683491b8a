#include "extract/quotes_clauses.h"

#include <algorithm>

#include "text/characters.h"

namespace isnad::extraction {

using lang::Match;
using lang::TableId;
using lang::WordClass;

Clauses::Clauses(const Scene& scene, const Phrases& phrases)
    : scene_(scene), reading_(scene.reading), phrases_(phrases), verb_first_(scene.reading.language().is("verb_first")) {}

bool ends_clause(const text::Token& token) {
  return !token.is_word() && (text::is_stop(token.first) || token.is(';') || token.is(0x061B) || token.is(':'));
}

std::size_t Clauses::behind_oblique(std::size_t i) const {
  const Match* oblique = reading_.find(i, TableId::words, WordClass::oblique);
  if (oblique == nullptr || reading_.has(i, TableId::agencies)) return i;  // "by-me" is "B" of "BBC"
  return !oblique->has_clitic && reading_[i].newlines_before == 0 ? i + 1 : i;  // "and-to-me" is "the heir of"
}

std::size_t Clauses::behind_what(TokenRange cue, std::size_t limit) const {
  const std::size_t verb = cue.end, last = verb - 1;
  const auto is = [&](WordClass kind) { return reading_.find(last, TableId::words, kind) != nullptr; };
  const bool what = verb_first_ && (is(WordClass::relative) || is(WordClass::conjunction) || is(WordClass::adverb));
  if (!what || verb + 1 >= limit || !reading_[verb].is_word() || phrases_.has_article(verb) || phrases_.role_at(verb)) return verb;
  return behind_adverbs(verb + 1, limit);
}

std::size_t Clauses::behind_addressee(std::size_t i, std::size_t limit) const {
  if (verb_first_ && i < limit && is_addressee(i)) return std::min(addressee_end(i), limit);
  return behind_oblique(i);
}

bool Clauses::is_addressee(std::size_t i) const { return addressee_end(i) != i; }

std::size_t Clauses::addressee_end(std::size_t i) const {
  for (const Match& match : reading_.at(i)) {
    if (match.table != TableId::roles && match.table != TableId::agencies && match.table != TableId::terms) continue;
    return match.has_clitic && match.clitic == lang::CliticClass::preposition ? i + match.tokens : i;
  }
  return i;
}

TokenRange Clauses::outlet_at(std::size_t i) const {
  for (const Match& match : reading_.at(i)) {
    const bool agency = match.table == TableId::agencies;
    const bool outlet = match.table == TableId::roles && match.as<lang::RoleClass>() == lang::RoleClass::outlet;
    if (!agency && !outlet) continue;
    return {i, agency ? i + match.tokens : name_end(i + match.tokens)};
  }
  // "to-the-paper "X"": a form that only an addressee has.
  const bool addressee = !verb_first_ && behind_oblique(i) > i && scene_.passage(i) == nullptr && scene_.passage(i + 1) != nullptr;
  if (addressee && name_end(i + 1) > i + 1) return {i, name_end(i + 1)};
  const Passage* name = scene_.passage(i);
  if (name != nullptr) {
    const bool named = name->open == i && name->words <= kName && reading_[name->inner.begin].capital && reading_[name->inner.end - 1].is_word();
    return named ? name->inner : TokenRange{};
  }
  return {i, masthead_end(i)};
}

// "the daily "X"", "Radio Verlac": where a person's name follows, two words are left to it.
std::size_t Clauses::name_end(std::size_t i) const {
  constexpr std::size_t kPerson = 2;  // words
  const Passage* marked = scene_.passage(i);
  if (marked != nullptr) return marked->open == i && marked->words <= kName ? marked->close : i;
  if (verb_first_) return i;
  std::size_t end = i;
  while (end < i + kName && reading_.goes_on(end) && reading_[end].capital && reading_.find(end, TableId::roles, lang::RoleClass::role) == nullptr) ++end;
  return end > i + kPerson ? end - kPerson : end;
}

// "the Norzan Courier": capitals up to a word that papers are called by.
std::size_t Clauses::masthead_end(std::size_t i) const {
  for (std::size_t end = i; end < i + kName && end < reading_.size() && reading_[end].capital && (end == i || reading_.goes_on(end)); ++end) {
    if (reading_.find(end, TableId::publications, lang::PublicationClass::masthead) != nullptr) return end + 1;
  }
  return i;
}

std::size_t Clauses::behind_articles(std::size_t i) const {
  while (reading_.goes_on(i) && (reading_.find(i, TableId::words, WordClass::article) != nullptr || reading_[i].is('\'') || reading_[i].is(0x2019))) ++i;
  return i;
}

Recipient Clauses::behind_recipient(std::size_t i, std::size_t limit) const {
  Recipient found{i};
  while (found.end < limit && reading_.goes_on(found.end)) {
    const bool preposition = is_preposition(found.end);
    const std::size_t begin = preposition ? behind_articles(found.end + 1) : found.end;
    const std::size_t oblique = behind_oblique(begin);
    const TokenRange outlet = outlet_at(begin);
    const Match* role = preposition ? reading_.find(begin, TableId::roles) : nullptr;
    if (!outlet.empty()) {
      // "before the press" is no outlet that passes on.
      if (reading_[outlet.begin].capital || outlet.end > outlet.begin + 1 || scene_.passage(outlet.begin) != nullptr) found.outlet = outlet;
      found.end = scene_.passage(outlet.begin) != nullptr && outlet.begin == begin + 1 ? outlet.end + 1 : outlet.end;
    } else if (oblique > begin) {
      found.end = oblique;
    } else if (role != nullptr) {
      found.end = begin + role->tokens;
    } else {
      break;
    }
  }
  if (found.end == i) return found;
  const bool subject_follows = found.end < limit && !is_preposition(found.end) && phrases_.names_somebody(phrases_.after(found.end, limit));
  return subject_follows ? found : Recipient{i};
}

// "December 2013", "the year 2014", without a comma.
std::size_t Clauses::behind_date(std::size_t i) const {
  constexpr std::size_t kLongest = 8;  // tokens of "the 12th of December / kanun 2013"
  const std::size_t limit = i + kLongest;
  while (verb_first_ && i < limit && reading_.goes_on(i)) {
    const Match* month = reading_.find(i, TableId::months);
    if (month == nullptr && reading_[i].kind != text::TokenKind::number && !reading_[i].is('/') && !reading_.has_any(i, {TableId::times, TableId::weekdays})) break;
    i += month == nullptr ? 1 : month->tokens;
  }
  return i;
}

TokenRange Clauses::behind_opening(TokenRange sentence) const {
  constexpr std::size_t kReach = 24;  // tokens
  if (!is_preposition(sentence.begin)) return sentence;
  if (const std::size_t verb = behind_date(sentence.begin + 1); verb > sentence.begin + 1 && verb < sentence.end && reading_.has_any(verb, {TableId::verbs, TableId::cues})) return {verb, sentence.end};
  for (std::size_t i = sentence.begin; i < std::min(sentence.end, sentence.begin + kReach); ++i) {
    if (scene_.passage(i) != nullptr) break;
    if (is_comma(reading_[i])) return {i + 1, sentence.end};
  }
  return sentence;
}

bool Clauses::is_day(std::size_t i) const { return reading_.has(i, TableId::weekdays); }

std::size_t Clauses::behind_adverbs(std::size_t i, std::size_t limit) const {
  while (i < limit && reading_[i].is_word() && complementiser_at(reading_, i) == nullptr) {
    const Match* adverb = reading_.find(i, TableId::words, WordClass::adverb);
    if (is_day(i)) {
      ++i;
    } else if (i + 1 < limit && is_preposition(i) && is_day(i + 1)) {
      i += 2;
    } else if (adverb != nullptr && !adverb->has_clitic) {
      i += adverb->tokens;
    } else {
      break;
    }
  }
  return std::min(i, limit);
}

// "in 2019", "in October 2019": where such a phrase begins that ends before token i; i if none does.
std::size_t Clauses::before_date(std::size_t i, std::size_t from) const {
  constexpr std::size_t kLongest = 4;  // tokens
  std::size_t begin = i;
  while (begin > from && i - begin < kLongest && (reading_[begin - 1].kind == text::TokenKind::number || reading_.has(begin - 1, TableId::months))) --begin;
  return begin < i && begin > from + 1 && is_preposition(begin - 1) ? begin - 1 : i;
}

// "l'a promis", "n'a dit": a letter and its apostrophe before the verb.
bool Clauses::is_elided_pronoun(std::size_t i) const {
  const bool apostrophe = reading_[i + 1].is('\'') || reading_[i + 1].is(0x2019);
  return apostrophe && reading_[i].is_word() && reading_[i].folded_size == 1 && !reading_[i + 1].space_before;
}

std::size_t Clauses::skip_auxiliaries(std::size_t i, std::size_t from) const {
  while (i > from) {
    if (const std::size_t date = before_date(i, from); date < i) {
      i = date;
      continue;
    }
    if (is_day(i - 1)) {
      i -= i - 1 > from && is_preposition(i - 2) ? 2 : 1;
      continue;
    }
    if (i > from + 1 && is_elided_pronoun(i - 2)) {
      i -= 2;
      continue;
    }
    if (const std::size_t time = before_relative_time(i, from); time < i) {
      i = time;
      continue;
    }
    const Match* word = reading_.find(i - 1, TableId::words);
    const bool adverb = word == nullptr ? is_manner(reading_, i - 1) : !word->has_clitic && (word->as<WordClass>() == WordClass::auxiliary || word->as<WordClass>() == WordClass::adverb);
    if (!adverb) break;
    --i;
  }
  return i;
}

// "The company last year pledged".
std::size_t Clauses::before_relative_time(std::size_t i, std::size_t from) const {
  if (verb_first_ || i < from + 2) return i;
  const Match* unit = reading_.find(i - 1, TableId::nouns);
  if (unit == nullptr || !reading_.language().is_time_unit(unit->entry->unit)) return i;
  const auto is = [&](lang::TimeClass kind) { return reading_.find(i - 2, TableId::times, kind) != nullptr; };
  return is(lang::TimeClass::past) || is(lang::TimeClass::next) || is(lang::TimeClass::current) ? i - 2 : i;
}

bool Clauses::is_auxiliary(std::size_t i) const {
  return reading_.find(i, TableId::words, WordClass::auxiliary) != nullptr ||
         reading_.find(i, TableId::words, WordClass::particle) != nullptr;
}

bool Clauses::is_preposition(std::size_t i) const { return reading_.find(i, TableId::words, WordClass::preposition) != nullptr; }

bool Clauses::is_adverbial(std::size_t i) const {
  for (const Match& match : reading_.at(i)) {
    if (match.table == TableId::words && match.as<WordClass>() == WordClass::adverb) return true;
  }
  return false;
}

std::size_t Clauses::clause_begin(std::size_t i, std::size_t from) const {
  from = std::max(from, i - std::min(i, kFar));
  for (std::size_t t = i; t-- > from;) {
    if (scene_.passage(t) != nullptr && !verb_first_) return t + 1;
    if (ends_clause(reading_[t])) {
      const bool initial = reading_[t].is('.') && !reading_[t].space_before && t > from && reading_[t - 1].capital;
      if (!initial) return t + 1;
    }
  }
  return from;
}

}  // namespace isnad::extraction
