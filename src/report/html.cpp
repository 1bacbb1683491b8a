// The report as one HTML file: no script, no network, nothing outside the file. It is well-formed XML too, so
// that any XML parser can check it.
#include <fmt/format.h>

#include <map>

#include "report/dot_plan.h"
#include "report/escape.h"
#include "report/html_parts.h"
#include "report/html_style.h"
#include "report/svg.h"

#ifndef ISNAD_VERSION
#define ISNAD_VERSION "unknown"
#endif

namespace isnad::report::html {
namespace {

using Pictures = std::map<std::size_t, SvgGraph>;  // by event

void write_head(std::ostream& out) {
  out << "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n"
         "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
         "'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'\"/>\n"
         "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
         "<meta name=\"referrer\" content=\"no-referrer\"/>\n"
         "<meta name=\"generator\" content=\"isnad " ISNAD_VERSION "\"/>\n"
         "<title>Fact-consistency report</title>\n<style>" << kHtmlStyle << "</style>\n</head>\n<body>\n"
         "<a class=\"skip\" href=\"#main\">Skip to the findings</a>\n";
}

void write_tile(std::ostream& out, std::size_t n, const char* one_and_many, const char* sort) {
  const std::string_view words(one_and_many);
  const std::size_t bar = words.find('|');
  out << "<li" << (n == 0 ? "" : fmt::format(" class=\"{}\"", sort)) << "><b>" << n << "</b>"
      << (n == 1 ? words.substr(0, bar) : words.substr(bar + 1)) << "</li>\n";
}

void write_tiles(std::ostream& out, const Totals& totals) {
  out << "<ul class=\"tiles\" aria-label=\"Summary\">\n";
  write_tile(out, totals.documents, "document|documents", "plain");
  write_tile(out, totals.outlets, "outlet|outlets", "plain");
  write_tile(out, totals.events, "event|events", "plain");
  write_tile(out, totals.discrepancies, "discrepancy|discrepancies", "bad");
  write_tile(out, totals.contradictions, "contradiction|contradictions", "bad");
  write_tile(out, totals.attributions, "disputed speaker|disputed speakers", "bad");
  write_tile(out, totals.wordings, "altered quote|altered quotes", "warn");
  write_tile(out, totals.updates, "update|updates", "plain");
  write_tile(out, totals.agreements, "agreement|agreements", "good");
  write_tile(out, totals.undecided, "undecided pair|undecided", "plain");
  out << "</ul>\n";
}

std::string event_anchor(const EventView& event) { return fmt::format("event{}", event.number); }

std::string event_title(const EventView& event) {
  if (event.title.empty()) return fmt::format("Event {}", event.number);
  const std::string language = event.documents.empty() ? std::string() : event.documents.front().language;
  // The title is some document's headline; its language is known only if that document is found.
  for (const DocumentView& document : event.documents)
    if (document.title == event.title) return bdi(event.title, document.language);
  return bdi(event.title, language);
}

void write_contents(std::ostream& out, const ReportView& view) {
  out << "<nav aria-label=\"Contents\">\n<ul>\n";
  for (const EventView& event : view.events) {
    if (!event.worth_showing) continue;
    out << "<li>" << link_to(event_anchor(event), event_title(event)) << "<ul>";
    for (const SectionView& section : event.sections)
      out << "<li>" << link_to(section_anchor(event, section), title_of(section.kind)) << "</li>";
    out << "<li>" << link_to(event_anchor(event) + "-texts", "Texts") << "</li></ul></li>\n";
  }
  out << "<li>" << link_to("method", "Method and limits") << "</li>\n</ul>\n</nav>\n";
}

void write_header(std::ostream& out, const ReportView& view) {
  out << "<header>\n<h1>What the outlets agree on, and where they differ</h1>\n<p>"
      << escape::html(describe_input(view.totals) + ". Found: " + describe_findings(view.totals)) << ".</p>\n";
  write_tiles(out, view.totals);
  write_contents(out, view);
  out << "</header>\n";
}

/// Shrinks with the page, but not below what can be read; then it scrolls.
void write_picture(std::ostream& out, const EventView& event, const SvgGraph& picture) {
  out << fmt::format("<section id=\"{}-graph\">\n<h3>Alignment graph</h3>\n"
                     "<div class=\"graph\" role=\"region\" tabindex=\"0\" aria-label=\"Alignment graph; its "
                     "content is in the table above\"><div style=\"max-width:{:.0f}pt;min-width:{:.0f}pt\">\n",
                     event_anchor(event), picture.width, picture.width * 0.7)
      << picture.element << "\n</div></div>\n</section>\n";
}

void write_texts(std::ostream& out, const AlignmentGraph& graph, const EventView& event,
                 const Marked& marked) {
  out << "<section id=\"" << event_anchor(event) << "-texts\">\n<h3>Texts</h3>\n"
      << "<p class=\"faint\"><mark class=\"quote\">Quotes</mark>, <mark class=\"figure\">figures</mark> and "
         "<mark class=\"claim\">linked claims</mark> are marked.</p>\n";
  for (const DocumentView& document : event.documents)
    write_text(out, graph.documents[document.number - 1], document, marked);
  out << "</section>\n";
}

class Page {
 public:
  Page(std::ostream& out, const ReportInput& input, const ReportOptions& options)
      : out_(out), input_(input), view_(make_view(input, options)), marked_(input) {
    const DotOptions drawing = {.max_nodes = options.max_nodes, .anchors = true};
    Result<std::vector<SvgGraph>> drawn = svg_graphs(input.graph, drawing);
    if (!drawn) missing_ = drawn.error().message;
    if (drawn)
      for (SvgGraph& picture : *drawn) pictures_.emplace(picture.event, std::move(picture));
  }

