#include "lang/word_memory.h"

#include <oneapi/tbb/enumerable_thread_specific.h>

#include <algorithm>
#include <string>
#include <utility>

#include "lang/language.h"
#include "text/characters.h"
#include "text/search.h"
#include "text/short_strings.h"
#include "text/utf8.h"

namespace isnad::lang {
namespace {

// Tables whose words bend: an ending may stand between the listed form and the text's.
bool bends(TableId table) {
  return table == TableId::nouns || table == TableId::measures || table == TableId::roles || table == TableId::countries ||
         table == TableId::publications || table == TableId::durations || table == TableId::things;
}

// Which clitics a table's words may stand behind. "now" is no complementiser behind an article, and a
// verb has no article. The letter of the future stands before verbs only.
bool may_follow(const Entry& entry, const Clitic& clitic, const Language& language) {
  if (clitic.kind == CliticClass::future) return entry.table == TableId::verbs;
  switch (entry.table) {
    case TableId::complementisers: return clitic.kind == CliticClass::conjunction;
    case TableId::verbs: return clitic.form == language.setting("joining_letter");
    case TableId::cues:
      return clitic.kind != CliticClass::article || entry.as<CueClass>() == CueClass::noun;
    default: return true;
  }
}

// Takes one word apart: as it stands, without endings, without clitics.
class WordReader {
 public:
  WordReader(const Language& language, std::vector<WordMatch>& out) : language_(language), out_(out), begin_(out.size()) {}

  void read(const Word& word) {
    last_ = word.last;
    const std::string_view folded = word.folded;
    add_forms(word.hash, {}, nullptr);
    if (!word.is_word || is_closed_class()) return;
    add_inflected(folded, {});
    for (const std::uint8_t k : language_.clitics_by_letter[Language::letter_slot(folded)]) {
      const Clitic& clitic = language_.clitics[k];
      if (folded.size() < clitic.form.size() + 3 || !text::begins_with(folded, clitic.form)) continue;
      const std::string_view rest = folded.substr(clitic.form.size());
      const bool future = clitic.kind == CliticClass::future;
      if (future && !is_present(rest)) continue;
      const Match found{.clitic_bytes = static_cast<std::uint8_t>(clitic.form.size()), .has_clitic = true, .clitic = clitic.kind, .definite = clitic.article};
      add_forms(text::hash_of(rest), found, &clitic);
      // "li-l-difa' al-madani": a phrase that is listed with the article.
      if (!clitic.swallowed.empty()) add_forms(text::hash_of(base_.assign(clitic.swallowed).append(rest)), found, &clitic);
      if (!future) add_inflected(rest, found);
    }
  }

 private:
  // Verbs of "he" and "she" that may have the letter of the future before them.
  bool is_present(std::string_view verb) const {
    return verb.starts_with(language_.setting("masculine_verb_prefix")) || verb.starts_with(language_.setting("feminine_verb_letter"));
  }

  // A function word, weekday or number as it stands is nothing else behind a clitic or ending ("after him" is not "in several",
  // "wahida" not "and one of").
  bool is_closed_class() const {
    return std::any_of(out_.begin() + static_cast<std::ptrdiff_t>(begin_), out_.end(), [](const WordMatch& found) {
      const TableId table = found.match.table;
      return found.match.tokens == 1 && (table == TableId::words || table == TableId::weekdays || table == TableId::numbers);
    });
  }

  void add_forms(std::uint64_t hash, Match found, const Clitic* clitic) {
    for (const Phrase& phrase : language_.lexicon.starting_with(hash)) {
      if (phrase.rest_size == 0 && text::excludes(last_, phrase.last)) continue;
      found.point_at(language_.lexicon.entry(phrase));
      if (clitic != nullptr && !may_follow(*found.entry, *clitic, language_)) continue;
      found.tokens = static_cast<std::uint16_t>(phrase.rest_size + 1);
      out_.push_back({found, phrase});
    }
  }

  // A listed role is no bent form of another one ("journalist" is not "my newspapers").
  bool is_listed_role(std::uint8_t clitic_bytes) const {
    return std::any_of(out_.begin() + static_cast<std::ptrdiff_t>(begin_), out_.end(), [&](const WordMatch& found) {
      return found.match.table == TableId::roles && found.match.tokens == 1 && !found.match.inflected && found.match.clitic_bytes == clitic_bytes;
    });
  }

  void add_inflected(std::string_view folded, Match found) {
    constexpr std::size_t kLeastBase = 3;  // letters; shorter ones are too often another word
    if (folded.empty()) return;  // a lone mark or tatweel
    const auto& endings = language_.inflections_of[static_cast<unsigned char>(folded.back())];
    if (endings.empty()) return;
    const std::size_t letters = text::code_points(folded);
    for (const std::uint8_t k : endings) {
      const Inflection& inflection = language_.inflections[k];
      if (letters + 1 < inflection.letters + kLeastBase || !text::ends_with(folded, inflection.suffix)) continue;
      base_.assign(folded.substr(0, folded.size() - inflection.suffix.size())).append(inflection.replacement);
      const bool short_base = letters < inflection.letters + kLeastBase;  // only a unit may be: "two tonnes"
      add_bent(inflection, short_base, found);
    }
  }

