// Two phrases, as the extractor reads them: can both be true?
#include <catch2/catch.hpp>
#include <algorithm>

#include "align/interval.h"
#include "articles.h"
#include "support/case_file.h"

using namespace isnad;
using namespace isnad::alignment;
using namespace isnad::test;

namespace {

struct Phrases {
  std::vector<Statements> outlets;
};

Phrases phrases_of(const Case& one) {
  const std::size_t end = one.input.find('\n');
  Phrases phrases;
  for (const auto& [id, line] : {std::pair{"a", one.input.substr(0, end)}, std::pair{"b", one.input.substr(end + 1)}}) {
    phrases.outlets.push_back(stated(article(id, line, languages().detect(line))));
  }
  return phrases;
}

// The sentence's one figure; the first with a measure, where a date or the like stands beside it.
const Figure* figure_of(const Statements& phrase) {
  const auto& all = phrase.figures;
  const auto found = std::find_if(all.begin(), all.end(), [](const Figure& figure) { return !figure.measure.empty(); });
  return all.empty() ? nullptr : found != all.end() ? &*found : &all.front();
}

bool measure_differs(const Figure& a, const Figure& b) { return !a.measure.empty() && !b.measure.empty() && a.measure != b.measure; }

std::string relation_of(const Figure& a, const Figure& b) {
  const auto comparison = compare(a, b, languages().of("ar"));
  if (!comparison || measure_differs(a, b)) return "unrelated";
  switch (comparison->meeting) {
    case Meeting::equal: return "agree";
    case Meeting::overlap: return "compatible";
    case Meeting::strained: return "strained";
    case Meeting::disjoint: return "discrepant";
  }
  return "";
}

std::string judged(const Case& one) {
  const Phrases phrases = phrases_of(one);
  const Figure* a = figure_of(phrases.outlets[0]);
  const Figure* b = figure_of(phrases.outlets[1]);
  return a == nullptr || b == nullptr ? "no figure found" : relation_of(*a, *b);
}

}  // namespace

TEST_CASE("compare cases") { check_cases("compare", judged); }

TEST_CASE("aligning two phrases never makes a clash of what is none") {
  for (const Case& one : load_cases("compare")) {
    INFO(one.path << ":" << one.line << "\n" << one.input);
    if (one.expected == "discrepant" || !one.xfail.empty()) continue;
    const AlignmentGraph graph = align(phrases_of(one).outlets, languages());
    for (const Link& link : graph.links) CHECK(link.relation != Relation::discrepant);
  }
}

TEST_CASE("aligning derives a year from a number of years") {
  const auto relations = [&](const std::string& second) {
    std::vector<Relation> found;
    std::vector<Statements> outlets;
    for (const std::string& name : {std::string("summit-year"), second}) {
      Document document = article_file(name);
      outlets.push_back(stated(article(name, document.text, "ar")));
    }
    for (const Link& link : align(std::move(outlets), languages()).links) {
      if (link.kind == StatementKind::figure) found.push_back(link.relation);
    }
    return found;
  };
  CHECK(relations("summit-three") == std::vector<Relation>{Relation::compatible});
  CHECK(relations("summit-nine").empty());  // a doubt is no clash
}

TEST_CASE("aligning two phrases links no figures that are unrelated") {
  for (const Case& one : load_cases("compare")) {
    INFO(one.path << ":" << one.line << "\n" << one.input);
    if (one.expected != "unrelated") continue;
    const AlignmentGraph graph = align(phrases_of(one).outlets, languages());
    for (const Link& link : graph.links) CHECK(link.kind != StatementKind::figure);
  }
}
