#include <algorithm>
#include <array>
#include <utility>

#include "io/article_fields.h"
#include "io/html_text.h"
#include "io/json_items.h"
#include "io/ninjs.h"
#include "io/reader.h"

namespace isnad::io {
namespace {

/// Names that ninjs has and the other feeds of the alias table have not.
constexpr std::array<std::string_view, 13> kOwnFields = {
    "body_xhtml",  "body_html",   "bodies",         "headlines",      "versioncreated", "versionCreated",
    "infosource",  "infosources", "infoSources",    "contentcreated", "contentCreated", "firstcreated",   "firstCreated"};

/// How much of a file is searched for those names: an item's fields stand before or behind its body.
constexpr std::size_t kSearchedBytes = 1U << 20U;

/// "http://cv.iptc.org/newscodes/.../publisher" and "publisher" mean the same.
bool is_publisher(const Json& source) {
  const auto role = source.find("role");
  return role != source.end() && role->is_string() &&
         role->get_ref<const std::string&>().ends_with("publisher");
}

/// The publisher among the information sources (1.x: infosource); only if none is named so, the first source. byline and
/// usageterms name people and conditions, and would make every reporter an outlet of their own.
std::string take_outlet(Json& object) {
  for (const char* name : {"infosource", "infosources", "infoSources"}) {
    const auto sources = object.find(name);
    if (sources == object.end() || !sources->is_array()) continue;
    for (Json& source : *sources) {
      if (source.is_object() && is_publisher(source)) return take_text(source, "name");
    }
    return take_text(*sources);
  }
  return {};
}

bool is_markup_type(std::string_view type) {
  return type.find("html") != std::string_view::npos || type.find("xml") != std::string_view::npos;
}

/// A body of 2.x or 3.x: {"role", "contenttype" or "contentType", "value"}.
struct Body {
  std::string value;
  bool is_markup = false;
};

Body take_body(Json& entry) {
  if (!entry.is_object()) return {};
  Body body{take_text(entry, "value"), false};
  std::string type = take_text(entry, "contenttype");
  if (type.empty()) type = take_text(entry, "contentType");
  body.is_markup = type.empty() ? body.value.starts_with('<') : is_markup_type(type);
  return body;
}

/// 2.x and 3.x: the first plain body that is not empty, else the first marked-up one.
std::string take_bodies(Json& object) {
  const auto bodies = object.find("bodies");
  if (bodies == object.end() || !bodies->is_array()) return {};
  std::string markup;
  for (Json& entry : *bodies) {
    Body body = take_body(entry);
    if (body.value.empty()) continue;
    if (!body.is_markup) return std::move(body.value);
    if (markup.empty()) markup = std::move(body.value);
  }
  return html_to_text(markup);
}

/// 1.x: body_text, else body_xhtml, body_html or whatever body_* a provider added.
std::string take_body_fields(Json& object) {
  std::string text = take_text(object, "body_text");
  if (!text.empty()) return text;
  for (auto& [name, value] : object.items()) {
    if (name.starts_with("body_") && value.is_string()) return html_to_text(value.get_ref<std::string&>());
  }
  return {};
}

/// A headline may carry markup in 1.x feeds; as text it must not.
std::string take_headline(Json& object) {
  std::string headline = take_text(object, "headline");
  if (headline.empty()) headline = take_text(object, "headlines");
  return headline.find('<') == std::string::npos ? headline : html_to_text(headline);
}

/// The version's own time: what the text says, it says as of then.
std::string take_published(Json& object) {
  for (const char* name : {"versioncreated", "versionCreated", "contentcreated", "contentCreated",
                           "firstcreated", "firstCreated"}) {
    std::string date = take_text(object, name);
    if (!date.empty()) return date;
  }
  return {};
}

}  // namespace

bool is_ninjs(const Json& object) {
  if (!object.is_object()) return false;
  return std::any_of(kOwnFields.begin(), kOwnFields.end(),
                     [&](std::string_view name) { return object.contains(name); });
}

void map_ninjs(Json& object, Document& document) {
  document.text = take_body_fields(object);
  if (document.text.empty()) document.text = take_bodies(object);
  document.title = take_headline(object);
  document.published = take_published(object);
  document.outlet = take_outlet(object);
  document.id = take_text(object, "uri");
  document.url = take_text(object, "url");
  if (document.url.empty()) document.url = document.id;
  map_record(object, document);
  if (document.outlet.empty()) document.outlet = take_text(object, "copyrightholder");
  if (document.outlet.empty()) document.outlet = take_text(object, "copyrightHolder");
}

bool recognises_ninjs(std::string_view text) {
  if (!begins_like_json(text)) return false;
  const std::string_view head = text.substr(0, kSearchedBytes);
  return std::any_of(kOwnFields.begin(), kOwnFields.end(),
                     [&](std::string_view name) { return mentions_key(head, name); });
}

void read_ninjs(Source source, const Languages&, Batch& batch) { read_json(source, map_ninjs, batch); }

}  // namespace isnad::io
