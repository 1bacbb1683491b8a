#include "isnad/align.h"

#include <algorithm>
#include <tuple>

#include "align/clusters.h"
#include "align/copies.h"
#include "align/entities.h"
#include "align/event_words.h"
#include "align/events.h"
#include "align/latent.h"
#include "align/shared_errors.h"
#include "text/content_id.h"
#include "text/iso_date.h"
#include "text/parallel.h"
#include "text/utf8.h"

namespace isnad {
namespace {

using alignment::DocumentWords;

// By time, then id: the order of the input plays no part. Undated documents come last.
void sort_documents(std::vector<Statements>& documents) {
  const auto key = [](const Statements& stated) {
    const auto instant = text::instant(stated.document.published);
    return std::tuple(!instant.has_value(), instant.value_or(0), std::string_view(stated.document.id));
  };
  std::stable_sort(documents.begin(), documents.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });
}

// Who stands behind each document: its outlet's owner, else the outlet.
std::vector<std::string> sources_of(const std::vector<Statements>& documents, const AlignOptions& options) {
  std::vector<std::string> sources;
  for (const Statements& stated : documents) {
    const auto owner = options.owners.find(stated.document.outlet);
    sources.push_back(owner == options.owners.end() ? stated.document.outlet : owner->second);
  }
  return sources;
}

// The headline, else the first sentence, of the event's first document with either.
std::string title_of(const std::vector<Statements>& documents, const std::vector<std::size_t>& members) {
  for (const std::size_t d : members) {
    if (!documents[d].document.title.empty()) return documents[d].document.title;
  }
  for (const std::size_t d : members) {
    if (!documents[d].sentences.empty()) return std::string(text::prefix(documents[d].sentences[0].span.of(documents[d].document.text), 160));
  }
  return {};
}

Event make_event(const std::vector<Statements>& documents, std::vector<std::size_t> members) {
  std::string ids;
  for (const std::size_t d : members) ids.append(key_of(documents[d].document)).append("\n");
  Event event;
  event.id = text::content_id('e', {ids});
  event.title = title_of(documents, members);
  event.documents = std::move(members);
  return event;
}

void sort_links(std::vector<Link>& links) {
  std::sort(links.begin(), links.end(), [](const Link& a, const Link& b) {
    return std::tie(a.kind, a.a, a.b, a.relation) < std::tie(b.kind, b.a, b.b, b.relation);
  });
}

// Of all events, in an order that only their ids decide.
void take_links(std::vector<alignment::FoundLinks> by_event, AlignmentGraph& graph) {
  std::size_t links = 0, undecided = 0;
  for (const auto& found : by_event) {
    links += found.links.size();
    undecided += found.undecided.size();
  }
  graph.links.reserve(links);
  graph.undecided.reserve(undecided);
  for (auto& found : by_event) {
    std::move(found.links.begin(), found.links.end(), std::back_inserter(graph.links));
    std::move(found.undecided.begin(), found.undecided.end(), std::back_inserter(graph.undecided));
  }
  sort_links(graph.links);
  sort_links(graph.undecided);
}

alignment::FoundLinks event_links(const AlignmentGraph& graph, const std::vector<DocumentWords>& words, const Languages& languages,
                              const Event& event, alignment::Limits& limits) {
  const bool alone = event.documents.size() < 2;
  if (alone && !alignment::may_contradict_itself(graph.documents[event.documents.front()])) return {};
  auto event_words = alignment::event_words(graph.documents, words, languages, event.documents);
  event_words.limits = &limits;
  if (alone) return {alignment::self_contradictions(event_words), {}};
  alignment::FoundLinks found = alignment::figure_links(event_words);
  for (auto find : {alignment::quote_links, alignment::claim_links}) {
    for (Link& link : find(event_words)) found.links.push_back(std::move(link));
  }
  for (auto* links : {&found.links, &found.undecided}) {
    for (Link& link : *links) {  // a month's news has half a million
      link.evidence.shrink_to_fit();
      link.edits.shrink_to_fit();
    }
  }
  return found;
}

void note_event_limits(const alignment::EventLimits& limits, std::vector<Diagnostic>& diagnostics) {
  if (limits.documents == 0 && limits.terms == 0) return;
  diagnostics.push_back({Severity::info, "limit-events", "", {}, "articles share words with more than " + std::to_string(alignment::kMostCompared) +
                         " events " + std::to_string(limits.documents) + " times, and are compared with the nearest only; " + std::to_string(limits.terms) +
                         " times a word that stands in more than " + std::to_string(alignment::kMostEvents) + " events leads to the later ones only"});
}

// One remark for the run: a long list of events says no more.
void note_limits(const std::vector<alignment::Limits>& limits, std::size_t common_grams, std::vector<Diagnostic>& diagnostics) {
  std::size_t keys = 0, events = 0, spaces = 0;
  for (const alignment::Limits& one : limits) {
    keys += one.common_keys;
    events += one.common_keys > 0 ? 1 : 0;
    spaces += one.uncut_space ? 1 : 0;
  }
  if (keys > 0) {
    diagnostics.push_back({Severity::info, "limit-common-words", "", {}, std::to_string(keys) + " words or kinds of figures stand in more than " +
                           std::to_string(alignment::CandidateOptions{}.most_postings) + " statements of an event (" + std::to_string(events) +
                           " events); for them alone each is compared with its next " + std::to_string(alignment::kNeighbours) + " only, and a few of each number with a few of every other"});
  }
  if (common_grams > 0) {
    diagnostics.push_back({Severity::info, "limit-copies", "", {}, std::to_string(common_grams) + " sequences of five words stand in more than " +
                           std::to_string(alignment::kMostSharers) + " sentences; each is compared with its next " + std::to_string(alignment::kNextSharers) + " only"});
  }
  if (spaces > 0) {
    diagnostics.push_back({Severity::info, "limit-statements", "", {}, std::to_string(spaces) + " events have more than " +
                           std::to_string(alignment::LatentSpace::kMostStatements) + " sentences with claims; in them words must be common to count as alike"});
  }
}

}  // namespace

