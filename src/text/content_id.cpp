#include "text/content_id.h"

#define XXH_INLINE_ALL  // the hash of an id takes less time than a call
#include <fmt/format.h>
#include <xxhash.h>

#include <array>
#include <cstdint>

namespace isnad::text {

std::string content_id(char prefix, std::initializer_list<std::string_view> parts) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  fmt::basic_memory_buffer<char, 256> joined;
  for (const std::string_view part : parts) {
    joined.append(part);
    joined.push_back('\x1F');
  }
  std::uint64_t hash = XXH3_64bits(joined.data(), joined.size());
  std::array<char, 17> id;
  id.front() = prefix;
  for (std::size_t i = id.size() - 1; i > 0; --i, hash >>= 4U) id[i] = kDigits[hash & 0xFU];
  return {id.data(), id.size()};
}

}  // namespace isnad::text
