// Two sentences of two outlets on one event: do they say the same, or contradict each other?
#include <catch2/catch.hpp>
#include <algorithm>
#include <map>
#include <numeric>
#include <set>

#include "align/event_words.h"
#include "articles.h"
#include "support/case_file.h"

using namespace isnad;
using namespace isnad::test;

namespace {

std::vector<Link> links_of(const std::vector<Statements>& documents) {
  const auto words = words_of_all(documents);
  std::vector<std::size_t> members(documents.size());
  std::iota(members.begin(), members.end(), std::size_t{0});
  return alignment::claim_links(alignment::event_words(documents, words, languages(), members));
}

// Relation and rule of each link, a line each; a line of input is an article.
std::string linked(const Case& one) {
  std::vector<Statements> documents;
  for (std::size_t begin = 0; begin <= one.input.size();) {
    const std::size_t end = std::min(one.input.find('\n', begin), one.input.size());
    documents.push_back(stated(article(std::to_string(documents.size()), one.input.substr(begin, end - begin), one.language)));
    begin = end + 1;
  }
  std::string out;
  for (const Link& link : links_of(documents)) out.append(to_string(link.relation)).append(" ").append(link.evidence.front().rule).append("\n");
  return out;
}

}  // namespace

TEST_CASE("claim_links cases") { check_cases("claim_links", linked); }

TEST_CASE("a claim has at most one link to each clause of another, and none to its own document") {
  const std::vector<Statements>& demo = stated_demo();
  std::map<std::string, std::size_t> document_of;
  for (std::size_t d = 0; d < demo.size(); ++d) {
    for (const Claim& claim : demo[d].claims) document_of[claim.id] = d;
  }
  std::set<std::pair<std::string, std::string>> seen;
  for (const Link& link : links_of(demo)) {
    CHECK(document_of.at(link.a) != document_of.at(link.b));
    CHECK(seen.emplace(link.a, link.b).second);
    CHECK(link.score > 0.0);
    CHECK(link.score <= 1.0);
  }
  CHECK(seen.size() > 10);
}
