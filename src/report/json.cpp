// The whole report as one JSON document: what the text report shows, uncapped, with every passage in full.
// For the graph itself there is the record contract, jsonl.cpp.
#include <string>

#include "isnad/report.h"
#include "report/json_writer.h"
#include "report/view.h"

#ifndef ISNAD_VERSION
#define ISNAD_VERSION "unknown"
#endif

namespace isnad::report {
namespace {

constexpr std::size_t kFormatVersion = 1;

const char* name_of(SectionKind kind) {
  switch (kind) {
    case SectionKind::figures_differ: return "figures_differ";
    case SectionKind::contradictions: return "contradictions";
    case SectionKind::attribution: return "attribution";
    case SectionKind::wording: return "wording";
    case SectionKind::quotes: return "quotes";
    case SectionKind::figures_agree: return "figures_agree";
    case SectionKind::compatible: return "compatible";
    case SectionKind::claims: return "claims";
    case SectionKind::copied: return "copied";
    case SectionKind::suspicious: return "suspicious";
    case SectionKind::single_source: return "single_source";
    case SectionKind::undecided: return "undecided";
  }
  return "";
}

const char* name_of(Edit::Op op) {
  if (op == Edit::Op::equal) return "equal";
  return op == Edit::Op::only_a ? "earlier" : "later";
}

void write_totals(JsonWriter& json, const Totals& t) {
  json.key("totals").begin_object();
  json.field("documents", t.documents).field("outlets", t.outlets).field("events", t.events);
  json.field("quotes", t.quotes).field("figures", t.figures).field("claims", t.claims);
  json.field("links", t.links);
  json.field("discrepancies", t.discrepancies).field("contradictions", t.contradictions);
  json.field("attributions", t.attributions).field("wordings", t.wordings).field("updates", t.updates);
  json.field("agreements", t.agreements).field("undecided", t.undecided).end_object();
}

void write_document(JsonWriter& json, const DocumentView& d) {
  json.line().begin_object().field("number", d.number).field("id", d.document->id);
  json.field("path", d.document->path).field("outlet", d.outlet).field("title", d.title);
  json.field("published", d.document->published);
  json.field("language", d.language).field("url", d.document->url);
  json.field("bytes", d.document->text.size()).field("words", d.words).field("quotes", d.quotes);
  json.field("terms", d.terms).field("figures", d.figures).field("claims", d.claims);
  json.key("copied_share").ratio(d.copied_share).field("copy_group", d.copy_group).end_object();
}

void write_copy(JsonWriter& json, const CopyView& c) {
  json.line().begin_object().field("from", c.from).field("to", c.to);
  json.key("from_share").ratio(c.from_share).key("to_share").ratio(c.to_share);
  json.field("sentences", c.sentences).key("credited").boolean(c.credited).end_object();
}

void write_passage(JsonWriter& json, const PassageView& p) {
  json.begin_object().field("id", p.id).field("kind", to_string(p.kind)).field("document", p.document->id);
  json.field("outlet", p.outlet).field("published", p.document->published).field("language", p.language);
  json.field("begin", p.span.begin).field("end", p.span.end);
  json.field("before", p.before).field("text", p.words).field("after", p.after).field("speaker", p.speaker);
  if (!p.form.empty()) json.field("form", p.form);
  if (!p.figure.empty()) json.field("figure", p.figure);
  json.end_object();
}

void write_changes(JsonWriter& json, const FindingView& finding) {
  if (finding.changes.empty()) return;
  json.key("changes").begin_array();
  for (const ChangeView& change : finding.changes) {
    json.begin_object().field("op", name_of(change.op)).field("text", change.text).end_object();
  }
  json.end_array();
}

void write_finding(JsonWriter& json, const FindingView& finding, SectionKind section) {
  const Finding& f = *finding.finding;
  json.line().begin_object().field("id", f.id).field("section", name_of(section));
  json.field("kind", to_string(f.kind)).field("severity", to_string(f.severity));
  json.field("message", f.message).field("outlets", f.outlets);
  json.field("independent_sources", f.independent_sources).key("members").begin_array();
  for (const std::string& member : f.members) json.string(member);
  json.end_array().key("passages").begin_array();
  for (const PassageView& passage : finding.passages) write_passage(json, passage);
  json.end_array();
  write_changes(json, finding);
  json.key("evidence").begin_array();
  for (const EvidenceView& e : finding.evidence) {
    json.begin_object().field("rule", e.rule).field("detail", e.detail).end_object();
  }
  json.end_array().end_object();
}

void write_event(JsonWriter& json, const EventView& event) {
  json.line().begin_object().field("id", event.event->id).field("title", event.title);
  json.field("independent_sources", event.sources).key("documents").begin_array();
  for (const DocumentView& d : event.documents) write_document(json, d);
  json.end_array().key("copies").begin_array();
  for (const SectionView& section : event.sections) {
    for (const CopyView& copy : section.copies) write_copy(json, copy);
  }
  json.end_array().key("findings").begin_array();
  for (const SectionView& section : event.sections) {
    for (const FindingView& finding : section.findings) write_finding(json, finding, section.kind);
  }
  json.end_array().end_object();
}

void write_notes(JsonWriter& json, const ReportView& view) {
  json.line().key("notes").begin_array();
  for (const NoteView& note : view.notes) {
    json.line().begin_object().field("severity", to_string(note.severity)).field("code", note.code);
    json.field("place", note.place).field("message", note.message).end_object();
  }
  json.end_array().line().key("method").begin_array();
  for (const std::string& line : view.method) json.line().string(line);
  json.end_array();
}

}  // namespace
}  // namespace isnad::report

namespace isnad {

void write_json(std::ostream& out, const ReportInput& input, const ReportOptions&) {
  const report::ReportView view = report::make_view(input, {});  // for machines: the same in every interface
  report::Sink sink(out);
  report::JsonWriter json(sink.buffer());
  json.begin_object().field("type", "isnad-report").field("version", report::kFormatVersion);
  json.field("generator", "isnad " ISNAD_VERSION).line();
  report::write_totals(json, view.totals);
  json.line().key("events").begin_array();
  for (const report::EventView& event : view.events) {
    report::write_event(json, event);
    sink.checkpoint();
  }
  json.end_array();
  report::write_notes(json, view);
  json.end_object();
  sink.buffer().push_back('\n');
}

}  // namespace isnad
