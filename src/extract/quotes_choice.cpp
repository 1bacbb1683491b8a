#include "extract/quotes_choice.h"

#include <algorithm>


namespace isnad::extraction {
namespace {

using lang::CueClass;
using lang::Match;
using lang::TableId;
using lang::WordClass;

class Chooser {
 public:
  Chooser(const Evidence& evidence, const Candidate& candidate)
      : scene_(evidence.scene), reading_(evidence.scene.reading), cues_(evidence.cues), sources_(evidence.sources), phrases_(evidence.phrases),
        candidate_(candidate), passage_(candidate.passage), sentence_(scene_.ranges[passage_.sentence]),
        capitals_(reading_.language().is("names_capitalised")), cue_behind_(reading_.language().is("quote_before_cue")) {}

  // The order of preference. 1. "A" and "B" go together. 2. A passage that begins its sentence looks behind
  // itself first. 3. A cue before it that leads straight to the mark. 4. A cue right behind it. 5. According to
  // somebody, behind. 6. A clause that a cue before it has opened. 7. A cue further behind. 8. According to
  // somebody, before. 9. A cue that closes the sentence. 10. A sentence of its own goes on with the speaker before.
  Choice choose() const {
    if (joined()) return {Relation::joined, candidate_.previous_choice.cue};
    if (const std::size_t c = first_cue_behind(passage_.open); c < cues_.size() && cues_[c].tokens.begin < passage_.close) return {Relation::after, c};
    const Choice before = cue_before();
    const Choice after = cue_after();
    if (begins_sentence() && after.relation == Relation::after) return after;
    if (before.relation != Relation::none && before.relation != Relation::clause && before.relation != Relation::according) return before;
    if (after.relation == Relation::according && leads_clause(before)) return before;
    if (after.relation == Relation::after && describes(before) && phrases_.is_outlet(sources_[*after.cue].words)) return before;
    if (after.relation != Relation::none) return after;
    if (before.relation != Relation::none) return before;
    if (const Choice closing = cue_at_end(); closing.relation != Relation::none) return closing;
    return continues() ? Choice{Relation::continued, candidate_.previous_choice.cue} : Choice{};
  }

 private:
  // "X said that ... "words", according to the agency": they are X's, and the agency passes them on.
  bool leads_clause(const Choice& before) const {
    if (before.relation != Relation::clause) return false;
    const CueAt& cue = cues_[*before.cue];
    return cue.kind == CueClass::verb && !sources_[*before.cue].who.empty() && has_that_behind(cue.tokens.end);
  }

  // "X dismissed it as "words", the agency reported": they are X's.
  bool describes(const Choice& before) const {
    return before.relation == Relation::clause && cues_[*before.cue].kind == CueClass::describe && !sources_[*before.cue].words.empty();
  }

  // Only a conjunction (glued or not) and commas between two passages.
  bool joined() const {
    const Passage* previous = candidate_.previous;
    if (previous == nullptr || previous->sentence != passage_.sentence || passage_.open - previous->close > 3) return false;
    if (previous->close == passage_.open) return false;
    bool conjunction = false;
    for (std::size_t i = previous->close; i < passage_.open; ++i) {
      const bool glued = reading_[i].is_word() && reading_[i].span.size() <= 4 && i + 1 == passage_.open && !reading_[i + 1].space_before;
      const bool word = reading_.find(i, TableId::words, WordClass::conjunction) != nullptr;
      if (capitals_ && complementiser_at(reading_, i) != nullptr && !candidate_.previous_verdict.speech) return false;
      if (!glued && !word && !is_comma(reading_[i])) return false;
      conjunction |= glued || word;
    }
    return conjunction;
  }

  bool begins_sentence() const { return passage_.open == sentence_.begin; }

  std::size_t first_cue() const {
    return static_cast<std::size_t>(std::partition_point(cues_.begin(), cues_.end(), [&](const CueAt& cue) {
      return cue.sentence < passage_.sentence; }) - cues_.begin());
  }

