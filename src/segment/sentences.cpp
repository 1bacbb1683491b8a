#include "segment/sentences.h"

#include <algorithm>
#include <utility>

#include "segment/boundaries.h"
#include "segment/kinds.h"
#include "segment/marks.h"
#include "text/characters.h"
#include "text/search.h"
#include "text/utf8.h"

namespace isnad::segmentation {
namespace {

// Longer passages in marks are split all the same: a lost closing mark must not swallow a page.
constexpr std::size_t kLongQuote = 320;   // tokens
constexpr std::size_t kLongBracket = 60;  // tokens

// The sentences of one line, as indices of their first tokens.
class LineSplitter {
 public:
  LineSplitter(const lang::Reading& reading, TokenRange line, SegmentOptions options)
      : reading_(reading), line_(line), boundaries_(reading, line) {
    const Marks marks = pair_marks(reading, line);
    for (const MarkPair& pair : marks.pairs) {
      closers_.push_back(pair.inner.end);
      if (pair.close - pair.open <= kLongQuote && !options.split_quotes) cover({pair.open, pair.close});
    }
    std::sort(closers_.begin(), closers_.end());
    cover_brackets();
  }

  std::vector<std::size_t> split() {
    std::vector<std::size_t> begins{line_.begin};
    std::size_t behind = 0;  // the last stop
    for (const std::size_t i : reading_.marks(line_)) {
      if (i < behind) continue;
      if (is_bullet(i) && i > begins.back() && held_until(i) <= i) begins.push_back(i);
      if (!is_stop(reading_[i])) continue;
      const Stop stop = stop_at(i, begins.back());
      behind = stop.next;
      if (stop.next >= line_.end) break;
      const bool held = held_until(stop.next - 1) > stop.next;
      if (!held && boundaries_.ends_sentence(stop)) begins.push_back(stop.next);
    }
    return begins;
  }

 private:
  // List items that lost their line ends.
  bool is_bullet(std::size_t i) const {
    const text::Token& token = reading_[i];
    return token.space_before && (token.is(0x2022) || token.is(0x2043) || token.is(0x25AA) || token.is(0x25CF));
  }

  Stop stop_at(std::size_t i, std::size_t sentence) const {
    Stop stop{sentence, i, i + 1, i + 1, false};
    while (stop.end < line_.end && joins_run(stop)) ++stop.end;
    for (stop.next = stop.end; stop.next < line_.end; ++stop.next) {
      const bool quote = is_closer(stop.next);
      if (!quote && !(is_close_bracket(reading_[stop.next]) && !reading_[stop.next].space_before)) break;
      stop.closes_quote |= quote;
    }
    while (is_footnote(stop.next)) stop.next += 3;
    return stop;
  }
  bool joins_run(const Stop& stop) const {
    const text::Token& token = reading_[stop.end];
    return is_stop(token) && (!token.space_before || token.first == reading_[stop.begin].first);
  }
  // "[12]" glued to a stop.
  bool is_footnote(std::size_t i) const {
    return i + 2 < line_.end && reading_[i].is('[') && !reading_[i].space_before &&
           reading_[i + 1].kind == text::TokenKind::number && reading_[i + 2].is(']');
  }
  bool is_closer(std::size_t i) const {
    return std::binary_search(closers_.begin(), closers_.end(), i);
  }

  std::size_t held_until(std::size_t i) const { return until_.empty() ? 0 : until_[i - line_.begin]; }

  void cover(TokenRange range) {
    if (until_.empty()) until_.resize(line_.end - line_.begin);
    if (until_[range.begin - line_.begin] >= range.end) return;
    for (std::size_t i = range.begin; i < range.end; ++i) {
      until_[i - line_.begin] = std::max(until_[i - line_.begin], range.end);
    }
  }
  void cover_brackets() {
    std::vector<std::size_t> open;
    for (const std::size_t i : reading_.marks(line_)) {
      if (is_open_bracket(reading_[i])) open.push_back(i);
      if (!is_close_bracket(reading_[i]) || open.empty()) continue;
      if (i - open.back() <= kLongBracket) cover({open.back(), i + 1});
      open.pop_back();
    }
  }

