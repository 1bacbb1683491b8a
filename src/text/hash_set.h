// Hashes that were met, for a few look-ups each: about a fifth of the cost of sorting them.
#pragma once
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace isnad::text {

/// A set of 64-bit hashes; 0 cannot be in it.
class HashSet {
 public:
  /// Room for `most` hashes; more must not be inserted.
  explicit HashSet(std::size_t most) : slots_(std::bit_ceil(2 * most + 1)) {}

  void insert(std::uint64_t hash) { slots_[slot_of(hash)] = hash; }
  [[nodiscard]] bool contains(std::uint64_t hash) const { return hash != 0 && slots_[slot_of(hash)] == hash; }

 private:
  [[nodiscard]] std::size_t slot_of(std::uint64_t hash) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = hash & mask;
    while (!is_place(slots_[at], hash)) at = (at + 1) & mask;
    return at;
  }
  /// Free or the hash's own: as likely, so that both are asked at once.
  static bool is_place(std::uint64_t there, std::uint64_t hash) { return ((there == 0) | (there == hash)) != 0; }
  std::vector<std::uint64_t> slots_;
};

}  // namespace isnad::text
