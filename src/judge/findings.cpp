#include "judge/findings.h"

#include "judge/describe.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <unordered_set>

#include "text/content_id.h"

namespace isnad::judging {
namespace {

constexpr double kWorthNaming = 0.3;   // share of a document from which its copying is a finding
constexpr std::size_t kMostUndecided = 20;  // an event; more would hide the rest

std::vector<std::string> ends_of(const Link& link) { return {link.a, link.b}; }

// Links of some relations, grouped by the clusters at their two ends: three outlets with 15 against two with
// 18 are one finding.
struct Group {
  std::string a, b;
  std::vector<const Link*> links;
};

template <class Accept>
std::vector<Group> group_links(const Board& board, Accept accept) {
  std::map<std::pair<std::string, std::string>, std::vector<const Link*>> groups;
  for (const Link& link : board.graph().links) {
    if (!accept(link)) continue;
    std::pair ends{board.leader(link.a), board.leader(link.b)};
    if (link.relation != Relation::update && ends.second < ends.first) std::swap(ends.first, ends.second);
    groups[ends].push_back(&link);
  }
  std::vector<Group> list;
  for (auto& [ends, links] : groups) list.push_back({ends.first, ends.second, std::move(links)});
  return list;
}

// What a figure means, of its event.
std::string meaning_in_event(const Board& board, const std::string& id) {
  return std::to_string(board.event_of(board.graph().ref(id).document)) + "\n" + meaning_of(*board.graph().figure(id));
}

// "7, later 11" and "11, later 13" say that it was 7 before it was 13: of a count that climbs, each step is told once.
class Steps {
 public:
  Steps(const Board& board, const std::vector<Group>& groups) : board_(board) {
    for (const Group& group : groups) {
      if (is_step(group)) next_[meaning(group.links.front()->a)].insert(meaning(group.links.front()->b));
    }
  }
  [[nodiscard]] bool skips_one(const Group& group) const {
    if (!is_step(group)) return false;
    const std::string first = meaning(group.links.front()->a), last = meaning(group.links.front()->b);
    const std::set<std::string>& after = next_.at(first);
    return std::any_of(after.begin(), after.end(), [&](const std::string& between) {
      return between != last && leads(between, last) && !leads(last, between) && !leads(between, first);
    });
  }

 private:
  [[nodiscard]] bool leads(const std::string& from, const std::string& to) const {
    const auto found = next_.find(from);
    return found != next_.end() && found->second.contains(to);
  }
  [[nodiscard]] bool is_step(const Group& group) const {
    return group.links.front()->relation == Relation::update && board_.graph().figure(group.links.front()->a) != nullptr;
  }
  [[nodiscard]] std::string meaning(const std::string& id) const { return meaning_in_event(board_, id); }

  const Board& board_;
  std::map<std::string, std::set<std::string>> next_;  ///< meaning -> those that it is updated to
};

// What two figures mean whose clash or update is told: of "25, later 72" it is not told again that both may be true.
class Told {
 public:
  explicit Told(const Board& board) : board_(board) {
    for (const Link& link : board.graph().links) {
      if (link.kind == StatementKind::figure && (link.relation == Relation::discrepant || link.relation == Relation::update)) pairs_.insert(meanings(link));
    }
  }
  [[nodiscard]] bool has(const Link& link) const { return link.kind == StatementKind::figure && pairs_.contains(meanings(link)); }

