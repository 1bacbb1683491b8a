#include "judge/describe.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "judge/reading.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace isnad::judging {
namespace {

std::string percent(double share) { return std::to_string(std::lround(share * 100.0)) + " %"; }

/// The sentence of one finding, part by part.
class Description {
 public:
  Description(const AlignmentGraph& graph, const Finding& finding, const lang::Interface& words)
      : graph_(graph), finding_(finding), words_(words) {}

  [[nodiscard]] std::string sentence() const;

 private:
  [[nodiscard]] const std::string& subject(std::size_t i) const { return finding_.subjects.at(i); }
  [[nodiscard]] std::string outlet(std::size_t i) const { return outlet_name(graph_.document_of(first_like(subject(i)))); }
  /// Who had it first: the earliest member that gives the same figure or has the same speaker.
  [[nodiscard]] const std::string& first_like(const std::string& id) const;
  /// "No group has claimed", not "0 (group)": none of something of which no more is known is told in its own words.
  [[nodiscard]] std::string figure(std::size_t i) const {
    const Figure& figure = *graph_.figure(subject(i));
    return figure.value == Decimal{} && figure.measure.empty() ? std::string(graph_.text_of(figure.id)) : short_reading(as_told(graph_, finding_, figure), words_);
  }
  [[nodiscard]] std::string speaker(std::size_t i) const {
    const Quote* quote = graph_.quote(subject(i));
    const std::string name = quote == nullptr ? std::string() : fullest_name(graph_, *quote, finding_.members);
    return name.empty() ? words_.text("message_unnamed") : name;
  }
  [[nodiscard]] const Document& document(std::size_t i) const { return graph_.documents[graph_.document_refs.at(subject(i))].document; }

  [[nodiscard]] std::string agreement() const;
  [[nodiscard]] std::string pair_of_figures(const char* key) const {
    return words_.fill(key, {figure(0), outlet(0), figure(1), outlet(1)});
  }
  [[nodiscard]] std::string single_source() const;
  [[nodiscard]] std::string copy() const;

  const AlignmentGraph& graph_;
  const Finding& finding_;
  const lang::Interface& words_;
};

const std::string& Description::first_like(const std::string& id) const {
  const auto essence = [&](const std::string& statement) {
    const Figure* figure = graph_.figure(statement);
    const Quote* quote = graph_.quote(statement);
    if (figure != nullptr) return full_reading(*figure, words_);
    if (finding_.kind == FindingKind::wording) return text::fold(graph_.text_of(statement));
    return quote != nullptr && quote->speaker ? quote->speaker->name : statement;
  };
  if (finding_.kind != FindingKind::discrepancy && finding_.kind != FindingKind::update && finding_.kind != FindingKind::attribution && finding_.kind != FindingKind::wording) return id;
  const auto alike = [&](const std::string& member) { return graph_.refs.contains(member) && essence(member) == essence(id); };
  const auto first = std::ranges::find_if(finding_.members, alike);
  return first == finding_.members.end() ? id : *first;
}

std::string Description::agreement() const {
  std::string what = words_.text("message_claim");
  if (graph_.figure(subject(0)) != nullptr) what = figure(0);
  if (graph_.quote(subject(0)) != nullptr) what = words_.fill("message_remark", {speaker(0)});
  return words_.fill("message_agreement", {what, words_.count("outlets_of", finding_.outlets),
                                           words_.count("sources", finding_.independent_sources)});
}

std::string Description::single_source() const {
  return words_.fill("message_single_source", {outlet(0), words_.count("statements", finding_.members.size())});
}

std::string Description::copy() const {
  const Copy& copy = graph_.copy_of(subject(0), subject(1));
  if (copy.sentences == 0) return words_.fill("message_shared_error", {outlet_name(document(0)), outlet_name(document(1)), copy.shared_error});
  return words_.fill("message_copy", {outlet_name(document(0)), percent(copy.share[0]), outlet_name(document(1)), percent(copy.share[1]),
                                      words_.count("shared_sentences", copy.sentences),
                                      words_.text(copy.credited ? "message_credited" : "message_uncredited")});
}

std::string Description::sentence() const {
  switch (finding_.kind) {
    case FindingKind::agreement: return agreement();
    case FindingKind::single_source: return single_source();
    case FindingKind::copy: return copy();
    case FindingKind::attribution: return words_.fill("message_attribution", {speaker(0), outlet(0), speaker(1), outlet(1)});
    case FindingKind::wording: return words_.fill("message_wording", {outlet(0), outlet(1)});
    case FindingKind::undecided: return words_.fill("message_undecided", {figure(0), figure(1), words_.said(finding_.evidence.front().detail)});
    case FindingKind::vague: return pair_of_figures("message_vague");
    case FindingKind::update: return pair_of_figures("message_update");
    case FindingKind::suspicious_text: return words_.fill("message_suspicious", {outlet_name(document(0)), words_.said(finding_.evidence.front().detail)});
    case FindingKind::discrepancy:
    case FindingKind::contradiction: break;
  }
  const std::string_view rule = finding_.evidence.empty() ? std::string_view() : finding_.evidence.front().rule;
  if (rule == "part-larger-than-whole") return words_.fill("message_part", {figure(0), figure(1), outlet(0)});
  if (rule == "self_contradiction") return words_.fill("message_self", {outlet(0), figure(0), figure(1)});
  if (rule == "parts-exceed-their-total") return words_.fill("message_parts", {figure(1), outlet(1)});
  const bool of_figures = graph_.figure(subject(0)) != nullptr && graph_.figure(subject(1)) != nullptr;
  return of_figures ? pair_of_figures("message_discrepancy") : words_.text("message_contradiction");
}

}  // namespace

std::string describe(const AlignmentGraph& graph, const Finding& finding, const lang::Interface& words) {
  return Description(graph, finding, words).sentence();
}

std::string fullest_name(const AlignmentGraph& graph, const Quote& quote, const std::vector<std::string>& statements) {
  if (!quote.speaker) return {};
  std::string fullest = shown_name(*quote.speaker);
  for (const std::string& id : statements) {
    const Quote* other = graph.refs.contains(id) ? graph.quote(id) : nullptr;
    const bool is_same = other != nullptr && other->speaker && !quote.speaker->entity.empty() && other->speaker->entity == quote.speaker->entity;
    if (!is_same) continue;
    if (std::string name = shown_name(*other->speaker); text::code_points(name) > text::code_points(fullest)) fullest = std::move(name);
  }
  return fullest;
}

Figure as_told(const AlignmentGraph& graph, const Finding& finding, const Figure& figure) {
  Figure told = figure;
  if (finding.kind != FindingKind::agreement || figure.unit == "person") return told;
  const bool of_several_measures = std::ranges::any_of(finding.members, [&](const std::string& id) {
    const Figure* other = graph.figure(id);
    return other != nullptr && !other->measure.empty() && other->measure != figure.measure;
  });
  if (of_several_measures) told.measure.clear();
  return told;
}

std::string outlet_name(const Document& document) {
  if (!document.outlet.empty()) return document.outlet;
  const auto slash = document.path.find_last_of('/');
  std::string name = slash == std::string::npos ? document.path : document.path.substr(slash + 1);
  if (const auto dot = name.find_last_of('.'); dot != std::string::npos && dot > 0) name.resize(dot);
  return name.empty() ? document.id : name;
}

}  // namespace isnad::judging
