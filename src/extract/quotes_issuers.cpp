#include "extract/quotes_issuers.h"

#include <algorithm>

namespace isnad::extraction {

using lang::TableId;

Issuers::Issuers(const Scene& scene, const Phrases& phrases, const Clauses& clauses, const Publications& publications)
    : scene_(scene), reading_(scene.reading), phrases_(phrases), clauses_(clauses), publications_(publications), verb_first_(scene.reading.language().is("verb_first")) {}

void Issuers::note_sentence(TokenRange sentence) {
  constexpr std::size_t kReach = 20;  // tokens
  open_.clear();
  for (std::size_t i = sentence.begin; verb_first_ && i < sentence.end; ++i) {
    const lang::Match* text = reading_.find(i, TableId::publications, lang::PublicationClass::text);
    if (text == nullptr || text->inflected || scene_.passage(i) != nullptr || phrases_.has_article(i)) continue;
    TokenRange who;
    if (phrases_.ends_as_object(i)) {
      who = publications_.writer({std::max(sentence.begin, i + 1 - std::min(i + 1, kReach)), i + 1});
    } else if (const std::optional<Publication> publication = publications_.at(i, sentence.end); publication && publication->source.begin > i) {
      who = publication->source;
    }
    if (!may_issue(who)) {
      open_.push_back(i);
    } else {
      issuers_[reading_.stem_hash(i)] = who;
    }
  }
}

// An agency passes statements on; "this deed" is what one condemns.
bool Issuers::may_issue(TokenRange who) const {
  return !who.empty() && !phrases_.is_outlet(who) && reading_.find(who.begin, TableId::words, lang::WordClass::demonstrative) == nullptr;
}

void Issuers::note_cue(const CueAt& cue, TokenRange speaker, bool in_text) {
  const std::size_t verb = cue.tokens.begin;
  const bool finite = cue.kind == lang::CueClass::verb || cue.kind == lang::CueClass::describe;
  const bool many = in_text && reading_.language().has_plural_verb_ending(reading_.tokens().folded(verb));
  if (open_.empty() || !finite || (!many && (in_text || !may_issue(speaker)))) return;
  const auto rest = std::remove_if(open_.begin(), open_.end(), [&](std::size_t noun) {
    const bool his = many || verb < noun || is_comma(reading_[verb - 1]);
    if (his) issuers_[reading_.stem_hash(noun)] = many ? TokenRange{} : speaker;
    return his;
  });
  open_.erase(rest, open_.end());
}

void Issuers::note_issued(std::size_t from, TokenRange issuer) {
  constexpr std::size_t kReach = 12;  // tokens
  for (std::size_t i = from; verb_first_ && i < from + kReach && reading_.goes_on(i); ++i) {
    if (scene_.passage(i) != nullptr || complementiser_at(reading_, i) != nullptr || reading_[i].is(':')) break;
    if (reading_.find(i, TableId::publications, lang::PublicationClass::text) != nullptr && clauses_.is_preposition(i - 1)) issuers_[reading_.stem_hash(i)] = issuer;
  }
}

bool Issuers::is_statement(TokenRange words) const {
  return words.end == words.begin + 1 && reading_.find(words.begin, TableId::cues, lang::CueClass::noun) != nullptr && !phrases_.role_at(words.begin);
}

TokenRange Issuers::issuer(TokenRange words, TokenRange last) const {
  const auto known = issuers_.find(reading_.stem_hash(words.begin));
  const TokenRange who = known == issuers_.end() ? last : known->second;
  return who.empty() ? words : who;
}

}  // namespace isnad::extraction
