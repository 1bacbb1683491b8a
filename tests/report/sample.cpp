#include "report/sample.h"

#include <map>
#include <sstream>

#include "support/files.h"

namespace isnad::test {
namespace {

/// The spans of a marked text by their names, and the text without the marks.
struct Marked {
  std::string text;
  std::vector<std::pair<std::string, Span>> spans;  // in order of their beginning
};

Marked unmark(const std::string& raw) {
  Marked out;
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < raw.size(); ++i) {
    if (raw[i] == '{') {
      const std::size_t bar = raw.find('|', i);
      open.push_back(out.spans.size());
      out.spans.push_back({raw.substr(i + 1, bar - i - 1), {out.text.size(), 0}});
      i = bar;
    } else if (raw[i] == '}') {
      out.spans[open.back()].second.end = out.text.size();
      open.pop_back();
    } else {
      out.text.push_back(raw[i]);
    }
  }
  return out;
}

std::map<std::string, std::string> parse_head(const std::string& head) {
  std::map<std::string, std::string> fields;
  for (const std::string& line : lines_of(head)) {
    const std::size_t colon = line.find(':');
    fields[line.substr(0, colon)] = colon + 2 <= line.size() ? line.substr(colon + 2) : "";
  }
  return fields;
}

/// Sentences end with ". " or a line end, which is all these articles need.
void split(Statements& s) {
  const std::string& text = s.document.text;
  for (std::size_t begin = 0, paragraph = 0; begin < text.size();) {
    const std::size_t stop = std::min(text.find(". ", begin), text.size());
    const std::size_t line = std::min(text.find('\n', begin), text.size());
    const std::size_t end = stop < line ? stop + 1 : line;
    s.sentences.push_back({s.document.id + "-s" + std::to_string(begin), {begin, end}, paragraph});
    paragraph += stop < line ? 0 : 1;
    begin = end + 1;
  }
}

std::size_t sentence_at(const Statements& s, std::size_t byte) {
  for (std::size_t i = 0; i < s.sentences.size(); ++i) {
    if (byte < s.sentences[i].span.end) return i;
  }
  return 0;
}

void add_quote(Statements& s, const std::string& id, Span span) {
  Quote quote;
  quote.id = id;
  quote.sentence = sentence_at(s, span.begin);
  quote.span = span;
  quote.fragments = {span};
  quote.kind = id[0] == 't' ? Quote::Kind::term : Quote::Kind::speech;
  quote.rule = "sample-quote";
  s.quotes.push_back(quote);
}

void add_statement(Statements& s, const std::string& id, Span span) {
  if (id[0] == 'q' || id[0] == 't') return add_quote(s, id, span);
  const std::size_t sentence = sentence_at(s, span.begin);
  if (id[0] == 'c') s.claims.push_back({id, sentence, span});
  if (id[0] != 'f') return;
  Figure figure;
  figure.id = id;
  figure.sentence = sentence;
  figure.span = span;
  figure.rule = "sample-figure";
  s.figures.push_back(figure);
}

/// The part of a quote that `mark` ("s:qA") names.
void add_part(Statements& s, const std::string& mark, Span span) {
  const std::string words(span.of(s.document.text));
  for (Quote& quote : s.quotes) {
    if (quote.id != mark.substr(2)) continue;
    if (mark[0] == 's') quote.speaker = Speaker{span, words, words};
    if (mark[0] == 'v') quote.cue = Cue{span, words};
  }
}

Statements read_article(const std::string& name) {
  const std::string path = "testdata/report/silo/" + name + ".txt";
  const std::string file = read_file(source_path(path));
  const std::size_t gap = file.find("\n\n");
  auto head = parse_head(file.substr(0, gap));
  const Marked marked = unmark(file.substr(gap + 2));
  Statements s;
  s.document = {head["id"], path, head["outlet"],   head["title"], head["published"],
                {},         head["language"], head["url"], marked.text,   {}};
  split(s);
  for (const auto& [id, span] : marked.spans) {
    if (id[1] != ':') add_statement(s, id, span);
  }
  for (const auto& [id, span] : marked.spans) {
    if (id[1] == ':') add_part(s, id, span);
  }
  return s;
}

Figure& figure(AlignmentGraph& graph, const std::string& id) {
  const StatementRef ref = graph.ref(id);
  return graph.documents[ref.document].figures[ref.index];
}

void set_people(AlignmentGraph& graph, const std::string& id, std::int64_t value) {
  Figure& f = figure(graph, id);
  f.value = Decimal(value);
  f.unit = "person";
  f.measure = "injured";
}

void set_figures(AlignmentGraph& graph) {
  set_people(graph, "fA1", 15);
  set_people(graph, "fB1", 18);
  set_people(graph, "fC1", 15);
  set_people(graph, "fD1", 21);
  Figure& vague = figure(graph, "fA2");
  vague.bound = Bound::vague;
  vague.low = Decimal(3);
  vague.unit = "boat";
  Figure& four = figure(graph, "fB2");
  four.value = Decimal(4);
  four.unit = "boat";
  Figure& wheat = figure(graph, "fA3");
  wheat.value = Decimal(4, 4);
  wheat.unit = "tonne";
  Figure& distance = figure(graph, "fD2");
  distance.value = Decimal(10);
  distance.bound = Bound::about;
  distance.unit = "kilometre";
  Figure& day = figure(graph, "fD3");
  day.date = "2011-05-03";
  day.unit = "date";
}

std::vector<Span> tokens(const std::string& text, Span in) {
  std::vector<Span> found;
  for (std::size_t begin = in.begin; begin < in.end;) {
    const std::size_t end = std::min(text.find(' ', begin), in.end);
    found.push_back({begin, end});
    begin = end + 1;
  }
  return found;
}

/// Token by token, for two passages of as many tokens.
std::vector<Edit> edits_of(const AlignmentGraph& graph, const std::string& a, const std::string& b) {
  const std::string& text_a = graph.document_of(a).text;
  const std::string& text_b = graph.document_of(b).text;
  const std::vector<Span> x = tokens(text_a, graph.span_of(a));
  const std::vector<Span> y = tokens(text_b, graph.span_of(b));
  std::vector<Edit> edits;
  for (std::size_t i = 0; i < x.size() && i < y.size(); ++i) {
    const bool equal = x[i].of(text_a) == y[i].of(text_b);
    edits.push_back({equal ? Edit::Op::equal : Edit::Op::changed, x[i], y[i]});
  }
  return edits;
}

Link link_of(const AlignmentGraph& graph, const std::string& a, const std::string& b, Relation relation) {
  Link link{a, b, graph.ref(a).kind, relation, 0.875, {{"sample-link", 0.5, "by hand"}}, {}};
  if (link.kind == StatementKind::quote) link.edits = edits_of(graph, a, b);
  return link;
}

Finding finding(FindingKind kind, Severity severity, std::vector<std::string> members, std::string message) {
  Finding f;
  f.id = std::string("x-") + to_string(kind) + '-' + members.front();
  f.kind = kind;
  f.severity = severity;
  f.members = std::move(members);
  f.message = std::move(message);
  f.evidence = {{"sample-rule", 1.0, "seen by hand"}, {"overlap", 0.8333, "words in common"}};
  return f;
}

std::vector<Finding> silo_findings() {
  using K = FindingKind;
  using S = Severity;
  std::vector<Finding> all = {
      finding(K::update, S::info, {"fA1", "fD1"}, "15, later 21 injured"),
      finding(K::discrepancy, S::error, {"fA1", "fC1", "fB1"}, "15 against 18 injured"),
      finding(K::contradiction, S::warning, {"cC2", "cD"}, "the mill: untouched, or reached by the fire"),
      finding(K::attribution, S::warning, {"qA", "qC"}, "one remark, two speakers"),
      finding(K::wording, S::warning, {"qA", "qB"}, "a quote with another meaning"),
      finding(K::agreement, S::info, {"qA", "qB", "qC"}, "the remark on reopening"),
      finding(K::agreement, S::info, {"fA1", "fC1"}, "15 injured"),
      finding(K::vague, S::info, {"fA2", "fB2"}, "several boats against four"),
      finding(K::agreement, S::info, {"cA", "cB", "cC"}, "a fire broke out"),
      finding(K::copy, S::info, {"agency", "beach"}, "beach has most of agency's text"),
      finding(K::suspicious_text, S::warning, {"dawn"}, "a bidi override"),
      finding(K::single_source, S::info, {"fD2"}, "only here: the distance"),
      finding(K::undecided, S::info, {"fA3", "fD3"}, "a weight and a date"),
  };
  for (Finding& f : all) f.outlets = f.independent_sources = 1;
  all[5].outlets = 3;
  all[5].independent_sources = 2;
  return all;
}

}  // namespace

