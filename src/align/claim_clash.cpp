#include "align/claim_clash.h"

#include <algorithm>

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
        if (opposites.contains({x->sense, y->sense})) return std::pair(x, y);
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

}  // namespace

std::optional<ClaimClash> claim_clash(const EventWords& event, const ClaimWords& a, const ClaimWords& b) {
  return Comparison(event, a, b).clash();
}

}  // namespace isnad::alignment
