#include "extract/quotes_topics.h"

#include <algorithm>

#include "extract/dateline.h"

namespace isnad::extraction {

using lang::TableId;
using lang::WordClass;

void Topics::note(TokenRange who, std::size_t sentence, Gender gender) {
  speakers_.remember(who, sentence, gender);
  callings_.note(who, sentence);
}

void Topics::note_subject(TokenRange sentence, std::size_t number) {
  const TokenRange subject = subjects_.clear(sentence);
  if (!subject.empty() && !speakers_.is_many(subject)) note(subject, number, gender_at_head(sentence, subject));  // "shoppers may wait"
  const TokenRange person = subjects_.introduced(sentence, speakers_.last_person().empty());
  const TokenRange named = subject.empty() && person.empty() ? subjects_.titled(sentence) : person;
  if (named.empty() || subject.has(named.begin)) return;
  subject.empty() ? speakers_.remember(named, number) : speakers_.mention(named);
}

void Topics::note_described(TokenRange rest, std::size_t number) {
  const std::string_view them = reading_.language().setting("their_ending");
  for (std::size_t who = rest.end; verb_first_ && !them.empty() && who-- > rest.begin + 3;) {
    if (!is_comma(reading_[who - 1]) || scene_.passage(who) != nullptr || !subjects_.is_agreeing_relative(who)) continue;
    const TokenRange person = phrases_.before(who - 1, rest.begin);
    if (person.begin <= rest.begin || person.end != who - 1 || person.end < person.begin + 2 || !phrases_.is_name(person.end - 1) || phrases_.ends_in_body(person)) return;
    const bool one_of = reading_.tokens().folded(person.begin - 1).ends_with(them) && !phrases_.has_article(person.begin - 1);
    const bool is = reading_.find(person.begin - 1, TableId::words, WordClass::pronoun) != nullptr;
    if (one_of || is) note(person, number, Gender::unknown);
    return;
  }
}

// "Celebrated the-government of Roe, who refused ...".
void Topics::note_head(TokenRange sentence, std::size_t cue, std::size_t number) {
  const TokenRange front = front_of(sentence);
  const TokenRange subject = subjects_.has_head_verb(front) || !subjects_.described_at_head(front).empty() ? subjects_.clear({sentence.begin, cue}) : TokenRange{};
  if (!subject.empty()) note(subject, number, gender_at_head(sentence, subject));
}

TokenRange Topics::front_of(TokenRange sentence) const {
  return clauses_.behind_opening({std::min(behind_dateline(reading_, sentence), sentence.end), sentence.end});
}

// "inspected the-commander the-region" has the letters of "she loses": by such a verb only what ends as women and bodies do is "she".
Gender Topics::gender_at_head(TokenRange sentence, TokenRange subject) const {
  const TokenRange front = verb_first_ ? front_of(sentence) : TokenRange{};
  if (!subjects_.has_head_verb(front)) return Gender::unknown;
  const Gender gender = speakers_.gender_of_verb(front.begin);
  const std::string_view things = reading_.language().setting("plural_of_things");
  const bool plural = !things.empty() && reading_.tokens().folded(subject.begin).ends_with(things);
  const bool ends_so = plural || reading_[subject.begin].last == reading_.language().spelling.feminine_noun || !reading_.has(subject.begin, TableId::roles);
  return gender == Gender::feminine && !ends_so ? Gender::unknown : gender;
}

void Topics::note_earlier_subject(TokenRange sentence, std::size_t cue, std::size_t number) {
  if (cue <= sentence.begin) return;
  if (verb_first_) return note_head(sentence, cue, number);
  const TokenRange subject = subjects_.clear({sentence.begin, cue});
  // "After a meeting with Emil Roe, the minister, he conceded": who stands behind a preposition is not "he".
  const bool opening = clauses_.is_preposition(sentence.begin) || (subject.begin > sentence.begin && clauses_.is_preposition(subject.begin - 1));
  if (opening && reading_.find(clauses_.skip_auxiliaries(cue, sentence.begin) - 1, TableId::words, WordClass::pronoun) != nullptr) return;
  const bool goes_on = !subject.empty() && subject.end + 1 < cue && scene_.passage(subject.end) == nullptr;
  if (goes_on && phrases_.begins(subject.end - 1) && !phrases_.ends_in_body(subject)) speakers_.remember(subject, number);
}

}  // namespace isnad::extraction
