// The contrast of every pair of colours that meet on the page, by WCAG 2.1's formula.
#include "report/html_palette.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <string>

using namespace isnad::report::html;

namespace {

double linear(const std::string& hex) {
  const double c = std::stoi(hex, nullptr, 16) / 255.0;
  return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

/// Of "#rrggbb".
double luminance(const std::string& colour) {
  REQUIRE(colour.size() == 7);
  return 0.2126 * linear(colour.substr(1, 2)) + 0.7152 * linear(colour.substr(3, 2)) +
         0.0722 * linear(colour.substr(5, 2));
}

double contrast(const std::string& a, const std::string& b) {
  const double one = luminance(a);
  const double two = luminance(b);
  return (std::max(one, two) + 0.05) / (std::min(one, two) + 0.05);
}

const Colour& colour(const std::string& name) {
  for (const Colour& known : kColours)
    if (known.name == name) return known;
  FAIL("no colour " << name);
  return kColours[0];
}

}  // namespace

TEST_CASE("the formula gives the known values", "[palette]") {
  CHECK(contrast("#000000", "#ffffff") == Approx(21.0));
  CHECK(contrast("#767676", "#ffffff") == Approx(4.54).margin(0.01));
  CHECK(contrast("#777777", "#ffffff") < 4.5);
}

TEST_CASE("what is read stands out, in light and dark", "[palette]") {
  for (const Contrast& pair : kContrasts) {
    const Colour& text = colour(pair.text);
    const Colour& ground = colour(pair.ground);
    INFO(pair.text << " on " << pair.ground);
    CHECK(contrast(text.light, ground.light) >= pair.least);
    CHECK(contrast(text.dark, ground.dark) >= pair.least);
  }
}

TEST_CASE("what the graph is drawn with has a colour of the page", "[palette]") {
  for (const Drawn& drawn : kDrawn) CHECK(std::string(colour(drawn.name).name) == drawn.name);
}
