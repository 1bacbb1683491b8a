#include "report/dot_label.h"

#include <fmt/format.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <iterator>

#include "report/code_points.h"
#include "report/view.h"

namespace isnad::report {
namespace {

constexpr const char* kEllipsis = "\xE2\x80\xA6";  // U+2026
constexpr const char* kNotEqual = " \xE2\x89\xA0 ";  // U+2260
constexpr const char* kArrow = " \xE2\x86\x92 ";     // U+2192

/// Embeddings, overrides and isolates: one left open would turn our own isolates inside out.
bool is_bidi_formatting(char32_t c) { return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069); }

bool takes_room(char32_t c) {
  const auto mask = U_GET_GC_MASK(static_cast<UChar32>(c));
  return (mask & (U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK)) == 0;
}

std::size_t columns_of(std::string_view text) {
  std::size_t columns = 0;
  for (std::size_t at = 0; at < text.size();) columns += takes_room(next_code_point(text, at)) ? 1 : 0;
  return columns;
}

std::string cut(std::string_view word, std::size_t columns) {
  std::string kept;
  std::size_t used = 0;
  for (std::size_t at = 0; at < word.size();) {
    const char32_t c = next_code_point(word, at);
    used += takes_room(c) ? 1 : 0;
    if (used >= columns && at < word.size()) return kept + kEllipsis;
    append_utf8(kept, c);
  }
  return kept;
}

std::vector<std::string_view> words_of(std::string_view line) {
  std::vector<std::string_view> words;
  while (!line.empty()) {
    const std::size_t end = std::min(line.find(' '), line.size());
    if (end > 0) words.push_back(line.substr(0, end));
    line.remove_prefix(std::min(end + 1, line.size()));
  }
  return words;
}

void append_lines(std::vector<std::string>& lines, std::vector<std::string> more) {
  lines.insert(lines.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

std::vector<std::string> quote_label(const Quote& quote, std::string_view text) {
  std::vector<std::string> lines;
  if (quote.speaker && !quote.speaker->name.empty())
    append_lines(lines, wrap(shown_name(*quote.speaker) + ":", {.words = 6, .columns = 34}));
  append_lines(lines, wrap(quote.span.of(text), {}));
  return lines;
}

std::vector<std::string> figure_label(const Figure& figure, std::string_view text, const lang::Interface& words) {
  std::vector<std::string> lines = wrap(figure.span.of(text), {.words = 8});
  if (!figure.measure.empty()) append_lines(lines, wrap(words.measure(figure.measure), {.words = 6}));
  return lines;
}

/// What is compared: the date or value, else the words that state it.
std::string quantity(const AlignmentGraph& graph, const std::string& id) {
  const Figure* figure = graph.figure(id);
  if (figure == nullptr) return {};
  if (!figure->date.empty()) return figure->date;
  if (figure->value) return figure->value->to_string();
  return isolated(cut(label_text(figure->number.of(graph.document_of(id).text)), 24));
}

}  // namespace

std::string label_text(std::string_view text) {
  std::string line;
  bool space = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (u_isUWhiteSpace(static_cast<UChar32>(c))) {
      space = !line.empty();
      continue;
    }
    if (u_charType(static_cast<UChar32>(c)) == U_CONTROL_CHAR || is_bidi_formatting(c)) continue;
    if (space) line += ' ';
    space = false;
    append_utf8(line, c);
  }
  return line;
}

std::string isolated(std::string text) {
  if (!runs_rtl(text, "")) return text;
  return "\xE2\x81\xA7" + std::move(text) + "\xE2\x81\xA9";  // U+2067, U+2069
}

std::vector<std::string> wrap(std::string_view text, LabelLimits limits) {
  const std::string clean = label_text(text);
  std::vector<std::string_view> words = words_of(clean);
  const bool is_cut = words.size() > limits.words;
  if (is_cut) words.resize(limits.words);
  std::vector<std::string> lines;
  std::size_t used = 0;
  for (const std::string_view word : words) {
    const std::string piece = cut(word, limits.columns);
    const std::size_t columns = columns_of(piece);
    if (lines.empty() || used + 1 + columns > limits.columns) {
      lines.push_back(piece);
      used = columns;
    } else {
      lines.back() += ' ' + piece;
      used += 1 + columns;
    }
  }
  if (is_cut) lines.back() += kEllipsis;
  for (std::string& line : lines) line = isolated(std::move(line));
  return lines;
}

std::string first_words(std::string_view text, std::size_t words) {
  const std::string clean = label_text(text);
  const std::vector<std::string_view> all = words_of(clean);
  if (all.size() <= words) return clean;
  const std::string_view last = all[words - 1];
  return clean.substr(0, static_cast<std::size_t>(last.data() + last.size() - clean.data())) + kEllipsis;
}

std::vector<std::string> statement_label(const AlignmentGraph& graph, const StatementRef& ref, const lang::Interface& words) {
  const Statements& in = graph.documents[ref.document];
  switch (ref.kind) {
    case StatementKind::quote: return quote_label(in.quotes[ref.index], in.document.text);
    case StatementKind::figure: return figure_label(in.figures[ref.index], in.document.text, words);
    case StatementKind::claim: break;
  }
  return wrap(in.claims[ref.index].span.of(in.document.text), {.words = 10});
}

std::vector<std::string> document_label(const Document& document) {
  std::vector<std::string> lines = wrap(outlet_of(document), {.words = 6, .columns = 26});
  const std::string date = label_text(readable_date(document.published));
  if (!date.empty()) lines.push_back(date.substr(0, 24));
  return lines;
}

std::string statement_tooltip(const AlignmentGraph& graph, const StatementRef& ref) {
  const Statements& in = graph.documents[ref.document];
  const auto words = [&](const auto& statement) {
    Span span = statement.span;
    if (statement.sentence < in.sentences.size()) {  // a quote may run on beyond its first sentence
      const Span whole = in.sentences[statement.sentence].span;
      span = {std::min(whole.begin, span.begin), std::max(whole.end, span.end)};
    }
    return isolated(first_words(span.of(in.document.text), 200));
  };
  switch (ref.kind) {
    case StatementKind::quote: return words(in.quotes[ref.index]);
    case StatementKind::figure: return words(in.figures[ref.index]);
    case StatementKind::claim: break;
  }
  return words(in.claims[ref.index]);
}

std::string link_label(const AlignmentGraph& graph, Relation relation, const std::string& a,
                       const std::string& b, const lang::Interface& words) {
  switch (relation) {
    case Relation::discrepant: return quantity(graph, a) + kNotEqual + quantity(graph, b);
    case Relation::contradict: return isolated(words.text("graph_contradicts"));
    case Relation::update: return quantity(graph, a) + kArrow + quantity(graph, b);
    case Relation::same:
    case Relation::paraphrase:
    case Relation::agree:
    case Relation::part_of:
    case Relation::compatible: break;
  }
  return {};
}

std::string link_tooltip(const Link& link, const lang::Interface& words) {
  std::string text = fmt::format("{} {:.2f}", words.text(std::string("relation_") + to_string(link.relation)), link.score);
  for (const Evidence& reason : link.evidence) {
    const std::string detail = detail_of(reason, words);
    text += words.text("semicolon") + ' ' + words.rule(reason.rule) + (detail.empty() ? "" : words.text("colon") + ' ' + detail);
  }
  return isolated(label_text(text));
}

}  // namespace isnad::report
