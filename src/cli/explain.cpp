#include "cli/explain.h"

#include <fmt/core.h>

#include <algorithm>
#include <vector>

#include "align/counterfactual.h"
#include "cli/message.h"
#include "judge/describe.h"
#include "judge/reading.h"
#include "report/escape.h"
#include "report/view.h"

namespace isnad::cli {
namespace {

namespace view = report;
using report::escape::terminal;

bool joins(const Link& link, std::string_view a, std::string_view b) {
  return (link.a == a && link.b == b) || (link.a == b && link.b == a);
}

/// Collects the explanation. Article text always has a line of its own, so that its direction stays its own.
class Explainer {
 public:
  Explainer(const AlignmentGraph& graph, const ReportOptions& options)
      : graph_(graph), languages_(options.languages), words_(options.ui, options.languages), colour_(options.colour) {}

  void add(const Finding& finding) {
    heading(words_.fill("explain_finding", {finding.id, word("kind_", to_string(finding.kind)), word("finding_", to_string(finding.severity))}));
    text_ += fmt::format("  {}\n  {}{} {}\n", terminal(message_of(finding)), words_.count("outlets", finding.outlets), words_.text("comma"),
                         words_.count("sources", finding.independent_sources));
    for (const std::string& member : finding.members) add_member(member);
    add(finding.evidence);
    if (const Link* link = judged_link(finding)) {
      text_ += "\n  " + words_.fill("explain_judged", {name_of(*link), word("relation_", to_string(link->relation))}) + "\n";
      add_counterfactuals(*link);
    }
  }

  void add(const Link& link) {
    heading(words_.fill("explain_link", {name_of(link), words_.text(to_string(link.kind)), word("relation_", to_string(link.relation)), fmt::format("{:.2f}", link.score)}));
    add_statement(link.a);
    add_statement(link.b);
    add_edits(link);
    add(link.evidence);
    add_counterfactuals(link);
  }

  /// Two statements without a link.
  void add_apart(const std::string& a, const std::string& b) {
    heading(words_.fill("explain_apart", {a + '~' + b}));
    add_statement(a);
    add_statement(b);
    const auto seen = std::ranges::find_if(graph_.undecided, [&](const Link& link) { return joins(link, a, b); });
    if (seen != graph_.undecided.end()) return add(seen->evidence);
    text_ += "\n  " + words_.text(reason_apart(graph_.ref(a), graph_.ref(b))) + "\n";
  }

  void add_statement(const std::string& id) {
    const StatementRef& ref = graph_.ref(id);
    add_place(graph_.document_of(id), graph_.span_of(id).begin, fmt::format("{} {}", words_.text(to_string(ref.kind)), id));
    if (const Quote* quote = graph_.quote(id)) add_facts(*quote);
    if (const Figure* figure = graph_.figure(id)) add_facts(*figure, graph_.document_of(id).text);
    add_passage("explain_words", graph_.text_of(id), true);
    const Span sentence = graph_.sentence_of(id).span;
    if (sentence != graph_.span_of(id)) {
      add_passage("explain_sentence", sentence.of(graph_.document_of(id).text), false);
    }
  }

  [[nodiscard]] std::string take() && { return std::move(text_); }

 private:
  [[nodiscard]] std::string word(const char* prefix, const char* name) const { return words_.text(std::string(prefix) + name); }
  static std::string name_of(const Link& link) { return link.a + '~' + link.b; }
  [[nodiscard]] const char* reason_apart(const StatementRef& a, const StatementRef& b) const {
    if (a.kind != b.kind) return "explain_other_kind";
    if (a.document == b.document) return "explain_one_article";
    const auto holds_both = [&](const Event& event) { return std::ranges::count_if(event.documents, [&](std::size_t d) { return d == a.document || d == b.document; }) == 2; };
    return std::ranges::any_of(graph_.events, holds_both) ? "explain_unlike" : "explain_other_event";
  }
  [[nodiscard]] std::string message_of(const Finding& finding) const {
    return finding.subjects.empty() ? words_.said(finding.message) : judging::describe(graph_, finding, words_);
  }

  void heading(const std::string& words) {
    if (!text_.empty()) text_ += '\n';
    text_ += styled(words) + "\n";
  }

  [[nodiscard]] std::string styled(const std::string& words) const {
    return colour_ ? "\x1b[1m" + words + "\x1b[0m" : words;
  }

  void add_member(const std::string& id) {
    if (graph_.refs.contains(id)) return add_statement(id);
    for (const Statements& statements : graph_.documents) {
      if (statements.document.id == id) add_place(statements.document, 0, words_.text("document"));
    }
  }

  void add_place(const Document& document, std::size_t offset, const std::string& what) {
    text_ += fmt::format("\n  {}\n    {}\n", what, location(document, offset));
    const std::string date = document.published.empty() ? words_.text("explain_no_date") : view::readable_date(document.published);
    text_ += fmt::format("    {}{} {}\n", terminal(view::outlet_of(document)), words_.text("comma"), terminal(date));
  }

  void add_facts(const Quote& quote) {
    add_rule(word("form_", to_string(quote.form)) + words_.text("comma") + ' ' + word("quote_", to_string(quote.kind)), quote.rule);
    if (quote.speaker) add_passage("explain_speaker", shown_name(*quote.speaker), false);
    if (quote.cue) add_passage("explain_cue", quote.cue->text, false);
  }

