// `isnad check --format junit`: JUnit XML for Jenkins, GitLab and others. A suite is a file, a case an item; what
// does not fail the run is a case that passes, and a file without items has one such case.
#include <map>
#include <string>
#include <vector>

#include "report/check_formats.h"
#include "report/escape.h"
#include "report/json_writer.h"
#include "report/passage_text.h"

namespace isnad::report {
namespace {

/// On one line: a line that began with article text could be a command to the CI that shows it.
std::string line(std::string_view text) { return escape::xml(escape::terminal(text)); }

constexpr TextStyle kStyle{.escape = line, .open = "[", .close = "]"};

std::string attribute(std::string_view name, std::string_view value) {
  return ' ' + std::string(name) + "=\"" + line(value) + '"';
}

std::string attribute(std::string_view name, std::size_t value) { return attribute(name, std::to_string(value)); }

std::string passages_of(const CheckItem& item) {
  std::string out = "\n" + line(to_string(item.place));
  if (item.own) out += ": " + passage_text(*item.own, kStyle);
  for (const CheckPassage& other : item.others) {
    if (!other.differs) continue;
    out += "\n" + line(to_string(other.place)) + ": " + line(other.passage.outlet) + ": " +
           passage_text(other.passage, kStyle);
  }
  return out + "\n";
}

std::string severity_of(const CheckView& view, const CheckItem& item) {
  return view.words.text(std::string("severity_") + isnad::to_string(item.severity));
}

void write_case(std::string& out, const CheckView& view, const CheckItem& item) {
  const char* element = fails(view, item) ? "failure" : "system-out";
  out += "    <testcase" + attribute("classname", item.place.path);
  out += attribute("name", std::string(item.rule->name) + " " + item.key + " at " + std::to_string(item.place.line) +
                               ":" + std::to_string(item.place.column)) + ">\n      <" + element;
  if (fails(view, item)) {
    out += attribute("type", item.rule->name) +
           attribute("message", severity_of(view, item) + ": " + item.message) + ">";
  } else {
    out += ">" + line(severity_of(view, item)) + ": " + line(item.message);
  }
  out += passages_of(item) + "</" + element + ">\n    </testcase>\n";
}

struct Suite {
  std::vector<const CheckItem*> items;
  std::size_t failures = 0;
};

std::string numbers(std::size_t tests, std::size_t failures, std::size_t errors) {
  return attribute("tests", tests) + attribute("failures", failures) + attribute("errors", errors);
}

void write_suite(std::string& out, const CheckView& view, const std::string& path, const Suite& suite) {
  const std::size_t tests = suite.items.empty() ? 1 : suite.items.size();
  out += "  <testsuite" + attribute("name", path) + numbers(tests, suite.failures, 0) + ">\n";
  for (const CheckItem* item : suite.items) write_case(out, view, *item);
  if (suite.items.empty()) {
    out += "    <testcase" + attribute("classname", path) + attribute("name", view.words.text("no_findings")) + "/>\n";
  }
  out += "  </testsuite>\n";
}

void write_input_errors(std::string& out, const std::vector<const CheckNote*>& notes) {
  if (notes.empty()) return;
  out += "  <testsuite name=\"inputs\"" + numbers(notes.size(), 0, notes.size()) + ">\n";
  for (const CheckNote* note : notes) {
    out += "    <testcase classname=\"inputs\"" + attribute("name", note->message) + ">\n      <error" +
           attribute("type", note->code) + attribute("message", note->message) + "/>\n    </testcase>\n";
  }
  out += "  </testsuite>\n";
}

std::vector<const CheckNote*> input_errors(const CheckView& view) {
  std::vector<const CheckNote*> errors;
  for (const CheckNote& note : view.notes) {
    if (note.severity == Severity::error) errors.push_back(&note);
  }
  return errors;
}

}  // namespace

std::string write_junit(std::ostream& out, const CheckView& view, const ReportOptions&) {
  std::map<std::string, Suite> suites;
  for (const std::string& path : view.documents) suites[path];
  std::size_t failures = 0;
  for (const CheckItem& item : view.items) {
    Suite& suite = suites[item.place.path];
    suite.items.push_back(&item);
    suite.failures += fails(view, item) ? 1 : 0;
    failures += fails(view, item) ? 1 : 0;
  }
  const auto errors = input_errors(view);
  std::size_t tests = errors.size();
  for (const auto& [path, suite] : suites) tests += suite.items.empty() ? 1 : suite.items.size();
  Sink sink(out);
  sink.buffer() += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"isnad\"" +
                   numbers(tests, failures, errors.size()) + ">\n";
  for (const auto& [path, suite] : suites) {
    write_suite(sink.buffer(), view, path, suite);
    sink.checkpoint();
  }
  write_input_errors(sink.buffer(), errors);
  sink.buffer() += "</testsuites>\n";
  return {};
}

}  // namespace isnad::report
