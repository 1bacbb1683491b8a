// Which claims of an event say the same.
#include <algorithm>
#include <cmath>
#include <optional>
#include <unordered_map>

#include "align/candidates.h"
#include "align/claim_clash.h"
#include "align/claim_words.h"
#include "align/counterfactual.h"
#include "align/edits.h"
#include "align/latent.h"

namespace isnad::alignment {
namespace {

struct ClaimScore {
  double cosine = 0.0;       ///< shared weight over the geometric mean of the weights
  double containment = 0.0;  ///< over the lighter claim's
  double coverage = 0.0;     ///< over the heavier claim's
  double jaccard = 0.0;
  double order = 0.0;
  double latent = 0.0;
  double weight = 0.0;       ///< of what is shared
  double substance = 0.0;    ///< the same, in words that no other sentence has
  std::size_t shared = 0;    ///< common words
  std::size_t happenings = 0;  ///< those that tell what happens
  std::size_t shorter = 0;   ///< content words of the shorter claim
  bool strangers = false;    ///< both have numbers or names, and none of them in common
  bool other_happenings = false;  ///< both tell what happens, and none of it in common
  bool composed = false;     ///< one of them is a sentence of several clauses
  bool far_apart = false;    ///< published too far apart to be one piece of news
};

struct ClaimVerdict {
  Relation relation = Relation::same;
  const char* rule = "";
  std::string reason = {};
};

struct ClaimPair {
  const ClaimWords* a = nullptr;
  const ClaimWords* b = nullptr;
  ClaimScore score;
  ClaimVerdict verdict;
};

// Two claims meet by their weighty words; how many they are counts as much as their share, for two short clauses
// with half of their words in common have little in common. Words that tell what happens count most: reports of one
// event share its names in every sentence.
double combined(const ClaimScore& score) {
  constexpr double kMost = 2.14;  // of the sum
  const double sum = score.cosine + 0.3 * score.containment + 0.15 * score.latent + 0.04 * static_cast<double>(std::min<std::size_t>(score.shared, 6)) +
                     0.15 * static_cast<double>(std::min<std::size_t>(score.happenings, 3));
  return std::clamp(sum / kMost, 0.0, 1.0);
}

// Fitted on annotated events and on links sampled from 8,000 articles. The more sentences, the more are alike by
// chance: each doubling above kFew asks for more. paraphrase is of the combined score; substance counts in words that
// no other sentence has: below it, stock phrases meet.
struct Needed {
  double paraphrase = 0.41;
  double excerpt_substance = 2.0;
  double substance = 1.5;
  std::size_t happenings = 0;
};
constexpr double kFew = 100.0;
Needed needed(std::size_t sentences) {
  const double doublings = std::max(0.0, std::log2(static_cast<double>(sentences) / kFew));
  return {0.41 + 0.12 * doublings, 2.0 + 0.6 * doublings, 1.5 + 0.25 * doublings, doublings >= 1.0 ? 1U : 0U};
}
constexpr double kExcerpt = 0.6;
constexpr double kWholeCoverage = 0.3;  // two whole sentences of several clauses share at least so much
constexpr std::size_t kLeastShared = 3;
constexpr std::int64_t kSameNews = 48 * 3600;  // seconds; further apart, like sentences are two pieces of news

// In order of preference: the same words in the same order, at any time (background is repeated for weeks); most
// words of the shorter claim in the longer one (excerpt); enough in common by the combined score (other words for
// the same).
std::optional<ClaimVerdict> decide(const ClaimScore& score, const Needed& needed) {
  if (score.shared < kLeastShared || score.strangers || score.other_happenings) return std::nullopt;
  if (score.jaccard >= 0.6 && score.order >= 0.5 && score.substance >= needed.substance) return ClaimVerdict{Relation::same, "same-words-in-order", "the same words in the same order"};
  if (score.far_apart || score.happenings < needed.happenings) return std::nullopt;
  if (score.containment >= kExcerpt && score.shorter >= 4 && score.order >= 0.5 && score.substance >= needed.excerpt_substance) {
    return ClaimVerdict{Relation::same, "excerpt", "most words of the shorter claim stand in the other, in order"};
  }
  if (score.composed && score.coverage < kWholeCoverage) return std::nullopt;
  if (score.substance < needed.substance || combined(score) < needed.paraphrase) return std::nullopt;
  return ClaimVerdict{Relation::paraphrase, "shared-words", "enough weighty words in common"};
}

// Contradictions are told of claims alone that are the same but for a word: anything looser finds two happenings.
constexpr double kAlike = 0.5;       // of jaccard
constexpr double kAlikeOrder = 0.8;
std::optional<ClaimVerdict> contradiction(const EventWords& event, const ClaimWords& a, const ClaimWords& b, const ClaimScore& score) {
  if (score.shared < kLeastShared || score.strangers || score.far_apart || score.jaccard < kAlike || score.order < kAlikeOrder) return std::nullopt;
  const auto clash = claim_clash(event, a, b);
  return clash ? std::optional(ClaimVerdict{Relation::contradict, clash->rule, clash->detail}) : std::nullopt;
}

std::optional<ClaimVerdict> judged(const EventWords& event, const ClaimWords& a, const ClaimWords& b, const ClaimScore& score, const Needed& needed) {
  auto verdict = contradiction(event, a, b, score);
  return verdict ? verdict : decide(score, needed);
}

bool are_far_apart(const SentenceClaims& x, const SentenceClaims& y) {
  return x.published && y.published && std::abs(*x.published - *y.published) > kSameNews;
}

bool are_others(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
  return !a.empty() && !b.empty() && overlap_count(a, b) == 0;
}

ClaimScore score_of(const ClaimWords& a, const ClaimWords& b, const Overlap& common) {
  ClaimScore score;
  score.weight = common.shared;
  score.cosine = common.shared / std::sqrt(common.a * common.b);
  score.containment = common.containment();
  score.coverage = common.shared / std::max(common.a, common.b);
  score.jaccard = common.jaccard();
  score.shared = common.count;
  score.happenings = overlap_count(a.happenings, b.happenings);
  score.shorter = std::min(a.stems.size(), b.stems.size());
  score.strangers = are_others(a.numbers, b.numbers) || are_others(a.names, b.names);
  score.other_happenings = are_others(a.happenings, b.happenings);
  // The order costs the product of the lengths: only for pairs whose words can still make them the same.
  if (score.jaccard >= kAlike || score.containment >= kExcerpt) score.order = order_agreement(a.words, b.words);
  return score;
}

bool overlap_in_text(const ClaimWords& a, const ClaimWords& b) {
  return a.claim->span.begin < b.claim->span.end && b.claim->span.begin < a.claim->span.end;
}

/// The pairs of claims of two sentences that say the same. No claim is in two pairs, nor a part of it; of what could
/// be said of a sentence and of its clauses, the pair that shares most is kept.
std::vector<ClaimPair> pairs_of(const EventWords& event, const SentenceClaims& x, const SentenceClaims& y, const Needed& needed, double unit, double latent) {
  std::vector<ClaimPair> accepted, kept;
  const bool far_apart = are_far_apart(x, y);  // then whole sentences only: clauses are repeated by chance
  for (const ClaimWords& a : std::span(x.claims).first(far_apart ? 1 : x.claims.size())) {
    for (const ClaimWords& b : std::span(y.claims).first(far_apart ? 1 : y.claims.size())) {
      const Overlap common = overlap(a, b);
      if (common.count < kLeastShared) continue;
      ClaimScore score = score_of(a, b, common);
      score.substance = common.shared / unit;
      score.latent = latent;
      score.composed = (&a == &x.claims.front() && x.claims.size() > 1) || (&b == &y.claims.front() && y.claims.size() > 1);
      score.far_apart = far_apart;
      if (const auto verdict = judged(event, a, b, score, needed)) accepted.push_back({&a, &b, score, *verdict});
    }
  }
  std::stable_sort(accepted.begin(), accepted.end(), [](const ClaimPair& p, const ClaimPair& q) { return p.score.weight > q.score.weight; });
  for (const ClaimPair& pair : accepted) {
    const bool covered = std::any_of(kept.begin(), kept.end(), [&](const ClaimPair& other) { return overlap_in_text(*other.a, *pair.a) || overlap_in_text(*other.b, *pair.b); });
    if (!covered) kept.push_back(pair);
  }
  return kept;
}

/// A claim has one counterpart in another document: what is far less alike than the best is merely of the same topic.
class Rivals {
 public:
  explicit Rivals(const std::vector<ClaimPair>& pairs) {
    for (const ClaimPair& pair : pairs) {
      scores_[key(*pair.a, *pair.b)].push_back({pair.a, combined(pair.score)});
      scores_[key(*pair.b, *pair.a)].push_back({pair.b, combined(pair.score)});
    }
  }
  [[nodiscard]] bool outdo(const ClaimPair& pair) const {
    constexpr double kNear = 0.8;  // of the best
    return combined(pair.score) < kNear * std::max(best(*pair.a, *pair.b), best(*pair.b, *pair.a));
  }

