// What must not change the result: order, threads, the script of digits, diacritics, the shape of marks, repetition.
#include <algorithm>
#include <catch2/catch.hpp>
#include <functional>
#include <sstream>

#include "demo.h"
#include "summary.h"
#include "support/generators.h"
#include "text/utf8.h"

using namespace isnad;
using namespace isnad::test;

namespace {

std::string records_of(const Analysis& analysis) {
  std::ostringstream out;
  write_jsonl(out, {analysis.graph, analysis.findings, {}}, {.with_text = true});
  return out.str();
}

using Replacement = std::function<std::string(char32_t)>;

std::string utf8(char32_t c) {
  std::string bytes;
  text::append_utf8(bytes, c);
  return bytes;
}

std::string replaced(const std::string& from, const Replacement& replacement) {
  std::string to;
  for (std::size_t at = 0; at < from.size();) to += replacement(text::decode(from, at));
  return to;
}

// Texts change, so paragraphs are told anew, by the line ends, which no replacement touches.
void set_text(Document& document, std::string changed) {
  document.text = std::move(changed);
  document.paragraphs.clear();
  for (std::size_t begin = 0; begin < document.text.size();) {
    const std::size_t end = std::min(document.text.find('\n', begin), document.text.size());
    if (end > begin) document.paragraphs.push_back({begin, end});
    begin = end + 1;
  }
}

Analysis analyse_changed(const Replacement& replacement) {
  std::vector<Document> documents = demo_documents();
  for (Document& document : documents) {
    set_text(document, document.language == "ar" ? replaced(document.text, replacement) : document.text);
  }
  return analyse(std::move(documents), languages());
}

void check_same_result(const Replacement& replacement) {
  const Analysis plain = analyse_changed(utf8);
  const Analysis changed = analyse_changed(replacement);
  CHECK(difference(statements_summary(plain.graph), statements_summary(changed.graph)).empty());
  CHECK(difference(links_summary(plain), links_summary(changed)).empty());
}

Document article(std::string text) {
  Document document;
  document.id = document.path = "generated";
  document.published = "2024-05-15";
  document.language = "ar";
  set_text(document, std::move(text));
  return document;
}

void check_span(Span span, const std::string& text) {
  const auto is_boundary = [&](std::size_t at) {
    return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
  };
  RC_ASSERT(span.begin <= span.end);
  RC_ASSERT(span.end <= text.size());
  RC_ASSERT(is_boundary(span.begin) && is_boundary(span.end));
}

void check_sentences(const Statements& statements) {
  const std::string& text = statements.document.text;
  std::size_t last = 0;
  for (const Sentence& sentence : statements.sentences) {
    check_span(sentence.span, text);
    RC_ASSERT(last <= sentence.span.begin);
    RC_ASSERT(!sentence.span.empty());
    last = sentence.span.end;
  }
}

void check_statements(const Statements& statements) {
  const std::string& text = statements.document.text;
  for (const Quote& quote : statements.quotes) {
    check_span(quote.span, text);
    RC_ASSERT(quote.sentence < statements.sentences.size());
    RC_ASSERT(!quote.fragments.empty());
    for (const Span fragment : quote.fragments) RC_ASSERT(quote.span.contains(fragment));
    if (quote.speaker) check_span(quote.speaker->span, text);
    if (quote.cue) check_span(quote.cue->span, text);
  }
  for (const Figure& figure : statements.figures) {
    check_span(figure.span, text);
    RC_ASSERT(figure.span.contains(figure.number));
    RC_ASSERT(figure.sentence < statements.sentences.size());
  }
  for (const Claim& claim : statements.claims) check_span(claim.span, text);
}

}  // namespace

TEST_CASE("neither threads nor order change the records") {
  const std::string records = records_of(analyse(demo_documents(), languages(), {.owners = {}, .threads = 1}));
  std::vector<Document> documents = demo_documents();
  std::mt19937 random(20240515);
  for (const unsigned threads : {2U, 3U, 8U}) {
    std::shuffle(documents.begin(), documents.end(), random);
    CHECK(records_of(analyse(documents, languages(), {.owners = {}, .threads = threads})) == records);
  }
}

TEST_CASE("state keeps the order of the documents") {
  std::vector<Document> documents = demo_documents();
  std::reverse(documents.begin(), documents.end());
  const std::vector<Statements> stated = state(documents, languages(), 2);
  REQUIRE(stated.size() == documents.size());
  for (std::size_t i = 0; i < stated.size(); ++i) CHECK(stated[i].document.id == documents[i].id);
  CHECK(state({}, languages()).empty());
}

TEST_CASE("the script of the digits does not change the result") {
  check_same_result([](char32_t c) { return utf8(c >= '0' && c <= '9' ? c - '0' + 0x660 : c); });
}

TEST_CASE("tatweel does not change the result") {
  // After the letters seen, kaf and lam, which always join what follows.
  check_same_result([](char32_t c) { return utf8(c) + (c == 0x633 || c == 0x643 ? utf8(0x640) : ""); });
}

TEST_CASE("diacritics do not change the result") {
  check_same_result([](char32_t c) { return utf8(c) + (c == 0x639 || c == 0x642 ? utf8(0x64E) : ""); });
}

TEST_CASE("the shape of the quotation marks does not change the result") {
  check_same_result([](char32_t c) { return utf8(c == 0xAB ? 0x201C : c == 0xBB ? 0x201D : c); });
}

TEST_CASE("an outlet that is heard twice does not become two sources") {
  const Analysis plain = analyse(demo_documents(), languages());
  std::vector<Document> documents = demo_documents();
  Document again = documents.front();
  again.id += "#again";
  documents.push_back(again);
  const Analysis doubled = analyse(std::move(documents), languages());
  const auto groups = [](const Analysis& analysis) {
    std::vector<std::size_t> all = analysis.graph.copy_group;
    std::sort(all.begin(), all.end());
    return std::distance(all.begin(), std::unique(all.begin(), all.end()));
  };
  CHECK(groups(doubled) == groups(plain));
}

TEST_CASE("outlets of one owner are one source") {
  AlignOptions options;
  for (const Document& document : demo_documents()) options.owners[document.outlet] = "one house";
  for (const Finding& finding : analyse(demo_documents(), languages(), options).findings) {
    INFO(finding.message);
    CHECK(finding.independent_sources <= 1);
  }
}

TEST_CASE("no article at all gives an empty analysis") {
  const Analysis analysis = analyse({}, languages());
  CHECK(analysis.graph.documents.empty());
  CHECK(analysis.findings.empty());
}

TEST_CASE("any text gives lawful spans") {
  CHECK(rc::check("spans of generated articles", [] {
    std::vector<Document> documents;
    documents.push_back(article(*article_text()));
    const std::vector<Statements> stated = state(std::move(documents), languages(), 1);
    check_sentences(stated.front());
    check_statements(stated.front());
  }));
}
