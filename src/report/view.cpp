// The events, sections, notes and totals of the report.
#include "report/view.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <tuple>

#include "report/view_parts.h"

namespace isnad::report {
namespace {

constexpr std::size_t kClaimsShown = 12;
constexpr std::size_t kSingleSourceShown = 20;

std::size_t count_words(std::string_view text) {
  std::size_t words = 0;
  bool inside = false;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    words += !space && !inside ? 1 : 0;
    inside = !space;
  }
  return words;
}

/// 0 -> "A", 25 -> "Z", 26 -> "AA"
std::string letters(std::size_t n) {
  std::string out;
  for (++n; n > 0; n = (n - 1) / 26) out.insert(out.begin(), static_cast<char>('A' + (n - 1) % 26));
  return out;
}

/// A graph made by hand may leave copy_group empty: then every document stands for itself.
std::size_t group_of(const AlignmentGraph& graph, std::size_t document) {
  return document < graph.copy_group.size() ? graph.copy_group[document] : graph.documents.size() + document;
}

std::map<std::size_t, std::size_t> group_sizes(const AlignmentGraph& graph, const Event& event) {
  std::map<std::size_t, std::size_t> sizes;
  for (const std::size_t d : event.documents) ++sizes[group_of(graph, d)];
  return sizes;
}

void count_statements(DocumentView& view, const Statements& statements) {
  for (const Quote& quote : statements.quotes) {
    ++(quote.kind == Quote::Kind::speech ? view.quotes : view.terms);
  }
  view.figures = statements.figures.size();
  view.claims = statements.claims.size();
}

DocumentView make_document(const AlignmentGraph& graph, std::size_t index) {
  const Document& document = graph.documents[index].document;
  DocumentView view;
  view.document = &document;
  view.number = index + 1;
  view.outlet = outlet_of(document);
  view.title = document.title;
  view.published = readable_date(document.published);
  view.language = document.language;
  view.rtl = runs_rtl(document.text, document.language);
  view.words = count_words(document.text);
  count_statements(view, graph.documents[index]);
  if (index < graph.copied_share.size()) view.copied_share = graph.copied_share[index];
  return view;
}

void add_documents(EventView& view, const AlignmentGraph& graph) {
  const auto sizes = group_sizes(graph, *view.event);
  std::map<std::size_t, std::string> names;
  for (const std::size_t d : view.event->documents) {
    view.documents.push_back(make_document(graph, d));
    const std::size_t group = group_of(graph, d);
    if (sizes.at(group) < 2) continue;
    view.documents.back().copy_group = names.emplace(group, letters(names.size())).first->second;
  }
  view.sources = sizes.size();
}

CopyView make_copy(const GraphIndex& index, const Copy& copy) {
  const std::size_t from = index.number_of(copy.documents[0]);
  const std::size_t to = index.number_of(copy.documents[1]);
  return {from, to, copy.share[0], copy.share[1], copy.sentences, copy.credited};
}

/// The copies between documents of one event, most text first.
std::vector<CopyView> copies_of(const GraphIndex& index, const Event& event) {
  std::vector<CopyView> copies;
  for (const std::size_t d : event.documents) {
    for (const Copy* copy : index.copies_in(d)) copies.push_back(make_copy(index, *copy));
  }
  std::erase_if(copies, [](const CopyView& c) { return c.from == 0; });
  const auto rank = [](const CopyView& c) {
    return std::make_tuple(-std::max(c.from_share, c.to_share), c.from, c.to);
  };
  std::sort(copies.begin(), copies.end(),
            [&](const CopyView& x, const CopyView& y) { return rank(x) < rank(y); });
  return copies;
}

std::size_t limit_of(SectionKind kind) {
  if (kind == SectionKind::claims) return kClaimsShown;
  if (kind == SectionKind::single_source) return kSingleSourceShown;
  return SectionView().limit;
}

/// Discrepancies before updates; the more severe first, then the graver toll; else as the judge ordered them.
void order_findings(std::vector<FindingView>& findings, const GraphIndex& index) {
  const auto rank = [&](const FindingView& f) {
    const std::vector<std::string>& subjects = f.finding->subjects;  // statements, or the documents that share text
    const Figure* figure = subjects.empty() || !index.graph().refs.contains(subjects.front()) ? nullptr : index.graph().figure(subjects.front());
    return std::make_tuple(f.finding->kind == FindingKind::update, -static_cast<int>(f.finding->severity),
                           index.words().gravity(figure == nullptr ? std::string_view() : figure->measure));
  };
  std::stable_sort(findings.begin(), findings.end(),
                   [&](const FindingView& x, const FindingView& y) { return rank(x) < rank(y); });
}

void add_sections(EventView& view, const GraphIndex& index, const std::vector<const Finding*>& findings) {
  std::map<SectionKind, SectionView> sections;
  for (const Finding* finding : findings) {
    sections[section_of(index.graph(), *finding)].findings.push_back(make_finding(index, *finding));
  }
  std::vector<CopyView> copies = copies_of(index, *view.event);
  if (!copies.empty()) sections[SectionKind::copied].copies = std::move(copies);
  for (auto& [kind, section] : sections) {
    section.kind = kind;
    section.limit = limit_of(kind);
    order_findings(section.findings, index);
    view.sections.push_back(std::move(section));
  }
}

bool is_worth_showing(const EventView& view) {
  const auto counts = [](const SectionView& s) { return s.kind != SectionKind::single_source; };
  return view.documents.size() > 1 || std::any_of(view.sections.begin(), view.sections.end(), counts);
}

SectionKind section_of_agreement(const AlignmentGraph& graph, const Finding& finding) {
  const auto at = finding.members.empty() ? graph.refs.end() : graph.refs.find(finding.members.front());
  if (at == graph.refs.end() || at->second.kind == StatementKind::claim) return SectionKind::claims;
  return at->second.kind == StatementKind::quote ? SectionKind::quotes : SectionKind::figures_agree;
}

void add_notes(ReportView& view, const GraphIndex& index, const std::vector<Diagnostic>& diagnostics) {
  for (const Diagnostic& d : diagnostics) {
    if (d.code == "suspicious-text" && d.severity >= Severity::warning) continue;  // a finding
    const std::size_t number = index.number_of(d.document);
    std::string place = d.document;
    if (number > 0) {
      const Document& document = index.graph().documents[number - 1].document;
      place = '[' + std::to_string(number) + "] " + outlet_of(document);
    }
    view.notes.push_back({d.severity, d.code, std::move(place), index.words().said(d.message)});
  }
}

void add_all_notes(ReportView& view, const GraphIndex& index, const ReportInput& input) {
  add_notes(view, index, input.diagnostics);
  for (const Statements& s : index.graph().documents) add_notes(view, index, s.diagnostics);
  add_notes(view, index, index.graph().diagnostics);
}

}  // namespace

