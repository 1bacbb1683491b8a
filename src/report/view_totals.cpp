// What the report counts, in numbers and in a sentence.
#include <set>

#include "report/view_parts.h"

namespace isnad::report {
namespace {

struct Count {
  std::size_t n;
  const char* one;
  const char* many;
};

/// "1 event, 3 quotes", leaving out what there is none of.
std::string list_counts(std::initializer_list<Count> counts) {
  std::string out;
  for (const Count& c : counts) {
    if (c.n > 0) out += (out.empty() ? "" : ", ") + counted(c.n, c.one, c.many);
  }
  return out;
}

std::size_t* counter_of(Totals& totals, FindingKind kind) {
  switch (kind) {
    case FindingKind::discrepancy: return &totals.discrepancies;
    case FindingKind::update: return &totals.updates;
    case FindingKind::contradiction: return &totals.contradictions;
    case FindingKind::attribution: return &totals.attributions;
    case FindingKind::wording: return &totals.wordings;
    case FindingKind::agreement: return &totals.agreements;
    case FindingKind::undecided: return &totals.undecided;
    case FindingKind::vague:
    case FindingKind::single_source:
    case FindingKind::copy:
    case FindingKind::suspicious_text: break;
  }
  return nullptr;
}

}  // namespace

Totals make_totals(const ReportInput& input) {
  Totals totals;
  std::set<std::string> outlets;
  for (const Statements& s : input.graph.documents) {
    outlets.insert(outlet_of(s.document));
    for (const Quote& quote : s.quotes) totals.quotes += quote.kind == Quote::Kind::speech ? 1 : 0;
    totals.figures += s.figures.size();
    totals.claims += s.claims.size();
  }
  totals.documents = input.graph.documents.size();
  totals.outlets = outlets.size();
  totals.events = input.graph.events.size();
  totals.links = input.graph.links.size();
  for (const Finding& finding : input.findings) {
    if (std::size_t* counter = counter_of(totals, finding.kind)) ++*counter;
  }
  return totals;
}

std::string counted(std::size_t n, const char* one, const char* many) {
  return std::to_string(n) + ' ' + (n == 1 ? one : many);
}

std::string describe_input(const Totals& t) {
  const std::string found = list_counts({{t.quotes, "quote", "quotes"},
                                         {t.figures, "figure", "figures"},
                                         {t.claims, "claim", "claims"},
                                         {t.links, "link", "links"}});
  return counted(t.documents, "document", "documents") + " of " +
         counted(t.outlets, "outlet", "outlets") + ", " + counted(t.events, "event", "events") +
         (found.empty() ? "" : "; " + found);
}

std::string describe_findings(const Totals& t) {
  const std::string found = list_counts({{t.discrepancies, "discrepancy", "discrepancies"},
                                         {t.contradictions, "contradiction", "contradictions"},
                                         {t.attributions, "disputed speaker", "disputed speakers"},
                                         {t.wordings, "altered quote", "altered quotes"},
                                         {t.updates, "update", "updates"},
                                         {t.agreements, "agreement", "agreements"},
                                         {t.undecided, "undecided", "undecided"}});
  return found.empty() ? "no findings" : found;
}

}  // namespace isnad::report
