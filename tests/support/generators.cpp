#include "support/generators.h"

#include <array>
#include <vector>

namespace isnad::test {
namespace {

std::string utf8(char32_t c) {
  const auto byte = [](char32_t bits) { return static_cast<char>(static_cast<unsigned char>(bits)); };
  if (c < 0x80) return {byte(c)};
  if (c < 0x800) return {byte(0xC0U | (c >> 6U)), byte(0x80U | (c & 0x3FU))};
  if (c < 0x10000) return {byte(0xE0U | (c >> 12U)), byte(0x80U | ((c >> 6U) & 0x3FU)), byte(0x80U | (c & 0x3FU))};
  return {byte(0xF0U | (c >> 18U)), byte(0x80U | ((c >> 12U) & 0x3FU)), byte(0x80U | ((c >> 6U) & 0x3FU)),
          byte(0x80U | (c & 0x3FU))};
}

rc::Gen<char32_t> between(char32_t low, char32_t high) {
  return rc::gen::map(rc::gen::inRange(static_cast<int>(low), static_cast<int>(high) + 1),
                      [](int c) { return static_cast<char32_t>(c); });
}

template <std::size_t kCount>
rc::Gen<char32_t> any_of(const std::array<char32_t, kCount>& characters) {
  return rc::gen::elementOf(std::vector<char32_t>(characters.begin(), characters.end()));
}

// ASCII and guillemets, curly marks of both shapes and both levels, low marks, the single ones.
constexpr std::array<char32_t, 12> kQuoteMarks = {0x22,   0x27,   0xAB,   0xBB,   0x201C, 0x201D,
                                                  0x201E, 0x201F, 0x2018, 0x2019, 0x2039, 0x203A};
constexpr std::array<char32_t, 12> kStops = {'.', '!', '?', ',', ':', ';', 0x61F, 0x60C, 0x61B, 0x2026, '-', 0x2013};
constexpr std::array<char32_t, 8> kGaps = {' ', ' ', ' ', '\n', '\t', 0xA0, 0x2028, '\r'};
// Shadda, fatha, tanwin, superscript alef, tatweel, combining acute, bidi marks, zero width non-joiner.
constexpr std::array<char32_t, 9> kMarks = {0x651, 0x64E, 0x64B, 0x670, 0x640, 0x301, 0x200F, 0x200E, 0x200C};

rc::Gen<char32_t> letter() {
  return rc::gen::weightedOneOf<char32_t>({{6, between(0x627, 0x64A)},
                                           {3, between('a', 'z')},
                                           {1, between('A', 'Z')},
                                           {1, between(0x430, 0x44F)},
                                           {1, between(0xE0, 0xFF)},
                                           {1, between(0x1F600, 0x1F64F)}});
}

rc::Gen<char32_t> digit() {
  return rc::gen::weightedOneOf<char32_t>({{4, between('0', '9')}, {1, between(0x660, 0x669)}, {1, between(0x6F0, 0x6F9)}});
}

rc::Gen<char32_t> character() {
  return rc::gen::weightedOneOf<char32_t>({{12, letter()},
                                           {3, digit()},
                                           {4, any_of(kGaps)},
                                           {2, any_of(kQuoteMarks)},
                                           {2, any_of(kStops)},
                                           {1, any_of(kMarks)}});
}

}  // namespace

rc::Gen<std::string> article_character() { return rc::gen::map(character(), utf8); }

rc::Gen<std::string> article_text() {
  return rc::gen::map(rc::gen::container<std::vector<char32_t>>(character()), [](const std::vector<char32_t>& all) {
    std::string text;
    for (const char32_t c : all) text += utf8(c);
    return text;
  });
}

rc::Gen<std::string> any_bytes() {
  return rc::gen::container<std::string>(rc::gen::map(rc::gen::inRange(0, 256), [](int b) {
    return static_cast<char>(static_cast<unsigned char>(b));
  }));
}

}  // namespace isnad::test