  void add_bent(const Inflection& inflection, bool short_base, Match found) {
    found.inflected = true;
    found.possessive = inflection.kind == InflectionClass::possessive || inflection.kind == InflectionClass::possessive_or_name;
    found.instrumental = inflection.kind == InflectionClass::instrumental;
    found.suffix_letters = static_cast<std::uint8_t>(inflection.letters);
    found.construct = inflection.kind == InflectionClass::dual_construct;
    found.dual = found.construct || inflection.kind == InflectionClass::dual;
    for (const Phrase& phrase : language_.lexicon.starting_with(text::hash_of(base_))) {
      const Entry& entry = language_.lexicon.entry(phrase);
      if (!bends(entry.table) || phrase.rest_size != 0 || (entry.table == TableId::roles && !found.possessive && is_listed_role(found.clitic_bytes))) continue;
      if (entry.table == TableId::publications && entry.as<PublicationClass>() == PublicationClass::told) continue;  // prepositions
      if (entry.table == TableId::things && !is_owned(inflection)) continue;  // "sha'bi" is an adjective, and "al-Harbi" a family's name
      // "two tonnes", but no abbreviation has a dual. Of other words the letter that the ending replaces is one of the base's.
      const bool whole_base = !inflection.replacement.empty() && entry.table == TableId::nouns;
      if (short_base && (inflection.kind != InflectionClass::dual || (!whole_base && language_.unit(entry.unit) == nullptr) || entry.lemma_hash != text::hash_of(base_))) continue;
      // The ending -i makes a relative of a verbal noun ("recruit", "soldier"), no dual of it.
      if (entry.table == TableId::measures && inflection.kind == InflectionClass::dual_construct) continue;
      found.point_at(entry);
      out_.push_back({found, phrase});
    }
  }

  // "his", "her", and the ending of objects: one letter, which folding and the table take for one of nouns.
  bool is_owned(const Inflection& inflection) const {
    const bool letter = last_ == language_.spelling.his || last_ == language_.spelling.object;
    return inflection.kind == InflectionClass::possessive || (letter && inflection.letters == 1 && inflection.replacement.empty());
  }

  const Language& language_;
  std::vector<WordMatch>& out_;
  std::size_t begin_;
  char32_t last_ = 0;
  std::string base_;
};

bool is_clitic(const Language& language, std::string_view folded) {
  const auto& likely = language.clitics_by_letter[Language::letter_slot(folded)];
  return std::any_of(likely.begin(), likely.end(), [&](std::uint8_t k) { return language.clitics[k].form == folded; });
}

WordTraits traits_of(const Language& language, std::string_view folded) {
  return {.begins_with_article = language.clitic_of(folded, CliticClass::article) != nullptr,
          .has_article = language.has_article(folded),
          .is_clitic = is_clitic(language, folded),
          .joined = language.clitic_of(folded, CliticClass::conjunction, 1) != nullptr,
          .may_be_dual = language.dual_ending(folded) != nullptr};
}

// Puts the phrases of several tokens that stand at the front in the order of their second tokens; gives their number.
std::uint8_t sort_phrases(std::span<WordMatch> matches) {
  constexpr std::ptrdiff_t kMost = 255;
  const auto most = matches.begin() + std::min(kMost, std::ssize(matches));
  const auto end = std::find_if(matches.begin(), most, [](const WordMatch& found) { return found.phrase.rest_size == 0; });
  if (end - matches.begin() > 1) std::stable_sort(matches.begin(), end, [](const WordMatch& a, const WordMatch& b) { return a.phrase.second < b.phrase.second; });
  return static_cast<std::uint8_t>(end - matches.begin());
}

}  // namespace

// To move a word costs a hundredth of learning it again.
void WordMemory::make_room() {
  std::vector<Slot> known = std::exchange(slots_, std::vector<Slot>(std::min(slots_.size() * 8, kMost)));
  if (slots_.size() > known.size()) {
    for (const Slot& slot : known) {
      if (slot.key != 0) slot_of(slot.key) = slot;
    }
    return;
  }
  matches_.clear();
  seconds_.clear();
  used_ = 0;
}

std::span<const WordMatch> KnownWord::phrases_with(std::uint64_t next) const {
  const std::uint32_t second = Phrase::beginning(next);
  const std::size_t begin = text::count_before(seconds.size(), [&](std::size_t i) { return seconds[i] < second; });
  std::size_t end = begin;
  while (end < seconds.size() && seconds[end] == second) ++end;
  return phrases.subspan(begin, end - begin);
}

const WordMemory::Slot& WordMemory::learn(const Language& language, const Word& word) {
  if (used_ * 2 >= slots_.size()) make_room();
  const std::size_t begin = matches_.size();
  WordReader(language, matches_).read(word);
  const std::uint8_t phrases = sort_phrases(std::span(matches_).subspan(begin));
  for (const WordMatch& found : std::span(matches_).subspan(begin)) seconds_.push_back(found.phrase.second);
  const std::uint64_t key = key_of(word);
  ++used_;
  return slot_of(key) = {key, static_cast<std::uint32_t>(begin), static_cast<std::uint16_t>(matches_.size() - begin), phrases, traits_of(language, word.folded)};
}

struct WordMemories {
  tbb::enumerable_thread_specific<WordMemory> of_thread;
};

WordMemory& memory_of(WordMemories& memories) { return memories.of_thread.local(); }

std::shared_ptr<WordMemories> make_memories() { return std::make_shared<WordMemories>(); }

}  // namespace isnad::lang
