#include "align/quote_relate.h"

#include <algorithm>
#include <tuple>

#include "align/edits.h"
#include "text/characters.h"
#include "text/sorted.h"
#include "text/tokens.h"
#include "text/utf8.h"

namespace isnad::alignment {
namespace {

// In order of preference:
//  1. long quotes with the same words in the same order are one remark, whoever is said to have made it
//     (another speaker then is a finding, not a reason against the link);
//  2. long quotes of one speaker that share most words, or a good part, are paraphrases (two translations of one utterance);
//  3. short fragments say little: they need one speaker, and the same words or a longer quote that has them;
//  4. terms state nothing: scare quotes and bodies known to all have no remark in common. Only the outlet that both cite as
//     their source, a name that no table knows, or the same words in like sentences are something that both say;
//  5. in two languages one speaker's remarks with the same figures, or a figure and names, are translations of one;
//  6. nothing else: the same two words from two mouths are no shared quotation.
constexpr std::size_t kLong = 4, kManyWords = 7;
constexpr double kSameWords = 0.75, kSameOrder = 0.7, kVariant = 0.5, kVariantOfAnybody = 0.6, kParaphrase = 0.3, kInOrder = 0.55, kFragmentContext = 0.1, kTermContext = 0.06;
constexpr double kReworded = 0.6, kLikeSentences = 0.35, kMeant = 0.4;
constexpr double kNearlyAll = 0.85, kAsMuch = 0.5;
constexpr std::size_t kFormula = 8;  // words
constexpr std::size_t kExcerptOfAnybody = 5;  // words, one after another: no chance, if the speakers are not known to be two
constexpr std::size_t kExcerptOfAnother = 8;  // words; "a threat to our national security" stands in many a speaker's sentence
constexpr std::size_t kManyPlain = 5;  // words that are no names
constexpr std::size_t kTelling = 3;  // content words from which a sentence is known again inside a longer one

bool same_words(std::span<const Word> a, std::span<const Word> b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Word& x, const Word& y) { return x.stem == y.stem; });
}

// Does one window of the longer quote, little longer than the shorter one, hold all its content stems?
bool is_compact(const QuoteWords& a, const QuoteWords& b) {
  constexpr std::size_t kSpare = 3;
  const auto& [shorter, longer] = a.words.size() <= b.words.size() ? std::tie(a, b) : std::tie(b, a);
  const std::size_t window = std::min(shorter.words.size() + kSpare, longer.words.size());
  for (std::size_t i = 0; i + window <= longer.words.size(); ++i) {
    const auto stems = content_stems(longer.words.subspan(i, window));
    if (std::includes(stems.begin(), stems.end(), shorter.content.stems.begin(), shorter.content.stems.end())) return true;
  }
  return false;
}

// Fewer than three words, or one that says something ("I am sorry"), stand in many a sentence; of five in a row one is enough.
bool is_excerpt(std::span<const Word> a, std::span<const Word> b) {
  constexpr std::size_t kLeastWords = 3, kLeastContent = 2, kManySmall = 5;
  const auto [shorter, longer] = a.size() <= b.size() ? std::pair{a, b} : std::pair{b, a};
  const auto same_stem = [](const Word& x, const Word& y) { return x.stem == y.stem; };
  return shorter.size() >= kLeastWords && content_stems(shorter).size() + (shorter.size() >= kManySmall) >= kLeastContent &&
         std::search(longer.begin(), longer.end(), shorter.begin(), shorter.end(), same_stem) != longer.end();
}

// Does the remark stand in the other quote as a sentence of it, all its words and no more? Two words do in many.
bool is_sentence_of(const QuoteWords& a, const QuoteWords& b) {
  constexpr std::size_t kLeastWords = 3;
  const auto& [shorter, longer] = a.words.size() <= b.words.size() ? std::tie(a, b) : std::tie(b, a);
  if (shorter.words.size() < kLeastWords) return false;
  for (std::size_t begin = 0; const std::size_t end : longer.sentence_ends) {
    if (same_words(shorter.words, longer.words.subspan(begin, end - begin))) return true;
    begin = end;
  }
  return false;
}

