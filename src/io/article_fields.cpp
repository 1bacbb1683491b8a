#include "io/article_fields.h"

#include <fmt/format.h>

#include <array>

namespace isnad::io {
namespace {

/// A field and its other names in order of preference, as news-please, trafilatura, Media Cloud, schema.org,
/// RSS converters and ninjs write them; unused places are empty.
struct FieldNames {
  std::string Document::*field;
  std::array<std::string_view, 8> names;
};

constexpr std::array<FieldNames, 8> kFields = {{
    {&Document::text,
     {"text", "body", "maintext", "content", "article_text", "raw_text", "body_text", "articleBody"}},
    {&Document::id, {"id", "uri", "guid", "_id", "stories_id"}},
    {&Document::title, {"title", "headline", "name"}},
    {&Document::language, {"language", "lang", "inLanguage"}},
    {&Document::published,
     {"date", "published", "date_publish", "publish_date", "datePublished", "pubDate", "versioncreated"}},
    {&Document::modified, {"modified", "date_modify", "dateModified", "updated", "last_modified"}},
    {&Document::outlet,
     {"source", "outlet", "publisher", "source_domain", "sitename", "hostname", "media_name"}},
    {&Document::url, {"url", "link", "canonical_url"}},
}};

static_assert(kFields.front().field == &Document::text);

std::string take_member(Json& object) {
  for (const char* name : {"name", "value", "rendered"}) {
    const auto member = object.find(name);
    if (member != object.end() && member->is_string()) return std::move(member->get_ref<std::string&>());
  }
  return {};
}

}  // namespace

std::string take_text(Json& value) {
  if (value.is_array() && !value.empty())
    return value.front().is_array() ? std::string() : take_text(value.front());
  if (value.is_string()) return std::move(value.get_ref<std::string&>());
  if (value.is_number_integer()) return value.dump();
  return value.is_object() ? take_member(value) : std::string();
}

std::string take_text(Json& object, std::string_view name) {
  const auto field = object.find(name);
  return field == object.end() ? std::string() : take_text(*field);
}

void map_record(Json& object, Document& document) {
  for (const auto& [field, names] : kFields) {
    for (const std::string_view name : names) {
      if (!(document.*field).empty() || name.empty()) break;
      document.*field = take_text(object, name);
    }
  }
}

std::string_view find_text_field(const Json& object) {
  for (const std::string_view name : kFields.front().names) {
    if (object.contains(name)) return name;
  }
  return {};
}

std::string text_field_names() {
  return fmt::format("{}, body_xhtml, bodies", fmt::join(kFields.front().names, ", "));
}

}  // namespace isnad::io
