#include "extract/quotes_relays.h"

#include <algorithm>

#include "extract/dateline.h"

namespace isnad::extraction {

using lang::CueClass;
using lang::Match;
using lang::TableId;
using lang::WordClass;

Relays::Relays(const Scene& scene, const std::vector<CueAt>& cues, const Phrases& phrases, const Clauses& clauses)
    : scene_(scene), reading_(scene.reading), cues_(cues), phrases_(phrases), clauses_(clauses), publications_(scene, phrases),
      verb_first_(scene.reading.language().is("verb_first")) {}

// "according to a toll of X", "according to what came in a statement of X": what is named behind the cue.
std::optional<Publication> Relays::publication_at(std::size_t c, TokenRange sentence) const {
  const auto leads = [&](std::size_t k) {
    return cues_[k].kind == CueClass::according || (cues_[k].tokens.end > cues_[k].tokens.begin + 1 && clauses_.is_preposition(cues_[k].tokens.end - 1));
  };
  if (!leads(c)) return std::nullopt;
  const bool verb_behind = c + 1 < cues_.size() && cues_[c + 1].tokens.begin == cues_[c].tokens.end && leads(c + 1);
  return publications_.at(cues_[c + verb_behind].tokens.end, sentence.end);
}

// "told Reuters", "said X to-Reuters": the agency passes on what it was told.
TokenRange Relays::told_outlet(std::size_t c, TokenRange words, TokenRange sentence) const {
  const CueAt& cue = cues_[c];
  if (cue.kind != CueClass::verb) return {};
  if (!verb_first_) return interviewer(c, words, sentence);
  const std::size_t i = clauses_.behind_adverbs(std::max(cue.tokens.end, words.end), reading_.size());
  if (!clauses_.is_addressee(i) || scene_.passage(i) != nullptr) return {};
  const TokenRange outlet = clauses_.outlet_at(i);
  return outlet.empty() || reading_.has(i, TableId::agencies) || outlet.end > i + 1 ? outlet : phrases_.after(i, reading_.size());
}

// "told the Courier", "said in an interview with the Courier that", "In an interview with the Courier, X said".
TokenRange Relays::interviewer(std::size_t c, TokenRange words, TokenRange sentence) const {
  const CueAt& cue = cues_[c];
  const std::size_t behind = clauses_.behind_adverbs(cue.tokens.end, sentence.end);
  const std::size_t head = behind_dateline(reading_, sentence);
  for (const std::size_t i : {behind, std::max(behind, words.end), head}) {
    const Match* told = i < sentence.end ? reading_.find(i, TableId::publications, lang::PublicationClass::told) : nullptr;
    const bool addressed = i == behind && (cue.addresses || reading_.language().is("genitive_complement"));
    if (told == nullptr && !addressed) continue;
    const std::size_t begin = clauses_.behind_articles(told == nullptr ? i : i + told->tokens);
    const TokenRange outlet = clauses_.outlet_at(begin);
    if (!outlet.empty() && (reading_[outlet.begin].capital || outlet.end > outlet.begin + 1)) return outlet;
  }
  return {};
}

// "according to "X".", "said "X" that": an outlet's name in marks, and nothing said behind it but its clause.
TokenRange Relays::outlet_in_marks(std::size_t c) const {
  constexpr std::size_t kName = 4;  // words
  const CueAt& cue = cues_[c];
  const Passage* passage = scene_.passage(cue.tokens.end);
  if (!verb_first_ || passage == nullptr || passage->open != cue.tokens.end || passage->words > kName || clauses_.is_preposition(passage->inner.begin)) return {};
  const std::size_t next = passage->close;
  const bool over = next >= reading_.size() || reading_[next].newlines_before != 0 || reading_[next].is('.') || is_comma(reading_[next]);
  const bool passes_on = cue.kind == CueClass::according || cue.kind == CueClass::relay;
  const bool names = passes_on ? over : cue.kind == CueClass::verb && complementiser_at(reading_, next) != nullptr;
  return names ? passage->inner : TokenRange{};
}

// "the newspaper said, citing officials, that": the officials.
TokenRange Relays::origin_of(std::size_t c, TokenRange words, TokenRange sentence) const {
  constexpr std::size_t kNear = 2;  // tokens
  const bool says = cues_[c].kind == CueClass::verb || cues_[c].kind == CueClass::according;
  if (words.empty()) return {};
  if (!verb_first_) return cited(c, words, sentence);
  if (!says || words.begin < cues_[c].tokens.end || !phrases_.is_outlet(words)) return {};
  const std::size_t next = c + 1;
  const bool cites = next < cues_.size() && cues_[next].sentence == cues_[c].sentence && cues_[next].kind == CueClass::according &&
                     cues_[next].tokens.begin <= words.end + kNear;
  if (!cites) return {};
  const std::optional<Publication> publication = publication_at(next, sentence);
  return publication ? publication->source : phrases_.after(cues_[next].tokens.end, sentence.end);
}

// "X, citing officials, said", "X said with reference to officials", "according to X, which cited officials".
TokenRange Relays::cited(std::size_t c, TokenRange words, TokenRange sentence) const {
  constexpr std::size_t kNear = 3;  // tokens
  const CueAt& cue = cues_[c];
  if (cue.kind == CueClass::noun) return {};
  const std::size_t behind = std::max(cue.tokens.end, words.end);
  for (const TokenRange place : {TokenRange{words.end, std::min(cue.tokens.begin, words.end + kNear)}, TokenRange{behind, std::min(sentence.end, behind + kNear)}}) {
    for (std::size_t i = place.begin; i < place.end; ++i) {
      const Match* source = reading_.find(i, TableId::cues, CueClass::source);
      if (source != nullptr) return phrases_.before_comma(phrases_.after(i + source->tokens, sentence.end));
    }
  }
  return {};
}

// "X passed on from Y", "passed on from him X", "Y was quoted by X".
Relayed Relays::relayed(std::size_t c, TokenRange sentence) const {
  const std::size_t behind = cues_[c].tokens.end;
  const bool from_him = reading_.find(behind, TableId::cues, CueClass::source) != nullptr && reading_.find(behind, TableId::words, WordClass::oblique) != nullptr;
  if (const TokenRange passes = relay_tail(c, sentence); !passes.empty()) return {passes, {}};
  constexpr std::size_t kName = 4;  // words
  const Passage* marked = scene_.passage(behind + from_him);
  // ""words", quotes "the Herald" the spokesman Emil Roe": the paper in marks passes on.
  if (!verb_first_ && marked != nullptr && marked->open == behind && marked->words <= kName) {
    if (const TokenRange quoted = phrases_.after(marked->close, sentence.end); phrases_.names_somebody(quoted)) return {quoted, marked->inner};
  }
  const bool in_marks = verb_first_ && marked != nullptr && marked->open == behind + from_him && marked->words <= kName && !clauses_.is_preposition(marked->inner.begin);  // "passed-on "Y" from X", not "passed "through X""
  const TokenRange outlet = in_marks ? marked->inner : phrases_.after(behind + from_him, sentence.end);
  if (!verb_first_ && !from_him && !clauses_.is_preposition(behind - 1)) return quoting(c, outlet, sentence);
  if (from_him || (!verb_first_ && clauses_.is_preposition(behind - 1))) {
    return {from_him ? TokenRange{} : phrases_.head(sentence.begin, cues_[c].tokens.begin), outlet};
  }
  for (std::size_t i = outlet.end + in_marks; i < std::min(sentence.end, outlet.end + Clauses::kFar) && !ends_clause(reading_[i]); ++i) {
    if (scene_.passage(i) != nullptr || complementiser_at(reading_, i) != nullptr) break;
    if (is_comma(reading_[i]) && !leads_to_origin(i + 1)) break;
    if (reading_.find(i, TableId::cues, CueClass::source) == nullptr) continue;
    if (reading_.find(i, TableId::words, WordClass::oblique) != nullptr) return {TokenRange{}, outlet};  // "passed-on the agency from-him his-saying"
    const TokenRange origin = phrases_.named_at(i + 1, sentence.end);
    if (!origin.empty() && !phrases_.is_deed(origin)) return {origin, outlet};
  }
  if (verb_first_ && !outlet.empty() && clauses_.is_addressee(outlet.begin)) return {};  // "which-he-told to-the-magazine X"
  return {outlet, {}};
}

// "..., passes-on the agency "X"", at the sentence's end: the outlet is the verb's subject.
TokenRange Relays::relay_tail(std::size_t c, TokenRange sentence) const {
  const std::size_t verb = cues_[c].tokens.begin;
  if (verb_first_ || verb <= sentence.begin || !is_comma(reading_[verb - 1])) return {};
  const TokenRange outlet = clauses_.outlet_at(cues_[c].tokens.end);
  return outlet.empty() || phrases_.role_at(cues_[c].tokens.end) ? phrases_.after(cues_[c].tokens.end, sentence.end) : outlet;
}

// ", from a source", ", on Tuesday, from a source": behind any other comma stands what was passed on.
bool Relays::leads_to_origin(std::size_t i) const {
  return reading_.find(i, TableId::cues, CueClass::source) != nullptr || reading_.find(i, TableId::words, WordClass::adverb) != nullptr ||
         reading_.has(i, TableId::weekdays);
}

// "Reuters quoted an official as saying"; "the agency cites the minister's words".
Relayed Relays::quoting(std::size_t c, TokenRange quoted, TokenRange sentence) const {
  const std::size_t verb = cues_[c].tokens.begin;
  const std::size_t from = clauses_.clause_begin(verb, std::min(verb, behind_dateline(reading_, sentence)));
  const TokenRange subject = phrases_.before(clauses_.skip_auxiliaries(verb, from), from);
  if (quoted.empty()) return {subject, {}};
  return {quoted, phrases_.is_outlet(subject) ? subject : TokenRange{}};
}

// "X with reference to officials writes": X, who may be in marks.
TokenRange Relays::citing_before(std::size_t from, std::size_t verb) const {
  constexpr std::size_t kReach = 16;  // tokens
  for (std::size_t i = verb, n = 0; i-- > from + 1 && n < kReach; ++n) {
    if (reading_.find(i, TableId::cues, CueClass::source) == nullptr) continue;
    const std::size_t end = is_comma(reading_[i - 1]) ? i - 1 : i;
    const Passage* marked = scene_.passage(end - 1);
    const TokenRange named = phrases_.before(end, from);
    return named.empty() && marked != nullptr && marked->open == from ? marked->inner : named;
  }
  return {};
}

}  // namespace isnad::extraction
