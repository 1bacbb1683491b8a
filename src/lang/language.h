// One language: its lexicon, clitics, affixes and settings, frozen.
#pragma once
#include <algorithm>
#include <array>
#include <bitset>
#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "isnad/result.h"
#include "lang/word_lists.h"
#include "lang/lexicon.h"
#include "lang/schema.h"
#include "lang/settings.h"

namespace isnad::lang {

struct Clitic {
  std::string form;  ///< folded
  CliticClass kind = CliticClass::conjunction;
  bool article = false;  ///< an article is the last of its letters
  std::string swallowed;    ///< that article, where its own letters are not all written ("li-l" for li and al)
  std::size_t letters = 0;  ///< of the form, in code points
};

struct Affix {
  std::string form;  ///< folded
  std::size_t minimum = 2;  ///< code points that must remain
  std::size_t letters = 0;  ///< of the form, in code points
};

struct Inflection {
  std::string suffix;       ///< folded
  std::string replacement;  ///< folded, may be empty
  InflectionClass kind = InflectionClass::other;
  std::size_t letters = 0;  ///< of the suffix
};

/// Letters that tell words by their spelling, as they are written; 0 where the language's settings have none.
struct Letters {
  char32_t his = 0, feminine_noun = 0, object = 0, naming_verb = 0, family_pattern = 0, initial = 0;
};

/// What words of one form have in common, as grammar writes it with three letters for any root.
struct Pattern {
  std::u32string letters;  ///< folded; 0: any letter
  char32_t first = 0;      ///< before folding, where folding changes it; else 0

  std::size_t bytes = 0;   ///< of a folded word of it: any letter takes as many as those of the root

  /// Is the folded word, written with this first letter, of the pattern?
  [[nodiscard]] bool fits(std::string_view folded, char32_t written) const { return folded.size() == bytes && (first == 0 || first == written) && has_letters(folded); }

 private:
  [[nodiscard]] bool has_letters(std::string_view folded) const;
};

/// How a unit converts: value * factor in `dimension`'s base unit.
struct Unit {
  std::string dimension;
  Decimal factor{1};
};

/// What is known of a measure: what it counts, and whether its count grows while a happening unfolds.
struct MeasureKind {
  MeasureOf of = MeasureOf::any;
  bool toll = false;   ///< its count grows while a happening unfolds
  bool hourly = false;  ///< it is what was counted so far, and each hour has its own
  bool moves = false;  ///< it rises and falls while a happening unfolds
  MeasureWeak weak = MeasureWeak::no;  ///< tells how a count moved, not what is counted
  bool money = false;  ///< may be said of a sum of money
  bool balance = false;  ///< such a sum is a result of accounts, and none that changes hands
  bool done = false;   ///< somebody does it
  std::string share = {};  ///< the measure of a share of what it counts, or empty
  std::string thing = {};  ///< measures of one thing say so in two words: "burned", "an area of"; or empty
  std::string within = {};  ///< the measure of whose people these are some or all: who is in hospital is hurt; or empty
  std::vector<std::string> near = {};  ///< units of nouns, one of which stands near it; empty: none has to
  std::size_t row = 0;     ///< of the table, in which what weighs most stands first
};

struct WordMemories;  // lang/word_memory.h

/// The name of a setting in a rule, which may be asked for at every word: hashed when compiled.
struct SettingName {
  std::uint64_t hash;
  consteval SettingName(const char* name) : hash(setting_hash(name)) {}
};

/// Whose money a unit such as "riyal" is.
struct Currency {
  std::string code;     ///< ISO 4217
  std::string unit;
  std::string country;  ///< ISO 3166
};

/// Moved, not copied: what its memories found points into its lexicon.
class Language {
 public:
  Language();
  Language(Language&&) = default;
  Language& operator=(Language&&) = default;

