// What the text and Markdown writers share: a passage in its sentence, and who else has it.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "report/escape.h"
#include "report/view.h"

namespace isnad::report {

/// How one format writes article text, and how it sets off the words that matter.
struct TextStyle {
  std::string (*escape)(std::string_view) = nullptr;
  const char* open = "";
  const char* close = "";
  const char* old_open = "[-";  ///< around words only the earlier passage has
  const char* old_close = "-]";
  const char* new_open = "{+";  ///< around words only the later one has
  const char* new_close = "+}";
};

/// Tags and not "**", which does nothing between two letters: Arabic glues particles to figures and marks.
inline constexpr TextStyle kMarkdownStyle{.escape = escape::markdown,
                                          .open = "<b>",
                                          .close = "</b>",
                                          .old_open = "<del>",
                                          .old_close = "</del>",
                                          .new_open = "<ins>",
                                          .new_close = "</ins>"};

/// A figure inside its sentence, set off; a quote or claim by itself, for it is a sentence or more.
[[nodiscard]] std::string passage_text(const PassageView&, const TextStyle&);

/// "[1] 2024-05-15 10:30, Sahl News; also [3], [4]": where a variant's first passage stands, and the others.
[[nodiscard]] std::string variant_place(const FindingView&, const VariantView&, const TextStyle&, const lang::Interface&);

/// "[1], [3]"
[[nodiscard]] std::string number_list(const std::vector<std::size_t>& numbers);

/// The two wordings of a quote laid over each other: "stay [-calm-] {+home+}".
[[nodiscard]] std::string changes_text(const std::vector<ChangeView>&, const TextStyle&);

/// Those of a section's copies that none of its findings tells.
[[nodiscard]] std::vector<CopyView> untold_copies(const SectionView&);
/// "[1] shares 62 % of its sentences with [3] (40 % of that one), 7 sentences, credited"
[[nodiscard]] std::string copy_text(const CopyView&, const lang::Interface&);

/// " (0.83)": what a part of the score came to; empty where the weight says no more than that it held.
[[nodiscard]] std::string weight_text(const EvidenceView&);

/// Why it was judged so, a line each: the sums, then the rule that decided and how to ask for all the rest.
[[nodiscard]] std::vector<std::string> why(const FindingView&, const lang::Interface&);

/// Whether a finding is about whole documents that nothing else in the section names.
[[nodiscard]] bool names_documents(const FindingView&);

/// What is said of the variants behind the first `shown`: the articles that only they name, else how many they are.
[[nodiscard]] std::string rest_text(const FindingView&, std::size_t shown, const lang::Interface&);

/// How much of a finding of one section a person is shown.
struct Detail {
  bool evidence = false;  ///< the arithmetic and the rule
  bool sentence = false;  ///< figures inside their sentence, else by themselves
  std::size_t variants = 6;
  std::size_t clip = 0;  ///< graphemes of a statement's words; 0: all of them
};
[[nodiscard]] Detail detail_of(SectionKind);

}  // namespace isnad::report
