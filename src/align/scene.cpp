#include "align/scene.h"

#include <algorithm>

#include "align/covered_days.h"
#include "align/names.h"
#include "extract/places.h"
#include "text/characters.h"
#include "text/iso_date.h"

namespace isnad::alignment {
namespace {

using lang::Match;
using lang::TableId;
using lang::TimeClass;

// A day, or a month: "at the end of April" is no day of May.
std::optional<Stretch> days_of(const std::string& iso) {
  return iso.size() == 10 || iso.size() == 7 ? stretch_of(iso) : std::nullopt;
}

std::optional<std::int64_t> day_of(const std::string& iso) {
  const auto date = iso.size() == 10 ? text::civil_date(iso) : std::nullopt;
  return date ? std::optional(text::day_number(*date)) : std::nullopt;
}

class Marker {
 public:
  Marker(const lang::Reading& reading, const Statements& stated)
      : reading_(reading), stated_(stated), today_(day_of(stated.document.published.substr(0, 10))) {}

  std::vector<SceneMark> marks() {
    add_dates();
    add_covers();
    for (std::size_t i = 0; i < reading_.size(); ++i) {
      if (is_dated(reading_[i].span)) continue;
      add_day(i);
      add_period(i);
      add_count_word(i);
      add_toll_word(i);
      if (reading_.find(i, TableId::cues, lang::CueClass::according) != nullptr) add(reading_[i].span, SceneMark::Kind::source);
      add_besides(i);
    }
    for (const extraction::Place& place : extraction::places(reading_)) {
      if (!is_dated(place.span)) add_place(place);
    }
    std::sort(marks_.begin(), marks_.end(), [](const SceneMark& a, const SceneMark& b) { return a.span.begin < b.span.begin; });
    return std::move(marks_);
  }

 private:
  void add(Span span, SceneMark::Kind kind, std::uint64_t key = 0) { marks_.push_back({span, kind, {}, key, 0, false}); }
  void add_days(Span span, Stretch days, bool weekday = false) { marks_.push_back({span, SceneMark::Kind::day, days, 0, 0, weekday}); }

  // What the extractor read as a date is not read again.
  void add_dates() {
    for (const Figure& figure : stated_.figures) {
      if (figure.unit != "date" && figure.unit != "calendar year") continue;
      dated_.push_back(figure.span);
      const bool stretch = figure.date.find_first_of("/W") != std::string::npos;  // "in the last week", "from May to July"
      if (figure.scope.from == Scope::From::since || stretch) {
        add(figure.span, !stretch && is_of_this_week(days_of(figure.date)) ? SceneMark::Kind::lately : SceneMark::Kind::period);
      } else if (const auto days = days_of(figure.date)) {
        add_days(figure.span, *days);
      }
    }
  }
  // Several figures may share a period.
  void add_covers() {
    Span last;
    for (const Figure& figure : stated_.figures) {
      if (figure.scope.period.empty() || figure.scope.period == last) continue;
      last = figure.scope.period;
      if (const auto days = covered_days(reading_, stated_, last)) marks_.push_back({last, SceneMark::Kind::covers, *days, 0, 0, false});
    }
  }
  [[nodiscard]] bool is_dated(Span span) const {
    const auto after = std::partition_point(dated_.begin(), dated_.end(), [&](Span dated) { return dated.end <= span.begin; });
    return after != dated_.end() && after->begin <= span.begin;
  }

  void add_day(std::size_t i) {
    if (!today_) return;
    if (const Match* weekday = reading_.find(i, TableId::weekdays)) {
      const int back = text::weekday_of(*today_) - static_cast<int>(weekday->entry->value->to_double());
      const std::int64_t day = *today_ - (back < 0 ? back + 7 : back);
      return add_days(reading_[i].span, {day, day}, true);
    }
    constexpr std::pair<TimeClass, int> kDays[] = {{TimeClass::before_yesterday, 2}, {TimeClass::yesterday, 1}, {TimeClass::today, 0}};
    for (const auto& [kind, back] : kDays) {
      if (reading_.find(i, TableId::times, kind) != nullptr) return add_days(reading_[i].span, {*today_ - back, *today_ - back});
    }
  }

