// What kind of character a code point is, and its folded form. Knows scripts, not languages.
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace isnad::text {

enum class CharacterClass : std::uint8_t {
  other,      ///< symbols, controls, unassigned
  ignorable,  ///< format controls (bidi marks, joiners) and marks without a letter
  space,
  newline,
  letter,
  mark,  ///< combining marks, tatweel: part of the word, gone when folded
  digit,
  punctuation
};

/// What is known of a code point, looked up once when the program starts.
struct CharacterEntry {
  CharacterClass kind = CharacterClass::other;
  bool upper = false;
  std::uint8_t length = 0;       ///< of the folded form, in bytes; kSlow: longer than the array
  std::uint8_t run = 0;          ///< class_bit(kind); 0 for what is no plain part of a run: ignorable, or long when folded
  alignas(4) std::array<char, 4> folded{};  ///< UTF-8; one move copies it

  static constexpr std::uint8_t kSlow = 0xFF;
};

/// Newspapers stay below U+3000 but for a few symbols: a table for those, ICU for the rest.
inline constexpr char32_t kCharacterTableSize = 0x3000;
/// Null only while the program's own statics are made.
extern const CharacterEntry* const kCharacterTable;

/// A class as a bit, so that several are asked for at once.
constexpr std::uint8_t class_bit(CharacterClass kind) { return static_cast<std::uint8_t>(1U << static_cast<unsigned>(kind)); }

[[nodiscard]] CharacterClass classify(char32_t c);
[[nodiscard]] inline CharacterClass class_of(char32_t c) {
  return c < kCharacterTableSize ? kCharacterTable[c].kind : classify(c);
}
[[nodiscard]] bool is_upper_beyond_table(char32_t c);
[[nodiscard]] inline bool is_upper(char32_t c) {
  return c < kCharacterTableSize ? kCharacterTable[c].upper : is_upper_beyond_table(c);
}
[[nodiscard]] bool is_lower(char32_t c);
/// Marks that open or close a quotation, of any shape and direction; also the ASCII ' and `"`.
[[nodiscard]] bool is_quote_mark(char32_t c);
/// Stops that may end a sentence: . ! ? and those of the Arabic script, ellipsis, danda.
[[nodiscard]] bool is_stop(char32_t c);

/// Folding joins these two letters, but who writes `written` does not mean a word that ends in `listed`: with ta
/// marbuta for ha, or ya for alef maqsura. The other way round is a habit of many writers.
[[nodiscard]] bool excludes(char32_t written, char32_t listed);
/// Does an Arabic word end in the letter of "his"? Not behind a ya, where foreign names have it (Jose, Andre). Folding hides
/// it: it joins that letter and ta marbuta, so `written` is the word as it stands.
[[nodiscard]] bool ends_in_his(std::string_view written);

/// The folded form joins spellings that readers take for the same word: compatibility forms, letter case,
/// diacritics and tatweel dropped, alef/hamza/ya/ta-marbuta variants and kaf shapes joined, digits of every
/// script as ASCII, bidi controls gone, typographic apostrophes and dashes as ASCII.
void append_folded(std::string& out, char32_t c);
[[nodiscard]] std::string fold(std::string_view text);

}  // namespace isnad::text
