// The demo articles and what testdata/demo-EXPECTED.md says of them.
#pragma once
#include <set>
#include <string>
#include <vector>

#include "isnad/isnad.h"

namespace isnad::test {

[[nodiscard]] const Languages& languages();

/// The demo's seven articles, read as the command line reads them.
[[nodiscard]] std::vector<Document> demo_documents();

/// One row of a table of the expectations: two passages and where they stand.
struct Pair {
  std::string file_a;
  std::string words_a;
  std::string file_b;
  std::string words_b;

  [[nodiscard]] std::string to_string() const;
  [[nodiscard]] bool is_of_one_language() const;
};

/// The rows of the tables below the heading "## <heading>" that have two passages in backticks. A row with one
/// file stands for two passages of that file.
[[nodiscard]] std::vector<Pair> expected_pairs(const std::string& heading);
[[nodiscard]] std::vector<Pair> parse_pairs(const std::string& markdown, const std::string& heading);

/// The ids of the figures that overlap the words, wherever these occur in the file.
[[nodiscard]] std::vector<std::string> figures_at(const AlignmentGraph&, const std::string& file,
                                                  const std::string& words);

/// How the graph relates two figures or those that agree with them: "agree" where they are in one cluster, the
/// relations of the links between their clusters, "part_of" where the text states it; empty: not at all.
[[nodiscard]] std::set<std::string> relations_between(const AlignmentGraph&, const std::string& a,
                                                      const std::string& b);

/// The same for all figures at the two places of the pair.
[[nodiscard]] std::set<std::string> relations_of(const AlignmentGraph&, const Pair&);

}  // namespace isnad::test
