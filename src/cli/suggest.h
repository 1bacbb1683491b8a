// "Did you mean ...?" for mistyped commands, options and words.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace isnad::cli {

/// How many single edits (insert, delete, replace, swap of neighbours) make `a` into `b`.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b);

/// The nearest of `candidates` (the first, if several are as near), or empty if none is near enough to be meant.
[[nodiscard]] std::string_view nearest(std::string_view word, const std::vector<std::string_view>& candidates);

/// "; did you mean 'x'?", or empty.
[[nodiscard]] std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& candidates);

/// "a, b or c".
[[nodiscard]] std::string one_of(const std::vector<std::string_view>& words);

}  // namespace isnad::cli
