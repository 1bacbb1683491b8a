#include "extract/quotes_callings.h"

#include <algorithm>

namespace isnad::extraction {

using lang::Match;
using lang::TableId;
using lang::WordClass;

namespace {

// The words behind `calling` in its group of the setting "a;b|c;d"; empty if it heads none.
std::string_view kinds_of(const lang::Language& language, std::string_view calling) {
  std::string_view groups = language.setting("kinds");
  while (!groups.empty()) {
    const std::string_view group = groups.substr(0, groups.find('|'));
    if (group.size() > calling.size() && group[calling.size()] == ';' && group.starts_with(calling)) return group.substr(calling.size());
    groups.remove_prefix(std::min(groups.size(), group.size() + 1));
  }
  return {};
}

// Is `word` one of ";a;b"?
bool holds(std::string_view words, std::string_view word) {
  for (std::size_t at = words.find(word); at != words.npos; at = words.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if (at > 0 && words[at - 1] == ';' && (end == words.size() || words[end] == ';')) return true;
  }
  return false;
}

}  // namespace

Callings::Callings(const Scene& scene, const Phrases& phrases, const Speakers& speakers)
    : reading_(scene.reading), phrases_(phrases), speakers_(speakers), verb_first_(scene.reading.language().is("verb_first")) {}

void Callings::note(TokenRange who, std::size_t sentence) {
  if (verb_first_ && !who.empty() && is_named_person(who)) people_.push_back({who, sentence});
}

bool Callings::is_named_person(TokenRange who) const {
  const Match* role = reading_.find(who.begin, TableId::roles);
  if ((role != nullptr && Phrases::is_body(*role)) || reading_.has_any(who.begin, {TableId::agencies, TableId::terms, TableId::publications})) return false;
  return phrases_.is_name(who.end - 1) && phrases_.country_end(who.begin) == who.begin && phrases_.country_end(who.end - 1) == who.end - 1;
}

bool Callings::is_adjective(std::size_t i) const {
  if (!phrases_.has_article(i)) return false;
  return reading_.has_any(i, {TableId::adjectives, TableId::countries}) || reading_.language().has_adjective_ending(reading_.tokens().folded(i));
}

// "the-girl", "the-player the-young"; "this the-deputy", by any role.
bool Callings::is_calling(TokenRange words) const { return !people_.empty() && !words.empty() && says_what(words) && !is_of_body(words); }

bool Callings::says_what(TokenRange words) const {
  const bool this_one = reading_.find(words.begin, TableId::words, WordClass::demonstrative) != nullptr;
  words.begin += this_one;
  if (words.empty() || !phrases_.has_article(words.begin)) return false;
  bool country = false;
  for (std::size_t i = words.begin + 1; i < words.end; ++i) {
    if (!is_adjective(i)) return false;
    country = country || reading_.has(i, TableId::countries);
  }
  const Match* role = reading_.find(words.begin, TableId::roles);
  if (this_one) return role != nullptr && !Phrases::is_body(*role);
  const std::string_view folded = reading_.tokens().folded(words.begin);
  const lang::Clitic* article = reading_.language().clitic_of(folded, lang::CliticClass::article);
  const std::vector<std::string>& callings = reading_.language().last_callings;
  if (article == nullptr) return false;
  const std::string_view noun = folded.substr(article->form.size());
  if (country) {  // "the-player the-Talurian", but "the-leader the-Talurian" is who leads Taluria
    const auto& groups = reading_.language().callings;
    return std::any_of(groups.begin(), groups.end(), [&](const auto& group) { return std::find(group.begin(), group.end(), noun) != group.end(); });
  }
  return std::find(callings.begin(), callings.end(), noun) != callings.end();
}

// "the-officer the-medial in the-town-hall": somebody new; but "the-player in a talk".
bool Callings::is_of_body(TokenRange words) const {
  if (reading_.find(words.begin, TableId::words, WordClass::demonstrative) != nullptr || reading_.find(words.end, TableId::words, WordClass::preposition) == nullptr) return false;
  const Match* body = reading_.find(words.end + 1, TableId::roles);
  return body != nullptr && Phrases::is_body(*body);
}

TokenRange Callings::last(Gender verb, std::size_t sentence) const {
  constexpr std::size_t kNear = 5;  // sentences
  for (auto turn = people_.rbegin(); turn != people_.rend() && turn->sentence + kNear >= sentence; ++turn) {
    if (speakers_.fits(turn->who, verb)) return turn->who;
  }
  return {};
}

// Without what is glued to it.
std::string_view Callings::noun_of(std::size_t i) const {
  const std::string_view folded = reading_.tokens().folded(i);
  const Match* role = reading_.find(i, TableId::roles);
  if (role != nullptr) return folded.substr(role->clitic_bytes);
  const lang::Clitic* article = reading_.language().clitic_of(folded, lang::CliticClass::article);
  return article == nullptr ? folded : folded.substr(article->form.size());
}

// By its first role or, without one, by its first word.
bool Callings::is_of_kind(TokenRange who, std::string_view calling) const {
  std::size_t head = who.begin;
  for (std::size_t i = who.end; i-- > who.begin;) {
    if (reading_.has(i, TableId::roles)) head = i;
  }
  const std::string_view noun = noun_of(head), kinds = kinds_of(reading_.language(), calling);
  return noun == calling || holds(kinds, noun) || (holds(kinds, "*") && is_bare_body(who));
}

// A name that is "she" and nobody's: "Abelor" of "the company". No person of that name has a role or title.
bool Callings::is_bare_body(TokenRange who) const {
  constexpr std::size_t kLongest = 3;  // tokens
  if (who.end > who.begin + kLongest || !speakers_.is_known_as(who, Gender::feminine) || reading_.has_any(who.begin, {TableId::countries, TableId::agencies, TableId::publications, TableId::words})) return false;
  for (std::size_t i = who.begin; i < who.end; ++i) {
    const bool things = reading_.tokens().folded(i).ends_with(reading_.language().setting("plural_of_things"));
    if (things || reading_.has(i, TableId::roles) || phrases_.has_article(i)) return false;
  }
  return std::none_of(people_.begin(), people_.end(), [&](const Turn& turn) {
    return reading_[turn.who.end - 1].hash == reading_[who.end - 1].hash && turn.who.end - turn.who.begin != who.end - who.begin;
  });
}

// "the official the-Talurian": somebody of Taluria.
bool Callings::shares_country(TokenRange who, TokenRange words) const {
  for (std::size_t i = words.begin + 1; i < words.end; ++i) {
    const Match* country = reading_.find(i, TableId::countries);
    if (country == nullptr) continue;
    bool shared = false;
    for (std::size_t t = who.begin; t < who.end; ++t) {
      const Match* own = reading_.find(t, TableId::countries);
      shared = shared || (own != nullptr && own->entry->measure == country->entry->measure);
    }
    if (!shared) return false;
  }
  return true;
}

TokenRange Callings::last_of_kind(TokenRange words, Gender verb, std::size_t sentence) const {
  constexpr std::size_t kNear = 6;  // sentences
  if (!verb_first_ || words.empty() || !phrases_.has_article(words.begin) || is_of_body(words)) return {};
  for (std::size_t i = words.begin + 1; i < words.end; ++i) {
    if (!is_adjective(i)) return {};
  }
  const std::string_view calling = noun_of(words.begin);
  if (kinds_of(reading_.language(), calling).empty()) return {};
  for (auto turn = speakers_so_far_.rbegin(); turn != speakers_so_far_.rend() && turn->sentence + kNear >= sentence; ++turn) {
    const std::size_t longer = phrases_.has_article(turn->who.begin) ? words.end - words.begin : 1;  // than "the-source", "a-source"
    const bool other = noun_of(turn->who.begin) != calling || turn->who.end - turn->who.begin > longer;
    if (other && is_of_kind(turn->who, calling) && speakers_.fits(turn->who, verb) && shares_country(turn->who, words)) return turn->who;
  }
  return {};
}

}  // namespace isnad::extraction
