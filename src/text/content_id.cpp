#include "text/content_id.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <cstdint>

namespace isnad::text {

std::string content_id(char prefix, std::initializer_list<std::string_view> parts) {
  fmt::basic_memory_buffer<char, 256> joined;
  for (const std::string_view part : parts) {
    joined.append(part);
    joined.push_back('\x1F');
  }
  std::uint64_t hash = XXH3_64bits(joined.data(), joined.size());
  std::string id(17, prefix);
  for (std::size_t i = 16; i > 0; --i, hash >>= 4U) id[i] = "0123456789abcdef"[hash & 0xFU];
  return id;
}

}  // namespace isnad::text
