#include "extract/places.h"

#include <algorithm>
#include <optional>

#include "text/hash_set.h"

namespace isnad::extraction {
namespace {

using lang::CountryClass;
using lang::Match;
using lang::PlaceClass;
using lang::TableId;

constexpr std::size_t kLongestName = 6;  // tokens of "Deir al-Zor" and its like

class Finder {
 public:
  explicit Finder(const lang::Reading& reading) : reading_(reading), cased_(reading.language().is("names_capitalised")) {}

  std::vector<Place> run() {
    for (std::size_t i = 0; i < reading_.size(); ++i) {
      if (!reading_.has_any(i, {TableId::places, TableId::countries})) continue;
      if (const auto place = behind_preposition(i)) {
        found_.push_back(*place);
      } else if (const auto glued = behind_letter(i)) {
        found_.push_back(*glued);
      }
    }
    learn();
    return std::move(found_);
  }

 private:
  [[nodiscard]] std::optional<Place> behind_preposition(std::size_t i) const {
    const Match* before = reading_.find(i, TableId::places);
    if (before == nullptr || before->as<PlaceClass>() == PlaceClass::glued || before->as<PlaceClass>() == PlaceClass::opening) return std::nullopt;
    if (begins_known_name(i) || before->inflected) return std::nullopt;  // "South Africa", where "south" stands first
    std::size_t name = i + before->tokens;
    while (name < reading_.size() && (reading_[name].is('(') || reading_.find(name, TableId::words, lang::WordClass::article) != nullptr)) ++name;
    const bool of_people = before->as<PlaceClass>() == PlaceClass::head && is_of_people(name);  // "the capital Talurian Norzan"
    name += of_people;
    if (before->definite && known_name(name) == nullptr) return std::nullopt;  // "the town itself"
    auto place = name_at(i, name, before->as<PlaceClass>());
    const bool unsure = of_people && known_name(name) == nullptr;  // "the capital Talurian [at] noon"
    if (place && (unsure || is_way(i, *before))) place->sure = false;
    return place;
  }

  [[nodiscard]] bool is_of_people(std::size_t i) const {
    if (cased_ || !reading_.goes_on(i) || reading_.find(i, TableId::countries, CountryClass::people) == nullptr) return false;
    return known_name(i) == nullptr || known_name(i + 1) != nullptr;
  }

  // "to the town of", "from the province of": where something goes or comes from, not where it is.
  [[nodiscard]] bool is_way(std::size_t i, const Match& before) const {
    if (before.has_clitic && before.clitic == lang::CliticClass::preposition) return !says_in(i, before);
    if (before.as<PlaceClass>() != PlaceClass::head || i == 0) return false;
    return reading_.find(i - 1, TableId::words, lang::WordClass::preposition) != nullptr && !reading_.has(i - 1, TableId::places);
  }

  [[nodiscard]] bool begins_known_name(std::size_t i) const {
    const Match* name = known_name(i);
    return name != nullptr && !name->has_clitic;
  }

  [[nodiscard]] std::optional<Place> name_at(std::size_t begin, std::size_t i, PlaceClass kind) const {
    if (!reading_.goes_on(i) || !reading_[i].is_word() || (cased_ && !reading_[i].capital)) return std::nullopt;
    if (const Match* known = known_name(i)) return place_of(begin, {i, i + known->tokens}, known);
    const bool opens = reading_.find(i, TableId::places, PlaceClass::opening) != nullptr && reading_.goes_on(i + 1) && reading_[i + 1].is_word();
    if (!opens && is_word_of_tables(i)) return std::nullopt;
    Place place = place_of(begin, {i, opens ? i + 2 : end_of_name(i)}, nullptr);
    place.sure = kind != PlaceClass::loose && (cased_ || is_name_like(i, kind));
    return is_owner(place.name.end) ? std::nullopt : std::optional(place);
  }

  // "in Damascus" as one word.
  [[nodiscard]] std::optional<Place> behind_letter(std::size_t i) const {
    const Match* known = known_name(i);
    if (known == nullptr || !known->has_clitic || known->clitic != lang::CliticClass::preposition) return std::nullopt;
    if (!says_in(i, *known)) return std::nullopt;
    Place place = place_of(i, {i, i + known->tokens}, known);
    place.span.begin = reading_.begin_of(i, *known);
    return place;
  }