 private:
  [[nodiscard]] std::pair<std::string, std::string> meanings(const Link& link) const {
    return std::minmax({meaning_in_event(board_, link.a), meaning_in_event(board_, link.b)});  // of a list: values, not references
  }
  const Board& board_;
  std::set<std::pair<std::string, std::string>> pairs_;
};

std::vector<std::string> members_of(const Group& group) {
  std::vector<std::string> members;
  for (const Link* link : group.links) {
    members.push_back(link->a);
    members.push_back(link->b);
  }
  return members;
}

const Link& strongest(const Group& group) {
  return **std::max_element(group.links.begin(), group.links.end(), [](const Link* a, const Link* b) { return a->score < b->score; });
}

const Evidence* evidence_of(const Link& link, std::string_view rule) {
  const auto found = std::find_if(link.evidence.begin(), link.evidence.end(), [&](const Evidence& e) { return e.rule == rule; });
  return found == link.evidence.end() ? nullptr : &*found;
}

FindingKind clash_kind(Relation relation) {
  return relation == Relation::update ? FindingKind::update
         : relation == Relation::contradict ? FindingKind::contradiction : FindingKind::discrepancy;
}

Severity clash_severity(Relation relation) {
  return relation == Relation::update ? Severity::info : relation == Relation::contradict ? Severity::warning : Severity::error;
}

std::vector<Evidence> evidence_of_group(const Group& group) {
  std::vector<Evidence> evidence = strongest(group).evidence;
  evidence.push_back({"links", static_cast<double>(group.links.size()), std::to_string(group.links.size()) + (group.links.size() == 1 ? " pair" : " pairs") + " of statements"});
  return evidence;
}

// That two outlets write one name in marks is no agreement on what was said.
bool is_term(const Board& board, const Cluster& cluster) {
  return std::all_of(cluster.members.begin(), cluster.members.end(), [&](const std::string& id) {
    const Quote* quote = board.graph().quote(id);
    return quote != nullptr && quote->kind == Quote::Kind::term;
  });
}

// Of claims that agree the link between the two of different outlets that are most alike, by leader: they show best what is
// agreed on.
std::unordered_map<std::string_view, const Link*> likest_claims(const Board& board) {
  std::unordered_map<std::string_view, const Link*> likest;
  for (const Link& link : board.graph().links) {
    if (link.kind != StatementKind::claim || link.relation == Relation::contradict || board.leader(link.a) != board.leader(link.b)) continue;
    if (board.outlet_of(link.a) == board.outlet_of(link.b)) continue;
    const Link*& best = likest[board.leader(link.a)];
    if (best == nullptr || std::tuple(-link.score, std::string_view(link.a), std::string_view(link.b)) < std::tuple(-best->score, std::string_view(best->a), std::string_view(best->b))) best = &link;
  }
  return likest;
}

}  // namespace

std::vector<Finding> agreements(const Board& board) {
  const auto likest = likest_claims(board);
  std::map<std::string_view, std::vector<std::string>> agreeing;  // by leader
  std::vector<std::string_view> order;
  for (const Cluster& cluster : board.graph().clusters) {
    if (is_term(board, cluster)) continue;
    std::vector<std::string>& members = agreeing[board.leader(cluster.members.front())];
    if (members.empty()) order.push_back(board.leader(cluster.members.front()));
    members.insert(members.end(), cluster.members.begin(), cluster.members.end());
  }
  std::vector<Finding> findings;
  for (const std::string_view leader : order) {
    Finding finding = board.make(FindingKind::agreement, Severity::info, agreeing[leader]);
    if (finding.outlets < 2) continue;  // an outlet that repeats itself agrees with nobody
    const auto pair = likest.find(leader);
    finding.subjects = pair == likest.end() ? std::vector<std::string>{finding.members.front()} : ends_of(*pair->second);
    finding.evidence = {{"independent-sources", static_cast<double>(finding.independent_sources), "documents that share text count once"}};
    findings.push_back(std::move(finding));
  }
  return findings;
}

std::vector<Finding> clashes(const Board& board) {
  const auto groups = group_links(board, [](const Link& link) {
    return link.relation == Relation::discrepant || link.relation == Relation::update || link.relation == Relation::contradict;
  });
  const Steps steps(board, groups);
  std::vector<Finding> findings;
  for (const Group& group : groups) {
    if (steps.skips_one(group)) continue;
    const Relation relation = strongest(group).relation;
    Finding finding = board.make(clash_kind(relation), clash_severity(relation), members_of(group));
    finding.subjects = ends_of(strongest(group));
    finding.evidence = evidence_of_group(group);
    findings.push_back(std::move(finding));
  }
  return findings;
}

namespace {

// "Many of the injured": that 73 were injured is told by nobody's "many".
bool fits_any_number(const Board& board, const Group& group) {
  const auto is_open = [&](const std::string& id) {
    const Figure* figure = board.graph().figure(id);
    return figure != nullptr && figure->bound == Bound::vague && !figure->value && !figure->low && !figure->high;
  };
  return std::all_of(group.links.begin(), group.links.end(), [&](const Link* link) { return is_open(link->a) || is_open(link->b); });
}

}  // namespace

std::vector<Finding> compatibles(const Board& board) {
  std::vector<Finding> findings;
  const Told told(board);
  for (const Group& group : group_links(board, [](const Link& link) { return link.relation == Relation::compatible; })) {
    if (told.has(*group.links.front()) || fits_any_number(board, group)) continue;
    Finding finding = board.make(FindingKind::vague, Severity::info, members_of(group));
    finding.subjects = ends_of(strongest(group));
    finding.evidence = evidence_of_group(group);
    findings.push_back(std::move(finding));
  }
  return findings;
}

std::vector<Finding> misquotes(const Board& board) {
  std::vector<Finding> findings;
  const auto is_quote = [](const Link& link) { return link.kind == StatementKind::quote && link.relation == Relation::same; };
  for (const Group& group : group_links(board, is_quote)) {
    const Group* found = &group;
    for (const auto& [rule, kind] : {std::pair{"different-speakers", FindingKind::attribution}, std::pair{"altered-words", FindingKind::wording}}) {
      Group hits{found->a, found->b, {}};
      for (const Link* link : found->links) {
        if (evidence_of(*link, rule) != nullptr) hits.links.push_back(link);
      }
      if (hits.links.empty()) continue;
      Finding finding = board.make(kind, Severity::warning, members_of(hits));
      finding.subjects = ends_of(strongest(hits));
      finding.evidence = evidence_of_group(hits);
      findings.push_back(std::move(finding));
    }
  }
  return findings;
}

// Numbers that several outlets give of one unit in an event, whatever they are said to measure: "17 dead" is no news of one
// outlet where another has "17 victims". Small ones meet by chance.
class SharedNumbers {
 public:
  explicit SharedNumbers(const Board& board) : board_(board) {
    for (std::size_t d = 0; d < board.graph().documents.size(); ++d) {
      for (const Figure& figure : board.graph().documents[d].figures) {
        if (is_telling(figure)) outlets_[key(figure, d)].insert(outlet_name(board.graph().documents[d].document));
      }
    }
  }
  [[nodiscard]] bool has(const Figure& figure, std::size_t document) const {
    return is_telling(figure) && outlets_.at(key(figure, document)).size() > 1;
  }

