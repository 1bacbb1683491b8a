// The loader of one table: what it takes, and every error with its place.
#include "lang/table.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <regex>
#include <set>
#include <sstream>

#include "lang/schema.h"
#include "support/files.h"
#include "support/heap_copy.h"

using namespace isnad;
using namespace isnad::lang;
using isnad::test::exact_heap_copy;

namespace {

const Schema& schema() {
  static const Schema kSchema{"nouns",
                              {{"lemma", ColumnType::form},
                               {"class", ColumnType::choice, "big|small"},
                               {"value", ColumnType::decimal},
                               {"unit", ColumnType::key},
                               {"forms", ColumnType::forms}}};
  return kSchema;
}

constexpr std::string_view kHeader = "lemma\tclass\tvalue\tunit\tforms\n";

Result<Table> parse(std::string_view text) { return parse_table("xx/nouns.tsv", exact_heap_copy(text), schema()); }

Result<Table> parse_rows(const std::string& rows) { return parse(std::string(kHeader) + rows); }

// The message for a table that must be refused.
std::string refusal(const Result<Table>& result) {
  REQUIRE_FALSE(result);
  CHECK(result.error().code == ErrorCode::bad_table);
  return result.error().to_string();
}

}  // namespace

TEST_CASE("a table is read with comments, blank lines and columns in any order") {
  const auto table = parse("# a comment\n\nforms\tlemma\tunit\tvalue\tclass\n# another\na;b ; c\tdam\tsquare kilometre\t1.5\tsmall\n");
  REQUIRE(table);
  REQUIRE(table->rows.size() == 1);
  const Row& row = table->rows[0];
  CHECK(row.cells == std::vector<std::string>{"dam", "small", "1.5", "square kilometre", "a;b ; c"});
  CHECK(row.line == 5);
  CHECK(split_list(row.cells[4]) == std::vector<std::string>{"a", "b", "c"});
}

TEST_CASE("a hyphen is an empty cell, but a form of its own") {
  const auto table = parse_rows("-\tbig\t-\t-\tx\n");
  REQUIRE(table);
  CHECK(table->rows[0].cells[0] == "-");
  CHECK(table->rows[0].cells[2].empty());
  CHECK(table->rows[0].cells[3].empty());
}

TEST_CASE("escapes of invisible characters are read") {
  const auto table = parse_rows("a\\u{200F}b\tbig\t-\t-\tx\\u{20}y\n");
  REQUIRE(table);
  CHECK(table->rows[0].cells[0] == "a\u200Fb");
  CHECK(table->rows[0].cells[4] == "x y");
}

TEST_CASE("Windows line ends and a missing last line end are taken") {
  const auto table = parse("lemma\tclass\tvalue\tunit\tforms\r\ndam\tbig\t1\t-\tx\r\nlake\tbig\t2\t-\ty");
  REQUIRE(table);
  REQUIRE(table->rows.size() == 2);
  CHECK(table->rows[0].cells[4] == "x");
  CHECK(table->rows[1].line == 3);
}

TEST_CASE("an unknown column is named") {
  CHECK(refusal(parse("lemma\tclass\tcolour\tunit\tforms\n")) == "xx/nouns.tsv:1:3: unknown column (near \"colour\")");
}

TEST_CASE("a missing column is named") {
  CHECK(refusal(parse("# c\nlemma\tclass\tvalue\tunit\n")) == "xx/nouns.tsv:2:1: missing column (near \"forms\")");
}

TEST_CASE("a column that comes twice is named") {
  CHECK(refusal(parse("lemma\tclass\tvalue\tunit\tunit\tforms\n")) == "xx/nouns.tsv:1:5: column named twice (near \"unit\")");
}

TEST_CASE("a table without a header is refused") {
  CHECK(refusal(parse("# nothing but a comment\n")).find("no header row") != std::string::npos);
  CHECK(refusal(parse("")).find("xx/nouns.tsv:") == 0);
}

TEST_CASE("a row of too few or too many cells is refused") {
  CHECK(refusal(parse_rows("dam\tbig\t1\t-\n")).starts_with("xx/nouns.tsv:2:1: 4 cells; expected 5"));
  CHECK(refusal(parse_rows("dam\tbig\t1\t-\tx\ty\n")).starts_with("xx/nouns.tsv:2:1: 6 cells; expected 5"));
}

TEST_CASE("a bad choice names what is allowed") {
  CHECK(refusal(parse_rows("dam\thuge\t1\t-\tx\n")) ==
        "xx/nouns.tsv:2:2: unknown word in column 'class'; expected one of big|small (near \"huge\")");
  CHECK(refusal(parse_rows("dam\t-\t1\t-\tx\n")).starts_with("xx/nouns.tsv:2:2: "));
}

TEST_CASE("a bad decimal is refused") {
  for (const char* bad : {"1,5", "x", "1e3", "1.", "+2"}) {
    INFO(bad);
    CHECK(refusal(parse_rows(std::string("dam\tbig\t") + bad + "\t-\tx\n")) ==
          std::string("xx/nouns.tsv:2:3: not a decimal number in column 'value' (near \"") + bad + "\")");
  }
}

TEST_CASE("a bad key is refused") {
  CHECK(refusal(parse_rows("dam\tbig\t1\tkm\u00B2\tx\n")).starts_with("xx/nouns.tsv:2:4: not a key in column 'unit'"));
}

