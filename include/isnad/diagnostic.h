// Odd data that does not stop the work: said once, with its place, and the work goes on.
#pragma once
#include <string>

#include "isnad/span.h"

namespace isnad {

enum class Severity { info, warning, error };

/// One remark on the input. `code` is stable ("invalid-utf8", "no-letters", "unbalanced-quote", ...).
/// An error means that an input was lost or not understood (exit status 2).
struct Diagnostic {
  Severity severity = Severity::warning;
  std::string code;
  std::string document;  ///< the document's id; empty where no document came of the input
  Span span;             ///< where in the document's text; empty if it concerns the whole
  std::string message;   ///< with path:line:column in front where no document came of the input
};

}  // namespace isnad
