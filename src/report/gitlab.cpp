// `isnad check --format gitlab`: the Code Quality report that GitLab shows beside a merge request
// (docs.gitlab.com, "Code Quality report format").
#include <string>

#include "report/check_formats.h"
#include "report/json_writer.h"

namespace isnad::report {
namespace {

const char* severity_of(Severity severity) {
  return severity == Severity::error ? "major" : severity == Severity::warning ? "minor" : "info";
}

void write_item(JsonWriter& json, const CheckItem& item, const lang::Interface& words) {
  const std::string line = line_in_article(item.place, words);
  json.begin_object().field("description", line.empty() ? item.message : item.message + " (" + line + ")");
  json.field("check_name", item.rule->name).field("fingerprint", item.key);
  json.field("severity", severity_of(item.severity));
  json.key("location").begin_object().field("path", item.place.path);
  json.key("lines").begin_object().field("begin", item.place.file_line);
  if (item.place.verbatim) json.field("end", item.place.end_line);
  json.end_object().end_object().end_object();
}

}  // namespace

std::string write_gitlab(std::ostream& out, const CheckView& view, const ReportOptions&) {
  Sink sink(out);
  JsonWriter json(sink.buffer());
  json.begin_array().line();
  for (const CheckItem& item : view.items) {
    write_item(json, item, view.words);
    json.line();
    sink.checkpoint();
  }
  json.end_array();
  sink.buffer() += '\n';
  return {};
}

}  // namespace isnad::report
