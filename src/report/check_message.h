// What an item says in one line, and the key that knows it again. Private to check_view.cpp.
#pragma once
#include <string>

#include "report/check_view.h"

namespace isnad::report {

/// Seen from the item's own passage: "15 (person, injured) here, 18 (person, injured) in Sahl News".
/// Needs rule, own, others.
[[nodiscard]] std::string message_from_own(const CheckItem&);

/// Made of rule, own sentence and what differs from it; not of paths (but where a whole document is meant),
/// offsets, and further outlets that say the same.
[[nodiscard]] std::string key_of(const CheckItem&);

}  // namespace isnad::report
