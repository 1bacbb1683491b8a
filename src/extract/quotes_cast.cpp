#include "extract/quotes_cast.h"

#include <algorithm>
#include <span>

#include "text/characters.h"

namespace isnad::extraction {
namespace {

using lang::CliticClass;
using lang::Match;
using lang::RoleClass;
using lang::TableId;
using lang::WordClass;

// One letter more, less or other: newspapers spell foreign names in several ways even in one article.
bool is_spelling_of(std::string_view a, std::string_view b) {
  constexpr std::size_t kLong = 10;  // bytes; short words differ by a letter and are other words
  if (a == b) return true;
  if (a.size() > b.size()) std::swap(a, b);
  if (a.size() + 2 < kLong || b.size() - a.size() > 2) return false;
  std::size_t front = 0, back = 0;
  while (front < a.size() && a[front] == b[front]) ++front;
  while (back < a.size() - front && a[a.size() - 1 - back] == b[b.size() - 1 - back]) ++back;
  if (a.size() < kLong) return front + back == a.size() && front >= 4 && b.ends_with(a.substr(a.size() - 2));
  return front >= kLong / 2 && a.size() - front - back <= 2 && b.size() - front - back <= 2;
}

// One letter is another one, or two have changed places: "Liam", "Laim". Of letters of two bytes.
bool is_misspelling_of(std::string_view a, std::string_view b) {
  constexpr std::size_t kLong = 8, kTwo = 4;  // bytes
  const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  if (std::any_of(a.begin(), a.end(), is_ascii) || std::any_of(b.begin(), b.end(), is_ascii)) return false;
  if (a.size() != b.size() || a.size() < kLong) return false;
  std::size_t front = 0, back = 0;
  while (front < a.size() && a[front] == b[front]) ++front;
  while (back < a.size() - front && a[a.size() - 1 - back] == b[b.size() - 1 - back]) ++back;
  const std::size_t at = front - front % 2, rest = a.size() - at - back;  // letters of two bytes
  if (rest <= 2) return true;
  return rest <= kTwo && a.substr(at, 2) == b.substr(at + 2, 2) && a.substr(at + 2, 2) == b.substr(at, 2);
}

// Of two words or more all are the same, or all but one that is misspelt.
bool are_alike(std::span<const std::string_view> a, std::span<const std::string_view> b) {
  std::size_t other = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i] == b[i] || is_spelling_of(a[i], b[i])) continue;
    if (a.size() < 2 || ++other > 1 || !is_misspelling_of(a[i], b[i])) return false;
  }
  return true;
}

}  // namespace

Cast::Cast(const Scene& scene, const Phrases& phrases)
    : scene_(scene), reading_(scene.reading), phrases_(phrases), capitals_(scene.reading.language().is("names_capitalised")) {}

// Without the article or conjunction in front, so that "the minister" meets "minister".
std::string_view Cast::bare(std::size_t i) const {
  // "prime minister of-Taluria" is "the-prime-minister the-Talurian": the country's code stands for both.
  if (const Match* country = country_at(i); country != nullptr) return country->entry->measure;
  const std::string_view folded = reading_.tokens().folded(i), servant = phrases_.servant();
  if (const std::size_t letter = letter_before_name(i); letter != 0) return folded.substr(letter);
  if (const std::string_view god = folded.substr(std::min(servant.size(), folded.size())); !servant.empty() && folded.starts_with(servant)) {
    if (const lang::Clitic* article = reading_.language().clitic_of(god, CliticClass::article, 4)) return god.substr(article->form.size());
  }
  if (const lang::Clitic* article = reading_.language().clitic_of(folded, CliticClass::article, 4)) return folded.substr(article->form.size());
  for (const Match& match : reading_.at(i)) {
    if (match.table == TableId::roles && match.has_clitic) return folded.substr(match.clitic_bytes);
    if (match.table == TableId::roles) break;
  }
  return folded;
}

