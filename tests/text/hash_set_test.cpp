#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>
#include <set>
#include <vector>

#include "text/hash_set.h"

using isnad::text::HashSet;

TEST_CASE("a set of hashes holds what was inserted and nothing else") {
  rc::prop("as std::set", [](const std::vector<std::uint8_t>& in, const std::vector<std::uint8_t>& asked) {
    HashSet set(in.size());
    std::set<std::uint64_t> slow;
    for (const std::uint64_t hash : in) {
      if (hash == 0) continue;
      set.insert(hash << 60U | hash);
      slow.insert(hash << 60U | hash);
    }
    for (const std::uint64_t hash : asked) RC_ASSERT(set.contains(hash << 60U | hash) == slow.contains(hash << 60U | hash));
  });
}

TEST_CASE("an empty set of hashes") {
  CHECK_FALSE(HashSet(0).contains(0));
  CHECK_FALSE(HashSet(0).contains(7));
}