  std::size_t first_cue_behind(std::size_t token) const {
    return static_cast<std::size_t>(std::partition_point(cues_.begin(), cues_.end(), [&](const CueAt& cue) {
      return cue.tokens.begin < token; }) - cues_.begin());
  }

  // The nearest wins. Far cues are not looked at: real sentences end before, and made-up ones must not cost
  // quadratic time.
  Choice cue_before() const {
    constexpr std::size_t kCues = 8, kTokens = 200;
    const std::size_t first = first_cue();
    std::size_t c = first_cue_behind(passage_.open);
    Choice unread;  // "said that evidence pointing to "..."": the evidence is nobody; behind "that" the words are his who said so
    for (std::size_t n = 0; c > first && n < kCues; ++n) {
      --c;
      if (cues_[c].tokens.end + kTokens < passage_.open) break;
      const Relation relation = relation_before(c);
      if (relation == Relation::none) continue;
      if (capitals_ || (unread.cue && (sources_[c].who.empty() || !has_that(scene_, {cues_[c].tokens.end, cues_[*unread.cue].tokens.begin})))) return unread.cue ? unread : Choice{relation, c};
      if (!sources_[c].who.empty() || unread.cue) return {relation, c};
      unread = {relation, c};
    }
    return unread;
  }

  Relation relation_before(std::size_t c) const {
    const CueAt& cue = cues_[c];
    if (cue.aside || cue.inside || sources_[c].passes_on) return Relation::none;
    const std::size_t behind = std::max(sources_[c].end, cue.tokens.end);
    const std::size_t last = token_before(reading_, passage_).value_or(0);
    if (is_broken(cue.tokens.end) || is_relative_over(cue)) return Relation::none;
    const bool glued = last + 1 != passage_.open;
    if (is_described_deed(c, last) || is_passive(cue)) return Relation::none;
    if (reading_[last].is(':')) return Relation::colon;
    if (cue.kind == CueClass::noun && described_before(c)) return Relation::none;
    if (cue.kind == CueClass::according) return explains_source(c) ? Relation::none : Relation::according;
    if (last >= cue.tokens.end && is_that(last) && !glued) return Relation::that;
    if (!glued && (last + 1 == behind || last + 1 == cue.tokens.end)) return Relation::direct;
    if (!glued && is_comma(reading_[last]) && (last == behind || last == cue.tokens.end)) return Relation::direct;
    const bool noun = cue.kind == CueClass::noun && cue.tokens.end + kNear < passage_.open;
    const bool inside = noun && (sources_[c].nested || (!capitals_ && reading_.find(last, TableId::words, WordClass::preposition) != nullptr));  // "said that the news in a post on X was "..."", "the remarks of X on leaving "...""
    if (!glued && !inside && is_utterance() && !has_that_behind(cue.tokens.end)) return Relation::direct;
    if (cue.kind == CueClass::noun && cue.tokens.end + kNear < passage_.open && !has_that_behind(cue.tokens.end)) return Relation::none;
    return Relation::clause;
  }

  // "X said, according to a report, that", "X said that it was done, according to data, ...": the words are X's.
  bool explains_source(std::size_t c) const {
    const bool said = c > 0 && cues_[c - 1].sentence == passage_.sentence && cues_[c - 1].kind == CueClass::verb && !sources_[c - 1].who.empty();
    return said && (sources_[c].who.empty() || (has_that_behind(cues_[c].tokens.end) && !sources_[c].nested));
  }

  // "called the claims of X that ... "absurd"": the claims are what is described.
  bool described_before(std::size_t c) const {
    if (capitals_ || c == 0 || cues_[c - 1].sentence != passage_.sentence || cues_[c - 1].kind != CueClass::describe || is_utterance()) return false;
    for (std::size_t i = cues_[c - 1].tokens.end; i < passage_.open; ++i) {
      if (scene_.passage(i) != nullptr) return false;
    }
    return true;
  }