SectionKind section_of(const AlignmentGraph& graph, const Finding& finding) {
  switch (finding.kind) {
    case FindingKind::discrepancy:
    case FindingKind::update: return SectionKind::figures_differ;
    case FindingKind::contradiction: return SectionKind::contradictions;
    case FindingKind::attribution: return SectionKind::attribution;
    case FindingKind::wording: return SectionKind::wording;
    case FindingKind::agreement: return section_of_agreement(graph, finding);
    case FindingKind::vague: return SectionKind::compatible;
    case FindingKind::single_source: return SectionKind::single_source;
    case FindingKind::copy: return SectionKind::copied;
    case FindingKind::suspicious_text: return SectionKind::suspicious;
    case FindingKind::undecided: break;
  }
  return SectionKind::undecided;
}

EventView make_event(const GraphIndex& index, std::size_t event,
                     const std::vector<const Finding*>& findings) {
  EventView view;
  view.event = &index.graph().events[event];
  view.number = event + 1;
  view.title = view.event->title;
  add_documents(view, index.graph());
  add_sections(view, index, findings);
  view.worth_showing = is_worth_showing(view);
  return view;
}

ReportView make_view(const ReportInput& input, const ReportOptions& options) {
  const lang::Interface words(options.ui, options.languages);
  const GraphIndex index(input.graph, words);
  std::vector<std::vector<const Finding*>> by_event(input.graph.events.size());
  for (const Finding& finding : input.findings) {
    if (finding.event < by_event.size()) by_event[finding.event].push_back(&finding);
  }
  ReportView view;
  for (std::size_t e = 0; e < by_event.size(); ++e) view.events.push_back(make_event(index, e, by_event[e]));
  add_all_notes(view, index, input);
  for (const char* key : {"method_links", "method_sources", "method_limits", "method_explain"}) view.method.push_back(words.text(key));
  view.words = words;
  view.totals = make_totals(input);
  return view;
}

std::vector<RankedView> look_first(const ReportView& view) {
  std::vector<RankedView> list;
  for (const EventView& event : view.events) {
    for (const SectionView& section : event.sections) {
      for (const FindingView& finding : section.findings) {
        if (finding.finding->kind <= FindingKind::update) list.push_back({&event, &finding});
      }
    }
  }
  const auto rank = [](const RankedView& r) {
    return std::pair(-static_cast<int>(r.finding->finding->severity), static_cast<int>(r.finding->finding->kind));
  };
  std::stable_sort(list.begin(), list.end(), [&](const RankedView& a, const RankedView& b) { return rank(a) < rank(b); });
  return list;
}

std::vector<NoteGroup> group_notes(const ReportView& view) {
  constexpr std::size_t kPlaces = 5;
  std::vector<NoteGroup> groups;
  std::map<std::tuple<Severity, std::string, std::string>, std::size_t> index;
  std::vector<std::vector<std::string>> places;
  for (const NoteView& note : view.notes) {
    const auto [at, is_new] = index.emplace(std::tuple(note.severity, note.code, note.message), groups.size());
    if (is_new) groups.push_back({&note, "", 0});
    if (is_new) places.emplace_back();
    ++groups[at->second].count;
    std::vector<std::string>& of = places[at->second];
    if (!note.place.empty() && (of.empty() || of.back() != note.place)) of.push_back(note.place);
  }
  for (std::size_t g = 0; g < groups.size(); ++g) {
    const std::size_t shown = std::min(kPlaces, places[g].size());
    for (std::size_t i = 0; i < shown; ++i) groups[g].places += (i == 0 ? "" : view.words.text("comma") + ' ') + places[g][i];
    if (shown < places[g].size()) groups[g].places += ' ' + view.words.fill("text_more", {std::to_string(places[g].size() - shown)});
  }
  return groups;
}

std::string title_key(SectionKind kind) {
  switch (kind) {
    case SectionKind::figures_differ: return "section_figures_differ";
    case SectionKind::contradictions: return "section_contradictions";
    case SectionKind::attribution: return "section_attribution";
    case SectionKind::wording: return "section_wording";
    case SectionKind::quotes: return "section_quotes";
    case SectionKind::figures_agree: return "section_figures_agree";
    case SectionKind::compatible: return "section_compatible";
    case SectionKind::claims: return "section_claims";
    case SectionKind::copied: return "section_copied";
    case SectionKind::suspicious: return "section_suspicious";
    case SectionKind::single_source: return "section_single_source";
    case SectionKind::undecided: break;
  }
  return "section_undecided";
}

}  // namespace isnad::report
