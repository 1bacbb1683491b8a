#include "lang/reading.h"

#include <string>

#include "text/characters.h"
#include "text/utf8.h"

namespace isnad::lang {
namespace {

// Tables whose words bend: an ending may stand between the listed form and the text's.
bool bends(TableId table) {
  return table == TableId::nouns || table == TableId::measures || table == TableId::roles;
}

// Which clitics a table's words may stand behind. "now" is no complementiser behind an article, and a
// verb has no article.
bool may_follow(const Entry& entry, CliticClass clitic) {
  switch (entry.table) {
    case TableId::complementisers: return clitic == CliticClass::conjunction;
    case TableId::cues:
      return clitic != CliticClass::article || entry.as<CueClass>() == CueClass::noun;
    default: return true;
  }
}

}  // namespace

Reading::Reading(std::string_view text, const Language& language) : text_(text), language_(&language), tokens_(text) {
  first_.reserve(tokens_.size() + 1);
  for (std::size_t i = 0; i < tokens_.size(); ++i) {
    first_.push_back(static_cast<std::uint32_t>(matches_.size()));
    const std::string_view folded = tokens_.folded(i);
    match_forms(i, tokens_[i].hash, {});
    if (!tokens_[i].is_word() || is_closed_class(i)) continue;
    match_inflected(folded, {});
    for (const std::uint8_t k : language.clitics_of[Language::letter_slot(folded)]) {
      const Clitic& clitic = language.clitics[k];
      if (folded.size() < clitic.form.size() + 3 || !folded.starts_with(clitic.form)) continue;
      const std::string_view rest = folded.substr(clitic.form.size());
      const Match found{.clitic_bytes = static_cast<std::uint8_t>(clitic.form.size()), .has_clitic = true, .clitic = clitic.kind, .definite = clitic.article};
      match_forms(i, text::hash_of(rest), found);
      match_inflected(rest, found);
    }
  }
  first_.push_back(static_cast<std::uint32_t>(matches_.size()));
}

// A function word or weekday as it stands is nothing else behind a clitic or ending ("after him" is not "in several").
bool Reading::is_closed_class(std::size_t i) const {
  for (std::size_t k = first_[i]; k < matches_.size(); ++k) {
    const Match& match = matches_[k];
    if (match.tokens == 1 && (match.entry->table == TableId::words || match.entry->table == TableId::weekdays)) return true;
  }
  return false;
}

// Folding makes one word of two that differ in their last letter ("he added it" and "addition").
bool Reading::is_spelled_otherwise(const Phrase& phrase, std::size_t i) const {
  std::size_t end = tokens_[i + phrase.rest_size].span.end;
  return text::excludes(text::decode_back(text_, end), phrase.last);
}

void Reading::match_forms(std::size_t i, std::uint64_t hash, Match found) {
  for (const Phrase& phrase : language_->lexicon.starting_with(hash)) {
    if (!language_->lexicon.continues(phrase, tokens_, i) || is_spelled_otherwise(phrase, i)) continue;
    found.entry = &language_->lexicon.entry(phrase);
    if (found.has_clitic && !may_follow(*found.entry, found.clitic)) continue;
    found.tokens = static_cast<std::uint16_t>(phrase.rest_size + 1);
    matches_.push_back(found);
  }
}

void Reading::match_inflected(std::string_view folded, Match found) {
  constexpr std::size_t kLeastBase = 3;  // letters; shorter ones are too often another word
  if (folded.empty()) return;  // a lone mark or tatweel
  const auto& endings = language_->inflections_of[static_cast<unsigned char>(folded.back())];
  if (endings.empty()) return;
  const std::size_t letters = text::code_points(folded);
  std::string base;
  for (const std::uint8_t k : endings) {
    const Inflection& inflection = language_->inflections[k];
    if (letters + 1 < inflection.letters + kLeastBase || !folded.ends_with(inflection.suffix)) continue;
    const bool short_base = letters < inflection.letters + kLeastBase;  // only a unit may be: "two tonnes"
    base.assign(folded.substr(0, folded.size() - inflection.suffix.size())).append(inflection.replacement);
    for (const Phrase& phrase : language_->lexicon.starting_with(text::hash_of(base))) {
      const Entry& entry = language_->lexicon.entry(phrase);
      if (!bends(entry.table) || phrase.rest_size != 0) continue;
      if (short_base && (inflection.kind != InflectionClass::dual || language_->unit(entry.unit) == nullptr)) continue;
      // The ending -i makes a relative of a verbal noun ("recruit", "soldier"), no dual of it.
      if (entry.table == TableId::measures && inflection.kind == InflectionClass::dual_construct) continue;
      found.entry = &entry;
      found.tokens = 1;
      found.inflected = true;
      found.possessive = inflection.kind == InflectionClass::possessive;
      found.suffix_letters = static_cast<std::uint8_t>(inflection.letters);
      found.construct = inflection.kind == InflectionClass::dual_construct;
      found.dual = found.construct || inflection.kind == InflectionClass::dual;
      matches_.push_back(found);
    }
  }
}

const Match* Reading::find(std::size_t i, TableId table) const {
  for (const Match& match : at(i)) {
    if (match.entry->table == table) return &match;
  }
  return nullptr;
}

const Match* Reading::find_choice(std::size_t i, TableId table, std::uint8_t choice) const {
  for (const Match& match : at(i)) {
    if (match.entry->table == table && match.entry->choice == choice) return &match;
  }
  return nullptr;
}

std::size_t Reading::begin_of(std::size_t i, const Match& match) const {
  const Span span = tokens_[i].span;
  std::size_t at = span.begin;
  for (std::string folded; folded.size() < match.clitic_bytes && at < span.end;) {
    text::append_folded(folded, text::decode(text_, at));
  }
  // Marks and tatweel of the clitic's last letter belong to the clitic.
  for (std::size_t next = at; next < span.end; at = next) {
    if (text::class_of(text::decode(text_, next)) != text::CharacterClass::mark || match.clitic_bytes == 0) break;
  }
  return at;
}

std::uint64_t Reading::stem_hash(std::size_t i) const {
  if (!tokens_[i].is_word()) return tokens_[i].hash;
  for (const Match& match : at(i)) {
    if (match.entry->table == TableId::nouns && match.tokens == 1) return match.entry->lemma_hash;
  }
  return text::hash_of(language_->stem(tokens_.folded(i)));
}

}  // namespace isnad::lang