// "according to-Roe": a letter before a name that stands without it elsewhere.
std::size_t Cast::letter_before_name(std::size_t i) const {
  const bool behind = !capitals_ && i > 0 && reading_.has(i - 1, TableId::cues) && phrases_.is_behind_according(i) && reading_.is_unlisted(i) && phrases_.preposition_before_known_word(i);
  return behind ? Phrases::kLetter : 0;
}

// A country or its adjective, one word; where names have capitals these are no part of a role.
const Match* Cast::country_at(std::size_t i) const {
  const Match* country = capitals_ ? nullptr : reading_.find(i, TableId::countries);
  return country != nullptr && country->tokens == 1 && country->as<lang::CountryClass>() != lang::CountryClass::city ? country : nullptr;
}

// "#Taluria", "the-Talurians"; "the-Talurian" may be a family's name.
bool Cast::names_people(std::size_t i) const {
  const Match* country = country_at(i);
  return country != nullptr && (country->inflected || country->as<lang::CountryClass>() == lang::CountryClass::name);
}

bool Cast::is_title(std::size_t i) const {
  return reading_.find(i, TableId::abbreviations, lang::AbbreviationClass::title) != nullptr;
}

bool Cast::is_adjective(std::size_t i) const {
  return phrases_.has_article(i) && reading_.language().has_adjective_ending(reading_.tokens().folded(i));
}

Cast::Member Cast::member_of(TokenRange phrase) const {
  constexpr std::size_t kOwned = 3;  // tokens: a relation and two names
  Member member;
  member.tokens = phrase;
  member.words.reserve(phrase.end - phrase.begin);
  std::size_t role_end = phrase.begin;
  bool among = false;  // behind "one of" nobody is named before a comma
  for (std::size_t i = phrase.begin; i < phrase.end; ++i) {
    among = among && !is_comma(reading_[i]);
    if (!reading_[i].is_word() && reading_[i].kind != text::TokenKind::number) continue;
    const Match* word = reading_.find(i, TableId::words);
    if (word != nullptr && word->as<WordClass>() == WordClass::article && !word->has_clitic) continue;
    if (i + 1 < phrase.end && phrases_.is_servant(i)) continue;  // "Abd al-Nur" is "Abdalnur"
    const Match* role = reading_.find(i, TableId::roles);
    // Titles are no part of a name: "Mr. Fox" is "Vicente Fox".
    if ((role != nullptr && role->as<RoleClass>() == RoleClass::title && phrase.end > phrase.begin + 1) || is_title(i)) {
      if (member.title.empty() && is_title(i)) member.title = reading_.tokens().folded(i);
      continue;
    }
    if (role != nullptr) {
      const auto kind = role->as<RoleClass>();
      const bool is_body = kind == RoleClass::organisation || kind == RoleClass::outlet, relates = kind == RoleClass::relation || kind == RoleClass::other;
      member.persons_body = member.persons_body || (member.body && !is_body && i >= role_end);
      if (role_end == phrase.begin) member.body = is_body;
      if (!capitals_ && relates && member.own_words == 0) member.own_words = member.words.size();
      if (i == phrase.begin) {
        member.relative = !capitals_ && relates;
        member.owned = !capitals_ && kind == RoleClass::relation && phrase.end <= phrase.begin + kOwned;
      }
      among = among || kind == RoleClass::one_of;
      // "Emil Roe the-minister", but "dean of-the-university".
      const bool construct = member.body && member.words.size() == 1 && i == phrase.begin + 1 && phrases_.has_article(i) && !reading_.has(phrase.begin, TableId::publications);
      if (role_end == phrase.begin && !capitals_ && !construct) member.name_words = member.words.size();
      role_end = std::max(role_end, i + role->tokens);
      const bool article = role->has_clitic && role->clitic == CliticClass::article;
      const bool complete = role->tokens > 1 && phrases_.has_article(i + role->tokens - 1);  // "heir of-the-throne"
      member.role_open = !article && !complete && !capitals_;
    }
    member.words.push_back(bare(i));
    // "the-minister the-foreign the-Talurian Emil": adjectives of the role, if a name follows, and whose country's it is.
    if (i == role_end && role_end != phrase.begin) {
      const bool country = !member.body && country_at(i) != nullptr;
      const bool adjective = country || (is_adjective(i) && i + 1 < phrase.end && !phrases_.has_article(i + 1));
      role_end += adjective;
      member.role_open = member.role_open && !country;
      member.former = member.former || (!capitals_ && !adjective && reading_.find(i, TableId::times, lang::TimeClass::past) != nullptr);
    }
    if (i < role_end || among) member.role_words = member.words.size();
  }
  join_same_role(member);
  return member;
}

