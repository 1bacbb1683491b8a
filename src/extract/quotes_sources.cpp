#include "extract/quotes_sources.h"

#include <algorithm>

#include "extract/dateline.h"
#include "extract/quotes_callings.h"
#include "extract/quotes_clauses.h"
#include "extract/quotes_inversion.h"
#include "extract/quotes_issuers.h"
#include "extract/quotes_left_out.h"
#include "extract/quotes_relays.h"
#include "extract/quotes_topics.h"

namespace isnad::extraction {
namespace {

using lang::CueClass;
using lang::Match;
using lang::TableId;
using lang::WordClass;

constexpr std::size_t kFar = Clauses::kFar;

class Finder {
 public:
  Finder(const Scene& scene, const std::vector<CueAt>& cues, const Phrases& phrases)
      : scene_(scene), reading_(scene.reading), cues_(cues), phrases_(phrases), clauses_(scene, phrases), subjects_(scene, phrases, clauses_), inversion_(scene, phrases, clauses_),
        publications_(scene, phrases), relays_(scene, cues, phrases, clauses_),
        verb_first_(scene.reading.language().is("verb_first")), speakers_(scene.reading), callings_(scene, phrases, speakers_), topics_(scene, phrases, clauses_, subjects_, speakers_, callings_), issuers_(scene, phrases, clauses_, publications_),
        left_out_(scene, cues, phrases, clauses_, subjects_, publications_, speakers_, sources_) {}

  std::vector<Source> find() {
    sources_.reserve(cues_.size());
    std::size_t c = 0;
    for (std::size_t s = 0; s < scene_.ranges.size(); ++s) {
      const bool prose = scene_.sentences[s].kind == Sentence::Kind::prose;
      const bool silent = c >= cues_.size() || cues_[c].sentence != s;
      if (prose && silent) topics_.note_subject(scene_.ranges[s], s);
      if (prose && !silent) topics_.note_earlier_subject(scene_.ranges[s], cues_[c].tokens.begin, s);
      if (prose) issuers_.note_sentence(scene_.ranges[s]);
      reported_ = {};
      std::size_t told = scene_.ranges[s].begin;  // behind the last cue
      for (; c < cues_.size() && cues_[c].sentence == s; ++c, told = std::max(told, sources_[c - 1].end)) {
        add(c);
        if (!sources_[c].nested) issuers_.note_cue(cues_[c], sources_[c].who, left_out_.is_in_text(c));
      }
      if (prose) topics_.note_described({std::min(told, scene_.ranges[s].end), scene_.ranges[s].end}, s);
    }
    return std::move(sources_);
  }

