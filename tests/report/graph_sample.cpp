#include "report/graph_sample.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <numeric>
#include <sstream>
#include <stdexcept>

namespace isnad::test {
namespace {

std::string path_of(const std::string& name) { return std::string(ISNAD_SOURCE_DIR) + "/testdata/report/" + name; }

std::vector<std::vector<std::string>> rows(const std::string& name) {
  std::ifstream in(path_of(name));
  std::vector<std::vector<std::string>> found;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line[0] == '#') continue;
    std::vector<std::string> cells;
    std::istringstream row(line);
    for (std::string cell; std::getline(row, cell, '\t');) cells.push_back(cell);
    cells.resize(8);
    found.push_back(cells);
  }
  if (found.empty()) throw std::runtime_error("cannot read " + path_of(name));
  return found;
}

/// Each line a paragraph; a sentence ends at a stop before a space or line end.
void split(Statements& in) {
  const std::string& text = in.document.text;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    in.document.paragraphs.push_back({begin, end});
    for (std::size_t at = begin; at < end;) {
      const std::size_t stop = std::min(text.find(". ", at), end - 1) + 1;
      in.sentences.push_back({in.document.id + "#" + std::to_string(at), {at, std::min(stop, end)},
                              in.document.paragraphs.size() - 1});
      at = stop + 1;
    }
    begin = end + 1;
  }
}

Statements read_document(const std::string& name) {
  std::ifstream in(path_of(name + ".txt"));
  std::map<std::string, std::string> head;
  std::string line;
  while (std::getline(in, line) && !line.empty())
    head[line.substr(0, line.find(':'))] = line.substr(line.find(':') + 2);
  std::string text{std::istreambuf_iterator<char>(in), {}};
  if (head.empty() || text.empty()) throw std::runtime_error("cannot read " + path_of(name));
  Statements read;
  Document& d = read.document;
  d.id = d.path = "testdata/report/" + name + ".txt";
  d.outlet = head["outlet"], d.title = head["title"], d.published = head["published"];
  d.language = head["language"], d.url = head["url"], d.text = text;
  split(read);
  return read;
}

struct Place {
  Span span;
  std::size_t sentence = 0;
};

Place place_of(const Statements& in, const std::string& words) {
  const std::size_t at = in.document.text.find(words);
  if (at == std::string::npos) throw std::runtime_error("not in " + in.document.id + ": " + words);
  for (std::size_t s = 0; s < in.sentences.size(); ++s)
    if (at < in.sentences[s].span.end) return {{at, at + words.size()}, s};
  throw std::runtime_error("in no sentence: " + words);
}

Figure figure_of(const Place& place, const std::vector<std::string>& cells) {
  Figure figure;
  figure.id = cells[0], figure.span = place.span, figure.sentence = place.sentence;
  const std::size_t number = cells[3].find(cells[4]);
  figure.number = {place.span.begin + number, place.span.begin + number + cells[4].size()};
  figure.value = Decimal::parse(cells[5]);
  if (!figure.value) figure.bound = Bound::vague, figure.low = Decimal(3);
  figure.unit = cells[6], figure.measure = cells[7], figure.rule = "test";
  return figure;
}

void add_statement(Statements& in, const std::vector<std::string>& cells) {
  const Place place = place_of(in, cells[3]);
  if (cells[2] == "figure") {
    in.figures.push_back(figure_of(place, cells));
  } else if (cells[2] == "claim") {
    in.claims.push_back({cells[0], place.sentence, place.span});
  } else {
    Quote quote;
    quote.id = cells[0], quote.span = place.span, quote.sentence = place.sentence, quote.rule = "test";
    quote.fragments = {place.span};
    quote.speaker = Speaker{{}, cells[4], cells[4]};
    in.quotes.push_back(quote);
  }
}

Relation relation_of(const std::string& word) {
  for (const Relation r : {Relation::same, Relation::paraphrase, Relation::agree, Relation::compatible, Relation::update,
                           Relation::part_of, Relation::discrepant, Relation::contradict})
    if (word == to_string(r)) return r;
  throw std::runtime_error("no relation: " + word);
}

