// The demo articles and what testdata/demo-EXPECTED.md says of them.
#pragma once
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
};

/// The rows of the tables below the heading "## <heading>" that have two passages in backticks. A row with one
/// file stands for two passages of that file.
[[nodiscard]] std::vector<Pair> expected_pairs(const std::string& heading);
[[nodiscard]] std::vector<Pair> parse_pairs(const std::string& markdown, const std::string& heading);

/// The ids of the figures that overlap the words, wherever these occur in the file.
[[nodiscard]] std::vector<std::string> figures_at(const AlignmentGraph&, const std::string& file,
                                                  const std::string& words);

/// How the graph relates two statements: by a link, or "agree" where they are in one cluster, or "none".
[[nodiscard]] std::string relation_of(const AlignmentGraph&, const std::string& a, const std::string& b);

/// The relations of all figures at the two places of the pair, sorted, each once.
[[nodiscard]] std::vector<std::string> relations_of(const AlignmentGraph&, const Pair&);

}  // namespace isnad::test
