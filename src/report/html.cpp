// The report as one HTML file: no network, nothing outside the file; its one script only adds comfort. The page is
// well-formed XML too, so that any XML parser can check it.
#include <fmt/format.h>
#include <unicode/uchar.h>

#include "report/code_points.h"
#include "report/dot_plan.h"
#include "report/escape.h"
#include "report/html_graph.h"
#include "report/html_parts.h"
#include "report/html_script.h"
#include "text/sha256.h"

#ifndef ISNAD_VERSION
#define ISNAD_VERSION "unknown"
#endif

namespace isnad::report::html {
namespace {

std::string hash_source(std::string_view text) { return "'sha256-" + text::base64(text::sha256(text)) + '\''; }

/// Only this very script and this very style run; nothing is ever fetched.
std::string policy(const std::string& style) {
  return "default-src 'none'; script-src " + hash_source(kHtmlScript) + "; style-src " + hash_source(style) +
         "; base-uri 'none'; form-action 'none'";
}

void write_head(const Page& page) {
  const std::string style = style_sheet();
  page.out << "<!DOCTYPE html>\n<html" << direction(page.words.rtl(), page.words.language())
           << ">\n<head>\n<meta charset=\"utf-8\"/>\n<meta http-equiv=\"Content-Security-Policy\" content=\""
           << policy(style)
           << "\"/>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
              "<meta name=\"referrer\" content=\"no-referrer\"/>\n"
              "<meta name=\"generator\" content=\"isnad " ISNAD_VERSION "\"/>\n<title>"
           << page.words.word("title") << "</title>\n<style>" << style << "</style>\n</head>\n<body>\n"
           << "<a class=\"skip\" href=\"#main\">" << page.words.word("skip") << "</a>\n";
}

/// Shown by the script, for without it neither the box nor the keys do anything.
void write_tools(const Page& page) {
  const Words& words = page.words;
  page.out << "<div class=\"tools\" id=\"tools\" role=\"search\" hidden=\"hidden\">\n<label for=\"filter\">"
           << words.word("filter") << "</label> <input id=\"filter\" type=\"search\" autocomplete=\"off\" "
           << "aria-describedby=\"keys\"/>\n<span id=\"shown\" role=\"status\"></span>\n"
           << "<label><input id=\"shortcuts\" type=\"checkbox\" checked=\"checked\"/> " << words.word("shortcuts")
           << "</label>\n<span id=\"keys\" class=\"faint\">" << words.word("keys") << "</span>\n</div>\n";
}

void write_panel(const Page& page) {
  page.out << "<aside id=\"panel\" hidden=\"hidden\" aria-label=\"" << page.words.word("script_title")
           << "\"></aside>\n";
}

void write_event(const Page& page, const EventView& event, const Pictures& pictures) {
  const Words& words = page.words;
  page.out << "<section id=\"" << event_anchor(event) << "\">\n<h2>" << event_title(page, event) << "</h2>\n<p>"
           << words.count("documents", event.documents.size()) << words.plain("comma") << ' '
           << words.count("sources", event.sources) << "</p>\n";
  write_documents(page, event);
  const auto is_urgent = [](const SectionView& section) { return section.kind < SectionKind::quotes; };
  for (const SectionView& section : event.sections)
    if (is_urgent(section)) write_section(page, event, section);
  write_comparison(page, event);
  for (const SectionView& section : event.sections)
    if (!is_urgent(section)) write_section(page, event, section);
  pictures.write(page, event);
  write_texts(page, event);
  page.out << "</section>\n";
}

/// Documents that no other one speaks of are named, not printed.
void write_lonely(const Page& page) {
  std::string items;
  for (const EventView& event : page.view.events) {
    if (event.worth_showing) continue;
    for (const DocumentView& document : event.documents)
      items += fmt::format("<li>[{}] ", document.number) + bdi(document.outlet, "") + ": " +
               bdi(document.title, document.language) + "</li>\n";
  }
  if (items.empty()) return;
  page.out << "<section>\n<h2>" << page.words.word("lonely") << "</h2>\n<p>" << page.words.word("lonely_legend")
           << "</p>\n<ul>\n" << items << "</ul>\n</section>\n";
}

void write_page(const Page& page, const Pictures& pictures) {
  write_head(page);
  write_summary(page);
  page.out << "<main id=\"main\">\n";
  write_tools(page);
  for (const EventView& event : page.view.events)
    if (event.worth_showing) write_event(page, event, pictures);
  write_lonely(page);
  write_notes(page);
  page.out << "</main>\n";
  write_method(page);
  write_panel(page);
  page.out << "<script type=\"application/json\" id=\"data\">" << link_data(page) << "</script>\n<script>"
           << kHtmlScript << "</script>\n</body>\n</html>\n";
}

bool is_rtl(UCharDirection direction) {
  return direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC;
}

bool is_weak_letter(UCharDirection direction) { return direction == U_DIR_NON_SPACING_MARK; }

/// The names in a message that run from right to left, with the spaces between their words: without an
/// isolate such a name would turn around the number that follows it.
std::vector<Span> rtl_runs(std::string_view text) {
  std::vector<Span> runs;
  bool inside = false;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    const auto direction = u_charDirection(static_cast<UChar32>(next_code_point(text, i)));
    if (is_rtl(direction) && !inside) runs.push_back({begin, i});
    if (is_rtl(direction)) inside = true;
    if (inside && (is_rtl(direction) || is_weak_letter(direction))) runs.back().end = i;
    if (direction != U_WHITE_SPACE_NEUTRAL && !is_rtl(direction) && !is_weak_letter(direction)) inside = false;
  }
  return runs;
}

bool is_tag(const std::string& language) {
  constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-";
  return language.size() >= 2 && language.size() <= 35 &&
         language.find_first_not_of(kLetters) == std::string::npos;
}

}  // namespace