// "head of-the-government" is "head of-the-ministers": the words of the first of such roles stand for it.
void Cast::join_same_role(Member& member) const {
  if (member.own_words != 0) return;  // another's role
  const auto begin = member.words.begin() + static_cast<std::ptrdiff_t>(member.name_words);
  for (const auto& group : reading_.language().same_roles) {
    for (const auto& role : group) {
      const bool same = member.role_words >= member.name_words + role.size() && std::equal(role.begin(), role.end(), begin);
      if (!same || &role == &group.front()) continue;
      member.role_words = member.role_words + group.front().size() - role.size();
      member.words.insert(member.words.erase(begin, begin + static_cast<std::ptrdiff_t>(role.size())), group.front().begin(), group.front().end());
      return;
    }
  }
}

// "the-leader Emil Roe and-the-president Mary Lang" are two people: where the second begins, or the phrase's end.
std::size_t Cast::second_person(TokenRange phrase) const {
  for (std::size_t i = phrase.begin + 2; !capitals_ && i < phrase.end; ++i) {
    const Match* role = phrases_.is_name(i - 1) && !reading_.has(i - 1, TableId::countries) && reading_.traits(i).joined ? reading_.find(i, TableId::roles) : nullptr;
    if (role != nullptr && role->has_clitic && !Phrases::is_body(*role)) return i;
  }
  return phrase.end;
}

// "la ministre de la Mer" of "la ministre de la Mer, Laure Kermadec", of which `name` is left; or what stands behind the name.
std::vector<std::string_view> Cast::role_beside(TokenRange name, TokenRange phrase) const {
  const TokenRange role = name.begin > phrase.begin ? TokenRange{phrase.begin, name.begin - 1} : TokenRange{name.end + 1, phrase.end};
  const bool apart = name.begin > phrase.begin ? is_comma(reading_[name.begin - 1]) : name.end < phrase.end && is_comma(reading_[name.end]);
  if (!capitals_ || !apart || role.empty()) return {};
  Member member = member_of(role);
  return member.role_words != 0 && !member.body ? std::move(member.words) : std::vector<std::string_view>{};
}

void Cast::add(TokenRange phrase) {
  const TokenRange whole = phrase;
  if (!phrase.empty()) phrase = proper(phrase);
  if (const std::size_t second = second_person(phrase); second < phrase.end) {
    add({second, phrase.end});
    phrase.end = second;
  }
  if (phrase.empty() || phrases_.is_pronoun(phrase) || members_.size() >= kMostMembers || is_publication(phrase) || (!phrases_.is_possessed(phrase.begin) && phrases_.is_deed(phrase))) return;
  Member member = member_of(phrase);
  member.beside = role_beside(phrase, whole);
  const auto known = std::find_if(members_.begin(), members_.end(), [&](const Member& other) { return other.words == member.words; });
  if (known != members_.end() && known->beside.empty()) known->beside = std::move(member.beside);
  if (known == members_.end() && !member.words.empty()) members_.push_back(std::move(member));
}

// "government figures": the figures are nobody.
bool Cast::is_publication(TokenRange phrase) const {
  if (!reading_.language().is("noun_before_noun") || reading_[phrase.end - 1].capital) return false;
  for (std::size_t i = phrase.begin + 1; i < phrase.end; ++i) {
    const Match* noun = reading_.find(i, TableId::publications);
    if (noun != nullptr && noun->as<lang::PublicationClass>() <= lang::PublicationClass::text) return true;
  }
  return false;
}

