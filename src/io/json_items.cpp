#include "io/json_items.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "io/article_fields.h"
#include "io/lines.h"
#include "text/characters.h"
#include "text/iso_date.h"
#include "text/utf8.h"

namespace isnad::io {
namespace {

/// A file with more broken lines than this is most likely no NDJSON at all; the rest is counted.
constexpr std::size_t kMaxBrokenLines = 100;

std::string_view trim_ascii(std::string_view line) {
  const std::size_t begin = line.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return {};
  return line.substr(begin, line.find_last_not_of(" \t\r\n") - begin + 1);
}

/// Pictures and the like come in the same feeds as articles.
bool is_other_medium(const Json& object) {
  static constexpr std::array<std::string_view, 7> kMedia = {"picture", "photo",     "graphic",  "video",
                                                             "audio",   "composite", "component"};
  const auto type = object.find("type");
  if (type == object.end() || !type->is_string()) return false;
  return std::find(kMedia.begin(), kMedia.end(), type->get_ref<const std::string&>()) != kMedia.end();
}

std::optional<std::int64_t> whole_number(std::string_view digits) {
  std::int64_t number = 0;
  const auto [end, failed] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return failed == std::errc() && end == digits.data() + digits.size() ? std::optional(number) : std::nullopt;
}

std::optional<std::string> iso_date(std::string_view written) {
  const std::string folded = text::fold(written);
  if (auto iso = text::normalise_date(folded)) return iso;
  const auto seconds = whole_number(folded);
  return seconds && folded.size() >= 9 ? text::date_of_unix_time(*seconds) : std::nullopt;
}

/// The array of items that a value is or wraps as {"items": [...]}; null if it is an item itself.
Json* list_of_items(Json& value) {
  if (value.is_array()) return &value;
  const auto items = value.is_object() ? value.find("items") : value.end();
  if (items == value.end() || !items->is_array()) return nullptr;
  return items->empty() || items->front().is_object() ? &*items : nullptr;
}

class JsonSource {
 public:
  JsonSource(const Source& source, ItemMapping map, Batch& batch)
      : source_(source), map_(map), batch_(batch) {}

  void read_lines() {
    for (Lines lines(source_.text, LineEnds::newline); lines.next();) {
      const std::string_view line = trim_ascii(lines.line());
      if (!line.empty()) read_value(line, lines.number());
    }
    if (broken_ > kMaxBrokenLines) {
      fail({source_.path}, fmt::format("{} more lines are broken JSON; expected one JSON object a line",
                                       broken_ - kMaxBrokenLines));
    }
  }

  void read_whole() {
    const std::string_view text = trim_ascii(source_.text);
    read_value(text, text::line_column(source_.text, offset_of(text)).line);
  }

 private:
  std::size_t offset_of(std::string_view piece) const {
    return static_cast<std::size_t>(piece.data() - source_.text.data());
  }

  void fail(const Place& place, std::string_view message) {
    batch_.diagnostics.push_back(error_at(place, "bad-json", message));
  }

  void read_value(std::string_view text, std::size_t line) {
    JsonError error;
    std::optional<Json> value = parse_json(text, error);
    if (!value) {
      if (++broken_ > kMaxBrokenLines) return;  // before line_column, which would make this quadratic
      const auto [bad_line, column] = text::line_column(source_.text, offset_of(text) + error.offset);
      return fail({source_.path, bad_line, column}, error.message);
    }
    read_items(*value, {source_.path, line, 1});
  }

  void read_items(Json& value, Place place) {
    Json* list = list_of_items(value);
    if (list == nullptr) return read_item(value, place);
    for (Json& element : *list) {
      ++place.item;
      read_item(element, place);
    }
  }

  void read_item(Json& object, const Place& place) {
    if (!object.is_object()) {
      return fail(place, fmt::format("a JSON {} is no article; expected an object", object.type_name()));
    }
    Item item;
    item.place = place;
    item.document.path = source_.path;
    map_(object, item.document);
    if (item.document.text.empty()) return report_no_text(object, place);
    settle_date(item.document.published, place);
    settle_date(item.document.modified, place);
    batch_.items.push_back(std::move(item));
  }

  void report_no_text(const Json& object, const Place& place) {
    if (is_other_medium(object)) {
      const auto message =
          fmt::format("left out: a {} without text", object["type"].get_ref<const std::string&>());
      batch_.diagnostics.push_back(info_at(place, "not-an-article", message));
      return;
    }
    const std::string_view field = find_text_field(object);
    if (field.empty()) {
      const auto message =
          fmt::format("an article without text; expected one of the fields {}", text_field_names());
      batch_.diagnostics.push_back(error_at(place, "no-text", message));
      return;
    }
    const auto message =
        fmt::format("an article without letters: its field \"{}\" is empty or no text", field);
    batch_.diagnostics.push_back(error_at(place, "no-letters", message + "; expected text; it is left out"));
  }

  void settle_date(std::string& date, const Place& place) {
    if (date.empty()) return;
    if (auto iso = iso_date(date)) {
      date = std::move(*iso);
      return;
    }
    const auto message = fmt::format(
        "\"{}\" is no date that can be read; expected ISO 8601 or RFC 2822; the article "
        "is read without it",
        fragment(date));
    batch_.diagnostics.push_back(warning_at(place, "unknown-date", message));
    date.clear();
  }

  const Source& source_;
  ItemMapping map_;
  Batch& batch_;
  std::size_t broken_ = 0;
};

}  // namespace

bool has_object_lines(std::string_view text) {
  for (Lines lines(text, LineEnds::newline); lines.next();) {
    const std::string_view line = lines.line().substr(0, lines.line().find_last_not_of(" \t\r") + 1);
    if (line.size() >= 2 && line.front() == '{' && line.back() == '}') return true;
  }
  return false;
}

void read_json(const Source& source, ItemMapping map, Batch& batch) {
  JsonSource json(source, map, batch);
  if (has_object_lines(source.text))
    json.read_lines();
  else
    json.read_whole();
}

}  // namespace isnad::io
