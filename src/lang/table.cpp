#include "lang/table.h"

#include <algorithm>
#include <charconv>
#include <unordered_map>

#include "isnad/decimal.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace isnad::lang {
namespace {

std::string_view trim(std::string_view cell) {
  const auto first = cell.find_first_not_of(" \r");
  if (first == std::string_view::npos) return {};
  return cell.substr(first, cell.find_last_not_of(" \r") - first + 1);
}

std::vector<std::string_view> split(std::string_view line, char separator) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 0;;) {
    const auto next = line.find(separator, at);
    parts.push_back(trim(line.substr(at, next - at)));
    if (next == std::string_view::npos) return parts;
    at = next + 1;
  }
}

// "\u{200F}" -> the character. A malformed escape stays as it is and is caught by nobody's form.
std::string unescape(std::string_view cell) {
  std::string out;
  for (std::size_t at = 0; at < cell.size();) {
    const auto close = cell.substr(at, 3) == "\\u{" ? cell.find('}', at) : std::string_view::npos;
    unsigned code = 0;
    if (close != std::string_view::npos &&
        std::from_chars(cell.data() + at + 3, cell.data() + close, code, 16).ptr == cell.data() + close) {
      text::append_utf8(out, static_cast<char32_t>(code));
      at = close + 1;
    } else {
      out += cell[at++];
    }
  }
  return out;
}

bool is_key(std::string_view cell) {
  return cell.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_- ") ==
         std::string_view::npos;
}

bool has_keys(std::string_view cell) {
  const std::vector<std::string> keys = split_list(cell);
  return std::all_of(keys.begin(), keys.end(), is_key);
}

// At least one form, and none that folds to nothing.
bool has_form(std::string_view cell) {
  const std::vector<std::string> forms = split_list(cell);
  return !forms.empty() && std::none_of(forms.begin(), forms.end(), [](const std::string& form) { return text::fold(form).empty(); });
}

// What is wrong with a cell; empty if nothing.
std::string fault_of(const Column& column, std::string_view cell) {
  switch (column.type) {
    case ColumnType::form:
      return text::fold(cell).empty() ? "empty form in column '" + std::string(column.name) + "'" : "";
    case ColumnType::forms:
      return has_form(cell) ? "" : "no form, or an empty one, in column '" + std::string(column.name) + "'";
    case ColumnType::affix: return "";
    case ColumnType::choice:
      return choice_index(column.choices, cell) < 0
                 ? "unknown word in column '" + std::string(column.name) + "'; expected one of " + std::string(column.choices)
                 : "";
    case ColumnType::decimal:
      return !cell.empty() && !Decimal::parse(cell) ? "not a decimal number in column '" + std::string(column.name) + "'"
                                                    : "";
    case ColumnType::key:
      return is_key(cell) ? "" : "not a key in column '" + std::string(column.name) + "'; expected ASCII letters, digits, _, -";
    case ColumnType::keys:
      return has_keys(cell) ? "" : "not keys in column '" + std::string(column.name) + "'; expected ASCII letters, digits, _, -, with ; between";
  }
  return "";
}

// The range of the row's class for a column; null if there is none.
const Range* range_of(const Schema& schema, const Column& column, const Row& row) {
  const auto is_class = [](const Column& other) { return other.name == "class"; };
  const auto found = std::find_if(schema.columns.begin(), schema.columns.end(), is_class);
  const std::string_view own = found == schema.columns.end() ? std::string_view{} : row.cells[static_cast<std::size_t>(found - schema.columns.begin())];
  for (const Range& range : column.ranges) {
    if (range.classes.empty() || choice_index(range.classes, own) >= 0) return &range;
  }
  return nullptr;
}

bool lies_in(const Range& range, std::string_view cell) {
  if (cell.empty()) return range.may_be_empty;
  const auto value = Decimal::parse(cell);
  return value && *value >= Decimal{range.low} && *value <= Decimal{range.high};
}

std::optional<Fault> range_fault(const Schema& schema, const Row& row) {
  for (std::size_t i = 0; i < schema.columns.size(); ++i) {
    if (schema.columns[i].ranges.empty()) continue;
    const Range* range = range_of(schema, schema.columns[i], row);
    if (range == nullptr || lies_in(*range, row.cells[i])) continue;
    return Fault{i, "wrong value in column '" + std::string(schema.columns[i].name) + "'; expected a number from " +
                        std::to_string(range->low) + " to " + std::to_string(range->high)};
  }
  return std::nullopt;
}

