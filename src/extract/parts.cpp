#include "extract/parts.h"

#include <algorithm>

#include "extract/counted.h"
#include "extract/currencies.h"

namespace isnad::extraction {
namespace {

using lang::Match;
using lang::TableId;

// "6 out of 20 ships": the part takes over what the next figure counts.
bool join_next(std::vector<Figure>& figures, std::size_t part) {
  if (part + 1 >= figures.size()) return false;
  Figure& whole = figures[part + 1];
  if (!whole.value || !figures[part].value || *figures[part].value > *whole.value) return false;
  if (!figures[part].unit.empty() && !whole.unit.empty() && figures[part].unit != whole.unit) return false;
  figures[part].whole = part + 1;
  figures[part].scope.part = true;
  if (figures[part].unit.empty()) figures[part].unit = whole.unit;
  if (figures[part].unit.empty() && figures[part].counted.empty()) figures[part].counted = whole.counted;
  if (whole.unit.empty()) whole.unit = figures[part].unit;
  if (!whole.measure.empty()) figures[part].measure = whole.measure;  // one noun, one verb
  return true;
}

// "35 killed, including 9 fighters, in an attack on a gathering point": of what stands behind "including", only an
// event word beside the part is its own.
bool has_own_event(const FigureDraft& part) {
  constexpr std::size_t kBeside = 1;  // tokens: "who", "seriously"
  constexpr std::size_t kNear = 4;    // of "three of them", which may have a verb of its own
  if (part.event == kNoToken) return true;
  if (part.part_ahead) return part.event >= part.number.begin && part.event <= part.whole.end + kBeside;
  return part.event <= part.whole.end + kNear;
}

// Counts of things or people, no sums, shares, durations or points of a game.
bool is_count(const lang::Language& language, const Figure& figure) {
  const std::string& unit = figure.unit;
  if (!figure.value || *figure.value <= Decimal{} || !figure.date.empty() || figure.anaphoric || figure.measure == "age") return false;
  return unit != "percent" && unit != "score" && unit != "point" && unit != "occurrence" && unit != "calendar year" && !is_currency(unit) && language.unit(unit) == nullptr;
}
bool is_bare(const Figure& figure) { return figure.unit.empty() && figure.counted.empty(); }
bool may_be_of_one_thing(const Figure& part, const Figure& whole) {
  if (is_bare(whole) && whole.measure.empty()) return false;
  return is_bare(part) || is_bare(whole) || (part.unit == whole.unit && (!part.unit.empty() || part.counted == whole.counted));
}
bool may_be_of_one_kind(const Figure& part, const Figure& whole) {
  return may_be_of_one_thing(part, whole) && (part.measure.empty() || whole.measure.empty() || part.measure == whole.measure);
}

void join(Figure& part, const std::vector<Figure>& figures, std::size_t whole) {
  part.whole = whole;
  part.scope.part = true;
  if (part.unit.empty()) part.unit = figures[whole].unit;
  if (part.unit.empty() && part.counted.empty()) part.counted = figures[whole].counted;
  if (part.measure.empty()) part.measure = figures[whole].measure;
}

/// The figures of one sentence, behind those of the document before it.
class Joiner {
 public:
  Joiner(const lang::Reading& reading, TokenRange sentence, std::vector<Figure>& figures, std::size_t first, std::span<const FigureDraft> drafts)
      : reading_(reading), sentence_(sentence), figures_(figures), first_(first), drafts_(drafts) {}

  void run() {
    for (std::size_t k = 0; k < drafts_.size(); ++k) {
      if (drafts_[k].part_of_next && join_next(figures_, first_ + k)) continue;
      if (drafts_[k].part && figures_[first_ + k].value && !join_before(k)) join_sentence_before(k);
    }
    for (std::size_t i = sentence_.begin; i < sentence_.end && !says_part_; ++i) says_part_ = reading_.has(i, TableId::parts);
    for (std::size_t k = 0; k < drafts_.size(); ++k) join_of_victims(k);
    for (std::size_t k = 0; k + 2 < drafts_.size(); ++k) join_sum(k);
    for (std::size_t k = 0; says_part_ && k + 1 < drafts_.size(); ++k) join_raised(k);
  }