  /// The slot of clitics that begin like this folded word: its first two bytes, which are an Arabic letter.
  static std::size_t letter_slot(std::string_view folded) {
    const auto byte = [&](std::size_t i) { return i < folded.size() ? static_cast<unsigned char>(folded[i]) : 0U; };
    return (byte(0) * 31U + byte(1)) % 256U;
  }
  std::string tag;
  Lexicon lexicon;
  std::vector<Clitic> clitics;        ///< longest first
  std::vector<Affix> prefixes;        ///< longest first
  /// By the last byte of their forms, longest first: a word's light stem costs a look at those that may fit.
  std::array<std::vector<Affix>, 256> suffixes;
  std::vector<Inflection> inflections;  ///< longest suffix first
  /// Indices into clitics by their first letter's hash and into inflections by their last byte, in the same order:
  /// see letter_slot. What begins or ends otherwise need not be compared.
  std::array<std::vector<std::uint8_t>, 256> clitics_by_letter;
  /// Which kinds those are, a bit each, and kArticleBit: most words begin with the letter of none.
  std::array<std::uint8_t, 256> clitic_kinds{};
  static constexpr std::uint8_t kArticleBit = 0x80;
  static constexpr std::uint8_t bit_of(CliticClass kind) { return static_cast<std::uint8_t>(1U << static_cast<unsigned>(kind)); }
  std::array<std::vector<std::uint8_t>, 256> inflections_of;
  std::array<bool, 256> ends_duals{};  ///< last bytes of the dual endings
  std::vector<std::string> adjective_endings;  ///< folded
  std::vector<std::string> plural_verb_endings;  ///< folded
  std::vector<Pattern> verbal_nouns, owned_verbal_nouns, circumstances;
  Letters spelling;
  /// What a person is called without his name, folded, in groups ("player", "striker"): who is of one group is of no other.
  std::vector<std::vector<std::string>> callings;
  std::vector<std::string> last_callings;  ///< folded
  /// What whoever spoke last is called, "the source", and the words he was named by: groups, folded, of which the first is the calling.
  std::vector<std::vector<std::string>> kinds;
  std::vector<std::vector<std::vector<std::string>>> same_roles;  ///< groups of roles, each in folded words; the first of a group stands for all
  std::vector<PronounOf> titled_pronouns, article_pronouns, name_pronouns;
  std::vector<std::string> no_noun_endings;  ///< folded; an unlisted word that ends so is no counted noun
  std::unordered_map<std::uint64_t, std::string> settings;  ///< by setting_hash
  std::bitset<kSettingSlots> enabled;                       ///< by setting_slot: is it "yes"?
  std::map<std::string, std::string, std::less<>> interface_words;
  std::vector<std::pair<std::string, std::string>> messages;  ///< an English sentence with {} and its translation
  std::map<std::string, std::string, std::less<>> unit_names;  ///< of units by this language's own nouns
  std::unordered_map<std::string, Unit> units;
  std::vector<Currency> currencies;  ///< of units that several countries share
  std::set<std::string, std::less<>> collectives;  ///< units that are groups of people
  std::map<std::string, GenericClass, std::less<>> generics;  ///< counted nouns that may stand for any other of their unit
  std::unordered_map<std::string, MeasureKind> measure_kinds;
  std::shared_ptr<WordMemories> memories;  ///< of words read so far; changes no result
  std::unordered_map<std::uint64_t, std::uint64_t> concepts;     ///< hash of a stem -> hash of its concept
  std::set<std::uint64_t> happenings;                             ///< the concepts of class event
  std::set<std::pair<std::uint64_t, std::uint64_t>> opposites;  ///< of concepts, in both orders

  /// The setting's value; empty if the tables do not have it.
  [[nodiscard]] std::string_view setting(SettingName name) const;
  /// The word or sentence of the interface; empty if this language's tables do not have it.
  [[nodiscard]] std::string_view interface_word(std::string_view key) const;
  /// Is the setting "yes"?
  [[nodiscard]] bool is(SettingName name) const { return enabled[setting_slot(name.hash)]; }
  /// The unit's conversion, or null.
  [[nodiscard]] const Unit* unit(const std::string& key) const;
  /// Does this folded word, if no table knows it, end like no counted noun?
  [[nodiscard]] bool has_no_noun_ending(std::string_view folded) const;
  /// The dual ending of a folded word of at least two letters before it, or null. One with a replacement is hardly anything else.
  [[nodiscard]] const Inflection* dual_ending(std::string_view folded) const;
  [[nodiscard]] bool has_adjective_ending(std::string_view folded) const;
  [[nodiscard]] bool has_plural_verb_ending(std::string_view folded) const;
  /// The longest clitic of the class that the folded word begins with and that leaves at least `rest` bytes of it;
  /// null if there is none.
  [[nodiscard]] const Clitic* clitic_of(std::string_view folded, CliticClass kind, std::size_t rest = 0) const;
  /// Does it end in "his", "their", and not as names do?
  [[nodiscard]] bool has_possessive_ending(std::string_view folded) const;
  /// The pattern of verbal nouns ("istif'al") that the folded word, written with this first letter, is of; some names are too.
  /// Null if it is of none.
  [[nodiscard]] const Pattern* verbal_noun(std::string_view folded, char32_t first) const;
  /// Is it such a noun with a pronoun ("her welcome"), or a bare one? Names have no pronoun: more patterns count than for
  /// verbal_noun().
  /// "offering condolences": a participle in the case that says how somebody does something. `first` as in verbal_noun().
  [[nodiscard]] bool is_circumstance(std::string_view folded, char32_t first) const;
  [[nodiscard]] bool is_owned_verbal_noun(std::string_view folded, char32_t first) const;
  /// Does it begin with the letters of an article, alone or behind other clitics?
  [[nodiscard]] bool has_article(std::string_view folded) const;
  /// Does it begin with the letter that is glued on as "and" and that few words begin with otherwise?
  [[nodiscard]] bool has_joining_letter(std::string_view folded) const;
  /// Does the unit measure time?
  [[nodiscard]] bool is_time_unit(const std::string& key) const;
  /// The hash of a concept by its key in the tables.
  [[nodiscard]] static std::uint64_t concept_named(std::string_view key);
  /// What stands for this stem and for its synonyms; the stem itself if it has none.
  [[nodiscard]] std::uint64_t concept_of(std::uint64_t stem) const;
  /// What is known of the measure, or null.
  [[nodiscard]] const MeasureKind* measure_kind(const std::string& key) const;
  /// The light stem of a folded word: clitics and affixes off. Not a linguist's root; good for matching.
  [[nodiscard]] std::string_view stem(std::string_view folded) const;
  /// The same with its ending, as a name is spelled where nothing is written onto it.
  [[nodiscard]] std::string_view behind_prefixes(std::string_view folded) const;
};

/// One table's text with the path that errors name.
struct TableText {
  std::string path;
  std::string_view text;
};

/// Builds a language of its tables (named "numbers", "cues", ...). Later texts of one name add to earlier
/// ones, so that the common tables come first.
Result<Language> make_language(std::string tag, const std::vector<std::pair<std::string, TableText>>& tables);

}  // namespace isnad::lang
