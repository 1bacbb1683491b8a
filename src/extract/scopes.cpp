#include "extract/scopes.h"

#include <algorithm>
#include <vector>

#include "extract/actors.h"
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
  return out;
}

namespace extraction {
namespace {

using lang::CliticClass;
using lang::Match;
using lang::ScopeClass;
using lang::TableId;

bool is_countable(const lang::Language& language, const FigureDraft& draft) {
  const std::string& unit = draft.counted.unit;
  return unit != "date" && unit != "time" && unit != "calendar year" && unit != "score" && draft.counted.measure != "age" &&
         !language.is_time_unit(unit) && !draft.anaphoric;
}

bool counts_people(const lang::Language& language, const Counted& counted) {
  return counted.unit == "person" || language.collectives.contains(counted.unit);
}

class Finder {
 public:
  Finder(const lang::Reading& reading, TokenRange sentence, std::span<const Place> places, std::span<const FigureDraft> drafts)
      : reading_(reading), sentence_(sentence), drafts_(drafts) {
    for (const Place& place : places) {
      if (place.sure && sentence.has(place.begin)) places_.push_back(place);
    }
  }

  void run(std::span<Figure> figures) const {
    for (std::size_t k = 0; k < drafts_.size(); ++k) {
      const FigureDraft& draft = drafts_[k];
      const bool bare = draft.counted.unit.empty() && draft.counted.noun.empty() && draft.counted.measure.empty();
      if (bare || !is_countable(reading_.language(), draft)) continue;
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

  [[nodiscard]] bool is_boundary(std::size_t i) const {
    return !reading_[i].is_word() ? reading_[i].is(',') || reading_[i].is(0x060C) || reading_[i].is(';') || reading_[i].is(0x061B) || reading_[i].is(':')
                                  : reading_.has(i, TableId::complementisers);
  }
  // The words around token i between commas and the like.
  [[nodiscard]] TokenRange segment_of(std::size_t i) const {
    TokenRange segment{i, i + 1};
    while (segment.begin > sentence_.begin && !is_boundary(segment.begin - 1)) --segment.begin;
    while (segment.end < sentence_.end && !is_boundary(segment.end)) ++segment.end;
    return segment;
  }
  [[nodiscard]] bool has_cue(std::size_t begin, std::size_t end) const {
    for (std::size_t i = begin; i < end; ++i) {
      if (reading_.has(i, TableId::cues)) return true;
    }
    return false;
  }
  // "an official in Ardin said that 15 ...": where who says it is.
  [[nodiscard]] bool is_of_speaker(const Place& place, const FigureDraft& draft) const {
    const TokenRange segment = segment_of(place.begin);
    if (!segment.has(draft.number.begin)) return has_cue(segment.begin, segment.end);
    return place.begin < draft.whole.begin && (has_cue(segment.begin, place.begin) || has_cue(place.name.end, draft.whole.begin));
  }
  // "in the quarter of X in the town of Y north of Z" is one place.
  [[nodiscard]] bool goes_with_next(std::size_t k) const {
    constexpr std::size_t kNear = 3;
    return k + 1 < places_.size() && places_[k + 1].begin <= places_[k].name.end + kNear && !has_figure(places_[k].name.end, places_[k + 1].begin);
  }
  [[nodiscard]] bool has_figure(std::size_t begin, std::size_t end) const {
    return std::any_of(drafts_.begin(), drafts_.end(), [&](const FigureDraft& draft) {
      return begin <= draft.number.begin && draft.number.begin < end && is_countable(reading_.language(), draft);
    });
  }
  [[nodiscard]] bool has_boundary(std::size_t begin, std::size_t end) const {
    for (std::size_t i = begin; i < end; ++i) {
      if (is_boundary(i)) return true;
    }
    return false;
  }

  // How plainly a place belongs to a figure: the sentence's only place is where people were killed in it; otherwise it
  // stands in the figure's own stretch of words with no other figure between, near by if nothing is measured.
  [[nodiscard]] bool is_in_reach(const Place& place, const FigureDraft& draft) const {
    constexpr std::size_t kFar = 15, kNear = 4;  // tokens
    const bool behind = place.begin >= draft.whole.end;
    const TokenRange between = behind ? TokenRange{draft.whole.end, place.begin} : TokenRange{place.name.end, draft.whole.begin};
    if (between.begin > between.end || has_figure(between.begin, between.end) || has_boundary(between.begin, between.end)) return false;
    return between.end - between.begin <= (draft.counted.measure.empty() ? kNear : kFar);
  }
  [[nodiscard]] bool is_toll(const FigureDraft& draft) const {
    const lang::MeasureKind* kind = reading_.language().measure_kind(draft.counted.measure);
    return kind != nullptr && kind->toll;
  }

  [[nodiscard]] const Place* place_of(const FigureDraft& draft) const {
    std::vector<const Place*> found;
    for (std::size_t k = 0; k < places_.size(); ++k) {
      if (k > 0 && goes_with_next(k - 1)) continue;
      if (!is_of_speaker(places_[k], draft)) found.push_back(&places_[k]);
    }
    if (found.size() == 1 && is_toll(draft)) return found.front();
    const auto reached = [&](const Place* place) { return is_in_reach(*place, draft); };
    const auto behind = std::find_if(found.begin(), found.end(), [&](const Place* place) { return place->begin >= draft.whole.end; });
    if (behind != found.end() && reached(*behind)) return *behind;
    return behind != found.begin() && reached(*std::prev(behind)) ? *std::prev(behind) : nullptr;
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
    TokenRange only;
    std::size_t count = 0;
    for (std::size_t i = sentence_.begin; i < sentence_.end; ++i) {
      const Match* by = reading_.find(i, TableId::scopes, ScopeClass::doer);
      if (by == nullptr) continue;
      const TokenRange doer = actor_ahead(reading_, sentence_, i + by->tokens);
      if (doer.begin >= doer.end) continue;
      if (i >= draft.whole.end && !has_figure(draft.whole.end, i) && !has_boundary(draft.whole.end, i)) return doer;
      only = doer;
      ++count;
    }
    const bool before = count == 1 && only.end <= draft.whole.begin && !has_figure(only.end, draft.whole.begin) && !has_cue(only.end, draft.whole.begin);
    return before ? only : TokenRange{};
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
      if (is_boundary(i) || reading_.find(i, TableId::words, lang::WordClass::conjunction) != nullptr) return true;
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
    return has_figure(doer.begin, draft.whole.begin) || behind_preposition ? TokenRange{} : doer;
  }

  const lang::Reading& reading_;
  TokenRange sentence_;
  std::vector<Place> places_;
  std::span<const FigureDraft> drafts_;
};

}  // namespace

void take_scopes(const lang::Reading& reading, TokenRange sentence, std::span<const Place> places, std::span<const FigureDraft> drafts, std::span<Figure> figures) {
  Finder(reading, sentence, places, drafts).run(figures);
}

}  // namespace extraction
}  // namespace isnad
