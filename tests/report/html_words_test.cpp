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
    if (std::regex_search(key, std::regex("^(rule|measure|unit)_"))) continue;  // the key is the English
    INFO(key << ' ' << text);
    CHECK((english.count(key) == 1 || std::regex_search(key, plural)));
  }
}

TEST_CASE("Arabic has a name for every measure and unit that a figure can have", "[words]") {
  const Languages languages = Languages::embedded();
  const lang::Interface arabic("ar");
  const auto is_arabic = [](const std::string& name) { return name.find_first_of("abcdefghijklmnopqrstuvwxyz") == std::string::npos; };
  for (const std::string& tag : languages.tags()) {
    for (const auto& [unit, name] : languages.of(tag).unit_names) {
      INFO(tag << ": unit " << unit << " is " << arabic.unit(unit));
      CHECK((unit.empty() || is_arabic(arabic.unit(unit))));
    }
    for (const lang::Entry& entry : languages.of(tag).lexicon.entries()) {
      INFO(tag << ": measure " << entry.measure << " is " << arabic.measure(entry.measure));
      CHECK((entry.measure.empty() || is_arabic(arabic.measure(entry.measure))));
    }
  }
  for (const char* unit : {"date", "calendar year", "time", "score", "probability", "percent"}) CHECK(is_arabic(arabic.unit(unit)));
}

TEST_CASE("a message is translated behind its place, by the sentence with the most words of its own", "[words]") {
  const lang::Interface arabic("ar"), english("en");
  const std::string message = "a b.txt:3:1: is empty; expected an article";
  CHECK(english.said(message) == message);
  CHECK(arabic.said(message).rfind("a b.txt:3:1: ", 0) == 0);
  CHECK(arabic.said(message).find("empty") == std::string::npos);
  CHECK(arabic.said("unknown option '--x'; did you mean '--y'?").find("mean") == std::string::npos);
  CHECK(arabic.said("no table has this") == "no table has this");
  CHECK(arabic.said("they measure different things: killed against shot_down").find("killed") == std::string::npos);
  CHECK(arabic.said("") .empty());
  const auto holds = [&](const std::string& said, const std::string& in) { return arabic.said(said).find(arabic.said(in)) != std::string::npos; };
  CHECK(holds("at least 180 ~ 257", "at least 180"));
  CHECK_FALSE(holds("at least 180 ~ 257", "at least 257"));
  CHECK(holds("about 100 ~ more than 120", "about 100"));
  CHECK(holds("about 100 ~ more than 120", "more than 120"));
}

namespace {

/// What a source has in one literal: between holes, quotation marks and what frames put in front or behind.
std::string longest_piece(const std::string& form) {
  static const std::regex kBreak("\\{\\}|'|\"|; expected |: |, the first| suspicious");
  std::string longest;
  for (std::sregex_token_iterator at(form.begin(), form.end(), kBreak, -1), end; at != end; ++at) {
    if (at->length() > static_cast<std::ptrdiff_t>(longest.size())) longest = *at;
  }
  return longest;
}

}  // namespace

TEST_CASE("of tolls the gravest is told first", "[words]") {
  const Languages languages = Languages::embedded();
  for (const char* tag : {"en", "ar"}) {
    const lang::Interface words(tag, languages);
    CHECK(words.gravity("killed") < words.gravity("missing"));
    CHECK(words.gravity("missing") < words.gravity("injured"));
    CHECK(words.gravity("injured") < words.gravity("evacuated"));
    CHECK(words.gravity("evacuated") < words.gravity("priced"));  // no toll
    CHECK(words.gravity("priced") == words.gravity("nothing that is measured"));
  }
}

TEST_CASE("every message that is translated is still said somewhere", "[words]") {
  std::string sources;
  for (const auto& file : std::filesystem::recursive_directory_iterator(test::source_path("src"))) {
    if (file.path().extension() == ".cpp") sources += test::read_file(file.path());
  }
  sources = std::regex_replace(sources, std::regex("\"\\s*\n\\s*\""), "");
  sources = std::regex_replace(sources, std::regex("\\\\\""), "\"");
  for (const auto& [form, text] : Languages::embedded().of("ar").messages) {
    const bool is_of_others = (form.front() >= 'A' && form.front() <= 'Z' && form.find('.') == std::string::npos) || form == "unexpected end of input";
    const std::string words = longest_piece(form);
    if (is_of_others || words.size() < 12) continue;  // the system's and the JSON library's own; frames
    INFO(form);
    const auto is_said = [&](const std::string& piece) { return sources.find(piece) != std::string::npos; };
    CHECK((is_said(words.substr(0, 12)) || is_said(words.substr(words.size() - 12))));  // some are put together
  }
}

TEST_CASE("why two figures were not compared has words in Arabic", "[words]") {
  const lang::Interface arabic("ar");
  std::size_t count = 0;
  for (const auto& file : std::filesystem::directory_iterator(test::source_path("src/align"))) {
    const std::string source = test::read_file(file.path());
    static const std::regex kReason("\\bno\\(\"([a-z-]+)\", \"([^\"]+)\"\\)");
    for (std::sregex_iterator at(source.begin(), source.end(), kReason), end; at != end; ++at, ++count) {
      INFO("add rule_" << (*at)[1] << " to src/lang/tables/ar/interface.tsv and to messages.tsv: " << (*at)[2]);
      CHECK_FALSE(arabic.own("rule_" + (*at)[1].str()).empty());
      CHECK(arabic.said((*at)[2].str()) != (*at)[2].str());
    }
  }
  CHECK(count > 10);
}

TEST_CASE("plural forms", "[words]") {
  const Words english("en");
  CHECK(english.count("documents", 1) == "1 article");
  CHECK(english.count("documents", 0) == "0 articles");
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
