#include "support/generators.h"

#include <unicode/ustring.h>

#include <catch2/catch.hpp>
#include <cstdint>

using namespace isnad::test;

namespace {

bool is_utf8(const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  std::int32_t units = 0;
  u_strFromUTF8(nullptr, 0, &units, text.data(), static_cast<std::int32_t>(text.size()), &status);
  return U_SUCCESS(status) || status == U_BUFFER_OVERFLOW_ERROR;
}

}  // namespace

TEST_CASE("the check for UTF-8 tells the two apart") {
  CHECK(is_utf8("a\xD8\xA7"));
  CHECK_FALSE(is_utf8("a\xD8"));
}

TEST_CASE("generated article text is valid UTF-8") {
  CHECK(rc::check("article_text", [] { RC_ASSERT(is_utf8(*article_text())); }));
  CHECK(rc::check("article_character", [] { RC_ASSERT(is_utf8(*article_character())); }));
}
