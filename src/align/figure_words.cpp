#include "align/figure_words.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <map>
#include <set>

#include "align/figure_marks.h"
#include "align/names.h"
#include "extract/counted.h"
#include "text/characters.h"
#include "text/iso_date.h"
#include "text/sorted.h"

namespace isnad::alignment {
namespace {

constexpr std::int64_t kRemoteDays = 45;

bool is_generic(const Figure& figure, const lang::Language& language) {
  return figure.counted.empty() || figure.value == Decimal{} || language.generics.contains(figure.counted);
}

std::vector<std::uint64_t> names_in(const EventWords& event, std::size_t d, Span sentence) {
  std::vector<std::uint64_t> names;
  for (const Word& word : event.words_in(d, sentence)) {
    if (word.country != 0) names.push_back(text::hash_of("country " + std::to_string(word.country)));
    else if (word.name && word.content && !word.number) names.push_back(word.stem);
  }
  text::sort_distinct(names);
  return names;
}

std::optional<std::int64_t> day_number(const Document& document) {
  const auto date = text::civil_date(document.published);
  return date ? std::optional(text::day_number(*date)) : std::nullopt;
}

// Sentences that run over pages are lists: what stands farther from a figure than so many others is not beside it.
constexpr std::ptrdiff_t kReach = 32;

// Those of a sentence's figures or marks, in the order of the text, that stand near a figure.
template <class One>
std::span<const One> near(std::span<const One> all, const Figure& figure) {
  const auto at = std::partition_point(all.begin(), all.end(), [&](const One& one) { return one.span.begin < figure.span.begin; }) - all.begin();
  const std::ptrdiff_t first = std::max<std::ptrdiff_t>(0, at - kReach), last = std::min<std::ptrdiff_t>(std::ssize(all), at + kReach + 1);
  return all.subspan(static_cast<std::size_t>(first), static_cast<std::size_t>(last - first));
}

// The marks of the sentence that a figure stands in.
std::span<const SceneMark> marks_around(const EventWords& event, std::size_t d, const Figure& figure) {
  const auto& marks = (*event.words)[d].scene;
  const Span sentence = event.document(d).sentences[figure.sentence].span;
  const auto first = std::partition_point(marks.begin(), marks.end(), [&](const SceneMark& mark) { return mark.span.begin < sentence.begin; });
  const auto last = std::partition_point(first, marks.end(), [&](const SceneMark& mark) { return mark.span.begin < sentence.end; });
  return near(std::span<const SceneMark>{first, last}, figure);
}

// The figures of its sentence.
std::span<const Figure> figures_beside(const Statements& stated, const Figure& figure) {
  return near(of_sentence(stated.figures, figure.sentence), figure);
}

// "December 2016" in a sentence of 2018: what it counts belongs to another happening. So does what stands behind "the
// worst since 1924, when".
std::string remote_date(const Statements& stated, const Figure& beside, std::optional<std::int64_t> published) {
  if (!published) return {};
  for (const Figure& figure : figures_beside(stated, beside)) {
    if (!beside.scope.period.empty() && !beside.scope.period.contains(figure.span)) continue;  // its sentence says when it was
    if (!is_calendar(figure) || (is_since(figure) && beside.span.begin < figure.span.begin)) continue;
    const std::string told = figure.unit == "calendar year" && figure.value ? figure.value->to_string() : figure.date;
    const auto then = text::instant(told.size() == 4 ? told + "-07-01" : told.size() == 7 ? told + "-15" : told);
    const bool this_year = figure.unit == "calendar year" && told.starts_with(stated.document.published.substr(0, 4));
    if (then && !this_year && *published - *then > kRemoteDays * 86400) return told;
  }
  return {};
}

// Where a figure's own part of its sentence begins and ends: the other counts of its unit that `bounds` holds for.
template <class Bounds>
Span own_part(const Statements& stated, const Figure& figure, Bounds bounds) {
  Span part = stated.sentences[figure.sentence].span;
  for (const Figure& other : figures_beside(stated, figure)) {
    if (other.unit != figure.unit || !bounds(other)) continue;
    if (other.span.end <= figure.span.begin) part.begin = std::max(part.begin, other.span.end);
    if (other.span.begin >= figure.span.end) part.end = std::min(part.end, other.span.begin);
  }
  return part;
}

// The place that the extractor gives the figure, else the places behind it, else all before it.
std::vector<const SceneMark*> places_near(const EventWords& event, std::size_t d, const Figure& figure) {
  constexpr std::size_t kBeside = 12;  // words between a figure and the place behind it
  const Span part = own_part(event.document(d), figure, [&](const Figure& other) { return other.measure == figure.measure && !other.whole; });
  const auto marks = marks_around(event, d, figure);
  const bool only = std::count_if(marks.begin(), marks.end(), [](const SceneMark& mark) { return mark.kind == SceneMark::Kind::place; }) == 1;
  std::vector<const SceneMark*> before, after;
  for (const SceneMark& mark : marks) {
    if (mark.kind != SceneMark::Kind::place) continue;
    if (!figure.scope.place.empty() && mark.span == figure.scope.place) return {&mark};
    if (!part.contains(mark.span)) continue;
    if (mark.span.begin < figure.span.begin) before.push_back(&mark);
    else if (only || event.words_in(d, {figure.span.end, mark.span.begin}).size() <= kBeside) after.push_back(&mark);
  }
  return after.empty() ? before : after;
}

Scene scene_of(const EventWords& event, std::size_t d, const Figure& figure) {
  Scene scene;
  scene.published = day_number(event.document(d).document);
  for (const SceneMark& mark : marks_around(event, d, figure)) {
    scene.period = scene.period || mark.kind == SceneMark::Kind::period;
    scene.lately = scene.lately || (mark.kind == SceneMark::Kind::lately && !figure.scope.period.empty());
    scene.then = scene.then || mark.kind == SceneMark::Kind::then;
    scene.fall = scene.fall || mark.kind == SceneMark::Kind::fall;
    scene.initial = scene.initial || mark.kind == SceneMark::Kind::initial;
    scene.rise = scene.rise || mark.kind == SceneMark::Kind::rise;
    if (mark.kind == SceneMark::Kind::day && (!scene.published || mark.days.first <= *scene.published)) scene.days.push_back(mark.days);
    if (mark.kind == SceneMark::Kind::covers && mark.span == figure.scope.period) scene.covers = mark.days;
    if (mark.kind == SceneMark::Kind::place) scene.places.push_back(mark.key);
  }
  for (const SceneMark* mark : places_near(event, d, figure)) {
    scene.near.push_back(mark->key);
    if (mark->country != 0) scene.within.push_back(mark->country);
  }
  for (auto* keys : {&scene.places, &scene.near, &scene.within}) text::sort_distinct(*keys);
  return scene;
}

// "Three dead besides the driver": not all the dead.
bool leaves_out(const EventWords& event, std::size_t d, const Figure& figure) {
  const auto marks = marks_around(event, d, figure);
  return std::any_of(marks.begin(), marks.end(), [&](const SceneMark& mark) {
    return mark.kind == SceneMark::Kind::besides && mark.span.begin >= figure.span.end;
  });
}

std::size_t distance(Span a, Span b) { return a.end <= b.begin ? b.begin - a.end : b.end <= a.begin ? a.begin - b.end : 0; }

// "Ten are still in hospital": the figure nearest to the word. Whoever is missing is still missing.
bool is_of_remaining(const EventWords& event, std::size_t d, const Figure& figure) {
  const lang::MeasureKind* kind = event.language(d).measure_kind(figure.measure);
  if (kind != nullptr && kind->moves) return false;
  constexpr std::size_t kBeside = 10;  // words between
  const auto marks = marks_around(event, d, figure);
  const auto figures = figures_beside(event.document(d), figure);
  return std::any_of(marks.begin(), marks.end(), [&](const SceneMark& mark) {
    if (mark.kind != SceneMark::Kind::still) return false;
    const Span between{std::min(mark.span.end, figure.span.end), std::max(mark.span.begin, figure.span.begin)};
    return event.words_in(d, between).size() <= kBeside && std::none_of(figures.begin(), figures.end(), [&](const Figure& other) {
             return distance(other.span, mark.span) < distance(figure.span, mark.span);
           });
  });
}

bool touches(const SceneMark& mark, const Figure& figure) {
  return mark.span.begin >= figure.span.begin && mark.span.begin <= figure.span.end + 1;
}

// "Seven others", "two other people".
bool counts_others(const EventWords& event, std::size_t d, const Figure& figure) {
  const auto& generics = event.language(d).generics;
  const auto generic = generics.find(figure.counted);
  if (generic != generics.end() && generic->second == lang::GenericClass::others) return true;
  const auto marks = marks_around(event, d, figure);
  return std::any_of(marks.begin(), marks.end(), [&](const SceneMark& mark) { return mark.kind == SceneMark::Kind::other && touches(mark, figure); });
}

// "One was killed and eight others injured": others than those of whom the sentence says something else before; and who
// is told of at all has a graver thing told of others. The word of what happened to them stands right beside them.
bool are_others_of_another_toll(const EventWords& event, std::size_t d, const Figure& figure) {
  constexpr std::size_t kBefore = 3, kBehind = 2;  // words between: "was injured by the shelling 23 others"
  const std::uint64_t own = text::hash_of(figure.measure);
  bool another = figure.measure != kGravest;  // by the last such word that was passed
  for (const SceneMark& mark : marks_around(event, d, figure)) {
    if (mark.kind != SceneMark::Kind::toll) continue;
    const bool before = mark.span.begin < figure.span.begin;
    const Span between = before ? Span{mark.span.end, figure.span.begin} : Span{figure.span.end, mark.span.begin};
    const bool beside = mark.key == own && event.words_in(d, between).size() <= (before ? kBefore : kBehind);
    if (beside || !before) return beside && another;
    another = mark.key != own;
  }
  return false;
}

// "35 killed, nine of them soldiers": a part of what is measured. Of 40 who were held the seven of them who were freed are
// all that were.
bool is_part(const Statements& stated, const Figure& figure) {
  if (!figure.scope.part || !figure.whole) return figure.scope.part;
  const Figure& whole = stated.figures[*figure.whole];
  return whole.measure == figure.measure || (whole.measure.empty() && whole.sentence == figure.sentence);
}

// "Guilty on five of the seven counts": of the seven the five, and no others.
bool is_all_of_part(const Statements& stated, const Figure& figure) {
  constexpr std::size_t kTied = 24;  // bytes between
  if (!figure.scope.part || !figure.whole) return false;
  const Figure& whole = stated.figures[*figure.whole];
  const bool behind = whole.sentence == figure.sentence && whole.span.begin >= figure.span.end;
  return behind && whole.measure.empty() && whole.span.begin - figure.span.end <= kTied;
}

// "Four more bodies, raising the toll to 11": the four are no total. Nor are the seven others killed with a named man;
// but "two were killed and seven others injured" counts all the injured. Nor the 48 of "48 diplomats here and 12 others there".
bool is_partial(const EventWords& event, std::size_t d, const Figure& figure) {
  if (is_part(event.document(d), figure)) return true;
  if (figure.measure.empty() || !figure.value) return false;
  const auto figures = figures_beside(event.document(d), figure);
  const auto beside = [&](auto accept) { return std::any_of(figures.begin(), figures.end(), accept); };
  const lang::MeasureKind* kind = event.language(d).measure_kind(figure.measure);
  const bool moves = kind != nullptr && kind->moves;  // "60 others are missing": others than the dead
  if (!moves && counts_others(event, d, figure) && !are_others_of_another_toll(event, d, figure) &&
      !beside([&](const Figure& other) { return other.span.begin < figure.span.begin && other.measure != figure.measure; })) return true;
  return beside([&](const Figure& other) {
    if (other.unit != figure.unit || other.span == figure.span) return false;
    if (other.measure == figure.measure && other.value > figure.value && figure.unit != "percent") return true;  // a share is no part of another
    return other.measure == figure.measure && other.span.begin > figure.span.end && counts_others(event, d, other);
  });
}

// The stems of the first words from here on, up to the next figure.
std::vector<std::uint64_t> stems_of_name(const EventWords& event, std::size_t d, const Figure& figure, std::size_t begin) {
  constexpr std::size_t kName = 3;  // content words: "members of-the-guard the-national"
  std::vector<std::uint64_t> name;
  const Span sentence = event.document(d).sentences[figure.sentence].span;
  for (const Word& word : event.words_in(d, {begin, sentence.end})) {
    if (name.size() == kName || word.number) break;
    if (word.content) name.push_back(word.stem);
  }
  text::sort_distinct(name);
  return name;
}

// "Seven of the guard's members", "seven members of the guard": behind the number the span goes on with a preposition, or
// one follows it. Empty: no group.
std::vector<std::uint64_t> group_of(const EventWords& event, std::size_t d, const Figure& figure) {
  if (counts_others(event, d, figure)) return {};
  const auto words = event.words_in(d, figure.span);
  const auto number = std::find_if(words.rbegin(), words.rend(), [](const Word& word) { return word.number; });
  const bool of = number != words.rend() && number != words.rbegin() && !std::prev(number)->content;
  if (of && std::any_of(number.base(), words.end(), [](const Word& word) { return word.content; })) return stems_of_name(event, d, figure, std::prev(number)->end);
  const auto marks = marks_around(event, d, figure);
  const auto mark = std::find_if(marks.begin(), marks.end(), [&](const SceneMark& one) {
    return one.kind == SceneMark::Kind::group && one.span.begin >= figure.span.end && touches(one, figure);
  });
  return mark == marks.end() ? std::vector<std::uint64_t>{} : stems_of_name(event, d, figure, mark->span.end);
}

// What a counted noun means: of "gunmen" and "militants" one key; 0 where nothing is counted.
std::uint64_t sense_of(const Figure& figure, const lang::Language& language) {
  return figure.counted.empty() ? 0 : language.concept_of(text::hash_of(language.stem(text::fold(figure.counted))));
}

// The content words around a figure, up to the next one of its unit: what tells the items of a list apart. Of a date
// or a duration names and offices say nothing: of one man all the years of his life are told.
StemSet stems_beside(const EventWords& event, std::size_t d, const Figure& figure) {
  const std::size_t most = figure.unit == "calendar year" ? 6 : 8;  // content words on either side
  const Span part = own_part(event.document(d), figure, [](const Figure&) { return true; });
  const auto before = event.words_in(d, {part.begin, figure.span.begin}), after = event.words_in(d, {figure.span.end, part.end});
  const bool of_time = is_calendar(figure) || event.language(d).is_time_unit(figure.unit), cased = event.language(d).is("names_capitalised");
  std::vector<std::uint64_t> stems;
  const auto take = [&](auto first, auto last) {
    for (std::size_t taken = 0; first != last && taken < most; ++first) {
      if (!first->content || first->number || (of_time && (first->who || (cased && first->name)))) continue;
      stems.push_back(first->sense);
      ++taken;
    }
  };
  take(before.rbegin(), before.rend());
  take(after.begin(), after.end());
  text::sort_distinct(stems);
  return weighed(std::move(stems), event.weights);
}

// Names and places, the days, and the other figures with what they measure.
StemSet bridges_of(const EventWords& event, std::size_t d, const Figure& figure) {
  if (!event.bridged) return {};
  const Statements& stated = event.document(d);
  StemSet bridges;
  std::vector<std::size_t> named;
  for (const Word& word : event.words_in(d, event.around(d, figure.sentence, figure.span))) {
    if (!word.name || !word.content || word.number) continue;
    named.push_back(word.begin);
    add_name_keys(text::fold(word.span().of(stated.document.text)), event.language(d), bridges.stems);
  }
  for (const SceneMark& mark : marks_around(event, d, figure)) {
    const bool place = mark.kind == SceneMark::Kind::place && !std::binary_search(named.begin(), named.end(), mark.span.begin);
    if (place) bridges.stems.push_back(mark.key);
    if (mark.kind == SceneMark::Kind::place && mark.country != 0) bridges.stems.push_back(mark.country);
    if (mark.kind == SceneMark::Kind::day) bridges.stems.push_back(text::hash_of("day " + std::to_string(mark.days.first) + " " + std::to_string(mark.days.last)));
  }
  for (const Figure& other : figures_beside(stated, figure)) {
    if (&other == &figure || other.measure.empty() || !other.value) continue;
    bridges.stems.push_back(text::hash_of("figure " + other.measure + " " + other.value->to_string()));
  }
  text::sort_distinct(bridges.stems);
  bridges.weights.assign(bridges.stems.size(), 1.0);
  bridges.weight = static_cast<double>(bridges.stems.size());
  return bridges;
}

// One of three sums in a sentence, and more.
bool is_listed(const Statements& stated, const Figure& figure) {
  constexpr std::ptrdiff_t kList = 3;
  const auto figures = figures_beside(stated, figure);
  return extraction::is_currency(figure.unit) &&
         std::count_if(figures.begin(), figures.end(), [&](const Figure& other) { return other.unit == figure.unit; }) >= kList;
}

std::vector<std::string> speakers_beside(const Statements& stated, const Figure& figure) {
  std::vector<std::string> speakers;
  for (const Quote& quote : near(of_sentence(stated.quotes, figure.sentence), figure)) {
    if (quote.speaker) speakers.push_back(quote.speaker->name);
  }
  text::sort_distinct(speakers);
  return speakers;
}

Party party_of(const EventWords& event, std::size_t d, Span span) {
  Party party;
  for (const Word& word : event.words_in(d, span)) {
    if (word.country != 0) party.countries.push_back(word.country);
    else if (word.name && word.content) party.names.push_back(word.stem);
  }
  text::sort_distinct(party.countries);
  text::sort_distinct(party.names);
  return party;
}

template <class Value>
bool are_others(const std::vector<Value>& a, const std::vector<Value>& b) {
  return !a.empty() && !b.empty() && std::find_first_of(a.begin(), a.end(), b.begin(), b.end()) == a.end();
}

// "Omran Silat (41)", "Silat, 41": the name that an age stands behind, with a mark between.
std::vector<std::uint64_t> whose_age(const EventWords& event, std::size_t d, const Figure& figure) {
  constexpr std::size_t kName = 3;  // words
  std::vector<std::uint64_t> name;
  if (figure.measure != "age" || figure.unit != "year") return name;
  const Statements& stated = event.document(d);
  const auto before = event.words_in(d, {event.around(d, figure.sentence, figure.span).begin, figure.span.begin});
  const std::size_t end = before.empty() ? figure.span.begin : std::size_t{before.back().end};
  if (Span{end, figure.span.begin}.of(stated.document.text).find_first_not_of(' ') == std::string_view::npos) return name;
  auto word = before.rbegin();
  if (word != before.rend() && !word->content && !word->name) ++word;  // "Silat, now 41"
  for (; word != before.rend() && name.size() < kName && word->name && word->content && !word->number; ++word) name.push_back(word->stem);
  text::sort_distinct(name);
  return name;
}

// "Nariman, the mother of Omran, to eight months": not his term.
bool is_of_relative(const EventWords& event, std::size_t d, const Figure& figure) {
  if (figure.measure != kPrisonTerm) return false;
  const Span part = own_part(event.document(d), figure, [](const Figure&) { return true; });
  constexpr std::size_t kBeside = 5;  // words
  const auto before = event.words_in(d, {part.begin, figure.span.begin});
  return std::any_of(before.end() - static_cast<std::ptrdiff_t>(std::min(kBeside, before.size())), before.end(), [](const Word& word) { return word.relative; });
}

// 2015 and 2019, in 2018: no year that everything of the news is told of, as this one, the last one and that of some plan.
bool is_far_year(const Figure& figure, std::optional<std::int64_t> published) {
  if (figure.unit != "calendar year" || !figure.value || !published) return false;
  const auto first = text::instant(figure.value->to_string() + "-01-01"), last = text::instant(figure.value->to_string() + "-12-31");
  constexpr std::int64_t kYear = 366 * 86400;
  return first && last && (*published - *last > kYear || (*first > *published && *first - *published < kYear));
}

FigureWords words_of_figure(const EventWords& event, std::size_t d, const Figure& figure) {
  const Statements& stated = event.document(d);
  const lang::Language& language = event.language(d);
  const auto published = text::instant(stated.document.published);
  return {.document = d, .figure = &figure, .whole = figure.whole ? &stated.figures[*figure.whole] : nullptr, .siblings = figures_beside(stated, figure), .context = event.context(d, figure.sentence, figure.span), .beside = stems_beside(event, d, figure), .bridges = bridges_of(event, d, figure),
          .names = names_in(event, d, event.around(d, figure.sentence, figure.span)),
          .scene = scene_of(event, d, figure), .published = published, .remote = remote_date(stated, figure, published),
          .other_year = figure.date.size() >= 7 && figure.date[2] != ':' && !stated.document.published.starts_with(figure.date.substr(0, 4)),
          .far_year = is_far_year(figure, published),
          .part = is_part(stated, figure), .all_of_part = is_all_of_part(stated, figure), .partial = is_partial(event, d, figure), .whose = whose_age(event, d, figure), .listed = is_listed(stated, figure), .others = counts_others(event, d, figure), .relative = is_of_relative(event, d, figure), .besides = leaves_out(event, d, figure),
          .remaining = is_of_remaining(event, d, figure),
          .generic = is_generic(figure, language), .group = group_of(event, d, figure), .noun = sense_of(figure, language),
          .party = party_of(event, d, figure.scope.party), .doer = party_of(event, d, figure.scope.by), .number = figure.number.of(stated.document.text),
          .outlet = stated.document.outlet, .speakers = speakers_beside(stated, figure), .numbers = {}, .told = {}};
}

// "Norzan, 15 May 2024 (APT) -": the day of publication near the begin of what an article opens with.
bool is_in_dateline(const Statements& stated, const Figure& figure) {
  constexpr std::size_t kDateline = 60;  // bytes
  if (figure.date.size() != 10 || !stated.document.published.starts_with(figure.date)) return false;
  return is_lead(stated, figure.sentence) && figure.span.begin < stated.sentences[figure.sentence].span.begin + kDateline;
}

}  // namespace

bool are_of_other_countries(const Party& a, const Party& b) { return are_others(a.countries, b.countries); }

bool are_of_other_names(const Party& a, const Party& b) {
  return a.countries.empty() && b.countries.empty() && are_others(a.names, b.names);
}

bool is_calendar(const Figure& figure) {
  return figure.unit == "date" || figure.unit == "calendar year" || figure.unit == "time";
}

bool is_seldom_count(const Figure& figure) { return figure.value && !is_calendar(figure) && std::abs(figure.value->mantissa()) >= 100; }

bool is_since(const Figure& figure) { return figure.scope.from != Scope::From::unsaid; }

std::vector<FigureWords> figures_of(const EventWords& event) {
  std::vector<FigureWords> figures;
  for (const std::size_t d : event.members) {
    const Statements& stated = event.document(d);
    const std::size_t first = figures.size();
    for (const Figure& figure : stated.figures) {
      const bool furniture = stated.sentences[figure.sentence].kind == Sentence::Kind::debris;  // "read also": another article's
      if (!furniture && !is_in_dateline(stated, figure)) figures.push_back(words_of_figure(event, d, figure));
    }
    const auto own = std::span(figures).subspan(first);
    mark_in_article(stated, own);
  }
  return figures;
}

std::vector<std::vector<const Figure*>> possible_contradictions(const Statements& stated) {
  std::map<std::pair<std::string_view, std::string_view>, std::vector<const Figure*>> by_kind;
  for (const Figure& figure : stated.figures) {
    if (!figure.measure.empty() && figure.value && !figure.whole) by_kind[{figure.measure, figure.unit}].push_back(&figure);
  }
  std::vector<std::vector<const Figure*>> found;
  for (auto& entry : by_kind) {
    std::vector<const Figure*>& figures = entry.second;
    const auto other = std::find_if(figures.begin(), figures.end(), [&](const Figure* one) { return one->value != figures.front()->value; });
    const bool two = other != figures.end() && std::all_of(figures.begin(), figures.end(), [&](const Figure* one) {
                       return one->value == figures.front()->value || one->value == (*other)->value;
                     });
    if (two && figures.size() <= kMostAlike) found.push_back(std::move(figures));
  }
  return found;
}

bool may_contradict(const Figure& a, const Figure& b) {
  return !a.counted.empty() && a.counted == b.counted && a.sentence != b.sentence && a.value != b.value && a.bound == Bound::exact && b.bound == Bound::exact;
}

std::vector<std::uint64_t> keys_of(const Figure& figure, const lang::Language& language) {
  constexpr std::int64_t kTelling = 20;
  std::vector<std::uint64_t> keys;
  const lang::Unit* unit = language.unit(figure.unit);
  const std::string key = figure.unit == "probability" ? "percent" : unit != nullptr ? unit->dimension : !figure.unit.empty() ? figure.unit : "noun " + figure.counted;
  if (key != "noun ") keys.push_back(text::hash_of(key));
  const bool telling = key == "noun " || (figure.value && *figure.value >= Decimal{kTelling});
  if (figure.value && !is_calendar(figure) && telling) keys.push_back(text::hash_of("number " + figure.value->to_string()));
  if (figure.unit == "date" && figure.date.size() >= 7) keys.push_back(text::hash_of("year " + figure.date.substr(0, 4)));
  if (figure.unit == "calendar year" && figure.value) keys.push_back(text::hash_of("year " + figure.value->to_string()));
  if (is_since(figure)) keys.push_back(text::hash_of("since"));
  if (!figure.measure.empty()) keys.push_back(text::hash_of("measure " + figure.measure));
  std::sort(keys.begin(), keys.end());
  return keys;
}

bool is_toll(const Figure& figure, const lang::Language& language) {
  const lang::MeasureKind* kind = language.measure_kind(figure.measure);
  return kind != nullptr && kind->toll;
}

bool is_hourly(const Figure& figure, const lang::Language& language) {
  const lang::MeasureKind* kind = language.measure_kind(figure.measure);
  return kind != nullptr && kind->hourly;
}

bool within(const FigureWords& a, const FigureWords& b, std::int64_t seconds) {
  return !a.published || !b.published || std::abs(*a.published - *b.published) <= seconds;
}

bool are_of_other_times(const FigureWords& a, const FigureWords& b) {
  if (a.remote.empty() || b.remote.empty()) return a.remote != b.remote;
  return !a.remote.starts_with(b.remote) && !b.remote.starts_with(a.remote);
}

bool names_differ(const FigureWords& a, const FigureWords& b) {
  return !std::includes(a.names.begin(), a.names.end(), b.names.begin(), b.names.end()) &&
         !std::includes(b.names.begin(), b.names.end(), a.names.begin(), a.names.end());
}

}  // namespace isnad::alignment