 private:
  struct Rival {
    const ClaimWords* claim = nullptr;
    double score = 0.0;
  };
  // Of a sentence and the other document.
  static std::uint64_t key(const ClaimWords& of, const ClaimWords& other) {
    return (static_cast<std::uint64_t>(of.document) * 0x9E3779B97F4A7C15U + of.claim->sentence) * 0xBF58476D1CE4E5B9U + other.document;
  }
  [[nodiscard]] double best(const ClaimWords& of, const ClaimWords& other) const {
    double best = 0.0;
    for (const Rival& rival : scores_.at(key(of, other))) {
      if (overlap_in_text(*rival.claim, of)) best = std::max(best, rival.score);
    }
    return best;
  }
  std::unordered_map<std::uint64_t, std::vector<Rival>> scores_;
};

Link link_of(const EventWords& event, const ClaimPair& pair) {
  const auto& [a, b, score, verdict] = pair;
  Link link{.a = a->claim->id, .b = b->claim->id, .kind = StatementKind::claim, .relation = verdict.relation, .score = combined(score), .evidence = {}, .edits = {}};
  link.evidence = {{verdict.rule, link.score, verdict.reason},
                   {"cosine", score.cosine, "common words, by weight; synonyms and spellings of a name count as one word"},
                   {"containment", score.containment, "share of the shorter claim's words, by weight, that the other has"},
                   {"words", static_cast<double>(score.shared), "common words, of which " + std::to_string(score.happenings) + " tell what happens"},
                   {"order", score.order, "share of the shorter claim's words in the same order"},
                   {"latent", score.latent, "cosine of the sentences in the event's latent space"}};
  if (verdict.relation == Relation::contradict && a->said != nullptr && b->said != nullptr) {
    link.evidence.push_back({"disputed", 0.0, "both are what somebody said: they dispute it"});
  }
  link.edits = edits(event.words_in(a->document, a->claim->span), event.words_in(b->document, b->claim->span));
  return link;
}

std::vector<ClaimPair> all_pairs(const EventWords& event, const EventClaims& claims) {
  std::vector<Indexed> indexed;
  std::vector<std::vector<std::uint64_t>> stems;
  for (const SentenceClaims& sentence : claims.sentences) {
    indexed.push_back({sentence.document, sentence.claims.front().stems});
    stems.push_back(sentence.claims.front().stems);
  }
  const LatentSpace latent(stems, claims.weights);
  const Needed least = needed(claims.sentences.size());
  std::vector<ClaimPair> pairs;
  for (const auto& [i, j] : candidate_pairs(indexed, {.least_shared = kLeastShared})) {
    auto found = pairs_of(event, claims.sentences[i], claims.sentences[j], least, claims.weights.of_unknown(), latent.cosine(i, j));
    pairs.insert(pairs.end(), found.begin(), found.end());
  }
  return pairs;
}

// ---- what would have changed a link

// As if only `kept` of the common words were common, all of one weight.
ClaimScore with_fewer_words(ClaimScore score, std::size_t kept) {
  const double share = static_cast<double>(kept) / static_cast<double>(score.shared);
  for (double* part : {&score.cosine, &score.containment, &score.coverage, &score.jaccard, &score.order, &score.latent, &score.weight, &score.substance}) *part *= share;
  score.shared = kept;
  score.happenings = std::min(score.happenings, kept);
  return score;
}

class ClaimChanges {
 public:
  ClaimChanges(const EventWords& event, const ClaimPair& pair, const Needed& least) : event_(event), pair_(pair), least_(least) {}

