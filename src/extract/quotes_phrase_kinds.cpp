// Kinds of phrases: countries, what is done or happens, and those that teach which words end names.
#include <algorithm>

#include "extract/quotes_phrases.h"
#include "text/characters.h"
#include "text/tokens.h"
#include "text/utf8.h"

namespace isnad::extraction {

using lang::CliticClass;
using lang::CueClass;
using lang::Match;
using lang::TableId;
using lang::WordClass;

std::size_t Phrases::country_end(std::size_t i) const {
  if (capitals_) return i;
  for (const Match& match : reading_.at(i)) {
    if (match.table != TableId::countries || match.as<lang::CountryClass>() == lang::CountryClass::people || match.inflected) continue;
    if (!match.has_clitic || match.clitic == CliticClass::conjunction) return i + match.tokens;
  }
  return i;
}

bool Phrases::is_servant(std::size_t i) const {
  return !servant_.empty() && reading_[i].folded_size == servant_.size() && reading_.goes_on(i + 1) && has_article(i + 1) && reading_.tokens().folded(i) == servant_;
}

std::size_t Phrases::behind_of(TokenRange phrase) const {
  std::size_t i = phrase.end;
  if (phrase.empty() || of_.empty() || !role_at(phrase.begin) || !reading_.goes_on(i) || !reading_[i].is_word()) return i;
  const Match* country = reading_.find(i, TableId::countries);
  if (country != nullptr && country->has_clitic && country->clitic == CliticClass::preposition) return i + country->tokens;
  if (!reading_.has_article(i) || !reading_.tokens().folded(i).starts_with(of_) || reading_.has(i, TableId::agencies)) return i;
  for (++i; reading_.goes_on(i) && has_article(i);) ++i;
  return i;
}

bool Phrases::is_in_other_case(TokenRange phrase) const {
  if (!capitals_ || phrase.empty() || reading_[phrase.begin].capital || !reading_[phrase.begin].is_word()) return false;
  const lang::Language& language = reading_.language();
  const std::string_view endings = language.setting("other_case_endings");
  if (endings.empty()) return false;
  const auto is_listed = [&](TableId table) { const Match* match = reading_.find(phrase.begin, table); return match != nullptr && !match->inflected; };
  if (is_listed(TableId::roles) || is_listed(TableId::words)) return false;  // "an imam", "himself the minister"
  const std::string_view first = reading_.tokens().folded(phrase.begin);
  if (lang::ends_with_any(first, endings)) return true;
  // An adjective's ending that a man's nominative shares: the noun behind it tells.
  const std::size_t noun = phrase.begin + 1;
  return noun < phrase.end && !reading_[noun].capital && lang::ends_with_any(first, language.setting("other_case_adjective_endings")) &&
         lang::ends_with_any(reading_.tokens().folded(noun), language.setting("other_case_noun_endings"));
}

// "described Kuwait the-decision": a country's name is over before a noun with an article, which would be an adjective of
// it only with the ending of one, and goes on in "and Syria". A city's may be a word or a first name ("grandmother of-the-child",
// "Paris Roe"): only a role ends it.
std::size_t Phrases::home_end(std::size_t begin) const {
  std::size_t end = country_end(begin);
  if (end == begin || !reading_.goes_on(end)) return 0;
  const bool another = country_end(end) > end && !reading_.at(end).front().has_clitic;
  if (reading_.find(begin, TableId::countries, lang::CountryClass::name) == nullptr) return role_at(end) || another ? end : 0;
  if (another) return end;
  if (reading_.is_unlisted(end) && reading_[end].is_word() && !has_article(end)) return 0;
  while (reading_.goes_on(end)) {
    const std::size_t next = country_end(end);
    const bool joined = next > end && reading_.at(end).front().has_clitic;
    const bool adjective = has_article(end) && next == end && reading_.language().has_adjective_ending(reading_.tokens().folded(end));
    if (!joined && !adjective) break;
    end = joined ? next : end + 1;
  }
  return end;
}

bool Phrases::leads_to_words(std::size_t next) const {
  if (next >= reading_.size()) return false;
  return reading_[next].is(':') || scene_.passage(next) != nullptr || complementiser_at(reading_, next) != nullptr || leads_to_that(reading_, next);
}

// "Emil Roe to-the-journalists that": whom he told stands between.
bool Phrases::leads_to_told(std::size_t next) const {
  constexpr std::size_t kAddressee = 6;  // tokens of "to-the-newspaper X"
  const auto matches = reading_.at(next);
  const bool told = std::any_of(matches.begin(), matches.end(), [](const Match& match) {
    return (match.table == TableId::roles || match.table == TableId::agencies) && match.has_clitic && match.clitic == CliticClass::preposition;
  });
  for (std::size_t i = next + 1; told && i <= next + kAddressee && reading_.goes_on(i); ++i) {
    if (leads_to_words(i)) return true;
  }
  return false;
}

bool Phrases::is_deed(TokenRange phrase) const {
  const std::size_t i = phrase.begin;
  if (capitals_ || phrase.empty() || role_at(i)) return false;
  if (reading_.has(i, TableId::things)) return complementiser_at(reading_, phrase.end) == nullptr && !leads_to_that(reading_, phrase.end);
  const Match* event = reading_.find(i, TableId::measures);
  if (event != nullptr && !event->has_clitic && phrase.end > i + 1 && reading_.has_any(phrase.end - 1, {TableId::numbers, TableId::nouns}) && !has_article(phrase.end - 1)) return true;  // "announced the-arrest of-three "terrorists""
  const bool his = phrase.end > i + 2 && reading_.is_unlisted(i) && is_possessed(i) && country_end(i) == i;  // "repeated his-refusal of [the] removal of Roe"
  if (leads_to_words(phrase.end) || (!his && (is_known_name(phrase.end - 1) || leads_to_told(phrase.end)))) return false;
  if (reading_.has_any(i, {TableId::nouns, TableId::publications, TableId::terms, TableId::agencies})) return false;  // "a report", "a passenger"
  if (has_article(i)) {  // "denied the-accusations", "expects the-dismissal of nobody"
    const bool verbal = phrase.end == i + 1 && reading_.is_unlisted(i) && is_definite_verbal(i) && reading_.find(i + 1, TableId::words, WordClass::preposition) != nullptr;
    return verbal || reading_.find(i, TableId::cues, CueClass::noun) != nullptr;
  }
  if (event != nullptr && !event->has_clitic) return true;
  if (has_role(phrase)) return false;  // "Ilyas Roe the-director": names have the patterns too
  // One word of the pattern may be a family's name, unless it has an ending of the pattern.
  const lang::Pattern* pattern = reading_.language().verbal_noun(reading_.tokens().folded(i), reading_[i].first);
  const bool verbal = pattern != nullptr && (phrase.end > i + 1 || pattern->letters.back() != 0);
  return country_end(i) == i && (verbal || (reading_.is_unlisted(i) && is_possessed(i)));
}

bool Phrases::has_object_letter(std::size_t i) const {
  constexpr char32_t kFathatan = 0x064B;
  const std::string_view folded = reading_.tokens().folded(i);
  std::size_t at = folded.size();
  return reading_[i].last == reading_.language().spelling.object || (reading_[i].last == kFathatan && !folded.empty() && text::decode_back(folded, at) == reading_.language().spelling.object);
}

bool Phrases::ends_as_object(std::size_t i) const {
  constexpr std::size_t kShortest = 8;  // bytes: four letters
  return !capitals_ && has_object_letter(i) && !reading_.has_any(i, {TableId::roles, TableId::agencies, TableId::countries}) && !has_article(i) && reading_.tokens().folded(i).size() >= kShortest;
}

bool Phrases::is_feminine_thing(std::size_t i) const {
  const bool told = reading_.find(i, TableId::cues, CueClass::noun) != nullptr;  // "denied the-allegations", but "the-Sadat"
  if (plural_of_things_.empty() || (has_article(i) && !told) || is_known_name(i) || reading_.has_any(i, {TableId::roles, TableId::agencies, TableId::countries})) return false;
  const std::string_view folded = reading_.tokens().folded(i);
  return folded.ends_with(plural_of_things_) || (reading_[i].last == reading_.language().spelling.feminine_noun && reading_.language().verbal_noun(folded, reading_[i].first) != nullptr);
}

// "he-criticised the-approach the-hierarchical".
bool Phrases::is_feminine_pair(TokenRange phrase) const {
  const char32_t feminine = reading_.language().spelling.feminine_noun;
  const std::size_t i = phrase.begin;
  if (capitals_ || phrase.end <= i + 1 || reading_[i].last != feminine || reading_[i + 1].last != feminine || !has_article(i) || !has_article(i + 1)) return false;
  return !reading_.has_any(i, {TableId::roles, TableId::agencies, TableId::countries}) && !is_known_name(i);
}

// "she-announced shelling of-targets".
bool Phrases::is_masculine_deed(TokenRange phrase) const {
  const std::size_t i = phrase.begin;
  const Match* event = capitals_ || phrase.end <= i + 1 ? nullptr : reading_.find(i, TableId::measures);
  if (event == nullptr || event->has_clitic || event->inflected || reading_[i].last == reading_.language().spelling.feminine_noun || has_article(i)) return false;
  return !reading_.has_any(i, {TableId::roles, TableId::agencies, TableId::countries}) && !is_known_name(i) && !reading_.tokens().folded(i).ends_with(plural_of_things_);
}

bool Phrases::may_end_in_verb(TokenRange phrase) const {
  const std::size_t last = phrase.end - 1;
  if (verb_prefix_.empty() || last == phrase.begin || !reading_.is_unlisted(last) || !reading_.tokens().folded(last).starts_with(verb_prefix_)) return false;
  return has_article(last - 1) && !has_article(last) && !is_known_name(last);
}

bool Phrases::is_indefinite_object(std::size_t i) const {
  if (!ends_as_object(i) || is_known_name(i)) return false;
  const std::string_view folded = reading_.tokens().folded(i);
  const std::string stem(folded.substr(0, folded.size() - 2));
  return is_noted(text::hash_of(stem)) || std::any_of(reading_.language().clitics.begin(), reading_.language().clitics.end(), [&](const lang::Clitic& clitic) {
    return clitic.kind == CliticClass::article && is_noted(text::hash_of(clitic.form + stem));
  });
}

// "denied Emil Roe his-knowledge", "repeated her-support": a verbal noun with a pronoun, which names do not end in.
bool Phrases::is_his_deed(std::size_t i) const {
  if (capitals_ || i >= reading_.size() || !reading_.is_unlisted(i) || !is_possessed(i)) return false;
  const std::string_view folded = reading_.tokens().folded(i);
  if (reading_.language().is_owned_verbal_noun(folded, reading_[i].first)) return true;
  std::size_t end = folded.size();
  if (text::ends_in_his(reading_[i].span.of(reading_.text()))) (void)text::decode_back(folded, end);
  return end < folded.size() && reading_.language().is_owned_verbal_noun(folded.substr(0, end), reading_[i].first);
}

// "the-ayatollah Sadiq Roe": behind a title a word that is also a verb begins a name, if another name follows.
bool Phrases::is_titled_name(std::size_t i, std::size_t begin) const {
  if (capitals_ || i == begin || !reading_.has_any(i, {TableId::verbs, TableId::measures}) || reading_.has_any(i, {TableId::cues, TableId::words}) || !reading_.goes_on(i + 1) || !may_end_name(i + 1)) return false;
  for (std::size_t t = begin; t < i; ++t) {
    const Match* title = reading_.find(t, TableId::roles, lang::RoleClass::title);
    if (title != nullptr && t + title->tokens == i) return true;
  }
  return false;
}

// "22 organisations", "3 witnesses".
bool Phrases::is_counted_role(std::size_t i) const {
  return !capitals_ && reading_[i].kind == text::TokenKind::number && reading_.goes_on(i + 1) && role_at(i + 1) && !has_article(i + 1);
}

// "Margarita van der Laken", "Mohamed ould Dada": whatever the word is elsewhere, between names it joins them.
bool Phrases::is_name_particle(std::size_t i, std::size_t begin) const {
  constexpr std::size_t kLongest = 6;  // bytes: three letters
  const auto is = [&](std::size_t t) { return reading_[t].folded_size <= kLongest && lang::is_one_of(reading_.tokens().folded(t), particles_); };
  if (particles_.empty() || i == begin || !is(i) || !reading_.goes_on(i + 1)) return false;
  const std::size_t next = i + 1 + is(i + 1);
  return (may_end_name(i - 1) || (i >= begin + 2 && is(i - 1) && may_end_name(i - 2))) && reading_.goes_on(next) && may_end_name(next);
}

// "accused the-minister Roe Taluria of", "accused Emil Roe Taluria of".
bool Phrases::is_country_behind_name(std::size_t i, std::size_t begin) const {
  const Match* country = reading_.find(i, TableId::countries);
  const bool place = country != nullptr && !country->has_clitic && !country->inflected && country->as<lang::CountryClass>() != lang::CountryClass::people;
  if (!place || i < begin + 2 || reading_.has_any(i, {TableId::roles, TableId::agencies}) || !reading_.goes_on(i + 1) || may_end_name(i + 1)) return false;
  if (is_closed(i + 1) || reading_.language().has_adjective_ending(reading_.tokens().folded(i - 1))) return false;  // "said David de-Taluria that", "media governmental of-Taluria"
  return may_end_name(i - 2) ? !role_at(i - 2) : is_person(i - 2) && has_article(i - 2);  // not "the keeper of-Norzan of-Abelor"
}

bool Phrases::is_his_wording(std::size_t i) const {
  if (capitals_ || !reading_[i].is_word() || !is_possessed(i)) return false;
  std::string_view folded = reading_.tokens().folded(i);
  const lang::Clitic* preposition = reading_.language().clitic_of(folded, CliticClass::preposition);
  if (preposition == nullptr) return false;
  folded.remove_prefix(preposition->form.size());
  std::size_t at = 0;
  const char32_t first = text::decode(folded, at);
  std::size_t end = folded.size();
  if (text::ends_in_his(reading_[i].span.of(reading_.text()))) (void)text::decode_back(folded, end);
  return reading_.language().is_owned_verbal_noun(folded, first) || (end < folded.size() && reading_.language().is_owned_verbal_noun(folded.substr(0, end), first));
}

constexpr std::size_t kLongestLesson = 6;  // tokens

bool Phrases::may_teach(std::size_t i, std::size_t limit) const {
  for (std::size_t t = i; !capitals_ && t < std::min(limit, i + kLongestLesson); ++t) {
    if (reading_[t].is_word() && reading_.is_unlisted(t)) return true;
  }
  return false;
}

void Phrases::learn(TokenRange phrase, bool families) {
  if (capitals_ || phrase.empty() || phrase.end - phrase.begin > kLongestLesson || has_article(phrase.end - 1) != families) return;
  const bool preposition = phrase.end < reading_.size() && phrase.end - phrase.begin <= 3 &&
                           reading_.find(phrase.end, TableId::words, WordClass::preposition) != nullptr;
  const bool day = phrase.end < reading_.size() && reading_.has(phrase.end, TableId::weekdays);
  if (!preposition && !day && !is_closed(phrase.end)) return;
  if (may_end_in_verb(phrase)) return;
  if (families ? !is_family_name(phrase) : !may_end_name(phrase.end - 1)) return;
  name_ends_.insert(reading_[phrase.end - 1].hash);
  if (phrase.end >= phrase.begin + 2 && may_end_name(phrase.end - 2)) families_.insert(reading_[phrase.end - 1].hash);
}

bool Phrases::is_outlet(TokenRange phrase) const {
  for (std::size_t i = phrase.begin; i < phrase.end; ++i) {
    if (reading_.has(i, TableId::agencies)) return true;
    if (i <= phrase.begin + 1 && reading_.find(i, TableId::roles, lang::RoleClass::outlet) != nullptr) return true;
  }
  return false;
}

bool Phrases::has_role(TokenRange phrase) const {
  for (std::size_t i = phrase.begin; i < phrase.end; ++i) {
    if (role_at(i)) return true;
  }
  return false;
}

// "on 15 February the governor Emil Roe": the month is the day's.
bool Phrases::is_month_of_day(std::size_t i) const {
  return capitals_ && i > 0 && reading_[i - 1].kind == text::TokenKind::number && reading_.has(i, TableId::months);
}

}  // namespace isnad::extraction
