// Words, numbers and marks of a text, each with its folded form, hash and place.
#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "isnad/span.h"

namespace isnad::text {

enum class TokenKind : std::uint8_t { word, number, punctuation, symbol };

/// A run of letters (word), a run of digits (number), or one other visible character.
/// An apostrophe is a token of its own: "don't" is three tokens without space between them.
struct Token {
  Span span;
  std::uint64_t hash = 0;  ///< XXH3 of the folded form
  std::uint32_t folded_begin = 0;
  std::uint32_t folded_size = 0;
  char32_t first = 0;  ///< first code point, unfolded
  char32_t last = 0;   ///< last code point of `span`, unfolded
  TokenKind kind = TokenKind::word;
  bool space_before = false;      ///< white space, a line end or the text's begin stands before it
  std::uint8_t newlines_before = 0;  ///< line ends before it, at most 255; the text's begin counts as one
  bool capital = false;           ///< begins with an upper-case letter

  [[nodiscard]] bool is_word() const { return kind == TokenKind::word; }
  [[nodiscard]] bool is(char32_t c) const { return first == c && kind != TokenKind::word; }
};

[[nodiscard]] inline bool is_comma(const Token& token) { return token.is(',') || token.is(0x060C); }
/// A comma, semicolon or colon, Arabic ones too.
[[nodiscard]] inline bool is_clause_mark(const Token& token) { return is_comma(token) || token.is(';') || token.is(0x061B) || token.is(':'); }

/// A half-open range of token indices.
struct TokenRange {
  std::size_t begin = 0;
  std::size_t end = 0;
  [[nodiscard]] bool empty() const { return begin >= end; }
  [[nodiscard]] bool has(std::size_t i) const { return begin <= i && i < end; }
};

/// Hash of a folded form, the same as Token::hash.
[[nodiscard]] std::uint64_t hash_of(std::string_view folded);

class Tokens {
 public:
  Tokens() = default;
  /// `text` is valid UTF-8 below 4 GiB and must outlive nothing: only offsets are kept.
  explicit Tokens(std::string_view text);

  [[nodiscard]] std::size_t size() const { return tokens_.size(); }
  [[nodiscard]] const Token& operator[](std::size_t i) const { return tokens_[i]; }
  [[nodiscard]] std::string_view folded(std::size_t i) const {
    return {folded_.get() + tokens_[i].folded_begin, tokens_[i].folded_size};
  }
  [[nodiscard]] auto begin() const { return tokens_.begin(); }
  [[nodiscard]] auto end() const { return tokens_.end(); }
  /// Index of the first token that ends after `offset` (size() if none).
  [[nodiscard]] std::size_t at_or_after(std::size_t offset) const;

 private:
  std::unique_ptr<char[]> folded_;
  std::vector<Token> tokens_;
};

}  // namespace isnad::text
