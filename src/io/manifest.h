// The manifest: a TSV that gives what the files lack.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "isnad/diagnostic.h"
#include "isnad/document.h"

namespace isnad::io {

/// Rows `path outlet published language`, tab-separated; the last two may be missing, any but the path
/// empty. A first row that begins with "path" is a header, "#" begins a comment line. A row means the input
/// whose path is the row's, taken from the manifest's folder, or ends with the row's at a folder's boundary
/// ("b.txt" means "a/b.txt").
class Manifest {
 public:
  Manifest() = default;

  /// Malformed rows leave an error with their line (bad-manifest) and are passed over.
  static Manifest parse(std::string_view text, const std::string& path, std::vector<Diagnostic>& diagnostics);

  /// Fills outlet, published and language where the document has none.
  void complete(Document&);

  /// A warning for each row that met no document (unused-row).
  void report_unused(std::vector<Diagnostic>& diagnostics) const;

 private:
  struct Row {
    std::string path;
    std::string outlet;
    std::string published;
    std::string language;
    std::size_t line = 0;
    bool is_used = false;
  };

  void add(Row row, std::vector<Diagnostic>& diagnostics);
  void add_line(std::string_view line, std::size_t number, std::vector<Diagnostic>& diagnostics);
  Row* find(const std::string& path);

  std::string path_;
  std::vector<Row> rows_;
  std::unordered_map<std::string, std::size_t> by_path_;  ///< normalised path, as written and from the folder
};

}  // namespace isnad::io
