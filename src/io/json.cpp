#include "io/json.h"

#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>

namespace isnad::io {
namespace {

constexpr std::string_view kWhite = " \t\r\n";

/// Steps from an opening quote to behind the closing one.
std::size_t skip_string(std::string_view text, std::size_t at) {
  for (++at; at < text.size() && text[at] != '"'; ++at) {
    if (text[at] == '\\') ++at;
  }
  return at + 1;
}

/// Where the text first nests deeper than allowed, if it does. Broken JSON is left to the parser.
std::optional<std::size_t> find_too_deep(std::string_view text) {
  std::size_t depth = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (c == '"') {
      at = skip_string(text, at);
      continue;
    }
    if ((c == '[' || c == '{') && ++depth > kMaxJsonDepth) return at;
    if ((c == ']' || c == '}') && depth > 0) --depth;
    ++at;
  }
  return std::nullopt;
}

std::string_view between(std::string_view text, std::string_view before, std::string_view after) {
  const std::size_t begin = text.find(before);
  if (begin == std::string_view::npos) return {};
  text.remove_prefix(begin + before.size());
  return text.substr(0, text.find(after));
}

std::string_view after_last(std::string_view text, std::string_view mark) {
  const std::size_t at = text.rfind(mark);
  return at == std::string_view::npos ? std::string_view() : text.substr(at + mark.size());
}

/// The library says "...: syntax error while parsing A - B; last read: 'piece'; expected C". The piece is
/// left out: it may be a whole article.
std::string describe(std::string_view what) {
  const std::string_view context = between(what, "syntax error while parsing ", " - ");
  std::string_view wrong = between(what, " - ", "; last read");
  wrong = wrong.substr(0, wrong.find("; expected "));
  const std::string_view expected = after_last(what, "; expected ");
  if (context.empty() || wrong.empty()) return "broken JSON; expected one JSON object";
  if (!expected.empty() && expected.size() < 60)
    return fmt::format("broken JSON: {}; expected {}", wrong, expected);
  return fmt::format("broken JSON: {}; expected a JSON {}", wrong, context);
}

std::string_view without_white(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(kWhite), text.size()));
  return text;
}

bool is_key_at(std::string_view json, std::size_t at, std::size_t size) {
  if (at == 0 || json[at - 1] != '"' || (at >= 2 && json[at - 2] == '\\')) return false;
  const std::string_view rest = json.substr(at + size);
  return rest.starts_with('"') && without_white(rest.substr(1)).starts_with(':');
}

Json to_json(simdjson::dom::element value);

Json to_json(simdjson::dom::array values) {
  Json array = Json::array();
  for (const simdjson::dom::element value : values) array.push_back(to_json(value));
  return array;
}

Json to_json(simdjson::dom::object members) {
  Json object = Json::object();
  for (const simdjson::dom::key_value_pair member : members) object[std::string(member.key)] = to_json(member.value);
  return object;
}

Json to_json(simdjson::dom::element value) {
  switch (value.type()) {
    case simdjson::dom::element_type::ARRAY: return to_json(value.get_array().value_unsafe());
    case simdjson::dom::element_type::OBJECT: return to_json(value.get_object().value_unsafe());
    case simdjson::dom::element_type::INT64: return value.get_int64().value_unsafe();
    case simdjson::dom::element_type::UINT64: return value.get_uint64().value_unsafe();
    case simdjson::dom::element_type::DOUBLE: return value.get_double().value_unsafe();
    case simdjson::dom::element_type::STRING: return std::string(value.get_string().value_unsafe());
    case simdjson::dom::element_type::BOOL: return value.get_bool().value_unsafe();
    case simdjson::dom::element_type::NULL_VALUE: return nullptr;
  }
  return nullptr;
}

/// simdjson reads ten times as fast as nlohmann's parser but cannot say where an error is: what it refuses, the
/// other reads again.
std::optional<Json> parse_fast(std::string_view text) {
  thread_local simdjson::dom::parser parser;  // its buffers are several times as large as a line
  if (parser.capacity() < text.size() && parser.allocate(text.size(), kMaxJsonDepth) != simdjson::SUCCESS) return std::nullopt;
  simdjson::dom::element value;
  if (parser.parse(text.data(), text.size()).get(value) != simdjson::SUCCESS) return std::nullopt;
  return to_json(value);
}

}  // namespace

std::optional<Json> parse_json(std::string_view text, JsonError& error) {
  if (auto value = parse_fast(text)) return value;
  if (const auto deep = find_too_deep(text)) {
    error = {*deep, fmt::format("nested too deeply; expected at most {} levels", kMaxJsonDepth)};
    return std::nullopt;
  }
  try {
    return Json::parse(text.begin(), text.end());
  } catch (const Json::parse_error& failed) {
    const std::size_t read = std::min(failed.byte, text.size() + 1);
    error = {read == 0 ? 0 : read - 1, describe(failed.what())};
  } catch (const Json::exception&) {
    error = {0, "broken JSON: a number is too large; expected one that fits a double"};
  }
  return std::nullopt;
}

bool begins_like_json(std::string_view text) {
  text = without_white(text);
  if (text.empty() || (text.front() != '{' && text.front() != '[')) return false;
  const bool is_array = text.front() == '[';
  const std::string_view inner = without_white(text.substr(1));
  if (inner.empty()) return true;
  return is_array ? inner.front() == '{' || inner.front() == ']' || inner.front() == '['
                  : inner.front() == '"' || inner.front() == '}';
}

bool mentions_key(std::string_view json, std::string_view key) {
  for (std::size_t at = json.find(key); at != std::string_view::npos; at = json.find(key, at + 1)) {
    if (is_key_at(json, at, key.size())) return true;
  }
  return false;
}

}  // namespace isnad::io
