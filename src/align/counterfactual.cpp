#include "align/counterfactual.h"

#include <fmt/core.h>

#include <algorithm>
#include <tuple>


namespace isnad::alignment {
namespace {

std::vector<std::size_t> members_with(const AlignmentGraph& graph, std::size_t document) {
  const auto holds = [&](const Event& event) { return std::find(event.documents.begin(), event.documents.end(), document) != event.documents.end(); };
  const auto event = std::find_if(graph.events.begin(), graph.events.end(), holds);
  return event == graph.events.end() ? std::vector<std::size_t>{} : event->documents;
}

}  // namespace

std::string hundredths(double score) { return fmt::format("{:.2f}", score); }

std::vector<Counterfactual> counterfactuals(const AlignmentGraph& graph, const Languages& languages, const Link& link) {
  if (link.relation == Relation::part_of) return {};
  // An update runs from the earlier to the later; the rules see the pair in the order of the documents.
  const auto order = [&](const std::string& id) { return graph.ref(id).document; };
  const auto& [first, second] = order(link.a) <= order(link.b) ? std::tie(link.a, link.b) : std::tie(link.b, link.a);
  std::vector<DocumentWords> words(graph.documents.size());
  std::vector<std::size_t> members = members_with(graph, order(first));
  for (const std::size_t d : members) words[d] = words_of(graph.documents[d], languages);
  const EventWords event = event_words(graph.documents, words, languages, std::move(members));
  switch (link.kind) {
    case StatementKind::figure: return figure_counterfactuals(event, *graph.figure(first), *graph.figure(second), link.relation);
    case StatementKind::quote: return quote_counterfactuals(event, *graph.quote(first), *graph.quote(second));
    case StatementKind::claim: return claim_counterfactuals(event, link);
  }
  return {};
}

}  // namespace isnad::alignment
