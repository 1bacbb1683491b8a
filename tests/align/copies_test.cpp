#include "align/copies.h"

#include <catch2/catch.hpp>
#include <algorithm>
#include <numeric>

#include "align/event_words.h"
#include "align/shared_errors.h"
#include "articles.h"

using namespace isnad;
using namespace isnad::alignment;
using namespace isnad::test;

namespace {

struct Shared : SharedText {
  std::vector<std::size_t> copy_group;
};

// All in one event, if none are told.
Shared shared_by(const std::vector<Statements>& documents, const std::vector<std::string>& sources, std::vector<std::vector<std::size_t>> events = {}) {
  if (events.empty()) {
    events.emplace_back(documents.size());
    std::iota(events[0].begin(), events[0].end(), std::size_t{0});
  }
  std::vector<Event> all;
  for (auto& members : events) all.push_back({.id = {}, .title = {}, .documents = std::move(members)});
  Shared shared{find_copies(documents, words_of_all(documents), languages()), {}};
  shared.copy_group = copy_groups(shared, all, sources);
  return shared;
}

// The outlets are not told, so that text alone joins documents.
Shared shared_of(const std::vector<Statements>& documents) { return shared_by(documents, std::vector<std::string>(documents.size())); }

Shared shared_files(const std::vector<std::string>& names) {
  std::vector<Statements> documents;
  for (const std::string& name : names) documents.push_back(stated(article_file(name)));
  return shared_of(documents);
}

const Copy* copy_of(const SharedText& shared, const std::string& a, const std::string& b) {
  const auto found = std::find_if(shared.copies.begin(), shared.copies.end(), [&](const Copy& copy) {
    return copy.documents[0] == a && copy.documents[1] == b;
  });
  return found == shared.copies.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("a reprint with small edits is found") {
  const Shared shared = shared_files({"ferry-wire", "ferry-reprint", "ferry-own"});
  const Copy* copy = copy_of(shared, "ferry-wire", "ferry-reprint");
  REQUIRE(copy != nullptr);
  // Of the four, one is lost: a word put into its middle breaks half of its 5-grams.
  CHECK(copy->sentences >= 3);
  CHECK(copy->share[0] >= 0.5);
  CHECK(copy->share[1] >= 0.5);
  CHECK_FALSE(copy->credited);
  CHECK(shared.copy_group[0] == shared.copy_group[1]);
}

TEST_CASE("an own report on the same event is no copy") {
  const Shared shared = shared_files({"ferry-wire", "ferry-reprint", "ferry-own"});
  CHECK(copy_of(shared, "ferry-wire", "ferry-own") == nullptr);
  CHECK(shared.copy_group[2] != shared.copy_group[0]);
  CHECK(shared.copied_share[2] == 0.0);
}

TEST_CASE("a document that names an agency credits its text") {
  std::vector<Statements> documents = {stated(article_file("ferry-wire"))};
  Document credited = article_file("ferry-reprint");
  credited = article("credited", credited.text + "Reuters contributed to this report.\n");
  documents.push_back(stated(std::move(credited)));
  const Shared shared = shared_of(documents);
  REQUIRE(shared.copies.size() == 1);
  CHECK(shared.copies[0].credited);
}

TEST_CASE("a document that names the earlier outlet credits its text") {
  const auto credits = [](const std::string& outlet, const std::string& last_line) {
    Document wire = article_file("ferry-wire"), reprint = article_file("ferry-reprint");
    wire.outlet = outlet;
    reprint = article("reprint", reprint.text + last_line + '\n');
    reprint.outlet = "The Kelso Mirror";
    const Shared shared = shared_of({stated(std::move(wire)), stated(std::move(reprint))});
    REQUIRE(shared.copies.size() == 1);
    return shared.copies[0].credited;
  };
  CHECK(credits("The Norzan Courier", "This was first reported by the Norzan Courier's office at the port."));
  CHECK(credits("Norzan Courier", "The Norzan Courier was the first to report it."));
  CHECK_FALSE(credits("Norzan Courier", "A courier in Norzan was the first to report it."));
  CHECK_FALSE(credits("The Kelso Mirror", "The Kelso Mirror was the first to report it."));  // its own name is no credit
  CHECK_FALSE(credits("", "Nobody else reported it."));
  CHECK_FALSE(credits("Time", "It will be mended sometime soon."));  // no clitic stands before it
}

TEST_CASE("copies of copies are one group") {
  std::vector<Statements> documents;
  for (const char* id : {"a", "b", "c"}) documents.push_back(stated(article(id, article_file("ferry-wire").text)));
  const Shared shared = shared_of(documents);
  CHECK(shared.copies.size() == 3);
  CHECK(shared.copy_group == std::vector<std::size_t>{0, 0, 0});
  for (const double share : shared.copied_share) CHECK(share == 1.0);
}

TEST_CASE("the same short item under two ids is one source") {
  const std::string brief = "A ferry ran aground off the island of Melor on Tuesday morning, the coast guard said.";
  const Shared shared = shared_of({stated(article("a", brief)), stated(article("b", brief))});
  CHECK(shared.copy_group == std::vector<std::size_t>{0, 0});
}

TEST_CASE("one shared sentence of a long article does not make one source of two") {
  const std::string sentence = "The ferry had been inspected in March and had no known faults.\n";
  const Shared shared = shared_of({stated(article("a", article_file("ferry-own").text + sentence)),
                                       stated(article("b", article_file("strike-a").text + sentence))});
  REQUIRE(shared.copies.size() == 1);
  CHECK(shared.copies[0].sentences == 1);
  CHECK(shared.copy_group[0] != shared.copy_group[1]);
}

TEST_CASE("a text that hundreds of outlets print is one source, a disclaimer that all print is none") {
  const std::string text = article_file("ferry-wire").text;
  const std::string disclaimer = "The opinions of our authors are not those of the newspaper, which takes no responsibility for them.\n";
  std::vector<Statements> documents;
  for (std::size_t d = 0; d < kMostSharers + 20; ++d) documents.push_back(stated(article("a" + std::to_string(d), text + disclaimer)));
  documents.push_back(stated(article("own", article_file("ferry-own").text + disclaimer)));
  documents.push_back(stated(article("strike", article_file("strike-a").text + disclaimer)));
  documents.push_back(stated(article("nothing else", disclaimer)));
  const Shared shared = shared_of(documents);
  CHECK(shared.common_grams > 0);
  std::vector<std::size_t> groups(kMostSharers + 20, 0);
  for (const std::size_t own : {1, 2, 3}) groups.push_back(own);
  CHECK(shared.copy_group == groups);
  CHECK(shared.copies.size() < documents.size() * kNextSharers);
}

TEST_CASE("groups are numbered by their first document") {
  const Shared shared = shared_files({"ferry-own", "ferry-wire", "strike-a", "ferry-reprint"});
  CHECK(shared.copy_group == std::vector<std::size_t>{0, 1, 2, 1});
}

TEST_CASE("documents of one owner are one source, whatever they say") {
  const std::vector<Statements> documents = {stated(article_file("ferry-wire")), stated(article_file("ferry-own")), stated(article_file("strike-a")),
                                             stated(article_file("strike-b"))};
  const Shared shared = shared_by(documents, {"house", "other", "house", ""});
  CHECK(shared.copy_group == std::vector<std::size_t>{0, 1, 0, 2});
  CHECK(shared.copies.empty());  // they share no text
}

TEST_CASE("who copied whom about something else says nothing") {
  std::vector<Statements> documents;
  for (const char* file : {"ferry-wire", "ferry-reprint", "strike-a", "strike-b"}) documents.push_back(stated(article_file(file)));
  const std::vector<std::string> outlets = {"Norzan Courier", "Kelso Mirror", "Norzan Courier", "Kelso Mirror"};
  CHECK(shared_by(documents, outlets, {{0, 1}, {2, 3}}).copy_group == std::vector<std::size_t>{0, 0, 1, 2});
  CHECK(shared_by(documents, outlets, {{0, 1, 2, 3}}).copy_group == std::vector<std::size_t>{0, 0, 0, 0});
}

TEST_CASE("no documents, no copies") {
  const Shared shared = shared_of({});
  CHECK(shared.copies.empty());
  CHECK(shared.copy_group.empty());
  const SharedText empty = shared_of({stated(article("a", "")), stated(article("b", ""))});
  CHECK(empty.copies.empty());
}

TEST_CASE("the demo's reprint and partial copy are of one source, the others are not") {
  const auto& demo = stated_demo();
  const Shared shared = shared_of(demo);
  const auto group_of = [&](const std::string& file) {
    for (std::size_t d = 0; d < demo.size(); ++d) {
      if (demo[d].document.path.ends_with(file)) return shared.copy_group[d];
    }
    FAIL("no article " << file);
    return std::size_t{0};
  };
  CHECK(group_of("norzan-today.txt") == group_of("aldhiffatan.txt"));
  CHECK(group_of("argawan.json") == group_of("aldhiffatan.txt"));
  CHECK(group_of("sahl-press.txt") != group_of("aldhiffatan.txt"));
  CHECK(group_of("almasaa.json") != group_of("aldhiffatan.txt"));
  CHECK(group_of("bardonia-herald.json") != group_of("norzan-courier.txt"));
}

namespace {

// Each text an article of one event.
std::vector<SharedError> misspellings_of(const std::vector<std::string>& texts) {
  std::vector<Statements> documents;
  Event event;
  for (std::size_t d = 0; d < texts.size(); ++d) {
    documents.push_back(stated(article("d" + std::to_string(d), texts[d])));
    event.documents.push_back(d);
  }
  return shared_misspellings(documents, words_of_all(documents), {event}, 1);
}

const std::string kRight = "The mayor said that Ivo Lukashenkov had left Norzan.";
const std::string kSlip = kRight + " The police said that Lukahsenkov had gone to the coast.";

}  // namespace

TEST_CASE("a misspelling that two documents alone have is one origin") {
  const auto errors = misspellings_of({kSlip, kRight, kSlip, kRight});
  REQUIRE(errors.size() == 1);
  CHECK(errors[0].a == 0);
  CHECK(errors[0].b == 2);
  CHECK(errors[0].slip == "Lukahsenkov");
}

TEST_CASE("what is no shared slip") {
  CHECK(misspellings_of({kSlip, kRight, kSlip, kSlip}).empty());   // a spelling of several outlets
  CHECK(misspellings_of({kSlip, kRight, kRight, kRight}).empty());  // of one alone
  CHECK(misspellings_of({kSlip, kSlip}).empty());                   // nobody to say what is right
  const std::string own = "The mayor said that Ivo Lukahsenkov had left Norzan.";
  CHECK(misspellings_of({own, kRight, own, kRight, kRight}).empty());  // a spelling of their own, kept to
  const std::string vowel = kRight + " The police said that Lukashenkav had gone to the coast.";
  CHECK(misspellings_of({vowel, kRight, vowel, kRight}).empty());  // another vowel
  const std::string plural = kRight + " The police said that Lukashenkovs had gone to the coast.";
  CHECK(misspellings_of({plural, kRight, plural, kRight}).empty());  // an ending
}

TEST_CASE("two documents with one error count as one source") {
  AlignmentGraph graph;
  for (const char* id : {"a", "b", "c"}) graph.documents.push_back(stated(article(id, kRight)));
  graph.copy_group = {0, 1, 2};
  join_by_error(graph, {1, 2, "Lukahsenkov"});
  CHECK(graph.copy_group == std::vector<std::size_t>{0, 1, 1});
  REQUIRE(graph.copies.size() == 1);
  CHECK(graph.copies[0].shared_error == "Lukahsenkov");
  CHECK(graph.copies[0].sentences == 0);
}

namespace {

// Articles that agree on a figure, or differ from others in one of its digits; a name a letter, its value the number.
AlignmentGraph with_figures(const std::vector<std::string>& numbers) {
  std::vector<Statements> documents;
  for (std::size_t d = 0; d < numbers.size(); ++d) {
    documents.push_back(stated(article("d" + std::to_string(d), "The Kessar dam above Norzan holds " + numbers[d] + " tonnes of concrete, the ministry said on Monday.")));
  }
  return align(std::move(documents), languages());
}

}  // namespace

TEST_CASE("a misprint that two documents alone have is one origin") {
  const AlignmentGraph graph = with_figures({"48,731", "48,131", "48,731", "48,131", "48,731"});
  const auto errors = shared_misprints(graph);
  REQUIRE(errors.size() == 1);
  CHECK(graph.documents[errors[0].a].document.id == "d1");
  CHECK(graph.documents[errors[0].b].document.id == "d3");
  CHECK(errors[0].slip == "48,131 tonnes");
}

TEST_CASE("what is no shared misprint") {
  CHECK(shared_misprints(with_figures({"48,731", "48,131", "48,131", "48,731"})).empty());            // two against two
  CHECK(shared_misprints(with_figures({"48,731", "48,131", "48,731", "48,731"})).empty());            // one alone
  CHECK(shared_misprints(with_figures({"48,731", "52,144", "48,731", "52,144", "48,731"})).empty());  // another number
  CHECK(shared_misprints(with_figures({"48,731", "48,131", "48,731", "48,531", "48,731"})).empty());  // a slip each
}
