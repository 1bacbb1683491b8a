// rapidcheck generators of text as isnad meets it. Use inside rc::check:
//
//   REQUIRE(rc::check("spans are valid", [] {
//     const std::string text = *article_text();
//     ...
//   }));
#pragma once
#include <rapidcheck.h>

#include <string>

namespace isnad::test {

/// Valid UTF-8: words of Arabic, Latin and Cyrillic letters with diacritics and tatweel, digits of several
/// scripts, quotation marks of every shape, stops, spaces, line ends, bidi marks.
[[nodiscard]] rc::Gen<std::string> article_text();

/// One character (as UTF-8) of the same alphabet.
[[nodiscard]] rc::Gen<std::string> article_character();

/// Any bytes, mostly not valid UTF-8.
[[nodiscard]] rc::Gen<std::string> any_bytes();

}  // namespace isnad::test
