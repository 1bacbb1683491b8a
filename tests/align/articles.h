// Articles for the tests of alignment, stated by the stages before it.
#pragma once
#include <string>
#include <vector>

#include "align/words.h"
#include "isnad/align.h"
#include "isnad/statement.h"

namespace isnad::test {

[[nodiscard]] const Languages& languages();

/// An article of the text, published 2024-05-15; outlet and path are the id.
[[nodiscard]] Document article(const std::string& id, std::string text, const std::string& language = "en");

/// testdata/align/<name>.txt
[[nodiscard]] Document article_file(const std::string& name);

[[nodiscard]] Statements stated(Document);

/// The demo's seven articles, read as the command line reads them, stated, in order of time.
[[nodiscard]] const std::vector<Statements>& stated_demo();

[[nodiscard]] std::vector<alignment::DocumentWords> words_of_all(const std::vector<Statements>&);

/// Everything of a graph that must not depend on order or threads, a line each.
[[nodiscard]] std::string dump(const AlignmentGraph&);

}  // namespace isnad::test
