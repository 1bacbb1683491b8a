#include "io/write.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstring>
#include <optional>
#include <string>

#include "io/descriptor.h"

namespace isnad::io {
namespace {

namespace fs = std::filesystem;

constexpr int kNameAttempts = 100;
constexpr mode_t kNewFileMode = 0666;  // before the umask, as any program creates files
constexpr mode_t kPermissionBits = 07777;

/// Reads errno: call it right after the failed step.
Error failure(const fs::path& path, std::string_view step) {
  const int number = errno;
  return {.code = ErrorCode::write_failed,
          .message = fmt::format("cannot be written ({}: {}); expected a writable place", step,
                                 std::strerror(number)),
          .path = path.string()};
}

/// A new file of a name nobody has; removed at the end unless it was renamed.
class Temporary {
 public:
  explicit Temporary(const fs::path& folder) : path_(free_name(folder)), file_(create(folder)) {}
  Temporary(const Temporary&) = delete;
  Temporary& operator=(const Temporary&) = delete;
  ~Temporary() {
    if (exists_) ::unlink(path_.c_str());
  }
  bool is_open() const { return file_.is_open(); }
  Descriptor& file() { return file_; }
  bool rename_to(const fs::path& target) {
    if (::rename(path_.c_str(), target.c_str()) != 0) return false;
    exists_ = false;
    return true;
  }

 private:
  static fs::path free_name(const fs::path& folder) {
    static std::atomic<unsigned> counter{0};
    return folder / fmt::format(".isnad-{}-{}.tmp", ::getpid(), counter++);
  }
  int create(const fs::path& folder) {
    int number = -1;
    for (int attempt = 0; attempt < kNameAttempts; ++attempt) {
      number = ::open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, kNewFileMode);
      if (number >= 0 || errno != EEXIST) break;
      path_ = free_name(folder);
    }
    exists_ = number >= 0;
    return number;
  }

  bool exists_ = false;
  fs::path path_;
  Descriptor file_;
};

bool write_all(int descriptor, std::string_view content) {
  while (!content.empty()) {
    const ssize_t written = ::write(descriptor, content.data(), content.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    content.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

Status write_directly(const fs::path& path, std::string_view content) {
  Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
  if (!file.is_open()) return failure(path, "open");
  if (!write_all(file.number(), content)) return failure(path, "write");
  if (!file.close()) return failure(path, "close");
  return std::monostate{};
}

/// After a crash the rename itself may be lost if the folder is not synced. Some file systems cannot sync a
/// folder (EINVAL); the file is whole in any case.
Status sync_folder(const fs::path& folder, const fs::path& path) {
  const Descriptor directory(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!directory.is_open()) return std::monostate{};  // may be written to but not listed
  if (::fsync(directory.number()) != 0 && errno != EINVAL) return failure(path, "sync of its folder");
  return std::monostate{};
}

Status replace(const fs::path& path, std::string_view content, std::optional<mode_t> mode) {
  const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
  Temporary temporary(folder);
  if (!temporary.is_open()) return failure(path, "create a file in its folder");
  Descriptor& file = temporary.file();
  if (mode && ::fchmod(file.number(), *mode) != 0) return failure(path, "set permissions");
  if (!write_all(file.number(), content)) return failure(path, "write");
  if (::fsync(file.number()) != 0) return failure(path, "sync");
  if (!file.close()) return failure(path, "close");
  if (!temporary.rename_to(path)) return failure(path, "rename");
  return sync_folder(folder, path);
}

/// Where a chain of symbolic links leads, so that the link stays and its target is replaced.
fs::path followed(const fs::path& path) {
  std::error_code failed;
  if (!fs::is_symlink(path, failed)) return path;
  const fs::path target = fs::weakly_canonical(path, failed);
  return failed ? path : target;
}

}  // namespace

Status write_file(const fs::path& path, std::string_view content) {
  const fs::path target = followed(path);
  struct stat status {};
  if (::stat(target.c_str(), &status) != 0) return replace(target, content, std::nullopt);
  if (S_ISDIR(status.st_mode)) {
    errno = EISDIR;
    return failure(path, "open");
  }
  if (!S_ISREG(status.st_mode)) return write_directly(path, content);
  return replace(target, content, status.st_mode & kPermissionBits);
}

}  // namespace isnad::io
