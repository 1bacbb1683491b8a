#include "extract/quotes.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "extract/quotes_cast.h"
#include "extract/quotes_choice.h"
#include "extract/quotes_subjects.h"
#include "extract/quotes_unmarked.h"

namespace isnad::extraction {
namespace {

using lang::CueClass;

// A quote has many strings: sorted by their places, each is moved once.
std::vector<Quote> in_text_order(std::vector<Quote> quotes) {
  std::vector<std::pair<std::size_t, std::size_t>> places;  // where it begins, and which it is
  places.reserve(quotes.size());
  for (const Quote& quote : quotes) places.emplace_back(quote.span.begin, places.size());
  std::sort(places.begin(), places.end());
  std::vector<Quote> ordered;
  ordered.reserve(quotes.size());
  for (const auto& [begin, i] : places) ordered.push_back(std::move(quotes[i]));
  return ordered;
}

class Attribution {
 public:
  explicit Attribution(Scene scene)
      : scene_(std::move(scene)), reading_(scene_.reading), cues_(find_cues(scene_)), phrases_(make_phrases()), clauses_(scene_, phrases_), subjects_(scene_, phrases_, clauses_),
        sources_(find_sources(scene_, cues_, phrases_)), evidence_(gather(scene_, cues_, sources_, phrases_)), cast_(scene_, phrases_) {
    for (std::size_t c = 0; c < cues_.size(); ++c) {
      // Behind a noun stands whose words they are, or anything: "asked about the invitation of X".
      if (cues_[c].kind != CueClass::noun || phrases_.has_role(sources_[c].words)) cast_.add(sources_[c].words);
      if (!sources_[c].meant.empty()) meant_.emplace(sources_[c].words.begin, sources_[c].meant);
    }
    cast_.end_speakers();
    cast_.add_roles();
  }

  QuoteResult run() {
    choose();
    repeat_names();
    read_headlines();
    echo_headings();
    echo_leads();
    read_subheadings();
    result_.quotes.reserve(scene_.passages.size());
    for (std::size_t i = 0; i < scene_.passages.size(); ++i) result_.quotes.push_back(marked(i));
    add_unmarked();
    result_.quotes = in_text_order(std::move(result_.quotes));
    if (cast_.is_full()) {
      note_limit("limit-names", "more than " + std::to_string(Cast::kMostMembers) + " people and bodies are named; those named after them are told apart by their words alone");
    }
    result_.diagnostics = std::move(scene_.diagnostics);
    return std::move(result_);
  }

 private:
  // Names that stand alone behind a cue or role teach where longer phrases end.
  Phrases make_phrases() const {
    Phrases phrases(scene_);
    std::vector<TokenRange> found;
    const auto take = [&](std::size_t i, std::size_t limit) {
      if (phrases.may_teach(i, limit)) found.push_back(phrases.after(i, limit));
    };
    for (const CueAt& cue : cues_) take(cue.tokens.end, scene_.ranges[cue.sentence].end);
    for (const TokenRange range : scene_.ranges) {
      for (std::size_t i = range.begin; i < range.end; ++i) {
        if (reading_.has(i, lang::TableId::roles) && scene_.passage(i) == nullptr) take(i, range.end);
      }
    }
    for (const bool families : {false, true}) {
      for (const TokenRange phrase : found) phrases.learn(phrase, families);
    }
    return phrases;
  }

  void choose() {
    for (std::size_t i = 0; i < scene_.passages.size(); ++i) {
      Candidate candidate{scene_.passages[i]};
      if (i > 0) {
        candidate.previous = &scene_.passages[i - 1];
        candidate.previous_choice = choices_.back();
        candidate.previous_verdict = verdicts_.back();
      }
      choices_.push_back(choose_cue(evidence_, candidate));
      verdicts_.push_back(judge_kind(evidence_, candidate, choices_.back()));
      if (!verdicts_.back().speech) choices_.back() = {};
    }
  }

