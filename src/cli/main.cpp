#ifdef ISNAD_MIMALLOC
#include <mimalloc.h>
#endif

#include <exception>
#include <new>
#include <string>
#include <vector>

#include "cli/completion.h"
#include "cli/help.h"
#include "cli/load.h"
#include "cli/man.h"
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

ExitStatus complain(const isnad::Error& error, const Command* command) {
  say(error);
  say(usage_line(command));
  return ExitStatus::trouble;
}

ExitStatus print_help(const Options& options) {
  const isnad::Result<isnad::Languages> languages = load_languages(options.tables);
  if (!languages) return complain(languages.error(), nullptr);
  const isnad::lang::Interface interface(options.ui, *languages);
  return print(options.command_given ? command_help(command_of(options.command), interface) : general_help(interface));
}

// `isnad completion SHELL` and `isnad man [COMMAND]`, which the build runs.
ExitStatus print_generated(const std::vector<std::string>& words) {
  const std::string name = words.size() > 1 ? words[1] : "";
  if (words.front() == "completion") {
    const isnad::Result<std::string> script = completion(name);
    return script ? print(*script) : complain(script.error(), nullptr);
  }
  const Command* command = find_command(name);
  if (command != nullptr || name.empty()) return print(man_page(command));
  return complain({.code = isnad::ErrorCode::bad_usage, .message = "man: there is no command '" + name + "'"}, nullptr);
}

/// The command line, over the config file that it names or that is nearest.
isnad::Result<Options> read_options(const std::vector<std::string>& words) {
  isnad::Result<Options> options = parse(words);
  if (!options || options->help || options->version) return options;
  const isnad::Result<Config> config = find_config(*options);
  if (!config) return config.error();
  return config->path.empty() ? options : parse(words, *config);
}

/// For messages about the words themselves, before they are parsed.
std::string interface_named(const std::vector<std::string>& words) {
  constexpr std::string_view kOption = "--ui";
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == kOption && i + 1 < words.size()) return words[i + 1];
    if (words[i].starts_with("--ui=")) return words[i].substr(kOption.size() + 1);
  }
  return "en";
}

ExitStatus run_words(const std::vector<std::string>& words) {
  if (!words.empty() && (words.front() == "completion" || words.front() == "man")) return print_generated(words);
  const isnad::Result<Options> options = read_options(words);
  if (!options && options.error().code != isnad::ErrorCode::bad_usage) {
    say(options.error());
    return ExitStatus::trouble;
  }
  if (!options) return complain(options.error(), words.empty() ? nullptr : find_command(words.front()));
  if (options->version) return print("isnad " ISNAD_VERSION "\n");
  if (options->help) return print_help(*options);
  return run(*options);
}

// One run needs its memory again and again, then ends: handed back in between, a quarter of it is cleared twice. The memory of
// words and the lexicons are looked at all over: in pages of 4 KB the processor waits for addresses a sixth of the time.
void keep_memory() {
#ifdef ISNAD_MIMALLOC
  mi_option_disable(mi_option_allow_decommit);
  mi_option_enable(mi_option_large_os_pages);
#endif
}

}  // namespace

int main(int argc, char** argv) {
  keep_memory();
  try {
    guard_standard_streams();
    const std::vector<std::string> words{argv + (argc > 0 ? 1 : 0), argv + argc};
    speak(isnad::lang::Interface(interface_named(words)));
    return static_cast<int>(run_words(words));
  } catch (const std::bad_alloc&) {
    say("out of memory; expected smaller inputs, or --threads 1");
  } catch (const std::exception& error) {
    say(std::string("internal error: ") + error.what());
  }
  return static_cast<int>(ExitStatus::trouble);
}
