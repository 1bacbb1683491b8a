// Claims: the linguists' cases, and what must hold for any text.
#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include <string>

#include "isnad/extract.h"
#include "isnad/segment.h"
#include "support/case_file.h"
#include "support/documents.h"
#include "support/generators.h"
#include "text/utf8.h"

namespace isnad {
namespace {

const Languages& languages() {
  static const Languages embedded = Languages::embedded();
  return embedded;
}

Statements stated(Document document) {
  auto sentences = segment(document, languages());
  return extract(std::move(document), std::move(sentences), languages());
}

// The clauses, a line each; of a sentence that is one clause, the sentence.
std::string claims_of(const test::Case& block) {
  const Statements found = stated(test::make_document(block.input, block.language));
  std::string out;
  for (std::size_t c = 0; c < found.claims.size(); ++c) {
    const bool has_clauses = c + 1 < found.claims.size() && found.claims[c + 1].sentence == found.claims[c].sentence;
    const bool whole = found.claims[c].span == found.sentences[found.claims[c].sentence].span;
    if (!whole || !has_clauses) out.append(found.claims[c].span.of(found.document.text)).append("\n");
  }
  return out;
}

}  // namespace

TEST_CASE("claims cases") { test::check_cases("claims", claims_of); }

TEST_CASE("a sentence stands before its clauses, and they lie in it one after the other") {
  const bool holds = rc::check("claim spans", [] {
    const Statements found = stated(test::make_document(*test::article_text(), "ar"));
    std::size_t sentence = found.sentences.size(), end = 0;
    for (const Claim& claim : found.claims) {
      RC_ASSERT(claim.span.end <= found.document.text.size());
      RC_ASSERT(text::is_valid_utf8(claim.span.of(found.document.text)));
      RC_ASSERT(found.sentences[claim.sentence].span.contains(claim.span));
      if (claim.sentence != sentence) {
        RC_ASSERT(claim.span.end == found.sentences[claim.sentence].span.end);  // it begins behind the dateline
        sentence = claim.sentence;
        end = claim.span.begin;
        continue;
      }
      RC_ASSERT(claim.span.begin >= end);
      RC_ASSERT(!claim.span.empty());
      end = claim.span.end;
    }
  });
  REQUIRE(holds);
}

TEST_CASE("a claim begins with its first visible letter") {
  const Statements found = stated(test::make_document("Rain fell all night.\n\u200F\u202B The ferry sank off the northern coast on Sunday.", "en"));
  REQUIRE(found.claims.size() == 2);
  CHECK(found.claims[1].span.of(found.document.text).substr(0, 9) == "The ferry");
}

}  // namespace isnad