 private:
  void add(std::size_t c) {
    const CueAt& cue = cues_[c];
    const TokenRange sentence = scene_.ranges[cue.sentence];
    const std::optional<Publication> publication = relays_.publication_at(c, sentence);
    auto [words, via] = publication ? Relayed{publication->source, {}} : words_at(c, sentence);
    if (words.empty()) words = relays_.outlet_in_marks(c);
    const TokenRange subject = words;
    if (const TokenRange origin = relays_.origin_of(c, words, sentence); !origin.empty()) {
      via = words;
      words = origin;
    }
    const std::optional<std::size_t> verb = left_out_.passed_on(c);
    if (verb && !words.empty()) {
      via = words;
      words = sources_[*verb].who;
    }
    if (via.empty()) via = publication ? publication->reader : relays_.told_outlet(c, words, sentence);
    Source source;
    source.via = via;
    source.passes_on = verb.has_value();
    source.end = words.empty() || words.begin < cue.tokens.end ? clauses_.behind_addressee(cue.tokens.end, sentence.end) : clauses_.behind_adverbs(words.end, sentence.end);
    if (publication) source.end = std::max(source.end, publication->end);
    if (!words.empty() && phrases_.is_pronoun(words)) {
      source.words = words;
      const TokenRange topic = left_out_.topic_of(sentence, cue.tokens.begin);
      source.who = topic.empty() ? speakers_.antecedent(words, cues_[c].sentence) : topic;
      if (topic.empty() && !verb_first_) speakers_.note_pronoun(source.who, words);
    } else if (const TokenRange known = callings_.described(words); !known.empty()) {
      source.words = words;
      source.who = known;
    } else if (issuers_.is_statement(words)) {
      // "the statement added": whose statement it was has been said.
      source.words = words;
      source.who = issuers_.issuer(words, last_source_.empty() ? speakers_.last() : last_source_);
    } else if (words.empty()) {
      if (!publication) source.who = left_out_.speaker(c, sentence);
      source.nested = left_out_.is_of_law(c) || (source.who.empty() && left_out_.is_said_by_thing(c, sentence));
    } else {
      source.words = source.who = words;
      const Gender gender = left_out_.gender_of(c);
      source.meant = callings_.last_of_kind(words, gender, cue.sentence);
      const TokenRange person = callings_.is_calling(words) ? callings_.last(gender, cue.sentence) : TokenRange{};
      if (!person.empty() && (source.meant.empty() || source.meant.begin < person.begin)) source.meant = person;
    }
    source.nested = source.nested || is_nested(c);
    if (!cue.aside && cue.kind == CueClass::verb && !source.via.empty()) callings_.note_speaker(source.via, cue.sentence);
    if (!cue.aside && cue.kind != CueClass::noun && !source.who.empty() && !only_passes_on(c, source.who)) callings_.note_speaker(source.meant.empty() ? source.who : source.meant, cue.sentence);
    // "the agency reported that X said": X goes on.
    const bool passed_on = source.nested && !words.empty() && c > 0 && cues_[c - 1].sentence == cue.sentence && phrases_.is_outlet(sources_.back().who) && left_out_.gender_of(c) == Gender::masculine && left_out_.gender_of(c - 1) == Gender::feminine;
    if (!source.who.empty() && (!source.nested || passed_on) && !cue.aside && !only_passes_on(c, source.who) && !may_be_predicate(c, words) && (verb_first_ || phrases_.names_somebody(source.who))) remember(c, source, !words.empty() && words.begin == subject.begin);
    if (reported_.cue_end == 0 && cue.kind != CueClass::noun && !source.who.empty()) reported_ = {cue.tokens.end, cue.tokens.end};
    sources_.push_back(source);
  }

  // "the newspaper passed on from witnesses their saying": the witnesses speak, but "she" goes on.
  void remember(std::size_t c, const Source& source, bool is_subject) {
    const CueAt& cue = cues_[c];
    // "allegations of the-meddling": only who clearly is somebody.
    if (verb_first_ && (cue.kind == CueClass::noun || cue.kind == CueClass::according) && !phrases_.has_role(source.who) && !phrases_.is_known_name(source.who.end - 1) && phrases_.country_end(source.who.begin) != source.who.end) return;
    if (verb_first_ && (cue.kind == CueClass::relay || cue.kind == CueClass::verb) && !source.via.empty()) speakers_.remember(source.via, cue.sentence, speakers_.gender_of_verb(cue.tokens.begin));
    const bool of_text = verb_first_ && is_subject && source.words.begin > cue.tokens.end && publications_.is_text(source.words.begin - 1);  // "said a-statement of the ministry"
    Gender gender = is_subject && !of_text ? left_out_.gender_of(c) : Gender::unknown;
    if (cue.kind == CueClass::noun) gender = speakers_.gender_of_owner(cue.tokens.end - 1);
    topics_.note(source.who, cue.sentence, gender);
    last_source_ = source.who;
    if (is_subject && cue.kind == CueClass::verb) issuers_.note_issued(source.end, source.who);
  }

  // "called-it a-stance that-shows "..."": what ends as an object does may be what it was called; nobody goes on with it.
  bool may_be_predicate(std::size_t c, TokenRange words) const {
    const bool behind = cues_[c].kind == CueClass::describe && !words.empty() && words.begin >= cues_[c].tokens.end;
    return behind && phrases_.ends_as_object(words.begin) && !phrases_.is_known_name(words.begin);
  }

  // Who only passes words on does not go on speaking in the next sentence.
  bool only_passes_on(std::size_t c, TokenRange who) const {
    const bool passes = cues_[c].kind == CueClass::according || cues_[c].kind == CueClass::relay;
    return verb_first_ && passes && !speakers_.last().empty() && phrases_.is_outlet(who);
  }
  bool is_nested(std::size_t c) {
    const CueAt& cue = cues_[c];
    return verb_first_ && !cue.joined && cue.kind != CueClass::participle && reported_.cue_end != 0 && has_that_before(cue.tokens.begin);
  }
  // Behind the sentence's first cue that somebody speaks at. Cues come in text order: no token is looked at twice.
  bool has_that_before(std::size_t end) {
    for (; !reported_.that && reported_.seen < end; ++reported_.seen) {
      reported_.that = scene_.passage(reported_.seen) == nullptr && complementiser_at(reading_, reported_.seen) != nullptr;
    }
    return reported_.that;
  }

