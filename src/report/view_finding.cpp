// One finding with its passages, what differs between them, and the arithmetic.
#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "judge/describe.h"
#include "judge/reading.h"
#include "report/view_parts.h"
#include "report/width.h"
#include "text/characters.h"
#include "text/sorted.h"

namespace isnad::report {
namespace {

std::vector<VariantView> group_variants(const std::vector<PassageView>& passages) {
  std::vector<VariantView> variants;
  std::map<std::string, std::size_t> place;
  for (std::size_t i = 0; i < passages.size(); ++i) {
    const auto [at, is_new] = place.emplace(variant_key(passages[i]), variants.size());
    if (is_new) variants.emplace_back();
    variants[at->second].passages.push_back(i);
  }
  return variants;
}

/// What several outlets agree on is best told in a remark's fullest wording, and by the two claims that are most alike; what
/// they differ on, in order of time. Each article comes with its first wording before any comes with a second.
void order_variants(FindingView& view) {
  if (view.finding->kind != FindingKind::agreement) return;
  const std::vector<std::string>& subjects = view.finding->subjects;
  const auto first_of = [&](const VariantView& v) -> const PassageView& { return view.passages[v.passages.front()]; };
  const auto is_subject = [&](const VariantView& v) {
    return std::ranges::any_of(v.passages, [&](std::size_t p) { return std::ranges::find(subjects, view.passages[p].id) != subjects.end(); });
  };
  const auto rank = [&](const VariantView& v) {
    const PassageView& first = first_of(v);
    if (first.kind == StatementKind::figure) return std::ptrdiff_t{0};
    return first.kind == StatementKind::claim ? std::ptrdiff_t{is_subject(v) ? 0 : 1} : -static_cast<std::ptrdiff_t>(count_graphemes(first.words));
  };
  std::stable_sort(view.variants.begin(), view.variants.end(), [&](const VariantView& x, const VariantView& y) { return rank(x) < rank(y); });
  std::set<std::size_t> told;
  std::vector<VariantView> firsts, seconds;
  for (VariantView& variant : view.variants) (told.insert(first_of(variant).number).second ? firsts : seconds).push_back(std::move(variant));
  view.variants = std::move(firsts);
  std::ranges::move(seconds, std::back_inserter(view.variants));
}

bool is_arithmetic(const Evidence& evidence) { return evidence.rule.find("arithmetic") != std::string::npos; }

bool clashes(FindingKind kind) { return kind == FindingKind::discrepancy || kind == FindingKind::update; }

/// "18 - 15 = 3 (20.0 % of 15)"; nothing where a value is missing or the units differ.
std::string difference(const Figure& before, const Figure& after, const lang::Interface& words) {
  if (!before.value || !after.value || before.unit != after.unit || *before.value == *after.value) return {};
  const bool falls = *after.value < *before.value;
  const Decimal high = falls ? *before.value : *after.value;
  const Decimal low = falls ? *after.value : *before.value;
  const std::optional<Decimal> gap = subtract(high, low);
  if (!gap) return {};
  const std::string sum = words.fill("arithmetic", {high.to_string(), low.to_string(), gap->to_string()});
  if (low.mantissa() <= 0) return sum;
  return sum + ' ' + words.fill("arithmetic_share", {fmt::format("{:.1f} %", 100.0 * gap->to_double() / low.to_double()), low.to_string()});
}

/// The difference of each figure that differs to the first one.
void add_arithmetic(FindingView& view, const AlignmentGraph& graph, const lang::Interface& words) {
  const auto figure_of = [&](const VariantView& v) {
    return graph.figure(view.passages[v.passages.front()].id);
  };
  for (std::size_t i = 1; i < view.variants.size(); ++i) {
    const Figure* before = figure_of(view.variants.front());
    const Figure* after = figure_of(view.variants[i]);
    if (before == nullptr || after == nullptr) return;
    const std::string line = difference(*before, *after, words);
    if (!line.empty()) view.evidence.push_back({"arithmetic", words.rule("arithmetic"), line, 1.0});
  }
}

void add_evidence(FindingView& view, const AlignmentGraph& graph, const lang::Interface& words) {
  const std::vector<Evidence>& evidence = view.finding->evidence;
  const bool has_arithmetic = std::any_of(evidence.begin(), evidence.end(), is_arithmetic);
  if (!has_arithmetic && clashes(view.finding->kind)) add_arithmetic(view, graph, words);
  for (const Evidence& e : evidence) view.evidence.push_back({e.rule, words.rule(e.rule), detail_of(e, words), e.weight});
  std::stable_partition(view.evidence.begin(), view.evidence.end(),
                        [](const EvidenceView& e) { return e.rule.find("arithmetic") != std::string::npos; });
}

bool notes_altered_words(const Link& link) {
  return std::any_of(link.evidence.begin(), link.evidence.end(), [](const Evidence& e) { return e.rule == "altered-words"; });
}

/// The edits of the first two members, in order of time, between which a link found altered words; else of the
/// first two that a link compares.
void add_changes(FindingView& view, const GraphIndex& index) {
  constexpr std::size_t kTried = 8;
  const std::size_t n = std::min(view.passages.size(), kTried);
  const Link* shown = nullptr;
  for (std::size_t i = 0; i + 1 < n; ++i) {
    for (std::size_t j = i + 1; j < n; ++j) {
      const Link* link = index.edits_between(view.passages[i].id, view.passages[j].id);
      if (link == nullptr || (shown != nullptr && (notes_altered_words(*shown) || !notes_altered_words(*link)))) continue;
      shown = link;
    }
  }
  if (shown != nullptr) view.changes = make_changes(index.graph(), *shown);
}

std::string counts_of(const Finding& finding, const lang::Interface& words) {
  if (finding.outlets < 2 || finding.kind == FindingKind::agreement) return {};
  return words.count("outlets", finding.outlets) + words.text("comma") + ' ' + words.count("sources", finding.independent_sources);
}

std::string heading_of(const GraphIndex& index, const Finding& finding) {
  if (!finding.subjects.empty()) return judging::describe(index.graph(), finding, index.words());
  return finding.message.empty() ? to_string(finding.kind) : index.words().said(finding.message);
}

/// As the finding tells it, which may be less than all that was read.
void tell_figure(PassageView& passage, const GraphIndex& index, const Finding& finding) {
  if (passage.kind != StatementKind::figure) return;
  const Figure told = judging::as_told(index.graph(), finding, *index.graph().figure(passage.id));
  passage.figure = figure_text(told);
  passage.reading = judging::full_reading(told, index.words());
}

void add_member(FindingView& view, const GraphIndex& index, const std::string& member) {
  std::size_t number = index.number_of(member);
  if (index.graph().refs.count(member) > 0) {
    view.passages.push_back(make_passage(index.graph(), member, index.words()));
    number = view.passages.back().number;
    tell_figure(view.passages.back(), index, *view.finding);
  }
  if (number > 0) view.documents.push_back(number);
}

/// Collects runs of edits; a run of equal tokens is shown with what stands between them.
class Changes {
 public:
  Changes(std::string_view a, std::string_view b) : a_(a), b_(b) {}

