#include "run_isnad.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <sstream>
#include <stdexcept>

#include "support/files.h"

namespace isnad::test {
namespace {

class FileActions {
 public:
  FileActions() { posix_spawn_file_actions_init(&actions_); }
  ~FileActions() { posix_spawn_file_actions_destroy(&actions_); }
  FileActions(const FileActions&) = delete;
  FileActions& operator=(const FileActions&) = delete;

  void open(int stream, const std::string& path, int flags) {
    posix_spawn_file_actions_addopen(&actions_, stream, path.c_str(), flags, 0600);
  }
  void enter(const std::string& folder) { posix_spawn_file_actions_addchdir_np(&actions_, folder.c_str()); }
  [[nodiscard]] const posix_spawn_file_actions_t* get() const { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_{};
};

int status_of(pid_t child) {
  int status = 0;
  if (::waitpid(child, &status, 0) != child) throw std::runtime_error("the child was lost");
  return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

Run run_program(const std::vector<std::string>& words, const std::string& input) {
  const TemporaryFolder folder;
  const std::string in = folder.write("in", input);
  const std::string out = folder.write("out", "");
  const std::string err = folder.write("err", "");
  FileActions actions;
  actions.enter(ISNAD_SOURCE_DIR);
  actions.open(STDIN_FILENO, in, O_RDONLY);
  actions.open(STDOUT_FILENO, out, O_WRONLY | O_TRUNC);
  actions.open(STDERR_FILENO, err, O_WRONLY | O_TRUNC);
  std::vector<std::string> copies = words;
  std::vector<char*> arguments;
  for (std::string& copy : copies) arguments.push_back(copy.data());
  arguments.push_back(nullptr);
  ::unsetenv("NO_COLOR");
  ::setenv("ISNAD", ISNAD_BINARY, 1);
  const std::string cache = (std::filesystem::temp_directory_path() / "isnad-test-cache").string();
  ::setenv("XDG_CACHE_HOME", cache.c_str(), 1);  // not the user's
  pid_t child = 0;
  if (posix_spawn(&child, arguments[0], actions.get(), nullptr, arguments.data(), environ) != 0) {
    throw std::runtime_error("cannot run " + words.front());
  }
  const int status = status_of(child);
  return {status, read_file(out), read_file(err)};
}

}  // namespace

Run run_isnad(const std::vector<std::string>& arguments, const std::string& input) {
  std::vector<std::string> words = {ISNAD_BINARY};
  words.insert(words.end(), arguments.begin(), arguments.end());
  return run_program(words, input);
}

Run run_bash(const std::string& line) { return run_program({"/bin/bash", "-c", line}, ""); }

Run validate(const std::string& schema, const std::string& file) {
  return run_bash("/usr/bin/python3 tests/support/validate.py '" + schema + "' '" + file + "'");
}

std::size_t count_of(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++count;
  return count;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

}  // namespace isnad::test
