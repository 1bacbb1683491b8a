#include "extract/quotes_callings.h"

#include <algorithm>

namespace isnad::extraction {

using lang::Match;
using lang::TableId;
using lang::WordClass;

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
std::string_view Callings::kind_of(TokenRange who) const {
  std::size_t head = who.begin;
  for (std::size_t i = who.end; i-- > who.begin;) {
    if (reading_.has(i, TableId::roles)) head = i;
  }
  return noun_of(head);
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
  constexpr std::size_t kMost = 32;  // turns of those
  if (!verb_first_ || words.empty() || !phrases_.has_article(words.begin) || is_of_body(words)) return {};
  for (std::size_t i = words.begin + 1; i < words.end; ++i) {
    if (!is_adjective(i)) return {};
  }
  const std::string_view calling = noun_of(words.begin);
  const auto& groups = reading_.language().kinds;
  const auto kinds = std::find_if(groups.begin(), groups.end(), [&](const auto& group) { return group.size() > 1 && group.front() == calling; });
  if (kinds == groups.end()) return {};
  std::size_t left = kMost;
  for (auto turn = speakers_so_far_.rbegin(); turn != speakers_so_far_.rend() && turn->sentence + kNear >= sentence && left-- != 0; ++turn) {
    const std::size_t longer = phrases_.has_article(turn->who.begin) ? words.end - words.begin : 1;  // than "the-source", "a-source"
    const bool other = noun_of(turn->who.begin) != calling || turn->who.end - turn->who.begin > longer;
    if (other && std::find(kinds->begin(), kinds->end(), kind_of(turn->who)) != kinds->end() && speakers_.fits(turn->who, verb) && shares_country(turn->who, words)) return turn->who;
  }
  return {};
}

// "the 29-year-old said": a person; "the Mexican-born journalist".
TokenRange Callings::described(TokenRange words) const {
  if (!verb_first_ && speakers_.means_last_person(words)) return speakers_.last_person();
  const bool age = words.end > words.begin + 1 && reading_[words.begin + 1].kind == text::TokenKind::number && !reading_[words.end - 1].capital;
  if (age && reading_.find(words.begin, TableId::words, WordClass::article) != nullptr && phrases_.behind_age(words.begin + 1) != words.begin + 1) return speakers_.last_person();
  return is_description(words) ? speakers_.last_named() : TokenRange{};
}

// "the Mexican-born journalist": a person known already, put in other words. A plain "the spokesman" may be anybody.
bool Callings::is_description(TokenRange words) const {
  if (verb_first_ || words.end < words.begin + 4 || reading_[words.end - 1].capital) return false;
  if (reading_.find(words.begin, TableId::words, WordClass::article) == nullptr || !phrases_.role_at(words.end - 1)) return false;
  for (std::size_t i = words.begin + 1; i < words.end; ++i) {
    if (segmentation::is_dash(reading_[i])) return true;
  }
  return false;
}

}  // namespace isnad::extraction