  // What a noun calls by a name once ("the show "The Voice"") is no speech where a cue stands somewhere before it.
  void repeat_names() {
    constexpr std::size_t kName = 4;  // words
    const bool capitals = reading_.language().is("names_capitalised");
    std::unordered_set<std::uint64_t> names;
    for (std::size_t i = 0; i < scene_.passages.size(); ++i) {
      const std::string_view rule = verdicts_[i].rule;
      const bool named = rule == "term-noun" || (!capitals && (rule == "modified-noun" || rule == "named-thing" || rule == "gloss"));
      if (named && scene_.passages[i].words <= kName) names.insert(words_hash(i));
    }
    for (std::size_t i = 0; !names.empty() && i < scene_.passages.size(); ++i) {
      const bool subject = !capitals && verdicts_[i].rule == "cue-that" && !clause_ends_at(scene_.passages[i].close);  // "that "The Voice" begins"
      const bool loose = subject || verdicts_[i].rule == "fragment-of-cue" || verdicts_[i].rule == "according" || (!capitals && verdicts_[i].rule == "joined");
      if (!loose || scene_.passages[i].words > kName || !names.contains(words_hash(i))) continue;
      verdicts_[i] = {false, "named-elsewhere"};
      choices_[i] = {};
    }
  }
  std::uint64_t words_hash(std::size_t i) const {
    std::uint64_t hash = 0;
    for (std::size_t t = scene_.passages[i].inner.begin; t < scene_.passages[i].inner.end; ++t) hash = hash * 31 + reading_[t].hash;
    return hash;
  }

  // "Words": X defends himself; X: "words". Behind or before the colon of a headline stands who said so.
  void read_headlines() {
    for (std::size_t i = 0; i < scene_.passages.size(); ++i) {
      const Passage& passage = scene_.passages[i];
      if (passage.sentence >= scene_.sentences.size() || (choices_[i].cue && cues_[*choices_[i].cue].kind != CueClass::noun)) continue;
      const TokenRange who = headline_speaker(passage);
      const bool heading = scene_.sentences[passage.sentence].kind == Sentence::Kind::heading;
      if (who.empty() || !(heading || is_line_of(who, passage))) continue;
      headlines_[i] = who;
      choices_[i] = {};
      verdicts_[i] = {true, "headline"};
    }
  }
  // "Emil Roe: "Words"", all there is of a sentence: also where it is no heading, if a role or an unknown word with a
  // capital says who. Where names have no capitals somebody known is trusted, and words may follow.
  bool is_line_of(TokenRange who, const Passage& passage) const {
    constexpr std::size_t kFewest = 2, kFollowed = 3;  // words
    const TokenRange line = scene_.ranges[passage.sentence];
    const bool label = who.begin == line.begin && reading_[who.end].is(':') && who.end + 1 == passage.open;
    const bool whole = passage.close + 1 >= line.end, capitals = reading_.language().is("names_capitalised");
    if (!label || passage.words < (whole ? kFewest : kFollowed) || (capitals && !whole)) return false;
    if (!capitals && line.begin != 0 && reading_[line.begin].newlines_before == 0) return false;  // behind an initial's stop
    if (!capitals) return phrases_.has_role(who) || phrases_.is_known_name(who.end - 1) || phrases_.country_end(who.begin) == who.end || (whole && is_full_name(who));
    return phrases_.has_role(who) || (reading_[who.end - 1].capital && reading_.is_unlisted(who.end - 1));
  }
  // Two or three words of no table.
  bool is_full_name(TokenRange who) const {
    constexpr std::size_t kFewest = 2, kMost = 3;  // words
    if (who.end < who.begin + kFewest || who.end > who.begin + kMost) return false;
    for (std::size_t i = who.begin; i < who.end; ++i) {
      if (!phrases_.is_name(i)) return false;
    }
    return true;
  }
  TokenRange headline_speaker(const Passage& passage) const {
    constexpr std::size_t kReach = 8;  // tokens
    const TokenRange line = scene_.ranges[passage.sentence];
    if (passage.open == line.begin) {
      const bool colon = passage.close < line.end && reading_[passage.close].is(':');
      const TokenRange who = colon ? phrases_.after(passage.close + 1, line.end) : TokenRange{};
      return may_speak(who, passage) ? who : TokenRange{};
    }
    for (std::size_t colon = line.begin + 1; colon < std::min(passage.open, line.begin + kReach); ++colon) {
      if (!reading_[colon].is(':')) continue;
      const TokenRange who = phrases_.after(line.begin, colon);
      return who.end == colon && may_speak(who, passage) ? who : TokenRange{};
    }
    return {};
  }