  const lang::Reading& reading_;
  TokenRange line_;
  Boundaries boundaries_;
  std::vector<std::size_t> until_;    ///< per token: end of the marks or brackets that hold it; empty where a line has none
  std::vector<std::size_t> closers_;  ///< tokens that close a quotation
};

bool is_white(std::string_view text, std::size_t at) {
  const auto kind = text::class_of(text::decode(text, at));
  return kind == text::CharacterClass::space || kind == text::CharacterClass::newline;
}

std::size_t behind(std::string_view text, std::size_t at) {
  (void)text::decode(text, at);
  return at;
}
std::size_t in_front_of(std::string_view text, std::size_t at) {
  (void)text::decode_back(text, at);
  return at;
}

Span trim(std::string_view text, Span span) {
  while (span.begin < span.end && is_white(text, span.begin)) span.begin = behind(text, span.begin);
  while (span.begin < span.end) {
    const std::size_t before = in_front_of(text, span.end);
    if (!is_white(text, before)) break;
    span.end = before;
  }
  return span;
}

class Builder {
 public:
  Builder(const Document& document, const lang::Reading& reading, SegmentOptions options)
      : document_(document), reading_(reading), options_(options) {}

  std::vector<Sentence> build() {
    for (std::size_t i = 0; i < reading_.size();) {
      std::size_t end = i + 1;
      while (end < reading_.size() && reading_[end].newlines_before == 0) ++end;
      add_line({i, end});
      i = end;
    }
    return std::move(sentences_);
  }

 private:
  void add_line(TokenRange line) {
    const std::vector<std::size_t> begins = LineSplitter(reading_, line, options_).split();
    const bool alone = line.begin == 0 && line.end == reading_.size();
    const bool debris = is_debris(reading_, line);
    for (std::size_t i = 0; i < begins.size(); ++i) {
      const TokenRange tokens{begins[i], i + 1 < begins.size() ? begins[i + 1] : line.end};
      Sentence sentence;
      sentence.span = trim(reading_.text(), region(tokens.end));
      sentence.paragraph = paragraph_of(sentence.span.begin);
      sentence.kind = debris ? Sentence::Kind::debris : kind_of(reading_, line, tokens, alone);
      sentences_.push_back(std::move(sentence));
    }
  }

  // From the last sentence's end to where the next one begins, so that no invisible character is lost.
  Span region(std::size_t next) {
    const std::size_t begin = done_;
    const std::string_view text = reading_.text();
    std::size_t end = text.size();
    if (next < reading_.size()) {
      end = reading_[next - 1].span.end;
      while (end < reading_[next].span.begin && !is_white(text, end)) end = behind(text, end);
    }
    done_ = end;
    return {begin, end};
  }

  std::size_t paragraph_of(std::size_t at) {
    const auto& paragraphs = document_.paragraphs;
    while (paragraph_ + 1 < paragraphs.size() && paragraphs[paragraph_ + 1].begin <= at) ++paragraph_;
    return paragraph_;
  }

  const Document& document_;
  const lang::Reading& reading_;
  SegmentOptions options_;
  std::vector<Sentence> sentences_;
  std::size_t done_ = 0;
  std::size_t paragraph_ = 0;
};

}  // namespace

std::vector<Sentence> sentences(const Document& document, const lang::Reading& reading, SegmentOptions options) {
  return Builder(document, reading, options).build();
}

std::vector<TokenRange> token_ranges(const std::vector<Sentence>& sentences, const lang::Reading& reading) {
  std::vector<TokenRange> ranges;
  ranges.reserve(sentences.size());
  std::size_t token = 0;
  for (const Sentence& sentence : sentences) {
    while (token < reading.size() && reading[token].span.end <= sentence.span.begin) ++token;
    const std::size_t begin = token;
    token += text::count_before(reading.size() - token, [&](std::size_t i) { return reading[begin + i].span.begin < sentence.span.end; });
    ranges.push_back({begin, token});
  }
  return ranges;
}

}  // namespace isnad::segmentation

namespace isnad {

std::vector<Sentence> segment(const Document& document, const Languages& languages, SegmentOptions options) {
  const lang::Reading reading(document.text, languages.of(document.language));
  return segmentation::sentences(document, reading, options);
}

}  // namespace isnad
