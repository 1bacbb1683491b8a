// Ids that depend on content alone: the same for any thread count, partition or order of the input.
#pragma once
#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>

namespace isnad::text {

/// `prefix` and 16 hexadecimal digits: the XXH3 hash of the parts.
[[nodiscard]] std::string content_id(char prefix, std::initializer_list<std::string_view> parts);

/// The ids of many parts of one whole.
class PartIds {
 public:
  explicit PartIds(std::string_view whole);
  /// content_id() of the whole, both numbers in digits and the last part.
  [[nodiscard]] std::string of(char prefix, std::size_t begin, std::size_t end, std::string_view last);

 private:
  std::string joined_;  ///< begins with the whole
  std::size_t whole_;   ///< bytes of it
};

}  // namespace isnad::text
