// A text of one sentence repeated costs by its length: whatever looks around itself must not look at all there is.
#include <algorithm>
#include <catch2/catch.hpp>
#include <ctime>
#include <sstream>
#include <string>

#include "isnad/extract.h"
#include "isnad/segment.h"
#include "support/documents.h"
#include "support/files.h"

namespace isnad {
namespace {

std::string repeated(std::string unit, std::size_t times) {
  for (std::size_t at = unit.find("\\n"); at != std::string::npos; at = unit.find("\\n")) unit.replace(at, 2, "\n");
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += unit;
  return text;
}

// CPU time of this process, which other work on the machine does not lengthen as it does wall time.
double cost_of(const std::string& unit, std::size_t times, const std::string& language, const Languages& languages) {
  const Document document = test::make_document(repeated(unit, times), language);
  const std::clock_t begin = std::clock();
  const Statements stated = extract(document, segment(document, languages), languages);
  const std::clock_t end = std::clock();
  REQUIRE(!stated.sentences.empty());
  return static_cast<double>(end - begin);
}

// Four times the text: 4 where the cost is linear, 16 where it is quadratic. The best of three, for a first run may
// meet a cold cache or a busy machine.
double growth_of(const std::string& unit, const std::string& language, const Languages& languages) {
  constexpr std::size_t kTimes = 1000;
  double least = cost_of(unit, kTimes, language, languages), most = cost_of(unit, 4 * kTimes, language, languages);
  for (int i = 0; i < 2 && most > 5 * least; ++i) {
    least = std::max(least, cost_of(unit, kTimes, language, languages));
    most = std::min(most, cost_of(unit, 4 * kTimes, language, languages));
  }
  return most / std::max(least, 1.0);
}

TEST_CASE("extract: the cost grows with the text and no faster", "[growth]") {
  const Languages languages = Languages::embedded();
  const std::string language = GENERATE("ar", "en", "fr", "ru");
  std::istringstream units(test::read_file(test::source_path("testdata/growth/" + language + ".txt")));
  for (std::string unit; std::getline(units, unit);) {
    if (unit.empty() || unit.front() == '#') continue;
    INFO(language << ": " << unit);
    CHECK(growth_of(unit, language, languages) < 8);
  }
}

}  // namespace
}  // namespace isnad
