// A program of somebody else that uses an installed isnad: two outlets, one figure, one link between them.
#include <isnad/isnad.h>

#include <cstdio>
#include <sstream>

namespace {

isnad::Document article(const char* outlet, const char* text) {
  isnad::Document document;
  document.id = document.path = outlet;
  document.outlet = outlet;
  document.published = "2024-05-15";
  document.language = "en";
  document.text = text;
  document.paragraphs = {{0, document.text.size()}};
  return document;
}

}  // namespace

int main() {
  const isnad::Languages languages = isnad::Languages::embedded();
  const isnad::Analysis analysis = isnad::analyse(
      {article("Herald", "The storm in Varna killed 14 people on Tuesday, the mayor said."),
       article("Courier", "Fourteen people were killed by the storm in Varna on Tuesday.")},
      languages);
  std::ostringstream report;
  isnad::write_text(report, {analysis.graph, analysis.findings, {}}, {});
  std::fputs(report.str().c_str(), stdout);
  const bool has_figures = !analysis.graph.documents[0].figures.empty();
  return analysis.graph.documents.size() == 2 && has_figures && !report.str().empty() ? 0 : 1;
}
