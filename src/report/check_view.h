// What `isnad check` tells, as a value that every format prints: findings that a rule asks for, worst first,
// each at a place of its own and beside what it is compared with.
// Nothing is escaped here; each writer passes every string through its function of escape.h.
#pragma once
#include <array>
#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "report/check_rules.h"
#include "report/view.h"

namespace isnad::report {

/// Where a statement is, for people and for machines.
struct CheckPlace {
  std::string path;  ///< as it was given, without "./" in front
  std::size_t line = 1, column = 1;          ///< of the beginning, from 1, in code points
  std::size_t end_line = 1, end_column = 1;  ///< behind the last character
  /// The file's line; without `verbatim` line and column are those in the article's text inside the file.
  std::size_t file_line = 1;
  bool verbatim = true;
};

/// A passage of another document, or of another place in the same one.
struct CheckPassage {
  PassageView passage;
  CheckPlace place;
  bool differs = false;  ///< from the item's own passage; else it says the same
};

/// One thing to look at.
struct CheckItem {
  const Rule* rule = nullptr;
  Severity severity = Severity::info;
  std::string key;      ///< "k" and 16 hexadecimal digits, made of the content: survives moved lines and renamed files
  std::string finding;  ///< id of the finding it comes from; empty if it comes from a diagnostic
  std::string message;  ///< one line
  CheckPlace place;
  std::optional<PassageView> own;     ///< what stands at `place`; empty if that is a whole document
  std::vector<std::string> documents; ///< of an item about whole documents: what each is known by, wherever it lies
  std::vector<CheckPassage> others;   ///< those that differ come first, each in order of time
  std::vector<ChangeView> changes;    ///< of an altered quote
  std::size_t outlets = 0;            ///< among all members
  std::size_t independent_sources = 0;
};

/// Trouble with an input, or a remark on it, with its place in front.
struct CheckNote {
  Severity severity = Severity::info;
  std::string code;
  std::string message;
};

struct CheckView {
  std::vector<CheckItem> items;       ///< worst first
  std::vector<CheckNote> notes;
  std::vector<std::string> documents; ///< paths of what was checked, each once, in byte order
  std::size_t compared = 0;           ///< documents that were read but are not checked themselves
  std::vector<std::string> alone;     ///< paths of checked documents whose event has no other document
  std::size_t known = 0;              ///< left out because the baseline has them
  std::size_t suppressed = 0;         ///< left out because the config says so
  std::optional<Severity> fail_on;    ///< from where on an item makes the run fail; empty: never
  lang::Interface words = lang::Interface();  ///< what check itself says; rules' names and keys are the same in all
};

struct CheckOptions {
  RuleSettings rules = default_rules();
  /// Ids of the documents that are checked; the others are what they are compared with. Empty: all are.
  std::optional<std::set<std::string>> checked;
  lang::Interface words = lang::Interface();
};

[[nodiscard]] CheckView make_check_view(const ReportInput&, const CheckOptions&);

/// Whether the run fails because of it.
[[nodiscard]] bool fails(const CheckView&, const CheckItem&);
[[nodiscard]] CheckPlace place_of(const Document&, Span);
/// Whether a text has the form of an item's key.
[[nodiscard]] bool is_key(std::string_view);
/// How many items are of each severity, at its number in the enumeration.
[[nodiscard]] std::array<std::size_t, 3> count_severities(const std::vector<CheckItem>&);
/// "1 error, 2 warnings"; "no findings"
[[nodiscard]] std::string describe_counts(const std::array<std::size_t, 3>&, const lang::Interface&);
/// "1 error, 2 warnings in 3 files, compared with 4 other articles; 5 known from the baseline; 1 suppressed"
[[nodiscard]] std::string describe_check(const CheckView&);
/// "path:line:column", never beginning with "::"; not escaped.
[[nodiscard]] std::string to_string(const CheckPlace&);
/// "line 10 of the article" where the file's lines are not the article's; else empty.
[[nodiscard]] std::string line_in_article(const CheckPlace&, const lang::Interface&);

}  // namespace isnad::report
