#include "extract/quotes_choice.h"

#include <algorithm>

#include "text/characters.h"

namespace isnad::extraction {
namespace {

using lang::CueClass;
using lang::Match;
using lang::TableId;
using lang::WordClass;

bool is_stop(const text::Token& token) { return !token.is_word() && text::is_stop(token.first); }

class Chooser {
 public:
  Chooser(const Evidence& evidence, const Candidate& candidate)
      : scene_(evidence.scene), reading_(evidence.scene.reading), cues_(evidence.cues), sources_(evidence.sources),
        candidate_(candidate), passage_(candidate.passage), sentence_(scene_.ranges[passage_.sentence]),
        capitals_(reading_.language().is("names_capitalised")), cue_behind_(reading_.language().is("quote_before_cue")) {}

  // The order of preference. 1. "A" and "B" go together. 2. A passage that begins its sentence looks behind
  // itself first. 3. A cue before it that leads straight to the mark. 4. A cue right behind it. 5. According to
  // somebody, behind. 6. A clause that a cue before it has opened. 7. A cue further behind. 8. According to
  // somebody, before. 9. A sentence of its own goes on with the speaker before.
  Choice choose() const {
    if (joined()) return {Relation::joined, candidate_.previous_choice.cue};
    if (const std::size_t c = first_cue_behind(passage_.open); c < cues_.size() && cues_[c].tokens.begin < passage_.close) return {Relation::after, c};
    const Choice before = cue_before();
    const Choice after = cue_after();
    if (begins_sentence() && after.relation == Relation::after) return after;
    if (before.relation != Relation::none && before.relation != Relation::clause && before.relation != Relation::according) return before;
    if (after.relation != Relation::none) return after;
    if (before.relation != Relation::none) return before;
    return continues() ? Choice{Relation::continued, candidate_.previous_choice.cue} : Choice{};
  }