  Relayed words_at(std::size_t c, TokenRange sentence) const {
    if (cues_[c].participle) return {of_participle(c, sentence), {}};
    switch (cues_[c].kind) {
      case CueClass::participle: return {of_participle(c, sentence), {}};
      case CueClass::noun: return {of_noun(c, sentence), {}};
      case CueClass::according: return of_according(c, sentence);
      case CueClass::relay: return relays_.relayed(c, sentence);
      default: return of_verb(c, sentence);
    }
  }

  Relayed of_verb(std::size_t c, TokenRange sentence) const {
    const CueAt& cue = cues_[c];
    const std::size_t from = cue.inside ? incise_begin(scene_, cue.tokens.begin)
                                        : clauses_.clause_begin(cue.tokens.begin, std::min(cue.tokens.begin, behind_dateline(reading_, sentence)));
    return verb_first_ ? Relayed{of_verb_first(c, from, sentence), {}} : of_verb_last(c, from, sentence);
  }

  // "but-he ruled-out the-alliance", "and-he criticises the-coach": the pronoun is the subject.
  bool is_behind_he(std::size_t verb) const {
    const Match* he = verb > 0 && reading_.goes_on(verb) ? reading_.find(verb - 1, TableId::words, WordClass::pronoun) : nullptr;
    if (he != nullptr && he->has_clitic && reading_.find(verb, TableId::words, WordClass::relative) == nullptr) return true;  // not "which is what-called ..."
    while (verb > 0 && clauses_.is_auxiliary(verb - 1)) --verb;
    return verb > 0 && reading_.find(verb - 1, TableId::words, WordClass::conjunction) != nullptr && phrases_.has_pronoun(verb - 1);
  }

  // "said that-he told the-president "...": right behind a "that" with a pronoun which is who spoke before.
  bool has_pronoun_subject(std::size_t c) const {
    if (is_behind_he(cues_[c].tokens.begin)) return true;
    if (c == 0 || cues_[c].joined || cues_[c - 1].sentence != cues_[c].sentence) return false;
    std::size_t i = cues_[c].tokens.begin;
    while (i > cues_[c - 1].tokens.end && clauses_.is_auxiliary(i - 1)) --i;
    const Match* that = complementiser_at(reading_, i - 1);
    if (that == nullptr || that->as<lang::ComplementiserClass>() != lang::ComplementiserClass::pronoun) return false;
    const auto previous = left_out_.previous(c);
    return previous && !previous->empty();
  }

