// The findings as RFC 4180 rows for spreadsheets: everything, nothing capped. The first cell of each row is a
// number of ours, so that no line begins with article text.
#include <string>

#include "isnad/report.h"
#include "report/escape.h"
#include "report/json_writer.h"
#include "report/view.h"

namespace isnad::report {
namespace {

constexpr const char* kEnd = "\r\n";

std::string join_members(const Finding& finding) {
  std::string out;
  for (const std::string& member : finding.members) out += (out.empty() ? "" : " ") + member;
  return out;
}

/// "[1] Sahl News: words | [2] Jabal: words"
std::string join_passages(const FindingView& finding) {
  std::string out;
  for (const PassageView& p : finding.passages) {
    if (!out.empty()) out += " | ";
    out += '[' + std::to_string(p.number) + "] " + p.outlet + ": " + p.words;
  }
  return out;
}

void write_row(std::string& out, const EventView& event, const FindingView& finding) {
  const Finding& f = *finding.finding;
  out += std::to_string(event.number) + ',' + to_string(f.kind) + ',' + to_string(f.severity) + ',';
  out += std::to_string(f.outlets) + ',' + std::to_string(f.independent_sources) + ',';
  const std::string members = join_members(f);
  const std::string passages = join_passages(finding);
  for (const std::string* text : {&f.message, &members, &passages, &event.title, &f.id}) {
    out += escape::csv_cell(*text);
    out += text == &f.id ? kEnd : ",";
  }
}

}  // namespace
}  // namespace isnad::report

namespace isnad {

void write_csv(std::ostream& out, const ReportInput& input, const ReportOptions& options) {
  const report::ReportView view = report::make_view(input, options);
  report::Sink sink(out);
  if (options.byte_order_mark) sink.buffer() += report::kByteOrderMark;
  sink.buffer() += "event,kind,severity,outlets,independent_sources,message,statements,passages,";
  sink.buffer() += "event_title,id";
  sink.buffer() += report::kEnd;
  for (const report::EventView& event : view.events) {
    for (const report::SectionView& section : event.sections) {
      for (const report::FindingView& finding : section.findings) {
        report::write_row(sink.buffer(), event, finding);
        sink.checkpoint();
      }
    }
  }
}

}  // namespace isnad
