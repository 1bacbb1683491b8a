#include "align/claim_relate.h"

#include <algorithm>
#include <cmath>

#include "align/claim_clash.h"
#include "align/edits.h"

namespace isnad::alignment {
namespace {

constexpr std::size_t kFewWords = 4;  // of less, common by chance, the sentences must be alike
constexpr double kFewLatent = 0.4;
constexpr double kTelling = 0.15;  // something is told beside who tells it and where
constexpr double kDoubtful = 0.1;  // more of it, where another day may bring like news
constexpr double kExcerpt = 0.6;   // of containment
constexpr std::size_t kLong = 8;   // common words in order: in an event of any size no chance
constexpr double kLongOrder = 0.7;
constexpr double kAlike = 0.5;     // of jaccard, for contradictions: anything looser finds two happenings
constexpr double kAlikeOrder = 0.8;
constexpr double kSameWords = 0.6;  // of jaccard
constexpr double kSubstance = 1.5;  // below it, stock phrases meet
constexpr double kInOrder = 0.5;

bool are_others(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
  return !a.empty() && !b.empty() && overlap_count(a, b) == 0;
}

/// The same line of a report on another day: figures of one noun and unit differ, several of them, or one where
/// something rose or fell, or one in otherwise the same words.
bool are_other_figures(const ClaimWords& a, const ClaimWords& b, double jaccard) {
  std::size_t common = 0, differing = 0;
  for (const Figure* x : a.figures) {
    const auto has = [&](auto fits) { return std::any_of(b.figures.begin(), b.figures.end(), [&](const Figure* y) { return x->unit == y->unit && fits(*y); }); };
    if (has([&](const Figure& y) { return x->value == y.value; })) {
      ++common;
    } else if (has([&](const Figure& y) { return x->counted == y.counted; })) {
      ++differing;
    }
  }
  const std::size_t most = jaccard >= kAlike || (a.moves && b.moves) ? 0 : 1;
  return differing > common && differing > most;
}

}  // namespace

// Fitted on 18 annotated events and 1,174 pairs of 54 events read one by one;
// asking for rare words or a common happening besides finds nothing that a higher threshold would not. The more
// sentences, the more are alike by chance: each doubling above kFew asks for more.
double least_alike(std::size_t sentences) {
  constexpr double kFew = 75.0;
  return 0.52 + 0.15 * std::max(0.0, std::log2(static_cast<double>(sentences) / kFew));
}

// What is told counts most, then the likeness of the sentences; how many words are common counts as much as their
// share, for two short clauses with half of their words in common have little in common.
double combined(const ClaimScore& score) {
  const double sum = 0.23 * score.telling + 0.32 * score.latent + 0.2 * score.order + 0.048 * static_cast<double>(std::min<std::size_t>(score.shared, 6));
  return std::clamp(sum, 0.0, 1.0);
}

bool may_be_alike(const Overlap& of_sentences, const ClaimContext& context) {
  if (of_sentences.count >= kLong && !context.far_apart) return true;
  if (of_sentences.count < kFewWords && context.latent < kFewLatent) return false;
  ClaimScore best;
  best.telling = best.order = 1.0;
  best.latent = context.latent;
  best.shared = of_sentences.count;
  return combined(best) >= least_alike(context.sentences) + (context.far_apart ? kDoubtful : 0.0);
}

bool may_have_same_words(const ClaimWords& a, const ClaimWords& b, const Overlap& of_sentences) {
  constexpr double kRounding = 1e-9;
  return a.content.weight + b.content.weight - of_sentences.shared <= of_sentences.shared / kAlike + kRounding;
}

ClaimScore score_of(const ClaimWords& a, const ClaimWords& b, const ClaimOverlap& common, const ClaimContext& context) {
  ClaimScore score;
  score.weight = common.words.shared;
  score.substance = common.words.shared / context.unit;
  score.containment = common.words.containment();
  score.jaccard = common.words.jaccard();
  const double less = std::min(a.told, b.told);
  score.telling = less > 0.0 ? std::min(1.0, common.told / less) : 0.0;
  score.latent = context.latent;
  score.far_apart = context.far_apart;
  score.shared = common.words.count;
  score.happenings = overlap_count(a.happenings, b.happenings);
  score.strangers = are_others(a.names, b.names) || are_other_figures(a, b, score.jaccard);
  score.order = 1.0;
  score.order = score.jaccard >= kAlike || (score.containment >= kExcerpt && score.shared >= kLong) || combined(score) >= least_alike(context.sentences) ? order_agreement(a.words, b.words) : 0.0;
  return score;
}

bool by_chance(const ClaimScore& score) { return score.shared < kFewWords && score.latent < kFewLatent; }

// In order of preference: the same words in the same order, at any time (background is repeated for weeks); most
// words of the shorter claim in the longer one (excerpt); enough in common by the combined score (other words for
// the same).
std::optional<Verdict> decide(const ClaimScore& score, std::size_t sentences) {
  if (score.strangers || score.telling < kTelling) return std::nullopt;
  if (score.jaccard >= kSameWords && score.order >= kInOrder && score.substance >= kSubstance) return Verdict{Relation::same, "same-words-in-order", "the same words in the same order"};
  const bool excerpt = score.containment >= kExcerpt && score.order >= kInOrder;
  const bool is_long = excerpt && !score.far_apart && score.shared >= kLong && score.order >= kLongOrder;
  const double least = least_alike(sentences) + (score.far_apart ? kDoubtful : 0.0);
  if (!is_long && (combined(score) < least || by_chance(score))) return std::nullopt;
  if (excerpt) return Verdict{Relation::same, "excerpt", "most words of the shorter claim stand in the other, in order"};
  return Verdict{Relation::paraphrase, "shared-words", "enough weighty words in common"};
}

std::optional<Verdict> decide(const EventWords& event, const ClaimWords& a, const ClaimWords& b, const ClaimScore& score, std::size_t sentences) {
  const bool alike = score.shared >= kLeastSharedWords && !score.strangers && !score.far_apart && !by_chance(score) && score.jaccard >= kAlike && score.order >= kAlikeOrder;
  auto clash = alike ? claim_clash(event, a, b) : std::nullopt;
  const auto verdict = decide(score, sentences);
  if ((clash || verdict) && name_opposites(event, a, b)) return std::nullopt;
  if (!clash && verdict && verdict->relation == Relation::same && !score.far_apart) clash = slot_clash(event, a, b, score.jaccard);
  return clash ? std::optional(Verdict{Relation::contradict, clash->rule, clash->detail}) : verdict;
}

}  // namespace isnad::alignment
