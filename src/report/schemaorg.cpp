// schema.org JSON-LD: the articles, and a Claim for each group of agreeing statements and each statement that a
// finding names. No ClaimReview and no rating: isnad does not tell what is true.
#include <algorithm>
#include <set>
#include <string>

#include "isnad/report.h"
#include "report/json_writer.h"
#include "report/linked_data.h"
#include "report/view_parts.h"

namespace isnad::report {
namespace {

void write_article(JsonWriter& json, const Document& document) {
  json.line().begin_object().field("@type", "NewsArticle").field("@id", iri_of(document));
  if (!document.url.empty()) json.field("url", iri_of(document));
  if (!document.title.empty()) json.field("headline", document.title);
  if (!document.published.empty()) json.field("datePublished", document.published);
  if (!document.modified.empty()) json.field("dateModified", document.modified);
  if (!document.language.empty()) json.field("inLanguage", document.language);
  json.key("publisher").begin_object().field("@type", "NewsMediaOrganization").field("name", outlet_of(document));
  json.end_object().end_object();
}

/// The member whose words say most; of figures the first, for their sentence has to be told anyway.
const std::string& fullest(const AlignmentGraph& graph, const std::vector<std::string>& members) {
  if (graph.ref(members.front()).kind == StatementKind::figure) return members.front();
  return *std::max_element(members.begin(), members.end(), [&](const std::string& a, const std::string& b) {
    return graph.text_of(a).size() < graph.text_of(b).size();
  });
}

/// A figure alone claims nothing: its sentence does.
std::string_view claimed_text(const AlignmentGraph& graph, const std::string& id) {
  if (graph.ref(id).kind != StatementKind::figure) return graph.text_of(id);
  return graph.sentence_of(id).span.of(graph.document_of(id).text);
}

/// The members' documents, in order of time, each once.
std::vector<const Document*> appearances(const AlignmentGraph& graph, const std::vector<std::string>& members) {
  std::set<std::size_t> documents;
  for (const std::string& member : members) documents.insert(graph.ref(member).document);
  std::vector<const Document*> out;
  for (const std::size_t d : documents) out.push_back(&graph.documents[d].document);
  return out;
}

/// A person, an office or a body may have said it, and isnad does not tell which: the author has no type.
void write_claim(JsonWriter& json, const AlignmentGraph& graph, const std::vector<std::string>& members) {
  const PassageView told = make_passage(graph, fullest(graph, members), lang::Interface());
  json.line().begin_object().field("@type", "Claim").field("@id", iri_of(members.front()));
  json.field("text", claimed_text(graph, told.id));
  if (!told.language.empty()) json.field("inLanguage", told.language);
  if (!told.speaker.empty()) json.key("author").begin_object().field("name", told.speaker).end_object();
  const std::vector<const Document*> documents = appearances(graph, members);
  if (!documents.front()->published.empty()) {
    json.key("firstAppearance").begin_object().field("@id", iri_of(*documents.front())).end_object();
  }
  json.key("appearance").begin_array();
  for (const Document* document : documents) json.begin_object().field("@id", iri_of(*document)).end_object();
  json.end_array().end_object();
}

}  // namespace
}  // namespace isnad::report

namespace isnad {

void write_schemaorg(std::ostream& out, const ReportInput& input, const ReportOptions&) {
  report::Sink sink(out);
  report::JsonWriter json(sink.buffer());
  std::set<std::string> told;
  const auto tell = [&](const std::vector<std::string>& members) {
    told.insert(members.begin(), members.end());
    report::write_claim(json, input.graph, members);
    sink.checkpoint();
  };
  json.begin_object().field("@context", "https://schema.org").key("@graph").begin_array();
  for (const Statements& one : input.graph.documents) report::write_article(json, one.document);
  for (const Cluster& cluster : input.graph.clusters) tell(cluster.members);
  for (const Finding& finding : input.findings) {
    for (const std::string& member : finding.members) {
      if (input.graph.refs.contains(member) && !told.contains(member)) tell({member});
    }
  }
  json.end_array().end_object();
  sink.buffer().push_back('\n');
}

}  // namespace isnad
