#include "report/escape.h"

#include <fmt/format.h>

#include <cstdint>
#include <iterator>
#include <vector>

#include "report/code_points.h"
#include "text/byte_runs.h"
#include "text/utf8.h"

namespace isnad::report::escape {
namespace {

enum class Controls { show, drop };
enum class Lines { keep, join };

struct Style {
  Controls controls = Controls::show;
  Lines lines = Lines::join;
};

bool is_control(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x2028 || c == 0x2029 || c == 0xFFFE || c == 0xFFFF;
}
bool is_override(char32_t c) { return c == 0x202D || c == 0x202E; }
bool is_embedding(char32_t c) { return c == 0x202A || c == 0x202B; }
bool is_isolate(char32_t c) { return c >= 0x2066 && c <= 0x2068; }
constexpr char32_t kPopEmbedding = 0x202C;
constexpr char32_t kPopIsolate = 0x2069;

/// Keeps bidi formatting inside its piece of text: every opener gets its closer, stray closers vanish.
class Nesting {
 public:
  /// Whether `c` may be written as it is.
  bool admit(char32_t c) {
    if (is_embedding(c)) open_.push_back(kPopEmbedding);
    if (is_isolate(c)) open_.push_back(kPopIsolate);
    return (c != kPopEmbedding && c != kPopIsolate) || close(c);
  }
  void finish(std::string& out) {
    for (; !open_.empty(); open_.pop_back()) append_utf8(out, open_.back());
  }

 private:
  bool close(char32_t c) {
    if (open_.empty() || open_.back() != c) return false;
    open_.pop_back();
    return true;
  }
  std::vector<char32_t> open_;
};

void append_shown(std::string& out, char32_t c) {
  fmt::format_to(std::back_inserter(out), "\\u{:04X}", static_cast<std::uint32_t>(c));
}

bool is_line_space(char32_t c) { return c == '\n' || c == '\t' || c == '\r' || c == ' '; }

/// White space that is written under `style`: kept, or each run as one space without any at the ends.
void append_space(std::string& out, char32_t c, Style style) {
  if (style.lines == Lines::keep) {
    if (c != '\r') out.push_back(static_cast<char>(c));
  } else if (!out.empty() && out.back() != ' ') {
    out.push_back(' ');
  }
}

/// Valid UTF-8 without anything that acts on a reader's screen; see the header.
std::string visible(std::string_view text, Style style) {
  std::string out;
  out.reserve(text.size() + text.size() / 16);
  Nesting nesting;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_code_point(text, i);
    if (is_line_space(c)) {
      append_space(out, c, style);
    } else if (is_control(c) || is_override(c)) {
      if (style.controls == Controls::show || is_override(c)) append_shown(out, c);
    } else if (nesting.admit(c)) {
      append_utf8(out, c);
    }
  }
  if (style.lines == Lines::join && !out.empty() && out.back() == ' ') out.pop_back();
  nesting.finish(out);
  return out;
}

/// Replaces single bytes; `escaped` gives nullptr for what stays.
template <class Escaped>
std::string map_bytes(std::string_view text, Escaped escaped) {
  std::string out;
  out.reserve(text.size() + text.size() / 16);
  for (const char c : text) {
    if (const char* replacement = escaped(c)) {
      out += replacement;
    } else {
      out.push_back(c);
    }
  }
  return out;
}

const char* entity(char c) {
  switch (c) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&quot;";
    case '\'': return "&#39;";
    default: return nullptr;
  }
}

const char* dot_escape(char c) {
  switch (c) {
    case '\\': return "\\\\";
    case '"': return "\\\"";
    case '&': return "&amp;";
    case '\n': return "\\n";
    case '\t': return " ";
    default: return nullptr;
  }
}

/// The longest beginning of at most `limit` bytes that ends on a code point and not inside an escape.
std::string_view cut(std::string_view text, std::size_t limit) {
  if (text.size() <= limit) return text;
  while (limit > 0 && (static_cast<unsigned char>(text[limit]) & 0xC0U) == 0x80U) --limit;
  return text.substr(0, limit);
}

// The first character that counts for a spreadsheet; the full-width forms are read as formulas by
// East Asian editions.
bool is_formula(std::string_view text) {
  std::size_t i = 0;
  while (i < text.size() && text[i] == ' ') ++i;
  if (i == text.size()) return false;
  const char32_t c = next_code_point(text, i);
  return c == '=' || c == '+' || c == '-' || c == '@' ||  //
         c == 0xFF1D || c == 0xFF0B || c == 0xFF0D || c == 0xFF20;
}

