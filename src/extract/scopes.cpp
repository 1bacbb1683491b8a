#include "extract/scopes.h"

#include <algorithm>
#include <vector>

#include "extract/actors.h"
#include "extract/clause_words.h"
#include "extract/counted.h"

namespace isnad {

std::string Scope::words(std::string_view text) const {
  std::string out;
  const auto add = [&](std::string_view what) {
    if (!out.empty()) out += "; ";
    out += what;
  };
  const auto add_name = [&](std::string_view key, Span name) {
    if (name.empty()) return;
    add(key);
    out += name.of(text);
  };
  if (from != From::unsaid) add(from == From::since ? "since" : "ago");
  if (part) add("part");
  add_name("place: ", place);
  add_name("of: ", party);
  add_name("by: ", by);
  add_name("period: ", period);
  return out;
}

namespace extraction {
namespace {

using lang::CliticClass;
using lang::Match;
using lang::ScopeClass;
using lang::TableId;

bool counts_people(const lang::Language& language, const Counted& counted) {
  return counted.unit == "person" || language.collectives.contains(counted.unit);
}

// A place of the sentence and what stands beside it.
struct Spot {
  const Place* place = nullptr;
  TokenRange segment;           // the words around it between commas and the like
  bool has_cue = false;         // in the segment
  bool cue_before = false;      // in the segment, before the place
  std::size_t next_cue = 0;     // the first behind it, or the segment's end
};

// "by gunmen": where "by" stands, and who that is.
struct Doer {
  std::size_t by = 0;
  TokenRange who;
};

class Finder {
 public:
  Finder(const lang::Reading& reading, TokenRange sentence, std::span<const Place> places, std::span<const FigureDraft> drafts)
      : reading_(reading), sentence_(sentence), drafts_(drafts) {
    note_spots(places);
    note_doers();
  }

  void run(std::span<Figure> figures) const {
    for (std::size_t k = 0; k < drafts_.size(); ++k) {
      const FigureDraft& draft = drafts_[k];
      if (counts_nothing(draft) || !is_countable(reading_.language(), draft)) continue;
      Scope& scope = figures[k].scope;
      scope.party = span_of(party_of(draft));
      scope.by = span_of(doer_of(draft));
      if (const Place* place = place_of(draft); place != nullptr) scope.place = place->span;
    }
  }

 private:
  [[nodiscard]] Span span_of(TokenRange range) const {
    if (range.begin >= range.end) return {};
    return {reading_[range.begin].span.begin, reading_[range.end - 1].span.end};
  }

  // ---- where

  // The words around token i between commas and the like.
  [[nodiscard]] TokenRange segment_of(std::size_t i) const {
    TokenRange segment{i, i + 1};
    while (segment.begin > sentence_.begin && !is_boundary(reading_, segment.begin - 1)) --segment.begin;
    while (segment.end < sentence_.end && !is_boundary(reading_, segment.end)) ++segment.end;
    return segment;
  }
  [[nodiscard]] std::size_t first_cue(std::size_t begin, std::size_t end) const {
    while (begin < end && !reading_.has(begin, TableId::cues)) ++begin;
    return begin;
  }
  [[nodiscard]] bool has_cue(std::size_t begin, std::size_t end) const { return first_cue(begin, end) < end; }

  // Every token is looked at once: a sentence may hold thousands of places in one segment.
  void note_spots(std::span<const Place> places) {
    auto place = std::partition_point(places.begin(), places.end(), [&](const Place& p) { return p.begin < sentence_.begin; });
    const Place* last = nullptr;
    for (; place != places.end() && place->begin < sentence_.end; ++place) {
      if (!place->sure) continue;
      if (last == nullptr || !goes_with(*last, *place)) spots_.push_back(spot_of(*place));
      last = &*place;
    }
    for (std::size_t k = spots_.size(); k-- > 0;) note_next_cue(k);
  }
  [[nodiscard]] Spot spot_of(const Place& place) const {
    const bool shares = !spots_.empty() && spots_.back().segment.has(place.begin);
    Spot spot = shares ? spots_.back() : Spot{.segment = segment_of(place.begin)};
    if (!shares) spot.has_cue = has_cue(spot.segment.begin, spot.segment.end);
    const std::size_t from = shares ? spot.place->begin : spot.segment.begin;
    spot.cue_before = (shares && spot.cue_before) || has_cue(from, place.begin);
    spot.place = &place;
    return spot;
  }
  void note_next_cue(std::size_t k) {
    Spot& spot = spots_[k];
    const bool shares = k + 1 < spots_.size() && spots_[k + 1].segment.begin == spot.segment.begin;
    const std::size_t end = shares ? std::min(spots_[k + 1].place->name.end, spot.segment.end) : spot.segment.end;
    spot.next_cue = first_cue(spot.place->name.end, end);
    if (shares && spot.next_cue >= end) spot.next_cue = spots_[k + 1].next_cue;
  }

