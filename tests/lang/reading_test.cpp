// Looking tables up in text: phrases, line ends, clitics, endings.
#include "lang/reading.h"

#include <catch2/catch.hpp>
#include <algorithm>

#include "isnad/language.h"
#include "isnad/statement.h"
#include "support/files.h"
#include "support/generators.h"
#include "support/heap_copy.h"
#include "text/characters.h"
#include "text/utf8.h"

using namespace isnad;
using namespace isnad::lang;
using namespace isnad::test;

namespace {

using Tables = std::vector<std::pair<std::string, TableText>>;

Language made(const Tables& tables) {
  auto language = make_language("yy", tables);
  INFO((language ? "" : language.error().to_string()));
  REQUIRE(language);
  return std::move(*language);
}

const Language& toy() {
  static const Languages languages = Languages::load(source_path("testdata/lang")).value();
  return languages.of("xx");
}

// The lemmas that a table gives at token i, best first.
std::vector<std::string> lemmas_at(const Reading& reading, std::size_t i, TableId table) {
  std::vector<std::string> lemmas;
  for (const Match& match : reading.at(i)) {
    if (match.table == table) lemmas.push_back(match.entry->lemma);
  }
  return lemmas;
}

}  // namespace

TEST_CASE("a word of a table is found, whatever its case") {
  const std::string text = "Pentu PENTU pentus";
  const Reading reading(text, toy());
  for (const std::size_t i : {0U, 1U}) {
    const Match* match = reading.find(i, TableId::numbers);
    REQUIRE(match != nullptr);
    CHECK(match->entry->value == Decimal(5));
    CHECK(match->as<NumberClass>() == NumberClass::digit);
    CHECK_FALSE(match->has_clitic);
  }
  CHECK_FALSE(reading.has(2, TableId::numbers));
}

TEST_CASE("a phrase of several tokens is found, the longest first") {
  const Language language = made({{"bounds", {"b", "forms\tbound\tposition\nad\tat_most\tbefore\nad prosku\tabout\tbefore\n"}}});
  const Reading reading("ad prosku ad", language);
  REQUIRE(reading.at(0).size() == 2);
  CHECK(reading.at(0)[0].tokens == 2);
  CHECK(reading.find(0, TableId::bounds)->as<Bound>() == Bound::about);
  CHECK(reading.find(0, TableId::bounds, Bound::at_most)->tokens == 1);
  CHECK(reading.find(0, TableId::bounds, Bound::vague) == nullptr);
  CHECK(reading.at(2).size() == 1);
}

TEST_CASE("a phrase does not go over a line end") {
  CHECK(Reading("ne min ol", toy()).find(0, TableId::bounds) != nullptr);
  CHECK(Reading("ne\tmin  ol", toy()).find(0, TableId::bounds) != nullptr);
  CHECK(Reading("ne min\nol", toy()).find(0, TableId::bounds) == nullptr);
  CHECK(Reading("ne\nmin ol", toy()).find(0, TableId::bounds) == nullptr);
}

TEST_CASE("a phrase is not found in parts or cut short") {
  CHECK(Reading("ne min", toy()).find(0, TableId::bounds) == nullptr);
  CHECK(Reading("ne ol min", toy()).find(0, TableId::bounds) == nullptr);
  CHECK(Reading("", toy()).size() == 0);
  CHECK(Reading("", toy()).at(0).empty());
}

TEST_CASE("a clitic is split off and told") {
  const std::string text = "bepentu";
  const Reading reading(text, toy());
  const Match* match = reading.find(0, TableId::numbers);
  REQUIRE(match != nullptr);
  CHECK(match->has_clitic);
  CHECK(match->clitic == CliticClass::preposition);
  CHECK(reading.begin_of(0, *match) == 2);
  CHECK(match->entry->value == Decimal(5));
}

