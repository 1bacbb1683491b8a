// `isnad check --format markdown`: a table of what was found, the passages below it.
#include <string>

#include "report/check_formats.h"
#include "report/escape.h"
#include "report/json_writer.h"
#include "report/passage_text.h"

namespace isnad::report {
namespace {

// GitHub refuses a comment of more than 65,536 characters; bytes are never fewer.
constexpr std::size_t kMostBytes = 65'000;
constexpr std::size_t kOthers = 3;

std::string origin_of(const CheckPassage& other, const lang::Interface& words) {
  const std::string comma = words.text("comma") + ' ';
  std::string out = escape::markdown(to_string(other.place)) + comma + escape::markdown(other.passage.outlet);
  if (!other.passage.published.empty()) out += comma + escape::markdown(other.passage.published);
  return out;
}

std::string item_text(const CheckItem& item, const lang::Interface& words) {
  std::string out = std::string("\n- **") + words.text(std::string("severity_") + isnad::to_string(item.severity)) + "** " +
                    escape::markdown(to_string(item.place)) + ": " + escape::markdown(item.message) + " (" +
                    escape::markdown(item.rule->name) + ", `" + item.key + "`)\n";
  const bool is_list = item.rule->name == "single_source" && !item.others.empty();
  if (item.own && !is_list) out += "  > " + passage_text(*item.own, kMarkdownStyle) + "\n";
  std::size_t shown = 0;
  for (const CheckPassage& other : item.others) {
    if (is_list || !other.differs || shown++ == kOthers) break;
    out += "\n  " + origin_of(other, words) + ":\n  > " + passage_text(other.passage, kMarkdownStyle) + "\n";
  }
  if (!item.changes.empty()) out += "\n  " + words.text("wording_changed") + "\n  > " + changes_text(item.changes, kMarkdownStyle) + "\n";
  return out;
}

std::string left_out(std::size_t count, const lang::Interface& words) {
  return count == 0 ? std::string() : "markdown: " + words.fill("left_out_markdown", {words.count("count_findings", count)});
}

}  // namespace

std::string write_check_markdown(std::ostream& out, const CheckView& view, const ReportOptions&) {
  std::string text = "### isnad: " + escape::markdown(describe_check(view)) + "\n";
  std::size_t written = 0;
  for (const CheckItem& item : view.items) {
    const std::string next = item_text(item, view.words);
    if (text.size() + next.size() + 200 > kMostBytes) break;
    text += next;
    ++written;
  }
  const std::string left = left_out(view.items.size() - written, view.words);
  if (!left.empty()) text += "\n*" + left + "*\n";
  for (const CheckNote& note : view.notes) {
    const std::string next = "\n- " + escape::markdown(note.message) + "\n";
    if (text.size() + next.size() <= kMostBytes) text += next;
  }
  out << text;
  return left;
}

}  // namespace isnad::report
