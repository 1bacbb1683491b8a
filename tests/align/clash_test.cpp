// Two sentences of one day in two outlets: how are their figures linked?
#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

#include "align/event_words.h"
#include "articles.h"
#include "support/case_file.h"

using namespace isnad;
using namespace isnad::alignment;
using namespace isnad::test;

namespace {

std::vector<Statements> outlets_of(const Case& one, std::string_view first = "2024-05-15", std::string_view second = "2024-05-15") {
  const std::size_t end = one.input.find('\n');
  std::vector<Statements> outlets;
  for (const auto& [published, line] : {std::pair{first, one.input.substr(0, end)}, std::pair{second, one.input.substr(end + 1)}}) {
    Document document = article(outlets.empty() ? "a" : "b", line, languages().detect(line));
    document.published = published;
    outlets.push_back(stated(std::move(document)));
  }
  return outlets;
}

// The two are of one event by decree: whether they would be joined is another question.
std::string linked(const std::vector<Statements>& outlets) {
  const auto words = words_of_all(outlets);
  std::set<std::string> relations;
  for (const Link& link : figure_links(event_words(outlets, words, languages(), {0, 1})).links) {
    if (link.relation != Relation::part_of) relations.insert(to_string(link.relation));
  }
  std::string line;
  for (const std::string& relation : relations) line += (line.empty() ? "" : " ") + relation;
  return line.empty() ? "none" : line;
}

}  // namespace

namespace {

// The lines of the input are one article.
std::string self_contradicted(const Case& one) {
  const std::vector<Statements> article_alone = {stated(article("a", one.input, languages().detect(one.input)))};
  const auto words = words_of_all(article_alone);
  std::string lines;
  if (!may_contradict_itself(article_alone.front())) return lines;
  for (const Link& link : self_contradictions(event_words(article_alone, words, languages(), {0}))) {
    lines += (lines.empty() ? "" : "\n") + link.evidence.front().detail;
  }
  return lines;
}

}  // namespace

TEST_CASE("self_contradiction cases") { check_cases("self_contradiction", self_contradicted); }

TEST_CASE("clash cases") {
  check_cases("clash", [](const Case& one) { return linked(outlets_of(one)); });
}

TEST_CASE("later cases") {
  check_cases("later", [](const Case& one) { return linked(outlets_of(one, "2024-05-15T08:00:00Z", "2024-05-15T14:00:00Z")); });
}

TEST_CASE("weeks later cases") {
  check_cases("weeks_later", [](const Case& one) { return linked(outlets_of(one, "2024-05-01", "2024-05-15")); });
}

namespace {

struct Report {
  const char* outlet;
  const char* published;
  const char* text;
};

// Is there a clash between the figures of two reports?
bool clash(const Report& a, const Report& b) {
  std::vector<Statements> outlets;
  for (const Report& report : {a, b}) {
    Document document = article(std::to_string(outlets.size()), report.text);
    document.outlet = report.outlet;
    document.published = report.published;
    outlets.push_back(stated(std::move(document)));
  }
  const auto words = words_of_all(outlets);
  const auto links = figure_links(event_words(outlets, words, languages(), {0, 1})).links;
  return std::any_of(links.begin(), links.end(), [](const Link& link) { return link.relation == Relation::discrepant; });
}

constexpr const char* kMorning = "2024-05-15T06:00:00Z";
constexpr const char* kNoon = "2024-05-15T12:00:00Z";

}  // namespace

TEST_CASE("one outlet's later price is news, another outlet's is a clash") {
  const char* less = "The new harbor crane in Ardin cost 450 dollars a day, the port said.";
  const char* more = "The new harbor crane in Ardin cost 520 dollars a day, the port said.";
  CHECK(clash({"Sahl", kMorning, less}, {"Herald", kNoon, more}));
  CHECK_FALSE(clash({"Sahl", kMorning, less}, {"Sahl", kNoon, more}));
}

TEST_CASE("a first count that is given after a higher one is no clash") {
  const char* high = "Thirty-five people were killed in the fire at the Salam hotel in Ardin, police said.";
  const char* low = "Eleven people were killed in the fire at the Salam hotel in Ardin, police said.";
  const char* first = "Eleven people were killed in the fire at the Salam hotel in Ardin in a preliminary toll, police said.";
  CHECK(clash({"Sahl", kMorning, high}, {"Herald", kNoon, low}));
  CHECK_FALSE(clash({"Sahl", kMorning, high}, {"Herald", kNoon, first}));
}

namespace {

std::size_t quote_links_between(const char* a, const char* b) {
  const std::vector<Statements> outlets = {stated(article("a", a)), stated(article("b", b))};
  const auto words = words_of_all(outlets);
  return quote_links(event_words(outlets, words, languages(), {0, 1})).size();
}

}  // namespace

TEST_CASE("of terms in marks an outlet that both cite, and what both call so in like sentences, is something that both say") {
  CHECK(quote_links_between("The newspaper \"Falcon\" published pictures of the Ardin fair in June.",
                            "Pictures of the Ardin fair were published by the newspaper \"Falcon\" in June.") == 1);
  CHECK(quote_links_between("The movement \"Open Hands\" condemned the staged fair in Ardin in June.",
                            "The staged fair in Ardin was condemned by the movement \"Open Hands\" in June.") == 1);
  CHECK(quote_links_between("The movement \"Open Hands\" condemned the staged fair in Ardin in June.",
                            "Two bakers of Silat called their new shop \"Open Hands\" this winter.") == 0);
}

TEST_CASE("of what was counted so far the rule says so") {
  const std::vector<Statements> outlets = {stated(article("a", "Silat leads the Ardin election with 97 percent of votes counted, the board said.")),
                                           stated(article("b", "Silat leads the Ardin election with 90 percent of votes counted, the board said."))};
  const auto words = words_of_all(outlets);
  const FoundLinks found = figure_links(event_words(outlets, words, languages(), {0, 1}));
  CHECK(found.links.empty());
  REQUIRE(found.undecided.size() == 1);
  CHECK(found.undecided.front().evidence.front().rule == "counted-so-far");
}
