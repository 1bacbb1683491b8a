#include "align/scene.h"

#include <algorithm>

#include "align/names.h"
#include "text/characters.h"
#include "text/iso_date.h"

namespace isnad::alignment {
namespace {

using lang::Match;
using lang::TableId;
using lang::TimeClass;

// ISO: Monday is 1. 1970-01-01 was a Thursday.
int weekday_of(std::int64_t day) { return static_cast<int>(((day + 3) % 7 + 7) % 7) + 1; }

std::optional<std::int64_t> day_of(const std::string& iso) {
  const auto date = iso.size() == 10 ? text::civil_date(iso) : std::nullopt;
  return date ? std::optional(text::day_number(*date)) : std::nullopt;
}

class Marker {
 public:
  Marker(const lang::Reading& reading, const Statements& stated)
      : reading_(reading), stated_(stated), today_(day_of(stated.document.published.substr(0, 10))), cased_(reading.language().is("names_capitalised")) {}

  std::vector<SceneMark> marks() {
    add_dates();
    for (std::size_t i = 0; i < reading_.size(); ++i) {
      if (is_dated(reading_[i].span)) continue;
      add_day(i);
      add_period(i);
      add_rise(i);
      add_besides(i);
      add_place(i);
    }
    std::sort(marks_.begin(), marks_.end(), [](const SceneMark& a, const SceneMark& b) { return a.span.begin < b.span.begin; });
    return std::move(marks_);
  }

 private:
  void add(Span span, SceneMark::Kind kind, std::int64_t day = 0, std::uint64_t place = 0) { marks_.push_back({span, kind, day, place}); }

  // What the extractor read as a date is not read again.
  void add_dates() {
    for (const Figure& figure : stated_.figures) {
      if (figure.unit != "date" && figure.unit != "calendar year") continue;
      dated_.push_back(figure.span);
      if (figure.scope == "since") {
        add(figure.span, SceneMark::Kind::period);
      } else if (const auto day = day_of(figure.date)) {
        add(figure.span, SceneMark::Kind::day, *day);
      }
    }
  }
  [[nodiscard]] bool is_dated(Span span) const {
    const auto after = std::partition_point(dated_.begin(), dated_.end(), [&](Span dated) { return dated.end <= span.begin; });
    return after != dated_.end() && after->begin <= span.begin;
  }

  void add_day(std::size_t i) {
    if (!today_) return;
    if (const Match* weekday = reading_.find(i, TableId::weekdays)) {
      const int back = weekday_of(*today_) - static_cast<int>(weekday->entry->value->to_double());
      return add(reading_[i].span, SceneMark::Kind::day, *today_ - (back < 0 ? back + 7 : back));
    }
    constexpr std::pair<TimeClass, int> kDays[] = {{TimeClass::before_yesterday, 2}, {TimeClass::yesterday, 1}, {TimeClass::today, 0}};
    for (const auto& [kind, back] : kDays) {
      if (reading_.find(i, TableId::times, kind) != nullptr) return add(reading_[i].span, SceneMark::Kind::day, *today_ - back);
    }
  }

  // "since", "in the last weeks": a week and more in any form, days only in the plural.
  void add_period(std::size_t i) {
    if (reading_.find(i, TableId::times, TimeClass::since) != nullptr) return add(reading_[i].span, SceneMark::Kind::period);
    const Match* noun = reading_.find(i, TableId::nouns);
    if (noun == nullptr) return;
    const std::string& unit = noun->entry->unit;
    const bool plural = reading_.tokens().folded(i).substr(noun->clitic_bytes) != text::fold(noun->entry->lemma);
    if (unit == "week" || unit == "month" || (unit == "day" && plural)) add(reading_[i].span, SceneMark::Kind::period);
  }

  void add_rise(std::size_t i) {
    for (const auto kind : {lang::UpdateClass::rise, lang::UpdateClass::final}) {
      if (reading_.find(i, TableId::updates, kind) != nullptr) return add(reading_[i].span, SceneMark::Kind::rise);
    }
    if (reading_.find(i, TableId::updates, lang::UpdateClass::initial) != nullptr) add(reading_[i].span, SceneMark::Kind::initial);
  }

  void add_besides(std::size_t i) {
    const Match* besides = reading_.find(i, TableId::parts, lang::PartOrder::besides);
    const std::size_t next = besides == nullptr ? reading_.size() : i + besides->tokens;
    if (next >= reading_.size() || reading_[next].kind == text::TokenKind::number || reading_.has(next, TableId::numbers)) return;
    add(reading_[i].span, SceneMark::Kind::besides);
  }

  void add_place(std::size_t i) {
    const Match* before = reading_.find(i, TableId::places);
    if (before == nullptr) return;
    std::size_t name = i + before->tokens;
    while (name < reading_.size() && is_article(name)) ++name;
    if (name >= reading_.size() || reading_[name].newlines_before > 0 || !reading_[name].is_word()) return;
    if (is_known(name) || (cased_ && !reading_[name].capital)) return;
    add(reading_[name].span, SceneMark::Kind::place, 0, key_of(name));
  }
  [[nodiscard]] bool is_article(std::size_t i) const {
    return reading_.find(i, TableId::words, lang::WordClass::article) != nullptr;
  }
  [[nodiscard]] bool is_known(std::size_t i) const {
    const auto matches = reading_.at(i);
    return std::any_of(matches.begin(), matches.end(), [](const Match& match) { return match.tokens == 1 && !match.inflected; });
  }
  [[nodiscard]] std::uint64_t key_of(std::size_t i) const {
    const std::string_view stem = reading_.language().stem(reading_.tokens().folded(i));
    const std::string bones = skeleton(stem);
    return text::hash_of("place " + (bones.size() >= 3 ? bones : std::string(stem)));
  }

  const lang::Reading& reading_;
  const Statements& stated_;
  std::optional<std::int64_t> today_;
  bool cased_;
  std::vector<Span> dated_;
  std::vector<SceneMark> marks_;
};

template <class Value>
bool meet(const std::vector<Value>& a, const std::vector<Value>& b) {
  return std::find_first_of(a.begin(), a.end(), b.begin(), b.end()) != a.end();
}

// "Friday" in one, no day in the other: that one's news is of its day of publication or the two before.
bool is_fresh(const std::vector<std::int64_t>& days, std::optional<std::int64_t> published) {
  constexpr std::int64_t kFresh = 2;
  return !published || std::any_of(days.begin(), days.end(), [&](std::int64_t day) { return day <= *published && *published - day <= kFresh; });
}

}  // namespace

std::vector<SceneMark> scene_marks(const lang::Reading& reading, const Statements& stated) { return Marker(reading, stated).marks(); }

const char* apart(const Scene& a, const Scene& b) {
  if (a.period != b.period) return "other-period";
  const bool one_day = a.days.empty() ? b.days.empty() || is_fresh(b.days, a.published)
                                      : b.days.empty() ? is_fresh(a.days, b.published) : meet(a.days, b.days);
  if (!one_day) return "other-day";
  const bool both_placed = !a.near.empty() && !b.near.empty();
  if (both_placed && !meet(a.near, b.places) && !meet(b.near, a.places)) return "other-place";
  return nullptr;
}

}  // namespace isnad::alignment
