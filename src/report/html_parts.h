// The pieces the HTML report is put together from. Private to html*.cpp. Every string of an article, table or
// command line passes through escape::html here.
#pragma once
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "isnad/report.h"
#include "report/view.h"

namespace isnad::report::html {

/// ` dir="rtl" lang="ar"`
[[nodiscard]] std::string direction(bool rtl, const std::string& language);
/// An inline piece that keeps its direction to itself.
[[nodiscard]] std::string bdi(std::string_view text, const std::string& language);
/// `<a href="#anchor">inside</a>`; `inside` is HTML.
[[nodiscard]] std::string link_to(const std::string& anchor, const std::string& inside);
/// A link that reads "[2] outlet".
[[nodiscard]] std::string outlet_link(const std::string& anchor, std::size_t number, const std::string& outlet);
/// Where a statement is marked in its document's text.
[[nodiscard]] std::string anchor_of(const AlignmentGraph&, const std::string& statement);

/// The findings of one section: passages, arithmetic, changes, evidence.
void write_section(std::ostream& out, const AlignmentGraph&, const EventView&, const SectionView&);
[[nodiscard]] std::string section_anchor(const EventView&, const SectionView&);

/// The documents of an event: outlet, date, language, counts, share copied.
void write_documents(std::ostream& out, const EventView&);
/// What each outlet says on each subject: a column an outlet, a row a group of linked statements.
void write_comparison(std::ostream& out, const AlignmentGraph&, const EventView&);

/// Which claims are marked: those that a link or a finding speaks of. Quotes and figures always are.
class Marked {
 public:
  explicit Marked(const ReportInput&);
  [[nodiscard]] bool has(const std::string& statement) const;

 private:
  std::vector<std::string> sorted_;
};
/// A document's whole text with its statements marked.
void write_text(std::ostream& out, const Statements&, const DocumentView&, const Marked&);

}  // namespace isnad::report::html