 private:
  // "35 attacks, 23 of them on the capital": the part belongs to the nearest figure before it that counts the
  // same kind of thing, and takes over what that one counts.
  bool join_before(std::size_t k) {
    Figure& part = figures_[first_ + k];
    for (std::size_t w = first_ + k; w-- > first_;) {
      const Figure& whole = figures_[w];
      const bool same_unit = part.unit.empty() || part.unit == whole.unit;
      if (!same_unit || whole.anaphoric || whole.unit == "date" || whole.unit == "calendar year") continue;
      if (whole.value && part.value > whole.value) continue;
      // "Three goals out of four, two of them away": two of the three.
      if (w > first_ && figures_[w - 1].whole == w && figures_[w - 1].value && part.value <= figures_[w - 1].value) continue;
      if (!whole.measure.empty() && !has_own_event(drafts_[k])) part.measure = whole.measure;
      join(part, figures_, w);
      return true;
    }
    return false;
  }

  // "Two of them are children": of those whom the sentence before counts last.
  void join_sentence_before(std::size_t k) {
    Figure& part = figures_[first_ + k];
    part.scope.part = !drafts_[k].part_ahead;  // "including two houses" may count nothing that has a number
    if (first_ == 0 || *part.value <= Decimal{1} || std::any_of(drafts_.begin(), drafts_.begin() + static_cast<std::ptrdiff_t>(k), [](const FigureDraft& draft) { return draft.date.empty(); })) return;
    if (figures_[first_ - 1].sentence + 1 != part.sentence) return;
    for (std::size_t w = first_; w-- > 0 && figures_[w].sentence + 1 == part.sentence;) {
      const Figure& whole = figures_[w];
      if (whole.whole || !is_count(reading_.language(), whole) || *part.value >= *whole.value || !may_be_of_one_thing(part, whole)) continue;
      return join(part, figures_, w);
    }
  }

  // The loss that token i says those have suffered whom it names ("dead", "injured"); null: none.
  [[nodiscard]] const std::string* loss_at(std::size_t i) const {
    for (const Match& match : reading_.at(i)) {
      if (match.table != TableId::nouns && match.table != TableId::measures) continue;
      const lang::MeasureKind* kind = reading_.language().measure_kind(match.entry->measure);
      if (kind != nullptr && kind->toll) return &match.entry->measure;
    }
    return nullptr;
  }
  [[nodiscard]] const std::string* loss_among(std::size_t k) const {
    constexpr std::size_t kReach = 12;  // tokens
    const FigureDraft& draft = drafts_[k];
    const std::size_t last = draft.whole.end - 1, next = k + 1 < drafts_.size() ? drafts_[k + 1].whole.begin : sentence_.end;
    const bool of = last > draft.number.end && draft.counted.definite;  // "three of the injured"
    if (of && loss_at(last) != nullptr) return loss_at(last);
    if (!says_part_) return nullptr;
    for (std::size_t words = 1; words <= 2 && draft.whole.begin >= sentence_.begin + words + 1; ++words) {
      const std::size_t i = draft.whole.begin - words - 1;
      if (behind_among(i) == i + words) return loss_at(i + words);
    }
    for (std::size_t i = draft.whole.end; i + 1 < next && i < draft.whole.end + kReach; ++i) {
      if (const std::size_t behind = behind_among(i); behind != i) return loss_at(behind);
    }
    return nullptr;
  }
  // The token behind "among" where it begins at token i; else i.
  [[nodiscard]] std::size_t behind_among(std::size_t i) const {
    if (!reading_.has(i, TableId::parts)) return i;
    const Match* among = reading_.find(i, TableId::parts, lang::PartOrder::whole_after);
    return among == nullptr ? i : i + among->tokens;
  }

