// Findings with their passages, arithmetic and evidence.
#include <fmt/format.h>

#include "report/dot_plan.h"
#include "report/escape.h"
#include "report/html_parts.h"

namespace isnad::report::html {
namespace {

const char* kind_words(FindingKind kind) {
  switch (kind) {
    case FindingKind::discrepancy: return "figures differ";
    case FindingKind::contradiction: return "contradiction";
    case FindingKind::attribution: return "two speakers";
    case FindingKind::wording: return "quote altered";
    case FindingKind::update: return "update";
    case FindingKind::agreement: return "agreement";
    case FindingKind::vague: return "compatible";
    case FindingKind::single_source: return "one source";
    case FindingKind::copy: return "copied";
    case FindingKind::suspicious_text: return "suspicious";
    case FindingKind::undecided: return "undecided";
  }
  return "";
}

void write_passage(std::ostream& out, const AlignmentGraph& graph, const PassageView& passage) {
  out << "<figure class=\"passage\"><blockquote" << direction(passage.rtl, passage.language) << '>'
      << escape::html(passage.before) << "<mark class=\"" << to_string(passage.kind) << "\">"
      << escape::html(passage.words) << "</mark>" << escape::html(passage.after)
      << "</blockquote>\n<figcaption>";
  out << outlet_link(anchor_of(graph, passage.id), passage.number, passage.outlet);
  if (!passage.published.empty()) out << ", " << escape::html(passage.published);
  if (!passage.speaker.empty()) out << " &#183; said by " << bdi(passage.speaker, passage.language);
  if (!passage.form.empty() && passage.form != "direct") out << " (" << escape::html(passage.form) << ')';
  if (!passage.figure_text.empty()) out << " &#183; read as " << bdi(passage.figure_text, "");
  out << "</figcaption></figure>\n";
}

/// The first passage of a variant in full, the others that say the same as links.
void write_variant(std::ostream& out, const AlignmentGraph& graph, const FindingView& view,
                   const VariantView& variant) {
  if (variant.passages.empty()) return;
  out << "<div>\n";
  write_passage(out, graph, view.passages[variant.passages.front()]);
  for (std::size_t i = 1; i < variant.passages.size(); ++i) {
    const PassageView& passage = view.passages[variant.passages[i]];
    out << (i == 1 ? "<p class=\"faint\">the same in " : ", ")
        << outlet_link(anchor_of(graph, passage.id), passage.number, passage.outlet);
  }
  if (variant.passages.size() > 1) out << "</p>\n";
  out << "</div>\n";
}

void write_evidence(std::ostream& out, const FindingView& view) {
  std::string rest;
  for (const EvidenceView& reason : view.evidence) {
    const std::string detail = escape::html(reason.detail);
    if (reason.rule == "arithmetic")
      out << "<p class=\"sum\">" << detail << "</p>\n";
    else
      rest += "<li><code>" + escape::html(reason.rule) + "</code> " + detail + "</li>";
  }
  if (!rest.empty()) out << "<details><summary>Why</summary><ul>" << rest << "</ul></details>\n";
}

const char* element_of(Edit::Op op) {
  if (op == Edit::Op::only_a) return "del";
  return op == Edit::Op::only_b ? "ins" : "span";
}

/// A space between two pieces belongs to neither; elements side by side would glue the words.
void write_changes(std::ostream& out, const FindingView& view) {
  if (view.changes.empty() || view.passages.empty()) return;
  const PassageView& first = view.passages.front();
  out << "<p class=\"changes\"" << direction(first.rtl, first.language) << '>';
  for (std::size_t i = 0; i < view.changes.size(); ++i) {
    const ChangeView& change = view.changes[i];
    const std::string element = element_of(change.op);
    out << (i == 0 ? "" : " ") + ('<' + element + '>') << escape::html(change.text) << "</" << element << '>';
  }
  out << "</p>\n"
         "<p class=\"faint\">Struck out: only in the earlier wording. Underlined: only in the later one.</p>\n";
}

void write_counts(std::ostream& out, const Finding& finding) {
  if (finding.outlets == 0) return;
  out << "<p class=\"faint\">" << escape::html(counted(finding.outlets, "outlet", "outlets"));
  if (finding.independent_sources != 0)
    out << ", "
        << escape::html(counted(finding.independent_sources, "independent source", "independent sources"));
  out << "</p>\n";
}

std::string documents_concerned(const EventView& event, const FindingView& view) {
  std::string list;
  for (const DocumentView& document : event.documents)
    for (const std::size_t number : view.documents)
      if (document.number == number)
        list += (list.empty() ? "" : ", ") +
                outlet_link(node_name(number - 1), number, document.outlet);
  return list;
}

void write_finding(std::ostream& out, const AlignmentGraph& graph, const EventView& event,
                   const FindingView& view) {
  const Finding& finding = *view.finding;
  out << "<div class=\"finding " << to_string(finding.severity) << ' ' << to_string(finding.kind) 
      << "\">\n<h4><span class=\"tag\">" << kind_words(finding.kind) << "</span>" << escape::html(view.heading) << "</h4>\n";
  write_counts(out, finding);
  write_evidence(out, view);
  write_changes(out, view);
  if (view.passages.empty()) {
    out << "<p>" << documents_concerned(event, view) << "</p>\n";
  } else {
    out << "<div class=\"pair\">\n";
    for (const VariantView& variant : view.variants) write_variant(out, graph, view, variant);
    out << "</div>\n";
  }
  out << "</div>\n";
}

void write_copies(std::ostream& out, const SectionView& section, const EventView& event) {
  if (section.copies.empty()) return;
  const auto name = [&](std::size_t number) {
    for (const DocumentView& document : event.documents)
      if (document.number == number)
        return outlet_link(node_name(number - 1), number, document.outlet);
    return std::string();
  };
  out << "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Documents that share "
         "text\"><table>\n<thead><tr><th scope=\"col\">Earlier</th><th scope=\"col\">Later</th>"
         "<th scope=\"col\" class=\"number\">Sentences</th><th scope=\"col\" class=\"number\">Of the earlier</th>"
         "<th scope=\"col\" class=\"number\">Of the later</th><th scope=\"col\">Credited</th></tr></thead>\n<tbody>\n";
  std::size_t left = section.limit;
  for (const CopyView& copy : section.copies) {
    if (left-- == 0) break;
    out << "<tr><td>" << name(copy.from) << "</td><td>" << name(copy.to) << "</td><td class=\"number\">"
        << copy.sentences << "</td><td class=\"number\">" << percent(copy.from_share) << "</td><td class=\"number\">"
        << percent(copy.to_share) << "</td><td>" << (copy.credited ? "yes" : "no") << "</td></tr>\n";
  }
  out << "</tbody></table></div>\n";
  if (section.copies.size() > section.limit)
    out << fmt::format("<p class=\"faint\">{} more pairs are left out here; json and csv have all.</p>\n",
                       section.copies.size() - section.limit);
}

}  // namespace

std::string section_anchor(const EventView& event, const SectionView& section) {
  return fmt::format("event{}-{}", event.number, static_cast<int>(section.kind));
}

void write_section(std::ostream& out, const AlignmentGraph& graph, const EventView& event,
                   const SectionView& section) {
  const std::size_t count = section.findings.empty() ? section.copies.size() : section.findings.size();
  out << "<section id=\"" << section_anchor(event, section) << "\">\n<h3>" << title_of(section.kind) << " ("
      << count << ")</h3>\n";
  for (std::size_t i = 0; i < section.shown(); ++i) write_finding(out, graph, event, section.findings[i]);
  if (section.findings.size() > section.shown())
    out << fmt::format("<p class=\"faint\">{} more are left out here; json and csv have all.</p>\n",
                       section.findings.size() - section.shown());
  write_copies(out, section, event);
  out << "</section>\n";
}

}  // namespace isnad::report::html