  // "since", "in the last weeks": a week and more in any form, days only in the plural.
  void add_period(std::size_t i) {
    if (reading_.find(i, TableId::times, TimeClass::since) != nullptr) {
      return add(reading_[i].span, leads_to_weekday(i) ? SceneMark::Kind::lately : SceneMark::Kind::period);
    }
    const Match* noun = reading_.find(i, TableId::nouns);
    if (noun == nullptr) return;
    const std::string& unit = noun->entry->unit;
    const bool plural = reading_.tokens().folded(i).substr(noun->clitic_bytes) != text::fold(noun->entry->lemma);
    if (unit == "week" || unit == "month" || (unit == "day" && plural)) add(reading_[i].span, SceneMark::Kind::period);
  }

  [[nodiscard]] bool is_of_this_week(const std::optional<Stretch>& days) const {
    constexpr std::int64_t kWeek = 7;
    return days && today_ && days->first == days->last && days->first <= *today_ && *today_ - days->first < kWeek;
  }
  // "since Monday", "since the eruption of Sunday"
  [[nodiscard]] bool leads_to_weekday(std::size_t since) const {
    constexpr std::size_t kWords = 8;
    for (std::size_t i = since + 1; i <= since + kWords && reading_.goes_on(i) && reading_[i].is_word(); ++i) {
      if (reading_.has(i, TableId::weekdays) || reading_.find(i, TableId::times, TimeClass::yesterday) != nullptr) return true;
    }
    return false;
  }

  void add_toll_word(std::size_t i) {
    const Match* event = reading_.find(i, TableId::measures);
    const lang::MeasureKind* kind = event == nullptr ? nullptr : reading_.language().measure_kind(event->entry->measure);
    if (kind != nullptr && kind->toll) add(reading_[i].span, SceneMark::Kind::toll, text::hash_of(event->entry->measure));
  }

  void add_count_word(std::size_t i) {
    using lang::UpdateClass;
    using Kind = SceneMark::Kind;
    constexpr std::pair<UpdateClass, Kind> kKinds[] = {{UpdateClass::rise, Kind::rise},     {UpdateClass::final, Kind::rise},
                                                       {UpdateClass::initial, Kind::initial}, {UpdateClass::still, Kind::still},
                                                       {UpdateClass::other, Kind::other},     {UpdateClass::fall, Kind::fall},
                                                       {UpdateClass::then, Kind::then}};
    if (!reading_.has(i, TableId::updates)) return;
    for (const auto& [word, kind] : kKinds) {
      if (kind == Kind::other && !touches_figure(i)) continue;
      if (reading_.find(i, TableId::updates, word) != nullptr) return add(reading_[i].span, kind);
    }
    if (touches_figure(i)) add_group(i);
  }

  // In a figure's words or right behind them.
  [[nodiscard]] bool touches_figure(std::size_t i) const {
    const auto& figures = stated_.figures;
    const std::size_t begin = reading_[i].span.begin;
    const auto after = std::partition_point(figures.begin(), figures.end(), [&](const Figure& figure) { return figure.span.end + 1 < begin; });
    return after != figures.end() && after->span.begin <= begin;
  }

  // "of the guard": the name of a group follows, no small word.
  void add_group(std::size_t i) {
    const Match* of = reading_.find(i, TableId::updates, lang::UpdateClass::group);
    if (of == nullptr || of->has_clitic) return;
    std::size_t name = i + of->tokens;
    while (name < reading_.size() && is_article(name)) ++name;
    if (!reading_.goes_on(name) || !reading_[name].is_word() || reading_.has(name, TableId::words)) return;
    add(reading_[i].span, SceneMark::Kind::group, reading_.stem_hash(name));
  }

