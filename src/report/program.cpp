#include "report/program.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstddef>
#include <cstring>
#include <utility>

extern char** environ;

namespace isnad::report {
namespace {

using Clock = std::chrono::steady_clock;

/// Its end of a channel, which closes itself.
class Socket {
 public:
  Socket() = default;
  explicit Socket(int fd) : fd_(fd) {}
  Socket(Socket&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  Socket& operator=(Socket&& other) noexcept {
    std::swap(fd_, other.fd_);
    return *this;
  }
  ~Socket() { close(); }
  void close() {
    if (fd_ >= 0) ::close(fd_);
    fd_ = -1;
  }
  [[nodiscard]] int get() const { return fd_; }

 private:
  int fd_ = -1;
};

struct Channel {
  Socket ours;
  Socket theirs;
};

/// Sockets instead of pipes: MSG_NOSIGNAL spares the process a SIGPIPE when the program dies early.
bool open(Channel& channel) {
  std::array<int, 2> ends{};
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) return false;
  channel.ours = Socket(ends[0]);
  channel.theirs = Socket(ends[1]);
  return fcntl(ends[0], F_SETFL, O_NONBLOCK) == 0;
}

Error unavailable(std::string message) { return {.code = ErrorCode::unavailable, .message = std::move(message)}; }

/// The three streams of a child and the child itself; a child still running when this ends is killed.
class Child {
 public:
  Child() = default;
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  ~Child() {
    if (pid_ <= 0) return;
    kill(pid_, SIGKILL);
    (void)wait();
  }

  /// 0, or an errno.
  int start(const std::vector<std::string>& arguments) {
    if (!open(in_) || !open(out_) || !open(err_)) return errno;
    std::vector<char*> argv;
    for (const std::string& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
    argv.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, in_.theirs.get(), STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, out_.theirs.get(), STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, err_.theirs.get(), STDERR_FILENO);
    const int failed = posix_spawnp(&pid_, argv[0], &actions, nullptr, argv.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    if (failed != 0) pid_ = -1;
    for (Channel* channel : {&in_, &out_, &err_}) channel->theirs.close();
    return failed;
  }

  /// Moves bytes both ways until the program has closed its outputs; false if time ran out.
  bool exchange(std::string_view input, Clock::time_point deadline) {
    while (out_.ours.get() >= 0 || err_.ours.get() >= 0) {
      if (input.empty()) in_.ours.close();
      std::array<pollfd, 3> waiting = {pollfd{in_.ours.get(), POLLOUT, 0}, pollfd{out_.ours.get(), POLLIN, 0},
                                       pollfd{err_.ours.get(), POLLIN, 0}};
      const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
      if (left <= 0) return false;
      if (poll(waiting.data(), waiting.size(), static_cast<int>(left)) < 0 && errno != EINTR) return false;
      if (waiting[0].revents != 0) send_some(input);
      if (waiting[1].revents != 0) receive(out_.ours, output);
      if (waiting[2].revents != 0) receive(err_.ours, complaint);
    }
    return true;
  }

  /// The exit status; 128 and more if a signal ended it.
  int wait() {
    int status = 0;
    while (waitpid(pid_, &status, 0) < 0 && errno == EINTR) {}
    pid_ = -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  }

  std::string output;
  std::string complaint;

 private:
  void send_some(std::string_view& input) {
    const ssize_t sent = send(in_.ours.get(), input.data(), input.size(), MSG_NOSIGNAL);
    if (sent > 0)
      input.remove_prefix(static_cast<std::size_t>(sent));
    else if (errno != EAGAIN && errno != EINTR)
      input = {};  // the program reads no more; its exit status tells
  }

  static void receive(Socket& from, std::string& to) {
    std::array<char, 65536> buffer{};
    const ssize_t got = read(from.get(), buffer.data(), buffer.size());
    if (got > 0)
      to.append(buffer.data(), static_cast<std::size_t>(got));
    else if (got == 0 || (errno != EAGAIN && errno != EINTR))
      from.close();
  }

  pid_t pid_ = -1;
  Channel in_, out_, err_;
};

}  // namespace

Result<std::string> run_program(const std::vector<std::string>& arguments, std::string_view input,
                                std::chrono::seconds limit) {
  const std::string& name = arguments.front();
  Child child;
  if (const int failed = child.start(arguments); failed != 0)
    return unavailable("cannot run `" + name + "`: " + std::strerror(failed));
  if (!child.exchange(input, Clock::now() + limit))
    return unavailable("`" + name + "` did not end within " + std::to_string(limit.count()) + " s");
  if (const int status = child.wait(); status != 0)
    return unavailable("`" + name + "` failed with status " + std::to_string(status) + ": " +
                       child.complaint.substr(0, child.complaint.find('\n')));
  return std::move(child.output);
}

}  // namespace isnad::report
