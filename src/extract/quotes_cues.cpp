#include "extract/quotes_cues.h"

#include <algorithm>

#include "text/characters.h"

namespace isnad::extraction {
namespace {

using lang::CliticClass;
using lang::CueClass;
using lang::Match;
using lang::TableId;
using lang::WordClass;

// Verbs take conjunctions and the future; prepositions only go with nouns ("in his saying"), articles with none.
bool clitic_fits(const Match& match) {
  if (!match.has_clitic) return true;
  switch (match.clitic) {
    case CliticClass::conjunction: return true;
    case CliticClass::future: return match.entry->as<CueClass>() == CueClass::verb || match.entry->as<CueClass>() == CueClass::address;
    case CliticClass::preposition: return match.entry->as<CueClass>() == CueClass::noun;
    case CliticClass::article: return false;
  }
  return false;
}

// The second half of "so-called".
bool is_half(const lang::Reading& reading, std::size_t i) {
  return i > 0 && !reading[i].space_before && segmentation::is_dash(reading[i - 1]) && !reading[i - 1].space_before;
}

bool begins_clause(const lang::Reading& reading, std::size_t i) {
  return i == 0 || reading[i].newlines_before != 0 || !reading[i - 1].is_word();
}

const Match* cue_at(const lang::Reading& reading, std::size_t i) {
  for (const Match& match : reading.at(i)) {
    if (match.entry->table != TableId::cues || !clitic_fits(match)) continue;
    const auto kind = match.entry->as<CueClass>();
    if (kind == CueClass::impersonal && !begins_clause(reading, i)) continue;
    if (kind == CueClass::impersonal) return nullptr;
    if (kind != CueClass::source && kind != CueClass::thought) return &match;
  }
  return nullptr;
}

bool conjunction_before(const lang::Reading& reading, std::size_t i) {
  return i > 0 && reading.find(i - 1, TableId::words, WordClass::conjunction) != nullptr && reading[i].newlines_before == 0;
}

// "the reports": a verb's form behind an article is a noun.
bool is_noun_here(const lang::Reading& reading, std::size_t i) {
  const Match* before = i > 0 ? reading.find(i - 1, TableId::words, WordClass::article) : nullptr;
  return before != nullptr && !before->has_clitic && reading[i].newlines_before == 0;
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
    if (reading[t].is(',') || reading[t].is(0x060C)) break;
    if (complementiser_at(reading, t) != nullptr || text::is_quote_mark(reading[t].first) || reading[t].is(':')) return false;
  }
  return true;
}

// "said, in a statement carried by X, that": where the verb comes first, one right behind a noun describes it.
bool is_aside(const lang::Reading& reading, const CueAt& before, CueClass kind, std::size_t i) {
  if (!reading.language().is("verb_first") || (kind != CueClass::verb && kind != CueClass::relay) || i == 0 || !reading[i - 1].is_word()) return false;
  if (reading.has(i - 1, TableId::words) || (before.tokens.end == i && before.kind != CueClass::noun)) return false;
  const bool finite = before.kind == CueClass::verb || before.kind == CueClass::according;
  if (!finite && !(kind == CueClass::relay && before.kind == CueClass::noun)) return false;
  if (i + 1 < reading.size() && reading.find(i + 1, TableId::words, WordClass::oblique) != nullptr) return false;
  for (std::size_t t = before.tokens.end; t < i; ++t) {
    const bool clause = complementiser_at(reading, t) != nullptr || reading.find(t, TableId::words, WordClass::conjunction) != nullptr;
    if (clause || reading[t].is(':') || text::is_quote_mark(reading[t].first)) return false;
  }
  return true;
}

// "said in a statement": the noun only says where; the verb is the cue.
bool behind_preposition(const lang::Reading& reading, std::size_t i, const Match& match) {
  if (match.has_clitic && match.clitic == CliticClass::preposition && match.tokens == 1) return false;
  return i > 0 && reading.find(i - 1, TableId::words, WordClass::preposition) != nullptr;
}

// The "that" of "before that" and the letters of an agency's name open nothing. Of agencies the first in the text holds.
bool is_inside_phrase(const lang::Reading& reading, std::size_t i) {
  constexpr std::size_t kLongest = 4;  // tokens
  const Match* before = i > 0 ? reading.find(i - 1, TableId::words, WordClass::conjunction) : nullptr;
  if (before != nullptr && before->tokens == 2) return true;
  std::size_t behind = 0;  // the last agency's end
  for (std::size_t t = i - std::min(i, kLongest); t < i; ++t) {
    const Match* agency = t < behind ? nullptr : reading.find(t, TableId::agencies);
    if (agency != nullptr) behind = t + agency->tokens;
  }
  return behind > i;
}

}  // namespace

std::vector<CueAt> find_cues(const Scene& scene) {
  const lang::Reading& reading = scene.reading;
  std::vector<CueAt> cues;
  for (std::size_t s = 0; s < scene.ranges.size(); ++s) {
    const TokenRange range = scene.ranges[s];
    if (scene.sentences[s].kind == Sentence::Kind::debris) continue;
    bool verb_seen = false;
    for (std::size_t i = range.begin; i < range.end; ++i) {
      if (scene.passage(i) != nullptr || !reading[i].is_word()) continue;
      const Match* match = cue_at(reading, i);
      if (match == nullptr || i + match->tokens > range.end || is_half(reading, i) || is_noun_here(reading, i) || is_wish(reading, i) || is_denied(reading, i, range)) continue;
      CueAt cue;
      cue.tokens = {i, i + match->tokens};
      cue.kind = match->entry->as<CueClass>();
      cue.addresses = cue.kind == CueClass::address;
      cue.aside = !cues.empty() && cues.back().sentence == s && is_aside(reading, cues.back(), cue.kind, i);
      if (cue.addresses) cue.kind = CueClass::verb;
      if (cue.kind == CueClass::participle && !match->has_clitic && i > 0 && reading.find(i - 1, TableId::words, WordClass::preposition) != nullptr) continue;
      cue.sentence = s;
      cue.joined = (match->has_clitic && match->clitic == CliticClass::conjunction) || conjunction_before(reading, i);
      cue.span = {reading.begin_of(i, *match), reading[cue.tokens.end - 1].span.end};
      i = cue.tokens.end - 1;
      if (cue.kind == CueClass::noun && verb_seen && behind_preposition(reading, cue.tokens.begin, *match)) continue;
      verb_seen |= cue.kind != CueClass::noun;
      cues.push_back(cue);
    }
  }
  return cues;
}

const Match* complementiser_at(const lang::Reading& reading, std::size_t i) {
  if (is_inside_phrase(reading, i)) return nullptr;
  for (const Match& match : reading.at(i)) {
    if (match.entry->table == TableId::complementisers &&
        (!match.has_clitic || match.clitic != CliticClass::article)) {
      return &match;
    }
  }
  return nullptr;
}

}  // namespace isnad::extraction
