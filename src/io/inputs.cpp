#include "io/inputs.h"

#include <algorithm>
#include <set>
#include <system_error>
#include <utility>

namespace isnad::io {
namespace {

namespace fs = std::filesystem;

/// Folders are met twice through links or not at all: real ones come first, linked ones after them, so that
/// a file's path does not depend on the order of names.
class FolderWalk {
 public:
  explicit FolderWalk(fs::path skip) : skip_(std::move(skip)) {}

  FolderListing walk(const fs::path& folder) {
    real_.push_back(folder);
    while (!real_.empty() || !linked_.empty()) {
      auto& queue = real_.empty() ? linked_ : real_;
      std::sort(queue.begin(), queue.end(), std::greater<>());
      const fs::path next = std::move(queue.back());
      queue.pop_back();
      enter(next);
    }
    std::sort(listing_.files.begin(), listing_.files.end());
    std::sort(listing_.unreadable.begin(), listing_.unreadable.end());
    return std::move(listing_);
  }

 private:
  void enter(const fs::path& folder) {
    std::error_code failed;
    const fs::path canonical = fs::canonical(folder, failed);
    if (failed || !seen_.insert(canonical.native()).second) return;
    listing_.folders.push_back(folder.native());
    fs::directory_iterator entry(folder, failed);
    for (const fs::directory_iterator end; !failed && entry != end; entry.increment(failed)) visit(*entry);
    if (failed) listing_.unreadable.push_back(folder.native());
  }

  void visit(const fs::directory_entry& entry) {
    if (entry.path().filename().native().starts_with('.')) return;
    std::error_code failed;
    const fs::file_status status = entry.status(failed);
    if (fs::is_directory(status)) {
      (entry.is_symlink(failed) ? linked_ : real_).push_back(entry.path());
    } else if (fs::is_regular_file(status)) {
      if (!is_skipped(entry.path())) listing_.files.push_back(entry.path().native());
    } else if (failed && failed != std::errc::no_such_file_or_directory &&
               failed != std::errc::too_many_symbolic_link_levels) {
      listing_.unreadable.push_back(entry.path().native());
    }
  }

  bool is_skipped(const fs::path& file) const {
    std::error_code failed;
    return !skip_.empty() && fs::equivalent(file, skip_, failed);
  }

  fs::path skip_;
  std::vector<fs::path> real_;
  std::vector<fs::path> linked_;
  std::set<std::string> seen_;
  FolderListing listing_;
};

}  // namespace

FolderListing list_folder(const fs::path& folder, const fs::path& skip) {
  return FolderWalk(skip).walk(folder);
}

}  // namespace isnad::io
