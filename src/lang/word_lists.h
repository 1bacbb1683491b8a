// Lists of words as a setting writes them: parted by spaces, in groups, in pairs.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace isnad::lang {

/// Is the word, folded, one of these, which spaces part?
[[nodiscard]] bool is_one_of(std::string_view word, std::string_view words);
/// Does the word, folded, end in one of these, which spaces part?
[[nodiscard]] bool ends_with_any(std::string_view word, std::string_view endings);

/// A title, an article or a name's ending, and the hash of the pronoun that goes with it.
struct PronounOf {
  std::string word;  ///< folded
  std::uint64_t pronoun = 0;
};

/// "mr he;mrs she"; pieces without a space are left out, see fault_of_setting.
[[nodiscard]] std::vector<PronounOf> pronouns_in(std::string_view setting);

/// "a;b|c;d": the groups of folded phrases.
[[nodiscard]] std::vector<std::vector<std::string>> groups_in(std::string_view setting);

/// The words between the spaces.
[[nodiscard]] std::vector<std::string> words_in(std::string_view phrase);

}  // namespace isnad::lang
