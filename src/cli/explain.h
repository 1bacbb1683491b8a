// `isnad explain`: a finding or a link with its passages in context, each piece of evidence, and what would have
// changed the judgement.
#pragma once
#include <string>
#include <string_view>

#include "isnad/finding.h"
#include "isnad/isnad.h"
#include "isnad/report.h"
#include "isnad/result.h"

namespace isnad::cli {

/// `id`: a finding's id, a statement's id (all its links), or "a~b" (the link of two statements, in either
/// order). Error: bad_usage if nothing has that id.
[[nodiscard]] Result<std::string> explain(const Analysis&, std::string_view id, const ReportOptions&);

}  // namespace isnad::cli
