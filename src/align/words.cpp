#include "align/words.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>

#include "align/names.h"
#include "lang/reading.h"
#include "text/sorted.h"

namespace isnad::alignment {
namespace {

using lang::Match;
using lang::TableId;

// "two" and "2" are one word to the aligner.
void note_number(const Match& match, Word& word) {
  word.number = true;
  const auto kind = match.as<lang::NumberClass>();
  const bool plain = kind == lang::NumberClass::digit || kind == lang::NumberClass::teen || kind == lang::NumberClass::ten;
  if (plain && match.entry->value) word.stem = text::hash_of(match.entry->value->to_string());
}

bool is_known(const lang::Reading& reading, std::size_t i) {
  const auto matches = reading.at(i);
  return std::any_of(matches.begin(), matches.end(), [](const Match& match) { return match.tokens == 1 && match.table != TableId::countries; });
}

// Capitalised words inside sentences, or words that no table knows where names have no capitals.
bool is_name(const lang::Reading& reading, std::size_t i) {
  if (i == 0 || !reading[i].is_word() || is_known(reading, i)) return false;
  return !reading.language().is("names_capitalised") || (reading[i].capital && !reading[i - 1].is('.'));
}

// A noun's lemma may be in no row of the synonyms although the form that was written is.
std::uint64_t sense_at(const lang::Reading& reading, std::size_t i, std::uint64_t stem) {
  const lang::Language& language = reading.language();
  const std::uint64_t sense = language.concept_of(stem);
  if (sense != stem || !reading.has(i, TableId::nouns)) return sense;
  const std::uint64_t plain = text::hash_of(language.stem(reading.tokens().folded(i)));
  const std::uint64_t of_plain = language.concept_of(plain);
  return of_plain == plain ? stem : of_plain;
}

// Two letters of ISO 3166.
std::uint16_t code_of(const std::string& country) {
  return country.size() == 2 ? static_cast<std::uint16_t>(static_cast<unsigned char>(country[0]) * 256 + static_cast<unsigned char>(country[1])) : 0;
}

// "North" of "South Sudan", "Caroline du Nord", "East Bank"; not "east of Norzan".
bool is_in_name(const lang::Reading& reading, std::size_t i) {
  constexpr std::size_t kLongest = 4;  // tokens
  for (std::size_t back = 0; back < kLongest && back <= i; ++back) {
    const Match* country = reading.find(i - back, TableId::countries);
    if (country != nullptr && country->tokens > std::max<std::size_t>(back, 1)) return true;
    if (country != nullptr && back == 1 && reading.has_article(i)) return true;  // "East Jerusalem", where the adjective stands behind
  }
  if (!reading.language().is("names_capitalised") || !reading[i].capital) return false;
  if (reading.goes_on(i + 1) && reading[i + 1].is_word() && reading[i + 1].capital) return true;
  return i > 1 && reading[i - 1].is_word() && !reading[i - 1].capital && is_name(reading, i - 2);
}

Word word_at(const lang::Reading& reading, std::size_t i) {
  Word word{.begin = static_cast<std::uint32_t>(reading[i].span.begin), .end = static_cast<std::uint32_t>(reading[i].span.end), .form = reading[i].hash, .stem = reading.stem_hash(i)};
  word.number = reading[i].kind == text::TokenKind::number;
  word.name = is_name(reading, i);
  const Match* role = reading.find(i, TableId::roles);  // "voters" are what a sentence is about, "the minister" is who did it
  word.who = reading.has_any(i, {TableId::countries, TableId::agencies}) || (role != nullptr && role->as<lang::RoleClass>() != lang::RoleClass::anybody);
  word.masthead = reading.find(i, TableId::publications, lang::PublicationClass::masthead) != nullptr;
  for (const Match& match : reading.at(i)) {
    const TableId table = match.table;
    const bool whole = match.tokens == 1 && !match.inflected;
    word.happening = word.happening || (table == TableId::measures && match.tokens == 1);
    if (table == TableId::roles && match.tokens == 1) {
      const auto role = match.as<lang::RoleClass>();
      word.outlet = word.outlet || role == lang::RoleClass::outlet;
      word.relative = word.relative || role == lang::RoleClass::relation || role == lang::RoleClass::other;
    }
    if (table == TableId::countries) word.country = code_of(match.entry->measure);
    if (table == TableId::numbers && whole) note_number(match, word);
    const bool function_word = (table == TableId::words || table == TableId::complementisers || table == TableId::cues) && whole;
    const bool light_clitic = !match.has_clitic || match.clitic == lang::CliticClass::conjunction;
    if (function_word && light_clitic) word.content = false;
    if (table == TableId::contrasts && light_clitic) word.contrast = true;
    if (table == TableId::words && match.as<lang::WordClass>() == lang::WordClass::negation && light_clitic) word.negation = true;
  }
  const bool grammatical = !word.content && !reading.has(i, TableId::cues);  // "that he" is spelled like "ended"
  word.sense = grammatical ? word.stem : sense_at(reading, i, word.stem);
  word.synonym = word.sense != word.stem;
  word.in_name = word.synonym && is_in_name(reading, i);
  word.happening = word.happening || (word.synonym && reading.language().happenings.contains(word.sense));
  return word;
}

void add_names(const lang::Reading& reading, std::map<std::uint64_t, double>& counts) {
  const bool cased = reading.language().is("names_capitalised");
  for (std::size_t i = 1; i < reading.size(); ++i) {
    if (!is_name(reading, i)) continue;
    std::string_view folded = reading.tokens().folded(i);
    if (!cased) folded = reading.language().stem(folded);
    if (const std::string bones = skeleton(folded); bones.size() >= 3) counts[text::hash_of("name " + bones)] += 1.0;
  }
}

void add_figures(const Statements& stated, std::map<std::uint64_t, double>& counts) {
  for (const Figure& figure : stated.figures) {
    if (!figure.value || figure.unit.empty() || figure.unit == "calendar year" || *figure.value < Decimal{3}) continue;
    counts[text::hash_of("figure " + figure.unit + " " + figure.value->to_string())] += 1.0;
  }
}

Bridges bridges_of(const lang::Reading& reading, const Statements& stated) {
  std::map<std::uint64_t, double> counts;
  add_names(reading, counts);
  add_figures(stated, counts);
  return {counts.begin(), counts.end()};
}

}  // namespace

std::span<const Word> DocumentWords::in(Span span) const {
  const auto first = std::partition_point(words.begin(), words.end(), [&](const Word& w) { return w.end <= span.begin; });
  const auto last = std::partition_point(first, words.end(), [&](const Word& w) { return w.begin < span.end; });
  return {first, last};
}

DocumentWords words_of(const Statements& stated, const Languages& languages) {
  const lang::Reading reading(stated.document.text, languages.of(stated.document.language));
  DocumentWords found;
  found.words.reserve(reading.size());
  for (std::size_t i = 0; i < reading.size(); ++i) {
    const auto kind = reading[i].kind;
    if (kind == text::TokenKind::word || kind == text::TokenKind::number) found.words.push_back(word_at(reading, i));
    found.names_agency = found.names_agency || reading.has(i, TableId::agencies);
  }
  found.bridges = bridges_of(reading, stated);
  found.scene = scene_marks(reading, stated);
  return found;
}

void Weights::count_unit(std::span<const Word> words) {
  std::vector<std::uint64_t> stems;
  for (const Word& word : words) {
    if (!word.content) continue;
    stems.push_back(word.stem);
    if (word.synonym) stems.push_back(word.sense);
  }
  text::sort_distinct(stems);
  count_unit(stems);
}

void Weights::count_unit(std::span<const std::uint64_t> distinct) {
  for (const std::uint64_t stem : distinct) units_with_[stem] += 1.0;
  units_ += 1.0;
}

void Weights::freeze() {
  for (auto& [stem, count] : units_with_) count = std::log1p(units_ / count);
  of_unknown_ = std::log1p(units_);
}

double Weights::of(std::uint64_t stem) const {
  const auto found = units_with_.find(stem);
  return found == units_with_.end() ? of_unknown_ : found->second;
}

std::vector<std::uint64_t> content_stems(std::span<const Word> words) {
  std::vector<std::uint64_t> stems;
  for (const Word& word : words) {
    if (word.content) stems.push_back(word.stem);
  }
  text::sort_distinct(stems);
  return stems;
}

StemSet weighed(std::vector<std::uint64_t> stems, const Weights& weights) {
  StemSet set{.stems = std::move(stems), .weights = {}, .weight = 0.0};
  set.weights.reserve(set.stems.size());
  for (const std::uint64_t stem : set.stems) {
    set.weights.push_back(weights.of(stem));
    set.weight += set.weights.back();
  }
  return set;
}

Overlap overlap(const StemSet& a, const StemSet& b) {
  return overlap(a, b, [](std::size_t, std::size_t) {});
}

double similarity(const StemSet& a, const StemSet& b) {
  const Overlap common = overlap(a, b);
  return common.a > 0 && common.b > 0 ? common.shared / std::sqrt(common.a * common.b) : 0.0;
}

std::size_t overlap_count(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b) {
  std::size_t count = 0;
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
    count += *x == *y;
    const bool forward_x = *x <= *y, forward_y = *y <= *x;
    x += forward_x;
    y += forward_y;
  }
  return count;
}

}  // namespace isnad::alignment
