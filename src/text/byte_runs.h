// Runs of bytes that need no look, stepped over many at a time.
#pragma once
#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace isnad::text {

/// The first byte at or behind `at` for which `plain` does not hold; text.size() if there is none. `plain` is asked of sixteen bytes
/// at once: a lambda with an `auto` parameter that compares it with bytes and joins the answers by & and |.
template <class Plain>
[[nodiscard]] std::size_t end_of_run(std::string_view text, std::size_t at, Plain plain) {
  using Bytes [[gnu::vector_size(16)]] = unsigned char;
  constexpr std::size_t kWord = sizeof(std::uint64_t);
  for (; at < text.size(); at += sizeof(Bytes)) {
    Bytes bytes{};
    const std::size_t left = text.size() - at;
    left >= sizeof bytes ? std::memcpy(&bytes, text.data() + at, sizeof bytes) : std::memcpy(&bytes, text.data() + at, left);
    const auto answers = plain(bytes);  // a byte each: all its bits or none
    std::array<std::uint64_t, sizeof(Bytes) / kWord> words{};
    std::memcpy(words.data(), &answers, sizeof answers);
    for (std::size_t w = 0; w < words.size(); ++w) {
      if (~words[w] != 0) return std::min(text.size(), at + w * kWord + static_cast<std::size_t>(std::countr_one(words[w])) / 8);
    }
  }
  return text.size();
}

}  // namespace isnad::text
