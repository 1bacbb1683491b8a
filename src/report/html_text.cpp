// A document's text with its statements marked. Statements nest (a figure in a quote in a claim) and may also
// overlap or run over paragraphs; marks must nest, so an open mark is closed and opened again where need be.
#include <algorithm>

#include "report/dot.h"
#include "report/dot_plan.h"
#include "report/escape.h"
#include "report/html_parts.h"

namespace isnad::report::html {
namespace {

struct Mark {
  Span span;
  StatementKind kind = StatementKind::quote;
  std::string anchor;
};

std::vector<Mark> marks_of(const Statements& in, std::size_t document, const Marked& marked) {
  std::vector<Mark> marks;
  const auto add = [&](StatementKind kind, std::size_t index, Span span) {
    if (!span.empty()) marks.push_back({span, kind, node_name(StatementRef{kind, document, index})});
  };
  for (std::size_t i = 0; i < in.quotes.size(); ++i)
    if (in.quotes[i].kind == Quote::Kind::speech || marked.has(in.quotes[i].id))
      add(StatementKind::quote, i, in.quotes[i].span);
  for (std::size_t i = 0; i < in.figures.size(); ++i) add(StatementKind::figure, i, in.figures[i].span);
  for (std::size_t i = 0; i < in.claims.size(); ++i)
    if (marked.has(in.claims[i].id)) add(StatementKind::claim, i, in.claims[i].span);
  std::sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) {
    if (a.span.begin != b.span.begin) return a.span.begin < b.span.begin;
    return a.span.end != b.span.end ? a.span.end > b.span.end : a.anchor < b.anchor;
  });
  return marks;
}

/// Writes paragraph after paragraph; knows which marks are open.
class MarkedText {
 public:
  MarkedText(std::ostream& out, std::string_view text, std::vector<Mark> marks)
      : out_(out), text_(text), marks_(std::move(marks)) {}

  void paragraph(Span span, const std::string& attributes) {
    out_ << "<p" << attributes << '>';
    at_ = span.begin;
    for (const Mark* mark : open_) out_ << tag(*mark, false);  // those that run on from the paragraph before
    while (at_ < span.end) step(span.end);
    close_ended();
    for (std::size_t i = 0; i < open_.size(); ++i) out_ << "</mark>";
    out_ << "</p>\n";
  }

 private:
  /// Writes up to the next place where a mark begins or ends.
  void step(std::size_t limit) {
    close_ended();
    while (next_ < marks_.size() && marks_[next_].span.begin <= at_) {
      open_.push_back(&marks_[next_++]);
      out_ << tag(*open_.back(), true);
    }
    std::size_t end = limit;
    if (next_ < marks_.size()) end = std::min(end, marks_[next_].span.begin);
    for (const Mark* mark : open_)
      if (mark->span.end > at_) end = std::min(end, mark->span.end);
    out_ << escape::html(text_.substr(at_, end - at_));
    at_ = end;
  }

  void close_ended() {
    const auto has_ended = [this](const Mark* mark) { return mark->span.end <= at_; };
    const auto first = std::find_if(open_.begin(), open_.end(), has_ended);
    const auto depth = static_cast<std::size_t>(open_.end() - first);
    for (std::size_t i = 0; i < depth; ++i) out_ << "</mark>";
    std::vector<const Mark*> still(first, open_.end());
    open_.erase(first, open_.end());
    for (const Mark* mark : still) {
      if (mark->span.end <= at_) continue;
      open_.push_back(mark);
      out_ << tag(*mark, false);
    }
  }

  static std::string tag(const Mark& mark, bool first) {
    const std::string id = first ? " id=\"" + mark.anchor + '"' : "";
    return std::string("<mark class=\"") + to_string(mark.kind) + '"' + id + '>';
  }

  std::ostream& out_;
  std::string_view text_;
  std::vector<Mark> marks_;
  std::vector<const Mark*> open_;
  std::size_t next_ = 0;
  std::size_t at_ = 0;
};

void write_source(std::ostream& out, const DocumentView& document) {
  out << "<p class=\"faint\">" << bdi(document.outlet, "") << " &#183; " << bdi(document.published, "");
  const std::string url = safe_url(document.document->url);
  if (!url.empty()) out << " &#183; <a rel=\"noreferrer\" href=\"" << escape::html(url) << "\">article</a>";
  out << " &#183; " << bdi(document.document->path, "") << "</p>\n";
}

}  // namespace

void write_text(std::ostream& out, const Statements& in, const DocumentView& document, const Marked& marked) {
  const std::size_t index = document.number - 1;
  const std::string& title = document.title.empty() ? document.outlet : document.title;
  out << "<article class=\"text\" id=\"" << node_name(index) << "\" dir=\"" << (document.rtl ? "rtl" : "ltr")
      << "\">\n<h4>[" << document.number << "] "
      << bdi(title, document.language) << "</h4>\n";
  write_source(out, document);
  MarkedText text(out, in.document.text, marks_of(in, index, marked));
  out << "<div class=\"body\"" << direction(document.rtl, document.language) << ">\n";
  std::vector<Span> paragraphs = in.document.paragraphs;
  if (paragraphs.empty()) paragraphs.push_back({0, in.document.text.size()});
  for (const Span paragraph : paragraphs) {
    const bool rtl = runs_rtl(paragraph.of(in.document.text), document.language);
    text.paragraph(paragraph, rtl == document.rtl ? "" : rtl ? " dir=\"rtl\"" : " dir=\"ltr\"");
  }
  out << "</div>\n</article>\n";
}

Marked::Marked(const ReportInput& input) {
  for (const Link& link : input.graph.links) sorted_.insert(sorted_.end(), {link.a, link.b});
  for (const Finding& finding : input.findings)
    sorted_.insert(sorted_.end(), finding.members.begin(), finding.members.end());
  std::sort(sorted_.begin(), sorted_.end());
}

bool Marked::has(const std::string& statement) const {
  return std::binary_search(sorted_.begin(), sorted_.end(), statement);
}

}  // namespace isnad::report::html
