#include "io/header_lines.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "io/lines.h"
#include "text/characters.h"
#include "text/iso_date.h"
#include "text/utf8.h"

namespace isnad::io {
namespace {

constexpr std::size_t kHeaderLines = 5;
constexpr std::size_t kMaxTitleBytes = 320;    ///< 160 letters of a two-byte script
constexpr std::size_t kMaxDatelineBytes = 60;  ///< a date further into prose is about the event
constexpr std::size_t kMinTitleWords = 4;      ///< fewer: most likely a section name left on the page

std::vector<std::string_view> first_lines(std::string_view text, std::size_t count) {
  std::vector<std::string_view> found;
  for (Lines lines(text); found.size() < count && lines.next();) {
    const std::string_view line = trim(lines.line());
    if (!line.empty()) found.push_back(line);
  }
  return found;
}

bool is_closing(char32_t c) { return text::is_quote_mark(c) || c == ')' || c == ']'; }

/// Prose ends with a stop, also inside closing marks. A headline may ask or exclaim, and may trail off.
bool ends_like_prose(std::string_view line) {
  char32_t last = 0;
  for (std::size_t at = line.size(); at > 0;) {
    last = text::decode_back(line, at);
    if (!is_closing(last)) break;
  }
  return last == '.' || last == ':' || last == ',' || last == 0x060C || last == 0x06D4;
}

bool is_short_heading(std::string_view line) {
  return line.size() <= kMaxTitleBytes && !ends_like_prose(line);
}

bool has_letters(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (text::class_of(text::decode(text, at)) == text::CharacterClass::letter) return true;
  }
  return false;
}

struct LineDate {
  std::string iso;
  std::size_t begin = 0;
  bool is_alone = false;  ///< nothing but the date stands in the line
};

std::optional<LineDate> numeric_date(std::string_view folded) {
  const auto found = text::find_numeric_date(folded);
  if (!found) return std::nullopt;
  const bool alone = !has_letters(folded.substr(0, found->begin)) && !has_letters(folded.substr(found->end));
  return LineDate{found->iso, found->begin, alone};
}

/// A line that is a date as feeds write it: "Sun, 18 Feb 2018 21:35:43 +0400".
std::optional<LineDate> whole_line_date(std::string_view folded) {
  const auto iso = text::normalise_date(folded);
  return iso ? std::optional(LineDate{*iso, 0, true}) : std::nullopt;
}

/// A date with the name of a month in a language's words is not read.
std::optional<LineDate> date_of_line(std::string_view line) {
  const std::string folded = text::fold(line);
  if (auto date = whole_line_date(folded)) return date;
  return numeric_date(folded);
}

std::size_t count_words(std::string_view line) {
  std::size_t words = 0;
  bool inside = false;
  for (std::size_t at = 0; at < line.size();) {
    const bool letter = text::class_of(text::decode(line, at)) != text::CharacterClass::space;
    words += letter && !inside ? 1 : 0;
    inside = letter;
  }
  return words;
}

/// The first heading of some words; if all are shorter, the first. The last line of a text is no headline.
std::string pick_title(const std::vector<std::string_view>& headings) {
  const auto full = std::find_if(headings.begin(), headings.end(),
                                 [](std::string_view line) { return count_words(line) >= kMinTitleWords; });
  if (full != headings.end()) return std::string(*full);
  return headings.empty() ? std::string() : std::string(headings.front());
}

}  // namespace

Header read_header(std::string_view text) {
  Header header;
  std::vector<std::string_view> headings;
  const std::vector<std::string_view> lines = first_lines(text, kHeaderLines + 1);
  bool in_headings = true;
  for (std::size_t i = 0; i < std::min(lines.size(), kHeaderLines); ++i) {
    const bool heading = is_short_heading(lines[i]);
    const auto date = date_of_line(lines[i]);
    const bool is_own = date && (date->is_alone || heading || date->begin <= kMaxDatelineBytes);
    if (is_own && header.published.empty()) header.published = date->iso;
    if (is_own && date->is_alone) continue;
    in_headings = in_headings && heading;
    if (in_headings && has_letters(lines[i]) && i + 1 < lines.size()) headings.push_back(lines[i]);
  }
  header.title = pick_title(headings);
  return header;
}

}  // namespace isnad::io
