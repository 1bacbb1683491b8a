// The head of the page: tiles, what to look at first, contents.
#include <fmt/format.h>

#include <algorithm>

#include "report/html_parts.h"

namespace isnad::report::html {
namespace {

constexpr std::size_t kFirst = 15;  // more is no longer "first"

struct Tile {
  std::size_t n = 0;
  const char* key;
  const char* look;
  FindingKind kind;
};

void write_tile(const Page& page, const Tile& tile) {
  const std::size_t target = page.targets.first(tile.kind);
  const std::string label = page.words.word(tile.key);
  page.out << "<li" << (tile.n == 0 ? "" : fmt::format(" class=\"{}\"", tile.look)) << "><b>" << tile.n << "</b> "
           << (target == 0 ? label : link_to(finding_anchor(target), label)) << "</li>\n";
}

void write_tiles(const Page& page) {
  const Totals& t = page.view.totals;
  const Tile tiles[] = {{t.discrepancies, "tile_discrepancies", "bad", FindingKind::discrepancy},
                        {t.contradictions, "tile_contradictions", "bad", FindingKind::contradiction},
                        {t.attributions, "tile_attributions", "bad", FindingKind::attribution},
                        {t.wordings, "tile_wordings", "warn", FindingKind::wording},
                        {t.updates, "tile_updates", "plain", FindingKind::update},
                        {t.agreements, "tile_agreements", "good", FindingKind::agreement},
                        {t.undecided, "tile_undecided", "plain", FindingKind::undecided}};
  page.out << "<ul class=\"tiles\" aria-label=\"" << page.words.word("summary") << "\">\n";
  for (const Tile& tile : tiles) {
    // That no figures differ is an answer; that there is nothing of the rest is none.
    if (tile.n > 0 || tile.kind == FindingKind::discrepancy) write_tile(page, tile);
  }
  page.out << "</ul>\n";
}

/// Those that the page shows.
std::vector<RankedView> ranked(const Page& page) {
  std::vector<RankedView> list = look_first(page.view);
  std::erase_if(list, [&](const RankedView& r) { return page.targets.number(*r.finding->finding) == 0; });
  return list;
}

void write_first(const Page& page) {
  const std::vector<RankedView> list = ranked(page);
  page.out << "<section id=\"first\">\n<h2>" << page.words.word("look_first") << "</h2>\n";
  if (list.empty()) page.out << "<p>" << page.words.word("nothing_differs") << "</p>\n";
  if (!list.empty()) page.out << "<ol class=\"first\">\n";
  for (std::size_t i = 0; i < std::min(kFirst, list.size()); ++i) {
    const Finding& finding = *list[i].finding->finding;
    page.out << "<li class=\"" << to_string(finding.severity) << "\"><span class=\"tag\">"
             << page.words.word(std::string("kind_") + to_string(finding.kind)) << "</span> "
             << link_to(finding_anchor(page.targets.number(finding)), headline(page, *list[i].finding))
             << " <span class=\"counts\">" << counts(page.words, finding) << "</span></li>\n";
  }
  if (!list.empty()) page.out << "</ol>\n";
  if (list.size() > kFirst)
    page.out << "<p class=\"faint\">" << page.words.count("more_below", list.size() - kFirst) << "</p>\n";
  page.out << "</section>\n";
}

void write_contents(const Page& page) {
  page.out << "<nav aria-label=\"" << page.words.word("contents") << "\">\n<ul>\n";
  for (const EventView& event : page.view.events) {
    if (!event.worth_showing) continue;
    const std::string anchor = event_anchor(event);
    page.out << "<li>" << link_to(anchor, event_title(page, event)) << "<ul>";
    for (const SectionView& section : event.sections)
      page.out << "<li>" << link_to(section_anchor(event, section), page.words.word(title_key(section.kind)))
               << "</li>";
    page.out << "<li>" << link_to(anchor + "-texts", page.words.word("texts")) << "</li></ul></li>\n";
  }
  page.out << "<li>" << link_to("method", page.words.word("method")) << "</li>\n</ul>\n</nav>\n";
}

}  // namespace

void write_summary(const Page& page) {
  const Words& words = page.words;
  const Totals& totals = page.view.totals;
  page.out << "<header>\n<h1>" << words.word("title") << "</h1>\n<p>"
           << words.fill("read", {words.count("documents", totals.documents), words.count("outlets_of", totals.outlets),
                                  words.count("events", totals.events)})
           << "</p>\n";
  write_tiles(page);
  write_first(page);
  write_contents(page);
  page.out << "</header>\n";
}

}  // namespace isnad::report::html
