// A document's text with its statements marked. Statements nest (a figure in a quote in a claim) and may also
// overlap or run over paragraphs; marks must nest, so an open mark is closed and opened again where need be.
#include <algorithm>

#include "judge/reading.h"
#include "report/dot.h"
#include "report/dot_plan.h"
#include "report/escape.h"
#include "report/html_parts.h"

namespace isnad::report::html {
namespace {

constexpr std::size_t kOpenTexts = 8;  // of an event with more documents each text is a click away

struct Mark {
  Span span;
  StatementKind kind = StatementKind::quote;
  std::string anchor;
  std::string target;    ///< an anchor; empty: no link
  std::string about;     ///< attributes with speaker and reading
  bool reached = false;  ///< the tabulator key stops at a statement's first piece only
};

std::string speaker_of(const Quote& quote) {
  return quote.speaker ? shown_name(*quote.speaker) : std::string();
}

std::string attribute(const char* name, const std::string& value) {
  return value.empty() ? std::string() : std::string(" ") + name + "=\"" + escape::html(value) + '"';
}

/// Collects the marks of one document.
class Marks {
 public:
  Marks(const Page& page, std::size_t document) : page_(page) {
    const Statements& in = page.graph().documents[document];
    for (std::size_t i = 0; i < in.quotes.size(); ++i) {
      const Quote& quote = in.quotes[i];
      if (quote.kind == Quote::Kind::speech || page.targets.has(quote.id))
        add({StatementKind::quote, document, i}, quote.id, quote.span, attribute("data-by", speaker_of(quote)));
    }
    for (std::size_t i = 0; i < in.figures.size(); ++i)
      add({StatementKind::figure, document, i}, in.figures[i].id, in.figures[i].span,
          attribute("data-read", judging::full_reading(in.figures[i], page.words.interface())));
    for (std::size_t i = 0; i < in.claims.size(); ++i)
      if (page.targets.has(in.claims[i].id))
        add({StatementKind::claim, document, i}, in.claims[i].id, in.claims[i].span, {});
  }

  std::vector<Mark> sorted() {
    std::sort(marks_.begin(), marks_.end(), [](const Mark& a, const Mark& b) {
      if (a.span.begin != b.span.begin) return a.span.begin < b.span.begin;
      return a.span.end != b.span.end ? a.span.end > b.span.end : a.anchor < b.anchor;
    });
    return std::move(marks_);
  }

 private:
  void add(const StatementRef& ref, const std::string& id, Span span, std::string about) {
    if (span.empty()) return;
    marks_.push_back({span, ref.kind, node_name(ref), page_.targets.anchor_from(page_.graph(), id), std::move(about)});
  }

  const Page& page_;
  std::vector<Mark> marks_;
};

/// Writes paragraph after paragraph; knows which marks are open.
class MarkedText {
 public:
  MarkedText(std::ostream& out, std::string_view text, std::vector<Mark> marks)
      : out_(out), text_(text), marks_(std::move(marks)) {}

  void paragraph(Span span, const std::string& attributes) {
    out_ << "<p" << attributes << '>';
    at_ = span.begin;
    for (Mark* mark : open_) out_ << tag(*mark, false);  // those that run on from the paragraph before
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
    for (Mark* mark : open_)
      if (mark->span.end > at_) end = std::min(end, mark->span.end);
    write_run(text_.substr(at_, end - at_));
    at_ = end;
  }

  /// Links must not nest as marks do: each run of text leads where the narrowest statement around it leads.
  void write_run(std::string_view words) {
    const auto leads = [](const Mark* mark) { return !mark->target.empty(); };
    const auto found = std::find_if(open_.rbegin(), open_.rend(), leads);
    if (found == open_.rend() || words.find_first_not_of(" \n\t\r") == std::string_view::npos) {
      out_ << escape::html(words);
      return;
    }
    Mark& mark = **found;
    out_ << "<a href=\"#" << mark.target << "\" data-s=\"" << mark.anchor << '"'
         << (mark.reached ? " tabindex=\"-1\"" : "") << '>' << escape::html(words) << "</a>";
    mark.reached = true;
  }

  void close_ended() {
    const auto has_ended = [this](const Mark* mark) { return mark->span.end <= at_; };
    const auto first = std::find_if(open_.begin(), open_.end(), has_ended);
    const auto depth = static_cast<std::size_t>(open_.end() - first);
    for (std::size_t i = 0; i < depth; ++i) out_ << "</mark>";
    std::vector<Mark*> still(first, open_.end());
    open_.erase(first, open_.end());
    for (Mark* mark : still) {
      if (mark->span.end <= at_) continue;
      open_.push_back(mark);
      out_ << tag(*mark, false);
    }
  }

  static std::string tag(const Mark& mark, bool first) {
    const std::string id = first ? " id=\"" + mark.anchor + '"' + mark.about : " data-of=\"" + mark.anchor + '"';
    return std::string("<mark class=\"") + to_string(mark.kind) + '"' + id + '>';
  }

  std::ostream& out_;
  std::string_view text_;
  std::vector<Mark> marks_;
  std::vector<Mark*> open_;
  std::size_t next_ = 0;
  std::size_t at_ = 0;
};

void write_source(const Page& page, const DocumentView& document) {
  page.out << "<p class=\"faint\">" << bdi(document.outlet, "") << " &#183; " << bdi(document.published, "");
  const std::string url = safe_url(document.document->url);
  if (!url.empty())
    page.out << " &#183; <a rel=\"noreferrer\" href=\"" << escape::html(url) << "\">" << page.words.word("article")
             << "</a>";
  page.out << " &#183; " << bdi(document.document->path, "") << "</p>\n";
}

void write_text(const Page& page, const DocumentView& document, bool open) {
  const std::size_t index = document.number - 1;
  const Document& source = *document.document;
  const std::string& title = document.title.empty() ? document.outlet : document.title;
  page.out << "<details class=\"text\" id=\"" << node_name(index) << '"' << (open ? " open=\"open\"" : "")
           << direction(document.rtl, "") << "><summary><h4>[" << document.number << "] "
           << bdi(title, document.language) << "</h4></summary>\n";
  write_source(page, document);
  MarkedText text(page.out, source.text, Marks(page, index).sorted());
  page.out << "<div class=\"body\"" << direction(document.rtl, document.language) << ">\n";
  std::vector<Span> paragraphs = source.paragraphs;
  if (paragraphs.empty()) paragraphs.push_back({0, source.text.size()});
  for (const Span paragraph : paragraphs) {
    const bool rtl = runs_rtl(paragraph.of(source.text), document.language);
    text.paragraph(paragraph, rtl == document.rtl ? "" : rtl ? " dir=\"rtl\"" : " dir=\"ltr\"");
  }
  page.out << "</div>\n</details>\n";
}

std::string sample_of(const Words& words, const std::string& kind) {
  return "<mark class=\"" + kind + "\">" + words.word(kind) + "</mark>";
}

}  // namespace

void write_texts(const Page& page, const EventView& event) {
  page.out << "<section id=\"" << event_anchor(event) << "-texts\">\n<h3>" << page.words.word("texts")
           << "</h3>\n<p class=\"faint\">"
           << page.words.fill("texts_legend", {sample_of(page.words, "quote"), sample_of(page.words, "figure"),
                                               sample_of(page.words, "claim")})
           << "</p>\n<div class=\"texts\">\n";
  const bool open = event.documents.size() <= kOpenTexts;
  for (const DocumentView& document : event.documents) write_text(page, document, open);
  page.out << "</div>\n</section>\n";
}

}  // namespace isnad::report::html