  // The subject follows; it stands before the verb only if nothing fit follows and the verb does not begin a new clause.
  TokenRange of_verb_first(std::size_t c, std::size_t from, TokenRange sentence) const {
    const CueAt& cue = cues_[c];
    if (has_pronoun_subject(c)) return {};
    const std::size_t next = clauses_.behind_adverbs(clauses_.behind_oblique(cue.tokens.end), sentence.end);
    TokenRange behind = phrases_.named_at(next, sentence.end);
    if (next < sentence.end && scene_.passage(next) != nullptr && !is_noun_phrase(behind)) behind = {};
    if (behind.empty()) behind = between_commas(next, sentence.end);
    if (cue.kind == CueClass::describe) behind = subjects_.of_description(cue, behind);
    if (cue.addresses) behind = without_addressee(behind);
    if (!behind.empty() && (clauses_.is_addressee(behind.begin) || !may_be_subject(c, behind))) behind = {};
    if (left_out_.disagrees_with_who(c)) return {};
    if (cue.tokens.begin > from && subjects_.is_agreeing_relative(cue.tokens.begin - 1)) {
      // "The minister, who said": what follows is an object. But "the driver, who the police said ...".
      const bool told_of = cue.kind == CueClass::describe && has_object_of_relative(c);
      const bool subject_behind = told_of || (cue.kind != CueClass::describe && !cue.addresses && phrases_.has_role(behind));
      TokenRange person = phrases_.antecedent(cue.tokens.begin - 1, from);
      if (person.empty()) person = subjects_.many_before_who(cue.tokens.begin, from);
      if (left_out_.is_in_text(c) && !person.empty() && publications_.is_text(person.begin)) person = {};  // "his comments, in-which he-said"
      if (!subject_behind && !(left_out_.is_in_text(c) && person.empty()) && (!person.empty() || cue.tokens.begin - 1 == sentence.begin || left_out_.is_said_by_thing(c, sentence))) return person;
    }
    const TokenRange front = cue.joined ? TokenRange{} : subjects_.before(cue.tokens.begin, from);
    const bool right_before = !front.empty() && front.end == cue.tokens.begin &&
                              (phrases_.has_role(front) || (front.begin > from && subjects_.takes_subject(front.begin - 1)));
    // "Taluria confirms the-talks": a headline's subject stands before its verb.
    const bool known = !front.empty() && (phrases_.country_end(front.begin) == front.end || phrases_.is_known_name(front.end - 1) || (front.end == cue.tokens.begin && subjects_.is_headline(front)));
    const bool headline = known && front.begin == sentence.begin && front.end == cue.tokens.begin;
    if (right_before || headline || (!front.empty() && clauses_.is_auxiliary(cue.tokens.begin - 1))) return front;
    // "announced an agreement", "called on them": with a preposition in the cue what follows is no subject.
    if (clauses_.is_preposition(cue.tokens.end - 1) && cue.tokens.end > cue.tokens.begin + 1) return front.empty() && !behind.empty() && phrases_.is_outlet({behind.begin, behind.begin + 1}) ? behind : front;  // "came in the newspaper X:"
    if (is_object(c, behind) || (cue.addresses && has_pronoun_before(cue.tokens.begin))) return {};
    if (phrases_.is_deed(behind)) behind = {};
    behind = issuer_of_publication(behind, sentence.end);
    if (!behind.empty() && !(behind.end == behind.begin + 1 && clauses_.is_adverbial(behind.begin))) return behind;
    if (!front.empty() && front.end < cue.tokens.begin && !left_out_.writer(c, sentence).empty()) return {};
    return front.empty() ? subjects_.in_marks(cue) : front;
  }

  // "the party that Taluria classes-it as ...": the pronoun on the verb is what "that" means. But "the president, who called-her ...".
  bool has_object_of_relative(std::size_t c) const {
    const std::string_view she = reading_.language().setting("feminine_verb_letter");
    const std::size_t verb = cues_[c].tokens.end - 1;
    if (she.empty() || !phrases_.has_pronoun(verb)) return false;
    const bool feminine = reading_.tokens().folded(cues_[c].tokens.begin - 1).find(she) != std::string_view::npos;
    return feminine != (reading_[verb].last == reading_.language().spelling.his);
  }

  // "told Roe the-journalists", "urged Roe Taluria to": behind names without a role.
  TokenRange without_addressee(TokenRange behind) const {
    if (phrases_.has_role({behind.begin, std::min(behind.end, behind.begin + 1)})) return behind;
    for (std::size_t i = behind.begin + 1; i < behind.end; ++i) {
      const bool league = reading_[i - 1].last == reading_.language().spelling.feminine_noun;  // "the-league of-the-journalists"
      if (!league && phrases_.is_name(i - 1) && (speakers_.is_oblique({i, behind.end}) || phrases_.country_end(i) == behind.end)) return {behind.begin, i};
    }
    return behind;
  }

  // "and-he addresses a-woman": the pronoun is the subject.
  bool has_pronoun_before(std::size_t verb) const {
    const Match* pronoun = verb == 0 ? nullptr : reading_.find(verb - 1, TableId::words, WordClass::pronoun);
    return pronoun != nullptr && pronoun->has_clitic;
  }

  // "said a-statement short, issued by the ministry, that": the ministry.
  TokenRange issuer_of_publication(TokenRange behind, std::size_t limit) const {
    if (behind.empty() || !reading_.has(behind.begin, TableId::publications)) return behind;
    const std::optional<Publication> publication = publications_.at(behind.begin, limit);
    return publication && publication->source.begin > behind.begin ? publication->source : behind;
  }

