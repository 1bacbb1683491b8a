// What the report counts, in numbers and in a sentence.
#include <set>

#include "report/view_parts.h"

namespace isnad::report {
namespace {

struct Count {
  std::size_t n;
  const char* key;
};

/// "1 event, 3 quotes", leaving out what there is none of.
std::string list_counts(const lang::Interface& words, std::initializer_list<Count> counts) {
  std::string out;
  for (const Count& c : counts) {
    if (c.n > 0) out += (out.empty() ? "" : words.text("comma") + ' ') + words.count(c.key, c.n);
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

std::string describe_input(const Totals& t, const lang::Interface& words) {
  const std::string found =
      list_counts(words, {{t.quotes, "count_quotes"}, {t.figures, "count_figures"}, {t.claims, "count_claims"}, {t.links, "count_links"}});
  const std::string read =
      words.fill("read", {words.count("documents", t.documents), words.count("outlets_of", t.outlets), words.count("events", t.events)});
  return found.empty() ? read : read + words.text("semicolon") + ' ' + found;
}

std::string describe_findings(const Totals& t, const lang::Interface& words) {
  const std::string found = list_counts(words, {{t.discrepancies, "count_discrepancies"},
                                                {t.contradictions, "count_contradictions"},
                                                {t.attributions, "count_attributions"},
                                                {t.wordings, "count_wordings"},
                                                {t.updates, "count_updates"},
                                                {t.agreements, "count_agreements"},
                                                {t.undecided, "count_undecided"}});
  const bool compared = t.events < t.documents;  // some event has two articles
  if (found.empty()) return words.text(t.documents == 0 ? "no_findings" : compared ? "nothing_common" : "nothing_to_compare");
  const bool differs = t.discrepancies + t.contradictions + t.attributions + t.wordings + t.updates > 0;
  return differs ? found : words.text("no_difference") + words.text("comma") + ' ' + found;
}

}  // namespace isnad::report
