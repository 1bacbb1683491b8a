// What the rules of one kind of statement say of a pair.
#pragma once
#include <string>

#include "isnad/graph.h"

namespace isnad::alignment {

/// The relation, the name of the rule that gave it, and the reason as a reader is told it.
struct Verdict {
  Relation relation = Relation::same;
  const char* rule = "";
  std::string reason = {};
};

}  // namespace isnad::alignment