  // "Three of the victims", "26 fighters were among the dead": of those whom the article has counted last.
  void join_of_victims(std::size_t k) {
    constexpr std::size_t kBack = 60;  // figures
    Figure& part = figures_[first_ + k];
    if (part.whole || !part.value || *part.value <= Decimal{1} || (!is_bare(part) && part.unit != "person")) return;
    const std::string* loss = loss_among(k);
    if (loss == nullptr || !is_count(reading_.language(), part)) return;
    part.scope.part = true;
    for (std::size_t w = first_ + k; w-- > 0 && first_ + k - w < kBack;) {
      const Figure& whole = figures_[w];
      const bool lost = whole.measure == *loss || (*loss == "casualty" && whole.measure == "killed");
      if (!lost || whole.whole || whole.unit != "person" || !is_count(reading_.language(), whole) || *part.value >= *whole.value) continue;
      part.measure = whole.measure;
      return join(part, figures_, w);
    }
  }

  // "90 divers, 40 local and 50 foreign": the counts of people behind one add up to it.
  void join_sum(std::size_t k) {
    constexpr std::int64_t kLeast = 3;
    const std::size_t w = first_ + k;
    const Figure& whole = figures_[w];
    if (whole.unit != "person" || whole.whole || whole.bound != Bound::exact || !is_count(reading_.language(), whole) || *whole.value < Decimal{kLeast}) return;
    std::optional<Decimal> sum = Decimal{};
    std::vector<std::size_t> parts;
    for (std::size_t p = w + 1; p < figures_.size() && sum && *sum < *whole.value; ++p) {
      const Figure& part = figures_[p];
      if (!is_count(reading_.language(), part)) continue;
      if (part.whole && *part.whole >= w && *part.whole < p) continue;  // "six of whom two"
      const bool may = may_be_of_one_kind(part, whole) || (part.unit.empty() && part.measure.empty());  // "40 local": unlisted
      if (part.whole || part.bound != Bound::exact || !may) return;
      sum = add(*sum, *part.value);
      parts.push_back(p);
    }
    if (parts.size() < 2 || sum != whole.value) return;
    for (const std::size_t p : parts) join(figures_[p], figures_, w);
  }

  // "Four more, which raises the toll to 11": what stands before such words is part of what stands behind them.
  void join_raised(std::size_t k) {
    constexpr std::size_t kReach = 8;  // tokens
    const std::size_t p = first_ + k;
    Figure& part = figures_[p];
    const Figure& whole = figures_[p + 1];
    if (part.whole || whole.whole || !is_count(reading_.language(), part) || !is_count(reading_.language(), whole) || *part.value >= *whole.value || !may_be_of_one_kind(part, whole)) return;
    if (is_from(drafts_[k])) return;
    const std::size_t end = drafts_[k + 1].whole.begin, begin = std::max(drafts_[k].whole.end, end < kReach ? 0 : end - kReach);
    for (std::size_t i = begin; i < end; ++i) {
      if (reading_.find(i, TableId::parts, lang::PartOrder::total_after) != nullptr) return join(part, figures_, p + 1);
    }
  }

  // "rose from 4 to reach 11"
  [[nodiscard]] bool is_from(const FigureDraft& draft) const {
    const std::size_t i = draft.whole.begin;
    return i > sentence_.begin && reading_.find(i - 1, TableId::ranges, lang::RangeClass::from) != nullptr;
  }

  const lang::Reading& reading_;
  TokenRange sentence_;
  std::vector<Figure>& figures_;
  std::size_t first_;
  std::span<const FigureDraft> drafts_;
  bool says_part_ = false;  ///< one of the words of the table of parts stands in the sentence
};

}  // namespace

void join_parts(const lang::Reading& reading, TokenRange sentence, std::vector<Figure>& figures, std::size_t first, std::span<const FigureDraft> drafts) {
  Joiner(reading, sentence, figures, first, drafts).run();
}

}  // namespace isnad::extraction