// How many content words of the shorter quote that are no names the longer one has.
std::size_t plain_in_common(const QuoteWords& a, const QuoteWords& b) {
  const auto& [shorter, longer] = a.words.size() <= b.words.size() ? std::tie(a, b) : std::tie(b, a);
  const auto& stems = longer.content.stems;
  return static_cast<std::size_t>(std::count_if(shorter.words.begin(), shorter.words.end(), [&](const Word& word) {
    return word.content && !word.name && !word.who && std::binary_search(stems.begin(), stems.end(), word.stem);
  }));
}

// The event as a whole joined the two names: by a title that only one person has, by a third spelling.
bool is_one_entity(const QuoteWords& a, const QuoteWords& b) {
  return !a.quote->speaker->entity.empty() && a.quote->speaker->entity == b.quote->speaker->entity;
}

// "A spokesman of the Atomic Agency", "the Atomic Agency for Energy": two words in common, for a country's name is that of many;
// and one of them no minister by his name.
bool are_kindred(const Name& a, const Name& b) {
  constexpr std::ptrdiff_t kLeast = 2;
  if (!a.names.empty() && !b.names.empty()) return false;
  const auto is_in_b = [&](const Name::Part& name) { return std::any_of(b.names.begin(), b.names.end(), [&](const Name::Part& other) { return other.skeleton == name.skeleton; }); };
  return static_cast<std::ptrdiff_t>(overlap_count(a.roles, b.roles)) + std::count_if(a.names.begin(), a.names.end(), is_in_b) >= kLeast;
}

std::vector<std::uint64_t> difference(const StemSet& a, const StemSet& b) {
  std::vector<std::uint64_t> rest;
  std::set_difference(a.stems.begin(), a.stems.end(), b.stems.begin(), b.stems.end(), std::back_inserter(rest));
  return rest;
}

// Behind which of the words a sentence ends, the last one included.
std::vector<std::size_t> sentence_ends(std::span<const Word> words, std::string_view text) {
  std::vector<std::size_t> ends;
  for (std::size_t i = 1; i < words.size(); ++i) {
    const std::string_view between = Span{words[i - 1].end, words[i].begin}.of(text);
    if (between.find_first_of(".!?") != std::string_view::npos) ends.push_back(i);
  }
  if (!words.empty()) ends.push_back(words.size());
  return ends;
}

// The word right before the marks, or right behind them ("the 'Falcon' newspaper").
bool names_outlet(const EventWords& event, std::size_t d, const Quote& quote) {
  const Span sentence = event.document(d).sentences[quote.sentence].span;
  const auto before = event.words_in(d, {sentence.begin, quote.span.begin}), after = event.words_in(d, {quote.span.end, sentence.end});
  return (!before.empty() && before.back().outlet) || (!after.empty() && after.front().outlet);
}

// "Instagram" is spelled in several ways; of two consonants too many names are. Where every firm and ship has marks, they say
// nothing of how an outlet calls it.
std::uint64_t spelling_of(const QuoteWords& quote, std::string_view text) {
  constexpr std::size_t kShort = 2;  // consonants
  constexpr std::size_t kMostWords = 4;
  const bool may_name = quote.quote->kind == Quote::Kind::term || (quote.words.size() > 1 && quote.words.size() <= kMostWords);
  if (!may_name || quote.words.empty() || !quote.words.front().name) return 0;
  std::string key = "term";
  for (const Word& word : quote.words) {
    const std::string folded = text::fold(word.span().of(text)), consonants = skeleton(folded);
    key.append(" ").append(text::code_points(consonants) > kShort ? consonants : folded);
  }
  return text::hash_of(key);
}

constexpr std::size_t kLeastAltered = 5;    // content words; in a shorter quote one changed word is another quote
constexpr double kWholeRemark = 0.8;        // word counts this near: a rewording, no excerpt

