// Reading articles from files, folders and standard input.
#pragma once
#include <istream>
#include <string>
#include <vector>

#include "isnad/diagnostic.h"
#include "isnad/document.h"
#include "isnad/language.h"
#include "isnad/result.h"

namespace isnad {

enum class InputFormat { automatic, text, ninjs, ndjson };

struct ReadOptions {
  InputFormat format = InputFormat::automatic;  ///< automatic: told from the content, not the name
  std::string manifest;                         ///< TSV: path outlet published language; fills what files lack
  std::size_t max_bytes = 256U << 20U;          ///< of one file; a larger one is refused and named
};

/// What was read. An input that could not be read leaves a Diagnostic of severity error that begins with
/// "path:line:column: "; the others are still read.
struct Articles {
  std::vector<Document> documents;
  std::vector<Diagnostic> diagnostics;
};

/// Reads each of `inputs`: a file, a folder (searched recursively, in name order, hidden files left out)
/// or "-" (`standard_input`). A file that several inputs lead to is read once. Fills language (told from the text) and the paragraphs.
[[nodiscard]] Articles read(const std::vector<std::string>& inputs, std::istream& standard_input,
                            const Languages&, const ReadOptions& = {});

}  // namespace isnad