  // "In pictures: ..." names nobody. Where no capitals tell, a name of two words before a whole clause is trusted.
  bool may_speak(TokenRange who, const Passage& passage) const {
    constexpr std::size_t kClause = 4;  // words
    if (!who.empty() && phrases_.country_end(who.begin) == who.end) return true;
    if (who.empty() || !phrases_.names_somebody(who)) return false;
    if (reading_.has_any(who.begin, {lang::TableId::things, lang::TableId::terms}) && !phrases_.role_at(who.begin)) return false;
    if (reading_.language().is("names_capitalised") || phrases_.has_role(who) || phrases_.is_known_name(who.end - 1)) return true;
    return who.end > who.begin + 1 && passage.words >= kClause;
  }

  void note_limit(const char* code, const std::string& message) { scene_.diagnostics.push_back({Severity::info, code, scene_.document.id, {}, message}); }

  // A heading or teaser repeats words that the text below gives with their speaker.
  void echo_headings() {
    constexpr std::size_t kMost = 64;  // passages in headings and teasers; each is looked for in the whole text
    for (std::size_t i = 0, asked = 0; i < scene_.passages.size(); ++i) {
      if (choices_[i].cue || scene_.passages[i].sentence >= scene_.sentences.size() ||
          scene_.sentences[scene_.passages[i].sentence].kind == Sentence::Kind::prose) {
        continue;
      }
      if (++asked > kMost) return note_limit("limit-headings", "more than " + std::to_string(kMost) + " marked passages in headings; who said the later ones is not looked for in the text");
      if (const auto source = said_below(scene_.passages[i])) {
        choices_[i].cue = source;
        verdicts_[i] = {true, "heading-echo"};
        echoes_.insert(i);
      }
    }
  }
  std::optional<std::size_t> said_below(const Passage& heading) const {
    for (std::size_t i = 0; i < scene_.passages.size(); ++i) {
      if (heading.words == 1 && scene_.passages[i].words > 2) continue;  // a name that somebody mentions
      if (verdicts_[i].speech && choices_[i].cue && &scene_.passages[i] != &heading && holds(scene_.passages[i].inner, heading.inner)) {
        return choices_[i].cue;
      }
    }
    return std::nullopt;
  }
  // The first sentences give words that the text below repeats with their speaker.
  void echo_leads() {
    constexpr std::size_t kFewest = 3, kLead = 4;  // words, sentences
    std::unordered_map<std::uint64_t, std::size_t> said;  // by its words, the passage
    for (std::size_t i = 0; i < scene_.passages.size(); ++i) {
      if (scene_.passages[i].words >= kFewest && verdicts_[i].speech && choices_[i].cue) said[words_hash(i)] = i;
    }
    for (std::size_t i = 0; i < scene_.passages.size() && scene_.passages[i].sentence < kLead; ++i) {
      const bool unsaid = !choices_[i].cue && !headlines_.contains(i) && verdicts_[i].rule.ends_with("no-cue") && scene_.passages[i].words >= kFewest;
      const auto echo = unsaid ? said.find(words_hash(i)) : said.end();
      if (echo == said.end() || echo->second < i) continue;
      choices_[i].cue = choices_[echo->second].cue;
      verdicts_[i] = {true, "lead-echo"};
      echoes_.insert(i);
    }
  }
  // ""No talks now"", a line of its own above a paragraph: whoever speaks first in that.
  void read_subheadings() {
    if (reading_.language().is("names_capitalised")) return;
    for (std::size_t i = 0; i < scene_.passages.size(); ++i) {
      const Passage& passage = scene_.passages[i];
      const std::size_t line = passage.sentence, next = line + 1;
      if (choices_[i].cue || verdicts_[i].speech || line == 0 || next >= scene_.ranges.size() || passage.words < 2 || !is_whole_line(passage)) continue;
      const auto first = std::partition_point(cues_.begin(), cues_.end(), [&](const CueAt& cue) { return cue.sentence < next; });
      for (auto cue = first; cue != cues_.end() && cue->sentence == next; ++cue) {
        const auto c = static_cast<std::size_t>(cue - cues_.begin());
        if (cue->kind == CueClass::noun || cue->aside || sources_[c].who.empty()) continue;
        choices_[i].cue = c;
        verdicts_[i] = {true, "subheading"};
        echoes_.insert(i);
        break;
      }
    }
  }
  bool is_whole_line(const Passage& passage) const {
    const TokenRange line = scene_.ranges[passage.sentence];
    const bool apart = reading_[line.begin].newlines_before != 0 && (line.end >= reading_.size() || reading_[line.end].newlines_before != 0);
    return apart && passage.open == line.begin && passage.close >= line.end && !is_stop(reading_[passage.inner.end - 1]);
  }
  bool holds(TokenRange outer, TokenRange inner) const {
    const auto at = reading_.tokens().begin();
    const auto first = [&](std::size_t i) { return at + static_cast<std::ptrdiff_t>(i); };
    return std::search(first(outer.begin), first(outer.end), first(inner.begin), first(inner.end), [&](const auto& a, const auto& b) {
             return reading_.stem_hash(static_cast<std::size_t>(&a - &*at)) == reading_.stem_hash(static_cast<std::size_t>(&b - &*at));
           }) != first(outer.end);
  }

