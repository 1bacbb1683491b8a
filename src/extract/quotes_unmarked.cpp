#include "extract/quotes_unmarked.h"

#include <algorithm>

#include "extract/dateline.h"

namespace isnad::extraction {
namespace {

using lang::CueClass;
using lang::Match;
using lang::TableId;

constexpr std::size_t kFewest = 2;  // words; less states nothing
constexpr std::size_t kMost = 400;  // tokens; more is no sentence

class Finder {
 public:
  Finder(const Evidence& evidence, const std::vector<bool>& speech_at)
      : scene_(evidence.scene), reading_(evidence.scene.reading), cues_(evidence.cues), sources_(evidence.sources),
        phrases_(evidence.phrases), speech_at_(speech_at),
        bare_that_(evidence.scene.reading.language().is("that_may_be_missing")) {}

  std::vector<Unmarked> find() {
    for (std::size_t c = 0; c < cues_.size(); ++c) {
      const TokenRange sentence = scene_.ranges[cues_[c].sentence];
      if (cues_[c].inside || dialogue(c)) continue;
      if (!(after_colon(c, sentence) || after_that(c, sentence))) around(c, sentence);
    }
    return std::move(found_);
  }

 private:
  bool add(TokenRange words, std::size_t cue, bool direct, std::string_view rule) {
    while (!words.empty() && (is_comma(reading_[words.begin]) || reading_[words.begin].is('\'') || reading_[words.begin].is(0x2019))) ++words.begin;
    while (!words.empty() && words.end - words.begin <= kMost && !reading_[words.end - 1].is_word() && !ends_content(words.end - 1)) --words.end;
    while (!words.empty() && ends_in_conjunction(words)) --words.end;
    if (words.empty() || words.end - words.begin > kMost || count_words(reading_, words) < (direct ? 1 : kFewest)) return false;
    for (std::size_t i = words.begin; i < words.end; ++i) {
      if (speech_at_[i]) return false;
    }
    if (!found_.empty() && found_.back().words.end > words.begin) return false;
    found_.push_back({words, cue, direct, rule});
    return true;
  }
  // "..., but he | stressed", "..., and-that | according to": it belongs to the next clause. A comma before it goes with it.
  bool ends_in_conjunction(TokenRange words) const {
    const std::size_t last = words.end - 1;
    const Match* that = reading_.find(last, TableId::words, lang::WordClass::demonstrative);
    if (that != nullptr && that->has_clitic && that->clitic == lang::CliticClass::conjunction) return true;
    return reading_.find(last, TableId::words, lang::WordClass::conjunction) != nullptr || is_comma(reading_[last]);
  }
  // Numbers, closing brackets and marks of names belong to what was said.
  bool ends_content(std::size_t i) const {
    return reading_[i].kind == text::TokenKind::number || segmentation::is_close_bracket(reading_[i]) || reading_[i].is('%') ||
           scene_.passage(i) != nullptr;
  }

  // - words, - cue speaker. - words: lines of a conversation, and what the same line goes on with.
  bool dialogue(std::size_t c) {
    std::size_t s = cues_[c].sentence;
    const TokenRange sentence = scene_.ranges[s];
    const std::size_t verb = cues_[c].tokens.begin;
    const std::size_t end = cues_[c].kind == CueClass::verb && (is_line_dash(sentence.begin) || is_reply(s)) ? dialogue_end(scene_, sentence.begin, verb) : sentence.begin;
    if (end == sentence.begin || !add({sentence.begin + 1, end}, c, true, "dash-dialogue")) return false;
    while (++s < scene_.ranges.size() && is_line_dash(scene_.ranges[s].begin) && reading_[scene_.ranges[s].begin].newlines_before == 0) {
      if (c + 1 < cues_.size() && cues_[c + 1].sentence == s) break;
      add({scene_.ranges[s].begin + 1, scene_.ranges[s].end}, c, true, "dash-dialogue");
    }
    return true;
  }
  // "- Do you regret it?", and then "- Never, says X": a hyphen is a dash where it answers a question.
  bool is_reply(std::size_t s) const {
    const TokenRange line = scene_.ranges[s];
    if (s == 0 || !reading_[line.begin].is('-') || reading_[line.begin].newlines_before == 0) return false;
    const TokenRange asked = scene_.ranges[s - 1];
    return reading_[asked.begin].is('-') && reading_[asked.end - 1].is('?');
  }
  bool is_line_dash(std::size_t i) const {
    return i + 1 < reading_.size() && segmentation::is_dash(reading_[i]) && !reading_[i].is('-') && reading_[i + 1].space_before;
  }

