#include "extract/scope_periods.h"

#include <algorithm>

#include "extract/clause_words.h"
#include "extract/counted.h"
#include "extract/stated_periods.h"

namespace isnad::extraction {
namespace {

template <class Is>
bool any_of(TokenRange range, Is is) {
  for (std::size_t i = range.begin; i < range.end; ++i) {
    if (is(i)) return true;
  }
  return false;
}

using lang::Match;
using lang::TableId;
using lang::WordClass;

// Tokens between a figure and its period: of a measured one, of another, and of one whose period opens the clause.
constexpr std::size_t kFar = 15, kNear = 4, kFromHead = 40;

class Chooser {
 public:
  Chooser(const lang::Reading& reading, TokenRange sentence, std::span<const FigureDraft> drafts)
      : reading_(reading), sentence_(sentence), drafts_(drafts), periods_(stated_periods(reading, sentence, drafts)) {}

  void run(std::span<Figure> figures) const {
    for (std::size_t k = 0; k < drafts_.size(); ++k) {
      const FigureDraft& draft = drafts_[k];
      if (counts_nothing(draft) || !is_countable(reading_.language(), draft)) continue;
      const StatedPeriod* period = period_of(draft);
      if (period != nullptr) figures[k].scope.period = {period->byte_begin, reading_[period->tokens.end - 1].span.end};
    }
    share(figures);
  }

 private:
  // The next period behind the figure, else the last one before it, else the next one that is compared with.
  [[nodiscard]] const StatedPeriod* period_of(const FigureDraft& draft) const {
    const auto behind = first_from(draft.whole.end);
    const bool fits = behind != periods_.end() && covers(*behind, draft);
    if (fits && !behind->against) return &*behind;
    if (behind != periods_.begin() && covers(*std::prev(behind), draft)) return &*std::prev(behind);
    return fits ? &*behind : nullptr;
  }
  [[nodiscard]] std::vector<StatedPeriod>::const_iterator first_from(std::size_t i) const {
    return std::partition_point(periods_.begin(), periods_.end(), [i](const StatedPeriod& period) { return period.tokens.begin < i; });
  }

  [[nodiscard]] bool covers(const StatedPeriod& period, const FigureDraft& draft) const {
    const bool before = period.tokens.begin < draft.whole.begin;
    if (period.rate) return period.tokens.begin == draft.whole.end;
    if (before && (period.against || period.tokens.end > draft.whole.begin)) return false;
    const TokenRange between = before ? TokenRange{period.tokens.end, draft.whole.begin} : TokenRange{draft.whole.end, period.tokens.begin};
    const bool from_head = before && opens(period);
    if (between.begin > between.end || between.end - between.begin > (from_head ? kFromHead : draft.counted.measure.empty() ? kNear : kFar)) return false;
    if (is_of_other_event(period, draft) || has_figure(reading_, drafts_, between) || has_against(between) || has(between, WordClass::relative)) return false;
    if (from_head) return !has(between, TableId::complementisers) && !has_mark(between, ';');
    if (before && (is_said_then(period, between) || begins_clause(between))) return false;
    const bool beside = !before && between.end == between.begin + 1;  // "15%, this year, ..."
    return beside || !any_of(between, [&](std::size_t i) { return is_boundary(reading_, i); });
  }

  // "The bridge built in 2010 cost 5 million": the event word right before a period has it.
  [[nodiscard]] bool is_of_other_event(const StatedPeriod& period, const FigureDraft& draft) const {
    const std::size_t i = period.tokens.begin;
    return i > sentence_.begin && reading_.has(i - 1, TableId::measures) && draft.event != kNoToken && draft.event != i - 1;
  }
  // At the head of the sentence, or of a clause behind "that".
  [[nodiscard]] bool opens(const StatedPeriod& period) const {
    const std::size_t i = period.tokens.begin;
    return i == sentence_.begin || reading_.has(i - 1, TableId::complementisers);
  }
  // "The ministry said in 2019 that ...": a reporting word in the period's own clause.
  [[nodiscard]] bool is_said_then(const StatedPeriod& period, TokenRange between) const {
    if (has(between, TableId::cues)) return true;
    for (std::size_t i = period.tokens.begin; i > sentence_.begin && i + kFar > period.tokens.begin && !is_boundary(reading_, i - 1); --i) {
      if (reading_.has(i - 1, TableId::cues)) return true;
    }
    return false;
  }
  // "which began in 2016, and its cost is 5 million": a word with "and" glued to it.
  [[nodiscard]] bool begins_clause(TokenRange between) const {
    return any_of(between, [&](std::size_t i) {
      const auto matches = reading_.at(i);
      return std::any_of(matches.begin(), matches.end(), [](const Match& match) { return match.has_clitic && match.clitic == lang::CliticClass::conjunction; });
    });
  }

  [[nodiscard]] bool has(TokenRange range, TableId table) const {
    return any_of(range, [&](std::size_t i) { return reading_.has(i, table); });
  }
  [[nodiscard]] bool has(TokenRange range, WordClass kind) const {
    return any_of(range, [&](std::size_t i) { return reading_.find(i, TableId::words, kind) != nullptr; });
  }
  [[nodiscard]] bool has_mark(TokenRange range, char mark) const {
    return any_of(range, [&](std::size_t i) { return reading_[i].is(static_cast<char32_t>(mark)); });
  }
  [[nodiscard]] bool has_against(TokenRange range) const {
    for (auto period = first_from(range.begin); period != periods_.end() && period->tokens.begin < range.end; ++period) {
      if (period->against) return true;
    }
    return false;
  }

  // "10 were killed and 20 injured in the last 24 hours", "in the last 24 hours were killed 10 and injured 20"
  void share(std::span<Figure> figures) const {
    for (std::size_t k = figures.size(); k > 1; --k) {
      const Span period = figures[k - 1].scope.period;
      if (period.begin > figures[k - 1].span.begin && are_joined(k - 2, k - 1)) take(figures[k - 2].scope.period, period);
    }
    for (std::size_t k = 1; k < figures.size(); ++k) {
      if (are_joined(k - 1, k)) take(figures[k].scope.period, figures[k - 1].scope.period);
    }
  }
  static void take(Span& period, Span other) {
    if (period.empty()) period = other;
  }
  // Two counts of one clause, each of something that happened.
  [[nodiscard]] bool are_joined(std::size_t k, std::size_t next) const {
    const FigureDraft &first = drafts_[k], &second = drafts_[next];
    const TokenRange between{first.whole.end, second.whole.begin};
    if (between.begin > between.end || between.end - between.begin > kFar || !is_measured(first) || !is_measured(second) || second.other_state || has_against(between)) return false;
    return !any_of(between, [&](std::size_t i) { return is_boundary(reading_, i); });
  }
  [[nodiscard]] bool is_measured(const FigureDraft& draft) const { return !draft.counted.measure.empty() && is_countable(reading_.language(), draft); }

  const lang::Reading& reading_;
  TokenRange sentence_;
  std::span<const FigureDraft> drafts_;
  std::vector<StatedPeriod> periods_;
};

}  // namespace

void take_periods(const lang::Reading& reading, TokenRange sentence, std::span<const FigureDraft> drafts, std::span<Figure> figures) {
  const bool any = std::any_of(drafts.begin(), drafts.end(), [&](const FigureDraft& draft) { return is_countable(reading.language(), draft); });
  if (any) Chooser(reading, sentence, drafts).run(figures);
}

}  // namespace isnad::extraction
