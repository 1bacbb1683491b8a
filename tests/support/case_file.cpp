#include "support/case_file.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <stdexcept>

#include "support/files.h"

namespace isnad::test {
namespace {

namespace fs = std::filesystem;

struct Lines {
  std::vector<std::string_view> all;
  std::string path;
};

std::vector<std::string_view> split_lines(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    lines.push_back(line);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

[[noreturn]] void malformed(const Lines& lines, std::size_t line, const std::string& what) {
  throw std::runtime_error(lines.path + ":" + std::to_string(line + 1) + ": " + what);
}

bool begins_block(const Lines& lines, std::size_t i) {
  const bool after_blank = i == 0 || lines.all[i - 1].empty();
  return after_blank && lines.all[i].starts_with("# ");
}

std::size_t block_end(const Lines& lines, std::size_t begin) {
  std::size_t end = begin + 1;
  while (end < lines.all.size() && !begins_block(lines, end)) ++end;
  return end;
}

bool is_comment(const Lines& lines, std::size_t begin, std::size_t end) {
  return std::all_of(lines.all.begin() + static_cast<std::ptrdiff_t>(begin),
                     lines.all.begin() + static_cast<std::ptrdiff_t>(end),
                     [](std::string_view line) { return line.empty() || line.starts_with('#'); });
}

std::string joined(const Lines& lines, std::size_t begin, std::size_t end) {
  while (end > begin && lines.all[end - 1].empty()) --end;
  std::string text;
  for (std::size_t i = begin; i < end; ++i) {
    if (i > begin) text += '\n';
    text += lines.all[i];
  }
  return text;
}

Case parse_block(const Lines& lines, std::size_t begin, std::size_t end) {
  constexpr std::string_view kXfail = "xfail:";
  Case one;
  one.name = lines.all[begin].substr(2);
  one.path = lines.path;
  one.line = begin + 1;
  one.language = fs::path(lines.path).parent_path().filename().string();
  std::size_t input = begin + 1;
  if (input < end && lines.all[input].starts_with(kXfail)) {
    one.xfail = lines.all[input].substr(std::min(kXfail.size() + 1, lines.all[input].size()));
    if (one.xfail.empty()) malformed(lines, input, "xfail without a reason");
    ++input;
  }
  std::size_t bar = input;
  while (bar < end && lines.all[bar] != "---") ++bar;
  if (bar == end) malformed(lines, begin, "a block without a line ---");
  one.input = joined(lines, input, bar);
  one.expected = joined(lines, bar + 1, end);
  return one;
}

void report_case(const Case& one, const std::string& actual) {
  INFO(one.path << ":" << one.line);
  switch (judge_case(one, actual)) {
    case Verdict::passed: SUCCEED(); return;
    case Verdict::failed_as_known: SUCCEED("known to fail: " << one.xfail); return;
    case Verdict::passed_unexpectedly: FAIL_CHECK("passes, but is marked xfail: " << one.xfail); return;
    case Verdict::failed: break;
  }
  INFO("input:\n" << one.input);
  CHECK(actual == one.expected);
}

const std::vector<Case>& cached_cases(const std::string& folder) {
  // Catch2 runs a test case once for each of its sections: read the files once only.
  static std::map<std::string, std::vector<Case>> cache;
  const auto found = cache.find(folder);
  return found != cache.end() ? found->second : cache.emplace(folder, load_cases(folder)).first->second;
}

std::string without_last_line_ends(std::string_view text) {
  while (text.ends_with('\n')) text.remove_suffix(1);
  return std::string(text);
}

}  // namespace

std::vector<Case> parse_cases(std::string_view text, const std::string& path) {
  const Lines lines{split_lines(text), path};
  std::vector<Case> cases;
  std::size_t begin = 0;
  while (begin < lines.all.size() && !begins_block(lines, begin)) {
    if (!lines.all[begin].empty()) malformed(lines, begin, "text before the first block; expected # name");
    ++begin;
  }
  while (begin < lines.all.size()) {
    const std::size_t end = block_end(lines, begin);
    if (!is_comment(lines, begin, end)) cases.push_back(parse_block(lines, begin, end));
    begin = end;
  }
  return cases;
}

std::vector<Case> load_cases(const std::string& folder) {
  const fs::path root = source_path("testdata/cases/" + folder);
  std::vector<fs::path> paths;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root)) {
    if (entry.path().extension() == ".case") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  std::vector<Case> cases;
  for (const fs::path& path : paths) {
    const std::string shown = fs::relative(path, source_path("")).generic_string();
    for (Case& one : parse_cases(read_file(path), shown)) cases.push_back(std::move(one));
  }
  return cases;
}

Verdict judge_case(const Case& one, std::string_view actual) {
  const bool equal = without_last_line_ends(actual) == one.expected;
  if (one.xfail.empty()) return equal ? Verdict::passed : Verdict::failed;
  return equal ? Verdict::passed_unexpectedly : Verdict::failed_as_known;
}

void check_cases(const std::string& folder, const std::function<std::string(const Case&)>& actual) {
  const std::vector<Case>& cases = cached_cases(folder);
  REQUIRE_FALSE(cases.empty());
  for (const Case& one : cases) {
    DYNAMIC_SECTION(one.language << ": " << one.name << " (" << one.path << ":" << one.line << ")") {
      report_case(one, without_last_line_ends(actual(one)));
    }
  }
}

}  // namespace isnad::test
