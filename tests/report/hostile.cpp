#include "report/hostile.h"

#include <catch2/catch.hpp>
#include <fstream>

#include "report/program.h"

namespace isnad::test {
namespace {

std::string resolved(const std::string& line) {
  std::string out;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] != '\\' || i + 1 == line.size()) {
      out += line[i];
      continue;
    }
    switch (const char c = line[++i]) {
      case 'n': out += '\n'; break;
      case 'r': out += '\r'; break;
      case 't': out += '\t'; break;
      case 'x':
        out += static_cast<char>(std::stoi(line.substr(i + 1, 2), nullptr, 16));
        i += 2;
        break;
      default: out += c;
    }
  }
  return out;
}

}  // namespace

std::vector<std::string> hostile_texts() {
  std::ifstream in(std::string(ISNAD_SOURCE_DIR) + "/testdata/report/hostile.txt");
  std::vector<std::string> texts;
  for (std::string line; std::getline(in, line);)
    if (line[0] != '#') texts.push_back(resolved(line));
  REQUIRE(texts.size() > 10);
  return texts;
}

bool has_program(const std::string& name) {
  using namespace std::chrono_literals;
  const auto ran = report::run_program({name, name == "xmllint" ? "--version" : "-V"}, "", 20s);
  if (!ran) WARN(name << " is not installed: not tested");
  return ran.has_value();
}

std::string output_of(const std::vector<std::string>& arguments, const std::string& input) {
  using namespace std::chrono_literals;
  const Result<std::string> ran = report::run_program(arguments, input, 60s);
  if (!ran) FAIL(ran.error().message);
  return *ran;
}

}  // namespace isnad::test
