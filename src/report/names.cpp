// The names of the enumerators, as the record contract spells them, and of speakers, as reports show them.
#include "isnad/finding.h"

namespace isnad {

const char* to_string(StatementKind kind) {
  switch (kind) {
    case StatementKind::quote: return "quote";
    case StatementKind::figure: return "figure";
    case StatementKind::claim: return "claim";
  }
  return "";
}

const char* to_string(Quote::Form form) {
  switch (form) {
    case Quote::Form::direct: return "direct";
    case Quote::Form::mixed: return "mixed";
    case Quote::Form::indirect: return "indirect";
  }
  return "";
}

const char* to_string(Quote::Kind kind) {
  switch (kind) {
    case Quote::Kind::speech: return "speech";
    case Quote::Kind::term: return "term";
  }
  return "";
}

const char* to_string(Bound bound) {
  switch (bound) {
    case Bound::exact: return "exact";
    case Bound::about: return "about";
    case Bound::at_least: return "at_least";
    case Bound::at_most: return "at_most";
    case Bound::more_than: return "more_than";
    case Bound::less_than: return "less_than";
    case Bound::range: return "range";
    case Bound::vague: return "vague";
  }
  return "";
}

const char* to_string(Severity severity) {
  switch (severity) {
    case Severity::info: return "info";
    case Severity::warning: return "warning";
    case Severity::error: return "error";
  }
  return "";
}

const char* to_string(Relation relation) {
  switch (relation) {
    case Relation::same: return "same";
    case Relation::paraphrase: return "paraphrase";
    case Relation::agree: return "agree";
    case Relation::compatible: return "compatible";
    case Relation::update: return "update";
    case Relation::part_of: return "part_of";
    case Relation::discrepant: return "discrepant";
    case Relation::contradict: return "contradict";
  }
  return "";
}

const char* to_string(FindingKind kind) {
  switch (kind) {
    case FindingKind::discrepancy: return "discrepancy";
    case FindingKind::contradiction: return "contradiction";
    case FindingKind::attribution: return "attribution";
    case FindingKind::wording: return "wording";
    case FindingKind::update: return "update";
    case FindingKind::agreement: return "agreement";
    case FindingKind::vague: return "vague";
    case FindingKind::single_source: return "single_source";
    case FindingKind::copy: return "copy";
    case FindingKind::suspicious_text: return "suspicious_text";
    case FindingKind::undecided: return "undecided";
  }
  return "";
}

std::string shown_name(const Speaker& speaker) {
  const std::string& name = speaker.name.empty() ? speaker.text : speaker.name;
  std::string shown;
  bool tag = false;
  for (const char c : name) {
    const bool begins = c == '#' && (shown.empty() || shown.back() == ' ');
    tag = c != ' ' && (tag || begins);
    if (!begins) shown.push_back(tag && c == '_' ? ' ' : c);
  }
  return shown;
}

}  // namespace isnad
