#include "align/edits.h"

#include <algorithm>
#include <cstdint>

namespace isnad::alignment {
namespace {

// lengths[i][j]: longest common subsequence of a[i..] and b[j..].
class CommonSubsequence {
 public:
  CommonSubsequence(std::span<const Word> a, std::span<const Word> b) : columns_(b.size() + 1), lengths_((a.size() + 1) * columns_, 0) {
    for (std::size_t i = a.size(); i-- > 0;) {
      for (std::size_t j = b.size(); j-- > 0;) {
        at(i, j) = a[i].stem == b[j].stem ? static_cast<std::uint16_t>(at(i + 1, j + 1) + 1) : std::max(at(i + 1, j), at(i, j + 1));
      }
    }
  }
  std::uint16_t& at(std::size_t i, std::size_t j) { return lengths_[i * columns_ + j]; }

 private:
  std::size_t columns_;
  std::vector<std::uint16_t> lengths_;
};

Span whole(std::span<const Word> words) {
  return words.empty() ? Span{} : Span{words.front().begin, words.back().end};
}

// One maximal stretch of words that both or only one side has.
void push(std::vector<Edit>& script, Edit::Op op, std::span<const Word> a, std::span<const Word> b) {
  if (a.empty() && b.empty()) return;
  script.push_back({op, whole(a), whole(b)});
}

void push_gap(std::vector<Edit>& script, std::span<const Word> a, std::span<const Word> b) {
  if (!a.empty() && !b.empty()) {
    push(script, Edit::Op::changed, a, b);
  } else {
    push(script, a.empty() ? Edit::Op::only_b : Edit::Op::only_a, a, b);
  }
}

}  // namespace

std::vector<Edit> edits(std::span<const Word> a, std::span<const Word> b) {
  std::vector<Edit> script;
  if (a.size() > kLongestAligned || b.size() > kLongestAligned) {
    push(script, Edit::Op::changed, a, b);
    return script;
  }
  CommonSubsequence common(a, b);
  std::size_t i = 0, j = 0, gap_i = 0, gap_j = 0;
  while (i < a.size() && j < b.size()) {
    if (a[i].stem != b[j].stem) {
      common.at(i + 1, j) >= common.at(i, j + 1) ? ++i : ++j;
      continue;
    }
    push_gap(script, a.subspan(gap_i, i - gap_i), b.subspan(gap_j, j - gap_j));
    const std::size_t from_i = i, from_j = j;
    while (i < a.size() && j < b.size() && a[i].stem == b[j].stem) ++i, ++j;
    push(script, Edit::Op::equal, a.subspan(from_i, i - from_i), b.subspan(from_j, j - from_j));
    gap_i = i;
    gap_j = j;
  }
  push_gap(script, a.subspan(gap_i), b.subspan(gap_j));
  return script;
}

double order_agreement(std::span<const Word> a, std::span<const Word> b) {
  const std::size_t shorter = std::min(a.size(), b.size());
  if (shorter == 0 || a.size() > kLongestAligned || b.size() > kLongestAligned) return 0.0;
  return static_cast<double>(CommonSubsequence(a, b).at(0, 0)) / static_cast<double>(shorter);
}

}  // namespace isnad::alignment
