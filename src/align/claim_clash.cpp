#include "align/claim_clash.h"

#include <algorithm>

#include "align/edits.h"

namespace isnad::alignment {
namespace {

// What one claim has and the other has not.
using Words = std::vector<const Word*>;

Words within(const ClaimWords& claim, Span span) {
  Words found;
  for (const Word& word : claim.words) {
    if (span.begin <= word.span.begin && word.span.end <= span.end) found.push_back(&word);
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
        if (opposites.contains({x->sense, y->sense})) return std::pair(x, y);
      }
    }
    return std::nullopt;
  }

  std::optional<ClaimClash> polarity() const {
    const Word* in_a = negation_of_shared(a_, only_a_);
    const Word* in_b = negation_of_shared(b_, only_b_);
    if ((in_a != nullptr && !has_negation(b_))) return ClaimClash{"polarity", text(a_, *in_a)};
    if ((in_b != nullptr && !has_negation(a_))) return ClaimClash{"polarity", text(b_, *in_b)};
    return std::nullopt;
  }

  std::string text(const ClaimWords& claim, const Word& word) const {
    return std::string(word.span.of(event_.document(claim.document).document.text));
  }

  const EventWords& event_;
  const ClaimWords& a_;
  const ClaimWords& b_;
  Words only_a_, only_b_;
};

}  // namespace

std::optional<ClaimClash> claim_clash(const EventWords& event, const ClaimWords& a, const ClaimWords& b) {
  return Comparison(event, a, b).clash();
}

}  // namespace isnad::alignment
