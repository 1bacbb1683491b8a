// Findings with their passages, arithmetic and evidence.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "judge/describe.h"
#include "report/dot_label.h"
#include "report/dot_plan.h"
#include "report/escape.h"
#include "report/html_parts.h"
#include "report/passage_text.h"

namespace isnad::report::html {
namespace {

constexpr std::size_t kHeadlineWords = 16;

/// "outlet, date, path:offset": what a copied passage is signed with.
std::string source_line(const PassageView& passage) {
  std::string line = passage.outlet;
  if (!passage.published.empty()) line += ", " + passage.published;
  return line + ", " + passage.document->path + ':' + std::to_string(passage.span.begin);
}

std::string dot_between() { return " &#183; "; }

void write_caption(const Page& page, const PassageView& passage) {
  const Words& words = page.words;
  std::ostream& out = page.out;
  out << "<figcaption>" << outlet_link(anchor_of(page.graph(), passage.id), passage.number, passage.outlet);
  if (!passage.published.empty()) out << dot_between() << bdi(passage.published, "");
  if (!passage.speaker.empty())
    out << dot_between() << words.fill("said_by", {bdi(passage.speaker, passage.language)});
  if (!passage.form.empty() && passage.form != "direct") out << dot_between() << words.word("form_" + passage.form);
  if (!passage.reading.empty())
    out << dot_between() << words.fill("read_as", {sentence(words, passage.reading)});
  out << "</figcaption>";
}

void write_passage(const Page& page, const PassageView& passage) {
  const std::string kind = to_string(passage.kind);
  page.out << "<figure class=\"passage\" data-s=\"" << anchor_of(page.graph(), passage.id) << "\" data-source=\""
           << escape::html(source_line(passage)) << "\"><blockquote" << direction(passage.rtl, passage.language)
           << '>' << escape::html(passage.before) << "<mark class=\"" << kind << "\">" << escape::html(passage.words)
           << "</mark>" << escape::html(passage.after) << "</blockquote>\n";
  write_caption(page, passage);
  page.out << "</figure>\n";
}

/// The first passage of a variant in full, the other articles that say the same as links.
void write_variant(const Page& page, const FindingView& view, const VariantView& variant) {
  if (variant.passages.empty()) return;
  page.out << "<div>\n";
  write_passage(page, view.passages[variant.passages.front()]);
  std::string others;
  std::set<std::size_t> named{view.passages[variant.passages.front()].number};
  for (const std::size_t i : variant.passages) {
    const PassageView& passage = view.passages[i];
    if (!named.insert(passage.number).second) continue;
    others += (others.empty() ? "" : page.words.plain("comma") + ' ') +
              outlet_link(anchor_of(page.graph(), passage.id), passage.number, passage.outlet);
  }
  if (!others.empty()) page.out << "<p class=\"faint\">" << page.words.fill("same_in", {others}) << "</p>\n";
  page.out << "</div>\n";
}

void write_evidence(const Page& page, const FindingView& view) {
  std::string rest;
  for (const EvidenceView& reason : view.evidence) {
    if (reason.rule == "arithmetic")
      page.out << "<p class=\"sum\">" << sentence(page.words, reason.detail) << "</p>\n";
    else
      rest += "<li><b>" + escape::html(reason.name) + "</b>" + escape::html(weight_text(reason)) + (reason.detail.empty() ? "" : page.words.word("colon") + ' ' + sentence(page.words, reason.detail)) + "</li>";
  }
  if (!rest.empty())
    page.out << "<details class=\"why\"><summary>" << page.words.word("why") << "</summary><ul>"
             << rest << "</ul></details>\n";
}

const char* element_of(Edit::Op op) {
  if (op == Edit::Op::only_a) return "del";
  return op == Edit::Op::only_b ? "ins" : "span";
}

/// A space between two pieces belongs to neither; elements side by side would glue the words.
void write_changes(const Page& page, const FindingView& view) {
  if (view.changes.empty() || view.passages.empty()) return;
  const PassageView& first = view.passages.front();
  page.out << "<p class=\"changes\"" << direction(first.rtl, first.language) << '>';
  for (std::size_t i = 0; i < view.changes.size(); ++i) {
    const ChangeView& change = view.changes[i];
    const std::string element = element_of(change.op);
    page.out << (i == 0 ? "" : " ") + ('<' + element + '>') << escape::html(change.text) << "</" << element << '>';
  }
  page.out << "</p>\n<p class=\"faint\">" << page.words.word("changes_legend") << "</p>\n";
}

std::string documents_concerned(const EventView& event, const FindingView& view, const std::string& comma) {
  std::string list;
  for (const DocumentView& document : event.documents)
    if (std::count(view.documents.begin(), view.documents.end(), document.number) != 0)
      list += (list.empty() ? "" : comma + ' ') +
              outlet_link(node_name(document.number - 1), document.number, document.outlet);
  return list;
}

/// Of a remark or a claim in several outlets the headline is its words; of all else it is the finding's sentence.
bool is_told_in_its_words(const FindingView& view) {
  return view.finding->kind == FindingKind::agreement && !view.passages.empty() && !view.variants.empty() &&
         view.passages.front().kind != StatementKind::figure;
}

/// What agrees, and what is only counted, is read by its headline; the passages are a click away.
bool is_folded(SectionKind kind) { return kind >= SectionKind::quotes; }

void write_head(const Page& page, const FindingView& view) {
  const std::size_t number = page.targets.number(*view.finding);
  const bool says_counts = view.finding->kind == FindingKind::agreement && !is_told_in_its_words(view);
  page.out << "<h4><span class=\"tag\">"
           << page.words.word(std::string("kind_") + to_string(view.finding->kind)) << "</span> "
           << headline(page, view) << " <span class=\"counts\">" << (says_counts ? "" : counts(page.words, *view.finding))
           << "</span> <bdi class=\"number\" dir=\"ltr\">#" << number << "</bdi></h4>";
}

void write_inside(const Page& page, const EventView& event, const FindingView& view) {
  write_evidence(page, view);
  write_changes(page, view);
  if (view.passages.empty()) {
    page.out << "<p>" << documents_concerned(event, view, page.words.plain("comma")) << "</p>\n";
    return;
  }
  page.out << "<div class=\"pair\">\n";
  for (const VariantView& variant : view.variants) write_variant(page, view, variant);
  page.out << "</div>\n";
}

void write_finding(const Page& page, const EventView& event, SectionKind kind, const FindingView& view) {
  const Finding& finding = *view.finding;
  page.out << "<div class=\"finding " << to_string(finding.severity) << ' ' << to_string(finding.kind) << "\" id=\""
           << finding_anchor(page.targets.number(finding)) << "\" role=\"group\" tabindex=\"-1\">\n";
  if (is_folded(kind)) page.out << "<details class=\"fold\"><summary>";
  write_head(page, view);
  page.out << (is_folded(kind) ? "</summary>\n" : "\n");
  write_inside(page, event, view);
  page.out << (is_folded(kind) ? "</details>\n</div>\n" : "</div>\n");
}

void write_left_out(const Page& page, std::size_t all, std::size_t shown) {
  if (all > shown) page.out << "<p class=\"faint\">" << page.words.count("left_out", all - shown) << "</p>\n";
}

void write_copies(const Page& page, const SectionView& section, const EventView& event) {
  if (section.copies.empty()) return;
  const auto name = [&](std::size_t number) {
    for (const DocumentView& document : event.documents)
      if (document.number == number) return outlet_link(node_name(number - 1), number, document.outlet);
    return std::string();
  };
  begin_table(page, "table_copies");
  page.out << column_heads(page.words, {"earlier", "later", "#sentences", "#of_earlier", "#of_later", "credited"});
  const std::size_t shown = std::min(section.limit, section.copies.size());
  for (std::size_t i = 0; i < shown; ++i) {
    const CopyView& copy = section.copies[i];
    page.out << "<tr><td>" << name(copy.from) << "</td><td>" << name(copy.to) << "</td><td class=\"number\">"
             << copy.sentences << "</td><td class=\"number\">" << bdi(percent(copy.from_share), "")
             << "</td><td class=\"number\">" << bdi(percent(copy.to_share), "") << "</td><td>"
             << page.words.word(copy.credited ? "yes" : "no") << "</td></tr>\n";
  }
  end_table(page);
  write_left_out(page, section.copies.size(), shown);
}

}  // namespace

std::string headline(const Page& page, const FindingView& view) {
  if (!is_told_in_its_words(view)) return sentence(page.words, view.heading);
  const PassageView& fullest = view.passages[view.variants.front().passages.front()];
  const std::string open = page.words.word("quote_open");
  const std::string words = bdi(first_words(fullest.words, kHeadlineWords), fullest.language);
  const bool is_quote = fullest.kind == StatementKind::quote;
  std::string line = is_quote ? open + words + page.words.word("quote_close") : words;
  const std::string speaker = is_quote ? judging::fullest_name(page.graph(), *page.graph().quote(fullest.id), view.finding->members) : std::string();
  return speaker.empty() ? line : bdi(speaker, fullest.language) + page.words.word("colon") + ' ' + line;
}

std::string counts(const Words& words, const Finding& finding) {
  if (finding.outlets < 2) return {};
  std::string line = words.count("outlets", finding.outlets);
  if (finding.independent_sources != 0)
    line += words.plain("comma") + ' ' + words.count("sources", finding.independent_sources);
  return line;
}

void write_section(const Page& page, const EventView& event, const SectionView& section) {
  const std::size_t count = section.findings.empty() ? section.copies.size() : section.findings.size();
  page.out << "<section id=\"" << section_anchor(event, section) << "\" class=\"findings\">\n<h3>"
           << page.words.word(title_key(section.kind)) << " <span class=\"count\">" << count << "</span></h3>\n";
  for (std::size_t i = 0; i < section.shown(); ++i)
    write_finding(page, event, section.kind, section.findings[i]);
  write_left_out(page, section.findings.size(), section.shown());
  write_copies(page, section, event);
  page.out << "</section>\n";
}

}  // namespace isnad::report::html
