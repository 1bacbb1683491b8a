// The set of languages: the embedded tables, those of a folder, telling a text's language.
#include <catch2/catch.hpp>
#include <unistd.h>
#include <algorithm>
#include <array>
#include <set>

#include "isnad/language.h"
#include "lang/embedded.h"
#include "lang/language.h"
#include "lang/settings.h"
#include "support/files.h"

using namespace isnad;
using namespace isnad::test;

namespace {

std::vector<std::string> embedded_tags() {
  std::set<std::string> tags;
  for (const lang::EmbeddedTable& table : lang::embedded_tables()) {
    tags.insert(std::string(table.path.substr(0, table.path.find('/'))));
  }
  return {tags.begin(), tags.end()};
}

std::string table_name(std::string_view path) {
  return std::string(path.substr(path.find('/') + 1, path.rfind('.') - path.find('/') - 1));
}

// Of one language and of the common tables.
std::vector<std::pair<std::string, lang::TableText>> tables_of(const std::string& tag) {
  std::vector<std::pair<std::string, lang::TableText>> tables;
  for (const lang::EmbeddedTable& table : lang::embedded_tables()) {
    if (table.path.starts_with(tag + "/")) tables.push_back({table_name(table.path), {std::string(table.path), table.text}});
  }
  return tables;
}

std::string load_error(const TemporaryFolder& folder) {
  const auto loaded = Languages::load(folder.path());
  REQUIRE_FALSE(loaded);
  return loaded.error().to_string();
}

std::string article(const std::string& tag) { return read_file(source_path("testdata/detect/" + tag + ".txt")); }

}  // namespace

TEST_CASE("the embedded tables of every language load") {
  for (const std::string& tag : embedded_tags()) {
    const auto language = lang::make_language(tag, tables_of(tag));
    INFO(tag << ": " << (language ? "" : language.error().to_string()));
    CHECK(language.has_value());
  }
}

TEST_CASE("the embedded languages are the four, and no tag of the common tables") {
  const auto tags = Languages::embedded().tags();
  for (const char* tag : {"ar", "en", "fr", "ru"}) CHECK(std::count(tags.begin(), tags.end(), tag) == 1);
  CHECK(std::count(tags.begin(), tags.end(), "common") == 0);
}

TEST_CASE("every language says its script and direction") {
  const Languages languages = Languages::embedded();
  for (const std::string& tag : languages.tags()) {
    INFO(tag);
    const std::string direction(languages.of(tag).setting("direction"));
    CHECK((direction == "ltr" || direction == "rtl"));
    CHECK(languages.of(tag).setting("script").size() == 4);
  }
}

TEST_CASE("a tag is looked up by its primary language") {
  const Languages languages = Languages::embedded();
  CHECK(&languages.of("ar-EG") == &languages.of("ar"));
  CHECK(&languages.of("en_GB") == &languages.of("en"));
  CHECK(&languages.of("tlh") == &languages.of(""));  // what no table knows gets what is common to all
  CHECK(languages.of("tlh").unit("kilometre") != nullptr);
}

TEST_CASE("the language of a text is told") {
  const Languages languages = Languages::embedded();
  for (const char* tag : {"ar", "en", "fr", "ru"}) {
    INFO(tag);
    CHECK(languages.detect(article(tag)) == tag);
  }
}

TEST_CASE("a text without letters has no language") {
  const Languages languages = Languages::embedded();
  CHECK(languages.detect("") == "und");
  CHECK(languages.detect("123, 456. \u20AC\u2026") == "und");
  CHECK(languages.detect("\u4E2D\u6587") == "und");  // a script of no table
}

TEST_CASE("a quoted foreign name does not change a text's language") {
  CHECK(Languages::embedded().detect(article("ar") + " (Norzan Courier Online) ") == "ar");
}

TEST_CASE("a folder's tables add a language") {
  const auto loaded = Languages::load(source_path("testdata/lang"));
  REQUIRE(loaded);
  const auto tags = loaded->tags();
  CHECK(std::count(tags.begin(), tags.end(), "xx") == 1);
  CHECK(std::count(tags.begin(), tags.end(), "ar") == 1);  // the embedded ones stay
  CHECK(loaded->of("xx").setting("direction") == "ltr");
  CHECK(loaded->detect(article("xx")) == "xx");
  CHECK(loaded->detect(article("en")) == "en");
}

TEST_CASE("a folder's table takes the place of the embedded one") {
  const TemporaryFolder folder;
  folder.write("en/settings.tsv", "key\tvalue\ndirection\tltr\nscript\tLatn\nverb_first\tyes\n");
  const auto loaded = Languages::load(folder.path());
  REQUIRE(loaded);
  CHECK(loaded->of("en").is("verb_first"));
  CHECK_FALSE(loaded->of("en").is("names_capitalised"));
  CHECK_FALSE(Languages::embedded().of("en").is("verb_first"));
  CHECK(loaded->of("en").lexicon.entries().size() == Languages::embedded().of("en").lexicon.entries().size());
}

