#include "align/figure_words.h"

#include <algorithm>
#include <iterator>

#include "text/iso_date.h"

namespace isnad::alignment {
namespace {

constexpr std::int64_t kRemoteDays = 45;

// "December 2016" in a sentence of 2018: what it counts belongs to another happening.
std::string remote_date(const Statements& stated, std::size_t sentence, std::optional<std::int64_t> published) {
  if (!published) return {};
  for (const Figure& figure : stated.figures) {
    if (figure.sentence != sentence || !is_calendar(figure) || is_since(figure)) continue;
    const std::string iso = figure.date.size() == 7 ? figure.date + "-15" : figure.unit == "calendar year" && figure.value ? figure.value->to_string() + "-07-01" : figure.date;
    const auto then = text::instant(iso);
    const bool this_year = figure.unit == "calendar year" && iso.starts_with(stated.document.published.substr(0, 4));
    if (then && !this_year && *published - *then > kRemoteDays * 86400) return iso;
  }
  return {};
}

bool is_generic(const Figure& figure, const lang::Language& language) {
  return figure.counted.empty() || figure.value == Decimal{} || language.generics.contains(figure.counted);
}

// "Four more bodies, raising the toll to 11": the four are no total. Nor are the seven others killed with a named man;
// but "two were killed and seven others injured" counts all the injured.
bool is_partial(const Statements& stated, const Figure& figure, const lang::Language& language) {
  if (figure.whole || figure.scope == "part") return true;
  if (figure.measure.empty() || !figure.value) return false;
  const auto beside = [&](auto accept) {
    return std::any_of(stated.figures.begin(), stated.figures.end(), [&](const Figure& other) { return other.sentence == figure.sentence && accept(other); });
  };
  const auto generic = language.generics.find(figure.counted);
  const bool others = generic != language.generics.end() && generic->second == lang::GenericClass::others;
  if (others && !beside([&](const Figure& other) { return other.span.begin < figure.span.begin && other.measure != figure.measure; })) return true;
  return beside([&](const Figure& other) { return other.measure == figure.measure && other.unit == figure.unit && other.value > figure.value; });
}

template <class Value>
void sort_distinct(std::vector<Value>& values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

std::vector<std::uint64_t> names_in(const EventWords& event, std::size_t d, Span sentence) {
  std::vector<std::uint64_t> names;
  for (const Word& word : event.words_in(d, sentence)) {
    if (word.name && word.content && !word.number) names.push_back(word.stem);
  }
  sort_distinct(names);
  return names;
}

std::optional<std::int64_t> day_number(const Document& document) {
  const auto date = text::civil_date(document.published);
  return date ? std::optional(text::day_number(*date)) : std::nullopt;
}

Scene scene_of(const EventWords& event, std::size_t d, const Figure& figure) {
  constexpr std::size_t kBeside = 12;  // words between a figure and the place of what it counts
  const Statements& stated = event.document(d);
  const Span sentence = stated.sentences[figure.sentence].span;
  Scene scene;
  scene.published = day_number(stated.document);
  for (const SceneMark& mark : (*event.words)[d].scene) {
    if (!sentence.contains(mark.span)) continue;
    scene.period = scene.period || mark.kind == SceneMark::Kind::period;
    scene.initial = scene.initial || mark.kind == SceneMark::Kind::initial;
    scene.rise = scene.rise || mark.kind == SceneMark::Kind::rise;
    if (mark.kind == SceneMark::Kind::day && (!scene.published || mark.day <= *scene.published)) scene.days.push_back(mark.day);
    if (mark.kind != SceneMark::Kind::place) continue;
    scene.places.push_back(mark.place);
    const Span between{std::min(mark.span.end, figure.span.end), std::max(mark.span.begin, figure.span.begin)};
    if (event.words_in(d, between).size() <= kBeside) scene.near.push_back(mark.place);
  }
  sort_distinct(scene.days);
  sort_distinct(scene.places);
  sort_distinct(scene.near);
  return scene;
}

// "Three dead besides the driver": not all the dead.
bool leaves_out(const EventWords& event, std::size_t d, const Figure& figure) {
  const Span sentence = event.document(d).sentences[figure.sentence].span;
  const auto& marks = (*event.words)[d].scene;
  return std::any_of(marks.begin(), marks.end(), [&](const SceneMark& mark) {
    return mark.kind == SceneMark::Kind::besides && sentence.contains(mark.span) && mark.span.begin >= figure.span.end;
  });
}

// "Seven of the guard's members": behind the number the span goes on with a preposition.
bool is_of_group(const EventWords& event, std::size_t d, const Figure& figure) {
  const auto words = event.words_in(d, figure.span);
  const auto number = std::find_if(words.rbegin(), words.rend(), [](const Word& word) { return word.number; });
  return number != words.rend() && number != words.rbegin() && !std::prev(number)->content;
}

FigureWords words_of_figure(const EventWords& event, std::size_t d, const Figure& figure) {
  const Statements& stated = event.document(d);
  const lang::Language& language = event.language(d);
  const auto published = text::instant(stated.document.published);
  return {.document = d, .figure = &figure, .context = event.context(d, figure.sentence), .names = names_in(event, d, stated.sentences[figure.sentence].span),
          .scene = scene_of(event, d, figure), .published = published, .remote = remote_date(stated, figure.sentence, published),
          .partial = is_partial(stated, figure, language), .besides = leaves_out(event, d, figure), .generic = is_generic(figure, language),
          .of_group = is_of_group(event, d, figure), .outlet = stated.document.outlet};
}

}  // namespace

bool is_calendar(const Figure& figure) {
  return figure.unit == "date" || figure.unit == "calendar year" || figure.unit == "time";
}

bool is_since(const Figure& figure) { return figure.scope == "since" || figure.scope == "ago"; }

std::vector<FigureWords> figures_of(const EventWords& event) {
  std::vector<FigureWords> figures;
  for (const std::size_t d : event.members) {
    const Statements& stated = event.document(d);
    for (const Figure& figure : stated.figures) {
      const bool dateline = figure.date.size() == 10 && stated.document.published.starts_with(figure.date);
      if (!dateline) figures.push_back(words_of_figure(event, d, figure));
    }
  }
  return figures;
}

std::vector<std::uint64_t> keys_of(const Figure& figure, const lang::Language& language) {
  std::vector<std::uint64_t> keys;
  const lang::Unit* unit = language.unit(figure.unit);
  const std::string key = unit != nullptr ? unit->dimension : !figure.unit.empty() ? figure.unit : "noun " + figure.counted;
  if (key != "noun ") keys.push_back(text::hash_of(key));
  if (is_since(figure)) keys.push_back(text::hash_of("since"));
  if (!figure.measure.empty()) keys.push_back(text::hash_of("measure " + figure.measure));
  std::sort(keys.begin(), keys.end());
  return keys;
}

}  // namespace isnad::alignment