  // Are the letters glued to the match a word for "in"?
  [[nodiscard]] bool says_in(std::size_t i, const Match& match) const {
    const auto& lexicon = reading_.language().lexicon;
    const auto phrases = lexicon.starting_with(text::hash_of(reading_.tokens().folded(i).substr(0, match.clitic_bytes)));
    return std::any_of(phrases.begin(), phrases.end(), [&](const lang::Phrase& phrase) {
      return lexicon.entry(phrase).table == TableId::places && lexicon.entry(phrase).as<PlaceClass>() == PlaceClass::glued;
    });
  }

  [[nodiscard]] const Match* known_name(std::size_t i) const {
    if (!reading_.has(i, TableId::countries)) return nullptr;
    for (const Match& match : reading_.at(i)) {
      const bool bent = match.inflected && !cased_;  // without capitals an ending makes another word of it
      if (match.table == TableId::countries && match.as<CountryClass>() != CountryClass::people && !bent) return &match;
    }
    return nullptr;
  }

  [[nodiscard]] Place place_of(std::size_t begin, TokenRange name, const Match* known) const {
    Place place{.begin = begin, .name = name, .span = {reading_[name.begin].span.begin, reading_[name.end - 1].span.end}};
    if (known == nullptr) return place;
    place.country = known->entry->measure;
    place.is_country = known->as<CountryClass>() == CountryClass::name;
    place.sure = true;
    return place;
  }

  [[nodiscard]] bool is_word_of_tables(std::size_t i) const {
    const auto matches = reading_.at(i);
    return std::any_of(matches.begin(), matches.end(), [](const Match& match) { return match.tokens == 1 && !match.inflected; });
  }
  // Not "a coastal town", said "town coastal", and not "north of the cave", which no table knows.
  [[nodiscard]] bool is_name_like(std::size_t i, PlaceClass kind) const {
    const lang::Language& language = reading_.language();
    const std::string_view word = reading_.tokens().folded(i);
    if (kind != PlaceClass::head && language.has_article(word)) return false;
    return !reading_.has(i, TableId::adjectives) && !language.has_adjective_ending(word);
  }

  // "Deir al-Zor", "New Mersk", "Saint-Orle"; one word where no capitals tell how far it goes.
  [[nodiscard]] std::size_t end_of_name(std::size_t i) const {
    std::size_t end = i + 1;
    while (cased_ && end < i + kLongestName && reading_.goes_on(end)) {
      const bool hyphen = reading_[end].is('-') && !reading_[end].space_before && reading_.goes_on(end + 1) && reading_[end + 1].is_word() && !reading_[end + 1].space_before;
      const bool capital = reading_[end].is_word() && reading_[end].capital && !is_word_of_tables(end);
      const bool article = reading_[end].is_word() && end + 2 < reading_.size() && reading_[end + 1].is('-') && !reading_[end + 1].space_before && reading_[end + 2].capital;
      if (!hyphen && !capital && !article) break;
      end += hyphen ? 2 : 1;
    }
    return end;
  }
  // "in Orbis's speech"
  [[nodiscard]] bool is_owner(std::size_t end) const {
    if (!reading_.language().is("possessive_s") || end + 1 >= reading_.size() || reading_[end].space_before) return false;
    return (reading_[end].is('\'') || reading_[end].is(0x2019)) && reading_.tokens().folded(end + 1) == "s";
  }

  // What is a place for sure once is one behind any "in" of the text.
  void learn() {
    text::HashSet names(found_.size());
    for (const Place& place : found_) {
      if (place.sure) names.insert(reading_[place.name.begin].hash);
    }
    for (Place& place : found_) place.sure = place.sure || names.contains(reading_[place.name.begin].hash);
  }

  const lang::Reading& reading_;
  bool cased_;
  std::vector<Place> found_;
};

}  // namespace

std::vector<Place> places(const lang::Reading& reading) { return Finder(reading).run(); }

}  // namespace isnad::extraction