  // "called X [the] refusal of a visa by-that-it-is "..."": a verb's letters where the object of "called" stands.
  bool is_described_deed(std::size_t c, std::size_t last) const {
    if (capitals_ || cues_[c].kind != CueClass::verb || cues_[c].joined) return false;
    std::size_t called = c;  // behind the nouns between: "called remarks of hers that-criticised X as "...""
    do {
      if (called-- == 0 || cues_[called].sentence != passage_.sentence) return false;
    } while (cues_[called].kind == CueClass::noun);
    const bool as = complementiser_at(reading_, last) != nullptr && reading_.language().clitic_of(reading_.tokens().folded(last), lang::CliticClass::preposition) != nullptr;
    return as && cues_[called].kind == CueClass::describe && reading_[cues_[c].tokens.begin - 1].is_word() && !has_that(scene_, {cues_[called].tokens.end, cues_[c].tokens.begin});
  }

  // "was-accused "of neglect"", "was-called "[as]-fragile"": with nothing between the verb that needs an object and "of" nobody is said
  // to say so.
  bool is_passive(const CueAt& cue) const {
    if (capitals_ || cue.kind != CueClass::describe || cue.participle || cue.tokens.end != cue.tokens.begin + 1 || phrases_.has_pronoun(cue.tokens.begin)) return false;
    if (cue.tokens.end != passage_.open) return false;
    const lang::Clitic* glued = reading_.language().clitic_of(reading_.tokens().folded(passage_.inner.begin), lang::CliticClass::preposition, 4);
    return glued != nullptr && reading_.find(cue.tokens.begin - 1, TableId::words, WordClass::relative) == nullptr && !reading_.tokens().folded(passage_.inner.begin).starts_with(reading_.language().setting("of_prefix"));
  }

  bool is_utterance() const { return passage_.words >= kUtterance || is_stop(reading_[passage_.inner.end - 1]); }

  // A stop or semicolon between cue and mark: another sentence for our purposes.
  bool is_broken(std::size_t from) const {
    for (std::size_t i = from; i < passage_.open; ++i) {
      if (scene_.passage(i) == nullptr && (reading_[i].is(';') || reading_[i].is(0x061B))) return true;
    }
    return false;
  }
  // "the answer of X, who called him "weak", was meant to show no "fear"": behind marks and a comma the clause of "who" is over.
  bool is_relative_over(const CueAt& cue) const {
    if (capitals_ || cue.tokens.begin == 0) return false;
    // "X, whose leaving the crowd demanded, "because of ..."": the comma closes what is no verb of saying.
    const bool asked = cue.addresses && is_comma(reading_[passage_.open - 1]) && cue.tokens.end + 1 < passage_.open && !has_that(scene_, {cue.tokens.end, passage_.open});
    if (asked && subject_is_agreeing_relative(cue)) return true;
    if (candidate_.previous == nullptr || candidate_.previous->open < cue.tokens.end) return false;
    const std::size_t behind = candidate_.previous->close;
    const Match* who = reading_.find(cue.tokens.begin - 1, TableId::words, WordClass::relative);
    return who != nullptr && !cue.joined && behind + 1 < passage_.open && is_comma(reading_[behind]) && phrases_.has_article(cue.tokens.begin - 1);
  }
  bool subject_is_agreeing_relative(const CueAt& cue) const {
    return !cue.joined && reading_.find(cue.tokens.begin - 1, TableId::words, WordClass::relative) != nullptr && phrases_.has_article(cue.tokens.begin - 1);
  }
  bool is_that(std::size_t i) const {
    if (complementiser_at(reading_, i) != nullptr) return true;
    const Match* match = i > sentence_.begin ? complementiser_at(reading_, i - 1) : nullptr;
    return match != nullptr && match->tokens == 2;
  }
  bool has_that_behind(std::size_t from) const { return has_that(scene_, {from, passage_.open}); }

