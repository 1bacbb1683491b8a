#include "extract/quotes_speakers.h"

namespace isnad::extraction {

using lang::Match;
using lang::RoleClass;
using lang::TableId;
using lang::WordClass;

void Speakers::remember(TokenRange who, std::size_t sentence) {
  last_ = who;
  last_sentence_ = sentence;
  if (reading_[who.end - 1].capital) last_named_ = who;
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
