#include "cli/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <string_view>

namespace isnad::cli {
namespace {

std::string_view environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string_view() : std::string_view(value);
}

bool wants_colour(When when, bool to_terminal) {
  if (when != When::automatic) return when == When::always;
  if (!environment("NO_COLOR").empty()) return false;
  if (const auto forced = environment("FORCE_COLOR"); !forced.empty()) return forced != "0";
  if (const auto forced = environment("CLICOLOR_FORCE"); !forced.empty() && forced != "0") return true;
  return to_terminal && environment("CLICOLOR") != "0" && environment("TERM") != "dumb";
}

std::size_t terminal_width() {
  winsize size{};
  const bool known = ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= 20;
  return known ? size.ws_col : 80;
}

}  // namespace

ProgressStyle progress_style(const Options& options) {
  if (options.quiet) return ProgressStyle::none;
  if (options.verbose) return ProgressStyle::messages;
  return ::isatty(STDERR_FILENO) == 1 && environment("TERM") != "dumb" ? ProgressStyle::line : ProgressStyle::none;
}

bool writes_to_terminal(const Options& options) {
  const bool any = std::ranges::any_of(options.outputs, [](const Output& output) { return output.path.empty(); });
  return any && ::isatty(STDOUT_FILENO) == 1;
}

ReportOptions report_options(const Options& options, const Languages& languages, const std::string& path) {
  const bool to_terminal = path.empty() && ::isatty(STDOUT_FILENO) == 1;
  ReportOptions chosen;
  chosen.with_text = options.with_text;
  chosen.byte_order_mark = options.bom;
  chosen.ui = options.ui;
  chosen.languages = languages;
  chosen.colour = wants_colour(options.color, to_terminal);
  if (options.width != 0) {
    chosen.width = options.width;
  } else if (to_terminal) {
    chosen.width = terminal_width();
  }
  return chosen;
}

}  // namespace isnad::cli
