#include "extract/quotes_choice.h"

#include <algorithm>


namespace isnad::extraction {
namespace {

using lang::CueClass;
using lang::Match;
using lang::TableId;
using lang::WordClass;

class Judge {
 public:
  Judge(const Evidence& evidence, const Candidate& candidate, const Choice& choice)
      : evidence_(evidence), reading_(evidence.scene.reading), candidate_(candidate), passage_(candidate.passage),
        choice_(choice), capitals_(reading_.language().is("names_capitalised")) {}

  // Names first: a noun before the marks that takes a name outweighs any cue. Then what the cue says, then length.
  Verdict judge() const {
    if (is_named(passage_.words <= kName || is_title())) return {false, "term-noun"};
    if (names_the_speaker()) return {false, "speaker-name"};
    if (is_modified_noun()) return {false, "modified-noun"};
    if (is_named_thing()) return {false, "named-thing"};
    if (is_gloss()) return {false, "gloss"};
    if (stands_before_that()) return {false, "before-that"};
    switch (choice_.relation) {
      case Relation::joined: return {candidate_.previous_verdict.speech, candidate_.previous_verdict.speech ? "joined" : "joined-term"};
      case Relation::that: return {true, "cue-that"};
      case Relation::colon: return {true, "cue-colon"};
      case Relation::direct: return is_called() ? Verdict{false, "title-case"} : Verdict{true, "cue-direct"};
      case Relation::after: return {true, "cue-after"};
      case Relation::clause: return is_remote() ? Verdict{false, "remote-fragment"} : of_clause("fragment-of-cue");
      case Relation::according: return is_remote() ? Verdict{false, "remote-fragment"} : of_clause("according");
      case Relation::continued: return {true, "continued"};
      case Relation::none: break;
    }
    if (is_thought()) return {false, "thought"};
    if (names_by_copula()) return {false, "term-copula"};
    if (passage_.words >= kLong) return {true, "long-no-cue"};
    if (begins_with_verb() && !has_term_before()) return {true, "clause-no-cue"};
    if (is_whole_utterance() || is_before_comma() || ends_in_comma()) return {true, "utterance-no-cue"};
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
    constexpr std::size_t kLongest = 3;  // words
    const std::size_t next = passage_.close;
    if (capitals_ || passage_.words > kLongest || !reading_.goes_on(next) || !has_article(next)) return false;
    if (passage_.words == 1) return reading_.is_unlisted(next);
    const bool adjective = reading_.has(next, TableId::adjectives) || reading_.language().has_adjective_ending(reading_.tokens().folded(next));
    const bool belongs = reading_.find(next, TableId::words, WordClass::adverb) != nullptr;  // "the-belonging to"
    return (adjective || belongs) && is_all_names();  // "boko haram" the-armed: definite without an article
  }
  // Words of no table without an article.
  bool is_all_names() const {
    for (std::size_t i = passage_.inner.begin; i < passage_.inner.end; ++i) {
      if (reading_[i].is_word() && (!reading_.is_unlisted(i) || has_article(i) || reading_.language().has_adjective_ending(reading_.tokens().folded(i)))) return false;
    }
    return true;
  }
  // "that "Jibi", and-it is the storm ...": a word or two behind "that" which a comma and a pronoun explain.
  bool is_named_thing() const {
    const std::size_t next = passage_.close;
    if (has_model_number() || is_acronym() || is_listed_name() || is_nickname() || is_body() || is_outlet_of_role() || is_body_of_role() || is_behind_lone_article() || is_domain() || is_interviewer()) return true;
    if (capitals_ || choice_.relation != Relation::that || passage_.words > 2 || next + 1 >= reading_.size() || !is_comma(reading_[next])) return false;
    return reading_.find(next + 1, TableId::words, WordClass::pronoun) != nullptr || reading_.find(next + 1, TableId::words, WordClass::relative) != nullptr;
  }
  // One word of letters that have capitals, in a script that has none: "PYD".
  bool is_acronym() const { return !capitals_ && passage_.words == 1 && passage_.inner.end == passage_.inner.begin + 1 && reading_[passage_.inner.begin].capital; }
  // "on "Twitter"", "the-agency, "SANA"", "the ministry or "the-Pentagon"": all of it a name of the tables, or the end of a paper's.
  bool is_listed_name() const {
    constexpr std::size_t kPaper = 4;  // words
    if (describes() || passage_.words > kPaper || choice_.relation == Relation::colon) return false;
    for (std::size_t i = passage_.inner.begin; !capitals_ && i < passage_.inner.end; ++i) {
      const Match* paper = reading_.find(i, TableId::publications, lang::PublicationClass::masthead);
      if (paper != nullptr && !paper->has_clitic && i + paper->tokens == passage_.inner.end) return true;
    }
    const std::size_t words = passage_.inner.end - passage_.inner.begin;
    const Match* agency = reading_.find(passage_.inner.begin, TableId::agencies);
    const Match* body = agency != nullptr || capitals_ ? agency : reading_.find(passage_.inner.begin, TableId::roles, lang::RoleClass::organisation);
    return body != nullptr && !body->has_clitic && !body->inflected && body->tokens == words && (agency != nullptr || has_article(passage_.inner.begin));
  }
  // "Alarabiya.net": a stop between two words and no space.
  bool is_domain() const {
    if (capitals_) return false;
    bool stop = false;
    for (std::size_t i = passage_.inner.begin + 1; i < passage_.inner.end; ++i) {
      if (reading_[i].space_before) return false;
      stop = stop || (reading_[i].is('.') && i + 1 < passage_.inner.end && reading_[i - 1].is_word() && reading_[i + 1].is_word());
    }
    return stop;
  }
  // "in an interview earlier with "the-News"", "in a statement to-"the-News"": behind a noun of saying and a word for whom one talks to.
  bool is_interviewer() const {
    constexpr std::size_t kOutlet = 3, kAdjectives = 2;  // words
    const auto last = token_before(reading_, passage_);
    if (capitals_ || passage_.words > kOutlet || !last || *last == 0) return false;
    const bool glued = *last + 1 != passage_.open;
    const std::size_t to = glued ? passage_.open - 1 : *last;
    if (reading_.find(to, TableId::publications, lang::PublicationClass::told) == nullptr) return false;
    for (std::size_t i = to, n = 0; i-- > 0 && n <= kAdjectives && reading_[i].is_word(); ++n) {
      if (const Match* noun = reading_.find(i, TableId::cues, CueClass::noun); noun != nullptr) return true;
      if (reading_.has(i, TableId::words) || has_article(i)) return false;
    }
    return false;
  }
  // "the correspondent of "the-News" said that": a role that has no article, and "that" behind the marks.
  bool is_outlet_of_role() const {
    const Match* role = capitals_ || passage_.words > 2 || passage_.open == 0 ? nullptr : reading_.find(passage_.open - 1, TableId::roles, lang::RoleClass::role);
    return role != nullptr && !role->has_clitic && role->tokens == 1 && complementiser_at(reading_, passage_.close) != nullptr;
  }
  // "head of "the-council the-supreme"", "player of "the-Reds"": a role without article has its genitive in marks.
  bool is_body_of_role() const {
    constexpr std::size_t kBody = 4;  // words
    if (capitals_ || passage_.open == 0 || passage_.words > kBody || describes() || !has_article(passage_.inner.begin)) return false;
    const std::size_t last = passage_.open - 1;
    const Match* role = reading_.find(last, TableId::roles);
    if (reading_.language().has_adjective_ending(reading_.tokens().folded(last))) return false;  // "in a conference of-the-press"
    return role != nullptr && !role->inflected && role->tokens == 1 && !has_article(last) && !evidence_.phrases.is_possessed(last) && reading_[passage_.open].space_before;
  }
  // "the win of the-"Blues"": an article before the mark, where nobody calls anybody so.
  bool is_behind_lone_article() const {
    constexpr std::size_t kShort = 2;  // words
    if (capitals_ || passage_.open == 0 || passage_.words > kShort || describes() || reading_[passage_.open].space_before) return false;
    const std::string_view last = reading_.tokens().folded(passage_.open - 1);
    const lang::Clitic* article = reading_.language().clitic_of(last, lang::CliticClass::article);
    return article != nullptr && article->form == last;
  }
  bool describes() const { return choice_.cue && evidence_.cues[*choice_.cue].kind == CueClass::describe; }
  // "tied to the "group of-the-helpers"", "the advance of "party of-God"": a noun that bodies are called by, and a word with an
  // article at the end. Behind "called it" it may be an opinion.
  bool is_body() const {
    constexpr std::size_t kBody = 3;  // words
    const bool free = choice_.relation == Relation::clause || choice_.relation == Relation::according || choice_.relation == Relation::none;
    if (capitals_ || !free || passage_.words < 2 || passage_.words > kBody || describes()) return false;
    const Match* body = reading_.find(passage_.inner.begin, TableId::roles, lang::RoleClass::organisation);
    if (body == nullptr || body->has_clitic || body->inflected || !has_article(passage_.inner.end - 1) || has_article(passage_.inner.begin)) return false;
    for (std::size_t i = passage_.inner.begin; i < passage_.inner.end; ++i) {
      if (reading_.has(i, TableId::words)) return false;
    }
    return true;
  }
  // "the resignation of "the Mister", as his players call-him": a verb of calling that has its object in itself.
  bool is_nickname() const {
    const std::size_t next = passage_.close;
    if (capitals_ || passage_.words > 2 || !reading_.goes_on(next) || reading_.find(next, TableId::words, WordClass::conjunction) == nullptr) return false;
    return reading_.find(next + 1, TableId::cues, CueClass::describe) != nullptr && evidence_.phrases.has_pronoun(next + 1);
  }
  // "the exercise "Tabuk 4"", "a "Rider 2"": a word or two and a number behind them, unless a cue leads straight there.
  bool has_model_number() const {
    constexpr std::size_t kModel = 4;  // tokens
    const bool free = choice_.relation == Relation::clause || choice_.relation == Relation::according;
    const std::size_t last = passage_.inner.end - 1;
    return free && passage_.inner.end <= passage_.inner.begin + kModel && reading_[last].kind == text::TokenKind::number && reading_[passage_.inner.begin].is_word() &&
           !reading_.has_any(passage_.inner.begin, {TableId::nouns, TableId::words, TableId::measures, TableId::bounds});
  }
  // "the "Cradle" ("Mahd")": a short passage at the head of brackets puts a word in other words.
  bool is_gloss() const {
    constexpr std::size_t kGloss = 3;  // words
    return passage_.words <= kGloss && passage_.open > 0 && reading_[passage_.open - 1].is('(');
  }
  // "said, at the session of "X", that ...": what was said begins only behind the passage.
  bool stands_before_that() const {
    constexpr std::size_t kReach = 30;  // tokens
    if (capitals_ && !is_outlet_like()) return false;
    if (!choice_.cue || !(choice_.relation == Relation::clause || choice_.relation == Relation::direct) || passage_.words > kName) return false;
    const CueAt& cue = evidence_.cues[*choice_.cue];
    if (choice_.relation == Relation::direct && passage_.open <= std::max(cue.tokens.end, evidence_.sources[*choice_.cue].end) + 1) return false;
    if (cue.kind != CueClass::verb || cue.tokens.begin > passage_.open || opens_clause({cue.tokens.end, passage_.open})) return false;
    if (is_said_by_who()) return false;
    std::size_t end = std::min(evidence_.scene.ranges[passage_.sentence].end, passage_.close + kReach);
    if (*choice_.cue + 1 < evidence_.cues.size()) end = std::min(end, evidence_.cues[*choice_.cue + 1].tokens.begin);
    return opens_clause({passage_.close, end});
  }
  // "said X, who condemned the "shocking" film, that": they are the words of "who".
  bool is_said_by_who() const {
    const TokenRange verb = evidence_.cues[*choice_.cue].tokens;
    if (capitals_ || verb.end != passage_.open || verb.begin == 0 || token_before(reading_, passage_) != verb.end - 1 || reading_.find(verb.end - 1, TableId::words, WordClass::preposition) != nullptr) return false;
    return reading_.find(verb.begin - 1, TableId::words, WordClass::relative) != nullptr && has_article(verb.begin - 1);
  }
  // With capitals and no stop: what the paper is called.
  bool is_outlet_like() const {
    constexpr std::size_t kOutlet = 4;  // words
    return passage_.words <= kOutlet && reading_[passage_.inner.begin].capital && reading_[passage_.inner.end - 1].is_word() &&
           passage_.open > 0 && reading_[passage_.open - 1].is_word() && (reading_.find(passage_.open - 1, TableId::words, WordClass::preposition) != nullptr || reading_.find(passage_.open - 1, TableId::words, WordClass::article) != nullptr);
  }
  // A word for "that" which opens a clause of its own: none with "and" glued to it.
  bool opens_clause(TokenRange range) const {
    for (std::size_t i = range.begin; i < range.end; ++i) {
      if (evidence_.scene.passage(i) != nullptr) continue;
      const Match* that = complementiser_at(reading_, i);
      const bool of_verb = !capitals_ && i > range.begin && reading_.has_any(i - 1, {TableId::verbs, TableId::cues});  // "a depot is-likely that", "which-believes X that"
      if (that != nullptr && !that->has_clitic && !of_verb) return true;
    }
    return false;
  }
  // "a yacht he called the "Second Wind"": an article before what has capitals as names have them.
  bool is_called() const {
    return capitals_ && evidence_.cues[*choice_.cue].kind == CueClass::describe && is_title_case() && reading_.find(passage_.open - 1, TableId::words, WordClass::article) != nullptr;
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

  // "Words," one of them said: the comma inside the marks says that a cue follows.
  bool ends_in_comma() const {
    return capitals_ && passage_.words >= 2 && is_comma(reading_[passage_.inner.end - 1]) && passage_.open == evidence_.scene.ranges[passage_.sentence].begin;
  }

  // "...", and then a verb that no table knows: at a sentence's head, with a capital but not as a title has them.
  bool is_before_comma() const {
    constexpr std::size_t kFewest = 3;  // words
    const std::size_t next = passage_.close;
    return passage_.words >= kFewest && passage_.open == evidence_.scene.ranges[passage_.sentence].begin && next < reading_.size() &&
           is_comma(reading_[next]) && reading_[passage_.inner.begin].capital && !is_title_case();
  }

  // "will be put before the judges", "no longer holds": where the verb comes first, a clause of its own.
  bool begins_with_verb() const {
    constexpr std::size_t kFewest = 3;  // words
    if (!reading_.language().is("verb_first") || passage_.words < kFewest) return false;
    std::size_t i = passage_.inner.begin;
    const auto is = [&](WordClass kind) { const Match* word = reading_.find(i, TableId::words, kind); return word != nullptr && !word->has_clitic; };
    if (is(WordClass::negation)) return true;
    i += is(WordClass::particle);
    return is(WordClass::auxiliary) || (reading_.has(i, TableId::verbs) && reading_.find(i, TableId::roles) == nullptr);
  }
  // "a song of the group X "..."": a noun that names stand behind, not far before the marks.
  bool has_term_before() const {
    constexpr std::size_t kReach = 6;  // tokens
    const std::size_t begin = evidence_.scene.ranges[passage_.sentence].begin;
    for (std::size_t i = passage_.open, n = 0; i-- > begin && n < kReach; ++n) {
      if (reading_.has(i, TableId::terms)) return true;
    }
    return false;
  }
  // "a report under the title "..."": whatever its length.
  bool is_title() const {
    const auto last = token_before(reading_, passage_);
    const std::string_view words = reading_.language().setting("title_words");
    return !words.empty() && last && lang::is_one_of(reading_.tokens().folded(*last), words);
  }
  // "urged X ... to "go away"": the preposition right before the marks is the verb's.
  bool completes_address(const CueAt& cue) const {
    const std::size_t last = passage_.open - 1;
    return cue.addresses && (token_before(reading_, passage_) != last || reading_.find(last, TableId::publications, lang::PublicationClass::told) != nullptr);
  }

  // A few words far behind a cue that opens no clause, or that nobody speaks at, are the outlet's own marks.
  bool is_remote() const {
    constexpr std::size_t kFar = 12;  // tokens
    const std::size_t c = *choice_.cue;
    const CueAt& cue = evidence_.cues[c];
    if (capitals_ || passage_.words > kFew || cue.tokens.end > passage_.open) return false;
    if (begins_with_verb()) return false;
    if (evidence_.sources[c].who.empty()) return cue.tokens.end + 2 < passage_.open;
    if (completes_address(cue)) return false;
    return (cue.kind == CueClass::verb || cue.kind == CueClass::according) && cue.tokens.end + kFar < passage_.open && !is_reported({cue.tokens.end, passage_.open});
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
    // "said that the firm "works on"": names begin with a capital where names have them.
    const bool clause = choice_.relation == Relation::clause || choice_.relation == Relation::that;
    if (capitals_ && clause && passage_.words >= 2 && reading_[passage_.inner.begin].is_word() && !reading_[passage_.inner.begin].capital) return false;
    const std::size_t begin = evidence_.scene.ranges[passage_.sentence].begin;
    for (std::size_t i = *last + 1, n = 0; i-- > begin && n < kReach; ++n) {
      for (const Match& match : reading_.at(i)) {
        if (match.table == TableId::terms && !is_in_cue(i) && !is_person(i) && names_from(i, i + match.tokens, *last) && (is_naming(match, i) || !is_described(i, *last))) return true;
      }
    }
    return false;
  }
  // "called by the name of": more than the noun, with its preposition; "the-so-called", which the tables have with its article.
  bool is_naming(const Match& match, std::size_t i) const { return !capitals_ && (match.tokens > 1 || (!match.has_clitic && !match.inflected && has_article(i))); }
  // "premiere" and "premier" have forms alike.
  bool is_person(std::size_t i) const { return capitals_ && reading_.find(i, TableId::roles, lang::RoleClass::role) != nullptr; }
  // "has said-himself "shocked"": the word belongs to the verb.
  bool is_in_cue(std::size_t i) const {
    if (!choice_.cue) return false;
    const TokenRange cue = evidence_.cues[*choice_.cue].tokens;
    return cue.begin < i && i < cue.end;
  }
  // Between the naming words [begin, end) and the marks stands nothing but a clitic or adjectives.
  bool names_from(std::size_t begin, std::size_t end, std::size_t last) const {
    const bool glued = last + 1 != passage_.open;
    if (is_adjective_of(begin)) return false;
    if (end == passage_.open || (glued && end == last + 1)) return true;
    if (reading_.find(begin, TableId::words, WordClass::preposition) != nullptr) return false;  // it has its own noun
    if (glued || capitals_ || end > passage_.open || end == begin) return false;
    // "that the party of-the-people would-be "the-winner"": behind a noun and whose it is an article begins no name.
    const bool owned = !reading_.has_article(begin) && !evidence_.phrases.is_possessed(begin) && reading_.tokens().folded(last).size() > kArticle;
    if (choice_.relation == Relation::clause && owned && (has_article(passage_.inner.begin) || passage_.words >= kSentence)) return false;
    for (std::size_t i = end; i <= last; ++i) {
      if (!has_article(i)) return false;
    }
    return true;
  }
  // "which they call an organisation "terrorist"": one word with an adjective's ending and no article, as its noun has none.
  bool is_adjective_of(std::size_t noun) const {
    // "that it is a group "terrorist""; but outlets have names, and an adjective has the gender of its noun.
    const bool named = reading_.find(noun, TableId::roles, lang::RoleClass::outlet) != nullptr;
    const char32_t feminine = reading_.language().spelling.feminine_noun;
    const bool agrees = (reading_[noun].last == feminine) == (reading_[passage_.inner.begin].last == feminine);
    const bool says = choice_.relation == Relation::clause && !named && agrees && reading_.has_any(noun, {TableId::roles, TableId::measures});
    return !capitals_ && (describes() || says) && passage_.words == 1 && !has_article(noun) && !has_article(passage_.inner.begin) &&
           reading_.language().has_adjective_ending(reading_.tokens().folded(passage_.inner.begin));
  }
  // "described the operation as", "the article called it": the noun is what is described, or who describes it.
  bool is_described(std::size_t noun, std::size_t last) const {
    if (!choice_.cue) return false;
    const CueAt& cue = evidence_.cues[*choice_.cue];
    // "said that the-law "is racist"": behind "that" a definite noun has its predicate in marks.
    const bool denied = evidence_.phrases.is_possessed(noun) && reading_.find(passage_.inner.begin, TableId::words, WordClass::negation) != nullptr;  // "that his-country "no longer bears""
    if (choice_.relation == Relation::clause && (has_article(noun) || denied) && cue.tokens.end <= noun && opens_clause({cue.tokens.end, noun})) return true;
    if (cue.kind != CueClass::describe || cue.tokens.end > last) return false;
    const bool predicate = !capitals_ && noun > cue.tokens.end && complementiser_at(reading_, noun - 1) != nullptr && !evidence_.phrases.is_possessed(noun);
    if (predicate && passage_.words >= kFew) return true;  // "called it [that-it-is] an operation "of killing people by""
    return capitals_ || has_article(noun) || last + 1 != passage_.open || evidence_.in_speaker[noun];
  }
  bool has_article(std::size_t i) const { return evidence_.phrases.has_article(i); }

  // "X "Y" announced that", "the reporter of "Y" said": a short passage inside the subject, the clause still to come.
  bool names_the_speaker() const {
    if (passage_.words > kName) return false;
    if (evidence_.in_speaker[passage_.inner.begin]) return true;
    if (choice_.relation == Relation::according && names_the_source()) return true;
    if (choice_.relation == Relation::clause || choice_.relation == Relation::direct) {
      if (is_addressee()) return true;
    }
    if (choice_.relation == Relation::clause) return false;
    if (choice_.relation != Relation::direct || evidence_.cues[*choice_.cue].kind == CueClass::describe) return false;
    if (is_said_by_who()) return false;
    if (is_nickname_of_speaker()) return true;
    if (completes_role() || completes_source() || is_name_of_body()) return true;
    std::size_t next = passage_.close;
    if (passage_.words <= 2 && leads_to_that(reading_, next)) return true;
    if (next < reading_.size() && is_comma(reading_[next])) ++next;
    if (next >= reading_.size()) return false;
    return complementiser_at(reading_, next) != nullptr || (passage_.words <= 3 && clause_follows(next));
  }
  // "went-on "the Rocket" saying": between a verb and its participle.
  bool is_nickname_of_speaker() const {
    const bool behind_verb = evidence_.cues[*choice_.cue].kind == CueClass::verb && evidence_.cues[*choice_.cue].tokens.end == passage_.open;
    return behind_verb && passage_.words <= 2 && reading_.goes_on(passage_.close) && reading_.find(passage_.close, TableId::cues, CueClass::participle) != nullptr;
  }
  // "confirmed the union of farmers "Unifar" the report": one word right behind a body that is the subject of a finite
  // verb, and the sentence goes on.
  bool is_name_of_body() const {
    const CueAt& cue = evidence_.cues[*choice_.cue];
    const TokenRange subject = evidence_.sources[*choice_.cue].words;
    if (!reading_.language().is("verb_first") || passage_.words != 1 || cue.kind != CueClass::verb || subject.begin != cue.tokens.end) return false;
    const bool goes_on = reading_.goes_on(passage_.close) && reading_[passage_.close].is_word();
    return goes_on && subject.end == passage_.open && holds_body(subject) && evidence_.phrases.may_name_body(passage_.inner.begin);
  }
  bool holds_body(TokenRange phrase) const {
    for (std::size_t i = phrase.begin; i < phrase.end; ++i) {
      const Match* role = reading_.find(i, TableId::roles);
      if (role != nullptr && Phrases::is_body(*role)) return true;
    }
    return false;
  }
  // "said X, to-"Y", that": a preposition glued to the mark, and what was said only behind it.
  bool is_addressee() const {
    constexpr std::size_t kOutlet = 3;  // words
    const CueAt& cue = evidence_.cues[*choice_.cue];
    const auto last = token_before(reading_, passage_);
    if (!last || *last + 1 == passage_.open || passage_.words > kOutlet || cue.kind != CueClass::verb || cue.addresses) return false;
    if (!reading_.tokens().folded(*last + 1).starts_with(reading_.language().setting("of_prefix"))) return false;  // not "praised X [with]-"Y""
    if (!is_comma(reading_[*last]) && !evidence_.in_speaker[*last]) return false;
    return colon_follows(passage_.close) || complementiser_at(reading_, passage_.close) != nullptr || clause_follows(passage_.close);
  }
  // A colon, with at most a day between.
  bool colon_follows(std::size_t i) const {
    while (reading_.goes_on(i) && (is_comma(reading_[i]) || reading_.has(i, TableId::weekdays) || reading_.find(i, TableId::words, WordClass::adverb) != nullptr)) ++i;
    return reading_.goes_on(i) && reading_[i].is(':');
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
  // "according to what-said correspondent "Sky News", in Kelso": behind the source nothing is said any more.
  bool completes_source() const {
    constexpr std::size_t kOutlet = 4;  // words
    const std::size_t c = *choice_.cue;
    return passage_.words <= kOutlet && c > 0 && evidence_.cues[c - 1].kind == CueClass::according && evidence_.cues[c - 1].sentence == passage_.sentence &&
           evidence_.cues[c - 1].tokens.end == evidence_.cues[c].tokens.begin && evidence_.cues[c].tokens.end <= passage_.open;
  }
  // A role without article stands before its complement: "correspondent "Sky News"".
  bool completes_role() const {
    constexpr std::size_t kOutlet = 4;  // words
    const std::size_t last = passage_.open == 0 ? 0 : passage_.open - 1;
    const Match* role = capitals_ ? nullptr : reading_.find(last, TableId::roles);
    return role != nullptr && passage_.words <= kOutlet && !role->has_clitic && passage_.close < reading_.size() &&
           reading_[passage_.close].is_word() && role->as<lang::RoleClass>() == lang::RoleClass::role && role->tokens == 1;
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
    const text::Token& first = reading_[passage_.inner.begin];
    if (first.is_word() && !first.capital && reading_.find(passage_.inner.begin, TableId::words, WordClass::article) == nullptr) return false;
    for (std::size_t i = passage_.inner.begin; i < passage_.inner.end; ++i) {
      if (!reading_[i].is_word() || reading_.has(i, TableId::words)) continue;
      if (!reading_[i].space_before && i > passage_.inner.begin && reading_[i - 1].kind == text::TokenKind::number) continue;  // "14H00"
      ++words;
      capitals += reading_[i].capital;
    }
    return words >= 1 && capitals == words && passage_.words <= 2 * kName;
  }

  static constexpr std::size_t kFew = 3;  // words
  static constexpr std::size_t kSentence = 4;  // words
  static constexpr std::size_t kArticle = 4;  // bytes: an article that stands alone
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

Verdict judge_kind(const Evidence& evidence, const Candidate& candidate, const Choice& choice) {
  return Judge(evidence, candidate, choice).judge();
}

}  // namespace isnad::extraction