// Two words with capitals, where names have them: "Emil Roe".
bool Cast::is_full_name(std::size_t i, std::size_t limit) const {
  return capitals_ && i + 1 < limit && reading_[i].capital && reading_[i + 1].capital &&
         !reading_.has(i, TableId::words) && !reading_.has(i + 1, TableId::words);
}

// "Mr. Fox's successor, Emil Roe": the name behind the comma is somebody's too.
void Cast::add_apposition(TokenRange phrase) {
  for (std::size_t i = phrase.begin; i + 1 < phrase.end; ++i) {
    if (is_comma(reading_[i]) && is_full_name(i + 1, phrase.end)) return add({i + 1, phrase.end});
  }
}

// Also with a preposition glued on: "to-the-head of-the-government Emil Roe" is no "government Emil Roe".
bool Cast::begins_role(std::size_t i) const {
  const Match* role = reading_.find(i, TableId::roles);
  if (role == nullptr || (role->inflected && !capitals_ && reading_[i].last == reading_.language().spelling.object)) return false;  // "became a-friend of Roe"
  const bool glued = role->has_clitic && role->clitic == CliticClass::preposition;
  return glued ? role->tokens > 1 : phrases_.begins(i);
}

void Cast::add_roles() {
  for (std::size_t s = 0; s < scene_.ranges.size(); ++s) {
    const TokenRange range = scene_.ranges[s];
    for (std::size_t i = range.begin; i < range.end; ++i) {
      if (const Match* cue = reading_.find(i, TableId::cues, lang::CueClass::noun); cue != nullptr && cue->tokens > 1) {  // "conference of-press"
        i += cue->tokens - 1;
        continue;
      }
      if (scene_.passage(i) != nullptr || !(begins_role(i) || (is_full_name(i, range.end) && phrases_.begins(i)))) continue;
      const TokenRange phrase = phrases_.after(i, range.end);
      if (phrase.end > i + 1) add(phrase);
      add_apposition(phrase);
      if (phrase.end > i) i = phrase.end - 1;
    }
  }
}

// "allies of Ms. Roe": before the name with its title stands a preposition.
bool Cast::ends_in_complement(TokenRange phrase) const {
  std::size_t i = phrase.end;
  while (i > phrase.begin && (!reading_[i - 1].is_word() || reading_[i - 1].capital)) --i;
  return i > phrase.begin && i < phrase.end && is_title(i) && reading_.find(i - 1, TableId::words, WordClass::preposition) != nullptr;
}

// "the-doctor the-former of-Emil Roe", "an adviser to-the-president Roe": the name from word `before` on is his whom a preposition
// stands before.
bool Cast::is_owner_in(const Member& whole, std::size_t before, bool at_end) const {
  std::size_t i = whole.tokens.end;
  while (i > whole.tokens.begin && bare(i - 1) != whole.words[before]) --i;
  // "the manager of-the-campaign of Emil Roe, Mary Lang": behind his first name too.
  while (!at_end && i > whole.tokens.begin + 1 && reading_[i - 2].is_word() && reading_.is_unlisted(i - 2) && !phrases_.has_article(i - 2)) --i;
  const auto is_for = [&](const Match& match) { return match.has_clitic && match.clitic == CliticClass::preposition; };
  if (!at_end && i > whole.tokens.begin + 1 && std::any_of(reading_.at(i - 2).begin(), reading_.at(i - 2).end(), is_for)) return true;
  if (i < whole.tokens.begin + 3 || !reading_[i - 2].is_word()) return false;
  --i;
  if (phrases_.preposition_before_known_word(i - 1)) return true;
  const Match* role = reading_.find(i - 1, TableId::roles);
  return role != nullptr && role->has_clitic && role->clitic == CliticClass::preposition;
}

bool Cast::spells_alike(const Member& part, const Member& whole) {
  return std::search(whole.words.begin(), whole.words.end(), part.words.begin(), part.words.end()) != whole.words.end();
}

