// `isnad check --format sarif`: SARIF 2.1.0 (OASIS, 2020), for GitHub's code scanning and others.
#include <algorithm>
#include <string>

#include "report/check_formats.h"
#include "report/json_writer.h"

#ifndef ISNAD_VERSION
#define ISNAD_VERSION "unknown"
#endif

namespace isnad::report {
namespace {

// GitHub takes 10 MB and keeps the first 5,000 results; the rest of the file needs less than 1 MB.
constexpr std::size_t kMostResults = 5'000;
constexpr std::size_t kMostBytes = 9'000'000;
constexpr std::size_t kRelated = 10;
constexpr std::size_t kMostNotes = 100;

const char* level_of(std::optional<Severity> severity) {
  if (!severity) return "none";
  return *severity == Severity::error ? "error" : *severity == Severity::warning ? "warning" : "note";
}

/// RFC 3986: a relative reference, or a file URI for an absolute path.
std::string uri_of(const std::string& path) {
  constexpr std::string_view kPlain = "-._~/";
  std::string out = path.starts_with('/') ? "file://" : "";
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (is_letter || kPlain.find(c) != std::string_view::npos) {
      out += c;
    } else {
      out += {'%', "0123456789ABCDEF"[byte >> 4U], "0123456789ABCDEF"[byte & 15U]};
    }
  }
  return out;
}

void write_text(JsonWriter& json, std::string_view name, std::string_view text) {
  json.key(name).begin_object().field("text", text).end_object();
}

void write_location(JsonWriter& json, const CheckPlace& place) {
  json.key("physicalLocation").begin_object();
  json.key("artifactLocation").begin_object().field("uri", uri_of(place.path)).end_object();
  json.key("region").begin_object().field("startLine", place.file_line);
  if (place.verbatim) {
    json.field("startColumn", place.column).field("endLine", place.end_line).field("endColumn", place.end_column);
  }
  json.end_object().end_object();
}

std::string message_of(const CheckItem& item, const lang::Interface& words) {
  std::string message = item.message;
  if (!item.place.verbatim) message += " (" + line_in_article(item.place, words) + ")";
  return item.own ? message + ": " + item.own->words : message;
}

void write_related(JsonWriter& json, const CheckItem& item, const lang::Interface& words) {
  json.key("relatedLocations").begin_array();
  std::size_t id = 0;
  for (const CheckPassage& other : item.others) {
    if (++id > kRelated) break;
    json.begin_object().field("id", id);
    const std::string what = other.differs ? ": " : " (" + words.text("check_the_same") + "): ";
    write_text(json, "message", other.passage.outlet + what + other.passage.words);
    write_location(json, other.place);
    json.end_object();
  }
  json.end_array();
}

void write_result(JsonWriter& json, const CheckItem& item, const lang::Interface& words) {
  json.begin_object().field("ruleId", item.rule->name);
  json.field("ruleIndex", static_cast<std::size_t>(item.rule - rule_table().data()));
  json.field("level", level_of(item.severity));
  write_text(json, "message", message_of(item, words));
  json.key("locations").begin_array().begin_object();
  write_location(json, item.place);
  json.end_object().end_array();
  if (!item.others.empty()) write_related(json, item, words);
  // The first name is the one GitHub knows a result again by; the second says what it really is.
  json.key("partialFingerprints").begin_object().field("primaryLocationLineHash", item.key);
  json.field("isnadContent/v1", item.key).end_object().end_object();
}

void write_rules(JsonWriter& json, const lang::Interface& words) {
  json.key("rules").begin_array();
  for (const Rule& rule : rule_table()) {
    json.begin_object().field("id", rule.name);
    write_text(json, "shortDescription", words.said(rule.title));
    write_text(json, "fullDescription", words.said(rule.help));
    json.key("defaultConfiguration").begin_object().key("enabled").boolean(rule.severity.has_value());
    json.field("level", level_of(rule.severity)).end_object().end_object().line();
  }
  json.end_array();
}

void write_note(JsonWriter& json, Severity severity, std::string_view message) {
  json.begin_object().field("level", level_of(severity));
  write_text(json, "message", message);
  json.end_object();
}

void write_invocation(JsonWriter& json, const CheckView& view, const std::string& left) {
  const bool failed = std::ranges::any_of(view.notes, [](const CheckNote& n) { return n.severity == Severity::error; });
  json.key("invocations").begin_array().begin_object().key("executionSuccessful").boolean(!failed);
  json.key("toolExecutionNotifications").begin_array();
  if (!left.empty()) write_note(json, Severity::warning, left);
  for (std::size_t i = 0; i < std::min(view.notes.size(), kMostNotes); ++i) {
    write_note(json, view.notes[i].severity, view.notes[i].message);
  }
  json.end_array().end_object().end_array();
}

std::string left_out(std::size_t count, const lang::Interface& words) {
  return count == 0 ? std::string() : "sarif: " + words.fill("left_out_sarif", {words.count("count_findings", count)});
}

}  // namespace

std::string write_sarif(std::ostream& out, const CheckView& view, const ReportOptions&) {
  std::string text;
  JsonWriter json(text);
  json.begin_object().field("$schema", "https://json.schemastore.org/sarif-2.1.0.json").field("version", "2.1.0");
  json.key("runs").begin_array().begin_object();
  json.key("tool").begin_object().key("driver").begin_object().field("name", "isnad");
  json.field("semanticVersion", ISNAD_VERSION);
  write_rules(json, view.words);
  json.end_object().end_object().field("columnKind", "unicodeCodePoints");
  json.key("results").begin_array().line();
  std::size_t written = 0;
  while (written < view.items.size() && written < kMostResults) {
    std::string result;
    JsonWriter writer(result);
    write_result(writer, view.items[written], view.words);
    if (text.size() + result.size() > kMostBytes) break;
    json.raw(result).line();
    ++written;
  }
  json.end_array();
  const std::string left = left_out(view.items.size() - written, view.words);
  write_invocation(json, view, left);
  json.end_object().end_array().end_object();
  out << text << '\n';
  return left;
}

}  // namespace isnad::report