  // "she-called the-ambassador the-Talurian "..."", "told officials": gender and case say that it is the object. Where no object is
  // due a woman may hold an office that stays masculine.
  bool may_be_subject(std::size_t c, TokenRange behind) const {
    if (behind.empty()) return true;
    const bool one = behind.end == behind.begin + 1;
    if (one && phrases_.is_possessed(behind.begin) && reading_.find(cues_[c].tokens.begin, TableId::cues, CueClass::opening) != nullptr) return false;  // "ordered his-team that"
    // "and-added offering the-condolences to": how he did it.
    const bool how = !one && phrases_.has_article(behind.begin + 1) && reading_.language().is_circumstance(reading_.tokens().folded(behind.begin), reading_[behind.begin].first);
    if (how && reading_.is_unlisted(behind.begin) && !phrases_.is_known_name(behind.begin)) return false;
    // "called-it a-stance that-shows": the verb has its object, and what ends as one is what it was called.
    const bool called = cues_[c].kind == CueClass::describe && phrases_.has_pronoun(cues_[c].tokens.end - 1);
    if (!one && called && phrases_.ends_as_object(behind.begin) && !phrases_.is_known_name(behind.begin)) return false;
    // "calls-it a-group "terrorist"": and what ends in marks.
    if (!one && called && scene_.passage(behind.end - 1) != nullptr && !phrases_.has_article(behind.begin) && !phrases_.is_outlet(behind)) return false;
    if (one && phrases_.is_indefinite_object(behind.begin)) return false;
    const bool told = reading_.find(behind.begin, TableId::cues, CueClass::noun) != nullptr;  // "called the-remarks of Roe "...""
    const bool owned = !one && !phrases_.role_at(behind.begin) && phrases_.has_article(behind.begin + 1) && !reading_.has_any(behind.begin, {TableId::vague, TableId::numbers, TableId::words});  // "refused proposals of-the-envoys"
    const bool hers = ((one || told || owned) && phrases_.is_feminine_thing(behind.begin)) || phrases_.is_feminine_pair(behind);
    if (hers && left_out_.gender_of(c) == Gender::masculine) return false;
    if (phrases_.is_masculine_deed(behind) && left_out_.gender_of(c) == Gender::feminine) return false;
    if (speakers_.is_oblique(behind)) return phrases_.leads_to_words(behind.end) && !cues_[c].addresses;
    if (cues_[c].kind != CueClass::describe && !cues_[c].addresses) return true;
    const Gender noun = speakers_.gender_of_noun(behind), verb = noun == Gender::unknown ? noun : left_out_.gender_of(c);
    return verb == Gender::unknown || noun == verb;
  }

  // "announced "the council the-military" of", but "added "the court will-help-us".": the sentence goes on behind the marks, whose
  // last word is a noun by its article, its ending or the tables.
  bool is_noun_phrase(TokenRange marked) const {
    const Passage* passage = marked.empty() ? nullptr : scene_.passage(marked.end - 1);
    if (passage == nullptr) return false;
    const std::size_t last = marked.end - 1, close = passage->close;
    const bool noun = phrases_.has_article(last) || phrases_.role_at(last) || reading_.language().has_adjective_ending(reading_.tokens().folded(last));
    return noun && reading_.goes_on(close) && (reading_[close].is_word() || is_comma(reading_[close]));
  }

  // "said, Emil Roe, who": a comma too many before the subject.
  TokenRange between_commas(std::size_t i, std::size_t limit) const {
    if (i + 1 >= limit || !is_comma(reading_[i])) return {};
    const TokenRange name = phrases_.before_comma(phrases_.after(i + 1, limit));
    const bool closed = !name.empty() && name.end < limit && is_comma(reading_[name.end]);
    return closed && (phrases_.has_role(name) || reading_.is_unlisted(name.begin)) ? name : TokenRange{};
  }

