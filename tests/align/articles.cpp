#include "articles.h"

#include <algorithm>
#include <sstream>

#include "isnad/isnad.h"
#include "support/documents.h"
#include "support/files.h"
#include "text/iso_date.h"

namespace isnad::test {

const Languages& languages() {
  static const Languages embedded = Languages::embedded();
  return embedded;
}

Document article(const std::string& id, std::string text, const std::string& language) {
  Document document = make_document(std::move(text), language);
  document.id = document.path = document.outlet = id;
  document.published = "2024-05-15";
  return document;
}

Document article_file(const std::string& name) {
  return article(name, read_file(source_path("testdata/align/" + name + ".txt")));
}

Statements stated(Document document) {
  auto sentences = segment(document, languages());
  return extract(std::move(document), std::move(sentences), languages());
}

const std::vector<Statements>& stated_demo() {
  static const std::vector<Statements> demo = [] {
    std::istringstream nothing;
    ReadOptions options;
    options.manifest = source_path("testdata/demo-manifest.tsv").string();
    std::vector<Statements> all =
        state(read({source_path("testdata/demo").string()}, nothing, languages(), options).documents, languages());
    std::stable_sort(all.begin(), all.end(), [](const Statements& a, const Statements& b) {
      return text::instant(a.document.published) < text::instant(b.document.published);
    });
    return all;
  }();
  return demo;
}

std::vector<alignment::DocumentWords> words_of_all(const std::vector<Statements>& documents) {
  std::vector<alignment::DocumentWords> words;
  for (const Statements& document : documents) words.push_back(alignment::words_of(document, languages()));
  return words;
}

std::string dump(const AlignmentGraph& graph) {
  std::ostringstream out;
  for (const Statements& document : graph.documents) out << "document " << document.document.id << '\n';
  for (std::size_t d = 0; d < graph.documents.size(); ++d) out << "group " << graph.copy_group[d] << ' ' << graph.copied_share[d] << '\n';
  for (const Event& event : graph.events) out << "event " << event.id << ' ' << event.documents.size() << '\n';
  const auto dump_links = [&](const char* name, const std::vector<Link>& links) {
    for (const Link& link : links) {
      out << name << ' ' << link.a << ' ' << link.b << ' ' << to_string(link.relation) << ' ' << link.score << ' '
          << link.evidence.size() << ' ' << link.edits.size() << '\n';
    }
  };
  dump_links("link", graph.links);
  dump_links("undecided", graph.undecided);
  for (const Copy& copy : graph.copies) {
    out << "copy " << copy.documents[0] << ' ' << copy.documents[1] << ' ' << copy.share[0] << ' ' << copy.share[1] << ' '
        << copy.sentences << copy.credited << '\n';
  }
  for (const Cluster& cluster : graph.clusters) {
    out << "cluster " << cluster.event;
    for (const std::string& member : cluster.members) out << ' ' << member;
    out << '\n';
  }
  return out.str();
}

}  // namespace isnad::test