  // cue [speaker] : words
  bool after_colon(std::size_t c, TokenRange sentence) {
    constexpr std::size_t kReach = 12;  // tokens between the speaker and the colon
    if (cues_[c].aside) return false;
    const std::size_t from = std::max(sources_[c].end, cues_[c].tokens.end);
    for (std::size_t i = from; i < std::min(sentence.end, from + kReach); ++i) {
      if (scene_.passage(i) != nullptr && !speech_at_[i]) continue;  // a name: "said to "X": ..."
      if (speech_at_[i] || is_comma_of_clause(i)) return false;
      if (!reading_[i].is(':')) continue;
      if (i + 1 >= sentence.end || scene_.passage(i + 1) != nullptr || !reading_[i + 1].space_before) return false;
      // "A ferry [phrase] sinks off Taluria: 31 dead": a noun that nobody's words are leads to a colon beside it only.
      if (cues_[c].kind == CueClass::noun && sources_[c].who.empty() && i > cues_[c].tokens.end + 1) return false;
      std::size_t next = c + 1;
      while (next < cues_.size() && cues_[next].aside) ++next;
      if (next < cues_.size() && cues_[next].tokens.begin < i) return false;
      // With capitals a clause that begins without one is the outlet's: "they disagreed: by their count ...".
      const bool direct = !reading_.language().is("names_capitalised") || !reading_[i + 1].is_word() || reading_[i + 1].capital;
      return add({i + 1, sentence.end}, c, direct, "colon-no-marks");
    }
    return false;
  }
  bool is_comma_of_clause(std::size_t i) const { return complementiser_at(reading_, i) != nullptr; }

  // cue [speaker] that words
  bool after_that(std::size_t c, TokenRange sentence) {
    if (cues_[c].kind == CueClass::according || cues_[c].kind == CueClass::describe || cues_[c].aside) return false;
    std::size_t next = c + 1;
    while (next < cues_.size() && (cues_[next].aside || cues_[next].tokens.begin < sources_[c].end)) ++next;
    const std::size_t limit = next < cues_.size() && cues_[next].sentence == cues_[c].sentence ? cues_[next].tokens.begin : sentence.end;
    constexpr std::size_t kReach = 30;  // tokens: places, times and titles between the cue and "that"
    const std::size_t from = cues_[c].tokens.end;
    for (std::size_t i = from; i < std::min(limit, from + kReach); ++i) {
      if (scene_.passage(i) != nullptr && speech_at_[i]) return false;
      if (begins_other_clause(i)) return false;
      const Match* that = scene_.passage(i) == nullptr ? complementiser_at(reading_, i) : nullptr;
      if (that != nullptr && is_relative(i)) return false;
      if (that != nullptr) return add({i + 1, content_end(c, i, sentence)}, c, false, "indirect-that");
    }
    return bare_that_ && without_that(c, limit, sentence);
  }

  // ", after ...", "and it-is-likely that": a clause of the outlet's own before any "that".
  bool begins_other_clause(std::size_t i) const {
    if (reading_.find(i, TableId::cues, CueClass::passive) != nullptr) return true;
    if (!reading_.language().is("verb_first")) return false;
    if (reading_.find(i, TableId::cues, CueClass::impersonal) != nullptr) return true;
    return is_comma(reading_[i - 1]) && reading_.find(i, TableId::words, lang::WordClass::conjunction) != nullptr;
  }

  // "what is left of it" where that is "that which ...": no clause is reported.
  bool is_relative(std::size_t i) const {
    const std::size_t before = i - 1 - (i >= 2 && is_comma(reading_[i - 1]));
    return !reading_.language().is("verb_first") && !bare_that_ && reading_.find(before, TableId::words, lang::WordClass::demonstrative) != nullptr;
  }

