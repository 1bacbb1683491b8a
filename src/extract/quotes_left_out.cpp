#include "extract/quotes_left_out.h"

#include <algorithm>

#include "text/characters.h"

namespace isnad::extraction {

using lang::CueClass;
using lang::Match;
using lang::TableId;
using lang::WordClass;

// Not "the remark that she-made about-it", whose pronoun is the thing's.
bool LeftOut::is_said_by_thing(std::size_t c, TokenRange sentence) const {
  const CueAt& cue = cues_[c];
  const std::size_t verb = cue.tokens.begin;
  if (!verb_first_ || cue.joined || verb < sentence.begin + 3 || cue.kind == CueClass::noun || !subjects_.is_agreeing_relative(verb - 1)) return false;
  if (phrases_.has_pronoun(cue.tokens.end - 1) || clauses_.behind_oblique(cue.tokens.end) != cue.tokens.end) return false;
  const Match* that = complementiser_at(reading_, cue.tokens.end);
  if (that != nullptr && that->as<lang::ComplementiserClass>() == lang::ComplementiserClass::pronoun) return false;
  const std::size_t noun = antecedent_of(c);
  const bool family = reading_[noun - 1].is_word() && reading_.is_unlisted(noun - 1) && !phrases_.has_article(noun - 1);
  const bool somebody = reading_.has_any(noun, {TableId::roles, TableId::agencies, TableId::countries}) || phrases_.is_known_name(noun);
  return phrases_.has_article(noun) && !somebody && !family;
}

// The token before "who" or "that" and its comma.
std::size_t LeftOut::antecedent_of(std::size_t c) const {
  const std::size_t before = cues_[c].tokens.begin - 2;
  return before - is_comma(reading_[before]);
}

TokenRange LeftOut::speaker(std::size_t c, TokenRange sentence) const {
  const TokenRange speaker = who_goes_on(c, sentence);
  // "a-t-elle dit": her, if who would go on is called as men are.
  for (std::size_t i = cues_[c].tokens.begin + 1; i < cues_[c].tokens.end && !verb_first_ && !speaker.empty(); ++i) {
    if (phrases_.is_pronoun({i, i + 1})) return speakers_.better_fit(speaker, {i, i + 1});
  }
  return speaker;
}

TokenRange LeftOut::who_goes_on(std::size_t c, TokenRange sentence) const {
  if (names_no_source(c)) return {};
  if (is_of_law(c)) return law_before(cues_[c].tokens.begin, sentence.begin);
  if (const TokenRange who = writer(c, sentence); !who.empty() && speakers_.fits(who, gender_of(c))) return who;
  // "As for X, who denies the charges, he said".
  if (const TokenRange topic = cues_[c].joined ? topic_of(sentence, cues_[c].tokens.begin) : TokenRange{}; !topic.empty()) return topic;
  const auto before = previous(c);
  if (const TokenRange clause = goes_on_in_clause(c, sentence); !clause.empty()) return clause;
  // "the-editorial that appeared in "X" accused ...": who has just been named.
  if (is_said_by_thing(c, sentence)) return before && before->has(antecedent_of(c)) ? *before : TokenRange{};
  if (before) return *before;
  if (is_object_noun(c)) return {};
  if (const TokenRange topic = topic_of(sentence, cues_[c].tokens.begin); !topic.empty()) return topic;
  if (!verb_first_ && is_passive(c, sentence.begin)) return record_at(sentence.begin, cues_[c].tokens.begin);
  if (has_unread_subject(c, sentence)) return whom_who_describes(c, sentence);
  if (!verb_first_) return named_before(c, sentence);
  const Gender gender = gender_of(c);
  const TokenRange front = clauses_.behind_opening({sentence.begin, cues_[c].tokens.begin});
  const bool feminine = gender == Gender::feminine;
  if (const TokenRange country = feminine && cues_[c].joined ? subjects_.country_before(cues_[c].tokens.begin) : TokenRange{}; !country.empty()) return country;
  if (const TokenRange country = feminine ? subjects_.country_at_head(front) : TokenRange{}; !country.empty()) return country;
  TokenRange head = subjects_.at_head(front);
  if (head.empty()) head = subjects_.full_name_at_head(front);
  if (!head.empty() && speakers_.fits(head, gender)) return head;
  if (const TokenRange issuer = issuer_in_opening({sentence.begin, front.begin}); !issuer.empty() && speakers_.fits(issuer, gender)) return issuer;
  const TokenRange last = speakers_.last_of(gender, cues_[c].sentence);
  return last.empty() ? head : last;
}

// "But Roe who signed no paper threatened": the sentence's head, if "who" is right behind it and the verb fits.
TokenRange LeftOut::whom_who_describes(std::size_t c, TokenRange sentence) const {
  if (!verb_first_) return {};
  const TokenRange front = clauses_.behind_opening({sentence.begin, cues_[c].tokens.begin}), head = subjects_.has_head_verb(front) ? TokenRange{} : subjects_.at_head(front);
  const std::size_t who = head.empty() ? 0 : head.end + is_comma(reading_[head.end]);
  return who != 0 && who < cues_[c].tokens.begin && subjects_.is_agreeing_relative(who) && speakers_.fits(head, gender_of(c)) ? head : TokenRange{};
}

// "that sources had preceded the statement of Y, and-she-said": the subject of the clause; a noun's owner does not go on.
TokenRange LeftOut::goes_on_in_clause(std::size_t c, TokenRange sentence) const {
  const CueAt& cue = cues_[c];
  const bool finite = cue.kind == CueClass::verb || cue.kind == CueClass::describe;
  if (!verb_first_ || !cue.joined || !finite || cue.participle) return {};
  for (std::size_t k = c; k-- > 0 && cues_[k].sentence == cue.sentence;) {
    if (cues_[k].kind != CueClass::noun) return {};
  }
  const TokenRange subject = subjects_.behind_that({sentence.begin, cue.tokens.begin});
  return speakers_.fits(subject, gender_of(c)) ? subject : TokenRange{};
}

bool LeftOut::is_in_text(std::size_t c) const {
  const std::size_t i = cues_[c].tokens.end;
  return !in_it_.empty() && i < reading_.size() && lang::is_one_of(reading_.tokens().folded(i), in_it_);
}

// "published X a post in-it he-said", "remarks that Y made and in-them she-said": whoever made what "it" is.
TokenRange LeftOut::writer(std::size_t c, TokenRange sentence) const {
  constexpr std::size_t kReach = 20;  // tokens
  if (!is_in_text(c)) return {};
  const std::size_t end = cues_[c].tokens.begin;
  return publications_.writer({std::max(sentence.begin, end - std::min(end, kReach)), end});
}

// "state records show that it was rated "poor"": the records, up to their verb.
TokenRange LeftOut::record_at(std::size_t from, std::size_t limit) const {
  if (!publications_.at(from, limit)) return {};
  std::size_t that = from + 2;
  while (that < limit && complementiser_at(reading_, that) == nullptr) ++that;
  return that < limit ? TokenRange{from, that - 1} : TokenRange{};
}

// "In a statement that the ministry published, she-said": the ministry.
TokenRange LeftOut::issuer_in_opening(TokenRange opening) const {
  if (opening.empty()) return {};
  const std::optional<Publication> publication = publications_.at(opening.begin + 1, opening.end);
  return publication && publication->source.begin > opening.begin + 1 ? publication->source : TokenRange{};
}

bool LeftOut::is_of_law(std::size_t c) const { return cues_[c].tokens.end == cues_[c].tokens.begin + 2 && lang::is_one_of(reading_.tokens().folded(cues_[c].tokens.begin), reading_.language().setting("stating_verbs")); }

// "the parliament passed a-bill disputed [that] states that", "the-law that the parliament passed states": the last noun before that
// laws are called by, from such a noun before it on.
TokenRange LeftOut::law_before(std::size_t verb, std::size_t from) const {
  constexpr std::size_t kLongest = 4;  // words
  const auto is_law = [&](std::size_t i) { return scene_.passage(i) == nullptr && lang::is_one_of(reading_.tokens().folded(i), reading_.language().setting("law_nouns")); };
  std::size_t noun = verb;
  while (noun > from && !is_law(noun - 1)) --noun;
  if (noun == from) return {};
  std::size_t end = noun--;
  while (noun > from && is_law(noun - 1)) --noun;
  while (end < std::min(verb, noun + kLongest) && reading_[end].is_word() && (phrases_.has_article(end) || reading_.is_unlisted(end)) && !reading_.has(end, TableId::words)) ++end;
  return {noun, end};
}

// "Emil Roe set the money aside and asked for more": the subject of the sentence.
TokenRange LeftOut::named_before(std::size_t c, TokenRange sentence) const {
  const TokenRange subject = cues_[c].joined ? subjects_.clear({sentence.begin, cues_[c].tokens.begin}) : TokenRange{};
  return subject.empty() ? speakers_.last() : subject;
}

Gender LeftOut::gender_of(std::size_t c) const {
  if (verb_first_ && (cues_[c].participle || cues_[c].kind == CueClass::participle)) return gender_of_participle(cues_[c]);
  const bool finite = cues_[c].kind == CueClass::verb || cues_[c].kind == CueClass::describe;
  const bool noun_first = cues_[c].tokens.end > cues_[c].tokens.begin + 1 && reading_.find(cues_[c].tokens.begin, TableId::cues, CueClass::noun) != nullptr;  // "remarks he-made"
  const bool what = reading_.find(cues_[c].tokens.begin, TableId::words, WordClass::relative) != nullptr;  // "what he-calls"
  const std::size_t verb = what ? cues_[c].tokens.end - 1 : cues_[c].tokens.begin;
  return finite && !cues_[c].participle && !noun_first ? speakers_.gender_of_verb(verb) : Gender::unknown;
}

// "saying" as a man, as a woman or a body says it; several, and phrases such as "in his words", tell nothing.
Gender LeftOut::gender_of_participle(const CueAt& cue) const {
  const auto& spelling = reading_.language().spelling;
  const char32_t last = reading_[cue.tokens.begin].last;
  if (cue.tokens.end != cue.tokens.begin + 1) return Gender::unknown;
  return last == spelling.feminine_noun ? Gender::feminine : phrases_.has_object_letter(cue.tokens.begin) ? Gender::masculine : Gender::unknown;
}

// "faces accusations that", not "in a statement" and not "his words": they may be anybody's.
bool LeftOut::is_object_noun(std::size_t c) const {
  const std::size_t noun = cues_[c].tokens.begin;
  if (!verb_first_ || cues_[c].kind != CueClass::noun || noun == 0 || !reading_[noun - 1].is_word() || reading_.has(noun - 1, TableId::words)) return false;
  const Match* match = reading_.find(noun, TableId::cues, CueClass::noun);
  return match != nullptr && !match->has_clitic && complementiser_at(reading_, cues_[c].tokens.end) != nullptr;
}

// "by first data, ...": nobody's; "by his words": his.
bool LeftOut::names_no_source(std::size_t c) const {
  if (verb_first_ || cues_[c].kind != CueClass::according) return false;
  for (std::size_t i = cues_[c].tokens.begin; i < cues_[c].tokens.end; ++i) {
    if (reading_.find(i, TableId::words, WordClass::pronoun) != nullptr) return false;
  }
  return true;
}

TokenRange LeftOut::topic_of(TokenRange sentence, std::size_t limit) const {
  const Match* topic = reading_.find(sentence.begin, TableId::words, WordClass::topic);
  const std::size_t begin = topic == nullptr ? limit : sentence.begin + topic->tokens;
  return begin < limit ? phrases_.after(begin, limit) : TokenRange{};
}

// "the warnings about the game say": right before the verb stands a noun, its subject or a part of it. But "in a
// statement he-said in-it".
bool LeftOut::has_unread_subject(std::size_t c, TokenRange sentence) const {
  const std::size_t verb = cues_[c].tokens.begin;
  if (!verb_first_) return has_noun_before(c, sentence);
  if (cues_[c].joined || cues_[c].kind != CueClass::verb || verb <= sentence.begin) return false;
  if (c > 0 && cues_[c - 1].tokens.end == verb) return false;
  if (describes_thing(c)) return false;
  const bool oblique = clauses_.behind_oblique(cues_[c].tokens.end) != cues_[c].tokens.end || clauses_.behind_oblique(cues_[c].tokens.end - 1) != cues_[c].tokens.end - 1;
  return !oblique && reading_[verb - 1].is_word() && !reading_.has_any(verb - 1, {TableId::words, TableId::complementisers});
}

// "raised a-piece [she] he-said that-she was": the pronoun of the other gender is the noun's, and "he" is the sentence's subject.
bool LeftOut::describes_thing(std::size_t c) const {
  const std::size_t i = cues_[c].tokens.end;
  const Match* that = complementiser_at(reading_, i);
  const Gender gender = that == nullptr ? Gender::unknown : gender_of(c);
  if (gender == Gender::unknown || that->as<lang::ComplementiserClass>() != lang::ComplementiserClass::pronoun || phrases_.has_article(cues_[c].tokens.begin - 1)) return false;
  return text::ends_in_his(reading_[i].span.of(reading_.text())) == (gender == Gender::feminine);
}

// "the inspection that year rated": where verbs have a subject, a noun or number before one is a piece of it.
bool LeftOut::has_noun_before(std::size_t c, TokenRange sentence) const {
  const CueAt& cue = cues_[c];
  const bool finite = cue.kind == CueClass::verb || cue.kind == CueClass::describe;
  if (!finite || cue.joined || cue.participle || cue.inside || !reading_.language().is("noun_before_noun")) return false;
  const std::size_t first = clauses_.skip_auxiliaries(cue.tokens.begin, sentence.begin);
  if (first <= sentence.begin || scene_.passage(first - 1) != nullptr) return false;
  const text::Token& before = reading_[first - 1];
  // "a sign that read": what "that" is said no word.
  if (complementiser_at(reading_, first - 1) != nullptr || reading_.find(first - 1, TableId::words, WordClass::relative) != nullptr) return true;
  return before.kind == text::TokenKind::number || (before.is_word() && !reading_.has(first - 1, TableId::words));
}

// Not "was calling it", "s'est dit".
bool LeftOut::is_passive(std::size_t c, std::size_t from) const {
  const std::size_t verb = cues_[c].tokens.begin;
  const std::string_view active = reading_.language().setting("active_participle_ending");
  if ((cues_[c].kind != CueClass::describe && cues_[c].kind != CueClass::verb) || (!active.empty() && reading_.tokens().folded(verb).ends_with(active))) return false;
  const std::size_t first = clauses_.skip_auxiliaries(verb, from);
  if (first > 0 && !reading_[first - 1].is_word() && !reading_[first].space_before) return false;
  for (std::size_t i = first; i < verb; ++i) {
    if (reading_.find(i, TableId::scopes, lang::ScopeClass::passive) != nullptr) return true;
  }
  return false;
}

// "replied to what activists passed-on, calling it": they do not go on. But "this is what X stressed, adding" is X's.
bool LeftOut::is_in_what(std::size_t c) const {
  const std::size_t verb = cues_[c].tokens.begin;
  const bool what = verb_first_ && verb > 1 && reading_.find(verb - 1, TableId::words, WordClass::relative) != nullptr && !subjects_.is_agreeing_relative(verb - 1);
  return what && clauses_.is_preposition(verb - 2);
}

// "the-deal that Taluria announced, and-he-said": behind "that" and its verb Taluria is no subject that goes on.
bool LeftOut::is_in_relative(std::size_t k) const {
  const CueAt& cue = cues_[k];
  return verb_first_ && cue.tokens.begin > 0 && sources_[k].words.begin >= cue.tokens.end && subjects_.is_agreeing_relative(cue.tokens.begin - 1);
}

// Does cue c's sentence begin with a subject whom its verb fits?
bool LeftOut::has_own_subject(std::size_t c) const {
  const TokenRange head = subjects_.at_head(clauses_.behind_opening({scene_.ranges[cues_[c].sentence].begin, cues_[c].tokens.begin}));
  return !head.empty() && speakers_.fits(head, gender_of(c));
}

bool LeftOut::disagrees_with_who(std::size_t c) const {
  const std::string_view she = reading_.language().setting("feminine_verb_letter"), many = reading_.language().setting("oblique_plural_ending");
  const std::size_t verb = cues_[c].tokens.begin;
  if (she.empty() || many.empty() || verb == 0 || cues_[c].kind != CueClass::verb || !subjects_.is_agreeing_relative(verb - 1)) return false;
  const Gender gender = gender_of(c);
  const std::string_view who = reading_.tokens().folded(verb - 1);
  const Match* that = complementiser_at(reading_, cues_[c].tokens.end);
  if (gender == Gender::unknown || that == nullptr || that->as<lang::ComplementiserClass>() != lang::ComplementiserClass::pronoun) return false;
  return who.ends_with(many) || (who.find(she) != who.npos) != (gender == Gender::feminine);
}

std::optional<std::size_t> LeftOut::passed_on(std::size_t c) const {
  const bool behind_what = c > 0 && cues_[c].kind != CueClass::according && cues_[c - 1].kind == CueClass::according && cues_[c - 1].tokens.end == cues_[c].tokens.begin;
  const std::size_t according = c - behind_what;
  if (!verb_first_ || according == 0 || cues_[according].kind != CueClass::according) return std::nullopt;
  const std::size_t verb = according - 1, begin = cues_[according].tokens.begin;
  if (cues_[verb].sentence != cues_[c].sentence || cues_[verb].kind != CueClass::verb || sources_[verb].who.empty()) return std::nullopt;
  if (reading_.find(cues_[according].tokens.end - 1, TableId::cues, CueClass::source) != nullptr) return std::nullopt;  // "said the source, citing officials, that"
  const std::size_t end = std::max(sources_[verb].end, cues_[verb].tokens.end), limit = scene_.ranges[cues_[c].sentence].end;
  return end <= begin && says_nothing({end, begin}) && has_words_behind(cues_[c].tokens.end, limit) ? std::optional(verb) : std::nullopt;
}

// A word for "that", marks or a colon.
bool LeftOut::has_words_behind(std::size_t i, std::size_t limit) const {
  constexpr std::size_t kReach = 24;  // tokens
  for (const std::size_t end = std::min(limit, i + kReach); i < end; ++i) {
    if (phrases_.leads_to_words(i)) return true;
  }
  return false;
}

// A comma, also behind "about the file of Taluria".
bool LeftOut::says_nothing(TokenRange words) const {
  constexpr std::size_t kTopic = 8;  // tokens
  if (words.empty()) return true;
  const std::size_t comma = words.end - 1;
  if (!is_comma(reading_[comma])) return false;
  if (words.begin == comma) return true;
  if (!clauses_.is_preposition(words.begin) || comma > words.begin + kTopic) return false;
  for (std::size_t i = words.begin; i < comma; ++i) {
    if (scene_.passage(i) != nullptr || !reading_[i].is_word() || complementiser_at(reading_, i) != nullptr) return false;
  }
  return true;
}

// "but X denied it, stressing": X, before the verb.
bool LeftOut::begins_with_subject(std::size_t c) const {
  const TokenRange front = clauses_.behind_opening({scene_.ranges[cues_[c].sentence].begin, cues_[c].tokens.begin});
  if (front.empty() || clauses_.is_preposition(front.begin) || reading_.has_any(front.begin, {TableId::cues, TableId::verbs})) return false;
  const TokenRange head = subjects_.at_head(front);
  return !head.empty() && head.begin <= front.begin + 1 && speakers_.fits(head, gender_of(c));
}

// "he said, as the-agency passed-on [she], and-he-added": whose own verb is of the other gender.
bool LeftOut::is_of_other_gender(std::size_t k, Gender gender) const {
  const bool is_subject = verb_first_ && gender != Gender::unknown && !sources_[k].words.empty() && sources_[k].words.begin >= cues_[k].tokens.end;
  const bool own = is_subject && sources_[k].who.begin == sources_[k].words.begin && (cues_[k].kind != CueClass::relay || sources_[k].via.empty());
  const Gender told = !own ? Gender::unknown : cues_[k].kind == CueClass::relay ? speakers_.gender_of_verb(cues_[k].tokens.begin) : gender_of(k);
  return told != Gender::unknown && told != gender;
}

std::optional<TokenRange> LeftOut::previous(std::size_t c) const {
  // "according to what X said" looks at the verb before its own turn.
  constexpr std::size_t kReach = 32;  // cues; no sentence has as many
  std::optional<TokenRange> of_noun;
  const Gender gender = gender_of(c);
  const bool participle = cues_[c].participle || cues_[c].kind == CueClass::participle;
  const std::size_t last = std::min(c, sources_.size()), first = last - std::min(last, kReach);
  for (std::size_t k = last; k-- > first && cues_[k].sentence == cues_[c].sentence;) {
    if (cues_[k].aside || (sources_[k].nested && !cues_[c].joined)) continue;
    if (participle && is_in_what(k)) continue;
    if (is_in_relative(k) && has_own_subject(c)) continue;
    if (is_of_other_gender(k, gender)) continue;
    // "After the statement of X, Y wrote a note in which it says": X is not who did it.
    if (cues_[k].kind == CueClass::noun && verb_first_ && clauses_.behind_opening({scene_.ranges[cues_[c].sentence].begin, cues_[c].tokens.begin}).begin > cues_[k].tokens.begin) break;
    // "X denied it, according to the rules of Y, adding": X.
    const bool only_source = verb_first_ && cues_[k].kind == CueClass::according && participle && k > first && cues_[k - 1].sentence == cues_[c].sentence && cues_[k - 1].kind == CueClass::verb && !cues_[k - 1].aside && !sources_[k - 1].who.empty();
    if (cues_[k].kind != CueClass::noun && (only_source || !speakers_.fits(sources_[k].who, gender))) continue;
    if (cues_[k].kind != CueClass::noun) return sources_[k].who.empty() ? of_noun : sources_[k].who;
    // "called his statement wrong, saying": whose statement it was is not who says so.
    if (!of_noun && !sources_[k].who.empty()) of_noun = sources_[k].who;
  }
  // "but X denied the allegations, stressing": the allegations of somebody before are not what goes on.
  return of_noun && of_noun->begin < scene_.ranges[cues_[c].sentence].begin && verb_first_ && begins_with_subject(c) ? std::nullopt : of_noun;
}

}  // namespace isnad::extraction
