#include "align/claim_words.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "align/figure_words.h"
#include "align/names.h"
#include "lang/language.h"
#include "text/characters.h"
#include "text/iso_date.h"
#include "text/sorted.h"

namespace isnad::alignment {
namespace {

// A word of the synonyms is no name, though it may be in no other table.
bool is_name(const Word& word) { return word.name && !word.number && !word.synonym; }

/// One stem for the spellings of a name: names whose consonants are the same.
class Spellings {
 public:
  explicit Spellings(const EventWords& event) : event_(event) {}

  std::uint64_t stem_of(std::size_t d, const Word& word) {
    if (!is_name(word)) return word.sense;
    const auto known = stems_.find(word.stem);
    if (known != stems_.end()) return known->second;
    const std::string folded = text::fold(word.span().of(event_.document(d).document.text));
    const std::string bones = skeleton(event_.language(d).stem(folded));
    const std::uint64_t stem = bones.size() < kLeastConsonants ? word.sense : by_bones_.emplace(bones, word.sense).first->second;
    stems_.emplace(word.stem, stem);
    return stem;
  }

 private:
  static constexpr std::size_t kLeastConsonants = 3;
  const EventWords& event_;
  std::unordered_map<std::uint64_t, std::uint64_t> stems_;
  std::unordered_map<std::string, std::uint64_t> by_bones_;
};

/// The words that name those who speak in the event: beside them a claim has to tell something. Where capitals tell names
/// only where they stand for a speaker: "rescuers" say, and a claim that they rescued somebody tells it with the same word.
class Namings {
 public:
  explicit Namings(const EventWords& event) {
    for (const std::size_t d : event.members) {
      const bool cased = event.language(d).is("names_capitalised");
      for (const Quote& quote : event.document(d).quotes) {
        if (quote.kind != Quote::Kind::speech) continue;
        if (quote.speaker) add(event.words_in(d, quote.speaker->span), d, cased);
        if (quote.via) add(event.words_in(d, quote.via->span), d, cased);
      }
    }
    text::sort_distinct(stems_);
    text::sort_distinct(places_);
  }
  [[nodiscard]] bool has(std::size_t d, const Word& word) const {
    return std::binary_search(stems_.begin(), stems_.end(), word.stem) || std::binary_search(places_.begin(), places_.end(), std::pair{d, std::size_t{word.begin}});
  }

 private:
  void add(std::span<const Word> words, std::size_t d, bool cased) {
    for (const Word& word : words) {
      if (!word.content) continue;
      if (cased) places_.emplace_back(d, word.begin);
      if (!cased) stems_.push_back(word.stem);
    }
  }
  std::vector<std::uint64_t> stems_;
  std::vector<std::pair<std::size_t, std::size_t>> places_;  ///< document, byte
};

const Quote* speech_around(const Statements& stated, const Claim& claim) {
  const Quote* best = nullptr;
  for (const Quote& quote : of_sentence(stated.quotes, claim.sentence)) {
    const std::size_t begin = std::max(quote.span.begin, claim.span.begin), end = std::min(quote.span.end, claim.span.end);
    if (quote.kind == Quote::Kind::speech && end > begin && 2 * (end - begin) > claim.span.end - claim.span.begin) best = &quote;
  }
  return best;
}

std::vector<const Figure*> figures_in(const Statements& stated, const Claim& claim) {
  std::vector<const Figure*> figures;
  for (const Figure& figure : of_sentence(stated.figures, claim.sentence)) {
    if (claim.span.contains(figure.span) && figure.value && !is_calendar(figure)) figures.push_back(&figure);
  }
  return figures;
}

// The words of one event's claims.
class Reader {
 public:
  explicit Reader(const EventWords& event) : event_(event), spellings_(event), namings_(event) {}

  ClaimWords read(std::size_t d, const Claim& claim) {
    ClaimWords words;
    words.document = d;
    words.claim = &claim;
    words.said = speech_around(event_.document(d), claim);
    words.figures = figures_in(event_.document(d), claim);
    take_words(words);
    return words;
  }