  Quote marked(std::size_t i) const {
    const Passage& passage = scene_.passages[i];
    Quote quote;
    quote.sentence = passage.sentence;
    quote.span = scene_.span_of(passage.inner);
    for (const TokenRange part : passage.parts) quote.fragments.push_back(scene_.span_of(part));
    quote.kind = verdicts_[i].speech ? Quote::Kind::speech : Quote::Kind::term;
    quote.rule = std::string(verdicts_[i].rule);
    quote.form = verdicts_[i].speech && !holds_all(i) ? Quote::Form::mixed : Quote::Form::direct;
    if (choices_[i].cue) {
      quote.speaker = speaker_of(*choices_[i].cue);
      quote.via = via_of(*choices_[i].cue);
      if (!echoes_.contains(i)) quote.cue = cue_of(*choices_[i].cue);
    } else if (const auto headline = headlines_.find(i); headline != headlines_.end()) {
      quote.speaker = speaker_named(headline->second, headline->second);
    } else if (verdicts_[i].speech) {
      quote.speaker = nearest_speaker(passage);
    }
    return quote;
  }

  // Words without a cue of their own: who spoke just before, if that is not far.
  std::optional<Speaker> nearest_speaker(const Passage& passage) const {
    if (const TokenRange subject = subject_before_colon(passage); !subject.empty()) return speaker_named(subject, subject);
    if (const TokenRange before{scene_.ranges[passage.sentence].begin, passage.open}; has_words_of_its_own(before)) {
      const TokenRange subject = subjects_.of_words(before);
      if (!subject.empty()) return speaker_named(subject, subject);
      if (!is_verb_before_colon(passage.open - 1, before.begin)) return std::nullopt;
    }
    constexpr std::size_t kFar = 3;  // sentences
    auto cue = std::partition_point(cues_.begin(), cues_.end(), [&](const CueAt& c) { return c.tokens.begin < passage.open; });
    if (cue == cues_.begin()) return named_behind(passage);
    --cue;
    if (cue->sentence + kFar < passage.sentence) return named_behind(passage);
    std::optional<Speaker> speaker = speaker_of(static_cast<std::size_t>(cue - cues_.begin()));
    if (speaker) {
      speaker->span = {};
      speaker->text.clear();
    }
    return speaker;
  }

  // "About the match, he-exclaimed: "Words"": a word alone between a comma and a colon, whatever the verb.
  bool is_verb_before_colon(std::size_t colon, std::size_t from) const {
    return reading_[colon].is(':') && colon >= from + 2 && is_comma(reading_[colon - 2]) && !phrases_.has_article(colon - 1) &&
           !reading_.has_any(colon - 1, {lang::TableId::words, lang::TableId::roles, lang::TableId::nouns, lang::TableId::terms, lang::TableId::publications});
  }

