#include "cli/output.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <iterator>
#include <system_error>
#include <utility>

#include "io/write.h"

namespace isnad::cli {

void guard_standard_streams() {
  std::signal(SIGPIPE, SIG_IGN);
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (::fcntl(stream, F_GETFD) != -1 || errno != EBADF) continue;
    // Opened the wrong way round on purpose: reading or writing it still fails, and is told.
    const int mode = stream == STDIN_FILENO ? O_WRONLY : O_RDONLY;
    [[maybe_unused]] const int lowest_free = ::open("/dev/null", mode);
  }
}

Status write_stdout(std::string_view bytes) {
  while (!bytes.empty()) {
    const ::ssize_t written = ::write(STDOUT_FILENO, bytes.data(), bytes.size());
    if (written >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno == EPIPE) {
      break;
    } else if (errno != EINTR) {
      const std::string reason = std::generic_category().message(errno);
      return Error{.code = ErrorCode::write_failed, .message = "standard output cannot be written: " + reason};
    }
  }
  return std::monostate{};
}

void StandardOutput::write_block() {
  const std::string_view bytes(pbase(), static_cast<std::size_t>(pptr() - pbase()));
  if (status_ && !bytes.empty()) status_ = write_stdout(bytes);
  setp(block_.data(), block_.data() + block_.size());
}

StandardOutput::int_type StandardOutput::overflow(int_type c) {
  write_block();
  if (!traits_type::eq_int_type(c, traits_type::eof())) sputc(traits_type::to_char_type(c));
  return traits_type::not_eof(c);
}

// What is no smaller than the block is written from where it stands.
std::streamsize StandardOutput::xsputn(const char_type* bytes, std::streamsize count) {
  if (count < std::ssize(block_)) return std::streambuf::xsputn(bytes, count);
  write_block();
  if (status_) status_ = write_stdout({bytes, static_cast<std::size_t>(count)});
  return count;
}

int StandardOutput::sync() {
  write_block();
  return 0;
}

Status StandardOutput::finish() {
  write_block();
  return std::move(status_);
}

Status write_output(const std::string& path, std::string_view bytes) {
  return path.empty() ? write_stdout(bytes) : io::write_file(path, bytes);
}

}  // namespace isnad::cli
