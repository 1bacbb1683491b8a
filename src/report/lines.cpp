#include "report/lines.h"

#include <algorithm>

#include "report/width.h"

namespace isnad::report {
namespace {

/// Narrower than this nothing can be read; it also bounds the lines hostile widths make.
constexpr std::size_t kNarrowest = 20;

const char* code_of(Tone tone) {
  switch (tone) {
    case Tone::strong: return "\x1b[1m";
    case Tone::quiet: return "\x1b[2m";
    case Tone::error: return "\x1b[1;31m";
    case Tone::warning: return "\x1b[33m";
    case Tone::plain: break;
  }
  return "";
}

std::size_t room(std::size_t width, std::size_t used) {
  return std::max(kNarrowest, width > used ? width - used : 0);
}

}  // namespace

Lines::Lines(std::ostream& out, const ReportOptions& options)
    : sink_(out), width_(std::max(options.width, kNarrowest)), colour_(options.colour) {}

void Lines::put(std::size_t indent, std::string_view prefix, std::string_view text, Tone tone) {
  std::string& out = sink_.buffer();
  out.append(indent, ' ');
  out += prefix;
  const bool coloured = colour_ && tone != Tone::plain && !text.empty();
  if (coloured) out += code_of(tone);
  if (prefix.empty() && text.substr(0, 2) == "::") {
    out += "\\u003A";
    text.remove_prefix(1);
  }
  out += text;
  if (coloured) out += "\x1b[0m";
  out.push_back('\n');
  sink_.checkpoint();
}

void Lines::text(std::size_t indent, std::string_view text, Tone tone, std::size_t hang) {
  // All lines get the hanging width, so that wrapping needs to know but one.
  bool first = true;
  for (const std::string& line : wrap(text, room(width_, indent + hang))) {
    put(first ? indent : indent + hang, "", line, tone);
    first = false;
  }
}

void Lines::passage(std::size_t indent, std::string_view text) {
  for (const std::string& line : wrap(text, room(width_, indent + 2))) put(indent, "| ", line, Tone::plain);
}

void Lines::heading(std::string_view text, char line) {
  blank();
  put(0, "", text, Tone::strong);
  put(0, "", std::string(std::min(width_, display_width(text)), line), Tone::plain);
}

void Lines::row(std::string_view text, Tone tone) { put(0, "", text, tone); }

void Lines::blank() { put(0, "", "", Tone::plain); }

}  // namespace isnad::report
