// The words of the interface: every key the page asks for is in both tables, and the plurals are right.
#include "report/html_words.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <regex>
#include <set>

#include "isnad/language.h"
#include "lang/language.h"
#include "support/files.h"

using namespace isnad;
using report::html::Words;

namespace {

/// The keys in the sources: word("key"), fill("key", count("key", column heads "key" and the script's list.
std::set<std::string> keys_asked_for() {
  std::set<std::string> keys;
  const std::regex call("(?:word|plain|fill|begin_table)\\((?:page, )?\"([a-z_]+)\"|\"((?:script|tile|method|section)_[a-z_]+)\"");
  for (const auto& file : std::filesystem::directory_iterator(test::source_path("src/report"))) {
    if (file.path().filename().string().rfind("html", 0) != 0) continue;
    const std::string text = test::read_file(file.path());
    for (std::sregex_iterator at(text.begin(), text.end(), call), end; at != end; ++at)
      keys.insert((*at)[1].matched ? (*at)[1].str() : (*at)[2].str());
  }
  for (const char* prefix : {"kind_", "section_", "form_", "severity_"}) keys.erase(prefix);
  return keys;
}

}  // namespace

TEST_CASE("both interfaces have every word the page asks for", "[words]") {
  const Languages languages = Languages::embedded();
  const std::set<std::string> keys = keys_asked_for();
  CHECK(keys.size() > 60);
  for (const char* tag : {"en", "ar"})
    for (const std::string& key : keys) {
      INFO(tag << ' ' << key);
      CHECK_FALSE(languages.of(tag).interface_word(key).empty());
    }
}

TEST_CASE("the interfaces have the same words, plural forms aside, with the same holes", "[words]") {
  const Languages languages = Languages::embedded();
  const auto& english = languages.of("en").interface_words;
  const auto& arabic = languages.of("ar").interface_words;
  const std::regex plural("_(one|two|few|many)$");
  const auto holes = [](const std::string& text) {
    std::size_t n = 0;
    for (std::size_t at = text.find("{}"); at != std::string::npos; at = text.find("{}", at + 2)) ++n;
    return n;
  };
  for (const auto& [key, text] : english) {
    INFO(key);
    if (key == "text_columns") continue;  // there is a list where words run from right to left
    REQUIRE(arabic.count(key) == 1);
    if (!std::regex_search(key, plural)) CHECK(holes(text) == holes(arabic.at(key)));
  }
  for (const auto& [key, text] : arabic) {
    if (key.rfind("help_", 0) == 0) continue;  // its English is in the option table; tests/cli/interface_test.cpp
    INFO(key << ' ' << text);
    CHECK((english.count(key) == 1 || std::regex_search(key, plural)));
  }
}

TEST_CASE("plural forms", "[words]") {
  const Words english("en");
  CHECK(english.count("documents", 1) == "1 document");
  CHECK(english.count("documents", 0) == "0 documents");
  const Words arabic("ar");
  std::set<std::string> forms;
  for (const std::size_t n : {1U, 2U, 3U, 11U, 100U}) forms.insert(arabic.count("events", n));
  CHECK(forms.size() == 5);
  CHECK(arabic.count("events", 2).find('2') == std::string::npos);  // a dual says so itself
  CHECK(arabic.count("events", 7).find('7') != std::string::npos);
}

TEST_CASE("holes are filled in order, and what is left over stays", "[words]") {
  const Words words("en");
  CHECK(words.fill("read", {"<b>a</b>", "{}", "c"}) == "<b>a</b> of {}, c");
  CHECK(words.fill("event", {}) == "Event {}");
}

TEST_CASE("the directions", "[words]") {
  CHECK(Words("ar").rtl());
  CHECK_FALSE(Words("en").rtl());
  CHECK(Words("fr").language() == "en");  // has no interface
}
