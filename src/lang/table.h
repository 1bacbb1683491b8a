// Reading and checking one language table. Format: UTF-8 TSV, `#` comment lines, a header row that names
// the columns, literal cells ("-" = empty), lists separated by ";", invisible characters as \u{200F}.
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "isnad/result.h"

namespace isnad::lang {

enum class ColumnType {
  form,     ///< a word or phrase of the language; not empty
  forms,    ///< ";"-separated forms; not empty
  affix,    ///< letters, may be empty
  choice,   ///< one of Column::choices
  decimal,  ///< a decimal number; may be empty
  key,      ///< an identifier: letters, digits, _ - space; may be empty
  keys      ///< ";"-separated keys; may be empty
};

/// What a decimal column must hold in the rows of some classes: a value between the two, both included.
struct Range {
  std::string_view classes;  ///< "a|b" of the column `class`; empty: every row
  std::int64_t low = 0;
  std::int64_t high = 0;
  bool may_be_empty = false;
};

struct Column {
  std::string_view name;
  ColumnType type;
  std::string_view choices = {};  ///< "a|b|c" for choice
  std::vector<Range> ranges = {};  ///< for decimal; a class in none of them may have any value, or none
};

struct Row {
  std::vector<std::string> cells;  ///< one per column; "-" has become ""
  std::size_t line = 0;
};

/// A cell that is wrong by what another one of its row says.
struct Fault {
  std::size_t column = 0;  ///< of the schema
  std::string message;
};

/// What a table must look like. `unique`: no form may fold into a form of another row (else several rows may
/// share one, e.g. a month that is also a word for something else).
struct Schema {
  std::string_view table;
  std::vector<Column> columns;
  bool unique = true;
  std::optional<Fault> (*fault)(const Row&) = nullptr;  ///< what only this table asks of a row
};

struct Table {
  std::string path;
  const Schema* schema = nullptr;
  std::vector<Row> rows;
};

/// Parses and checks `text`. Error: bad_table with `path`, line, column and the offending cell.
Result<Table> parse_table(std::string path, std::string_view text, const Schema& schema);

/// The parts of a "a;b;c" cell, trimmed, empty ones left out.
std::vector<std::string> split_list(std::string_view cell);
/// Index of `word` in "a|b|c"; -1 if it is not there.
int choice_index(std::string_view choices, std::string_view word);

}  // namespace isnad::lang
