#include "align/edits.h"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

using namespace isnad;
using namespace isnad::alignment;

namespace {

// A passage of words of two bytes and a space, their stems given; `from` is where it begins in its text.
std::vector<Word> passage(const std::string& stems, std::size_t from = 100) {
  std::vector<Word> words;
  for (std::size_t i = 0; i < stems.size(); ++i) {
    words.push_back({.begin = static_cast<std::uint32_t>(from + 3 * i), .end = static_cast<std::uint32_t>(from + 3 * i + 2), .form = static_cast<std::uint64_t>(stems[i]), .stem = static_cast<std::uint64_t>(stems[i])});
  }
  return words;
}

std::size_t words_in(std::span<const Word> words, Span span) {
  std::size_t count = 0;
  for (const Word& word : words) count += !span.empty() && span.contains(word.span());
  return count;
}

// The script in letters: "=2" two equal words, "~1/2" one word for two, "-1" only in a, "+3" only in b.
std::string shown(const std::vector<Word>& a, const std::vector<Word>& b) {
  std::string text;
  for (const Edit& edit : edits(a, b)) {
    const std::string in_a = std::to_string(words_in(a, edit.a)), in_b = std::to_string(words_in(b, edit.b));
    switch (edit.op) {
      case Edit::Op::equal: text += "=" + in_a; break;
      case Edit::Op::changed: text += "~" + in_a + "/" + in_b; break;
      case Edit::Op::only_a: text += "-" + in_a; break;
      case Edit::Op::only_b: text += "+" + in_b; break;
    }
  }
  return text;
}

std::string shown(const std::string& a, const std::string& b) { return shown(passage(a), passage(b, 7)); }

// The slow, obvious one.
std::size_t longest_common(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return 0;
  if (a[0] == b[0]) return 1 + longest_common(a.substr(1), b.substr(1));
  return std::max(longest_common(a.substr(1), b), longest_common(a, b.substr(1)));
}

std::string any_passage(std::size_t most) {
  std::string stems = *rc::gen::container<std::string>(rc::gen::inRange('a', 'e'));
  stems.resize(std::min(stems.size(), most));
  return stems;
}

}  // namespace

TEST_CASE("an edit script says what is equal, changed and only in one") {
  CHECK(shown("abc", "abc") == "=3");
  CHECK(shown("abc", "axc") == "=1~1/1=1");
  CHECK(shown("abc", "abcd") == "=3+1");
  CHECK(shown("abcd", "bcd") == "-1=3");
  CHECK(shown("abc", "xyabc") == "+2=3");
  CHECK(shown("abc", "xyz") == "~3/3");
  CHECK(shown("abxcd", "abyzcd") == "=2~1/2=2");
  CHECK(shown("", "").empty());
  CHECK(shown("", "ab") == "+2");
  CHECK(shown("ab", "") == "-2");
}

TEST_CASE("a passage that is too long is one change") {
  const std::string stems(kLongestAligned + 1, 'a');
  CHECK(edits(passage(stems), passage("ab")).size() == 1);
  CHECK(edits(passage(stems), passage("ab"))[0].op == Edit::Op::changed);
  CHECK(order_agreement(passage(stems), passage("ab")) == 0.0);
}

TEST_CASE("the parts of an edit script cover both passages in order") {
  CHECK(rc::check("round trip", [] {
    const auto a = passage(any_passage(40)), b = passage(any_passage(40), 7);
    std::size_t in_a = 0, in_b = 0, last_a = 0, last_b = 0;
    for (const Edit& edit : edits(a, b)) {
      in_a += words_in(a, edit.a);
      in_b += words_in(b, edit.b);
      RC_ASSERT(edit.a.empty() == (edit.op == Edit::Op::only_b));
      RC_ASSERT(edit.b.empty() == (edit.op == Edit::Op::only_a));
      if (edit.op == Edit::Op::equal) RC_ASSERT(words_in(a, edit.a) == words_in(b, edit.b));
      if (!edit.a.empty()) RC_ASSERT(last_a <= edit.a.begin);
      if (!edit.b.empty()) RC_ASSERT(last_b <= edit.b.begin);
      last_a = std::max(last_a, edit.a.end);
      last_b = std::max(last_b, edit.b.end);
    }
    RC_ASSERT(in_a == a.size());
    RC_ASSERT(in_b == b.size());
  }));
}

TEST_CASE("neighbouring steps differ in kind") {
  CHECK(rc::check("joined", [] {
    const auto script = edits(passage(any_passage(40)), passage(any_passage(40), 7));
    for (std::size_t i = 1; i < script.size(); ++i) {
      RC_ASSERT((script[i].op == Edit::Op::equal) != (script[i - 1].op == Edit::Op::equal));
    }
  }));
}

TEST_CASE("equal words are as many as can be") {
  CHECK(rc::check("against the slow recursion", [] {
    const std::string x = any_passage(9), y = any_passage(9);
    const auto a = passage(x), b = passage(y, 7);
    std::size_t equal = 0;
    for (const Edit& edit : edits(a, b)) equal += edit.op == Edit::Op::equal ? words_in(a, edit.a) : 0;
    const std::size_t best = longest_common(x, y);
    RC_ASSERT(equal == best);
    const double share = x.empty() || y.empty() ? 0.0 : static_cast<double>(best) / static_cast<double>(std::min(x.size(), y.size()));
    RC_ASSERT(order_agreement(a, b) == share);
  }));
}
