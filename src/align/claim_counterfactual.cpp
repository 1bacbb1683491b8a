// What would have changed the judgement on two claims.
#include <algorithm>
#include <array>

#include "align/claim_pairs.h"
#include "align/counterfactual.h"

namespace isnad::alignment {
namespace {

// As if only `kept` of the common words were common, all of one weight.
ClaimScore with_fewer_words(ClaimScore score, std::size_t kept) {
  const double share = static_cast<double>(kept) / static_cast<double>(score.shared);
  for (double* part : {&score.containment, &score.jaccard, &score.telling, &score.order, &score.latent, &score.weight, &score.substance}) *part *= share;
  score.shared = kept;
  score.happenings = std::min(score.happenings, kept);
  return score;
}

class ClaimChanges {
 public:
  ClaimChanges(const EventWords& event, const ClaimPair& pair, std::size_t sentences) : event_(event), pair_(pair), sentences_(sentences) {}

  std::vector<Counterfactual> all() && {
    const std::size_t words = pair_.score.shared;
    if (pair_.verdict.relation == Relation::contradict) note("no word of the one excluded the other", decide(pair_.score, sentences_), Relation::contradict);
    std::optional<Relation> last = pair_.verdict.relation;
    for (std::size_t n = 1; n <= words && last; ++n) {
      last = note(std::to_string(words - n) + " words were common, not " + std::to_string(words), with(with_fewer_words(pair_.score, words - n)), last);
    }
    change("their names had nothing in common, or their figures differed", &ClaimScore::strangers);
    change("they had come more than " + std::to_string(kClaimsOfOneNews / 3600) + " hours apart", &ClaimScore::far_apart);
    change_score();
    return std::move(found_);
  }

 private:
  [[nodiscard]] std::optional<Verdict> with(const ClaimScore& score) const { return decide(event_, *pair_.a, *pair_.b, score, sentences_); }

  // Kept only if it is not what was said last.
  std::optional<Relation> note(const std::string& words, const std::optional<Verdict>& verdict, std::optional<Relation> last) {
    const auto relation = verdict ? std::optional(verdict->relation) : std::nullopt;
    if (relation != last) found_.push_back({words, relation, verdict ? verdict->rule : ""});
    return relation;
  }

  void change(const std::string& words, bool ClaimScore::*part) {
    ClaimScore score = pair_.score;
    score.*part = true;
    note(words, with(score), pair_.verdict.relation);
  }

  // How far the score is from its threshold, by ever smaller shares of what is common.
  void change_score() {
    for (int percent = 99; percent >= 0; --percent) {
      ClaimScore score = pair_.score;
      for (double* part : {&score.telling, &score.latent, &score.order}) *part *= percent / 100.0;
      const auto verdict = with(score);
      if (verdict && verdict->relation == pair_.verdict.relation) continue;
      note("the score were " + hundredths(combined(score)) + " (now " + hundredths(combined(pair_.score)) + ")", verdict, pair_.verdict.relation);
      return;
    }
  }

  const EventWords& event_;
  const ClaimPair& pair_;
  std::size_t sentences_;
  std::vector<Counterfactual> found_;
};

}  // namespace

std::vector<Counterfactual> claim_counterfactuals(const EventWords& event, const Link& link) {
  const EventClaims claims = event_claims(event);
  for (const ClaimPair& pair : claim_pairs(event, claims)) {
    const bool named = (pair.a->claim->id == link.a && pair.b->claim->id == link.b) || (pair.a->claim->id == link.b && pair.b->claim->id == link.a);
    if (named) return ClaimChanges(event, pair, claims.sentences.size()).all();
  }
  return {};
}

}  // namespace isnad::alignment
