// `isnad check --format jsonl`.
#include <string>

#include "report/check_formats.h"
#include "report/json_writer.h"

namespace isnad::report {
namespace {

void write_place(JsonWriter& json, const CheckPlace& place) {
  json.field("path", place.path).field("file_line", place.file_line);
  json.field("line", place.line).field("column", place.column);
  json.field("end_line", place.end_line).field("end_column", place.end_column);
}

void write_passage(JsonWriter& json, const PassageView& passage) {
  json.field("statement", passage.id).field("kind", isnad::to_string(passage.kind));
  json.field("document", passage.document->id).field("begin", passage.span.begin).field("end", passage.span.end);
  json.field("outlet", passage.outlet).field("published", passage.document->published);
  json.field("language", passage.language).field("text", passage.words);
  json.field("figure", passage.figure).field("speaker", passage.speaker);
}

void write_item(JsonWriter& json, const CheckItem& item) {
  json.begin_object().field("type", "item").field("id", item.key).field("finding", item.finding);
  json.field("rule", item.rule->name).field("severity", isnad::to_string(item.severity));
  json.field("message", item.message);
  write_place(json, item.place);
  json.field("outlets", item.outlets).field("independent_sources", item.independent_sources);
  json.key("passage");
  if (item.own) {
    json.begin_object();
    write_passage(json, *item.own);
    json.end_object();
  } else {
    json.null();
  }
  json.key("others").begin_array();
  for (const CheckPassage& other : item.others) {
    json.begin_object().key("differs").boolean(other.differs);
    write_place(json, other.place);
    write_passage(json, other.passage);
    json.end_object();
  }
  json.end_array().end_object();
}

void write_note(JsonWriter& json, const CheckNote& note) {
  json.begin_object().field("type", "note").field("severity", isnad::to_string(note.severity));
  json.field("code", note.code).field("message", note.message).end_object();
}

void write_summary(JsonWriter& json, const CheckView& view) {
  const auto counts = count_severities(view.items);
  json.begin_object().field("type", "summary").field("errors", counts[2]).field("warnings", counts[1]);
  json.field("infos", counts[0]).field("known", view.known).field("suppressed", view.suppressed);
  json.field("files", view.documents.size()).field("compared", view.compared);
  json.key("alone").begin_array();
  for (const std::string& path : view.alone) json.string(path);
  json.end_array().end_object();
}

template <class Write>
void write_line(Sink& sink, const Write& write) {
  JsonWriter json(sink.buffer());
  write(json);
  sink.buffer() += '\n';
  sink.checkpoint();
}

}  // namespace

std::string write_check_jsonl(std::ostream& out, const CheckView& view, const ReportOptions&) {
  Sink sink(out);
  write_line(sink, [](JsonWriter& json) {
    json.begin_object().field("type", "check").field("version", std::size_t{1});
    json.field("offsets", "utf-8 bytes").field("columns", "code points").end_object();
  });
  for (const CheckItem& item : view.items) write_line(sink, [&](JsonWriter& json) { write_item(json, item); });
  for (const CheckNote& note : view.notes) write_line(sink, [&](JsonWriter& json) { write_note(json, note); });
  write_line(sink, [&](JsonWriter& json) { write_summary(json, view); });
  return {};
}

}  // namespace isnad::report
