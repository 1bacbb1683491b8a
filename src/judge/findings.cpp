#include "judge/findings.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "text/content_id.h"

namespace isnad::judging {
namespace {

constexpr double kWorthNaming = 0.3;   // share of a document from which its copying is a finding
constexpr std::size_t kMostUndecided = 20;  // an event; more would hide the rest

std::string count_of(std::size_t n, const char* one, const char* many) {
  return std::to_string(n) + " " + (n == 1 ? one : many);
}

std::string sources_of(const Finding& finding) {
  return count_of(finding.outlets, "outlet", "outlets") + ", " + count_of(finding.independent_sources, "independent source", "independent sources");
}

// "15 (injured)": value, bound and measure, as a person would say it.
std::string figure_text(const Figure& figure) {
  std::string text;
  switch (figure.bound) {
    case Bound::about: text = "about "; break;
    case Bound::at_least: text = "at least "; break;
    case Bound::at_most: text = "at most "; break;
    case Bound::more_than: text = "more than "; break;
    case Bound::less_than: text = "less than "; break;
    default: break;
  }
  if (!figure.date.empty()) {
    text += figure.date;
  } else if (figure.value) {
    text += figure.value->to_string();
  } else if (figure.low && figure.high) {
    text += figure.low->to_string() + " to " + figure.high->to_string();
  } else {
    text += figure.low ? "several (" + figure.low->to_string() + " or more)" : "an unnamed number";
  }
  const std::string what = !figure.measure.empty() ? figure.measure : figure.unit;
  if (!what.empty()) text.append(" ").append(what);
  std::replace(text.begin(), text.end(), '_', ' ');
  return text;
}

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

std::string speaker_name(const Quote* quote) {
  return quote != nullptr && quote->speaker ? (quote->speaker->name.empty() ? quote->speaker->text : quote->speaker->name) : "";
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

std::string clash_message(const Board& board, const Group& group) {
  const Link& link = strongest(group);
  const Figure* a = board.graph().figure(link.a);
  const Figure* b = board.graph().figure(link.b);
  const std::string who_a = " (" + board.outlet_of(link.a) + ")", who_b = " (" + board.outlet_of(link.b) + ")";
  if (a == nullptr || b == nullptr) return "two outlets contradict each other";
  const char* joint = link.relation == Relation::update ? ", later " : " against ";
  return figure_text(*a) + who_a + joint + figure_text(*b) + who_b;
}

std::vector<Evidence> evidence_of_group(const Group& group) {
  std::vector<Evidence> evidence = strongest(group).evidence;
  evidence.push_back({"links", static_cast<double>(group.links.size()), count_of(group.links.size(), "pair", "pairs") + " of statements"});
  return evidence;
}

std::string agreement_message(const Board& board, const Cluster& cluster, const Finding& finding) {
  const std::string& first = cluster.members.front();
  std::string what;
  if (const Figure* figure = board.graph().figure(first); figure != nullptr) {
    what = figure_text(*figure);
  } else if (const Quote* quote = board.graph().quote(first); quote != nullptr) {
    what = "a remark of " + (speaker_name(quote).empty() ? std::string("a speaker not told") : speaker_name(quote));
  } else {
    what = "a statement";
  }
  return what + " in " + sources_of(finding);
}

std::size_t documents_in(const Board& board, const std::vector<std::string>& members) {
  std::set<std::size_t> documents;
  for (const std::string& id : members) documents.insert(board.graph().ref(id).document);
  return documents.size();
}

std::string percent(double share) { return std::to_string(std::lround(share * 100.0)) + " %"; }

}  // namespace

std::vector<Finding> agreements(const Board& board) {
  std::vector<Finding> findings;
  for (const Cluster& cluster : board.graph().clusters) {
    if (documents_in(board, cluster.members) < 2) continue;
    Finding finding = board.make(FindingKind::agreement, Severity::info, cluster.members);
    finding.message = agreement_message(board, cluster, finding);
    finding.evidence = {{"independent-sources", static_cast<double>(finding.independent_sources), "documents that share text count once"}};
    findings.push_back(std::move(finding));
  }
  return findings;
}

std::vector<Finding> clashes(const Board& board) {
  const auto groups = group_links(board, [](const Link& link) {
    return link.relation == Relation::discrepant || link.relation == Relation::update || link.relation == Relation::contradict;
  });
  std::vector<Finding> findings;
  for (const Group& group : groups) {
    const Relation relation = strongest(group).relation;
    Finding finding = board.make(clash_kind(relation), clash_severity(relation), members_of(group));
    finding.message = clash_message(board, group);
    finding.evidence = evidence_of_group(group);
    findings.push_back(std::move(finding));
  }
  return findings;
}

std::vector<Finding> compatibles(const Board& board) {
  std::vector<Finding> findings;
  for (const Group& group : group_links(board, [](const Link& link) { return link.relation == Relation::compatible; })) {
    Finding finding = board.make(FindingKind::vague, Severity::info, members_of(group));
    const Link& link = strongest(group);
    const Figure* a = board.graph().figure(link.a);
    const Figure* b = board.graph().figure(link.b);
    finding.message = figure_text(*a) + " (" + board.outlet_of(link.a) + ") and " + figure_text(*b) + " (" + board.outlet_of(link.b) + "): both may be true";
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
      const Link& link = strongest(hits);
      finding.message = kind == FindingKind::attribution
                            ? "the same words are given to " + speaker_name(board.graph().quote(link.a)) + " (" + board.outlet_of(link.a) + ") and to " +
                                  speaker_name(board.graph().quote(link.b)) + " (" + board.outlet_of(link.b) + ")"
                            : "one remark in different words: " + board.outlet_of(link.a) + " against " + board.outlet_of(link.b);
      finding.evidence = evidence_of_group(hits);
      findings.push_back(std::move(finding));
    }
  }
  return findings;
}

std::vector<Finding> single_sources(const Board& board) {
  const AlignmentGraph& graph = board.graph();
  std::set<std::string> linked;
  for (const Link& link : graph.links) {
    if (link.relation == Relation::part_of) continue;
    linked.insert(link.a);
    linked.insert(link.b);
  }
  std::vector<Finding> findings;
  for (std::size_t d = 0; d < graph.documents.size(); ++d) {
    if (graph.events[board.event_of(d)].documents.size() < 2) continue;
    std::vector<std::string> alone;
    for (const Quote& quote : graph.documents[d].quotes) {
      if (quote.kind == Quote::Kind::speech && quote.form != Quote::Form::indirect && !linked.contains(quote.id)) alone.push_back(quote.id);
    }
    for (const Figure& figure : graph.documents[d].figures) {
      if (!figure.anaphoric && !figure.measure.empty() && !linked.contains(figure.id)) alone.push_back(figure.id);
    }
    if (alone.empty()) continue;
    Finding finding = board.make(FindingKind::single_source, Severity::info, std::move(alone));
    finding.message = "only " + outlet_name(graph.documents[d].document) + " has " + count_of(finding.members.size(), "quote or figure", "quotes and figures");
    findings.push_back(std::move(finding));
  }
  return findings;
}

std::vector<Finding> copies(const Board& board) {
  std::unordered_map<std::string, std::size_t> index;
  const AlignmentGraph& graph = board.graph();
  for (std::size_t d = 0; d < graph.documents.size(); ++d) index[graph.documents[d].document.id] = d;
  std::vector<Finding> findings;
  for (const Copy& copy : graph.copies) {
    if (std::max(copy.share[0], copy.share[1]) < kWorthNaming) continue;
    const std::size_t a = index.at(copy.documents[0]), b = index.at(copy.documents[1]);
    Finding finding;
    finding.kind = FindingKind::copy;
    finding.event = board.event_of(a);
    finding.members = {copy.documents[0], copy.documents[1]};
    finding.outlets = outlet_name(graph.documents[a].document) == outlet_name(graph.documents[b].document) ? 1 : 2;
    finding.independent_sources = 1;
    finding.id = text::content_id('i', {"copy", copy.documents[0], copy.documents[1]});
    finding.message = outlet_name(graph.documents[a].document) + " (" + percent(copy.share[0]) + ") and " + outlet_name(graph.documents[b].document) +
                      " (" + percent(copy.share[1]) + ") share " + count_of(copy.sentences, "sentence", "sentences") +
                      (copy.credited ? "; an agency is named" : "; no source is credited");
    finding.evidence = {{"shared-5-grams", std::max(copy.share[0], copy.share[1]), "sentences with most word 5-grams in common"}};
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
      finding.message = figure_text(*board.graph().figure(link->a)) + " and " + figure_text(*board.graph().figure(link->b)) + ": " + link->evidence.front().detail;
      finding.evidence = link->evidence;
      findings.push_back(std::move(finding));
    }
  }
  return findings;
}

}  // namespace isnad::judging
