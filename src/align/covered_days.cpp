#include "align/covered_days.h"

#include <algorithm>

#include "text/iso_date.h"

namespace isnad::alignment {
namespace {

using lang::Match;
using lang::TableId;
using lang::TimeClass;

constexpr double kDaySeconds = 86400.0;
constexpr double kMonthDays = 30.4;

std::int64_t first_of_month(int months) { return text::day_number({months / 12, months % 12 + 1, 1}); }
Stretch months_from(int first, int count) { return {first_of_month(first), first_of_month(first + count) - 1}; }

double days_of(const Figure& figure, const lang::Unit& unit, double days) {
  constexpr double kMost = 4e6;  // ten thousand years; more is no time that news cover
  return std::min(kMost, figure.value->to_double() * unit.factor.to_double() * days);
}

class Resolver {
 public:
  Resolver(const lang::Reading& reading, const Statements& stated, Span period, text::CivilDate published)
      : reading_(reading), stated_(stated), period_(period), published_(published), today_(text::day_number(published)) {}

  std::optional<Stretch> run() {
    add_figures();
    add_words();
    auto days = dates_;
    if (!days && length_ > 0) days = Stretch{today_ - std::max<std::int64_t>(1, static_cast<std::int64_t>(length_)), today_};
    if (!days && months_ > 0) days = turned();
    if (days && part_.last > 0 && dates_ && dates_->last - dates_->first > 300) days = part_of(*dates_);
    if (days && is_since()) days->last = std::max(days->first, today_);
    return days;
  }

 private:
  void add_figures() {
    const auto& figures = stated_.figures;
    auto at = std::partition_point(figures.begin(), figures.end(), [&](const Figure& figure) { return figure.span.begin < period_.begin; });
    for (; at != figures.end() && period_.contains(at->span); ++at) {
      const Figure& figure = *at;
      if (figure.unit == "calendar year" && figure.value) add({text::day_number({static_cast<int>(figure.value->to_double()), 1, 1}), text::day_number({static_cast<int>(figure.value->to_double()), 12, 31})});
      if (figure.unit == "date") {
        if (const auto days = stretch_of(figure.date)) add(*days);
      }
      const lang::Unit* unit = reading_.language().unit(figure.unit);
      if (unit == nullptr || !figure.value) continue;
      if (unit->dimension == "time") length_ = days_of(figure, *unit, 1 / kDaySeconds);
      if (unit->dimension == "months") length_ = days_of(figure, *unit, kMonthDays);
    }
  }
  void add(Stretch days) { dates_ = dates_ ? Stretch{std::min(dates_->first, days.first), std::max(dates_->last, days.last)} : days; }

  void add_words() {
    for (std::size_t i = reading_.tokens().at_or_after(period_.begin); i < reading_.size() && reading_[i].span.begin < period_.end; ++i) {
      for (const auto& [kind, turn] : {std::pair{TimeClass::past, -1}, std::pair{TimeClass::current, 0}, std::pair{TimeClass::next, 1}}) {
        if (reading_.find(i, TableId::times, kind) != nullptr) turn_ = turn;
      }
      for (const auto& [kind, months] : {std::pair{TimeClass::quarter, 3}, std::pair{TimeClass::half, 6}}) {
        const Match* part = reading_.find(i, TableId::times, kind);
        if (part != nullptr) part_ = {(static_cast<int>(part->entry->value->to_double()) - 1) * months, months};
      }
      const Match* noun = reading_.find(i, TableId::nouns);
      const lang::Unit* unit = noun == nullptr ? nullptr : reading_.language().unit(noun->entry->unit);
      if (unit != nullptr && unit->dimension == "months") months_ = static_cast<int>(unit->factor.to_double());
    }
  }

  // The calendar's year or month; "last" and its like say which.
  [[nodiscard]] std::optional<Stretch> turned() const {
    const int now = published_.year * 12 + published_.month - 1;
    if (months_ != 1 && months_ != 12) return std::nullopt;
    if (!turn_ && !is_since()) return std::nullopt;
    const int first = now - now % months_ + turn_.value_or(0) * months_;
    return months_from(first, months_);
  }
  [[nodiscard]] Stretch part_of(Stretch year) const {
    const auto date = text::date_of_day(year.first);
    return date ? months_from(date->year * 12 + static_cast<int>(part_.first), static_cast<int>(part_.last)) : year;
  }
  [[nodiscard]] bool is_since() const {
    const std::size_t i = reading_.tokens().at_or_after(period_.begin);
    return reading_.find(i, TableId::times, TimeClass::since) != nullptr || reading_.find(i, TableId::periods, lang::PeriodClass::since) != nullptr;
  }

  const lang::Reading& reading_;
  const Statements& stated_;
  Span period_;
  text::CivilDate published_;
  std::int64_t today_;
  std::optional<Stretch> dates_;
  double length_ = 0;        ///< days
  int months_ = 0;           ///< of the longest unit that is named without a number
  std::optional<int> turn_;  ///< -1 last, 0 this, 1 next
  Stretch part_ = {};        ///< of a year: months before it, and how many
};

}  // namespace

std::optional<Stretch> covered_days(const lang::Reading& reading, const Statements& stated, Span period) {
  const auto published = text::civil_date(stated.document.published);
  if (period.empty() || !published) return std::nullopt;
  return Resolver(reading, stated, period, *published).run();
}

}  // namespace isnad::alignment
