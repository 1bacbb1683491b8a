#include "text/sha256.h"

#include <bit>

namespace isnad::text {
namespace {

using Word = std::uint32_t;
using State = std::array<Word, 8>;
constexpr std::size_t kBlock = 64;

// The standard defines its constants as the first 32 bits of the fractional parts of square roots (initial state)
// and cube roots (rounds) of the first primes: computed here with whole numbers, so that no table can be mistyped.
__extension__ typedef unsigned __int128 Wide;

/// floor(root of prime * 2^32), modulo 2^32: the largest x with x^power <= prime * 2^(32 * power).
constexpr Word root_bits(unsigned prime, unsigned power) {
  std::uint64_t low = 0;
  std::uint64_t high = std::uint64_t{1} << 37U;  // the roots are below 32
  while (high - low > 1) {
    const std::uint64_t middle = low + (high - low) / 2;
    const Wide target = Wide{prime} << (32U * power);
    const Wide square = Wide{middle} * middle;
    // middle^3 <= target without overflow: compare the square with target / middle.
    const bool fits = power == 2 ? square <= target : square <= target / middle;
    (fits ? low : high) = middle;
  }
  return static_cast<Word>(low);
}

constexpr bool is_prime(unsigned n) {
  for (unsigned d = 2; d * d <= n; ++d)
    if (n % d == 0) return false;
  return true;
}

template <std::size_t kCount>
constexpr std::array<Word, kCount> roots_of_primes(unsigned power) {
  std::array<Word, kCount> roots{};
  unsigned prime = 1;
  for (Word& root : roots) {
    do ++prime;
    while (!is_prime(prime));
    root = root_bits(prime, power);
  }
  return roots;
}

constexpr auto kRounds = roots_of_primes<64>(3);
constexpr State kInitial = roots_of_primes<8>(2);

using Schedule = std::array<Word, 64>;

Schedule schedule_of(std::string_view block) {
  Schedule w{};
  for (std::size_t i = 0; i < kBlock; ++i) w[i / 4] = (w[i / 4] << 8U) | static_cast<std::uint8_t>(block[i]);
  for (std::size_t i = 16; i < w.size(); ++i) {
    const Word s0 = std::rotr(w[i - 15], 7) ^ std::rotr(w[i - 15], 18) ^ (w[i - 15] >> 3U);
    const Word s1 = std::rotr(w[i - 2], 17) ^ std::rotr(w[i - 2], 19) ^ (w[i - 2] >> 10U);
    w[i] = w[i - 16] + s0 + w[i - 7] + s1;
  }
  return w;
}

void take_block(State& state, std::string_view block) {
  const Schedule w = schedule_of(block);
  auto [a, b, c, d, e, f, g, h] = state;
  for (std::size_t i = 0; i < w.size(); ++i) {
    const Word s1 = std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25);
    const Word t1 = h + s1 + ((e & f) ^ (~e & g)) + kRounds[i] + w[i];
    const Word s0 = std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22);
    const Word t2 = s0 + ((a & b) ^ (a & c) ^ (b & c));
    h = g, g = f, f = e, e = d + t1, d = c, c = b, b = a, a = t1 + t2;
  }
  const State worked{a, b, c, d, e, f, g, h};
  for (std::size_t i = 0; i < state.size(); ++i) state[i] += worked[i];
}

/// What is left after the last whole block, with the end mark and the length in bits.
std::string padded(std::string_view rest, std::uint64_t bytes) {
  std::string out(rest);
  out += '\x80';
  while (out.size() % kBlock != kBlock - 8) out += '\0';
  for (int shift = 56; shift >= 0; shift -= 8) out += static_cast<char>((bytes * 8) >> static_cast<unsigned>(shift));
  return out;
}

}  // namespace

Sha256 sha256(std::string_view bytes) {
  State state = kInitial;
  const std::size_t whole = bytes.size() / kBlock * kBlock;
  for (std::size_t at = 0; at < whole; at += kBlock) take_block(state, bytes.substr(at, kBlock));
  const std::string end = padded(bytes.substr(whole), bytes.size());
  for (std::size_t at = 0; at < end.size(); at += kBlock) take_block(state, std::string_view(end).substr(at, kBlock));
  Sha256 digest{};
  for (std::size_t i = 0; i < digest.size(); ++i)
    digest[i] = static_cast<std::uint8_t>(state[i / 4] >> (24U - 8U * (i % 4)));
  return digest;
}

std::string base64(const Sha256& digest) {
  constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const auto byte = [&](std::size_t i) { return i < digest.size() ? unsigned{digest[i]} : 0U; };
  std::string out;
  for (std::size_t i = 0; i < digest.size(); i += 3) {
    const unsigned three = byte(i) << 16U | byte(i + 1) << 8U | byte(i + 2);
    for (unsigned shift = 18;; shift -= 6) {
      out += kDigits[(three >> shift) & 63U];
      if (shift == 0) break;
    }
  }
  out.back() = '=';  // 32 bytes leave one group of two
  return out;
}

}  // namespace isnad::text
