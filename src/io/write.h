// Writing output files so that nobody ever sees half of one.
#pragma once
#include <filesystem>
#include <string_view>

#include "isnad/result.h"

namespace isnad::io {

/// Writes a temporary file in the same folder, syncs it and renames it to `path`; then syncs the folder.
/// On failure the old file is as it was and no temporary stays behind. An existing file's permissions are
/// kept, a symbolic link is followed. What is no regular file (/dev/stdout, a pipe) is written directly.
/// Error: write_failed with the path and the system's reason.
[[nodiscard]] Status write_file(const std::filesystem::path& path, std::string_view content);

}  // namespace isnad::io