TEST_CASE("the place behind a clitic is found in a marked text") {
  const Language language = made({{"clitics", {"c", "form\tclass\tarticle\n\u0628\tpreposition\tno\n"}},
                                  {"numbers", {"n", "forms\tclass\tvalue\n\u062E\u0645\u0633\u0629\tdigit\t5\n"}}});
  const std::string plain = "\u0628\u062E\u0645\u0633\u0629";
  const std::string marked = "\u0628\u0650\u0640\u062E\u064E\u0645\u0633\u0629";
  for (const auto& [text, begin] : {std::pair{plain, 2U}, std::pair{marked, 6U}}) {
    const Reading reading(text, language);
    const Match* match = reading.find(0, TableId::numbers);
    REQUIRE(match != nullptr);
    CHECK(reading.begin_of(0, *match) == begin);
  }
}

TEST_CASE("a word as it stands comes before one behind a clitic") {
  const Language language = made({{"clitics", {"c", "form\tclass\tarticle\nbe\tpreposition\tno\n"}},
                                  {"nouns", {"n", "lemma\tunit\tmeasure\tforms\nbelda\tx\t-\tbelda\nlda\ty\t-\tlda\n"}}});
  const Reading reading("belda", language);
  CHECK(lemmas_at(reading, 0, TableId::nouns) == std::vector<std::string>{"belda", "lda"});
}

TEST_CASE("a function word as it stands is nothing else behind a clitic") {
  const Language language = made({{"clitics", {"c", "form\tclass\tarticle\nbe\tpreposition\tno\n"}},
                                  {"words", {"w", "class\tforms\npreposition\tbelda\n"}},
                                  {"nouns", {"n", "lemma\tunit\tmeasure\tforms\nlda\ty\t-\tlda\n"}}});
  CHECK_FALSE(Reading("belda", language).has(0, TableId::nouns));
  CHECK(Reading("lda", language).has(0, TableId::nouns));
}

TEST_CASE("endings of nouns are known") {
  const std::string text = "homra homrari homroth homroths";
  const Reading reading(text, toy());
  CHECK(lemmas_at(reading, 0, TableId::nouns) == std::vector<std::string>{"homra"});
  CHECK(lemmas_at(reading, 1, TableId::nouns) == std::vector<std::string>{"homra"});
  CHECK(lemmas_at(reading, 2, TableId::nouns) == std::vector<std::string>{"homra"});
  CHECK(lemmas_at(reading, 3, TableId::nouns).empty());
  CHECK_FALSE(reading.find(0, TableId::nouns)->inflected);
  CHECK(reading.find(1, TableId::nouns)->inflected);
  CHECK_FALSE(reading.find(1, TableId::nouns)->dual);
  CHECK(reading.find(2, TableId::nouns)->dual);
}

TEST_CASE("a dual is known behind a clitic too") {
  const std::string text = "lelhomroth";
  const Reading reading(text, toy());
  const Match* match = reading.find(0, TableId::nouns);
  REQUIRE(match != nullptr);
  CHECK(match->dual);
  CHECK(match->clitic == CliticClass::article);
  CHECK(reading.begin_of(0, *match) == 3);
}

TEST_CASE("numbers do not bend") { CHECK_FALSE(Reading("pentuari", toy()).has(0, TableId::numbers)); }

TEST_CASE("the forms of one noun have one stem") {
  const std::string text = "homra homrari homroth gvulda";
  const Reading reading(text, toy());
  CHECK(reading.stem_hash(0) == reading.stem_hash(1));
  CHECK(reading.stem_hash(0) == reading.stem_hash(2));
  CHECK(reading.stem_hash(0) != reading.stem_hash(3));
}

TEST_CASE("the stemmer takes affixes off, longest first, and leaves enough") {
  const Language language = made({{"affixes", {"a", "form\tposition\tminimum\nari\tsuffix\t3\ni\tsuffix\t3\nne\tprefix\t4\n"}}});
  CHECK(language.stem("velvari") == "velv");
  CHECK(language.stem("velvi") == "velv");
  CHECK(language.stem("neveldari") == "veld");
  CHECK(language.stem("vari") == "var");  // "ari" would leave one letter
  CHECK(language.stem("nevel") == "nevel");
  CHECK(language.stem("") == "");
}

