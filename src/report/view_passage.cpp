// One statement in its place, and the small texts about it.
#include <unicode/uchar.h>
#include <unicode/uloc.h>

#include <algorithm>
#include <initializer_list>

#include "judge/describe.h"
#include "judge/reading.h"
#include "report/code_points.h"
#include "report/view_parts.h"
#include "report/width.h"

namespace isnad::report {
namespace {

/// Graphemes shown of a statement and its sentence together; about three lines of a newspaper column.
constexpr std::size_t kContext = 240;

/// The parts of the sentence before and after the statement, within the budget the statement leaves.
void add_context(PassageView& view, const std::string& text, Span sentence) {
  const std::size_t own = count_graphemes(view.words);
  const std::size_t budget = own < kContext ? kContext - own : 0;
  const Span before{std::min(sentence.begin, view.span.begin), view.span.begin};
  const Span after{view.span.end, std::max(sentence.end, view.span.end)};
  const std::size_t front = std::min(count_graphemes(before.of(text)), budget / 2);
  view.after = clip_back(after.of(text), budget - front);
  const std::size_t back = std::min(count_graphemes(after.of(text)), budget - front);
  view.before = clip_front(before.of(text), budget - back);
}

std::string name_of(const Quote& quote) {
  return quote.speaker ? shown_name(*quote.speaker) : std::string();
}

/// The speaker of the narrowest quote around a span; empty if the outlet says it itself.
std::string speaker_around(const Statements& statements, Span span) {
  const Quote* around = nullptr;
  for (const Quote& quote : statements.quotes) {
    if (quote.span.begin > span.begin) break;  // in text order
    if (!quote.speaker || !quote.span.contains(span)) continue;
    if (around == nullptr || quote.span.size() <= around->span.size()) around = &quote;
  }
  return around == nullptr ? std::string() : name_of(*around);
}

}  // namespace

PassageView make_passage(const AlignmentGraph& graph, const std::string& id, const lang::Interface& words) {
  PassageView view;
  const StatementRef& ref = graph.ref(id);
  const Document& document = graph.documents[ref.document].document;
  view.document = &document;
  view.number = ref.document + 1;
  view.id = id;
  view.kind = ref.kind;
  view.span = graph.span_of(id);
  view.outlet = outlet_of(document);
  view.language = document.language;
  view.published = readable_date(document.published);
  view.words = std::string(graph.text_of(id));
  view.rtl = runs_rtl(view.words, document.language);
  add_context(view, document.text, graph.sentence_of(id).span);
  if (const Quote* quote = graph.quote(id)) {
    view.form = to_string(quote->form);
    view.speaker = name_of(*quote);
    if (quote->via) view.via = quote->via->text;
  } else {
    view.speaker = speaker_around(graph.documents[ref.document], view.span);
  }
  if (const Figure* figure = graph.figure(id)) {
    view.figure = figure_text(*figure);
    view.reading = judging::full_reading(*figure, words);
  }
  return view;
}

std::string outlet_of(const Document& document) { return judging::outlet_name(document); }

std::string readable_date(const std::string& iso) {
  constexpr std::size_t kMinutes = 16;  // of "2024-05-15T10:30"
  if (iso.size() < kMinutes || iso[10] != 'T' || iso[13] != ':') return iso;
  const std::size_t zone = iso.find_first_of("Z+-", kMinutes);
  std::string out = iso.substr(0, 10) + ' ' + iso.substr(11, 5);
  if (zone != std::string::npos) out += iso[zone] == 'Z' ? " UTC" : ' ' + iso.substr(zone);
  return out;
}

std::string figure_text(const Figure& figure) {
  static const lang::Interface english;
  return judging::full_reading(figure, english);
}

bool runs_rtl(std::string_view text, std::string_view language) {
  for (std::size_t i = 0; i < text.size();) {
    const auto direction = u_charDirection(static_cast<UChar32>(next_code_point(text, i)));
    if (direction == U_LEFT_TO_RIGHT) return false;
    if (direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC) return true;
  }
  return uloc_isRightToLeft(std::string(language).c_str()) != 0;
}

std::string percent(double share) {
  const long long rounded = static_cast<long long>(share * 100.0 + 0.5);
  return std::to_string(rounded) + " %";
}

}  // namespace isnad::report
