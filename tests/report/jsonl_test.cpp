// The record contract.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <limits>
#include <map>
#include <sstream>

#include "report/sample.h"
#include "support/golden.h"

using namespace isnad;
using isnad::test::hostile_sample;
using isnad::test::lines_of;
using isnad::test::silo_sample;
using isnad::test::written;
using nlohmann::json;

namespace {

std::vector<json> records(const std::string& output) {
  std::vector<json> all;
  for (const std::string& line : lines_of(output)) all.push_back(json::parse(line));
  return all;
}

json record(const std::string& output, const std::string& id) {
  for (const json& r : records(output)) {
    if (r.value("id", "") == id) return r;
  }
  throw std::runtime_error("no record " + id);
}

std::string types(const std::string& output) {
  std::string out;
  for (const json& r : records(output)) {
    const std::string type = r.at("type");
    if (!out.ends_with(' ' + type)) out += ' ' + type;
  }
  return out;
}

std::string statements_written(const test::Sample& sample, const ReportOptions& options) {
  std::ostringstream out;
  {
    const auto records = statements_as_jsonl(out, options);
    for (const Statements& one : sample.graph.documents) records->add(one);
    records->finish(sample.diagnostics);
  }
  return out.str();
}

/// The line of a figure as it is written: the digits are not to pass through a double.
std::string figure_line(const Figure& figure) {
  test::Sample sample = silo_sample();
  Figure& f = sample.graph.documents[0].figures[0];
  f.value = figure.value;
  f.date = figure.date;
  for (const std::string& line : lines_of(written(write_jsonl, sample))) {
    if (line.find("\"id\":\"fA1\"") != std::string::npos) return line;
  }
  return {};
}

}  // namespace

TEST_CASE("the records of the silo fire") {
  const test::Sample sample = silo_sample();
  test::check_golden("report/silo.jsonl", written(write_jsonl, sample));
  test::check_golden("report/silo-statements.jsonl", statements_written(sample, {.with_text = true}));
}

TEST_CASE("records come in the order of the contract") {
  const std::string parts =
      " document sentence quote figure claim document sentence quote figure claim"
      " document sentence quote figure claim document sentence figure claim";
  const test::Sample sample = silo_sample();
  CHECK(types(written(write_jsonl, sample)) == " isnad" + parts + " link copy finding diagnostic");
  CHECK(types(statements_written(sample, {})) == " isnad" + parts + " diagnostic");
}

TEST_CASE("offsets cut the text out of the document") {
  const std::string output = written(write_jsonl, silo_sample(), {.with_text = true});
  std::map<std::string, std::string> texts;
  std::size_t checked = 0;
  for (const json& r : records(output)) {
    if (r.at("type") == "document") texts[r.at("id")] = r.at("text");
    if (!r.contains("sentence")) continue;
    const std::size_t begin = r.at("begin");
    CHECK(texts.at(r.at("document")).substr(begin, r.at("end").get<std::size_t>() - begin) == r.at("text"));
    ++checked;
  }
  CHECK(checked == 18);
}

TEST_CASE("the text is there only if asked for, its size always") {
  CHECK_FALSE(record(written(write_jsonl, silo_sample()), "post").contains("text"));
  CHECK(record(written(write_jsonl, silo_sample()), "post").at("bytes") == 242);
  const json with_text = record(written(write_jsonl, silo_sample(), {.with_text = true}), "post");
  CHECK(with_text.at("text").get<std::string>().size() == 242);
}

TEST_CASE("values are exact numbers, dates or null") {
  Figure f;
  f.value = Decimal(4, 10);
  CHECK(figure_line(f).find("\"value\":40000000000,") != std::string::npos);
  f.value = Decimal(123456789012345678, -3);
  CHECK(figure_line(f).find("\"value\":123456789012345.678,") != std::string::npos);
  f.value = Decimal(-75, -2);
  CHECK(figure_line(f).find("\"value\":-0.75,") != std::string::npos);
  f.value.reset();
  CHECK(figure_line(f).find("\"value\":null,") != std::string::npos);
  f.date = "2018-05-03";
  CHECK(figure_line(f).find("\"value\":\"2018-05-03\",") != std::string::npos);
}

TEST_CASE("optional keys say only what is out of the ordinary") {
  test::Sample sample = silo_sample();
  sample.graph.documents[0].quotes[0].fragments = {{315, 320}, {330, 340}};
  const std::string output = written(write_jsonl, sample);
  CHECK(record(output, "qA").at("fragments").size() == 2);
  CHECK_FALSE(record(output, "qB").contains("fragments"));
  CHECK(record(output, "fD2").at("whole") == "fD1");
  CHECK_FALSE(record(output, "fD1").contains("whole"));
  CHECK(record(output, "fD3").at("anaphoric") == true);
  CHECK_FALSE(record(output, "fD1").contains("anaphoric"));
  CHECK(record(output, "tA").at("speaker").is_null());
  CHECK(record(output, "agency-s112").at("kind") == "debris");
  CHECK_FALSE(record(output, "agency-s0").contains("kind"));
}

TEST_CASE("hostile text is one record a line and comes back as it was") {
  const std::vector<std::string> texts = {"a\nb\r\n::error::c", "\xE2\x80\xAE \xE2\x80\xA8",
                                          "\"},{\"type\":\"link\"", "\x1b[2J \\"};
  for (const std::string& text : texts) {
    INFO(text);
    const test::Sample sample = hostile_sample(text);
    const std::string output = written(write_jsonl, sample, {.with_text = true});
    CHECK(output.find('\x1b') == std::string::npos);
    CHECK(output.find("\xE2\x80\xAE") == std::string::npos);
    for (const std::string& line : lines_of(output)) CHECK(line.rfind("{\"type\":\"", 0) == 0);
    CHECK(record(output, "d1" + text).at("text") == text + ". " + text);
    CHECK(record(output, "qd1").at("speaker").at("name") == text);
  }
}

TEST_CASE("scores have four decimals, and what is no number is null") {
  test::Sample sample = silo_sample();
  sample.graph.links.resize(1);
  sample.graph.links[0].score = 2.0 / 3.0;
  CHECK(written(write_jsonl, sample).find("\"score\":0.6667,") != std::string::npos);
  sample.graph.links[0].score = 0.0 / 1e-300 * std::numeric_limits<double>::infinity();
  CHECK(written(write_jsonl, sample).find("\"score\":null,") != std::string::npos);
}
