#include "report/check_view.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <tuple>
#include <unordered_map>

#include "report/check_message.h"
#include "report/view_parts.h"
#include "text/content_id.h"
#include "text/utf8.h"

namespace isnad::report {
namespace {

std::string plain_path(std::string path) {
  while (path.starts_with("./") && path.size() > 2) path.erase(0, 2);
  return path;
}

bool is_suspicious(const Diagnostic& diagnostic) {
  return diagnostic.code == "suspicious-text" && diagnostic.severity >= Severity::warning;
}

std::size_t rank_of(const Rule* rule) { return static_cast<std::size_t>(rule - rule_table().data()); }

/// How far two figures are apart, in percent of the smaller one; nothing where that cannot be told.
std::optional<double> difference(const Figure* a, const Figure* b) {
  if (a == nullptr || b == nullptr || !a->value || !b->value) return std::nullopt;
  const double x = a->value->to_double();
  const double y = b->value->to_double();
  const double smaller = std::min(std::abs(x), std::abs(y));
  if (smaller <= 0.0) return std::nullopt;
  return 100.0 * std::abs(x - y) / smaller;
}

class ItemMaker {
 public:
  ItemMaker(const ReportInput& input, const CheckOptions& options)
      : input_(input), options_(options), index_(input.graph, options.words) {
    for (const Link& link : input.graph.links) links_[link.a].push_back(&link);
    for (const Cluster& cluster : input.graph.clusters) {
      for (const std::string& id : cluster.members) clusters_[id] = &cluster;
    }
  }

  void add(const Finding& finding) {
    if (is_off(finding) || finding.kind == FindingKind::suspicious_text) return;  // the remark itself has the place
    const Finding whole = with_agreeing(finding);
    const FindingView view = make_finding(index_, whole);
    if (view.passages.empty()) return add_documents(view);
    if (finding.kind == FindingKind::single_source && options_.checked) {
      for (std::size_t i = 0; i < view.passages.size(); ++i) add_single(view, i);
      return;
    }
    const auto own = std::ranges::find_if(view.passages, [&](const PassageView& p) { return is_checked(*p.document); });
    if (own != view.passages.end()) add_passages(view, static_cast<std::size_t>(own - view.passages.begin()));
  }

  void add(const Diagnostic& diagnostic) {
    const std::size_t number = index_.number_of(diagnostic.document);
    if (number == 0) return;
    const Document& document = input_.graph.documents[number - 1].document;
    CheckItem item;
    item.rule = find_rule("suspicious_text");
    item.place = place_of(document, diagnostic.span);
    item.message = options_.words.said(diagnostic.message);
    const std::string place = to_string(item.place) + ": ";
    if (item.message.starts_with(place)) item.message.erase(0, place.size());
    item.documents = {document_key(document)};
    if (is_checked(document)) take(std::move(item), {});
  }

  std::vector<CheckItem> finish() {
    std::ranges::stable_sort(items_, [](const CheckItem& a, const CheckItem& b) {
      return a.severity != b.severity ? a.severity > b.severity : rank_of(a.rule) < rank_of(b.rule);
    });
    std::unordered_map<std::string, std::size_t> seen;
    for (CheckItem& item : items_) {
      const std::size_t before = seen[item.key]++;
      if (before > 0) item.key = text::content_id('k', {item.key, std::to_string(before)});
    }
    return std::move(items_);
  }

 private:
  /// A draft need not be linked itself to a figure that differs: whoever agrees with it may be. So who agrees
  /// with a member of a clash is a member too.
  [[nodiscard]] Finding with_agreeing(const Finding& finding) const {
    Finding whole = finding;
    const bool is_clash = finding.kind == FindingKind::discrepancy || finding.kind == FindingKind::update;
    if (!options_.checked || !is_clash) return whole;
    for (const std::string& id : finding.members) {
      const auto cluster = clusters_.find(id);
      if (cluster == clusters_.end()) continue;
      whole.members.insert(whole.members.end(), cluster->second->members.begin(), cluster->second->members.end());
    }
    std::ranges::sort(whole.members, [&](const std::string& a, const std::string& b) {
      return std::tuple(input_.graph.ref(a).document, input_.graph.span_of(a), std::string_view(a)) <
             std::tuple(input_.graph.ref(b).document, input_.graph.span_of(b), std::string_view(b));
    });
    whole.members.erase(std::unique(whole.members.begin(), whole.members.end()), whole.members.end());
    return whole;
  }

  [[nodiscard]] bool agree(const std::string& a, const std::string& b) const {
    const auto cluster = clusters_.find(a);
    const auto other = clusters_.find(b);
    return cluster != clusters_.end() && other != clusters_.end() && cluster->second == other->second;
  }

  [[nodiscard]] bool is_on(std::string_view rule) const {
    const auto setting = options_.rules.find(rule);
    return setting != options_.rules.end() && setting->second.severity;
  }

