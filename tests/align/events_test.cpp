#include "align/events.h"

#include <catch2/catch.hpp>
#include <algorithm>

#include "articles.h"

using namespace isnad;
using namespace isnad::alignment;
using namespace isnad::test;

namespace {

using Groups = std::vector<std::vector<std::size_t>>;

Groups events_of(const std::vector<Statements>& documents, const AlignOptions& options = {}) {
  return split_events(documents, words_of_all(documents), options);
}

std::vector<Statements> files(const std::vector<std::string>& names) {
  std::vector<Statements> documents;
  for (const std::string& name : names) documents.push_back(stated(article_file(name)));
  return documents;
}

}  // namespace

TEST_CASE("a mixed folder of two events splits") {
  CHECK(events_of(files({"ferry-wire", "strike-a", "ferry-own", "strike-b", "ferry-reprint"})) == Groups{{0, 2, 4}, {1, 3}});
}

TEST_CASE("one event in two languages stays together") {
  const auto& demo = stated_demo();
  const auto events = events_of(demo);
  REQUIRE(events.size() == 1);
  CHECK(events[0].size() == demo.size());
}

TEST_CASE("another event beside the demo's stays apart") {
  std::vector<Statements> documents = stated_demo();
  for (Statements& strike : files({"strike-a", "strike-b"})) {
    strike.document.published = "2024-03-12";
    documents.push_back(std::move(strike));
  }
  const auto events = events_of(documents);
  REQUIRE(events.size() == 2);
  CHECK(events[1] == std::vector<std::size_t>{7, 8});
}

TEST_CASE("documents further apart than the window are not of one event") {
  std::vector<Statements> documents = files({"strike-a", "strike-b"});
  documents[0].document.published = "2024-05-01";
  CHECK(events_of(documents) == Groups{{0}, {1}});
  CHECK(events_of(documents, {.owners = {}, .window_days = 30}) == Groups{{0, 1}});
  documents[0].document.published.clear();  // an undated document may be of any
  CHECK(events_of(documents) == Groups{{0, 1}});
}

TEST_CASE("every document is in exactly one event") {
  std::vector<Statements> documents = files({"ferry-wire", "strike-a"});
  documents.push_back(stated(article("empty", "")));
  documents.push_back(stated(article("empty too", "")));
  documents.push_back(stated(article("digits", "1 2 3")));
  std::vector<std::size_t> all;
  for (const auto& event : events_of(documents)) all.insert(all.end(), event.begin(), event.end());
  std::sort(all.begin(), all.end());
  CHECK(all == std::vector<std::size_t>{0, 1, 2, 3, 4});
  CHECK(events_of({}).empty());
}

TEST_CASE("what the index of events leaves out is counted") {
  std::vector<Statements> few, many;
  for (std::size_t d = 0; d < kMostCompared + 8; ++d) {
    // Three words that all have, and others that keep each an event of its own.
    std::string text = "Norzan ferry Kessar";
    for (int word = 0; word < 40; ++word) text += " w" + std::string(1, static_cast<char>('a' + d % 26)) + std::string(1, static_cast<char>('a' + d / 26)) + std::string(1, static_cast<char>('a' + word % 26)) + std::string(1, static_cast<char>('a' + word / 26));
    many.push_back(stated(article("d" + std::to_string(d), text + ".")));
    if (d < 4) few.push_back(many.back());
  }
  EventLimits limits;
  (void)split_events(few, words_of_all(few), {}, &limits);
  CHECK(limits.documents == 0);
  (void)split_events(many, words_of_all(many), {}, &limits);
  CHECK(limits.documents > 0);
  CHECK(limits.terms == 0);
}