TEST_CASE("settings and units are read") {
  const Language language = made({{"settings", {"s", "key\tvalue\nverb_first\tyes\nscript\tLatn\n"}},
                                  {"units", {"u", "unit\tdimension\tfactor\nlong ell\tlength\t1.5\nell\tlength\t-\n"}}});
  CHECK(language.is("verb_first"));
  CHECK_FALSE(language.is("names_capitalised"));
  CHECK(language.setting("script") == "Latn");
  CHECK(language.setting("nothing").empty());
  REQUIRE(language.unit("long ell") != nullptr);
  CHECK(language.unit("long ell")->factor == Decimal(15, -1));
  CHECK(language.unit("ell")->factor == Decimal(1));
}

TEST_CASE("verbal nouns are known by their pattern") {
  // Three letters stand for any root; the first letter counts as written where folding would change it.
  const Language language = made({{"settings", {"s", "key\tvalue\nroot_letters\tfcl\nverbal_nouns\t\u00ccfcal;istifcal\n"}}});
  const auto is_verbal = [&](const char* word) {
    std::size_t at = 0;
    return language.verbal_noun(text::fold(word), text::decode(word, at)) != nullptr;
  };
  CHECK(is_verbal("istimrar"));
  CHECK(is_verbal("\u00ccrsal"));
  CHECK_FALSE(is_verbal("irsal"));
  CHECK_FALSE(is_verbal("istimra"));
  CHECK_FALSE(is_verbal("istimrars"));
  CHECK_FALSE(is_verbal(""));
}

TEST_CASE("a language without tables finds nothing") {
  const Language language = made({});
  const Reading reading("pentu homra", language);
  CHECK(reading.size() == 2);
  CHECK(reading.at(0).empty());
}

TEST_CASE("a lone mark or tatweel is a word without letters") {
  const Languages languages = Languages::embedded();
  for (const char* text : {"\u0640", "\u064E", "a \u0640\u0640 b"}) {
    const Reading reading(exact_heap_copy(text), languages.of("ar"));
    for (std::size_t i = 0; i < reading.size(); ++i) CHECK((!reading.tokens().folded(i).empty() || reading.at(i).empty()));
  }
}

TEST_CASE("matches of any text are lawful") {
  const Languages languages = Languages::embedded();
  const Language& arabic = languages.of("ar");
  CHECK(rc::check("matches lie in the text", [&] {
    const std::string text = *article_text();
    const auto copy = exact_heap_copy(text);
    const Reading reading(copy, arabic);
    for (std::size_t i = 0; i < reading.size(); ++i) {
      for (const Match& match : reading.at(i)) {
        RC_ASSERT(match.tokens >= 1 && i + match.tokens <= reading.size());
        const std::size_t begin = reading.begin_of(i, match);
        RC_ASSERT(reading[i].span.begin <= begin && begin < reading[i].span.end);
        RC_ASSERT(match.has_clitic == (match.clitic_bytes > 0));
      }
    }
  }));
}

TEST_CASE("a word is read the same after any number of other words") {
  const std::string text = "pentu ka-pentuari zuru";
  const auto found = [&] {
    std::vector<std::string> all;
    const Reading reading(text, toy());
    for (std::size_t i = 0; i < reading.size(); ++i) {
      for (const Match& match : reading.at(i)) all.push_back(std::to_string(i) + match.entry->lemma);
    }
    return all;
  };
  const std::vector<std::string> first = found();
  REQUIRE_FALSE(first.empty());
  // More different words than a WordMemory of the largest size holds.
  std::string many;
  for (int k = 0; k < 70'000; ++k) {
    std::string word = "w";
    for (int rest = k; rest > 0; rest /= 26) word += static_cast<char>('a' + rest % 26);
    many += word + ' ';
  }
  CHECK(Reading(many, toy()).size() == 70'000);
  CHECK(found() == first);
}
