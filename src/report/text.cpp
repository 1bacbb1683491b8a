// The report for a terminal: what an editor reads in ten minutes, worst first.
#include <algorithm>
#include <string>

#include "isnad/report.h"
#include "report/escape.h"
#include "report/lines.h"
#include "report/passage_text.h"
#include "report/view.h"
#include "report/width.h"

#ifndef ISNAD_VERSION
#define ISNAD_VERSION "unknown"
#endif

namespace isnad::report {
namespace {

constexpr TextStyle kStyle{.escape = escape::terminal, .open = "[", .close = "]"};
constexpr std::size_t kInner = 5;  // columns under a finding's number
constexpr std::size_t kNotes = 50;
constexpr std::size_t kAlone = 20;
constexpr std::size_t kFirst = 10;

Tone tone_of(Severity severity) {
  if (severity == Severity::error) return Tone::error;
  return severity == Severity::warning ? Tone::warning : Tone::strong;
}

std::string upper(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  return text;
}

std::string right(std::string text, std::size_t width) {
  return text.size() < width ? std::string(width - text.size(), ' ') + text : text;
}

/// Where the interface runs from right to left, a terminal would turn columns around: a document has a list then.
std::string document_list(const DocumentView& d, const lang::Interface& words) {
  const auto named = [&](const char* key, const std::string& value) { return words.text("comma") + ' ' + words.text(key) + words.text("colon") + ' ' + value; };
  std::string row = "[" + std::to_string(d.number) + "] " + escape::terminal(d.outlet);
  if (!d.published.empty()) row += words.text("comma") + ' ' + escape::terminal(d.published);
  row += named("words", std::to_string(d.words)) + named("copied", percent(d.copied_share));
  return d.copy_group.empty() ? row : row + named("copy_group", d.copy_group);
}

/// The outlet stands last: its name may run from right to left and would turn the cells after it around.
std::string document_row(const DocumentView& d) {
  std::string row = "  " + right('[' + std::to_string(d.number) + ']', 5) + "  ";
  row += pad(escape::terminal(d.published.empty() ? "-" : d.published), 24) + "  ";
  row += pad(escape::terminal(d.language.empty() ? "-" : d.language), 4) + right(std::to_string(d.words), 7);
  row += right(percent(d.copied_share), 8) + "  " + pad(d.copy_group.empty() ? "-" : d.copy_group, 5) + "  ";
  return row + escape::terminal(d.outlet);
}

void write_document(Lines& lines, const DocumentView& d, const lang::Interface& words) {
  if (words.rtl()) return lines.text(2, document_list(d, words), Tone::plain, 4);
  lines.row(document_row(d));
}

void write_documents(Lines& lines, const EventView& event, const lang::Interface& words) {
  lines.blank();
  if (!words.rtl()) lines.row("     " + words.text("text_columns"), Tone::quiet);
  const std::size_t shown = std::min(kDocumentsShown, event.documents.size());
  for (std::size_t i = 0; i < shown; ++i) write_document(lines, event.documents[i], words);
  const std::size_t left = event.documents.size() - shown;
  if (left > 0) lines.text(2, words.fill("text_left_out", {std::to_string(left)}), Tone::quiet);
  const bool grouped = std::any_of(event.documents.begin(), event.documents.end(),
                                   [](const DocumentView& d) { return !d.copy_group.empty(); });
  if (grouped) lines.text(2, words.text("text_groups"), Tone::quiet);
}

/// With the id where no line of reasons ends with it.
void write_heading(Lines& lines, const FindingView& finding, std::size_t number, const Detail& detail, const lang::Interface& words) {
  const std::string label = std::to_string(number) + ". ";
  const std::string kind = words.text(std::string("kind_") + to_string(finding.finding->kind));
  const std::string severity = words.text(std::string("finding_") + to_string(finding.finding->severity));
  const std::string mark = finding.finding->severity == Severity::info ? kind : kind + words.text("comma") + ' ' + severity;
  const std::string counts = finding.counts.empty() ? "" : " (" + finding.counts + ")";
  const std::string id = detail.evidence ? "" : " [" + finding.finding->id + ']';
  lines.text(1, label + '[' + mark + "] " + escape::terminal(finding.heading) + counts + id,
             tone_of(finding.finding->severity), kInner - 1);
}

std::string words_of(const PassageView& passage, const Detail& detail) {
  if (detail.sentence) return passage_text(passage, kStyle);
  return escape::terminal(detail.clip > 0 ? clip_back(passage.words, detail.clip) : passage.words);
}

const PassageView& first_of(const FindingView& finding, std::size_t variant) {
  return finding.passages[finding.variants[variant].passages.front()];
}

/// One wording: where it stands, who says it, the words.
void write_variant(Lines& lines, const FindingView& finding, std::size_t variant, const Detail& detail, const lang::Interface& words) {
  const VariantView& own = finding.variants[variant];
  const PassageView& first = first_of(finding, variant);
  const bool same_speaker = variant > 0 && first_of(finding, variant - 1).speaker == first.speaker;
  const std::string figure = first.reading.empty() ? "" : escape::terminal(first.reading) + words.text("colon") + ' ';
  const Tone tone = figure.empty() ? Tone::quiet : Tone::strong;
  lines.text(kInner, figure + variant_place(finding, own, kStyle, words), tone, 2);
  if (!first.speaker.empty() && !same_speaker) {
    const std::string via = first.via.empty() ? "" : words.fill("text_via", {escape::terminal(first.via)});
    lines.text(kInner, words.fill("text_said_by", {escape::terminal(first.speaker)}) + via, Tone::quiet, 2);
  }
  lines.passage(kInner, words_of(first, detail));
}

void write_variants(Lines& lines, const FindingView& finding, const Detail& detail, const lang::Interface& words) {
  const std::size_t shown = std::min(detail.variants, finding.variants.size());
  for (std::size_t i = 0; i < shown; ++i) write_variant(lines, finding, i, detail, words);
  if (shown < finding.variants.size()) lines.text(kInner, rest_text(finding, shown, words), Tone::quiet);
}

void write_changes(Lines& lines, const FindingView& finding, const lang::Interface& words) {
  if (finding.changes.empty()) return;
  lines.text(kInner, words.text("text_changed"), Tone::strong);
  lines.passage(kInner, changes_text(finding.changes, kStyle));
}

/// The sums, then the rule that decided and where the rest of the reasons is.
void write_evidence(Lines& lines, const FindingView& finding, const lang::Interface& words) {
  for (const std::string& line : why(finding, words)) lines.text(kInner, escape::terminal(line), Tone::plain, 2);
}

void write_finding(Lines& lines, const FindingView& finding, std::size_t number, const Detail& detail,
                   const lang::Interface& words) {
  write_heading(lines, finding, number, detail, words);
  if (names_documents(finding)) {
    lines.text(kInner, words.fill("text_in", {number_list(finding.documents)}), Tone::quiet, 2);
  }
  write_changes(lines, finding, words);
  write_variants(lines, finding, detail, words);
  if (detail.evidence) write_evidence(lines, finding, words);
}

void write_section(Lines& lines, const SectionView& section, const lang::Interface& words) {
  const std::vector<CopyView> untold = untold_copies(section);
  const std::size_t count = section.findings.size() + untold.size();
  lines.heading(upper(words.text(title_key(section.kind))) + " (" + std::to_string(count) + ")", '-');
  const Detail detail = detail_of(section.kind);
  for (std::size_t i = 0; i < section.shown(); ++i) {
    if (i > 0 && detail.evidence) lines.blank();
    write_finding(lines, section.findings[i], i + 1, detail, words);
  }
  const std::size_t copies = std::min(section.limit, untold.size());
  for (std::size_t i = 0; i < copies; ++i) lines.text(2, "- " + copy_text(untold[i], words), Tone::plain, 2);
  const std::size_t left = (section.findings.size() - section.shown()) + (untold.size() - copies);
  if (left > 0) {
    lines.text(2, words.fill("text_left_out", {std::to_string(left)}));
  }
}

void write_event(Lines& lines, const EventView& event, const lang::Interface& words) {
  lines.heading(upper(words.fill("event", {std::to_string(event.number)})) + words.text("colon") + ' ' +
                    words.count("documents", event.documents.size()) + words.text("comma") + ' ' +
                    words.count("sources", event.sources),
                '=');
  if (!event.title.empty()) lines.passage(0, escape::terminal(event.title));
  write_documents(lines, event, words);
  for (const SectionView& section : event.sections) write_section(lines, section, words);
}

/// Of many events the few lines that matter, before the events; of one event they are its first lines anyway.
void write_first(Lines& lines, const ReportView& view) {
  const auto shown_events = std::count_if(view.events.begin(), view.events.end(), [](const EventView& e) { return e.worth_showing; });
  const std::vector<RankedView> list = look_first(view);
  if (shown_events < 2 || list.empty()) return;
  lines.heading(upper(view.words.text("look_first")), '=');
  for (std::size_t i = 0; i < std::min(kFirst, list.size()); ++i) {
    const Finding& finding = *list[i].finding->finding;
    const std::string event = view.words.fill("event", {std::to_string(list[i].event->number)});
    const std::string kind = view.words.text(std::string("kind_") + to_string(finding.kind));
    lines.text(1, std::to_string(i + 1) + ". [" + kind + "] " + escape::terminal(list[i].finding->heading) + " (" + event + ")",
               tone_of(finding.severity), kInner - 1);
  }
  if (list.size() > kFirst) lines.text(2, view.words.fill("text_more", {std::to_string(list.size() - kFirst)}));
}

/// Documents that no other one is compared with get a line, not a chapter.
void write_alone(Lines& lines, const ReportView& view) {
  std::size_t count = 0;
  for (const EventView& event : view.events) {
    if (event.worth_showing) continue;
    if (count == 0) lines.heading(upper(view.words.text("text_alone")), '=');
    if (++count > kAlone) continue;
    for (const DocumentView& d : event.documents) write_document(lines, d, view.words);
  }
  if (count > kAlone) lines.text(2, view.words.fill("text_more", {std::to_string(count - kAlone)}));
}

void write_note(Lines& lines, const NoteGroup& group, const lang::Interface& words) {
  const NoteView& note = *group.note;
  const std::string times = group.count > 1 ? std::to_string(group.count) + " \xC3\x97 " : "";
  const std::string place = group.places.empty() ? "" : " (" + escape::terminal(group.places) + ")";
  lines.text(2, "- " + times + words.text(std::string("severity_") + to_string(note.severity)) + words.text("colon") + ' ' +
                    escape::terminal(note.message) + place,
             note.severity == Severity::error ? Tone::error : Tone::plain, 2);
}

void write_notes(Lines& lines, const ReportView& view) {
  if (view.notes.empty()) return;
  lines.heading(upper(view.words.text("notes")) + " (" + std::to_string(view.notes.size()) + ")", '=');
  const std::vector<NoteGroup> groups = group_notes(view);
  const std::size_t shown = std::min(kNotes, groups.size());
  for (std::size_t i = 0; i < shown; ++i) write_note(lines, groups[i], view.words);
  const std::size_t left = groups.size() - shown;
  if (left > 0) lines.text(2, view.words.fill("text_more", {std::to_string(left)}));
}

void write_method(Lines& lines, const ReportView& view) {
  lines.heading(upper(view.words.text("method")), '=');
  for (const std::string& line : view.method) lines.text(2, "- " + line, Tone::plain, 2);
}

}  // namespace
}  // namespace isnad::report

namespace isnad {

void write_text(std::ostream& out, const ReportInput& input, const ReportOptions& options) {
  const report::ReportView view = report::make_view(input, options);
  report::Lines lines(out, options);
  const lang::Interface& words = view.words;
  lines.text(0, words.text("title") + " (isnad " ISNAD_VERSION ")", report::Tone::strong);
  lines.text(0, report::describe_input(view.totals, words) + '.');
  lines.text(0, words.fill("text_found", {report::describe_findings(view.totals, words)}), report::Tone::strong);
  report::write_first(lines, view);
  for (const report::EventView& event : view.events) {
    if (event.worth_showing) report::write_event(lines, event, words);
  }
  report::write_alone(lines, view);
  report::write_notes(lines, view);
  report::write_method(lines, view);
}

}  // namespace isnad
