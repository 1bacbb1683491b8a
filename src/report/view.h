// The report as a value: what every human-readable writer shows, in the order it is shown.
// Nothing is escaped here; each writer passes every string through its function of escape.h.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "isnad/report.h"
#include "lang/interface.h"

namespace isnad::report {

/// One statement in its place.
struct PassageView {
  const Document* document = nullptr;
  std::size_t number = 0;  ///< of the document in the report, from 1: its place in the graph
  std::string id;          ///< of the statement
  StatementKind kind = StatementKind::quote;
  Span span;
  std::string outlet;     ///< never empty: falls back to the file's stem
  std::string language;   ///< BCP 47, may be empty
  bool rtl = false;       ///< the words run from right to left
  std::string published;  ///< for people: "2024-05-15 10:30"
  std::string before;     ///< the rest of the sentence, clipped on graphemes to about 240 in all
  std::string words;      ///< the statement itself, verbatim and whole
  std::string after;
  std::string speaker;      ///< of the quote, or of the quote around a figure or claim; may be empty
  std::string via;          ///< who passed the quote on; mostly empty
  std::string form;         ///< of a quote: "direct", "mixed", "indirect"
  std::string figure;       ///< of a figure: "about 10 (month)", "3 (person, injured)"; the same in every interface
  std::string reading;      ///< the same for people, in the interface's words
};

/// Passages that say it in the same words (quotes, claims) or give the same figure.
struct VariantView {
  std::vector<std::size_t> passages;  ///< indices into FindingView::passages, in order of time
};

/// A piece of two passages laid over each other: `equal` is common to both, `only_a` was in the earlier
/// passage alone, `only_b` in the later one alone. (Edit::Op::changed becomes only_a and only_b.)
struct ChangeView {
  Edit::Op op = Edit::Op::equal;
  std::string text;
};

struct EvidenceView {
  std::string rule;    ///< "arithmetic", or the rule's name
  std::string name;    ///< of the rule, in the interface's words
  std::string detail;  ///< in the interface's words; may be empty
  double weight = 0.0;
};

/// Two documents that share text, by their numbers in the report; the earlier one first.
struct CopyView {
  std::size_t from = 0;
  std::size_t to = 0;
  double from_share = 0.0;  ///< part of from's sentences that are in `to` as well
  double to_share = 0.0;
  std::size_t sentences = 0;
  bool credited = false;
};

struct FindingView {
  const Finding* finding = nullptr;
  std::string heading;                 ///< the finding in the interface's words; never empty
  std::vector<PassageView> passages;   ///< the members that are statements, in order of time
  std::vector<VariantView> variants;   ///< groups of them in order of time; agreements: the fullest first
  std::vector<EvidenceView> evidence;  ///< arithmetic first
  std::vector<ChangeView> changes;     ///< kind wording: the first two passages laid over each other
  std::vector<std::size_t> documents;  ///< numbers of the documents concerned, each once, ascending
  std::string counts;  ///< "3 outlets, 2 independent sources"; empty for one outlet or if the heading says it
};

enum class SectionKind {
  figures_differ, contradictions, attribution, wording, quotes, figures_agree, compatible, claims,
  copied, suspicious, single_source, undecided
};

/// Findings of one sort, worst first. Never empty, but for `copied` where only copies tell.
struct SectionView {
  SectionKind kind = SectionKind::figures_differ;
  std::vector<FindingView> findings;
  std::vector<CopyView> copies;  ///< of kind copied
  std::size_t limit = 50;        ///< writers for people show so many findings and say how many they left out
  [[nodiscard]] std::size_t shown() const { return findings.size() < limit ? findings.size() : limit; }
};

struct DocumentView {
  const Document* document = nullptr;
  std::size_t number = 0;  ///< from 1: its place in the graph
  std::string outlet;      ///< never empty: falls back to the file's stem
  std::string title;
  std::string published;  ///< for people
  std::string language;
  bool rtl = false;
  std::size_t words = 0;
  std::size_t quotes = 0;  ///< speech only; terms are counted apart
  std::size_t terms = 0;
  std::size_t figures = 0;
  std::size_t claims = 0;
  double copied_share = 0.0;  ///< part of its sentences found in other documents
  std::string copy_group;     ///< "A", "B", ...: one letter a group of two or more; empty if it copies nobody
};

/// Text and Markdown list so many documents of an event and say how many they left out: findings must not come
/// after pages of names.
inline constexpr std::size_t kDocumentsShown = 40;

struct EventView {
  const Event* event = nullptr;
  std::size_t number = 0;  ///< from 1
  std::string title;
  std::vector<DocumentView> documents;
  std::vector<SectionView> sections;  ///< in the order of SectionKind; empty ones are left out
  std::size_t sources = 0;            ///< independent ones: copy groups among the documents
  /// Whether a person wants to read it: it has two documents or more, or a finding beyond "only here".
  bool worth_showing = false;
};

/// A diagnostic for people.
struct NoteView {
  Severity severity = Severity::info;
  std::string code;
  std::string place;  ///< outlet or path of the document; empty if it came to none
  std::string message;
};

struct Totals {
  std::size_t documents = 0, outlets = 0, events = 0, links = 0;
  std::size_t quotes = 0, figures = 0, claims = 0;
  std::size_t discrepancies = 0, updates = 0, contradictions = 0, attributions = 0, wordings = 0;
  std::size_t agreements = 0, undecided = 0;
};

struct ReportView {
  std::vector<EventView> events;  ///< all of them, also those not worth_showing
  std::vector<NoteView> notes;    ///< diagnostics: of reading, of the documents, of the graph
  std::vector<std::string> method;  ///< how it was done and what it cannot do, one sentence each
  Totals totals;
  lang::Interface words;  ///< what the program itself says, in the language asked for
};

/// A finding and its event.
struct RankedView {
  const EventView* event = nullptr;
  const FindingView* finding = nullptr;
};
/// Of all events, what differs or was updated: the most severe first, then in the order of FindingKind, which is
/// that of urgency. Points into the view.
[[nodiscard]] std::vector<RankedView> look_first(const ReportView&);

/// Notes of one code and message, with where they were made.
struct NoteGroup {
  const NoteView* note = nullptr;
  std::string places;      ///< "[3] Sahl News, [7] Jabal and 12 more"; may be empty
  std::size_t count = 0;
};
[[nodiscard]] std::vector<NoteGroup> group_notes(const ReportView&);

[[nodiscard]] ReportView make_view(const ReportInput&, const ReportOptions&);

/// Statements with the same key say the same: words whatever their diacritics, spelling variants, marks and
/// spacing; figures by what was read.
[[nodiscard]] std::string variant_key(const PassageView&);
[[nodiscard]] std::string wording_key(std::string_view words);
/// What a rule saw, in the interface's words; empty if nothing.
[[nodiscard]] std::string detail_of(const Evidence&, const lang::Interface&);
/// The key of its title in the interface.
[[nodiscard]] std::string title_key(SectionKind);
/// "Sahl News"; the file's stem where the outlet is unknown.
[[nodiscard]] std::string outlet_of(const Document&);
/// "2024-05-15T10:30:00Z" -> "2024-05-15 10:30 UTC"; anything else stays as it is.
[[nodiscard]] std::string readable_date(const std::string& iso);
/// "about 10 (month)", "3 (person, injured)", "2024-05-03", "a vague number, 3 or more (missile)"; English, for
/// machines and for telling figures apart.
[[nodiscard]] std::string figure_text(const Figure&);
/// Whether the first strong character runs from right to left; without one, whether the language does.
[[nodiscard]] bool runs_rtl(std::string_view text, std::string_view language);
/// "7 documents of 6 outlets, 1 event; 21 quotes, 40 figures, 80 claims, 55 links"
[[nodiscard]] std::string describe_input(const Totals&, const lang::Interface&);
/// "1 discrepancy, 2 updates, 9 agreements"; "no findings"
[[nodiscard]] std::string describe_findings(const Totals&, const lang::Interface&);
/// "62 %"
[[nodiscard]] std::string percent(double share);

}  // namespace isnad::report