/// Equal words at both ends, what is between them changed: enough for passages that differ in one place.
std::vector<Edit> edits_of(const AlignmentGraph& graph, const std::string& a, const std::string& b) {
  const std::string_view x = graph.text_of(a);
  const std::string_view y = graph.text_of(b);
  if (x == y) return {};
  std::size_t head = static_cast<std::size_t>(std::mismatch(x.begin(), x.end(), y.begin(), y.end()).first - x.begin());
  while (head > 0 && x[head - 1] != ' ') --head;
  std::size_t tail = 0;
  while (tail < std::min(x.size(), y.size()) - head && x[x.size() - 1 - tail] == y[y.size() - 1 - tail]) ++tail;
  while (tail > 0 && x[x.size() - tail - 1] != ' ') --tail;
  const std::size_t p = graph.span_of(a).begin;
  const std::size_t q = graph.span_of(b).begin;
  const Span old_words{p + head, p + x.size() - tail};
  const Span new_words{q + head, q + y.size() - tail};
  std::vector<Edit> edits = {{Edit::Op::equal, {p, p + head}, {q, q + head}}};
  if (!old_words.empty()) edits.push_back({Edit::Op::only_a, old_words, {new_words.begin, new_words.begin}});
  if (!new_words.empty()) edits.push_back({Edit::Op::only_b, {old_words.end, old_words.end}, new_words});
  edits.push_back({Edit::Op::equal, {old_words.end, p + x.size()}, {new_words.end, q + y.size()}});
  return edits;
}

Link link_of(const AlignmentGraph& graph, const std::vector<std::string>& cells) {
  Link link;
  link.a = cells[0], link.b = cells[1], link.kind = graph.ref(cells[0]).kind;
  link.relation = relation_of(cells[2]), link.score = std::stod(cells[3]);
  link.evidence = {{"sample", link.score, "by hand"}};
  if (link.kind == StatementKind::quote) link.edits = edits_of(graph, link.a, link.b);
  return link;
}

std::string root_of(const std::map<std::string, std::string>& parent, std::string id) {
  while (parent.at(id) != id) id = parent.at(id);
  return id;
}

void fill_clusters(AlignmentGraph& graph) {
  std::map<std::string, std::string> parent;
  for (const Link& link : graph.links) {
    parent.try_emplace(link.a, link.a);
    parent.try_emplace(link.b, link.b);
    if (link.relation == Relation::same || link.relation == Relation::paraphrase || link.relation == Relation::agree)
      parent[root_of(parent, link.b)] = root_of(parent, link.a);
  }
  std::map<std::string, std::vector<std::string>> members;
  for (const auto& [id, up] : parent) members[root_of(parent, up)].push_back(id);
  for (auto& [root, ids] : members)
    if (ids.size() > 1) graph.clusters.push_back({graph.ref(root).kind, 0, ids});
}

Finding finding(FindingKind kind, Severity severity, std::vector<std::string> members, std::string message) {
  Finding made;
  made.id = std::string("finding-") + to_string(kind) + "-" + members.front();
  made.kind = kind, made.severity = severity, made.members = std::move(members), made.message = std::move(message);
  made.outlets = made.members.size(), made.independent_sources = made.members.size();
  return made;
}

}  // namespace

void complete(AlignmentGraph& graph) {
  graph.index();
  fill_clusters(graph);
  graph.copy_group.resize(graph.documents.size());
  std::iota(graph.copy_group.begin(), graph.copy_group.end(), std::size_t{0});
  graph.copied_share.assign(graph.documents.size(), 0.0);
}

AlignmentGraph ferry_graph() {
  const std::vector<std::string> names = {"agency", "harbour", "channel", "post", "radio"};
  AlignmentGraph graph;
  std::map<std::string, std::size_t> index;
  for (const std::string& name : names) {
    index[name] = graph.documents.size();
    graph.documents.push_back(read_document(name));
  }
  for (const auto& cells : rows("statements.tsv")) add_statement(graph.documents.at(index.at(cells[1])), cells);
  graph.events.push_back({"event-1", graph.documents[0].document.title, {0, 1, 2, 3, 4}});
  graph.index();
  for (const auto& cells : rows("links.tsv")) graph.links.push_back(link_of(graph, cells));
  complete(graph);
  graph.copies.push_back({{graph.documents[0].document.id, graph.documents[1].document.id}, {0.5, 0.75}, 3, false});
  graph.copy_group = {0, 0, 1, 2, 3};
  graph.copied_share = {0.5, 0.75, 0, 0, 0};
  return graph;
}

