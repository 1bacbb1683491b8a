#include "text/tokens.h"

#include <xxhash.h>

#include <algorithm>
#include <cstring>
#include <utility>

#include "text/characters.h"
#include "text/utf8.h"

namespace isnad::text {
namespace {

struct Character {
  char32_t code = 0;
  CharacterClass kind = CharacterClass::other;
  std::size_t begin = 0;
  std::size_t end = 0;
};

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) { advance(); }
  [[nodiscard]] bool done() const { return current_.begin >= text_.size(); }
  [[nodiscard]] const Character& current() const { return current_; }
  void advance() {
    current_.begin = current_.end;
    if (current_.begin >= text_.size()) return;
    current_.code = decode(text_, current_.end);
    current_.kind = class_of(current_.code);
  }

 private:
  std::string_view text_;
  Character current_;
};

TokenKind token_kind(CharacterClass kind) {
  switch (kind) {
    case CharacterClass::letter: case CharacterClass::mark: return TokenKind::word;
    case CharacterClass::digit: return TokenKind::number;
    case CharacterClass::punctuation: return TokenKind::punctuation;
    default: return TokenKind::symbol;
  }
}

bool continues(TokenKind kind, CharacterClass next) {
  if (kind == TokenKind::word) {
    return next == CharacterClass::letter || next == CharacterClass::mark || next == CharacterClass::ignorable;
  }
  return kind == TokenKind::number && (next == CharacterClass::digit || next == CharacterClass::ignorable);
}

bool is_gap(CharacterClass kind) {
  return kind == CharacterClass::space || kind == CharacterClass::newline || kind == CharacterClass::ignorable;
}

// Collects folded characters; std::string's append costs more than the folding.
class FoldedText {
 public:
  explicit FoldedText(std::size_t expected) : bytes_(expected + kLongest, '\0') {}
  void append(char32_t c) {
    if (c >= kCharacterTableSize || kCharacterTable[c].length == CharacterEntry::kSlow) return append_slowly(c);
    const CharacterEntry& entry = kCharacterTable[c];
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

}  // namespace

std::uint64_t hash_of(std::string_view folded) { return XXH3_64bits(folded.data(), folded.size()); }

Tokens::Tokens(std::string_view text) {
  FoldedText folded(text.size());
  tokens_.reserve(text.size() / 8);
  Scanner scanner(text);
  bool space = true;
  unsigned newlines = 1;
  while (!scanner.done()) {
    const Character first = scanner.current();
    scanner.advance();
    if (is_gap(first.kind)) {
      space |= first.kind != CharacterClass::ignorable;
      newlines += first.kind == CharacterClass::newline && !(first.code == '\r' && scanner.current().code == '\n');
      continue;
    }
    Token token;
    token.kind = token_kind(first.kind);
    token.first = first.code;
    token.capital = is_upper(first.code);
    token.space_before = space;
    token.newlines_before = static_cast<std::uint8_t>(std::min(newlines, 255U));
    token.folded_begin = static_cast<std::uint32_t>(folded.size());
    folded.append(first.code);
    std::size_t end = first.end;
    while (!scanner.done() && continues(token.kind, scanner.current().kind)) {
      folded.append(scanner.current().code);
      if (scanner.current().kind != CharacterClass::ignorable) end = scanner.current().end;
      scanner.advance();
    }
    token.span = {first.begin, end};
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