std::string lang(const std::string& language) {
  return is_tag(language) ? " lang=\"" + language + '"' : std::string();
}

std::string direction(bool rtl, const std::string& language) {
  return (rtl ? " dir=\"rtl\"" : " dir=\"ltr\"") + lang(language);
}

std::string bdi(std::string_view text, const std::string& language) {
  return "<bdi dir=\"auto\"" + lang(language) + '>' + escape::html(text) + "</bdi>";
}

namespace {

/// Runs that go the other way get an element of their own, or they would turn around what stands between them.
std::string left_to_right(std::string_view text, const std::string& language) {
  std::string out = "<bdi dir=\"ltr\"" + lang(language) + '>';
  std::size_t at = 0;
  for (const Span run : rtl_runs(text)) {
    out += escape::html(text.substr(at, run.begin - at)) + "<bdi dir=\"rtl\">" + escape::html(run.of(text)) + "</bdi>";
    at = run.end;
  }
  return out + escape::html(text.substr(at)) + "</bdi>";
}

}  // namespace

std::string sentence(const Words& words, std::string_view text) {
  return words.rtl() ? bdi(text, words.language()) : left_to_right(text, words.language());
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

std::string event_title(const Page& page, const EventView& event) {
  if (event.title.empty()) return page.words.fill("event", {std::to_string(event.number)});
  // The title is some document's headline; its language is known only if that document is found.
  for (const DocumentView& document : event.documents)
    if (document.title == event.title) return bdi(event.title, document.language);
  return bdi(event.title, event.documents.empty() ? std::string() : event.documents.front().language);
}

void begin_table(const Page& page, std::string_view label) {
  page.out << "<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"" << page.words.word(label)
           << "\"><table>\n";
}

void end_table(const Page& page) { page.out << "</tbody></table></div>\n"; }

std::string column_heads(const Words& words, const std::vector<std::string_view>& keys) {
  std::string out = "<thead><tr>";
  for (std::string_view key : keys) {
    const bool is_number = key.front() == '#';
    if (is_number) key.remove_prefix(1);
    out += std::string("<th scope=\"col\"") + (is_number ? " class=\"number\">" : ">") + words.word(key) + "</th>";
  }
  return out + "</tr></thead>\n<tbody>\n";
}

void write_documents(const Page& page, const EventView& event) {
  begin_table(page, "documents");
  page.out << column_heads(page.words, {"document", "headline", "published", "#quotes", "#figures", "#copied",
                                        "copy_group"});
  for (const DocumentView& document : event.documents)
    page.out << "<tr><th scope=\"row\">"
             << outlet_link(node_name(document.number - 1), document.number, document.outlet) << "</th><td>"
             << bdi(document.title, document.language) << "</td><td>" << bdi(document.published, "")
             << "</td><td class=\"number\">" << document.quotes << "</td><td class=\"number\">" << document.figures
             << "</td><td class=\"number\">" << bdi(percent(document.copied_share), "") << "</td><td>"
             << (document.copy_group.empty() ? "&#8212;" : escape::html(document.copy_group)) << "</td></tr>\n";
  end_table(page);
}

}  // namespace isnad::report::html

namespace isnad {

void write_html(std::ostream& out, const ReportInput& input, const ReportOptions& options) {
  using namespace report::html;
  const report::ReportView view = report::make_view(input, options);
  const Words words(options.ui, options.languages);
  const Targets targets(input.graph, view);
  write_page({out, input, view, words, targets}, Pictures(input.graph, options));
}

}  // namespace isnad
