// The report as Markdown, for tickets, wikis and GitHub. Every line begins with our own characters, and no
// article text can become a heading, a link, HTML or a mention; see escape::markdown.
#include <algorithm>
#include <string>

#include "isnad/report.h"
#include "report/escape.h"
#include "report/json_writer.h"
#include "report/passage_text.h"
#include "report/view.h"
#include "report/width.h"

#ifndef ISNAD_VERSION
#define ISNAD_VERSION "unknown"
#endif

namespace isnad::report {
namespace {

constexpr std::size_t kNotes = 50;

std::string row_of(const DocumentView& d) {
  const auto cell = [](const std::string& text) { return text.empty() ? "-" : escape::markdown(text); };
  return "| " + std::to_string(d.number) + " | " + cell(d.outlet) + " | " + cell(d.published) + " | " +
         cell(d.language) + " | " + std::to_string(d.words) + " | " + percent(d.copied_share) + " | " +
         (d.copy_group.empty() ? "-" : d.copy_group) + " |\n";
}

void write_documents(std::string& out, const EventView& event, const lang::Interface& words) {
  out += "\n| # |";
  for (const char* key : {"outlet", "published", "language", "words", "copied", "copy_group"}) out += ' ' + words.text(key) + " |";
  out += '\n';
  out += "|---:|---|---|---|---:|---:|---|\n";
  const std::size_t shown = std::min(kDocumentsShown, event.documents.size());
  for (std::size_t i = 0; i < shown; ++i) out += row_of(event.documents[i]);
  const std::size_t left = event.documents.size() - shown;
  if (left > 0) out += "\n" + words.fill("text_left_out", {std::to_string(left)}) + "\n";
}

/// With the id where no line of reasons ends with it.
void write_heading(std::string& out, const FindingView& finding, std::size_t number, const Detail& detail, const lang::Interface& words) {
  const Finding& f = *finding.finding;
  out += "\n**" + std::to_string(number) + ". " + words.text(std::string("kind_") + to_string(f.kind));
  if (f.severity != Severity::info) out += words.text("comma") + ' ' + words.text(std::string("finding_") + to_string(f.severity));
  out += "** " + escape::markdown(finding.heading);
  if (!finding.counts.empty()) out += " (" + finding.counts + ")";
  if (!detail.evidence) out += " " + escape::markdown("[" + f.id + "]");
  out += "\n\n";
}

std::string words_of(const PassageView& passage, const Detail& detail) {
  if (detail.sentence) return passage_text(passage, kMarkdownStyle);
  return escape::markdown(detail.clip > 0 ? clip_back(passage.words, detail.clip) : passage.words);
}

void write_variant(std::string& out, const FindingView& finding, const VariantView& variant,
                   const Detail& detail, const lang::Interface& words) {
  const PassageView& first = finding.passages[variant.passages.front()];
  out += "- " + (first.reading.empty() ? "" : "<b>" + escape::markdown(first.reading) + "</b>" + words.text("colon") + ' ');
  out += variant_place(finding, variant, kMarkdownStyle, words);
  if (!first.speaker.empty()) out += words.text("semicolon") + ' ' + words.fill("said_by", {escape::markdown(first.speaker)});
  out += "\n  > " + words_of(first, detail) + "\n";
}

void write_evidence(std::string& out, const FindingView& finding, const lang::Interface& words) {
  for (const std::string& line : why(finding, words)) out += "- " + escape::markdown(line) + "\n";
}

void write_finding(std::string& out, const FindingView& finding, std::size_t number, const Detail& detail,
                   const lang::Interface& words) {
  write_heading(out, finding, number, detail, words);
  if (names_documents(finding)) {
    out += "- " + words.fill("text_in", {number_list(finding.documents)}) + "\n";
  }
  if (!finding.changes.empty()) out += "- " + words.text("wording_changed") + "\n  > " + changes_text(finding.changes, kMarkdownStyle) + "\n";
  const std::size_t shown = std::min(detail.variants, finding.variants.size());
  for (std::size_t i = 0; i < shown; ++i) write_variant(out, finding, finding.variants[i], detail, words);
  if (shown < finding.variants.size()) out += "- " + rest_text(finding, shown, words) + "\n";
  if (detail.evidence) write_evidence(out, finding, words);
}

void write_section(std::string& out, const SectionView& section, const lang::Interface& words) {
  const std::vector<CopyView> untold = untold_copies(section);
  const std::size_t count = section.findings.size() + untold.size();
  out += "\n### " + words.text(title_key(section.kind)) + " (" + std::to_string(count) + ")\n";
  for (std::size_t i = 0; i < section.shown(); ++i) {
    write_finding(out, section.findings[i], i + 1, detail_of(section.kind), words);
  }
  const std::size_t copies = std::min(section.limit, untold.size());
  if (copies > 0 && section.shown() == 0) out += "\n";
  for (std::size_t i = 0; i < copies; ++i) out += "- " + copy_text(untold[i], words) + "\n";
  const std::size_t left = (section.findings.size() - section.shown()) + (untold.size() - copies);
  if (left > 0) out += "\n*" + words.fill("text_left_out", {std::to_string(left)}) + "*\n";
}

void write_event(std::string& out, const EventView& event, const lang::Interface& words) {
  out += "\n## " + words.fill("event", {std::to_string(event.number)}) + words.text("colon") + ' ' +
         words.count("documents", event.documents.size()) + words.text("comma") + ' ' + words.count("sources", event.sources) + "\n";
  if (!event.title.empty()) out += "\n> " + escape::markdown(event.title) + "\n";
  write_documents(out, event, words);
  for (const SectionView& section : event.sections) write_section(out, section, words);
}

void write_alone(std::string& out, const ReportView& view) {
  const auto alone = std::count_if(view.events.begin(), view.events.end(),
                                   [](const EventView& e) { return !e.worth_showing; });
  if (alone == 0) return;
  out += "\n## " + view.words.text("lonely") + "\n\n" + view.words.count("documents", static_cast<std::size_t>(alone)) + "\n";
}

void write_notes(std::string& out, const ReportView& view) {
  if (view.notes.empty()) return;
  out += "\n## " + view.words.text("notes") + " (" + std::to_string(view.notes.size()) + ")\n\n";
  const std::vector<NoteGroup> groups = group_notes(view);
  const std::size_t shown = std::min(kNotes, groups.size());
  for (std::size_t i = 0; i < shown; ++i) {
    const NoteView& note = *groups[i].note;
    out += "- " + (groups[i].count > 1 ? std::to_string(groups[i].count) + " \xC3\x97 " : "") + view.words.text(std::string("severity_") + to_string(note.severity)) + view.words.text("colon") + ' ' +
           escape::markdown(note.message);
    out += (groups[i].places.empty() ? "" : " (" + escape::markdown(groups[i].places) + ")") + "\n";
  }
  if (shown < groups.size()) out += "- " + view.words.fill("text_more", {std::to_string(groups.size() - shown)}) + "\n";
}

void write_method(std::string& out, const ReportView& view) {
  out += "\n## " + view.words.text("method") + "\n\n";
  for (const std::string& line : view.method) out += "- " + line + "\n";
}

}  // namespace
}  // namespace isnad::report

namespace isnad {

void write_markdown(std::ostream& out, const ReportInput& input, const ReportOptions& options) {
  const report::ReportView view = report::make_view(input, options);
  report::Sink sink(out);
  std::string& text = sink.buffer();
  text += "# " + view.words.text("title") + "\n\n" + report::describe_input(view.totals, view.words) + ".  \n" +
          view.words.fill("text_found", {report::describe_findings(view.totals, view.words)}) + " (isnad " ISNAD_VERSION ")\n";
  for (const report::EventView& event : view.events) {
    if (event.worth_showing) report::write_event(text, event, view.words);
    sink.checkpoint();
  }
  report::write_alone(text, view);
  report::write_notes(text, view);
  report::write_method(text, view);
}

}  // namespace isnad
