#include "cli/message.h"

#include <fmt/core.h>
#include <unistd.h>

#include "isnad/statement.h"
#include "report/escape.h"
#include "text/utf8.h"

namespace isnad::cli {

void say(std::string_view message) {
  const std::string line = "isnad: " + report::escape::terminal(message) + "\n";
  // One write a message: messages of several processes do not mix within a line. If stderr is gone, there is
  // nobody to tell.
  [[maybe_unused]] const auto written = ::write(STDERR_FILENO, line.data(), line.size());
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
