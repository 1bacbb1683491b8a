#include "extract/quotes_subjects.h"

#include <algorithm>

#include "extract/dateline.h"

namespace isnad::extraction {

using lang::CueClass;
using lang::Match;
using lang::TableId;
using lang::WordClass;

TokenRange Subjects::in_marks(const CueAt& cue) const {
  const Passage* passage = scene_.passage(cue.tokens.end);
  if (passage == nullptr || cue.kind != CueClass::verb || passage->open != cue.tokens.end || passage->words > 2) return {};
  // "says "Emil Roe", the deputy head of ...:"
  const bool described = reading_.goes_on(passage->close + 1) && is_comma(reading_[passage->close]) && phrases_.role_at(passage->close + 1);
  const bool goes_on = described || (reading_.goes_on(passage->close) && (reading_[passage->close].is_word() || leads_to_that(reading_, passage->close)));
  if (passage->words == 2 && !(phrases_.is_name(passage->inner.begin) && phrases_.is_name(passage->inner.begin + 1) && phrases_.begins(passage->inner.begin))) return {};
  return goes_on && phrases_.may_name_body(passage->inner.begin) ? passage->inner : TokenRange{};
}

bool Subjects::leads_to_predicate(std::size_t i) const {
  if (i >= reading_.size() || !reading_[i].is_word()) return false;
  const std::string_view folded = reading_.tokens().folded(i);
  if (reading_.language().clitic_of(folded, lang::CliticClass::preposition) == nullptr) return false;
  return complementiser_at(reading_, i) != nullptr || phrases_.has_glued_article(i) || phrases_.preposition_before_deed(i) || scene_.passage(i + 1) != nullptr;
}

// "and-the-party of-the-people": behind a word with "and" glued on and one more.
std::size_t Subjects::behind_joined(std::size_t i) const {
  constexpr std::size_t kLongest = 2;  // words
  if (!reading_.at(i).empty() && !reading_.at(i).front().has_clitic) return i;  // begins with that letter itself
  if (!reading_.goes_on(i) || !reading_[i].is_word() || reading_.language().clitic_of(reading_.tokens().folded(i), lang::CliticClass::conjunction, 4) == nullptr) return i;
  for (std::size_t end = i + 1; end <= i + kLongest; ++end) {
    if (leads_to_predicate(end)) return end;
  }
  return i;
}

// A verb that has no "him" on it needs an object; of one noun or of a noun and its adjective nothing is left for a subject.
TokenRange Subjects::of_description(const CueAt& cue, TokenRange behind) const {
  const TokenRange subject = phrases_.without_object(behind);
  if (behind.empty() || subject.end != behind.end || phrases_.is_possessed(cue.tokens.end - 1)) return subject;
  // "a post that X published, she-called in-it the-president the-Talurian "..."": behind what refers to the post one noun phrase is the
  // object.
  const bool in_it = cue.tokens.begin > 0 && clauses_.behind_oblique(cue.tokens.end) > cue.tokens.end && is_comma(reading_[cue.tokens.begin - 1]);
  if (in_it && (leads_to_predicate(behind.end) || phrases_.leads_to_words(behind.end))) return {};
  const std::size_t all = behind_joined(behind.end);
  if (!leads_to_predicate(all)) return subject;
  if (all > behind.end && phrases_.country_end(behind.begin) == behind.end) return {};  // "accused Iran and-the-party of"
  bool adjective = behind.end > behind.begin + 1;
  for (std::size_t i = behind.begin + 1; i < behind.end; ++i) {
    adjective = adjective && (phrases_.has_article(i) || behind.end == behind.begin + 2) && reading_.language().has_adjective_ending(reading_.tokens().folded(i));
  }
  const bool all_of = behind.end == behind.begin + 2 && reading_.find(behind.begin, TableId::words, WordClass::quantifier) != nullptr;
  return behind.end == behind.begin + 1 || adjective || all_of ? TokenRange{} : subject;
}

TokenRange Subjects::before(std::size_t verb, std::size_t from) const {
  if (verb > from && scene_.passage(verb - 1) != nullptr) {
    // "Reporters Without Borders" described ...: marks at the head of the clause.
    const Passage& passage = *scene_.passage(verb - 1);
    if (passage.open == from && passage.words <= 6) return {passage.open, passage.close};
  }
  if (const TokenRange near = right_before(verb, from); !near.empty()) return near;
  std::size_t begin = from = behind_so(verb, from);
  while (begin < verb && !phrases_.begins(begin)) {
    if (scene_.passage(begin) != nullptr || complementiser_at(reading_, begin) != nullptr || reading_.has(begin, TableId::verbs)) return {};  // whose subject it would be
    ++begin;
  }
  if (begin >= verb) return {};
  const TokenRange phrase = phrases_.after(begin, verb);
  // "before the-meeting he-said".
  const bool thing = reading_.has(begin, TableId::things) && !phrases_.role_at(begin);
  if (phrase.empty() || (thing && (phrase.end != verb || (begin > from && clauses_.is_preposition(begin - 1))))) return {};
  const bool auxiliary = begin > from && has_subject_behind(begin - 1);
  const bool definite = phrases_.names_body({begin, begin + 1}) || phrases_.is_known_name(begin) || phrases_.country_end(begin) == verb;
  const bool one_of = reading_.has(begin, TableId::numbers) && phrases_.role_at(begin + 1);
  if (auxiliary || one_of || phrases_.role_at(begin) || (phrase.end == verb && definite)) return phrase;
  const bool behind_but = opens_clause(begin);
  const bool alone = begin == from && (phrase.end == begin + 1 || phrases_.is_known_name(phrase.end - 1));  // not "arrived Roe, who ..."
  if (begin == from && phrase.end == verb && is_headline({begin, verb})) return phrase;
  const bool subject = definite || ((behind_but || alone) && phrases_.is_name(phrase.end - 1));
  const bool opening = begin > from && clauses_.is_preposition(begin - 1);  // "about the matter that was raised, he said"
  return subject && !opening && is_aside(phrase.end, verb) ? phrase : TokenRange{};
}

// "Roe threatens the-city with": a line's first word, of no table, and "he" behind it in the present.
bool Subjects::is_headline(TokenRange front) const {
  if (front.begin != 0 && reading_[front.begin].newlines_before == 0) return false;
  if (front.end != front.begin + 1 && !phrases_.role_at(front.begin)) return false;
  const std::string_view he = reading_.language().setting("masculine_verb_prefix");
  return !he.empty() && reading_.tokens().folded(front.end).starts_with(he) && phrases_.is_name(front.end - 1);
}

// "but Roe, who was ill, said", "but Roe (45 years) said": what stands between the name and the verb only describes him.
bool Subjects::is_aside(std::size_t i, std::size_t verb) const {
  if (i + 2 >= verb) return false;
  if (reading_[i].is('(')) return segmentation::is_close_bracket(reading_[verb - 1]);
  if (is_agreeing_relative(i)) {
    for (std::size_t t = i; t + 1 < verb; ++t) {
      if (is_comma(reading_[t])) return false;
    }
    return i + 3 < verb && !clauses_.is_auxiliary(verb - 1) && phrases_.leads_to_words(clauses_.behind_adverbs(verb + 1, reading_.size()));
  }
  if (!is_comma(reading_[i]) || !is_comma(reading_[verb - 1])) return false;
  const Match* pronoun = reading_.find(i + 1, TableId::words, WordClass::pronoun);  // ", and-he is ..."
  return is_agreeing_relative(i + 1) || (pronoun != nullptr && pronoun->has_clitic) || reading_[i + 1].kind == text::TokenKind::number;
}

// "By the "Declaration of X", so the leaders ... stressed": the clause begins behind the comma's particle, if a noun follows.
std::size_t Subjects::behind_so(std::size_t verb, std::size_t from) const {
  for (std::size_t i = verb, n = 0; i-- > from + 1 && n < Clauses::kFar; ++n) {
    if (!is_comma(reading_[i - 1]) || scene_.passage(i) != nullptr) continue;
    const Match* conjunction = reading_.find(i, TableId::words, WordClass::conjunction);
    const Match* particle = conjunction != nullptr ? conjunction : reading_.find(i, TableId::words, WordClass::particle);
    const std::size_t noun = particle == nullptr ? verb : i + particle->tokens;
    if (noun < verb && (phrases_.role_at(noun) || phrases_.has_article(noun))) return noun;
  }
  return from;
}

// "but the Kremlin denied": the words between a comma or conjunction and the verb are one phrase.
TokenRange Subjects::right_before(std::size_t verb, std::size_t from) const {
  constexpr std::size_t kLongest = 7;  // tokens
  while (verb > from + 1 && reading_.find(verb - 1, TableId::words, WordClass::particle) != nullptr) --verb;  // "was Moscow already called"
  std::size_t begin = verb;
  while (begin > from && verb - begin < kLongest && reading_[begin - 1].is_word() && scene_.passage(begin - 1) == nullptr &&
         !ends_conjunction(begin - 1, from) && complementiser_at(reading_, begin - 1) == nullptr && !clauses_.is_auxiliary(begin - 1)) {
    --begin;
  }
  // "the newspaper "X" the-Talurian has reported".
  const Passage* name = begin > from && begin < verb && phrases_.has_article(begin) ? scene_.passage(begin - 1) : nullptr;
  const bool named = name != nullptr && name->close == begin && name->open > from && phrases_.role_at(name->open - 1);
  if (named) begin = name->open - 1;
  if (begin == verb || (begin == from && !named && !opens_clause(begin)) || !phrases_.begins(begin)) return {};
  const bool thing = reading_.has(begin, TableId::things) && !reading_.has_any(begin, {TableId::roles, TableId::publications, TableId::countries, TableId::agencies});
  if (thing && begin + 1 == verb && phrases_.has_article(begin)) return {};  // "that the-goods are-brought", spelled like "told"
  const TokenRange phrase = phrases_.after(begin, verb);
  const bool definite = phrases_.has_role(phrase) || (!phrase.empty() && phrases_.is_known_name(phrase.end - 1));
  return phrases_.behind_of(phrase) == verb && (definite || phrases_.names_body(phrase) || opens_clause(begin)) ? phrase : TokenRange{};
}

bool Subjects::takes_subject(std::size_t i) const {
  const Match* that = complementiser_at(reading_, i);
  return (that != nullptr && that->as<lang::ComplementiserClass>() == lang::ComplementiserClass::plain) ||
         reading_.find(i, TableId::words, WordClass::conjunction) != nullptr || has_subject_behind(i);
}

// "was", but not "has", which has a verb behind it.
bool Subjects::has_subject_behind(std::size_t i) const { return reading_.find(i, TableId::words, WordClass::auxiliary) != nullptr; }

// Behind "but that", "while".
bool Subjects::opens_clause(std::size_t i) const { return i > 0 && reading_[i].newlines_before == 0 && (takes_subject(i - 1) || ends_conjunction(i - 1, 0)); }

bool Subjects::ends_conjunction(std::size_t i, std::size_t from) const {
  if (reading_.find(i, TableId::words, WordClass::conjunction) != nullptr) return true;
  const Match* before = i > from ? reading_.find(i - 1, TableId::words, WordClass::conjunction) : nullptr;
  return before != nullptr && before->tokens == 2;
}

TokenRange Subjects::of_relative(std::size_t participle, std::size_t from) const {
  constexpr std::size_t kReach = 12;  // tokens
  for (std::size_t i = participle, n = 0; i-- > from && n < kReach; ++n) {
    if (is_comma(reading_[i]) || ends_clause(reading_[i]) || scene_.passage(i) != nullptr) break;
    if (is_agreeing_relative(i)) return phrases_.antecedent(i, from);
  }
  return {};
}

bool Subjects::leads_to_marks(TokenRange behind) const {
  constexpr std::size_t kUtterance = 4, kAge = 6;  // words, tokens
  std::size_t i = behind.end;
  if (reading_.goes_on(i) && reading_[i].is('(')) {
    while (i < std::min(reading_.size(), behind.end + kAge) && !reading_[i].is(')')) ++i;
    ++i;
  }
  const Passage* passage = scene_.passage(i);
  return passage != nullptr && passage->open == i && passage->words >= kUtterance && phrases_.role_at(behind.begin) && behind.end >= behind.begin + 2;
}

TokenRange Subjects::many_before_who(std::size_t verb, std::size_t from) const {
  const std::string_view many = reading_.language().setting("oblique_plural_ending");  // of "who", as of nouns
  if (many.empty() || verb < from + 2 || !reading_[verb - 2].is_word() || !phrases_.has_article(verb - 2) || !reading_.tokens().folded(verb - 1).ends_with(many)) return {};
  return reading_.language().has_plural_verb_ending(reading_.tokens().folded(verb)) ? TokenRange{verb - 2, verb - 1} : TokenRange{};
}

bool Subjects::is_agreeing_relative(std::size_t i) const {
  const Match* match = reading_.find(i, TableId::words, WordClass::relative);
  constexpr std::size_t kShortest = 8;  // bytes; "and-what" is shorter
  return match != nullptr && (phrases_.has_article(i) || match->has_clitic) && match->tokens == 1 &&
         reading_.tokens().folded(i).size() >= kShortest;
}

TokenRange Subjects::behind_that(TokenRange words, bool with_verb) const {
  for (std::size_t i = words.end; i-- > words.begin + 1;) {
    if (scene_.passage(i) != nullptr || is_stop(reading_[i])) return {};
    const Match* that = complementiser_at(reading_, i - 1);
    const bool but_that = that == nullptr && reading_.has(i - 1, TableId::complementisers) && ends_conjunction(i - 1, words.begin);
    if (that == nullptr && !but_that) continue;
    if ((!but_that && that->as<lang::ComplementiserClass>() != lang::ComplementiserClass::plain) || !phrases_.role_at(i) || !phrases_.begins(i)) return {};
    const TokenRange phrase = phrases_.after(i, words.end);
    const std::size_t verb = phrases_.behind_of(phrase);
    return !with_verb || reading_.has(verb, TableId::verbs) || clauses_.is_auxiliary(verb) ? phrase : TokenRange{};
  }
  return {};
}

// "celebrated the-government", "goes-back the-case of the-accused Roe": a finite verb has its subject right behind it, or "that".
TokenRange Subjects::of_head_verb(TokenRange clause) const {
  std::size_t behind = clauses_.behind_adverbs(clauses_.behind_oblique(clause.begin + 1), clause.end);
  if (behind + 1 < clause.end && reading_.has(behind, TableId::numbers) && phrases_.role_at(behind + 1)) ++behind;  // "addressed six ladies"
  if (behind < clause.end && complementiser_at(reading_, behind) != nullptr) return at_head({behind + 1, clause.end});
  if (behind >= clause.end || scene_.passage(behind) != nullptr || !phrases_.begins(behind)) return {};
  if (phrases_.role_at(behind) || phrases_.is_known_name(behind)) return phrases_.after(behind, clause.end);
  // "runs the-mosque the-old the-union the-Talurian": behind a definite object; what stands behind a noun without article is its own.
  constexpr std::size_t kObject = 3;  // words
  for (std::size_t i = behind + 1; i < std::min(clause.end, behind + kObject + 1) && reading_[i].is_word() && phrases_.has_article(i - 1); ++i) {
    if (phrases_.role_at(i) && phrases_.has_article(i)) return phrases_.after(i, clause.end);
  }
  return {};
}

// "Mary Roe she [is] the-wife of ...", "but Emil Roe husband of ...": two or three names before a pronoun, or behind "but" before a
// role, which says what he is.
TokenRange Subjects::described_at_head(TokenRange sentence) const {
  constexpr std::size_t kFewest = 2, kMost = 3;  // words
  const bool behind_but = sentence.begin < sentence.end && ends_conjunction(sentence.begin, sentence.begin);
  const std::size_t begin = sentence.begin + behind_but;
  if (begin >= sentence.end || !phrases_.is_name(begin) || reading_.has(begin, TableId::words)) return {};
  const std::size_t end = names_end(begin + 1, std::min(sentence.end, begin + kMost + 1));
  if (end < begin + kFewest || end > begin + kMost || end + 1 >= sentence.end || !phrases_.begins(begin)) return {};
  const Match* pronoun = reading_.find(end, TableId::words, WordClass::pronoun);
  if (pronoun != nullptr && !pronoun->has_clitic && phrases_.role_at(end + 1)) return {begin, end};
  const Match* role = behind_but ? reading_.find(end, TableId::roles) : nullptr;
  return role != nullptr && !role->has_clitic && !Phrases::is_body(*role) ? TokenRange{begin, end} : TokenRange{};
}

TokenRange Subjects::at_head(TokenRange sentence) const {
  if (has_head_verb(sentence)) return of_head_verb(sentence);
  if (const TokenRange described = described_at_head(sentence); !described.empty()) return described;
  for (std::size_t i = sentence.begin; i < sentence.end && i < sentence.begin + 5; ++i) {
    if (scene_.passage(i) != nullptr) break;
    const bool named = i == sentence.begin + 1 && (phrases_.is_known_name(i) || is_of_pluperfect(i));
    // "France, for its part, said": a dateline has no adverb behind its comma.
    const std::size_t country = i == sentence.begin ? phrases_.country_end(i) : i;
    if (country > i && country + 1 < sentence.end && is_comma(reading_[country]) && clauses_.is_adverbial(country + 1)) return {i, country};
    const bool adjective = i > sentence.begin && phrases_.has_article(i) && reading_.has_article(i - 1) && !phrases_.role_at(i - 1) && reading_.language().has_adjective_ending(reading_.tokens().folded(i));  // "the-loss the-political"
    if ((named || (phrases_.role_at(i) && !adjective)) && phrases_.begins(i)) return phrases_.after(i, sentence.end);
    if (i > sentence.begin && reading_.find(i, TableId::words, WordClass::preposition) != nullptr) break;
  }
  return {};
}

// "had Emil Roe already praised": behind the auxiliary at the head, and a particle behind one or two names.
bool Subjects::is_of_pluperfect(std::size_t i) const {
  constexpr std::size_t kName = 3;  // words
  if (reading_.find(i - 1, TableId::words, WordClass::auxiliary) == nullptr) return false;
  std::size_t end = i;
  while (end < i + kName && reading_.goes_on(end) && reading_[end].is_word() && reading_.is_unlisted(end)) ++end;
  return end > i && reading_.goes_on(end) && reading_.find(end, TableId::words, WordClass::particle) != nullptr;
}

TokenRange Subjects::country_before(std::size_t verb) const {
  if (verb < 2 || !is_comma(reading_[verb - 1])) return {};
  const std::size_t end = verb - 1, first = end - std::min(end, phrases_.kLongestCountry);
  for (std::size_t begin = first; begin < end; ++begin) {
    if (phrases_.country_end(begin) == end) return {begin, end};
  }
  return {};
}

std::size_t Subjects::names_end(std::size_t i, std::size_t limit) const {
  while (i < limit && reading_.goes_on(i) && phrases_.is_name(i) && !reading_.has(i, TableId::words)) ++i;
  return i;
}

TokenRange Subjects::described_name_at_head(TokenRange clause) const {
  constexpr std::size_t kLongest = 5;  // words
  const std::size_t begin = clause.begin + 1;
  if (begin >= clause.end || !may_be_verb(clause.begin)) return {};
  std::size_t end = names_end(begin, std::min(clause.end, begin + kLongest));
  // "Fakhr the-Din Altun, the director of ..."
  const bool compound = end == begin + 1 && end + 1 < clause.end && phrases_.has_article(end) && reading_.is_unlisted(end);
  if (compound) end = names_end(end + 1, std::min(clause.end, begin + kLongest));
  return end > begin && end < clause.end && is_described(end) && phrases_.begins(begin) ? TokenRange{begin, end} : TokenRange{};
}

// "surprised Emil Roe the-watchers and said": behind the first word, if it is none of a table, two or three names, of which the last
// ends before an article, a preposition or a mark.
TokenRange Subjects::full_name_at_head(TokenRange clause) const {
  constexpr std::size_t kFewest = 2, kMost = 3;  // words
  if (const TokenRange name = described_name_at_head(clause); !name.empty()) return name;
  const std::size_t verb = clause.begin, begin = verb + 1;
  if (begin >= clause.end || !is_plain_word(verb)) return {};
  const std::size_t end = names_end(begin, std::min(clause.end, begin + kMost + 1));
  const bool over = end < clause.end && (phrases_.has_article(end) || is_comma(reading_[end]) || reading_[end].kind == text::TokenKind::number || clauses_.is_preposition(end));
  if (!over || end > begin + kMost || !phrases_.begins(begin)) return {};
  return end >= begin + kFewest || (end == begin + 1 && clauses_.is_preposition(end) && may_be_surname(begin)) ? TokenRange{begin, end} : TokenRange{};
}

// "published Roe on his page": no object by its ending, nor a noun that belongs to what follows.
bool Subjects::may_be_surname(std::size_t i) const {
  const char32_t last = reading_[i].last;
  const auto& spelling = reading_.language().spelling;
  const std::string_view things = reading_.language().setting("plural_of_things");
  return last != spelling.feminine_noun && last != spelling.object && last != spelling.his && !phrases_.is_possessed(i) && !phrases_.is_deed({i, i + 1}) && !phrases_.has_glued_article(i) && (things.empty() || !reading_.tokens().folded(i).ends_with(things));
}

bool Subjects::may_be_verb(std::size_t i) const {
  return reading_[i].is_word() && !phrases_.has_article(i) && !reading_.has_any(i, {TableId::words, TableId::roles, TableId::terms, TableId::publications}) && complementiser_at(reading_, i) == nullptr;
}

// ", who", ", the head of": only a name is definite without an article.
bool Subjects::is_described(std::size_t comma) const {
  if (!is_comma(reading_[comma]) || !reading_.goes_on(comma + 1)) return false;
  const Match* unit = reading_[comma + 1].kind == text::TokenKind::number ? reading_.find(comma + 2, TableId::nouns) : nullptr;  // ", 36 years"
  if (unit != nullptr && reading_.language().is_time_unit(unit->entry->unit)) return true;
  return is_agreeing_relative(comma + 1) || phrases_.role_at(comma + 1);
}

TokenRange Subjects::country_at_head(TokenRange clause) const {
  const std::string_view letter = reading_.language().setting("feminine_verb_letter");
  const std::size_t begin = clause.begin + 1;
  if (letter.empty() || begin >= clause.end || !reading_.has(begin, TableId::countries) || !may_be_verb(clause.begin)) return {};
  std::string_view verb = reading_.tokens().folded(clause.begin);
  if (const lang::Clitic* joined = reading_.language().clitic_of(verb, lang::CliticClass::conjunction, 4); joined != nullptr) verb.remove_prefix(joined->form.size());
  const std::size_t end = phrases_.country_end(begin);
  return end > begin && (verb.starts_with(letter) || verb.ends_with(letter)) ? TokenRange{begin, end} : TokenRange{};
}

bool Subjects::is_plain_word(std::size_t i) const {
  return reading_[i].is_word() && !phrases_.has_article(i) && (reading_.is_unlisted(i) || reading_.has(i, TableId::verbs)) && complementiser_at(reading_, i) == nullptr;
}

TokenRange Subjects::behind_verb(TokenRange sentence) const {
  constexpr std::size_t kLongest = 3;  // tokens
  const std::size_t verb = sentence.begin, begin = verb + 1;
  if (begin >= sentence.end || !reading_[verb].is_word() || phrases_.has_article(verb) || reading_.has(verb, TableId::words) || complementiser_at(reading_, verb) != nullptr) return {};
  std::size_t end = begin;
  while (end < sentence.end && end < begin + kLongest && reading_[end].is_word() && reading_.is_unlisted(end) && !phrases_.is_possessed(end) && !phrases_.has_glued_article(end)) ++end;
  const bool has_object = end > begin && end < sentence.end && reading_.goes_on(end) && reading_[end].is_word() && phrases_.is_possessed(end) && !phrases_.has_article(end);
  return has_object && phrases_.begins(begin) ? TokenRange{begin, end} : TokenRange{};
}

TokenRange Subjects::clear(TokenRange sentence) const {
  const bool verb_first = reading_.language().is("verb_first");
  sentence.begin = std::min(behind_dateline(reading_, sentence), sentence.end);
  const TokenRange front = verb_first ? clauses_.behind_opening(sentence) : sentence;
  const TokenRange head = verb_first ? at_head(front) : phrases_.head(sentence.begin, sentence.end);
  if (verb_first && head.empty()) return described_name_at_head(front);
  const TokenRange subject = verb_first || head.empty() ? head : phrases_.described_by(phrases_.without_verb(head), sentence.begin);
  const bool by_name = !subject.empty() && (verb_first ? phrases_.is_known_name(subject.end - 1) || described_at_head(front).end == subject.end : is_full_name(subject));
  const bool clear = !subject.empty() && phrases_.names_somebody(subject) && !phrases_.is_in_other_case(subject) && (phrases_.has_role(subject) || by_name);
  return clear ? subject : TokenRange{};
}

TokenRange Subjects::of_words(TokenRange words) const {
  while (!words.empty() && (is_comma(reading_[words.end - 1]) || reading_[words.end - 1].is(':'))) --words.end;
  const TokenRange last = phrases_.antecedent(words.end, words.begin);
  const bool definite = !last.empty() && (last.end > last.begin + 1 || phrases_.has_article(last.begin));
  if (!last.empty() && ((definite && phrases_.role_at(last.begin)) || phrases_.is_known_name(last.end - 1))) return last;
  const TokenRange front = clauses_.behind_opening(words), head = at_head(front);
  return head.empty() ? full_name_at_head(front) : head;
}

TokenRange Subjects::introduced(TokenRange sentence, bool first) const {
  if (!reading_.language().is("names_capitalised")) return {};
  const auto is_name = [&](std::size_t i) { return reading_[i].is_word() && reading_[i].capital && reading_.is_unlisted(i) && reading_.find(i, TableId::countries) == nullptr; };
  TokenRange found;
  for (std::size_t i = sentence.begin; i + 3 < sentence.end; ++i) {
    if (scene_.passage(i) != nullptr || !is_name(i) || !is_name(i + 1) || reading_[i + 2].capital || (i > sentence.begin && reading_[i - 1].capital && reading_.is_unlisted(i - 1))) continue;
    const bool aged = is_comma(reading_[i + 2]) && reading_[i + 3].kind == text::TokenKind::number;
    if (aged || (first && found.empty())) found = {i, i + 2};
    if (aged) break;
  }
  return found;
}

TokenRange Subjects::titled(TokenRange sentence) const {
  if (reading_.language().setting("titled_pronouns").empty()) return {};
  for (std::size_t i = sentence.begin; i + 2 < sentence.end; ++i) {
    if (scene_.passage(i) == nullptr && reading_[i].capital && reading_.find(i, TableId::abbreviations, lang::AbbreviationClass::title) != nullptr) return phrases_.after(i, sentence.end);
  }
  return {};
}

// Two capitals: the first word of a sentence has one anyway.
bool Subjects::is_full_name(TokenRange phrase) const {
  const auto capitals = [&](std::size_t i) { return reading_[i].capital && !reading_.has(i, TableId::words); };
  return capitals(phrase.begin) && ((phrase.end > phrase.begin + 1 && capitals(phrase.begin + 1)) || phrases_.is_capital_inside(phrase.begin));
}

}  // namespace isnad::extraction
