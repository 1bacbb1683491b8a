#include "extract/stated_periods.h"

#include <algorithm>

#include "extract/counted.h"

namespace isnad::extraction {
namespace {

using lang::Match;
using lang::PeriodClass;
using lang::TableId;
using lang::TimeClass;

const Decimal kWeek{7 * 86400};  // seconds

// What stands behind the word that opens a period, up to the last word that says a time.
struct TimeWords {
  std::size_t end = 0;
  bool named = false;   ///< a year, a month, the first half
  bool length = false;  ///< "24 hours"
  bool unit = false;    ///< "week", and longer
  bool turned = false;  ///< "last", "this", "next"
  bool day = false;     ///< a single day
};

class Finder {
 public:
  Finder(const lang::Reading& reading, TokenRange sentence, std::span<const FigureDraft> drafts)
      : reading_(reading), sentence_(sentence), drafts_(drafts) {}

  std::vector<StatedPeriod> run() const {
    std::vector<StatedPeriod> found;
    for (std::size_t i = sentence_.begin; i < sentence_.end; ++i) {
      if (!reading_.has_any(i, {TableId::periods, TableId::times, TableId::nouns}) && draft_at(i) == nullptr) continue;
      const auto period = period_at(i);
      if (!period) continue;
      const bool joined = !found.empty() && found.back().tokens.end == i && found.back().rate;  // "a day last year"
      if (joined) found.back().tokens.end = period->tokens.end;
      else found.push_back(*period);
      i = period->tokens.end - 1;
    }
    return found;
  }

 private:
  [[nodiscard]] std::optional<StatedPeriod> period_at(std::size_t i) const {
    if (!reading_.has_any(i, {TableId::periods, TableId::times})) return bare_period(i);
    if (const Match* whole = opening(i, PeriodClass::whole)) return made(i, i + whole->tokens, *whole);
    for (const PeriodClass kind : {PeriodClass::since, PeriodClass::against, PeriodClass::over, PeriodClass::in}) {
      const Match* word = opening(i, kind);
      if (word == nullptr && kind == PeriodClass::since) word = reading_.find(i, TableId::times, TimeClass::since);
      if (word == nullptr || is_inside_count(i)) continue;
      const std::size_t end = end_behind(kind, i + word->tokens);
      if (end == 0) continue;
      auto period = made(i, end, *word);
      period.against = kind == PeriodClass::against;
      return period;
    }
    if (const Match* rate = opening(i, PeriodClass::rate)) {
      auto period = made(i, i + rate->tokens, *rate);
      period.rate = true;
      return period;
    }
    return bare_period(i);
  }

  [[nodiscard]] const Match* opening(std::size_t i, PeriodClass kind) const {
    const Match* word = reading_.find(i, TableId::periods, kind);
    return word != nullptr && word->clitic != lang::CliticClass::article ? word : nullptr;
  }
  [[nodiscard]] StatedPeriod made(std::size_t begin, std::size_t end, const Match& word) const {
    return {{begin, end}, reading_.begin_of(begin, word)};
  }

  // "Last year", "the past week" where no word for "in" is needed; a date that is a period itself.
  [[nodiscard]] std::optional<StatedPeriod> bare_period(std::size_t i) const {
    const FigureDraft* draft = draft_at(i);
    if (draft == nullptr ? !may_turn(i) : !is_stretch(*draft)) return std::nullopt;
    if (is_behind_preposition(i)) return std::nullopt;
    const TimeWords words = words_at(i);
    if (words.end == 0 || words.length || is_owner(words.end)) return std::nullopt;
    if (draft == nullptr && !(words.turned && words.unit && !words.named && !words.day)) return std::nullopt;
    return StatedPeriod{{i, words.end}, draft != nullptr ? draft->byte_begin : reading_[i].span.begin};
  }

  // May "last year", "the past week", "year last" begin here?
  [[nodiscard]] bool may_turn(std::size_t i) const {
    if (reading_.has_any(i, {TableId::periods, TableId::times})) return true;
    const Match* noun = reading_.find(i, TableId::nouns);
    return noun != nullptr && is_long(noun->entry->unit);
  }

  // "before last year", "until 2016"; "since", where that opens no period.
  [[nodiscard]] bool is_behind_preposition(std::size_t i) const {
    if (i == sentence_.begin) return false;
    return reading_.find(i - 1, TableId::words, lang::WordClass::preposition) != nullptr || reading_.find(i - 1, TableId::times, TimeClass::since) != nullptr ||
           reading_.find(i - 1, TableId::times, TimeClass::ago) != nullptr;
  }

