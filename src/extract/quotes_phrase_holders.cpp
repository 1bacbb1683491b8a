// The name of a role's holder behind what he works for, or where.
#include <algorithm>

#include "extract/quotes_phrases.h"

namespace isnad::extraction {

using lang::Match;
using lang::RoleClass;
using lang::TableId;
using lang::WordClass;

TokenRange Phrases::before_who(TokenRange found, std::size_t verb, std::size_t from) const {
  constexpr std::size_t kReach = 12;  // tokens
  for (std::size_t i = verb, n = 0; capitals_ && i-- > from && n < kReach; ++n) {
    const bool hyphen = segmentation::is_dash(reading_[i]) && !reading_[i].space_before;
    if (!(reading_[i].is_word() || hyphen) || complementiser_at(reading_, i) != nullptr) break;
    if (reading_.find(i, TableId::words, WordClass::relative) == nullptr) continue;
    const bool subject = found.begin == i + 1 && names_somebody(found) && (reading_[i + 1].capital || role_at(i + 1) || reading_.has(i + 1, TableId::words));
    const TokenRange who = subject ? TokenRange{} : antecedent(i, from);
    if (who.empty()) return found;
    const std::size_t end = i - (i > from && is_comma(reading_[i - 1]));
    const TokenRange whole = before(end, from);  // "Roe's party", of which "party" is all that a role tells
    return described_by(whole.end == end && whole.begin < who.begin ? whole : TokenRange{who.begin, std::min(who.end, end)}, from);
  }
  return found;
}

// "As Emil Roe asked how it works, Anna Voss, the director, said": behind the comma that closes such a clause, if somebody with a
// capital begins the next one; else `from`.
std::size_t Phrases::behind_subordinate(std::size_t from, std::size_t limit) const {
  constexpr std::size_t kFar = 80;  // tokens; no clause before the main one is longer
  const auto is = [&](std::size_t i, WordClass kind) { return reading_.find(i, TableId::words, kind) != nullptr; };
  if (!capitals_ || from + 1 >= limit) return from;
  limit = std::min(limit, from + kFar);
  std::size_t i = from + (is(from, WordClass::conjunction) && is(from + 1, WordClass::conjunction));  // "but as"
  if (!is(i, WordClass::conjunction) && !is(i, WordClass::relative)) return from;
  const TokenRange subject = after(i + 1, limit);
  for (i = std::max(i + 1, subject.end); i + 1 < limit; ++i) {
    if (!is_comma(reading_[i]) || scene_.passage(i) != nullptr) continue;
    const TokenRange next = after(i + 1, limit);
    if (!next.empty() && reading_[next.begin].capital && names_somebody(next) && !is_object(next.begin)) return i + 1;
  }
  return from;
}

// "the trust [gave the county a month]": a word of no table before an article.
bool Phrases::begins_predicate(std::size_t i, std::size_t limit) const {
  return i + 1 < limit && reading_[i].is_word() && reading_.at(i).empty() && reading_.find(i + 1, TableId::words, WordClass::article) != nullptr;
}

TokenRange Phrases::owner_from(std::size_t from, std::size_t limit) const {
  constexpr std::size_t kLongest = 6;  // tokens
  for (std::size_t i = from + 1; i + 1 < std::min(limit, from + kLongest) && reading_.goes_on(i); ++i) {
    const bool mark = reading_[i].is('\'') || reading_[i].is(0x2019);
    if (mark && !reading_[i].space_before && reading_[i + 1].first == 's' && reading_[i + 1].span.size() == 1) return before(i, from);
    if (!reading_[i].is_word()) break;
  }
  return {};
}

// "AHW branch secretary Emil Roe": between a name and a role with its holder's name a noun of no table.
bool Phrases::leads_to_role(std::size_t i) const {
  if (!reading_.language().is("noun_before_noun") || !reading_[i].is_word() || is_manner(reading_, i)) return false;
  if (reading_.has_any(i, {TableId::words, TableId::cues, TableId::measures, TableId::times, TableId::weekdays, TableId::months})) return false;
  const Match* role = reading_.goes_on(i + 1) ? reading_.find(i + 1, TableId::roles, RoleClass::role) : nullptr;
  if (role == nullptr || lang::ends_with_any(reading_.tokens().folded(i), reading_.language().setting("inverted_verb_endings"))) return false;
  return reading_.goes_on(i + 1 + role->tokens) && reading_[i + 1 + role->tokens].capital;
}

// "the Roe campaign's spokesman": a noun behind a name, and a role that belongs to it.
bool Phrases::owns_role(std::size_t i) const {
  constexpr std::size_t kReach = 2;  // words
  if (!reading_.language().is("possessive_s") || i + 3 >= reading_.size() || !reading_[i].is_word() || reading_[i + 2].first != 's' || reading_[i + 2].span.size() != 1) return false;
  if (!(reading_[i + 1].is('\'') || reading_[i + 1].is(0x2019)) || reading_[i + 2].space_before) return false;
  for (std::size_t t = i + 3; t < std::min(reading_.size(), i + 3 + kReach); ++t) {
    if (role_at(t)) return true;
  }
  return false;
}

// "the researcher at the school of earth sciences, Roman Tartiz, that": behind a role and where it is held, its holder.
TokenRange Phrases::with_name_behind(TokenRange phrase, std::size_t limit) const {
  constexpr std::size_t kReach = 14, kName = 5, kMarked = 4;  // tokens, and words in marks
  const bool place = reading_.find(phrase.end, TableId::words, WordClass::preposition) != nullptr || preposition_glued(phrase.end);
  const std::size_t first = phrase.begin + reading_[phrase.begin].is('#');
  if (!place || !has_role(phrase) || ends_with_name(phrase) || !(capitals_ || role_at(first))) return phrase;
  const Match* head = reading_.find(first, TableId::roles);
  const bool of = !of_.empty() && reading_.tokens().folded(phrase.end).starts_with(of_);
  const Match* body = reading_.find(phrase.end + !of, TableId::roles);  // or whom he tells
  const bool abroad = reading_.goes_on(phrase.end + 1) && country_end(phrase.end + 1) > phrase.end + 1;  // "the envoy to Taluria"
  const bool held = of || abroad || reading_.has(phrase.end, TableId::places) || (body != nullptr && is_body(*body));
  const bool told = of && body != nullptr && !body->inflected && !is_body(*body);
  bool plain_complement = head != nullptr && !is_body(*head) && !capitals_ && held;
  for (std::size_t i = phrase.end; i + 1 < std::min(limit, phrase.end + kReach); ++i) {
    if (const Passage* passage = scene_.passage(i); passage != nullptr && passage->words <= kMarked) {
      i = passage->close - 1;
      continue;
    }
    if (scene_.passage(i) != nullptr || reading_.has(i, TableId::cues) || complementiser_at(reading_, i) != nullptr || reading_[i].newlines_before != 0) break;
    // "the striker the-former of-the-team Emil Roe:", "the adviser in the-house the-white Emil Roe said": behind what he works for or
    // where, without a comma.
    plain_complement = plain_complement && (i == phrase.end || !(is_person(i) || reading_.has(i, TableId::words)));
    std::size_t end = plain_complement && i > phrase.end ? holder_behind(i, of) : 0;
    if (told) end = 0;  // "adviser to-the-minister of-the-fishing Emil Roe": the minister is Roe
    if (end == 0 && !is_comma(reading_[i])) continue;
    const TokenRange name = end != 0 && !(end < limit && is_comma(reading_[end])) ? TokenRange{} : plain(std::max(i, end) + 1, limit);
    const bool over = !name.empty() && (is_closed(name.end) || (!capitals_ && is_two_names(name) && name.end < limit && (reading_.has(name.end, TableId::words) || preposition_glued(name.end))));
    const bool fits = over && name.end - name.begin <= kName && ends_with_name(name) && (!role_at(name.begin) || is_title(name.begin));
    if (!fits && end == 0) return phrase;
    return {phrase.begin, fits ? name.end : end};
  }
  return phrase;
}

// Where the name of a role's holder ends that begins at token i behind what he works for (`of`) or where; 0 if none does. Behind
// a place two plain words may be the verb's object, unless what was said follows; behind "in the office of" it is not the holder's.
std::size_t Phrases::holder_behind(std::size_t i, bool of) const {
  const Match* owned = reading_.find(i - 1, TableId::roles, RoleClass::organisation);  // "for-the-campaign of Emil Roe"
  if ((owned != nullptr && !reading_.has_article(i - 1)) || (!verb_prefix_.empty() && reading_.tokens().folded(i).starts_with(verb_prefix_))) return 0;
  std::size_t end = leads_to_name(i);
  if (end == 0 || country_end(i) > i || reading_.language().verbal_noun(reading_.tokens().folded(i), reading_[i].first) != nullptr) return 0;
  for (std::size_t t = i + 2; t < end; ++t) {
    if (is_known_name(t - 1)) end = t;  // "called Emil Roe Taluria to ..."
  }
  if (of) return end;
  const bool complete = reading_.has_article(i - 1) || reading_.has(i - 1, TableId::countries) || reading_[i - 1].capital;
  const bool in = end < reading_.size() && reading_.has(end, TableId::places) && reading_.find(end + 1, TableId::cues, lang::CueClass::noun) != nullptr;  // "in a statement"
  return complete && (in || leads_to_words(end) || reading_.has(end, TableId::cues) || (end < reading_.size() && is_comma(reading_[end]))) ? end : 0;
}

bool Phrases::is_person(std::size_t i) const {
  const Match* role = role_at(i) ? reading_.find(i, TableId::roles) : nullptr;
  return role != nullptr && !is_body(*role);
}

// "the-leader the-political the-veteran Emil Roe said that": two or three names, and with them the phrase ends: where; 0 if not.
std::size_t Phrases::leads_to_name(std::size_t i) const {
  constexpr std::size_t kFewest = 2, kMost = 3;  // words
  std::size_t end = i;
  const auto is_family = [&](std::size_t t) { return t > i && has_article(t) && reading_.is_unlisted(t) && country_end(t) == t && !reading_.has(t, TableId::countries) && reading_.language().has_adjective_ending(reading_.tokens().folded(t)); };
  const std::string_view complements = reading_.language().setting("name_complements");
  const auto is_complement = [&](std::size_t t) { return t > i && may_end_name(t - 1) && lang::is_one_of(reading_.tokens().folded(t), complements); };
  const auto is_closing = [&](std::size_t t) { return t > i && has_article(t) && reading_.is_unlisted(t) && leads_to_words(t + 1) && !reading_.language().has_adjective_ending(reading_.tokens().folded(t)); };
  std::size_t joined = 0;  // words that make no name of their own
  const auto fits = [&](std::size_t t) { return may_end_name(t) || ((is_family(t) || is_closing(t)) && may_end_name(t - 1)); };
  while (end <= i + kMost + joined && reading_.goes_on(end)) {
    const bool particle = end > i && (is_name_particle(end, i) || is_complement(end) || is_servant(end));
    if (!particle && !fits(end) && !(end > i && is_servant(end - 1))) break;
    joined += particle;
    ++end;
  }
  const bool in = reading_.find(end, TableId::words, WordClass::preposition) != nullptr && reading_.has(end, TableId::places);  // "in a statement"
  const bool over = is_closed(end) || in || reading_.has(end, TableId::cues) || (end > i && is_known_name(end - 1));
  return end >= i + kFewest && end <= i + kMost + joined && over ? end : 0;
}

}  // namespace isnad::extraction
