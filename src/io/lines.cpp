#include "io/lines.h"

#include <algorithm>

#include "text/byte_runs.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace isnad::io {
namespace {

bool is_white(char32_t c) {
  const text::CharacterClass what = text::class_of(c);
  return what == text::CharacterClass::space || what == text::CharacterClass::newline;
}

std::size_t end_of_plain(std::string_view text, std::size_t at) {
  return text::end_of_run(text, at, [](auto c) { return (c == '\n') | (c == '\r') | (c == 0xE2); });
}

/// U+2028 and U+2029 are E2 80 A8 and E2 80 A9.
bool is_separator_at(std::string_view text, std::size_t at) {
  return at + 2 < text.size() && text[at + 1] == '\x80' && (text[at + 2] == '\xA8' || text[at + 2] == '\xA9');
}

}  // namespace

Span trim(std::string_view text, Span span) {
  while (!span.empty()) {
    std::size_t next = span.begin;
    if (!is_white(text::decode(text, next))) break;
    span.begin = next;
  }
  while (!span.empty()) {
    std::size_t last = span.end;
    if (!is_white(text::decode_back(text, last))) break;
    span.end = last;
  }
  return span;
}

std::string_view trim(std::string_view text) { return trim(text, {0, text.size()}).of(text); }

std::size_t Lines::find_end(std::size_t from) const {
  if (ends_ == LineEnds::newline) return std::min(text_.find('\n', from), text_.size());
  for (std::size_t at = end_of_plain(text_, from); at < text_.size(); at = end_of_plain(text_, at + 1)) {
    if (text_[at] != '\xE2' || is_separator_at(text_, at)) return at;
  }
  return text_.size();
}

std::size_t Lines::end_size(std::size_t at) const {
  if (text_[at] == '\xE2') return 3;
  return text_.substr(at).starts_with("\r\n") ? 2 : 1;
}

bool Lines::next() {
  if (next_ >= text_.size()) return false;
  const std::size_t end = find_end(next_);
  span_ = {next_, end};
  next_ = end == text_.size() ? end : end + end_size(end);
  ++number_;
  return true;
}

}  // namespace isnad::io
