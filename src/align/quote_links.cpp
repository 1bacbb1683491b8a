// Which quotes of an event are one remark.
#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "align/candidates.h"
#include "align/edits.h"
#include "align/event_words.h"
#include "align/names.h"
#include "align/verdict.h"
#include "text/characters.h"

namespace isnad::alignment {
namespace {

struct QuoteWords {
  std::size_t document = 0;
  const Quote* quote = nullptr;
  std::span<const Word> words;
  std::vector<std::uint64_t> stems;    ///< content, sorted
  std::vector<std::uint64_t> context;
  std::optional<Name> speaker;
  bool whole = false;  ///< direct, and ends with a stop inside its marks
};

// What decides: how much of the shorter quote the longer one has, in order or not, and who speaks.
struct QuoteScore {
  double containment = 0.0;
  double jaccard = 0.0;
  double order = 0.0;
  double context = 0.0;
  std::size_t shared = 0;    ///< common content stems
  std::size_t shorter = 0;   ///< content stems of the shorter quote
  std::size_t words = 0;     ///< all words of the shorter quote
  bool excerpt = false;      ///< the longer quote has the shorter one word for word
  bool compact = false;      ///< the longer quote has the shorter one's content words in one place
  bool remark = false;       ///< the shorter one is a short sentence of its own: "I am sorry." is no piece of "I am sorry I came"
  bool same_words = false;   ///< letter for letter but for spelling variants
  bool terms = false;        ///< both are terms: a name, a title, a word in scare quotes
  Identity speaker = Identity::unknown;
};

// In order of preference:
//  1. long quotes with the same words in the same order are one remark, whoever is said to have made it
//     (another speaker then is a finding, not a reason against the link);
//  2. long quotes of one speaker that share most words are variants of one remark, those that share a good
//     part are paraphrases (two translations of one utterance);
//  3. short fragments say little: they need one speaker, and the same words or a longer quote that has them;
//  4. terms have no speaker: the same words in like sentences ("Watch" over two links of a page says nothing);
//  5. nothing else: the same two words from two mouths are no shared quotation.
constexpr std::size_t kLong = 4;
constexpr double kSameWords = 0.75, kVariant = 0.5, kParaphrase = 0.3, kInOrder = 0.55, kFragmentContext = 0.1, kTermContext = 0.06;
constexpr std::size_t kTelling = 3;  // content words from which a sentence is known again inside a longer one

std::optional<Verdict> decide(const QuoteScore& score) {
  if (score.terms) return score.same_words && score.context >= kTermContext ? std::optional(Verdict{Relation::same, "same-term", "the same name or term in marks"}) : std::nullopt;
  if (score.shorter >= kLong) {
    if (score.containment >= kSameWords && score.order >= kInOrder) return Verdict{Relation::same, "same-words-in-order", "the same words in the same order"};
    if (score.speaker == Identity::different) return std::nullopt;
    if (score.containment >= kVariant && score.order >= kInOrder) return Verdict{Relation::same, "variant", "most words of the shorter quote stand in the other"};
    if (score.speaker == Identity::same && score.containment >= kParaphrase && score.shared >= 3) {
      return Verdict{Relation::paraphrase, "shared-words-one-speaker", "one speaker, and a good part of the words in common"};
    }
    return std::nullopt;
  }
  if (score.speaker == Identity::different) return std::nullopt;
  const bool near = score.speaker == Identity::same || score.context >= 2 * kFragmentContext;
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
  if (!score.remark && score.shorter >= 2 && score.shared >= 2 && score.containment >= kVariant) return Verdict{Relation::same, "short-variant", "most words of the shorter quote stand in the other"};
  return std::nullopt;
}

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
    if (std::includes(stems.begin(), stems.end(), shorter.stems.begin(), shorter.stems.end())) return true;
  }
  return false;
}

// Fewer than three words, or one that says something ("I am sorry"), stand in many a sentence.
bool is_excerpt(std::span<const Word> a, std::span<const Word> b) {
  constexpr std::size_t kLeastWords = 3, kLeastContent = 2;
  const auto [shorter, longer] = a.size() <= b.size() ? std::pair{a, b} : std::pair{b, a};
  const auto same_stem = [](const Word& x, const Word& y) { return x.stem == y.stem; };
  return shorter.size() >= kLeastWords && content_stems(shorter).size() >= kLeastContent &&
         std::search(longer.begin(), longer.end(), shorter.begin(), shorter.end(), same_stem) != longer.end();
}

