// A text of one sentence repeated costs by its length: whatever looks around itself must not look at all there is.
#include <algorithm>
#include <catch2/catch.hpp>
#include <ctime>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "isnad/extract.h"
#include "isnad/isnad.h"
#include "isnad/segment.h"
#include "support/documents.h"
#include "support/files.h"
#include "text/utf8.h"

namespace isnad {
namespace {

std::vector<std::string> letters_of(std::string_view word) {
  std::vector<std::string> letters;
  for (std::size_t at = 0; at < word.size();) {
    const std::size_t begin = at;
    (void)text::decode(word, at);
    letters.emplace_back(word.substr(begin, at - begin));
  }
  return letters;
}

// Another word for each number: the first letter of `word`, and the others as digits.
std::string variant(std::string_view word, std::size_t number) {
  const std::vector<std::string> letters = letters_of(word);
  const std::size_t digits = letters.size() - 1;
  std::string made = letters.front();
  for (std::size_t rest = number + digits * digits; rest != 0; rest /= digits) made += letters[1 + rest % digits];
  return made;
}

std::string repeated(const std::string& unit, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) {
    std::string one = unit;
    for (std::size_t at = one.find("\\n"); at != std::string::npos; at = one.find("\\n")) one.replace(at, 2, "\n");
    for (std::size_t at = one.find('{'); at != std::string::npos; at = one.find('{')) {
      const std::size_t end = one.find('}', at);
      one.replace(at, end + 1 - at, variant(std::string_view(one).substr(at + 1, end - at - 1), i));
    }
    text += one;
  }
  return text;
}

double cost_of_extract(const Document& document, const Languages& languages) {
  const std::clock_t begin = std::clock();
  const Statements stated = extract(document, segment(document, languages), languages);
  const std::clock_t end = std::clock();
  REQUIRE(!stated.sentences.empty());
  return static_cast<double>(end - begin);
}

// Of aligning and judging two articles of one text.
double cost_of_align(const Document& document, const Languages& languages) {
  AlignOptions single_thread;
  single_thread.threads = 1;
  std::vector<Document> documents(2, document);
  documents[1].id += " again";
  documents[1].outlet += " again";
  std::vector<Statements> stated = state(std::move(documents), languages, 1);
  const std::clock_t begin = std::clock();
  const AlignmentGraph graph = align(std::move(stated), languages, single_thread);
  const std::vector<Finding> findings = judge(graph, {}, 1);
  const std::clock_t end = std::clock();
  REQUIRE(graph.documents.size() == 2);
  return static_cast<double>(end - begin);
}

using CostOf = double (*)(const Document&, const Languages&);  // CPU time of this process, which other work does not lengthen as it does wall time

// Four times the text: 4 where the cost is linear, 16 where it is quadratic. The best of three, for a first run may
// meet a cold cache or a busy machine.
double growth_of(CostOf cost_of, const std::string& unit, std::size_t times, const std::string& language, const Languages& languages) {
  const Document less = test::make_document(repeated(unit, times), language), more = test::make_document(repeated(unit, 4 * times), language);
  double least = cost_of(less, languages), most = cost_of(more, languages);
  for (int i = 0; i < 2 && most > 5 * least; ++i) {
    least = std::max(least, cost_of(less, languages));
    most = std::min(most, cost_of(more, languages));
  }
  return most / std::max(least, 1.0);
}

void check_growth(CostOf cost_of, std::size_t times) {
  const Languages languages = Languages::embedded();
  const std::string language = GENERATE("ar", "en", "fr", "ru");
  std::istringstream units(test::read_file(test::source_path("testdata/growth/" + language + ".txt")));
  for (std::string unit; std::getline(units, unit);) {
    if (unit.empty() || unit.front() == '#') continue;
    INFO(language << ": " << unit);
    CHECK(growth_of(cost_of, unit, times, language, languages) < 8);
  }
}

TEST_CASE("extract: the cost grows with the text and no faster", "[growth]") { check_growth(cost_of_extract, 1000); }

TEST_CASE("align: the cost grows with the text and no faster", "[growth]") { check_growth(cost_of_align, 500); }

}  // namespace
}  // namespace isnad
