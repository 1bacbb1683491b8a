#include "extract/quotes_speakers.h"

#include <algorithm>
#include <string>

#include "extract/quotes_cues.h"
#include "text/characters.h"
#include "text/tokens.h"

namespace isnad::extraction {

using lang::Match;
using lang::RoleClass;
using lang::TableId;
using lang::WordClass;

Speakers::Speakers(const lang::Reading& reading)
    : reading_(reading), feminine_(reading.language().setting("feminine_verb_letter")), masculine_(reading.language().setting("masculine_verb_prefix")),
      oblique_(reading.language().setting("oblique_plural_ending")), subject_(reading.language().setting("subject_plural_ending")) {
  note_titles();
  note_bodies();
}

// "Ms. Roe" is she: the title tells the pronoun of the name behind it.
void Speakers::note_titles() {
  const std::vector<lang::PronounOf>& titles = reading_.language().titled_pronouns;
  for (std::size_t i = 0; !titles.empty() && i + 2 < reading_.size(); ++i) {
    if (!reading_[i].capital) continue;
    for (const lang::PronounOf& title : titles) {
      if (reading_.tokens().folded(i) != title.word) continue;
      std::size_t name = i + 1 + reading_[i + 1].is('.');
      while (reading_.goes_on(name + 1) && reading_[name].capital && reading_[name + 1].capital) ++name;
      if (name < reading_.size() && reading_[name].capital) pronouns_[reading_[name].hash] = title.pronoun;
    }
  }
}

// "Norda Inc" is no person, and so is "Norda".
void Speakers::note_bodies() {
  for (std::size_t i = 0; reading_.language().is("names_capitalised") && i + 1 < reading_.size(); ++i) {
    if (reading_[i].capital && reading_[i + 1].capital && reading_.find(i + 1, TableId::publications, lang::PublicationClass::firm) != nullptr) bodies_.insert(reading_[i].hash);
  }
}

// "la ministre" is "elle", and so is "Anne Morel, la maire": the article before a role; 0 if none tells.
std::uint64_t Speakers::pronoun_by_article(TokenRange who) const {
  const std::vector<lang::PronounOf>& articles = reading_.language().article_pronouns;
  for (std::size_t i = who.begin; i + 1 < who.end && !articles.empty(); ++i) {
    if ((i != who.begin && !is_comma(reading_[i - 1])) || !reading_.has(i + 1, TableId::roles)) continue;
    const auto article = std::find_if(articles.begin(), articles.end(), [&](const lang::PronounOf& a) { return reading_.tokens().folded(i) == a.word; });
    if (article != articles.end()) return article->pronoun;
  }
  return 0;
}

// As a full name's ending says, where it is a subject's: in other cases men's names end as women's do.
std::uint64_t Speakers::pronoun_by_ending(TokenRange who) const {
  const std::vector<lang::PronounOf>& endings = reading_.language().name_pronouns;
  const bool full = who.end > who.begin + 1 && reading_[who.end - 1].capital && reading_[who.end - 2].capital;
  if (endings.empty() || !full) return 0;
  const Match* role = reading_.find(who.begin, TableId::roles);
  if (role != nullptr && role->inflected) return 0;
  if (who.begin > 0 && (reading_.has(who.begin - 1, TableId::cues) || reading_.find(who.begin - 1, TableId::words, WordClass::preposition) != nullptr)) return 0;
  const std::string_view name = reading_.tokens().folded(who.end - 1);
  const auto ending = std::find_if(endings.begin(), endings.end(), [&](const lang::PronounOf& e) { return name.ends_with(e.word); });
  return ending == endings.end() ? 0 : ending->pronoun;
}

// As a title or a pronoun has told it; else as articles and endings say, which may be wrong of a person; 0 if nothing tells.
std::uint64_t Speakers::pronoun_of(TokenRange person) const {
  const std::uint64_t last = reading_[person.end - 1].hash;
  if (const auto known = pronouns_.find(last); known != pronouns_.end()) return known->second;
  if (const std::uint64_t pronoun = pronoun_by_article(person); pronoun != 0) return pronoun;
  const auto called = called_.find(last);
  return called != called_.end() ? called->second : pronoun_by_ending(person);
}

Gender Speakers::gender_of_verb(std::size_t i) const {
  const lang::Language& language = reading_.language();
  const Match* cue = feminine_.empty() ? nullptr : reading_.find(i, TableId::cues);
  if (cue == nullptr && !feminine_.empty()) cue = reading_.find(i, TableId::verbs);
  if (cue == nullptr) return Gender::unknown;
  const std::string_view form = reading_.tokens().folded(i).substr(cue->clitic_bytes);
  const auto is_in = [&](const std::string& other, TableId table) {
    const auto phrases = language.lexicon.starting_with(text::hash_of(other));
    return std::any_of(phrases.begin(), phrases.end(), [&](const lang::Phrase& phrase) { return language.lexicon.entry(phrase).table == table; });
  };
  const auto is_cue = [&](const std::string& other) { return is_in(other, cue->table); };
  const auto ends_feminine = [&](std::string_view verb) { return verb.ends_with(feminine_) && !is_cue(std::string(verb).append(feminine_)); };
  if (language.has_plural_verb_ending(form)) return Gender::unknown;
  if (form.starts_with(masculine_)) return Gender::masculine;
  // The letter may be the verb's own: "taba'a" he went on, but "taqul" beside "yaqul"; "lafata" beside "lafatat".
  if (form.starts_with(feminine_) && is_cue(std::string(masculine_).append(form.substr(feminine_.size())))) return Gender::feminine;
  // "which the-embassy announced-it": before a pronoun of one or two letters.
  for (const std::size_t pronoun : {feminine_.size(), 2 * feminine_.size()}) {
    const std::string bare(form.substr(0, form.size() - std::min(form.size(), pronoun)));
    if (form.size() > 2 * pronoun && ends_feminine(bare) && (is_cue(bare) || is_in(bare, TableId::verbs))) return Gender::feminine;
  }
  return ends_feminine(form) ? Gender::feminine : Gender::masculine;
}

Gender Speakers::gender_of_owner(std::size_t i) const {
  const std::string_view theirs = reading_.language().setting("their_ending");
  const std::string_view folded = reading_.tokens().folded(i);
  if (theirs.empty()) return Gender::unknown;
  if (folded.ends_with(theirs)) return Gender::plural;
  if (text::ends_in_his(reading_[i].span.of(reading_.text()))) return Gender::masculine;
  return reading_.language().has_possessive_ending(folded) ? Gender::feminine : Gender::unknown;
}

// "Emil Roe, the minister": where names have capitals, the name.
TokenRange Speakers::named_part(TokenRange who) const {
  const std::size_t second = who.begin + 1;
  if (second >= who.end || !reading_[who.begin].capital || !reading_[second].capital || reading_.has_any(who.begin, {TableId::words, TableId::roles, TableId::terms, TableId::numbers})) return who;
  for (std::size_t i = second; i < who.end; ++i) {
    if (is_comma(reading_[i])) return {who.begin, i};
  }
  return who;
}

// Of the last word, but "the-statement of the ministry" is not the ministry.
std::uint64_t Speakers::gender_key(TokenRange who) const {
  const std::uint64_t last = reading_[who.end - 1].hash;
  return reading_.has(who.begin, TableId::publications) ? last * 31 + reading_[who.begin].hash : last;
}

void Speakers::remember(TokenRange who, std::size_t sentence, Gender gender) {
  note_article(who);
  who = named_part(who);
  last_ = who;
  last_sentence_ = sentence;
  const std::uint64_t name = gender_key(who);
  if (gender != Gender::unknown) genders_[name] = gender;
  const auto known = genders_.find(name);
  last_of_[static_cast<std::size_t>(known == genders_.end() ? gender : known->second)] = {who, sentence};
  if (reading_[who.end - 1].capital) last_named_ = who;
  mention(who);
}

// "Anne Morel" of "la maire de Brezac, Anne Morel", or empty.
TokenRange Speakers::name_at_end(TokenRange who) const {
  std::size_t name = who.end;
  const auto is_part = [&](std::size_t i) { return reading_[i].capital ? reading_.is_unlisted(i) : segmentation::is_dash(reading_[i]); };
  while (name > who.begin && is_part(name - 1)) --name;
  return {name, who.end};
}

// "la maire de Brezac, Anne Morel": the name at its end is hers; "la maire de Brezac" tells nothing of Brezac.
void Speakers::note_article(TokenRange who) {
  const std::uint64_t pronoun = pronoun_by_article(who);
  if (pronoun == 0 || is_body(who)) return;
  const TokenRange name = name_at_end(who);
  const bool person = name.begin > who.begin && name.begin < who.end && (is_comma(reading_[name.begin - 1]) || reading_.has(name.begin - 1, TableId::roles));
  if (person) called_[reading_[who.end - 1].hash] = pronoun;
  const TokenRange first = named_part(who);
  if (first.end != who.end) called_[reading_[first.end - 1].hash] = pronoun;
}

bool Speakers::means_last_person(TokenRange words) const {
  const std::vector<std::string>& callings = reading_.language().last_callings;
  if (callings.empty()) return false;
  std::string said;
  for (std::size_t i = words.begin; i < words.end; ++i) {
    if (!reading_[i].is_word() || (i == words.begin && lang::is_one_of(reading_.tokens().folded(i), reading_.language().setting("definite_articles")))) continue;
    if (!said.empty()) said += ' ';
    said += reading_.tokens().folded(i);
  }
  return std::find(callings.begin(), callings.end(), said) != callings.end();
}

void Speakers::mention(TokenRange who) {
  if (!reading_[who.end - 1].capital || is_body(who) || is_many(who) || reading_.has(who.begin, TableId::agencies)) return;
  last_person_ = who;
  if (const TokenRange name = name_at_end(who); name.begin > who.begin && name.begin < who.end && is_comma(reading_[name.begin - 1])) who = name;
  for (std::size_t i = who.begin; i < who.end; ++i) {
    if (reading_.find(i, TableId::words, WordClass::preposition) != nullptr) return;  // "allies of Ms. Roe"
  }
  people_.push_back(who);
}

bool Speakers::fits(TokenRange who, Gender gender) const {
  if (who.empty() || gender == Gender::unknown) return true;
  const auto known = genders_.find(gender_key(who));
  if (known != genders_.end()) return known->second == gender;
  const Gender noun = gender_of_noun(who);
  return noun == Gender::unknown || noun == gender;
}

// Masculine adjectives end in the letter of belonging; women hold offices whose noun and adjective stay masculine, so only the
// adjective of a country counts.
Gender Speakers::gender_of_noun(TokenRange who) const {
  const lang::Language& language = reading_.language();
  if (feminine_.empty() || who.end < who.begin + 2) return Gender::unknown;
  const Match* adjective = reading_.find(who.begin + 1, TableId::countries, lang::CountryClass::people);
  if (adjective == nullptr || !language.has_article(reading_.tokens().folded(who.begin)) || !language.has_article(reading_.tokens().folded(who.begin + 1))) return Gender::unknown;
  const std::string_view written = reading_[who.begin + 1].span.of(reading_.text());
  const auto ends_in = [&](lang::SettingName setting) { return !language.setting(setting).empty() && written.ends_with(language.setting(setting)); };
  return ends_in("masculine_people_ending") ? Gender::masculine : ends_in("feminine_people_ending") ? Gender::feminine : Gender::unknown;
}

// Either a role that the tables have with the subject's ending too, or a noun and its adjective with that ending: one word alone
// may be a name, and so may two.
bool Speakers::is_oblique(TokenRange who) const {
  if (oblique_.empty() || who.empty() || !ends_oblique(who.begin)) return false;
  if (who.end > who.begin + 1 && ends_oblique(who.begin + 1) && reading_.language().has_adjective_ending(reading_.tokens().folded(who.begin + 1))) return true;
  const Match* role = reading_.find(who.begin, TableId::roles);
  if (role == nullptr || role->tokens > 1) return false;
  const std::string_view form = reading_.tokens().folded(who.begin).substr(role->clitic_bytes);
  const std::string subject = std::string(form.substr(0, form.size() - oblique_.size())).append(subject_);
  const lang::Lexicon& lexicon = reading_.language().lexicon;
  const auto phrases = lexicon.starting_with(text::hash_of(subject));
  return std::any_of(phrases.begin(), phrases.end(), [&](const lang::Phrase& phrase) { return lexicon.entry(phrase).table == TableId::roles; });
}

TokenRange Speakers::last_of(Gender gender, std::size_t sentence) const {
  constexpr std::size_t kNear = 4;  // sentences
  if (fits(last_, gender)) return last_;
  const Turn& turn = last_of_[static_cast<std::size_t>(gender)];
  return turn.sentence + kNear >= sentence ? turn.who : TokenRange{};
}

TokenRange Speakers::antecedent(TokenRange pronoun, std::size_t sentence) const {
  if (reading_.language().is("verb_first")) return last_.empty() ? pronoun : last_;
  const bool near = !last_.empty() && last_sentence_ + 1 >= sentence && is_person(last_);
  // "she" is no body.
  const bool human = is_person_pronoun(pronoun.begin);
  TokenRange person = near || last_named_.empty() ? last_ : last_named_;
  const auto is_no_person = [&](TokenRange who) { return is_body(who) || is_many(who); };
  if (human && is_no_person(person)) person = last_person_;
  if (!person.empty() && is_other_gender(person, pronoun)) person = near ? last_named_ : last_;
  if (human && (person.empty() || is_no_person(person) || is_other_gender(person, pronoun))) person = recent(pronoun);
  if (person.empty() || (human && is_no_person(person))) return pronoun;
  person = better_fit(person, pronoun);
  return is_other_gender(person, pronoun) ? pronoun : person;
}

void Speakers::note_pronoun(TokenRange person, TokenRange pronoun) {
  if (person.begin != pronoun.begin) pronouns_[reading_[person.end - 1].hash] = reading_[pronoun.begin].hash;
}

// The latest whom the pronoun was of or a title says so, else the latest of whom neither tells; empty if nobody fits.
TokenRange Speakers::recent(TokenRange pronoun) const {
  constexpr std::size_t kReach = 12;  // people
  TokenRange unknown;
  for (std::size_t i = people_.size(), n = 0; i-- > 0 && n < kReach; ++n) {
    if (is_other_gender(people_[i], pronoun)) continue;
    if (pronouns_.contains(reading_[people_[i].end - 1].hash)) return people_[i];
    if (unknown.empty()) unknown = people_[i];
  }
  return unknown;
}

bool Speakers::is_person_pronoun(std::size_t i) const { return lang::is_one_of(reading_.tokens().folded(i), reading_.language().setting("person_pronouns")); }

bool Speakers::is_object_pronoun(std::size_t i) const { return lang::is_one_of(reading_.tokens().folded(i), reading_.language().setting("object_pronouns")); }

bool Speakers::is_other_gender(TokenRange person, TokenRange pronoun) const {
  const auto known = pronouns_.find(reading_[person.end - 1].hash);
  return known != pronouns_.end() && known->second != reading_[pronoun.begin].hash;
}

// Grammar's gender is not always the person's ("the chief, Anne Roe"): it only prefers another whom the pronoun does fit.
TokenRange Speakers::better_fit(TokenRange person, TokenRange pronoun) const {
  constexpr std::size_t kReach = 12;  // people
  const std::uint64_t said = reading_[pronoun.begin].hash, own = pronoun_of(person);
  if (own == 0 || own == said) return person;
  for (std::size_t i = people_.size(), n = 0; i-- > 0 && n < kReach; ++n) {
    if (pronoun_of(people_[i]) == said) return people_[i];
  }
  return person;
}

// Where names have capitals: a body by its role, or by an article before a name: "the Alliance".
bool Speakers::is_body(TokenRange phrase) const {
  if (phrase.empty()) return false;
  if (phrase.end == phrase.begin + 1 && bodies_.contains(reading_[phrase.begin].hash)) return true;
  if (reading_[phrase.end - 1].capital && phrase.end > phrase.begin + 1 && reading_.find(phrase.end - 1, TableId::publications, lang::PublicationClass::firm) != nullptr) return true;  // "Norda Inc"
  bool body = phrase.end > phrase.begin + 1 && reading_[phrase.begin + 1].capital && reading_.find(phrase.begin, TableId::words, WordClass::article) != nullptr;
  for (std::size_t i = phrase.begin; i < phrase.end; ++i) {
    // "a court-appointed receiver, Emil Roe"
    if (is_comma(reading_[i]) || reading_.find(i, TableId::abbreviations, lang::AbbreviationClass::title) != nullptr) return false;
    const Match* role = reading_.find(i, TableId::roles);
    if (role == nullptr) continue;
    if (role->as<RoleClass>() != RoleClass::organisation && role->as<RoleClass>() != RoleClass::outlet) return false;
    body = true;
  }
  return body;
}

bool Speakers::is_many(TokenRange phrase) const {
  if (phrase.empty() || reading_.language().setting("definite_articles").empty()) return false;
  const Match* role = reading_.find(phrase.end - 1, TableId::roles);
  if (role == nullptr || role->tokens > 1 || role->inflected) return role != nullptr && role->inflected;
  const std::string_view folded = reading_.tokens().folded(phrase.end - 1);  // or in the table beside the one
  if (!folded.ends_with('s') || folded.ends_with("ss")) return false;
  const auto one = reading_.language().lexicon.starting_with(text::hash_of(folded.substr(0, folded.size() - 1)));
  return std::any_of(one.begin(), one.end(), [&](const lang::Phrase& each) { return reading_.language().lexicon.entry(each).table == TableId::roles; });
}

// By a role, not of a body, and one: where there are articles, it has one ("an aide", not "aides").
bool Speakers::is_person(TokenRange phrase) const {
  const bool one = reading_.find(phrase.begin, TableId::words, WordClass::article) != nullptr || reading_.language().is("genitive_complement");
  bool person = false;
  for (std::size_t i = phrase.begin; one && i < phrase.end; ++i) {
    const Match* role = reading_.find(i, TableId::roles);
    if (role == nullptr) continue;
    const auto kind = role->as<RoleClass>();
    if (kind == RoleClass::organisation || kind == RoleClass::outlet) break;
    person = true;
  }
  return person;
}

}  // namespace isnad::extraction
