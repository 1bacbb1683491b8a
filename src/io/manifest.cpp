#include "io/manifest.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "io/lines.h"
#include "io/place.h"
#include "text/characters.h"
#include "text/iso_date.h"

namespace isnad::io {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMaxColumns = 4;

std::vector<std::string_view> split_cells(std::string_view line) {
  std::vector<std::string_view> cells;
  while (true) {
    const std::size_t tab = line.find('\t');
    cells.push_back(trim(line.substr(0, tab)));
    if (tab == std::string_view::npos) return cells;
    line.remove_prefix(tab + 1);
  }
}

std::string normalised(const fs::path& path) { return path.lexically_normal().generic_string(); }

std::string absolute_key(const fs::path& path) {
  std::error_code failed;
  const fs::path whole = fs::absolute(path, failed);
  return normalised(failed ? path : whole);
}

bool is_header(const std::vector<std::string_view>& cells) {
  return cells.front() == "path" && (cells.size() == 1 || cells[1] == "outlet");
}

}  // namespace

Manifest Manifest::parse(std::string_view text, const std::string& path,
                         std::vector<Diagnostic>& diagnostics) {
  Manifest manifest;
  manifest.path_ = path;
  bool is_first = true;
  for (Lines lines(text); lines.next();) {
    const std::string_view line = lines.line();
    if (trim(line).empty() || line.starts_with('#')) continue;
    const bool header = is_first && is_header(split_cells(line));
    is_first = false;
    if (!header) manifest.add_line(line, lines.number(), diagnostics);
  }
  return manifest;
}

void Manifest::add_line(std::string_view line, std::size_t number, std::vector<Diagnostic>& diagnostics) {
  std::vector<std::string_view> cells = split_cells(line);
  const auto reject = [&](const std::string& message) {
    diagnostics.push_back(error_at({path_, number, 1}, "bad-manifest", message));
  };
  if (cells.size() < 2 || cells.size() > kMaxColumns || cells.front().empty()) {
    return reject(
        fmt::format("{} in \"{}\"; expected path, outlet, published and language, separated by tabs",
                    counted(cells.size(), "column"), fragment(line)));
  }
  cells.resize(kMaxColumns);
  const auto published = text::normalise_date(text::fold(cells[2]));
  if (!cells[2].empty() && !published) {
    return reject(fmt::format("\"{}\" is no date; expected one like 2022-12-19", fragment(cells[2])));
  }
  add({std::string(cells[0]), std::string(cells[1]), published.value_or(""), std::string(cells[3]), number},
      diagnostics);
}

void Manifest::add(Row row, std::vector<Diagnostic>& diagnostics) {
  const std::string written = normalised(row.path);
  const auto [at, is_new] = by_path_.emplace(written, rows_.size());
  if (!is_new) {
    const auto message =
        fmt::format("\"{}\" is given a second time; expected one row a path, the first is in line {}",
                    fragment(row.path), rows_[at->second].line);
    diagnostics.push_back(error_at({path_, row.line, 1}, "bad-manifest", message));
    return;
  }
  by_path_.emplace(absolute_key(fs::path(path_).parent_path() / row.path), rows_.size());
  rows_.push_back(std::move(row));
}

/// The place that the row names comes before any suffix, and a longer suffix before a shorter one.
Manifest::Row* Manifest::find(const std::string& path) {
  const auto look = [this](const std::string& key) {
    const auto at = by_path_.find(key);
    return at == by_path_.end() ? nullptr : &rows_[at->second];
  };
  if (Row* row = look(absolute_key(path))) return row;
  std::string rest = normalised(path);
  while (true) {
    if (Row* row = look(rest)) return row;
    const std::size_t slash = rest.find('/');
    if (slash == std::string::npos) return nullptr;
    rest.erase(0, slash + 1);
  }
}

void Manifest::complete(Document& document) {
  Row* row = rows_.empty() ? nullptr : find(document.path);
  if (row == nullptr) return;
  row->is_used = true;
  const auto fill = [](std::string& field, const std::string& value) {
    if (field.empty()) field = value;
  };
  fill(document.outlet, row->outlet);
  fill(document.published, row->published);
  fill(document.language, row->language);
}

void Manifest::report_unused(std::vector<Diagnostic>& diagnostics) const {
  for (const Row& row : rows_) {
    if (row.is_used) continue;
    const auto message =
        fmt::format("\"{}\" is none of the inputs; the row has no effect", fragment(row.path));
    diagnostics.push_back(warning_at({path_, row.line, 1}, "unused-row", message));
  }
}

}  // namespace isnad::io
