// Golden files: whole outputs, reviewed by people, changed only through scripts/approve.
#pragma once
#include <string>
#include <string_view>

namespace isnad::test {

/// Compares with testdata/golden/<name>; with ISNAD_APPROVE=1 in the environment it writes that file instead.
/// On a difference the message shows the first line that differs, and the actual output is kept in a file.
void check_golden(const std::string& name, std::string_view actual);

/// "line 3:\n- expected\n+ actual" of the first line that differs; empty if none does.
[[nodiscard]] std::string first_difference(std::string_view expected, std::string_view actual);

}  // namespace isnad::test