  /// Told before the passages are looked up: agreements are most of what there is.
  [[nodiscard]] bool is_off(const Finding& finding) const {
    if (finding.kind == FindingKind::update && is_on("outdated")) return false;
    return !is_on(isnad::to_string(finding.kind));
  }

  [[nodiscard]] bool is_checked(const Document& document) const {
    return !options_.checked || options_.checked->contains(document.id);
  }

  void add_documents(const FindingView& view) {
    const auto& documents = input_.graph.documents;
    const auto own = std::ranges::find_if(
        view.documents, [&](std::size_t number) { return is_checked(documents[number - 1].document); });
    if (own == view.documents.end()) return;
    CheckItem item;
    item.rule = find_rule(isnad::to_string(view.finding->kind));
    item.place = place_of(documents[*own - 1].document, {});
    item.message = view.heading;
    for (const std::size_t number : view.documents) item.documents.push_back(document_key(documents[number - 1].document));
    take(std::move(item), *view.finding);
  }

  void add_single(const FindingView& view, std::size_t own) {
    const PassageView& passage = view.passages[own];
    if (!is_checked(*passage.document)) return;
    CheckItem item = item_at(passage, "single_source");
    item.message = message_from_own(item, options_.words);
    take(std::move(item), *view.finding);
  }

  void add_passages(const FindingView& view, std::size_t own) {
    CheckItem item = item_at(view.passages[own], rule_name(view, own));
    for (const bool differs : {true, false}) {
      for (std::size_t i = 0; i < view.passages.size(); ++i) {
        if (i != own && is_different(view, own, i) == differs) item.others.push_back(other(view.passages[i], differs));
      }
    }
    item.changes = view.changes;
    if (options_.checked) item.message = message_from_own(item, options_.words);
    if (item.message.empty()) item.message = view.heading;
    take(std::move(item), *view.finding);
  }

  static CheckItem item_at(const PassageView& own, std::string_view rule) {
    CheckItem item;
    item.rule = find_rule(rule);
    item.own = own;
    item.place = place_of(*own.document, own.span);
    return item;
  }

  static CheckPassage other(const PassageView& passage, bool differs) {
    return {passage, place_of(*passage.document, passage.span), differs};
  }

  [[nodiscard]] bool is_different(const FindingView& view, std::size_t own, std::size_t i) const {
    const PassageView& a = view.passages[own];
    const PassageView& b = view.passages[i];
    if (view.finding->kind == FindingKind::attribution) return a.speaker != b.speaker;
    if (a.kind == StatementKind::figure && agree(a.id, b.id)) return false;
    return variant_key(a) != variant_key(b);
  }

  /// An update's link leads from the earlier count to the later one: who has the earlier one, whenever it was
  /// written, is outdated.
  [[nodiscard]] std::string_view rule_name(const FindingView& view, std::size_t own) const {
    if (view.finding->kind != FindingKind::update || !options_.checked) return isnad::to_string(view.finding->kind);
    const std::string& id = view.passages[own].id;
    for (const PassageView& passage : view.passages) {
      if (passage.id != id && !agree(passage.id, id)) continue;
      const auto links = links_.find(passage.id);
      if (links == links_.end()) continue;
      const auto is_update = [](const Link* link) { return link->relation == Relation::update; };
      if (std::ranges::any_of(links->second, is_update)) return "outdated";
    }
    return "update";
  }

  void take(CheckItem item, const Finding& finding) {
    if (!is_on(item.rule->name)) return;
    const RuleSetting& setting = options_.rules.find(item.rule->name)->second;
    item.severity = *setting.severity;
    item.finding = finding.id;
    item.outlets = finding.outlets;
    item.independent_sources = finding.independent_sources;
    if (!reaches(item, finding, setting)) return;
    item.key = key_of(item, options_.checked.has_value());
    items_.push_back(std::move(item));
  }

  [[nodiscard]] bool reaches(const CheckItem& item, const Finding& finding, const RuleSetting& setting) const {
    if (setting.min_score > 0.0 && score_of(finding) < setting.min_score) return false;
    if (!finding.members.empty() && finding.independent_sources < setting.min_sources) return false;
    if (setting.min_difference <= 0.0 || !item.own || item.others.empty()) return true;
    const AlignmentGraph& graph = input_.graph;
    const auto apart = difference(graph.figure(item.own->id), graph.figure(item.others.front().passage.id));
    return !apart || *apart >= setting.min_difference;
  }

  /// Of the strongest link between two members; 1 where no link is behind the finding.
  [[nodiscard]] double score_of(const Finding& finding) const {
    const std::set<std::string_view> members(finding.members.begin(), finding.members.end());
    double best = -1.0;
    for (const std::string& id : finding.members) {
      const auto links = links_.find(id);
      if (links == links_.end()) continue;
      for (const Link* link : links->second) {
        if (members.contains(link->b)) best = std::max(best, link->score);
      }
    }
    return best < 0.0 ? 1.0 : best;
  }