  Choice cue_after() const {
    constexpr std::size_t kCues = 8;
    std::size_t c = first_cue_behind(passage_.close);
    for (const std::size_t end = std::min(cues_.size(), c + kCues); c < end && cues_[c].sentence == passage_.sentence; ++c) {
      const CueAt& cue = cues_[c];
      if (another_passage_between(cue.tokens.begin)) break;
      if (cue.kind == CueClass::according) return {Relation::according, c};
      const bool accuses = capitals_ && cue.kind == CueClass::describe && begins_sentence() && is_adjacent(c);
      const bool relays = capitals_ && cue.kind == CueClass::relay && !sources_[c].via.empty() && begins_sentence();
      if ((cue.kind != CueClass::verb && !accuses && !relays) || cue.joined || is_topic()) {
        if (!capitals_) break;
        continue;
      }
      if (is_adjacent(c)) return {Relation::after, c};
      if (capitals_ && reading_.find(cue.tokens.begin - 1, TableId::words, WordClass::relative) != nullptr) continue;  // "..." a member, who asked not to be named, told X
      if (!cue_behind_) break;
      if (ends_sentence(c)) return {Relation::clause, c};  // whatever verbs, or adjectives like them, stand before
    }
    return {};
  }
  bool another_passage_between(std::size_t end) const {
    constexpr std::size_t kFar = 200;  // tokens
    if (end > passage_.close + kFar) return true;
    for (std::size_t i = passage_.close; i < end; ++i) {
      if (scene_.passage(i) != nullptr) return true;
    }
    return false;
  }
  // "...", said X / "...", X said: nothing between but marks and the subject.
  bool is_adjacent(std::size_t c) const {
    std::size_t i = passage_.close;
    bool parted = i > passage_.open + 1 && !reading_[passage_.inner.end - 1].is_word();
    while (i < cues_[c].tokens.begin && !reading_[i].is_word() && (is_comma(reading_[i]) || segmentation::is_dash(reading_[i]) || is_stop(reading_[i]))) {
      parted = true;
      ++i;
    }
    while (capitals_ && parted && i < cues_[c].tokens.begin && is_verbal(i)) ++i;
    if (!capitals_ && parted && i + 1 == cues_[c].tokens.begin && reading_.find(i, TableId::words, WordClass::demonstrative) != nullptr) ++i;  // ""...", thus said X"
    if (i == cues_[c].tokens.begin) return parted || begins_sentence();
    const bool relays = cues_[c].kind == CueClass::relay && !sources_[c].via.empty();
    const TokenRange words = relays ? sources_[c].via : sources_[c].words;
    const bool joined = reading_.has(i, TableId::complementisers) || (!capitals_ && reading_.find(i, TableId::words, WordClass::conjunction) != nullptr);
    if (words.begin == i + 1 && joined) return false;  // "..., while the group said"
    return cue_behind_ && parted && !words.empty() && words.begin <= i + 1 && words.begin >= i && words.end <= cues_[c].tokens.begin;
  }
  // "has", "curtly", "him": between the marks and the verb.
  bool is_verbal(std::size_t i) const {
    if (complementiser_at(reading_, i) != nullptr) return false;
    return reading_.find(i, TableId::words, WordClass::pronoun) != nullptr || reading_.find(i, TableId::words, WordClass::adverb) != nullptr || reading_.find(i, TableId::words, WordClass::auxiliary) != nullptr;
  }
  // "On the "X", he said ...": a short passage behind a preposition that opens the sentence.
  bool is_topic() const {
    const std::size_t first = sentence_.begin;
    return !capitals_ && !is_utterance() && passage_.open > first && passage_.open <= first + 2 &&
           (reading_.find(first, TableId::words, WordClass::preposition) != nullptr || token_before(reading_, passage_) != passage_.open - 1);
  }
  // "It is a "X" or not, she said.": the cue with its subject closes the sentence.
  bool ends_sentence(std::size_t c) const {
    const std::size_t end = std::max(cues_[c].tokens.end, sources_[c].end);
    const std::size_t begin = sources_[c].words.empty() ? cues_[c].tokens.begin : std::min(sources_[c].words.begin, cues_[c].tokens.begin);
    return (end + 4 >= sentence_.end || is_described_to_end(c, end)) && begin > sentence_.begin && is_comma(reading_[begin - 1]);
  }
  // "It is "a scandal" for us, and "a shame", according to the minister.": all fragments of a sentence that closes with who said it.
  Choice cue_at_end() const {
    constexpr std::size_t kCues = 8, kName = 2;  // words
    const bool may_be_name = passage_.words < (capitals_ ? kName : kUtterance);
    std::size_t c = first_cue_behind(passage_.close);
    for (const std::size_t end = std::min(cues_.size(), c + kCues); !may_be_name && c < end && cues_[c].sentence == passage_.sentence; ++c) {
      const bool says = cues_[c].kind == CueClass::according || (cue_behind_ && cues_[c].kind == CueClass::verb && !cues_[c].joined);
      if (says && !sources_[c].who.empty() && ends_sentence(c)) return {Relation::clause, c};
    }
    return {};
  }
  // ", said Emil Roe, an astronomer at the institute of physics.": behind the name and a comma no cue stands any more.
  bool is_described_to_end(std::size_t c, std::size_t end) const {
    const bool last = c + 1 == cues_.size() || cues_[c + 1].sentence != passage_.sentence;
    return capitals_ && last && end > cues_[c].tokens.end && end < sentence_.end && is_comma(reading_[end]);
  }

