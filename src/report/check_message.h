// What an item says in one line, and the key that knows it again. Private to check_view.cpp.
#pragma once
#include <string>

#include "report/check_view.h"

namespace isnad::report {

/// Seen from the item's own passage: "15 (person, injured) here, 18 (person, injured) in Sahl News".
/// Needs rule, own, others.
[[nodiscard]] std::string message_from_own(const CheckItem&, const lang::Interface&);

/// Made of rule, own sentence and what differs from it, or of the documents meant; not of paths, offsets, and further
/// outlets that say the same.
/// `own_is_fixed`: the own passage is the draft's; else it is one of the earliest, and which of them does not count.
[[nodiscard]] std::string key_of(const CheckItem&, bool own_is_fixed);

/// What a whole document is known by: its headline, else the first line of its text.
[[nodiscard]] std::string document_key(const Document&);

}  // namespace isnad::report
