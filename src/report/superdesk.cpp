// What a Superdesk macro returns to the editor: for each article a `diff` of passages and what to put in their
// place, which the editor offers one by one. Like Superdesk's own unit macros it keeps the words and adds to
// them in brackets: what the other outlets have. (superdesk-core, superdesk/macros/imperial/unit_base.py)
#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "isnad/report.h"
#include "report/json_writer.h"
#include "report/view.h"
#include "report/width.h"

namespace isnad::report {
namespace {

constexpr std::size_t kClip = 160;  // graphemes of another outlet's wording; a longer one hides the article

bool is_told(FindingKind kind) {
  return kind == FindingKind::discrepancy || kind == FindingKind::update || kind == FindingKind::contradiction ||
         kind == FindingKind::wording || kind == FindingKind::attribution;
}

/// The passages of one article that other outlets have otherwise, with those outlets' versions.
using Notes = std::map<Span, std::vector<std::string>>;

std::string version_of(const PassageView& passage, FindingKind kind) {
  const bool names_speaker = kind == FindingKind::attribution && !passage.speaker.empty();
  return passage.outlet + ": " + (names_speaker ? passage.speaker : clip_back(passage.words, kClip));
}

void note_versions(const FindingView& finding, std::vector<Notes>& notes) {
  for (const PassageView& own : finding.passages) {
    std::vector<std::string>& versions = notes[own.number - 1][own.span];
    for (const VariantView& variant : finding.variants) {
      const PassageView& other = finding.passages[variant.passages.front()];
      const bool same = std::any_of(variant.passages.begin(), variant.passages.end(),
                                    [&](std::size_t i) { return finding.passages[i].id == own.id; });
      const std::string version = version_of(other, finding.finding->kind);
      const bool is_new = std::find(versions.begin(), versions.end(), version) == versions.end();
      // Of an update only the older article is told: the newer one need not go back.
      const bool is_older = finding.finding->kind == FindingKind::update && other.number < own.number;
      if (!same && !is_older && other.number != own.number && is_new) versions.push_back(version);
    }
  }
}

bool is_unique(std::string_view text, Span span) {
  const std::string_view words = span.of(text);
  return text.find(words) == span.begin && text.find(words, span.begin + 1) == std::string_view::npos;
}

Span widened(std::string_view text, Span span, Span within) {
  while (span.begin > within.begin && text[span.begin - 1] == ' ') --span.begin;
  while (span.begin > within.begin && text[span.begin - 1] != ' ') --span.begin;
  while (span.end < within.end && text[span.end] == ' ') ++span.end;
  while (span.end < within.end && text[span.end] != ' ') ++span.end;
  return span;
}

/// The editor replaces wherever it finds the words: "15" has to be told from every other 15 by its neighbours.
Span made_unique(std::string_view text, Span span, Span paragraph) {
  while (!is_unique(text, span)) {
    const Span wider = widened(text, span, paragraph);
    if (wider == span) break;
    span = wider;
  }
  return span;
}

Span paragraph_around(const Document& document, Span span) {
  for (const Span paragraph : document.paragraphs) {
    if (paragraph.contains(span)) return paragraph;
  }
  return span;
}

std::string joined(const std::vector<std::string>& versions) {
  std::string out;
  for (const std::string& version : versions) out += (out.empty() ? "" : "; ") + version;
  return out;
}

void write_item(JsonWriter& json, const Document& document, const Notes& notes) {
  json.line().begin_object().field("guid", document.id).field("headline", document.title);
  json.key("diff").begin_object();
  std::set<std::string_view> told;
  for (const auto& [span, versions] : notes) {
    const Span wide = made_unique(document.text, span, paragraph_around(document, span));
    const std::string_view old = wide.of(document.text);
    if (versions.empty() || !told.insert(old).second) continue;
    std::string replacement(old);
    replacement.insert(span.end - wide.begin, " [" + joined(versions) + "]");
    json.text_key(old).string(replacement);
  }
  json.end_object().end_object();
}

}  // namespace
}  // namespace isnad::report

namespace isnad {

void write_superdesk(std::ostream& out, const ReportInput& input, const ReportOptions& options) {
  const report::ReportView view = report::make_view(input, options);
  std::vector<report::Notes> notes(input.graph.documents.size());
  for (const report::EventView& event : view.events) {
    for (const report::SectionView& section : event.sections) {
      for (const report::FindingView& finding : section.findings) {
        if (report::is_told(finding.finding->kind)) report::note_versions(finding, notes);
      }
    }
  }
  report::Sink sink(out);
  report::JsonWriter json(sink.buffer());
  json.begin_object().key("items").begin_array();
  for (std::size_t d = 0; d < notes.size(); ++d) report::write_item(json, input.graph.documents[d].document, notes[d]);
  json.end_array().end_object();
  sink.buffer().push_back('\n');
}

}  // namespace isnad
