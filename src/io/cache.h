// Bytes kept between runs, by key. What is lost, cut off or cannot be written only costs time.
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace isnad::io {

/// A folder of small files, safe for several programs at once: a file is written beside its place and renamed.
/// Nothing is synced; whoever reads must be able to tell broken bytes.
class Cache {
 public:
  /// Makes the folder if it is not there; for the user alone. An empty path: a cache that keeps nothing.
  explicit Cache(std::filesystem::path folder);

  [[nodiscard]] bool is_open() const { return !folder_.empty(); }
  /// `key`: at least 3 hexadecimal digits.
  [[nodiscard]] std::optional<std::string> find(const std::string& key) const;
  void keep(const std::string& key, std::string_view bytes) const;
  /// Removes what nobody asked for in 30 days; looks once a day.
  void sweep() const;

 private:
  [[nodiscard]] std::filesystem::path path_of(const std::string& key) const;

  std::filesystem::path folder_;
};

}  // namespace isnad::io