  // The other way round: the subject stands before the verb, and behind it only where the words said stand before both.
  Relayed of_verb_last(std::size_t c, std::size_t from, TokenRange sentence) const {
    const CueAt& cue = cues_[c];
    if (const TokenRange doer = inversion_.doer(cue, sentence.end); !doer.empty()) return {doer, {}};
    if (left_out_.is_passive(c, from)) return {};
    const bool dialogue = inversion_.in_dialogue(cue.tokens.begin, sentence.begin);
    if (const TokenRange citing = relays_.citing_before(from, cue.tokens.begin); !citing.empty()) return {citing, {}};
    const std::size_t verb = clauses_.skip_auxiliaries(cue.tokens.begin, from);
    TokenRange front = phrases_.before_who(phrases_.before(verb, from), verb, from);
    if (phrases_.is_in_other_case(front)) front = {};
    const Inversion::Found behind = inversion_.behind(cue, sentence);
    if (inversion_.is_in_opening(front, from, verb) && (phrases_.names_somebody(behind.subject) || !phrases_.names_somebody(front))) front = {};
    const bool tail = !behind.subject.empty() && inversion_.is_tail(cue, front, behind.subject, {from, sentence.end});
    const bool told = !behind.subject.empty() && phrases_.is_pronoun(front) && speakers_.is_object_pronoun(front.begin) && inversion_.is_behind_marks(front.begin, sentence.begin);
    if (told) return {behind.subject, behind.outlet};
    // "Of this they-told in the press service": no subject stands before.
    const Inversion::Found in_body = front.empty() || phrases_.has_role(front) ? Inversion::Found{} : inversion_.told_by_body(cue, clauses_.behind_adverbs(cue.tokens.end, sentence.end), sentence.end);
    if (!in_body.subject.empty()) return {in_body.subject, in_body.outlet};
    if (!dialogue && !tail && !front.empty() && front.begin >= from) return {issuer_of(front, cue.tokens.begin), {}};
    if (!cue.inside && !tail && !dialogue && !inversion_.is_behind_marks(cue.tokens.begin, sentence.begin)) return {};
    return {behind.subject, behind.outlet};
  }

  // "in a statement of the ministry it is said": the ministry.
  TokenRange issuer_of(TokenRange front, std::size_t verb) const {
    if (!reading_.language().is("genitive_complement")) return front;
    const std::optional<Publication> publication = publications_.at(front.begin, verb);
    return publication && !publication->source.empty() ? publication->source : front;
  }

  TokenRange of_participle(std::size_t c, TokenRange sentence) const {
    const std::size_t from = behind_dateline(reading_, sentence);
    if (const TokenRange who = verb_first_ ? TokenRange{} : phrases_.before_who({}, cues_[c].tokens.begin, from); !who.empty()) return who;
    if (left_out_.previous(c)) return {};
    if (!verb_first_) return phrases_.head(from, cues_[c].tokens.begin);
    const TokenRange person = subjects_.of_relative(cues_[c].tokens.begin, from);
    if (!person.empty()) return person;
    const TokenRange front = clauses_.behind_opening({from, cues_[c].tokens.begin}), head = subjects_.at_head(front);
    const Gender gender = left_out_.gender_of(c);
    // "the newspaper [she] said that the minister spoke in an interview, saying [he]": he, whom the participle fits.
    const TokenRange nested = subjects_.behind_that(front, false);
    const auto agrees = [&](TokenRange who) { return !who.empty() && speakers_.fits(who, gender) && (gender == Gender::feminine) == (reading_[who.begin].last == reading_.language().spelling.feminine_noun); };
    if (!head.empty() && speakers_.fits(head, gender) && (agrees(head) || !agrees(nested))) return head;
    if (agrees(nested)) return nested;
    if (!head.empty()) return head;
    const TokenRange named = subjects_.full_name_at_head(front);
    return named.empty() ? subjects_.behind_verb(front) : named;
  }

  // "quoted X from Y his saying": Y, behind the word for "from"; else who spoke before; else what follows.
  TokenRange of_noun(std::size_t c, TokenRange sentence) const {
    constexpr std::size_t kNear = 1;  // tokens
    const CueAt& cue = cues_[c];
    if (const TokenRange origin = relayed_from(c); !origin.empty()) return origin;
    if (const TokenRange issuer = verb_first_ ? issuer_of_publication(cue.tokens, sentence.end) : cue.tokens; issuer.begin > cue.tokens.begin) return issuer;
    for (std::size_t i = cue.tokens.begin, n = 0; i-- > sentence.begin && n < kFar; ++n) {
      if (ends_clause(reading_[i])) break;
      if (reading_.find(i, TableId::cues, CueClass::source) == nullptr) continue;
      if (reading_.find(i, TableId::words, WordClass::oblique) != nullptr) return {};
      const TokenRange origin = phrases_.named_at(i + 1, cue.tokens.begin);
      if (has_relay_before(c) || origin.end + kNear >= cue.tokens.begin) return origin;
    }
    if (const TokenRange owner = phrases_.possessor(cue.tokens.begin, sentence.begin); !owner.empty()) return owner;
    const TokenRange behind = phrases_.named_at(cue.tokens.end, sentence.end);
    if (phrases_.has_role(behind)) return behind;
    if (left_out_.previous(c) || is_its_adjective(behind)) return {};
    if (verb_first_ && phrases_.ends_as_object(cue.tokens.begin)) return publications_.writer({sentence.begin, cue.tokens.end});  // "issued Roe a-statement that-condemns"
    if (verb_first_ && phrases_.has_pronoun(cue.tokens.end - 1)) return {};  // "renewed Roe his-denial of [the] existence of ..."
    const bool demonstrative = !behind.empty() && reading_.find(behind.begin, TableId::words, WordClass::demonstrative) != nullptr;
    return !demonstrative && phrases_.names_somebody(behind) && !phrases_.is_deed(behind) ? behind : TokenRange{};
  }

