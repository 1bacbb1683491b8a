#include "cli/message.h"

#include <fmt/core.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "isnad/statement.h"
#include "report/escape.h"
#include "report/width.h"
#include "text/utf8.h"

namespace isnad::cli {

namespace {

bool transient_is_shown = false;  // of the whole process, as stderr is

constexpr std::string_view kWipe = "\r\x1b[K";

// One write a message: messages of several processes do not mix within a line. If stderr is gone, there is
// nobody to tell.
void write_stderr(const std::string& line) {
  [[maybe_unused]] const auto written = ::write(STDERR_FILENO, line.data(), line.size());
}

}  // namespace

void say(std::string_view message) {
  wipe_transient();
  write_stderr("isnad: " + report::escape::terminal(message) + "\n");
}

void show_transient(std::string_view text) {
  winsize size{};
  const bool known = ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 1;
  const std::string line = "isnad: " + report::escape::terminal(text) + " ...";
  // A line that fills the terminal would wrap, and only its last part be wiped.
  write_stderr(std::string(kWipe) + report::wrap(line, known ? size.ws_col - 1U : 79U).front());
  transient_is_shown = true;
}

void wipe_transient() {
  if (!transient_is_shown) return;
  write_stderr(std::string(kWipe));
  transient_is_shown = false;
}

void say(const Error& error) { say(error.to_string()); }

void say(const Diagnostic& diagnostic, const Document* document) {
  const bool is_error = diagnostic.severity == Severity::error;
  const std::string kind = is_error ? "" : std::string(to_string(diagnostic.severity)) + ": ";
  const std::string place = document == nullptr ? "" : location(*document, diagnostic.span.begin) + ": ";
  say(kind + place + diagnostic.message);
}

std::string location(const Document& document, std::size_t offset) {
  const text::LineColumn place = text::line_column(document.text, offset);
  const std::string path = report::escape::terminal(document.path);
  return fmt::format("{}{}:{}:{}", path.starts_with(':') ? "./" : "", path, place.line, place.column);
}

}  // namespace isnad::cli
