#include "cli/watch.h"

#include <poll.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <filesystem>
#include <map>
#include <set>
#include <system_error>
#include <tuple>

#include "io/descriptor.h"
#include "io/inputs.h"

namespace isnad::cli {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

// An editor writes, renames and touches within some 10 ms; a feed that never rests is still checked.
constexpr auto kPause = 300ms;
constexpr auto kLongest = 3s;

/// What tells that a file is another one: inode, size, time.
using Stamp = std::tuple<ino_t, off_t, time_t, long>;

struct Watched {
  std::map<std::string, Stamp> files;
  std::set<std::string> folders;
};

Stamp stamp_of(const std::string& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return {};
  return {status.st_ino, status.st_size, status.st_mtim.tv_sec, status.st_mtim.tv_nsec};
}

Watched look_at(const std::vector<std::string>& inputs) {
  Watched watched;
  for (const std::string& input : inputs) {
    std::error_code failed;
    if (!fs::is_directory(input, failed)) {
      watched.files[input] = stamp_of(input);
      const fs::path folder = fs::path(input).parent_path();
      watched.folders.insert(folder.empty() ? "." : folder.native());
      continue;
    }
    const io::FolderListing listing = io::list_folder(input, "");
    watched.folders.insert(listing.folders.begin(), listing.folders.end());
    for (const std::string& file : listing.files) watched.files[file] = stamp_of(file);
  }
  return watched;
}

class Inotify {
 public:
  /// A folder that is watched already stays so. One that went away is no error.
  [[nodiscard]] Status add(const std::set<std::string>& folders) const {
    constexpr std::uint32_t kEvents =
        IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB | IN_ONLYDIR;
    for (const std::string& folder : folders) {
      if (::inotify_add_watch(events_.number(), folder.c_str(), kEvents) >= 0 || errno == ENOENT) continue;
      return Error{.code = ErrorCode::unavailable,
                   .message = "cannot be watched: " + std::generic_category().message(errno),
                   .path = folder};
    }
    return std::monostate{};
  }

  /// Waits until something happened and then paused.
  void wait() const {
    static_cast<void>(poll_for(-1));
    const auto begin = Clock::now();
    do drain();
    while (poll_for(static_cast<int>(kPause.count())) && Clock::now() - begin < kLongest);
  }

 private:
  [[nodiscard]] bool poll_for(int milliseconds) const {
    pollfd waiting{.fd = events_.number(), .events = POLLIN, .revents = 0};
    int ready = -1;
    do ready = ::poll(&waiting, 1, milliseconds);
    while (ready < 0 && errno == EINTR);
    return ready > 0;
  }

  /// What happened is not asked: look_at() sees it.
  void drain() const {
    std::array<char, 1U << 16U> bytes{};
    while (::read(events_.number(), bytes.data(), bytes.size()) > 0) {
    }
  }

  io::Descriptor events_{::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)};
};

}  // namespace

Status watch(const std::vector<std::string>& inputs, const std::function<void()>& work) {
  const Inotify inotify;
  Watched before = look_at(inputs);
  if (const Status status = inotify.add(before.folders); !status) return status.error();
  work();
  while (true) {
    Watched now = look_at(inputs);
    if (const Status status = inotify.add(now.folders); !status) return status.error();
    const bool changed = now.files != before.files;
    before = std::move(now);
    if (changed) {
      work();
    } else {
      inotify.wait();
    }
  }
}

}  // namespace isnad::cli