  void add_besides(std::size_t i) {
    const Match* besides = reading_.find(i, TableId::parts, lang::PartOrder::besides);
    const std::size_t next = besides == nullptr ? reading_.size() : i + besides->tokens;
    if (next >= reading_.size() || reading_[next].kind == text::TokenKind::number || reading_.has(next, TableId::numbers)) return;
    add(reading_[i].span, SceneMark::Kind::besides);
  }

  void add_place(const extraction::Place& place) {
    const std::uint64_t country = place.country.empty() ? 0 : text::hash_of("country " + std::string(place.country));
    marks_.push_back({place.span, SceneMark::Kind::place, {}, place.is_country ? country : key_of(place.name.begin), country, false});
  }
  [[nodiscard]] bool is_article(std::size_t i) const {
    return reading_.find(i, TableId::words, lang::WordClass::article) != nullptr;
  }
  [[nodiscard]] std::uint64_t key_of(std::size_t i) const {
    constexpr std::size_t kTelling = 3;  // consonants
    const std::string_view folded = reading_.tokens().folded(i), stem = reading_.language().stem(folded);
    std::string bones = skeleton(stem);
    // What looks like an ending may be the name's: of "Sahwan" the stem is too short in Arabic, and whole in English.
    if (bones.size() < kTelling) bones = skeleton(folded.substr(std::min(folded.find(stem), folded.size())));
    return text::hash_of("place " + (bones.size() >= kTelling ? bones : std::string(stem)));
  }

  const lang::Reading& reading_;
  const Statements& stated_;
  std::optional<std::int64_t> today_;
  std::vector<Span> dated_;
  std::vector<SceneMark> marks_;
};

template <class Value>
bool meet(const std::vector<Value>& a, const std::vector<Value>& b) {
  return std::find_first_of(a.begin(), a.end(), b.begin(), b.end()) != a.end();
}

// "Friday" in one, no day in the other: that one's news is of its day of publication or the two before.
bool is_fresh(const std::vector<Stretch>& days, std::optional<std::int64_t> published) {
  constexpr std::int64_t kFresh = 2;
  return !published || std::any_of(days.begin(), days.end(), [&](Stretch day) { return day.first <= *published && *published - day.last <= kFresh; });
}

// Each of the days is one of the others.
bool all_meet(const std::vector<Stretch>& days, const std::vector<Stretch>& others) {
  return std::all_of(days.begin(), days.end(), [&](Stretch day) {
    return std::any_of(others.begin(), others.end(), [&](Stretch other) { return day.first <= other.last && other.first <= day.last; });
  });
}

}  // namespace

std::vector<SceneMark> scene_marks(const lang::Reading& reading, const Statements& stated) { return Marker(reading, stated).marks(); }

bool cover_other_periods(const Scene& a, const Scene& b) {
  if (!a.covers || !b.covers) return false;
  const auto days = [](std::int64_t first, std::int64_t last) { return std::max<std::int64_t>(0, last - first + 1); };
  const std::int64_t shared = days(std::max(a.covers->first, b.covers->first), std::min(a.covers->last, b.covers->last));
  return shared * 2 < std::max(days(a.covers->first, a.covers->last), days(b.covers->first, b.covers->last));
}

const char* apart(const Scene& a, const Scene& b) {
  const bool one_day = a.days.empty() ? b.days.empty() || is_fresh(b.days, a.published)
                       : b.days.empty() ? is_fresh(a.days, b.published) : all_meet(a.days, b.days) || all_meet(b.days, a.days);
  if (!one_day || a.then != b.then) return "other-day";
  const bool both_placed = !a.near.empty() && !b.near.empty();
  // "Nine in Norzan, two in Ardin": that both name Norzan does not make the two one place.
  const bool one_lies_in_other = meet(a.near, b.within) || meet(b.near, a.within);
  const bool one_place = one_lies_in_other || meet(a.near, b.near) || (meet(a.near, b.places) && meet(b.near, a.places));
  if (both_placed && !one_place) return "other-place";
  return a.period != b.period || a.lately != b.lately ? "other-period" : nullptr;
}

}  // namespace isnad::alignment
