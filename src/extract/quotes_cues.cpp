#include "extract/quotes_cues.h"

#include <algorithm>
#include <optional>

#include "text/characters.h"

namespace isnad::extraction {

bool is_manner(const lang::Reading& reading, std::size_t i) {
  constexpr std::size_t kShortest = 5;  // bytes
  const std::string_view ending = reading.language().setting("adverb_ending");
  const auto is = [&](lang::WordClass kind) { return reading.find(i - 1, lang::TableId::words, kind) != nullptr; };
  if (i > 0 && (is(lang::WordClass::article) || is(lang::WordClass::preposition))) return false;  // "the monopoly"
  if (ending.empty() || !reading[i].is_word() || reading[i].capital || !reading.is_unlisted(i)) return false;
  const std::string_view folded = reading.tokens().folded(i);
  return folded.size() >= kShortest && folded.ends_with(ending);
}

namespace {

using lang::CliticClass;
using lang::CueClass;
using lang::Match;
using lang::TableId;
using lang::WordClass;

// Verbs take conjunctions and the future; prepositions only go with nouns ("in his saying"), also behind "and"; articles with none.
bool clitic_fits(const Match& match) {
  constexpr std::size_t kAnd = 2;  // bytes: one letter
  if (!match.has_clitic) return true;
  switch (match.clitic) {
    case CliticClass::conjunction: return match.clitic_bytes <= kAnd || match.as<CueClass>() == CueClass::noun;
    case CliticClass::future: return match.as<CueClass>() == CueClass::verb || match.as<CueClass>() == CueClass::address;
    case CliticClass::preposition: return match.as<CueClass>() == CueClass::noun;
    case CliticClass::article: return false;
  }
  return false;
}

// The second half of "so-called"; longer dashes join nothing.
bool is_half(const lang::Reading& reading, std::size_t i) {
  return i > 1 && !reading[i].space_before && reading[i - 1].is('-') && !reading[i - 1].space_before && reading[i - 2].is_word();
}

// "d'apres-midi": a dash joins the word behind to it.
bool goes_on_with_dash(const lang::Reading& reading, std::size_t end) {
  return end + 1 < reading.size() && reading[end].is('-') && !reading[end].space_before && !reading[end + 1].space_before;
}

// At a clause's head, or right behind a thing or "which": "a storm which is expected to ...".
bool has_no_subject(const lang::Reading& reading, std::size_t i) {
  return i == 0 || reading[i].newlines_before != 0 || !reading[i - 1].is_word() ||
         reading.find(i - 1, TableId::words, WordClass::relative) != nullptr || reading.has(i - 1, TableId::nouns);
}

// "a witness called X": folding makes the Arabic "claims" of it, which is written with another last letter.
bool is_naming(const lang::Reading& reading, std::size_t i) {
  return reading[i].last == reading.language().spelling.naming_verb && reading.find(i, TableId::words, WordClass::naming) != nullptr;
}

// "And-showed the-minister that", "And-spoke the-minister of his hope": a verb only at a sentence's head and with "that" or "of"
// near, else a preposition.
bool opens_with_that(const lang::Reading& reading, std::size_t i) {
  constexpr std::size_t kReach = 20;  // tokens
  if (i > 0 && reading.find(i - 1, TableId::words, WordClass::particle) != nullptr && !reading.has(i - 1, TableId::complementisers)) return true;  // "has ordered"
  const bool joined = i > 0 && reading.find(i - 1, TableId::words, WordClass::conjunction) != nullptr;  // "as he ordered his men that"
  // "After the ruling, spoke the-bank of its joy": behind a comma before who does it.
  const bool opened = i > 0 && is_comma(reading[i - 1]) && reading.goes_on(i + 1) && reading.has_any(i + 1, {TableId::roles, TableId::agencies, TableId::countries});
  if (i > 0 && !joined && !opened && reading[i].newlines_before == 0 && !text::is_stop(reading[i - 1].first)) return false;
  for (std::size_t t = i + 1; t < std::min(reading.size(), i + kReach) && reading.goes_on(t); ++t) {
    if (complementiser_at(reading, t) != nullptr || reading.find(t, TableId::cues, CueClass::source) != nullptr) return true;
    if (text::is_quote_mark(reading[t].first) || text::is_stop(reading[t].first) || reading.language().has_joining_letter(reading.tokens().folded(t))) return false;
  }
  return false;
}

const Match* cue_at(const lang::Reading& reading, std::size_t i) {
  for (const Match& match : reading.at(i)) {
    if (match.table != TableId::cues || !clitic_fits(match) || is_naming(reading, i)) continue;
    const auto kind = match.as<CueClass>();
    if (kind == CueClass::impersonal || kind == CueClass::passive || kind == CueClass::as) continue;
    if (kind == CueClass::opening && !opens_with_that(reading, i)) continue;
    if (kind != CueClass::source && kind != CueClass::thought) return &match;
  }
  return nullptr;
}

// Behind "it is recalled that", "was told": nobody speaks there. i if there is none.
std::size_t behind_unspoken(const lang::Reading& reading, std::size_t i) {
  if (const Match* passive = reading.find(i, TableId::cues, CueClass::passive); passive != nullptr) return i + passive->tokens;
  const Match* impersonal = reading.find(i, TableId::cues, CueClass::impersonal);
  return impersonal != nullptr && has_no_subject(reading, i) ? i + impersonal->tokens : i;
}

bool conjunction_before(const lang::Reading& reading, std::size_t i) {
  return i > 0 && reading.find(i - 1, TableId::words, WordClass::conjunction) != nullptr && reading[i].newlines_before == 0;
}

// The "states" of "the United States".
bool is_inside_name(const lang::Reading& reading, std::size_t i) {
  constexpr std::size_t kLongest = 3;  // tokens
  for (std::size_t back = 1; back < kLongest && back <= i && reading[i].capital; ++back) {
    for (const Match& match : reading.at(i - back)) {
      if (match.tokens > back && (match.table == TableId::countries || match.table == TableId::agencies)) return true;
    }
  }
  return false;
}

// "and then strongly urged": back over the adverbs.
std::size_t before_adverbs(const lang::Reading& reading, std::size_t i) {
  if (reading.language().is("verb_first")) return i;
  while (i > 0 && reading[i].newlines_before == 0 && (is_manner(reading, i - 1) || reading.find(i - 1, TableId::words, WordClass::adverb) != nullptr)) --i;
  return i;
}

// "the reports", "on reports", "without mention": a verb's form behind an article or a preposition is a noun; but "from
// before", two of them, says when.
bool is_noun_here(const lang::Reading& reading, std::size_t i, const Match& cue) {
  if (i == 0 || reading[i].newlines_before != 0) return false;
  const Match* article = reading.find(i - 1, TableId::words, WordClass::article);
  if (article != nullptr && !article->has_clitic) return true;
  // "in a-description "strange"", but "to a-description of X as "strange"" and "many of-who called-it "strange"".
  const bool has_him = reading.language().has_possessive_ending(reading.tokens().folded(i)) || reading[i].last == reading.language().spelling.his;
  const bool describes = cue.as<CueClass>() == CueClass::describe && reading.language().is("verb_first") && !has_him && reading.goes_on(i + 1) && text::is_quote_mark(reading[i + 1].first);
  const bool verb = cue.tokens == 1 && (cue.as<CueClass>() == CueClass::verb || describes) && !cue.has_clitic;
  const auto is_word = [&](std::size_t t, WordClass kind) { return reading.find(t, TableId::words, kind) != nullptr; };
  if (!verb || !is_word(i - 1, WordClass::preposition) || is_comma(reading[i - 1])) return false;
  return !reading.language().is("verb_first") || i < 2 || !(is_word(i - 2, WordClass::preposition) || is_word(i - 2, WordClass::conjunction));
}

// "hopes that-advises X": where the verb comes first, one right behind a plain "that" is a wish. But "after that
// said X", one phrase of the tables, is a time.
bool is_wish(const lang::Reading& reading, std::size_t i) {
  if (i == 0 || !reading.language().is("verb_first")) return false;
  const Match* that = reading.find(i - 1, TableId::complementisers, lang::ComplementiserClass::plain);
  if (that == nullptr || that->tokens != 1 || that->has_clitic) return false;
  const Match* conjunction = i > 1 ? reading.find(i - 2, TableId::words, WordClass::conjunction) : nullptr;
  return conjunction == nullptr || conjunction->tokens != 2;
}

// "did not say by whom": nothing is reported, unless "that" or marks follow.
bool is_denied(const lang::Reading& reading, std::size_t i, TokenRange range) {
  constexpr std::size_t kReach = 6;  // tokens
  if (i == range.begin || reading.find(i - 1, TableId::words, WordClass::negation) == nullptr) return false;
  for (std::size_t t = i + 1; t < std::min(range.end, i + kReach); ++t) {
    if (is_comma(reading[t])) break;
    if (complementiser_at(reading, t) != nullptr || text::is_quote_mark(reading[t].first) || reading[t].is(':')) return false;
  }
  return true;
}

bool finds_that_behind(const lang::Reading& reading, std::size_t i) {
  constexpr std::size_t kReach = 16;  // tokens
  for (std::size_t t = i + 1; t < std::min(reading.size(), i + kReach) && reading[t].newlines_before == 0; ++t) {
    if (is_comma(reading[t]) && t + 1 < reading.size()) return complementiser_at(reading, t + 1) != nullptr;
  }
  return false;
}

// "said that those of-whom X spoke "..."", "that the data which X announced-them give "..."": with the pronoun for them the relative
// clause is complete, and the words are the first one's. But "of whom X said that".
bool is_relative_inside(const lang::Reading& reading, const CueAt& before, std::size_t i) {
  constexpr std::size_t kReach = 6;  // tokens
  const bool has_it = reading.find(i + 1, TableId::words, WordClass::oblique) != nullptr || reading.language().has_possessive_ending(reading.tokens().folded(i));
  if (reading.find(i - 1, TableId::words, WordClass::relative) == nullptr || !has_it) return false;
  for (std::size_t t = i + 1; t < std::min(reading.size(), i + kReach) && !text::is_quote_mark(reading[t].first); ++t) {
    if (complementiser_at(reading, t) != nullptr || reading[t].is(':')) return false;
  }
  for (std::size_t t = before.tokens.end; t + 1 < i; ++t) {
    if (complementiser_at(reading, t) != nullptr) return true;
  }
  return false;
}

// "regretted exercises that-saw X as-they-were "costly"": a "that" with a pronoun and at once marks are the nearer verb's words.
bool leads_to_its_words(const lang::Reading& reading, std::size_t i) {
  constexpr std::size_t kReach = 6, kNear = 2;  // tokens
  for (std::size_t t = i + 1; t < std::min(reading.size(), i + kReach) && reading[t].is_word(); ++t) {
    const Match* that = complementiser_at(reading, t);
    if (that == nullptr) continue;
    if (that->as<lang::ComplementiserClass>() != lang::ComplementiserClass::pronoun) return false;
    for (std::size_t n = 1; n <= kNear && t + n < reading.size(); ++n) {
      if (text::is_quote_mark(reading[t + n].first)) return true;
    }
    return false;
  }
  return false;
}

// "in his speech which carried X": "which" means what stands behind a preposition.
bool is_behind_which(const lang::Reading& reading, std::size_t i) {
  constexpr std::size_t kNoun = 3;  // tokens: a noun and its adjective before "which"
  if (reading.find(i - 1, TableId::words, WordClass::relative) == nullptr || !reading.has_article(i - 1)) return false;
  for (std::size_t t = i - 1; t-- > 0 && t + 1 + kNoun >= i - 1 && reading[t].is_word();) {
    if (reading.find(t, TableId::words, WordClass::preposition) != nullptr) return true;
  }
  return false;
}

// "said, in a statement carried by X, that": where the verb comes first, one right behind a noun describes it.
bool is_aside(const lang::Reading& reading, const CueAt& before, CueClass kind, std::size_t i) {
  if (!reading.language().is("verb_first") || (kind != CueClass::verb && kind != CueClass::relay) || i < 2) return false;
  // "in a statement, carried by X, that": what was passed on may have a comma behind it.
  if (!reading[i - 1].is_word()) return kind == CueClass::relay && is_comma(reading[i - 1]) && finds_that_behind(reading, i);
  if (kind == CueClass::verb && is_relative_inside(reading, before, i)) return true;
  const bool which = kind == CueClass::relay && is_behind_which(reading, i);
  if ((reading.has(i - 1, TableId::words) && !which) || (before.tokens.end == i && before.kind != CueClass::noun)) return false;
  const bool finite = before.kind == CueClass::verb || before.kind == CueClass::according;
  if (!finite && !(kind == CueClass::relay && before.kind == CueClass::noun)) return false;
  if (i + 1 < reading.size() && reading.find(i + 1, TableId::words, WordClass::oblique) != nullptr) return false;
  for (std::size_t t = before.tokens.end; t < i; ++t) {
    const bool clause = complementiser_at(reading, t) != nullptr || reading.find(t, TableId::words, WordClass::conjunction) != nullptr;
    if (clause || reading[t].is(':') || text::is_quote_mark(reading[t].first)) return false;
  }
  return kind != CueClass::verb || !leads_to_its_words(reading, i);
}

// "said in a statement": the noun only says where; the verb is the cue.
bool behind_preposition(const lang::Reading& reading, std::size_t i, const Match& match) {
  if (match.has_clitic && match.clitic == CliticClass::preposition && match.tokens == 1) return false;
  return i > 0 && reading.find(i - 1, TableId::words, WordClass::preposition) != nullptr;
}

// The "that" of "before that", the letters of an agency's name and those of "Jong-in" open nothing. Of agencies the first in the
// text holds.
bool is_inside_phrase(const lang::Reading& reading, std::size_t i) {
  constexpr std::size_t kLongest = 4;  // tokens
  if (is_half(reading, i)) return true;
  const Match* before = i > 0 ? reading.find(i - 1, TableId::words, WordClass::conjunction) : nullptr;
  if (before != nullptr && before->tokens == 2) return true;
  std::size_t behind = 0;  // the last agency's end
  for (std::size_t t = i - std::min(i, kLongest); t < i; ++t) {
    const Match* agency = t < behind ? nullptr : reading.find(t, TableId::agencies);
    if (agency != nullptr) behind = t + agency->tokens;
  }
  return behind > i;
}

// "also said the minister that ...": what is said follows before the next comma.
bool leads_to_said(const lang::Reading& reading, std::size_t i, std::size_t end) {
  for (++i; i < end && !is_comma(reading[i]); ++i) {
    if (complementiser_at(reading, i) != nullptr || text::is_quote_mark(reading[i].first) || reading[i].is(':')) return true;
  }
  return i < end && i + 1 < end && (complementiser_at(reading, i + 1) != nullptr || text::is_quote_mark(reading[i + 1].first));
}

// "As has recalled the prefect, ...", "..., as explained the ministry": at the head or behind a comma; with its verb
// it is "according to". Empty if it is none.
TokenRange as_said_at(const lang::Reading& reading, std::size_t i, TokenRange range) {
  const Match* as = reading.find(i, TableId::cues, CueClass::as);
  if (as == nullptr || (i > range.begin && !is_comma(reading[i - 1]))) return {i, i};
  const bool verb_first = reading.language().is("verb_first");
  if (verb_first && (i == range.begin || leads_to_said(reading, i, range.end))) return {i, i};
  std::size_t verb = i + as->tokens;
  while (verb < range.end && reading.find(verb, TableId::words, WordClass::adverb) != nullptr) ++verb;
  const Match* said = verb < range.end ? cue_at(reading, verb) : nullptr;
  const bool says = said != nullptr && (said->as<CueClass>() == CueClass::verb || (!verb_first && said->as<CueClass>() == CueClass::address));
  return says && verb + said->tokens <= range.end ? TokenRange{i, verb + said->tokens} : TokenRange{i, i};
}

// The cue at token i of a sentence whose cues so far are the last of `cues`.
std::optional<CueAt> read_cue(const lang::Reading& reading, std::size_t i, TokenRange range, const CueAt* before) {
  if (const TokenRange as = as_said_at(reading, i, range); !as.empty()) {
    CueAt cue;
    cue.tokens = as;
    cue.kind = CueClass::according;
    cue.span = {reading[as.begin].span.begin, reading[as.end - 1].span.end};
    return cue;
  }
  const Match* match = cue_at(reading, i);
  if (match == nullptr || i + match->tokens > range.end || is_half(reading, i) || is_inside_name(reading, i) || is_noun_here(reading, i, *match) ||
      is_wish(reading, i) || is_denied(reading, i, range)) {
    return std::nullopt;
  }
  if (match->as<CueClass>() == CueClass::according && goes_on_with_dash(reading, i + match->tokens)) return std::nullopt;
  CueAt cue;
  cue.tokens = {i, i + match->tokens};
  cue.kind = match->as<CueClass>();
  cue.addresses = cue.kind == CueClass::address;
  const bool conjoined = match->has_clitic && match->clitic == CliticClass::conjunction;
  cue.aside = before != nullptr && !(conjoined && cue.kind == CueClass::verb) && is_aside(reading, *before, cue.kind, i);
  if (cue.addresses || cue.kind == CueClass::opening) cue.kind = CueClass::verb;
  cue.participle = cue.kind == CueClass::describing;
  if (cue.participle) cue.kind = CueClass::describe;
  const bool adjective = cue.kind == CueClass::participle && !match->has_clitic && i > 0 &&
                         reading.find(i - 1, TableId::words, WordClass::preposition) != nullptr;
  const bool by_saying = adjective && !reading.language().is("verb_first") && cue.tokens.end < range.end &&
                         (complementiser_at(reading, cue.tokens.end) != nullptr || text::is_quote_mark(reading[cue.tokens.end].first));
  if (adjective && !by_saying) return std::nullopt;
  cue.joined = conjoined || conjunction_before(reading, before_adverbs(reading, i));
  cue.span = {reading.begin_of(i, *match), reading[cue.tokens.end - 1].span.end};
  return cue;
}

// A name, or a role behind its article: "Roe", "the mayor", "its delegate".
bool begins_somebody(const lang::Reading& reading, std::size_t i, std::size_t limit) {
  if (i >= limit || !reading.goes_on(i) || !reading[i].is_word()) return false;
  if (reading[i].capital) return reading.is_unlisted(i) || reading.has(i, TableId::abbreviations);
  const bool opens = reading.find(i, TableId::words, WordClass::article) != nullptr || reading.find(i, TableId::words, WordClass::pronoun) != nullptr;
  std::size_t role = i + opens;
  if (opens && role < limit && !reading[role].is_word()) ++role;  // the apostrophe of "l'"
  return role < limit && reading.has(role, TableId::roles);
}

// "words, has praised the deputy. More words": a stop that is no initial's.
bool ends_inside(const lang::Reading& reading, std::size_t i) {
  return reading[i].is('.') && !reading[i].space_before && reading[i - 1].span.size() > 2 && reading.goes_on(i + 1) && reading[i + 1].space_before && reading[i + 1].capital;
}

// Where the bracket that opens at token i closes, or `limit`.
std::size_t close_bracket(const lang::Reading& reading, std::size_t i, std::size_t limit) {
  while (i < limit && !reading[i].is(')')) ++i;
  return i;
}

// "words, she added, words" inside the marks, where newspapers write so: from the comma before to the one behind.
bool is_incise(const Scene& scene, const CueAt& cue) {
  constexpr std::size_t kBefore = 6, kBehind = 12;  // tokens: "has-she", the subject with its role
  const Passage& passage = *scene.passage(cue.tokens.begin);
  if ((cue.kind != CueClass::verb && cue.kind != CueClass::describe) || cue.joined) return false;
  const std::size_t begin = incise_begin(scene, cue.tokens.begin);
  if (begin == cue.tokens.begin - std::min(cue.tokens.begin, kBefore) || begin == passage.inner.begin) return false;
  std::size_t limit = std::min(passage.inner.end, cue.tokens.end + kBehind);
  for (std::size_t i = cue.tokens.end; i < limit; ++i) {
    const bool dash = segmentation::is_dash(scene.reading[i]) && scene.reading[i].space_before;
    if (is_comma(scene.reading[i]) || dash || ends_inside(scene.reading, i)) return true;
    if (scene.reading[i].is('(')) {  // "recalls Emil Roe (he asked for another name)."
      i = close_bracket(scene.reading, i, passage.inner.end);
      limit = std::min(passage.inner.end, i + kBehind);
      continue;
    }
    if (complementiser_at(scene.reading, i) != nullptr || (!scene.reading[i].is_word() && scene.reading[i].kind != text::TokenKind::number && !segmentation::is_dash(scene.reading[i]) && !scene.reading[i].is('.') && !scene.reading[i].is('\'') && !scene.reading[i].is(0x2019))) return false;
  }
  return false;
}

// "words," quipped Roe; << words >>, tranche le maire: behind marks and before a name or a role, a small word of no table with a verb's
// ending is a verb of saying, whichever it is.
std::optional<CueAt> unknown_verb(const Scene& scene, std::size_t i, std::string_view endings, std::size_t limit) {
  constexpr std::size_t kFewest = 3, kShortest = 4;  // words in the marks, bytes of the verb
  const lang::Reading& reading = scene.reading;
  if (!reading[i].is_word() || reading[i].capital || reading[i].span.size() < kShortest) return std::nullopt;
  if (!reading.is_unlisted(i) && (reading.has_any(i, {TableId::words, TableId::roles, TableId::complementisers}) || !(i + 1 < limit && begins_full_name(reading, i + 1)))) return std::nullopt;
  std::size_t close = i;
  while (close > 0 && i - close < 2 && scene.passage(close - 1) == nullptr && (is_comma(reading[close - 1]) || segmentation::is_dash(reading[close - 1]))) --close;
  const Passage* passage = close > 0 ? scene.passage(close - 1) : nullptr;
  if (passage == nullptr || passage->close != close || passage->words < kFewest || (close == i && !is_comma(reading[close - 2]))) return std::nullopt;
  if (!lang::ends_with_any(reading.tokens().folded(i), endings) || !begins_somebody(reading, behind_age(reading, i + 1), limit)) return std::nullopt;
  CueAt cue;
  cue.tokens = {i, i + 1};
  cue.span = reading[i].span;
  return cue;
}

}  // namespace

std::size_t behind_age(const lang::Reading& reading, std::size_t i) {
  constexpr std::size_t kLongest = 8;  // tokens
  if (i >= reading.size() || reading[i].kind != text::TokenKind::number) return i;
  std::size_t end = i + 1;
  while (end + 1 < std::min(reading.size(), i + kLongest) && segmentation::is_dash(reading[end]) && !reading[end].space_before && !reading[end + 1].space_before && reading[end + 1].is_word()) end += 2;
  return end > i + 1 ? end : i;
}

bool begins_full_name(const lang::Reading& reading, std::size_t i) {
  const auto is_capital = [&](std::size_t t) { return reading.goes_on(t) && reading[t].capital && reading.is_unlisted(t); };
  return is_capital(i) && is_capital(i + 1);
}

std::size_t incise_begin(const Scene& scene, std::size_t verb) {
  constexpr std::size_t kBefore = 6;  // tokens
  const std::size_t from = verb - std::min(verb, kBefore);
  for (std::size_t i = verb; i > from; --i) {
    const text::Token& token = scene.reading[i - 1];
    if (is_comma(token) || (segmentation::is_dash(token) && scene.reading[i].space_before)) return i;
    // Only what may stand there: auxiliary, pronoun, the hyphens between them.
    const bool fits = segmentation::is_dash(token) || token.span.size() <= 2 || scene.reading.has(i - 1, TableId::words);
    if (!fits) break;
  }
  return from;
}

std::size_t dialogue_end(const Scene& scene, std::size_t begin, std::size_t verb) {
  constexpr std::size_t kBefore = 5;  // tokens: "has-he him"
  const lang::Reading& reading = scene.reading;
  if (!reading.language().is("dash_dialogue") || verb <= begin + 1 || !segmentation::is_dash(reading[begin])) return begin;
  for (std::size_t i = verb; i > begin + 1 && verb - i < kBefore; --i) {
    const text::Token& token = reading[i - 1];
    const bool parts = is_comma(token) || text::is_stop(token.first) || (segmentation::is_dash(token) && reading[i].space_before);
    if (parts && !token.is_word()) return i - 1;
    if (token.is_word() && !reading.has(i - 1, TableId::words) && token.span.size() > 1) break;
  }
  return begin;
}

std::vector<CueAt> find_cues(const Scene& scene) {
  const lang::Reading& reading = scene.reading;
  const bool inside = reading.language().is("cue_inside_marks");
  const std::string_view endings = reading.language().setting("inverted_verb_endings");
  std::vector<CueAt> cues;
  for (std::size_t s = 0; s < scene.ranges.size(); ++s) {
    const TokenRange range = scene.ranges[s];
    if (scene.sentences[s].kind == Sentence::Kind::debris) continue;
    bool verb_seen = false;
    for (std::size_t i = range.begin; i < range.end; ++i) {
      if (!reading.has(i, TableId::cues)) {
        std::optional<CueAt> unknown = endings.empty() ? std::nullopt : unknown_verb(scene, i, endings, range.end);
        if (!unknown) continue;
        unknown->sentence = s;
        verb_seen = true;
        cues.push_back(*unknown);
        continue;
      }
      const bool marked = scene.passage(i) != nullptr;
      if ((marked && !inside) || !reading[i].is_word()) continue;
      if (const std::size_t end = behind_unspoken(reading, i); end > i) {
        i = end - 1;
        continue;
      }
      const CueAt* before = cues.empty() || cues.back().sentence != s ? nullptr : &cues.back();
      std::optional<CueAt> cue = read_cue(reading, i, range, before);
      if (!cue || (marked && !is_incise(scene, *cue))) continue;
      cue->sentence = s;
      cue->inside = marked;
      if (marked) cue->kind = CueClass::verb;  // "it is, has praised X, bold"
      i = cue->tokens.end - 1;
      if (cue->kind == CueClass::noun && verb_seen && behind_preposition(reading, cue->tokens.begin, *cue_at(reading, cue->tokens.begin))) continue;
      verb_seen |= cue->kind != CueClass::noun;
      cues.push_back(*cue);
    }
  }
  return cues;
}

const Match* listed_complementiser(const lang::Reading& reading, std::size_t i) {
  if (is_inside_phrase(reading, i)) return nullptr;
  for (const Match& match : reading.at(i)) {
    if (match.table == TableId::complementisers &&
        (!match.has_clitic || match.clitic != CliticClass::article)) {
      return &match;
    }
  }
  return nullptr;
}

bool leads_to_that(const lang::Reading& reading, std::size_t i) {
  constexpr std::size_t kReach = 14;  // tokens
  if (i >= reading.size() || !is_comma(reading[i])) return false;
  for (std::size_t t = i + 1; t < std::min(reading.size(), i + kReach) && reading.goes_on(t); ++t) {
    if (is_comma(reading[t - 1]) && complementiser_at(reading, t) != nullptr) return true;
    if (text::is_quote_mark(reading[t].first) || reading[t].is(':') || text::is_stop(reading[t].first)) return false;
  }
  return false;
}

bool has_that(const Scene& scene, TokenRange range) {
  for (std::size_t i = range.begin; i < range.end; ++i) {
    if (scene.passage(i) == nullptr && complementiser_at(scene.reading, i) != nullptr) return true;
  }
  return false;
}

}  // namespace isnad::extraction