  void write() {
    write_head(out_);
    write_header(out_, view_);
    out_ << "<main id=\"main\">\n";
    for (const EventView& event : view_.events)
      if (event.worth_showing) write_event(event);
    write_lonely();
    write_notes();
    out_ << "</main>\n";
    write_method();
    out_ << "</body>\n</html>\n";
  }

 private:
  void write_event(const EventView& event) {
    out_ << "<section id=\"" << event_anchor(event) << "\">\n<h2>" << event_title(event) << "</h2>\n<p>"
         << escape::html(counted(event.documents.size(), "document", "documents") + ", " +
                         counted(event.sources, "independent source", "independent sources"))
         << "</p>\n";
    write_documents(out_, event);
    const auto order = [](const SectionView& section) { return section.kind < SectionKind::quotes; };
    for (const SectionView& section : event.sections)
      if (order(section)) write_section(out_, input_.graph, event, section);
    write_comparison(out_, input_.graph, event);
    for (const SectionView& section : event.sections)
      if (!order(section)) write_section(out_, input_.graph, event, section);
    const auto picture = pictures_.find(event.number - 1);
    if (picture != pictures_.end()) write_picture(out_, event, picture->second);
    if (!missing_.empty()) out_ << "<p class=\"note\">No graph here: " << escape::html(missing_) << ".</p>\n";
    write_texts(out_, input_.graph, event, marked_);
    out_ << "</section>\n";
  }

  /// Documents that no other one speaks of are named, not printed.
  void write_lonely() {
    std::string items;
    for (const EventView& event : view_.events) {
      if (event.worth_showing) continue;
      for (const DocumentView& document : event.documents)
        items += fmt::format("<li>[{}] ", document.number) + bdi(document.outlet, "") + ": " +
                 bdi(document.title, document.language) + "</li>\n";
    }
    if (!items.empty())
      out_ << "<section>\n<h2>Documents that stand alone</h2>\n<p>No other document of the input is about the "
              "same event.</p>\n<ul>\n" << items << "</ul>\n</section>\n";
  }

  void write_notes() {
    if (view_.notes.empty()) return;
    out_ << "<section id=\"notes\">\n<h2>Notes on the input</h2>\n<ul>\n";
    for (const NoteView& note : view_.notes)
      out_ << "<li class=\"note " << to_string(note.severity) << "\">" << to_string(note.severity) << ": "
           << (note.place.empty() ? "" : bdi(note.place, "") + ": ") << escape::html(note.message)
           << " <code>" << escape::html(note.code) << "</code></li>\n";
    out_ << "</ul>\n</section>\n";
  }

  void write_method() {
    out_ << "<footer id=\"method\">\n<h2>Method and limits</h2>\n";
    for (const std::string& sentence : view_.method) out_ << "<p>" << escape::html(sentence) << "</p>\n";
    out_ << "<p class=\"faint\">isnad " ISNAD_VERSION "</p>\n</footer>\n";
  }

  std::ostream& out_;
  const ReportInput& input_;
  ReportView view_;
  Marked marked_;
  Pictures pictures_;
  std::string missing_;
};

}  // namespace

std::string direction(bool rtl, const std::string& language) {
  std::string attributes = rtl ? " dir=\"rtl\"" : " dir=\"ltr\"";
  if (!language.empty()) attributes += " lang=\"" + escape::html(language) + '"';
  return attributes;
}

std::string bdi(std::string_view text, const std::string& language) {
  const std::string attribute = language.empty() ? "" : " lang=\"" + escape::html(language) + '"';
  return "<bdi dir=\"auto\"" + attribute + '>' + escape::html(text) + "</bdi>";
}

std::string link_to(const std::string& anchor, const std::string& inside) {
  return "<a href=\"#" + anchor + "\">" + inside + "</a>";
}

std::string outlet_link(const std::string& anchor, std::size_t number, const std::string& outlet) {
  return link_to(anchor, fmt::format("[{}] ", number) + bdi(outlet, ""));
}

std::string anchor_of(const AlignmentGraph& graph, const std::string& statement) {
  return node_name(graph.ref(statement));
}

void write_documents(std::ostream& out, const EventView& event) {
  out << "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Documents\"><table>\n<thead><tr>"
         "<th scope=\"col\">Document</th><th scope=\"col\">Title</th><th scope=\"col\">Published</th>"
         "<th scope=\"col\" class=\"number\">Quotes</th><th scope=\"col\" class=\"number\">Figures</th>"
         "<th scope=\"col\" class=\"number\">Copied</th>"
         "<th scope=\"col\">Copy group</th></tr></thead>\n<tbody>\n";
  for (const DocumentView& document : event.documents)
    out << "<tr><th scope=\"row\">"
        << outlet_link(node_name(document.number - 1), document.number, document.outlet) << "</th><td>"
        << bdi(document.title, document.language) << "</td><td>" << escape::html(document.published)
        << "</td><td class=\"number\">" << document.quotes << "</td><td class=\"number\">" << document.figures
        << "</td><td class=\"number\">" << percent(document.copied_share) << "</td><td>"
        << (document.copy_group.empty() ? "&#8212;" : escape::html(document.copy_group)) << "</td></tr>\n";
  out << "</tbody></table></div>\n";
}

}  // namespace isnad::report::html

namespace isnad {

void write_html(std::ostream& out, const ReportInput& input, const ReportOptions& options) {
  report::html::Page(out, input, options).write();
}

}  // namespace isnad
