#include "lang/word_lists.h"

#include <algorithm>

#include "lang/table.h"
#include "text/characters.h"
#include "text/tokens.h"

namespace isnad::lang {
namespace {

// The part of `rest` before the mark, which is taken from it.
std::string_view cut(std::string_view& rest, char mark) {
  const std::string_view part = rest.substr(0, rest.find(mark));
  rest.remove_prefix(std::min(rest.size(), part.size() + 1));
  return part;
}

}  // namespace

bool is_one_of(std::string_view word, std::string_view words) {
  while (!words.empty()) {
    if (cut(words, ' ') == word) return true;
  }
  return false;
}

bool ends_with_any(std::string_view word, std::string_view endings) {
  while (!endings.empty()) {
    if (word.ends_with(cut(endings, ' '))) return true;
  }
  return false;
}

std::vector<PronounOf> pronouns_in(std::string_view setting) {
  std::vector<PronounOf> found;
  while (!setting.empty()) {
    std::string_view pronoun = cut(setting, ';');
    const std::string_view word = cut(pronoun, ' ');
    if (!word.empty() && !pronoun.empty()) found.push_back({text::fold(word), text::hash_of(text::fold(pronoun))});
  }
  return found;
}

std::vector<std::vector<std::string>> groups_in(std::string_view setting) {
  std::vector<std::vector<std::string>> groups;
  while (!setting.empty()) {
    std::vector<std::string>& group = groups.emplace_back();
    for (const std::string& form : split_list(std::string(cut(setting, '|')))) group.push_back(text::fold(form));
  }
  return groups;
}

std::vector<std::string> words_in(std::string_view phrase) {
  std::vector<std::string> words;
  while (!phrase.empty()) {
    if (const std::string_view word = cut(phrase, ' '); !word.empty()) words.emplace_back(word);
  }
  return words;
}

}  // namespace isnad::lang
