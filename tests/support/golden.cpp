#include "support/golden.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>

#include "support/files.h"

namespace isnad::test {
namespace {

namespace fs = std::filesystem;

bool is_approving() {
  const char* value = std::getenv("ISNAD_APPROVE");
  return value != nullptr && std::string_view(value) == "1";
}

void write(const fs::path& path, std::string_view bytes) {
  fs::create_directories(path.parent_path());
  std::ofstream file(path, std::ios::binary);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  REQUIRE(file.good());
}

std::string_view cut_line(std::string_view& rest) {
  const std::size_t end = std::min(rest.find('\n'), rest.size());
  const std::string_view line = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return line;
}

}  // namespace

std::string first_difference(std::string_view expected, std::string_view actual) {
  if (expected == actual) return "";
  for (std::size_t number = 1; !expected.empty() || !actual.empty(); ++number) {
    const std::string_view wanted = cut_line(expected);
    const std::string_view got = cut_line(actual);
    if (wanted == got) continue;
    return "line " + std::to_string(number) + ":\n- " + std::string(wanted) + "\n+ " + std::string(got);
  }
  return "only line ends at the end of the file differ";
}

void check_golden(const std::string& name, std::string_view actual) {
  const fs::path path = source_path("testdata/golden/" + name);
  if (is_approving()) {
    write(path, actual);
    return;
  }
  const std::string expected = fs::exists(path) ? read_file(path) : "";
  if (fs::exists(path) && actual == expected) {
    SUCCEED();
    return;
  }
  const fs::path kept = fs::temp_directory_path() / "isnad-golden" / name;
  write(kept, actual);
  INFO(first_difference(expected, actual));
  FAIL_CHECK("testdata/golden/" << name << (fs::exists(path) ? " differs" : " is missing") << "; the output is in "
                                << kept.string() << "; scripts/approve accepts it");
}

}  // namespace isnad::test
