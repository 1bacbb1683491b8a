#include "report/passage_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace isnad::report {
namespace {

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

/// Escaping trims; this gives a piece of a sentence back the space that parts it from its neighbour.
std::string before_text(const std::string& raw, const TextStyle& style) {
  const std::string text = style.escape(raw);
  return !text.empty() && is_space(raw.back()) ? text + ' ' : text;
}
std::string after_text(const std::string& raw, const TextStyle& style) {
  const std::string text = style.escape(raw);
  return !text.empty() && is_space(raw.front()) ? ' ' + text : text;
}

std::string marked(const ChangeView& change, const TextStyle& style) {
  const std::string text = style.escape(change.text);
  switch (change.op) {
    case Edit::Op::only_a: return style.old_open + text + style.old_close;
    case Edit::Op::only_b: return style.new_open + text + style.new_close;
    case Edit::Op::equal:
    case Edit::Op::changed: break;
  }
  return text;
}

/// The documents of a variant but the first one's, each once.
std::vector<std::size_t> others(const FindingView& finding, const VariantView& variant) {
  std::vector<std::size_t> numbers;
  std::vector<std::size_t> seen{finding.passages[variant.passages.front()].number};
  for (const std::size_t p : variant.passages) {
    const std::size_t number = finding.passages[p].number;
    if (std::find(seen.begin(), seen.end(), number) != seen.end()) continue;
    seen.push_back(number);
    numbers.push_back(number);
  }
  return numbers;
}

}  // namespace

std::string passage_text(const PassageView& passage, const TextStyle& style) {
  const std::string words = style.escape(passage.words);
  if (passage.kind != StatementKind::figure) return words;
  return before_text(passage.before, style) + style.open + words + style.close +
         after_text(passage.after, style);
}

std::string variant_place(const FindingView& finding, const VariantView& variant, const TextStyle& style,
                          const lang::Interface& words) {
  const PassageView& first = finding.passages[variant.passages.front()];
  std::string out = '[' + std::to_string(first.number) + "] ";
  if (!first.published.empty()) out += style.escape(first.published) + words.text("comma") + ' ';
  out += style.escape(first.outlet);
  const std::vector<std::size_t> numbers = others(finding, variant);
  return numbers.empty() ? out : out + words.fill("text_also", {number_list(numbers)});
}

std::string number_list(const std::vector<std::size_t>& numbers) {
  std::string out;
  for (const std::size_t number : numbers) out += (out.empty() ? "[" : ", [") + std::to_string(number) + ']';
  return out;
}

std::string changes_text(const std::vector<ChangeView>& changes, const TextStyle& style) {
  std::string out;
  for (const ChangeView& change : changes) {
    if (!out.empty()) out.push_back(' ');
    out += marked(change, style);
  }
  return out;
}

std::vector<CopyView> untold_copies(const SectionView& section) {
  std::vector<CopyView> untold = section.copies;
  std::erase_if(untold, [&](const CopyView& copy) {
    return std::any_of(section.findings.begin(), section.findings.end(), [&](const FindingView& finding) {
      const auto names = [&](std::size_t number) { return std::find(finding.documents.begin(), finding.documents.end(), number) != finding.documents.end(); };
      return names(copy.from) && names(copy.to);
    });
  });
  return untold;
}

std::string copy_text(const CopyView& copy, const lang::Interface& words) {
  const std::string from = number_list({copy.from});
  const std::string to = number_list({copy.to});
  return words.fill("text_copy", {from, to, words.count("shared_sentences", copy.sentences), percent(copy.from_share), from,
                                  percent(copy.to_share), to, words.text(copy.credited ? "text_credited" : "text_uncredited")});
}

std::string weight_text(const EvidenceView& evidence) {
  if (evidence.weight <= 0.0 || evidence.weight >= 1.0) return {};
  return fmt::format(" ({:.2f})", evidence.weight);
}

std::vector<std::string> why(const FindingView& finding, const lang::Interface& words) {
  std::vector<std::string> lines;
  const auto is_sum = [](const EvidenceView& e) { return e.rule.find("arithmetic") != std::string::npos; };
  for (const EvidenceView& e : finding.evidence) {
    if (is_sum(e)) lines.push_back(e.name + words.text("colon") + ' ' + e.detail);
  }
  const auto rule = std::ranges::find_if_not(finding.evidence, is_sum);
  const std::string detail = rule == finding.evidence.end() || rule->detail.empty() ? "" : words.text("colon") + ' ' + rule->detail;
  if (rule != finding.evidence.end()) lines.push_back(words.fill("why_rule", {rule->name + weight_text(*rule) + detail, finding.finding->id}));
  return lines;
}

bool names_documents(const FindingView& finding) {
  return finding.passages.empty() && !finding.documents.empty() && finding.finding->kind != FindingKind::copy;
}

std::string rest_text(const FindingView& finding, std::size_t shown, const lang::Interface& words) {
  const std::size_t left = finding.variants.size() - shown;
  if (finding.finding->kind == FindingKind::single_source) return words.fill("text_more", {std::to_string(left)});
  std::set<std::size_t> told, untold;
  for (std::size_t i = 0; i < finding.variants.size(); ++i) {
    for (const std::size_t p : finding.variants[i].passages) (i < shown ? told : untold).insert(finding.passages[p].number);
  }
  std::erase_if(untold, [&](std::size_t number) { return told.contains(number); });
  if (untold.empty()) return words.count("more_wordings", left);
  return words.fill("text_reworded", {number_list({untold.begin(), untold.end()})});
}

Detail detail_of(SectionKind kind) {
  switch (kind) {
    case SectionKind::figures_differ:
    case SectionKind::contradictions:
    case SectionKind::attribution:
    case SectionKind::wording:
    case SectionKind::undecided: return {.evidence = true, .sentence = true, .variants = 8};
    case SectionKind::compatible: return {.evidence = true, .sentence = false, .variants = 6};
    case SectionKind::suspicious: return {.evidence = true, .sentence = false, .variants = 3};
    case SectionKind::claims: return {.evidence = false, .sentence = false, .variants = 2};
    case SectionKind::single_source:
      return {.evidence = false, .sentence = false, .variants = 3, .clip = 100};
    case SectionKind::quotes:
    case SectionKind::figures_agree:
    case SectionKind::copied: break;
  }
  return {};
}

}  // namespace isnad::report
