#include "align/claim_words.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "align/names.h"
#include "lang/language.h"
#include "text/characters.h"
#include "text/iso_date.h"

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
    const std::string folded = text::fold(word.span.of(event_.document(d).document.text));
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

void sort_distinct(std::vector<std::uint64_t>& stems) {
  std::sort(stems.begin(), stems.end());
  stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
}

void take_words(ClaimWords& claim, std::span<const Word> words, Spellings& spellings) {
  claim.words.assign(words.begin(), words.end());
  for (Word& word : claim.words) {
    word.stem = spellings.stem_of(claim.document, word);
    if (!word.content) continue;
    claim.stems.push_back(word.stem);
    if (word.number) {
      claim.numbers.push_back(word.stem);
    } else if (is_name(word)) {
      claim.names.push_back(word.stem);
    } else if (word.happening) {
      claim.happenings.push_back(word.stem);
    }
  }
  for (auto* stems : {&claim.stems, &claim.happenings, &claim.numbers, &claim.names}) sort_distinct(*stems);
}

const Quote* speech_around(const Statements& stated, const Claim& claim) {
  const auto first = std::partition_point(stated.quotes.begin(), stated.quotes.end(), [&](const Quote& q) { return q.sentence < claim.sentence; });
  const Quote* best = nullptr;
  for (auto quote = first; quote != stated.quotes.end() && quote->sentence == claim.sentence; ++quote) {
    const std::size_t begin = std::max(quote->span.begin, claim.span.begin), end = std::min(quote->span.end, claim.span.end);
    if (quote->kind == Quote::Kind::speech && end > begin && 2 * (end - begin) > claim.span.end - claim.span.begin) best = &*quote;
  }
  return best;
}

void weigh(ClaimWords& claim, const Weights& weights) {
  claim.weights.reserve(claim.stems.size());
  for (const std::uint64_t stem : claim.stems) {
    claim.weights.push_back(weights.of(stem));
    claim.weight += claim.weights.back();
  }
}

}  // namespace

Overlap overlap(const ClaimWords& a, const ClaimWords& b) {
  Overlap result{.a = a.weight, .b = b.weight};
  for (std::size_t i = 0, j = 0; i < a.stems.size() && j < b.stems.size();) {
    const bool forward_i = a.stems[i] <= b.stems[j], forward_j = b.stems[j] <= a.stems[i];
    if (forward_i && forward_j) {
      result.shared += a.weights[i];
      ++result.count;
    }
    i += forward_i;
    j += forward_j;
  }
  return result;
}

EventClaims event_claims(const EventWords& event) {
  EventClaims found;
  Spellings spellings(event);
  for (const std::size_t d : event.members) {
    const Statements& stated = event.document(d);
    std::size_t sentence = stated.sentences.size();
    for (const Claim& claim : stated.claims) {
      ClaimWords words;
      words.document = d;
      words.claim = &claim;
      words.said = speech_around(stated, claim);
      take_words(words, event.words_in(d, claim.span), spellings);
      if (claim.sentence != sentence) {
        found.sentences.push_back({d, text::instant(stated.document.published), {}});
        found.weights.count_unit(words.stems);
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
