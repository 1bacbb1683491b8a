// A finding as a sentence, in the words of an interface.
#pragma once
#include <string>

#include "isnad/finding.h"
#include "isnad/graph.h"
#include "lang/interface.h"

namespace isnad::judging {

/// Needs kind, subjects, outlets and independent_sources of a finding of this graph. Names, outlets and figures
/// that come from articles stand in the sentence as they are: whoever writes it escapes it.
[[nodiscard]] std::string describe(const AlignmentGraph&, const Finding&, const lang::Interface&);

/// A member of a finding as the finding tells it: where outlets that agree on an amount were read with several measures of it,
/// "30 days" of a truce and of a war, it stands without one. What happened to people stays.
[[nodiscard]] Figure as_told(const AlignmentGraph&, const Finding&, const Figure&);
/// A speaker by the fullest name that one of the statements gives that person or body; empty without a speaker.
[[nodiscard]] std::string fullest_name(const AlignmentGraph&, const Quote&, const std::vector<std::string>& statements);

/// The outlet's name, else the file's.
[[nodiscard]] std::string outlet_name(const Document&);

}  // namespace isnad::judging
