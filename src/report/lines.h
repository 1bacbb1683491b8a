// The lines of a terminal report: wrapped by display width, safe for CI logs, coloured if asked.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include "isnad/report.h"
#include "report/json_writer.h"

namespace isnad::report {

/// What a line is; the colour follows from it and adds nothing the words do not say.
enum class Tone { plain, strong, quiet, error, warning };

/// Texts are escape::terminal's. Law: passages stand behind "| ", and no line has "::" as its first
/// characters after white space, which GitHub takes for a command: not even where a message was wrapped.
class Lines {
 public:
  Lines(std::ostream& out, const ReportOptions& options);

  /// Wrapped; continuation lines are indented by `hang` columns more.
  void text(std::size_t indent, std::string_view text, Tone tone = Tone::plain, std::size_t hang = 0);
  /// Article text by itself, each line behind "| ".
  void passage(std::size_t indent, std::string_view text);
  /// Upper case is left to the caller; underlined with `line`.
  void heading(std::string_view text, char line);
  /// One line as it is, not wrapped: a row of a table.
  void row(std::string_view text, Tone tone = Tone::plain);
  void blank();

 private:
  void put(std::size_t indent, std::string_view prefix, std::string_view text, Tone tone);

  Sink sink_;
  std::size_t width_;
  bool colour_;
};

}  // namespace isnad::report
