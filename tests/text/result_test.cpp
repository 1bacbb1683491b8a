#include "isnad/result.h"

#include <catch2/catch.hpp>

using isnad::Error;
using isnad::ErrorCode;

TEST_CASE("an error names its place as far as it is known") {
  Error error{.code = ErrorCode::bad_input, .message = "no number; expected a digit"};
  CHECK(error.to_string() == "no number; expected a digit");
  error.path = "a.json";
  CHECK(error.to_string() == "a.json: no number; expected a digit");
  error.column = 7;
  CHECK(error.to_string() == "a.json: no number; expected a digit");
  error.line = 3;
  CHECK(error.to_string() == "a.json:3:7: no number; expected a digit");
  error.fragment = "x1";
  CHECK(error.to_string() == "a.json:3:7: no number; expected a digit (near \"x1\")");
}

TEST_CASE("a result holds a value or an error") {
  const isnad::Result<int> good(5);
  REQUIRE(good);
  CHECK(*good == 5);
  const isnad::Result<int> bad(Error{.message = "no"});
  REQUIRE_FALSE(bad);
  CHECK(bad.error().message == "no");
}