AlignmentGraph align(std::vector<Statements> documents, const Languages& languages, const AlignOptions& options) {
  AlignmentGraph graph;
  graph.documents = std::move(documents);
  sort_documents(graph.documents);
  graph.index();
  std::vector<DocumentWords> words(graph.documents.size());
  text::in_parallel(options.threads, words.size(), [&](std::size_t d) { words[d] = alignment::words_of(graph.documents[d], languages); });

  alignment::EventLimits event_limits;
  alignment::SharedText shared;
  const auto find_events = [&] {
    for (auto& members : alignment::split_events(graph.documents, words, options, &event_limits)) {
      graph.events.push_back(make_event(graph.documents, std::move(members)));
    }
  };
  text::together(options.threads, find_events, [&] { shared = alignment::find_copies(graph.documents, words, languages); });
  text::in_parallel(options.threads, graph.events.size(), [&](std::size_t e) { alignment::name_entities(graph.documents, graph.events[e], languages); });
  graph.copy_group = alignment::copy_groups(shared, graph.events, sources_of(graph.documents, options));
  graph.copies = std::move(shared.copies);
  graph.copied_share = std::move(shared.copied_share);

  auto errors = alignment::shared_misspellings(graph.documents, words, graph.events, options.threads);
  std::vector<alignment::FoundLinks> links(graph.events.size());
  std::vector<alignment::Limits> limits(graph.events.size());
  text::in_parallel(options.threads, links.size(), [&](std::size_t e) {
    links[e] = event_links(graph, words, languages, graph.events[e], limits[e]);
    for (const std::size_t d : graph.events[e].documents) words[d] = {};  // the links need the room
  });
  note_event_limits(event_limits, graph.diagnostics);
  note_limits(limits, shared.common_grams, graph.diagnostics);
  take_links(std::move(links), graph);
  const auto join_errors = [&] {
    for (auto& error : alignment::shared_misprints(graph)) errors.push_back(std::move(error));
    for (const auto& error : errors) alignment::join_by_error(graph, error);
  };
  text::together(options.threads, join_errors, [&] { graph.clusters = alignment::find_clusters(graph); });
  return graph;
}

}  // namespace isnad
