// Ids do not depend on where the articles lie.
#include <catch2/catch.hpp>

#include <filesystem>
#include <set>
#include <string>

#include "run_isnad.h"
#include "support/files.h"

using namespace isnad::test;

namespace {

// What align prints of a folder, its path left out.
std::string records_of(const TemporaryFolder& folder) {
  std::string out = run_isnad({"align", "--format", "jsonl", folder.path().string()}).out;
  const std::string path = folder.path().string();
  for (std::size_t at = out.find(path); at != std::string::npos; at = out.find(path, at)) out.erase(at, path.size());
  return out;
}

// The demo and an article with a letter of another script in a word.
void fill(const TemporaryFolder& folder) {
  std::filesystem::copy(source_path("testdata/demo"), folder.path(), std::filesystem::copy_options::recursive);
  (void)folder.write("odd.txt", "The p\u043Elice of Norzan said that seven people were killed.");
}

}  // namespace

TEST_CASE("moving the folder changes no id") {
  const TemporaryFolder one, other;
  fill(one);
  fill(other);
  const std::string records = records_of(one);
  CHECK(records == records_of(other));
  for (const char* type : {"quote", "figure", "claim", "link", "copy", "finding"}) CHECK(count_of(records, std::string("\"type\":\"") + type + "\"") > 0);
  CHECK(count_of(records, "\"kind\":\"suspicious_text\"") == 1);
}

TEST_CASE("two files with one article have ids of their own") {
  const TemporaryFolder folder;
  for (const char* name : {"a.txt", "b.txt"}) (void)folder.write(name, "Seven people were killed in Norzan, police said.");
  std::set<std::string> figures;
  for (const std::string& line : lines_of(records_of(folder))) {
    if (line.starts_with("{\"type\":\"figure\"")) figures.insert(line.substr(0, line.find("\",\"document")));
  }
  CHECK(figures.size() == 2);
}
