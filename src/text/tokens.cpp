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
  explicit FoldedText(std::size_t expected) : bytes_(expected + kLongest, '\0') {}
  void append(char32_t c) {
    if (c >= kCharacterTableSize) return append_slowly(c);
    append(c, kCharacterTable[c]);
  }
  /// `entry` is that of `c`.
  void append(char32_t c, const CharacterEntry& entry) {
    if (entry.length == CharacterEntry::kSlow) return append_slowly(c);
    if (size_ + kLongest > bytes_.size()) bytes_.resize(bytes_.size() * 2 + kLongest);
    std::memcpy(bytes_.data() + size_, entry.folded.data(), kLongest);
    size_ += entry.length;
  }
  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] std::uint64_t hash_from(std::size_t begin) const { return XXH3_64bits(bytes_.data() + begin, size_ - begin); }
  std::string take() {
    bytes_.resize(size_);
    return std::move(bytes_);
  }

 private:
  static constexpr std::size_t kLongest = sizeof(CharacterEntry::folded);
  void append_slowly(char32_t c) {
    bytes_.resize(size_);
    append_folded(bytes_, c);
    size_ = bytes_.size();
    bytes_.resize(bytes_.capacity());
  }

  std::string bytes_;
  std::size_t size_ = 0;
};

// Folds what continues the token from `at` on, which moves behind it; the token ends with its last visible character.
void fold_rest(std::string_view text, std::size_t& at, Token& token, FoldedText& folded) {
  const unsigned going_on = continuations(token.kind);
  if (going_on == 0) return;
  const CharacterEntry* const table = kCharacterTable;
  std::size_t end = at, next = at;
  char32_t last = token.last;
  for (; next < text.size(); at = next) {
    const char32_t c = decode(text, next);
    const bool listed = c < kCharacterTableSize;
    const CharacterClass what = listed ? table[c].kind : classify(c);
    if ((bit(what) & going_on) == 0) break;
    listed ? folded.append(c, table[c]) : folded.append(c);
    if (what == CharacterClass::ignorable) continue;
    end = next;
    last = c;
  }
  token.span.end = end;
  token.last = last;
}

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
    token.folded_begin = static_cast<std::uint32_t>(folded.size());
    folded.append(first);
    token.span = {begin, at};
    fold_rest(text, at, token, folded);
    token.folded_size = static_cast<std::uint32_t>(folded.size()) - token.folded_begin;
    token.hash = folded.hash_from(token.folded_begin);
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
