// How two quotes of one event stand to each other: pure functions.
#pragma once
#include <optional>
#include <span>
#include <vector>

#include "align/event_words.h"
#include "align/names.h"
#include "align/verdict.h"

namespace isnad::alignment {

struct QuoteWords {
  std::size_t document = 0;
  const Quote* quote = nullptr;
  std::span<const Word> words;
  StemSet content = {};
  StemSet senses = {};   ///< the same, but synonyms are one
  StemSet context = {};  ///< of its sentence
  StemSet around = {};   ///< of a term: the same without its own words
  std::optional<Name> speaker = {};
  std::uint64_t spelling = 0;  ///< of a term, or a few words, that begin with a name: their consonants, which spellings share; else 0
  bool thing = false;   ///< a term that marks set apart as a name, and no outlet's: a party, a village, a report
  bool source = false;  ///< names an outlet: "the newspaper 'Falcon'"
  bool whole = false;  ///< direct, begins a sentence and ends with a stop inside its marks
  std::vector<std::size_t> sentence_ends = {};  ///< behind which of `words` a sentence ends, the last one included
  std::string_view language = {};
  /// What a translation keeps, where the event has several languages: keys of the figures in it (small numbers apart from
  /// telling ones: 21:40, 135) and of the names; each sorted.
  std::vector<std::uint64_t> telling_figures = {}, small_figures = {}, names = {};
};

/// What decides: how much of the shorter quote the longer one has, in order or not, and who speaks.
struct QuoteScore {
  double containment = 0.0;
  double jaccard = 0.0;
  double order = 0.0;
  double context = 0.0;
  double meaning = 0.0;      ///< containment where synonyms are one word
  std::size_t shared = 0;    ///< common content stems
  std::size_t meant = 0;     ///< those where synonyms are one
  std::size_t plain = 0;     ///< of those, such as are no names
  std::size_t shorter = 0;   ///< content stems of the shorter quote
  std::size_t words = 0;     ///< all words of the shorter quote
  bool excerpt = false;      ///< the longer quote has the shorter one word for word
  bool compact = false;      ///< the longer quote has the shorter one's content words in one place
  bool remark = false;       ///< the shorter one is a short sentence of its own: "I am sorry." is no piece of "I am sorry I came"
  bool same_words = false;   ///< letter for letter but for spelling variants
  bool terms = false;        ///< both are terms: a name, a title, a word in scare quotes
  bool things = false;       ///< both name something that is no outlet
  bool sources = false;      ///< both name an outlet
  bool bodies = false;       ///< the first begins with a body's noun: "the party of ..."
  bool names = false;        ///< one is a term, the first word is in no table and they are spelled alike, so they name one thing
  bool translation = false;  ///< in two languages, with the same figures and names
  bool kindred = false;      ///< not known to be one, but the speakers share two words: a ministry and its spokesman
  Identity speaker = Identity::unknown;
};

/// The distinct senses of content words, sorted.
[[nodiscard]] std::vector<std::uint64_t> senses_of(std::span<const Word> words);
[[nodiscard]] QuoteWords words_of_quote(const EventWords&, std::size_t document, const Quote&);
[[nodiscard]] QuoteScore score_of(const QuoteWords& a, const QuoteWords& b);
/// nullopt: not one remark.
[[nodiscard]] std::optional<Verdict> decide(const QuoteScore&);
/// Would a place where other words stand be an alteration of the remark? Not in an excerpt or a fragment.
[[nodiscard]] bool can_be_altered(const QuoteWords& a, const QuoteWords& b, const QuoteScore&, const Verdict&);

}  // namespace isnad::alignment
