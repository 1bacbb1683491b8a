#include "segment/marks.h"

#include <algorithm>

namespace isnad::segmentation {
namespace {

enum class Way : std::uint8_t { opens, closes, either };

struct Mark {
  std::size_t token = 0;
  std::size_t tokens = 1;
  MarkFamily family = MarkFamily::none;
  Way way = Way::either;
  bool inch = false;  ///< directly behind a number: may be a unit
};

MarkFamily family_of(const text::Token& token) {
  if (token.is_word()) return MarkFamily::none;
  switch (token.first) {
    case '"': case 0xFF02: return MarkFamily::straight;
    case 0x201C: case 0x201D: case 0x201E: case 0x201F: return MarkFamily::curly;
    case 0xAB: case 0xBB: case 0x2039: case 0x203A: case 0x300C: case 0x300D: return MarkFamily::guillemet;
    case '\'': case 0x2018: case 0x2019: case 0x201A: case 0x201B: return MarkFamily::single;
    default: return MarkFamily::none;
  }
}

// What a mark's shape says where its neighbours do not.
Way way_of_shape(char32_t shape) {
  switch (shape) {
    case 0xAB: case 0x2039: case 0x201E: case 0x201A: case 0x300C: return Way::opens;
    case 0xBB: case 0x203A: case 0x300D: return Way::closes;
    default: return Way::either;
  }
}

bool ends_something(const text::Token& token) {
  return token.is_word() || token.kind == text::TokenKind::number || text::is_stop(token.first) ||
         is_close_bracket(token) || token.is('%') || is_comma(token);
}

bool stands_behind_marks(const text::Token& token) {
  return text::is_stop(token.first) || is_close_bracket(token) || is_dash(token) || is_clause_mark(token);
}

class Collector {
 public:
  Collector(const lang::Reading& reading, TokenRange line) : reading_(reading), line_(line) {}

  std::vector<Mark> collect() {
    constexpr std::size_t kUsual = 8;
    std::vector<Mark> marks;
    std::size_t behind = 0;  // the last mark
    for (const std::size_t i : reading_.marks(line_)) {
      Mark mark{i, 1, family_of(reading_[i])};
      if (mark.family == MarkFamily::none || i < behind) continue;
      if (marks.empty()) marks.reserve(kUsual);
      // Two single marks together are typed for one double mark.
      if (mark.family == MarkFamily::single && i + 1 < line_.end && !reading_[i + 1].space_before &&
          reading_[i + 1].first == reading_[i].first) {
        mark.tokens = 2;
        mark.family = MarkFamily::straight;
      }
      behind = i + mark.tokens;
      mark.way = way_of(mark);
      mark.inch = mark.token > line_.begin && reading_[mark.token - 1].kind == text::TokenKind::number &&
                  !reading_[mark.token].space_before;
      marks.push_back(mark);
    }
    return marks;
  }

 private:
  Way way_of(const Mark& mark) {
    const bool left_open = open_on_left(mark.token);
    const bool right_closed = closed_on_right(mark.token + mark.tokens);
    if (left_open && !right_closed) return Way::opens;
    if (!left_open && right_closed) return Way::closes;
    if (!left_open && glued_clitic(mark.token)) return Way::opens;
    return way_of_shape(reading_[mark.token].first);
  }
  bool open_on_left(std::size_t i) const {
    if (i == line_.begin || reading_[i].space_before) return true;
    return !ends_something(reading_[i - 1]) && !glued_mark_closes(i - 1);
  }
  // A mark directly before: it is a nested one; it tells by its own left side.
  bool glued_mark_closes(std::size_t i) const {
    return family_of(reading_[i]) != MarkFamily::none && i > line_.begin && !reading_[i].space_before &&
           ends_something(reading_[i - 1]);
  }
  // Marks glued to each other share what stands behind the last; a line may hold a million of them.
  bool closed_on_right(std::size_t next) {
    if (next < run_end_) return run_closed_;
    const auto goes_on = [&] { return run_end_ < line_.end && !reading_[run_end_].space_before && family_of(reading_[run_end_]) != MarkFamily::none; };
    for (run_end_ = next; goes_on();) ++run_end_;
    return run_closed_ = is_closed_before(run_end_);
  }
  bool is_closed_before(std::size_t next) const {
    if (next >= line_.end || reading_[next].space_before) return true;
    // Three dots right behind an opening mark are an omission, not an end.
    if (text::is_stop(reading_[next].first) && next + 1 < line_.end && !reading_[next + 1].space_before &&
        reading_[next + 1].is_word()) {
      return false;
    }
    return stands_behind_marks(reading_[next]);
  }
  // A clitic of one or two letters that is glued to an opening mark: b-"...", w-"...".
  bool glued_clitic(std::size_t i) const {
    return reading_[i - 1].is_word() && reading_[i - 1].span.size() <= 6 && reading_.tokens().folded(i - 1).size() <= 4 &&
           reading_[i - 1].first >= 0x0590;
  }

