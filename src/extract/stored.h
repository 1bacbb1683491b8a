// Statements as bytes, so that an article that did not change is not read again.
#pragma once
#include <string>
#include <string_view>

#include "isnad/statement.h"

namespace isnad::extraction {

/// A hash (32 hexadecimal digits) of all that a document's statements depend on: the document, this program's
/// code and embedded tables, and `tables`, a fingerprint of tables from elsewhere.
[[nodiscard]] std::string store_key(const Document&, std::string_view tables);

/// All but the document itself.
[[nodiscard]] std::string store(const Statements&);

/// Fills all but the document, which is there already. False, and `stated` as it was, if the bytes are not what
/// store() made for this document: cut off, altered, of another version.
[[nodiscard]] bool restore(std::string_view bytes, Statements& stated);

/// Hash of the sources and tables that this program was built from (cmake/code_fingerprint.cmake).
extern const char* const kCodeFingerprint;

}  // namespace isnad::extraction