  const ReportInput& input_;
  const CheckOptions& options_;
  GraphIndex index_;
  std::unordered_map<std::string_view, std::vector<const Link*>> links_;  ///< by their first end
  std::unordered_map<std::string_view, const Cluster*> clusters_;
  std::vector<CheckItem> items_;
};

void add_note(CheckView& view, const Diagnostic& diagnostic, const std::string& place) {
  if (diagnostic.severity < Severity::warning) return;
  view.notes.push_back({diagnostic.severity, diagnostic.code, place + view.words.said(diagnostic.message)});
}

/// Those of reading begin with their place already.
void add_notes(CheckView& view, const ReportInput& input) {
  for (const Diagnostic& diagnostic : input.diagnostics) {
    if (!is_suspicious(diagnostic)) add_note(view, diagnostic, "");
  }
  for (const Statements& stated : input.graph.documents) {
    for (const Diagnostic& diagnostic : stated.diagnostics) {
      add_note(view, diagnostic, to_string(place_of(stated.document, diagnostic.span)) + ": ");
    }
  }
  for (const Diagnostic& diagnostic : input.graph.diagnostics) add_note(view, diagnostic, "");
}

void add_document_counts(CheckView& view, const AlignmentGraph& graph, const CheckOptions& options) {
  std::set<std::string> paths;
  std::set<std::string> alone;
  for (const Event& event : graph.events) {
    for (const std::size_t d : event.documents) {
      const Document& document = graph.documents[d].document;
      if (options.checked && !options.checked->contains(document.id)) {
        ++view.compared;
        continue;
      }
      paths.insert(plain_path(document.path));
      if (event.documents.size() == 1) alone.insert(plain_path(document.path));
    }
  }
  view.documents.assign(paths.begin(), paths.end());
  view.alone.assign(alone.begin(), alone.end());
}

}  // namespace

bool fails(const CheckView& view, const CheckItem& item) { return view.fail_on && item.severity >= *view.fail_on; }

CheckPlace place_of(const Document& document, Span span) {
  const text::LineColumn begin = text::line_column(document.text, span.begin);
  const text::LineColumn end = text::line_column(document.text, std::max(span.begin, span.end));
  return {plain_path(document.path), begin.line, begin.column, end.line, end.column,
          document.verbatim ? begin.line : document.line, document.verbatim};
}

CheckView make_check_view(const ReportInput& input, const CheckOptions& options) {
  ItemMaker maker(input, options);
  for (const Finding& finding : input.findings) maker.add(finding);
  for (const Diagnostic& diagnostic : input.diagnostics) {
    if (is_suspicious(diagnostic)) maker.add(diagnostic);
  }
  CheckView view;
  view.words = options.words;
  view.items = maker.finish();
  add_notes(view, input);
  add_document_counts(view, input.graph, options);
  return view;
}

bool is_key(std::string_view text) {
  return text.size() == 17 && text.front() == 'k' &&
         text.find_first_not_of("0123456789abcdef", 1) == std::string_view::npos;
}

std::array<std::size_t, 3> count_severities(const std::vector<CheckItem>& items) {
  std::array<std::size_t, 3> counts{};
  for (const CheckItem& item : items) ++counts[static_cast<std::size_t>(item.severity)];
  return counts;
}

std::string describe_counts(const std::array<std::size_t, 3>& counts, const lang::Interface& words) {
  std::string out;
  for (const auto& [key, count] : {std::pair("check_errors", counts[2]), std::pair("check_warnings", counts[1]), std::pair("check_infos", counts[0])}) {
    if (count > 0) out += (out.empty() ? "" : words.text("comma") + ' ') + words.count(key, count);
  }
  return out.empty() ? words.text("no_findings") : out;
}

std::string describe_check(const CheckView& view) {
  const lang::Interface& words = view.words;
  std::string out = words.fill("check_in", {describe_counts(count_severities(view.items), words), words.count("check_files", view.documents.size())});
  const auto add = [&](const char* key, std::size_t count) {
    if (count > 0) out += words.text("semicolon") + ' ' + words.count(key, count);
  };
  if (view.compared > 0) out += words.text("comma") + ' ' + words.count("check_compared", view.compared);
  add("check_known", view.known);
  add("check_suppressed", view.suppressed);
  return out;
}

std::string to_string(const CheckPlace& place) {
  return fmt::format("{}{}:{}:{}", place.path.starts_with(':') ? "./" : "", place.path, place.line, place.column);
}

std::string line_in_article(const CheckPlace& place, const lang::Interface& words) {
  return place.verbatim ? std::string() : words.fill("check_article_line", {std::to_string(place.line)});
}

}  // namespace isnad::report