TEST_CASE("the tables outlive the Languages they came from") {
  const lang::Language* language = nullptr;
  Languages copy = Languages::embedded();
  {
    const auto loaded = Languages::load(source_path("testdata/lang"));
    REQUIRE(loaded);
    copy = *loaded;
    language = &copy.of("xx");
  }
  CHECK(language->tag == "xx");
  CHECK(&copy.of("xx") == language);
}

TEST_CASE("a fault of a folder's table is told with file, line and column") {
  const TemporaryFolder folder;
  const std::string path = folder.write("yy/numbers.tsv", "# numbers\nforms\tclass\tvalue\nulo\tdigit\t1\ndven\tdigits\t2\n");
  CHECK(load_error(folder).starts_with(path + ":4:2: unknown word in column 'class'"));
}

TEST_CASE("an unknown setting, or a value that it does not have, is refused with its place") {
  const TemporaryFolder folder;
  std::string path = folder.write("yy/settings.tsv", "key\tvalue\nverb_first\tyes\nverb_frist\tyes\n");
  CHECK(load_error(folder) == path + ":3:1: unknown setting; expected one of those in src/lang/settings.cpp (near \"verb_frist\")");
  path = folder.write("yy/settings.tsv", "value\tkey\nmaybe\tverb_first\n");
  CHECK(load_error(folder) == path + ":2:1: unknown value of setting 'verb_first'; expected one of no|yes (near \"maybe\")");
  folder.write("yy/settings.tsv", "key\tvalue\nfuture_letters\tza\nthousands_mark\tperiod\n");
  CHECK(Languages::load(folder.path()));
  for (const char* pairs : {"mr", "mr  he", "mr he she", "mr he;ms"}) {
    path = folder.write("yy/settings.tsv", std::string("key\tvalue\ntitled_pronouns\t") + pairs + "\n");
    CHECK(load_error(folder).starts_with(path + ":2:2: expected pairs of a word and its pronoun"));
  }
}

TEST_CASE("every setting is asked for somewhere and says what it means") {
  std::string sources;
  for (const auto& file : std::filesystem::recursive_directory_iterator(source_path("src"))) {
    const bool code = file.path().extension() == ".cpp" || file.path().extension() == ".h";
    if (code && file.path().filename() != "settings.cpp") sources += read_file(file.path());
  }
  for (const lang::Setting& setting : lang::settings()) {
    INFO(setting.name);
    CHECK(sources.find('"' + std::string(setting.name) + '"') != std::string::npos);
    CHECK_FALSE(setting.meaning.empty());
  }
}

TEST_CASE("a value that the rules need, or that is out of range, is refused with its place") {
  const std::vector<std::array<std::string, 3>> wrong = {
      {"weekdays", "forms\tday\nulo\t-\n", ":2:2: wrong value in column 'day'; expected a number from 1 to 7 (near \"-\")"},
      {"weekdays", "forms\tday\nulo\t8\n", ":2:2: wrong value in column 'day'; expected a number from 1 to 7 (near \"8\")"},
      {"months", "month\tcalendar\tforms\n0\tgregorian\tulo\n", ":2:1: wrong value in column 'month'; expected a number from 1 to 12 (near \"0\")"},
      {"numbers", "forms\tclass\tvalue\nulo\tpoint\t-\nsulo\tdigit\t-\n", ":3:3: wrong value in column 'value'; expected a number from 0 to 99 (near \"-\")"},
      {"numbers", "forms\tclass\tvalue\nulo\tscale\t0\n", ":2:3: wrong value in column 'value'; expected a number from 2 to 1000000000000000000 (near \"0\")"},
      {"times", "forms\tclass\tvalue\nulo\tordinal\t32\n", ":2:3: wrong value in column 'value'; expected a number from 1 to 31 (near \"32\")"},
      {"affixes", "form\tposition\tminimum\nulo\tsuffix\t-4\n", ":2:3: wrong value in column 'minimum'; expected a number from 1 to 99 (near \"-4\")"}};
  for (const auto& [table, text, message] : wrong) {
    const TemporaryFolder folder;
    const std::string path = folder.write("yy/" + table + ".tsv", text);
    CHECK(load_error(folder) == path + message);
  }
}

TEST_CASE("values that a class does without may be missing") {
  const TemporaryFolder folder;
  folder.write("yy/numbers.tsv", "forms\tclass\tvalue\nulo\tpoint\t-\nvor\tminus\t-\nsor\tdigit\t0\nsar\tfraction\t0.5\n");
  folder.write("yy/times.tsv", "forms\tclass\tvalue\nulo\tago\t-\nvor\tthis_month\t-1\n");
  folder.write("yy/vague.tsv", "forms\tlow\thigh\tposition\nulo\t-\t-\tbefore\n");
  CHECK(Languages::load(folder.path()));
}

