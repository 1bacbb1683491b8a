// Sentences: the linguists' cases, and the law that sentences and gaps rebuild the text.
#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include <map>
#include <string>

#include "isnad/segment.h"
#include "segment/marks.h"
#include "support/case_file.h"
#include "support/documents.h"
#include "support/generators.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace isnad {
namespace {

const Languages& languages() {
  static const Languages embedded = Languages::embedded();
  return embedded;
}

std::string sentences_of(const test::Case& block) {
  const Document document = test::make_document(block.input, block.language);
  std::string out;
  for (const Sentence& sentence : segment(document, languages())) {
    out += std::string(sentence.span.of(document.text)) + "\n";
  }
  return out;
}

// "prose A sentence.", one a line.
std::string kinds_of(const test::Case& block) {
  static const std::map<Sentence::Kind, std::string> names{
      {Sentence::Kind::prose, "prose"}, {Sentence::Kind::heading, "heading"}, {Sentence::Kind::dateline, "dateline"}, {Sentence::Kind::debris, "debris"}};
  const Document document = test::make_document(block.input, block.language);
  std::string out;
  for (const Sentence& sentence : segment(document, languages())) {
    out += names.at(sentence.kind) + " " + std::string(sentence.span.of(document.text)) + "\n";
  }
  return out;
}

bool is_white(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto kind = text::class_of(text::decode(text, at));
    if (kind != text::CharacterClass::space && kind != text::CharacterClass::newline) return false;
  }
  return true;
}

bool is_trimmed(std::string_view text) {
  std::size_t end = text.size(), begin = 0;
  (void)text::decode(text, begin);
  (void)text::decode_back(text, end);
  return !is_white(text.substr(0, begin)) && !is_white(text.substr(end));
}

void check_law(const Document& document, SegmentOptions options) {
  std::size_t done = 0;
  const std::vector<Sentence> sentences = segment(document, languages(), options);
  for (const Sentence& sentence : sentences) {
    RC_ASSERT(sentence.span.begin >= done);
    RC_ASSERT(!sentence.span.empty());
    RC_ASSERT(sentence.span.end <= document.text.size());
    RC_ASSERT(is_white(std::string_view(document.text).substr(done, sentence.span.begin - done)));
    RC_ASSERT(is_trimmed(sentence.span.of(document.text)));
    RC_ASSERT(text::is_valid_utf8(sentence.span.of(document.text)));
    done = sentence.span.end;
  }
  if (!sentences.empty()) RC_ASSERT(is_white(std::string_view(document.text).substr(done)));
}

std::vector<Sentence> english(const std::string& text) { return segment(test::make_document(text, "en"), languages()); }

}  // namespace

TEST_CASE("segment: cases") { test::check_cases("segment", sentences_of); }
TEST_CASE("segment: cases of kinds") { test::check_cases("segment_kinds", kinds_of); }

TEST_CASE("segment: sentences and gaps rebuild the text") {
  REQUIRE(rc::check("law", [] {
    const std::string text = *test::article_text();
    const std::string language = *rc::gen::element<std::string>("ar", "en", "fr", "ru", "und");
    check_law(test::make_document(text, language), {.split_quotes = *rc::gen::arbitrary<bool>()});
  }));
}

TEST_CASE("segment: nothing comes of nothing") {
  CHECK(english("").empty());
  CHECK(english(" \n\t\n").empty());
  CHECK(english(".").size() == 1);
}

TEST_CASE("segment: split_quotes also splits inside marks") {
  const Document document = test::make_document("\"We have no money. We will ask,\" she said. They left.", "en");
  CHECK(segment(document, languages()).size() == 2);
  CHECK(segment(document, languages(), {.split_quotes = true}).size() == 3);
}

TEST_CASE("segment: a passage too long for a quotation is split all the same") {
  std::string text = "He said \"";
  for (int i = 0; i < 200; ++i) text += "One more thing. ";
  CHECK(english(text + "End.\"").size() > 100);
}

TEST_CASE("segment: kinds") {
  const auto sentences = english("Flood in the valley\nWater reached the town before dawn. Schools were closed.\n- The aftermath -\nNobody was hurt.");
  REQUIRE(sentences.size() == 5);
  CHECK(sentences[0].kind == Sentence::Kind::heading);
  CHECK(sentences[1].kind == Sentence::Kind::prose);
  CHECK(sentences[3].kind == Sentence::Kind::heading);
  CHECK(sentences[4].kind == Sentence::Kind::prose);
  CHECK(sentences[4].paragraph == 3);
  CHECK(english("A line alone is no heading").front().kind == Sentence::Kind::prose);
}

TEST_CASE("segment: marks pair by what stands beside them") {
  const lang::Language& language = languages().of("en");
  const auto pairs = [&](std::string_view text) {
    const lang::Reading reading(text, language);
    return segmentation::pair_marks(reading, {0, reading.size()});
  };
  CHECK(pairs("He said \u201dyes\u201d and \u201dno\u201c.").pairs.size() == 2);
  CHECK(pairs("the wardens' office, don't, '90s").pairs.empty());
  CHECK(pairs("He said ''yes'' twice.").pairs.size() == 1);
  CHECK(pairs("a 55\" screen").pairs.empty());
  CHECK(pairs("a 55\" screen").lone.empty());
  const auto nested = pairs("\u00abHe said \"yes\" and 'no'\u00bb");
  REQUIRE(nested.pairs.size() == 3);
  CHECK_FALSE(nested.pairs[0].nested);
  CHECK(nested.pairs[1].nested);
  CHECK(pairs("He said \"yes. Then he left.").lone.size() == 1);
}

}  // namespace isnad