 private:
  void take_words(ClaimWords& claim) {
    const auto words = event_.words_in(claim.document, claim.claim->span);
    claim.words.assign(words.begin(), words.end());
    const std::vector<bool> framing = framing_words(claim);
    std::vector<std::uint64_t> telling;
    for (std::size_t i = 0; i < claim.words.size(); ++i) {
      Word& word = claim.words[i];
      const bool named = framing[i] || names_somebody(claim.document, word);
      word.stem = spellings_.stem_of(claim.document, word);
      if (!word.content) continue;
      claim.content.stems.push_back(word.stem);
      if (!word.number && !named) telling.push_back(word.stem);
      claim.moves = claim.moves || word.stem == rise_ || word.stem == fall_;
      if (is_name(word)) {
        if (is_cased(claim.document)) claim.names.push_back(word.stem);
      } else if (word.happening && !word.number) {
        claim.happenings.push_back(word.stem);
      }
    }
    for (auto* stems : {&claim.content.stems, &claim.happenings, &claim.names, &telling}) text::sort_distinct(*stems);
    for (const std::uint64_t stem : claim.content.stems) claim.telling.push_back(std::binary_search(telling.begin(), telling.end(), stem));
  }

  [[nodiscard]] std::vector<bool> framing_words(const ClaimWords& claim) const {
    std::vector<bool> framing(claim.words.size(), false);
    for (const Span frame : frames_in(claim)) {
      auto word = std::partition_point(claim.words.begin(), claim.words.end(), [&](const Word& one) { return one.begin < frame.begin; });
      for (; word != claim.words.end() && frame.contains(word->span()); ++word) framing[static_cast<std::size_t>(word - claim.words.begin())] = true;
    }
    return framing;
  }

  // What says when and where; and "the mayor told reporters at the harbour that": up to what was said, or from its end
  // where the cue follows.
  [[nodiscard]] std::vector<Span> frames_in(const ClaimWords& claim) const {
    std::vector<Span> frames;
    const Span span = claim.claim->span;
    for (const Quote& quote : of_sentence(event_.document(claim.document).quotes, claim.claim->sentence)) {
      if (quote.kind != Quote::Kind::speech || !quote.cue || !span.contains(quote.span)) continue;
      const bool before = quote.cue->span.begin < quote.span.begin;
      frames.push_back(before ? Span{quote.cue->span.begin, quote.span.begin} : Span{quote.span.end, quote.cue->span.end});
    }
    const auto& scene = (*event_.words)[claim.document].scene;
    auto mark = std::partition_point(scene.begin(), scene.end(), [&](const SceneMark& one) { return one.span.begin < span.begin; });
    for (; mark != scene.end() && mark->span.begin < span.end; ++mark) {
      if (mark->kind == SceneMark::Kind::day || mark->kind == SceneMark::Kind::place) frames.push_back(mark->span);
    }
    return frames;
  }

  [[nodiscard]] bool is_cased(std::size_t d) const { return event_.language(d).is("names_capitalised"); }
  [[nodiscard]] bool names_somebody(std::size_t d, const Word& word) const {
    return word.who || namings_.has(d, word) || (is_name(word) && is_cased(d));
  }

  const EventWords& event_;
  std::uint64_t rise_ = lang::Language::concept_named("rise"), fall_ = lang::Language::concept_named("fall");
  Spellings spellings_;
  Namings namings_;
};

void weigh(ClaimWords& claim, const Weights& weights) {
  claim.content = weighed(std::move(claim.content.stems), weights);
  for (std::size_t i = 0; i < claim.telling.size(); ++i) {
    if (claim.telling[i]) claim.told += claim.content.weights[i];
  }
}

}  // namespace

ClaimOverlap overlap(const ClaimWords& a, const ClaimWords& b) {
  ClaimOverlap result;
  result.words = overlap(a.content, b.content, [&](std::size_t i, std::size_t j) {
    if (a.telling[i] && b.telling[j]) result.told += a.content.weights[i];
  });
  return result;
}

EventClaims event_claims(const EventWords& event) {
  EventClaims found;
  Reader reader(event);
  for (const std::size_t d : event.members) {
    const Statements& stated = event.document(d);
    std::size_t sentence = stated.sentences.size();
    for (const Claim& claim : stated.claims) {
      ClaimWords words = reader.read(d, claim);
      if (claim.sentence != sentence) {
        found.sentences.push_back({d, text::instant(stated.document.published), {}});
        found.weights.count_unit(words.content.stems);
        sentence = claim.sentence;
      }
      found.sentences.back().claims.push_back(std::move(words));
    }
  }
  found.weights.freeze();
  for (SentenceClaims& sentence : found.sentences) {
    for (ClaimWords& claim : sentence.claims) weigh(claim, found.weights);
  }
  return found;
}

}  // namespace isnad::alignment
