#include "text/content_id.h"

#include <catch2/catch.hpp>
#include <set>
#include <string>

using isnad::text::content_id;

TEST_CASE("an id is its prefix and 16 hexadecimal digits") {
  const std::string id = content_id('q', {"a", "b"});
  CHECK(id.size() == 17);
  CHECK(id[0] == 'q');
  CHECK(id.find_first_not_of("0123456789abcdef", 1) == std::string::npos);
}

TEST_CASE("an id depends on the parts, their order and where they end") {
  CHECK(content_id('q', {"a", "b"}) == content_id('q', {"a", "b"}));
  const std::set<std::string> ids = {content_id('q', {"ab", "c"}), content_id('q', {"a", "bc"}), content_id('q', {"abc"}),
                                     content_id('q', {"c", "ab"}), content_id('q', {"ab", "c", ""}), content_id('q', {}),
                                     content_id('f', {"ab", "c"})};
  CHECK(ids.size() == 7);
}

TEST_CASE("ids stay the same from version to version") {
  // Baselines of `isnad check` hold ids: a change here breaks them all.
  CHECK(content_id('f', {"outlet/article-1", "10", "20"}) == "f975f62887b760d15");
}