 private:
  // Only a conjunction (glued or not) and commas between two passages.
  bool joined() const {
    const Passage* previous = candidate_.previous;
    if (previous == nullptr || previous->sentence != passage_.sentence || passage_.open - previous->close > 3) return false;
    if (previous->close == passage_.open) return false;
    bool conjunction = false;
    for (std::size_t i = previous->close; i < passage_.open; ++i) {
      const bool glued = reading_[i].is_word() && reading_[i].span.size() <= 4 && i + 1 == passage_.open && !reading_[i + 1].space_before;
      const bool word = reading_.find(i, TableId::words, WordClass::conjunction) != nullptr;
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
    for (std::size_t n = 0; c > first && n < kCues; ++n) {
      --c;
      if (cues_[c].tokens.end + kTokens < passage_.open) break;
      const Relation relation = relation_before(c);
      if (relation != Relation::none) return {relation, c};
    }
    return {};
  }

  Relation relation_before(std::size_t c) const {
    const CueAt& cue = cues_[c];
    if (cue.aside || cue.inside) return Relation::none;
    const std::size_t behind = std::max(sources_[c].end, cue.tokens.end);
    const std::size_t last = token_before(reading_, passage_).value_or(0);
    if (is_broken(cue.tokens.end)) return Relation::none;
    const bool glued = last + 1 != passage_.open;
    if (reading_[last].is(':')) return Relation::colon;
    if (cue.kind == CueClass::according) return explains_source(c) ? Relation::none : Relation::according;
    if (last >= cue.tokens.end && is_that(last) && !glued) return Relation::that;
    if (!glued && (last + 1 == behind || last + 1 == cue.tokens.end)) return Relation::direct;
    if (!glued && is_comma(reading_[last]) && (last == behind || last == cue.tokens.end)) return Relation::direct;
    if (!glued && is_utterance() && !has_that(cue.tokens.end)) return Relation::direct;
    if (cue.kind == CueClass::noun && cue.tokens.end + kNear < passage_.open && !has_that(cue.tokens.end)) return Relation::none;
    if (cue.kind == CueClass::noun && described_before(c)) return Relation::none;
    return Relation::clause;
  }

  // "X said, according to a report, that": the words are X's.
  bool explains_source(std::size_t c) const {
    return c > 0 && cues_[c - 1].sentence == passage_.sentence && cues_[c - 1].kind == CueClass::verb && !sources_[c - 1].words.empty() &&
           has_that(cues_[c].tokens.end) && !sources_[c].nested;
  }

  // "called the claims of X that ... "absurd"": the claims are what is described.
  bool described_before(std::size_t c) const {
    if (capitals_ || c == 0 || cues_[c - 1].sentence != passage_.sentence || cues_[c - 1].kind != CueClass::describe || is_utterance()) return false;
    for (std::size_t i = cues_[c - 1].tokens.end; i < passage_.open; ++i) {
      if (scene_.passage(i) != nullptr) return false;
    }
    return true;
  }

  bool is_utterance() const { return passage_.words >= kUtterance || is_stop(reading_[passage_.inner.end - 1]); }

  // A stop or semicolon between cue and mark: another sentence for our purposes.
  bool is_broken(std::size_t from) const {
    for (std::size_t i = from; i < passage_.open; ++i) {
      if (scene_.passage(i) == nullptr && (reading_[i].is(';') || reading_[i].is(0x061B))) return true;
    }
    return false;
  }
  bool is_that(std::size_t i) const {
    if (complementiser_at(reading_, i) != nullptr) return true;
    const Match* match = i > sentence_.begin ? complementiser_at(reading_, i - 1) : nullptr;
    return match != nullptr && match->tokens == 2;
  }
  bool has_that(std::size_t from) const {
    for (std::size_t i = from; i < passage_.open; ++i) {
      if (scene_.passage(i) == nullptr && complementiser_at(reading_, i) != nullptr) return true;
    }
    return false;
  }

  Choice cue_after() const {
    constexpr std::size_t kCues = 8;
    std::size_t c = first_cue_behind(passage_.close);
    for (const std::size_t end = std::min(cues_.size(), c + kCues); c < end && cues_[c].sentence == passage_.sentence; ++c) {
      const CueAt& cue = cues_[c];
      if (another_passage_between(cue.tokens.begin)) break;
      if (cue.kind == CueClass::according) return {Relation::according, c};
      if (cue.kind != CueClass::verb || cue.joined || is_topic()) {
        if (!capitals_) break;
        continue;
      }
      if (is_adjacent(c)) return {Relation::after, c};
      if (cue_behind_ && ends_sentence(c)) return {Relation::clause, c};
      break;
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
    if (i == cues_[c].tokens.begin) return parted || begins_sentence();
    const TokenRange words = sources_[c].words;
    return cue_behind_ && parted && !words.empty() && words.begin <= i + 1 && words.begin >= i && words.end <= cues_[c].tokens.begin;
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
    return end + 4 >= sentence_.end && begin > sentence_.begin && is_comma(reading_[begin - 1]);
  }

  // The whole sentence is the passage, and the one before it held somebody's words.
  bool continues() const {
    const Passage* previous = candidate_.previous;
    if (previous == nullptr || !candidate_.previous_verdict.speech || previous->sentence + 1 < passage_.sentence) return false;
    if (scene_.sentences[passage_.sentence].kind != Sentence::Kind::prose) return false;
    return begins_sentence() && passage_.close + 2 >= sentence_.end && candidate_.previous_choice.cue.has_value();
  }

  static constexpr std::size_t kUtterance = 4;  // words; shorter passages are pieces of a sentence
  static constexpr std::size_t kNear = 3;       // tokens

  const Scene& scene_;
  const lang::Reading& reading_;
  const std::vector<CueAt>& cues_;
  const std::vector<Source>& sources_;
  const Candidate& candidate_;
  const Passage& passage_;
  TokenRange sentence_;
  bool capitals_;
  bool cue_behind_;
};

class Judge {
 public:
  Judge(const Evidence& evidence, const Candidate& candidate, const Choice& choice)
      : evidence_(evidence), reading_(evidence.scene.reading), candidate_(candidate), passage_(candidate.passage),
        choice_(choice), capitals_(reading_.language().is("names_capitalised")) {}

  // Names first: a noun before the marks that takes a name outweighs any cue. Then what the cue says, then length.
  Verdict judge() const {
    if (is_named(passage_.words <= kName)) return {false, "term-noun"};
    if (names_the_speaker()) return {false, "speaker-name"};
    if (is_modified_noun()) return {false, "modified-noun"};
    if (is_gloss()) return {false, "gloss"};
    if (stands_before_that()) return {false, "before-that"};
    switch (choice_.relation) {
      case Relation::joined: return {candidate_.previous_verdict.speech, candidate_.previous_verdict.speech ? "joined" : "joined-term"};
      case Relation::that: return {true, "cue-that"};
      case Relation::colon: return {true, "cue-colon"};
      case Relation::direct: return {true, "cue-direct"};
      case Relation::after: return {true, "cue-after"};
      case Relation::clause: return is_remote() ? Verdict{false, "remote-fragment"} : of_clause("fragment-of-cue");
      case Relation::according: return of_clause("according");
      case Relation::continued: return {true, "continued"};
      case Relation::none: break;
    }
    if (is_thought()) return {false, "thought"};
    if (names_by_copula()) return {false, "term-copula"};
    if (passage_.words >= kLong) return {true, "long-no-cue"};
    if (is_whole_utterance() || is_before_comma()) return {true, "utterance-no-cue"};
    return {false, "short-no-cue"};
  }

 private:
  // Where capitals tell: a sentence of its own between the marks, with its stop, behind a comma or at the head.
  bool is_whole_utterance() const {
    if (!capitals_ || passage_.words < 2 || is_title_case() || !reading_[passage_.inner.begin].capital) return false;
    if (!is_stop(reading_[passage_.inner.end - 1])) return false;
    const std::size_t begin = evidence_.scene.ranges[passage_.sentence].begin;
    return passage_.open == begin || is_comma(reading_[passage_.open - 1]) || reading_[passage_.open - 1].is(':');
  }

  // "the-"X" the-free", "of-"X" the-German": one word in marks with an adjective behind them is a noun of the sentence.
  bool is_modified_noun() const {
    const std::size_t next = passage_.close;
    return !capitals_ && passage_.words == 1 && next < reading_.size() && reading_[next].newlines_before == 0 &&
           has_article(next) && reading_.at(next).empty();
  }
  // "the "Cradle" ("Mahd")": a short passage at the head of brackets puts a word in other words.
  bool is_gloss() const {
    constexpr std::size_t kGloss = 3;  // words
    return passage_.words <= kGloss && passage_.open > 0 && reading_[passage_.open - 1].is('(');
  }
  // "said, at the session of "X", that ...": what was said begins only behind the passage.
  bool stands_before_that() const {
    constexpr std::size_t kReach = 30;  // tokens
    if (capitals_ || !choice_.cue || !(choice_.relation == Relation::clause || choice_.relation == Relation::direct) || passage_.words > kName) return false;
    const CueAt& cue = evidence_.cues[*choice_.cue];
    if (choice_.relation == Relation::direct && passage_.open <= std::max(cue.tokens.end, evidence_.sources[*choice_.cue].end) + 1) return false;
    if (cue.kind != CueClass::verb || cue.tokens.begin > passage_.open || has_that({cue.tokens.end, passage_.open})) return false;
    std::size_t end = std::min(evidence_.scene.ranges[passage_.sentence].end, passage_.close + kReach);
    if (*choice_.cue + 1 < evidence_.cues.size()) end = std::min(end, evidence_.cues[*choice_.cue + 1].tokens.begin);
    return has_that({passage_.close, end});
  }
  // A word for "that" which opens a clause of its own: none with "and" glued to it.
  bool has_that(TokenRange range) const {
    for (std::size_t i = range.begin; i < range.end; ++i) {
      if (evidence_.scene.passage(i) != nullptr) continue;
      const Match* that = complementiser_at(reading_, i);
      if (that != nullptr && !that->has_clitic) return true;
    }
    return false;
  }
  // "Why me?" she thought.
  bool is_thought() const {
    constexpr std::size_t kReach = 5;  // tokens
    for (std::size_t i = passage_.close; i < std::min(reading_.size(), passage_.close + kReach) && reading_[i].is_word(); ++i) {
      if (reading_.find(i, TableId::cues, CueClass::thought) != nullptr) return true;
    }
    return false;
  }
  // "Her motto was "..."": without a cue the noun says what it is, however long.
  bool names_by_copula() const {
    return passage_.open >= 2 && reading_.find(passage_.open - 1, TableId::words, WordClass::auxiliary) != nullptr &&
           reading_.has(passage_.open - 2, TableId::terms);
  }

  // "...", and then a verb that no table knows: at a sentence's head, with a capital but not as a title has them.
  bool is_before_comma() const {
    constexpr std::size_t kFewest = 3;  // words
    const std::size_t next = passage_.close;
    return passage_.words >= kFewest && passage_.open == evidence_.scene.ranges[passage_.sentence].begin && next < reading_.size() &&
           is_comma(reading_[next]) && reading_[passage_.inner.begin].capital && !is_title_case();
  }

  // A few words far behind a cue that opens no clause, or that nobody speaks at, are the outlet's own marks.
  bool is_remote() const {
    constexpr std::size_t kFew = 3, kFar = 12;  // words, tokens
    const std::size_t c = *choice_.cue;
    const CueAt& cue = evidence_.cues[c];
    if (capitals_ || passage_.words > kFew || cue.tokens.end > passage_.open) return false;
    if (evidence_.sources[c].who.empty()) return cue.tokens.end + 2 < passage_.open;
    return cue.kind == CueClass::verb && cue.tokens.end + kFar < passage_.open && !is_reported({cue.tokens.end, passage_.open});
  }
  // "that" or other marks stand between: the clause is what was said.
  bool is_reported(TokenRange range) const {
    for (std::size_t i = range.begin; i < range.end; ++i) {
      if (evidence_.scene.passage(i) != nullptr || complementiser_at(reading_, i) != nullptr) return true;
    }
    return false;
  }

  Verdict of_clause(std::string_view rule) const {
    if (capitals_ && is_title_case()) return {false, "title-case"};
    return {true, rule};
  }

  // A noun such as newspaper, film, operation stands before the marks, perhaps with adjectives that share its
  // article; but "described the battle as "..."" names nothing.
  bool is_named(bool short_enough) const {
    constexpr std::size_t kReach = 4;  // tokens
    const auto last = token_before(reading_, passage_);
    if (!short_enough || !last) return false;
    const std::size_t begin = evidence_.scene.ranges[passage_.sentence].begin;
    for (std::size_t i = *last + 1, n = 0; i-- > begin && n < kReach; ++n) {
      for (const Match& match : reading_.at(i)) {
        if (match.entry->table == TableId::terms && names_from(i, i + match.tokens, *last) && !is_described(i, *last)) return true;
      }
    }
    return false;
  }
  // Between the naming words [begin, end) and the marks stands nothing but a clitic or adjectives.
  bool names_from(std::size_t begin, std::size_t end, std::size_t last) const {
    const bool glued = last + 1 != passage_.open;
    if (end == passage_.open || (glued && end == last + 1)) return true;
    if (glued || capitals_ || end > passage_.open || end == begin) return false;
    for (std::size_t i = end; i <= last; ++i) {
      if (!has_article(i)) return false;
    }
    return true;
  }
  // "described the operation as", "the article called it": the noun is what is described, or who describes it.
  bool is_described(std::size_t noun, std::size_t last) const {
    if (!choice_.cue) return false;
    const CueAt& cue = evidence_.cues[*choice_.cue];
    // "said that the-law "is racist"": behind "that" a definite noun has its predicate in marks.
    if (choice_.relation == Relation::clause && has_article(noun) && cue.tokens.end <= noun && has_that({cue.tokens.end, noun})) return true;
    if (cue.kind != CueClass::describe || cue.tokens.end > last) return false;
    return capitals_ || has_article(noun) || last + 1 != passage_.open || evidence_.in_speaker[noun];
  }
  bool has_article(std::size_t i) const {
    return reading_[i].is_word() && reading_.language().clitic_of(reading_.tokens().folded(i), lang::CliticClass::article) != nullptr;
  }

  // "X "Y" announced that", "the reporter of "Y" said": a short passage inside the subject, the clause still to come.
  bool names_the_speaker() const {
    if (passage_.words > kName) return false;
    if (evidence_.in_speaker[passage_.open]) return true;
    if (choice_.relation == Relation::according && names_the_source()) return true;
    if (choice_.relation == Relation::clause || choice_.relation == Relation::direct) {
      if (is_addressee()) return true;
    }
    if (choice_.relation == Relation::clause) return false;
    if (choice_.relation != Relation::direct || evidence_.cues[*choice_.cue].kind == CueClass::describe) return false;
    if (completes_role()) return true;
    std::size_t next = passage_.close;
    if (next < reading_.size() && is_comma(reading_[next])) ++next;
    if (next >= reading_.size()) return false;
    return complementiser_at(reading_, next) != nullptr || (passage_.words <= 3 && clause_follows(next));
  }
  // "said X, to-"Y", that": a preposition glued to the mark, and what was said only behind it.
  bool is_addressee() const {
    constexpr std::size_t kOutlet = 3;  // words
    const CueAt& cue = evidence_.cues[*choice_.cue];
    const auto last = token_before(reading_, passage_);
    if (!last || *last + 1 == passage_.open || passage_.words > kOutlet || cue.kind != CueClass::verb || cue.addresses) return false;
    if (!is_comma(reading_[*last]) && !evidence_.in_speaker[*last]) return false;
    const bool colon = passage_.close < reading_.size() && reading_[passage_.close].is(':');
    return colon || complementiser_at(reading_, passage_.close) != nullptr || clause_follows(passage_.close);
  }
  // "according to data of the "Dubai Observatory"": no comma between the cue before and the marks.
  bool names_the_source() const {
    const std::size_t from = evidence_.cues[*choice_.cue].tokens.end;
    if (from > passage_.open) return false;
    for (std::size_t i = from; i < passage_.open; ++i) {
      const bool clause = is_comma(reading_[i]) || complementiser_at(reading_, i) != nullptr ||
                          reading_.find(i, TableId::words, WordClass::particle) != nullptr;
      if (clause || evidence_.scene.passage(i) != nullptr) return false;
    }
    return !capitals_ || passage_.open < from + 4;
  }
  // A role without article stands before its complement: "correspondent "Sky News"".
  bool completes_role() const {
    constexpr std::size_t kOutlet = 4;  // words
    const std::size_t last = passage_.open == 0 ? 0 : passage_.open - 1;
    const Match* role = capitals_ ? nullptr : reading_.find(last, TableId::roles);
    return role != nullptr && passage_.words <= kOutlet && !role->has_clitic && passage_.close < reading_.size() &&
           reading_[passage_.close].is_word() && role->entry->as<lang::RoleClass>() == lang::RoleClass::role && role->tokens == 1;
  }
  // "said "Fatah" in a statement that": a preposition, and what was said only then.
  bool clause_follows(std::size_t next) const {
    constexpr std::size_t kReach = 30;  // tokens
    if (reading_.find(next, TableId::words, WordClass::preposition) == nullptr) return false;
    const std::size_t end = std::min(evidence_.scene.ranges[passage_.sentence].end, next + kReach);
    for (std::size_t i = next; i < end; ++i) {
      if (evidence_.scene.passage(i) != nullptr || complementiser_at(reading_, i) != nullptr) return true;
    }
    return false;
  }

  bool is_title_case() const {
    std::size_t capitals = 0, words = 0;
    for (std::size_t i = passage_.inner.begin; i < passage_.inner.end; ++i) {
      if (!reading_[i].is_word() || reading_.has(i, TableId::words)) continue;
      ++words;
      capitals += reading_[i].capital;
    }
    return words >= 1 && capitals == words && passage_.words <= 2 * kName;
  }

  static constexpr std::size_t kName = 6;  // words; names are not longer
  static constexpr std::size_t kLong = 7;  // words; without any cue only longer passages are somebody's words

  const Evidence& evidence_;
  const lang::Reading& reading_;
  const Candidate& candidate_;
  const Passage& passage_;
  const Choice& choice_;
  bool capitals_;
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
    for (std::size_t i = source.words.begin; i < source.words.end; ++i) evidence.in_speaker[i] = true;
  }
  return evidence;
}

Choice choose_cue(const Evidence& evidence, const Candidate& candidate) { return Chooser(evidence, candidate).choose(); }

Verdict judge_kind(const Evidence& evidence, const Candidate& candidate, const Choice& choice) {
  return Judge(evidence, candidate, choice).judge();
}

}  // namespace isnad::extraction
