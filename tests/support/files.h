// Files that tests read and write.
#pragma once
#include <filesystem>
#include <string>
#include <string_view>

namespace isnad::test {

/// A path below the repository's root.
[[nodiscard]] std::filesystem::path source_path(std::string_view relative);

/// The bytes of a file; fails the test if there is none.
[[nodiscard]] std::string read_file(const std::filesystem::path&);

/// A folder of its own that goes away with the object.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  /// Writes a file in it (with its folders) and returns its path.
  std::string write(std::string_view name, std::string_view bytes) const;

 private:
  std::filesystem::path path_;
};

}  // namespace isnad::test
