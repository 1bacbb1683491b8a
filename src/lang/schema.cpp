#include "lang/schema.h"

#include "lang/settings.h"

namespace isnad::lang {
namespace {

using enum ColumnType;

constexpr std::int64_t kLargest = 1'000'000'000'000'000'000;  // a Decimal has 18 digits

const std::array<Schema, kTableCount> kLexicon{{
    // Number words in every spelling, case and gender: digit (0 to 9), teen, ten; fraction ("half"). hundred and scale multiply what stands
    // before them, hundreds and scales are complete (200, 2000). teen_tail makes a teen of the digit before it. glued_scale: letters that
    // mean a scale only when glued to digits ("10m people"). below_zero: behind a temperature. round: a scale of which nobody has counted
    // to the last one ("a dozen", "a score"). occasions: says how often by itself ("twice"). conjunction, point, minus: words between or
    // before the parts of a number. digit_or_part: a fifth where nothing says that it is five. scale_or_dual: a thousand or two thousand,
    // as the words around it ask. both: two that were named before.
    {"numbers", {{"forms", forms}, {"class", choice, "digit|teen|teen_tail|ten|hundred|hundreds|scale|scales|fraction|conjunction|glued_scale|minus|point|scale_or_dual|below_zero|digit_or_part|both|round|occasions"}, {"value", decimal, {}, {{"digit|digit_or_part|teen|ten|fraction|both|occasions", 0, 99}, {"hundred|hundreds", 100, 900}, {"scale|scales|scale_or_dual|glued_scale|round", 2, kLargest}}}}},
    // Hedges and limits and the bound they give (exact, about, at_least, at_most, more_than, less_than, range, vague), which stand before or after a
    // number, or either. apart: before it, also with a preposition in between ("roughly by 5 %").
    // qualifying: only of an indefinite noun ("a fine that reaches 5,000"); of a definite one the same words tell what it is. time: before
    // a clock time ("shortly after 4:30").
    {"bounds", {{"forms", forms}, {"bound", choice, "exact|about|at_least|at_most|more_than|less_than|range|vague"}, {"position", choice, "before|after|either|apart|qualifying|time"}}, false},
    // Quantifiers without a number. low/high: the interval they allow. They stand before their noun, after it, or either.
    {"vague", {{"forms", forms}, {"low", decimal, {}, {{"", 0, kLargest, true}}}, {"high", decimal, {}, {{"", 0, kLargest, true}}}, {"position", choice, "before|after|either"}}},
    // Counted nouns and units of measurement, one row a lemma; unit is the canonical key that all languages
    // share, measure what the noun itself says ("killed" of a dead person).
    {"nouns", {{"lemma", form}, {"unit", key}, {"measure", key}, {"forms", forms}}},
    // Of the gregorian calendar, in all traditions' names, and of the hijri one; month: 1 to 12.
    {"months", {{"forms", forms}, {"month", decimal, {}, {{"", 1, 12}}}, {"calendar", choice, "gregorian|hijri"}}},
    // day: 1 Monday to 7 Sunday.
    {"weekdays", {{"forms", forms}, {"day", decimal, {}, {{"", 1, 7}}}}},
    // year, day, month, century, decade ("the nineties": value 90): nouns of time; past, current, next: which one ("last", "this");
    // last_century: "the last century's"; today, yesterday, tomorrow, before_yesterday: a day as seen from the article's; ago and since:
    // what is before them or behind them is a stretch back in time. clock: before a clock time ("at"); am, pm: which half of the day. age:
    // says that years are an age; noun_of: "of", between a number or a noun and what it is of. hijri_era: behind a year of that calendar. future: says that what
    // follows is to come; edge: beginning, middle, end of a period; hour_mark: between hour and minute ("20h30"); ordinal: days of a month
    // and hours where they are said so. years: a word for several years that names them ("the two years 2006 and 2007"). less: takes the
    // minutes behind it from the hour. minutes: so many after the hour behind it ("half past"). this_month: value months from now; quarter,
    // half: which one of a year. zone: behind a clock time ("GMT", "o'clock"). day_suffix: letters glued to the day of a month ("15th").
    // named_hour: value o'clock, behind a preposition ("noon").
    {"times", {{"forms", forms}, {"class", choice, "year|day|month|past|next|current|ago|since|clock|am|pm|decade|century|last_century|today|yesterday|tomorrow|before_yesterday|age|noun_of|future|edge|hour_mark|ordinal|years|less|this_month|quarter|half|hijri_era|zone|day_suffix|minutes|named_hour"}, {"value", decimal, {}, {{"decade", 0, 90}, {"ordinal", 1, 31}, {"this_month", -12, 12}, {"quarter", 1, 4}, {"half", 1, 2}, {"minutes", -59, 59}, {"named_hour", 0, 12}}}}},
    // Event words: verbs and nouns that say what is measured. A word of two measures is of the first that what is counted fits.
    {"measures", {{"measure", key}, {"forms", forms}}, false},
    // Reporting words: verb, participle ("saying"), noun ("statement"), according ("according to"). describe: "called it ...": what follows
    // in marks is the speaker's word. relay: verbs of passing on what another said; source: the word that names that other ("quoted Reuters
    // from ..."). address: verbs that take whom one speaks to as their object ("urged the residents"). thought: what stands beside it in
    // marks was not spoken. impersonal: at a clause's head the outlet's own words ("it is recalled that"). describing: as describe, but a
    // participle, whose subject stands elsewhere ("describing it as ..."). passive: the subject does not speak ("was told"). as: makes
    // "according to" of the verb behind it ("as said the minister, ..."). opening: a verb only where it opens a sentence and "that"
    // follows; elsewhere the word is something else.
    {"cues", {{"class", choice, "verb|participle|noun|according|describe|relay|source|address|thought|impersonal|describing|passive|as|opening"}, {"forms", forms}}},
    // Words that open what was said ("that"). plain: nothing else; pronoun: carries the clause's subject.
    {"complementisers", {{"class", choice, "plain|pronoun"}, {"forms", forms}}},
    // Function words by what grammar calls them (preposition, conjunction, pronoun, relative, demonstrative, adverb, negation, particle, auxiliary,
    // article): they end names, and they say nothing about what a sentence is about. oblique: a pronoun behind
    // its preposition, in one word ("to-him"), which is never a subject. topic: puts in front whom a sentence is about ("as for X, he said").
    // quantifier: "most", "some": may begin the name of a group. naming: between what somebody is and his name ("a man named X").
    {"words", {{"class", choice, "preposition|conjunction|pronoun|relative|demonstrative|adverb|negation|particle|auxiliary|article|oblique|topic|quantifier|naming"}, {"forms", forms}}},
    // Nouns that stand for or before people and bodies that speak. role: "minister"; title: only before a name ("Mr"); organisation: a body's;
    // relation: whose it is must be told ("his brother"). outlet: a body that passes on what others say.
    // one_of: one of those named behind it, whose name stands behind a comma if at all. anybody: says something of a person, but not
    // which one: a voter, a customer.
    // other: somebody beside whom was named ("his counterpart"), never the same.
    {"roles", {{"class", choice, "role|title|organisation|relation|outlet|other|one_of|anybody"}, {"forms", forms}}},
    // Nouns after which a marked passage is a name: newspaper, film, operation.
    {"terms", {{"forms", forms}}},
    // Abbreviations with their stops. unit: of measurement; word: any other. title: a sentence never ends there.
    {"abbreviations", {{"class", choice, "title|unit|word"}, {"forms", forms}}},
    // Page furniture: related links, print footers. The form is the whole line, stands at its start, or anywhere in it.
    {"debris", {{"position", choice, "start|whole|anywhere"}, {"forms", forms}}},
    {"agencies", {{"name", form}, {"forms", forms}}},
    // part_after: "including", "of which": the next figure is a part; whole_after: "out of": the next is the whole; of_them: "of them":
    // also the one before. besides: what follows is not in the count before ("three dead besides the driver").
    // total_after: the next is the total that the one before it raises ("bringing the toll to 16").
    {"parts", {{"order", choice, "part_after|whole_after|of_them|besides|total_after"}, {"forms", forms}}},
    // Negations that state a zero: no_noun, before a noun ("without injuries"); no_verb, before a verb ("nobody was hurt"). any: makes a
    // zero of a negation when people or groups follow ("no group has claimed"); single: when anything counted does; none: says zero of what
    // it counts ("not one house").
    {"zeros", {{"class", choice, "no_noun|no_verb|any|single|none"}, {"forms", forms}}},
    // Words that say a count has moved: rise, fall; that it is the first or the last one: initial, final; or that it is not of all: still (those who
    // still are), other (than the ones named), group (right behind what is counted: of whom), then (as it was at that time).
    {"updates", {{"class", choice, "rise|fall|initial|final|still|other|group|then"}, {"forms", forms}}},
    // Nouns whose number is a name: battalion, article, page.
    {"name_numbers", {{"forms", forms}}},
    // Words of a range and of odds. between ... conjunction: "between 5 and 7"; from ... to: "from 5 to 7"; to alone: "5 to 7"; or: "5 or
    // 7". odds: "one in ten"; one: an article that counts there.
    {"ranges", {{"class", choice, "between|conjunction|from|to|odds|or|one"}, {"forms", forms}}, false},
    // Function words that turn a statement's meaning when they change: before, after, without.
    {"contrasts", {{"forms", forms}}},
    // Adjectives behind a person's or body's name that do not end as inflections say adjectives do: former, high.
    {"adjectives", {{"forms", forms}}},
    // Words before the name of a place. head: "the town of", "province"; preposition: "near", which hardly stands
    // before anything else; loose: also before much else, so that the name itself must be known ("in" where no capitals
    // tell names); glued: a letter that says "in"; opening: begins a name of two words ("Deir", "Khan").
    {"places", {{"class", choice, "head|preposition|loose|glued|opening"}, {"forms", forms}}},
    // Countries by ISO 3166 code: each name, each city or region, and what its people and things are called.
    {"countries", {{"country", key}, {"class", choice, "name|city|people"}, {"forms", forms}}},
    // Words that begin a clause: opens, wherever they stand; after_comma, behind a comma or dash. A conjunction glued to
    // any word behind a comma and a reporting cue there begin one too.
    {"clauses", {{"class", choice, "opens|after_comma"}, {"forms", forms}}},
    // Words that tie a count to people and bodies. doer: before who did it ("by", "at the hands of"); owner: before whose
    // they are ("of", "from among"); passive: auxiliaries that make their subject suffer what the verb says; perfect: auxiliaries that do not.
    // off: behind a length that says how far away ("5 km north"); at: before one ("at 5 km").
    {"scopes", {{"class", choice, "doer|owner|passive|perfect|off|at"}, {"forms", forms}}, false},
    // What a duration is of ("a 72-hour truce", "five years in prison"), nouns and verbs that stand near it.
    {"durations", {{"measure", key}, {"forms", forms}}},
    // Words that say what time a figure covers. over: before any stretch of time ("during the last three days"); in: before one
    // that names itself ("in 2019", "in the last week"); since: as times'; against: before the time compared with;
    // whole: a period by itself ("year on year"); rate: one right behind its figure ("a day"); inside: words of a
    // period ("the same period of"); start: behind "since", what the next word names began or ended ("the outbreak of the war"); point: behind
    // a length that says no more than when ("in two days to the vote"); peak: before a "since" that is of a rank ("the highest since 2014").
    {"periods", {{"class", choice, "over|in|since|against|whole|rate|inside|start|point|peak"}, {"forms", forms}}},
    // What is issued, and what leads to who issued it. count: tolls and data, which say nothing themselves; text: reports and
    // studies, which may; by: before who issued it ("by", "which ... published"); seen: before the outlet that has seen it. told: before
    // the outlet that one spoke to ("in an interview with"). masthead: with capitals the last word of an outlet's name ("Courier").
    // firm: the same of a company's ("Lines", "Inc."); company: what such a one is called without its name.
    {"publications", {{"class", choice, "count|text|by|seen|told|masthead|firm|company"}, {"forms", forms}}},
    // Behind a name, which of two people of that name: younger ("Jr"), elder ("pere").
    {"generations", {{"class", choice, "younger|elder"}, {"forms", forms}}},
    // Finite verbs that are no reporting word, where no capitals tell a name's end: no name goes on over one, and the subject of its clause
    // is its own. They take "and" and, in the present, the letter of the future: "fa-yasilu" is Faisal.
    {"verbs", {{"forms", forms}}},
    // Things, deeds, manners and amounts that no table counts and that never speak, where no capitals tell a name's end: no name goes on
    // over one, and none is a verb's subject unless what was said follows at once. Behind a role they say of what it is ("head of-sector").
    {"things", {{"forms", forms}}},
}};

}  // namespace

std::span<const Schema, kTableCount> lexicon_schemas() { return kLexicon; }

const Schema& settings_schema() {
  // Which there are and what they say: lang/settings.cpp.
  static const Schema schema{"settings", {{"key", key}, {"value", affix}}, false, fault_of_setting};
  return schema;
}
const Schema& clitics_schema() {
  // Letters glued to the front of a word, also several together: conjunction, preposition, article, or the sign of the future. article: an
  // article is the last of them.
  static const Schema schema{"clitics", {{"form", form}, {"class", choice, "conjunction|preposition|article|future"}, {"article", choice, "no|yes"}}};
  return schema;
}
const Schema& affixes_schema() {
  // What the light stemmer takes off, prefix or suffix, longest first; minimum: letters that must remain.
  static const Schema schema{"affixes", {{"form", form}, {"position", choice, "prefix|suffix"}, {"minimum", decimal, {}, {{"", 1, 99, true}}}}, false};
  return schema;
}
const Schema& inflections_schema() {
  // Endings that make another form of a listed noun: suffix off, replacement on. dual: of two; dual_construct: of two of something; other:
  // any other. no_noun: an unlisted word with this ending is no counted noun. possessive: "their", "his"; possessive_or_name: names end so
  // too. adjective: with an article it goes with the noun before it. instrumental: the ending of who or what did something. plural_verb: of
  // verbs whose subject "they" may be left out.
  static const Schema schema{"inflections", {{"suffix", form}, {"replacement", affix}, {"class", choice, "dual|dual_construct|other|no_noun|possessive|possessive_or_name|adjective|instrumental|plural_verb"}}, false};
  return schema;
}
const Schema& units_schema() {
  // Units that convert: value * factor is in the dimension's base unit.
  static const Schema schema{"units", {{"unit", key}, {"dimension", key}, {"factor", decimal}}};
  return schema;
}

const Schema& collectives_schema() {
  // Units that are groups of people or stand for them: what only people suffer may govern these too.
  static const Schema schema{"collectives", {{"unit", key}}};
  return schema;
}
const Schema& generics_schema() {
  // Counted nouns, by their lemma in the nouns table, that may stand for any other of their unit (class any): person, victim. others:
  // who is left beside somebody named or counted before.
  static const Schema schema{"generics", {{"lemma", form}, {"class", choice, "any|others"}}};
  return schema;
}
const Schema& currencies_schema() {
  // Units that several countries share, and whose money each is.
  static const Schema schema{"currencies", {{"code", key}, {"unit", key}, {"country", key}}};
  return schema;
}
const Schema& measure_kinds_schema() {
  // What measures are of: any, person, thing, or piece (a thing that no unit measures: a plane is shot down, a ton is not); count: people and
  // pieces; sum: money and shares, and what has a price; length, area, mass, speed: only what is measured in units of that.
  // toll: its count grows while a happening unfolds, or moves both ways; hourly: it grows until all is counted. weak: tells how a count moved, not what is counted; last: chosen only
  // where no other measure fits. money: may be said of money; balance: such a sum is a result of accounts. done: somebody does it: "launched"
  // has a doer, "aboard" has none. share: the measure that a percentage of them is.
  // thing: what measures of one name may all be said of, in other words; within: the measure of whose people these are some or all. near: units of the
  // nouns, one of which has to stand near the figure or its word: what was counted so far may be anything.
  static const Schema schema{"measure_kinds", {{"measure", key}, {"of", choice, "any|person|thing|piece|count|sum|length|area|mass|speed"}, {"toll", choice, "no|yes|both|hourly"}, {"weak", choice, "no|yes|last"}, {"money", choice, "no|yes|balance"}, {"done", choice, "no|yes"}, {"share", key}, {"thing", key}, {"within", key}, {"near", keys}}};
  return schema;
}
const Schema& synonyms_schema() {
  // Words that stand for one another in reports, by their light stems. The concept is a key that languages share. event:
  // what happens; thing: who and what it happens to.
  static const Schema schema{"synonyms", {{"concept", key}, {"class", choice, "event|thing"}, {"forms", forms}}};
  return schema;
}
const Schema& opposites_schema() {
  // Concepts that exclude one another when one stands where the other does.
  static const Schema schema{"opposites", {{"concept", key}, {"against", key}}};
  return schema;
}
const Schema& interface_schema() {
  // The words of the HTML report around the articles, in a language that has an interface. {}: what is put in.
  // Keys that end in _one, _two, _few, _many, _other are plural forms as CLDR names them.
  // measure_..., unit_..., rule_...: names of what has an English key.
  static const Schema schema{"interface", {{"key", key}, {"text", form}}, false};
  return schema;
}
const Schema& messages_schema() {
  // What the stages say in English (diagnostics, errors, evidence), in the interface's language. english: the sentence
  // as the sources have it, {} for what is put in. text: its {} are filled in the same order; {said} is a message
  // itself, {measure} and {unit} are keys with a name of their own in table `interface`.
  static const Schema schema{"messages", {{"english", form}, {"text", form}}, false};
  return schema;
}

}  // namespace isnad::lang