 private:
  static bool is_telling(const Figure& figure) {
    constexpr std::int64_t kSmall = 10;
    return figure.value && *figure.value > Decimal{kSmall} && !figure.unit.empty();
  }
  [[nodiscard]] std::tuple<std::size_t, std::string, std::string> key(const Figure& figure, std::size_t document) const {
    return {board_.event_of(document), figure.unit, figure.value->to_string()};
  }
  const Board& board_;
  std::map<std::tuple<std::size_t, std::string, std::string>, std::set<std::string>> outlets_;
};

// What of the articles another outlet has too, as links tell it: the statement itself, a figure that its article gives a second
// time, words in marks that are most of a claim which another outlet makes without marks.
class Elsewhere {
 public:
  explicit Elsewhere(const Board& board) : board_(board), meanings_(board.graph().documents.size()) {
    for (const Link& link : board.graph().links) {
      if (link.relation == Relation::part_of) continue;
      linked_.insert({link.a, link.b});
      if (link.kind == StatementKind::figure) add_meaning(link.a), add_meaning(link.b);
    }
  }
  [[nodiscard]] bool has(const Quote& quote, std::size_t document) const {
    if (linked_.contains(quote.id)) return true;
    const auto claims = of_sentence(board_.graph().documents[document].claims, quote.sentence);
    return std::any_of(claims.begin(), claims.end(), [&](const Claim& claim) {
      const bool is_most = quote.span.contains(claim.span) || (claim.span.contains(quote.span) && 2 * quote.span.size() >= claim.span.size());
      return is_most && linked_.contains(claim.id);
    });
  }
  [[nodiscard]] bool has(const Figure& figure, std::size_t document) const {
    return linked_.contains(figure.id) || meanings_[document].contains(meaning_of(figure));
  }

 private:
  void add_meaning(const std::string& id) { meanings_[board_.graph().ref(id).document].insert(meaning_of(*board_.graph().figure(id))); }

