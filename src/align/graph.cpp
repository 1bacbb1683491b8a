#include "isnad/graph.h"

namespace isnad {
namespace {

const Quote& quote_at(const Statements& s, const StatementRef& ref) { return s.quotes[ref.index]; }
const Figure& figure_at(const Statements& s, const StatementRef& ref) { return s.figures[ref.index]; }
const Claim& claim_at(const Statements& s, const StatementRef& ref) { return s.claims[ref.index]; }

/// What the three kinds have in common.
struct Place {
  Span span;
  std::size_t sentence = 0;
};

Place place_of(const Statements& statements, const StatementRef& ref) {
  const auto place = [](const auto& statement) { return Place{statement.span, statement.sentence}; };
  switch (ref.kind) {
    case StatementKind::quote: return place(quote_at(statements, ref));
    case StatementKind::figure: return place(figure_at(statements, ref));
    case StatementKind::claim: break;
  }
  return place(claim_at(statements, ref));
}

}  // namespace

Span AlignmentGraph::span_of(const std::string& id) const {
  const StatementRef& place = ref(id);
  return place_of(documents[place.document], place).span;
}

std::string_view AlignmentGraph::text_of(const std::string& id) const {
  return span_of(id).of(document_of(id).text);
}

const Sentence& AlignmentGraph::sentence_of(const std::string& id) const {
  const StatementRef& place = ref(id);
  const Statements& statements = documents[place.document];
  return statements.sentences[place_of(statements, place).sentence];
}

const Quote* AlignmentGraph::quote(const std::string& id) const {
  const StatementRef& place = ref(id);
  return place.kind == StatementKind::quote ? &quote_at(documents[place.document], place) : nullptr;
}

const Figure* AlignmentGraph::figure(const std::string& id) const {
  const StatementRef& place = ref(id);
  return place.kind == StatementKind::figure ? &figure_at(documents[place.document], place) : nullptr;
}

}  // namespace isnad
