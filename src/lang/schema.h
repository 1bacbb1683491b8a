// Which tables a language has and what their columns mean. This file is the reference for who writes tables.
#pragma once
#include <array>
#include <cstdint>
#include <span>

#include "lang/table.h"

namespace isnad::lang {

/// The tables whose forms are looked up in text.
enum class TableId : std::uint8_t {
  numbers, bounds, vague, nouns, months, weekdays, times, measures, cues, complementisers, words, roles, terms,
  abbreviations, debris, agencies, parts, zeros, updates, name_numbers, ranges, contrasts, adjectives, places, countries,
  clauses, scopes, durations, periods, publications, generations, verbs, things
};
inline constexpr std::size_t kTableCount = static_cast<std::size_t>(TableId::things) + 1;

// The choices of each table, in the order of the words in its schema.
enum class NumberClass : std::uint8_t { digit, teen, teen_tail, ten, hundred, hundreds, scale, scales, fraction, conjunction, glued_scale, minus, point, scale_or_dual, below_zero, digit_or_part, both, round, occasions };
enum class Position : std::uint8_t { before, after, either, apart, qualifying, time };
enum class Calendar : std::uint8_t { gregorian, hijri };
enum class TimeClass : std::uint8_t {
  year, day, month, past, next, current, ago, since, clock, am, pm, decade, century, last_century, today, yesterday,
  tomorrow, before_yesterday, age, noun_of, future, edge, hour_mark, ordinal, years, less, this_month, quarter, half, hijri_era,
  zone, day_suffix, minutes, named_hour
};
enum class CueClass : std::uint8_t { verb, participle, noun, according, describe, relay, source, address, thought, impersonal, describing, passive, as, opening };
enum class ComplementiserClass : std::uint8_t { plain, pronoun };
enum class WordClass : std::uint8_t {
  preposition, conjunction, pronoun, relative, demonstrative, adverb, negation, particle, auxiliary, article, oblique, topic, quantifier, naming
};
enum class RoleClass : std::uint8_t { role, title, organisation, relation, outlet, other, one_of, anybody };
enum class AbbreviationClass : std::uint8_t { title, unit, word };
enum class DebrisPosition : std::uint8_t { start, whole, anywhere };
enum class PartOrder : std::uint8_t { part_after, whole_after, of_them, besides, total_after };
enum class ZeroClass : std::uint8_t { no_noun, no_verb, any, single, none };
enum class UpdateClass : std::uint8_t { rise, fall, initial, final, still, other, group, then };
enum class RangeClass : std::uint8_t { between, conjunction, from, to, odds, either, one };  ///< either: "or" in the tables, a keyword here
enum class PlaceClass : std::uint8_t { head, preposition, loose, glued, opening };
enum class CountryClass : std::uint8_t { name, city, people };
enum class ScopeClass : std::uint8_t { doer, owner, passive, perfect, off, at };
enum class PeriodClass : std::uint8_t { over, in, since, against, whole, rate, inside, start, point, peak };
enum class PublicationClass : std::uint8_t { count, text, by, seen, told, masthead, firm, company };
enum class GenerationClass : std::uint8_t { younger, elder };
enum class GenericClass : std::uint8_t { any, others };
enum class ClauseClass : std::uint8_t { opens, after_comma };
enum class CliticClass : std::uint8_t { conjunction, preposition, article, future };
enum class InflectionClass : std::uint8_t { dual, dual_construct, other, no_noun, possessive, possessive_or_name, adjective, instrumental, plural_verb };
enum class MeasureWeak : std::uint8_t { no, yes, last };
enum class MeasureOf : std::uint8_t { any, person, thing, piece, count, sum, length, area, mass, speed };

/// Schemas of the lexicon's tables, indexed by TableId.
std::span<const Schema, kTableCount> lexicon_schemas();
/// Tables that are no lexicon: settings, clitics, affixes, inflections, units, collectives, generics,
/// currencies, measure_kinds, synonyms, opposites, interface, messages.
const Schema& settings_schema();
const Schema& clitics_schema();
const Schema& affixes_schema();
const Schema& inflections_schema();
const Schema& units_schema();
const Schema& collectives_schema();
const Schema& generics_schema();
const Schema& currencies_schema();
const Schema& measure_kinds_schema();
const Schema& synonyms_schema();
const Schema& opposites_schema();
const Schema& interface_schema();
const Schema& messages_schema();

}  // namespace isnad::lang