  // "passed-on "Y" from X, who spoke on condition of ..., his saying": X, at the relay's own "from".
  TokenRange relayed_from(std::size_t c) const {
    constexpr std::size_t kReach = 4;  // cues
    for (std::size_t k = c, n = 0; verb_first_ && k-- > 0 && n < kReach && cues_[k].sentence == cues_[c].sentence; ++n) {
      if (cues_[k].kind == CueClass::relay && !sources_[k].via.empty()) return sources_[k].words;
      if (cues_[k].joined) break;
    }
    return {};
  }

  // "passed on from X", but "the release from prison of X ... and went on with a tweet".
  bool has_relay_before(std::size_t c) const {
    constexpr std::size_t kReach = 8;  // cues
    for (std::size_t k = c, n = 0; k-- > 0 && n < kReach && cues_[k].sentence == cues_[c].sentence; ++n) {
      if (cues_[k].kind == CueClass::relay || cues_[k].kind == CueClass::according) return true;
    }
    return false;
  }

  // "in an interview televised": without an article what ends like an adjective says what kind it was.
  bool is_its_adjective(TokenRange behind) const {
    return verb_first_ && !behind.empty() && !phrases_.has_article(behind.begin) && reading_.language().has_adjective_ending(reading_.tokens().folded(behind.begin));
  }

  // "according to X"; "according to what X said": the verb's subject.
  Relayed of_according(std::size_t c, TokenRange sentence) const {
    constexpr std::size_t kNear = 3;
    const CueAt& cue = cues_[c];
    if (c + 1 < cues_.size() && cues_[c + 1].sentence == cue.sentence &&
        cues_[c + 1].tokens.begin <= cue.tokens.end + kNear && (cues_[c + 1].kind == CueClass::verb || cues_[c + 1].kind == CueClass::relay || (verb_first_ && cues_[c + 1].kind == CueClass::describe)) &&
        phrases_.before_comma({cue.tokens.end, cues_[c + 1].tokens.begin}).end == cues_[c + 1].tokens.begin) {
      const TokenRange between = phrases_.after(cue.tokens.end, cues_[c + 1].tokens.begin);
      if (between.empty() || !verb_first_) return of_verb(c + 1, sentence);
    }
    if (!verb_first_) {
      const std::size_t first = clauses_.behind_adverbs(clauses_.behind_oblique(cue.tokens.end), sentence.end);
      if (const Inversion::Found body = inversion_.told_by_body(cue, first, sentence.end); !body.subject.empty()) {
        return {before_clause(body.subject), body.outlet};
      }
      const Recipient told = clauses_.behind_recipient(first, sentence.end);
      if (told.end != cue.tokens.end) {
        return {before_clause(phrases_.after(told.end, sentence.end)), told.outlet};
      }
    }
    const TokenRange words = cue.tokens.end < sentence.end && (phrases_.is_his_deed(cue.tokens.end) || phrases_.is_his_wording(cue.tokens.end)) ? TokenRange{} : phrases_.after(clauses_.behind_what(cue.tokens, sentence.end), sentence.end);  // "in her wording"
    if (words.empty() && !verb_first_) return {phrases_.owner_from(cue.tokens.end, sentence.end), {}};
    // "as a source told TASS": where the order is free, the agency stands between.
    const Match* agency = verb_first_ || words.empty() ? nullptr : reading_.find(words.begin, TableId::agencies);
    if (agency == nullptr || !phrases_.role_at(words.begin + agency->tokens)) return {verb_first_ ? words : before_clause(words), {}};
    const TokenRange via{words.begin, words.begin + agency->tokens};
    return {before_clause(phrases_.after(via.end, sentence.end)), via};
  }