  std::vector<Counterfactual> all() && {
    const std::size_t words = pair_.score.shared;
    if (pair_.verdict.relation == Relation::contradict) note("no word of the one excluded the other", decide(pair_.score, least_), Relation::contradict);
    std::optional<Relation> last = pair_.verdict.relation;
    for (std::size_t n = 1; n <= words && last; ++n) {
      last = note(std::to_string(words - n) + " words were common, not " + std::to_string(words), with(with_fewer_words(pair_.score, words - n)), last);
    }
    change("their numbers, names or happenings had nothing in common", &ClaimScore::strangers);
    change("they had come more than " + std::to_string(kSameNews / 3600) + " hours apart", &ClaimScore::far_apart);
    change_score();
    return std::move(found_);
  }

 private:
  [[nodiscard]] std::optional<ClaimVerdict> with(const ClaimScore& score) const { return judged(event_, *pair_.a, *pair_.b, score, least_); }

  // Kept only if it is not what was said last.
  std::optional<Relation> note(const std::string& words, const std::optional<ClaimVerdict>& verdict, std::optional<Relation> last) {
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
      for (double* part : {&score.cosine, &score.containment, &score.jaccard, &score.latent}) *part *= percent / 100.0;
      const auto verdict = with(score);
      if (verdict && verdict->relation == pair_.verdict.relation) continue;
      note("the score were " + hundredths(combined(score)) + " (now " + hundredths(combined(pair_.score)) + ")", verdict, pair_.verdict.relation);
      return;
    }
  }

  const EventWords& event_;
  const ClaimPair& pair_;
  const Needed& least_;
  std::vector<Counterfactual> found_;
};

}  // namespace

std::vector<Link> claim_links(const EventWords& event) {
  const EventClaims claims = event_claims(event);
  const std::vector<ClaimPair> pairs = all_pairs(event, claims);
  const Rivals rivals(pairs);
  std::vector<Link> links;
  for (const ClaimPair& pair : pairs) {
    if (!rivals.outdo(pair)) links.push_back(link_of(event, pair));
  }
  return links;
}

std::vector<Counterfactual> claim_counterfactuals(const EventWords& event, const Link& link) {
  const EventClaims claims = event_claims(event);
  const Needed least = needed(claims.sentences.size());
  for (const ClaimPair& pair : all_pairs(event, claims)) {
    const bool named = (pair.a->claim->id == link.a && pair.b->claim->id == link.b) || (pair.a->claim->id == link.b && pair.b->claim->id == link.a);
    if (named) return ClaimChanges(event, pair, least).all();
  }
  return {};
}

}  // namespace isnad::alignment
