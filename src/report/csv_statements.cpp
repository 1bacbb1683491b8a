// Quotes, figures and claims as RFC 4180 rows for spreadsheets. The first cell of each row is a number of ours,
// so that no line begins with article text.
#include <string>

#include "isnad/report.h"
#include "report/escape.h"
#include "report/json_writer.h"
#include "report/view.h"

namespace isnad::report {
namespace {

/// One row; cells that a kind of statement lacks stay empty.
struct Row {
  const char* kind = "";
  std::string id;
  Span span;
  std::size_t sentence = 0;
  std::string form = {}, speaker = {}, via = {}, cue = {};  // of quotes
  std::string value = {}, low = {}, high = {};              // of figures, as are the next five
  std::string bound = {}, unit = {}, counted = {}, measure = {}, scope = {};
  std::string rule = {};
};

Row row_of(const Quote& quote, std::string_view) {
  Row row{.kind = quote.kind == Quote::Kind::speech ? "quote" : "term", .id = quote.id, .span = quote.span, .sentence = quote.sentence};
  row.form = to_string(quote.form);
  if (quote.speaker) row.speaker = shown_name(*quote.speaker);
  if (quote.via) row.via = quote.via->text;
  if (quote.cue) row.cue = quote.cue->text;
  row.rule = quote.rule;
  return row;
}

std::string digits(const std::optional<Decimal>& number) { return number ? number->to_string() : ""; }

Row row_of(const Figure& figure, std::string_view text) {
  Row row{.kind = "figure", .id = figure.id, .span = figure.span, .sentence = figure.sentence};
  row.value = figure.date.empty() ? digits(figure.value) : figure.date;
  row.low = digits(figure.low);
  row.high = digits(figure.high);
  row.bound = to_string(figure.bound);
  row.unit = figure.unit;
  row.counted = figure.counted;
  row.measure = figure.measure;
  row.scope = figure.scope.words(text);
  row.rule = figure.rule;
  return row;
}

Row row_of(const Claim& claim, std::string_view) {
  return {.kind = "claim", .id = claim.id, .span = claim.span, .sentence = claim.sentence};
}

/// Numbers and dates of ours are cells as they are, so that a spreadsheet can count with them; the minus of a
/// temperature is no formula.
void write_row(std::string& out, const Statements& of, std::size_t number, const Row& row) {
  const std::string& text = of.document.text;
  const std::string words(row.span.of(text));
  const std::string sentence(of.sentences[row.sentence].span.of(text));
  const std::string outlet = outlet_of(of.document);
  out += std::to_string(number) + ',';
  for (const std::string* cell : {&outlet, &of.document.published, &of.document.language}) out += escape::csv_cell(*cell) + ',';
  out += std::string(row.kind) + ',' + std::to_string(row.span.begin) + ',' + std::to_string(row.span.end) + ',';
  for (const std::string* cell : {&words, &row.form, &row.speaker, &row.via, &row.cue}) out += escape::csv_cell(*cell) + ',';
  for (const std::string* cell : {&row.value, &row.low, &row.high}) out += *cell + ',';
  for (const std::string* cell : {&row.bound, &row.unit, &row.counted, &row.measure, &row.scope, &row.rule, &sentence, &of.document.id}) {
    out += escape::csv_cell(*cell) + ',';
  }
  out += escape::csv_cell(row.id) + "\r\n";
}

class StatementTable : public StatementWriter {
 public:
  StatementTable(std::ostream& out, bool byte_order_mark) : sink_(out) {
    if (byte_order_mark) sink_.buffer() += kByteOrderMark;
    sink_.buffer() +=
        "document,outlet,published,language,kind,begin,end,text,form,speaker,via,cue,value,low,high,bound,unit,counted,"
        "measure,scope,rule,sentence,document_id,id\r\n";
  }
  void add(const Statements& one) override {
    ++documents_;
    const auto write = [&](const auto& statement) {
      write_row(sink_.buffer(), one, documents_, row_of(statement, one.document.text));
      sink_.checkpoint();
    };
    for (const Quote& quote : one.quotes) write(quote);
    for (const Figure& figure : one.figures) write(figure);
    for (const Claim& claim : one.claims) write(claim);
  }
  void finish(const std::vector<Diagnostic>&) override {}  // a table has no place for them

 private:
  Sink sink_;
  std::size_t documents_ = 0;
};

}  // namespace
}  // namespace isnad::report

namespace isnad {

std::unique_ptr<StatementWriter> statements_as_csv(std::ostream& out, const ReportOptions& options) {
  return std::make_unique<report::StatementTable>(out, options.byte_order_mark);
}

}  // namespace isnad
