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

/// Of the whole process, as stderr is.
lang::Interface& voice() {
  static lang::Interface words;
  return words;
}

constexpr std::string_view kWipe = "\r\x1b[K";

// One write a message: messages of several processes do not mix within a line. If stderr is gone, there is
// nobody to tell.
void write_stderr(const std::string& line) {
  [[maybe_unused]] const auto written = ::write(STDERR_FILENO, line.data(), line.size());
}

}  // namespace

void say(std::string_view message) {
  wipe_transient();
  write_stderr("isnad: " + report::escape::terminal(voice().said(message)) + "\n");
}

void speak(const lang::Interface& words) { voice() = words; }

std::string counted(std::string_view key, std::size_t n) { return voice().count(key, n); }

void show_transient(std::string_view text) {
  winsize size{};
  const bool known = ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 1;
  const std::string line = "isnad: " + report::escape::terminal(voice().said(text)) + " ...";
  // A line that fills the terminal would wrap, and only its last part be wiped.
  write_stderr(std::string(kWipe) + report::wrap(line, known ? size.ws_col - 1U : 79U).front());
  transient_is_shown = true;
}

void wipe_transient() {
  if (!transient_is_shown) return;
  write_stderr(std::string(kWipe));
  transient_is_shown = false;
}

void say(const Error& error) {
  Error told = error;
  told.message = voice().said(error.message);
  say(told.to_string());
}

void say(Severity severity, std::string_view message) {
  const std::string kind = severity == Severity::error ? "" : voice().text(std::string("severity_") + to_string(severity)) + ": ";
  say(kind + voice().said(message));
}

void say(const Diagnostic& diagnostic, const Document* document) {
  const std::string place = document == nullptr ? "" : location(*document, diagnostic.span.begin) + ": ";
  say(diagnostic.severity, place + diagnostic.message);
}

std::string location(const Document& document, std::size_t offset) {
  const text::LineColumn place = text::line_column(document.text, offset);
  const std::string path = report::escape::terminal(document.path);
  return fmt::format("{}{}:{}:{}", path.starts_with(':') ? "./" : "", path, place.line, place.column);
}

}  // namespace isnad::cli
