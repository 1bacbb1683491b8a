// Who holds a role that the text leaves without a name: "the minister", "the ministry", "the player".
#include <algorithm>
#include <span>
#include <unordered_map>

#include "extract/quotes_cast.h"

namespace isnad::extraction {

using lang::Match;
using lang::TableId;

// Speaks itself, or stands in the title or the first sentences: what "the company" of the article may be.
bool Cast::is_prominent(const Member& member) const {
  constexpr std::size_t kLead = 3;  // sentences
  return &member < members_.data() + speakers_ || scene_.ranges.size() <= kLead || member.tokens.begin < scene_.ranges[kLead].begin;
}

// "Gov." of "governor", "Lt." of "lieutenant": its letters in their order, from the first on.
bool Cast::abbreviates(std::string_view title, std::string_view word) {
  constexpr std::size_t kLeast = 2;  // letters less than the word
  if (title.empty() || word.size() < title.size() + kLeast || title.front() != word.front()) return false;
  std::size_t found = 0;
  for (const char letter : word) found += found < title.size() && title[found] == letter;
  return found == title.size();
}

// "the spokesman of the forces of-the-coalition" and "the spokesman of the coalition of ... Emil Roe": of one word and its "of", and
// they share another.
bool Cast::speaks_for_same(const Member& member, const Member& role) const {
  constexpr std::size_t kHead = 2;  // words
  if (capitals_ || role.body || role.words.size() <= kHead || member.words.size() <= member.role_words || member.role_words <= kHead) return false;
  if (reading_.find(role.tokens.begin + 1, TableId::terms) == nullptr || !std::equal(role.words.begin(), role.words.begin() + kHead, member.words.begin())) return false;
  const auto complement = member.words.begin() + kHead;
  return std::any_of(role.words.begin() + kHead, role.words.end(), [&](std::string_view word) { return std::find(complement, member.words.end(), word) != member.words.end(); });
}

// "Mary Roe, mother of", not "many of the mothers", "women and the youngest writer".
bool Cast::begins_with_one_name(const Member& member) const {
  const std::size_t begin = member.tokens.begin;
  if (reading_.has_any(begin, {TableId::vague, TableId::numbers}) || reading_.find(begin, TableId::words) != nullptr) return false;
  for (std::size_t i = begin + 1; i < member.tokens.end && !reading_.has(i, TableId::roles); ++i) {
    if (reading_.traits(i).joined && reading_.is_unlisted(i)) return false;
  }
  return true;
}

// "the court" is "the District Court of Kelso": where nouns stand before nouns, a word of the body's name.
bool Cast::is_kind_of_body(const Member& member, const Member& role) const {
  if (!reading_.language().is("noun_before_noun") || !role.body || !member.body || role.words.size() != 1) return false;
  for (std::size_t i = member.tokens.begin; i < member.tokens.end; ++i) {
    if (reading_[i].capital && reading_.tokens().folded(i) == role.words.front()) return true;
  }
  return false;
}

// Is `member` the role with at least so many words more, named before it where it is a body?
bool Cast::holds(const Member& member, const Member& role, std::size_t more) const {
  if (!role.body && !member.beside.empty() && member.beside.size() >= role.words.size() && std::equal(role.words.begin(), role.words.end(), member.beside.begin())) return true;
  if (role.body && member.tokens.begin > role.tokens.begin) return false;
  if (member.words.size() < role.words.size() + more || member.former != role.former) return false;
  if (std::equal(role.words.begin(), role.words.end(), member.words.begin())) return true;
  if (speaks_for_same(member, role)) return true;
  // "the mother" is "Mary Roe, mother of the child".
  const std::size_t behind = member.name_words;
  if (behind != 0 && group_of(role) == nullptr && begins_with_one_name(member) && member.words.size() >= behind + role.words.size() && std::equal(role.words.begin(), role.words.end(), member.words.begin() + static_cast<std::ptrdiff_t>(behind))) return true;
  if (is_kind_of_body(member, role)) return true;
  // "the senator" is "State Senator Emil Roe".
  const bool tail = reading_.language().is("noun_before_noun") && !role.body && member.name_words == 0 && member.role_words > role.words.size() && member.words.size() > member.role_words;
  return tail && std::equal(role.words.rbegin(), role.words.rend(), member.words.rend() - static_cast<std::ptrdiff_t>(member.role_words));
}

// "the-president of-Taluria and-the-president of-Bardonia".
bool Cast::joins_role(const Member& member) const {
  for (std::size_t i = member.tokens.begin + 1; !capitals_ && i < member.tokens.end; ++i) {
    const Match* role = reading_.traits(i).joined ? reading_.find(i, TableId::roles) : nullptr;
    if (role != nullptr && role->has_clitic && !Phrases::is_body(*role)) return true;
  }
  return false;
}

template <class Fits>
const Cast::Member* Cast::most_named(Fits fits) const {
  constexpr std::size_t kFewest = 2, kFar = 2;  // mentions, times the next one's
  const Member* main = nullptr;
  std::size_t most = 0, next = 0;
  for (const Member& member : members_) {
    const bool named = !member.body && member.words.size() > member.role_words && phrases_.is_name(member.tokens.end - 1);
    if (!named || !fits(member)) continue;
    if (main != nullptr && main->words.back() == member.words.back()) {
      if (member.words.size() > main->words.size()) main = &member;
      continue;
    }
    const std::size_t count = mentions()[static_cast<std::size_t>(&member - members_.data())];
    next = std::max(next, std::min(count, most));
    if (count > most) main = &member;
    most = std::max(most, count);
  }
  return most >= kFewest && most >= kFar * next ? main : nullptr;
}

const Cast::Member* Cast::only_holder_of_role(const Member& role) const {
  const Member* holder = nullptr;
  for (const Member& member : members_) {
    const bool titled = !role.body && role.words.size() == 1 && !member.words.empty() && abbreviates(member.title, role.words.front());
    if (phrases_.may_end_in_verb(member.tokens) || joins_role(member)) continue;
    if (!titled && (!holds(member, role, 2) || (role.body && !is_prominent(member)))) continue;
    if (holder != nullptr && holder->words.back() != member.words.back()) return nullptr;
    if (holder == nullptr || holder->words.size() < member.words.size()) holder = &member;
  }
  if (holder != nullptr) return holder;
  if (role.body) {
    const Member* body = only_body(role);
    if (const Member* only = body != nullptr ? body : only_firm(role); only != nullptr) return only;
  }
  if (capitals_) return nullptr;
  if (const Member* last = last_called(role); last != nullptr) return last;
  const Member* of_country = holder_of_country(role);
  return of_country != nullptr ? of_country : compatriot(role);
}

// "the-leader of-the-Talurians" is "the-leader of-the-Talurians Emil Roe", if nobody else with a name begins so.
const Cast::Member* Cast::only_one_named(const Member& member) const {
  constexpr std::size_t kFewest = 2, kMost = 4;  // words of the name
  const std::size_t last = member.tokens.end - 1;
  if (!phrases_.has_article(last) || phrases_.is_known_name(last)) return nullptr;
  const auto begins = [](const Member& part, const Member& whole) {
    return part.words.size() <= whole.words.size() && std::equal(part.words.begin(), part.words.end(), whole.words.begin());
  };
  const auto is_named = [&](const Member& other) {
    const std::size_t more = other.words.size() - member.words.size(), end = other.tokens.end;
    if (more < kFewest || more > kMost || end < other.tokens.begin + more) return false;
    for (std::size_t i = end - more; i < end; ++i) {
      if (!phrases_.is_name(i)) return false;
    }
    return true;
  };
  const Member* only = nullptr;
  for (const Member& other : members_) {
    if (other.name_words != 0 || other.former != member.former || !begins(member, other) || !is_named(other)) continue;
    if (only != nullptr && !begins(*only, other) && !begins(other, *only)) return nullptr;
    if (only == nullptr || begins(*only, other)) only = &other;
  }
  return only;
}

// "the-official the-Talurian", whatever he is, or "the-minister the-Talurian" of a minister: of those who speak by their names only
// one is a Talurian, and no other Talurian speaks.
const Cast::Member* Cast::compatriot(const Member& role) const {
  const bool definite = role.tokens.end == role.tokens.begin + 2 && is_definite(role.tokens) && country_at(role.tokens.begin + 1) != nullptr;
  if (role.body || role.words.size() != 2 || !definite) return nullptr;
  const std::vector<std::string>& callings = reading_.language().last_callings;
  const bool anyone = group_of(role) == nullptr && std::find(callings.begin(), callings.end(), role.words.front()) != callings.end();
  const auto fits = [&](const Member& member) {
    return anyone ? group_of(member) == nullptr : member.words[member.name_words] == role.words.front();
  };
  const Member* found = nullptr;
  for (const Member& member : members_) {
    const auto role_end = member.words.begin() + static_cast<std::ptrdiff_t>(member.role_words);
    const bool of_country = !member.body && std::find(member.words.begin(), role_end, role.words.back()) != role_end;
    if (!of_country || member.words == role.words) continue;
    const bool named = member.words.size() > member.role_words && phrases_.is_name(member.tokens.end - 1) && !joins_role(member) && !phrases_.may_end_in_verb(member.tokens);
    const bool speaks = &member < members_.data() + speakers_;
    if (!named && speaks) return nullptr;
    if (!named || (!speaks && (found == nullptr || found->words.back() != member.words.back()))) continue;
    if (!fits(member) || (found != nullptr && found->words.back() != member.words.back())) return nullptr;
    if (found == nullptr || found->words.size() < member.words.size()) found = &member;
  }
  return found;
}

// "the-president the-Talurian" of an article on "the-president Emil Roe": the person it names far more often than any other, with
// that title and no country's, or the only one whom it calls by the bare title of an office.
const Cast::Member* Cast::holder_of_country(const Member& role) const {
  if (role.body || role.words.size() != 2 || role.tokens.end != role.tokens.begin + 2 || country_at(role.tokens.begin + 1) == nullptr) return nullptr;
  const Member* main = most_named([](const Member&) { return true; });
  const bool office = group_of(role) == nullptr && phrases_.has_article(role.tokens.begin);
  const Member* only = nullptr;
  for (const Member& member : members_) {
    const bool titled = member.words.size() >= 2 && member.words.front() == role.words.front() && country_at(member.tokens.begin + 1) == nullptr;
    if (!titled || member.former || joins_role(member)) continue;
    if (main != nullptr && member.words.back() == main->words.back()) return &member;
    if (!office || member.role_words != 1 || member.words.size() < 2 || !phrases_.is_name(member.tokens.end - 1)) continue;
    if (only != nullptr && only->words.back() != member.words.back()) return nullptr;
    only = &member;
  }
  return only;
}

// "the-source", "the-newspaper": of several, whoever spoke last by a longer form of that word before. But "the-president" is no
// "head of-the-government", which is a role of its own.
const Cast::Member* Cast::last_called(const Member& role) const {
  const Match* word = reading_.find(role.tokens.begin, TableId::roles);
  if (word == nullptr || role.tokens.end != role.tokens.begin + 1 || group_of(role) != nullptr) return nullptr;  // "the coach" may be a man without one
  const Member* last = nullptr;
  for (const Member& member : std::span(members_).first(speakers_)) {
    if (member.tokens.begin >= role.tokens.begin || !holds(member, role, 1) || phrases_.may_end_in_verb(member.tokens)) continue;
    const Match* other = reading_.find(member.tokens.begin, TableId::roles);
    const std::size_t next = member.tokens.begin + 1;
    const bool same = other != nullptr && (other->tokens == word->tokens || reading_.language().has_adjective_ending(reading_.tokens().folded(next)));
    if (same && (last == nullptr || last->tokens.begin < member.tokens.begin)) last = &member;
  }
  return last;
}

// "the company": the only one named before whose name ends like a company's.
const Cast::Member* Cast::only_firm(const Member& role) const {
  if (role.words.size() != 1 || reading_.find(role.tokens.end - 1, TableId::publications, lang::PublicationClass::company) == nullptr) return nullptr;
  const Member* firm = nullptr;
  for (const Member& member : members_) {
    std::size_t last = member.tokens.end - 1;
    if (!reading_[last].is_word() && member.tokens.end > member.tokens.begin + 1) --last;  // "Co."
    const bool named = reading_[member.tokens.begin].capital && reading_[last].capital && member.words.size() >= 2 && member.tokens.begin < role.tokens.begin;
    if (!named || reading_.find(last, TableId::publications, lang::PublicationClass::firm) == nullptr) continue;
    if (firm != nullptr) return nullptr;
    firm = &member;
  }
  return firm;
}

// "the ministry" behind "the ministry of-water": a name of one word more, if no other body of the kind was named.
const Cast::Member* Cast::only_body(const Member& role) const {
  const Member* body = nullptr;
  for (const Member& member : members_) {
    if (!holds(member, role, 1)) continue;
    if (body != nullptr) return nullptr;
    body = &member;
  }
  return body != nullptr && is_prominent(*body) ? body : nullptr;
}

// The group of words, one of which calls this member by what he is or does: "player", "striker", "star". Null if none does.
const std::vector<std::string>* Cast::group_of(const Member& member) const {
  const std::size_t at = member.name_words, next = at + 1;  // the role's head: "the officer of-media" is no man of the media
  if (at >= member.words.size()) return nullptr;
  const auto is_called = [&](std::string_view calling) {
    const std::size_t space = calling.find(' ');
    if (member.words[at] != calling.substr(0, space)) return false;
    return space == calling.npos || (next < member.words.size() && member.words[next] == calling.substr(space + 1));
  };
  for (const std::vector<std::string>& group : reading_.language().callings) {
    if (std::any_of(group.begin(), group.end(), is_called)) return &group;
  }
  return nullptr;
}

// "the player", "the director the-technical the-Talurian": every word has an article.
bool Cast::is_definite(TokenRange phrase) const {
  constexpr std::size_t kMost = 3;  // words
  if (phrase.end > phrase.begin + kMost) return false;
  for (std::size_t i = phrase.begin; i < phrase.end; ++i) {
    if (!phrases_.has_article(i)) return false;
  }
  return true;
}

// "the former mayor": whom the article is about, put in other words.
bool Cast::describes(TokenRange phrase) const {
  constexpr std::size_t kFewest = 3;  // words
  if (!capitals_ || phrase.end < phrase.begin + kFewest || !lang::is_one_of(reading_.tokens().folded(phrase.begin), reading_.language().setting("definite_articles"))) return false;
  return lang::is_one_of(reading_.tokens().folded(phrase.begin + 1), reading_.language().setting("describing_adjectives"));
}

// How often the article has each member's last word; counted when somebody first asks, which is in few articles.
const std::vector<std::size_t>& Cast::mentions() const {
  if (mentions_.size() == members_.size()) return mentions_;
  std::unordered_map<std::uint64_t, std::size_t> count;
  const auto last_of = [](const Member& member) { return text::hash_of(member.words.empty() ? std::string_view() : member.words.back()); };
  for (const Member& member : members_) count.emplace(last_of(member), 0);
  for (const text::Token& token : reading_.tokens()) {
    if (const auto known = count.find(token.hash); known != count.end()) ++known->second;
  }
  mentions_.clear();
  for (const Member& member : members_) mentions_.push_back(count.at(last_of(member)));
  return mentions_;
}

// "the player" where nobody named was called so alone: of those called something of the group, else of all, the person whom the
// article names far more often than any other, unless he is called something else too ("the coach").
const Cast::Member* Cast::main_person(const Member& calling) const {
  if (capitals_) return most_named([](const Member&) { return true; });
  const std::vector<std::string>* group = group_of(calling);
  // "the coach the-Talurian" may be another, "the representative the-commercial of-Taluria" is one.
  if (group == nullptr || country_at(calling.tokens.end - 1) != nullptr || phrases_.behind_of(calling.tokens) != calling.tokens.end) return nullptr;
  const Member* called = most_named([&](const Member& member) { return group_of(member) == group; });
  if (called != nullptr) return called;
  const Member* main = most_named([](const Member&) { return true; });
  return main == nullptr || is_called_otherwise(calling, main->tokens) ? nullptr : main;
}

// "An actress the-Talurian said", in the first sentence: the text below names her.
bool Cast::opens_article(const Member& member) const {
  const bool described = member.name_words == 0 && member.tokens.end > member.tokens.begin + 1 && !phrases_.has_article(member.tokens.begin);
  return !capitals_ && described && !scene_.ranges.empty() && member.tokens.end <= scene_.ranges.front().end && group_of(member) != nullptr;
}

// Who speaks below and is named far more often than any other, but not in that sentence ("a player said that Roe ...").
const Cast::Member* Cast::whom_it_is_about(const Member& calling) const {
  const Member* main = most_named([](const Member&) { return true; });
  if (main == nullptr || is_called_otherwise(calling, main->tokens) || main->tokens.begin < scene_.ranges.front().end || main >= members_.data() + speakers_) return nullptr;
  const std::uint64_t name = reading_[main->tokens.end - 1].hash;
  for (std::size_t i = scene_.ranges.front().begin; i < scene_.ranges.front().end; ++i) {
    if (reading_[i].hash == name) return nullptr;
  }
  return main;
}

// "the coach" is not Emil Roe whom the article calls "the player Emil Roe".
bool Cast::is_called_otherwise(const Member& calling, TokenRange person) const {
  const std::vector<std::string>* group = group_of(calling);
  const std::string_view name = bare(person.end - 1);
  return group != nullptr && std::any_of(members_.begin(), members_.end(), [&](const Member& member) {
    return member.words.back() == name && group_of(member) != nullptr && group_of(member) != group;
  });
}

}  // namespace isnad::extraction
