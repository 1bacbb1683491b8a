// What would have changed the judgement on two quotes.
#include <algorithm>

#include "align/counterfactual.h"
#include "align/quote_relate.h"

namespace isnad::alignment {
namespace {

// The words of a quote, the first `count` of the given stems replaced by words that no article has.
std::vector<Word> with_other_words(std::span<const Word> words, std::span<const std::uint64_t> stems, std::size_t count) {
  std::vector<Word> changed(words.begin(), words.end());
  for (Word& word : changed) {
    const auto at = std::find(stems.begin(), stems.begin() + static_cast<std::ptrdiff_t>(count), word.stem);
    if (at == stems.begin() + static_cast<std::ptrdiff_t>(count)) continue;
    word.stem = ~word.stem;
    word.sense = ~word.sense;
  }
  return changed;
}

// Common content stems, the weightiest first: the fewest words that make a difference.
std::vector<std::uint64_t> shared_stems(const QuoteWords& a, const QuoteWords& b, const Weights& weights) {
  std::vector<std::uint64_t> shared;
  std::set_intersection(a.content.stems.begin(), a.content.stems.end(), b.content.stems.begin(), b.content.stems.end(), std::back_inserter(shared));
  std::stable_sort(shared.begin(), shared.end(), [&](std::uint64_t x, std::uint64_t y) { return weights.of(x) > weights.of(y); });
  return shared;
}

class QuoteChanges {
 public:
  QuoteChanges(const EventWords& event, const QuoteWords& a, const QuoteWords& b)
      : event_(event), a_(a), b_(b), score_(score_of(a, b)), verdict_(decide(score_)) {}

  std::vector<Counterfactual> all() && {
    if (!verdict_) return {};
    change_speaker();
    change_words();
    change_containment();
    return std::move(found_);
  }

 private:
  void note(const std::string& change, const std::optional<Verdict>& verdict) {
    found_.push_back({change, verdict ? std::optional(verdict->relation) : std::nullopt, verdict ? verdict->rule : ""});
  }

  [[nodiscard]] bool differs(const std::optional<Verdict>& verdict) const {
    return !verdict || verdict->relation != verdict_->relation;
  }

  void change_speaker() {
    if (score_.terms) return;
    for (const auto& [speaker, change] : {std::pair{Identity::same, "both named one speaker"}, std::pair{Identity::unknown, "one of them named no speaker"},
                                          std::pair{Identity::different, "they named different speakers"}}) {
      if (speaker == score_.speaker) continue;
      QuoteScore changed = score_;
      changed.speaker = speaker;
      const auto verdict = decide(changed);
      if (differs(verdict)) note(change, verdict);
      // Still one remark, but from two mouths: attribution.
      else if (speaker == Identity::different) found_.push_back({change, verdict->relation, "different-speakers"});
    }
  }

  void change_words() {
    const std::vector<std::uint64_t> shared = shared_stems(a_, b_, event_.weights);
    std::optional<Relation> last = verdict_->relation;
    for (std::size_t n = 1; n <= shared.size() && last; ++n) {
      const std::vector<Word> words = with_other_words(a_.words, shared, n);
      QuoteWords changed = a_;
      changed.words = words;
      changed.content = weighed(content_stems(words), event_.weights);
      changed.senses = weighed(senses_of(words), event_.weights);
      const QuoteScore score = score_of(changed, b_);
      const auto verdict = decide(score);
      const std::string change = "other words stood for " + std::to_string(n) + " of the " + std::to_string(shared.size()) + " common ones";
      if (n == 1 && verdict && can_be_altered(changed, b_, score, *verdict)) found_.push_back({change, verdict->relation, "altered-words"});
      const auto relation = verdict ? std::optional(verdict->relation) : std::nullopt;
      if (relation != last) note(change, verdict);
      last = relation;
    }
  }

  // How far the deciding score is from its threshold.
  void change_containment() {
    for (int percent = static_cast<int>(100 * score_.containment); percent >= 0; --percent) {
      QuoteScore changed = score_;
      changed.containment = percent / 100.0;
      const auto verdict = decide(changed);
      if (!differs(verdict)) continue;
      return note("containment were " + hundredths(changed.containment) + " (now " + hundredths(score_.containment) + ")", verdict);
    }
  }

  const EventWords& event_;
  const QuoteWords &a_, &b_;
  QuoteScore score_;
  std::optional<Verdict> verdict_;
  std::vector<Counterfactual> found_;
};

QuoteWords words_of(const EventWords& event, const Quote& quote) {
  for (const std::size_t d : event.members) {
    for (const Quote& other : event.document(d).quotes) {
      if (other.id == quote.id) return words_of_quote(event, d, other);
    }
  }
  return {};
}

}  // namespace

std::vector<Counterfactual> quote_counterfactuals(const EventWords& event, const Quote& a, const Quote& b) {
  const QuoteWords first = words_of(event, a), second = words_of(event, b);
  if (first.quote == nullptr || second.quote == nullptr) return {};
  return QuoteChanges(event, first, second).all();
}

}  // namespace isnad::alignment