  // "As X said, workers ...": behind the comma the clause begins, unless another comma closes an apposition.
  TokenRange before_clause(TokenRange words) const {
    if (words.empty() || (words.end < reading_.size() && is_comma(reading_[words.end]))) return words;
    // "..., according to the chief of the agency, Emil Roe.": behind the name nothing is said any more.
    if (!verb_first_ && (words.end >= reading_.size() || reading_[words.end].newlines_before != 0 || is_stop(reading_[words.end])) && reading_[words.end - 1].capital) return words;
    return phrases_.before_comma(words);
  }

  // A further verb of one who has spoken in this sentence already: what follows is whom he addressed, unless it
  // clearly names somebody.
  bool is_object(std::size_t c, TokenRange behind) const {
    const std::size_t begin = cues_[c].tokens.begin;
    // "according to X, said Roe ...": who passes words on is not who says them.
    if (c > 0 && !cues_[c].joined && cues_[c - 1].kind == CueClass::according && cues_[c - 1].sentence == cues_[c].sentence) return false;
    const bool goes_on = cues_[c].joined || (begin > 0 && is_comma(reading_[begin - 1]));
    if (behind.empty() || !goes_on) return false;
    // "prayed the-pope ..., and urged the parties to": also who stands at the sentence's head.
    const TokenRange sentence = scene_.ranges[cues_[c].sentence];
    const bool has_subject = left_out_.previous(c) || (cues_[c].addresses && cues_[c].joined && !subjects_.at_head(clauses_.behind_opening({sentence.begin, begin})).empty());
    if (!has_subject) return false;
    // "X blamed Taluria, and-called the-minister Roe [by]-that-he is": what "called" needs before "that" is its object.
    if (cues_[c].kind == CueClass::describe && !phrases_.has_pronoun(cues_[c].tokens.end - 1) && subjects_.leads_to_predicate(behind.end)) return true;
    // "while Beijing called the tariff ...": a word for "and" may be another's clause, the letter glued on is not.
    const bool apart = begin > 0 && reading_[begin - 1].is_word() && cues_[c].joined;
    const std::size_t country = phrases_.country_end(behind.begin);  // "while Moscow warned Taluria"
    if (apart && country == behind.end && (!cues_[c].addresses || phrases_.country_end(country) > country)) return false;
    // "and urged the minister": only a role with its name is a new subject.
    // "the minister asked, and-asked Emil that ...": what was said follows at once.
    const bool described = reading_.find(behind.end, TableId::words, WordClass::relative) != nullptr && subjects_.is_agreeing_relative(behind.end);
    if (!cues_[c].addresses && cues_[c].kind == CueClass::verb && subjects_.leads_to_marks(behind)) return false;
    const std::size_t next = clauses_.behind_adverbs(behind.end, sentence.end);  // "and said Roe then that"
    if (!cues_[c].addresses && (described || complementiser_at(reading_, next) != nullptr || (reading_.goes_on(next) && reading_[next].is(':')))) return false;
    if (cues_[c].addresses) return !(phrases_.has_role(behind) && count_words(reading_, behind) >= 3);
    return !phrases_.has_role(behind) && !phrases_.is_known_name(behind.end - 1) && !reading_.has(behind.begin, TableId::agencies);
  }

  const Scene& scene_;
  const lang::Reading& reading_;
  const std::vector<CueAt>& cues_;
  const Phrases& phrases_;
  Clauses clauses_;
  Subjects subjects_;
  Inversion inversion_;
  Publications publications_;
  Relays relays_;
  bool verb_first_;
  std::vector<Source> sources_;
  struct {
    std::size_t cue_end = 0;  ///< of the first cue that somebody speaks at, or 0
    std::size_t seen = 0;     ///< the tokens before were asked for "that"
    bool that = false;
  } reported_;  ///< in the sentence in hand
  Speakers speakers_;
  Callings callings_;
  Topics topics_;
  TokenRange last_source_;  ///< who spoke last, and was not only a sentence's subject
  Issuers issuers_;
  LeftOut left_out_;
};

}  // namespace

std::vector<Source> find_sources(const Scene& scene, const std::vector<CueAt>& cues, const Phrases& phrases) {
  return Finder(scene, cues, phrases).find();
}

}  // namespace isnad::extraction