Sample silo_sample() {
  Sample sample;
  AlignmentGraph& graph = sample.graph;
  for (const char* name : {"agency", "beach", "post", "dawn"}) graph.documents.push_back(read_article(name));
  graph.index();
  set_figures(graph);
  graph.events = {{"event-1", graph.documents[0].document.title, {0, 1, 2, 3}}};
  graph.links = {link_of(graph, "qA", "qB", Relation::paraphrase),
                 link_of(graph, "fA1", "fB1", Relation::discrepant),
                 link_of(graph, "fA1", "fC1", Relation::agree), link_of(graph, "cA", "cB", Relation::same)};
  graph.copies = {{{"agency", "beach"}, {0.75, 0.6}, 3, true}};
  graph.copy_group = {0, 0, 1, 2};
  graph.copied_share = {0.75, 0.6, 0.0, 0.0};
  graph.documents[3].figures[1].whole = 0;
  graph.documents[3].figures[2].anaphoric = true;
  graph.documents[0].sentences[1].kind = Sentence::Kind::debris;
  graph.documents[1].diagnostics = {
      {Severity::warning, "unbalanced-quote", "beach", {3, 5}, "a mark without partner"}};
  graph.diagnostics = {{Severity::info, "pair-limit", "", {}, "some pairs were not compared"}};
  sample.diagnostics = {{Severity::error, "not-found", "", {}, "missing.txt: there is no such file"}};
  sample.findings = silo_findings();
  return sample;
}