  // Where verbs come first a sentence that has begun without marks has a subject of its own; a verb alone has none.
  bool has_words_of_its_own(TokenRange before) const {
    if (!reading_.language().is("verb_first") || count_words(reading_, before) < 2) return false;
    for (std::size_t i = before.begin; i < before.end; ++i) {
      if (scene_.passage(i) != nullptr) return false;
    }
    return true;
  }

  // ""Words." Emil Roe, 72, was woken by the blast": a sentence of marks alone, and somebody with his age in the next one.
  std::optional<Speaker> named_behind(const Passage& passage) const {
    const TokenRange own = scene_.ranges[passage.sentence];
    const std::size_t next = passage.sentence + 1;
    if (passage.open != own.begin || passage.close < own.end || next >= scene_.ranges.size() || !reading_.language().is("names_capitalised")) return std::nullopt;
    for (std::size_t i = scene_.ranges[next].begin; i + 3 < scene_.ranges[next].end; ++i) {
      const bool full = reading_[i].capital && reading_[i + 1].capital && reading_.is_unlisted(i) && reading_.is_unlisted(i + 1);
      if (full && is_comma(reading_[i + 2]) && reading_[i + 3].kind == text::TokenKind::number) return speaker_named({}, {i, i + 2});
    }
    return std::nullopt;
  }

  // "The mayor thanked the crowd: "Words.""
  TokenRange subject_before_colon(const Passage& passage) const {
    const TokenRange sentence = scene_.ranges[passage.sentence];
    if (passage.open <= sentence.begin || !reading_[passage.open - 1].is(':') || !reading_.language().is("names_capitalised")) return {};
    const TokenRange subject = phrases_.head(sentence.begin, passage.open - 1);
    return !subject.empty() && phrases_.names_somebody(subject) && !phrases_.is_pronoun(subject) ? subject : TokenRange{};
  }

  // The marks hold all that was said: the cue leads straight to them, and behind them the clause is over.
  bool holds_all(std::size_t i) const {
    const Passage& passage = scene_.passages[i];
    switch (choices_[i].relation) {
      case Relation::colon: case Relation::after: case Relation::continued: return true;
      case Relation::none: return true;
      case Relation::that: return clause_ends_at(passage.close);
      case Relation::according:
        return (passage.open == scene_.ranges[passage.sentence].begin || is_comma(reading_[passage.open - 1])) && clause_ends_at(passage.close);
      case Relation::direct: return clause_ends_at(passage.close) && !clause_begins_before(i);
      default: return false;
    }
  }
  // "saying she had "no interest"": the outlet's own words have begun the clause.
  bool clause_begins_before(std::size_t i) const {
    const std::size_t c = *choices_[i].cue;
    for (std::size_t t = std::max(cues_[c].tokens.end, sources_[c].end); t < scene_.passages[i].open; ++t) {
      if (scene_.passage(t) == nullptr && reading_.find(t, lang::TableId::words, lang::WordClass::auxiliary) != nullptr) return true;
    }
    return false;
  }
  bool clause_ends_at(std::size_t i) const {
    if (i >= reading_.size() || reading_[i].newlines_before != 0) return true;
    return is_stop(reading_[i]) || is_comma(reading_[i]) || reading_[i].is(0x061B) || reading_[i].is(';') ||
           is_stop(reading_[i - 2]) || reading_.has(i, lang::TableId::cues);
  }