  void add(const Edit& edit) {
    if (edit.op == Edit::Op::equal) return extend(equal_, edit.a);
    flush_equal();
    if (edit.op != Edit::Op::only_b) extend(old_, edit.a);
    if (edit.op != Edit::Op::only_a) extend(new_, edit.b);
  }
  std::vector<ChangeView> finish() {
    flush_equal();
    flush_changed();
    return std::move(out_);
  }

 private:
  void extend(std::vector<Span>& run, Span span) {
    if (&run == &equal_) flush_changed();
    run.push_back(span);
  }
  void flush_equal() { flush(equal_, Edit::Op::equal, a_); }
  void flush_changed() {
    flush(old_, Edit::Op::only_a, a_);
    flush(new_, Edit::Op::only_b, b_);
  }
  void flush(std::vector<Span>& run, Edit::Op op, std::string_view text) {
    if (!run.empty()) out_.push_back({op, std::string(cover(run).of(text))});
    run.clear();
  }

  static Span cover(const std::vector<Span>& run) {
    return {run.front().begin, std::max(run.front().end, run.back().end)};
  }

  std::string_view a_;
  std::string_view b_;
  std::vector<Span> equal_, old_, new_;
  std::vector<ChangeView> out_;
};

}  // namespace

std::string detail_of(const Evidence& evidence, const lang::Interface& words) {
  const std::string said = words.said(evidence.detail);
  if (said != evidence.detail) return said;
  if (evidence.rule == "unit") return words.unit(said);
  if (evidence.rule == "measure") return words.measure(said);
  return said.empty() ? said : words.fill("detail", {said});
}

std::string wording_key(std::string_view words) {
  std::string key;
  bool gap = false;
  for (const char c : text::fold(words)) {
    const auto byte = static_cast<unsigned char>(c);
    const bool word = byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z');
    if (word && gap && !key.empty()) key.push_back(' ');
    if (word) key.push_back(c);
    gap = !word;
  }
  return key;
}

std::string variant_key(const PassageView& passage) {
  return passage.kind == StatementKind::figure ? passage.figure : wording_key(passage.words);
}

GraphIndex::GraphIndex(const AlignmentGraph& graph, const lang::Interface& words) : graph_(graph), words_(words) {
  for (std::size_t i = 0; i < graph.documents.size(); ++i) {
    numbers_.emplace(graph.documents[i].document.id, i + 1);
  }
  for (const Link& link : graph.links) {
    if (!link.edits.empty()) links_.emplace(link.a + '\n' + link.b, &link);
  }
  copies_.resize(graph.documents.size());
  for (const Copy& copy : graph.copies) {
    const std::size_t later = number_of(copy.documents[1]);
    if (later > 0) copies_[later - 1].push_back(&copy);
  }
}

std::size_t GraphIndex::number_of(const std::string& document) const {
  const auto at = numbers_.find(document);
  return at == numbers_.end() ? 0 : at->second;
}

const Link* GraphIndex::edits_between(const std::string& x, const std::string& y) const {
  auto at = links_.find(x + '\n' + y);
  if (at == links_.end()) at = links_.find(y + '\n' + x);
  return at == links_.end() ? nullptr : at->second;
}

std::vector<ChangeView> make_changes(const AlignmentGraph& graph, const Link& link) {
  Changes changes(graph.document_of(link.a).text, graph.document_of(link.b).text);
  for (const Edit& edit : link.edits) changes.add(edit);
  return changes.finish();
}

FindingView make_finding(const GraphIndex& index, const Finding& finding) {
  FindingView view;
  view.finding = &finding;
  view.heading = heading_of(index, finding);
  view.counts = counts_of(finding, index.words());
  for (const std::string& member : finding.members) add_member(view, index, member);
  text::sort_distinct(view.documents);
  view.variants = group_variants(view.passages);
  order_variants(view);
  add_evidence(view, index.graph(), index.words());
  if (finding.kind == FindingKind::wording) add_changes(view, index);
  return view;
}

}  // namespace isnad::report
