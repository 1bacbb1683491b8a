#include "support/sources.h"

#include <algorithm>
#include <sstream>

#include "support/files.h"

namespace isnad::test {

namespace fs = std::filesystem;

std::vector<Source> all_sources() {
  std::vector<Source> sources;
  for (const char* root : {"src", "include", "tests"}) {
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(source_path(root))) {
      const fs::path extension = entry.path().extension();
      if (extension != ".h" && extension != ".cpp") continue;
      const std::string path = fs::relative(entry.path(), source_path("")).generic_string();
      sources.push_back({path, read_file(entry.path())});
    }
  }
  std::sort(sources.begin(), sources.end(), [](const Source& a, const Source& b) { return a.path < b.path; });
  return sources;
}

std::vector<std::string> quoted_includes(const Source& source) {
  constexpr std::string_view kInclude = "#include \"";
  std::vector<std::string> headers;
  std::istringstream lines(source.text);
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with(kInclude)) continue;
    const std::string rest = line.substr(kInclude.size());
    headers.push_back(rest.substr(0, rest.find('"')));
  }
  return headers;
}

std::string stage_of(const std::string& path) {
  constexpr std::string_view kRoot = "src/";
  const std::size_t slash = path.find('/', kRoot.size());
  if (!path.starts_with(kRoot) || slash == std::string::npos) return "";
  return path.substr(kRoot.size(), slash - kRoot.size());
}

}  // namespace isnad::test
