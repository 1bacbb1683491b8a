// The alignment graph: statements of several documents and the links between them.
#pragma once
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "isnad/statement.h"

namespace isnad {

/// Quotes: same, paraphrase. Figures: agree, compatible, update, part_of, discrepant.
/// Claims: same, paraphrase, contradict. part_of: a is a part of b. update: a came before b.
enum class Relation { same, paraphrase, agree, compatible, update, part_of, discrepant, contradict };

/// One reason for a link or a finding: the rule or part of the score, its weight (0..1), and what it saw.
struct Evidence {
  std::string rule;
  double weight = 0.0;
  std::string detail;
};

/// One step of the token alignment of two passages; spans point into the two documents' texts.
struct Edit {
  enum class Op { equal, changed, only_a, only_b };
  Op op = Op::equal;
  Span a;
  Span b;
};

/// A scored, typed edge between two statements (ids). Law: a != b, and except for update and part_of
/// the statement of the document that sorts first is a.
struct Link {
  std::string a;
  std::string b;
  StatementKind kind = StatementKind::quote;
  Relation relation = Relation::same;
  double score = 0.0;  ///< 0..1
  std::vector<Evidence> evidence;
  std::vector<Edit> edits;  ///< of quotes and claims; empty for figures
};

/// Two documents that share text. share[i] = part (0..1) of document i's sentences found in the other.
struct Copy {
  std::array<std::string, 2> documents;  ///< the earlier one first, where the dates tell
  std::array<double, 2> share{};
  std::size_t sentences = 0;  ///< how many sentences they share
  bool credited = false;      ///< the later one names an agency or the earlier outlet
  std::string shared_error = {};  ///< a slip that only these two have: one origin, whatever text they share; or empty
};

/// The documents about one happening. Indices into AlignmentGraph::documents.
struct Event {
  std::string id;
  std::string title;  ///< the headline of its first document that has one, else the first sentence
  std::vector<std::size_t> documents;
};

/// Statements that hang together by agreeing links (same, paraphrase, agree).
struct Cluster {
  StatementKind kind = StatementKind::quote;
  std::size_t event = 0;             ///< index into AlignmentGraph::events
  std::vector<std::string> members;  ///< statement ids, in document order
};

/// Where a statement is: documents[document].quotes[index] (or figures, claims, by kind).
struct StatementRef {
  StatementKind kind = StatementKind::quote;
  std::size_t document = 0;
  std::size_t index = 0;
};

/// Equal where two figures of one event say the same of the same thing, "31 dead" and "31 people died".
[[nodiscard]] std::string meaning_of(const Figure&);

struct AlignmentGraph {
  std::vector<Statements> documents;         ///< ordered by (published, id)
  std::vector<Event> events;                 ///< every document is in exactly one event
  std::vector<Link> links;                   ///< ordered by (kind, a, b)
  std::vector<Copy> copies;                  ///< ordered by the places of their documents
  std::vector<Cluster> clusters;
  std::vector<Link> undecided;               ///< pairs that look alike but were not judged; evidence says why
  std::vector<std::size_t> copy_group;       ///< per document: the number of its copy group
  std::vector<double> copied_share;          ///< per document: part of its sentences found elsewhere
  std::vector<Diagnostic> diagnostics;       ///< limits that were hit, and the like
  std::unordered_map<std::string, StatementRef> refs;  ///< statement id -> place
  std::unordered_map<std::string, std::size_t> document_refs;  ///< document id -> index into documents

  /// Fills refs and document_refs from `documents`; of two documents of one id the first is found.
  void index();
  [[nodiscard]] const StatementRef& ref(const std::string& id) const { return refs.at(id); }
  [[nodiscard]] const Document& document_of(const std::string& id) const {
    return documents[ref(id).document].document;
  }
  /// Where the copy of two documents, in this order, is among `copies` or would be.
  [[nodiscard]] std::size_t copy_place(const std::string& a, const std::string& b) const;
  /// The copy of two documents, in this order. Throws std::out_of_range if there is none.
  [[nodiscard]] const Copy& copy_of(const std::string& a, const std::string& b) const;
  /// The statement's span in its document's text.
  [[nodiscard]] Span span_of(const std::string& id) const;
  /// The statement's words, a view into its document's text.
  [[nodiscard]] std::string_view text_of(const std::string& id) const;
  /// The sentence the statement begins in.
  [[nodiscard]] const Sentence& sentence_of(const std::string& id) const;
  /// Null unless the statement is of that kind.
  [[nodiscard]] const Quote* quote(const std::string& id) const;
  [[nodiscard]] const Figure* figure(const std::string& id) const;
};

[[nodiscard]] const char* to_string(Relation);

}  // namespace isnad
