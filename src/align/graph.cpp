#include "isnad/graph.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

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

std::string meaning_of(const Figure& figure) {
  std::string meaning = figure.unit + "\n" + (figure.measure.empty() ? figure.counted : figure.measure);
  for (const auto& number : {figure.value, figure.low, figure.high}) meaning.append("\n").append(number ? number->to_string() : "");
  return meaning + "\n" + figure.date + "\n" + to_string(figure.bound) + (figure.whole ? "\npart" : "");
}

void AlignmentGraph::index() {
  std::size_t count = 0;
  for (const Statements& stated : documents) count += stated.quotes.size() + stated.figures.size() + stated.claims.size();
  refs.reserve(count);
  document_refs.reserve(documents.size());
  for (std::size_t d = 0; d < documents.size(); ++d) {
    const auto add = [&](const auto& statements, StatementKind kind) {
      for (std::size_t i = 0; i < statements.size(); ++i) refs[statements[i].id] = {kind, d, i};
    };
    document_refs.emplace(documents[d].document.id, d);
    add(documents[d].quotes, StatementKind::quote);
    add(documents[d].figures, StatementKind::figure);
    add(documents[d].claims, StatementKind::claim);
  }
}

std::size_t AlignmentGraph::copy_place(const std::string& a, const std::string& b) const {
  const auto place = [&](const std::string& one, const std::string& other) { return std::pair(document_refs.at(one), document_refs.at(other)); };
  const auto comes_before = [&](const Copy& copy) { return place(copy.documents[0], copy.documents[1]) < place(a, b); };
  return static_cast<std::size_t>(std::partition_point(copies.begin(), copies.end(), comes_before) - copies.begin());
}

const Copy& AlignmentGraph::copy_of(const std::string& a, const std::string& b) const {
  const Copy& copy = copies.at(copy_place(a, b));
  if (copy.documents[0] != a || copy.documents[1] != b) throw std::out_of_range("no copy of " + a + " and " + b);
  return copy;
}

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
