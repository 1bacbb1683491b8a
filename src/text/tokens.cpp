#include "text/tokens.h"

#define XXH_INLINE_ALL  // the hash of a word takes less time than a call
#include <xxhash.h>

#include <algorithm>
#include <cstring>
#include <string>
#include <utility>

#include "text/characters.h"
#include "text/search.h"
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

// The classes that a token of this kind is made of, as bits; ignorable characters may stand among them.
std::uint8_t parts_of(TokenKind kind) {
  return kind == TokenKind::word ? class_bit(CharacterClass::letter) | class_bit(CharacterClass::mark) : class_bit(CharacterClass::digit);
}

constexpr std::uint8_t kGaps = class_bit(CharacterClass::space) | class_bit(CharacterClass::newline) | class_bit(CharacterClass::ignorable);

// Collects folded characters; std::string's append costs more than the folding.
class FoldedText {
 public:
  explicit FoldedText(std::size_t text_size) { make_room(text_size); }

  /// Folds the run of such characters that begins at `at`, which moves behind it and the ignorable characters in it; the
  /// token ends with its last visible character.
  void add_run(std::string_view text, std::size_t& at, std::uint8_t parts, Token& token) {
    while (at < text.size()) {
      const std::size_t begin = at;
      const bool ends = add_plain(text, at, parts, token.last);
      if (at != begin) token.span.end = at;
      if (ends || at == text.size()) return;
      std::size_t next = at;
      const char32_t c = decode(text, next);
      const CharacterClass what = class_of(c);
      if (what != CharacterClass::ignorable && (class_bit(what) & parts) == 0) return;
      at = next;
      add(c, text.size() - at);
      if (what == CharacterClass::ignorable) continue;
      token.span.end = at;
      token.last = c;
    }
  }

  /// Folds one character; so many bytes of text stand behind it.
  void add(char32_t c, std::size_t left) {
    if (c < kCharacterTableSize && kCharacterTable[c].length != CharacterEntry::kSlow) return put(kCharacterTable[c]);
    slow_.clear();
    append_folded(slow_, c);
    if (size() + slow_.size() + room_for(left) > room_) make_room(slow_.size() + left);
    end_ = std::copy(slow_.begin(), slow_.end(), end_);
  }

  [[nodiscard]] std::size_t size() const { return static_cast<std::size_t>(end_ - bytes_.get()); }
  [[nodiscard]] std::string_view behind(std::size_t begin) const { return {bytes_.get() + begin, size() - begin}; }
  [[nodiscard]] std::unique_ptr<char[]> take() { return std::move(bytes_); }

 private:
  static constexpr std::size_t kLongest = sizeof(CharacterEntry::folded);

  // No character of a single byte has more when folded, and one of two or more has kLongest in the table.
  static constexpr std::size_t room_for(std::size_t text_size) { return 2 * text_size + kLongest; }

  /// What most words are made of: characters of one or two bytes and their entries of the table, for which there is room.
  /// Stops before any other; true if that is of no such class and ends the run.
  bool add_plain(std::string_view text, std::size_t& at, std::uint8_t parts, char32_t& last) {
    const CharacterEntry* const table = kCharacterTable;
    const char* const begin = text.data();
    const char* const end = begin + text.size();
    const char* from = begin + at;  // copies of the members too: what a char pointer's writes might change does not stay in registers
    char* to = end_;
    char32_t c = last;
    bool ends = false;
    while (from != end) {
      const auto lead = static_cast<unsigned char>(*from);
      std::size_t bytes = 1;
      char32_t next = lead;
      if (lead >= 0x80U) {
        if (lead >= 0xE0U || end - from < 2) break;
        next = static_cast<char32_t>((lead & 0x1FU) << 6U | (static_cast<unsigned char>(from[1]) & 0x3FU));
        bytes = 2;
      }
      const CharacterEntry& entry = table[next];
      if ((entry.run & parts) == 0) {
        ends = entry.run != 0;
        break;
      }
      std::memcpy(to, entry.folded.data(), kLongest);
      to += entry.length;
      from += bytes;
      c = next;
    }
    at = static_cast<std::size_t>(from - begin);
    end_ = to;
    last = c;
    return ends;
  }

  void put(const CharacterEntry& entry) {
    std::memcpy(end_, entry.folded.data(), kLongest);
    end_ += entry.length;
  }

  /// For so many bytes of text, and as much again as there is, so that a text of long characters is not moved at each.
  void make_room(std::size_t text_size) {
    const std::size_t used = bytes_ ? size() : 0;
    room_ = 2 * used + room_for(text_size);
    std::unique_ptr<char[]> more(new char[room_]);  // make_unique would fill it
    std::copy_n(bytes_.get(), used, more.get());
    bytes_ = std::move(more);
    end_ = bytes_.get() + used;
  }

  std::unique_ptr<char[]> bytes_;  ///< filled up to `end_`, with room for what is left of the text
  char* end_ = nullptr;
  std::size_t room_ = 0;
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
    if ((class_bit(what) & kGaps) != 0) {
      space |= what != CharacterClass::ignorable;
      newlines += what == CharacterClass::newline && !(first == '\r' && at < text.size() && text[at] == '\n');
      continue;
    }
    Token& token = tokens_.emplace_back();
    token.kind = token_kind(what);
    token.first = token.last = first;
    token.capital = is_upper(first);
    token.space_before = space;
    token.newlines_before = static_cast<std::uint8_t>(std::min(newlines, 255U));
    token.span = {begin, at};
    token.folded_begin = static_cast<std::uint32_t>(folded.size());
    folded.add(first, text.size() - at);
    if (token.kind == TokenKind::word || token.kind == TokenKind::number) folded.add_run(text, at, parts_of(token.kind), token);
    const std::string_view form = folded.behind(token.folded_begin);
    token.folded_size = static_cast<std::uint32_t>(form.size());
    token.hash = hash_of(form);
    space = false;
    newlines = 0;
  }
  folded_ = folded.take();
}

std::size_t Tokens::at_or_after(std::size_t offset) const {
  return count_before(tokens_.size(), [&](std::size_t i) { return tokens_[i].span.end <= offset; });
}

}  // namespace isnad::text
