#include "align/claim_clash.h"

#include <algorithm>
#include <array>

#include "align/edits.h"
#include "text/characters.h"

namespace isnad::alignment {
namespace {

// What one claim has and the other has not.
using Words = std::vector<const Word*>;

Words within(const ClaimWords& claim, Span span) {
  Words found;
  for (const Word& word : claim.words) {
    if (span.contains(word.span())) found.push_back(&word);
  }
  return found;
}

void append(Words& words, const Words& more) { words.insert(words.end(), more.begin(), more.end()); }

std::size_t content_of(const Words& words) {
  return static_cast<std::size_t>(std::count_if(words.begin(), words.end(), [](const Word* word) { return word->content; }));
}

// The negation among the words of one side alone right before a word that both sides have ("still", which negates in
// some languages, is followed by a verb of its own).
const Word* negation_of_shared(const ClaimWords& claim, const Words& own) {
  const Word* end = claim.words.data() + claim.words.size();
  for (const Word* word : own) {
    const Word* next = word + 1;
    if (word->negation && next != end && next->content && std::find(own.begin(), own.end(), next) == own.end()) return word;
  }
  return nullptr;
}

bool has_negation(const ClaimWords& claim) {
  return std::any_of(claim.words.begin(), claim.words.end(), [](const Word& word) { return word.negation; });
}

class Comparison {
 public:
  Comparison(const EventWords& event, const ClaimWords& a, const ClaimWords& b) : event_(event), a_(a), b_(b) {
    for (const Edit& edit : edits(a.words, b.words)) {
      if (edit.op == Edit::Op::equal) continue;
      append(only_a_, within(a, edit.a));
      append(only_b_, within(b, edit.b));
      if (edit.op == Edit::Op::only_a) append(added_a_, within(a, edit.a));
      if (edit.op == Edit::Op::only_b) append(added_b_, within(b, edit.b));
    }
  }

  std::optional<ClaimClash> clash() const {
    constexpr std::size_t kMostOther = 2;  // content words of each side that the other lacks
    if (content_of(only_a_) > kMostOther || content_of(only_b_) > kMostOther) return std::nullopt;
    const auto opposite = opposites();
    const bool negated = has_negation(a_) != has_negation(b_);
    if (opposite && !negated) return ClaimClash{"opposites", text(a_, *opposite->first) + " / " + text(b_, *opposite->second)};
    return opposite ? std::nullopt : polarity();
  }

 private:
  std::optional<std::pair<const Word*, const Word*>> opposites() const {
    const auto& opposites = event_.language(a_.document).opposites;
    for (const Word* x : only_a_) {
      for (const Word* y : only_b_) {
        if (!x->in_name && !y->in_name && opposites.contains({x->sense, y->sense})) return std::pair(x, y);
      }
    }
    return std::nullopt;
  }

  std::optional<ClaimClash> polarity() const {
    if (has_negation(a_) == has_negation(b_)) return std::nullopt;
    const bool in_a = has_negation(a_);
    const ClaimWords& claim = in_a ? a_ : b_;
    const Word* word = negation_of_shared(claim, in_a ? added_a_ : added_b_);
    const bool negates = word != nullptr && !is_in_name(claim, *word) && !is_glued(claim, *word, in_a ? b_ : a_);
    return negates ? std::optional(ClaimClash{"polarity", text(claim, *word)}) : std::nullopt;
  }

  // Many write "not" and its verb as one word.
  bool is_glued(const ClaimWords& claim, const Word& negation, const ClaimWords& other) const {
    const std::string glued = text::fold(text(claim, negation) + text(claim, *(&negation + 1)));
    return std::any_of(other.words.begin(), other.words.end(), [&](const Word& word) { return text::fold(text(other, word)) == glued; });
  }

  // "La Gazzetta" in Arabic letters begins like "not".
  bool is_in_name(const ClaimWords& claim, const Word& word) const {
    const auto& quotes = event_.document(claim.document).quotes;
    return std::any_of(quotes.begin(), quotes.end(), [&](const Quote& quote) {
      return quote.kind == Quote::Kind::term && quote.span.contains(word.span());
    });
  }

  std::string text(const ClaimWords& claim, const Word& word) const {
    return std::string(word.span().of(event_.document(claim.document).document.text));
  }

