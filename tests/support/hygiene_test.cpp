// The house's rules that a machine can keep.
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <regex>
#include <set>

#include "support/files.h"
#include "support/sources.h"

using namespace isnad::test;

namespace {

namespace fs = std::filesystem;
using Violations = std::vector<std::string>;

// Which folder of src/ may include which others, itself aside.
const std::map<std::string, std::set<std::string>> kAllowed = {
    {"text", {}},
    {"lang", {"text"}},
    {"io", {"text", "lang"}},
    {"segment", {"text", "lang"}},
    {"extract", {"text", "lang", "segment"}},
    {"align", {"text", "lang", "segment", "extract"}},
    {"judge", {"text", "lang", "segment", "extract", "align"}},
    {"report", {"text", "lang", "segment", "extract", "align", "judge"}},
    {"cli", {"text", "lang", "io", "segment", "extract", "align", "judge", "report"}},
};

// The public headers that belong to a stage; an earlier stage must not include them.
const std::map<std::string, std::string> kStageHeaders = {
    {"isnad/read.h", "io"},     {"isnad/segment.h", "segment"}, {"isnad/extract.h", "extract"},
    {"isnad/graph.h", "align"}, {"isnad/align.h", "align"},     {"isnad/finding.h", "judge"},
    {"isnad/judge.h", "judge"}, {"isnad/report.h", "report"},   {"isnad/isnad.h", "cli"},
};

std::string stage_of_header(const std::string& header) {
  const auto public_header = kStageHeaders.find(header);
  if (public_header != kStageHeaders.end()) return public_header->second;
  const std::string folder = header.substr(0, header.find('/'));
  return kAllowed.contains(folder) ? folder : "";
}

bool may_include(const std::string& from, const std::string& to) {
  return from.empty() || to.empty() || from == to || kAllowed.at(from).contains(to);
}

template <class Broken>
Violations violations(const Broken& broken) {
  Violations found;
  for (const Source& source : all_sources()) {
    const std::string what = broken(source);
    if (!what.empty()) found.push_back(source.path + ": " + what);
  }
  return found;
}

std::size_t line_count(const std::string& text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

// The file that builds the expressions below must not match them itself.
bool is_this_file(const Source& source) { return source.path == "tests/support/hygiene_test.cpp"; }

std::string match(const Source& source, const std::string& expression) {
  std::smatch found;
  return std::regex_search(source.text, found, std::regex(expression)) ? found.str() : "";
}

}  // namespace

TEST_CASE("the rules see the sources") {
  const std::vector<Source> sources = all_sources();
  CHECK(sources.size() > 50);
  CHECK(stage_of("src/cli/main.cpp") == "cli");
  CHECK(stage_of("src/pipeline.cpp").empty());
  CHECK(quoted_includes({"a.h", "#include \"text/utf8.h\"\n#include <map>\n"}) ==
        std::vector<std::string>{"text/utf8.h"});
  CHECK_FALSE(may_include("segment", stage_of_header("align/score.h")));
  CHECK_FALSE(may_include("extract", stage_of_header("isnad/graph.h")));
  CHECK(may_include("judge", stage_of_header("isnad/graph.h")));
}

TEST_CASE("sources are ASCII") {
  CHECK(violations([](const Source& source) {
          const auto is_foreign = [](char byte) { return static_cast<unsigned char>(byte) > 127; };
          const auto at = std::find_if(source.text.begin(), source.text.end(), is_foreign);
          if (at == source.text.end()) return std::string();
          return "line " + std::to_string(1 + std::count(source.text.begin(), at, '\n')) + " is not ASCII";
        }) == Violations{});
}

TEST_CASE("every folder of src has its place in the flow") {
  for (const fs::directory_entry& entry : fs::directory_iterator(source_path("src"))) {
    if (!entry.is_directory()) continue;
    INFO(entry.path().filename().string());
    CHECK(kAllowed.contains(entry.path().filename().string()));
  }
}

TEST_CASE("a stage includes earlier stages only") {
  CHECK(violations([](const Source& source) {
          const std::string from = stage_of(source.path);
          for (const std::string& header : quoted_includes(source)) {
            if (!may_include(from, stage_of_header(header))) return from + " must not include " + header;
          }
          return std::string();
        }) == Violations{});
}

TEST_CASE("public headers include public headers only") {
  CHECK(violations([](const Source& source) {
          if (!source.path.starts_with("include/")) return std::string();
          for (const std::string& header : quoted_includes(source)) {
            if (!header.starts_with("isnad/")) return "includes " + header;
          }
          return std::string();
        }) == Violations{});
}

TEST_CASE("Boost Graph is the business of align alone") {
  CHECK(violations([](const Source& source) {
          const bool is_allowed = source.path.starts_with("src/align/") || source.path.starts_with("tests/align/");
          return is_allowed || is_this_file(source) ? std::string() : match(source, "#include <boost/graph[^>]*>");
        }) == Violations{});
}

TEST_CASE("the library never prints") {
  CHECK(violations([](const Source& source) {
          const bool is_library = source.path.starts_with("src/") && stage_of(source.path) != "cli";
          return is_library ? match(source, "std::(cout|cerr|clog|puts|printf)\\b") : std::string();
        }) == Violations{});
}

TEST_CASE("what a language needs differently is in its tables") {
  CHECK(violations([](const Source& source) {
          const std::string stage = stage_of(source.path);
          const bool is_bound = !stage.empty() && stage != "lang" && stage != "cli";
          return is_bound ? match(source, "language(_tag)? [!=]= \"[a-z]{2}\"") : std::string();
        }) == Violations{});
}

TEST_CASE("no source is longer than 500 lines") {
  CHECK(violations([](const Source& source) {
          const std::size_t lines = line_count(source.text);
          return lines > 500 ? std::to_string(lines) + " lines" : std::string();
        }) == Violations{});
}

TEST_CASE("headers are guarded and say what they are for") {
  CHECK(violations([](const Source& source) {
          if (!source.path.ends_with(".h")) return std::string();
          if (source.text.find("#pragma once\n") == std::string::npos) return std::string("no #pragma once");
          return source.text.starts_with("//") ? std::string() : std::string("does not begin with a comment");
        }) == Violations{});
}

TEST_CASE("the README names the commands, and what it names exists") {
  const std::string readme = read_file(source_path("README.md"));
  CHECK(readme.find("scripts/demo") != std::string::npos);
  CHECK(readme.find("scripts/test") != std::string::npos);
  const std::regex script("scripts/([a-z]+)\\b");
  for (std::sregex_iterator it(readme.begin(), readme.end(), script), end; it != end; ++it) {
    const fs::path path = source_path(it->str());
    INFO(path.string());
    CHECK(fs::exists(path));
    CHECK((fs::status(path).permissions() & fs::perms::owner_exec) != fs::perms::none);
  }
}

TEST_CASE("scripts stop at the first error") {
  for (const char* name : {"scripts/setup", "scripts/demo", "scripts/test", "scripts/approve", "scripts/bench", ".ci/run"}) {
    INFO(name);
    const std::string text = read_file(source_path(name));
    CHECK(text.starts_with("#!/usr/bin/env bash\n"));
    CHECK(text.find("\nset -euo pipefail\n") != std::string::npos);
  }
}