class Parser {
 public:
  Parser(std::string path, std::string_view text, const Schema& schema) : text_(text) {
    table_.path = std::move(path);
    table_.schema = &schema;
  }

  Result<Table> parse() {
    for (std::size_t at = 0; at < text_.size(); ++line_) {
      const auto end = std::min(text_.find('\n', at), text_.size());
      const std::string_view line = text_.substr(at, end - at);
      at = end + 1;
      if (trim(line).empty() || line.front() == '#') continue;
      if (Status status = order_.empty() ? take_header(line) : take_row(line); !status) return status.error();
    }
    if (order_.empty()) return fault(0, "no header row; expected the column names", "");
    return std::move(table_);
  }

 private:
  Error fault(std::size_t column, std::string message, std::string_view fragment) const {
    return {ErrorCode::bad_table, std::move(message), table_.path, line_, column, std::string(fragment.substr(0, 60))};
  }

  // order_[i] = which schema column the i-th cell of a line is.
  Status take_header(std::string_view line) {
    const auto& columns = table_.schema->columns;
    std::vector<bool> seen(columns.size(), false);
    for (const std::string_view name : split(line, '\t')) {
      std::size_t index = 0;
      while (index < columns.size() && columns[index].name != name) ++index;
      if (index == columns.size()) return fault(order_.size() + 1, "unknown column", name);
      if (seen[index]) return fault(order_.size() + 1, "column named twice", name);
      seen[index] = true;
      order_.push_back(index);
    }
    for (std::size_t i = 0; i < columns.size(); ++i) {
      if (!seen[i]) return fault(1, "missing column", columns[i].name);
    }
    return std::monostate{};
  }

  Status take_row(std::string_view line) {
    const auto cells = split(line, '\t');
    if (cells.size() != order_.size()) {
      return fault(1, std::to_string(cells.size()) + " cells; expected " + std::to_string(order_.size()), line);
    }
    Row row{std::vector<std::string>(order_.size()), line_};
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const Column& column = table_.schema->columns[order_[i]];
      std::string cell = cells[i] == "-" && column.type != ColumnType::form ? "" : unescape(cells[i]);
      if (std::string message = fault_of(column, cell); !message.empty()) return fault(i + 1, message, cells[i]);
      if (Status status = take_forms(column, cell, i + 1); !status) return status;
      row.cells[order_[i]] = std::move(cell);
    }
    if (Status status = take_whole(row, cells); !status) return status;
    table_.rows.push_back(std::move(row));
    return std::monostate{};
  }

  Status take_whole(const Row& row, const std::vector<std::string_view>& cells) const {
    const Schema& schema = *table_.schema;
    std::optional<Fault> found = range_fault(schema, row);
    if (!found && schema.fault != nullptr) found = schema.fault(row);
    if (!found) return std::monostate{};
    const auto at = static_cast<std::size_t>(std::find(order_.begin(), order_.end(), found->column) - order_.begin());
    return fault(at + 1, std::move(found->message), cells[at]);
  }

  // A form that folds into another row's is an error: which row would win?
  Status take_forms(const Column& column, const std::string& cell, std::size_t position) {
    if (!table_.schema->unique || (column.type != ColumnType::form && column.type != ColumnType::forms)) {
      return std::monostate{};
    }
    const auto forms = column.type == ColumnType::form ? std::vector<std::string>{cell} : split_list(cell);
    for (const std::string& form : forms) {
      const auto [at, fresh] = line_of_form_.try_emplace(text::fold(form), line_);
      if (!fresh && at->second != line_) {
        return fault(position, "form folds into one of line " + std::to_string(at->second), form);
      }
    }
    return std::monostate{};
  }

  Table table_;
  std::string_view text_;
  std::size_t line_ = 1;
  std::vector<std::size_t> order_;
  std::unordered_map<std::string, std::size_t> line_of_form_;
};

}  // namespace

Result<Table> parse_table(std::string path, std::string_view text, const Schema& schema) {
  return Parser(std::move(path), text, schema).parse();
}

std::vector<std::string> split_list(std::string_view cell) {
  std::vector<std::string> parts;
  for (const std::string_view part : split(cell, ';')) {
    if (!part.empty()) parts.emplace_back(part);
  }
  return parts;
}

int choice_index(std::string_view choices, std::string_view word) {
  for (int index = 0;; ++index) {
    const auto end = choices.find('|');
    if (choices.substr(0, end) == word) return index;
    if (end == std::string_view::npos) return -1;
    choices.remove_prefix(end + 1);
  }
}

}  // namespace isnad::lang
