// Where a phrase that names somebody must be over.
#include <algorithm>

#include "extract/quotes_phrases.h"
#include "text/characters.h"
#include "text/tokens.h"
#include "text/utf8.h"

namespace isnad::extraction {
namespace {

using lang::CliticClass;
using lang::CueClass;
using lang::Match;
using lang::TableId;
using lang::TimeClass;
using lang::WordClass;

// Bytes of the article that a folded word begins with; 0 without one.
std::size_t article_of(const lang::Language& language, std::string_view folded) {
  const lang::Clitic* article = language.clitic_of(folded, CliticClass::article);
  return article == nullptr ? 0 : article->form.size();
}

// Times that stand beside a speaker and are not part of his name.
bool is_point_in_time(const Match& match) {
  switch (match.table) {
    case TableId::weekdays: case TableId::months: return true;
    case TableId::times:
      switch (match.as<TimeClass>()) {
        case TimeClass::today: case TimeClass::yesterday: case TimeClass::tomorrow: case TimeClass::am:
        case TimeClass::pm: case TimeClass::ago: case TimeClass::since: case TimeClass::edge: return true;
        default: return false;
      }
    default: return false;
  }
}

bool is_nominal(TableId table) {
  return table == TableId::nouns || table == TableId::roles || table == TableId::terms || table == TableId::agencies;
}

// Two marks at a word's end, before or behind its last letter, make it an object or adverb ("also", "a-meaning"); neither names
// nor subjects have them.
bool has_tanwin(const lang::Reading& reading, std::size_t i) {
  constexpr char32_t kFathatan = 0x064B, kShadda = 0x0651;
  if (reading[i].last == kFathatan) return true;
  if (reading[i].last != reading.language().spelling.object) return false;
  const std::string_view written = reading[i].span.of(reading.text());
  std::size_t at = written.size();
  (void)text::decode_back(written, at);
  const char32_t mark = at != 0 ? text::decode_back(written, at) : U' ';
  return mark == kFathatan || (mark == kShadda && at != 0 && text::decode_back(written, at) == kFathatan);
}

bool glued(const lang::Reading& reading, std::size_t i) {
  return !reading[i].space_before && i + 1 < reading.size() && !reading[i + 1].space_before;
}

}  // namespace

// "the institute of physics and of seismology": behind "and" the preposition that stands before the noun before it.
bool Phrases::joins_complement(std::size_t i) const {
  constexpr std::size_t kReach = 5;  // tokens
  if (!capitals_ || !reading_.language().is("adjective_after_noun") || reading_.find(i, TableId::words, WordClass::conjunction) == nullptr || !reading_.goes_on(i + 1)) return false;
  const auto is_owner = [&](std::size_t t) { return reading_.find(t, TableId::scopes, lang::ScopeClass::owner) != nullptr; };
  if (!is_owner(i + 1)) return false;
  for (std::size_t t = i; t-- > 0 && i - t <= kReach && reading_[t].is_word();) {
    if (is_owner(t)) return true;
  }
  return false;
}

bool Phrases::stops(std::size_t i, std::size_t begin) const {
  if (i != begin && joins_complement(i)) return false;
  if (i != begin && reading_[i].newlines_before != 0) return true;
  if (!reading_[i].is_word()) return !(i == begin && is_counted_role(i)) && mark_stops(i, begin);
  const bool stopped = i == begin ? once(i, kStopsAlone, [&] { return word_stops(i, i); }) : word_stops(i, begin);
  return stopped && !is_name_particle(i, begin) && !is_titled_name(i, begin);
}

// "the Bankers' Association": an apostrophe behind the "s" of several.
bool Phrases::owns_plural(std::size_t i) const {
  if (!reading_.language().is("possessive_s") || reading_[i].space_before || !reading_.goes_on(i + 1)) return false;
  return reading_[i - 1].capital && reading_[i - 1].last == 's' && reading_[i + 1].space_before && reading_[i + 1].capital;
}

// Hyphens and apostrophes inside names, stops of initials and titles, and hash signs go on; all else ends.
bool Phrases::mark_stops(std::size_t i, std::size_t begin) const {
  const text::Token& token = reading_[i];
  if (token.is('#') && i > begin && i + 2 < reading_.size() && !capitals_ && has_article(i - 1) && has_article(i + 1) && !role_at(i + 1) && reading_[i + 2].is('_')) return true;  // "the-president the-Talurian #the-treaty_the-new"
  if (token.is('#') || token.is('_')) return false;
  if (i == begin) return true;
  if (token.is('&')) return !(reading_[i - 1].capital && reading_.goes_on(i + 1) && reading_[i + 1].capital);  // "Kerr & Co."
  if (segmentation::is_dash(token) || token.is('\'') || token.is(0x2019)) return !glued(reading_, i) && !owns_plural(i);
  if (!token.is('.') || token.space_before || !reading_[i - 1].is_word()) return true;
  if (reading_[i - 1].span.size() <= 2) return false;
  for (std::size_t t = begin; t < i; ++t) {
    const Match* match = reading_.find(t, TableId::abbreviations);
    if (match != nullptr && (t + match->tokens == i + 1 || t + match->tokens == i)) return false;
  }
  return true;
}

bool Phrases::is_behind_according(std::size_t i) const {
  const Match* cue = i > 0 ? reading_.find(i - 1, TableId::cues, CueClass::according) : nullptr;
  return cue != nullptr && cue->tokens == 1;
}

bool Phrases::is_of(std::size_t i) const { return reading_.find(i, TableId::times, TimeClass::noun_of) != nullptr; }

// "year 2013" behind a name.
bool Phrases::is_year(std::size_t i) const {
  if (capitals_ || !reading_.goes_on(i + 1) || reading_[i + 1].kind != text::TokenKind::number) return false;
  const Match* unit = reading_.find(i, TableId::nouns);
  return unit != nullptr && reading_.language().is_time_unit(unit->entry->unit);
}

// "the-month the-past" behind a name.
bool Phrases::is_past_time(std::size_t i) const {
  if (capitals_ || !reading_.has(i + 1, TableId::times)) return false;
  const auto is = [&](TimeClass kind) { return reading_.find(i + 1, TableId::times, kind) != nullptr; };
  if (!is(TimeClass::past) && !is(TimeClass::next) && !is(TimeClass::current)) return false;
  const Match* unit = reading_.find(i, TableId::nouns);
  return unit != nullptr && reading_.language().is_time_unit(unit->entry->unit);
}

// "the boy to-the investigators": a preposition and the article in one word before whom he speaks to.
bool Phrases::is_to(std::size_t i) const {
  return capitals_ && reading_.has(i, TableId::places) && (reading_.has(i + 1, TableId::agencies) || (role_at(i + 1) && !reading_[i + 1].capital));
}

// "Ms. Roe", or with a small letter and a capital behind it.
bool Phrases::begins_titled_name(std::size_t i) const {
  if (reading_[i].capital) return reading_.find(i, TableId::abbreviations, lang::AbbreviationClass::title) != nullptr;
  const Match* title = reading_.find(i, TableId::roles, lang::RoleClass::title);
  if (title == nullptr) return false;
  return reading_.goes_on(i + title->tokens) && reading_[i + title->tokens].capital;
}

// "the-heir of-the-throne", whose first word may be read "and-to-me".
bool Phrases::begins_title(std::size_t i) const {
  const Match* role = reading_.find(i, TableId::roles);
  return role != nullptr && role->tokens > 1 && !role->has_clitic;
}

// "said Roe to-CNN", "called it the-"shame"": letters of a clitic before a mark or before letters of another script.
bool Phrases::is_letters_of_next(std::size_t i) const {
  if (capitals_) return false;
  const bool before_mark = reading_.traits(i).is_clitic && i + 1 < reading_.size() && !reading_[i + 1].space_before && text::is_quote_mark(reading_[i + 1].first);
  constexpr char32_t kAscii = 0x80;
  return before_mark || (reading_[i].is_word() && reading_[i].first >= kAscii && reading_[i].last < kAscii);
}

bool Phrases::word_stops(std::size_t i, std::size_t begin) const {
  if (capitals_ && i != begin && !reading_[i].space_before && !reading_[i - 1].is_word()) return false;
  // "by the time Ms. Roe": behind a small word that is no role a title begins somebody's name.
  const bool titled = capitals_ && i > begin && !reading_[i - 1].capital && begins_titled_name(i);
  if (titled && reading_[i - 1].is_word() && !role_at(i - 1)) return true;
  if (capitals_ && reading_[i].capital && i != begin) return false;
  // But "but an-official senior said": behind such a word the subject is an object.
  const auto in_case = [&] {
    const bool behind_that = begin > 0 && (reading_.find(begin - 1, TableId::words, WordClass::conjunction) != nullptr || complementiser_at(reading_, begin - 1) != nullptr);
    return behind_that && role_at(begin) && (i == begin || reading_[begin].last == reading_.language().spelling.object || has_tanwin(reading_, begin));
  };
  if (!capitals_ && has_tanwin(reading_, i) && !in_case()) return true;
  const Match* before = i > 0 ? reading_.find(i - 1, TableId::words, WordClass::conjunction) : nullptr;
  if (before != nullptr && before->tokens > 1) return true;
  if (complementiser_at(reading_, i) != nullptr || is_letters_of_next(i) || (reading_.has(i, TableId::nouns) && (is_past_time(i) || is_year(i)))) return true;
  if (i != begin && is_of(i)) {
    // "of" goes on in a title; in verb-first languages only behind a quantifier ("many of the scholars").
    if (complementiser_at(reading_, i + 1) != nullptr) return true;
    return !(capitals_ || reading_.has(i - 1, TableId::vague) || (i == begin + 1 && !has_article(begin) && !(may_end_name(begin) && reading_.goes_on(i + 1) && has_pronoun(i + 1))));  // "Roe for his-part"
  }
  for (const Match& match : reading_.at(i)) {
    if (match.has_clitic && match.clitic == CliticClass::article) continue;
    const bool tail = match.has_clitic && match.clitic == CliticClass::preposition;
    switch (match.table) {
      case TableId::cues:
        if (match.as<CueClass>() != CueClass::noun && !tail) return true;
        if (!capitals_ && i != begin && !match.has_clitic) return true;
        break;
      case TableId::words: {
        if (is_spelled_otherwise(match, i) || (match.has_clitic && begins_title(i))) break;
        if (match.has_clitic && !reading_.at(i).front().has_clitic && reading_.at(i).front().table == TableId::nouns) break;  // "state", not "and-to-any"
        const auto kind = match.as<WordClass>();
        if (kind == WordClass::article && i != begin && is_to(i)) return true;
        if (kind == WordClass::article || (i == begin && kind == WordClass::quantifier)) break;
        if (kind == WordClass::particle && tail) break;  // "to-o!": the letters of a name
        if (kind == WordClass::oblique && begins_foreign_name(i, begin)) break;
        const bool may_begin = kind == WordClass::demonstrative || kind == WordClass::pronoun;
        if (i != begin || !may_begin || match.has_clitic) return true;
        break;
      }
      case TableId::verbs: return true;
      default:
        if (i != begin && !match.has_clitic && is_point_in_time(match)) return true;
    }
  }
  if (i == begin) return !capitals_ && !is_behind_according(i) && (is_his_saying(i) || preposition_before_known_word(i) || has_glued_article(i) || preposition_before_noun(i) || preposition_before_thing(i) || preposition_before_listed_thing(i));
  if (capitals_) return !reading_[i].capital && reading_[i - 1].capital && !goes_on_small(i);
  const Match* head = i == begin + 1 && !has_article(begin) ? reading_.find(begin, TableId::roles) : nullptr;
  const bool name = head != nullptr && is_body(*head) && reading_.has(i, TableId::measures);  // "the group B-Tselem"
  return !agrees(i, begin) || (!name && preposition_glued(i)) || begins_object(i, begin) || is_behind_many(i);
}

// "the-minister the-Talurian Li Ko-Sang": a word of two letters ("to-me"), behind a person's role and before an unknown word.
bool Phrases::begins_foreign_name(std::size_t i, std::size_t begin) const {
  constexpr std::size_t kShort = 4;  // bytes: two letters
  if (capitals_ || i == begin || reading_[i].folded_size > kShort || !is_person(begin) || !reading_.goes_on(i + 1) || !may_end_name(i + 1)) return false;
  return has_article(i - 1) || role_at(i - 1);
}

// A word without a capital behind one that has it: a role, what a role is over, the "von der" of a name, the adjective
// of "minister of the Affairs foreign Emil Roe".
bool Phrases::goes_on_small(std::size_t i) const {
  constexpr std::size_t kParticle = 3;  // letters
  if (role_at(i) || reading_.has(i - 1, TableId::words) || (complements_ && role_at(i - 1)) || owns_role(i) || leads_to_role(i)) return true;
  const auto is_particle = [&](std::size_t t) {
    return reading_.goes_on(t) && reading_[t].is_word() && !reading_[t].capital && !reading_.has(t, TableId::cues) &&
           text::code_points(reading_.tokens().folded(t)) <= kParticle;
  };
  if (is_particle(i) && reading_.at(i).empty()) {
    std::size_t next = i + 1 + (is_particle(i + 1) && !reading_.has(i + 1, TableId::words));  // not "met in May"
    if (next == i + 1 && next < reading_.size() && segmentation::is_dash(reading_[next]) && glued(reading_, next)) ++next;  // "al-Roe"
    if (reading_.goes_on(next) && reading_[next].capital) return true;
  }
  const bool complement = i >= 2 && reading_.has(i - 2, TableId::words) && reading_.goes_on(i + 1) && (reading_[i + 1].capital || is_comma(reading_[i + 1]));
  return complement && reading_[i].is_word() && reading_.language().is("adjective_after_noun");
}

// Of two definite words the second is an adjective of the first, or a title; else it is the verb's object: "condemned
// the party the-German the-decision". Behind a person's title alone stands a name: "the-president the-Haddad".
bool Phrases::agrees(std::size_t i, std::size_t begin) const {
  if (i == begin || !has_article(i) || !has_article(i - 1)) return true;
  const Match* head = reading_.find(begin, TableId::roles);
  if (i == begin + 1 && head == nullptr && is_definite_verbal(i)) return false;  // "decided the-academy the-postponing"
  if (i == begin + 1 && (head == nullptr || !is_body(*head))) return true;
  // "the-sheikh Salim the-Khalid the-Hamad": a title, a name, and his fathers'.
  if (head != nullptr && is_title(begin) && may_end_name(begin + 1)) return true;
  if (head != nullptr && !is_body(*head) && leads_to_name(i + 1) != 0) return true;
  const Match* role = reading_.find(i, TableId::roles);
  if ((role != nullptr && !is_body(*role)) || reading_.has(i, TableId::adjectives)) return true;
  for (std::size_t t = begin; t < i; ++t) {
    for (const Match& match : reading_.at(t)) {
      if (t + match.tokens > i && is_nominal(match.table)) return true;
    }
  }
  return reading_.language().has_adjective_ending(reading_.tokens().folded(i)) && !reading_.has(i, TableId::measures);
}

// "said the-Jubair that", "said Emil the-Jubair": a word of no table with an article, alone or behind a name, which the document
// never has without it.
bool Phrases::is_family_name(TokenRange phrase) const {
  const std::size_t last = phrase.end - 1;
  if (!reading_[last].is_word() || !reading_.is_unlisted(last) || !has_article(last) || country_end(last) != last) return false;
  if (phrase.begin != last && (!may_end_name(last - 1) || is_known_name(last - 1))) return false;
  const std::string_view folded = reading_.tokens().folded(last);
  return !is_noted(text::hash_of(folded.substr(article_of(reading_.language(), folded))));
}

// "the-Pentagon the-American", where "the-Pentagon" is known.
bool Phrases::is_its_adjective(std::size_t i) const {
  if (i == 0 || !has_article(i - 1) || !has_article(i)) return false;
  return reading_.has_any(i, {TableId::adjectives, TableId::countries}) || reading_.language().has_adjective_ending(reading_.tokens().folded(i));
}

// "received the-soldiers information": several people known by their article and ending have no name behind them.
bool Phrases::is_behind_many(std::size_t i) const {
  return !many_.empty() && has_article(i - 1) && !has_article(i) && reading_.tokens().folded(i - 1).ends_with(many_) && !reading_.traits(i).joined;
}

// "his rival", "their rival".
bool Phrases::is_possessed(std::size_t i) const {
  std::string_view folded = reading_.tokens().folded(i);
  // "and-accused" is no "their" word: without its "and" it is too short.
  if (const Match* cue = reading_.find(i, TableId::cues); cue != nullptr && cue->has_clitic) folded.remove_prefix(cue->clitic_bytes);
  return reading_.language().has_possessive_ending(folded) || text::ends_in_his(reading_[i].span.of(reading_.text()));
}

// "called-on one-of-them the-court to", "called-on the-organisation the-officials to": of what has a pronoun or an article nothing is
// the genitive.
bool Phrases::is_told(std::size_t i, std::size_t begin) const {
  if (is_body(*reading_.find(i, TableId::roles))) return is_possessed(begin);
  const Match* head = has_article(begin) && !oblique_.empty() && reading_.tokens().folded(i).ends_with(oblique_) ? reading_.find(begin, TableId::roles) : nullptr;
  return head != nullptr && is_body(*head);
}

// Behind a name or an adjective a body, a thing with a name or an event begins the verb's object: "accused the
// minister Emil Roe movement X", "announced the spokesman death ...".
bool Phrases::begins_object(std::size_t i, std::size_t begin) const {
  if (i == begin + 1 && role_at(i) && has_article(i) && is_told(i, begin)) return true;
  if (is_thing_behind_name(i, begin)) return true;
  const Match* told = has_article(i - 1) && is_person(i - 1) ? reading_.find(i, TableId::agencies) : nullptr;  // "told the-source Reuters"
  if (told != nullptr && !told->has_clitic) return true;
  if (reading_.has(i - 1, TableId::roles) || !(may_end_name(i - 1) || has_article(i - 1))) return false;
  if (reading_.is_unlisted(i) && reading_.language().has_possessive_ending(reading_.tokens().folded(i))) return true;
  // "urged Emil Roe his-supporters to".
  const auto is_his = [](const Match& match) { return match.inflected && !match.has_clitic && (match.table == TableId::roles || match.table == TableId::nouns); };
  if (may_end_name(i - 1) && is_possessed(i) && std::any_of(reading_.at(i).begin(), reading_.at(i).end(), is_his)) return true;
  constexpr std::size_t kCircumstance = 12;  // bytes: six letters; "Maria" is of a shorter pattern
  if (ends_as_object(i) && reading_[i].folded_size >= kCircumstance && !is_known_name(i) && reading_.language().is_circumstance(reading_.tokens().folded(i), reading_[i].first)) return true;  // "wondered the-president astonished"
  const bool joined = reading_.traits(i).joined;  // "and the waters"
  if (!has_article(i) && !joined && is_his_deed(i)) return true;
  if (may_end_name(i - 1) && (is_addressed(i) || is_country_behind_name(i, begin))) return true;
  // "accused the-Malik the-Talurians": behind a word of no table, alone with its article, a plural in the case of objects.
  const auto is_oblique = [&](std::size_t t) { return !oblique_.empty() && reading_.tokens().folded(t).ends_with(oblique_); };
  if (i == begin + 1 && has_article(i) && is_oblique(i) && (reading_.is_unlisted(begin) || reading_.has(begin, TableId::terms)) && !role_at(begin) && has_article(begin) && !is_oblique(begin)) return true;
  // "denied Emil Roe the-accusations", "denied Roe the-accusations and ...".
  if (has_article(i) && i == begin + 1 && may_end_name(begin) && reading_.find(i, TableId::cues, CueClass::noun) != nullptr && !reading_.has(i, TableId::publications) && !leads_to_words(i + 1)) return true;
  if ((i == begin + 1 || is_known_name(i - 1)) && is_definite_deed(i)) return true;
  if (i >= begin + 3 && is_person(begin) && may_end_name(i - 1) && may_end_name(i - 2) && is_things(i)) return true;
  if (has_article(i) && i >= begin + 2 && may_end_name(i - 1) && may_end_name(i - 2) && reading_.has_any(i, {TableId::cues, TableId::publications})) return true;
  if (has_article(i - 1) && !has_article(i) && !joined && reading_.is_unlisted(i - 1) && is_possessed(i) && !role_at(i)) return true;
  const auto is_bodies = [&](const Match& match) { return match.table == TableId::roles && is_body(match) && !match.possessive && !plural_of_things_.empty() && reading_.tokens().folded(i).ends_with(plural_of_things_); };
  for (const Match& match : reading_.at(i)) {
    if (match.has_clitic || (match.inflected && !is_bodies(match))) return false;
    if (match.table == TableId::measures) return !may_be_surname(i, begin);
    if (match.table == TableId::roles) return is_body(match) && !(is_its_adjective(i) && reading_.has(i - 1, TableId::things));  // "council of-the-affairs the-foreign"
    if (match.table == TableId::agencies) return has_article(i - 1);  // "told the-spokesman the-Talurian Reuters"
    if (match.table == TableId::terms) return !reading_.has(i, TableId::roles);
  }
  return false;
}

// "told Emil Roe his-counterpart", "told Roe the-journalists", "urged Roe Taluria": behind a name whom he speaks to or of.
bool Phrases::is_addressed(std::size_t i) const {
  const auto plain_match = [](const Match* match) { return match != nullptr && !match->has_clitic; };
  if (plain_match(reading_.find(i, TableId::roles, lang::RoleClass::other))) return true;
  if (!is_known_name(i - 1)) return false;  // "the league of-the-journalists", "ministry of-affairs of-Taluria"
  const Match* country = reading_.find(i, TableId::countries, lang::CountryClass::name);
  if (plain_match(country) && !country->inflected && (country->tokens > 1 || has_article(i))) return true;
  return has_article(i) && !oblique_.empty() && reading_.has(i, TableId::roles) && reading_.tokens().folded(i).ends_with(oblique_);
}

// "criticised the-minister Emil Roe the-articles", "raised the-minister Emil Roe a-piece metallic": behind two names the plural or
// the noun of a thing, which its ending tells, with its adjective.
bool Phrases::is_things(std::size_t i) const {
  if (plural_of_things_.empty() || reading_.has_any(i, {TableId::roles, TableId::agencies, TableId::countries})) return false;
  if (has_article(i)) return reading_.tokens().folded(i).ends_with(plural_of_things_);
  const char32_t feminine = reading_.language().spelling.feminine_noun;
  return reading_[i].last == feminine && reading_.goes_on(i + 1) && reading_[i + 1].last == feminine && reading_.language().has_adjective_ending(reading_.tokens().folded(i + 1));
}

// "refused Emil the-answering of-questions": behind one name a verbal noun with an article and its preposition. Families have
// the pattern that begins with m too.
bool Phrases::is_definite_deed(std::size_t i) const {
  if (!has_article(i) || !may_end_name(i - 1) || is_known_name(i) || !reading_.goes_on(i + 1)) return false;
  if (reading_.language().has_adjective_ending(reading_.tokens().folded(i - 1))) return false;  // "a-specialist of-the-feeding"
  if (reading_.find(i + 1, TableId::words, WordClass::preposition) == nullptr && !preposition_glued(i + 1)) return false;
  return is_definite_verbal(i);
}

// "the-answering", "the-postponing"; not of the pattern that families' names have too.
bool Phrases::is_definite_verbal(std::size_t i) const {
  const std::string_view folded = reading_.tokens().folded(i);
  const std::size_t article = article_of(reading_.language(), folded);
  const std::string_view written = reading_[i].span.of(reading_.text());
  std::size_t at = std::min(article, written.size() - 1);
  const lang::Pattern* pattern = reading_.language().verbal_noun(folded.substr(article), text::decode(written, at));
  return pattern != nullptr && pattern->letters.front() != reading_.language().spelling.family_pattern;
}

// "said the expert Sami Return to-the-channel that": an event has somebody or something behind it that it happened to; with
// nothing behind it, and one name before it, it is the family's.
bool Phrases::may_be_surname(std::size_t i, std::size_t begin) const {
  const std::size_t next = i + 1;
  if (has_article(i) || !may_end_name(i - 1)) return false;
  if (i - 1 != begin && !has_article(i - 2) && !role_at(i - 2)) return false;
  return !reading_.goes_on(next) || is_comma(reading_[next]) || complementiser_at(reading_, next) != nullptr || preposition_glued(next);
}

// Folding makes one word of two that differ in the last letter (the Arabic "on" and the name Ali).
bool Phrases::is_spelled_otherwise(const Match& match, std::size_t i) const {
  if (capitals_ || match.has_clitic || match.tokens != 1 || match.entry->lemma_hash != reading_[i].hash || match.entry->lemma.empty()) return false;
  const std::string_view written = reading_[i].span.of(reading_.text());
  std::size_t here = written.size(), there = match.entry->lemma.size();
  const char32_t last = text::decode_back(written, here);
  return text::class_of(last) == text::CharacterClass::letter && last != text::decode_back(match.entry->lemma, there);
}

// "to-Reuters", "to-the-journalists": an addressee, not the speaker.
bool Phrases::preposition_glued(std::size_t i) const {
  return once(i, kPrepositionGlued, [&] { return find_preposition_glued(i); });
}
bool Phrases::find_preposition_glued(std::size_t i) const {
  constexpr std::size_t kEvent = 10;  // bytes: a letter and a word of four; "by-weight" is a name too
  bool glued_noun = false;
  for (const Match& match : reading_.at(i)) {
    const bool report = match.table == TableId::publications && match.as<lang::PublicationClass>() <= lang::PublicationClass::text;
    const bool saying = match.table == TableId::cues && match.as<CueClass>() == CueClass::noun;  // "demanded the party of-suspension"
    const bool event = (report || saying || match.table == TableId::measures) && reading_[i].folded_size >= kEvent;
    if (!is_nominal(match.table) && !event) continue;
    if (!match.has_clitic) return false;
    glued_noun |= match.clitic == CliticClass::preposition;
  }
  if (glued_noun || preposition_before_known_word(i) || preposition_before_initial(i)) return true;
  const std::string_view folded = reading_.tokens().folded(i);
  if (folded.size() <= 2 && i + 1 < reading_.size() && (!reading_[i + 1].space_before || scene_.passage(i + 1) != nullptr)) return true;
  return has_preposition_and_article(folded) || preposition_before_deed(i);
}

bool Phrases::has_preposition_and_article(std::string_view folded) const {
  constexpr std::size_t kBoth = 4, kWord = 6;  // bytes: two letters, three letters
  const lang::Clitic* preposition = reading_.language().clitic_of(folded, CliticClass::preposition, kWord);
  return preposition != nullptr && preposition->form.size() >= kBoth;
}

bool Phrases::has_glued_article(std::size_t i) const {
  return reading_.is_unlisted(i) && has_preposition_and_article(reading_.tokens().folded(i));
}

// A letter that stands at a word's begin only: the one before it is a clitic ("with-procedures").
bool Phrases::preposition_before_initial(std::size_t i) const {
  const std::string_view written = reading_[i].span.of(reading_.text());
  std::size_t first = 0;
  (void)text::decode(written, first);
  std::size_t second = first;
  if (second >= written.size() || text::decode(written, second) != reading_.language().spelling.initial || second >= written.size()) return false;
  return reading_.language().clitic_of(written.substr(0, first), CliticClass::preposition) != nullptr;
}

// "accused the-party of-carrying-out ...": a letter before a verbal noun; not the one that says what a body is for.
bool Phrases::preposition_before_deed(std::size_t i) const {
  constexpr std::size_t kWord = 10;  // bytes: five letters
  const text::Token& token = reading_[i];
  if (token.folded_size < kLetter + kWord || letters_.find(token.first) == letters_.npos || !reading_.is_unlisted(i) || reading_.tokens().folded(i).starts_with(of_)) return false;
  if (reading_.language().has_possessive_ending(reading_.tokens().folded(i))) return true;  // "praised Roe of-her-taking part"
  if (!reading_.goes_on(i + 1) || !(reading_[i + 1].is_word() || scene_.passage(i + 1) != nullptr)) return false;
  std::size_t at = kLetter;
  return reading_.language().verbal_noun(reading_.tokens().folded(i).substr(kLetter), text::decode(token.span.of(reading_.text()), at)) != nullptr;
}

// "asked for-the-inquiry": what the tables have only behind a preposition with its article.
bool Phrases::preposition_before_thing(std::size_t i) const {
  const std::string_view folded = reading_.tokens().folded(i);
  if (!reading_.has_any(i, {TableId::publications, TableId::measures, TableId::cues}) || folded.starts_with(of_) || !has_preposition_and_article(folded)) return false;
  return std::all_of(reading_.at(i).begin(), reading_.at(i).end(), [](const Match& match) { return match.has_clitic && match.clitic == CliticClass::preposition; });
}

// "passed-on the site from him his-saying".
bool Phrases::is_his_saying(std::size_t i) const {
  return reading_.find(i, TableId::cues, CueClass::noun) != nullptr && !reading_.has_any(i, {TableId::roles, TableId::publications}) && is_possessed(i);
}

// "added with-calm", "in-the-capacity of".
bool Phrases::preposition_before_listed_thing(std::size_t i) const {
  const Match* thing = reading_.find(i, TableId::things);
  return thing != nullptr && thing->has_clitic && thing->clitic == CliticClass::preposition;
}

// "criticised Emil Roe the-decision", "won the-Jubair a-round": behind two names, one that is known, and without article behind one.
// Behind a role one unknown word may say of what it is ("head of-software of-the-network").
bool Phrases::is_thing_behind_name(std::size_t i, std::size_t begin) const {
  const Match* thing = reading_.find(i, TableId::things);
  if (thing == nullptr || (thing->has_clitic && thing->clitic == CliticClass::conjunction) || reading_.has_any(i, {TableId::roles, TableId::agencies, TableId::countries})) return false;
  const bool preposition = preposition_before_listed_thing(i);
  // "attacked the-minister the-Talurian with-violence", but "the-president charged with-forming".
  const bool participle = has_article(i - 1) && !role_at(i - 1) && !is_its_adjective(i - 1);
  if (preposition && !participle && !reading_.tokens().folded(i).starts_with(of_)) return true;
  if (const Match* head = reading_.find(begin, TableId::roles); preposition && head != nullptr && is_body(*head)) return false;  // "union X for-rights"
  if (is_known_name(i - 1) || (has_article(i - 1) && !has_article(i) && !thing->has_clitic)) return true;
  if (i >= begin + 3 && has_article(i - 1) && has_article(i) && reading_.is_unlisted(i - 1)) return may_end_name(i - 2) && may_end_name(i - 3);  // "Emil Abd al-Aziz the-greeting"
  if (i - 1 == begin) return preposition || thing->inflected;  // "organisers of-the-protests" may be one of no table
  return may_end_name(i - 1) && (may_end_name(i - 2) || (i - 2 == begin && has_article(begin) && is_person(begin) && !may_be_surname(i, begin)));
}

// "described it as-gunmen of": a noun of the tables behind the letter, long enough to be no name's chance.
bool Phrases::preposition_before_noun(std::size_t i) const {
  constexpr std::size_t kWord = 8;  // bytes: four letters
  if (!reading_.has(i, TableId::nouns)) return preposition_before_initial(i);
  const Match* noun = reading_.find(i, TableId::nouns);
  if (noun == nullptr || !noun->has_clitic || noun->clitic != CliticClass::preposition || reading_.has_any(i, {TableId::roles, TableId::agencies, TableId::terms})) return false;
  return reading_.tokens().folded(i).size() >= noun->clitic_bytes + kWord;
}

// "to-Kiev" where "Kiev" stands elsewhere in the document; but "Putin" is not "with-utin".
bool Phrases::preposition_before_known_word(std::size_t i) const {
  if (!capitals_ && letters_.find(reading_[i].first) == letters_.npos) return false;
  const std::string_view folded = reading_.tokens().folded(i);
  if (!reading_.is_unlisted(i) && !reading_.at(i).front().has_clitic) return false;
  constexpr std::size_t kWord = 6;  // bytes: three letters
  if (folded.size() < kLetter + kWord || reading_.language().clitic_of(folded.substr(0, kLetter), CliticClass::preposition) == nullptr) return false;
  return is_noted(text::hash_of(folded.substr(kLetter)));
}

}  // namespace isnad::extraction
