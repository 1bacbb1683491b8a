#include "extract/quotes_passages.h"

#include <algorithm>

#include "segment/sentences.h"
#include "text/characters.h"

namespace isnad::extraction {
namespace {

using segmentation::LoneMark;
using segmentation::MarkFamily;
using segmentation::MarkPair;
using segmentation::Marks;

class Collector {
 public:
  explicit Collector(Scene& scene) : scene_(scene), reading_(scene.reading) {}

  void collect() {
    for (std::size_t i = 0; i < reading_.size();) {
      std::size_t end = i + 1;
      while (end < reading_.size() && reading_[end].newlines_before == 0) ++end;
      collect_line({i, end});
      i = end;
    }
    std::sort(scene_.passages.begin(), scene_.passages.end(),
              [](const Passage& a, const Passage& b) { return a.open < b.open; });
    drop_overlaps();
    place();
  }

 private:
  void collect_line(TokenRange line) {
    const Marks marks = segmentation::pair_marks(reading_, line);
    for (const LoneMark& mark : marks.lone_singles) report(mark, "a single quotation mark inside a quotation has no partner");
    if (goes_on(line, marks)) return;
    for (const MarkPair& pair : marks.pairs) {
      if (!pair.nested) add({pair.open, pair.inner, pair.close, 0, 0, false, {pair.inner}});
    }
    for (const LoneMark& mark : marks.lone) repair(line, mark);
  }

  // English and French newspapers open every paragraph of a long quote and close only the last: a line that
  // begins with an opening mark continues the passage that the line before left open.
  bool goes_on(TokenRange line, const Marks& marks) {
    const bool was_open = open_.has_value();
    Passage carried = was_open ? std::move(*open_) : Passage{};
    open_.reset();
    const LoneMark* first_lone = marks.lone.empty() ? nullptr : &marks.lone.front();
    const LoneMark* last_lone = marks.lone.empty() ? nullptr : &marks.lone.back();
    const bool opens_line = (first_lone != nullptr && first_lone->opens && first_lone->token == line.begin) ||
                            (!marks.pairs.empty() && marks.pairs.front().open == line.begin);
    if (was_open && !opens_line) finish_unclosed(std::move(carried));
    if (was_open && opens_line) {
      const bool closed = first_lone == nullptr || first_lone->token != line.begin;
      const std::size_t begin = line.begin + 1;
      const TokenRange part{begin, closed ? marks.pairs.front().inner.end : line.end};
      carried.parts.push_back(part);
      carried.inner.end = part.end;
      carried.close = closed ? marks.pairs.front().close : line.end;
      if (!closed) {
        open_ = std::move(carried);
        return true;
      }
      add(std::move(carried));
      for (std::size_t i = 1; i < marks.pairs.size(); ++i) {
        const MarkPair& pair = marks.pairs[i];
        if (!pair.nested) add({pair.open, pair.inner, pair.close, 0, 0, false, {pair.inner}});
      }
      return true;
    }
    if (last_lone != nullptr && last_lone->opens && next_line_opens(line, *last_lone)) {
      const TokenRange inner{last_lone->token + last_lone->tokens, line.end};
      for (const MarkPair& pair : marks.pairs) {
        if (!pair.nested && pair.close <= last_lone->token) add({pair.open, pair.inner, pair.close, 0, 0, false, {pair.inner}});
      }
      open_ = Passage{last_lone->token, inner, line.end, 0, 0, false, {inner}};
      return true;
    }
    return false;
  }
  bool next_line_opens(TokenRange line, const LoneMark& mark) const {
    return line.end < reading_.size() && reading_[line.end].first == reading_[mark.token].first &&
           line.end + 1 < reading_.size() && !reading_[line.end + 1].space_before;
  }
  void finish_unclosed(Passage passage) {
    passage.repaired = true;
    add(std::move(passage));
  }

  // A mark without a partner: what follows it up to the sentence's end (or the next mark) is taken; of a closing mark what
  // follows the colon before it.
  void repair(TokenRange line, const LoneMark& mark) {
    report(mark, "a quotation mark has no partner in its paragraph");
    if (!mark.opens) return repair_behind_colon(line, mark);
    const std::size_t begin = mark.token + mark.tokens;
    if (begin >= line.end) return;
    std::size_t end = begin;
    while (end < line.end && !is_stop_of_sentence(end) && !is_mark(end)) ++end;
    while (end > begin && is_stop(reading_[end - 1])) --end;
    if (end > begin) add({mark.token, {begin, end}, end, 0, 0, true, {{begin, end}}});
  }
  // "said: It is hard. It is not the end", by the agency": no other mark or colon may stand between.
  void repair_behind_colon(TokenRange line, const LoneMark& mark) {
    constexpr std::size_t kReach = 120, kFewest = 3;  // tokens, words
    for (std::size_t i = mark.token, n = 0; i-- > line.begin && n < kReach && !is_mark(i); ++n) {
      if (!reading_[i].is(':') || !reading_[i + 1].space_before) continue;
      const TokenRange inner{i + 1, mark.token};
      if (count_words(reading_, inner) >= kFewest) add({inner.begin, inner, mark.token + mark.tokens, 0, 0, true, {inner}});
      return;
    }
  }
  void report(const LoneMark& mark, const char* message) {
    scene_.diagnostics.push_back({Severity::info, "unbalanced-quote", scene_.document.id, reading_[mark.token].span, message});
  }
  bool is_stop_of_sentence(std::size_t i) const {
    return is_stop(reading_[i]) && (i + 1 == reading_.size() || reading_[i + 1].space_before);
  }
  bool is_mark(std::size_t i) const {
    return !reading_[i].is_word() && text::is_quote_mark(reading_[i].first) && !reading_[i].is('\'') && !reading_[i].is(0x2019);
  }

  void add(Passage passage) {
    passage.words = count_words(reading_, passage.inner);
    if (passage.words != 0) scene_.passages.push_back(std::move(passage));
  }
  void drop_overlaps() {
    auto& passages = scene_.passages;
    std::size_t kept = 0, end = 0;
    for (std::size_t i = 0; i < passages.size(); ++i) {
      if (passages[i].open < end) continue;
      end = passages[i].close;
      if (kept != i) passages[kept] = std::move(passages[i]);
      ++kept;
    }
    passages.resize(kept);
  }
  void place() {
    scene_.passage_at.assign(reading_.size(), 0);
    std::size_t sentence = 0;
    for (std::size_t i = 0; i < scene_.passages.size(); ++i) {
      Passage& passage = scene_.passages[i];
      while (sentence + 1 < scene_.ranges.size() && scene_.ranges[sentence].end <= passage.open) ++sentence;
      passage.sentence = sentence;
      for (std::size_t t = passage.open; t < passage.close; ++t) scene_.passage_at[t] = i + 1;
    }
  }

  Scene& scene_;
  const lang::Reading& reading_;
  std::optional<Passage> open_;  ///< goes on in the next line
};

}  // namespace

std::size_t count_words(const lang::Reading& reading, TokenRange range) {
  std::size_t words = 0;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    words += reading[i].is_word() || reading[i].kind == text::TokenKind::number;
  }
  return words;
}

Scene make_scene(const Document& document, const std::vector<Sentence>& sentences, const lang::Reading& reading) {
  Scene scene{document, sentences, reading, segmentation::token_ranges(sentences, reading), {}, {}, {}};
  Collector(scene).collect();
  return scene;
}

}  // namespace isnad::extraction
