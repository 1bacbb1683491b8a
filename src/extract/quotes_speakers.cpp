#include "extract/quotes_speakers.h"

#include <algorithm>
#include <string>

#include "text/tokens.h"

namespace isnad::extraction {

using lang::Match;
using lang::RoleClass;
using lang::TableId;
using lang::WordClass;

Speakers::Speakers(const lang::Reading& reading)
    : reading_(reading), feminine_(reading.language().setting("feminine_verb_letter")), masculine_(reading.language().setting("masculine_verb_prefix")) {}

Gender Speakers::gender_of_verb(std::size_t i) const {
  const lang::Language& language = reading_.language();
  const Match* cue = feminine_.empty() ? nullptr : reading_.find(i, TableId::cues);
  if (cue == nullptr) return Gender::unknown;
  const std::string_view form = reading_.tokens().folded(i).substr(cue->clitic_bytes);
  const auto is_cue = [&](const std::string& other) {
    const auto phrases = language.lexicon.starting_with(text::hash_of(other));
    return std::any_of(phrases.begin(), phrases.end(), [&](const lang::Phrase& phrase) { return language.lexicon.entry(phrase).table == TableId::cues; });
  };
  if (language.has_plural_verb_ending(form)) return Gender::unknown;
  if (form.starts_with(masculine_)) return Gender::masculine;
  // The letter may be the verb's own: "taba'a" he went on, but "taqul" beside "yaqul"; "lafata" beside "lafatat".
  if (form.starts_with(feminine_) && is_cue(std::string(masculine_).append(form.substr(feminine_.size())))) return Gender::feminine;
  return form.ends_with(feminine_) && !is_cue(std::string(form).append(feminine_)) ? Gender::feminine : Gender::masculine;
}

void Speakers::remember(TokenRange who, std::size_t sentence, Gender gender) {
  last_ = who;
  last_sentence_ = sentence;
  const std::uint64_t name = reading_[who.end - 1].hash;
  if (gender != Gender::unknown) genders_[name] = gender;
  const auto known = genders_.find(name);
  last_of_[static_cast<std::size_t>(known == genders_.end() ? gender : known->second)] = {who, sentence};
  if (reading_[who.end - 1].capital) last_named_ = who;
}

bool Speakers::fits(TokenRange who, Gender gender) const {
  if (who.empty() || gender == Gender::unknown) return true;
  const auto known = genders_.find(reading_[who.end - 1].hash);
  return known == genders_.end() || known->second == gender;
}

TokenRange Speakers::last_of(Gender gender, std::size_t sentence) const {
  constexpr std::size_t kNear = 4;  // sentences
  if (fits(last_, gender)) return last_;
  const Turn& turn = last_of_[static_cast<std::size_t>(gender)];
  return turn.sentence + kNear >= sentence ? turn.who : TokenRange{};
}

TokenRange Speakers::antecedent(TokenRange pronoun, std::size_t sentence) {
  if (reading_.language().is("verb_first")) return last_.empty() ? pronoun : last_;
  const bool near = !last_.empty() && last_sentence_ + 1 >= sentence && is_person(last_);
  TokenRange person = near || last_named_.empty() ? last_ : last_named_;
  if (!person.empty() && is_other_gender(person, pronoun)) person = near ? last_named_ : last_;
  if (person.empty() || is_other_gender(person, pronoun)) return pronoun;
  pronouns_[reading_[person.end - 1].hash] = reading_[pronoun.begin].hash;
  return person;
}

bool Speakers::is_other_gender(TokenRange person, TokenRange pronoun) const {
  const auto known = pronouns_.find(reading_[person.end - 1].hash);
  return known != pronouns_.end() && known->second != reading_[pronoun.begin].hash;
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
