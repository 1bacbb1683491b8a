// The pieces the HTML report is put together from. Private to html*.cpp. Every string of an article, table or
// command line passes through escape::html here (Words does it for the interface's own).
#pragma once
#include <map>
#include <ostream>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "isnad/report.h"
#include "report/html_words.h"
#include "report/view.h"

namespace isnad::report::html {

/// Where the page's links lead: findings are numbered in the order of the page, those alone that are shown.
class Targets {
 public:
  Targets(const AlignmentGraph&, const ReportView&);

  /// The finding's number, from 1; 0 if it is not shown.
  [[nodiscard]] std::size_t number(const Finding&) const;
  /// The numbers of the shown findings that a statement is a member of.
  [[nodiscard]] const std::vector<std::size_t>& findings_of(const std::string& statement) const;
  /// The first finding of this kind, 0 if none is shown.
  [[nodiscard]] std::size_t first(FindingKind) const;
  /// Where a statement in a text leads without JavaScript: its first finding, else a statement it is linked
  /// to; empty if it has neither.
  [[nodiscard]] std::string anchor_from(const AlignmentGraph&, const std::string& statement) const;
  /// Whether the statement is marked in its text: linked, or member of a finding. (Speech and figures always
  /// are marked.)
  [[nodiscard]] bool has(const std::string& statement) const;

 private:
  std::unordered_map<const Finding*, std::size_t> numbers_;
  std::unordered_map<std::string, std::vector<std::size_t>> findings_;
  std::unordered_map<std::string, std::string> linked_;  ///< statement -> one that it is linked to
  std::map<FindingKind, std::size_t> first_;
  std::vector<std::string> marked_;  ///< sorted
};

/// What every piece needs.
struct Page {
  std::ostream& out;
  const ReportInput& input;
  const ReportView& view;
  const Words& words;
  const Targets& targets;

  [[nodiscard]] const AlignmentGraph& graph() const { return input.graph; }
};

/// ` dir="rtl" lang="ar"`; no `lang` unless it is formed like a tag.
[[nodiscard]] std::string direction(bool rtl, const std::string& language);
/// ` lang="ar"` or nothing.
[[nodiscard]] std::string lang(const std::string& language);
/// An inline piece that keeps its direction to itself.
[[nodiscard]] std::string bdi(std::string_view text, const std::string& language);
/// A sentence in the interface's own language with names from articles in it. The tables of a language that runs
/// from right to left isolate them themselves.
[[nodiscard]] std::string sentence(const Words&, std::string_view text);
/// `<a href="#anchor">inside</a>`; `inside` is HTML.
[[nodiscard]] std::string link_to(const std::string& anchor, const std::string& inside);
/// A link that reads "[2] outlet".
[[nodiscard]] std::string outlet_link(const std::string& anchor, std::size_t number, const std::string& outlet);
/// Where a statement is marked in its document's text.
[[nodiscard]] std::string anchor_of(const AlignmentGraph&, const std::string& statement);
[[nodiscard]] std::string finding_anchor(std::size_t number);
[[nodiscard]] std::string event_anchor(const EventView&);
[[nodiscard]] std::string section_anchor(const EventView&, const SectionView&);
/// The event's headline in its own language, else "Event 2".
[[nodiscard]] std::string event_title(const Page&, const EventView&);
/// What a finding is called in a line: the fullest wording of an agreeing remark, else its message.
[[nodiscard]] std::string headline(const Page&, const FindingView&);
/// "3 outlets, 2 independent sources"; empty for one outlet.
[[nodiscard]] std::string counts(const Words&, const Finding&);
/// Opens a table that scrolls by itself; `label` is the key of its name. end_table() closes it.
void begin_table(const Page&, std::string_view label);
void end_table(const Page&);
/// A row of column heads, by their keys; "#key" aligns its column as numbers.
[[nodiscard]] std::string column_heads(const Words&, const std::vector<std::string_view>& keys);

/// Tiles, contents and what to look at first.
void write_summary(const Page&);
/// The findings of one section: passages, arithmetic, changes, evidence.
void write_section(const Page&, const EventView&, const SectionView&);
/// The documents of an event: outlet, date, counts, share copied.
void write_documents(const Page&, const EventView&);
/// What each outlet says on each subject: a column an outlet, a row a group of linked statements.
void write_comparison(const Page&, const EventView&);
/// The documents' whole texts with their statements marked.
void write_texts(const Page&, const EventView&);
/// Notes on the input, method, limits, versions, hashes.
void write_notes(const Page&);
void write_method(const Page&);
/// What the script reads: links between statements, by anchor. Carries no article text.
[[nodiscard]] std::string link_data(const Page&);

/// The whole style sheet: the colours and html_style.h.
[[nodiscard]] std::string style_sheet();

}  // namespace isnad::report::html
