// `isnad check --format text`.
#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "report/check_formats.h"
#include "report/escape.h"
#include "report/lines.h"
#include "report/passage_text.h"

namespace isnad::report {
namespace {

constexpr TextStyle kStyle{.escape = escape::terminal, .open = "[", .close = "]"};
constexpr std::size_t kWordings = 8;  // shown in full
constexpr std::size_t kPlaces = 5;    // named of those who say the same; an agency's report may stand in fifty articles

Tone tone_of(Severity severity) {
  return severity == Severity::error ? Tone::error : severity == Severity::warning ? Tone::warning : Tone::plain;
}

std::string head_of(const CheckItem& item, const lang::Interface& words) {
  return escape::terminal(to_string(item.place)) + ": " + words.text(std::string("severity_") + isnad::to_string(item.severity)) + ": " +
         escape::terminal(item.message) + " [" + std::string(item.rule->name) + " " + item.key + "]";
}

std::string origin_of(const CheckPassage& other, const lang::Interface& words) {
  const PassageView& passage = other.passage;
  std::string out = escape::terminal(to_string(other.place)) + ": " + escape::terminal(passage.outlet);
  if (!passage.published.empty()) out += words.text("comma") + ' ' + escape::terminal(passage.published);
  if (!passage.reading.empty()) out += words.text("colon") + ' ' + escape::terminal(passage.reading);
  if (!passage.speaker.empty()) out += words.text("semicolon") + ' ' + words.fill("said_by", {escape::terminal(passage.speaker)});
  return out;
}

std::string place_list(const std::vector<const CheckPassage*>& passages, const lang::Interface& words) {
  std::string places;
  for (std::size_t i = 0; i < std::min(passages.size(), kPlaces); ++i) {
    places += (i == 0 ? "" : words.text("comma") + ' ') + escape::terminal(to_string(passages[i]->place));
  }
  return passages.size() <= kPlaces ? places : places + ' ' + words.count("check_more", passages.size() - kPlaces);
}

/// Who says the same as another is told with that one.
std::vector<std::vector<const CheckPassage*>> by_wording(const CheckItem& item, bool differs) {
  std::vector<std::vector<const CheckPassage*>> groups;
  std::map<std::string, std::size_t> known;
  for (const CheckPassage& other : item.others) {
    if (other.differs != differs) continue;
    const auto [at, is_new] = known.emplace(differs ? variant_key(other.passage) : "", groups.size());
    if (is_new) groups.emplace_back();
    groups[at->second].push_back(&other);
  }
  return groups;
}

void write_differing(Lines& lines, const CheckItem& item, const lang::Interface& words) {
  const auto groups = by_wording(item, true);
  for (std::size_t i = 0; i < std::min(groups.size(), kWordings); ++i) {
    lines.text(2, origin_of(*groups[i].front(), words), Tone::plain, 2);
    lines.passage(4, passage_text(groups[i].front()->passage, kStyle));
    const std::vector<const CheckPassage*> more(groups[i].begin() + 1, groups[i].end());
    if (!more.empty()) lines.text(4, words.fill("check_also", {place_list(more, words)}), Tone::quiet, 2);
  }
  if (groups.size() > kWordings) lines.text(2, words.count("more_wordings", groups.size() - kWordings));
}

void write_agreeing(Lines& lines, const CheckItem& item, const lang::Interface& words) {
  for (const auto& group : by_wording(item, false)) lines.text(2, words.fill("check_as_here", {place_list(group, words)}), Tone::quiet, 2);
}

void write_item(Lines& lines, const CheckItem& item, const lang::Interface& words) {
  lines.row(head_of(item, words), tone_of(item.severity));
  if (item.rule->name == "single_source" && !item.others.empty()) return;  // a list of all that one article has
  if (item.own) lines.passage(4, passage_text(*item.own, kStyle));
  write_differing(lines, item, words);
  if (!item.changes.empty()) {
    lines.text(2, words.text("text_changed"));
    lines.passage(4, changes_text(item.changes, kStyle));
  }
  write_agreeing(lines, item, words);
}

}  // namespace

std::string write_check_text(std::ostream& out, const CheckView& view, const ReportOptions& options) {
  Lines lines(out, options);
  for (const CheckItem& item : view.items) write_item(lines, item, view.words);
  if (!view.items.empty()) lines.blank();
  if (view.compared > 0) {
    for (const std::string& path : view.alone) {
      lines.row(view.words.fill("check_nothing_to_compare", {escape::terminal(path)}));
    }
  }
  lines.row(describe_check(view));
  return {};
}

}  // namespace isnad::report