  const Board& board_;
  std::unordered_set<std::string_view> linked_;
  std::vector<std::unordered_set<std::string>> meanings_;
};

std::vector<Finding> single_sources(const Board& board) {
  const AlignmentGraph& graph = board.graph();
  const SharedNumbers shared(board);
  const Elsewhere elsewhere(board);
  std::vector<Finding> findings;
  for (std::size_t d = 0; d < graph.documents.size(); ++d) {
    if (graph.events[board.event_of(d)].documents.size() < 2) continue;
    std::vector<std::string> alone;
    for (const Quote& quote : graph.documents[d].quotes) {
      if (quote.kind == Quote::Kind::speech && quote.form != Quote::Form::indirect && !elsewhere.has(quote, d)) alone.push_back(quote.id);
    }
    for (const Figure& figure : graph.documents[d].figures) {
      if (!figure.anaphoric && !figure.measure.empty() && !elsewhere.has(figure, d) && !shared.has(figure, d)) alone.push_back(figure.id);
    }
    if (alone.empty()) continue;
    Finding finding = board.make(FindingKind::single_source, Severity::info, std::move(alone));
    finding.subjects = {finding.members.front()};
    findings.push_back(std::move(finding));
  }
  return findings;
}

std::vector<Finding> copies(const Board& board) {
  const AlignmentGraph& graph = board.graph();
  std::vector<Finding> findings;
  for (const Copy& copy : graph.copies) {
    if (std::max(copy.share[0], copy.share[1]) < kWorthNaming && copy.shared_error.empty()) continue;
    const std::size_t a = graph.document_refs.at(copy.documents[0]), b = graph.document_refs.at(copy.documents[1]);
    Finding finding;
    finding.kind = FindingKind::copy;
    finding.event = board.event_of(a);
    finding.members = {copy.documents[0], copy.documents[1]};
    finding.outlets = outlet_name(graph.documents[a].document) == outlet_name(graph.documents[b].document) ? 1 : 2;
    const bool one_event = board.event_of(a) == board.event_of(b);  // groups are of one event
    finding.independent_sources = one_event && graph.copy_group[a] != graph.copy_group[b] ? 2 : 1;
    finding.id = text::content_id('i', {"copy", key_of(graph.documents[a].document), key_of(graph.documents[b].document)});
    finding.subjects = finding.members;
    finding.evidence = {{"shared-5-grams", std::max(copy.share[0], copy.share[1]), "sentences with most word 5-grams in common"}};
    if (!copy.shared_error.empty()) finding.evidence.push_back({"shared-error", 1.0, copy.shared_error});
    findings.push_back(std::move(finding));
  }
  return findings;
}

namespace {

std::string_view without_prefix(std::string_view text, std::string_view prefix) { return text.starts_with(prefix) ? text.substr(prefix.size()) : text; }

}  // namespace

std::vector<Finding> suspicious_texts(const Board& board, const std::vector<Diagnostic>& reading) {
  std::unordered_map<std::string_view, std::size_t> index;
  const AlignmentGraph& graph = board.graph();
  for (std::size_t d = 0; d < graph.documents.size(); ++d) index[graph.documents[d].document.id] = d;
  std::vector<Finding> findings;
  for (const Diagnostic& remark : reading) {
    const auto at = index.find(remark.document);
    if (remark.code != "suspicious-text" || remark.severity < Severity::warning || at == index.end()) continue;
    Finding finding;
    finding.kind = FindingKind::suspicious_text;
    finding.severity = remark.severity;
    finding.event = board.event_of(at->second);
    finding.members = finding.subjects = {remark.document};
    finding.outlets = finding.independent_sources = 1;
    const Document& document = graph.documents[at->second].document;
    finding.id = text::content_id('i', {"suspicious-text", key_of(document), without_prefix(remark.message, document.path)});
    finding.evidence = {{"suspicious-text", 1.0, remark.message}};
    findings.push_back(std::move(finding));
  }
  return findings;
}

std::vector<Finding> undecided(const Board& board) {
  std::map<std::size_t, std::vector<const Link*>> by_event;
  for (const Link& link : board.graph().undecided) by_event[board.event_of(board.graph().ref(link.a).document)].push_back(&link);
  std::vector<Finding> findings;
  for (auto& [event, links] : by_event) {
    std::stable_sort(links.begin(), links.end(), [](const Link* a, const Link* b) { return a->score > b->score; });
    std::set<std::pair<std::string, std::string>> named;
    for (const Link* link : links) {
      if (named.size() == kMostUndecided) break;
      if (!named.emplace(board.leader(link->a), board.leader(link->b)).second) continue;
      Finding finding = board.make(FindingKind::undecided, Severity::info, {link->a, link->b});
      finding.subjects = ends_of(*link);
      finding.evidence = link->evidence;
      findings.push_back(std::move(finding));
    }
  }
  return findings;
}

}  // namespace isnad::judging