  // "The company said it would pay": the clause begins right behind the verb.
  bool without_that(std::size_t c, std::size_t limit, TokenRange sentence) {
    std::size_t from = cues_[c].tokens.end;
    if (cues_[c].kind != CueClass::participle && (cues_[c].kind != CueClass::verb || sources_[c].words.empty() || sources_[c].words.begin > cues_[c].tokens.begin)) return false;
    if (const TokenRange told = sources_[c].via; cues_[c].addresses && told.begin >= from && told.begin <= from + 1) from = told.end;
    if (from >= limit || !reading_[from].is_word()) return false;
    const Match* word = reading_.find(from, TableId::words);
    const bool starts = word != nullptr && (word->as<lang::WordClass>() == lang::WordClass::pronoun ||
                                            word->as<lang::WordClass>() == lang::WordClass::article ||
                                            word->as<lang::WordClass>() == lang::WordClass::demonstrative);
    const bool told = from > cues_[c].tokens.end && starts && phrases_.is_pronoun({from, from + 1});  // "told AFP they saw smoke"
    if ((!starts && !reading_[from].capital) || !(told || has_auxiliary(from))) return false;
    const TokenRange words{from, content_end(c, from, sentence)};
    return count_words(reading_, words) >= 4 && add(words, c, false, "indirect-bare");
  }

  // A finite verb near: "it would pay", not "his prayers".
  bool has_auxiliary(std::size_t from) const {
    constexpr std::size_t kReach = 8, kAside = 6;  // tokens
    for (std::size_t i = from; i < std::min(reading_.size(), from + kReach); ++i) {
      if (is_comma(reading_[i])) {  // "the inspection, in March, had ..."
        std::size_t end = i + 1;
        while (end < std::min(reading_.size(), i + kAside) && !is_comma(reading_[end]) && reading_[end].is_word()) ++end;
        if (end >= reading_.size() || !is_comma(reading_[end])) return false;
        from += end - i;
        i = end;
        continue;
      }
      if (reading_.find(i, TableId::words, lang::WordClass::auxiliary) != nullptr) return true;
      if (reading_.has(i, TableId::cues) && reading_.find(i - 1, TableId::words, lang::WordClass::conjunction) != nullptr) return false;  // "denied it and said"
    }
    return false;
  }

  // To the sentence's end, or to the comma before a further cue that begins a clause of the outlet's own.
  std::size_t content_end(std::size_t c, std::size_t from, TokenRange sentence) const {
    constexpr std::size_t kCues = 12;
    for (std::size_t k = c + 1; k < std::min(cues_.size(), c + kCues) && cues_[k].sentence == cues_[c].sentence; ++k) {
      const std::size_t begin = cues_[k].tokens.begin;
      if (begin <= from) continue;
      const bool comma = begin > 0 && is_comma(reading_[begin - 1]);
      if (cues_[k].kind == CueClass::participle && comma) return begin - 1;
      if (cues_[k].kind == CueClass::according && comma) return begin - 1;
      if (const std::size_t tail = outlet_tail(k, sentence); tail != 0) return tail;
      if (const std::size_t contrast = other_clause(k, from); contrast != 0) return contrast;
      if (cues_[k].joined && cues_[k].kind == CueClass::verb && leads_on(k, sentence)) return comma ? begin - 1 : begin;
    }
    return sentence.end;
  }
  // ..., while the opposition accused her: the comma before another's clause that has marks of its own; else 0.
  std::size_t other_clause(std::size_t k, std::size_t from) const {
    const TokenRange who = sources_[k].words;
    if (!bare_that_ || who.empty() || who.begin < from + 2 || who.end > cues_[k].tokens.begin || cues_[k].kind == CueClass::noun) return 0;
    const bool conjunction = reading_.find(who.begin - 1, TableId::words, lang::WordClass::conjunction) != nullptr && is_comma(reading_[who.begin - 2]);
    return conjunction ? who.begin - 2 : 0;
  }
  // ..., an outlet reported: the comma, if that ends the sentence; else 0.
  std::size_t outlet_tail(std::size_t k, TokenRange sentence) const {
    const TokenRange who = sources_[k].words;
    const bool fits = cues_[k].kind == CueClass::verb && !who.empty() && who.end <= cues_[k].tokens.begin && who.begin > sentence.begin + 1 &&
                      is_comma(reading_[who.begin - 1]) && (phrases_.is_outlet(who) || !phrases_.has_role(who)) && closes(cues_[k].tokens.end, sentence);
    return fits ? who.begin - 1 : 0;
  }
  // The further cue has its own "that" or marks.
  bool leads_on(std::size_t k, TokenRange sentence) const {
    const std::size_t end = std::min(sentence.end, sources_[k].end + 4);
    for (std::size_t i = cues_[k].tokens.end; i < end; ++i) {
      if (scene_.passage(i) != nullptr || complementiser_at(reading_, i) != nullptr) return true;
    }
    return false;
  }

