// What the whole pipeline must show on the demo articles; the expectations are testdata/demo-EXPECTED.md itself.
#include <algorithm>
#include <catch2/catch.hpp>

#include "demo.h"
#include "support/files.h"

using namespace isnad;
using namespace isnad::test;

namespace {

const Analysis& demo() {
  static const Analysis analysis = analyse(demo_documents(), languages());
  return analysis;
}

std::string joined(const std::set<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += word + " ";
  return text.empty() ? "not related, or no figure at one of the places" : text;
}

struct Tally {
  std::size_t rows = 0;
  std::size_t found = 0;
  std::string missed;

  void add(const Pair& pair, const std::string& relation) {
    ++rows;
    const std::set<std::string> relations = relations_of(demo().graph, pair);
    if (relations.contains(relation)) {
      ++found;
    } else {
      missed += "\n  " + pair.to_string() + ": " + joined(relations);
    }
  }
};

// All rows of one language are related as the section says, and of those of two, where wording does not help, all but those
// whose words in English are `missed`: a row less or more is a change that somebody must have wanted.
void check_section(const std::string& heading, const std::string& relation, const std::vector<std::string>& missed = {}) {
  Tally within;
  Tally across;
  std::vector<std::string> absent;
  for (const Pair& pair : expected_pairs(heading)) {
    Tally& tally = pair.is_of_one_language() ? within : across;
    const std::size_t before = tally.found;
    tally.add(pair, relation);
    if (!pair.is_of_one_language() && tally.found == before) absent.push_back(pair.words_b);
  }
  INFO(relation << ": " << within.found << " of " << within.rows << " within a language; missed:" << within.missed);
  INFO(across.found << " of " << across.rows << " across languages; missed:" << across.missed);
  REQUIRE(within.rows > 0);
  CHECK(within.found == within.rows);
  CHECK(absent == missed);
}

bool has(const std::vector<std::string>& ids, const std::string& id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

}  // namespace

TEST_CASE("the tables of expectations are read") {
  const std::string markdown = "## A\n| | words | with | words |\n|---|---|---|---|\n| a | `1 x` | b | `2 y` | why |\n## B\n| c | `3` | `4` |\n";
  const std::vector<Pair> a = parse_pairs(markdown, "A");
  REQUIRE(a.size() == 1);
  CHECK(a[0].to_string() == "a: 1 x / b: 2 y");
  CHECK(parse_pairs(markdown, "B").at(0).to_string() == "c: 3 / c: 4");
  CHECK(parse_pairs(markdown, "C").empty());
}

TEST_CASE("the expectations quote the articles word for word") {
  for (const char* heading : {"Figures that differ", "Updates", "Figures that agree", "Compatible figures",
                              "Part of a whole", "Must not be linked"}) {
    for (const Pair& pair : expected_pairs(heading)) {
      INFO(pair.to_string());
      const auto stands_in = [](const std::string& file, const std::string& words) {
        const auto& documents = demo().graph.documents;
        return std::any_of(documents.begin(), documents.end(), [&](const Statements& statements) {
          return statements.document.path.ends_with(file) && statements.document.text.find(words) != std::string::npos;
        });
      };
      CHECK(stands_in(pair.file_a, pair.words_a));
      CHECK(stands_in(pair.file_b, pair.words_b));
    }
  }
}

TEST_CASE("the demo's figures are related as expected") {
  check_section("Figures that differ", "discrepant");
  check_section("Updates", "update");
  check_section("Figures that agree", "agree", {"about 10 weeks", "98 percent", "about $40 million", "85 tons"});
  check_section("Compatible figures", "compatible", {"more than 1,000 people"});
  check_section("Part of a whole", "part_of");
}

TEST_CASE("what must not clash in the demo does not") {
  for (const Pair& pair : expected_pairs("Must not be linked")) {
    INFO(pair.to_string());
    const std::set<std::string> relations = relations_of(demo().graph, pair);
    CHECK_FALSE(relations.contains("discrepant"));
    CHECK_FALSE(relations.contains("update"));
    CHECK_FALSE(relations.contains("agree"));
  }
}

TEST_CASE("the demo's one discrepancy is the only one that is reported") {
  std::vector<std::string> expected;
  for (const Pair& pair : expected_pairs("Figures that differ")) {
    for (const std::string& id : figures_at(demo().graph, pair.file_a, pair.words_a)) expected.push_back(id);
    for (const std::string& id : figures_at(demo().graph, pair.file_b, pair.words_b)) expected.push_back(id);
  }
  std::size_t discrepancies = 0;
  for (const Finding& finding : demo().findings) {
    if (finding.kind != FindingKind::discrepancy) continue;
    ++discrepancies;
    INFO(finding.message);
    CHECK(std::any_of(finding.members.begin(), finding.members.end(),
                      [&](const std::string& id) { return has(expected, id); }));
  }
  CHECK(discrepancies == 1);
}

TEST_CASE("copies are found and count as one source") {
  const AlignmentGraph& graph = demo().graph;
  const auto group_of = [&](const char* file) {
    for (std::size_t i = 0; i < graph.documents.size(); ++i) {
      if (graph.documents[i].document.path.ends_with(file)) return graph.copy_group[i];
    }
    return graph.documents.size();
  };
  CHECK(group_of("aldhiffatan.txt") == group_of("norzan-today.txt"));
  CHECK(group_of("aldhiffatan.txt") == group_of("argawan.json"));
  CHECK(group_of("aldhiffatan.txt") != group_of("sahl-press.txt"));
  CHECK(group_of("almasaa.json") != group_of("sahl-press.txt"));
  CHECK(group_of("bardonia-herald.json") != group_of("norzan-courier.txt"));
  CHECK(graph.events.size() == 1);
}

TEST_CASE("no finding counts more sources than outlets") {
  for (const Finding& finding : demo().findings) {
    INFO(finding.message);
    CHECK(finding.independent_sources <= std::max<std::size_t>(finding.outlets, 1));
    CHECK_FALSE(finding.members.empty());
    CHECK_FALSE(finding.message.empty());
  }
}
