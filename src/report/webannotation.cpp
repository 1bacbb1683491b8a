// The W3C Web Annotation Data Model as JSON-LD (https://www.w3.org/TR/annotation-model/): one annotation a
// quote and figure, one a finding with a target for each of its passages. Positions count code points.
#include <string>

#include "isnad/report.h"
#include "report/json_writer.h"
#include "report/linked_data.h"
#include "report/view.h"

#ifndef ISNAD_VERSION
#define ISNAD_VERSION "unknown"
#endif

namespace isnad::report {
namespace {

/// The vocabulary's word for why a finding was written down (section 3.3.5 of the model).
const char* motivation_of(FindingKind kind) {
  switch (kind) {
    case FindingKind::discrepancy:
    case FindingKind::contradiction:
    case FindingKind::attribution:
    case FindingKind::wording: return "assessing";
    case FindingKind::undecided: return "questioning";
    case FindingKind::update:
    case FindingKind::agreement:
    case FindingKind::vague:
    case FindingKind::copy: return "linking";
    case FindingKind::single_source:
    case FindingKind::suspicious_text: break;
  }
  return "commenting";
}

void write_tag(JsonWriter& json, std::string_view tag) {
  json.begin_object().field("type", "TextualBody").field("purpose", "tagging").field("value", tag).end_object();
}

void write_description(JsonWriter& json, std::string_view text, std::string_view language) {
  if (text.empty()) return;
  json.begin_object().field("type", "TextualBody").field("purpose", "describing").field("format", "text/plain");
  if (!language.empty()) json.field("language", language);
  json.field("value", text).end_object();
}

void begin_annotation(JsonWriter& json, const std::string& id, const char* motivation) {
  json.line().begin_object().field("id", iri_of(id)).field("type", "Annotation").field("motivation", motivation);
}

void write_quote(JsonWriter& json, const Quote& quote, const std::string& language) {
  begin_annotation(json, quote.id, "describing");
  json.key("body").begin_array();
  write_tag(json, quote.kind == Quote::Kind::speech ? "quote" : "term");
  if (quote.kind == Quote::Kind::speech) write_tag(json, to_string(quote.form));
  if (quote.speaker) write_description(json, shown_name(*quote.speaker), language);
  json.end_array();
}

void write_figure(JsonWriter& json, const Figure& figure) {
  begin_annotation(json, figure.id, "describing");
  json.key("body").begin_array();
  write_tag(json, "figure");
  write_description(json, figure_text(figure), "en");
  json.end_array();
}

/// The items of the collection, counted.
class Annotations {
 public:
  Annotations(Sink& sink, const AlignmentGraph& graph) : sink_(sink), json_(sink.buffer()), graph_(graph), targets_(graph.documents) {}

  JsonWriter& json() { return json_; }
  void add_statements(std::size_t document);
  void add(const Finding&);

 private:
  void close(std::size_t document, Span span) {
    json_.key("target");
    targets_.write(json_, document, span);
    json_.end_object();
    sink_.checkpoint();
  }
  void write_target(const std::string& member);

  Sink& sink_;
  JsonWriter json_;
  const AlignmentGraph& graph_;
  Targets targets_;
};

void Annotations::add_statements(std::size_t document) {
  const Statements& one = graph_.documents[document];
  for (const Quote& quote : one.quotes) {
    write_quote(json_, quote, one.document.language);
    close(document, quote.span);
  }
  for (const Figure& figure : one.figures) {
    write_figure(json_, figure);
    close(document, figure.span);
  }
}

void Annotations::write_target(const std::string& member) {
  const auto at = graph_.refs.find(member);
  if (at != graph_.refs.end()) return targets_.write(json_, at->second.document, graph_.span_of(member));
  json_.string(iri_of(graph_.documents[graph_.document_refs.at(member)].document));
}

void Annotations::add(const Finding& finding) {
  begin_annotation(json_, finding.id, motivation_of(finding.kind));
  json_.key("body").begin_array();
  write_tag(json_, to_string(finding.kind));
  write_tag(json_, to_string(finding.severity));
  write_description(json_, finding.message, "en");
  json_.end_array().key("target").begin_array();
  for (const std::string& member : finding.members) write_target(member);
  json_.end_array().end_object();
  sink_.checkpoint();
}

std::size_t count_annotations(const ReportInput& input) {
  std::size_t count = input.findings.size();
  for (const Statements& one : input.graph.documents) count += one.quotes.size() + one.figures.size();
  return count;
}

}  // namespace
}  // namespace isnad::report

namespace isnad {

void write_webannotation(std::ostream& out, const ReportInput& input, const ReportOptions&) {
  report::Sink sink(out);
  report::Annotations annotations(sink, input.graph);
  report::JsonWriter& json = annotations.json();
  json.begin_object().field("@context", "http://www.w3.org/ns/anno.jsonld").field("id", "urn:x-isnad:annotations");
  json.field("type", "AnnotationCollection").field("label", "isnad");
  json.key("generator").begin_object().field("type", "Software").field("name", "isnad " ISNAD_VERSION).end_object();
  json.field("total", report::count_annotations(input)).key("first").begin_object();
  json.field("id", "urn:x-isnad:annotations:1").field("type", "AnnotationPage").field("startIndex", std::size_t{0});
  json.key("items").begin_array();
  for (const Finding& finding : input.findings) annotations.add(finding);
  for (std::size_t d = 0; d < input.graph.documents.size(); ++d) annotations.add_statements(d);
  json.end_array().end_object().end_object();
  sink.buffer().push_back('\n');
}

}  // namespace isnad