  // "words, according to X"; "according to X, words"; "words, X said" at the sentence's end.
  void around(std::size_t c, TokenRange sentence) {
    const CueAt& cue = cues_[c];
    const bool tail = (cue.kind == CueClass::verb || (cue.kind == CueClass::relay && !sources_[c].words.empty())) && !cue.joined && reading_.language().is("quote_before_cue") && !reading_.language().is("verb_first");
    if (cue.kind != CueClass::according && !tail) return;
    const std::size_t begin = sources_[c].words.empty() ? cue.tokens.begin : std::min(cue.tokens.begin, sources_[c].words.begin);
    const std::size_t end = std::max(cue.tokens.end, sources_[c].end);
    const bool other = (c > 0 && cues_[c - 1].sentence == cue.sentence) ||
                       (cue.kind == CueClass::verb && c + 1 < cues_.size() && cues_[c + 1].sentence == cue.sentence);
    if (other) return;
    sentence.begin = behind_dateline(reading_, sentence);
    if (tail && reading_.find(sentence.begin, TableId::cues, CueClass::passive) != nullptr) return;  // "Asked why, X shrugged."
    if (begin > sentence.begin && is_parted(c, begin) && closes(end, sentence)) {
      add({sentence.begin, begin}, c, false, cue.kind == CueClass::according ? "indirect-according" : "indirect-after");
    } else if (const std::size_t comma = comma_behind(end, sentence.end); begin <= sentence.begin + 1 && cue.kind == CueClass::according && comma != end + kFar) {
      add({behind_relative(comma + 1, sentence.end), sentence.end}, c, false, "indirect-according");
    }
  }
  std::size_t behind_article(std::size_t i) const { return i + (reading_.find(i, TableId::words, lang::WordClass::article) != nullptr); }
  // "words, according to X"; without a comma where X is surely somebody, for "according to the plan" says how.
  bool is_parted(std::size_t c, std::size_t begin) const {
    const TokenRange words = sources_[c].words;
    return is_comma(reading_[begin - 1]) || (cues_[c].kind == CueClass::according && !words.empty() && reading_.has_any(behind_article(words.begin), {TableId::roles, TableId::agencies}));
  }
  // "according to a report by X, words": the comma, if only what belongs to the source stands before it; else
  // begin + kFar.
  static constexpr std::size_t kFar = 10;  // tokens
  std::size_t comma_behind(std::size_t begin, std::size_t end) const {
    for (std::size_t i = begin; i < std::min(end, begin + kFar); ++i) {
      if (is_comma(reading_[i])) return i;
      if (scene_.passage(i) != nullptr || complementiser_at(reading_, i) != nullptr) break;
      if (i == begin && reading_.find(i, TableId::words, lang::WordClass::preposition) == nullptr && !reading_.has(i, TableId::times)) break;
    }
    return begin + kFar;
  }
  // "according to X, who is there, words", "according to X, citing Y, words".
  std::size_t behind_relative(std::size_t begin, std::size_t end) const {
    if (const Match* particle = reading_.find(begin, TableId::words, lang::WordClass::particle); particle != nullptr) return begin + particle->tokens;
    const bool cites = reading_.find(begin, TableId::cues, CueClass::according) != nullptr;
    if (!cites && reading_.find(begin, TableId::words, lang::WordClass::relative) == nullptr) return begin;
    while (begin < end && !is_comma(reading_[begin])) ++begin;
    return std::min(begin + 1, end);
  }
  bool closes(std::size_t end, TokenRange sentence) const {
    constexpr std::size_t kTail = 8;  // "according to X on Monday."
    if (end + kTail < sentence.end) return false;
    for (std::size_t i = end; i < sentence.end; ++i) {
      if (is_comma(reading_[i]) || reading_[i].is(':') || speech_at_[i]) return false;
    }
    return true;
  }

  const Scene& scene_;
  const lang::Reading& reading_;
  const std::vector<CueAt>& cues_;
  const std::vector<Source>& sources_;
  const Phrases& phrases_;
  const std::vector<bool>& speech_at_;
  bool bare_that_;
  std::vector<Unmarked> found_;
};

}  // namespace

std::vector<Unmarked> find_unmarked(const Evidence& evidence, const std::vector<bool>& speech_at) {
  return Finder(evidence, speech_at).find();
}

}  // namespace isnad::extraction