const char* markdown_escape(char c) {
  switch (c) {
    case '\\': return "\\\\";
    case '`': return "\\`";
    case '*': return "\\*";
    case '_': return "\\_";
    case '[': return "\\[";
    case ']': return "\\]";
    case '<': return "&lt;";  // not "\\<": careless renderers pass it on as a tag
    case '>': return "&gt;";
    case '&': return "&amp;";
    case '|': return "\\|";
    case '~': return "\\~";
    case '#': return "\\#";
    case '$': return "\\$";
    case '!': return "\\!";
    case '@': return "<!-- -->@";  // else GitHub makes a mail link or notifies somebody
    default: return nullptr;
  }
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

/// "http://x" and "www.x" are links to GitHub even without brackets, and backslashes do not stop it:
/// it looks at the text after unescaping. An empty comment in the middle does.
void break_links(std::string& text) {
  replace_all(text, "://", ":<!-- -->//");
  for (const char* form : {"www.", "WWW.", "Www."}) {
    replace_all(text, form, std::string(form, 3) + "<!-- -->.");
  }
}

/// What makes a list, a rule or a heading when it comes first: "1.", "2)", "-", "+", "=".
void escape_beginning(std::string& text) {
  std::size_t i = 0;
  while (i < text.size() && text[i] >= '0' && text[i] <= '9') ++i;
  if (i == text.size()) return;
  const bool item = i > 0 && (text[i] == '.' || text[i] == ')');
  const bool sign = i == 0 && (text[i] == '-' || text[i] == '+' || text[i] == '=');
  if (item || sign) text.insert(i, 1, '\\');
}

/// Azure and GitHub search whole lines for "##[command]" and "##vso[...]", TeamCity for "##teamcity[".
void break_commands(std::string& text) {
  for (std::size_t at = text.find("##"); at != std::string::npos; at = text.find("##", at + 1)) {
    std::size_t end = at + 2;
    while (end < text.size() && text[end] >= 'a' && text[end] <= 'z') ++end;
    if (end < text.size() && text[end] == '[') text.replace(at, 1, "\\u0023");
  }
}

bool json_needs_escape(char32_t c) { return c == '"' || c == '\\' || is_control(c) || is_override(c); }

void append_json_escape(std::string& out, char32_t c) {
  switch (c) {
    case '"': out += "\\\""; break;
    case '\\': out += "\\\\"; break;
    case '\n': out += "\\n"; break;
    case '\r': out += "\\r"; break;
    case '\t': out += "\\t"; break;
    default: append_shown(out, c);
  }
}

/// Steps over bytes that can be copied without a look at their neighbours. In valid UTF-8 only the leads C2, E2 and EF begin
/// something that is escaped (controls, line separators, overrides, non-characters).
template <bool kValid>
std::size_t skip_plain(std::string_view text, std::size_t at) {
  return text::end_of_run(text, at, [](auto c) {
    const auto ascii = (c < 0x20) | (c == 0x7F) | (c == '"') | (c == '\\') | (c == '#');
    if constexpr (kValid) return ascii | (c == 0xC2) | (c == 0xE2) | (c == 0xEF);
    return ascii | (c >= 0x80);
  });
}

/// What could begin one of the commands of break_commands().
bool is_double_hash(std::string_view text, std::size_t at) { return text.substr(at, 2) == "##"; }

template <bool kValid>
void append_escaped(std::string& out, std::string_view text) {
  std::size_t copied = 0;
  for (std::size_t i = skip_plain<kValid>(text, 0); i < text.size(); i = skip_plain<kValid>(text, i)) {
    const std::size_t begin = i;
    const char32_t c = next_code_point(text, i);
    const bool invalid = c == 0xFFFD && (i - begin != 3 || text.substr(begin, 3) != "\xEF\xBF\xBD");
    if (!json_needs_escape(c) && !invalid && !is_double_hash(text, begin)) continue;
    out.append(text.substr(copied, begin - copied));
    copied = i;
    if (invalid) {
      append_utf8(out, c);
    } else {
      append_json_escape(out, c);
    }
  }
  out.append(text.substr(copied));
}

}  // namespace

std::string html(std::string_view text) {
  return map_bytes(visible(text, {.controls = Controls::show, .lines = Lines::keep}), entity);
}

std::string xml(std::string_view text) {
  return map_bytes(visible(text, {.controls = Controls::drop, .lines = Lines::keep}), entity);
}

std::string dot_text(std::string_view text) {
  // Escaping makes a byte at most five; the first cut keeps huge inputs cheap, the second keeps the law.
  constexpr std::size_t kLimit = 15'900;
  std::string safe = visible(cut(text, kLimit), {.controls = Controls::drop, .lines = Lines::keep});
  std::string out = map_bytes(safe, dot_escape);
  while (out.size() > kLimit) {
    safe = std::string(cut(safe, safe.size() * 3 / 4));
    out = map_bytes(safe, dot_escape);
  }
  return out;
}

std::string dot_string(std::string_view text) { return '"' + dot_text(text) + '"'; }

std::string csv_cell(std::string_view text) {
  std::string safe = visible(text, {});
  break_commands(safe);
  std::string out = is_formula(safe) ? "\"'" : "\"";
  for (const char c : safe) out.append(c == '"' ? 2 : 1, c);
  out.push_back('"');
  return out;
}

std::string markdown(std::string_view text) {
  std::string out = map_bytes(visible(text, {}), markdown_escape);
  break_links(out);
  escape_beginning(out);
  return out;
}

std::string terminal(std::string_view text) {
  std::string out = visible(text, {});
  break_commands(out);
  return out;
}

void append_json_inside(std::string& out, std::string_view text) {
  const std::size_t i = skip_plain<false>(text, 0);
  if (i == text.size()) {  // ids, kinds, dates
    out.append(text);
  } else {
    text::is_valid_utf8(text.substr(i)) ? append_escaped<true>(out, text) : append_escaped<false>(out, text);
  }
}

void append_json(std::string& out, std::string_view text) {
  out.push_back('"');
  append_json_inside(out, text);
  out.push_back('"');
}

void append_valid_json(std::string& out, std::string_view text) {
  out.push_back('"');
  append_escaped<true>(out, text);
  out.push_back('"');
}

}  // namespace isnad::report::escape