// The event as a whole joined the two names: by a title that only one person has, by a third spelling.
bool is_one_entity(const QuoteWords& a, const QuoteWords& b) {
  return !a.quote->speaker->entity.empty() && a.quote->speaker->entity == b.quote->speaker->entity;
}

// The sentence without the quote's own words.
std::vector<std::uint64_t> around(const QuoteWords& quote) {
  std::vector<std::uint64_t> rest;
  std::set_difference(quote.context.begin(), quote.context.end(), quote.stems.begin(), quote.stems.end(), std::back_inserter(rest));
  return rest;
}

QuoteScore score_of(const QuoteWords& a, const QuoteWords& b, const Weights& weights) {
  const Overlap common = overlap(a.stems, b.stems, weights);
  QuoteScore score;
  score.containment = common.containment();
  score.jaccard = common.jaccard();
  score.shared = common.count;
  score.shorter = std::min(a.stems.size(), b.stems.size());
  score.words = std::min(a.words.size(), b.words.size());
  score.terms = a.quote->kind == Quote::Kind::term && b.quote->kind == Quote::Kind::term;
  score.same_words = !a.words.empty() && same_words(a.words, b.words);
  score.remark = score.shorter < kTelling && (a.words.size() <= b.words.size() ? a : b).whole;
  score.excerpt = !score.remark && is_excerpt(a.words, b.words);
  score.compact = score.shorter < kLong && !score.remark && is_compact(a, b);
  if (score.containment >= kParaphrase) score.order = order_agreement(a.words, b.words);
  score.context = score.terms ? similarity(around(a), around(b), weights) : similarity(a.context, b.context, weights);
  if (a.speaker && b.speaker) score.speaker = is_one_entity(a, b) ? Identity::same : identity(*a.speaker, *b.speaker);
  return score;
}

const char* name_of(Identity speaker) {
  return speaker == Identity::same ? "same speaker" : speaker == Identity::different ? "different speakers" : "speaker not told";
}

Link link_of(const QuoteWords& a, const QuoteWords& b, const QuoteScore& score, const Verdict& verdict) {
  Link link{.a = a.quote->id, .b = b.quote->id, .kind = StatementKind::quote, .relation = verdict.relation, .score = 0.0, .evidence = {}, .edits = {}};
  link.score = 0.5 * score.containment + 0.3 * score.order + 0.2 * (score.speaker == Identity::same ? 1.0 : score.speaker == Identity::unknown ? 0.5 : 0.0);
  link.evidence = {{verdict.rule, link.score, verdict.reason},
                   {"containment", score.containment, "share of the shorter quote's words, by weight, that the other has"},
                   {"order", score.order, "share of the shorter quote's words in the same order"},
                   {"speaker", score.speaker == Identity::same ? 1.0 : score.speaker == Identity::unknown ? 0.5 : 0.0, name_of(score.speaker)}};
  link.edits = edits(a.words, b.words);
  if (score.speaker == Identity::different) {
    link.evidence.push_back({"different-speakers", 0.0, a.quote->speaker->name + " / " + b.quote->speaker->name});
  }
  return link;
}

// ---- altered quotes

constexpr std::size_t kLeastAltered = 5;    // content words; in a shorter quote one changed word is another quote
constexpr double kWholeRemark = 0.8;        // word counts this near: a rewording, no excerpt
constexpr std::size_t kMostChanged = 3;     // words in one changed place

bool is_whole_remark(const QuoteWords& a, const QuoteWords& b, const QuoteScore& score) {
  const auto [fewer, more] = std::minmax({a.words.size(), b.words.size()});  // of a list: values, not references to temporaries
  return score.shorter >= kLeastAltered && static_cast<double>(fewer) >= kWholeRemark * static_cast<double>(more);
}

// The words of a span that carry meaning: content words, negations, and "before", "without" and their like.
std::vector<std::string> meaning_forms(const EventWords& event, const QuoteWords& quote, Span span) {
  std::vector<std::string> forms;
  for (const Word& word : event.words_in(quote.document, span)) {
    if (word.content || word.contrast || word.negation) forms.push_back(text::fold(word.span.of(event.document(quote.document).document.text)));
  }
  return forms;
}

