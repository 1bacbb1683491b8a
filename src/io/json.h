// JSON values of untrusted text: limited depth, errors with their place.
#pragma once
#include <cstddef>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace isnad::io {

using Json = nlohmann::json;

/// Deeper than any news item nests; the parser's own stack is never at risk, but its values are freed and
/// copied recursively by whoever walks them.
constexpr std::size_t kMaxJsonDepth = 100;

struct JsonError {
  std::size_t offset = 0;  ///< byte in the text
  std::string message;     ///< what is wrong; what was expected
};

/// The one value that `text` (valid UTF-8) is, or nullopt and `error`.
[[nodiscard]] std::optional<Json> parse_json(std::string_view text, JsonError& error);

/// Whether a text begins like a JSON object or an array of objects. "[Update] ..." is prose.
[[nodiscard]] bool begins_like_json(std::string_view text);

/// Whether `"key":` stands in a piece of JSON; told from the bytes, without parsing.
[[nodiscard]] bool mentions_key(std::string_view json, std::string_view key);

}  // namespace isnad::io
