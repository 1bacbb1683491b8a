// The record contract: one JSON object a line. DESIGN.md lists the keys; testdata/schema/record.schema.json
// says the same for machines. Keys may be added, none removed or changed.
#include "isnad/report.h"
#include "report/escape.h"
#include "report/json_writer.h"

namespace isnad::report {
namespace {

template <std::size_t kSize>
JsonWriter& field_if(JsonWriter& json, const char (&name)[kSize], const std::string& value) {
  return value.empty() ? json : json.field(name, value);
}

/// The records of one run, in the order of the contract.
class Records {
 public:
  Records(std::ostream& out, bool with_text) : sink_(out), with_text_(with_text) {}

  void header();
  void statements(const Statements&);
  void link(const Link&);
  void copy(const Copy&);
  void finding(const Finding&, const std::vector<Event>&);
  void diagnostic(const Diagnostic&);

 private:
  JsonWriter begin(const char* type);
  void end(JsonWriter& json);
  /// The keys that sentence, quote, figure and claim begin with.
  JsonWriter begin_part(const char* type, const std::string& id);

  void document(const Document&);
  void sentence(const Sentence&);
  void quote(const Quote&, const Statements&);
  void figure(const Figure&, const Statements&);
  void claim(const Claim&, const Statements&);

  Sink sink_;
  bool with_text_;
  std::string document_;  ///< the member that names the document whose parts are being written
};

const char* name_of(Sentence::Kind kind) {
  switch (kind) {
    case Sentence::Kind::prose: return "prose";
    case Sentence::Kind::heading: return "heading";
    case Sentence::Kind::dateline: return "dateline";
    case Sentence::Kind::debris: return "debris";
  }
  return "";
}

void write_place(JsonWriter& json, const Statements& of, std::size_t sentence, Span where) {
  json.field("sentence", of.sentences[sentence].id);
  json.span(where).key("text").valid_string(where.of(of.document.text));
}

void write_speaker(JsonWriter& json, const std::optional<Speaker>& speaker) {
  json.key("speaker");
  if (!speaker) {
    json.null();
    return;
  }
  json.begin_object().field("text", speaker->text).span(speaker->span);
  json.field("name", speaker->name);
  if (!speaker->entity.empty()) json.field("entity", speaker->entity);
  json.end_object();
}

void write_via(JsonWriter& json, const std::optional<Relay>& via) {
  if (!via) return;
  json.key("via").begin_object().field("text", via->text).span(via->span).end_object();
}

// Where, whose, by whom, when: only what the text says.
void write_scope(JsonWriter& json, const Scope& scope, std::string_view text) {
  for (const auto& [key, name] : {std::pair{"place", scope.place}, std::pair{"party", scope.party}, std::pair{"by", scope.by}, std::pair{"period", scope.period}}) {
    if (!name.empty()) json.key(key).begin_object().field("text", name.of(text)).span(name).end_object();
  }
}

void write_cue(JsonWriter& json, const std::optional<Cue>& cue) {
  json.key("cue");
  if (!cue) {
    json.null();
    return;
  }
  json.begin_object().field("text", cue->text).span(cue->span).end_object();
}

// A period of two dates or times has them as low and high.
void write_value(JsonWriter& json, const Figure& figure) {
  const std::size_t slash = figure.date.find('/');
  json.key("value");
  if (slash != std::string::npos) {
    json.null();
    json.key("low").string(figure.date.substr(0, slash));
    json.key("high").string(figure.date.substr(slash + 1));
    return;
  }
  if (figure.date.empty()) {
    json.decimal(figure.value);
  } else {
    json.string(figure.date);
  }
  json.key("low").decimal(figure.low).key("high").decimal(figure.high);
}

void write_fragments(JsonWriter& json, const std::vector<Span>& fragments) {
  if (fragments.size() < 2) return;
  json.key("fragments").begin_array();
  for (const Span s : fragments) json.begin_object().span(s).end_object();
  json.end_array();
}

void write_evidence(JsonWriter& json, const std::vector<Evidence>& evidence) {
  json.key("evidence").begin_array();
  for (const Evidence& e : evidence) {
    json.begin_object().field("rule", e.rule).key("weight").ratio(e.weight);
    json.field("detail", e.detail).end_object();
  }
  json.end_array();
}

JsonWriter Records::begin(const char* type) {
  sink_.buffer().append("{\"type\":\"").append(type).push_back('"');
  return JsonWriter::behind_member(sink_.buffer());
}

void Records::end(JsonWriter& json) {
  json.end_object();
  sink_.buffer().push_back('\n');
  sink_.checkpoint();
}

JsonWriter Records::begin_part(const char* type, const std::string& id) {
  begin(type).field("id", id);
  sink_.buffer().append(document_);
  return JsonWriter::behind_member(sink_.buffer());
}

void Records::header() {
  JsonWriter json = begin("isnad");
  json.field("version", 1).field("offsets", "utf-8 bytes");
  end(json);
}

void Records::document(const Document& d) {
  JsonWriter json = begin("document");
  json.field("id", d.id).field("path", d.path).field("outlet", d.outlet).field("title", d.title);
  json.field("published", d.published).field("language", d.language).field("bytes", d.text.size());
  field_if(json, "modified", d.modified);
  field_if(json, "url", d.url);
  if (with_text_) json.field("text", d.text);
  end(json);
}

void Records::sentence(const Sentence& s) {
  JsonWriter json = begin_part("sentence", s.id);
  json.span(s.span);
  if (s.kind != Sentence::Kind::prose) json.key("kind").name(name_of(s.kind));
  end(json);
}

void Records::quote(const Quote& q, const Statements& of) {
  JsonWriter json = begin_part("quote", q.id);
  write_place(json, of, q.sentence, q.span);
  json.key("form").name(to_string(q.form)).key("kind").name(to_string(q.kind));
  write_speaker(json, q.speaker);
  write_cue(json, q.cue);
  write_via(json, q.via);
  json.field("rule", q.rule);
  write_fragments(json, q.fragments);
  end(json);
}

void Records::figure(const Figure& f, const Statements& of) {
  JsonWriter json = begin_part("figure", f.id);
  write_place(json, of, f.sentence, f.span);
  write_value(json, f);
  json.key("bound").name(to_string(f.bound)).field("unit", f.unit).field("counted", f.counted);
  json.field("measure", f.measure).field("scope", f.scope.words(of.document.text)).field("rule", f.rule);
  write_scope(json, f.scope, of.document.text);
  if (f.anaphoric) json.key("anaphoric").boolean(true);
  if (f.whole) json.field("whole", of.figures[*f.whole].id);
  end(json);
}

void Records::claim(const Claim& c, const Statements& of) {
  JsonWriter json = begin_part("claim", c.id);
  write_place(json, of, c.sentence, c.span);
  end(json);
}

void Records::statements(const Statements& s) {
  document(s.document);
  document_ = ",\"document\":";
  escape::append_json(document_, s.document.id);
  for (const Sentence& one : s.sentences) sentence(one);
  for (const Quote& one : s.quotes) quote(one, s);
  for (const Figure& one : s.figures) figure(one, s);
  for (const Claim& one : s.claims) claim(one, s);
}

void Records::link(const Link& l) {
  JsonWriter json = begin("link");
  json.field("a", l.a).field("b", l.b);
  json.key("kind").name(to_string(l.kind)).key("relation").name(to_string(l.relation));
  json.key("score").ratio(l.score);
  write_evidence(json, l.evidence);
  end(json);
}

void Records::copy(const Copy& c) {
  JsonWriter json = begin("copy");
  json.key("documents").begin_array().string(c.documents[0]).string(c.documents[1]).end_array();
  json.key("share").begin_array().ratio(c.share[0]).ratio(c.share[1]).end_array();
  json.field("sentences", c.sentences).key("credited").boolean(c.credited);
  field_if(json, "shared_error", c.shared_error);
  end(json);
}

void Records::finding(const Finding& f, const std::vector<Event>& events) {
  JsonWriter json = begin("finding");
  json.field("id", f.id).key("kind").name(to_string(f.kind)).key("severity").name(to_string(f.severity));
  json.key("members").begin_array();
  for (const std::string& member : f.members) json.string(member);
  json.end_array();
  json.field("independent_sources", f.independent_sources).field("message", f.message);
  write_evidence(json, f.evidence);
  json.field("outlets", f.outlets);
  if (f.event < events.size()) json.field("event", events[f.event].id);
  end(json);
}

void Records::diagnostic(const Diagnostic& d) {
  JsonWriter json = begin("diagnostic");
  json.key("severity").name(to_string(d.severity)).field("code", d.code).field("document", d.document);
  if (!d.document.empty()) json.span(d.span);  // no document, no offsets
  json.field("message", d.message);
  end(json);
}

void write_diagnostics(Records& records, const std::vector<Diagnostic>& diagnostics) {
  for (const Diagnostic& d : diagnostics) records.diagnostic(d);
}

class StatementRecords : public StatementWriter {
 public:
  StatementRecords(std::ostream& out, bool with_text) : records_(out, with_text) { records_.header(); }
  void add(const Statements& one) override {
    records_.statements(one);
    diagnostics_.insert(diagnostics_.end(), one.diagnostics.begin(), one.diagnostics.end());
  }
  void finish(const std::vector<Diagnostic>& reading) override {
    write_diagnostics(records_, reading);
    write_diagnostics(records_, diagnostics_);
  }

 private:
  Records records_;
  std::vector<Diagnostic> diagnostics_;
};

}  // namespace
}  // namespace isnad::report

namespace isnad {

void write_jsonl(std::ostream& out, const ReportInput& input, const ReportOptions& options) {
  report::Records records(out, options.with_text);
  records.header();
  for (const Statements& s : input.graph.documents) records.statements(s);
  for (const Link& link : input.graph.links) records.link(link);
  for (const Copy& copy : input.graph.copies) records.copy(copy);
  for (const Finding& finding : input.findings) records.finding(finding, input.graph.events);
  report::write_diagnostics(records, input.diagnostics);
  for (const Statements& s : input.graph.documents) report::write_diagnostics(records, s.diagnostics);
  report::write_diagnostics(records, input.graph.diagnostics);
}

std::unique_ptr<StatementWriter> statements_as_jsonl(std::ostream& out, const ReportOptions& options) {
  return std::make_unique<report::StatementRecords>(out, options.with_text);
}

}  // namespace isnad
