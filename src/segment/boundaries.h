// Does a sentence end at a stop? The rules for one line of text, which knows nothing of quotations.
#pragma once
#include <cstddef>

#include "lang/reading.h"
#include "segment/marks.h"

namespace isnad::segmentation {

/// A run of stops with what closes behind it.
struct Stop {
  std::size_t sentence = 0;  ///< first token of the sentence so far
  std::size_t begin = 0;     ///< first stop of the run
  std::size_t end = 0;       ///< behind the last stop
  std::size_t next = 0;      ///< behind closing marks and brackets
  bool closes_quote = false; ///< a closing quotation mark stands between end and next
};

class Boundaries {
 public:
  Boundaries(const lang::Reading& reading, TokenRange line) : reading_(reading), line_(line) {}

  /// True if a sentence ends before token stop.next.
  [[nodiscard]] bool ends_sentence(const Stop& stop) const;

 private:
  [[nodiscard]] bool ends_glued(const Stop& stop) const;
  [[nodiscard]] bool ends_question(const Stop& stop) const;
  [[nodiscard]] bool ends_ellipsis(const Stop& stop) const;
  [[nodiscard]] bool ends_dot(const Stop& stop) const;
  [[nodiscard]] bool is_enumerator(const Stop& stop) const;
  [[nodiscard]] bool is_initial(std::size_t word) const;
  [[nodiscard]] const lang::Entry* abbreviation(const Stop& stop) const;
  [[nodiscard]] bool counts_something(const Stop& stop) const;
  [[nodiscard]] bool dates_it(std::size_t word) const;
  [[nodiscard]] bool stands_before_name(const Stop& stop) const;
  [[nodiscard]] bool ends_abbreviation(lang::AbbreviationClass kind, const Stop& stop) const;
  [[nodiscard]] bool opens_quote(std::size_t i) const;
  [[nodiscard]] bool is_list_label(std::size_t i) const;
  [[nodiscard]] bool is_source_in_brackets(std::size_t i) const;
  [[nodiscard]] bool goes_on_in_lower_case(std::size_t i) const;
  [[nodiscard]] std::size_t first_word(std::size_t i) const;
  [[nodiscard]] bool starts_clause(std::size_t i) const;
  [[nodiscard]] bool names_speaker(std::size_t i) const;
  [[nodiscard]] bool has_conjunction(std::size_t word) const;
  [[nodiscard]] bool is_title(std::size_t i) const;
  [[nodiscard]] bool has_words(std::size_t least, TokenRange range) const;

  const lang::Reading& reading_;
  TokenRange line_;
};

}  // namespace isnad::segmentation
