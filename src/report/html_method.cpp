// The end of the page: notes on the input, method, limits, and what exactly was read with which versions.
#include <unicode/uchar.h>
#include <unicode/uversion.h>

#include "report/dot_plan.h"
#include "report/escape.h"
#include "report/html_parts.h"
#include "text/content_id.h"

#ifndef ISNAD_VERSION
#define ISNAD_VERSION "unknown"
#endif

namespace isnad::report::html {
namespace {

std::string hash_of(const Document& document) { return text::content_id('x', {document.text}).substr(1); }

void write_inputs(const Page& page) {
  page.out << "<h3>" << page.words.word("inputs") << "</h3>\n<p class=\"faint\">" << page.words.word("inputs_legend")
           << "</p>\n";
  begin_table(page, "inputs");
  page.out << column_heads(page.words, {"document", "path", "language", "#bytes", "xxh3"});
  for (std::size_t i = 0; i < page.graph().documents.size(); ++i) {
    const Document& document = page.graph().documents[i].document;
    page.out << "<tr><th scope=\"row\">[" << i + 1 << "] " << bdi(outlet_of(document), "") << "</th><td>"
             << bdi(document.path, "") << "</td><td>" << bdi(document.language, "") << "</td><td class=\"number\">"
             << document.text.size() << "</td><td><code>" << hash_of(document) << "</code></td></tr>\n";
  }
  end_table(page);
}

}  // namespace

void write_notes(const Page& page) {
  if (page.view.notes.empty()) return;
  page.out << "<section id=\"notes\">\n<h2>" << page.words.word("notes") << "</h2>\n<ul>\n";
  for (const NoteGroup& group : group_notes(page.view)) {
    const NoteView& note = *group.note;
    const std::string severity = to_string(note.severity);
    page.out << "<li class=\"note " << severity << "\">" << page.words.word("severity_" + severity)
             << page.words.word("colon") << ' ' << (group.places.empty() ? "" : bdi(group.places, "") + ": ")
             << sentence(page.words, note.message) << " <code>" << escape::html(note.code) << "</code>"
             << (group.count > 1 ? " &#215; " + std::to_string(group.count) : "") << "</li>\n";
  }
  page.out << "</ul>\n</section>\n";
}

void write_method(const Page& page) {
  page.out << "<footer id=\"method\">\n<h2>" << page.words.word("method") << "</h2>\n";
  for (const char* key : {"method_links", "method_sources", "method_limits"})
    page.out << "<p>" << page.words.word(key) << "</p>\n";
  write_inputs(page);
  page.out << "<p class=\"faint\" lang=\"en\" dir=\"ltr\">isnad " ISNAD_VERSION ", ICU " U_ICU_VERSION
              ", Unicode " U_UNICODE_VERSION "</p>\n</footer>\n";
}

}  // namespace isnad::report::html