std::vector<Finding> ferry_findings() {
  std::vector<Finding> made;
  made.push_back(finding(FindingKind::discrepancy, Severity::error, {"f3", "f7", "f11", "f13"}, "injured: 15 against 18"));
  made.back().evidence = {{"arithmetic", 1.0, "18 - 15 = 3"}};
  made.push_back(finding(FindingKind::update, Severity::info, {"f3", "f15"}, "injured: 15, later 19"));
  made.back().evidence = {{"arithmetic", 1.0, "19 - 15 = 4, 22 h 50 min later"}};
  made.push_back(finding(FindingKind::wording, Severity::warning, {"q1", "q3"}, "a quote altered: 3 words left out"));
  made.push_back(finding(FindingKind::agreement, Severity::info, {"q4", "q5", "q7"}, "one remark in 3 outlets"));
  made.push_back(finding(FindingKind::agreement, Severity::info, {"f4", "f8", "f10", "f14"}, "missing: 3"));
  made.push_back(finding(FindingKind::vague, Severity::info, {"f5", "f9"}, "several against 6: both may be true"));
  made.push_back(finding(FindingKind::undecided, Severity::info, {"q4", "q6"}, "alike, but in two languages"));
  const AlignmentGraph graph = ferry_graph();
  made.push_back(finding(FindingKind::copy, Severity::info,
                         {graph.documents[0].document.id, graph.documents[1].document.id}, "3 sentences shared"));
  return made;
}

AlignmentGraph wide_graph(std::size_t documents, std::size_t figures) {
  AlignmentGraph graph;
  graph.events.push_back({"event-1", "A wide event", {}});
  for (std::size_t d = 0; d < documents; ++d) {
    Statements in;
    in.document.id = in.document.path = in.document.outlet = "outlet " + std::to_string(100 + d);
    for (std::size_t f = 0; f < figures; ++f) {
      const std::size_t begin = in.document.text.size();
      in.document.text += std::to_string(f + 10) + " boats.";
      in.sentences.push_back({in.document.id + "s" + std::to_string(f), {begin, in.document.text.size()}, 0});
      Figure figure;
      figure.id = "f" + std::to_string(d) + "_" + std::to_string(f), figure.sentence = f;
      figure.span = {begin, in.document.text.size() - 1}, figure.number = {begin, begin + 2};
      figure.value = Decimal(static_cast<std::int64_t>(f + 10));
      in.figures.push_back(figure);
    }
    graph.events[0].documents.push_back(d);
    graph.documents.push_back(std::move(in));
  }
  for (std::size_t f = 0; f < figures; ++f)
    for (std::size_t d = 1; d < documents; ++d) {
      const bool clash = d == 1 && f % 3 == 0;
      Link link;
      link.a = "f0_" + std::to_string(f), link.b = "f" + std::to_string(d) + "_" + std::to_string(f);
      link.kind = StatementKind::figure, link.relation = clash ? Relation::discrepant : Relation::agree;
      graph.links.push_back(link);
    }
  complete(graph);
  return graph;
}

AlignmentGraph hostile_graph(const std::string& words) {
  AlignmentGraph graph;
  graph.events.push_back({words, words, {0, 1}});
  for (std::size_t d = 0; d < 2; ++d) {
    Statements in;
    const std::string number = std::to_string(d);
    in.document.id = in.document.path = words + number;
    in.document.outlet = in.document.title = in.document.published = in.document.language = words;
    in.document.url = d == 0 ? "javascript:" + words : "https://x.example/" + words;
    in.document.text = words;
    in.document.paragraphs = {{0, words.size()}};
    in.sentences.push_back({"s" + number, {0, words.size()}, 0});
    Quote quote;
    quote.id = words + "q" + number, quote.span = {0, words.size()}, quote.fragments = {quote.span};
    quote.speaker = Speaker{{}, words, words};
    in.quotes.push_back(quote);
    graph.documents.push_back(std::move(in));
  }
  Link link;
  link.a = words + "q0", link.b = words + "q1", link.evidence = {{words, 1.0, words}};
  graph.links.push_back(link);
  complete(graph);
  return graph;
}

}  // namespace isnad::test