  std::optional<Speaker> speaker_of(std::size_t c) const {
    const Source& source = sources_[c];
    if (source.who.empty()) return std::nullopt;
    return speaker_named(source.words, source.who);
  }
  Speaker speaker_named(TokenRange words, TokenRange who) const {
    Speaker speaker;
    if (!words.empty()) {
      speaker.span = cast_.span(words);
      speaker.text = std::string(speaker.span.of(reading_.text()));
    }
    const auto meant = meant_.find(who.begin);
    speaker.name = cast_.fullest(who, meant == meant_.end() ? TokenRange{} : meant->second);
    return speaker;
  }
  // Who passed the words on: named by the cue itself, else an outlet at another cue of the sentence, the nearest.
  std::optional<Relay> via_of(std::size_t c) const {
    constexpr std::size_t kReach = 6;  // cues
    if (!sources_[c].via.empty()) return relay(sources_[c].via);
    if (phrases_.is_outlet(sources_[c].who)) return std::nullopt;
    for (std::size_t n = 1; n <= kReach; ++n) {
      for (const std::size_t k : {c - n, c + n}) {  // below 0 it wraps and is none
        if (k >= cues_.size() || cues_[k].sentence != cues_[c].sentence) continue;
        if (const TokenRange outlet = passed_on_at(k, c); !outlet.empty()) return relay(outlet);
      }
    }
    return std::nullopt;
  }
  // "Reuters said the minister had called it ..." passes on too, but "..., and Reuters said ..." is another matter.
  TokenRange passed_on_at(std::size_t k, std::size_t c) const {
    const bool before = k < c;
    const Source& source = sources_[k];
    if (!source.via.empty()) return source.via;
    // "..., Reuters reported."
    const bool tail = !before && !source.words.empty() && source.words.begin > 0 && source.words.end <= cues_[k].tokens.begin && is_comma(reading_[source.words.begin - 1]);
    const bool leads = before && (!reading_.language().is("verb_first") || has_that(scene_, {cues_[k].tokens.end, cues_[c].tokens.begin}));
    const bool passes = cues_[k].kind == CueClass::according || cues_[k].kind == CueClass::relay || ((leads || tail) && cues_[k].kind == CueClass::verb);
    const bool marked = !source.words.empty() && cues_[k].kind != CueClass::verb && scene_.passage(source.words.begin) != nullptr;
    return passes && (marked || phrases_.is_outlet(source.words) || (tail && !phrases_.has_role(source.words) && !phrases_.is_pronoun(source.words))) ? source.words : TokenRange{};
  }
  Relay relay(TokenRange outlet) const {
    const Span span = cast_.span(outlet);
    return {span, std::string(span.of(reading_.text()))};
  }
  Cue cue_of(std::size_t c) const { return {cues_[c].span, std::string(cues_[c].span.of(reading_.text()))}; }

  void add_unmarked() {
    std::vector<bool> speech_at(reading_.size(), false);
    for (std::size_t i = 0; i < scene_.passages.size(); ++i) {
      const Passage& passage = scene_.passages[i];
      if (verdicts_[i].speech) std::fill(speech_at.begin() + static_cast<std::ptrdiff_t>(passage.open), speech_at.begin() + static_cast<std::ptrdiff_t>(passage.close), true);
    }
    for (const Unmarked& found : find_unmarked(evidence_, speech_at)) {
      Quote quote;
      quote.sentence = cues_[found.cue].sentence;
      quote.span = scene_.span_of(found.words);
      quote.fragments = {quote.span};
      quote.form = found.direct ? Quote::Form::direct : Quote::Form::indirect;
      quote.rule = std::string(found.rule);
      quote.speaker = speaker_of(found.cue);
      quote.cue = cue_of(found.cue);
      quote.via = via_of(found.cue);
      result_.quotes.push_back(std::move(quote));
    }
  }

  Scene scene_;
  const lang::Reading& reading_;
  std::vector<CueAt> cues_;
  Phrases phrases_;
  Clauses clauses_;
  Subjects subjects_;
  std::vector<Source> sources_;
  Evidence evidence_;
  Cast cast_;
  std::unordered_map<std::size_t, TokenRange> meant_;  ///< by the first token of the words that say what somebody is
  std::vector<Choice> choices_;
  std::vector<Verdict> verdicts_;
  std::unordered_map<std::size_t, TokenRange> headlines_;  ///< passages of headlines, and who the headline names
  std::unordered_set<std::size_t> echoes_;  ///< headings that repeat a quote: no cue of their own
  QuoteResult result_;
};

}  // namespace

QuoteResult quotes(const Document& document, const std::vector<Sentence>& sentences, const lang::Reading& reading) {
  return Attribution(make_scene(document, sentences, reading)).run();
}

}  // namespace isnad::extraction