  // The whole sentence is the passage, and the one before it held somebody's words.
  bool continues() const {
    const Passage* previous = candidate_.previous;
    if (previous == nullptr || !candidate_.previous_verdict.speech || previous->sentence + 1 < passage_.sentence) return false;
    if (scene_.sentences[passage_.sentence].kind != Sentence::Kind::prose) return false;
    const bool at_head = begins_sentence() || (passage_.open == sentence_.begin + 1 && segmentation::is_dash(reading_[sentence_.begin]));
    return at_head && passage_.close + 2 >= sentence_.end && candidate_.previous_choice.cue.has_value();
  }

  static constexpr std::size_t kUtterance = 4;  // words; shorter passages are pieces of a sentence
  static constexpr std::size_t kNear = 3;       // tokens

  const Scene& scene_;
  const lang::Reading& reading_;
  const std::vector<CueAt>& cues_;
  const std::vector<Source>& sources_;
  const Phrases& phrases_;
  const Candidate& candidate_;
  const Passage& passage_;
  TokenRange sentence_;
  bool capitals_;
  bool cue_behind_;
};

}  // namespace

std::optional<std::size_t> token_before(const lang::Reading& reading, const Passage& passage) {
  if (passage.open == 0) return std::nullopt;
  const std::size_t last = passage.open - 1;
  const bool clitic = reading[last].is_word() && !reading[passage.open].space_before && reading[last].span.size() <= 6 &&
                      reading.tokens().folded(last).size() <= 4 && last > 0;
  return clitic ? last - 1 : last;
}

Evidence gather(const Scene& scene, const std::vector<CueAt>& cues, const std::vector<Source>& sources,
                const Phrases& phrases) {
  Evidence evidence{scene, cues, sources, phrases, std::vector<bool>(scene.reading.size(), false)};
  for (const Source& source : sources) {
    for (const TokenRange words : {source.words, source.via}) {
      for (std::size_t i = words.begin; i < words.end; ++i) evidence.in_speaker[i] = true;
    }
  }
  return evidence;
}

Choice choose_cue(const Evidence& evidence, const Candidate& candidate) { return Chooser(evidence, candidate).choose(); }

}  // namespace isnad::extraction