bool is_whole_remark(const QuoteWords& a, const QuoteWords& b, const QuoteScore& score) {
  const auto [fewer, more] = std::minmax({a.words.size(), b.words.size()});  // of a list: values, not references to temporaries
  return score.shorter >= kLeastAltered && static_cast<double>(fewer) >= kWholeRemark * static_cast<double>(more);
}

// ---- translations

constexpr std::int64_t kSmall = 100;

void add_figures(const Statements& stated, const Quote& quote, QuoteWords& words) {
  auto at = std::partition_point(stated.figures.begin(), stated.figures.end(), [&](const Figure& figure) { return figure.span.begin < quote.span.begin; });
  for (; at != stated.figures.end() && quote.span.contains(at->span); ++at) {
    const Figure& figure = *at;
    if (!figure.value && figure.date.empty()) continue;
    const std::uint64_t key = text::hash_of("figure " + figure.unit + " " + (figure.value ? figure.value->to_string() : figure.date));
    const bool telling = figure.unit == "calendar year" ? false : figure.value ? !(*figure.value < Decimal{kSmall}) : figure.date.size() >= 5;
    (telling ? words.telling_figures : words.small_figures).push_back(key);
  }
}

void add_bridges(const EventWords& event, std::size_t d, QuoteWords& words) {
  const Statements& stated = event.document(d);
  add_figures(stated, *words.quote, words);
  for (const Word& word : words.words) {
    if (word.name && word.content && !word.number) add_name_keys(text::fold(word.span().of(stated.document.text)), event.language(d), words.names);
    if (word.country != 0) words.names.push_back(text::hash_of("country " + std::to_string(word.country)));
  }
  for (auto* keys : {&words.telling_figures, &words.small_figures, &words.names}) text::sort_distinct(*keys);
}

// One number below a hundred, a year or two names stand in many a remark of one speaker; and half of the figures of the one
// that has more must be common.
bool is_translation(const QuoteWords& a, const QuoteWords& b) {
  constexpr std::size_t kTimesAsLong = 3;
  if (a.language == b.language || !a.quote->speaker || !b.quote->speaker || !is_one_entity(a, b)) return false;
  const auto [fewer, more] = std::minmax({a.words.size(), b.words.size()});
  const std::size_t telling = overlap_count(a.telling_figures, b.telling_figures), small = overlap_count(a.small_figures, b.small_figures);
  const std::size_t most = std::max(a.telling_figures.size() + a.small_figures.size(), b.telling_figures.size() + b.small_figures.size());
  const bool strong = telling > 0 || small >= 2 || (small == 1 && overlap_count(a.names, b.names) >= 2);
  return strong && 2 * (telling + small) >= most && more <= kTimesAsLong * fewer;
}

}  // namespace

std::vector<std::uint64_t> senses_of(std::span<const Word> words) {
  std::vector<std::uint64_t> senses;
  for (const Word& word : words) {
    if (word.content) senses.push_back(word.sense);
  }
  text::sort_distinct(senses);
  return senses;
}