Sample hostile_sample(const std::string& text) {
  Sample sample;
  for (const char* id : {"d1", "d2"}) {
    Statements s;
    s.document = {id + text, text, text, text, "2024-05-01" + text, text, "ar", text, text + ". " + text, {}};
    s.sentences = {{std::string("s") + id, {0, s.document.text.size()}, 0, Sentence::Kind::prose}};
    add_quote(s, std::string("q") + id, {0, text.size()});
    s.quotes[0].speaker = Speaker{{0, text.size()}, text, text};
    s.figures.resize(1);
    s.figures[0].id = std::string("f") + id;
    s.figures[0].span = {text.size() + 2, s.document.text.size()};
    s.figures[0].unit = s.figures[0].counted = s.figures[0].measure = text;
    s.figures[0].scope.place = s.figures[0].scope.party = s.figures[0].scope.by = {0, text.size()};
    s.figures[0].value = Decimal(id[1] - '0');
    sample.graph.documents.push_back(s);
  }
  sample.graph.index();
  sample.graph.events = {{"e" + text, text, {0, 1}}};
  sample.graph.links = {link_of(sample.graph, "qd1", "qd2", Relation::same)};
  sample.graph.links[0].evidence[0].detail = text;
  sample.findings = {finding(FindingKind::wording, Severity::error, {"qd1", "qd2"}, text),
                     finding(FindingKind::discrepancy, Severity::error, {"fd1", "fd2"}, text)};
  sample.findings[0].evidence[0].detail = sample.findings[0].evidence[0].rule = text;
  sample.diagnostics = {{Severity::error, text, text, {}, text}};
  return sample;
}

std::string written(Writer write, const Sample& sample, const ReportOptions& options) {
  std::ostringstream out;
  write(out, sample.input(), options);
  return out.str();
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

}  // namespace isnad::test
