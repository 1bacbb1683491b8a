#include "extract/quotes_inversion.h"

#include <algorithm>

namespace isnad::extraction {

using lang::Match;
using lang::TableId;
using lang::WordClass;

bool Inversion::in_dialogue(std::size_t verb, std::size_t begin) const { return dialogue_end(scene_, begin, verb) != begin; }

bool Inversion::is_behind_marks(std::size_t verb, std::size_t from) const {
  verb = clauses_.skip_auxiliaries(verb, from);
  while (verb > from && !reading_[verb - 1].is_word() && scene_.passage(verb - 1) == nullptr) --verb;
  return verb == from || scene_.passage(verb - 1) != nullptr;
}

bool Inversion::is_in_opening(TokenRange front, std::size_t from, std::size_t verb) const {
  if (front.begin <= from || !clauses_.is_preposition(front.begin - 1)) return false;
  return is_comma(reading_[verb - 1]) || (reading_.language().is("noun_before_noun") && !phrases_.names_somebody(front));
}

// An apposition or a relative clause stands between two commas, a tail behind one more.
bool Inversion::is_tail(const CueAt& cue, TokenRange front, TokenRange behind, TokenRange sentence) const {
  constexpr std::size_t kFewest = 2;  // tokens before the comma
  const std::size_t verb = clauses_.skip_auxiliaries(cue.tokens.begin, sentence.begin);
  if (cue.joined || cue.kind != lang::CueClass::verb || verb <= sentence.begin + kFewest || !is_comma(reading_[verb - 1])) return false;
  std::size_t commas = 0;
  for (std::size_t i = std::max(front.end, sentence.begin); i < verb; ++i) {
    const bool age = i + 3 < verb && is_comma(reading_[i]) && reading_[i + 1].kind == text::TokenKind::number && is_comma(reading_[i + 2]);  // ", 83, a pilot,"
    commas += is_comma(reading_[i]) && !age && scene_.passage(i) == nullptr;
  }
  const bool subject_ends_here = front.end + 1 == verb;
  const bool only_behind = phrases_.has_role(behind) && phrases_.names_somebody(behind) && !phrases_.has_role(front);  // "in the bed of the Sorna, 48 metres below, told the prefect"
  if (subject_ends_here || (!front.empty() && !only_behind && commas % 2 == 0 && is_comma(reading_[front.end]))) return false;
  for (std::size_t i = cue.tokens.end; i < sentence.end; ++i) {
    if (i == behind.end && reading_[i].is(':') && phrases_.has_role(behind) && !phrases_.has_role(front)) return true;
    if (complementiser_at(reading_, i) != nullptr || reading_[i].is(':')) return false;
  }
  return true;
}

// ", in tears, the champion", ", the day before, Emil Roe"
std::size_t Inversion::behind_aside(std::size_t i, std::size_t limit) const {
  constexpr std::size_t kReach = 9;  // tokens
  if (i + 1 >= limit || !is_comma(reading_[i]) || !reading_.goes_on(i + 1)) return i;
  if (!clauses_.is_preposition(i + 1) && !clauses_.is_adverbial(i + 1)) return i;
  for (std::size_t t = i + 1; t < std::min(limit, i + kReach) && reading_.goes_on(t); ++t) {
    if (is_comma(reading_[t])) return begins_subject(t + 1) || begins_full_name(t + 1) ? t + 1 : i;
    if (reading_[t].capital) break;
  }
  return i;
}

// A role that no ending bends, or an article with a noun behind it.
bool Inversion::begins_subject(std::size_t i) const {
  if (!reading_.goes_on(i) || scene_.passage(i) != nullptr) return false;
  const Match* article = reading_.find(i, TableId::words, WordClass::article);
  if (article != nullptr) return !clauses_.is_preposition(i) && reading_.find(i, TableId::places) == nullptr;
  const Match* role = reading_.find(i, TableId::roles);
  return role != nullptr && !role->inflected;
}

bool Inversion::begins_full_name(std::size_t i) const { return !reading_[i - 1].capital && extraction::begins_full_name(reading_, i); }

// "pleads in an article in the Courier the economist X": what stands behind prepositions, up to the next noun phrase.
std::size_t Inversion::behind_place(std::size_t i, std::size_t limit) const {
  constexpr std::size_t kReach = 10;  // tokens
  if (i >= limit || !clauses_.is_preposition(i)) return i;
  bool noun = false;  // the preposition has its own
  for (std::size_t t = i + 1; t < std::min(limit, i + kReach) && reading_.goes_on(t); ++t) {
    if (is_comma(reading_[t]) || complementiser_at(reading_, t) != nullptr) break;
    if (noun && (begins_subject(t) || begins_full_name(t)) && phrases_.names_somebody(phrases_.after(t, limit))) return t;
    noun = scene_.passage(t) != nullptr || (reading_[t].is_word() && !reading_.has(t, TableId::words));
  }
  return i;
}

TokenRange Inversion::doer(const CueAt& cue, std::size_t limit) const {
  const bool as = reading_.goes_on(cue.tokens.end) && reading_.find(cue.tokens.end, TableId::words, WordClass::conjunction) != nullptr;  // "dismissed as"
  const Passage* passage = scene_.passage(cue.tokens.end + as);
  const std::size_t i = passage == nullptr ? cue.tokens.end : passage->close;
  const Match* by = i < limit ? reading_.find(i, TableId::scopes, lang::ScopeClass::doer) : nullptr;
  if (by == nullptr || !reading_.goes_on(i)) return {};
  const TokenRange phrase = phrases_.after(i + by->tokens, limit);
  return !phrase.empty() && (cue.kind == lang::CueClass::describe || phrases_.names_somebody(phrase)) ? phrase : TokenRange{};
}

TokenRange Inversion::body(const CueAt& cue, std::size_t i, std::size_t limit) const {
  constexpr std::size_t kPlain = 2;  // words of a body that no table knows and that has no capital
  const Match* in = i < limit ? reading_.find(i, TableId::places) : nullptr;
  const bool place = in != nullptr && (in->as<lang::PlaceClass>() == lang::PlaceClass::preposition || in->as<lang::PlaceClass>() == lang::PlaceClass::loose);
  if (!place || !reading_.language().has_plural_verb_ending(reading_.tokens().folded(cue.tokens.end - 1))) return {};
  const std::size_t begin = i + in->tokens;
  if (!reading_.goes_on(begin) || reading_.has(begin, TableId::weekdays) || reading_.has(begin, TableId::times) || reading_.has(begin, TableId::months)) return {};
  const TokenRange phrase = phrases_.after(begin, limit);
  if (phrase.empty()) return {};
  return phrases_.names_somebody(phrase) || count_words(reading_, phrase) <= kPlain ? phrase : TokenRange{};
}

Inversion::Found Inversion::told_by_body(const CueAt& cue, std::size_t i, std::size_t limit) const {
  const TokenRange outlet = i < limit ? clauses_.outlet_at(i) : TokenRange{};
  return {body(cue, outlet.empty() ? i : outlet.end, limit), outlet};
}

// "explained the-difference "to-the-Noon" the coordinator Roe": a word that names nobody, perhaps an outlet in marks, and a role.
TokenRange Inversion::behind_object(TokenRange object, std::size_t limit) const {
  constexpr std::size_t kName = 4;  // words
  if (object.empty() || object.end > object.begin + 1 || phrases_.names_somebody(object) || phrases_.is_pronoun(object)) return {};
  const Passage* outlet = scene_.passage(object.end);
  const std::size_t next = outlet != nullptr && outlet->open == object.end && outlet->words <= kName ? outlet->close : object.end;
  return next < limit && reading_.goes_on(next) && begins_subject(next) ? phrases_.after(next, limit) : TokenRange{};
}

Inversion::Found Inversion::behind(const CueAt& cue, TokenRange sentence) const {
  const std::size_t limit = sentence.end;
  const std::size_t first = clauses_.behind_adverbs(clauses_.behind_oblique(cue.tokens.end), limit);
  if (const Found in_body = told_by_body(cue, first, limit); !in_body.subject.empty()) return in_body;
  const Recipient told = clauses_.behind_recipient(behind_aside(first, limit), limit);
  if (const TokenRange in_body = body(cue, told.end, limit); !in_body.empty()) return {in_body, told.outlet};
  const std::size_t begin = behind_place(told.end, limit);
  TokenRange subject = phrases_.after(begin, limit);
  if (const TokenRange further = behind_object(subject, limit); !further.empty()) subject = further;
  if (!subject.empty() && (clauses_.is_addressee(subject.begin) || phrases_.is_in_other_case(subject))) subject = {};
  return {subject, subject.empty() ? TokenRange{} : told.outlet};
}

}  // namespace isnad::extraction
