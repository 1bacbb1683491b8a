#include "extract/quotes_phrases.h"

#include <algorithm>

#include "text/characters.h"
#include "text/tokens.h"
#include "text/utf8.h"

namespace isnad::extraction {
namespace {

using lang::CliticClass;
using lang::CueClass;
using lang::Match;
using lang::RoleClass;
using lang::TableId;
using lang::TableSet;
using lang::WordClass;

constexpr std::size_t kLongestName = 16;  // tokens; longer ones are sentences read wrongly
constexpr std::size_t kLongestNameInMarks = 4;
constexpr std::size_t kFar = 80;  // tokens; subjects do not stand further off

}  // namespace

bool Phrases::is_body(const Match& role) {
  return role.as<RoleClass>() == RoleClass::organisation || role.as<RoleClass>() == RoleClass::outlet;
}

bool Phrases::ends_in_body(TokenRange phrase) const {
  const Match* role = reading_.find(phrase.end - 1, TableId::roles);
  return role != nullptr && is_body(*role);
}

Phrases::Phrases(const Scene& scene)
    : scene_(scene), reading_(scene.reading), answers_(scene.reading.size()), capitals_(scene.reading.language().is("names_capitalised")),
      complements_(scene.reading.language().is("genitive_complement")),
      verb_prefix_(scene.reading.language().setting("masculine_verb_prefix")), oblique_(scene.reading.language().setting("oblique_plural_ending")), many_(scene.reading.language().setting("subject_plural_ending")), plural_of_things_(scene.reading.language().setting("plural_of_things")), servant_(scene.reading.language().setting("servant_of")), particles_(scene.reading.language().setting("name_particles")), of_(scene.reading.language().setting("of_prefix")), words_(reading_.size()) {
  capitals_ ? note_capitals() : note_words();
  for (const lang::Clitic& clitic : reading_.language().clitics) {
    std::size_t at = 0;
    const char32_t letter = text::decode(clitic.form, at);
    if (clitic.kind == CliticClass::preposition && at == clitic.form.size()) letters_.push_back(letter);
  }
}

void Phrases::note_words() {
  for (std::size_t i = 0; i < reading_.size(); ++i) {
    if (reading_[i].is_word()) words_.insert(reading_[i].hash);
  }
}

void Phrases::note_capitals() {
  for (const TokenRange range : scene_.ranges) {
    for (std::size_t i = range.begin + 1; i < range.end; ++i) {
      if (reading_[i].capital && reading_[i - 1].is_word()) words_.insert(reading_[i].hash);
    }
  }
}

// Names have no article of their own and stand in no table.
bool Phrases::may_end_name(std::size_t i) const {
  return reading_[i].is_word() && reading_.is_unlisted(i) && !has_article(i) && !reading_.has(i, TableId::things);
}

bool Phrases::may_name_body(std::size_t i) const {
  return !reading_.has_any(i, {TableId::words, TableId::measures, TableId::nouns}) && !has_preposition_and_article(reading_.tokens().folded(i));
}

bool Phrases::names_body(TokenRange phrase) const {
  return phrase.end <= phrase.begin + 2 && phrase.end > phrase.begin && has_article(phrase.begin);
}

TokenRange Phrases::without_object(TokenRange phrase) const {
  // "called the-UNESCO the-site".
  const Match* agency = phrase.empty() ? nullptr : reading_.find(phrase.begin, TableId::agencies);
  const std::size_t behind = agency == nullptr ? phrase.end : phrase.begin + agency->tokens;
  if (behind < phrase.end && has_article(behind) && !reading_.language().has_adjective_ending(reading_.tokens().folded(behind))) return {phrase.begin, behind};
  for (std::size_t i = phrase.begin + 1; i < phrase.end; ++i) {
    if (!has_article(i) || !may_end_name(i - 1) || is_servant(i - 1)) continue;
    // "... Rauf Hakim acts of-the-violence": behind two names the third word has a complement and is none.
    if (i >= phrase.begin + 3 && may_end_name(i - 2) && may_end_name(i - 3)) return {phrase.begin, i - 1};
    if (!has_role({phrase.begin, i}) || (i >= phrase.begin + 2 && may_end_name(i - 2))) return {phrase.begin, i};
  }
  return phrase;
}

bool Phrases::is_closed(std::size_t next) const {
  return next >= reading_.size() || is_comma(reading_[next]) || reading_[next].is(':') || reading_[next].is('.') ||
         reading_[next].newlines_before != 0 || scene_.passage(next) != nullptr || complementiser_at(reading_, next) != nullptr;
}

// "61-year-old Emil Roe", "the 34-year-old": the age is no part of who it is.
std::size_t Phrases::behind_age(std::size_t i) const { return capitals_ ? extraction::behind_age(reading_, i) : i; }

// "his friend and union organiser, Emil Roe": one with two roles, and the name behind them.
TokenRange Phrases::with_second_role(TokenRange phrase, std::size_t limit) const {
  if (!capitals_ || phrase.empty() || phrase.end + 1 >= limit || !has_role(phrase) || reading_[phrase.end - 1].capital) return phrase;
  if (reading_.find(phrase.end, TableId::words, WordClass::conjunction) == nullptr || reading_.has(phrase.end + 1, TableId::words)) return phrase;
  const TokenRange second = plain(phrase.end + 1, limit);
  if (second.empty() || second.end + 1 >= limit || reading_[second.end - 1].capital || !is_comma(reading_[second.end])) return phrase;
  const TokenRange name = plain(second.end + 1, limit);
  const bool full = name.end > name.begin + 1 && reading_[name.begin].capital && ends_with_name(name) && !has_role(name);
  return full && is_closed(name.end) ? TokenRange{phrase.begin, name.end} : phrase;
}

TokenRange Phrases::after(std::size_t i, std::size_t limit) const {
  if (const std::size_t name = behind_age(i); name < limit) i = name;
  const TokenRange own = plain(i, limit), named = called(own, limit);
  if (named.end != own.end && is_comma(reading_[own.end])) return named;
  const TokenRange phrase = with_second_role(with_bond(named, limit), limit);
  if (phrase.empty() || phrase.end >= limit) return phrase;
  if (!is_comma(reading_[phrase.end])) return with_name_behind(phrase, limit);
  const TokenRange more = plain(phrase.end + 1, limit);
  return !more.empty() && is_apposition(phrase, more) ? TokenRange{phrase.begin, more.end} : phrase;
}

TokenRange Phrases::named_at(std::size_t i, std::size_t limit) const {
  constexpr std::size_t kRole = 3;  // words
  const Passage* marked = capitals_ || i >= limit ? nullptr : scene_.passage(i);
  if (marked == nullptr || marked->open != i) return i < limit && is_his_deed(i) ? TokenRange{} : after(i, limit);
  return marked->words <= kRole && role_at(marked->inner.begin) ? marked->inner : TokenRange{};
}

// "a witness named Emil Roe".
TokenRange Phrases::called(TokenRange phrase, std::size_t limit) const {
  if (phrase.empty() || phrase.end + 1 >= limit) return phrase;
  const std::size_t comma = !capitals_ && is_comma(reading_[phrase.end]);  // "a doctor, called Dr Roe, said"
  const Match* naming = reading_.find(phrase.end + comma, TableId::words, WordClass::naming);
  if (naming == nullptr || phrase.end + comma + naming->tokens >= limit) return phrase;
  constexpr std::size_t kName = 2;  // words, where no capital tells a verb behind them
  const std::size_t begin = phrase.end + comma + naming->tokens;
  const TokenRange name = plain(begin, capitals_ ? limit : std::min(limit, begin + kName));
  const bool titled = comma != 0 && name.end == begin + kName && is_title(begin);
  if (titled && may_end_name(name.end - 1)) return {phrase.begin, name.end};
  const bool named = !name.empty() && !has_role(name) && (capitals_ ? ends_with_name(name) : may_end_name(name.begin));
  return named ? TokenRange{phrase.begin, name.end} : phrase;
}

// "a source close to the inquiry", "people familiar with the matter".
TokenRange Phrases::with_bond(TokenRange phrase, std::size_t limit) const {
  const bool bond = capitals_ && !phrase.empty() && phrase.end + 1 < limit && reading_.has(phrase.end - 1, TableId::adjectives) && reading_.find(phrase.end, TableId::words, WordClass::preposition) != nullptr;
  if (!bond) return phrase;
  const TokenRange of = plain(phrase.end + 1, limit);
  return of.empty() ? phrase : TokenRange{phrase.begin, of.end};
}

bool Phrases::ends_with_name(TokenRange phrase) const {
  const std::size_t last = phrase.end - 1;
  return capitals_ ? reading_[last].capital && !reading_.has(last, TableId::words) && !role_at(last) : may_end_name(last) || is_known_name(last);
}

// A name beside a role, or a role beside a name; whatever it is, the sentence must go on as after a speaker.
bool Phrases::is_apposition(TokenRange first, TokenRange second) const {
  constexpr std::size_t kName = 4;
  const std::size_t next = second.end;
  const bool role = has_role(first);
  if (reading_.find(second.begin, TableId::roles, RoleClass::other) != nullptr || (!capitals_ && reading_.find(second.begin, TableId::cues, CueClass::noun) != nullptr)) return false;
  // "(the envoy to) the united nations, Mira Roe": where no capitals tell a body has no two names.
  const Match* body = capitals_ ? nullptr : reading_.find(first.begin, TableId::roles);
  if (body != nullptr && is_body(*body) && has_article(first.begin) && !role_at(second.begin) && (is_two_names(second) || (second.end == second.begin + 1 && may_end_name(second.begin)))) return false;
  if (!capitals_ && role && !role_at(second.begin) && is_two_names(second) && (reading_.has(next, TableId::words) || (next < reading_.size() && preposition_glued(next)))) return true;
  const bool one = capitals_ && first.end == first.begin + 1 && reading_.has(first.begin, TableId::numbers);  // "said one, Emil Roe"
  if (one) return second.end > second.begin + 1 && reading_[second.begin].capital && reading_[second.begin + 1].capital;
  if (!is_closed(next) || (capitals_ && !names_somebody(first))) return false;
  if (role_at(second.begin) || (reading_.has(second.begin, TableId::words) && has_role(second))) return true;
  return role && count_words(reading_, second) <= kName && (!capitals_ || reading_[second.begin].capital);
}

bool Phrases::is_two_names(TokenRange phrase) const {
  for (std::size_t i = phrase.begin; i < phrase.end; ++i) {
    if (!may_end_name(i)) return false;
  }
  return phrase.end >= phrase.begin + 2 && phrase.end <= phrase.begin + 4;
}

// "ministry of-the-trade the-Talurian": no person's office, for his name follows.
bool Phrases::is_owned_body(std::size_t begin, const Match& role) const {
  const std::size_t owner = begin + role.tokens;
  const Match* holder = reading_.find(owner, TableId::roles);
  const bool person = holder != nullptr && !holder->inflected && !is_body(*holder);
  return !has_article(begin) && !role.has_clitic && reading_.goes_on(owner) && has_article(owner) && !reading_.has(begin, TableId::terms) && !person;
}

// "and-the-industry", "and-rights of-the-man": in two steps.
bool Phrases::joins_owner(std::size_t i) const {
  const bool last = !reading_.traits(i).joined && i > 0 && reading_.traits(i - 1).joined && has_article(i);
  return last || (reading_.traits(i).joined && !reading_.has(i, TableId::cues) && (reading_.has_article(i) || (reading_.goes_on(i + 1) && has_article(i + 1))));
}

// Where a body's name must be over: "the presidency the-Palestinian fingers ..." has adjectives with its article
// and nothing else; an agency's name is in the table, with its adjectives. 0 if that cannot be told.
std::size_t Phrases::body_end(std::size_t begin) const {
  if (capitals_) return 0;
  for (const Match& match : reading_.at(begin)) {
    const bool agency = match.table == TableId::agencies;
    const bool body = match.table == TableId::roles && is_body(match);
    const bool owned = body && is_owned_body(begin, match);
    if (!agency && !owned && !(body && (has_article(begin) || has_article(begin + match.tokens - 1)))) continue;
    std::size_t end = begin + match.tokens;
    const bool listed = agency || reading_.has(begin, TableId::terms);
    const auto is_named = [&](std::size_t i) { const Passage* name = scene_.passage(i); return name != nullptr && (listed || (owned && name->words == 1)); };
    while (end < std::min(reading_.size(), begin + 2 * kLongestName) && reading_[end].newlines_before == 0 && ((has_article(end) && !reading_.has(end, TableId::cues) && agrees(end, begin)) || (owned && joins_owner(end)) || is_named(end))) ++end;
    return end;
  }
  return 0;
}

// "#ministry_of_water the-decision": several words joined in a hashtag are a whole name, with its adjectives; 0 if none begins here.
std::size_t Phrases::hashtag_end(std::size_t i) const {
  if (capitals_ || !reading_[i].is('#') || i + 1 >= reading_.size() || reading_[i + 1].space_before) return 0;
  const Match* body = reading_.find(i + 1, TableId::roles);
  if (body == nullptr || !is_body(*body)) return 0;
  std::size_t end = i + 2;
  while (end + 1 < reading_.size() && reading_[end].is('_') && !reading_[end].space_before && !reading_[end + 1].space_before) end += 2;
  if (end == i + 2) return 0;
  while (reading_.goes_on(end) && has_article(end) && (reading_.has(end, TableId::adjectives) || reading_.language().has_adjective_ending(reading_.tokens().folded(end)))) ++end;
  return end;
}

// "the agency the-national of-the-weather the-aerial", "the observatory of-rights the-man": what a body is for belongs
// to its name; whom it speaks to does not.
std::size_t Phrases::behind_complement(std::size_t i, std::size_t limit) const {
  constexpr TableSet kPeople{TableId::agencies, TableId::words, TableId::times, TableId::weekdays, TableId::complementisers};
  for (std::size_t from = i; i < limit && reading_.goes_on(i); from = i) {
    const std::string_view folded = reading_.tokens().folded(i);
    const Match* role = reading_.find(i, TableId::roles);
    if (of_.empty() || !folded.starts_with(of_) || reading_.has_any(i, kPeople) || (role != nullptr && role->as<RoleClass>() != RoleClass::organisation)) break;
    if (!reading_.language().has_article(folded) && !(reading_.goes_on(i + 1) && has_article(i + 1))) break;
    ++i;
    // "of-the-oil and-the-metals", but not "and-the-agency".
    const auto joins = [&](std::size_t t) { return reading_.traits(t).joined && reading_.has_article(t) && !reading_.has_any(t, kPeople) && !reading_.has_any(t, {TableId::roles, TableId::cues, TableId::countries, TableId::verbs}); };
    while (i < limit && reading_.goes_on(i) && ((has_article(i) && !reading_.has(i, TableId::cues) && (i == from + 1 || (agrees(i, from) && (has_article(i - 1) || reading_.language().has_adjective_ending(reading_.tokens().folded(i)))))) || joins(i))) ++i;
  }
  return i;
}

// "insists he'll pay": the subject of what is said.
bool Phrases::is_contracted(std::size_t i, std::size_t limit) const {
  return capitals_ && i + 1 < limit && is_pronoun({i, i + 1}) && !reading_[i + 1].space_before &&
         (reading_[i + 1].is('\'') || reading_[i + 1].is(0x2019));
}

TokenRange Phrases::plain(std::size_t i, std::size_t limit) const {
  TokenRange phrase{i, i};
  if (i >= limit || is_contracted(i, limit)) return phrase;
  const std::size_t all = limit = std::min(limit, i + kLongestName);
  const Passage* home = scene_.passage(i);
  const std::size_t body = body_end(i);
  if (body != 0) limit = std::min(limit, body);
  if (const std::size_t country = home_end(i); body == 0 && country != 0) limit = std::min(limit, country);
  if (const std::size_t tag = hashtag_end(i); tag != 0) limit = std::min(limit, tag);
  if (const std::size_t age = behind_age(i + 1); age != i + 1 && age <= limit && reading_.find(i, TableId::words, WordClass::article) != nullptr) phrase.end = age;  // "the 29-year-old"
  while (phrase.end < limit) {
    if (const Passage* passage = scene_.passage(phrase.end); passage != nullptr && (passage != home || phrase.end == passage->open)) {
      if (!is_name_in_marks(phrase.end, i) || passage->close > limit) break;
      const bool adjective = !capitals_ && phrase.end > i + 1 && has_article(phrase.end - 1);
      phrase.end = passage->close;
      if (!capitals_ && phrase.end < limit && role_at(phrase.end) && !has_article(phrase.end)) break;
      const Match* head = reading_.find(i, TableId::roles);
      if (!capitals_ && phrase.end < limit && head != nullptr && is_body(*head) && !has_article(phrase.end) && !reading_.tokens().folded(phrase.end).starts_with(of_)) break;  // "the network "X" news of ..."
      if (adjective) break;  // "the movement the-Islamic "X"" is complete; "the newspaper "X" the-German" is not
    } else if (const Match* agency = reading_.find(phrase.end, TableId::agencies); agency != nullptr && agency->tokens > 1 && !agency->has_clitic) {
      if (!capitals_ && phrase.end >= i + 2 && may_end_name(phrase.end - 1) && may_end_name(phrase.end - 2)) break;  // "accused Emil Roe the BBC"
      phrase.end = std::min(phrase.end + agency->tokens, limit);  // its letters may be words: "N B C"
    } else if (const Match* role = phrase.end == i ? reading_.find(i, TableId::roles, RoleClass::organisation) : nullptr; role != nullptr && role->tokens > 2 && !role->has_clitic) {
      phrase.end = std::min(phrase.end + role->tokens, limit);  // "doctors without borders"
    } else if (stops(phrase.end, i)) {
      break;
    } else {
      ++phrase.end;
      if (phrase.end < limit && ends_family(phrase)) break;
      const bool over = is_known_name(phrase.end - 1) && phrase.end < limit && !reading_[phrase.end].is('_') && !is_known_name(phrase.end) && !is_its_adjective(phrase.end);
      if (over && !is_holder(phrase, limit)) break;
    }
  }
  // "announced the-FIFA for-taking-part in": of one word it has no event's name behind it.
  const bool purpose = body == i + 1 && reading_.has(body, TableId::measures) && reading_.find(body + 1, TableId::words, WordClass::preposition) != nullptr;
  if (body != 0 && phrase.end == body && !purpose) phrase.end = std::min(behind_complement(body, all), all);
  while (!phrase.empty() && !reading_[phrase.end - 1].is_word() && !reading_[phrase.end - 1].is('.') &&
         scene_.passage(phrase.end - 1) == nullptr) {
    --phrase.end;
  }
  if (ends_loosely(phrase)) --phrase.end;
  // A dangling letter is a clitic of what follows: "to" before a newspaper's name in marks.
  if (!capitals_ && phrase.end > i + 1 && reading_[phrase.end - 1].is_word() && reading_.tokens().folded(phrase.end - 1).size() <= 2) --phrase.end;
  const std::string_view first = reading_.tokens().folded(i);
  const lang::Clitic* glued = !capitals_ && phrase.end == i + 1 && scene_.passage(i + 1) != nullptr ? reading_.language().clitic_of(first, CliticClass::preposition) : nullptr;  // "with-the-"X""
  const bool clitic_only = !capitals_ && phrase.end == i + 1 && reading_[i].is_word() && (first.size() <= 2 || (glued != nullptr && glued->form.size() + 2 >= first.size() && first.size() <= 6));
  const bool demonstrative = !capitals_ && phrase.end == i + 1 && reading_.find(i, TableId::words, WordClass::demonstrative) != nullptr;  // "he said that"
  if (clitic_only || demonstrative) return {i, i};
  const bool article_only = phrase.end == i + 1 && reading_.find(i, TableId::words, WordClass::article) != nullptr;
  return article_only || is_owner_only(phrase) ? TokenRange{i, i} : phrase;
}

// "warned Emil Roe Anna Voss", both known by their families' names elsewhere.
bool Phrases::ends_family(TokenRange phrase) const {
  return !reading_.traits(phrase.end).joined && families_.contains(reading_[phrase.end - 1].hash) && name_ends_.contains(reading_[phrase.end].hash) && reading_[phrase.end - 1].hash != reading_[phrase.end].hash;
}

// "the coach of-Lyon Emil Roe, ": behind a role and a place known as a name stands who holds it, if that closes the phrase.
bool Phrases::is_holder(TokenRange phrase, std::size_t limit) const {
  constexpr std::size_t kName = 3;  // words
  const Match* role = phrase.end == phrase.begin + 2 ? reading_.find(phrase.begin, TableId::roles, RoleClass::role) : nullptr;
  if (role == nullptr || has_article(phrase.begin)) return false;
  std::size_t end = phrase.end;
  while (end < std::min(limit, phrase.end + kName) && may_end_name(end)) ++end;
  return end > phrase.end + 1 && (is_closed(end) || reading_.has(end, TableId::cues));
}

// A full stop at the phrase's end is the sentence's, unless the word is never written without; "quipped Roe of his role": no "of".
bool Phrases::ends_loosely(TokenRange phrase) const {
  if (capitals_ && phrase.end > phrase.begin + 1 && is_of(phrase.end - 1)) return true;
  if (phrase.end < phrase.begin + 2 || !reading_[phrase.end - 1].is('.')) return false;
  return phrase.end >= reading_.size() || reading_[phrase.end].newlines_before != 0 || !reading_[phrase.end].is_word();
}

// "Mr. Fox's tone": the words are about something of his. But "Mr. Fox's lawyer" speaks.
bool Phrases::is_owner_only(TokenRange phrase) const {
  if (!capitals_) return false;
  for (std::size_t i = phrase.begin + 2; i < phrase.end; ++i) {
    const bool owner = reading_[i].first == 's' && reading_[i].span.size() == 1 && !reading_[i].space_before &&
                       (reading_[i - 1].is('\'') || reading_[i - 1].is(0x2019));
    if (owner && !has_role({i + 1, phrase.end}) && !(i + 1 < phrase.end && reading_[phrase.end - 1].capital)) return true;
  }
  return false;
}

// The marked name of a newspaper or a movement inside the speaker's name.
bool Phrases::is_name_in_marks(std::size_t i, std::size_t begin) const {
  const Passage& passage = *scene_.passage(i);
  if (i == begin || passage.open != i || passage.words > kLongestNameInMarks) return false;
  // "the-article "..."": behind a definite noun more than two words are what it said.
  if (reading_.has(i - 1, TableId::terms)) return i - begin <= kLongestNameInMarks && (passage.words <= 2 || !has_article(i - 1));
  // "the Islamic Resistance Movement "X"": a body with its adjectives.
  for (std::size_t t = i; t-- > begin && t + 6 > i;) {
    if (const Match* role = reading_.find(t, TableId::roles); role != nullptr && is_body(*role)) {
      // "the government "words"." ends with what it said.
      if (has_article(t) && (passage.close >= reading_.size() || reading_[passage.close].is('.'))) return false;
      return t + 1 < i || passage.words <= 2;
    }
    if (may_end_name(t)) return false;
  }
  return false;
}

TokenRange Phrases::before(std::size_t i, std::size_t from) const {
  // A comma before the verb: the subject stands before an apposition or a relative clause.
  if (i > from && (is_comma(reading_[i - 1]) || segmentation::is_close_bracket(reading_[i - 1]))) return head(from, i);
  TokenRange owner{i, i};
  for (std::size_t begin = std::max(from, i - std::min(i, kFar)); begin < i; ++begin) {
    if (!begins(begin) || is_month_of_day(begin)) continue;
    const TokenRange phrase = plain(begin, i);
    if (phrase.end == i) return owner.empty() || !is_object(phrase.begin) ? with_paired_noun(behind_object(phrase), from) : owner;
    if (phrase.end == begin) continue;
    owner = owner_of(owner, phrase, i);
    begin = phrase.end - 1;
  }
  return {i, i};
}

// "an analyst at Bank X said", "Emil Roe in his channel wrote": what stands behind a preposition is not who speaks. A
// role goes with it, a name does not.
TokenRange Phrases::owner_of(TokenRange owner, TokenRange phrase, std::size_t verb) const {
  if (!capitals_ || is_object(phrase.begin)) return owner;
  const Passage* outlet = scene_.passage(phrase.end);  // "a source of "The News" in the alliance"
  const std::size_t next = outlet != nullptr && outlet->words <= kLongestNameInMarks ? outlet->close : phrase.end;
  if (reading_.has(phrase.end - 1, TableId::adjectives)) return {phrase.begin, verb};
  if (!names_somebody(phrase) || next >= verb || reading_.find(next, TableId::words, WordClass::preposition) == nullptr) return {verb, verb};
  return ends_with_name(phrase) ? phrase : TokenRange{phrase.begin, verb};
}
// ", search and rescue agency chief Emil Roe": where nouns stand before nouns, one more before "and" at a clause's head.
TokenRange Phrases::with_paired_noun(TokenRange phrase, std::size_t from) const {
  if (phrase.begin < from + 2 || reading_[phrase.begin].capital || !reading_.language().is("noun_before_noun") || !has_role(phrase)) return phrase;
  const std::size_t noun = phrase.begin - 2;
  const bool paired = reading_.find(phrase.begin - 1, TableId::words, WordClass::conjunction) != nullptr && !reading_.has(phrase.begin, TableId::words);
  const bool head = noun == from || is_comma(reading_[noun - 1]);
  const bool plain_noun = reading_[noun].is_word() && !reading_.has_any(noun, {TableId::words, TableId::cues, TableId::weekdays}) && !is_pronoun({noun, noun + 1});
  return paired && head && plain_noun ? TokenRange{noun, phrase.end} : phrase;
}

// "in his channel the mayor Emil Roe": where no comma closes an opening phrase, the role that no ending bends.
TokenRange Phrases::behind_object(TokenRange phrase) const {
  if (!complements_ || !is_object(phrase.begin)) return phrase;
  for (std::size_t i = phrase.begin + 1; i < phrase.end; ++i) {
    const Match* role = reading_.find(i, TableId::roles, RoleClass::role);
    if ((role != nullptr && !role->inflected) || is_title(i)) return {i, phrase.end};
  }
  return phrase;
}
bool Phrases::is_object(std::size_t begin) const {
  if (!capitals_ || begin < 2) return false;
  const bool article = reading_.find(begin - 1, TableId::words, WordClass::article) != nullptr;
  return reading_.find(begin - 1 - article, TableId::words, WordClass::preposition) != nullptr;
}

TokenRange Phrases::before_comma(TokenRange words) const {
  for (std::size_t i = words.begin; i < words.end; ++i) {
    if (is_comma(reading_[i])) return {words.begin, i};
  }
  return words;
}

TokenRange Phrases::possessor(std::size_t noun, std::size_t from) const {
  constexpr std::size_t kAdjectives = 3;
  for (std::size_t i = noun, n = 0; i > from + 2 && n <= kAdjectives && reading_[i - 1].is_word(); --i, ++n) {
    const text::Token& mark = reading_[i - 2];
    const bool owner = reading_[i - 1].first == 's' && reading_[i - 1].span.size() == 1 && (mark.is('\'') || mark.is(0x2019));
    if (owner) return before(i - 2, from);
  }
  return {};
}

TokenRange Phrases::without_verb(TokenRange words) const {
  std::size_t end = words.end;
  for (std::size_t i = words.begin; i < words.end; ++i) {
    // "minister Emil Roe" is one, "ministry gave Abelor" is not.
    if (!reading_[i].is_word() || (reading_[i].capital && i > words.begin && (i <= end || end == words.end))) return words;
    const Match* role = reading_.find(i, TableId::roles);
    if (role == nullptr) continue;
    end = i + role->tokens;
    if (begins_predicate(end, words.end)) break;
  }
  return end < words.end && !reading_.has(end, TableId::words) ? TokenRange{words.begin, end} : words;
}

TokenRange Phrases::described_by(TokenRange words, std::size_t from) const {
  std::size_t end = words.begin;
  while (end > from && (is_comma(reading_[end - 1]) || reading_[end - 1].kind == text::TokenKind::number)) --end;
  std::size_t begin = end;
  const auto is_name = [&](std::size_t i) { return reading_[i].is_word() && reading_[i].capital && !reading_.has_any(i, {TableId::words, TableId::weekdays, TableId::months}); };
  while (begin > from && is_name(begin - 1)) --begin;
  if (end < words.begin && !reading_[words.begin].capital && end >= begin + 2) return {begin, end};
  return words;
}

TokenRange Phrases::head(std::size_t from, std::size_t limit) const {
  if (const std::size_t main = behind_subordinate(from, limit); main != from) return head(main, limit);
  TokenRange opening = {limit, limit};
  for (std::size_t i = from; i < std::min(limit, from + kFar); ++i) {
    if (scene_.passage(i) != nullptr || !begins(i)) continue;
    const bool inside = i > from && reading_.find(i - 1, TableId::words, WordClass::preposition) != nullptr;
    const TokenRange phrase = inside && capitals_ ? before_comma(after(i, limit)) : after(i, limit);
    const bool closed = phrase.end < limit && is_comma(reading_[phrase.end]);  // "for Roe, that would be ..."
    const bool when = inside && (reading_.has_any(i, {TableId::weekdays, TableId::months}) || (capitals_ && !closed && !has_role(phrase)));
    if (!phrase.empty() && !when && (names_somebody(phrase) || is_pronoun(phrase))) {
      // "in the Commons, Emil Roe, the minister, called it": the opening gives way to a person behind it.
      if (!opening.empty() && !reading_[phrase.begin].capital && !has_role(phrase)) return opening;
      // "Sent to the scene, the minister": a word that has its capital from the sentence gives way too.
      const bool described = capitals_ && i == from && phrase.end == i + 1 && reading_[i].capital && !is_capital_inside(i) && !reading_.has_any(i, {TableId::roles, TableId::agencies, TableId::countries}) && reading_.find(phrase.end, TableId::words, WordClass::preposition) != nullptr;
      if (!described && (!inside || !closed)) return phrase;
      opening = phrase;
    }
    // The clause's head is no person: look behind the next comma.
    while (i < limit && !is_comma(reading_[i])) ++i;
  }
  return reading_.language().is("genitive_complement") ? TokenRange{limit, limit} : opening;  // by its case it is no subject
}

TokenRange Phrases::antecedent(std::size_t i, std::size_t from) const {
  constexpr std::size_t kLongest = 8;  // tokens
  if (i > from && is_comma(reading_[i - 1])) --i;
  const std::size_t first = std::max(from, i - std::min(i, kLongest));
  for (std::size_t begin = first; begin < i; ++begin) {
    if (scene_.passage(begin) != nullptr || !reading_.has(begin, TableId::roles)) continue;
    if (plain(begin, i).end == i) return {begin, i};
    // Behind a preposition glued to the role plain() does not begin: read on from the next word.
    if (!begins(begin) && (begin + 1 == i || plain(begin + 1, i).end == i)) return {begin, i};
  }
  if (i > from && is_known_name(i - 1)) return before(i, from);
  if (i > from && may_end_name(i - 1)) return {i - 1, i};
  return {i, i};
}

bool Phrases::begins(std::size_t i) const { return reading_[i].is_word() ? !stops(i, i) : reading_[i].is('#') || is_counted_role(i); }

bool Phrases::is_pronoun(TokenRange phrase) const {
  return phrase.end == phrase.begin + 1 && reading_.find(phrase.begin, TableId::words, WordClass::pronoun) != nullptr;
}

bool Phrases::is_title(std::size_t i) const { return reading_.find(i, TableId::roles, RoleClass::title) != nullptr; }

bool Phrases::names_somebody(TokenRange phrase) const {
  if (has_role(phrase)) return true;
  for (std::size_t i = phrase.begin; i < phrase.end; ++i) {
    if (reading_.has(i, TableId::agencies)) return true;
    if (reading_[i].capital && !reading_.has(i, TableId::words)) return true;
    for (const Match& match : reading_.at(i)) {
      if (match.has_clitic && match.clitic == CliticClass::article) return true;
    }
  }
  return !capitals_ && count_words(reading_, phrase) >= 1 && reading_.language().is("verb_first");
}

}  // namespace isnad::extraction