  // "an official in Ardin said that 15 ...": where who says it is.
  [[nodiscard]] static bool is_of_speaker(const Spot& spot, const FigureDraft& draft) {
    if (!spot.segment.has(draft.number.begin)) return spot.has_cue;
    return spot.place->begin < draft.whole.begin && (spot.cue_before || spot.next_cue < draft.whole.begin);
  }
  // "in the quarter of X in the town of Y north of Z" is one place.
  [[nodiscard]] bool goes_with(const Place& first, const Place& next) const {
    constexpr std::size_t kNear = 3;
    return next.begin <= first.name.end + kNear && !has_figure(reading_, drafts_, {first.name.end, next.begin});
  }
  [[nodiscard]] bool has_boundary(std::size_t begin, std::size_t end) const {
    for (std::size_t i = begin; i < end; ++i) {
      if (is_boundary(reading_, i)) return true;
    }
    return false;
  }

  // How plainly a place belongs to a figure: the sentence's only place is where people were killed in it; otherwise it
  // stands in the figure's own stretch of words with no other figure between, near by if nothing is measured.
  [[nodiscard]] bool is_in_reach(const Place& place, const FigureDraft& draft) const {
    constexpr std::size_t kFar = 15, kNear = 4;  // tokens
    const bool behind = place.begin >= draft.whole.end;
    const TokenRange between = behind ? TokenRange{draft.whole.end, place.begin} : TokenRange{place.name.end, draft.whole.begin};
    if (between.begin > between.end || between.end - between.begin > (draft.counted.measure.empty() ? kNear : kFar)) return false;
    return !has_figure(reading_, drafts_, between) && !has_boundary(between.begin, between.end);
  }
  [[nodiscard]] bool is_toll(const FigureDraft& draft) const {
    const lang::MeasureKind* kind = reading_.language().measure_kind(draft.counted.measure);
    return kind != nullptr && kind->toll;
  }

  // The sentence's only place that is not where the speaker is, or null.
  [[nodiscard]] const Place* only_place(const FigureDraft& draft) const {
    const Place* only = nullptr;
    for (const Spot& spot : spots_) {
      if (is_of_speaker(spot, draft)) continue;
      if (only != nullptr) return nullptr;
      only = spot.place;
    }
    return only;
  }

  [[nodiscard]] const Place* place_of(const FigureDraft& draft) const {
    if (is_toll(draft)) {
      if (const Place* only = only_place(draft); only != nullptr) return only;
    }
    const auto is_free = [&](const Spot& spot) { return !is_of_speaker(spot, draft); };
    const auto next = std::partition_point(spots_.begin(), spots_.end(), [&](const Spot& spot) { return spot.place->begin < draft.whole.end; });
    const auto behind = std::find_if(next, spots_.end(), is_free);
    if (behind != spots_.end() && is_in_reach(*behind->place, draft)) return behind->place;
    const auto before = std::find_if(std::make_reverse_iterator(next), spots_.rend(), is_free);
    return before != spots_.rend() && is_in_reach(*before->place, draft) ? before->place : nullptr;
  }

  // ---- whose

  [[nodiscard]] bool is_people(std::size_t i) const {
    const Match* match = reading_.find(i, TableId::countries, lang::CountryClass::people);
    if (match == nullptr || (match->has_clitic && match->clitic != CliticClass::article)) return false;
    return !reading_.language().is("names_capitalised") || reading_[i].capital || !is_capital_language();
  }
  // English writes its adjectives of countries with a capital; French and Russian do not.
  [[nodiscard]] bool is_capital_language() const { return reading_.language().is("months_capitalised"); }

