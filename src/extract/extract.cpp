#include "isnad/extract.h"

#include "extract/claims.h"
#include "extract/figures.h"
#include "extract/quotes.h"
#include "extract/statements.h"
#include "text/content_id.h"

namespace isnad {
namespace {

// Two quotes may share a span (a direct one inside an indirect one never does, but two rules might): the
// form keeps their ids apart.
void give_ids(Statements& stated) {
  text::PartIds ids(key_of(stated.document));
  const auto id_of = [&](char prefix, Span span, std::string_view rule = {}) { return ids.of(prefix, span.begin, span.end, rule); };
  for (Sentence& sentence : stated.sentences) sentence.id = id_of('s', sentence.span);
  for (Quote& quote : stated.quotes) {
    quote.id = id_of('q', quote.span, to_string(quote.form));
    // Of this document alone; align() joins the spellings of an event.
    if (quote.speaker) quote.speaker->entity = text::content_id('p', {quote.speaker->name});
  }
  for (Figure& figure : stated.figures) figure.id = id_of('f', figure.span);
  for (Claim& claim : stated.claims) claim.id = id_of('c', claim.span);
}

}  // namespace

namespace extraction {

Statements statements(Document&& document, std::vector<Sentence> sentences, const lang::Reading& reading) {
  Statements stated;
  stated.figures = figures(document, sentences, reading);
  QuoteResult quoted = quotes(document, sentences, reading);
  stated.claims = claims(sentences, quoted.quotes, reading);
  stated.quotes = std::move(quoted.quotes);
  stated.diagnostics = std::move(quoted.diagnostics);
  stated.document = std::move(document);
  stated.sentences = std::move(sentences);
  give_ids(stated);
  // What a month's news states is all in memory at once.
  stated.sentences.shrink_to_fit();
  stated.quotes.shrink_to_fit();
  stated.figures.shrink_to_fit();
  stated.claims.shrink_to_fit();
  return stated;
}

}  // namespace extraction

Statements extract(Document document, std::vector<Sentence> sentences, const Languages& languages) {
  const lang::Reading reading(document.text, languages.of(document.language));
  return extraction::statements(std::move(document), std::move(sentences), reading);
}

}  // namespace isnad
