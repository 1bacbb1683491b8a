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

/// The first byte at or behind `at` that `stops` holds for; text.size() if there is none. `stops` is asked of sixteen bytes at
/// once: a lambda with an `auto` parameter that compares it with bytes and joins the answers by & and |.
template <class Stops>
[[nodiscard]] std::size_t end_of_run(std::string_view text, std::size_t at, Stops stops) {
  using Bytes [[gnu::vector_size(16)]] = unsigned char;
  constexpr std::size_t kBlock = sizeof(Bytes), kWord = sizeof(std::uint64_t);
  using Answers = std::array<std::uint64_t, kBlock / kWord>;  // a byte each: all its bits or none
  const auto ask = [&](const char* from, std::size_t size) {
    Bytes bytes{};
    std::memcpy(&bytes, from, size);
    const auto found = stops(bytes);
    Answers answers{};
    std::memcpy(answers.data(), &found, sizeof found);
    return answers;
  };
  const auto first = [](const Answers& answers) {
    const std::size_t word = answers[0] != 0 ? 0 : 1;
    return word * kWord + static_cast<std::size_t>(std::countr_zero(answers[word])) / 8;
  };
  for (; at + kBlock <= text.size(); at += kBlock) {
    const Answers answers = ask(text.data() + at, kBlock);
    if ((answers[0] | answers[1]) != 0) return at + first(answers);
  }
  if (at >= text.size()) return text.size();
  if (text.size() < kBlock) return std::min(text.size(), at + first(ask(text.data() + at, text.size() - at)));
  // The last block, of which what stands before `at` is not asked for.
  const std::size_t last = text.size() - kBlock, before = at - last;
  Answers answers = ask(text.data() + last, kBlock);
  answers[0] = before < kWord ? answers[0] >> (8 * before) << (8 * before) : 0;
  if (before > kWord) answers[1] = answers[1] >> (8 * (before - kWord)) << (8 * (before - kWord));
  return last + first(answers);
}

}  // namespace isnad::text
