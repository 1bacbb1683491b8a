// A figure while it is being read: token ranges instead of spans.
#pragma once
#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "isnad/statement.h"
#include "lang/reading.h"

namespace isnad::extraction {

using text::TokenRange;

/// Is token i in the sentence, on the line of the one before?
[[nodiscard]] inline bool on_line(const lang::Reading& reading, TokenRange sentence, std::size_t i) {
  return sentence.has(i) && reading.goes_on(i);
}

/// What a number counts or measures.
struct Counted {
  std::string unit = {};
  std::string noun = {};     ///< lemma, or the folded word if no table knows it
  std::string measure = {};  ///< what the noun itself states
  bool known = false;        ///< a table knows the noun
  bool definite = false;     ///< "a third of the areas"
};

constexpr std::size_t kNoToken = static_cast<std::size_t>(-1);

struct FigureDraft {
  TokenRange whole;       ///< with bound and counted noun
  TokenRange number;
  std::size_t byte_begin = 0;  ///< where the first token's own letters begin (behind a clitic)
  std::optional<Decimal> value = {};
  std::optional<Decimal> low = {};
  std::optional<Decimal> high = {};
  std::string date = {};
  bool year_said = false;  ///< see DateMention
  bool year_open = false;
  Bound bound = Bound::exact;
  Counted counted = {};
  bool definite = false;   ///< the number has an article
  bool closed = false;     ///< no noun follows the number at once, see Number
  bool anaphoric = false;
  bool part = false;       ///< "including 23", "three of them"
  bool part_ahead = false; ///< what makes it a part stands before it: "including 23"
  bool other_state = false;  ///< "against 54.8 % in 2019", "to 5 %": of what the figure before it is of, at another time
  Scope::From from = Scope::From::unsaid;
  std::size_t event = kNoToken;  ///< the word that says what is measured
  bool part_of_next = false;  ///< "6 out of 20": the next figure is the whole
  std::string_view rule = {};
};

/// The first of a sentence's drafts that ends behind token i. Law: drafts stand in text order and do not overlap. A
/// sentence may hold thousands of figures, so whoever asks what stands near asks this and looks at no others.
[[nodiscard]] inline std::span<const FigureDraft>::iterator first_behind(std::span<const FigureDraft> drafts, std::size_t i) {
  return std::partition_point(drafts.begin(), drafts.end(), [i](const FigureDraft& draft) { return draft.whole.end <= i; });
}

}  // namespace isnad::extraction
