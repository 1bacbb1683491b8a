#include "extract/quotes_publications.h"

#include <algorithm>

namespace isnad::extraction {

using lang::Match;
using lang::PublicationClass;
using lang::TableId;
using lang::TableSet;
using lang::WordClass;

Publications::Publications(const Scene& scene, const Phrases& phrases)
    : scene_(scene), reading_(scene.reading), phrases_(phrases), capitals_(scene.reading.language().is("names_capitalised")) {}

std::optional<Publication> Publications::at(std::size_t i, std::size_t limit) const {
  const TokenRange noun = noun_at(i, limit);
  if (noun.empty()) return std::nullopt;
  Publication found;
  const TokenRange phrase = phrases_.before_comma(phrases_.after(noun.begin, limit));
  found.end = std::max(noun.end, phrase.end);
  found.source = issuer_before({i, noun.begin});
  read_behind(found, noun.end, limit);
  const bool speaks = noun_match(noun.begin)->entry->as<PublicationClass>() == PublicationClass::text;
  if (found.source.empty() && speaks && (capitals_ || !phrases_.is_possessed(noun.begin))) found.source = report({i, std::max(noun.end, phrase.end)}, noun.end);
  return found;
}

const Match* Publications::noun_match(std::size_t i) const {
  const Match* noun = reading_.find(i, TableId::publications);
  const bool issued = noun != nullptr && noun->entry->as<PublicationClass>() <= PublicationClass::text;
  return issued ? noun : nullptr;
}

// Before the noun stand articles and adjectives, and who issued it where nouns stand before nouns ("a Reuters tally").
TokenRange Publications::noun_at(std::size_t i, std::size_t limit) const {
  constexpr std::size_t kFront = 7;  // tokens: "the United Nations' latest"
  const bool compounds = reading_.language().is("noun_before_noun");
  for (std::size_t t = i; t < std::min(limit, i + kFront); ++t) {
    if (scene_.passage(t) != nullptr || complementiser_at(reading_, t) != nullptr || (t > i && !reading_.goes_on(t)) || is_comma(reading_[t]) || is_stop(reading_[t])) break;
    if (const Match* noun = noun_match(t)) {
      std::size_t end = t + noun->tokens;
      while (compounds && reading_.goes_on(end) && noun_match(end) != nullptr) end += noun_match(end)->tokens;
      return {t, end};
    }
    const bool other = reading_.find(t, TableId::words, WordClass::conjunction) != nullptr || (t > i && reading_.find(t, TableId::words, WordClass::preposition) != nullptr);
    if (other || reading_.has(t, TableId::cues) || (!compounds && phrases_.role_at(t))) break;
  }
  return {};
}

TokenRange Publications::issuer_before(TokenRange front) const {
  if (!reading_.language().is("noun_before_noun")) return {};
  while (!front.empty() && !tells_who(front.begin)) ++front.begin;
  // "the ministry's": without the mark and its letter.
  const std::size_t last = front.end;
  if (front.end >= front.begin + 3 && reading_[last - 1].span.size() == 1 && !reading_[last - 2].is_word()) front.end -= 2;
  return front;
}

bool Publications::is_text(std::size_t i) const {
  const Match* text = reading_.find(i, TableId::publications, PublicationClass::text);
  return text != nullptr || reading_.find(i, TableId::cues, lang::CueClass::noun) != nullptr;
}

TokenRange Publications::writer(TokenRange words) const {
  constexpr std::size_t kName = 4, kAdjective = 2;  // words of an outlet in marks, tokens
  std::size_t noun = words.end;
  do {
    if (noun-- == words.begin) return {};
    const Passage* passage = scene_.passage(noun);
    if ((passage != nullptr && passage->words > kName) || complementiser_at(reading_, noun) != nullptr || is_stop(reading_[noun])) return {};
  } while (!is_text(noun));
  for (std::size_t i = noun + 1; i < words.end; ++i) {
    const Match* by = reading_.find(i, TableId::publications, PublicationClass::by);
    if (by == nullptr) continue;
    const TokenRange who = phrases_.before_comma(phrases_.after(i + by->tokens, words.end));
    const bool of = reading_.find(i, TableId::words, WordClass::preposition) != nullptr;  // "of May"
    if (!of || (i <= noun + kAdjective && phrases_.role_at(i + by->tokens))) return who;
  }
  const TokenRange owner = noun + 1 < words.end ? phrases_.before_comma(phrases_.after(noun + 1, words.end)) : TokenRange{};
  if (!owner.empty() && (phrases_.role_at(owner.begin) || (phrases_.is_known_name(owner.end - 1) && !reading_.language().has_adjective_ending(reading_.tokens().folded(owner.begin))))) return owner;
  const TokenRange subject = subject_before(noun, words.begin);
  return subject.empty() ? owner_behind_of(noun, words.end) : subject;
}

// "a-statement of-the-head of-the-court, in-it he-said"; but an outlet is whom one tells.
TokenRange Publications::owner_behind_of(std::size_t noun, std::size_t limit) const {
  const std::string_view of = reading_.language().setting("of_prefix");
  if (capitals_ || of.empty() || noun + 1 >= limit || !reading_.tokens().folded(noun + 1).starts_with(of) || !reading_.has(noun + 1, TableId::roles)) return {};
  const TokenRange owner = phrases_.before_comma(phrases_.after(noun + 1, limit));
  return phrases_.is_outlet(owner) ? TokenRange{} : owner;
}

// "published the lawyer of Roe a-post", "sent Roe a-message": the words between the verb and the text are one phrase. A name that is
// not known as one must stand right behind the clause's first word, which is the verb.
TokenRange Publications::subject_before(std::size_t noun, std::size_t from) const {
  constexpr std::size_t kLongest = 9;  // tokens
  for (std::size_t begin = noun - std::min(noun - from, kLongest); begin < noun; ++begin) {
    if (!phrases_.begins(begin) || begin == from || !reading_[begin - 1].is_word() || reading_.has(begin - 1, TableId::words)) continue;
    const Match* role = reading_.find(begin, TableId::roles);
    if (reading_.traits(begin).joined && (role == nullptr || role->has_clitic)) continue;  // "Roe and-his-mother"
    if (phrases_.after(begin, noun).end != noun) continue;
    const bool behind_verb = complementiser_at(reading_, begin - 1) == nullptr && (begin == from + 1 || !reading_[begin - 2].is_word() || reading_.find(begin - 2, TableId::words, WordClass::conjunction) != nullptr || complementiser_at(reading_, begin - 2) != nullptr);
    if (phrases_.role_at(begin) || phrases_.is_known_name(begin) || (behind_verb && phrases_.is_name(noun - 1))) return {begin, noun};
  }
  return behind_verb_at_head(noun, from);
}

// "issued the forum of-the-society in the-south a-statement": right behind the verb that begins the clause.
TokenRange Publications::behind_verb_at_head(std::size_t noun, std::size_t from) const {
  std::size_t verb = noun;
  while (verb > from && !is_comma(reading_[verb - 1])) --verb;
  const bool begins = verb > from || from == 0 || reading_[from].newlines_before != 0 || is_stop(reading_[from - 1]);
  if (!begins || !phrases_.ends_as_object(noun) || verb + 1 >= noun || reading_.has(verb, TableId::words) || !phrases_.begins(verb + 1)) return {};
  const TokenRange head = phrases_.after(verb + 1, noun);
  return !head.empty() && reading_.has_any(head.begin, {TableId::roles, TableId::terms, TableId::agencies, TableId::countries}) ? head : TokenRange{};
}

// A role, an agency or a name; not a day, nor what is only called after a country ("a French study").
bool Publications::tells_who(std::size_t i) const {
  if (phrases_.role_at(i) || reading_.has(i, TableId::agencies)) return true;
  const bool name = reading_[i].is_word() && reading_[i].capital &&
                    !reading_.has_any(i, {TableId::words, TableId::weekdays, TableId::months, TableId::times});
  return name && reading_.find(i, TableId::countries, lang::CountryClass::people) == nullptr;
}

bool Publications::is_issuer(TokenRange phrase) const {
  if (phrase.empty()) return false;
  // "of-the-ministry", "the institute ...": where no capitals tell a body is known by its noun, a clitic before it or not.
  const bool adjective = phrase.end == phrase.begin + 1 && reading_.has(phrase.begin, TableId::adjectives) && !phrases_.has_article(phrase.begin);  // "a-study specialised"
  if (!capitals_) return !adjective && reading_.has_any(phrase.begin, {TableId::roles, TableId::terms, TableId::agencies});
  for (std::size_t i = phrase.begin; i < phrase.end; ++i) {
    if (tells_who(i)) return true;
  }
  return false;
}

// "documents seen by ...": without how it came out, but "the findings of the inquiry".
TokenRange Publications::report(TokenRange phrase, std::size_t noun_end) const {
  for (std::size_t i = noun_end; i < phrase.end; ++i) {
    const Match* leads = reading_.find(i, TableId::publications);
    const bool after = leads != nullptr && (leads->as<PublicationClass>() == PublicationClass::by || leads->as<PublicationClass>() == PublicationClass::seen);
    if (!after) continue;
    if (reading_.find(i, TableId::words, WordClass::preposition) == nullptr) return {phrase.begin, i};
  }
  return phrase;
}

// A comma ends it, unless "which X published" follows.
bool Publications::goes_on(std::size_t i) const {
  if (!reading_.goes_on(i) || scene_.passage(i) != nullptr || complementiser_at(reading_, i) != nullptr) return false;
  if (!is_comma(reading_[i])) return reading_[i].is_word() || reading_[i].kind == text::TokenKind::number || !is_stop(reading_[i]);
  const std::size_t which = reading_.find(i + 1, TableId::words, WordClass::relative) != nullptr;  // ", which sent-it X"
  return reading_.find(i + 1 + which, TableId::publications, PublicationClass::by) != nullptr;
}

// Right behind the noun, where a genitive says whose it is or a name stands beside it, or behind "of" glued to it.
bool Publications::leads_to_issuer(std::size_t i, std::size_t noun_end) const {
  const lang::Language& language = reading_.language();
  if (capitals_) return i == noun_end && (language.is("genitive_complement") || (language.is("adjective_after_noun") && reading_[i].capital));
  const std::string_view of = language.setting("of_prefix");
  return i == noun_end || (!of.empty() && reading_.tokens().folded(i).starts_with(of) && reading_.has_any(i, {TableId::roles, TableId::terms, TableId::agencies}));
}

void Publications::read_behind(Publication& found, std::size_t noun_end, std::size_t limit) const {
  constexpr std::size_t kReach = 12;  // tokens: "published on Friday by"
  std::size_t i = noun_end;
  for (const std::size_t end = std::min(limit, noun_end + kReach); i < end && goes_on(i); ++i) {
    const Match* by = reading_.find(i, TableId::publications, PublicationClass::by);
    const Match* seen = reading_.find(i, TableId::publications, PublicationClass::seen);
    // "by a statement denied X the jokes of Y", "the statement, which agrees with a draft that Y published"
    const bool another = !capitals_ && i > noun_end && (noun_match(i) != nullptr || reading_.find(i, TableId::cues, lang::CueClass::verb) != nullptr);
    if (another && by == nullptr && seen == nullptr) break;
    if (by == nullptr && seen == nullptr && !leads_to_issuer(i, noun_end)) continue;
    const std::size_t begin = seen != nullptr ? i + seen->tokens : by != nullptr ? i + by->tokens : i;
    const TokenRange phrase = phrases_.before_comma(phrases_.after(begin, limit));
    if (!is_issuer(phrase)) continue;
    TokenRange& place = seen != nullptr ? found.reader : found.source;
    if (place.empty()) place = phrase;
    found.end = std::max(found.end, phrase.end);
    i = phrase.end - 1;
  }
  if (i < limit && is_comma(reading_[i])) found.end = std::max(found.end, i);  // "published on Friday,"
}

}  // namespace isnad::extraction
