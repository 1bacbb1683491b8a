#include "text/tokens.h"

#define XXH_INLINE_ALL  // the hash of a word takes less time than a call
#include <xxhash.h>

#include <algorithm>
#include <cstring>
#include <utility>

#include "text/characters.h"
#include "text/utf8.h"

namespace isnad::text {
namespace {

TokenKind token_kind(CharacterClass kind) {
  switch (kind) {
    case CharacterClass::letter: case CharacterClass::mark: return TokenKind::word;
    case CharacterClass::digit: return TokenKind::number;
    case CharacterClass::punctuation: return TokenKind::punctuation;
    default: return TokenKind::symbol;
  }
}

constexpr unsigned bit(CharacterClass kind) { return 1U << static_cast<unsigned>(kind); }

// The classes that go on in a token of this kind, as bits.
unsigned continuations(TokenKind kind) {
  if (kind == TokenKind::word) return bit(CharacterClass::letter) | bit(CharacterClass::mark) | bit(CharacterClass::ignorable);
  return kind == TokenKind::number ? bit(CharacterClass::digit) | bit(CharacterClass::ignorable) : 0;
}

bool is_gap(CharacterClass kind) {
  return kind == CharacterClass::space || kind == CharacterClass::newline || kind == CharacterClass::ignorable;
}

// Collects folded characters; std::string's append costs more than the folding.
class FoldedText {
 public:
  explicit FoldedText(std::size_t expected) : bytes_(expected + kLongest, '\0'), end_(bytes_.data()) {}

  /// Folds the token that begins at `at`, which moves behind it; the token ends with its last visible character.
  void add(std::string_view text, std::size_t& at, Token& token) {
    const auto begin = static_cast<std::size_t>(end_ - bytes_.data());
    append(token.first);
    if (const unsigned going_on = continuations(token.kind); going_on != 0) add_rest(text, at, token, going_on);
    token.folded_begin = static_cast<std::uint32_t>(begin);
    token.folded_size = static_cast<std::uint32_t>(end_ - bytes_.data() - token.folded_begin);
    token.hash = XXH3_64bits(bytes_.data() + begin, token.folded_size);
  }
  std::string take() {
    bytes_.resize(static_cast<std::size_t>(end_ - bytes_.data()));
    return std::move(bytes_);
  }

 private:
  static constexpr std::size_t kLongest = sizeof(CharacterEntry::folded);

  // A function of its own, with copies of the members: inlined, or with members that a char pointer's writes might
  // change, its variables would not stay in registers.
  [[gnu::noinline]] void add_rest(std::string_view text, std::size_t& at, Token& token, unsigned going_on) {
    const CharacterEntry* const table = kCharacterTable;
    char* end = end_;
    const char* last_room = bytes_.data() + bytes_.size() - kLongest;
    std::size_t visible = at, behind = at;
    char32_t last = token.last;
    for (std::size_t next = at; next < text.size(); behind = next) {
      const char32_t c = decode(text, next);
      const bool listed = c < kCharacterTableSize;
      const CharacterClass what = listed ? table[c].kind : classify(c);
      if ((bit(what) & going_on) == 0) break;
      if (listed && table[c].length != CharacterEntry::kSlow && end <= last_room) {
        std::memcpy(end, table[c].folded.data(), kLongest);
        end += table[c].length;
      } else {
        end_ = end;
        append(c);
        end = end_;
        last_room = bytes_.data() + bytes_.size() - kLongest;
      }
      if (what == CharacterClass::ignorable) continue;
      visible = next;
      last = c;
    }
    end_ = end;
    at = behind;
    token.span.end = visible;
    token.last = last;
  }

  void append(char32_t c) {
    if (c < kCharacterTableSize && kCharacterTable[c].length != CharacterEntry::kSlow) {
      return append({kCharacterTable[c].folded.data(), kCharacterTable[c].length});
    }
    slow_.clear();
    append_folded(slow_, c);
    append(slow_);
  }
  void append(std::string_view piece) {
    const auto size = static_cast<std::size_t>(end_ - bytes_.data());
    if (size + piece.size() > bytes_.size()) {
      bytes_.resize((size + piece.size()) * 2 + kLongest);
      end_ = bytes_.data() + size;
    }
    end_ = std::copy(piece.begin(), piece.end(), end_);
  }

  std::string bytes_;  ///< filled up to `end_`
  char* end_;
  std::string slow_;   ///< a character that is long when folded
};

}  // namespace

std::uint64_t hash_of(std::string_view folded) { return XXH3_64bits(folded.data(), folded.size()); }

Tokens::Tokens(std::string_view text) {
  FoldedText folded(text.size());
  tokens_.reserve(text.size() / 8);
  bool space = true;
  unsigned newlines = 1;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t first = decode(text, at);
    const CharacterClass what = class_of(first);
    if (is_gap(what)) {
      space |= what != CharacterClass::ignorable;
      newlines += what == CharacterClass::newline && !(first == '\r' && at < text.size() && text[at] == '\n');
      continue;
    }
    Token token;
    token.kind = token_kind(what);
    token.first = token.last = first;
    token.capital = is_upper(first);
    token.space_before = space;
    token.newlines_before = static_cast<std::uint8_t>(std::min(newlines, 255U));
    token.span = {begin, at};
    folded.add(text, at, token);
    tokens_.push_back(token);
    space = false;
    newlines = 0;
  }
  folded_ = folded.take();
}

std::size_t Tokens::at_or_after(std::size_t offset) const {
  const auto found = std::partition_point(tokens_.begin(), tokens_.end(),
                                          [&](const Token& t) { return t.span.end <= offset; });
  return static_cast<std::size_t>(found - tokens_.begin());
}

}  // namespace isnad::text
