// `isnad check --format github`: workflow commands, from which GitHub makes annotations.
#include <array>
#include <string>

#include "report/check_formats.h"
#include "report/escape.h"
#include "report/json_writer.h"

namespace isnad::report {
namespace {

// GitHub shows 10 annotations of a level and step and drops the rest without a word.
constexpr std::size_t kMostOfLevel = 10;

const char* level_of(Severity severity) {
  return severity == Severity::error ? "error" : severity == Severity::warning ? "warning" : "notice";
}

std::string percent_encoded(std::string_view text, std::string_view what) {
  std::string out;
  for (const char c : text) {
    if (what.find(c) == std::string_view::npos) {
      out += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      out += {'%', "0123456789ABCDEF"[byte >> 4U], "0123456789ABCDEF"[byte & 15U]};
    }
  }
  return out;
}

// escape::terminal leaves no line end; the rest is what the runner itself decodes
// (actions/toolkit, packages/core/src/command.ts).
std::string data_text(std::string_view text) { return percent_encoded(escape::terminal(text), "%\r\n"); }
std::string property_text(std::string_view text) { return percent_encoded(escape::terminal(text), "%\r\n:,"); }

// A path must stay the one on disk, so that no character is shown in another way.
std::string path_property(std::string_view path) { return percent_encoded(path, "%\r\n:,"); }

std::string place_properties(const CheckPlace& place) {
  std::string out = "file=" + path_property(place.path) + ",line=" + std::to_string(place.file_line);
  if (!place.verbatim) return out;
  out += ",endLine=" + std::to_string(place.end_line);
  // GitHub takes columns only where the passage is on one line.
  if (place.line != place.end_line) return out;
  return out + ",col=" + std::to_string(place.column) + ",endColumn=" + std::to_string(place.end_column);
}

std::string message_of(const CheckItem& item, const lang::Interface& words) {
  std::string message = item.message;
  if (!item.place.verbatim) message += " (" + line_in_article(item.place, words) + ")";
  if (item.own) message += ": " + item.own->words;
  for (const CheckPassage& other : item.others) {
    if (!other.differs) break;
    return message + " / " + other.passage.outlet + ", " + to_string(other.place) + ": " + other.passage.words;
  }
  return message;
}

std::string command(const CheckItem& item, const lang::Interface& words) {
  const std::string title = words.said(item.rule->title) + " (" + item.key + ")";
  return std::string("::") + level_of(item.severity) + ' ' + place_properties(item.place) +
         ",title=" + property_text(title) + "::" + data_text(message_of(item, words)) + '\n';
}

std::string left_out(const std::array<std::size_t, 3>& counts, const lang::Interface& words) {
  std::array<std::size_t, 3> left{};
  std::size_t all = 0;
  for (std::size_t i = 0; i < counts.size(); ++i) all += left[i] = counts[i] > kMostOfLevel ? counts[i] - kMostOfLevel : 0;
  if (all == 0) return {};
  return "github: " + words.fill("left_out_github", {describe_counts(left, words)});
}

}  // namespace

std::string write_github(std::ostream& out, const CheckView& view, const ReportOptions&) {
  Sink sink(out);
  std::array<std::size_t, 3> written{};
  for (const CheckItem& item : view.items) {
    if (written[static_cast<std::size_t>(item.severity)]++ < kMostOfLevel) sink.buffer() += command(item, view.words);
    sink.checkpoint();
  }
  for (const CheckNote& note : view.notes) {
    if (note.severity == Severity::error && written[2]++ < kMostOfLevel) sink.buffer() += "::error::" + data_text(note.message) + '\n';
  }
  const std::string left = left_out(written, view.words);
  if (!left.empty()) sink.buffer() += left + '\n';
  sink.buffer() += "isnad: " + describe_check(view) + '\n';
  return left;
}

}  // namespace isnad::report