std::optional<Verdict> decide(const QuoteScore& score) {
  if (score.terms && score.sources && score.same_words && score.context >= kTermContext) return Verdict{Relation::same, "same-source", "both cite the same outlet by name"};
  if (score.names) return Verdict{Relation::same, "same-term", "both call it by the same name in marks"};
  // "Joint declaration of peace and friendship": so many words are known again. A party's name is known to all.
  if (score.terms && score.same_words && !score.bodies && score.shorter >= kTelling) return Verdict{Relation::same, "same-term", "both call it by the same name in marks"};
  // "Great marches of the return", "the great marches of the return to the land". Of two words there are too many.
  const bool in_longer = score.shared == score.shorter && score.shorter >= kTelling && score.order >= kSameOrder && score.context >= kTermContext;
  // The same word in marks, in sentences that have more in common: one thing's name.
  if (score.things && !score.bodies && score.same_words && !score.sources && score.context >= kTermContext) return Verdict{Relation::same, "same-term", "both call it by the same name in marks"};
  if (score.terms && !score.bodies && in_longer) return Verdict{Relation::same, "same-term", "both call it by the same name in marks"};
  if (score.terms) return std::nullopt;
  if (score.translation) return Verdict{Relation::paraphrase, "translation", "one speaker, and the same figures in two languages"};
  // One speaker's sentence of many words, most of them small ones, with another word or another sentence behind it.
  if (score.speaker == Identity::same && score.words >= kManyWords && score.shared > 0 && score.order >= kSameOrder) {
    return Verdict{Relation::same, "same-words-in-order", "the same words in the same order"};
  }
  // A ministry's word and its spokesman's, in two translations.
  if (score.kindred && score.shorter >= kLong && score.context >= kLikeSentences && score.meaning >= kParaphrase && score.meant >= 3) {
    return Verdict{Relation::paraphrase, "shared-words-one-speaker", "speakers of one body, and a good part of the words in common"};
  }
  if (score.shorter >= kLong) {
    // An official's statement and a prosecutor's share whole formulas: who is not known to be one says nearly all or as much.
    if (score.speaker == Identity::unknown && score.words >= kFormula && score.containment < kNearlyAll && score.jaccard < kAsMuch) return std::nullopt;
    if (score.containment >= kSameWords && score.order >= kInOrder) return Verdict{Relation::same, "same-words-in-order", "the same words in the same order"};
    if (score.speaker == Identity::different) {
      // A government's word is its ministry's and its spokesman's, as each outlet words it.
      const bool reworded = score.containment >= kReworded && score.order >= kReworded && score.plain >= kManyPlain;
      return reworded ? std::optional(Verdict{Relation::paraphrase, "reworded", "most words of the shorter quote stand in the other, in order"}) : std::nullopt;
    }
    // "Dear team of Port Lerna" is no variant of "the best teams of Port Lerna": a place's name and one word more.
    if (score.containment >= (score.speaker == Identity::same ? kVariant : kVariantOfAnybody) && score.order >= kInOrder && score.plain >= 2) return Verdict{Relation::paraphrase, "variant", "most words of the shorter quote stand in the other"};
    const bool in_common = (score.containment >= kParaphrase && score.shared >= 3) || (score.meaning >= kMeant && score.meant >= 3);
    if (score.speaker == Identity::same && in_common) {
      return Verdict{Relation::paraphrase, "shared-words-one-speaker", "one speaker, and a good part of the words in common"};
    }
    return std::nullopt;
  }
  // A sentence of many small words is known again too: "but you cannot treat a sick child with a slogan".
  if (score.words >= kManyWords && score.shorter >= kTelling && score.shared == score.shorter && score.jaccard >= kSameWords && score.order >= kSameWords) {
    return Verdict{Relation::same, "same-words-in-order", "the same words in the same order"};
  }
  const bool one_remark = score.speaker != Identity::different || score.context >= kLikeSentences || score.words >= kExcerptOfAnother;
  if (score.excerpt && one_remark && score.words >= kExcerptOfAnybody && score.shorter >= 2) return Verdict{Relation::same, "excerpt", "the longer quote has the shorter one word for word"};
  if (score.speaker == Identity::different) return std::nullopt;
  // "Terrorists" stands in many a sentence, "Land Day" in fewer.
  const bool near = score.speaker == Identity::same || score.context >= (score.words >= 2 ? kFragmentContext : 2 * kFragmentContext);
  if (score.same_words && near) return Verdict{Relation::same, "same-fragment", "the same fragment of one speaker, or in like sentences"};
  // A fragment whose speaker one of them does not tell needs more: several words, and sentences more alike.
  if (score.speaker == Identity::unknown && score.words >= 2 && score.shared == score.shorter && score.compact && score.context >= 2 * kFragmentContext) {
    return Verdict{Relation::same, "fragment-of-remark", "the shorter quote stands in the longer one, in like sentences"};
  }
  if (score.speaker != Identity::same) return std::nullopt;
  if (score.excerpt) return Verdict{Relation::same, "excerpt", "the longer quote of the same speaker has the shorter one word for word"};
  if (score.shorter >= 1 && score.shared == score.shorter && score.compact && score.context >= kFragmentContext) {
    return Verdict{Relation::same, "fragment-of-remark", "the shorter quote stands in the longer one of the same speaker"};
  }
  if (!score.remark && score.shorter >= 2 && score.shared >= 2 && score.containment >= kVariant) return Verdict{Relation::paraphrase, "short-variant", "most words of the shorter quote stand in the other"};
  return std::nullopt;
}