  void add_facts(const Figure& figure, std::string_view text) {
    add_rule(words_.text("figure"), figure.rule);
    add_passage("figure_reading", judging::full_reading(figure, words_), false);
    if (const std::string scope = figure.scope.words(text); !scope.empty()) add_passage("explain_scope", scope, false);
  }

  void add_rule(const std::string& what, const std::string& rule) {
    text_ += "    " + words_.fill("explain_read_by", {what, terminal(words_.rule(rule))}) + "\n";
  }

  void add_passage(std::string_view key, std::string_view words, bool strong) {
    const std::string shown = terminal(words);
    text_ += fmt::format("    {}{}\n      {}\n", words_.text(key), words_.text("colon"), strong ? styled(shown) : shown);
  }

  void add_edits(const Link& link) {
    const std::string_view a = graph_.document_of(link.a).text;
    const std::string_view b = graph_.document_of(link.b).text;
    const auto same = [](const Edit& edit) { return edit.op == Edit::Op::equal; };
    if (std::ranges::all_of(link.edits, same)) return;
    text_ += "\n  " + words_.text("explain_differences") + "\n";
    for (const Edit& edit : link.edits) {
      if (same(edit)) continue;
      text_ += fmt::format("    - {}\n    + {}\n", or_nothing(edit.a.of(a)), or_nothing(edit.b.of(b)));
    }
  }

  [[nodiscard]] std::string or_nothing(std::string_view words) const { return words.empty() ? words_.text("explain_nothing") : terminal(words); }

  void add(const std::vector<Evidence>& evidence) {
    text_ += "\n  " + words_.text("explain_evidence") + "\n";
    for (const Evidence& one : evidence) {
      const std::string detail = report::detail_of(one, words_);
      text_ += fmt::format("    {:.2f}  {}\n", one.weight, terminal(words_.rule(one.rule)));
      if (!detail.empty()) text_ += fmt::format("          {}\n", terminal(detail));
    }
    if (evidence.empty()) text_ += "    " + words_.text("explain_no_evidence") + "\n";
  }

  // Of the links between the finding's statements, the surest of those that do not merely agree, else the surest.
  [[nodiscard]] const Link* judged_link(const Finding& finding) const {
    const auto is_member = [&](const std::string& id) { return std::ranges::find(finding.members, id) != finding.members.end(); };
    const auto rank = [](const Link& link) { return std::pair(link.relation != Relation::agree && link.relation != Relation::same, link.score); };
    const Link* surest = nullptr;
    for (const Link& link : graph_.links) {
      if (!is_member(link.a) || !is_member(link.b)) continue;
      if (surest == nullptr || rank(link) > rank(*surest)) surest = &link;
    }
    return surest;
  }

  void add_counterfactuals(const Link& link) {
    const auto changes = alignment::counterfactuals(graph_, languages_, link);
    if (changes.empty()) return;
    text_ += "\n  " + words_.text("explain_changes") + "\n";
    for (const alignment::Counterfactual& one : changes) {
      const std::string rule = one.rule.empty() ? "" : words_.text("comma") + ' ' + words_.rule(one.rule);
      const std::string then = one.relation ? word("relation_", to_string(*one.relation)) : words_.text("explain_no_link");
      text_ += fmt::format("    {}{}\n      {}{}\n", words_.fill("explain_if", {terminal(words_.said(one.change))}), words_.text("colon"), then, rule);
    }
  }

  const AlignmentGraph& graph_;
  const Languages& languages_;
  lang::Interface words_;
  bool colour_;
  std::string text_;
};

const Finding* find_finding(const Analysis& analysis, std::string_view id) {
  const auto found = std::ranges::find(analysis.findings, id, &Finding::id);
  return found == analysis.findings.end() ? nullptr : &*found;
}

std::vector<const Link*> links_named(const AlignmentGraph& graph, std::string_view id) {
  const std::size_t tilde = id.find('~');
  const bool is_pair = tilde != std::string_view::npos;
  std::vector<const Link*> named;
  for (const Link& link : graph.links) {
    const bool is_named = is_pair ? joins(link, id.substr(0, tilde), id.substr(tilde + 1))
                                  : link.a == id || link.b == id;
    if (is_named) named.push_back(&link);
  }
  return named;
}

}  // namespace

Result<std::string> explain(const Analysis& analysis, std::string_view id, const ReportOptions& options) {
  Explainer explainer(analysis.graph, options);
  const Finding* finding = find_finding(analysis, id);
  const std::vector<const Link*> links = links_named(analysis.graph, id);
  const auto has = [&](std::string_view one) { return analysis.graph.refs.contains(std::string(one)); };
  const std::size_t tilde = std::min(id.find('~'), id.size());
  const std::string_view a = id.substr(0, tilde), b = id.substr(std::min(id.size(), tilde + 1));
  if (finding != nullptr) explainer.add(*finding);
  for (const Link* link : links) explainer.add(*link);
  if (links.empty() && has(id)) explainer.add_statement(std::string(id));
  if (links.empty() && has(a) && has(b)) explainer.add_apart(std::string(a), std::string(b));
  if (finding == nullptr && links.empty() && !has(id) && !(has(a) && has(b))) {
    return Error{.code = ErrorCode::bad_usage,
                 .message = "nothing has the id '" + std::string(has(a) ? b : has(b) ? a : id) +
                            "'; expected the id of a finding or statement, or two joined by ~, "
                            "as isnad align and isnad check print them for the same inputs"};
  }
  return std::move(explainer).take();
}

}  // namespace isnad::cli
