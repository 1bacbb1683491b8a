#include "report/json_writer.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>

#include "report/escape.h"

namespace isnad::report {

void JsonWriter::separate() {
  if (comma_) out_.push_back(',');
  if (line_) out_.push_back('\n');
  line_ = false;
  comma_ = true;
}

JsonWriter& JsonWriter::open(char bracket) {
  separate();
  out_.push_back(bracket);
  comma_ = false;
  return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
  if (line_) out_.push_back('\n');
  line_ = false;
  out_.push_back(bracket);
  comma_ = true;
  return *this;
}

JsonWriter& JsonWriter::key(std::string_view word) {
  name(word);
  out_.push_back(':');
  comma_ = false;
  return *this;
}

JsonWriter& JsonWriter::text_key(std::string_view name) {
  separate();
  escape::append_json(out_, name);
  out_.push_back(':');
  comma_ = false;
  return *this;
}

JsonWriter& JsonWriter::string(std::string_view value) {
  separate();
  escape::append_json(out_, value);
  return *this;
}

JsonWriter& JsonWriter::string_behind_quote(std::string_view value) {
  escape::append_json_inside(out_, value);
  out_.push_back('"');
  comma_ = true;
  return *this;
}

JsonWriter& JsonWriter::valid_string(std::string_view value) {
  separate();
  escape::append_valid_json(out_, value);
  return *this;
}

JsonWriter& JsonWriter::name(std::string_view value) {
  separate();
  out_.push_back('"');
  out_.append(value);
  out_.push_back('"');
  return *this;
}

JsonWriter& JsonWriter::number(std::size_t value) {
  separate();
  const fmt::format_int digits(value);
  out_.append(digits.data(), digits.size());
  return *this;
}

JsonWriter& JsonWriter::span(Span span) {
  const fmt::format_int begin(span.begin), end(span.end);
  key("begin");
  out_.append(begin.data(), begin.size()).append(",\"end\":").append(end.data(), end.size());
  comma_ = true;
  return *this;
}

JsonWriter& JsonWriter::ratio(double value) {
  if (!std::isfinite(value)) return null();  // JSON has no other way to say it
  separate();
  fmt::format_to(std::back_inserter(out_), "{:.4f}", value);
  return *this;
}

JsonWriter& JsonWriter::decimal(const std::optional<Decimal>& value) {
  if (!value) return null();
  separate();
  out_ += value->to_string();
  return *this;
}

JsonWriter& JsonWriter::boolean(bool value) {
  separate();
  out_ += value ? "true" : "false";
  return *this;
}

JsonWriter& JsonWriter::null() {
  separate();
  out_ += "null";
  return *this;
}

JsonWriter& JsonWriter::raw(std::string_view value) {
  separate();
  out_ += value;
  return *this;
}

JsonWriter& JsonWriter::line() {
  line_ = true;
  return *this;
}

}  // namespace isnad::report
