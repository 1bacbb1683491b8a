// The formats of `isnad check`: each writes one whole output, worst first.
//
// Each returns what it had to leave out because of its platform's limits, as a sentence for stderr; empty if
// nothing. The output says it as well.
#pragma once
#include <ostream>
#include <string>

#include "report/check_view.h"

namespace isnad::report {

/// For people and for editors that jump to file:line:column: a line an item, below it the passages.
[[nodiscard]] std::string write_check_text(std::ostream&, const CheckView&, const ReportOptions&);
/// One JSON object a line: {"type":"check",...}, {"type":"item",...}, {"type":"note",...}, {"type":"summary",...}.
[[nodiscard]] std::string write_check_jsonl(std::ostream&, const CheckView&, const ReportOptions&);
/// For a comment on a pull request or a job's summary: at most 65,000 bytes, as GitHub's comments take.
[[nodiscard]] std::string write_check_markdown(std::ostream&, const CheckView&, const ReportOptions&);
/// SARIF 2.1.0 (OASIS), at most 5,000 results and 10 MB, as GitHub's code scanning takes.
[[nodiscard]] std::string write_sarif(std::ostream&, const CheckView&, const ReportOptions&);
/// JUnit XML as Jenkins' xunit plugin (junit-10.xsd), GitLab and others read it: a suite a file, a case an item.
[[nodiscard]] std::string write_junit(std::ostream&, const CheckView&, const ReportOptions&);
/// Workflow commands of GitHub Actions (::error file=...), at most 10 a level, as GitHub shows of a step.
[[nodiscard]] std::string write_github(std::ostream&, const CheckView&, const ReportOptions&);
/// GitLab's Code Quality report: one JSON array.
[[nodiscard]] std::string write_gitlab(std::ostream&, const CheckView&, const ReportOptions&);

}  // namespace isnad::report