  // The end of the period whose opening word ends before token i; 0 if none does.
  [[nodiscard]] std::size_t end_behind(PeriodClass kind, std::size_t i) const {
    const TimeWords words = words_at(i);
    const bool over = words.named || words.length || words.unit;
    bool fits = false;
    switch (kind) {
      case PeriodClass::since:
        if (const std::size_t end = end_of_start(i); end > words.end) return is_rank(i) ? 0 : end;
        fits = over || words.day;
        break;
      case PeriodClass::over: fits = over; break;
      case PeriodClass::against: fits = words.named || (words.unit && words.turned); break;
      default: fits = words.named || (words.turned && (words.unit || words.length)); break;
    }
    if (!fits || is_owner(words.end) || is_attribute(i, words.end)) return 0;
    const bool point = on(words.end) && reading_.find(words.end, TableId::periods, PeriodClass::point) != nullptr;
    return (words.length && point) || (kind == PeriodClass::since && (is_lasting(i) || is_rank(i))) ? 0 : words.end;
  }

  // "the outbreak of the war", "its founding", "the attack": what began, or the word that says so and one behind it.
  [[nodiscard]] std::size_t end_of_start(std::size_t i) const {
    if (on(i) && is_article(i)) ++i;
    if (!on(i)) return 0;
    const Match* start = reading_.find(i, TableId::periods, PeriodClass::start);
    const Match* event = start == nullptr ? reading_.find(i, TableId::measures) : nullptr;
    if (start == nullptr && event == nullptr) return 0;
    i += start != nullptr ? start->tokens : event->tokens;
    const std::size_t behind = i;
    while (on(i) && (is_article(i) || reading_.find(i, TableId::times, TimeClass::noun_of) != nullptr)) ++i;
    const TimeWords words = words_at(i);
    if (words.end != 0) return words.end;
    const bool named = on(i) && reading_[i].is_word() && !reading_.has(i, TableId::words);
    if (event != nullptr) return named && (i > behind || is_owner_noun(i)) ? i + 1 : behind;
    return named ? i + 1 : 0;
  }
  // A definite noun behind an indefinite one is its genitive: "years of-the-war".
  [[nodiscard]] bool is_owner_noun(std::size_t i) const {
    return on(i) && reading_.language().is("verb_first") && reading_[i].is_word() && reading_.has_article(i) &&
           !reading_.has_article(i - 1) && !reading_.has_any(i, {TableId::times, TableId::words});
  }

  [[nodiscard]] bool on(std::size_t i) const { return on_line(reading_, sentence_, i); }
  [[nodiscard]] bool is_article(std::size_t i) const { return reading_.find(i, TableId::words, lang::WordClass::article) != nullptr; }
  [[nodiscard]] bool is_filling(std::size_t i) const {
    return is_article(i) || reading_.traits(i).is_clitic || reading_.find(i, TableId::times, TimeClass::noun_of) != nullptr ||
           reading_.find(i, TableId::times, TimeClass::edge) != nullptr || reading_.find(i, TableId::periods, PeriodClass::start) != nullptr || reading_[i].is('\'') || reading_[i].is(0x2019);
  }
  // "this year's budget"
  [[nodiscard]] bool is_owner(std::size_t i) const {
    return reading_.language().is("possessive_s") && sentence_.has(i + 1) && (reading_[i].is('\'') || reading_[i].is(0x2019)) && !reading_[i].space_before;
  }
  // "in the 2010 elections": no year has an article of its own.
  [[nodiscard]] bool is_attribute(std::size_t i, std::size_t end) const {
    return end == i + 2 && is_article(i) && draft_at(i + 1) != nullptr && draft_at(i + 1)->rule == "bare-year";
  }

  // "the war, the-ongoing since 2011": says how long that has lasted.
  [[nodiscard]] bool is_lasting(std::size_t i) const {
    const lang::Language& language = reading_.language();
    return language.is("verb_first") && i >= sentence_.begin + 3 && reading_.has_article(i - 2) && reading_.has_article(i - 3);
  }

  // "the highest level since 2014", "the first since March"
  [[nodiscard]] bool is_rank(std::size_t i) const {
    constexpr std::size_t kReach = 6;  // tokens
    for (std::size_t k = i; k > sentence_.begin && k + kReach > i; --k) {
      if (reading_.find(k - 1, TableId::periods, PeriodClass::peak) != nullptr || reading_.find(k - 1, TableId::periods, PeriodClass::inside) != nullptr) return true;
    }
    return false;
  }