// "the BBA" of "the Bardonian Bankers' Association": the first letters of its words with capitals.
bool Cast::is_acronym_of(const Member& part, const Member& whole) const {
  constexpr std::size_t kFewest = 2, kMost = 6;  // letters
  if (!capitals_ || part.words.size() != 1 || part.role_words != 0 || whole.words.size() < kFewest) return false;
  const std::string_view letters = reading_[part.tokens.end - 1].span.of(reading_.text());
  const bool capitals = std::all_of(letters.begin(), letters.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  if (!capitals || letters.size() < kFewest || letters.size() > kMost) return false;
  std::size_t found = 0;
  for (std::size_t i = whole.tokens.begin; i < whole.tokens.end; ++i) {
    if (!reading_[i].capital || reading_.find(i, TableId::words, WordClass::article) != nullptr) continue;
    if (found == letters.size() || reading_[i].span.of(reading_.text()).front() != letters[found]) return false;
    ++found;
  }
  return found == letters.size();
}

// `part` is the tail of `whole`, and there stands a name: not the complement of a role ("the spokesman of the
// police" is not the police).
bool Cast::is_name_of(const Member& part, const Member& whole) const {
  if (is_acronym_of(part, whole)) return true;
  if (part.words.size() >= whole.words.size() || part.role_words != 0) return false;
  // "told Radio Verlac Emil Roe": a person's two names are no body's.
  if (whole.body && part.words.size() >= 2 && capitals_) return false;
  if (capitals_ && ends_in_complement(whole.tokens)) return false;
  if (!capitals_ && whole.persons_body) return false;
  const auto begin = whole.words.end() - static_cast<std::ptrdiff_t>(part.words.size());
  // "head of the firm Roe, Emil Roe": the last words first.
  const bool at_end = are_alike(part.words, std::span(whole.words).last(part.words.size()));
  const auto at = at_end ? begin : std::search(whole.words.begin(), whole.words.end(), part.words.begin(), part.words.end(), is_spelling_of);
  if (at == whole.words.end()) return false;
  const auto before = static_cast<std::size_t>(at - whole.words.begin());
  if (whole.name_words != 0) return before + part.words.size() == whole.name_words;
  if (whole.own_words != 0 && before >= whole.own_words) return false;
  const bool text = reading_.has(whole.tokens.begin, TableId::publications) || reading_.find(whole.tokens.begin, TableId::cues, lang::CueClass::noun) != nullptr;
  if (!capitals_ && before != 0 && text) return false;  // "the post of Roe"
  const bool many = !capitals_ && (reading_.has_any(whole.tokens.begin, {TableId::vague, TableId::numbers}) || reading_.find(whole.tokens.begin, TableId::words, WordClass::quantifier) != nullptr);  // "many of the friends of Roe"
  if (many || is_plural_role(whole.tokens.begin)) return false;
  if (!capitals_ && (whole.owned || (before != 0 && is_owner_in(whole, before, at == begin)))) return false;
  if (before < whole.role_words || (!capitals_ && whole.body && at != begin && before != whole.role_words)) return false;
  if (!capitals_ && whole.body && whole.role_open && before > whole.role_words) return false;  // "the administration of Emil Roe"
  // Directly behind an open role stands its complement.
  if (whole.role_open && before == whole.role_words && at == begin) return whole.role_words == 0;
  return at == begin || whole.role_words <= before;
}

// "the-historians": a role with the ending of several; not "the-amin", whose last letters are the same.
bool Cast::is_plural_role(std::size_t i) const {
  const lang::Language& language = reading_.language();
  const Match* role = capitals_ ? nullptr : reading_.find(i, TableId::roles);
  if (role == nullptr || role->tokens > 1) return false;
  const std::string_view form = reading_.tokens().folded(i).substr(role->clitic_bytes);
  const auto is_several = [&](std::string_view ending) {
    if (ending.empty() || !form.ends_with(ending)) return false;
    const auto one = language.lexicon.starting_with(text::hash_of(form.substr(0, form.size() - ending.size())));
    return std::any_of(one.begin(), one.end(), [&](const lang::Phrase& phrase) { return language.lexicon.entry(phrase).table == TableId::roles; });
  };
  const std::string_view many = language.setting("subject_plural_ending");
  return is_several(many) || is_several(many.substr(0, many.size() / 2)) || is_several(language.setting("oblique_plural_ending"));
}

// "the driver, Emil Roe", "a driver named Emil Roe" and "Emil Roe, the driver" are known by the name.
TokenRange Cast::proper(TokenRange phrase) const {
  for (std::size_t i = phrase.begin + 1; i + 1 < phrase.end; ++i) {
    const Match* naming = reading_.find(i, TableId::words, WordClass::naming);
    if (naming != nullptr && i + naming->tokens < phrase.end) return {i + naming->tokens, phrase.end};
  }
  if (!capitals_) return phrase;
  // "the presidents of Taluria and Bardonia Emil Roe and ...": whose country it is stands before the name.
  if (const Match* country = reading_.language().is("genitive_complement") ? reading_.find(phrase.begin, TableId::countries) : nullptr; country != nullptr && country->inflected && country->as<lang::CountryClass>() == lang::CountryClass::name && is_full_name(phrase.begin + country->tokens, phrase.end)) {
    phrase.begin += country->tokens;
  }
  const bool name_first = reading_[phrase.begin].capital && !reading_.has_any(phrase.begin, {TableId::words, TableId::numbers});  // "One Liberal, Emil Roe"
  // "Emil Roe of the Institute" is known by the name; "the Bank of Taluria" is not.
  if (name_first && is_full_name(phrase.begin, phrase.end) && !phrases_.role_at(phrase.begin) && !reading_.has(phrase.begin, TableId::terms)) {
    for (std::size_t i = phrase.begin + 2; i < phrase.end; ++i) {
      if (reading_.find(i, TableId::words, WordClass::preposition) != nullptr && !phrases_.has_role({phrase.begin, i})) return {phrase.begin, i};
    }
  }
  for (std::size_t i = phrase.begin; i + 1 < phrase.end; ++i) {
    if (!is_comma(reading_[i])) continue;
    if (name_first && !(phrases_.role_at(i - 1) && !reading_[i - 1].capital)) return {phrase.begin, i};
    const std::size_t name = i + 1 + (reading_.find(i + 1, TableId::words, WordClass::article) != nullptr);
    if (name < phrase.end && reading_[name].capital) return {name, phrase.end};
    // "the court, the firm ..." adds no name to the court.
    if (std::none_of(reading_.tokens().begin() + static_cast<std::ptrdiff_t>(name), reading_.tokens().begin() + static_cast<std::ptrdiff_t>(phrase.end), [](const text::Token& token) { return token.capital; })) return {phrase.begin, i};
  }
  return phrase;
}

// "the-model Roe", which is less than "Mary Roe".
bool Cast::is_called(const Member& member) const { return member.role_words == 0 && phrases_.has_article(member.tokens.begin); }

// Two people of one surname: where names have capitals the one named first is whom the article is about;
// elsewhere the longer form wins, as it mostly is the same person with his role.
bool Cast::is_better(const Member& a, const Member& b, TokenRange mention) const {
  if (!capitals_ && a.relative == b.relative && a.words.size() == b.words.size()) {
    const Member& barer = a.role_words < b.role_words ? a : b;  // "Mary Roe" before "the-model Roe"
    if (a.role_words != b.role_words && a.former == b.former && a.name_words + b.name_words == 0 && phrases_.is_name(barer.tokens.begin)) return &barer == &a;
    return is_called(b) && !is_called(a);
  }
  if (!capitals_) return a.relative == b.relative ? a.words.size() > b.words.size() : b.relative;
  const bool same_person = is_spelling_of(a.words.back(), b.words.back()) && (is_name_of(a, b) || is_name_of(b, a));
  if (same_person) return a.words.size() > b.words.size();
  // "Mrs. Lang" behind "Lang's wife, Mary Lang": with a title, whoever was named in full last.
  const bool titled = mention.end > mention.begin + 1 && (is_title(mention.begin) || reading_.find(mention.begin, TableId::roles, RoleClass::title) != nullptr);
  if (titled && a.tokens.begin < mention.begin && b.tokens.begin < mention.begin) return a.tokens.begin > b.tokens.begin;
  return a.tokens.begin < b.tokens.begin;
}

// "a minister": an article of its own, and not the one that says which.
bool Cast::is_indefinite(std::size_t i) const {
  return reading_.find(i, TableId::words, WordClass::article) != nullptr && !reading_.language().setting("definite_articles").empty() && !lang::is_one_of(reading_.tokens().folded(i), reading_.language().setting("definite_articles"));
}

// "the-prince Emil son-of Roe" is "the heir of-the-throne the-Talurian Emil son-of Roe", whatever his role; "the-minister Roe" only
// who has that role too.
const Cast::Member* Cast::with_longer_role(const Member& member) const {
  if (capitals_ || member.body || member.role_words == 0 || member.name_words != 0 || member.own_words != 0 || member.words.size() <= member.role_words) return nullptr;
  Member name = member;
  name.words.erase(name.words.begin(), name.words.begin() + static_cast<std::ptrdiff_t>(member.role_words));
  name.role_words = 0;
  const bool surname = name.words.size() == 1;
  const Member* best = nullptr;
  for (const Member& other : members_) {
    if (other.words.size() <= member.words.size() || other.body || other.former != member.former || other.own_words != 0 || joins_role(other) || !is_name_of(name, other)) continue;
    const bool at_end = other.name_words == 0 && are_alike(name.words, std::span(other.words).last(name.words.size()));
    if (!at_end || (surname && other.words.front() != member.words.front())) continue;
    if (best == nullptr || is_better(other, *best, member.tokens)) best = &other;
  }
  return best != nullptr ? best : only_one_named(member);
}

// "the-minister Emil Roe Lang" is no longer form of "Lang": the word before is known to end a name too.
bool Cast::is_of_two_people(const Member& part, const Member& whole) const {
  const std::size_t last = whole.tokens.end - 1;
  if (capitals_ || part.words.size() != 1 || last < whole.tokens.begin + 2 || bare(last) != part.words.front()) return false;
  return phrases_.is_known_name(last) && phrases_.is_known_name(last - 1) && phrases_.is_name(last - 2);
}

std::string Cast::fullest(TokenRange phrase, TokenRange meant) const {
  phrase = proper(phrase);
  Member member = member_of(phrase);
  // "the-head of Taluria the-conservative": what he is besides.
  const std::size_t last = phrase.end - 1;
  if (!capitals_ && !member.body && member.role_words >= 2 && member.role_words + 1 == member.words.size() && is_adjective(last) && country_at(last) == nullptr && country_at(last - 1) != nullptr) member.words.pop_back();
  // "Damascus" is not "Tehran, ally of Damascus".
  if (phrases_.country_end(phrase.begin) == phrase.end || (member.words.size() == 1 && names_people(phrase.end - 1) && !phrases_.has_role(phrase))) return text_of(phrase);
  const Member* best = nullptr;
  if (member.role_words != 0 && member.role_words == member.words.size()) {
    const bool anybody = capitals_ ? is_indefinite(phrase.begin) : phrase.end == phrase.begin + 1 && !phrases_.has_article(phrase.begin);
    if (!anybody) best = only_holder_of_role(member);
    if (best == nullptr && (is_definite(phrase) || describes(phrase))) best = main_person(member);
    if (best == nullptr && opens_article(member)) best = whom_it_is_about(member);
  } else {
    best = with_longer_role(member);
    for (const Member& other : members_) {
      if (!is_name_of(member, other) || is_of_two_people(member, other)) continue;
      const bool alike = best != nullptr && spells_alike(member, *best), better = best == nullptr || (alike == spells_alike(member, other) ? is_better(other, *best, phrase) : !alike);
      if (better) best = &other;
    }
  }
  if (best == nullptr && !meant.empty() && !is_called_otherwise(member, meant)) return fullest(meant);
  return text_of(best == nullptr ? phrase : best->tokens);
}

}  // namespace isnad::extraction
