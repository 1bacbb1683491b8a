#include "align/disputed.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "align/figure_clash.h"
#include "extract/counted.h"

namespace isnad::alignment {
namespace {

constexpr std::size_t kReach = 16;  // words between the two
constexpr std::int64_t kOther = 10;  // times; more is another thing

// Two counts of one thing as far as their words go.
bool may_be_rivals(const Figure& a, const Figure& b) {
  const bool bare = b.unit.empty() && b.counted.empty();
  const bool one_thing = (bare || (a.unit == b.unit && a.counted == b.counted)) && (a.measure.empty() || b.measure.empty() || a.measure == b.measure);
  if (a.scope.period != b.scope.period || far_apart(a, b, kOther)) return false;  // "three million a month, 36 a year"
  const bool money = extraction::is_currency(a.unit);  // sums change: "from 43 million, says the ministry, to 58"
  const bool plain = a.value && b.value && a.value != b.value && !is_calendar(a) && !money && a.unit != "percent" && a.unit != "score";
  return plain && one_thing && !a.whole && !b.whole && !a.anaphoric && !b.anaphoric && *a.value > Decimal{1} && *b.value > Decimal{1};
}

// Whom the source at this mark is: the first word behind it that says something; 0 if there is none.
std::uint64_t source_at(const EventWords& event, std::size_t d, const SceneMark& mark, Span zone) {
  for (const Word& word : event.words_in(d, {mark.span.end, zone.end})) {
    if (word.content) return word.stem;
  }
  return 0;
}

// Nothing stands behind the count but a source or the end of its clause: no "in the south", no "by evening".
bool ends_clause(const EventWords& event, std::size_t d, Span count, Span zone, std::optional<std::size_t> source) {
  const std::string_view text = event.document(d).document.text;
  std::size_t at = count.end;
  if (source) return event.words_in(d, {at, *source}).empty();
  while (at < zone.end && text[at] == ' ') ++at;
  return at >= zone.end || event.words_in(d, {at, std::min(at + 1, zone.end)}).empty();
}

// Another source for each of the two, before, between or behind them, and nothing that tells them apart: a place, a day.
bool have_two_sources(const EventWords& event, std::size_t d, Span first, Span second, Span zone) {
  std::array<std::uint64_t, 3> sources{};
  std::optional<std::size_t> behind;
  const std::vector<SceneMark>& marks = (*event.words)[d].scene;
  for (auto at = std::partition_point(marks.begin(), marks.end(), [&](const SceneMark& mark) { return mark.span.begin < zone.begin; }); at != marks.end() && at->span.begin < zone.end; ++at) {
    const SceneMark& mark = *at;
    const bool where = mark.kind == SceneMark::Kind::place || mark.kind == SceneMark::Kind::day;
    if (where && mark.span.begin > first.end) return false;
    if (mark.kind != SceneMark::Kind::source) continue;
    sources[(mark.span.begin > first.begin) + (mark.span.begin > second.begin)] = source_at(event, d, mark, zone);
    if (mark.span.begin > second.begin && !behind) behind = mark.span.begin;
  }
  std::set<std::uint64_t> named(sources.begin(), sources.end());
  named.erase(0);
  return named.size() >= 2 && event.words_in(d, {first.end, second.begin}).size() <= kReach && ends_clause(event, d, second, zone, behind);
}

/// For each figure the one beside it that another source gives of the same.
class Rivals {
 public:
  Rivals(const EventWords& event, const std::vector<FigureWords>& figures) : event_(event), figures_(figures), of_(figures.size()) {
    for (std::uint32_t i = 0; i + 1 < figures.size(); ++i) {
      if (are_rivals(i, i + 1)) of_[i] = i + 1, of_[i + 1] = i;
    }
  }
  [[nodiscard]] std::optional<std::uint32_t> of(std::uint32_t figure) const { return of_[figure]; }

 private:
  [[nodiscard]] bool stand_together(std::uint32_t i, std::uint32_t j) const {
    return j < figures_.size() && figures_[i].document == figures_[j].document && figures_[i].figure->sentence == figures_[j].figure->sentence;
  }
  [[nodiscard]] bool are_rivals(std::uint32_t i, std::uint32_t j) const {
    if (!stand_together(i, j) || of_[i] || !may_be_rivals(*figures_[i].figure, *figures_[j].figure)) return false;
    const std::size_t d = figures_[i].document;
    Span zone = event_.document(d).sentences[figures_[i].figure->sentence].span;
    if (i > 0 && stand_together(i - 1, i)) zone.begin = figures_[i - 1].figure->span.end;
    if (stand_together(j, j + 1)) zone.end = figures_[j + 1].figure->span.begin;
    return have_two_sources(event_, d, figures_[i].figure->span, figures_[j].figure->span, zone);
  }

  const EventWords& event_;
  const std::vector<FigureWords>& figures_;
  std::vector<std::optional<std::uint32_t>> of_;
};

}  // namespace

std::vector<Link> disputed_counts(const EventWords& event, const std::vector<FigureWords>& figures, std::span<const AgreeingPair> pairs) {
  const Rivals rivals(event, figures);
  std::map<std::uint32_t, std::map<std::uint32_t, double>> camps;  // a disputed count -> those that agree with it, and how surely
  for (const AgreeingPair& pair : pairs) {
    if (rivals.of(pair.a)) camps[pair.a].try_emplace(pair.b, pair.context);
    if (rivals.of(pair.b)) camps[pair.b].try_emplace(pair.a, pair.context);
  }
  for (auto& [figure, camp] : camps) camp.try_emplace(figure, 1.0);
  std::vector<Link> links;
  std::set<std::pair<std::uint32_t, std::uint32_t>> linked;
  for (const auto& [figure, camp] : camps) {
    const auto other = camps.find(*rivals.of(figure));
    const std::map<std::uint32_t, double> alone = {{*rivals.of(figure), 1.0}};
    for (const auto& [a, likeness] : camp) {
      for (const auto& [b, other_likeness] : other == camps.end() ? alone : other->second) {
        const Figure &x = *figures[a].figure, &y = *figures[b].figure;
        if (figures[a].document == figures[b].document || x.value == y.value || !linked.insert(std::minmax(a, b)).second) continue;
        const double score = std::min(likeness, other_likeness);
        links.push_back({x.id, y.id, StatementKind::figure, Relation::discrepant, score, {{"sources-differ", score, x.value->to_string() + " \u2260 " + y.value->to_string()}}, {}});
      }
    }
  }
  return links;
}

}  // namespace isnad::alignment
