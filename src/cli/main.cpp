#include <exception>
#include <new>
#include <string>
#include <vector>

#include "cli/help.h"
#include "cli/message.h"
#include "cli/output.h"
#include "cli/parse.h"
#include "cli/run.h"

namespace {

using namespace isnad::cli;

ExitStatus print(const std::string& text) {
  const isnad::Status written = write_stdout(text);
  if (written) return ExitStatus::done;
  say(written.error());
  return ExitStatus::trouble;
}

ExitStatus run_words(const std::vector<std::string>& words) {
  const isnad::Result<Options> options = parse(words);
  if (!options) {
    say(options.error());
    say(usage_line(words.empty() ? nullptr : find_command(words.front())));
    return ExitStatus::trouble;
  }
  if (options->version) return print("isnad " ISNAD_VERSION "\n");
  if (options->help) return print(options->command_given ? command_help(command_of(options->command)) : general_help());
  return run(*options);
}

}  // namespace

int main(int argc, char** argv) {
  try {
    guard_standard_streams();
    return static_cast<int>(run_words({argv + (argc > 0 ? 1 : 0), argv + argc}));
  } catch (const std::bad_alloc&) {
    say("out of memory; expected smaller inputs, or --threads 1");
  } catch (const std::exception& error) {
    say(std::string("internal error: ") + error.what());
  }
  return static_cast<int>(ExitStatus::trouble);
}
