// What the JSON-LD writers share: names of things that are IRIs, and places in a text as the Web counts.
#pragma once
#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

#include "isnad/graph.h"
#include "report/code_point_index.h"
#include "report/json_writer.h"

namespace isnad::report {

/// "urn:x-isnad:q1f..": a statement or finding, the same in every run over the same articles.
[[nodiscard]] std::string iri_of(const std::string& id);

/// The document's http(s) address; else its id where that is a URI; else its path as a relative reference.
[[nodiscard]] std::string iri_of(const Document&);

/// Percent-encodes what RFC 3987 does not allow in an IRI; letters beyond ASCII stay.
[[nodiscard]] std::string encode_iri(std::string_view text);

/// Writes the W3C Web Annotation target of passages of one graph's documents.
class Targets {
 public:
  explicit Targets(const std::vector<Statements>& documents);

  /// {"source", "selector": [TextQuoteSelector, TextPositionSelector]}; `document` is an index.
  void write(JsonWriter&, std::size_t document, Span) const;

 private:
  const std::vector<Statements>& documents_;
  std::vector<CodePointIndex> counts_;
};

}  // namespace isnad::report