  const lang::Reading& reading_;
  TokenRange line_;
  std::size_t run_end_ = 0;  ///< behind the last run of glued marks
  bool run_closed_ = false;
};

struct Pairing {
  std::vector<std::pair<std::size_t, std::size_t>> pairs;  ///< indices into the marks
  std::vector<std::size_t> lone;
  std::size_t cost = 0;
};

// Every second mark closes. Cost: marks that look the other way.
Pairing by_turns(const std::vector<Mark>& marks) {
  Pairing result;
  for (std::size_t i = 0; i + 1 < marks.size(); i += 2) {
    result.pairs.emplace_back(i, i + 1);
    result.cost += (marks[i].way == Way::closes) + (marks[i + 1].way == Way::opens);
  }
  return result;
}

// Marks that look like opening ones wait for one that looks like closing. Cost: marks left alone.
Pairing by_looks(const std::vector<Mark>& marks) {
  Pairing result;
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < marks.size(); ++i) {
    if (marks[i].way == Way::opens || (marks[i].way == Way::either && open.empty())) {
      open.push_back(i);
    } else if (!open.empty()) {
      result.pairs.emplace_back(open.back(), i);
      open.pop_back();
    } else {
      result.lone.push_back(i);
    }
  }
  result.lone.insert(result.lone.end(), open.begin(), open.end());
  result.cost = result.lone.size();
  return result;
}

// Preference: turns if nothing speaks against them; else the reading with fewer faults; looks on a tie.
Pairing pair_family(const std::vector<Mark>& marks) {
  Pairing turns = by_turns(marks);
  if (marks.size() % 2 == 0 && turns.cost == 0) return turns;
  Pairing looks = by_looks(marks);
  return marks.size() % 2 == 0 && turns.cost < looks.cost ? turns : looks;
}

void add_pair(Marks& out, const Mark& open, const Mark& close) {
  out.pairs.push_back({open.token, {open.token + open.tokens, close.token}, close.token + close.tokens, open.family, false});
}

std::vector<Mark> of_families(const std::vector<Mark>& all, MarkFamily one, MarkFamily other) {
  std::vector<Mark> marks;
  for (const Mark& mark : all) {
    // A single mark that is neither clearly opening nor closing is an apostrophe.
    if ((mark.family == one || mark.family == other) && (mark.family != MarkFamily::single || mark.way != Way::either)) {
      if (marks.empty()) marks.reserve(all.size());
      marks.push_back(mark);
    }
  }
  return marks;
}

void take(const std::vector<Mark>& marks, const Pairing& pairing, Marks& out, std::vector<Mark>& left_over) {
  for (const auto& [open, close] : pairing.pairs) add_pair(out, marks[open], marks[close]);
  for (const std::size_t i : pairing.lone) {
    if (!marks[i].inch && marks[i].family != MarkFamily::single) left_over.push_back(marks[i]);
  }
}

void take_family(const std::vector<Mark>& all, MarkFamily family, Marks& out, std::vector<Mark>& left_over) {
  const std::vector<Mark> marks = of_families(all, family, family);
  if (marks.empty()) return;
  take(marks, family == MarkFamily::single ? by_looks(marks) : pair_family(marks), out, left_over);
}

// Straight and curly marks are two families, one inside the other, unless one of them only makes sense together
// with the other: a quote that a straight mark opens and a curly one closes.
void take_doubles(const std::vector<Mark>& all, Marks& out, std::vector<Mark>& left_over) {
  const std::vector<Mark> straight = of_families(all, MarkFamily::straight, MarkFamily::straight);
  const std::vector<Mark> curly = of_families(all, MarkFamily::curly, MarkFamily::curly);
  const Pairing straight_pairs = pair_family(straight), curly_pairs = pair_family(curly);
  if (!straight.empty() && !curly.empty() && straight_pairs.cost + curly_pairs.cost > 0) {
    const std::vector<Mark> both = of_families(all, MarkFamily::straight, MarkFamily::curly);
    const Pairing together = pair_family(both);
    if (together.cost < straight_pairs.cost + curly_pairs.cost) return take(both, together, out, left_over);
  }
  take(straight, straight_pairs, out, left_over);
  take(curly, curly_pairs, out, left_over);
}

// What one family left alone may close what another opened.
void pair_left_over(std::vector<Mark>& left_over, Marks& out) {
  std::sort(left_over.begin(), left_over.end(), [](const Mark& a, const Mark& b) { return a.token < b.token; });
  for (std::size_t i = 0; i < left_over.size(); ++i) {
    const bool fits = i + 1 < left_over.size() && left_over[i].way != Way::closes && left_over[i + 1].way == Way::closes;
    if (fits) {
      add_pair(out, left_over[i], left_over[i + 1]);
      ++i;
    } else {
      out.lone.push_back({left_over[i].token, left_over[i].tokens, left_over[i].family, left_over[i].way != Way::closes});
    }
  }
}

// Crossing pairs cannot both be right: the one that begins first stays.
void settle_nesting(Marks& out) {
  std::sort(out.pairs.begin(), out.pairs.end(), [](const MarkPair& a, const MarkPair& b) { return a.open < b.open; });
  std::vector<MarkPair> kept;
  std::vector<std::size_t> ends;
  for (MarkPair pair : out.pairs) {
    while (!ends.empty() && ends.back() <= pair.open) ends.pop_back();
    if (!ends.empty() && pair.close > ends.back()) continue;
    pair.nested = !ends.empty();
    ends.push_back(pair.close);
    kept.push_back(pair);
  }
  out.pairs = std::move(kept);
}

// 'em, 'tis, '90s: an apostrophe at a word's head.
bool is_elision(const lang::Reading& reading, const Mark& mark) {
  constexpr std::size_t kElided = 5;  // bytes: "cause"
  const std::size_t next = mark.token + 1;
  return next >= reading.size() || !reading[next].is_word() || (reading[mark.token].first != 0x2018 && reading[next].span.size() <= kElided);
}

// A passage inside a passage, in single marks, whose end is missing.
void find_lone_singles(const lang::Reading& reading, const std::vector<Mark>& all, Marks& out) {
  std::size_t next = 0, end = 0;  // the first pair that opens behind the mark; where the outermost before it closes
  for (const Mark& mark : all) {
    for (; next < out.pairs.size() && out.pairs[next].open < mark.token; ++next) end = std::max(end, out.pairs[next].inner.end);
    if (mark.family != MarkFamily::single || mark.way != Way::opens || is_elision(reading, mark)) continue;
    const bool paired = next < out.pairs.size() && out.pairs[next].open == mark.token;
    if (!paired && mark.token < end) out.lone_singles.push_back({mark.token, mark.tokens, mark.family, true});
  }
}

}  // namespace

bool is_dash(const text::Token& token) {
  return token.is('-') || (token.first >= 0x2010 && token.first <= 0x2015) || token.is(0x2212);
}

Marks pair_marks(const lang::Reading& reading, TokenRange line) {
  Marks out;
  const std::vector<Mark> marks = Collector(reading, line).collect();
  if (marks.empty()) return out;
  std::vector<Mark> left_over;
  take_doubles(marks, out, left_over);
  take_family(marks, MarkFamily::guillemet, out, left_over);
  take_family(marks, MarkFamily::single, out, left_over);
  pair_left_over(left_over, out);
  settle_nesting(out);
  find_lone_singles(reading, marks, out);
  return out;
}

}  // namespace isnad::segmentation
