#include "cli/checked.h"

#include <filesystem>
#include <iostream>

#include "io/inputs.h"
#include "io/load.h"

namespace isnad::cli {
namespace {

namespace fs = std::filesystem;
using Paths = std::set<std::string>;

/// One name for a file, however it was written; what is no file keeps its name.
std::string canonical(const std::string& path) {
  std::error_code failed;
  const fs::path whole = fs::canonical(path, failed);
  return failed ? path : whole.native();
}

Paths files_of(const std::vector<std::string>& inputs, const std::string& manifest) {
  Paths files;
  for (const std::string& input : inputs) {
    std::error_code failed;
    if (!fs::is_directory(input, failed)) {
      files.insert(canonical(input));
      continue;
    }
    for (const std::string& file : io::list_folder(input, manifest).files) files.insert(canonical(file));
  }
  return files;
}

Result<Paths> changed_files(const Options& options) {
  io::Loaded list = options.changed == "-" ? io::load_stream(std::cin, options.read.max_bytes)
                                           : io::load_file(options.changed, options.read.max_bytes);
  if (list.refusal && list.refusal->code != "empty-file") {
    return Error{.code = ErrorCode::unreadable, .message = list.refusal->message, .path = options.changed};
  }
  Paths files;
  for (const std::string& path : parse_file_list(list.bytes)) files.insert(canonical(path));
  return files;
}

}  // namespace

std::vector<std::string> parse_file_list(std::string_view text) {
  const char end = text.find('\0') == std::string_view::npos ? '\n' : '\0';
  std::vector<std::string> paths;
  while (!text.empty()) {
    std::string_view path = text.substr(0, text.find(end));
    text.remove_prefix(std::min(path.size() + 1, text.size()));
    if (end == '\n' && path.ends_with('\r')) path.remove_suffix(1);
    if (!path.empty()) paths.emplace_back(path);
  }
  return paths;
}

Result<std::optional<std::set<std::string>>> checked_documents(const AlignmentGraph& graph, const Options& options) {
  if (options.against.empty() && options.changed.empty()) return std::optional<std::set<std::string>>();
  Paths changed;
  if (!options.changed.empty()) {
    Result<Paths> listed = changed_files(options);
    if (!listed) return listed.error();
    changed = std::move(*listed);
  }
  const Paths drafts = files_of(options.inputs, options.read.manifest);
  std::set<std::string> ids;
  for (const Statements& stated : graph.documents) {
    const std::string path = canonical(stated.document.path);
    const bool is_draft = options.against.empty() || drafts.contains(path);
    const bool is_changed = options.changed.empty() || changed.contains(path);
    if (is_draft && is_changed) ids.insert(stated.document.id);
  }
  return std::optional(std::move(ids));
}

}  // namespace isnad::cli
