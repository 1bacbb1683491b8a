// Pairs of quotation marks. Newspapers use every shape in every direction (curly, mirrored, same-shape, straight), so
// a mark opens or closes by what stands beside it, and by its shape only where that does not tell.
#pragma once
#include <cstddef>
#include <vector>

#include "lang/reading.h"
#include "text/characters.h"

namespace isnad::segmentation {

/// Marks of one family pair with each other; singles only where no apostrophe can be meant.
enum class MarkFamily : std::uint8_t { none, straight, curly, guillemet, single };

using text::TokenRange;

/// A pair of marks: tokens [open, inner.begin) and [inner.end, close) are the marks themselves.
struct MarkPair {
  std::size_t open = 0;
  TokenRange inner;
  std::size_t close = 0;
  MarkFamily family = MarkFamily::straight;
  bool nested = false;  ///< inside another pair
};

struct LoneMark {
  std::size_t token = 0;
  std::size_t tokens = 1;
  MarkFamily family = MarkFamily::straight;
  bool opens = false;
};

struct Marks {
  std::vector<MarkPair> pairs;  ///< in order of `open`; no two cross each other
  std::vector<LoneMark> lone;   ///< double marks without a partner, in text order
  std::vector<LoneMark> lone_singles;  ///< opening single marks inside a pair that nothing closes
};

/// The marks of one line of text, tokens [line.begin, line.end). Linear in the line's marks.
[[nodiscard]] Marks pair_marks(const lang::Reading& reading, TokenRange line);

/// Does the token open or close brackets: ( [ {  or their mirror images?
[[nodiscard]] inline bool is_open_bracket(const text::Token& token) { return token.is('(') || token.is('[') || token.is('{'); }
[[nodiscard]] inline bool is_close_bracket(const text::Token& token) { return token.is(')') || token.is(']') || token.is('}'); }
[[nodiscard]] bool is_dash(const text::Token& token);
/// A full stop, question or exclamation mark of any script.
[[nodiscard]] inline bool is_stop(const text::Token& token) { return !token.is_word() && text::is_stop(token.first); }

}  // namespace isnad::segmentation
