// Two sentences of one day in two outlets: what would have changed the judgement on their link?
#include "align/counterfactual.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <tuple>

#include "articles.h"
#include "support/case_file.h"

using namespace isnad;
using namespace isnad::alignment;
using namespace isnad::test;

namespace {

std::vector<Statements> outlets_of(const std::string& a, const std::string& b, const std::string& language) {
  return {stated(article("a", a, language)), stated(article("b", b, language))};
}

template <class Statement>
const Statement& stated_as(const std::vector<Statement>& all, const std::string& id) {
  return *std::find_if(all.begin(), all.end(), [&](const Statement& one) { return one.id == id; });
}

std::vector<Counterfactual> asked(const EventWords& event, const Link& link) {
  const Statements &a = event.document(0), &b = event.document(1);
  const auto order = [&](const auto& list) { return std::any_of(list.begin(), list.end(), [&](const auto& one) { return one.id == link.a; }); };
  if (link.kind == StatementKind::claim) return claim_counterfactuals(event, link);
  if (link.kind == StatementKind::quote) return quote_counterfactuals(event, stated_as(a.quotes, link.a), stated_as(b.quotes, link.b));
  const auto& [first, second] = order(a.figures) ? std::tie(link.a, link.b) : std::tie(link.b, link.a);
  return figure_counterfactuals(event, stated_as(a.figures, first), stated_as(b.figures, second), link.relation);
}

std::string line_of(const Counterfactual& one) {
  return one.change + ": " + (one.relation ? to_string(*one.relation) : "no link") + (one.rule.empty() ? "" : ", " + one.rule) + "\n";
}

// The relation of each link of figures and quotes, and under it what would have changed it.
std::string explained(const std::vector<Statements>& outlets) {
  const auto words = words_of_all(outlets);
  const EventWords event = event_words(outlets, words, languages(), {0, 1});
  std::vector<Link> links = figure_links(event).links;
  for (Link& link : quote_links(event)) links.push_back(std::move(link));
  std::string out;
  for (const Link& link : links) {
    out.append(to_string(link.relation)).append("\n");
    for (const Counterfactual& one : asked(event, link)) out += "  " + line_of(one);
  }
  return out;
}

std::string explained_case(const Case& one) {
  const std::size_t end = one.input.find('\n');
  return explained(outlets_of(one.input.substr(0, end), one.input.substr(end + 1), one.language));
}

}  // namespace

TEST_CASE("counterfactual cases") { check_cases("counterfactual", explained_case); }

TEST_CASE("what a changed figure is said to give is what aligning the changed article gives") {
  const std::string first = "The flood in Ardin killed 7 people and injured 40 others, the governor said.";
  const auto second = [](const std::string& killed) { return "The flood in Ardin killed " + killed + " people and destroyed a bridge, the governor said."; };
  const auto relation_of = [&](const std::string& killed) {
    const auto outlets = outlets_of(first, second(killed), "en");
    const auto words = words_of_all(outlets);
    const auto links = figure_links(event_words(outlets, words, languages(), {0, 1})).links;
    REQUIRE(links.size() == 1);
    return links.front().relation;
  };
  CHECK(relation_of("7") == Relation::agree);
  CHECK_THAT(explained(outlets_of(first, second("7"), "en")), Catch::Matchers::Contains("7 (second) were 8: discrepant"));
  CHECK(relation_of("8") == Relation::discrepant);
  CHECK_THAT(explained(outlets_of(first, second("9"), "en")), Catch::Matchers::Contains("7 were 9: agree") && Catch::Matchers::Contains("7 were 'at least 7': compatible"));
  CHECK(relation_of("at least 9") == Relation::discrepant);
  CHECK(relation_of("at least 7") == Relation::compatible);
}

TEST_CASE("every link of the demo has counterfactuals, and each of a figure gives another relation") {
  const AlignmentGraph graph = align(stated_demo(), languages());
  std::size_t asked_of = 0;
  for (const Link& link : graph.links) {
    const auto changes = counterfactuals(graph, languages(), link);
    CHECK(changes.empty() == (link.relation == Relation::part_of));
    for (const Counterfactual& one : changes) {
      INFO(to_string(link.relation) << " " << link.a << "~" << link.b << ": " << line_of(one));
      if (link.kind == StatementKind::figure) CHECK(one.relation != link.relation);
      CHECK_FALSE(one.change.empty());
    }
    asked_of += !changes.empty();
  }
  CHECK(asked_of > 20);
}

namespace {

// Of the one link between the claims of two articles.
std::vector<Counterfactual> of_claims(const std::string& a, const std::string& b) {
  const auto outlets = outlets_of(a, b, "en");
  const auto words = words_of_all(outlets);
  const EventWords event = event_words(outlets, words, languages(), {0, 1});
  const std::vector<Link> links = claim_links(event);
  REQUIRE(links.size() == 1);
  return claim_counterfactuals(event, links.front());
}

bool has(const std::vector<Counterfactual>& changes, const std::string& words, std::optional<Relation> relation) {
  return std::any_of(changes.begin(), changes.end(), [&](const Counterfactual& one) { return one.change.find(words) != std::string::npos && one.relation == relation; });
}

}  // namespace

TEST_CASE("a claim's counterfactuals tell the words and the score it is from its threshold") {
  const std::string text = "Rescue teams pulled four bodies from the ruins of the fish market in Ardin on Tuesday evening.";
  const auto changes = of_claims(text, text);
  CHECK(has(changes, "nothing in common", std::nullopt));
  CHECK(has(changes, "the score were ", Relation::paraphrase));
  CHECK(has(changes, " words were common", std::nullopt));
  CHECK_FALSE(has(changes, "hours apart", std::nullopt));  // the same words may be repeated for weeks
}

TEST_CASE("a contradiction would be one remark but for the word that excludes") {
  const auto changes = of_claims("The harbour office opened the third lock of the Velmar canal before noon.",
                                 "The harbour office did not open the third lock of the Velmar canal before noon.");
  CHECK(has(changes, "no word of the one excluded the other", Relation::same));
}
