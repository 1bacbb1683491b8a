#include "cli/explain.h"

#include <fmt/core.h>

#include <algorithm>
#include <vector>

#include "align/counterfactual.h"
#include "cli/message.h"
#include "report/escape.h"
#include "report/view.h"

namespace isnad::cli {
namespace {

namespace view = report;
using report::escape::terminal;

/// Collects the explanation. Article text always has a line of its own, so that its direction stays its own.
class Explainer {
 public:
  Explainer(const AlignmentGraph& graph, const Languages& languages, bool colour)
      : graph_(graph), languages_(languages), colour_(colour) {}

  void add(const Finding& finding) {
    heading(fmt::format("finding {}: {}, {}", finding.id, to_string(finding.kind), to_string(finding.severity)));
    text_ += fmt::format("  {}\n  outlets: {}; independent sources: {}\n", terminal(finding.message),
                         finding.outlets, finding.independent_sources);
    for (const std::string& member : finding.members) add_member(member);
    add(finding.evidence);
    if (const Link* link = judged_link(finding)) {
      text_ += fmt::format("\n  link {}~{}: {}\n", link->a, link->b, to_string(link->relation));
      add_counterfactuals(*link);
    }
  }

  void add(const Link& link) {
    heading(fmt::format("link {}~{}: {}, {}, score {:.2f}", link.a, link.b, to_string(link.kind),
                        to_string(link.relation), link.score));
    add_statement(link.a);
    add_statement(link.b);
    add_edits(link);
    add(link.evidence);
    add_counterfactuals(link);
  }

  void add_statement(const std::string& id) {
    const StatementRef& ref = graph_.ref(id);
    add_place(graph_.document_of(id), graph_.span_of(id).begin, fmt::format("{} {}", to_string(ref.kind), id));
    if (const Quote* quote = graph_.quote(id)) add_facts(*quote);
    if (const Figure* figure = graph_.figure(id)) add_facts(*figure, graph_.document_of(id).text);
    add_passage("words", graph_.text_of(id), true);
    const Span sentence = graph_.sentence_of(id).span;
    if (sentence != graph_.span_of(id)) {
      add_passage("sentence", sentence.of(graph_.document_of(id).text), false);
    }
  }

  [[nodiscard]] std::string take() && { return std::move(text_); }

 private:
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
      if (statements.document.id == id) add_place(statements.document, 0, "document");
    }
  }

  void add_place(const Document& document, std::size_t offset, const std::string& what) {
    text_ += fmt::format("\n  {}\n    {}\n", what, location(document, offset));
    const std::string date = document.published.empty() ? "no date" : view::readable_date(document.published);
    text_ += fmt::format("    {}, {}\n", terminal(view::outlet_of(document)), terminal(date));
  }

  void add_facts(const Quote& quote) {
    text_ += fmt::format("    {} {}, rule {}\n", to_string(quote.form), to_string(quote.kind), terminal(quote.rule));
    if (quote.speaker) add_passage("speaker", quote.speaker->name, false);
    if (quote.cue) add_passage("cue", quote.cue->text, false);
  }

  void add_facts(const Figure& figure, std::string_view text) {
    text_ += fmt::format("    {}, rule {}\n", to_string(figure.bound), terminal(figure.rule));
    add_passage("figure", view::figure_text(figure), false);
    if (const std::string scope = figure.scope.words(text); !scope.empty()) add_passage("scope", scope, false);
  }

  void add_passage(std::string_view name, std::string_view words, bool strong) {
    const std::string shown = terminal(words);
    text_ += fmt::format("    {}:\n      {}\n", name, strong ? styled(shown) : shown);
  }

  void add_edits(const Link& link) {
    const std::string_view a = graph_.document_of(link.a).text;
    const std::string_view b = graph_.document_of(link.b).text;
    const auto same = [](const Edit& edit) { return edit.op == Edit::Op::equal; };
    if (std::ranges::all_of(link.edits, same)) return;
    text_ += "\n  differences, first against second\n";
    for (const Edit& edit : link.edits) {
      if (same(edit)) continue;
      text_ += fmt::format("    - {}\n    + {}\n", or_nothing(edit.a.of(a)), or_nothing(edit.b.of(b)));
    }
  }

  static std::string or_nothing(std::string_view words) { return words.empty() ? "(nothing)" : terminal(words); }

  void add(const std::vector<Evidence>& evidence) {
    text_ += "\n  evidence\n";
    for (const Evidence& one : evidence) {
      text_ += fmt::format("    {:.2f}  {}\n", one.weight, terminal(one.rule));
      if (!one.detail.empty()) text_ += fmt::format("          {}\n", terminal(one.detail));
    }
    if (evidence.empty()) text_ += "    none was kept\n";
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
    text_ += "\n  what would have changed it\n";
    for (const alignment::Counterfactual& one : changes) {
      const std::string rule = one.rule.empty() ? "" : ", " + one.rule;
      text_ += fmt::format("    if {}:\n      {}{}\n", terminal(one.change), one.relation ? to_string(*one.relation) : "no link", rule);
    }
  }

  const AlignmentGraph& graph_;
  const Languages& languages_;
  bool colour_;
  std::string text_;
};

const Finding* find_finding(const Analysis& analysis, std::string_view id) {
  const auto found = std::ranges::find(analysis.findings, id, &Finding::id);
  return found == analysis.findings.end() ? nullptr : &*found;
}

bool joins(const Link& link, std::string_view a, std::string_view b) {
  return (link.a == a && link.b == b) || (link.a == b && link.b == a);
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

Result<std::string> explain(const Analysis& analysis, const Languages& languages, std::string_view id, bool colour) {
  Explainer explainer(analysis.graph, languages, colour);
  const Finding* finding = find_finding(analysis, id);
  const std::vector<const Link*> links = links_named(analysis.graph, id);
  const bool is_statement = analysis.graph.refs.contains(std::string(id));
  if (finding != nullptr) explainer.add(*finding);
  if (links.empty() && is_statement) explainer.add_statement(std::string(id));
  for (const Link* link : links) explainer.add(*link);
  if (finding == nullptr && links.empty() && !is_statement) {
    return Error{.code = ErrorCode::bad_usage,
                 .message = "nothing has the id '" + std::string(id) +
                            "'; expected the id of a finding or statement, or two joined by ~, "
                            "as isnad align and isnad check print them for the same inputs"};
  }
  return std::move(explainer).take();
}

}  // namespace isnad::cli
