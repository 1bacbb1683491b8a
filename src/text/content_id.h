// Ids that depend on content alone: the same for any thread count, partition or order of the input.
#pragma once
#include <initializer_list>
#include <string>
#include <string_view>

namespace isnad::text {

/// `prefix` and 16 hexadecimal digits: the XXH3 hash of the parts.
[[nodiscard]] std::string content_id(char prefix, std::initializer_list<std::string_view> parts);

}  // namespace isnad::text