TEST_CASE("more clitics or inflections than an index holds are refused") {
  std::string clitics = "form\tclass\tarticle\n", inflections = "suffix\treplacement\tclass\n";
  for (int k = 0; k < 257; ++k) {
    const std::string form = {static_cast<char>('a' + k / 26), static_cast<char>('a' + k % 26), 'q'};
    clitics += form + "\tpreposition\tno\n";
    inflections += form + "\t-\tother\n";
  }
  for (const auto& [name, text] : {std::pair{std::string("clitics"), clitics}, std::pair{std::string("inflections"), inflections}}) {
    const TemporaryFolder folder;
    const std::string path = folder.write("yy/" + name + ".tsv", text);
    CHECK(load_error(folder) == path + ":258: more than 256 " + name);
    folder.write("yy/" + name + ".tsv", text.substr(0, text.rfind('\n', text.size() - 2) + 1));
    CHECK(Languages::load(folder.path()));
  }
}

TEST_CASE("an ending or a clitic without letters is refused") {
  for (const auto& [name, text] : {std::pair{"clitics", "form\tclass\tarticle\n\u0640\tpreposition\tno\n"}, std::pair{"inflections", "suffix\treplacement\tclass\n\u064E\t-\tother\n"}}) {
    const TemporaryFolder folder;
    const std::string path = folder.write("yy/" + std::string(name) + ".tsv", text);
    CHECK(load_error(folder).starts_with(path + ":2:1: empty form in column"));
  }
}

TEST_CASE("an unknown table is refused") {
  const TemporaryFolder folder;
  const std::string path = folder.write("yy/colours.tsv", "forms\nred\n");
  CHECK(load_error(folder) == path + ": unknown table 'colours'");
}

TEST_CASE("a form of the folder's own rows may repeat one of the common tables") {
  const TemporaryFolder folder;
  folder.write("yy/nouns.tsv", "lemma\tunit\tmeasure\tforms\nlokol\tEUR\t-\tEUR\n");
  CHECK(Languages::load(folder.path()));
}

TEST_CASE("a missing folder of tables is not found") {
  const auto loaded = Languages::load("/nonexistent/isnad/tables");
  REQUIRE_FALSE(loaded);
  CHECK(loaded.error().code == ErrorCode::not_found);
  CHECK(loaded.error().to_string().find("/nonexistent/isnad/tables") != std::string::npos);
}

TEST_CASE("a folder without tables is a wrong folder, not the embedded tables") {
  const TemporaryFolder folder;
  folder.write("article.txt", "Five people were killed.\n");
  CHECK(load_error(folder) == folder.path().string() + ": a folder without language tables; expected LANGUAGE/TABLE.tsv in it");
}

TEST_CASE("a language's own folder is a wrong folder: its tables stand one level too high") {
  const TemporaryFolder folder;
  const std::string path = folder.write("ar/settings.tsv", "key\tvalue\n");
  folder.write("ar/times.tsv", "forms\tclass\tvalue\n");
  const auto loaded = Languages::load(folder.path() / "ar");
  REQUIRE_FALSE(loaded);
  CHECK(loaded.error().to_string() == path + ": a table of no language; expected LANGUAGE/TABLE.tsv below " + (folder.path() / "ar").string());
  CHECK(Languages::load(folder.path()));
  CHECK(Languages::load(folder.path().string() + "/./"));
}

TEST_CASE("a subfolder of tables that cannot be read is told") {
  const TemporaryFolder folder;
  folder.write("en/settings.tsv", "key\tvalue\n");
  folder.write("yy/settings.tsv", "key\tvalue\n");
  const auto closed = folder.path() / "yy";
  std::filesystem::permissions(closed, std::filesystem::perms::none);
  const bool is_closed = ::access(closed.c_str(), R_OK) != 0;  // root reads all
  const auto loaded = Languages::load(folder.path());
  std::filesystem::permissions(closed, std::filesystem::perms::owner_all);
  CHECK(loaded.has_value() != is_closed);
  if (is_closed) CHECK(loaded.error().to_string().find("cannot read the folder of language tables") != std::string::npos);
}

TEST_CASE("units convert by the common table") {
  const lang::Language& language = Languages::embedded().of("ar");
  REQUIRE(language.unit("kilometre") != nullptr);
  REQUIRE(language.unit("metre") != nullptr);
  CHECK(language.unit("kilometre")->dimension == language.unit("metre")->dimension);
  CHECK(language.unit("kilometre")->factor == multiply(language.unit("metre")->factor, Decimal(1000)));
  CHECK(language.unit("person") == nullptr);
}
