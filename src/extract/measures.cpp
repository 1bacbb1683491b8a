#include "extract/measures.h"

#include <algorithm>

#include "extract/counted.h"
#include "extract/lengths.h"
#include "extract/steps.h"
#include "text/characters.h"

namespace isnad::extraction {
namespace {

using lang::CliticClass;
using lang::Match;
using lang::TableId;

// Costs in tokens of distance. A figure belongs to the nearest event word; what lies between makes it less
// likely: another figure most (it probably owns the word), then a new clause, then a comma.
constexpr int kFarthest = 12;
constexpr int kOtherFigure = 6;
constexpr int kNewClause = 4;
constexpr int kComma = 3;
constexpr int kWeak = 8;
constexpr int kLast = 3;  // more than kWeak: "fell by a rate of 3 %" is of what fell

// Marks around a name ("fell the index "Dorn" by") are no pause; behind a figure they open what somebody says.
int step_cost(const lang::Reading& reading, std::size_t i) {
  if (text::is_quote_mark(reading[i].first)) return 0;
  if (reading[i].is_word()) return 1 + (begins_clause(reading, i) ? kNewClause : 0);
  return is_inside_word(reading, i) ? 0 : 1 + kComma;
}

struct Found {
  int cost = kFarthest + kLast + 1;
  const Match* event = nullptr;
  std::size_t token = kNoToken;
};

// May the event happen to what is counted? People are not demolished, and boats not wounded. A bare length is seldom what
// somebody did something to: "sunk 22 miles off the coast", but "built 22 miles of road".
bool fits(const lang::Reading& reading, const std::string& measure, const FigureDraft& draft) {
  const lang::Language& language = reading.language();
  const std::string& unit = draft.counted.unit;
  const lang::MeasureKind* kind = language.measure_kind(measure);
  if (kind != nullptr && !kind->money && is_currency(unit)) return false;
  if (unit == "percent") return kind == nullptr || kind->money;
  if (kind == nullptr || unit.empty()) return true;
  const lang::Unit* known = language.unit(unit);
  if (is_of(known, "length") && kind->done && reading.find(draft.whole.end, TableId::times, lang::TimeClass::noun_of) == nullptr) return false;
  switch (kind->of) {
    case lang::MeasureOf::any: return true;
    case lang::MeasureOf::person: return unit == "person" || language.collectives.contains(unit);
    case lang::MeasureOf::thing: return unit != "person";
    case lang::MeasureOf::piece: return unit != "person" && known == nullptr;
    case lang::MeasureOf::count: return known == nullptr;
    case lang::MeasureOf::sum: return unit != "person" && (known == nullptr || is_of(known, "share") || is_of(known, "share_difference"));
    case lang::MeasureOf::length: return is_of(known, "length");
    case lang::MeasureOf::area: return is_of(known, "area");
    case lang::MeasureOf::mass: return is_of(known, "mass") || is_of(known, "ton");
    case lang::MeasureOf::speed: return is_of(known, "speed");
  }
  return true;
}

lang::MeasureWeak weakness(const lang::Language& language, const Match& event) {
  const lang::MeasureKind* kind = language.measure_kind(event.entry->measure);
  return kind != nullptr ? kind->weak : lang::MeasureWeak::no;
}
bool is_weak(const lang::Language& language, const Match& event) { return weakness(language, event) != lang::MeasureWeak::no; }

// "the floods" of "the floods destroyed": where the verb comes first, a definite noun right behind an event verb is
// who did it. Not behind a trend word: "a rise of the deaths".
bool is_doer(const lang::Reading& reading, std::size_t i, const Match& event) {
  if (!event.has_clitic || event.clitic != CliticClass::article || i == 0 || !reading.language().is("verb_first")) return false;
  const Match* verb = reading.find(i - 1, TableId::measures);
  return verb != nullptr && verb->clitic != CliticClass::article && !is_weak(reading.language(), *verb);
}

// The event word at token i that what is counted fits. A listed noun is itself and no bent form of a verb ("family"
// against "capture").
const Match* event_at(const lang::Reading& reading, std::size_t i, const FigureDraft& draft) {
  if (!reading.has(i, TableId::measures) || reading.find(i, TableId::words, lang::WordClass::oblique) != nullptr) return nullptr;  // folded and split, Arabic's "he has" is "for a blood fine"
  for (const Match& event : reading.at(i)) {
    if (event.table != TableId::measures || !fits(reading, event.entry->measure, draft)) continue;
    const Match* noun = event.inflected ? reading.find(i, TableId::nouns) : nullptr;
    return noun != nullptr && !noun->inflected ? nullptr : &event;
  }
  return nullptr;
}

// A definite verbal noun names things as often as it says what happened ("the Opening" is a party, "the elections" a
// date); of people lost or hurt, of sums and of measured quantities it says what they are ("the exports reached ...").
bool is_name_like(const lang::Language& language, const Match& event, const std::string& unit) {
  const lang::MeasureKind* kind = language.measure_kind(event.entry->measure);
  return (kind == nullptr || !kind->toll) && !is_currency(unit) && language.unit(unit) == nullptr;
}

// Arabic "lost" has the letters of "so ... has": it is the verb only right before what was lost, and not before "their lives".
// Those say a death only where they close "lost 14 persons their lives".
bool is_particle(const lang::Reading& reading, std::size_t i, const FigureDraft& draft) {
  const Match* word = reading.find(i, TableId::words, lang::WordClass::particle);
  if (word == nullptr || word->has_clitic || word->tokens > 1) return false;
  const std::size_t next = draft.whole.end;
  const auto is_lost = [&](std::size_t k) { return reading.find(k, TableId::words, lang::WordClass::particle) != nullptr && reading.has(k, TableId::measures); };
  if (i == next) return draft.whole.begin == 0 || !is_lost(draft.whole.begin - 1);
  return i + 1 != draft.whole.begin || (reading.goes_on(next) && reading[next].is_word() && reading.language().has_possessive_ending(reading.tokens().folded(next)));
}

// "97 percent of the votes counted", and not "40 percent of the ore processed": such a measure's noun stands near figure or word.
bool names_what_it_is_of(const lang::Reading& reading, TokenRange sentence, std::size_t i, const Match& event, const FigureDraft& draft) {
  constexpr std::size_t kReach = 5;  // tokens
  const lang::MeasureKind* kind = reading.language().measure_kind(event.entry->measure);
  if (kind == nullptr || kind->near.empty()) return true;
  const std::size_t last = std::min(std::max(i + event.tokens, draft.whole.end) + kReach, sentence.end);
  for (std::size_t k = std::max(std::min(i, draft.whole.begin), sentence.begin); k < last; ++k) {
    if (const Match* noun = reading.find(k, TableId::nouns); noun != nullptr && std::find(kind->near.begin(), kind->near.end(), noun->entry->unit) != kind->near.end()) return true;
  }
  return false;
}

// "an attempted killing" is none: the phrase is one event.
bool is_inside_phrase(const lang::Reading& reading, std::size_t i) {
  constexpr std::size_t kLongest = 3;  // tokens
  for (std::size_t back = 1; back < kLongest && back <= i; ++back) {
    const Match* phrase = reading.find(i - back, TableId::measures);
    if (phrase != nullptr && phrase->tokens > back) return true;
  }
  return false;
}

// "after [two defeats] three victories": what another figure counts did not happen to this one's.
bool is_counted_by_other(std::size_t i, const FigureDraft& draft, std::span<const FigureDraft> others) {
  const auto other = first_behind(others, i);
  return other != others.end() && other->whole.begin <= i && other->whole.begin != draft.whole.begin && other->counted.known;
}

// "the death of all its passengers, 298 people": a noun for people that an event word governs says who they are.
bool is_governed_noun(const lang::Reading& reading, TokenRange sentence, std::size_t i, const FigureDraft& draft) {
  const Match* noun = reading.find(i, TableId::nouns);
  if (noun == nullptr || noun->entry->unit != "person" || i == sentence.begin || !reading.language().is("verb_first")) return false;
  const bool quantifier = reading.find(i - 1, TableId::words, lang::WordClass::quantifier) != nullptr && i > sentence.begin + 1;
  const Match* event = event_at(reading, i - 1 - quantifier, draft);
  return event != nullptr && event->tokens == 1 && !event->definite && !is_weak(reading.language(), *event);
}

// "were killed in the-battle of the-liberation [of the port] 250 men": where the verb comes first, an event noun behind "in" is where it happened.
bool is_circumstance(const lang::Reading& reading, TokenRange sentence, std::size_t i) {
  if (!reading.language().is("verb_first")) return false;
  const auto opens = [&](std::size_t k) {
    const Match* word = reading.find(k, TableId::periods, lang::PeriodClass::in);
    return word != nullptr && word->tokens == 1;
  };
  if (i > sentence.begin && opens(i - 1)) return true;
  return i > sentence.begin + 1 && reading[i - 1].is_word() && opens(i - 2) && !reading.has_any(i - 1, {TableId::words, TableId::measures});
}

void offer(const lang::Reading& reading, TokenRange sentence, Found& best, int cost, std::size_t i, const FigureDraft& draft, std::span<const FigureDraft> others) {
  const Match* event = event_at(reading, i, draft);
  if (event == nullptr || is_particle(reading, i, draft) || is_inside_phrase(reading, i) || is_counted_by_other(i, draft, others)) return;
  if (!names_what_it_is_of(reading, sentence, i, *event, draft)) return;
  const auto weak = weakness(reading.language(), *event);
  if (weak != lang::MeasureWeak::no) cost += kWeak;
  if (cost > kFarthest) return;
  if (is_circumstance(reading, sentence, i)) cost += kNewClause;
  if (weak == lang::MeasureWeak::last) cost += kLast;
  if (event->definite && is_name_like(reading.language(), *event, draft.counted.unit)) return;
  if (cost >= best.cost || is_doer(reading, i, *event) || is_governed_noun(reading, sentence, i, draft)) return;
  best = {cost, event, i};
}

// An event phrase that ends before the figure. The clause that the event word itself opens ("and wounded 15")
// costs nothing on the way back.
Found search_back(const lang::Reading& reading, TokenRange sentence, const FigureDraft& draft, std::span<const FigureDraft> others) {
  Found best;
  int cost = 0;
  for (std::size_t i = draft.whole.begin; i > sentence.begin && cost <= kFarthest && cost < best.cost;) {
    --i;
    offer(reading, sentence, best, cost, i, draft, others);
    cost += step_cost(reading, i) + (is_other_figure(i, draft, others) ? kOtherFigure : 0);
  }
  return best;
}

// Where the verb comes first, an event word with "and" before it opens the next statement ("..., 60 people, and wounded
// 1,000"), and one that stands nearer to the next figure belongs to that.
bool is_of_next(const lang::Reading& reading, const FigureDraft& draft, std::size_t i, std::span<const FigureDraft> others) {
  const Match* event = reading.find(i, TableId::measures);
  if (event == nullptr || !reading.language().is("verb_first")) return false;
  if (event->has_clitic && event->clitic == CliticClass::conjunction) return true;
  const std::size_t behind = i + event->tokens;  // "five people were in an attack [that] killed one-of-them"
  if (reading.goes_on(behind) && reading.find(behind, TableId::roles, lang::RoleClass::one_of) != nullptr) return true;
  auto next = first_behind(others, i);
  if (next != others.end() && next->whole.begin <= i) ++next;
  return next != others.end() && next->whole.begin - i < i - draft.whole.end + 1;
}

// "three men, aged between 19 and 27, were held": the last token of an age that begins at token i, else i.
std::size_t behind_age(std::size_t i, std::span<const FigureDraft> others) {
  const auto other = first_behind(others, i);
  const bool age = other != others.end() && other->whole.begin <= i && other->counted.measure == "age";
  return age ? other->whole.end - 1 : i;
}

// "4,600 people, about one in seven, have been told", "six people, including two children, died": the comma that closes what
// says the figure again or names a part of it, else i.
std::size_t behind_aside(const lang::Reading& reading, TokenRange sentence, std::size_t i, const FigureDraft& draft, std::span<const FigureDraft> others) {
  constexpr std::size_t kReach = 12;  // tokens
  const auto other = first_behind(others, i);
  if (!reading[i].is(',') || i != draft.whole.end || i + 1 >= sentence.end) return i;
  const bool again = other != others.end() && other->whole.begin == i + 1 && (other->counted.unit == "probability" || other->counted.unit == "percent");
  if (!again && reading.find(i + 1, TableId::parts, lang::PartOrder::part_after) == nullptr) return i;
  for (std::size_t k = again ? other->whole.end : i + 1; k < sentence.end && k < i + kReach; ++k) {
    if (reading[k].is(',')) return k;
  }
  return i;
}

// "547 homes and 65 shops and 12 mills were flooded": behind what stands beside the figure in one list, else its own end.
std::size_t behind_list(const lang::Reading& reading, TokenRange sentence, const FigureDraft& draft, std::span<const FigureDraft> others) {
  const int most = reading.language().is("verb_first") ? 0 : 4;  // figures; every one of a long list would ask for all behind it
  std::size_t i = draft.whole.end;
  for (int joined = 0; joined < most && i < sentence.end && reading.find(i, TableId::words, lang::WordClass::conjunction) != nullptr; ++joined) {
    const auto other = first_behind(others, i);
    if (other == others.end() || other->whole.begin != i + 1 || other->whole.end >= sentence.end) break;
    i = other->whole.end;
  }
  return i;
}

Found search_ahead(const lang::Reading& reading, TokenRange sentence, const FigureDraft& draft, std::span<const FigureDraft> others) {
  Found best;
  // Where the verb comes first, an event word behind the figure more often opens the next statement.
  int cost = reading.language().is("verb_first") ? 1 : 0;
  const std::size_t first = draft.whole.end < sentence.end ? std::max(behind_aside(reading, sentence, draft.whole.end, draft, others), behind_list(reading, sentence, draft, others)) : sentence.end;
  for (std::size_t i = first; i < sentence.end && cost <= kFarthest && cost < best.cost; ++i) {
    cost += is_other_figure(i, draft, others) ? kOtherFigure : 0;
    if (is_of_next(reading, draft, i, others)) break;
    const bool circumstance = stands_off(reading, sentence, i);  // "20 experts after the killing of"; in English also "later"
    if (circumstance && reading.language().is("verb_first")) break;
    if (begins_clause(reading, i) || circumstance) cost += kNewClause;
    offer(reading, sentence, best, cost, i, draft, others);
    cost += reading[i].is_word() ? 1 : is_inside_word(reading, i) ? 0 : 1 + kComma;
    i = behind_age(i, others);
  }
  return best;
}

// Durations have words of their own: "after three days the victims ..." would be as many victims as durations of an event.
bool measures_nothing(const lang::Language& language, const FigureDraft& draft) {
  const std::string& unit = draft.counted.unit;
  return unit == "date" || unit == "time" || unit == "score" || unit == "calendar year" || language.is_time_unit(unit);
}

// "1,193 infections": what is counted is the event itself.
Found own_event(const lang::Reading& reading, const FigureDraft& draft) {
  if (draft.counted.unit != "person" || !draft.counted.known) return {};
  for (std::size_t i = draft.number.end; i < draft.whole.end; ++i) {
    const Match* event = event_at(reading, i, draft);
    if (event == nullptr || counted_noun(reading, i) == nullptr) continue;
    const lang::MeasureKind* kind = reading.language().measure_kind(event->entry->measure);
    if (kind != nullptr && kind->toll) return {0, event, i};
  }
  return {};
}

// Does a word of the kind that `accept` takes, or a phrase of it, end right before the figure?
template <class Accept>
bool follows(const lang::Reading& reading, TokenRange sentence, const FigureDraft& draft, Accept accept) {
  constexpr std::size_t kLongest = 3;  // tokens
  for (std::size_t back = 1; back <= kLongest && draft.whole.begin >= sentence.begin + back; ++back) {
    for (const Match& word : reading.at(draft.whole.begin - back)) {
      if (word.tokens == back && accept(word)) return true;
    }
  }
  return false;
}

bool is_joint(const Match& word, lang::RangeClass kind) { return word.table == TableId::ranges && word.as<lang::RangeClass>() == kind; }

// "estimated at 50 million dollars", "worth about": a hedge may say what a sum is.
Found event_of_bound(const lang::Reading& reading, const FigureDraft& draft) {
  if (!is_currency(draft.counted.unit)) return {};
  for (std::size_t i = draft.whole.begin; i < draft.number.begin; ++i) {
    const Match* event = event_at(reading, i, draft);
    if (event != nullptr && !is_weak(reading.language(), *event)) return {0, event, i};
  }
  return {};
}

// "The death toll from the collapse of the dam climbed to 16": a level is of the first word of what moved, and not of what
// qualifies that. Where the verb comes first, what moved stands behind it.
Found head_of_level(const lang::Reading& reading, TokenRange sentence, const FigureDraft& draft, std::span<const FigureDraft> others) {
  constexpr std::size_t kReach = 12;  // tokens
  if (!follows(reading, sentence, draft, [](const Match& word) { return is_joint(word, lang::RangeClass::to); })) return {};
  const auto is_pause = [&](std::size_t i) { return !reading[i].is_word() && !is_inside_word(reading, i) && !text::is_quote_mark(reading[i].first); };
  const auto is_end = [&](std::size_t i) { return is_other_figure(i, draft, others) || is_pause(i) || begins_clause(reading, i); };
  std::size_t trend = draft.whole.begin;
  while (trend > sentence.begin && trend + kReach > draft.whole.begin && !is_trend(reading, trend - 1) && !is_end(trend - 1)) --trend;
  if (trend == sentence.begin || trend + kReach <= draft.whole.begin || !is_trend(reading, trend - 1)) return {};
  std::size_t first = trend, last = draft.whole.begin;
  if (!reading.language().is("verb_first")) {
    last = trend - 1;
    for (first = last; first > sentence.begin && first + kReach > last && !is_end(first - 1);) --first;
  }
  for (std::size_t i = first; i < last; ++i) {
    if (first == trend && stands_off(reading, sentence, i)) return {};  // "may rise after the arrival of the number of the injured at 40"
    const Match* event = event_at(reading, i, draft);
    if (event == nullptr || is_weak(reading.language(), *event) || is_inside_phrase(reading, i)) continue;
    if (event->definite && is_name_like(reading.language(), *event, draft.counted.unit)) continue;
    return {1, event, i};
  }
  return {};
}

// What the figure measures itself comes before what stands around it.
Found governing_event(const lang::Reading& reading, TokenRange sentence, const FigureDraft& draft, std::span<const FigureDraft> others) {
  if (const Found own = own_event(reading, draft); own.event != nullptr) return own;
  if (const Found said = event_of_bound(reading, draft); said.event != nullptr) return said;
  if (const Found head = head_of_level(reading, sentence, draft, others); head.event != nullptr) return head;
  const Found back = search_back(reading, sentence, draft, others);
  const Found ahead = search_ahead(reading, sentence, draft, others);
  return ahead.cost < back.cost ? ahead : back;
}

bool is_doer_between(const lang::Reading& reading, std::size_t i) {
  return reading.language().is("verb_first") && reading[i].is_word() && reading.has_article(i);
}

// Does a date or a year stand right behind the figure?
bool has_own_time(const FigureDraft& draft, std::span<const FigureDraft> others) {
  constexpr std::size_t kNear = 2;  // tokens
  const auto next = first_behind(others, draft.whole.end);
  return next != others.end() && (next->counted.unit == "date" || next->counted.unit == "calendar year") && next->whole.begin <= draft.whole.end + kNear;
}

// "to 5 %", "from 3.9 % in March", "against 54.8 % in 2019": what a level came from or is compared with only where its own time
// is told, or two outlets' before and after would clash.
bool is_level(const lang::Reading& reading, TokenRange sentence, const FigureDraft& draft, std::span<const FigureDraft> others) {
  if (follows(reading, sentence, draft, [](const Match& word) { return is_joint(word, lang::RangeClass::to); })) return true;
  return has_own_time(draft, others) && follows(reading, sentence, draft, [](const Match& word) {
    return is_joint(word, lang::RangeClass::from) || (word.table == TableId::periods && word.as<lang::PeriodClass>() == lang::PeriodClass::against);
  });
}

// "fell to 3.4 % in April from 3.9 % in March", "rose 7 % to $21 billion": a level is of what the first is of; a mere trend of
// a share says nothing of the sum.
void take_measure_of_level(const lang::Reading& reading, TokenRange sentence, FigureDraft& draft, std::span<const FigureDraft> others) {
  constexpr std::size_t kReach = 12;  // tokens
  const lang::MeasureKind* own = reading.language().measure_kind(draft.counted.measure);
  if (!draft.counted.measure.empty() && (own == nullptr || own->weak == lang::MeasureWeak::no)) return;
  if (draft.counted.unit.empty() || measures_nothing(reading.language(), draft) || !is_level(reading, sentence, draft, others)) return;
  for (auto first = first_behind(others, draft.whole.begin); first != others.begin();) {
    --first;
    if (first->whole.end + kReach < draft.whole.begin) return;
    if (measures_nothing(reading.language(), *first)) continue;
    const lang::MeasureKind* kind = reading.language().measure_kind(first->counted.measure);
    const lang::Unit* unit = reading.language().unit(first->counted.unit);
    const bool same = first->counted.unit == draft.counted.unit;
    const bool change = is_of(unit, "share") || is_of(unit, "share_difference");
    if (kind == nullptr || kind->weak != lang::MeasureWeak::no || !(same || change) || !fits(reading, first->counted.measure, draft)) return;
    draft.counted.measure = first->counted.measure;
    draft.event = first->event;
    draft.other_state = true;
    return;
  }
}

// "saved 71 passengers", where the verb comes first also "saved the-divers 71 passengers": what happened to them, said right
// before the number, comes before what they are by their noun; a toll ("took out 12 bodies") does not yield, but "freed 12 prisoners" does.
void take_event_of_noun(const lang::Reading& reading, TokenRange sentence, FigureDraft& draft) {
  const lang::MeasureKind* own = reading.language().measure_kind(draft.counted.measure);
  const auto is_held = [](const std::string& measure) { return measure == "detained" || measure == "kidnapped" || measure == "arrested"; };
  const bool held = is_held(draft.counted.measure);
  if (own == nullptr || (own->toll && !held) || draft.counted.unit != "person" || draft.counted.measure == "age") return;
  constexpr std::size_t kLongestPhrase = 4;  // tokens
  for (std::size_t back = 1; back <= kLongestPhrase && draft.whole.begin >= sentence.begin + back; ++back) {
    const std::size_t i = draft.whole.begin - back;
    const Match* event = event_at(reading, i, draft);
    if (event == nullptr || (event->tokens != back && !(event->tokens + std::size_t{1} == back && is_doer_between(reading, i + event->tokens))) || event->definite || is_weak(reading.language(), *event)) continue;
    if (is_particle(reading, i, draft) || (held && is_held(event->entry->measure))) continue;
    draft.counted.measure = event->entry->measure;
    draft.event = i;
    return;
  }
}

// "the defendant, who is 62", "whose median age was 68"
void take_unit_of_age(FigureDraft& draft) {
  constexpr std::int64_t kOldest = 120;
  if (draft.counted.measure == "age" && draft.counted.unit.empty() && draft.value && *draft.value <= Decimal{kOldest}) draft.counted.unit = "year";
}

// "Participation was 67 percent" tells a turnout.
void take_measure_of_share(const lang::Language& language, FigureDraft& draft) {
  const lang::MeasureKind* kind = draft.counted.unit == "percent" ? language.measure_kind(draft.counted.measure) : nullptr;
  if (kind != nullptr && !kind->share.empty()) draft.counted.measure = kind->share;
}

// "aged between 19 and 27": ages are told first, for other figures look past them.
void take_age_word(const lang::Reading& reading, TokenRange sentence, FigureDraft& draft) {
  if (draft.whole.begin == sentence.begin || !draft.counted.measure.empty() || draft.counted.known) return;
  const Match* event = reading.find(draft.whole.begin - 1, TableId::measures);
  if (event != nullptr && event->entry->measure == "age") draft.counted.measure = event->entry->measure;
}

// "26 fighters of the army as well as nine militiamen": right before the figure, a few words behind the one before it.
bool is_besides(const lang::Reading& reading, TokenRange sentence, std::size_t gap, const FigureDraft& draft) {
  constexpr std::size_t kReach = 8;  // tokens
  return draft.whole.begin <= gap + kReach && follows(reading, {std::max(gap, sentence.begin), sentence.end}, draft, [](const Match& word) {
    return word.table == TableId::parts && word.as<lang::PartOrder>() == lang::PartOrder::besides;
  });
}

// The first token behind a figure's number and its unit.
std::size_t behind_unit(const FigureDraft& draft) { return draft.counted.unit == "percent" || is_currency(draft.counted.unit) ? draft.whole.end : draft.number.end; }

// "3,077 of the army, and 1,949 of the air force", "25 % on steel and 10 % on aluminium": one list, whatever stands in between.
bool goes_on_list(const lang::Reading& reading, const FigureDraft& first, const FigureDraft& draft) {
  constexpr std::size_t kReach = 14;  // tokens
  const std::size_t i = draft.whole.begin, a = behind_unit(first), b = behind_unit(draft);
  const bool joined = draft.byte_begin != reading[i].span.begin || (i > 0 && reading.find(i - 1, TableId::numbers, lang::NumberClass::conjunction) != nullptr);
  if (!joined || i > first.whole.end + kReach || first.counted.unit != draft.counted.unit || !reading.goes_on(a) || !reading.goes_on(b)) return false;
  const bool share_of = draft.counted.unit == "percent" && reading.find(a, TableId::times, lang::TimeClass::noun_of) != nullptr;  // each of its own whole
  return !share_of && reading.find(a, TableId::words, lang::WordClass::preposition) != nullptr && reading.tokens().folded(a) == reading.tokens().folded(b);
}

// "a tariff of 25 % on 128 products": what a share is laid on has the same measure.
bool is_laid_on(const lang::Reading& reading, const FigureDraft& first, const FigureDraft& draft) {
  const std::size_t gap = first.whole.end;
  return first.counted.measure == "tax" && gap + 1 == draft.whole.begin && reading.find(gap, TableId::words, lang::WordClass::preposition) != nullptr &&
         reading.find(gap, TableId::times, lang::TimeClass::noun_of) == nullptr;
}

// "148 passengers and six crew members": what is joined to a figure happens to it too.
void take_measure_of_joined(const lang::Reading& reading, TokenRange sentence, FigureDraft& draft, std::span<const FigureDraft> others) {
  const auto own = first_behind(others, draft.whole.begin);
  if (own == others.begin()) return;
  const FigureDraft& first = *std::prev(own);
  if (first.counted.measure == "age" || measures_nothing(reading.language(), first)) return;
  const std::size_t gap = first.whole.end;
  const bool besides = is_besides(reading, sentence, gap, draft);
  const bool apart = gap + 1 == draft.whole.begin && reading.find(gap, TableId::numbers, lang::NumberClass::conjunction) != nullptr;
  const bool glued = gap == draft.whole.begin && draft.byte_begin != reading[gap].span.begin;
  if (!(apart || glued || besides) || !fits(reading, first.counted.measure, draft)) return;
  draft.counted.measure = first.counted.measure;
  draft.event = first.event;
}

// What the figure before says of this one too, whatever event stands nearer.
bool take_measure_of_list(const lang::Reading& reading, FigureDraft& draft, std::span<const FigureDraft> others) {
  const auto own = first_behind(others, draft.whole.begin);
  if (own == others.begin()) return false;
  const FigureDraft& first = *std::prev(own);
  if (first.counted.measure.empty() || first.counted.measure == "age" || measures_nothing(reading.language(), first)) return false;
  if (!(goes_on_list(reading, first, draft) || is_laid_on(reading, first, draft)) || !fits(reading, first.counted.measure, draft)) return false;
  draft.counted.measure = first.counted.measure;
  draft.event = first.event;
  return true;
}

// "attacked by 20 drones": the count is of who did it.
bool is_of_doers(const lang::Reading& reading, TokenRange sentence, const FigureDraft& draft, const Found& found) {
  const lang::MeasureKind* kind = reading.language().measure_kind(found.event->entry->measure);
  if (kind == nullptr || !kind->done || found.token > draft.whole.begin || reading.language().unit(draft.counted.unit) != nullptr) return false;
  if (draft.counted.unit == "percent" || is_currency(draft.counted.unit)) return false;
  const Match* noun = draft.whole.end > draft.number.end ? reading.find(draft.number.end, TableId::nouns) : nullptr;
  if (noun != nullptr && noun->instrumental) return true;
  const std::size_t i = draft.whole.begin;
  return i > sentence.begin && reading.find(i - 1, TableId::scopes, lang::ScopeClass::doer) != nullptr;
}

}  // namespace

void take_measures(const lang::Reading& reading, TokenRange sentence, std::span<FigureDraft> drafts) {
  for (FigureDraft& draft : drafts) take_age_word(reading, sentence, draft);
  for (FigureDraft& draft : drafts) {
    if (!draft.counted.measure.empty()) {
      take_event_of_noun(reading, sentence, draft);
      continue;
    }
    take_duration_measure(reading, sentence, draft, drafts);
    if (measures_nothing(reading.language(), draft) || take_measure_of_list(reading, draft, drafts)) continue;
    const Found found = governing_event(reading, sentence, draft, drafts);
    take_distance(reading, sentence, draft, found.event, found.cost);
    if (!draft.counted.measure.empty() || (found.event != nullptr && is_of_doers(reading, sentence, draft, found))) continue;
    if (found.event == nullptr) {
      take_measure_of_joined(reading, sentence, draft, drafts);
      continue;
    }
    draft.counted.measure = found.event->entry->measure;
    draft.event = found.token;
  }
  for (FigureDraft& draft : drafts) {
    take_measure_of_level(reading, sentence, draft, drafts);
    take_measure_of_share(reading.language(), draft);
    take_unit_of_age(draft);
  }
}

}  // namespace isnad::extraction
