// Pairs worth comparing, found through an inverted index.
#pragma once
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "align/words.h"

namespace isnad::alignment {

/// What is indexed of one statement.
struct Indexed {
  std::size_t document = 0;
  std::vector<std::uint64_t> keys;  ///< sorted, distinct: content stems, or hashes of (unit, measure)
  std::uint64_t likeness = 0;       ///< the same for statements most alike: those with one key in common meet first where too many have it
  std::uint64_t value = 0;          ///< what it states of its keys, a figure's number; 0: nothing that tells it from others
};

/// Of the same keys.
[[nodiscard]] std::uint64_t likeness_of(std::span<const std::uint64_t> keys);

/// What the limits left out, of one event.
struct Limits {
  std::size_t common_keys = 0;  ///< keys in more statements than `most_postings`
  bool uncut_space = false;     ///< more claims than LatentSpace cuts to its strongest directions
};

struct CandidateOptions {
  std::size_t least_shared = 1;   ///< keys that must be common
  std::size_t most_postings = 300;  ///< of a key in more statements each meets only its kNeighbours next ones
  bool within_documents = false;
  Limits* limits = nullptr;  ///< where those keys are counted; null: nowhere
};

/// Pairs (i < j) of different documents with enough common keys, sorted. The work is the sum of the squares of the
/// posting lists, each at most `most_postings` long: linear in the statements, not quadratic. Of a longer list each meets
/// its next ones, by likeness: what 3,000 documents have in common still hangs together. And a few of each value meet a few
/// of each other: what a hundred outlets count otherwise than the other hundreds is seen.
inline constexpr std::size_t kNeighbours = 4;
inline constexpr std::size_t kSpokesmen = 4;    ///< of one value, from all over the list
inline constexpr std::size_t kMostValues = 32;  ///< of a list, the most frequent ones
[[nodiscard]] std::vector<std::pair<std::uint32_t, std::uint32_t>> candidate_pairs(std::span<const Indexed>, CandidateOptions = {});

}  // namespace isnad::alignment
