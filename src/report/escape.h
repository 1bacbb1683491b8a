// Making article text harmless in each output format. Every piece of text that did not come from this
// program's own source (article, path, outlet, table entry, message) passes through one of these.
//
//   escape::html("a<b")        "a&lt;b"
//   escape::csv_cell("=1+1")   "\"'=1+1\""
//   escape::terminal("\x1b[31m")   "\\u001B[31m"
//
// All of them, append_json excepted: invalid UTF-8 becomes U+FFFD; control characters and bidi overrides
// (U+202D, U+202E) are shown as \u202E; marks, isolates and embeddings stay, but what a piece opens is
// closed at its end and what it closes without having opened is left out, so that no piece can turn
// around what follows it. (Embeddings stay because honest Arabic copy contains them.)
#pragma once
#include <string>
#include <string_view>

namespace isnad::report::escape {

/// Text or a quoted attribute value of HTML. Line ends and tabs stay.
[[nodiscard]] std::string html(std::string_view text);
/// Text or a quoted attribute value of XML 1.0. Line ends and tabs stay; characters that XML forbids
/// are left out rather than shown.
[[nodiscard]] std::string xml(std::string_view text);
/// The inside of a quoted DOT string, without the quotes: backslash, quote and `&` escaped, line end as
/// \n, control characters left out, cut on a code point below 16,000 bytes, as Graphviz asks for.
[[nodiscard]] std::string dot_text(std::string_view text);
/// dot_text with its quotes: a complete DOT id or attribute value.
[[nodiscard]] std::string dot_string(std::string_view text);
/// One RFC 4180 cell, always quoted, on one line; a text that a spreadsheet would run as a formula
/// gets a leading apostrophe. CI commands are broken as in terminal().
[[nodiscard]] std::string csv_cell(std::string_view text);
/// Inline Markdown (CommonMark and GitHub's): no markup, link, heading, HTML or automatic link comes
/// of it. One line; white space runs become one space.
[[nodiscard]] std::string markdown(std::string_view text);
/// One line for a terminal or a log; white space runs become one space. "##[" and "##vso[", which CI logs
/// obey anywhere in a line, are broken; whoever writes lines takes care of "::" at their beginning.
[[nodiscard]] std::string terminal(std::string_view text);
/// A complete JSON string with its quotes, ASCII-safe where it matters: control characters, U+2028,
/// U+2029, bidi overrides and "##" as \uXXXX, which a parser turns back: nothing is lost. Appends to `out`.
void append_json(std::string& out, std::string_view text);
/// The same of a text that is known to be valid UTF-8.
void append_valid_json(std::string& out, std::string_view text);
/// append_json() without the quotes.
void append_json_inside(std::string& out, std::string_view text);

}  // namespace isnad::report::escape
