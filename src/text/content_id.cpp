#include "text/content_id.h"

#define XXH_INLINE_ALL  // the hash of an id takes less time than a call
#include <fmt/format.h>
#include <xxhash.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <limits>

namespace isnad::text {

namespace {

constexpr char kBehindPart = '\x1F';

std::string id_of(char prefix, std::string_view joined) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::uint64_t hash = XXH3_64bits(joined.data(), joined.size());
  std::array<char, 17> id;
  id.front() = prefix;
  for (std::size_t i = id.size() - 1; i > 0; --i, hash >>= 4U) id[i] = kDigits[hash & 0xFU];
  return {id.data(), id.size()};
}

}  // namespace

std::string content_id(char prefix, std::initializer_list<std::string_view> parts) {
  fmt::basic_memory_buffer<char, 256> joined;
  for (const std::string_view part : parts) {
    joined.append(part);
    joined.push_back(kBehindPart);
  }
  return id_of(prefix, {joined.data(), joined.size()});
}

PartIds::PartIds(std::string_view whole) : joined_(whole) {
  joined_.push_back(kBehindPart);
  whole_ = joined_.size();
}

std::string PartIds::of(char prefix, std::size_t begin, std::size_t end, std::string_view last) {
  constexpr std::size_t kNumber = std::numeric_limits<std::size_t>::digits10 + 2;  // with what stands behind it
  joined_.resize(std::max(joined_.size(), whole_ + 2 * kNumber + last.size() + 1));
  char* const limit = joined_.data() + joined_.size();
  char* at = joined_.data() + whole_;
  for (const std::size_t number : {begin, end}) {
    at = std::to_chars(at, limit, number).ptr;
    *at++ = kBehindPart;
  }
  at = std::copy(last.begin(), last.end(), at);
  *at++ = kBehindPart;
  return id_of(prefix, {joined_.data(), static_cast<std::size_t>(at - joined_.data())});
}

}  // namespace isnad::text