QuoteScore score_of(const QuoteWords& a, const QuoteWords& b) {
  const Overlap common = overlap(a.content, b.content);
  QuoteScore score;
  score.containment = common.containment();
  score.jaccard = common.jaccard();
  score.shared = common.count;
  const Overlap meant = overlap(a.senses, b.senses);
  score.meaning = meant.containment();
  score.meant = meant.count;
  if (score.shared >= 2) score.plain = plain_in_common(a, b);
  score.shorter = std::min(a.content.stems.size(), b.content.stems.size());
  score.words = std::min(a.words.size(), b.words.size());
  score.terms = a.quote->kind == Quote::Kind::term && b.quote->kind == Quote::Kind::term;
  score.things = a.thing && b.thing;
  score.sources = a.source && b.source;
  score.bodies = !a.words.empty() && !b.words.empty() && (a.words.front().who || b.words.front().who);
  // Who gives a name as somebody's word gives it all the same.
  score.names = (a.quote->kind == Quote::Kind::term || b.quote->kind == Quote::Kind::term) && a.spelling != 0 && a.spelling == b.spelling;
  score.same_words = !a.words.empty() && same_words(a.words, b.words);
  score.remark = score.shorter < kTelling && (a.words.size() <= b.words.size() ? a : b).whole;
  score.excerpt = score.remark ? is_sentence_of(a, b) : is_excerpt(a.words, b.words);
  score.compact = score.shorter < kLong && !score.remark && is_compact(a, b);
  if (score.containment >= kParaphrase) score.order = order_agreement(a.words, b.words);
  score.context = score.terms ? similarity(a.around, b.around) : similarity(a.context, b.context);
  score.translation = is_translation(a, b);
  if (a.speaker && b.speaker) score.speaker = is_one_entity(a, b) ? Identity::same : identity(*a.speaker, *b.speaker);
  score.kindred = a.speaker && b.speaker && score.speaker == Identity::unknown && are_kindred(*a.speaker, *b.speaker);
  return score;
}

QuoteWords words_of_quote(const EventWords& event, std::size_t d, const Quote& quote) {
  QuoteWords words;
  words.document = d;
  words.quote = &quote;
  words.words = event.words_in(d, quote.span);
  words.context = event.context(d, quote.sentence, quote.span);
  words.source = names_outlet(event, d, quote);
  words.content = weighed(content_stems(words.words), event.weights);
  words.senses = weighed(senses_of(words.words), event.weights);
  if (!event.language(d).is("names_in_marks")) words.spelling = spelling_of(words, event.document(d).document.text);
  words.thing = quote.kind == Quote::Kind::term && !words.words.empty() && !words.words.back().masthead && !event.language(d).is("names_in_marks");
  if (quote.kind == Quote::Kind::term) words.around = weighed(difference(words.context, words.content), event.weights);
  const std::string_view text = quote.span.of(event.document(d).document.text);
  const bool ended = text.ends_with('.') || text.ends_with('!') || text.ends_with('?');
  // "and I am to blame." goes on with a sentence: where names have capitals its first word would have one.
  std::size_t first = 0;
  words.whole = quote.form == Quote::Form::direct && ended && !text::is_lower(text::decode(text, first));
  words.sentence_ends = sentence_ends(words.words, event.document(d).document.text);
  words.language = event.document(d).document.language;
  if (event.bridged) add_bridges(event, d, words);
  if (quote.speaker && !quote.speaker->name.empty()) words.speaker = take_apart(quote.speaker->name, event.language(d));
  return words;
}

bool can_be_altered(const QuoteWords& a, const QuoteWords& b, const QuoteScore& score, const Verdict& verdict) {
  return verdict.relation == Relation::same && score.speaker != Identity::different && is_whole_remark(a, b, score);
}

}  // namespace isnad::alignment