TEST_CASE("an empty form is refused, also one that folds to nothing") {
  CHECK(refusal(parse_rows("\tbig\t1\t-\tx\n")) == "xx/nouns.tsv:2:1: empty form in column 'lemma'");
  CHECK(refusal(parse_rows("\\u{200F}\tbig\t1\t-\tx\n")).starts_with("xx/nouns.tsv:2:1: empty form"));
  CHECK(refusal(parse_rows("dam\tbig\t1\t-\t;\n")).starts_with("xx/nouns.tsv:2:5: no form, or an empty one, in column 'forms'"));
  CHECK(refusal(parse_rows("dam\tbig\t1\t-\tx;\\u{200F}\n")).starts_with("xx/nouns.tsv:2:5: "));
}

TEST_CASE("a form of two rows is refused, with the other row's line") {
  CHECK(refusal(parse_rows("dam\tbig\t1\t-\tx\ndam\tbig\t1\t-\ty\n")) ==
        "xx/nouns.tsv:3:1: form folds into one of line 2 (near \"dam\")");
  CHECK(refusal(parse_rows("dam\tbig\t1\t-\tx;y\nlake\tbig\t1\t-\tz;y\n")).starts_with("xx/nouns.tsv:3:5: form folds"));
}

TEST_CASE("forms that differ until they are folded are one form") {
  CHECK(refusal(parse_rows("\u0623\u0628\tbig\t1\t-\tx\n\u0627\u0628\tbig\t1\t-\ty\n"))
            .starts_with("xx/nouns.tsv:3:1: form folds into one of line 2"));
  CHECK(refusal(parse_rows("Dam\tbig\t1\t-\tx\nlake\tbig\t1\t-\tDAM\n")).starts_with("xx/nouns.tsv:3:5: form folds"));
}

TEST_CASE("a row may repeat its own form") { CHECK(parse_rows("dam\tbig\t1\t-\tdam;Dam;x\n")); }

TEST_CASE("a schema may allow a form in several rows") {
  Schema shared = schema();
  shared.unique = false;
  CHECK(parse_table("t", std::string(kHeader) + "dam\tbig\t1\t-\tx\ndam\tsmall\t1\t-\tx\n", shared));
}

TEST_CASE("a long offending cell is cut in the message") {
  const std::string message = refusal(parse_rows("dam\t" + std::string(500, 'h') + "\t1\t-\tx\n"));
  CHECK(message.find(std::string(60, 'h')) != std::string::npos);
  CHECK(message.find(std::string(61, 'h')) == std::string::npos);
}

TEST_CASE("choices are found by their whole word") {
  CHECK(choice_index("a|bc|d", "bc") == 1);
  CHECK(choice_index("a|bc|d", "b") == -1);
  CHECK(choice_index("a|bc|d", "") == -1);
}

TEST_CASE("every schema of the lexicon is lawful") {
  for (const Schema& schema : lexicon_schemas()) {
    INFO(schema.table);
    bool form = false;
    for (const Column& column : schema.columns) {
      form = form || column.type == ColumnType::form || column.type == ColumnType::forms;
      CHECK((column.type == ColumnType::choice) == !column.choices.empty());
    }
    CHECK(form);
  }
}

// src/lang/schema.cpp is the reference for who writes tables.
TEST_CASE("every class of a table is explained above its schema") {
  const std::regex kSchema("\\{\"([a-z_]+)\", \\{\\{"), kChoices("choice, \"([^\"]*)\"");
  std::string comment;
  std::size_t seen = 0;
  std::istringstream lines(isnad::test::read_file(isnad::test::source_path("src/lang/schema.cpp")));
  for (std::string line; std::getline(lines, line);) {
    const auto at = line.find_first_not_of(' ');
    if (at != std::string::npos && line.substr(at).starts_with("//")) comment += line.substr(at + 2) + ' ';
    std::smatch schema;
    if (!std::regex_search(line, schema, kSchema)) continue;
    for (std::sregex_iterator choices(line.begin(), line.end(), kChoices), end; choices != end; ++choices) {
      std::istringstream words((*choices)[1].str());
      for (std::string word; std::getline(words, word, '|');) {
        if (word == "no" || word == "yes") continue;
        INFO(schema[1].str() << ": " << word);
        CHECK(std::regex_search(comment, std::regex("\\b" + word + "\\b")));
        ++seen;
      }
    }
    comment.clear();
  }
  CHECK(seen > 150);
}

std::set<std::string> arabic_forms_of(const std::string& table) {
  std::set<std::string> forms;
  std::istringstream lines(test::read_file(test::source_path("src/lang/tables/ar/" + table + ".tsv")));
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line.front() == '#') continue;
    for (const std::string& form : split_list(line.substr(line.rfind('\t') + 1))) forms.insert(form);
  }
  forms.erase("forms");  // the heading
  return forms;
}

void check_disjoint(const std::string& table, std::size_t least, std::initializer_list<const char*> others) {
  const std::set<std::string> forms = arabic_forms_of(table);
  CHECK(forms.size() > least);
  for (const char* other : others) {
    std::vector<std::string> both;
    std::ranges::set_intersection(forms, arabic_forms_of(other), std::back_inserter(both));
    INFO(table << " and " << other);
    CHECK(both == std::vector<std::string>{});
  }
}

TEST_CASE("no verb of the table of verbs is a verb of saying, a country or a role: a name would end before it") {
  check_disjoint("verbs", 2000, {"cues", "countries", "roles", "words"});
}

TEST_CASE("no thing is somebody, a text that says something or a verb: it would not speak") {
  check_disjoint("things", 1000, {"cues", "countries", "roles", "words", "verbs", "agencies", "publications"});
}
