#include "report/width.h"

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include <algorithm>
#include <cstdint>
#include <memory>

#include "report/code_points.h"

namespace isnad::report {
namespace {

constexpr char32_t kZeroWidthJoiner = 0x200D;
constexpr std::string_view kEllipsis = "\xE2\x80\xA6";

bool is_zero_width(UChar32 c) {
  const auto mask = U_GET_GC_MASK(c);
  if ((mask & (U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK | U_GC_CC_MASK)) != 0) return c != 0xAD;
  const auto syllable = u_getIntPropertyValue(c, UCHAR_HANGUL_SYLLABLE_TYPE);
  return syllable == U_HST_VOWEL_JAMO || syllable == U_HST_TRAILING_JAMO;
}

std::size_t columns(char32_t code_point) {
  const auto c = static_cast<UChar32>(code_point);
  if (is_zero_width(c)) return 0;
  const auto width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

bool is_skin_tone(char32_t c) { return c >= 0x1F3FB && c <= 0x1F3FF; }

/// The ends of the graphemes of a text, in bytes, ascending; the last one is its size.
std::vector<std::size_t> grapheme_ends(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  // The root locale: the result must not depend on the environment's.
  thread_local const std::unique_ptr<icu::BreakIterator> breaks(
      icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
  UText utext = UTEXT_INITIALIZER;
  utext_openUTF8(&utext, text.data(), static_cast<std::int64_t>(text.size()), &status);
  std::vector<std::size_t> ends;
  breaks->setText(&utext, status);
  for (auto end = breaks->next(); end != icu::BreakIterator::DONE; end = breaks->next()) {
    ends.push_back(static_cast<std::size_t>(end));
  }
  utext_close(&utext);
  return ends;
}

/// Fills lines with words; the state of wrap().
class Wrapper {
 public:
  explicit Wrapper(std::size_t width) : width_(std::max<std::size_t>(width, 1)) {}

  void add(std::string_view word) {
    const std::size_t wide = display_width(word);
    if (used_ > 0 && used_ + 1 + wide > width_) flush();
    if (wide > width_) return add_long(word);
    append(word, wide);
  }
  std::vector<std::string> finish() {
    if (!line_.empty() || lines_.empty()) flush();
    return std::move(lines_);
  }

 private:
  void append(std::string_view word, std::size_t wide) {
    if (used_ > 0) line_.push_back(' '), ++used_;
    line_ += word;
    used_ += wide;
  }
  void add_long(std::string_view word) {
    std::size_t begin = 0;
    for (const std::size_t end : grapheme_ends(word)) {
      const std::string_view grapheme = word.substr(begin, end - begin);
      const std::size_t wide = display_width(grapheme);
      if (used_ > 0 && used_ + wide > width_) flush();
      line_ += grapheme;
      used_ += wide;
      begin = end;
    }
  }
  void flush() {
    lines_.push_back(std::move(line_));
    line_.clear();
    used_ = 0;
  }

  std::size_t width_;
  std::size_t used_ = 0;
  std::string line_;
  std::vector<std::string> lines_;
};

/// Where to cut so that a word stays whole, if a space is at most 20 bytes away.
std::size_t space_after(std::string_view text, std::size_t at) {
  const std::size_t space = text.find(' ', at);
  return space != std::string_view::npos && space - at <= 20 ? space + 1 : at;
}
std::size_t space_before(std::string_view text, std::size_t at) {
  const std::size_t space = text.rfind(' ', at);
  return space != std::string_view::npos && at - space <= 20 ? space : at;
}

}  // namespace

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  char32_t previous = 0;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_code_point(text, i);
    // A joined emoji is drawn as one, and a skin tone melts into what it follows.
    const bool joined = previous == kZeroWidthJoiner && columns(c) == 2;
    if (!joined && !(is_skin_tone(c) && previous != 0)) width += columns(c);
    previous = c;
  }
  return width;
}

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
  Wrapper lines(width);
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    if (end > begin) lines.add(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return lines.finish();
}

std::string pad(std::string text, std::size_t width) {
  const std::size_t used = display_width(text);
  if (used < width) text.append(width - used, ' ');
  return text;
}

std::string clip_front(std::string_view text, std::size_t graphemes) {
  const std::vector<std::size_t> ends = grapheme_ends(text);
  if (ends.size() <= graphemes) return std::string(text);
  const std::size_t cut = ends[ends.size() - graphemes - 1];
  return std::string(kEllipsis) + std::string(text.substr(space_after(text, cut)));
}

std::string clip_back(std::string_view text, std::size_t graphemes) {
  const std::vector<std::size_t> ends = grapheme_ends(text);
  if (ends.size() <= graphemes) return std::string(text);
  const std::size_t cut = graphemes == 0 ? 0 : ends[graphemes - 1];
  return std::string(text.substr(0, space_before(text, cut))) + std::string(kEllipsis);
}

std::size_t count_graphemes(std::string_view text) { return grapheme_ends(text).size(); }

}  // namespace isnad::report