// Spellings and inflections of one word: the same consonants, or a common beginning of half its bytes.
bool spelled_alike(const std::string& a, const std::string& b) {
  const auto common = static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
  const std::string x = skeleton(a), y = skeleton(b);
  return 2 * common >= std::max(a.size(), b.size()) || (x.size() >= 2 && x == y);
}

// A place where one has other meaning-bearing words than the other.
bool is_altered(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  if (a.empty() || b.empty() || a.size() > kMostChanged || b.size() > kMostChanged) return false;
  return std::none_of(a.begin(), a.end(), [&](const std::string& x) {
    return std::any_of(b.begin(), b.end(), [&](const std::string& y) { return spelled_alike(x, y); });
  });
}

void note_altered_words(const EventWords& event, const QuoteWords& a, const QuoteWords& b, Link& link) {
  for (const Edit& edit : link.edits) {
    if (edit.op != Edit::Op::changed) continue;
    if (!is_altered(meaning_forms(event, a, edit.a), meaning_forms(event, b, edit.b))) continue;
    const auto words = [&](const QuoteWords& quote, Span span) { return std::string(span.of(event.document(quote.document).document.text)); };
    link.evidence.push_back({"altered-words", 0.0, words(a, edit.a) + " / " + words(b, edit.b)});
  }
}

QuoteWords words_of_quote(const EventWords& event, std::size_t d, const Quote& quote) {
  QuoteWords words{d, &quote, event.words_in(d, quote.span), {}, event.context(d, quote.sentence), std::nullopt, false};
  words.stems = content_stems(words.words);
  const std::string_view text = quote.span.of(event.document(d).document.text);
  words.whole = quote.form == Quote::Form::direct && (text.ends_with('.') || text.ends_with('!') || text.ends_with('?'));
  if (quote.speaker && !quote.speaker->name.empty()) words.speaker = take_apart(quote.speaker->name, event.language(d));
  return words;
}

// What stands in marks: indirect speech meets as claims.
std::vector<QuoteWords> marked_quotes(const EventWords& event) {
  std::vector<QuoteWords> quotes;
  for (const std::size_t d : event.members) {
    for (const Quote& quote : event.document(d).quotes) {
      if (quote.form != Quote::Form::indirect) quotes.push_back(words_of_quote(event, d, quote));
    }
  }
  return quotes;
}

bool is_short_match(const Link& link) {
  const std::string& rule = link.evidence.front().rule;
  return rule == "fragment-of-remark" || rule == "short-variant";
}

// A fragment is no excerpt of a remark that its own document quotes in full elsewhere.
void drop_settled_fragments(std::vector<Link>& links, const std::map<std::string, std::size_t>& document_of) {
  std::set<std::pair<std::string, std::size_t>> settled;  // (quote, other document)
  for (const Link& link : links) {
    if (is_short_match(link)) continue;
    settled.emplace(link.a, document_of.at(link.b));
    settled.emplace(link.b, document_of.at(link.a));
  }
  std::erase_if(links, [&](const Link& link) {
    return is_short_match(link) && (settled.contains({link.a, document_of.at(link.b)}) || settled.contains({link.b, document_of.at(link.a)}));
  });
}

}  // namespace

std::vector<Link> quote_links(const EventWords& event) {
  const std::vector<QuoteWords> quotes = marked_quotes(event);
  std::vector<Indexed> indexed;
  std::map<std::string, std::size_t> document_of;
  for (const QuoteWords& quote : quotes) {
    indexed.push_back({quote.document, quote.stems});
    document_of[quote.quote->id] = quote.document;
  }
  std::vector<Link> links;
  for (const auto& [i, j] : candidate_pairs(indexed)) {
    const QuoteScore score = score_of(quotes[i], quotes[j], event.weights);
    const auto verdict = decide(score);
    if (!verdict) continue;
    links.push_back(link_of(quotes[i], quotes[j], score, *verdict));
    if (verdict->relation == Relation::same && score.speaker != Identity::different && is_whole_remark(quotes[i], quotes[j], score)) {
      note_altered_words(event, quotes[i], quotes[j], links.back());
    }
  }
  drop_settled_fragments(links, document_of);
  return links;
}

}  // namespace isnad::alignment
