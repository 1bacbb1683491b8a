// Writing JSON by appending to a string: no tree, no doubles where a decimal is meant, no locale.
//
//   std::string out;
//   JsonWriter json(out);
//   json.begin_object().field("id", "x").key("value").decimal(figure.value).end_object();
#pragma once
#include <array>
#include <cstddef>
#include <cstring>
#include <ostream>
#include <optional>
#include <string>
#include <string_view>

#include "isnad/decimal.h"
#include "isnad/span.h"

namespace isnad::report {

/// Puts the commas. Trusts its caller for the order of keys, values and brackets.
class JsonWriter {
 public:
  explicit JsonWriter(std::string& out) : out_(out) {}
  /// Goes on in an object of which a member is written.
  [[nodiscard]] static JsonWriter behind_member(std::string& out) {
    JsonWriter json(out);
    json.comma_ = true;
    return json;
  }

  JsonWriter& begin_object() { return open('{'); }
  JsonWriter& end_object() { return close('}'); }
  JsonWriter& begin_array() { return open('['); }
  JsonWriter& end_array() { return close(']'); }
  /// `name` is one of ours: plain ASCII without quotes.
  JsonWriter& key(std::string_view name);
  /// Of a known length, written in one piece: half of what the records hold are keys.
  template <std::size_t kSize>
  JsonWriter& key(const char (&name)[kSize]) {
    append_key<kSize>(name, "\":");
    return *this;
  }
  /// A key that comes from outside.
  JsonWriter& text_key(std::string_view name);

  JsonWriter& string(std::string_view value);
  /// The same of what is known to be valid UTF-8: a piece of a document's text.
  JsonWriter& valid_string(std::string_view value);
  /// A string that is one of ours as key()'s: written without a look at its letters.
  JsonWriter& name(std::string_view value);
  JsonWriter& number(std::size_t value);
  /// The keys "begin" and "end".
  JsonWriter& span(Span span);
  /// Four decimals, a point whatever the locale.
  JsonWriter& ratio(double value);
  /// All digits, no exponent; null if there is none.
  JsonWriter& decimal(const std::optional<Decimal>& value);
  JsonWriter& boolean(bool value);
  JsonWriter& null();
  /// A complete value, written elsewhere.
  JsonWriter& raw(std::string_view value);
  /// A line end where white space is allowed: between elements.
  JsonWriter& line();

  template <std::size_t kSize>
  JsonWriter& field(const char (&name)[kSize], std::string_view value) {
    append_key<kSize>(name, "\":\"");
    return string_behind_quote(value);
  }
  template <std::size_t kSize>
  JsonWriter& field(const char (&name)[kSize], std::size_t value) { return key(name).number(value); }

 private:
  /// Comma, line end, quote, name and what stands behind it.
  template <std::size_t kSize, std::size_t kBehind>
  void append_key(const char (&name)[kSize], const char (&behind)[kBehind]) {
    std::array<char, kSize + kBehind + 1> piece;  // neither NUL
    char* at = piece.data();
    if (comma_) *at++ = ',';
    if (line_) *at++ = '\n';
    *at++ = '"';
    std::memcpy(at, name, kSize - 1);
    at += kSize - 1;
    std::memcpy(at, behind, kBehind - 1);
    at += kBehind - 1;
    out_.append(piece.data(), static_cast<std::size_t>(at - piece.data()));
    line_ = comma_ = false;
  }
  JsonWriter& string_behind_quote(std::string_view value);
  JsonWriter& open(char bracket);
  JsonWriter& close(char bracket);
  void separate();

  std::string& out_;
  bool comma_ = false;
  bool line_ = false;
};

/// In front of CSV that Excel is to take for UTF-8.
inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// Collects output and hands it on in large blocks.
class Sink {
 public:
  explicit Sink(std::ostream& out) : out_(out) {}
  Sink(const Sink&) = delete;
  Sink& operator=(const Sink&) = delete;
  ~Sink() { flush(); }

  std::string& buffer() { return buffer_; }
  /// Call between records.
  void checkpoint() {
    if (buffer_.size() >= kBlock) flush();
  }
  void flush() {
    out_.write(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
    buffer_.clear();
  }

 private:
  static constexpr std::size_t kBlock = std::size_t{1} << 18U;
  std::ostream& out_;
  std::string buffer_;
};

}  // namespace isnad::report