  [[nodiscard]] const FigureDraft* draft_at(std::size_t i) const {
    const auto at = first_behind(drafts_, i);
    return at != drafts_.end() && (at->whole.begin == i || at->number.begin == i) ? &*at : nullptr;
  }
  [[nodiscard]] bool is_inside_count(std::size_t i) const {
    const auto at = first_behind(drafts_, i);
    return at != drafts_.end() && at->whole.has(i);
  }
  // More than a day. "Year 2016" needs no "in" where prepositions may be left out, as Arabic does.
  [[nodiscard]] bool is_stretch(const FigureDraft& draft) const {
    constexpr std::size_t kDay = 10;  // "2018-05-03"
    const bool adverbial = draft.rule == "year-word" && reading_.language().is("verb_first");
    if (draft.counted.unit == "calendar year") return draft.low || draft.rule == "period" || draft.rule == "range" || adverbial;
    return draft.counted.unit == "date" && (draft.rule == "period" || draft.date.find('/') != std::string::npos) && draft.date.size() != kDay;
  }
  [[nodiscard]] bool take_draft(const FigureDraft& draft, TimeWords& words) const {
    constexpr std::size_t kDay = 10;
    if (draft.counted.unit == "calendar year" || (draft.counted.unit == "date" && draft.date.size() != kDay)) words.named = true;
    else if (draft.counted.unit == "date") words.day = true;
    else if (reading_.language().is_time_unit(draft.counted.unit) && draft.counted.measure.empty()) words.length = true;
    else return false;
    words.end = draft.whole.end;
    return true;
  }
  // A time that is no figure: "week", "last", "first half".
  [[nodiscard]] std::size_t take_word(std::size_t i, TimeWords& words) const {
    for (const TimeClass kind : {TimeClass::quarter, TimeClass::half, TimeClass::last_century}) {
      const Match* word = reading_.find(i, TableId::times, kind);
      if (word != nullptr) return words.named = true, words.end = i + word->tokens;
    }
    for (const TimeClass kind : {TimeClass::this_month, TimeClass::past, TimeClass::next, TimeClass::current}) {
      const Match* word = reading_.find(i, TableId::times, kind);
      if (word == nullptr) continue;
      words.turned = true;
      words.unit = words.unit || word->tokens > 1;  // "this-year"
      return words.end = i + word->tokens;
    }
    if (reading_.has(i, TableId::months) && reading_[i].capital == reading_.language().is("months_capitalised")) return words.named = true, words.end = i + 1;
    const Match* noun = counted_noun(reading_, i);
    if (noun == nullptr || !is_long(noun->entry->unit)) return 0;
    words.unit = true;
    return words.end = i + noun->tokens + is_owner_noun(i + noun->tokens);
  }
  // A week and more.
  [[nodiscard]] bool is_long(const std::string& key) const {
    const lang::Unit* unit = reading_.language().unit(key);
    return key == "season" || (unit != nullptr && (unit->dimension == "months" || (unit->dimension == "time" && unit->factor >= kWeek)));
  }

  [[nodiscard]] TimeWords words_at(std::size_t i) const {
    constexpr std::size_t kLongest = 12;  // tokens of "the same period of the first three months of last year"
    TimeWords words;
    for (std::size_t k = i; k < i + kLongest && (k == i ? sentence_.has(k) : on(k));) {
      const FigureDraft* draft = draft_at(k);
      const Match* inside = reading_.find(k, TableId::periods, PeriodClass::inside);
      if (draft != nullptr) {
        if (!take_draft(*draft, words)) break;
        k = draft->whole.end;
      } else if (const std::size_t end = take_word(k, words); end != 0) {
        k = end;
      } else if (inside != nullptr) {
        k += inside->tokens;
      } else if (is_filling(k) || (words.end != 0 && reading_.find(k, TableId::times, TimeClass::ordinal) != nullptr)) {
        if (!is_filling(k)) words.end = k + 1;
        ++k;
      } else {
        break;
      }
    }
    return words;
  }

  const lang::Reading& reading_;
  TokenRange sentence_;
  std::span<const FigureDraft> drafts_;
};

}  // namespace

std::vector<StatedPeriod> stated_periods(const lang::Reading& reading, TokenRange sentence, std::span<const FigureDraft> drafts) {
  return Finder(reading, sentence, drafts).run();
}

}  // namespace isnad::extraction
