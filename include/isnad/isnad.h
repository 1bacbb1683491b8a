// isnad in one look: articles in, findings out.
//
//   isnad::Languages languages = isnad::Languages::embedded();
//   isnad::Articles articles = isnad::read({"a.txt", "b.txt"}, std::cin, languages);
//   isnad::Analysis analysis = isnad::analyse(std::move(articles.documents), languages);
//   isnad::write_text(std::cout, {analysis.graph, analysis.findings, articles.diagnostics}, {});
//
// Stage by stage: read -> Document, segment -> Sentence[], extract -> Statements, align -> AlignmentGraph,
// judge -> Finding[], write_*. Values in, values out; the library never prints.
#pragma once
#include <functional>

#include "isnad/align.h"
#include "isnad/extract.h"
#include "isnad/judge.h"
#include "isnad/read.h"
#include "isnad/report.h"
#include "isnad/segment.h"

namespace isnad {

struct Analysis {
  AlignmentGraph graph;
  std::vector<Finding> findings;
};

/// A folder that keeps what documents state, so that one that did not change is not read again. Entries are keyed
/// on the document's content, on this library's code and tables, and on `tables`; broken ones are made anew.
struct StatementCache {
  std::string folder;  ///< made if it is not there; empty: nothing is kept
  std::string tables;  ///< a fingerprint of the tables, where they are not the embedded ones
};

/// segment and extract of every document, in parallel; the result is in the order of the documents.
[[nodiscard]] std::vector<Statements> state(std::vector<Document>, const Languages&, unsigned threads = 0,
                                            SegmentOptions = {}, const StatementCache& = {});

/// As state(), for more documents than one wants to keep the statements of: `take` gets them one at a time and in
/// order, on any of the threads (with one thread, on this).
void state_each(std::vector<Document>, const Languages&, unsigned threads, SegmentOptions, const StatementCache&,
                const std::function<void(Statements&&)>& take);

/// All stages after reading.
[[nodiscard]] Analysis analyse(std::vector<Document>, const Languages&, const AlignOptions& = {});

}  // namespace isnad
