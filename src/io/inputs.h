// Which files the inputs name: files, folders, standard input.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

namespace isnad::io {

/// The regular files below a folder in byte order of their relative paths, hidden files and folders left
/// out. Symbolic links are followed; each folder is searched once, so that cycles end. `skip` (the manifest)
/// is left out. A subfolder that cannot be opened is in `unreadable`.
struct FolderListing {
  std::vector<std::string> files;
  std::vector<std::string> unreadable;
  std::vector<std::string> folders;  ///< the folder itself and those below it, in the order of the search
};

[[nodiscard]] FolderListing list_folder(const std::filesystem::path& folder,
                                        const std::filesystem::path& skip);

}  // namespace isnad::io
