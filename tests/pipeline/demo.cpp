#include "demo.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <sstream>

#include "support/files.h"

namespace isnad::test {
namespace {

// What stands between the first two backticks; empty if there is no such thing.
std::string in_backticks(const std::string& cell) {
  const std::size_t begin = cell.find('`');
  const std::size_t end = begin == std::string::npos ? begin : cell.find('`', begin + 1);
  return end == std::string::npos ? "" : cell.substr(begin + 1, end - begin - 1);
}

std::string trimmed(const std::string& cell) {
  const std::size_t begin = cell.find_first_not_of(' ');
  return begin == std::string::npos ? "" : cell.substr(begin, cell.find_last_not_of(' ') - begin + 1);
}

std::vector<std::string> cells_of(const std::string& row) {
  std::vector<std::string> cells;
  std::istringstream stream(row);
  std::string cell;
  std::getline(stream, cell, '|');
  while (std::getline(stream, cell, '|')) cells.push_back(trimmed(cell));
  return cells;
}

Pair pair_of(const std::vector<std::string>& cells) {
  if (cells.size() < 3) return {};
  const std::string second = in_backticks(cells[1]);
  if (!in_backticks(cells[2]).empty()) return {cells[0], second, cells[0], in_backticks(cells[2])};
  if (cells.size() < 4) return {};
  return {cells[0], second, cells[2], in_backticks(cells[3])};
}

const Statements* statements_of(const AlignmentGraph& graph, const std::string& file) {
  for (const Statements& statements : graph.documents) {
    if (std::filesystem::path(statements.document.path).filename() == file) return &statements;
  }
  return nullptr;
}

bool contains(const std::vector<std::string>& ids, const std::string& id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

// The statement and those that agree with it.
std::vector<std::string> cluster_of(const AlignmentGraph& graph, const std::string& id) {
  for (const Cluster& cluster : graph.clusters) {
    if (contains(cluster.members, id)) return cluster.members;
  }
  return {id};
}

// A part may be stated inside one document without a link between two.
bool is_stated_part(const AlignmentGraph& graph, const std::string& part, const std::string& whole) {
  const StatementRef& p = graph.ref(part);
  const StatementRef& w = graph.ref(whole);
  return p.document == w.document && graph.figure(part)->whole == w.index;
}

}  // namespace

const Languages& languages() {
  static const Languages tables = Languages::embedded();
  return tables;
}

std::vector<Document> demo_documents() {
  std::istringstream nothing;
  ReadOptions options;
  options.manifest = source_path("testdata/demo-manifest.tsv").string();
  return read({source_path("testdata/demo").string()}, nothing, languages(), options).documents;
}

bool Pair::is_of_one_language() const {
  const auto is_english = [](const std::string& file) {
    return file.starts_with("norzan-courier") || file.starts_with("bardonia-herald");
  };
  return is_english(file_a) == is_english(file_b);
}

std::string Pair::to_string() const { return file_a + ": " + words_a + " / " + file_b + ": " + words_b; }

std::vector<Pair> parse_pairs(const std::string& markdown, const std::string& heading) {
  std::vector<Pair> pairs;
  std::istringstream lines(markdown);
  bool is_inside = false;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("## ")) is_inside = line.starts_with("## " + heading);
    if (!is_inside || !line.starts_with('|')) continue;
    const Pair pair = pair_of(cells_of(line));
    if (!pair.words_a.empty() && !pair.words_b.empty()) pairs.push_back(pair);
  }
  return pairs;
}

std::vector<Pair> expected_pairs(const std::string& heading) {
  return parse_pairs(read_file(source_path("testdata/demo-EXPECTED.md")), heading);
}

std::vector<std::string> figures_at(const AlignmentGraph& graph, const std::string& file, const std::string& words) {
  std::vector<std::string> ids;
  const Statements* statements = statements_of(graph, file);
  if (statements == nullptr) return ids;
  const std::string& text = statements->document.text;
  for (std::size_t at = text.find(words); at != std::string::npos; at = text.find(words, at + words.size())) {
    for (const Figure& figure : statements->figures) {
      if (figure.number.overlaps({at, at + words.size()})) ids.push_back(figure.id);
    }
  }
  return ids;
}

std::set<std::string> relations_between(const AlignmentGraph& graph, const std::string& a, const std::string& b) {
  const std::vector<std::string> with_a = cluster_of(graph, a);
  const std::vector<std::string> with_b = cluster_of(graph, b);
  if (contains(with_a, b)) return {"agree"};
  std::set<std::string> relations;
  for (const Link& link : graph.links) {
    const bool is_between = (contains(with_a, link.a) && contains(with_b, link.b)) ||
                            (contains(with_a, link.b) && contains(with_b, link.a));
    if (is_between) relations.insert(isnad::to_string(link.relation));
  }
  if (is_stated_part(graph, a, b)) relations.insert("part_of");
  return relations;
}

std::set<std::string> relations_of(const AlignmentGraph& graph, const Pair& pair) {
  std::set<std::string> relations;
  for (const std::string& a : figures_at(graph, pair.file_a, pair.words_a)) {
    for (const std::string& b : figures_at(graph, pair.file_b, pair.words_b)) {
      if (a != b) relations.merge(relations_between(graph, a, b));
    }
  }
  return relations;
}

}  // namespace isnad::test
