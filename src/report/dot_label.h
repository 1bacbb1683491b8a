// The words on nodes and edges of a drawn graph. Plain text: each format escapes it by its own rules.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "isnad/graph.h"
#include "lang/interface.h"

namespace isnad::report {

/// How much of a text a label shows; sizes in code points that take room (marks over letters do not).
struct LabelLimits {
  std::size_t words = 12;
  std::size_t columns = 30;  ///< of a line; a longer word is cut
};

/// One line without control characters and bidi formatting; white space becomes single spaces.
/// Invalid UTF-8 becomes U+FFFD. Left-to-right and right-to-left marks stay.
[[nodiscard]] std::string label_text(std::string_view text);

/// The text in U+2067..U+2069 if its first strong character is right to left: `dot` sets no direction itself.
[[nodiscard]] std::string isolated(std::string text);

/// Lines of a label, cleaned and isolated one by one, an ellipsis at the end if words were left out.
[[nodiscard]] std::vector<std::string> wrap(std::string_view text, LabelLimits limits);

/// The first words on one line, an ellipsis at the end if some were left out; not isolated.
[[nodiscard]] std::string first_words(std::string_view text, std::size_t words);

/// Quote: the speaker, then the first words; figure: number and noun, then the measure; claim: first words.
[[nodiscard]] std::vector<std::string> statement_label(const AlignmentGraph&, const StatementRef&, const lang::Interface&);
/// Outlet (else the file's name) and date.
[[nodiscard]] std::vector<std::string> document_label(const Document&);
/// The whole sentence of a statement.
[[nodiscard]] std::string statement_tooltip(const AlignmentGraph&, const StatementRef&);

/// "15 <not equal> 18", "12 <arrow> 15", "contradicts"; empty for the other relations.
[[nodiscard]] std::string link_label(const AlignmentGraph&, Relation, const std::string& a,
                                     const std::string& b, const lang::Interface&);
/// Relation, score and the rules behind it.
[[nodiscard]] std::string link_tooltip(const Link&, const lang::Interface&);

}  // namespace isnad::report