  const EventWords& event_;
  const ClaimWords& a_;
  const ClaimWords& b_;
  Words only_a_, only_b_;
  Words added_a_, added_b_;  ///< those of them with nothing in their place: "without" or "refused" there may say the same
};

// ---- where and when

bool is_direction(const Word& word) {
  static const std::array<std::uint64_t, 4> kDirections = {lang::Language::concept_named("north"), lang::Language::concept_named("south"), lang::Language::concept_named("east"),
                                                            lang::Language::concept_named("west")};
  return !word.in_name && std::find(kDirections.begin(), kDirections.end(), word.sense) != kDirections.end();
}

// Directions that one claim names and the other does not.
Words own_directions(const ClaimWords& claim, const ClaimWords& other) {
  Words own;
  for (const Word& word : claim.words) {
    const bool common = !is_direction(word) || std::any_of(other.words.begin(), other.words.end(), [&](const Word& one) { return one.sense == word.sense; });
    if (!common) own.push_back(&word);
  }
  return own;
}

const Word* content_beside(const ClaimWords& claim, const Word& word, int step) {
  const auto size = static_cast<std::ptrdiff_t>(claim.words.size());
  for (std::ptrdiff_t i = &word - claim.words.data() + step; i >= 0 && i < size; i += step) {
    const Word& at = claim.words[static_cast<std::size_t>(i)];
    if (at.content && !is_direction(at)) return &at;
  }
  return nullptr;
}

// "East of the town", "the western part of the town": the word before or behind is one.
bool are_in_one_place(const ClaimWords& a, const Word& x, const ClaimWords& b, const Word& y) {
  for (const int step : {-1, 1}) {
    const Word *beside = content_beside(a, x, step), *other = content_beside(b, y, step);
    if (beside != nullptr && other != nullptr && beside->stem == other->stem) return true;
  }
  return false;
}

std::string text_of(const EventWords& event, const ClaimWords& claim, const Word& word) {
  return std::string(word.span().of(event.document(claim.document).document.text));
}

// The one day that a claim tells, if it tells one, and the weekday's name, if it has one.
struct Day {
  std::optional<std::int64_t> only;
  const Word* weekday = nullptr;
  bool any = false;
};
Day day_of(const EventWords& event, const ClaimWords& claim) {
  Day day;
  const auto& scene = (*event.words)[claim.document].scene;
  auto mark = std::partition_point(scene.begin(), scene.end(), [&](const SceneMark& one) { return one.span.begin < claim.claim->span.begin; });
  for (; mark != scene.end() && mark->span.begin < claim.claim->span.end; ++mark) {
    if (mark->kind != SceneMark::Kind::day) continue;
    const bool one = mark->days.first == mark->days.last && (!day.any || day.only == mark->days.first);
    day.only = one ? std::optional(mark->days.first) : std::nullopt;
    day.any = true;
    const auto word = std::find_if(claim.words.begin(), claim.words.end(), [&](const Word& at) { return mark->weekday && at.begin >= mark->span.begin && at.begin < mark->span.end; });
    if (word != claim.words.end()) day.weekday = &*word;
  }
  return day;
}

std::optional<ClaimClash> direction_clash(const EventWords& event, const ClaimWords& a, const ClaimWords& b) {
  const Words x = own_directions(a, b), y = own_directions(b, a);
  if (x.size() != 1 || y.size() != 1) return std::nullopt;  // "from the north to the south" tells of several places
  const auto& opposites = event.language(a.document).opposites;
  const Day day = day_of(event, a), other = day_of(event, b);
  const bool one_day = !day.any || !other.any || (day.only && day.only == other.only);
  if (!one_day || !opposites.contains({x.front()->sense, y.front()->sense}) || !are_in_one_place(a, *x.front(), b, *y.front())) return std::nullopt;
  return ClaimClash{"direction", text_of(event, a, *x.front()) + " / " + text_of(event, b, *y.front())};
}

// Does one claim name somebody, somewhere or a number that the other does not, or more than one thing besides the day?
bool tells_else(const ClaimWords& claim, const ClaimWords& other, const Word& day) {
  std::size_t besides = 0;
  for (const Word& word : claim.words) {
    const bool common = !word.content || &word == &day || std::binary_search(other.content.stems.begin(), other.content.stems.end(), word.stem);
    if (common) continue;
    if (word.name || word.number || word.who || word.country != 0 || ++besides > 1) return true;
  }
  return false;
}

// Where both name a weekday: "today" is another day in another article.
std::optional<ClaimClash> day_clash(const EventWords& event, const ClaimWords& a, const ClaimWords& b) {
  const Day x = day_of(event, a), y = day_of(event, b);
  if (!x.only || !y.only || x.only == y.only || x.weekday == nullptr || y.weekday == nullptr || x.weekday->form == y.weekday->form) return std::nullopt;
  if (!are_in_one_place(a, *x.weekday, b, *y.weekday) || tells_else(a, b, *x.weekday) || tells_else(b, a, *y.weekday)) return std::nullopt;
  return ClaimClash{"day", text_of(event, a, *x.weekday) + " / " + text_of(event, b, *y.weekday)};
}

}  // namespace

bool name_opposites(const EventWords& event, const ClaimWords& a, const ClaimWords& b) {
  const auto& opposites = event.language(a.document).opposites;
  const auto has = [](const ClaimWords& claim, const Word& word) {
    return std::any_of(claim.words.begin(), claim.words.end(), [&](const Word& one) { return one.sense == word.sense; });
  };
  return std::any_of(a.words.begin(), a.words.end(), [&](const Word& x) {
    return x.in_name && !has(b, x) && std::any_of(b.words.begin(), b.words.end(), [&](const Word& y) {
      return y.in_name && opposites.contains({x.sense, y.sense}) && !has(a, y);
    });
  });
}

std::optional<ClaimClash> slot_clash(const EventWords& event, const ClaimWords& a, const ClaimWords& b, double jaccard) {
  constexpr double kSameSentence = 0.7;  // matches of two rounds, prices of two days are told in like sentences
  if (auto clash = direction_clash(event, a, b)) return clash;
  return jaccard >= kSameSentence ? day_clash(event, a, b) : std::nullopt;
}

std::optional<ClaimClash> claim_clash(const EventWords& event, const ClaimWords& a, const ClaimWords& b) {
  return Comparison(event, a, b).clash();
}

}  // namespace isnad::alignment