  [[nodiscard]] bool is_money(const std::string& unit) const {
    const auto& shared = reading_.language().currencies;
    return is_currency(unit) || std::any_of(shared.begin(), shared.end(), [&](const lang::Currency& c) { return c.unit == unit; });
  }

  [[nodiscard]] TokenRange party_of(const FigureDraft& draft) const {
    const std::string& unit = draft.counted.unit;
    if (unit == "percent" || is_money(unit) || reading_.language().unit(unit) != nullptr) return {};
    for (std::size_t i = draft.number.end; i < draft.whole.end; ++i) {
      if (is_people(i)) return {i, end_of_noun(i + 1, draft)};
    }
    const std::size_t next = draft.whole.end;
    if (!on_line(reading_, sentence_, next)) return {};
    if (is_people(next) && draft.whole.end > draft.number.end) return with_head(draft.whole.end - 1, next);
    // "seven of the men of the coast guard": a noun that takes its owner without a preposition.
    const bool construct = reading_.language().is("verb_first") && draft.counted.definite && draft.counted.unit == "person";
    if (construct && is_actor(reading_, next)) return actor_ahead(reading_, sentence_, next);
    const Match* owner = reading_.find(next, TableId::scopes, ScopeClass::owner);
    if (owner == nullptr || owner->has_clitic || draft.part_of_next) return {};
    return owner_at(next + owner->tokens, draft);
  }

  // Up to a "at least" at the end.
  [[nodiscard]] std::size_t end_of_noun(std::size_t end, const FigureDraft& draft) const {
    while (end < draft.whole.end && !reading_.has(end, TableId::bounds)) ++end;
    return end;
  }

  // "15 soldiers Talurian", "15 soldiers of-the-Talurian army": where the adjective has its own noun, that is the owner.
  [[nodiscard]] TokenRange with_head(std::size_t noun, std::size_t adjective) const {
    const std::size_t next = adjective + 1;
    const bool own_noun = reading_.language().is("adjective_before_noun") && on_line(reading_, sentence_, next) && is_actor(reading_, next) && !reading_[next].capital;
    return own_noun ? TokenRange{adjective, next + 1} : TokenRange{noun, next};
  }

  [[nodiscard]] TokenRange owner_at(std::size_t i, const FigureDraft& draft) const {
    const TokenRange owner = actor_ahead(reading_, sentence_, i);
    // "two rounds of negotiators" is no party; "three cars of the police" is.
    const bool body = reading_.has_any(owner.begin, {TableId::roles, TableId::countries});
    return counts_people(reading_.language(), draft.counted) || body ? owner : TokenRange{};
  }

  // ---- by whom

  [[nodiscard]] bool is_done(const FigureDraft& draft) const {
    const lang::MeasureKind* kind = reading_.language().measure_kind(draft.counted.measure);
    return kind != nullptr && kind->done;
  }

  [[nodiscard]] TokenRange doer_of(const FigureDraft& draft) const {
    if (!is_done(draft)) return {};
    const TokenRange named = named_doer(draft);
    if (named.begin < named.end || draft.event == kNoToken || draft.event >= draft.whole.begin) return named;
    return reading_.language().is("verb_first") ? doer_behind(draft) : doer_before(draft);
  }

