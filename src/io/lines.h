// Lines of a text: reading forward, line by line, with offsets and numbers.
#pragma once
#include <cstddef>
#include <string_view>

#include "isnad/span.h"

namespace isnad::io {

/// The part of `span` without white space (of any script) at both ends.
[[nodiscard]] Span trim(std::string_view text, Span span);
[[nodiscard]] std::string_view trim(std::string_view text);

/// for (Lines lines(text); lines.next();) use(lines.span(), lines.number());
/// A line ends at "\n", "\r\n", "\r", U+2028 or U+2029; spans leave the line end out. A line of a JSON
/// file ends at "\n" only (LineEnds::newline): its strings may hold U+2028.
enum class LineEnds { any, newline };

class Lines {
 public:
  explicit Lines(std::string_view text, LineEnds ends = LineEnds::any) : text_(text), ends_(ends) {}

  bool next();
  [[nodiscard]] Span span() const { return span_; }
  [[nodiscard]] std::string_view line() const { return span_.of(text_); }
  [[nodiscard]] std::size_t number() const { return number_; }  ///< from 1

 private:
  [[nodiscard]] std::size_t find_end(std::size_t from) const;
  [[nodiscard]] std::size_t end_size(std::size_t at) const;

  std::string_view text_;
  LineEnds ends_;
  std::size_t next_ = 0;
  std::size_t number_ = 0;
  Span span_;
};

}  // namespace isnad::io
