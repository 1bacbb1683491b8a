#include "io/cache.h"

#include <fmt/format.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <fstream>
#include <system_error>

#include "io/load.h"

namespace isnad::io {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

constexpr std::size_t kMostBytes = 64U << 20U;  // of one entry; an article's statements take some 10 kB
constexpr auto kFresh = 24h;                    // an entry's time is set anew at most so often
constexpr auto kForgotten = 24h * 30;
constexpr const char* kTag = "CACHEDIR.TAG";  // backups leave such folders out (bford.info/cachedir)
constexpr const char* kSwept = "swept";

bool is_older(const fs::path& path, fs::file_time_type::duration age) {
  std::error_code failed;
  const auto time = fs::last_write_time(path, failed);
  return failed || fs::file_time_type::clock::now() - time > age;
}

void touch(const fs::path& path) {
  std::error_code ignored;
  fs::last_write_time(path, fs::file_time_type::clock::now(), ignored);
}

}  // namespace

Cache::Cache(fs::path folder) : folder_(std::move(folder)) {
  if (folder_.empty()) return;
  std::error_code failed;
  const bool is_new = fs::create_directories(folder_, failed);
  if (failed) {
    folder_.clear();
    return;
  }
  if (!is_new) return;
  fs::permissions(folder_, fs::perms::owner_all, failed);
  std::ofstream(folder_ / kTag) << "Signature: 8a477f597d28d172789f06886806bc55\n# what isnad extracted; may be deleted\n";
}

fs::path Cache::path_of(const std::string& key) const { return folder_ / key.substr(0, 2) / key.substr(2); }

std::optional<std::string> Cache::find(const std::string& key) const {
  if (!is_open()) return std::nullopt;
  const fs::path path = path_of(key);
  Loaded loaded = load_file(path.native(), kMostBytes);
  if (loaded.refusal) return std::nullopt;
  if (is_older(path, kFresh)) touch(path);
  return std::move(loaded.bytes);
}

void Cache::keep(const std::string& key, std::string_view bytes) const {
  if (!is_open()) return;
  static std::atomic<unsigned> counter{0};
  const fs::path path = path_of(key);
  std::error_code failed;
  fs::create_directory(path.parent_path(), failed);
  const fs::path temporary = path.parent_path() / fmt::format(".{}-{}.tmp", ::getpid(), counter++);
  {
    std::ofstream file(temporary, std::ios::binary);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!file.flush()) failed = std::make_error_code(std::errc::io_error);
  }
  if (!failed) fs::rename(temporary, path, failed);
  if (failed) fs::remove(temporary, failed);
}

void Cache::sweep() const {
  if (!is_open() || !is_older(folder_ / kSwept, kFresh)) return;
  std::ofstream(folder_ / kSwept) << "";
  touch(folder_ / kSwept);
  std::error_code failed;
  fs::recursive_directory_iterator entry(folder_, failed);
  for (const fs::recursive_directory_iterator end; !failed && entry != end; entry.increment(failed)) {
    std::error_code ignored;
    const bool is_entry = entry.depth() == 1 && entry->is_regular_file(ignored);
    if (is_entry && is_older(entry->path(), kForgotten)) fs::remove(entry->path(), ignored);
  }
}

}  // namespace isnad::io
