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

std::vector<Statements> outlets_of(const Case& one) {
  const std::size_t end = one.input.find('\n');
  std::vector<Statements> outlets;
  for (const auto& [id, line] : {std::pair{"a", one.input.substr(0, end)}, std::pair{"b", one.input.substr(end + 1)}}) {
    outlets.push_back(stated(article(id, line, languages().detect(line))));
  }
  return outlets;
}

// The two are of one event by decree: whether they would be joined is another question.
std::string linked(const Case& one) {
  const std::vector<Statements> outlets = outlets_of(one);
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

TEST_CASE("clash cases") { check_cases("clash", linked); }