  // "by gunmen": behind the figure with none in between, or the only one of the sentence.
  [[nodiscard]] TokenRange named_doer(const FigureDraft& draft) const {
    const auto behind = std::partition_point(doers_.begin(), doers_.end(), [&](const Doer& doer) { return doer.by < draft.whole.end; });
    const bool next = behind != doers_.end() && !has_figure(reading_, drafts_, {draft.whole.end, behind->by}) && !has_boundary(draft.whole.end, behind->by);
    if (next) return behind->who;
    if (doers_.size() != 1) return {};
    const TokenRange only = doers_.front().who;
    const bool before = only.end <= draft.whole.begin && !has_figure(reading_, drafts_, {only.end, draft.whole.begin}) && !has_cue(only.end, draft.whole.begin);
    return before ? only : TokenRange{};
  }
  void note_doers() {
    const bool any = std::any_of(drafts_.begin(), drafts_.end(), [&](const FigureDraft& draft) { return is_done(draft); });
    for (std::size_t i = sentence_.begin; any && i < sentence_.end; ++i) {
      const Match* by = reading_.find(i, TableId::scopes, ScopeClass::doer);
      const std::size_t first = by != nullptr ? i + by->tokens : begin_of_agent(i);
      const TokenRange who = first < sentence_.end ? actor_ahead(reading_, sentence_, first) : TokenRange{};
      if (who.begin < who.end) doers_.push_back({by != nullptr ? i : first, who});
    }
  }
  // "captured [by] unknown gunmen", where an ending says "by": people or a body right behind an event word, an adjective
  // at most between. Their first token; the sentence's end if token i names none.
  [[nodiscard]] std::size_t begin_of_agent(std::size_t i) const {
    const auto matches = reading_.at(i);
    const bool agent = std::any_of(matches.begin(), matches.end(), [](const Match& match) { return match.instrumental && match.table != TableId::measures; });
    if (!agent || !is_actor(reading_, i) || i < sentence_.begin + 2) return sentence_.end;
    if (reading_.has(i - 1, TableId::measures)) return i;
    const bool adjective = reading_[i - 1].is_word() && !reading_.has_any(i - 1, {TableId::words, TableId::numbers, TableId::nouns});
    return adjective && reading_.has(i - 2, TableId::measures) ? i - 1 : sentence_.end;
  }

  // "[launched] the army 15 rockets": between the verb and the figure stands who did it and nothing else.
  [[nodiscard]] TokenRange doer_behind(const FigureDraft& draft) const {
    const bool counted = draft.counted.known || !draft.counted.noun.empty();
    const bool glued = draft.byte_begin != reading_[draft.whole.begin].span.begin;  // "with 15 rockets"
    if (draft.definite || !counted || glued) return {};
    const Match* event = reading_.find(draft.event, TableId::measures);
    if (event == nullptr || reading_.has(draft.event, TableId::nouns)) return {};  // "the movement's dead are 15"
    // Of losses anything may be the cause; "the oil" of "to produce the oil" is no producer.
    const TokenRange doer = actor_ahead(reading_, {sentence_.begin, draft.whole.begin}, draft.event + event->tokens, is_toll(draft));
    return doer.end == draft.whole.begin ? doer : TokenRange{};
  }

  // "died and four others ...": another statement begins between verb and figure.
  [[nodiscard]] bool is_apart(std::size_t begin, std::size_t end) const {
    for (std::size_t i = begin; i < end; ++i) {
      if (is_boundary(reading_, i) || reading_.find(i, TableId::words, lang::WordClass::conjunction) != nullptr) return true;
    }
    return false;
  }

  // "Taluria has launched 15 rockets"; not "was fined 15 dollars".
  [[nodiscard]] TokenRange doer_before(const FigureDraft& draft) const {
    std::size_t end = draft.event;
    if (is_apart(end, draft.whole.begin)) return {};
    for (; end > sentence_.begin; --end) {
      const Match* word = reading_.find(end - 1, TableId::words);
      if (reading_.find(end - 1, TableId::scopes, ScopeClass::passive) != nullptr) return {};
      const bool perfect = reading_.find(end - 1, TableId::scopes, ScopeClass::perfect) != nullptr;
      const bool between = perfect || (word != nullptr && (word->as<lang::WordClass>() == lang::WordClass::auxiliary || word->as<lang::WordClass>() == lang::WordClass::adverb));
      if (!between) break;
    }
    const TokenRange doer = actor_before(reading_, sentence_, end);
    const bool behind_preposition = doer.begin > sentence_.begin && reading_.find(doer.begin - 1, TableId::words, lang::WordClass::preposition) != nullptr;
    return has_figure(reading_, drafts_, {doer.begin, draft.whole.begin}) || behind_preposition ? TokenRange{} : doer;
  }

  const lang::Reading& reading_;
  TokenRange sentence_;
  std::vector<Spot> spots_;  // in text order; a place that goes with the one before is none of its own
  std::vector<Doer> doers_;
  std::span<const FigureDraft> drafts_;
};

}  // namespace

void take_scopes(const lang::Reading& reading, TokenRange sentence, std::span<const Place> places, std::span<const FigureDraft> drafts, std::span<Figure> figures) {
  Finder(reading, sentence, places, drafts).run(figures);
}

}  // namespace extraction
}  // namespace isnad
